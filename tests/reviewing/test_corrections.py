from __future__ import annotations

from typing import Any

import pytest

from reportedly.reviewing.corrections import packed, unpacked

TEXT = "The mayor said 40 people 🙂 died."


@pytest.mark.parametrize(
    ("layer", "change", "kept"),
    [
        ("claims", {"status": "denied"}, {"status": "denied"}),
        (
            "claims",
            {"source": None, "content": {"start": 15, "end": 32, "text": "40 people 🙂 died."}},
            {"content": [15, 32], "source": None},
        ),
        ("figures", {"low": 40, "high": None, "effect": "killed"}, {"effect": "killed", "high": None, "low": 40}),
        (
            "events",
            {"trigger": {"start": 27, "end": 31, "text": "died"}, "type": "ASSAULT"},
            {"trigger": [27, 31], "type": "ASSAULT"},
        ),
        ("figures", {"low": 40, "high": 40.5}, {"low": 40, "high": 40.5}),
        (
            "events",
            {"who": [], "whom": [{"start": 15, "end": 24, "text": "40 people"}], "where": None},
            {"who": [], "whom": [[15, 24]], "where": None},
        ),
    ],
)
def test_what_fits_is_kept(layer: str, change: dict[str, Any], kept: dict[str, Any]) -> None:
    assert unpacked(packed(layer, change, TEXT)) == kept


@pytest.mark.parametrize(
    ("layer", "change"),
    [
        ("claims", {}),
        ("claims", {"status": "true"}),
        ("claims", {"low": 3}),
        ("claims", {"content": None}),
        ("claims", {"content": {"start": 15, "end": 32, "text": "41 people 🙂 died."}}),
        ("claims", {"content": {"start": 15, "end": 15, "text": ""}}),
        ("claims", {"content": {"start": -18, "end": 32, "text": "40 people 🙂 died."}}),
        ("claims", {"content": {"start": "15", "end": 32, "text": "40"}}),
        ("claims", {"content": [15, 32]}),
        ("figures", {"low": True}),
        ("figures", {"low": -1}),
        ("figures", {"low": "40"}),
        ("figures", {"effect": "none"}),
        ("figures", {"low": 41, "high": 40}),
        ("events", {"whom": [{"start": 15, "end": 24, "text": "41 people"}]}),
        ("events", {"whom": {"start": 15, "end": 24, "text": "40 people"}}),
        ("events", {"who": None}),
        ("events", {"who": [{"start": 15, "end": 24, "text": "40 people"}] * 21}),
        ("events", {"trigger": None}),
        ("events", {"type": "BATTLE"}),
        ("claims", {"who": []}),
        ("voices", {"kind": "named"}),
        ("labels", {"status": "denied"}),
    ],
)
def test_what_does_not_fit_is_refused(layer: str, change: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        packed(layer, change, TEXT)


def test_nothing_kept_is_nothing_changed() -> None:
    assert unpacked(None) == {}
