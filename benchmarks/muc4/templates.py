"""An incident as a template: one filler a thing, with its type, number, nation and effect."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from benchmarks.muc4.fillers import Entity, Filler
from benchmarks.muc4.incidents import Incident
from benchmarks.muc4.labels import NONE, SPAN_HEADS, TEMPLATE_HEADS
from benchmarks.muc4.nations import nation_in
from benchmarks.muc4.network import Network
from benchmarks.muc4.numbers import number

Floats = npt.NDArray[np.float32]
Slots = dict[str, Any]


@dataclass(frozen=True, slots=True, eq=False)
class Setting:
    """What a template needs beside its incident: network, mean state of the text, what stands before a filler."""

    net: Network
    whole: Floats
    before: Callable[[Filler], str]


def template(incident: Incident, date: str | None, location: str | None, at: Setting) -> Slots:
    """The slots of one incident; a slot without a filler is left out."""
    kind, facts = incident.type, _facts(incident, at)
    slots: Slots = {
        "INCIDENT: DATE": [date] if date else [],
        "INCIDENT: LOCATION": [location] if location else [],
        "INCIDENT: TYPE": [kind],
        "INCIDENT: STAGE OF EXECUTION": [facts["stage"]],
        "PERP: INCIDENT CATEGORY": [facts["category"]] if facts["category"] != NONE else [],
    }
    country = location.split(":")[0] if location else None
    _perpetrators(slots, incident, at)
    _people(slots, incident, at, country)
    if kind not in ("KIDNAPPING", "ARSON"):
        _instruments(slots, incident, at, facts["instrument"])
    if kind != "KIDNAPPING":
        _things(slots, incident, at, country)
    return {slot: fillers for slot, fillers in slots.items() if fillers}


def _facts(incident: Incident, at: Setting) -> dict[str, str]:
    every = [f.state for e in incident.entities for f in e.fillers]
    state = np.concatenate([np.mean(every, axis=0) if every else at.whole, at.whole])
    return {name: c[int(at.net.head(f"template.{name}_of", state).argmax())] for name, c in TEMPLATE_HEADS.items()}


def _class(entity: Entity, head: str, at: Setting) -> str:
    return SPAN_HEADS[head][int(at.net.head(f"span.{head}_of", entity.state).argmax())]


def _perpetrators(slots: Slots, incident: Incident, at: Setting) -> None:
    for entity in incident.of("PERP IND"):
        _add(slots, "PERP: INDIVIDUAL ID", _told(entity, "PERP IND"))
    for entity in incident.of("PERP ORG"):
        name = _told(entity, "PERP ORG")
        _add(slots, "PERP: ORGANIZATION ID", name)
        _add(slots, "PERP: ORGANIZATION CONFIDENCE", _class(entity, "confidence", at), name)


def _people(slots: Slots, incident: Incident, at: Setting, country: str | None) -> None:
    for entity in incident.of("HUM"):
        name, told = entity.best("HUM NAME"), entity.best("HUM DESC")
        key = name or told
        if key is None:
            continue
        if name:
            _add(slots, "HUM TGT: NAME", name.text)
        if told:
            _add(slots, "HUM TGT: DESCRIPTION", told.text, name.text if name else None)
        _add(slots, "HUM TGT: TYPE", _class(entity, "human", at), key.text)
        _add(slots, "HUM TGT: NUMBER", "1" if name else number(key.text, at.before(key)), key.text)
        _foreign(slots, "HUM TGT: FOREIGN NATION", entity, country, key.text)
        harm = _class(entity, "harm", at)
        if harm != NONE:
            _add(slots, "HUM TGT: EFFECT OF INCIDENT", harm, key.text)


def _things(slots: Slots, incident: Incident, at: Setting, country: str | None) -> None:
    for entity in incident.of("PHYS"):
        best = entity.best("PHYS")
        if best is None:
            continue
        _add(slots, "PHYS TGT: ID", best.text)
        _add(slots, "PHYS TGT: TYPE", _class(entity, "physical", at), best.text)
        _add(slots, "PHYS TGT: NUMBER", number(best.text, at.before(best)), best.text)
        _foreign(slots, "PHYS TGT: FOREIGN NATION", entity, country, best.text)
        damage = _class(entity, "damage", at)
        if damage != NONE:
            _add(slots, "PHYS TGT: EFFECT OF INCIDENT", damage, best.text)


def _instruments(slots: Slots, incident: Incident, at: Setting, alone: str) -> None:
    for entity in incident.of("INST"):
        name = _told(entity, "INST")
        _add(slots, "INCIDENT: INSTRUMENT ID", name)
        kind = _class(entity, "instrument", at)
        if kind != NONE:
            _add(slots, "INCIDENT: INSTRUMENT TYPE", kind, name)
    if not incident.of("INST") and alone != NONE:
        _add(slots, "INCIDENT: INSTRUMENT TYPE", alone)


def _foreign(slots: Slots, slot: str, entity: Entity, country: str | None, key: str) -> None:
    nation = next((n for f in entity.fillers if (n := nation_in(f.text))), None)
    if nation and nation != country:
        _add(slots, slot, nation, key)


def _told(entity: Entity, role: str) -> str:
    best = entity.best(role)
    return best.text if best else ""


def _add(slots: Slots, slot: str, value: str, about: str | None = None) -> None:
    filler = {"alts": [value], "xref": [about] if about else []}
    if value and filler not in slots.setdefault(slot, []):
        slots[slot].append(filler)
