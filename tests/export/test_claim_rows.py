from __future__ import annotations

from reportedly.export.claim_rows import claim_rows
from reportedly.knowledge.formats import formats
from reportedly.records import Report


def test_a_row_has_no_column_that_the_format_lacks(killing: Report) -> None:
    known = {column.name for column in formats()["claims"].columns}
    assert all(set(one) <= known for one in claim_rows(killing))


def test_what_a_claim_says_row_by_row(killing: Report) -> None:
    rows = [one for one in claim_rows(killing) if one["claim_id"] == "RPT-0-c2"]
    assert [(one["field"], one["value_text"], one.get("value_low"), one.get("value_high")) for one in rows] == [
        ("content", "at least 26 brutal mercenaries were killed near Salamiyah", None, None),
        ("event", "ASSAULT:firearms", None, None),
        ("killed", "at least 26 brutal mercenaries", 26, None),
        ("perpetrator", "Syrian Arab Army", None, None),
        ("target", "unidentified party", None, None),
        ("weapon", "Missiles", None, None),
        ("place", "Salamiyah", None, None),
    ]
    assert {one["attribution_kind"] for one in rows} == {"undisclosed"}
    assert {one["published_at"] for one in rows} == {"2016-06-07"}


def test_every_quotation_stands_in_the_text_with_what_is_around_it(killing: Report) -> None:
    text = killing.document.text
    for one in claim_rows(killing):
        start, end = one["start"], one["end"]
        assert isinstance(start, int)
        assert isinstance(end, int)
        assert text[start:end] == one["exact"]
        assert text[:start].endswith(str(one["prefix"]))
        assert text[end:].startswith(str(one["suffix"]))


def test_claims_in_the_reports_own_voice_say_so(report: Report) -> None:
    (own,) = {one["attribution_kind"] for one in claim_rows(report) if one["claim_id"] == "RPT-0-c3"}
    assert own == "report voice"
