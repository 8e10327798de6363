import pytest

from reportedly.linking.names import akin


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Russia", "Russian jets", True),
        ("US-led coalition", "the coalition", True),
        ("Government of Syria", "Syrian regime", True),
        ("government forces", "regime forces", False),  # words that any side has say nothing
        ("Jaysh al-Islam", "Faylaq al-Rahman", False),
    ],
)
def test_whether_two_names_can_mean_one_party(one, other, same):
    assert akin(one, other) is same
    assert akin(other, one) is same
