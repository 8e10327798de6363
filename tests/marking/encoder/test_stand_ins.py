"""A name of a party is read as its kind, whoever bears it."""

import pytest

from reportedly.marking.encoder.encoder import Encoder
from reportedly.marking.encoder.stand_ins import stood_in
from reportedly.marking.encoder.windows import pieces

# Two sentences that are one to the encoder.
ALIKE = [
    ("Russia said that 12 soldiers died.", "Turkey said that 12 rebels died."),
    ("Hezbollah shelled the town.", "Ahrar al-Sham shelled the town."),
    ("the FSA shelled the town", "the Syrian Arab Army shelled the town"),
    ("Tehran and the Iranians agreed.", "Doha and the Qataris agreed."),
    ("Vladimir Putin met an Iranian envoy.", "Bashar al-Assad met a Turkish envoy."),
    ("a government-held village", "an opposition-held village"),
    ("the army units left", "the rebel groups left"),
    ("according to SANA", "according to Enab Baladi"),
    ("RUSSIA WARNS", "TURKEY WARNS"),
    ("Assad's army", "Erdogan's army"),
    ("Assads army", "Erdogans army"),  # an apostrophe was lost
]
# Two that are not.
APART = [
    ("Russia said", "the soldiers said"),  # a state, and people
    ("Russia said", "the Russians said"),
    ("a roast turkey", "a roast Turkey"),  # a bird
    ("he asked us", "he asked US"),  # not the United States
    ("Reuters said", "Hezbollah said"),
    ("the rebels fled", "the villagers fled"),  # no party's word
    ("Assads army", "Assad's army"),
    ("Russia\n\nTurkey", "Russia Turkey"),  # what stands before a name is read
]


def read(text):
    """What the encoder reads: the numbers of the pieces, and the writing of the words."""
    found = pieces(Encoder.load().vocabulary, text)
    return found.ids.tolist(), found.shapes.tolist()


@pytest.mark.parametrize(("left", "right"), ALIKE)
def test_names_of_one_kind_are_read_alike(left, right):
    assert read(left) == read(right)


@pytest.mark.parametrize(("left", "right"), APART)
def test_what_is_of_another_kind_is_read_otherwise(left, right):
    assert read(left) != read(right)


@pytest.mark.parametrize("text", [*(t for pair in ALIKE + APART for t in pair), "", "Ahrar", "the United"])
def test_words_keep_their_places(text):
    vocabulary = Encoder.load().vocabulary
    words = list(vocabulary.words(text))
    assert [w[:2] for w in stood_in(vocabulary, text, words)[0]] == [w[:2] for w in words]


def test_words_behind_the_first_of_a_name_share_its_second_piece():
    found = pieces(Encoder.load().vocabulary, "The Free Syrian Army left")
    assert found.word_piece.tolist() == [0, 1, 2, 2, 3]
    assert len(found) == 4


def test_read_plain_a_name_is_a_name():
    vocabulary = Encoder.load().vocabulary
    assert (
        pieces(vocabulary, "Russia left", plain=True).ids.tolist()
        != pieces(vocabulary, "Turkey left", plain=True).ids.tolist()
    )
