"""Rows of dumps with places of our own making."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from reportedly.knowledge.gazetteer_draft import Draft
from reportedly.knowledge.gazetteer_rows import AREA_INDEX, TABLES, key_rows, name_rows, place_row


def place_line(
    number: int, name: str, others: str = "", *, lat: str = "34.9", lon: str = "36.2", code: str = "PPL",
    country: str = "SY", admin1: str = "11", population: str = "4200",
) -> str:  # fmt: skip
    cells = [str(number), name, name, others, lat, lon, code[0], code, country, "", admin1, "", "", "", population]
    return "\t".join([*cells, "", "100", "Asia/Damascus", "2020-01-01"])


def name_line(place: int, name: str, language: str = "en") -> str:
    return "\t".join(["7", str(place), language, name, "", "", "", "", "", ""])


def base(path: Path, *drafts: Draft) -> Path:
    """A small gazetteer file with these places."""
    db = sqlite3.connect(path)
    db.executescript(TABLES + AREA_INDEX)
    with db:
        for draft in drafts:
            names = name_rows(draft)
            db.execute("INSERT INTO place VALUES(?,?,?,?,?,?,?,?,?)", place_row(draft))
            db.executemany("INSERT INTO name VALUES(?,?,?)", names)
            db.executemany("INSERT INTO spelling VALUES(?,?,?,?)", sorted(set(key_rows(draft.country, names))))
    db.close()
    return path


def town(number: int, name: str, admin1: str = "11", *, kind: str = "town", population: int = 100) -> Draft:
    return Draft(number, None, name, "SY", admin1, 35.0, 36.0, kind, population, {name})
