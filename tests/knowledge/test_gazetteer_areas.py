"""OCHA's areas are joined to the area of that name, or stand where their town stands."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from reportedly.knowledge.gazetteer_areas import AreaJoiner
from reportedly.knowledge.pcodes import Area
from tests.knowledge.dumps import base, town


@pytest.fixture
def joiner(tmp_path: Path) -> AreaJoiner:
    path = base(
        tmp_path / "g.sqlite",
        town(1, "Idlib", "12", kind="adm1"), town(2, "Ariha", "12"), town(3, "Kafr Orvin", "11"),
        town(4, "Harim", "12", kind="adm2"), town(5, "Orvin East", "12", kind="adm2"),
    )  # fmt: skip
    return AreaJoiner(sqlite3.connect(path))


def area(code: str, name: str, level: int, parent: str | None = None, at: tuple[float, float] | None = None) -> Area:
    return Area(code, (name,), level, parent, "SY", at)


def test_an_area_of_that_name_gains_the_spelling(joiner: AreaJoiner) -> None:
    for one, number in ((area("SY07", "Idleb", 1), 1), (area("SY0703", "Harem District", 2, "SY07"), 4)):
        known = joiner.join(one)
        assert known is not None
        assert (known.id, known.names) == (number, set(one.names))


def test_a_new_area_stands_where_its_town_stands(joiner: AreaJoiner) -> None:
    joiner.join(area("SY07", "Idleb", 1))
    new = joiner.join(area("SY0704", "Ariha", 2, "SY07"))
    assert new is not None
    assert (new.own, new.kind, new.admin1, new.lat) == ("ocha:SY0704", "adm2", "12", 35.0)
    assert new.id < -3_000_000


def test_a_town_in_another_parent_is_not_its_town(joiner: AreaJoiner) -> None:
    joiner.join(area("SY07", "Idleb", 1))
    assert joiner.join(area("SY0709", "Kafr Orvin", 2, "SY07")) is None


def test_its_own_coordinates_come_first(joiner: AreaJoiner) -> None:
    new = joiner.join(area("SY070401", "Ariha", 4, None, (35.8, 36.6)))
    assert new is not None
    assert (new.lat, new.lon, new.kind) == (35.8, 36.6, "adm3")


def test_a_like_name_in_another_parent_is_another_area(joiner: AreaJoiner) -> None:
    assert joiner.join(area("SY0809", "Harem", 2, "SY08")) is None


def test_east_is_not_west(joiner: AreaJoiner) -> None:
    joiner.join(area("SY07", "Idleb", 1))
    assert joiner.join(area("SY0710", "Orvin West", 2, "SY07")) is None
