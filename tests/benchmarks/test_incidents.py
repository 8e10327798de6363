"""Reports of one story share a number, and a report's toll counts where its figures agree."""

import pytest

from benchmarks.bias import predict as loaded
from benchmarks.incidents import exact, predict_all
from reportedly.records import Bounds

ONE = "Two people were killed and four were wounded when a gunman opened fire at a bakery in Millbrook on Monday."
AGAIN = "The gunman who opened fire at a bakery in Millbrook on Monday and killed two people was arrested in Fairview."
OTHER = (
    "The council of Easton voted on Tuesday to close its only swimming pool for the winter and to sell the old boats."
)


def line(doc, text, published="2016-03-01"):
    return {"doc": doc, "title": "", "text": text, "published": published}


def test_reports_of_one_story_share_a_number_and_others_do_not():
    found = list(predict_all([line("a", ONE), line("b", AGAIN), line("c", OTHER)]))
    a, b, c = (f["incident"] for f in found)
    assert a == b != c
    assert (found[0]["killed"], found[0]["injured"]) == (2, 4)
    assert (found[2]["killed"], found[2]["injured"]) == (0, None)


@pytest.mark.parametrize(("bounds", "number"), [((3, 3), 3), ((3, None), None), ((None, 5), None)])
def test_only_a_number_told_in_full_is_exact(bounds, number):
    assert exact(Bounds(*bounds)) == number
    assert exact(None) is None


@pytest.mark.parametrize(
    ("text", "label"),
    [("The mercenaries butchered the farmers.", "biased"), ("The army met the farmers on Monday.", "non-biased")],
)
def test_a_sentence_with_loaded_words_is_biased(text: str, label: str) -> None:
    assert loaded({"doc": "a", "text": text})["label"] == label
