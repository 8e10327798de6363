import pytest

from reportedly.marking.times.expression import Expression
from reportedly.marking.times.portions import resolve_portion
from reportedly.marking.times.scene import of_value


@pytest.mark.parametrize(
    ("whole", "count", "unit", "direction", "value"),
    [
        ("2012", 3, "M", 1, "2012-01/2012-03"),
        ("2012", 1, "M", -1, "2012-12"),
        ("2012-08", 10, "D", 1, "2012-08-01/2012-08-10"),
        ("2012-08", 2, "W", -1, "2012-08-18/2012-08-31"),
        ("2012-08", 2, "M", 1, None),
        ("XXXX", 2, "M", 1, None),
    ],
)
def test_a_portion_lies_at_an_end_of_its_whole(
    whole: str, count: int, unit: str, direction: int, value: str | None
) -> None:
    said = Expression(0, 1, "portion", count=count, unit=unit, direction=direction)
    found = resolve_portion(said, of_value(whole, "said in full"))
    assert found.value == value
    assert (found.earliest is None) == (value is None)
