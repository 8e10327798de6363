"""When two names are one: parts of a person's name, and the names and initials of an organisation."""

from __future__ import annotations

import csv
import re
from functools import cache
from pathlib import Path

_STATE = re.compile(r"\b(?:ARMY|ARMED FORCES|POLICE|GOVERNMENT|AIR FORCE|BATTALION|BRIGADE|MILITARY|GUARD|NAVY)\b")
_SMALL = frozenset("OF THE DE LA LOS LAS FOR AND Y DEL EL".split())


def same_name(left: str, right: str) -> bool:
    """Whether all words of the shorter name stand in the longer one, in order.

    >>> same_name('JARAMILLO', 'BERNARDO JARAMILLO OSSA'), same_name('LUIS OSSA', 'BERNARDO OSSA')
    (True, False)
    """
    short, long = sorted((left.replace(".", "").split(), right.replace(".", "").split()), key=len)
    rest = iter(long)
    return all(word in rest for word in short)


def same_organisation(left: str, right: str) -> bool:
    """Whether the names, or what is known of them, agree; initials count.

    >>> same_organisation('ARMY OF NATIONAL LIBERATION', 'ELN'), same_organisation('GREEN PEASANT UNION', 'GPU')
    (True, True)
    """
    a, b = (_bare(x) for x in (left, right))
    if a == b or (known(a) and known(a) == known(b)):
        return True
    return b == _initials(a) or a == _initials(b)


def known(name: str) -> str | None:
    """The short name of a known organisation, by any of its names."""
    return _table().get(_bare(name))


def nation_of(name: str) -> str | None:
    """Where a known organisation is at home."""
    return _nations().get(known(name) or "")


def is_state(name: str) -> bool:
    """Whether the body belongs to a state: an army, a police, a government."""
    return known(name) is None and bool(_STATE.search(name))


def _bare(name: str) -> str:
    return " ".join(w for w in re.sub(r'["\'.()\[\],-]', " ", name.upper()).split() if w != "THE")


def _initials(name: str) -> str:
    return "".join(w[0] for w in name.split() if w not in _SMALL)


@cache
def _rows() -> list[dict[str, str]]:
    with Path(__file__).with_name("organisations.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@cache
def _table() -> dict[str, str]:
    return {_bare(n): row["short"] for row in _rows() for n in (row["short"], *row["names"].split("|")) if n}


@cache
def _nations() -> dict[str, str]:
    return {row["short"]: row["nation"] for row in _rows()}
