"""re3d: mentions of actors, places, times, quantities and things, as the encoder's names head marks them."""

from __future__ import annotations

from typing import Any

from reportedly.marking.encoder import Encoder


def predict(line: dict[str, Any]) -> dict[str, Any]:
    """Entities of one line; relations have no layer yet."""
    tags = Encoder.load().run(line["text"]).tags
    entities = [{"start": t.span.start, "end": t.span.end, "type": t.type} for t in tags]
    return {"doc": line["doc"], "entities": entities, "relations": []}
