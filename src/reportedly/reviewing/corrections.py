"""What may stand in place of what the machine read: values of lists, numbers, and stretches that quote the text."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec

from reportedly.records import CERTAINTIES, EFFECTS, PLOVER_TYPES, STAGES, STATUSES, VOICE_KINDS

VALUES: Mapping[str, Mapping[str, tuple[str | None, ...]]] = {
    "claims": {"status": STATUSES, "certainty": CERTAINTIES, "polarity": ("+", "-"), "voice": VOICE_KINDS},
    "figures": {"effect": (*EFFECTS, None)},
    "events": {"type": PLOVER_TYPES, "stage": STAGES},
    "labels": {},
}
NUMBERS: Mapping[str, tuple[str, ...]] = {"figures": ("low", "high")}
SPANS: Mapping[str, tuple[str, ...]] = {
    "claims": ("content", "source", "cue"), "figures": ("span",), "events": ("trigger", "where"), "labels": ("span",),
}  # fmt: skip
LISTS: Mapping[str, tuple[str, ...]] = {"events": ("who", "whom")}
"""Fields that hold several stretches, or none."""
EMPTY = frozenset({"source", "cue", "where"})
"""Stretches that a record may do without."""
_MOST = 20


def packed(layer: str, change: Mapping[str, Any], text: str) -> str:
    """A correction as it is kept: stretches as [start, end], since the text never changes.

    Raises:
        ValueError: if it says nothing, a field is none of the layer's, a value none of the field's, or a stretch
            (`{"start", "end", "text"}`, code points) does not quote the text; and if low is above high.
    """
    if not change:
        raise ValueError("a correction says what should stand there instead")
    low, high = change.get("low"), change.get("high")
    if isinstance(low, int | float) and isinstance(high, int | float) and low > high:
        raise ValueError("low is not above high")
    return msgspec.json.encode({name: _checked(layer, name, change[name], text) for name in sorted(change)}).decode()


def unpacked(kept: str | None) -> dict[str, Any]:
    """What `packed` wrote."""
    return {} if not kept else dict(msgspec.json.decode(kept))


def _checked(layer: str, name: str, value: Any, text: str) -> Any:
    if name in VALUES.get(layer, {}):
        if value in VALUES[layer][name]:
            return value
        raise ValueError(f"{value!r} is no {name}")
    if name in NUMBERS.get(layer, ()):
        if value is None or (isinstance(value, int | float) and not isinstance(value, bool) and value >= 0):
            return value
        raise ValueError(f"{name} is a number or nothing")
    if name in SPANS.get(layer, ()):
        return None if value is None and name in EMPTY else _quoted(name, value, text)
    if name in LISTS.get(layer, ()):
        if isinstance(value, list) and len(value) <= _MOST:
            return [_quoted(name, one, text) for one in value]
        raise ValueError(f"{name} is a list of stretches")
    raise ValueError(f"{name!r} of {layer} is not corrected")


def _quoted(name: str, value: Any, text: str) -> list[int]:
    try:
        start, end, said = value["start"], value["end"], value["text"]
        fits = 0 <= start < end <= len(text) and text[start:end] == said
    except (TypeError, KeyError, IndexError):
        raise ValueError(f"{name} is a stretch with start, end and text") from None
    if not fits:
        raise ValueError(f"{name} does not quote the text")
    return [start, end]
