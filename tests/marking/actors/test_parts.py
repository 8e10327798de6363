"""Roles are shown while they hold, and a state's body goes by a name of its own where it has one."""

from __future__ import annotations

import pytest

from reportedly.knowledge.actors import bodies
from reportedly.marking.actors.parts import by_name, state_body, valid
from reportedly.records import Published


def published(day: str) -> Published:
    return Published(day, day, "given", "test")


@pytest.mark.parametrize(
    ("day", "held"),
    [("2013-10-20", True), ("2012-07-18", False), ("2012-07-19", True), ("2014-04-15", True), ("2014-04-16", False)],
)
def test_a_role_holds_from_its_first_to_its_last_day(day: str, held: bool) -> None:
    roles = valid(by_name()["Bandar bin Sultan"].roles, published(day))
    assert any(r.role == "head of intelligence" for r in roles) is held


def test_a_year_ends_with_its_last_day() -> None:
    sela = by_name()["Mahdi Army"]
    assert any(r.role == "led by" for r in valid(sela.roles, published("2008-08-31")))
    assert not any(r.role == "led by" for r in valid(sela.roles, published("2008-09-01")))


def test_without_a_date_all_roles_are_shown() -> None:
    known = by_name()["Benjamin Netanyahu"]
    assert valid(known.roles, None) == known.roles


def test_a_body_has_its_own_name_or_a_composed_one() -> None:
    army = next(b for b in bodies() if b.id == "army")
    assert state_body(army, "SY").name == "Syrian Arab Army"
    assert state_body(army, "YE").name == "Army of Yemen"
    assert state_body(army, "GB").name == "Army of the United Kingdom"
