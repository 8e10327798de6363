"""Geoparsing: places with coordinates; of demonyms the adjectives ("the Turkish army"), not people ("some Syrians")."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from reportedly.marking.encoder import Encoder
from reportedly.marking.places import mark_places
from reportedly.records import Mention, Place

TYPES = {
    "literal": "Literal", "modifier": "Literal_Modifier", "government": "Metonymic", "embedded": "Embedded_Non_Lit",
    "attribute": "Non_Literal_Modifier", "comparison": "Non_Literal_Modifier",
}  # fmt: skip
_NOUN_FOLLOWS = re.compile(r"[ -][A-Za-z]{3,}")
_NO_NOUN = re.compile(r"[ -](?:and|are|who|was|were|has|have|had|said|from|the|for|with)\b")


def predict(line: dict[str, Any]) -> dict[str, Any]:
    """Return the toponyms of one line; places without coordinates are left out."""
    text = line["text"]
    places = mark_places(text, names(text), publisher=line.get("publisher"))
    return {"doc": line["doc"], "toponyms": toponyms(text, places)}


def toponyms(text: str, places: Sequence[Place]) -> list[dict[str, Any]]:
    """Return the places that count, in the set's own shape: names in the gazetteer, no phrases ("10 km off Homs")."""
    return [_toponym(text, p) for p in places if p.gazetteer and (p.sense != "demonym" or _is_adjective(text, p))]


def _is_adjective(text: str, p: Place) -> bool:
    """Tell "Mexican army" from "Mexicans" and "a Mexican"."""
    plural = p.span.of(text).endswith("s") and not p.span.of(text).endswith("ss")
    return not plural and bool(_NOUN_FOLLOWS.match(text, p.span.end)) and not _NO_NOUN.match(text, p.span.end)


def _type(text: str, p: Place) -> str:
    if p.sense == "demonym":
        return "Non_Literal_Modifier" if _is_adjective(text, p) else "Demonym"
    return TYPES[p.sense]


def _toponym(text: str, p: Place) -> dict[str, Any]:
    source, _, number = (p.gazetteer or "").partition(":")
    found = {"start": p.span.start, "end": p.span.end, "lat": p.lat, "lon": p.lon, "type": _type(text, p)}
    return found | ({"geonameid": number} if source == "geonames" else {})


def names(text: str) -> Sequence[Mention]:
    """Return what the encoder marks; nothing where no model is installed."""
    try:
        return Encoder.load().run(text).names
    except FileNotFoundError:
        return ()
