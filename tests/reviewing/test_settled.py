from __future__ import annotations

import pytest

from reportedly.reviewing.settled import Settled, Verdict, differ, settled

RIGHT, WRONG, UNSURE = ("right", None), ("wrong", None), ("unsure", None)
DENIED = ("corrected", '{"status":"denied"}')
OTHER = ("corrected", '{"status":"alleged"}')


@pytest.mark.parametrize(
    ("said", "third", "found"),
    [
        ([RIGHT], None, Settled("right")),
        ([DENIED], None, Settled("corrected", {"status": "denied"})),
        ([WRONG, WRONG], None, Settled("wrong", by="agreed")),
        ([DENIED, DENIED], None, Settled("corrected", {"status": "denied"}, "agreed")),
        ([RIGHT, WRONG], WRONG, Settled("wrong", by="third")),
        ([DENIED, OTHER], OTHER, Settled("corrected", {"status": "alleged"}, "third")),
        ([RIGHT, WRONG], None, None),
        ([DENIED, OTHER], None, None),
        ([RIGHT, UNSURE], None, None),
        ([UNSURE], None, None),
        ([], None, None),
    ],
)
def test_what_words_come_to(said: list[Verdict], third: Verdict | None, found: Settled | None) -> None:
    assert settled(said, third) == found


@pytest.mark.parametrize(
    ("said", "apart"), [([RIGHT], False), ([RIGHT, RIGHT], False), ([DENIED, OTHER], True), ([RIGHT, UNSURE], True)]
)
def test_whether_two_differ(said: list[Verdict], apart: bool) -> None:
    assert differ(said) is apart
