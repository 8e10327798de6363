"""Words of the future and of due dates."""

import pytest

from reportedly.knowledge.forecasts import forecast_words


@pytest.mark.parametrize(
    ("text", "found"), [("it begins very soon", True), ("soonest", False), ("in the coming days", True)]
)
def test_the_near_future_is_known(text, found):
    assert bool(forecast_words().soon.search(text)) is found


@pytest.mark.parametrize(
    ("text", "found"), [("launch it before ", True), ("before it rained ", False), ("by the ", True)]
)
def test_a_border_stands_right_before_its_date(text, found):
    assert bool(forecast_words().until.search(text)) is found
