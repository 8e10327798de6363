"""Things gathered to incidents."""

import numpy as np

from benchmarks.muc4.incidents import Limits, incidents
from tests.benchmarks.muc4 import fake

TEXT = np.zeros(6, dtype=np.float32)
JUDGE, BANK, REBELS, BOMB = (
    fake.entity(*row)
    for row in [("JUDGE", "HUM DESC", 0), ("BANK", "PHYS", 1), ("REBELS", "PERP IND", 2), ("BOMB", "INST", 3)]
)


class _Network(fake.FakeNetwork):
    def head(self, name, x):
        return super().head(name, x)[:6]


def _told(network, things):
    return [sorted(e.fillers[0].text for e in i.entities) for i in incidents(things, network, TEXT, Limits())]


def test_targets_of_one_incident_stand_together():
    assert _told(_Network(together=[(0, 1)]), [JUDGE, BANK]) == [["BANK", "JUDGE"]]
    assert _told(_Network(), [JUDGE, BANK]) == [["JUDGE"], ["BANK"]]


def test_who_did_it_may_join_several_incidents():
    assert _told(_Network(together=[(0, 2), (1, 2)]), [JUDGE, BANK, REBELS]) == [
        ["JUDGE", "REBELS"],
        ["BANK", "REBELS"],
    ]
    assert _told(_Network(together=[(1, 3)]), [JUDGE, BANK, BOMB]) == [["JUDGE"], ["BANK", "BOMB"]]


def test_a_lone_incident_takes_everybody():
    assert _told(_Network(), [JUDGE, BOMB]) == [["BOMB", "JUDGE"]]


def test_without_targets_others_found_an_incident():
    assert _told(_Network(together=[(2, 3)]), [REBELS, BOMB]) == [["BOMB", "REBELS"]]
    assert _told(_Network(), []) == []


def test_the_type_is_that_of_its_things():
    network = _Network(heads={"span.type_of": {0: 2}})
    assert incidents([JUDGE], network, TEXT, Limits())[0].type == "KIDNAPPING"
