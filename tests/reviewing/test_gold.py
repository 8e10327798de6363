from __future__ import annotations

import json
from pathlib import Path

import pytest

import reportedly
from reportedly.records import Report
from reportedly.reviewing.gold import gold_line
from reportedly.reviewing.settled import Settled
from reportedly.training.gold import claims

TEXT = 'The army said that rebels had shelled Marat. "Twelve farmers were killed," the mayor told The Wire.'
RIGHT, WRONG = Settled("right"), Settled("wrong")


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Report:
    path = tmp_path_factory.mktemp("report") / "report.txt"
    path.write_text(TEXT)
    found = reportedly.read(path).report
    assert len(found.claims) >= 2
    return found


def test_only_what_people_settled_enters(report: Report) -> None:
    first, second = report.claims[:2]
    line = gold_line(report, {first.id: RIGHT, second.id: WRONG})
    assert line is not None
    assert [row["content"]["start"] for row in line["claims"]] == [first.content[0].start]
    assert (line["figures"], line["events"], line["labels"], line["loaded"]) == ([], [], [], [])
    assert line["reviewed"] == {"claims": "part"}
    assert gold_line(report, {}) is None


def test_a_layer_is_whole_where_all_is_judged_and_nothing_missing(report: Report) -> None:
    words = {one.id: RIGHT for one in (*report.claims, *report.figures)}
    for complete, claims_are in ((False, "part"), (True, "whole")):
        line = gold_line(report, words, complete=complete)
        assert line is not None
        assert line["reviewed"] == {"claims": claims_are, "figures": "whole"}


def test_corrections_stand_in_place_of_what_was_read(report: Report) -> None:
    claim = report.claims[0]
    change = {"status": "denied", "content": [4, 8], "cue": None}
    line = gold_line(report, {claim.id: Settled("corrected", change)})
    assert line is not None
    (row,) = line["claims"]
    assert row["content"] == {"start": 4, "end": 8, "text": "army"}
    assert (row["status"], row["cue"], row["certainty"]) == ("denied", None, claim.certainty)


def test_the_reports_own_voice_has_no_source(report: Report) -> None:
    line = gold_line(report, {report.claims[0].id: Settled("corrected", {"voice": "reporter"})})
    assert line is not None
    assert (line["claims"][0]["source"], line["claims"][0]["cue"]) == (None, None)


def test_a_corrected_event_tells_its_parties_by_their_words_and_a_figure_its_number(report: Report) -> None:
    event, figure = report.events[0], report.figures[0]
    change = {"who": [[4, 8], [19, 25]], "whom": [], "where": [38, 43], "type": "COERCE"}
    words = {event.id: Settled("corrected", change), figure.id: Settled("corrected", {"low": 13, "effect": None})}
    line = gold_line(report, words)
    assert line is not None
    (row,) = line["events"]
    assert (row["who"], row["whom"], row["where"]) == (["army", "rebels"], [], "Marat")
    assert (row["type"], row["stage"], row["trigger"]["start"]) == ("COERCE", event.stage, event.trigger.start)
    (row,) = line["figures"]
    assert (row["low"], row["high"], row["effect"]) == (13, figure.high, "none")
    line = gold_line(report, {event.id: Settled("corrected", {"where": None})})
    assert line is not None
    assert line["events"][0]["where"] is None


@pytest.mark.parametrize(("complete", "heads"), [(True, {"claims", "inner", "roles"}), (False, set())])
def test_training_reads_it_and_takes_what_nobody_looked_at_for_unknown(
    report: Report, tmp_path: Path, complete: bool, heads: set[str]
) -> None:
    line = gold_line(report, {one.id: RIGHT for one in report.claims}, complete=complete)
    assert line is not None
    (tmp_path / "claims").mkdir()
    (tmp_path / "claims" / "train.jsonl").write_text(json.dumps(line) + "\n")
    (example,) = claims(tmp_path)
    assert set(example.spans) == heads
    assert set(example.qualities) == {"status", "certainty", "voice"}
    assert len(example.qualities["status"]) == len(report.claims)
    quoted = [example.text[start:end] for start, end, _ in example.qualities["status"]]
    assert quoted == [row["content"]["text"] for row in line["claims"]]
    assert example.links
