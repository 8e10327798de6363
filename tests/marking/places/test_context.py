"""Groups of mentions and the areas named beside a name."""

from __future__ import annotations

from reportedly.knowledge.gazetteer import Gazetteer
from reportedly.marking.places.context import grouped, names, neighbours
from reportedly.marking.places.names import find


def read(text: str) -> tuple[list[str], list[list[str]]]:
    """The groups' mentions and, for each name, the areas beside it."""
    found = find(text, (), Gazetteer.bundled())
    groups = grouped(found)
    beside = neighbours(text, found)
    quotes = ["+".join(found[i].span.of(text) for i in members) for members in groups.values()]
    assert len(names(found, groups, beside)) == len(groups)
    return quotes, [[a.name for a in areas] for areas in beside]


def test_mentions_of_one_name_are_one_group_with_the_area_told_once() -> None:
    assert read("Snow fell in Paris, Texas. In Paris, Texas, roads closed; Paris slept.")[0][0] == "Paris+Paris+Paris"


def test_names_with_different_areas_are_kept_apart() -> None:
    groups, _ = read("He left Paris, Texas, for Paris, France.")
    assert groups.count("Paris") == 2


def test_an_area_close_by_in_the_sentence_is_beside_a_name() -> None:
    assert "Syria" in read("Shells hit Hama in Syria.")[1][0]
    assert read("Shells hit Hama. Syria wept.")[1][0] == []
