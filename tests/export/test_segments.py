from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reportedly.export.segments import Mark, lines, marks_of, segments
from reportedly.records import Report, Span

spans = st.tuples(st.integers(0, 60), st.integers(1, 20)).map(lambda pair: Span(pair[0], pair[0] + pair[1]))
layers = st.sampled_from(["claims", "names", "times"])
marks = st.lists(st.builds(Mark, spans, st.sampled_from("abcd"), layers), unique=True)


@given(marks, st.integers(0, 40), st.integers(1, 40))
def test_segments_tile_the_range_and_name_exactly_the_marks_that_cover_them(
    found: list[Mark], start: int, size: int
) -> None:
    pieces = list(segments(start, start + size, found))
    assert [pieces[0].start, *(piece.end for piece in pieces)] == [*(piece.start for piece in pieces), start + size]
    for piece in pieces:
        whole = Span(piece.start, piece.end)
        assert set(piece.marks) == {mark for mark in found if mark.span.covers(whole)}
        assert piece.begins == any(mark.span.start == piece.start for mark in found)
        assert not any(mark.span.overlaps(whole) and not mark.span.covers(whole) for mark in found)


def test_the_shortest_mark_comes_first() -> None:
    outer, inner = Mark(Span(0, 9), "c1", "claims"), Mark(Span(2, 4), "t1", "times")
    assert [[mark.key for mark in piece.marks] for piece in segments(0, 9, [outer, inner])] == [
        ["c1"],
        ["t1", "c1"],
        ["c1"],
    ]


@given(st.text("ab \n"))
def test_lines_hold_all_that_is_not_blank(text: str) -> None:
    ranges = list(lines(text))
    assert "".join(text[start:end] for start, end in ranges).replace(" ", "") == "".join(text.split())
    assert all("\n" not in text[start:end] for start, end in ranges)


def test_claims_of_the_report_itself_are_told_apart(report: Report) -> None:
    styles = {mark.key: mark.styles for mark in marks_of(report) if mark.layer == "claims"}
    assert styles == {
        "c1": ("denied", "told"),
        "c2": ("asserted", "told"),
        "c3": ("asserted", "own"),
        "c4": ("predicted", "own"),
    }
    assert {mark.layer for mark in marks_of(report) if mark.key == "m3"} == {"arms"}
