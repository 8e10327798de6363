"""Floors are held or named."""

import pytest

from benchmarks import table
from benchmarks.scoring import figure


@pytest.mark.parametrize(
    ("reached", "code", "said"),
    [
        ({"a": {"f1": 61.0}}, 0, "all floors held"),
        ({"a": {"f1": 60.0}}, 0, "all floors held"),
        ({"a": {"f1": 59.9}}, 1, "a: f1 is 59.9, its floor is 60"),
        ({}, 1, "a: f1 is 0.0"),
    ],
)
def test_a_figure_below_its_floor_is_named(tmp_path, monkeypatch, capsys, reached, code, said):
    floors = tmp_path / "floors.toml"
    floors.write_text("[a]\nf1 = 60\n", encoding="utf-8")
    monkeypatch.setattr(table, "FLOORS", floors)
    assert table.check(reached) == code
    assert said in capsys.readouterr().err


def test_a_figure_is_found_by_its_path():
    assert figure({"a": {"f1": 3}, "b": [1, {"c": 2.5}]}, "a/f1") == 3.0
    assert figure({"b": [1, {"c": 2.5}]}, "b/1/c") == 2.5
    with pytest.raises(KeyError):
        figure({}, "a")
