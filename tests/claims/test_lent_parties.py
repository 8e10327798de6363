"""A killing has the doer of the attack that it is told of in its sentence."""

import re

import pytest

from reportedly.claims.lent_parties import with_lent_parties
from reportedly.claims.within import Shelf
from reportedly.marking.sentences import sentences
from reportedly.records import Event, Span


def told(marked: str, who: tuple[str, ...] = ("m1",)) -> list[tuple[str, ...]]:
    """Who does each event; triggers stand in square brackets, the one with a star has the doer."""
    found, clean, at = [], "", 0
    for m in re.finditer(r"\[(\*?)(.+?)\]", marked):
        clean += marked[at : m.start()]
        found.append((Span(len(clean), len(clean) + len(m.group(2))), bool(m.group(1))))
        clean, at = clean + m.group(2), m.end()
    clean += marked[at:]
    events = [
        Event(
            f"e{n}", "ASSAULT", None, s, who if does else (), (), None, None, (), None, None, (), "accomplished", None
        )
        for n, (s, does) in enumerate(found, 1)
    ]
    return [e.who for e in with_lent_parties(clean, events, Shelf(sentences(clean), lambda s: s))]


@pytest.mark.parametrize(
    ("text", "lent"),
    [
        ("Nine were [killed] in an army [*raid] on the hills.", True),
        ("Nine were [killed] as the army [*shelled] the hills.", True),
        ("The army's [*raid] has [killed] nine.", True),
        ("Nine were [killed] while the army [*shelled] another town.", False),
        ("Nine were [killed]; in the hills an army [*raid] began.", False),
        ("Nine were [killed]. In an army [*raid] none died.", False),
        ("Nine were [killed], two were wounded in an army [*raid].", False),
        ("Nine were [detained] in an army [*raid].", False),
    ],
)
def test_a_killing_takes_the_doer_of_its_attack(text, lent):
    first, second = told(text)
    assert (first == second) is lent


def test_nobody_kills_himself():
    assert all(who in ((), ("m1",)) for who in told("Nine were [killed] in an army [*raid]."))
