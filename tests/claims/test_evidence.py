"""A rule gives way to a model only where the model is surer than the rule's own weight."""

import pytest

from reportedly.claims.evidence import Evidence, weighed
from reportedly.records import Span

HERE = (Span(0, 4),)


@pytest.mark.parametrize(
    ("cued", "chances", "expected"),
    [
        (True, {"accomplished": 0.1, "planned": 0.9}, "planned"),
        (True, {"accomplished": 0.2, "planned": 0.8}, "accomplished"),
        (False, {"accomplished": 0.2, "planned": 0.8}, "planned"),
        (False, {"accomplished": 0.9, "planned": 0.1}, "accomplished"),
        (False, {"accomplished": 0.4, "planned": 0.6}, "accomplished"),
        (False, {}, "accomplished"),
    ],
)
def test_the_likelier_class_of_both_is_taken(cued, chances, expected):
    assert weighed("stage", "accomplished", cued, lambda spans: chances, HERE)[0] == expected


def test_without_a_judge_or_a_stretch_the_rule_stands():
    assert weighed("voice", "role", False, None, HERE) == ("role", "")
    assert weighed("voice", "role", False, lambda spans: {"named": 1.0}, ()) == ("role", "")


def test_an_overruled_rule_is_named_in_the_reason():
    assert "named (1.00)" in weighed("voice", "role", True, lambda spans: {"named": 1.0}, HERE)[1]


def test_judges_without_a_use_are_left_aside():
    def judge(spans):
        return {}

    assert Evidence.of({"stage": judge, "mood": judge}) == Evidence(stage=judge)
