"""The JSON Schema of the contract, made from the records themselves (JSON Schema 2020-12)."""

from __future__ import annotations

from inspect import cleandoc
from typing import Any

import msgspec

from reportedly.export.contract import SCHEMA
from reportedly.records import (
    CERTAINTIES,
    EFFECTS,
    MENTION_KINDS,
    PLOVER_TYPES,
    STAGES,
    STATUSES,
    VOICE_KINDS,
    Report,
)

_CODES = {
    ("Claim", "status"): STATUSES,
    ("Claim", "certainty"): CERTAINTIES,
    ("Claim", "polarity"): ("+", "-"),
    ("Event", "stage"): STAGES,
    ("Event", "type"): PLOVER_TYPES,
    ("Figure", "effect"): (*EFFECTS, None),
    ("Mention", "kind"): MENTION_KINDS,
    ("Published", "basis"): ("given", "metadata", "text", "inferred"),
    ("Voice", "kind"): VOICE_KINDS,
}
# Always written, but not asked of others: reports without them are in the contract as well.
_ADDED = {
    "Actor": ("origin", "ids", "parents"),
    "Claim": ("score", "why", "maker", "stances", "distance"),
    "Document": ("media_type", "pages"),
    "Event": ("same_as", "score", "why", "maker", "codes", "auxiliary", "part_of", "named_by"),
    "Figure": ("holder", "part_of", "repeats", "cues", "why", "maker"),
    "Mention": ("candidates", "how", "parts", "arms"),
    "Report": ("made_with",),
    "Place": ("how", "maker", "radius_km", "radius_basis", "lines"),
    "Relation": ("voice", "claim", "polarity", "maker"),
    "Time": ("type", "maker"),
    "Voice": ("actor", "why", "closeness", "unnamed"),
}
_DIGEST = {
    "description": "The report in sentences, each with the ids of the records it is made from; never read back.",
    "type": "array",
    "items": {
        "type": "object",
        "properties": {"text": {"type": "string"}, "records": {"type": "array", "items": {"type": "string"}}},
        "required": ["text", "records"],
    },
}


def json_schema() -> dict[str, Any]:
    """The schema of one report; further fields are allowed, and those that say how a record was made may be absent."""
    _, components = msgspec.json.schema_components((Report,), ref_template="#/$defs/{name}")
    defs = {name: _definition(name, components[name]) for name in sorted(components)}
    report = defs.pop("Report")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:{SCHEMA.replace('/', ':')}",
        "title": SCHEMA,
        "description": cleandoc(report["description"]),
        "type": "object",
        "properties": {"schema": {"const": SCHEMA}, "digest": _DIGEST, **report["properties"]},
        "required": ["schema", *report["required"]],
        "$defs": defs,
    }


def _definition(name: str, found: dict[str, Any]) -> dict[str, Any]:
    properties = {field: _property(name, field, shape) for field, shape in found["properties"].items()}
    if name == "Span":
        properties["text"] = {"type": "string"}
    return {
        "description": cleandoc(found.get("description", "")),
        "type": "object",
        "properties": properties,
        "required": [field for field in properties if field not in _ADDED.get(name, ("maker",))],
    }


def _property(name: str, field: str, shape: dict[str, Any]) -> dict[str, Any]:
    if (name, field) in _CODES:
        return {"enum": list(_CODES[name, field])}
    return {key: value for key, value in shape.items() if key != "default"}
