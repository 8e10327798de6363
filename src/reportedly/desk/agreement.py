"""How far reviewers agree, by what they were asked: only words count that were given without sight of the others'."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING, Any

from reportedly.export.contract import from_json
from reportedly.records import Report
from reportedly.reviewing.alpha import alpha
from reportedly.reviewing.coefficient import Coefficient
from reportedly.reviewing.corrections import unpacked
from reportedly.reviewing.kappa import kappa
from reportedly.reviewing.overlap import Stretch, characters_f1, exact_f1, merged
from reportedly.reviewing.settled import WRONG
from reportedly.reviewing.unitizing import unitizing
from reportedly.store.derived import contract_of, numbers_of
from reportedly.store.judging import EVENTS, FORECAST, RECORD, every_word
from reportedly.store.standing import independent

if TYPE_CHECKING:
    from sqlalchemy import Connection

Row = Mapping[str, Any]
_Said = dict[str, Row]
"""The words on one thing by reviewer."""
VALUES = ("status", "certainty", "polarity", "voice")


@dataclass(frozen=True, slots=True)
class _Judged:
    """A claim of a report that two or more judged blindly; `read` is what the machine has."""

    document: str
    read: Mapping[str, Any]
    said: _Said

    def value(self, reviewer: str, name: str) -> Any:
        """What a reviewer lets stand; None where they say that it is no claim."""
        row = self.said[reviewer]
        return None if row["verdict"] == WRONG else unpacked(row["other"]).get(name, self.read[name])


def agreements(connection: Connection) -> list[dict[str, Any]]:
    """A row for each question and pair of reviewers, and one for all of them where there are more than two.

    `things` is how many both judged, `same` how many alike; a coefficient that is undefined is None, and `why` tells.
    """
    rows: list[dict[str, Any]] = []
    for what, kind in (("claims: right or wrong", RECORD), ("same incident or not", EVENTS), ("forecasts", FORECAST)):
        said = _blind(connection, kind)
        rows += _nominal(what, [{who: row["verdict"] for who, row in one.items()} for one in said.values()])
    judged = list(_claims(connection))
    for name in VALUES:
        units = [{who: one.value(who, name) for who in one.said} for one in judged]
        rows += _nominal(f"claims: {name}", [{w: v for w, v in one.items() if v is not None} for one in units])
    return [*rows, *_stretches(connection, judged)]


def _blind(connection: Connection, kind: str) -> dict[tuple[str, ...], _Said]:
    found = {key: independent(rows) for key, rows in every_word(connection, kind).items()}
    return {key: said for key, said in found.items() if len(said) > 1}


def _nominal(what: str, units: Sequence[Mapping[str, str]]) -> Iterator[dict[str, Any]]:
    who = sorted({one for unit in units for one in unit})
    for one, other in combinations(who, 2):
        pairs = [(unit[one], unit[other]) for unit in units if one in unit and other in unit]
        if pairs:
            said = {"kappa": kappa(pairs), "alpha": alpha(pairs)}
            yield _row(what, (one, other), len(pairs), sum(a == b for a, b in pairs), said)
    if len(who) > 2:
        several = [tuple(unit.values()) for unit in units if len(unit) > 1]
        same = sum(len(set(unit)) == 1 for unit in several)
        yield _row(what, who, len(several), same, {"alpha": alpha(several)})


def _row(
    what: str, who: Sequence[str], things: int, same: int, said: Mapping[str, Coefficient]
) -> dict[str, Any]:  # fmt: skip
    names = ("kappa", "alpha", "unitizing", "exact_f1", "characters_f1")
    values = {name: said[name].value if name in said else None for name in names}
    why = "; ".join(f"{name.replace('_', ' ')}: {one.why}" for name, one in said.items() if one.why)
    return {"what": what, "reviewers": list(who), "things": things, "same": same, **values, "why": why}


def _claims(connection: Connection) -> Iterator[_Judged]:
    """The claims that two or more judged blindly, with what the machine read of each."""
    said = {key[0]: one for key, one in _blind(connection, RECORD).items()}
    for document, report in _reports(connection, {target.partition("#")[0] for target in said}):
        kinds = {voice.id: voice.kind for voice in report.voices}
        for claim in report.claims:
            words = said.get(f"{document}#{claim.id}")
            if words:
                read = {
                    "status": claim.status, "certainty": claim.certainty, "polarity": claim.polarity,
                    "voice": kinds.get(claim.voices[0], "reporter"),
                    "content": [claim.content[0].start, claim.content[-1].end],
                }  # fmt: skip
                yield _Judged(document, read, words)


def _reports(connection: Connection, documents: set[str]) -> Iterator[tuple[str, Report]]:
    for document, doc in sorted(numbers_of(connection, documents).items()):
        yield document, from_json(contract_of(connection, doc))


def _stretches(connection: Connection, judged: Sequence[_Judged]) -> Iterator[dict[str, Any]]:
    """Whether reviewers let the same words of the texts stand as claims."""
    who = sorted({one for claim in judged for one in claim.said})
    texts = {
        document: len(report.document.text) for document, report in _reports(connection, {c.document for c in judged})
    }
    for one, other in combinations(who, 2):
        both = [claim for claim in judged if one in claim.said and other in claim.said]
        if not both:
            continue
        at = _offsets({claim.document: texts[claim.document] for claim in both})
        left, right = ([*_kept(both, who_is, at.__getitem__)] for who_is in (one, other))
        length = sum(texts[document] for document in at)
        said = {
            "unitizing": unitizing(length, [merged(left), merged(right)]),
            "exact_f1": exact_f1(left, right), "characters_f1": characters_f1(left, right),
        }  # fmt: skip
        yield _row("claims: their words", (one, other), len(both), len({*left} & {*right}), said)


def _offsets(lengths: Mapping[str, int]) -> dict[str, int]:
    """Where each text begins when all stand one after the other."""
    at, found = 0, {}
    for document, length in lengths.items():
        found[document], at = at, at + length
    return found


def _kept(judged: Sequence[_Judged], who: str, at: Callable[[str], int]) -> Iterator[Stretch]:
    for claim in judged:
        content = claim.value(who, "content")
        if content:
            yield at(claim.document) + content[0], at(claim.document) + content[1]
