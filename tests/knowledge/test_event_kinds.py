"""Words of one kind can name one deed."""

import pytest

from reportedly.knowledge.event_kinds import event_kinds
from reportedly.records import PLOVER_TYPES


@pytest.mark.parametrize(
    ("one", "other", "may"),
    [
        ("car bomb", "blast", True),
        ("air strikes", "bombardment", True),
        ("heavy shelling", "barrage", True),
        ("siege", "blast", False),
        ("blast", "picnic", False),
    ],
)
def test_two_words_share_a_kind(one, other, may):
    assert bool(event_kinds().of(one) & event_kinds().of(other)) is may


def test_general_words_are_of_plover_types():
    assert set(event_kinds().general) <= set(PLOVER_TYPES)
