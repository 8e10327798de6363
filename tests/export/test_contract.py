from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.export.contract import SCHEMA, from_json, is_contract, to_dict, to_json
from reportedly.export.lines import to_lines
from reportedly.records import Candidate, Document, Figure, Place, Reading, Report, Span


def test_every_span_carries_its_quotation(report: Report) -> None:
    data = to_dict(report)

    def spans(value: object) -> list[dict[str, object]]:
        if isinstance(value, dict):
            own = [value] if value.keys() == {"start", "end", "text"} else []
            return own + [span for item in value.values() for span in spans(item)]
        return [span for item in value for span in spans(item)] if isinstance(value, list) else []

    found = spans(data)
    assert len(found) > 20
    assert all(report.document.text[s["start"] : s["end"]] == s["text"] for s in found)


def test_field_names_are_those_of_the_contract(report: Report) -> None:
    data = to_dict(report)
    assert list(data)[:2] == ["schema", "document"]
    assert data["schema"] == SCHEMA
    assert data["claims"][0]["voices"] == ["v1", "v0"]
    assert data["claims"][2]["source"] is None
    assert data["forecasts"][0]["due"] == {"earliest": None, "latest": "2016-06-20"}
    assert data["mentions"][0]["score"] == 0.988
    assert data["figures"][0]["readings"] == [{"value": 26, "why": "digits"}]


def test_the_digest_leads_to_the_layers_and_is_never_read_back(report: Report) -> None:
    data = to_dict(report)
    first = data["digest"][0]
    assert first["text"].startswith("One source speaks by name")
    assert first["records"] == ["v1", "v2", "c3", "c4"]
    data["digest"] = [{"text": "Somebody else wrote this.", "records": []}]
    assert from_json(json.dumps(data)) == from_json(to_json(report))


def test_the_same_report_gives_the_same_bytes_and_comes_back(report: Report) -> None:
    once = to_json(report)
    assert to_json(from_json(once)) == once
    back = from_json(once)
    assert back.claims == report.claims
    assert back.document == report.document


def test_lines_hold_one_report_each(report: Report) -> None:
    written = list(to_lines([report, report]))
    assert all(line.endswith("\n") and line.count("\n") == 1 for line in written)
    assert json.loads(written[1])["document"]["id"] == "sha256:0"


@given(st.text(st.characters(), min_size=1), st.floats())
def test_any_text_and_any_number_stays_valid_json(text: str, number: float) -> None:
    figure = Figure("f1", Span(0, len(text)), number, None, False, None, text, None, None, (Reading(number, text),))
    place = Place("p1", Span(0, len(text)), text, None, None, None, None, "literal", None, (), 1.0)
    written = to_json(Report(Document("sha256:1", text), figures=(figure,), places=(place,)))
    written.encode("utf-8")
    assert json.loads(written)["figures"][0]["span"]["text"] == text


def test_a_number_without_end_is_absent() -> None:
    place = Place("p1", Span(0, 1), "x", None, float("nan"), float("inf"), None, "literal", None, (), 1.0)
    data = to_dict(Report(Document("sha256:1", "x"), places=(place,)))
    assert (data["places"][0]["lat"], data["places"][0]["lon"]) == (None, None)


def test_candidates_keep_six_digits_of_a_degree() -> None:
    candidate = Candidate("g:1", "x", "SY", 35.0112345678, 37.0, "town", 0.55555, "name")
    place = Place("p1", Span(0, 1), "x", "SY", 35.0, 37.0, "town", "literal", "g:1", (candidate,), 1.0)
    found = to_dict(Report(Document("sha256:1", "x"), places=(place,)))["places"][0]["candidates"][0]
    assert (found["lat"], found["score"]) == (35.011235, 0.556)


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"not json",
        b"[]",
        b'{"schema": "reportedly/2", "document": {"id": "x", "text": ""}}',
        b'{"schema": "reportedly/1"}',
        b'{"schema": "reportedly/1", "document": {"id": "x", "text": 3}}',
        b'{"schema": "reportedly/1", "document": {"id": "x", "text": "a", "boilerplate": [{"start": 3, "end": 1}]}}',
    ],
)
def test_what_is_no_report_is_refused(raw: bytes) -> None:
    with pytest.raises(ValueError, match=r"."):
        from_json(raw)


def test_a_report_is_told_from_other_json(report: Report) -> None:
    assert is_contract(to_json(report).encode())
    assert is_contract(to_json(report, indent=None).encode())
    assert not is_contract(b'{"schema": "other"}')
    assert not is_contract(b"<html>reportedly/1</html>")
