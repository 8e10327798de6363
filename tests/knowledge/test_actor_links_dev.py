"""The names of organisations in the development documents are linked to who they are, or knowingly to nobody.

actor_links_dev.csv holds 100 distinct (name, link) pairs: all that the program made of the proper names which re3d's
annotators mark as organisations in the development documents, judged by hand. `verdict` is right or wrong for a link,
abstained where nobody of the lists is meant, missed where somebody is. Sentences around the names are ours.
"""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Mapping
from pathlib import Path

import pytest

from reportedly.marking.actors import mark_actors
from reportedly.records import Mention, Span

ROWS = list(csv.DictReader(Path(__file__).with_name("actor_links_dev.csv").read_text(encoding="utf-8").splitlines()))
AT_LEAST = 0.92


def linked(row: Mapping[str, str]) -> str:
    """The listed actor of the mention that shares most with the name; "" for none."""
    text = f"{row['context']} {row['carrier'].format(row['name'])}".lstrip()
    span = Span(at := text.rindex(row["name"]), at + len(row["name"]))
    mentions, actors = mark_actors(text, (Mention("m1", span, "organisation", 0.9, "model"),))
    over = [m for m in mentions if m.span.overlaps(span)]
    best = max(over, key=lambda m: min(m.span.end, span.end) - max(m.span.start, span.start), default=None)
    names = {a.id: a.name for a in actors if a.origin != "text"}
    return names.get(best.actor or "", "") if best else ""


@pytest.mark.parametrize("row", [r for r in ROWS if r["verdict"] in ("right", "abstained")], ids=lambda r: r["name"])
def test_a_name_is_linked_as_it_was_judged(row: Mapping[str, str]) -> None:
    assert linked(row) == row["link"]


def test_enough_of_what_is_linked_is_right() -> None:
    counted = Counter(r["verdict"] for r in ROWS)
    assert counted.total() == 100
    assert counted.keys() <= {"right", "wrong", "abstained", "missed"}
    assert counted["right"] / (counted["right"] + counted["wrong"]) >= AT_LEAST
    assert all(r["why"] for r in ROWS)
    assert all(bool(r["link"]) == (r["verdict"] in ("right", "wrong")) for r in ROWS)
