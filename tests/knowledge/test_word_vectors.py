import pytest

from reportedly.knowledge.word_vectors import UNKNOWN, word_likeness, word_vector


@pytest.mark.parametrize(
    ("word", "near", "far"),
    [("attack", "assault", "election"), ("killed", "murder", "signed"), ("ceasefire", "truce", "bread")],
)
def test_words_of_like_meaning_are_nearer(word, near, far):
    assert word_likeness(word, near) > word_likeness(word, far) + 0.1
    assert word_likeness(word, near) == word_likeness(near, word)


def test_a_form_that_is_not_listed_takes_the_vector_of_its_stem():
    assert word_vector("Bombardings") is not None
    assert word_likeness("attack", "Attack") == 1.0


def test_an_unknown_word_is_as_near_as_any():
    assert word_vector("xyzzyq") is None
    assert word_likeness("xyzzyq", "attack") == UNKNOWN
