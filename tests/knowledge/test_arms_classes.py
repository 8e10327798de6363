"""All arms of the lists have a class, and a name is classed by what it is."""

from __future__ import annotations

import tomllib
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.knowledge.arms import arms
from reportedly.knowledge.arms_classes import arms_class


def lists() -> dict[str, list[str]]:
    text = files("reportedly.knowledge").joinpath("arms_classes.toml").read_text(encoding="utf-8")
    tables = [t for t in tomllib.loads(text).values() if isinstance(t, dict)]
    return {field: [n for t in tables for n in t.get(field, ())] for field in ("ends", "names")}


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("T-72 tanks", "armour/tank"), ("T-72", "armour/tank"), ("MiG-23", "aircraft/combat"), ("Su-24s", "aircraft/combat"),
        ("Grad rockets", "rocket/multiple launcher"), ("Konkurs anti-tank missiles", "missile/anti-tank"),
        ("TOW missiles", "missile/anti-tank"), ("anti-tank missiles", "missile/anti-tank"), ("missiles", "missile/other"),
        ("chlorine gas", "chemical/agent"), ("barrel bombs", "bomb/air-dropped"), ("bombs", "bomb/other"),
        ("machine guns", "small arms/machine gun"), ("120mm mortar shells", "artillery/mortar"), ("knives", "small arms/blade"),
        ("AK-47", "small arms/rifle"), ("S-300 air defence system", "missile/air defence"), ("C-130", "aircraft/transport or reconnaissance"),
        ("pickup trucks", "vehicle/any"), ("Shahed-136 drones", "drone/air"), ("Black Hawk helicopter", "aircraft/helicopter"),
        ("armoured\nvehicles", "armour/vehicle"), ("chairs", None), ("", None),
    ],
)  # fmt: skip
def test_arms_are_classed_by_their_name(words: str, kind: str | None) -> None:
    assert arms_class(words) == kind


def test_all_arms_of_the_lists_have_a_class() -> None:
    known = arms()
    lacking = [n for n in (*known.names, *known.proper, *known.sure) if arms_class(n) is None]
    assert lacking == []


@pytest.mark.parametrize("field", ["ends", "names"])
def test_each_name_is_in_one_class(field: str) -> None:
    listed = lists()[field]
    assert sorted(n for n in set(listed) if listed.count(n) > 1) == []


@given(st.text(max_size=60))
def test_any_words_have_a_class_or_none(words: str) -> None:
    found = arms_class(words)
    assert found is None or found.count("/") == 1
