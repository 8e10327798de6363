"""A number told again names the figure that gave it first."""

import pytest

from reportedly.marking.figures import mark_figures


def again(text):
    return [f.repeats for f in mark_figures(text)]


@pytest.mark.parametrize(
    ("text", "repeats"),
    [
        ("Some 40.000 mercenaries wait. The 40.000 fighters are ready.", [None, "f1"]),
        ("26 were killed. The monitor said 26 people died.", [None, "f1"]),
        ("They fired 12 rockets. The 12 rockets missed.", [None, "f1"]),
        ("8 died. 8 people were killed. Eight killed.", [None, "f1", "f1"]),
        ("26 were killed. The monitor said 26 people were wounded.", [None, None]),
        ("26 were killed. At least 26 were killed.", [None, None]),
        ("They fired 12 rockets and lost 12 tanks.", [None, None]),
        ("A bomb killed 3 men. A mine killed 3 men.", [None, None]),  # small numbers come twice by chance
        ("They pay $400 and 400 euros.", [None, None]),
    ],
)
def test_the_same_number_of_the_same_is_told_again(text, repeats):
    assert again(text) == repeats
