"""Where the strings of the keys stand in the text, and what each of them is told to be."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from benchmarks.muc4.labels import ATTRIBUTES, NONE, ROLES, TYPES

Line = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Aligned:
    """One place of one filler: its code points, role, templates, attributes by name, and the entities it stands for."""

    start: int
    end: int
    role: str
    templates: frozenset[int]
    attributes: dict[str, str] = field(default_factory=dict)
    entities: frozenset[str] = frozenset()


def aligned(line: Line) -> list[Aligned]:
    """Every place of every string filler, without overlaps within a role group: the wanted alternative wins."""
    found: dict[tuple[int, int, str], Aligned] = {}
    for number, template in enumerate(line["templates"]):
        for role, slot in ROLES.items():
            for filler in template.get(slot) or []:
                for start, end in places(line["text"], _wanted(filler["alts"], role)):
                    old = found.get((start, end, role))
                    both = frozenset({number}) | (old.templates if old else frozenset())
                    given = old.attributes if old else _attributes(template, role, filler)
                    entities = {_entity(number, template, role, filler)} | (old.entities if old else set())
                    found[start, end, role] = Aligned(start, end, role, both, given, frozenset(entities))
    return _apart(list(found.values()))


def _entity(number: int, template: Line, role: str, filler: Line) -> str:
    """A key of what a filler stands for: a description is the same as the name that it is told of."""
    if role == "HUM DESC" and filler["xref"]:
        names = [f for f in template.get(ROLES["HUM NAME"]) or [] if set(f["alts"]) & set(filler["xref"])]
        if names:
            return f"{number} HUM NAME {names[0]['alts'][0]}"
    return f"{number} {role} {filler['alts'][0]}"


def _wanted(alts: list[str], role: str) -> list[str]:
    """The alternatives to look for, best first: names long, phrases short."""
    clean = [a for a in alts if "[" not in a and len(a) > 1]
    return sorted(clean, key=len, reverse=role in ("HUM NAME", "PERP ORG"))


def places(text: str, strings: list[str]) -> Iterator[tuple[int, int]]:
    """Where any of the strings stands, white space squeezed; what an earlier string took is not given again."""
    taken: list[tuple[int, int]] = []
    for string in strings:
        pattern = r"\s+".join(re.escape(w) for w in string.split())
        for m in re.finditer(rf"(?<![A-Z0-9]){pattern}(?![A-Z0-9])", text):
            if not any(s < m.end() and m.start() < e for s, e in taken):
                taken.append(m.span())
                yield m.span()


def _apart(found: list[Aligned]) -> list[Aligned]:
    """Longest first, no two on one word."""
    kept: list[Aligned] = []
    for a in sorted(found, key=lambda a: (a.start - a.end, a.start)):
        if not any(k.start < a.end and a.start < k.end for k in kept):
            kept.append(a)
    return sorted(kept, key=lambda a: a.start)


def _attributes(template: Line, role: str, filler: Line) -> dict[str, str]:
    names = set(filler["alts"]) | set(filler["xref"])
    found = {}
    for name, (slot, classes) in ATTRIBUTES[role].items():
        told = [f for f in template.get(slot) or [] if set(f["xref"]) & names]
        value = told[0]["alts"][0].strip('("').rstrip(")") if told else NONE
        found[name] = value if value in classes else NONE if NONE in classes else classes[0]
    return found


def template_facts(template: Line) -> dict[str, str]:
    """Type, stage, category and an instrument's type that stands alone."""
    alone = [f for f in template.get("INCIDENT: INSTRUMENT TYPE") or [] if not f["xref"]]
    return {
        "type": kind if (kind := template["INCIDENT: TYPE"][0]["alts"][0]) in TYPES else TYPES[0],
        "stage": template["INCIDENT: STAGE OF EXECUTION"][0]["alts"][0],
        "category": (template.get("PERP: INCIDENT CATEGORY") or [{"alts": [NONE]}])[0]["alts"][0],
        "instrument": alone[0]["alts"][0] if alone else NONE,
    }
