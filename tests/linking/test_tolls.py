import pytest

from reportedly.linking.tolls import report_tolls
from reportedly.records import Bounds, Document, Figure, Report, Span


def report(text, *figures, title=None):
    found = tuple(
        Figure(f"f{n}", Span(at, at + 1), low, high, False, None, None, None, effect, ())
        for n, (effect, low, high, at) in enumerate(figures)
    )
    return Report(Document("d", text, title=title), figures=found)


@pytest.mark.parametrize(
    ("given", "killed", "injured"),
    [
        (report("Two died.", ("killed", 2, 2, 0)), Bounds(2, 2), None),
        (report("Two died.", ("killed", 2, 2, 0), ("killed", 2, 2, 4)), Bounds(2, 2), None),
        (report("Two died, then three.", ("killed", 2, 2, 0), ("killed", 3, 3, 10)), None, None),
        (
            report("Two died." + " " * 1600 + "Last year 30 died.", ("killed", 2, 2, 0), ("killed", 30, 30, 1610)),
            Bounds(2, 2),
            None,
        ),
        (report("Four were wounded.", ("injured", 4, None, 0)), Bounds(0, 0), Bounds(4, None)),
        (report("A man was shot dead."), None, None),
        (report("The dead man was killed by a neighbour.", title="Homicide"), None, Bounds(0, 0)),
        (report("The dead man was killed; his wounded brother is in hospital.", title="Homicide"), None, None),
    ],
)
def test_a_reports_own_toll(given, killed, injured):
    assert report_tolls(given) == (killed, injured)
