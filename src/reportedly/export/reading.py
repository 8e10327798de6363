"""A read report as Python users and notebooks meet it: the layers by name, and the ways to write it out."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import Any

from reportedly.export.contract import to_dict, to_json
from reportedly.export.digest_words import Sentence, in_sentences
from reportedly.export.explain import Explanation, explain
from reportedly.export.page import to_html
from reportedly.records import (
    Actor,
    Claim,
    Component,
    Document,
    Event,
    Figure,
    Flow,
    Forecast,
    Label,
    Mention,
    Place,
    Problem,
    Relation,
    Report,
    Time,
    Voice,
    Wording,
)


@dataclass(frozen=True, slots=True)
class Reading:
    """One report that was read; `report` holds the records, the properties below are its layers."""

    report: Report

    @property
    def document(self) -> Document:
        """The text, fixed once, and what is known of its publication."""
        return self.report.document

    @property
    def text(self) -> str:
        """The text that all spans point into."""
        return self.report.document.text

    @property
    def made_with(self) -> tuple[Component, ...]:
        """The versions and hashes of what read it."""
        return self.report.made_with

    @property
    def mentions(self) -> tuple[Mention, ...]:
        """Names and noun phrases that stand for somebody or something."""
        return self.report.mentions

    @property
    def actors(self) -> tuple[Actor, ...]:
        """Who acts or speaks, by identity."""
        return self.report.actors

    @property
    def places(self) -> tuple[Place, ...]:
        """Places as named in the text and as found in the gazetteer."""
        return self.report.places

    @property
    def times(self) -> tuple[Time, ...]:
        """Time expressions with their intervals."""
        return self.report.times

    @property
    def figures(self) -> tuple[Figure, ...]:
        """Numbers of people, things and money as bounds."""
        return self.report.figures

    @property
    def labels(self) -> tuple[Label, ...]:
        """What voices call the parties."""
        return self.report.labels

    @property
    def voices(self) -> tuple[Voice, ...]:
        """Who speaks, the report's own voice among them."""
        return self.report.voices

    @property
    def claims(self) -> tuple[Claim, ...]:
        """Who says what, and how sure they are."""
        return self.report.claims

    @property
    def events(self) -> tuple[Event, ...]:
        """What is said to have happened."""
        return self.report.events

    @property
    def forecasts(self) -> tuple[Forecast, ...]:
        """Claims on the future."""
        return self.report.forecasts

    @property
    def flows(self) -> tuple[Flow, ...]:
        """What is said to move: arms, money, fighters, aid."""
        return self.report.flows

    @property
    def wording(self) -> tuple[Wording, ...]:
        """Loaded wording that names no party."""
        return self.report.wording

    @property
    def relations(self) -> tuple[Relation, ...]:
        """Relations between names."""
        return self.report.relations

    @property
    def digest(self) -> tuple[Sentence, ...]:
        """The report in five to ten sentences, each with the records it is made from."""
        return in_sentences(self.report)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What went wrong while reading."""
        return self.report.problems

    def explain(self, key: str) -> Explanation:
        """The words and reasons behind one record; KeyError where there is none of that id."""
        return explain(self.report, key)

    def to_dict(self) -> dict[str, Any]:
        """The whole report in the shape of the JSON contract."""
        return to_dict(self.report)

    def to_dicts(self, layer: str = "claims") -> list[dict[str, Any]]:
        """One layer as a list of dicts, ready for a data frame.

        Raises:
            KeyError: if the contract has no layer of that name.
        """
        rows = to_dict(self.report)[layer]
        if not isinstance(rows, list):
            raise KeyError(layer)
        return rows

    def to_json(self, *, indent: int | None = 1) -> str:
        """The whole report as JSON."""
        return to_json(self.report, indent=indent)

    def to_html(self) -> str:
        """The whole report as one self-contained page."""
        return to_html(self.report)

    def _repr_html_(self) -> str:
        # The page keeps its own styles and policy inside a frame without access to the notebook.
        page = escape(to_html(self.report), quote=True)
        return f'<iframe srcdoc="{page}" sandbox="allow-scripts" width="100%" height="700"></iframe>'
