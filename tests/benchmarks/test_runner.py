"""Predictions appear whole or not at all; a set without a layer says so."""

import json

import pytest

from benchmarks import runner
from benchmarks.__main__ import main


def test_a_set_without_a_layer_says_so(tmp_path, capsys):
    with pytest.raises(SystemExit) as stop:
        runner.write_predictions("ner_extra", tmp_path / "in.jsonl", tmp_path / "out.jsonl")
    assert stop.value.code == 2
    assert "training only" in capsys.readouterr().err


def test_a_run_needs_its_files(capsys):
    assert main(["claims"]) == 2
    assert "--data" in capsys.readouterr().err


def test_predictions_are_written_line_by_line(tmp_path):
    data, out = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    rows = [{"doc": str(i), "text": "Jets bombed the town of Arsal on Monday."} for i in range(2)]
    data.write_text("".join(json.dumps(r) + "\n" for r in rows), encoding="utf-8")
    runner.write_predictions("re3d", data, out)
    found = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    assert [f["doc"] for f in found] == ["0", "1"]
    assert found[0]["entities"] == found[1]["entities"]


def test_a_broken_input_leaves_no_prediction(tmp_path):
    data, out = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    data.write_text('{"text": "no doc"}\n', encoding="utf-8")
    with pytest.raises(ValueError, match="line 1"):
        runner.write_predictions("re3d", data, out)
    assert not out.exists()
