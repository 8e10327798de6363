"""Cue words of reported speech, with their forms."""

import pytest

from reportedly.knowledge.cues import cues, either, forms
from reportedly.records import CERTAINTIES, STATUSES


@pytest.mark.parametrize(
    ("lemma", "expected"),
    [
        ("report", ["report", "reports", "reported", "reporting"]),
        ("announce", ["announce", "announces", "announced", "announcing"]),
        ("deny", ["deny", "denies", "denied", "denying"]),
        ("stress", ["stress", "stresses", "stressed", "stressing"]),
    ],
)
def test_regular_verbs_are_inflected(lemma, expected):
    assert [w for w, _ in forms(lemma)] == expected


def test_irregular_forms_are_taken_as_listed():
    assert dict(forms("tell", ("tells", "told", "telling")))["told"] == "past"


def test_every_cue_and_hedge_has_a_known_status_and_certainty():
    every = [*cues().cues.values(), *cues().hedges.values()]
    assert {c.status for c in every} <= set(STATUSES)
    assert {c.certainty for c in every} <= set(CERTAINTIES)


@pytest.mark.parametrize(
    ("text", "found"),
    [("He pointed out that", "pointed out"), ("It was SAID", "SAID"), ("the unsaid word", None), ("well-said", None)],
)
def test_the_longest_whole_cue_is_found_in_any_case(text, found):
    m = cues().pattern.search(text)
    assert (m and m.group()) == found


def test_a_pattern_of_phrases_spans_a_line_break():
    assert either(["very soon"]).search("very\nsoon")


def test_deeds_in_words_are_no_sayings():
    assert {"thanked", "praised", "published"} <= cues().deeds
    assert not {"said", "told", "announced", "added"} & cues().deeds
