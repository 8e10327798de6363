"""What a system may read of a gold line; everything else in it is answer and is taken away before reading."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

Line = dict[str, Any]
COMMON = ("doc", "title", "text", "publisher", "published", "dct", "dateline")
EXTRA: dict[str, tuple[str, ...]] = {
    "re3d": ("source",),
    "plover": ("source", "target"),
    "groups": ("place", "reports"),
    "groups_given": ("place", "reports"),
}
_PAIR = ("start", "end")


def visible(name: str, line: Line) -> Line:
    """The input fields of one gold line of a set."""
    kept = {k: line[k] for k in (*COMMON, *EXTRA.get(name, ())) if k in line}
    if name == "factuality":
        kept["events"] = [{k: e[k] for k in _PAIR} for e in line.get("events") or []]
    if name == "coreference":  # mentions given, their chains not
        kept["events"] = [{k: e[k] for k in _PAIR} for e in line.get("events") or []]
    if name == "groups_given":  # mentions given, which incident each is of not
        told = (m for incident in line.get("incidents") or [] for m in incident["mentions"])
        given = [{"report": m["report"], "trigger": {k: m["trigger"][k] for k in _PAIR}} for m in told]
        kept["mentions"] = sorted(given, key=lambda m: (m["report"], m["trigger"]["start"]))
    if name == "plover":
        for side in ("source", "target"):
            kept[side] = [{k: s[k] for k in _PAIR} for s in line.get(side) or []]
    return kept


def lines(name: str, path: Path) -> Iterator[Line]:
    """The inputs of a file, one a line.

    Raises:
        ValueError: if a line is no JSON object with a `doc`.
    """
    with path.open(encoding="utf-8") as file:
        for number, text in enumerate(file, 1):
            if not text.strip():
                continue
            line = json.loads(text)
            if not isinstance(line, dict) or "doc" not in line:
                raise ValueError(f"{path}, line {number}: no object with a doc")
            yield visible(name, line)
