"""Both versions of a report read and held against one another."""

from __future__ import annotations

import json
from pathlib import Path

from benchmarks.exchange import Names
from benchmarks.swap import both_readings, measure, sample

LINE = {
    "doc": "own-1",
    "title": "Clinic hit",
    "published": "2016-06-07",
    "text": "Russia said on Monday that five people were killed near Hama. Turkey denied the claim.",
}


def test_a_sample_is_drawn_with_a_seed(tmp_path: Path) -> None:
    path = tmp_path / "lines.jsonl"
    path.write_text("\n".join(json.dumps({"doc": n}) for n in range(50)), encoding="utf-8")
    first = [line["doc"] for line in sample(path, 10)]
    assert first == [line["doc"] for line in sample(path, 10)] == sorted(first)
    assert first != [line["doc"] for line in sample(path, 10, seed=6)]
    assert len(sample(path, 100)) == 50


def test_without_names_all_is_the_same() -> None:
    found, count = both_readings(LINE, Names((("Nowhere", "Elsewhere"),)))
    assert count == 0
    assert found.same.total() * 2 == found.all.total() > 10
    assert not found.differ


def test_two_states_are_read_alike() -> None:
    figures = measure([LINE], Names((("Russia", "Turkey"),)))
    assert (figures["names"], figures["texts"]) == (2, 1)
    assert figures["layers"]["claims"] == (100.0, 100.0)
    assert figures["same"] <= figures["near"] <= 100
