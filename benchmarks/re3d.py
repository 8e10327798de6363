"""re3d: mentions of actors, places, times, quantities and things, and relations between them, by the model."""

from __future__ import annotations

from typing import Any

from reportedly.marking.encoder import Encoder, Tag


def predict(line: dict[str, Any]) -> dict[str, Any]:
    """Entities and relations of one line."""
    read = Encoder.load().run(line["text"])
    entities = [{"start": t.span.start, "end": t.span.end, "type": t.type} for t in read.tags["names"]]
    relations = [{"type": r.type, "source": _pair(r.source), "target": _pair(r.target)} for r in read.relations]
    return {"doc": line["doc"], "entities": entities, "relations": relations}


def _pair(tag: Tag) -> list[int]:
    return [tag.span.start, tag.span.end]
