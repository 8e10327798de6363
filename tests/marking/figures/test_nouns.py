"""The noun phrase after a number: brackets mark it."""

import pytest

from reportedly.marking.figures.nouns import is_plural, noun_after
from reportedly.marking.figures.number_tokens import number_tokens


def noun(text, **kind):
    start, end = text.index("["), text.index("]") - 1
    plain = text.replace("[", "").replace("]", "")
    words = number_tokens(plain, 0, len(plain))
    found = noun_after(words, 0, **kind)
    return plain[words.starts[found.first] : words.ends[found.last]] if found else None, plain[start:end]


@pytest.mark.parametrize(
    "text",
    [
        "[people] were killed",
        "[government-held villages] in the south",
        "[Nusra Front terrorists] and more",
        "[foreign-backed mercenary brigades] which marched",
        "[Saudi – backed fighters] who came",
        "[Saudi and core NATO member-backed mercenaries] facing the army",
        "[Dallas police] were there",
        "[burned out vehicles] lay there",
        "[fighting positions], a tunnel",
        "[weapons caches] were hit",
        "[more innocent civilians] died",
        "[“terrorists”] were held".replace("[“", "“[").replace("”]", "]”"),
        "of [them] were soldiers",
        "of [its soldiers] died",
        "of [those killed] were soldiers",
    ],
)
def test_the_noun_phrase_ends_with_its_plural_noun(text):
    got, want = noun(text)
    assert got == want


def test_a_noun_follows_of_only_where_the_number_is_a_plural_itself():
    assert noun("of [civilians] there", open_=True)[0] == "civilians"
    assert noun("of [civilians] there")[0] is None


@pytest.mark.parametrize("text", ["in [Aleppo] today", "[said] the reports", "[television] showed reports", ", [men]"])
def test_a_bare_number_has_no_noun(text):
    assert noun(text)[0] is None


@pytest.mark.parametrize(
    ("word", "plural"), [("tanks", True), ("children", True), ("damascus", False), ("press", False), ("isis", False)]
)
def test_plurals_are_told_from_other_words_in_s(word, plural):
    assert is_plural(word) is plural
