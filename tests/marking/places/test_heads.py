"""The noun that a name stands before or owns."""

from __future__ import annotations

import pytest

from reportedly.marking.places.clause import Clause
from reportedly.marking.places.heads import BODY, DEED, NONE, OTHER, PLACE, UNKNOWN, head
from reportedly.marking.places.words import split


def after(text: str, *, owned: bool = False) -> tuple[str, str]:
    """The noun behind the first word of a text."""
    return head(Clause.of(text, split(text)), 1, owned=owned)


HEADS = [
    ("X coast was hit", PLACE, "coast"),
    ("X high schools", PLACE, "schools"),
    ("X border guards", OTHER, "guards"),
    ("X trade war", OTHER, "trade"),
    ("X civil war", PLACE, "war"),
    ("X Police Department", BODY, "department"),
    ("X General Hospital", PLACE, "hospital"),
    ("X Health Minister John Smith", OTHER, "health"),
    ("X Police Chief John Smith", OTHER, "police"),
    ("X Marathon", PLACE, "marathon"),
    ("X air strikes", DEED, "strikes"),
    ("X illegally entered", NONE, ""),
    ("X wombats", UNKNOWN, "wombats"),
    ("X said men left", NONE, ""),
    ("X killing 26 people", NONE, ""),
    ("X on Monday", NONE, ""),
]


@pytest.mark.parametrize(("text", "kind", "word"), HEADS)
def test_the_last_known_noun_tells_its_kind(text: str, kind: str, word: str) -> None:
    assert after(text) == (kind, word)


def test_a_participle_belongs_to_an_owned_noun_and_else_ends_it() -> None:
    assert after("X criticised system", owned=True) == (OTHER, "system")
    assert after("X criticised systems") == (NONE, "")
