"""Contents broken off by a model are made whole or dropped."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.claims.fragments import joined, without_fragments
from reportedly.claims.within import Shelf
from reportedly.marking.sentences import sentences
from reportedly.records import Attribution, Span
from tests.claims.marked import attribution, figure, marked, spans


def lines(text):
    return Shelf(sentences(text), lambda s: s)


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        ("{c:The army is expected} {d:to attack the town}.", ["The army is expected to attack the town"]),
        ("{c:The army is} likely {d:to attack the town}.", ["The army is", "The army is likely to attack the town"]),
        ("The army is expected {d:to attack the town}.", ["The army is expected to attack the town"]),
        ("The army, which is expected {d:to attack the town}, is near.", ["to attack the town"]),
        ("{c:The army was asked} {d:to attack the town}.", ["The army was asked", "to attack the town"]),
        ("{c:The army is set} and {d:to attack the town} is easy.", ["The army is set", "to attack the town"]),
    ],
)
def test_what_is_expected_to_be_done_is_one_content(text, contents):
    bare, found = marked(text)
    said = [Attribution((), (), (s,), 0.9, "test") for _, s in found]
    assert [c.of(bare) for a in joined(bare, said, lines(bare)) for c in a.content] == contents


def test_two_pieces_of_one_content_are_joined_where_the_verb_goes_on():
    bare, found = marked("{c:The battle is expected} {c:to begin}, they say.")
    (one,) = joined(bare, [attribution(found)], lines(bare))
    assert [c.of(bare) for c in one.content] == ["The battle is expected to begin"]


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        (
            "{c:The army stays away because} {c:the rebels fight}, they say.",
            ["The army stays away because the rebels fight"],
        ),
        ("{c:The army stays away.} {c:The rebels fight}, they say.", ["The army stays away.", "The rebels fight"]),
    ],
)
def test_two_pieces_of_one_content_are_joined_where_the_first_breaks_off(text, contents):
    bare, found = marked(text)
    (one,) = joined(bare, [attribution(found)], lines(bare))
    assert [c.of(bare) for c in one.content] == contents


def kept(text):
    """The contents kept of one attribution; figures at f."""
    bare, found = marked(text)
    counted = [figure(f"f{n}", s, 5, 5) for n, s in enumerate(spans(found, "f"), 1)]
    return [c.of(bare) for a in without_fragments(bare, [attribution(found)], lines(bare), counted) for c in a.content]


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        ("They are {q:not named for} {c:their safety}.", []),
        ("They {q:condemned} {c:the raid}.", ["the raid"]),
        ("It was a “{c:brutal raid}”.", ["brutal raid"]),
        ("They say {c:there’s no bread}.", ["there’s no bread"]),
        ("They say {c:shells were fired}.", ["shells were fired"]),
        ("They say {c:the raid on the bridge of the town}.", ["the raid on the bridge of the town"]),
        ("{s:Omar} {q:documented} {c:the dead}.", ["the dead"]),
        ("{s:Omar} was {q:interested in} {c:the dead}.", []),
        ("{s:Omar} {q:found} {c:no evidence} for the claim that {c:ten men were shot}.", ["ten men were shot"]),
        ("{s:Omar} {q:found} {c:no evidence}, and {c:little hope was left}.", ["no evidence", "little hope was left"]),
    ],
)
def test_a_few_words_without_a_verb_claim_nothing(text, contents):
    assert kept(text) == contents


def test_a_figure_claims_something_by_itself():
    bare, found = marked("The {q:toll}: {c:five dead}.")
    assert without_fragments(bare, [attribution(found)], lines(bare), [figure("f1", spans(found, "c")[0], 5, 5)])


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        ("Many left {c:the five hamlets}. {c:Some have come back}, {s:the mayor} {q:said}.", ["Some have come back"]),
        ("“{c:The five hamlets!} {c:All were hit},” {s:he} {q:said}.", ["The five hamlets!", "All were hit"]),
        ("{s:He} {q:saw} {c:no proof for} {c:the claim, made by} papers, that {c:five were shot}.", ["five were shot"]),
        ("{s:He} {q:saw} {c:no proof for} {c:the claim}, made by papers, that {c:five were shot}.", ["five were shot"]),
        ("{s:He} {q:said} {c:the talks will be held by} aides and {c:they will go on}.",
         ["the talks will be held by", "they will go on"]),
    ],
)  # fmt: skip
def test_the_end_of_a_strangers_sentence_and_words_that_lead_to_a_clause_are_dropped(text, contents):
    assert kept(text) == contents


@given(
    st.text(alphabet="The army is set to by. \n“”", max_size=60), st.lists(st.integers(0, 60), min_size=2, max_size=6)
)
def test_contents_stay_inside_the_text_and_apart(text, cuts):
    edges = sorted({c for c in cuts if c <= len(text)})
    pairs = [Span(a, b) for a, b in zip(edges[::2], edges[1::2], strict=False)]
    said = [Attribution((), (), (s,), 0.9, "test") for s in pairs]
    whole = [c for a in joined(text, said, lines(text)) for c in a.content]
    assert all(0 <= c.start < c.end <= len(text) for c in whole)
    assert len(without_fragments(text, said, lines(text), ())) <= len(said)


def test_a_content_inside_another_of_its_saying_is_left_out():
    text = "They say no proof of gas was found."
    said = Attribution((), (), (Span(9, 34), Span(9, 20), Span(25, 34)), 0.9, "test")
    (one,) = joined(text, [said], lines(text))
    assert one.content == (Span(9, 34),)


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        ("{s:A man} who {q:asked} {c:not to be named} left.", []),
        ("{s:A man} who {q:asked} {c:not to be shot at} left.", ["not to be shot at"]),
    ],
)
def test_that_somebody_keeps_his_name_back_is_no_claim(text, contents):
    assert kept(text) == contents
