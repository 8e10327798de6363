"""What one saying holds is cut at sentences, at its speaker and at clauses."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.claims.propositions import propositions
from reportedly.claims.within import Shelf
from reportedly.marking.sentences import sentences
from reportedly.records import Span
from tests.claims.marked import marked, spans


def cut(text):
    """The propositions of the contents marked c, the pieces of one joined by an ellipsis."""
    bare, found = marked(text)
    parts = propositions(bare, spans(found, "c"), Shelf(sentences(bare), lambda s: s))
    return [" … ".join(s.of(bare) for s in p) for p in parts]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("He said {c:shells fell and the base was lost}.", ["shells fell", "the base was lost"]),
        ("“{c:We feel the cold},” he said. “{c:We hid here.}”", ["We feel the cold", "We hid here"]),
        ("“{c:We ate grass. It was cold},” he said.", ["We ate grass", "It was cold"]),
        ("{c:The town}, he said, {c:will be taken}.", ["The town … will be taken"]),
        ("{c:The town was hit}, he said, {c:and the army has left it}.", ["The town was hit", "the army has left it"]),
        ("{c:The town was hit}, he said, {c:the army has left it}.", ["The town was hit", "the army has left it"]),
    ],
)
def test_a_content_in_pieces_is_one_proposition_only_where_a_piece_alone_states_nothing(text, parts):
    assert cut(text) == parts


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "{c:Rebels took the bridge in Hama Rebels took the bridge in Hama}, he said.",
            ["Rebels took the bridge in Hama"],
        ),
        (
            "{c:Rebels took the bridge in Hama Rebels took the bridge in Homs}, he said.",
            ["Rebels took the bridge in Hama Rebels took the bridge in Homs"],
        ),
        ("{c:It was so so}, he said.", ["It was so so"]),
    ],
)
def test_what_is_told_twice_without_a_stop_is_one_proposition(text, parts):
    assert cut(text) == parts


@given(
    st.text(alphabet="The army said it was. \n“”", max_size=60), st.lists(st.integers(0, 60), min_size=2, max_size=6)
)
def test_propositions_lie_inside_their_contents(text, cuts):
    edges = sorted({c for c in cuts if c <= len(text)})
    contents = [Span(a, b) for a, b in zip(edges[::2], edges[1::2], strict=False)]
    found = propositions(text, contents, Shelf(sentences(text), lambda s: s))
    assert all(any(c.covers(s) for c in contents) for p in found for s in p)
