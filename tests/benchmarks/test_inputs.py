"""A bench sees what a reader may see, and no answer."""

import json

import pytest

from benchmarks.inputs import lines, visible

LINE = {
    "doc": "d1",
    "title": "A title",
    "text": "A text",
    "publisher": "An outlet",
    "published": "2020-01-01",
    "claims": [{"content": {"start": 0, "end": 6}}],
    "entities": [],
    "times": [],
    "root": "ASSAULT",
}


def test_answers_are_taken_away():
    assert visible("claims", LINE) == {k: LINE[k] for k in ("doc", "title", "text", "publisher", "published")}


def test_plover_shows_where_the_pair_stands_but_not_who_it_is_coded_as():
    line = {"doc": "d", "text": "t", "source": [{"start": 0, "end": 1, "code": "USA"}], "target": None, "root": "AID"}
    assert visible("plover", line) == {"doc": "d", "text": "t", "source": [{"start": 0, "end": 1}], "target": []}


def test_blank_lines_are_passed_over_and_a_line_without_a_doc_is_named(tmp_path):
    file = tmp_path / "x.jsonl"
    file.write_text(json.dumps(LINE) + "\n\n[1]\n", encoding="utf-8")
    reading = lines("claims", file)
    assert next(reading)["doc"] == "d1"
    with pytest.raises(ValueError, match="line 3"):
        next(reading)
