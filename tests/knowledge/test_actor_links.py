"""Names of organisations in conflict reports are linked to who they are, or to nobody.

actor_links.csv is a sample of 100 distinct (name, link) pairs, drawn by hash from what the program made of the proper
names that re3d's annotators mark as organisations, each judged by hand: `actor` is who it is in the lists, empty where
the lists have nobody or a country's name means its land; `before` and `after` say whether the link in its document was
right before the lists were mended on this very sample, and since. Sentences around the names are ours.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping
from pathlib import Path

import pytest

from reportedly.marking.actors import mark_actors
from reportedly.records import Mention, Span

ROWS = list(csv.DictReader(Path(__file__).with_name("actor_links.csv").read_text(encoding="utf-8").splitlines()))
AT_LEAST = 0.92


def linked(row: Mapping[str, str]) -> str:
    """The listed actor of the mention that covers most of the name; "" for none, and for one only the text knows."""
    text = f"{row['context']} {row['carrier'].format(row['name'])}".lstrip()
    span = Span(at := text.rindex(row["name"]), at + len(row["name"]))
    mentions, actors = mark_actors(text, (Mention("m1", span, "organisation", 0.9, "model"),))
    over = [m for m in mentions if m.span.start < span.end and m.span.end > span.start]
    best = max(over, key=lambda m: min(m.span.end, span.end) - max(m.span.start, span.start), default=None)
    names = {a.id: a.name for a in actors if a.origin != "text"}
    return names.get(best.actor or "", "") if best else ""


@pytest.mark.parametrize("row", [r for r in ROWS if r["after"] == "right"], ids=lambda r: r["name"])
def test_a_name_is_linked_to_who_it_is_or_knowingly_to_nobody(row: Mapping[str, str]) -> None:
    assert linked(row) == row["actor"]


def test_enough_of_a_sample_of_a_hundred_is_right() -> None:
    assert len(ROWS) == 100
    assert {r["before"] for r in ROWS} | {r["after"] for r in ROWS} == {"right", "wrong"}
    assert sum(r["after"] == "right" for r in ROWS) / len(ROWS) >= AT_LEAST
    assert sum(linked(r) == r["actor"] for r in ROWS) / len(ROWS) >= AT_LEAST
