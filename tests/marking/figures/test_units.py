"""Money, per cent, weights and rates: the unit, the amount, and what it is by."""

import pytest

from reportedly.marking.figures import mark_figures


@pytest.mark.parametrize(
    ("phrase", "unit", "low"),
    [
        ("$3bn", "USD", 3_000_000_000),
        ("US$ 30 million", "USD", 30_000_000),
        ("USD 5,000", "USD", 5000),
        ("€1.2m", "EUR", 1_200_000),
        ("£500", "GBP", 500),
        ("20,000 Syrian pounds", "SYP", 20_000),
        ("half a billion dollars", "USD", 500_000_000),
        ("millions of dollars", "USD", 2_000_000),
        ("40 per cent", "%", 40),
        ("40%", "%", 40),
        ("2.5 percent", "%", 2.5),
        ("two tonnes of explosives", "t", 2),
        ("15 metric tons", "t", 15),
    ],
)
def test_a_unit_is_named_by_its_symbol(phrase, unit, low):
    text = f"They lost {phrase} there."
    (figure,) = mark_figures(text)
    assert (figure.unit, figure.low) == (unit, low)
    assert phrase.startswith(figure.span.of(text))


def test_a_share_of_people_without_a_number_has_no_bounds():
    (figure,) = mark_figures("Nearly half of the country's population has fled.")
    assert (figure.low, figure.high, figure.approximate, figure.effect) == (None, None, True, "displaced")
    assert figure.readings[0].value == 0.5


@pytest.mark.parametrize(
    ("text", "per"),
    [("They make 40 shells a day.", "day"), ("40 raids per week follow.", "week"), ("40 raids followed.", None)],
)
def test_a_rate_is_by_its_time(text, per):
    assert [f.per for f in mark_figures(text)] == [per]


def test_what_befell_people_is_not_told_of_money():
    assert [f.effect for f in mark_figures("They kidnapped $3 million.")] == [None]
