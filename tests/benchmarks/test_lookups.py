"""Lookups are counted by what they find; how long they take is told, and no test fails by it."""

from __future__ import annotations

import json
from pathlib import Path

from benchmarks.lookups import measure


def test_each_distinct_name_is_looked_up_once(tmp_path: Path) -> None:
    path = tmp_path / "texts.jsonl"
    lines = [{"text": "Shells hit Homs and Zzyzqua."}, {"text": "Homs fell."}]
    path.write_text("\n".join(json.dumps(line) for line in lines))
    found = measure(path)
    assert found["hit_names"] == 1
    assert found["miss_names"] == found["key_names"] > 0
    assert found["hit_p95_ms"] >= found["hit_p50_ms"] > 0


def test_a_text_without_names_has_no_times(tmp_path: Path) -> None:
    path = tmp_path / "texts.jsonl"
    path.write_text('{"text": "nothing is named."}')
    assert measure(path)["hit_names"] == 0
