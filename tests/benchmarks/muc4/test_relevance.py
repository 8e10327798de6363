"""Whether the words of a text make it relevant."""

import numpy as np
import pytest

from benchmarks.muc4.relevance import HASHES, relevance, terms


def test_terms_are_words_and_pairs_once_each_and_numbers_are_alike():
    assert len(terms("A BOMB, A BOMB")) == 4  # A, BOMB, A BOMB, BOMB A
    assert terms("12 DEAD").tolist() == terms("7 DEAD").tolist()
    assert terms("").tolist() == []


@pytest.mark.parametrize(("text", "wanted"), [("BOMB", 0.5 + 0.1), ("BALLET", -0.25 + 0.1), ("OTHER", 0.1), ("", 0.1)])
def test_the_score_is_the_weight_of_what_stands_in_the_text(text, wanted):
    rare, weights = np.zeros(HASHES, dtype=np.float32), np.zeros(HASHES, dtype=np.float32)
    for word, weight in (("BOMB", 0.5), ("BALLET", -0.25)):
        rare[terms(word)], weights[terms(word)] = 3.0, weight
    known = {"rare": rare, "relevant": weights, "usual": np.array([0.1], dtype=np.float32)}
    assert relevance(text, known) == pytest.approx(wanted)


def test_a_long_text_counts_no_more_than_a_short_one():
    rare, weights = np.ones(HASHES, dtype=np.float32), np.zeros(HASHES, dtype=np.float32)
    weights[terms("BOMB")] = 1.0
    known = {"rare": rare, "relevant": weights, "usual": np.zeros(1, dtype=np.float32)}
    assert relevance("BOMB", known) > relevance("BOMB OF GLASS AND WOOD", known) > 0
