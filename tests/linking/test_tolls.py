import pytest

from reportedly.linking.tolls import report_tolls
from reportedly.records import Bounds, Document, Figure, Report, Span


def counted(text, *figures):
    """A report whose figures stand on words of its text: (effect, words, number, the index of its whole)."""
    found = []
    for n, (effect, words, number, *whole) in enumerate(figures):
        at = text.index(words, found[-1].span.end if found else 0)
        part_of = f"f{whole[0]}" if whole else None
        given = Span(at, at + len(words))
        found.append(Figure(f"f{n}", given, number, number, False, None, words, None, effect, (), part_of=part_of))
    return Report(Document("d", text), figures=tuple(found))


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


A, MAN, BOY = ("injured", "A man", 1), ("injured", "a man", 1), ("injured", "a boy", 1)


@pytest.mark.parametrize(
    ("given", "injured"),
    [
        (counted("A man and a boy were wounded.", A, BOY), 2),
        (counted("A man from the north and a boy were wounded.", A, BOY), 2),
        (counted("A man was wounded. Later a boy was.", A, BOY), 1),
        (counted("Two people, a man and a boy, were hurt.", ("injured", "Two people", 2), MAN, BOY), 2),
        (counted("Two women, a man and a boy, were hurt.", ("injured", "Two women", 2), MAN, BOY), 4),
        (counted("Three men, a boy were hurt.", ("injured", "Three men", 3), BOY), None),  # no "and" ends the list
        (counted("Five were hurt, two of them badly.", ("injured", "Five", 5), ("injured", "two of them", 2, 0)), 5),
        (counted("Six were hurt in three separate shootings.", ("injured", "Six", 6)), None),
        (counted("A man was hurt in one of two shootings.", A), 1),
        (counted("Six were hurt. Two shootings came before.", ("injured", "Six", 6)), 6),
    ],
)
def test_those_told_of_together_are_summed_but_not_over_several_attacks(given, injured):
    assert report_tolls(given)[1] == (Bounds(injured, injured) if injured else None)
