from __future__ import annotations

from dataclasses import replace

import pytest

from reportedly.export.explain import explain
from reportedly.export.lookup import layer_of, records_of, spans_of
from reportedly.records import ActorCandidate, Parts, Report, Unit


def rows(report: Report, key: str) -> dict[str, str]:
    return dict(explain(report, key).rows)


def test_every_record_can_be_explained(report: Report) -> None:
    for key, record in records_of(report).items():
        found = explain(report, key)
        assert (found.id, found.layer, found.spans) == (key, layer_of(record), spans_of(record))
        assert found.rows
        assert all(value for _, value in found.rows)


def test_a_claim_tells_its_voices_outwards_and_what_decided_it(report: Report) -> None:
    found = explain(report, "c1")
    assert found.heading == "claim, denied, certain, negative"
    said = dict(found.rows)
    assert said["said"] == "“it had shelled Wadi Sarif”"
    assert said["by"] == "Syrian Arab Army [v1] ← the report itself (Halden Wire) [v0]"
    assert said["decided by"] == "“denied”"
    assert said["why"] == "the cue denies"


@pytest.mark.parametrize(
    ("key", "caption", "value"),
    [
        ("e1", "who", "“The army” [m1]"),
        ("e1", "where", "Wadi Sarif [p2]"),
        ("e1", "killed", "26 or more"),
        ("e1", "ACLED", "Explosions/Remote violence/Grenade: because [own-1]"),
        ("f1", "read as", "26 or more killed"),
        ("f1", "given by", "“A doctor who asked not to be named” [v2]"),
        ("t1", "read as", "2016-06-06"),
        ("p1", "at", "35.01, 37.05 (town)"),
        ("l1", "meant is", "unclear"),
        ("fc1", "due", "until 2016-06-20"),
        ("fl1", "via", "Jordan"),
        ("a1", "roles", "ally of Russia (from 2015-09-30)"),
        ("a1", "belongs to", "arm of Syria (undated); led by Anna (from 2012)"),
        ("a1", "elsewhere", "ACLED Military Forces of Syria (same)"),
        ("v1", "holds", "1 claim"),
        ("r1", "between", "“mercenaries” [m2]; “The army” [m1]"),
        ("m1", "made by", "names/1, score 0.99"),
        ("m3", "class", "missile/other"),
    ],
)
def test_reasons_in_words(report: Report, key: str, caption: str, value: str) -> None:
    assert rows(report, key)[caption] == value


def test_what_the_text_does_not_say_is_left_out(report: Report) -> None:
    assert "at" not in rows(report, "p2")
    assert "to" not in rows(report, "fl1")
    assert "source words" not in rows(report, "c3")


def test_an_unknown_id_is_refused(report: Report) -> None:
    with pytest.raises(KeyError):
        explain(report, "c99")


def test_a_mention_names_its_parts_and_the_candidates_refused(report: Report) -> None:
    first = report.mentions[0]
    told = replace(
        first,
        candidates=(ActorCandidate("Dawn", "armed group", "SY", 0.3, "too common a name"),),
        how="not linked to Dawn",
        parts=Parts(first.span, "a1", "p1", Unit(3, "infantry", "brigade")),
    )
    found = rows(replace(report, mentions=(told, *report.mentions[1:])), first.id)
    assert found["candidates"] == "Dawn, armed group, SY (0.30, too common a name)"
    assert found["how"] == "not linked to Dawn"
    assert found["made of"].endswith("of Syrian Arab Army [a1]; place Salamiyah [p1]; unit 3 infantry brigade")


def test_a_claimed_relation_names_its_voice(report: Report) -> None:
    told = replace(report.relations[0], voice="v2", claim="c1", polarity="-")
    found = rows(replace(report, relations=(told,)), "r1")
    assert found["by"].endswith("[v2]")
    assert found["polarity"] == "denied"
