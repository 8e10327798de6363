"""A number before a place shares what befell those counted before; others stay what they are."""

import pytest

from reportedly.marking.figures import mark_figures


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("Shells killed 12 people in Homs, seven in Hama and three in Idlib.", [12, 7, 3]),
        ("The office said 150 bodies were counted in Homs 100 in Tal Zaytun 67 in Saqba.", [150, 100, 67]),
        ("12 people were killed near Homs; at least 7 at Hama.", [12, 7]),
        # no count of the same, or no count
        ("They fired 12 rockets in Homs and 7 in Hama.", []),
        ("Shells killed 12 people in Homs and hit trucks, seven in Hama.", [12]),
        ("Shells killed 12 people in Homs in 2012.", [12]),
        ("Shells killed 12 people in Homs. Seven in Hama fled.", [12]),
    ],
)
def test_counts_by_place_share_their_effect(text: str, killed: list[int]) -> None:
    assert [f.low for f in mark_figures(text) if f.effect == "killed"] == killed
