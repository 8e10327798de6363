"""The report's own assertions: about the conflict, with a verb, and not what others are quoted with."""

import pytest

from reportedly.claims.own import own_assertions
from reportedly.marking.sentences import sentences
from reportedly.records import Span
from tests.claims.marked import marked, spans


def own(text, **given):
    bare, found = marked(text)
    kept = own_assertions(bare, sentences(bare), spans(found, "c"), **given)
    return [s.of(bare) for s in kept]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Rebels attacked the base on Monday.", ["Rebels attacked the base on Monday"]),
        ("Omar said {c:rebels attacked the base on Monday}.", []),
        ("The museum opened a new wing on Monday.", []),
        ("Reporting by Omar Said on the attacks in the town.", []),
        ("Who attacked the base on that Monday?", []),
        ("Rebel attacks on the base", []),
    ],
)
def test_main_sentences_about_the_conflict_are_own_assertions(text, kept):
    assert own(text) == kept


def test_at_most_eight_plain_ones_but_every_hedged_one():
    plain = " ".join(f"Rebels attacked the army base number {n}." for n in range(12))
    hedged = " ".join("The town may have been attacked by rebels." for _ in range(10))
    kept = own(f"{plain} {hedged}")
    assert (sum("number" in k for k in kept), sum("may" in k for k in kept)) == (8, 10)


def test_plain_ones_come_from_a_models_marks_alone_where_there_are_any():
    text = "Rebels attacked the base on Monday. The army bombed the town on Friday."
    only = [sentences(text)[1]]
    assert own(text, own=only) == ["The army bombed the town on Friday"]


def test_a_repeated_headline_is_no_assertion():
    assert own("Rebels attack the army base again.", title="Rebels attack the army base again") == []


def test_what_a_model_has_chosen_needs_no_word_of_war():
    text = "The museum opened a new wing on Monday. The mill was sold to a farmer."
    assert own(text, own=[sentences(text)[1]]) == ["The mill was sold to a farmer"]


def test_what_a_model_breaks_off_goes_on_to_the_end_of_the_sentence_unless_others_say_it():
    text = "Many people left the village and five hamlets. The rebels left the town and {c:lost the bridge}."
    bare, found = marked(text)
    broken = [Span(0, 32), Span(47, bare.index(" lost"))]
    kept = own_assertions(bare, sentences(bare), spans(found, "c"), own=broken)
    assert [s.of(bare) for s in kept] == [
        "Many people left the village and five hamlets",
        "The rebels left the town",
    ]


@pytest.mark.parametrize(
    ("text", "end", "whole"),
    [
        ("The toll of the raid could be much higher.", " be", True),
        ("The rebels attacked purported positions of the army.", " positions", True),
        ("The world chose to be silent over one of the massacres.", " one", True),
        ("The rebels attacked positions of the army.", " of", False),
    ],
)
def test_a_proposition_goes_on_behind_a_word_that_ends_none(text, end, whole):
    kept = own(text, own=[Span(0, text.index(end))])
    assert kept == [text.rstrip(".") if whole else text[: text.index(end)]]
