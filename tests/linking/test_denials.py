from dataclasses import replace

import pytest

from reportedly.linking.denials import denials
from reportedly.records import Span
from tests.linking.told import telling

ACCUSED = {"type": "ACCUSE", "head": "accused", "who": ("Qatar",), "whom": ("Government of Syria",)}


def at(start, event, document="a", **fields):
    return telling(document, event, trigger=Span(start, start + 5), passage=Span(start, start + 60), **fields)


def denial(start=100, who=("Syria",), head="denied", document="a"):
    return at(start, "e2", document, type="REJECT", head=head, who=who)


def test_a_denial_answers_the_nearest_accusation():
    far, near = at(500, "e9", **ACCUSED), at(0, "e1", **ACCUSED)
    (link,) = denials([far, near, denial()])
    assert (link.left, link.right, link.relation, link.about) == (near.ref, denial().ref, "contradicts", "perpetrator")
    assert link.why == "Syria denies what it is accused of (different sources)."


def test_an_accusation_that_is_dismissed_is_denied():
    assert len(denials([at(0, "e1", **ACCUSED), replace(denial(head="dismissed"), words=("charge", "syria"))])) == 1
    assert len(denials([at(0, "e1", **ACCUSED), replace(denial(head="denied"), words=("deal", "syria"))])) == 1


def test_a_denial_answers_a_deed_that_names_who_denies():
    (link,) = denials([at(0, "e1", who=("Syrian Arab Army",), head="shelled"), denial(who=("Syrian troops",))])
    assert link.left.id == "e1"


@pytest.mark.parametrize(
    ("told", "answer"),
    [
        (at(0, "e1", **ACCUSED), denial(start=2000)),  # too far off
        (at(0, "e1", **ACCUSED), denial(who=("Turkey",))),  # somebody else is accused
        (at(0, "e1", **ACCUSED), denial(who=())),  # nobody denies
        (at(0, "e1", **ACCUSED), replace(denial(head="rejected"), words=("offer", "reject", "syria"))),  # an offer
        (at(0, "e1", **ACCUSED), denial(head="vetoed")),  # no verb of denying
        (at(0, "e1", "b", **ACCUSED), denial()),  # another report
    ],
)
def test_no_link_where_nothing_is_answered(told, answer):
    assert denials([told, answer]) == ()
