import pytest

from reportedly.claims.appositions import with_names
from reportedly.claims.within import Shelf
from reportedly.records import Span
from tests.claims.marked import attribution, marked, spans


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("{p:Omar Said}, {s:a villager}, {q:said} {c:it burned}.", "Omar Said, a villager"),
        ("{p:Omar Said}, {s:the mayor of Hama}, {q:said} {c:it burned}.", "Omar Said, the mayor of Hama"),
        ("{p:Omar Said} left, {s:a villager} {q:said}, {c:at dawn}.", "a villager"),
        ("To {p:Omar Said}, {s:the villagers} {q:said} {c:it burned}.", "the villagers"),
        ("{p:Omar Said}, {s:Nour Odeh}, {q:said} {c:it burned}.", "Nour Odeh"),
    ],
)
def test_a_description_beside_a_name_takes_the_name(text, source):
    bare, found = marked(text)
    (kept,) = with_names(bare, [attribution(found)], Shelf(spans(found, "p"), lambda s: s))
    assert [s.of(bare) for s in kept.source] == [source]


def test_a_source_that_breaks_a_name_off_takes_the_whole():
    bare, found = marked("{s:Omar} Said, a villager, {q:said} {c:it burned}.")
    (kept,) = with_names(bare, [attribution(found)], Shelf([Span(0, 9)], lambda s: s))
    assert [s.of(bare) for s in kept.source] == ["Omar Said"]


def test_a_surname_is_no_cue_of_its_bearer():
    bare, found = marked("“{c:It burned},” {s:Omar} {q:Said} a villager told the Wire.")
    name = Span(bare.index("Omar"), bare.index(" a villager"))
    (kept,) = with_names(bare, [attribution(found)], Shelf([name], lambda s: s))
    assert [s.of(bare) for s in (*kept.source, *kept.cue)] == ["Omar Said", "told"]


def test_a_surname_is_no_cue_of_others():
    bare, found = marked("{s:The doctor} knew that Nour {q:Said} {c:was hit}.")
    name = Span(bare.index("Nour"), bare.index(" was"))
    assert with_names(bare, [attribution(found)], Shelf([name], lambda s: s)) == []
