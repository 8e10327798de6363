"""The codebook: patterns, classes and operations."""

import tomllib
from importlib.resources import files

import pytest

from reportedly.knowledge.codebook import codebook, read_codebook
from reportedly.records import PLOVER_TYPES

_SMALL = """
gap = 2
turning = ["end"]
[words]
borders = [","]
background = ["after"]
aside = ["the"]
speech = ["said"]
passive = ["by"]
together = ["and"]
[irregular]
lend = ["lends", "lent", "lending"]
[classes]
fruit = ["plum+", "berry+"]
[[operation]]
name = "end"
reach = 3
[operation.becomes]
SANCTION = ["AID"]
REJECT = ["any"]
[[rule]]
operation = "end"
reason = "ends"
words = ["stop~"]
[[rule]]
type = "AID"
reason = "gifts"
words = ["lend~|give * @fruit"]
"""


def test_slots_are_forms_numbers_and_classes_and_gaps_stay_open():
    (rule,) = read_codebook(_SMALL).by_first["lent"]
    assert rule.slots[0] == {"lend", "lends", "lent", "lending", "give"}
    assert rule.slots[1] is None
    assert rule.slots[2] == {"plum", "plums", "berry", "berries"}


def test_the_words_of_turning_operations_stop_a_gap():
    assert {"stop", "stops", "stopped", "stopping"} < read_codebook(_SMALL).no_gap


@pytest.mark.parametrize(("inner", "whole"), [("AID", "SANCTION"), ("CONSULT", "REJECT")])
def test_an_operation_turns_the_type_behind_it(inner, whole):
    assert read_codebook(_SMALL).operations["end"].over(inner) == whole


def test_rules_act_as_types_or_operations_and_give_a_reason():
    book = codebook()
    for rule in {r for rules in book.by_first.values() for r in rules}:
        assert rule.act in PLOVER_TYPES or rule.act in book.operations
        assert rule.reason
        assert None not in (rule.slots[0], rule.slots[-1])


def test_operations_lead_from_types_to_types():
    for operation in codebook().operations.values():
        assert set(operation.becomes) <= {*PLOVER_TYPES, "any"}
        assert {*operation.becomes.values()} <= set(PLOVER_TYPES)


def test_a_text_without_its_parts_is_no_codebook():
    with pytest.raises(KeyError):
        read_codebook("gap = 2")


def test_no_pattern_stands_twice():
    raw = tomllib.loads(files("reportedly.knowledge").joinpath("codebook.toml").read_text(encoding="utf-8"))
    patterns = [p for rule in raw["rule"] for p in rule["words"]]
    assert len(patterns) == len(set(patterns))
