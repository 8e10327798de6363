from collections.abc import Iterable, Sequence

from reportedly.linking.keys import keys_of
from reportedly.linking.neighbourhood import neighbourhood
from reportedly.linking.pool import JOINED_ANEW
from reportedly.records import Telling
from tests.linking.told import ALEPPO, telling

EARLY = telling("a", published="2016-08-02")
LATE = telling("b", published="2016-08-05", whom=("White Helmets",))
FAR = telling("c", published="2016-08-06", site=ALEPPO, whom=("White Helmets",))


BESIDE = telling("b", "e2", published="2016-08-05", site=None, earliest=None, latest=None, whom=("Red Crescent",))


class Held:
    """Incidents by name, asked as a store is."""

    def __init__(self, **incidents: Sequence[Telling]) -> None:
        self.incidents = incidents

    def find(self, keys: Iterable[str]) -> dict[str, Sequence[Telling]]:
        return {name: told for name, told in self.incidents.items() if not keys_of(told).isdisjoint(keys)}

    def of_reports(self, documents: Iterable[str]) -> dict[str, Sequence[Telling]]:
        asked = set(documents)
        return {name: told for name, told in self.incidents.items() if any(t.ref.document in asked for t in told)}

    def around(self, *told: Telling) -> set[str]:
        return set(neighbourhood(told, self.find, self.of_reports))


def test_what_later_reports_tell_is_there_and_what_is_near_to_it() -> None:
    held = Held(
        i1=(LATE,), i2=(FAR,), i3=(BESIDE,), i4=(telling("d", site=ALEPPO, earliest="2015-01-01", latest="2015-01-01"),)
    )
    assert set(held.find(keys_of([EARLY]))) == {"i1"}
    assert held.around(EARLY) == {"i1", "i2", "i3"}


def test_a_report_that_came_out_last_has_only_what_is_near_itself() -> None:
    held = Held(i1=(LATE,), i2=(FAR,), i3=(BESIDE,))
    assert held.around(telling("z", published="2016-08-09")) == {"i1"}
    assert held.around() == set()


def test_it_is_no_wider_than_can_be_joined_anew() -> None:
    there = range(JOINED_ANEW + 1)
    far = tuple(telling(f"x{n}", published="2016-08-06", site=ALEPPO, whom=("White Helmets",)) for n in there)
    assert Held(i1=(LATE,), i2=far).around(EARLY) == {"i1"}
    near = tuple(telling(f"x{n}", published="2016-08-06") for n in there)
    assert Held(i1=(LATE,), i2=(FAR,), i3=near).around(EARLY) == {"i1", "i3"}
