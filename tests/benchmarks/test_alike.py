"""Records of two versions held against one another."""

from __future__ import annotations

from dataclasses import replace

import pytest

from benchmarks.alike import Row, alike, held, rows_of
from reportedly.records import Claim, Document, Mention, Report, Span, Voice

TEXT = "Rebels said that the town fell."
REPORT = Report(
    Document("sha256:0", TEXT),
    mentions=(Mention("m1", Span(0, 6), "armed_group", 1.0, "x"),),
    voices=(Voice("v0", "reporter", None, None), Voice("v1", "collective", None, Span(0, 6))),
    claims=(Claim("c1", (Span(17, 30),), Span(0, 6), Span(7, 11), ("v1", "v0"), "asserted", "certain", "+", ()),),
)


def rows(report: Report, shift: int = 0) -> list[Row]:
    return list(rows_of(report, lambda span: (span.start + shift, span.end + shift), str))


def test_the_same_report_is_the_same() -> None:
    found = held(rows(REPORT), rows(REPORT))
    assert found.same == {"mentions": 1, "voices": 1, "claims": 1}
    assert found.all == {"mentions": 2, "voices": 2, "claims": 2}
    assert not found.differ


def test_ids_and_kinds_of_armed_bodies_are_no_difference() -> None:
    other = replace(REPORT, mentions=(Mention("m9", Span(0, 6), "military", 0.2, "y"),))
    assert not held(rows(REPORT), rows(other)).differ


def test_what_differs_is_told_by_field() -> None:
    (claim,) = REPORT.claims
    denied = replace(REPORT, claims=(replace(claim, status="denied"),))
    assert held(rows(REPORT), rows(denied)).differ == {"claims: status": 1}
    assert held(rows(REPORT), rows(replace(REPORT, claims=()))).differ == {"claims: only before": 1}
    assert held(rows(replace(REPORT, claims=())), rows(REPORT)).differ == {"claims: only after": 1}
    unnamed = replace(REPORT, voices=(REPORT.voices[0], replace(REPORT.voices[1], kind="anonymous")))
    assert held(rows(REPORT), rows(unnamed)).differ == {"voices: kind": 1, "claims: voices": 1}


def test_other_ends_are_near() -> None:
    found = held(rows(REPORT), rows(REPORT, 1))
    assert not found.same.total()
    assert found.near == {"mentions": 1, "voices": 1, "claims": 1}
    assert set(found.differ) == {"mentions: ends", "voices: ends", "claims: ends"}


@pytest.mark.parametrize(
    ("one", "two", "same"),
    [
        ((0, 10), (5, 15), True),
        ((0, 10), (6, 16), False),
        (((0, 10), "x"), ((0, 9), "x"), True),
        (((0, 10), "x"), ((0, 9), "y"), False),
        (((0, 10),), (), False),
        (None, (0, 10), False),
        ("killed", "killed", True),
    ],
)
def test_stretches_are_alike_by_half(one: object, two: object, same: bool) -> None:
    assert alike(one, two) is same
