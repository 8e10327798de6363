import pytest

from reportedly.linking.judged import judged
from reportedly.records import Judgement, Ref

A, B, C = Ref("a", "e1"), Ref("b", "e1"), Ref("c", "e1")


def said(left, right, verdict, time="2020-01-01T00:00:00Z"):
    return Judgement(left, right, verdict, "reviewer", time)


def test_sameness_reaches_through_others():
    law = judged([said(A, B, "same"), said(B, C, "same")])
    assert law.together(A, C)
    assert not law.forbidden(A, C)


def test_what_must_not_meet_one_must_not_meet_what_is_one_with_it():
    law = judged([said(A, B, "same"), said(B, C, "not same")])
    assert law.forbidden(A, C)
    assert law.forbidden(C, B)
    assert not law.forbidden(A, B)


@pytest.mark.parametrize(("later", "together"), [("same", True), ("not same", False)])
def test_the_newer_judgement_of_a_pair_holds(later, together):
    older = "not same" if later == "same" else "same"
    law = judged([said(A, B, older, "2020-01-01T00:00:00Z"), said(B, A, later, "2021-01-01T00:00:00Z")])
    assert law.together(A, B) is together
    assert law.forbidden(A, B) is not together


def test_an_old_sameness_does_not_bridge_a_newer_difference():
    law = judged([
        said(A, B, "same", "2020-01-01T00:00:00Z"),
        said(B, C, "same", "2020-01-02T00:00:00Z"),
        said(A, C, "not same", "2021-01-01T00:00:00Z"),
    ])  # fmt: skip
    assert law.together(B, C)
    assert not law.together(A, B)
    assert law.forbidden(A, B)


def test_nobody_judged_anything():
    law = judged([])
    assert not law.together(A, B)
    assert not law.forbidden(A, B)
