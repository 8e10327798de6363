from __future__ import annotations

from typing import Any

import pytest

from reportedly.records import Span
from reportedly.reviewing.additions import content_of, name_of, packed_addition
from reportedly.reviewing.corrections import unpacked

TEXT = "The mayor said 40 people 🙂 died."
CONTENT = {"start": 15, "end": 31, "text": "40 people 🙂 died"}
NAME = "p15-31"
PLAIN = {"content": CONTENT, "voice": "role", "status": "asserted"}


def test_what_is_kept_has_all_that_a_claim_has() -> None:
    source = {"start": 0, "end": 9, "text": "The mayor"}
    assert unpacked(packed_addition(NAME, PLAIN | {"source": source, "certainty": "possible"}, TEXT)) == {
        "content": [15, 31], "source": [0, 9], "voice": "role", "status": "asserted", "certainty": "possible",
        "polarity": "+",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("name", "change"),
    [
        (NAME, {"voice": "role", "status": "asserted"}),
        (NAME, {"content": CONTENT, "status": "asserted"}),
        (NAME, {"content": CONTENT, "voice": "role"}),
        (NAME, PLAIN | {"content": CONTENT | {"text": "41 people 🙂 died"}}),
        (NAME, PLAIN | {"content": {"start": 15, "end": 32, "text": "40 people 🙂 died."}}),
        (NAME, PLAIN | {"content": None}),
        ("p15-30", PLAIN),
        (NAME, PLAIN | {"voice": "mayor"}),
        (NAME, PLAIN | {"status": "true"}),
        (NAME, PLAIN | {"low": 40}),
        (NAME, PLAIN | {"voice": "reporter", "source": {"start": 0, "end": 9, "text": "The mayor"}}),
        (NAME, {}),
    ],
)
def test_what_is_no_claim_or_does_not_quote_the_text_is_refused(name: str, change: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        packed_addition(name, change, TEXT)


@pytest.mark.parametrize(
    ("name", "span"),
    [("p3-9", Span(3, 9)), ("p9-3", None), ("p3-3", None), ("p3", None), ("c3", None), ("", None), (None, None)],
)
def test_an_added_claim_is_named_by_its_words(name: str | None, span: Span | None) -> None:
    assert content_of(name) == span
    if span:
        assert name_of(span) == name
