import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from reportedly.linking.shingles import BANDS, ROWS, band_keys, contained, sentence_keys, shingles, signature

STORY = "Shells fell on the village of Tal Amir at dawn and three houses burned down, said a teacher who lives there"
WORDS = st.lists(st.sampled_from([f"w{i}" for i in range(200)]), min_size=40, max_size=120)


def test_case_and_marks_do_not_count():
    assert np.array_equal(shingles("Shells fell, at dawn."), shingles("shells FELL at dawn"))
    assert len(shingles("one two three four five")) == 2
    assert len(shingles("one")) == 1


def test_a_part_is_contained_in_its_whole():
    half = " ".join(STORY.split()[:11])
    assert contained(shingles(half), shingles(STORY)) == 1.0
    assert contained(shingles(STORY), shingles("nothing of this is told in the other text at all")) == 0.0


@given(WORDS)
def test_equal_texts_share_every_key_and_others_hardly_any(words):
    text = " ".join(words)
    assert band_keys(signature(shingles(text))) == band_keys(signature(shingles(text)))
    other = band_keys(signature(shingles(" ".join(f"x{w}" for w in words))))
    assert not set(other) & set(band_keys(signature(shingles(text))))


def test_the_share_of_equal_numbers_tells_how_alike_two_sets_are():
    one = np.arange(0, 1000, dtype=np.uint32)
    other = np.arange(500, 1500, dtype=np.uint32)  # a third of their union is shared
    alike = float(np.mean(signature(one) == signature(other)))
    assert abs(alike - 1 / 3) < 0.1
    assert len(signature(one)) == BANDS * ROWS


def test_only_long_sentences_have_keys():
    long = "this is a quotation of more than ten words that two reports share"
    assert sentence_keys([long, "He said so."]) == sentence_keys([long.upper() + "."])
    assert len(sentence_keys([long])) == 1
