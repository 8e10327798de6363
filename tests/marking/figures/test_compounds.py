"""Numbers that a hyphen joins to what they count."""

import pytest

from reportedly.marking.figures import mark_figures


@pytest.mark.parametrize(
    ("text", "words", "low", "high", "effect"),
    [
        ("The militia has a 3,000-strong force.", "a 3,000-strong force", 3000, 3000, "combatants"),
        ("A 500-strong rebel unit guards the pass.", "A 500-strong rebel unit", 500, 500, "combatants"),
        ("It is a 12.000-strong community.", "a 12.000-strong community", 12000, 12000, None),
        ("A 63-nation coalition backs them.", "A 63-nation coalition", 63, 63, None),
        ("A 40-truck convoy crossed.", "A 40-truck convoy", 40, 40, None),
        ("The 60-plus states met.", "60-plus states", 60, None, None),
    ],
)
def test_a_joined_number_counts(text, words, low, high, effect):
    (found,) = mark_figures(text)
    assert (found.span.of(text), found.low, found.high, found.effect) == (words, low, high, effect)


@pytest.mark.parametrize(
    "text", ["A 12-year-old fled.", "A 3,000-strong smell of fuel.", "Over 20-plus months it held.", "A 155-mm gun."]
)
def test_other_compounds_count_nothing(text):
    assert mark_figures(text) == ()
