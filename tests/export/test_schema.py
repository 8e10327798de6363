from __future__ import annotations

from typing import Any

import pytest

from reportedly.export.contract import to_dict
from reportedly.export.schema import json_schema
from reportedly.records import Document, Report

TYPES = {"object": dict, "array": list, "string": str, "integer": int, "number": int | float, "boolean": bool}


def violations(value: Any, shape: dict[str, Any], defs: dict[str, Any], path: str = "$") -> list[str]:
    """The part of JSON Schema that our schema uses."""
    if "$ref" in shape:
        return violations(value, defs[shape["$ref"].removeprefix("#/$defs/")], defs, path)
    if "anyOf" in shape:
        tried = [violations(value, one, defs, path) for one in shape["anyOf"]]
        return [] if [] in tried else tried[0]
    if "const" in shape or "enum" in shape:
        return [] if value in shape.get("enum", [shape.get("const")]) else [path]
    if shape["type"] == "null":
        return [] if value is None else [path]
    if not isinstance(value, TYPES[shape["type"]]):
        return [path]
    found = [f"{path}.{name}" for name in shape.get("required", ()) if name not in value]
    for name, inner in shape.get("properties", {}).items():
        if name in value:
            found += violations(value[name], inner, defs, f"{path}.{name}")
    items = value if isinstance(value, list) else []
    first = shape.get("prefixItems", [])
    if len(items) < len(first) or (shape.get("items") is False and len(items) > len(first)):
        found.append(path)
    for index, item in enumerate(items):
        inner = first[index] if index < len(first) else shape["items"]
        found += violations(item, inner, defs, f"{path}[{index}]") if inner else []
    return found


def problems(data: dict[str, Any]) -> list[str]:
    schema = json_schema()
    return violations(data, schema, schema["$defs"])


def test_what_is_written_fits_the_schema(report: Report) -> None:
    assert problems(to_dict(report)) == []
    assert problems(to_dict(Report(Document("sha256:0", "")))) == []


@pytest.mark.parametrize(
    ("layer", "field", "value"),
    [
        ("claims", "status", "true"),
        ("claims", "polarity", "?"),
        ("events", "type", "FIGHT"),
        ("figures", "effect", "dead"),
        ("figures", "span", None),
        ("places", "lat", "35"),
        ("voices", "kind", None),
    ],
)
def test_what_breaks_the_contract_is_found(report: Report, layer: str, field: str, value: object) -> None:
    data = to_dict(report)
    data[layer][0][field] = value
    assert problems(data) == [f"$.{layer}[0].{field}"]


def test_a_missing_field_is_found(report: Report) -> None:
    data = to_dict(report)
    del data["claims"][0]["span" if "span" in data["claims"][0] else "content"]
    assert problems(data) == ["$.claims[0].content"]


def test_what_says_how_a_record_was_made_may_be_absent(report: Report) -> None:
    data = to_dict(report)
    for layer, field in (("claims", "why"), ("events", "score"), ("flows", "maker"), ("voices", "actor")):
        del data[layer][0][field]
    assert problems(data) == []
    del data["mentions"][0]["maker"]
    assert problems(data) == ["$.mentions[0].maker"]


def test_every_field_says_whether_it_may_be_absent() -> None:
    defs = json_schema()["$defs"]
    assert defs["Span"]["required"] == ["start", "end", "text"]
    assert {"type": "null"} in defs["Event"]["properties"]["when"]["anyOf"]
    assert all("default" not in shape for one in defs.values() for shape in one["properties"].values())
