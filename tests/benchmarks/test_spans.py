"""The check of spans finds what does not quote the text."""

import json
from pathlib import Path

from benchmarks.spans import measure, spans_of
from reportedly.records import Claim, Span


def test_spans_are_found_however_deep_they_stand() -> None:
    claim = Claim("c1", (Span(0, 3), Span(5, 8)), Span(9, 12), None, ("v0",), "asserted", "certain", "+", (Span(1, 2),))
    assert list(spans_of(claim)) == [Span(0, 3), Span(5, 8), Span(9, 12), Span(1, 2)]


def test_a_read_report_has_no_broken_span(tmp_path: Path) -> None:
    path = tmp_path / "texts.jsonl"
    path.write_text(
        json.dumps({"doc": "a", "text": "The army said on Monday that 26 people were killed in Homs."}) + "\n"
    )
    found = measure(path)
    assert found["texts"] == 1
    assert found["spans"] > 5
    assert found["broken"] == 0
