"""The bundled gazetteer opens read-only and finds places by name, by spelling and by script."""

from __future__ import annotations

import csv
import shutil
import sqlite3
import time
from importlib.resources import files
from pathlib import Path

import pytest

from reportedly.knowledge.gazetteer import COMMON_WORD, GIVEN_NAME, KINDS, SURNAME, Entry, Gazetteer
from reportedly.knowledge.gazetteer_files import GazetteerError

BUNDLED = Gazetteer.bundled()


@pytest.mark.parametrize(
    ("name", "country", "kind"),
    [
        ("Syria", "SY", "country"), ("Turkish", "TR", "country"), ("=U.S.", "US", "country"), ("=N.Y.", "US", "adm1"),
        ("Idlib", "SY", "adm1"), ("Qalamoun", "SY", "region"), ("القلمون", "SY", "region"), ("Київ", "UA", "capital"),
        ("Golan", "SY", "region"), ("Mediterranean", None, "sea"), ("Rapides Parish", "US", "adm2"),
        ("Arasal", "LB", "town"), ("Zaatari camp", "JO", "camp"), ("Bab al-Hawa", "SY", "crossing"),
    ],
)  # fmt: skip
def test_the_most_prominent_place_of_a_name_comes_first(name: str, country: str | None, kind: str) -> None:
    first = BUNDLED.lookup(name)[0]
    assert (first.country, first.kind) == (country, kind)


def test_demonyms_are_marked_as_such() -> None:
    assert BUNDLED.lookup("Saudi")[0].demonym
    assert not BUNDLED.lookup("Saudi Arabia")[0].demonym


def test_names_of_our_own_lists_are_marked() -> None:
    assert BUNDLED.lookup("Jobar")[0].listed
    assert not any(e.listed for e in BUNDLED.lookup("Springfield"))


def test_unknown_and_empty_names_have_no_places() -> None:
    assert BUNDLED.lookup("Zzyzqua") == []
    assert BUNDLED.lookup("") == []
    assert BUNDLED.lookup("...") == []


@pytest.mark.parametrize(
    ("written", "countries", "name"),
    [
        ("Qasayr", ["SY"], "Al-Qusayr"),
        ("Yabrroud", ["SY", "LB"], "Yabroud"),
        ("Tal Refaat", ["SY"], "Tal Rifaat"),
        ("Haderah", ["IL"], "Hadera"),
    ],
)
def test_a_spelling_is_found_by_its_key_inside_the_countries(written: str, countries: list[str], name: str) -> None:
    found = BUNDLED.search(written, countries)
    assert name in {e.name for e in found}
    assert {e.country for e in found} <= set(countries)


def test_keys_do_not_work_outside_the_countries() -> None:
    assert BUNDLED.search("Yabrroud") == []
    assert BUNDLED.similar("Yabrroud", []) == []


@pytest.mark.parametrize("name", ["Ein", "Al-Ur", "Xyz"])
def test_short_names_have_no_key(name: str) -> None:
    assert BUNDLED.similar(name, ["SY", "LB", "IL"]) == []


@pytest.mark.parametrize(
    ("one", "other"), [("Homs", "Hama"), ("Hama", "Homs"), ("Saraqib", "Sarmin"), ("Raqqa", "Ariha")]
)
def test_a_town_is_never_found_under_its_neighbours_name(one: str, other: str) -> None:
    ids = {e.id for e in BUNDLED.lookup(other) if e.country == "SY"}
    assert ids.isdisjoint(e.id for e in BUNDLED.similar(one, ["SY"]))


def test_usage_tells_what_else_a_word_is() -> None:
    usage = BUNDLED.usage(["martin", "army", "qalamoun"])
    assert usage["martin"] & GIVEN_NAME
    assert usage["martin"] & SURNAME
    assert usage["army"] == COMMON_WORD
    assert "qalamoun" not in usage


@pytest.mark.parametrize(
    ("kind", "precision"),
    [
        ("country", "country"),
        ("adm1", "region"),
        ("adm2", "district"),
        ("city", "town"),
        ("camp", "point"),
        ("sea", "area"),
    ],
)
def test_precision_follows_the_kind(kind: str, precision: str) -> None:
    assert Entry("x", "X", None, None, 0.0, 0.0, kind, 0).precision == precision


def test_the_file_says_what_it_was_built_from() -> None:
    assert "GeoNames" in BUNDLED.origin()["sources"]


def test_the_file_is_opened_without_writing_beside_it(tmp_path: Path) -> None:
    copy = tmp_path / "read only" / "gazetteer.sqlite"
    copy.parent.mkdir()
    shutil.copyfile(BUNDLED.path, copy)
    copy.chmod(0o444)
    assert Gazetteer(copy).lookup("Homs")
    assert [p.name for p in copy.parent.iterdir()] == ["gazetteer.sqlite"]


def test_a_file_that_is_not_there_is_named_with_the_remedy(tmp_path: Path) -> None:
    with pytest.raises(GazetteerError, match="there is no such file"):
        Gazetteer(tmp_path / "none.sqlite").lookup("Homs")


def test_the_file_cannot_be_changed() -> None:
    BUNDLED.lookup("Homs")
    opened = sqlite3.connect(f"{BUNDLED.path.as_uri()}?mode=ro&immutable=1", uri=True)
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        opened.execute("DELETE FROM place")
    opened.close()


def test_a_hundred_lookups_take_less_than_one_walk_over_all_names() -> None:
    names = ["Homs", "Washington County", "Yabrroud", "Springfield", "Deir Ez-Zor"] * 20
    started = time.perf_counter()
    for name in names:
        BUNDLED.search(name, ["SY", "LB"])
    looked_up = time.perf_counter() - started
    opened = sqlite3.connect(f"{BUNDLED.path.as_uri()}?mode=ro&immutable=1", uri=True)
    started = time.perf_counter()
    opened.execute("SELECT count(*) FROM name WHERE name LIKE '%zzz%'").fetchone()
    walked = time.perf_counter() - started
    opened.close()
    assert looked_up < walked


def test_the_file_stays_small_enough_to_ship() -> None:
    assert BUNDLED.path.stat().st_size < 35_000_000


LISTS = ("conflict_regions.csv", "world_regions.csv")


@pytest.mark.parametrize("name", LISTS)
def test_every_listed_place_is_whole_and_says_where_it_comes_from(name: str) -> None:
    rows = list(csv.DictReader((files("reportedly.knowledge") / name).read_text(encoding="utf-8").splitlines()))
    assert len({(r["name"], r["country"], r["kind"]) for r in rows}) == len(rows)
    for row in rows:
        assert row["kind"] in KINDS, row
        assert -90 <= float(row["lat"]) <= 90, row
        assert -180 <= float(row["lon"]) <= 180, row
        assert row["origin"], row


def test_every_listed_place_of_the_wars_is_in_the_file() -> None:
    rows = csv.DictReader((files("reportedly.knowledge") / LISTS[0]).read_text(encoding="utf-8").splitlines())
    lacking = [r["name"] for r in rows if not any(e.listed for e in BUNDLED.lookup(r["name"]))]
    assert lacking == []
