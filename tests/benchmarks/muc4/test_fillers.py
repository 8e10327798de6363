"""Stretches gathered to things."""

import pytest

from benchmarks.muc4.fillers import entities
from tests.benchmarks.muc4 import fake


@pytest.mark.parametrize(
    ("found", "one", "wanted"),
    [
        # parts of one name, though the network is not sure
        ([("ANA SOLIS", "HUM NAME"), ("SOLIS", "HUM NAME")], [], [["ANA SOLIS", "SOLIS"]]),
        # two names are two people, whatever the network says
        ([("ANA SOLIS", "HUM NAME"), ("RUTH VEGA", "HUM NAME")], [(0, 1)], [["ANA SOLIS"], ["RUTH VEGA"]]),
        # a description joins its name where the network says so
        ([("ANA SOLIS", "HUM NAME"), ("JUDGE", "HUM DESC")], [(0, 1)], [["ANA SOLIS", "JUDGE"]]),
        ([("ANA SOLIS", "HUM NAME"), ("JUDGE", "HUM DESC")], [], [["ANA SOLIS"], ["JUDGE"]]),
        # names of one organisation
        ([("FMLN", "PERP ORG"), ("FARABUNDO MARTI NATIONAL LIBERATION FRONT", "PERP ORG")], [],
         [["FMLN", "FARABUNDO MARTI NATIONAL LIBERATION FRONT"]]),
        # roles are not mixed
        ([("TRUCK", "PHYS"), ("TRUCK", "INST")], [(0, 1)], [["TRUCK"], ["TRUCK"]]),
    ],
)  # fmt: skip
def test_what_is_one_thing(found, one, wanted):
    stretches = [fake.filler(text, role, n, n * 10) for n, (text, role) in enumerate(found)]
    told = entities(stretches, fake.FakeNetwork(one=one), same=0.5)
    assert [[f.text for f in e.fillers] for e in told] == wanted


def test_nothing_comes_of_nothing():
    assert entities([], fake.FakeNetwork()) == []
