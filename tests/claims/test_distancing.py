"""The report's distance from what others say is recorded with its words."""

import pytest

from reportedly.claims.distancing import with_distance
from reportedly.marking.sentences import sentences
from reportedly.records import Claim
from tests.claims.marked import marked, spans


def distance(text):
    """The distancing words of the claim with source s, cue q and content c."""
    bare, found = marked(text)
    one = {name: next(iter(spans(found, name)), None) for name in "sq"}
    claim = Claim("c1", spans(found, "c"), one["s"], one["q"], ("v1", "v0"), "asserted", "certain", "+", ())
    return [d.of(bare) for d in with_distance(bare, [claim], sentences(bare))[0].distance]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("{s:The army} {q:said} {c:shells fell}.", []),
        ("{s:The army} {q:claimed} {c:shells fell}.", ["claimed"]),
        ("{s:The army} {q:said}, without providing evidence, that {c:shells fell}.", ["without providing evidence"]),
        ("{s:The} so-called {s:council} {q:said} {c:shells fell}.", ["so-called"]),
        ("{s:The army} {q:said} {c:shells fell}. This could not be independently verified.",
         ["could not be independently verified"]),
        ("{s:The army} {q:said} {c:shells fell}. The road is long. Nothing could be verified.", []),
        ('{s:The army} {q:said} {c:“the so-called council” fell}.', []),
        ("{c:A so-called council met in the town}.", []),
    ],
)  # fmt: skip
def test_words_of_doubt_are_the_reporters(text, words):
    assert distance(text) == words
