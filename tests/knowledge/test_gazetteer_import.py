"""What is imported is found, and what was there stays found."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.knowledge.gazetteer import MINIMUM_KEY, Gazetteer
from reportedly.knowledge.gazetteer_files import bundled_file
from reportedly.knowledge.gazetteer_import import Counts, Outcome, fill
from reportedly.knowledge.gazetteer_names import KEYED
from reportedly.knowledge.import_sources import sources_in
from reportedly.knowledge.transliteration import k1
from tests.knowledge.dumps import base, name_line, place_line, town

BUNDLED = Gazetteer(bundled_file())
OLD = town(9, "Old Orvin", population=300)


def imported(folder: Path, *tables: str, countries: frozenset[str] = frozenset()) -> tuple[Gazetteer, Outcome]:
    """A gazetteer of one old town with the tables in it."""
    start = base(folder / "base.sqlite", OLD)
    sources = []
    for number, table in enumerate(tables):
        path = folder / f"table{number}.txt"
        path.write_text(table, encoding="utf-8")
        sources += sources_in(path)
    outcome = fill(sources, start, folder / "out.sqlite", countries, lambda *_: None)
    return Gazetteer(folder / "out.sqlite"), outcome


def test_a_place_is_found_by_each_name_and_by_its_key(tmp_path: Path) -> None:
    gazetteer, _ = imported(tmp_path, place_line(5, "Ḩawr an Nīl", "حور النيل"))
    for name in ("Hawr an Nil", "hawr an-nil", "حور النيل"):
        assert [e.id for e in gazetteer.lookup(name)] == ["geonames:5"], name
    assert [e.id for e in gazetteer.similar("Haur en-Neel", ["SY"])] == ["geonames:5"]
    assert [e.id for e in gazetteer.lookup("Old Orvin")] == ["geonames:9"]


def test_tables_are_joined_whatever_their_order(tmp_path: Path) -> None:
    pcodes = "ADM1_EN,ADM1_PCODE\nTall Nil Governorate,SY77\n"
    tables = pcodes, name_line(5, "Hor en-Nil"), place_line(5, "Tall Nil", code="ADM1")
    gazetteer, outcome = imported(tmp_path, *tables)
    assert {e.id for name in ("Hor en-Nil", "Tall Nil Governorate") for e in gazetteer.lookup(name)} == {"geonames:5"}
    assert not outcome.problems


def test_a_known_place_keeps_its_row_and_gains_names(tmp_path: Path) -> None:
    gazetteer, outcome = imported(tmp_path, place_line(9, "Orvin Qadim", population="7"))
    (entry,) = gazetteer.lookup("Orvin Qadim")
    assert (entry.name, entry.population, entry.main) == ("Old Orvin", 300, False)
    assert outcome.counts["table0.txt"] == Counts(rows=1, known=1)


def test_rows_are_counted_by_what_became_of_them(tmp_path: Path) -> None:
    rows = (
        place_line(5, "Sarin"),
        place_line(6, "Sarin School", code="SCH"),
        "broken",
        place_line(7, "Tur", country="IQ"),
    )
    _, outcome = imported(tmp_path, "\n".join(rows), countries=frozenset({"SY"}))
    assert outcome.counts["table0.txt"] == Counts(rows=4, added=1, left_out=2, bad=1)


def test_a_table_without_one_good_row_is_a_problem_and_nothing_is_written(tmp_path: Path) -> None:
    _, outcome = imported(tmp_path, place_line(5, "Sarin", lat="95"))
    assert outcome.problems == ["table0.txt: none of its 1 rows could be used"]
    assert not (tmp_path / "out.sqlite").exists()


def test_an_import_that_is_stopped_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    (tmp_path / "out.sqlite").write_bytes(b"before")

    def stop(_: str, __: int) -> None:
        raise KeyboardInterrupt

    path = tmp_path / "many.txt"
    path.write_text("\n".join(place_line(i, f"Sarin {'x' * (i % 9)}") for i in range(1, 6001)))
    start = base(tmp_path / "base.sqlite", OLD)
    with pytest.raises(KeyboardInterrupt):
        fill(sources_in(path), start, tmp_path / "out.sqlite", tell=stop)
    assert (tmp_path / "out.sqlite").read_bytes() == b"before"
    assert sorted(p.name for p in tmp_path.iterdir()) == ["base.sqlite", "many.txt", "out.sqlite"]


def test_the_same_tables_give_the_same_bytes_and_a_second_time_nothing_new(tmp_path: Path) -> None:
    path = tmp_path / "table.txt"
    path.write_text("ADM2_EN,ADM2_PCODE\nOld Orvin,SY0101\n")
    start = base(tmp_path / "base.sqlite", OLD)
    for name in ("one", "two"):
        fill(sources_in(path), start, tmp_path / name, tell=lambda *_: None)
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()
    again = fill(sources_in(path), tmp_path / "one", tmp_path / "one", tell=lambda *_: None)
    assert again.counts["table.txt"] == Counts(rows=2, known=1)
    assert Gazetteer(tmp_path / "one").origin()["imports"] == "table.txt"


NAMES = st.from_regex(r"[A-Z][a-zāīūḩş]{2,9}( [A-Z][a-z]{2,9})?", fullmatch=True)


@settings(max_examples=25, deadline=None)
@given(st.lists(st.tuples(NAMES, st.sampled_from(["SY", "FR", "UA"]), st.floats(-89, 89)), min_size=1, max_size=8))
def test_what_is_imported_is_found_by_its_name(rows: list[tuple[str, str, float]]) -> None:
    lines = [place_line(i, name, lat=f"{lat:.4f}", country=iso) for i, (name, iso, lat) in enumerate(rows, 100)]
    with tempfile.TemporaryDirectory() as folder:
        gazetteer, _ = imported(Path(folder), "\n".join(lines))
        for i, (name, iso, lat) in enumerate(rows, 100):
            entry = next(e for e in gazetteer.lookup(name) if e.id == f"geonames:{i}")
            assert (entry.country, entry.lat) == (iso, pytest.approx(lat, abs=1e-4))
            if iso in KEYED and len(k1(name)) >= MINIMUM_KEY:
                assert entry.id in {e.id for e in gazetteer.similar(name, [iso])}


def test_the_bundled_names_stay_found(tmp_path: Path) -> None:
    path = tmp_path / "SY.txt"
    path.write_text(place_line(1 << 40, "Sarinqal"))
    fill(sources_in(path), bundled_file(), tmp_path / "out.sqlite", tell=lambda *_: None)
    after = Gazetteer(tmp_path / "out.sqlite")
    names = ("Homs", "Arsal", "Qalamoun", "Київ", "Springfield", "Turkish", "=U.S.", "Zaatari camp")
    assert [after.lookup(n) for n in names] == [BUNDLED.lookup(n) for n in names]
    assert after.lookup("Sarinqal")
    assert after.usage(["martin"]) == BUNDLED.usage(["martin"])
