"""The derived lists take from the sources what they say and leave out what they do not."""

from __future__ import annotations

from pathlib import Path

import pytest

from training.build_actors import _groups, _iso, _officials, _read, _title, _ucdp

PEOPLE = """# a comment
ANNA_AL_MASRI_  # source
+ANNA_MASRI_
\t[SYRELI 990101-030101]
\t[SYRGOV 030102-041231]
\t[SYRELI]
BORIS_EXAMPLE_
\t[SYRGOV >030102]
CARLA_TEST_
\t[SYRGOV 900101-991231]
"""
GROUPS = """NEW_DAWN_BRIGADE_OF_HAMA_ [SYRREB]
+DAWN_BRIGADE_OF_HAMA_
RED_ARMY_ [SYRREB]
FAR_AWAY_FRONT_OF_NOWHERE_ [KKLREB]
"""


@pytest.mark.parametrize(
    ("digits", "day"),
    [
        ("030102", "2003-01-02"),
        ("991231", "1999-12-31"),
        ("20060520", "2006-05-20"),
        ("2004017", None),
        ("031301", None),
    ],
)
def test_a_date_is_an_iso_day_or_nothing(digits: str, day: str | None) -> None:
    assert _iso(digits) == day


@pytest.mark.parametrize(
    ("capitals", "shown"), [("ABD AL KARIM", "Abd al Karim"), ("AL-HAKIM BRIGADE", "al-Hakim Brigade")]
)
def test_capitals_become_a_name(capitals: str, shown: str) -> None:
    assert _title(capitals) == shown


def test_officials_of_the_wars_keep_their_closed_roles(tmp_path: Path) -> None:
    (tmp_path / "Phoenix.Countries.actors.txt").write_text(PEOPLE, encoding="utf-8")
    assert list(_officials(tmp_path, set())) == [
        "Anna al Masri|person|SY|?Anna al Masri;?Anna Masri|in the government of Syria 2003-01-02..2004-12-31|phoenix",
        "Boris Example|person|SY|?Boris Example||phoenix",  # the list does not say until when
    ]


def test_groups_of_the_wars_are_kept_where_their_name_is_no_common_word(tmp_path: Path) -> None:
    (tmp_path / "Phoenix.MilNonState.actors.txt").write_text(GROUPS, encoding="utf-8")
    found = [line.split("|")[0] for line in _groups(tmp_path, set())]
    assert found == ["New Dawn Brigade of Hama"]


def test_a_party_of_one_plain_word_or_a_government_is_left_out(tmp_path: Path) -> None:
    table = tmp_path / "actors.tsv"
    rows = ["name\tfirst\tlast\tlands\tevents", "Dawn Boys\t2014\t2014\tNigeria\t1", "Hills\t2014\t2014\tNigeria\t1",
            "Government of Mali\t2014\t2014\tMali\t1", "XYZ\t2014\t2014\tMyanmar (Burma)\t1"]  # fmt: skip
    table.write_text("\n".join(rows), encoding="utf-8")
    assert [line.split("|")[0] for line in _ucdp(table, set())] == ["Dawn Boys", "XYZ"]


def test_an_entry_ends_where_the_next_name_begins(tmp_path: Path) -> None:
    path = tmp_path / "list.txt"
    path.write_text(PEOPLE, encoding="utf-8")
    assert [d.names for d in _read(path)] == [["ANNA AL MASRI", "ANNA MASRI"], ["BORIS EXAMPLE"], ["CARLA TEST"]]
