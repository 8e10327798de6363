"""A deed is told by the report itself; words are somebody's."""

import pytest

from reportedly.claims.deeds import said_and_done
from reportedly.claims.within import Shelf
from reportedly.marking.sentences import sentences
from tests.claims.marked import attribution, marked, spans


def read(text):
    """The contents said, and the deeds, of one attribution; persons at p."""
    bare, found = marked(text)
    lines, people = Shelf(sentences(bare), lambda s: s), Shelf(spans(found, "p"), lambda s: s)
    said, deeds = said_and_done(bare, [attribution(found)], lines, people)
    return [c.of(bare) for a in said for c in a.content], [d.of(bare) for d in deeds]


@pytest.mark.parametrize(
    ("text", "said", "deeds"),
    [
        ("{s:The envoy} {q:said} {c:the town is lost}.", ["the town is lost"], []),
        ("{s:The envoy} {q:thanked} {c:the town}.", [], ["The envoy thanked the town"]),
        ("{s:The envoy} {c:has left the town}.", [], ["The envoy has left the town"]),
        ("{s:The envoy} left. {c:The town is lost}.", ["The town is lost"], []),
        ("{s:He} {q:rejected} {c:the claims and opened the road}.", ["the claims"], ["opened the road"]),
        ("{s:He} {q:rejected} {c:the claims and the plan}.", ["the claims and the plan"], []),
        ("{s:He} {q:said} {c:it was hit and burned down}.", ["it was hit and burned down"], []),
        ("{c:The town is lost}.", ["The town is lost"], []),
    ],
)
def test_words_and_deeds_are_kept_apart(text, said, deeds):
    assert read(text) == (said, deeds)


def test_a_source_goes_up_to_its_noun():
    bare, found = marked("{s:An Ahrar al-Sham} statement {q:said} {c:the town is lost}.")
    lines, nobody = Shelf(sentences(bare), lambda s: s), Shelf((), lambda s: s)
    (a,), _ = said_and_done(bare, [attribution(found)], lines, nobody)
    assert a.source[0].of(bare) == "An Ahrar al-Sham statement"


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("{s:An official, who} asked to stay unnamed, {q:said} {c:the town is lost}.", "An official"),
        ("{s:A Syrian} intelligence officer, {q:stating} that {c:the town is lost}.", "A Syrian intelligence officer"),
        ("{s:The aide} {c:“lost”} {q:put forth by} the ministry as a word.", "the ministry"),
        ("{s:Those who fled} {q:said} {c:the town is lost}.", "Those who fled"),
        ("{s:Photographs taken} at the gate {q:show} {c:the town is lost}.", "Photographs"),
        ("{s:Photographs taken} {q:show} {c:the town is lost}.", "Photographs taken"),
        ("{s:The wounded} in the town {q:said} {c:the town is lost}.", "The wounded"),
    ],
)
def test_a_document_is_cited_without_how_it_was_made(text, source):
    bare, found = marked(text)
    lines, nobody = Shelf(sentences(bare), lambda s: s), Shelf((), lambda s: s)
    (a,), _ = said_and_done(bare, [attribution(found)], lines, nobody)
    assert a.source[0].of(bare) == source


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (
            "Omar al-Amin, a spokesman for {s:Aid Watch}, {q:said} {c:shells fell}.",
            "Omar al-Amin, a spokesman for Aid Watch",
        ),
        (
            "Captain Omar Amin, head of the group {s:Aid Watch}, {q:said} {c:shells fell}.",
            "Captain Omar Amin, head of the group Aid Watch",
        ),
        ("After Omar Amin, a friend of {s:Aid Watch}, fled, it {q:said} {c:shells fell}.", "Aid Watch"),
        ("In Tell Aswad, {s:Aid Watch} {q:said} {c:shells fell}.", "Aid Watch"),
    ],
)
def test_who_speaks_for_a_body_is_part_of_the_source(text, source):
    bare, found = marked(text)
    lines, nobody = Shelf(sentences(bare), lambda s: s), Shelf((), lambda s: s)
    (a,), _ = said_and_done(bare, [attribution(found)], lines, nobody)
    assert a.source[0].of(bare) == source
