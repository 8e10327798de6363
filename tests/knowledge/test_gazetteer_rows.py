"""Rows are what the gazetteer reads."""

from __future__ import annotations

from pathlib import Path

from reportedly.knowledge.gazetteer import Gazetteer
from reportedly.knowledge.gazetteer_draft import Draft
from reportedly.knowledge.gazetteer_rows import key_rows, name_rows
from tests.knowledge.dumps import base, town


def test_what_is_written_is_read_back(tmp_path: Path) -> None:
    place = Draft(-7, "own:orvin-sy", "Orvin", "SY", "11", 35.12345, -36.0, "camp", 0, {"Orvin Camp"})
    (entry,) = Gazetteer(base(tmp_path / "g.sqlite", place)).lookup("Orvin Camp")
    assert (entry.id, entry.name, entry.lat, entry.lon, entry.kind) == ("own:orvin-sy", "Orvin", 35.1234, -36.0, "camp")


def test_spelling_keys_are_for_names_that_come_through_another_script() -> None:
    names = name_rows(town(1, "Sarinqal"))
    assert list(key_rows("SY", names)) == [("SY", "srnkl", "sarinkal", 1)]
    assert list(key_rows("FR", names)) == []
    assert list(key_rows(None, names)) == []


def test_demonyms_abbreviations_short_names_and_other_scripts_have_no_key() -> None:
    rows = [("syrian", 1, 2), ("=SYR", 1, 0), (",SY", 1, 0), ("ain", 1, 0), ("حور النيل", 1, 0)]
    assert list(key_rows("SY", rows)) == []
