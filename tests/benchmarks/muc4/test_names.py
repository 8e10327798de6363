"""Names that are one."""

import pytest

from benchmarks.muc4.names import is_state, known, nation_of, same_name, same_organisation


@pytest.mark.parametrize(
    ("left", "right", "one"),
    [
        ("TOMAS IBARRA QUISPE", "IBARRA", True),
        ("TOMAS IBARRA QUISPE", "TOMAS QUISPE", True),
        ("TOMAS IBARRA QUISPE", "JULIO IBARRA", False),
        ("IBARRA TOMAS", "TOMAS IBARRA", False),
    ],
)
def test_parts_of_a_persons_name(left, right, one):
    assert same_name(left, right) is one


@pytest.mark.parametrize(
    ("left", "right", "one"),
    [
        ("FMLN", "FARABUNDO MARTI NATIONAL LIBERATION FRONT", True),
        ("THE FMLN", "FMLN", True),
        ("SENDERO LUMINOSO", "SHINING PATH", True),
        ("FRONT OF THE RIVER PEOPLE", "FRP", True),
        ("FRONT OF THE RIVER PEOPLE", "FMLN", False),
    ],
)
def test_names_and_initials_of_an_organisation(left, right, one):
    assert same_organisation(left, right) is one


def test_what_is_known_of_an_organisation():
    assert known("Army of National Liberation") == "ELN"
    assert nation_of("SHINING PATH") == "PERU"
    assert nation_of("RIVER CLUB") is None


def test_bodies_of_a_state():
    assert is_state("NATIONAL POLICE")
    assert not is_state("RIVER CLUB")
    assert not is_state("PEOPLE'S LIBERATION ARMY")
