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
