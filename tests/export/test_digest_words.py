from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.export.digest_words import in_sentences
from reportedly.export.lookup import records_of
from reportedly.records import CERTAINTIES, STATUSES, Claim, Document, Report, Span, Voice


def told(report: Report) -> list[str]:
    return [one.text for one in in_sentences(report)]


def test_the_digest_of_a_report(report: Report) -> None:
    assert told(report) == [
        "One source speaks by name and one is kept unnamed; two claims stand in the report's own voice.",
        "Among them is one army or security force (Syrian Arab Army).",
        "Kept unnamed is “A doctor who asked not to be named”.",
        "Of four claims, one is denied and one is predicted; one is told as probable.",
        "“it had shelled Wadi Sarif” is denied by Syrian Arab Army.",
        "One number of killed is given, 26 or more, by “A doctor who asked not to be named”.",
        "For a party not made clear stands “mercenaries” (“A doctor who asked not to be named”); loaded wording stands"
        " once in the words of others.",
        "One forecast is made, due by 20 June 2016.",
        "One flow of arms is told.",
        "One of two places is not in the gazetteer; one problem arose in the reading: an odd character stands in the text.",
    ]


def test_every_sentence_leads_to_records_that_are_there(report: Report) -> None:
    known = {*records_of(report), report.document.id}
    for one in in_sentences(report):
        assert one.records
        assert set(one.records) <= known
        assert len(set(one.records)) == len(one.records)


def test_what_a_sentence_counts_it_leads_to(report: Report) -> None:
    first, *_ = in_sentences(report)
    assert first.records == ("v1", "v2", "c3", "c4")


def test_an_empty_report_says_that_it_is_empty() -> None:
    assert told(Report(Document("sha256:0", "x"))) == [
        "No claims were found in the text.",
        "When the report came out is not stated.",
    ]


@given(st.lists(st.tuples(st.sampled_from(STATUSES), st.sampled_from(CERTAINTIES), st.integers(0, 3)), max_size=20))
def test_counts_agree_with_nouns_and_verbs(claims: list[tuple[str, str, int]]) -> None:
    kinds = ("reporter", "named", "role", "anonymous")
    voices = tuple(
        Voice(f"v{n}", kind, "Omar" if kind == "named" else None, Span(0, 4)) for n, kind in enumerate(kinds)
    )
    made = tuple(
        Claim(f"c{n}", (Span(0, 4),), None, None, (f"v{by}", "v0"), status, certainty, "+", ())
        for n, (status, certainty, by) in enumerate(claims, 1)
    )
    for text in told(Report(Document("sha256:0", "Omar spoke."), voices=voices, claims=made)):
        assert text[0].isupper() or text[0] == "“"
        assert text.endswith(".")
        assert not re.search(
            r"\bone (are|claims|sources|stand|name|fall)\b|\b(two|three|\d\d) (is|claim|source)\b", text, re.I
        )
        assert not re.search(r"  |,,|;;| ,|\band and\b|, \.", text)


@pytest.mark.parametrize(
    ("status", "certainty", "said"),
    [
        ("denied", "certain", "The only claim is denied."),
        ("asserted", "possible", "The only claim is told as possible."),
        ("predicted", "probable", "The only claim is predicted and told as probable."),
    ],
)
def test_a_single_claim_is_not_counted(status: str, certainty: str, said: str) -> None:
    claim = Claim("c1", (Span(0, 4),), None, None, ("v0",), status, certainty, "+", ())
    report = Report(Document("sha256:0", "Omar spoke."), voices=(Voice("v0", "reporter", None, None),), claims=(claim,))
    assert told(report)[:2] == ["Nobody but the report itself speaks, with one claim.", said]


def test_control_characters_are_shown(report: Report) -> None:
    voices = tuple(replace(v, name="Om\x1bar") if v.id == "v1" else v for v in report.voices)
    assert all("\x1b" not in text for text in told(replace(report, voices=voices)))
