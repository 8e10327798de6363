"""The toll that a report gives first."""

import pytest

from benchmarks.bias import predict as loaded
from benchmarks.incidents import predict


@pytest.mark.parametrize(
    ("text", "killed", "injured"),
    [
        ("Two people were killed and four wounded in a shooting on Monday. Last year 30 people were killed.", 2, 4),
        ("Four people were wounded in a shooting on Monday.", 0, 4),
        ("The council met on Monday.", None, None),
    ],
)
def test_the_first_toll_counts(text: str, killed: int | None, injured: int | None) -> None:
    found = predict({"doc": "a", "text": text})
    assert (found["killed"], found["injured"]) == (killed, injured)


@pytest.mark.parametrize(
    ("text", "label"),
    [("The mercenaries butchered the farmers.", "biased"), ("The army met the farmers on Monday.", "non-biased")],
)
def test_a_sentence_with_loaded_words_is_biased(text: str, label: str) -> None:
    assert loaded({"doc": "a", "text": text})["label"] == label
