from __future__ import annotations

import pytest

from reportedly.marking.times.tense import Cue, tenses


def cue(marked: str) -> Cue | None:
    start, end = marked.index("["), marked.index("]") - 1
    return tenses(marked.replace("[", "").replace("]", "")).at(start, end)


@pytest.mark.parametrize(
    ("marked", "tense", "word"),
    [
        ("They will meet on [Friday].", "future", "will"),
        ("They met on [Friday].", "past", "met"),
        ("It could be held on [Friday].", "open", "could"),
        ("It will be closed on [Friday].", "future", "will"),
        ("It was closed on [Friday].", "past", "closed"),
        ("It is expected to begin, he stated, on [Friday].", "past", "stated"),
        ("On [Friday] they will meet.", "future", "will"),
        ("They met. On [Friday] they will meet.", "future", "will"),
        ("It is to be held on [Friday].", "future", "to be"),
        ("The raid, thought to be theirs, on [Friday].", "past", "to be"),
        ("A man expected to be there on [Friday].", "future", "expected to"),
    ],
)
def test_the_nearest_cue_in_the_sentence_tells_the_tense(marked, tense, word):
    found = cue(marked)
    assert found is not None
    assert (found.tense, found.word) == (tense, word)


def test_a_sentence_without_a_cue_tells_no_tense():
    assert cue("They met. Clashes on [Friday].") is None


@pytest.mark.parametrize(
    ("marked", "governs"), [("It began on [Friday].", True), ("It began in the hills on [Friday].", False)]
)
def test_a_verb_governs_across_one_preposition(marked, governs):
    found = cue(marked)
    assert found is not None
    assert found.governs is governs


def test_a_sentence_reaches_from_break_to_break():
    text = "It began. It ended in May. It was over."
    start, end = tenses(text).sentence(text.index("May"), text.index("May") + 3)
    assert text[start:end].strip() == "It ended in May."
