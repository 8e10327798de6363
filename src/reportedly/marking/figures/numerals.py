"""Reads digits with their marks: thousands by point, comma, blank or apostrophe; decimals; lakh grouping.

Where two readings are possible both are kept, the likelier first, each with its reason.
"""

from __future__ import annotations

import re

from reportedly.records.figure import Reading

_BLANK = re.compile(r"[\u0020\u00a0\u2009\u202f]")
_PLAIN = re.compile(r"\d+")
_GROUPED = re.compile(r"\d{1,3}(?:\.\d{3})+|\d{1,3}(?:,\d{3})+|\d{1,3}(?:['’]\d{3})+")
_LAKH = re.compile(r"\d{1,2}(?:,\d\d)+,\d{3}")
_MIXED = re.compile(r"(\d{1,3}(?:,\d{3})+)\.(\d+)|(\d{1,3}(?:\.\d{3})+),(\d+)")
_DECIMAL = re.compile(r"(\d+)[.,](\d+)")
_FRACTION = re.compile(r"(\d+)[- ](\d)/(\d)")
_VULGAR = {"½": 0.5, "¼": 0.25, "¾": 0.75}
_MARKS = {".": "point", ",": "comma", "'": "apostrophe", "’": "apostrophe"}
LONGEST = 18
"""Digits beyond these count nothing on earth and are read as no number."""


def read_numeral(raw: str, decimal: bool = False) -> tuple[Reading, ...]:
    """The readings of a numeral, the chosen one first; empty where the marks fit no way of writing.

    `decimal` says that what follows (million, per cent) takes decimals rather than groups of thousands.
    """
    if len(raw) > LONGEST + LONGEST // 3:
        return ()
    return _simple(raw) or _fraction(raw) or _marked(raw, decimal)


def _simple(raw: str) -> tuple[Reading, ...]:
    if _PLAIN.fullmatch(raw):
        return (Reading(int(raw), "digits as they stand"),) if len(raw) <= LONGEST else ()
    if _BLANK.search(raw) and "/" not in raw:
        return (Reading(int(_BLANK.sub("", raw)), "a blank before three digits groups thousands"),)
    return ()


def _fraction(raw: str) -> tuple[Reading, ...]:
    if raw[-1] in _VULGAR:
        return (Reading(int(raw[:-1] or "0") + _VULGAR[raw[-1]], "a whole number and a fraction"),)
    if (m := _FRACTION.fullmatch(raw)) and m[3] != "0":
        return (Reading(int(m[1]) + int(m[2]) / int(m[3]), "a whole number and a fraction"),)
    return ()


def _marked(raw: str, decimal: bool) -> tuple[Reading, ...]:
    if _GROUPED.fullmatch(raw):
        return _grouped(raw, decimal)
    if _LAKH.fullmatch(raw):
        return (Reading(int(raw.replace(",", "")), "commas after two digits group lakhs"),)
    if m := _MIXED.fullmatch(raw):
        whole, part = (m[1], m[2]) if m[1] else (m[3], m[4])
        return (Reading(float(f"{re.sub(r'[.,]', '', whole)}.{part}"), "groups of thousands, then decimals"),)
    if m := _DECIMAL.fullmatch(raw):
        mark = _MARKS[raw[len(m[1])]]
        return (Reading(tidy(float(f"{m[1]}.{m[2]}")), f"a {mark} not before three digits sets off decimals"),)
    return ()


def _grouped(raw: str, decimal: bool) -> tuple[Reading, ...]:
    mark = next(c for c in raw if not c.isdigit())
    thousands = Reading(int(re.sub(r"\D", "", raw)), f"a {_MARKS[mark]} before three digits groups thousands")
    if raw.count(mark) > 1 or mark not in ".,":
        return (thousands,)
    fraction = Reading(tidy(float(raw.replace(",", "."))), f"a {_MARKS[mark]} may set off decimals")
    if raw.startswith("0"):
        return (fraction,)
    if decimal:
        return (Reading(fraction.value, f"a {_MARKS[mark]} before a scale or a per cent sets off decimals"), thousands)
    # In English a comma before three digits is never a decimal one.
    return (thousands, fraction) if mark == "." else (thousands,)


def tidy(value: float) -> int | float:
    """The value as a whole number where it is one."""
    near = round(value)
    return near if abs(value - near) < 1e-6 else value
