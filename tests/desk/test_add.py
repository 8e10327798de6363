from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import Engine, select

from benchmarks.made_reports import made_contracts, made_report
from reportedly import pipeline
from reportedly.desk.add import Added, add_input
from reportedly.desk.link import link_pending
from reportedly.export.contract import from_json
from reportedly.export.lines import to_lines
from reportedly.intake import Taken
from reportedly.records import Document, Problem, Report
from reportedly.store.adding import add
from reportedly.store.engine import reading
from reportedly.store.opening import open_store
from reportedly.store.schema import documents, problems

WORDS = "Soldiers shelled Arsal on Monday, a mayor said."


@pytest.fixture
def store(tmp_path: Path) -> Engine:
    return open_store(str(tmp_path / "store.sqlite"), create=True)


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """A reading without a model: it fails on the word "poison" and stops on "stop"; gives the ids that were read."""
    done: list[str] = []

    def read_document(document: Document) -> Report:
        done.append(document.id)
        if "poison" in document.text:
            raise ValueError("a stage stumbled")
        if "stop" in document.text:
            raise KeyboardInterrupt
        return Report(document)

    monkeypatch.setattr(pipeline, "read_document", read_document)
    return done


def lost(store: Engine) -> list[tuple[str, str]]:
    with reading(store) as connection:
        return [tuple(row) for row in connection.execute(select(problems.c.target, problems.c.code))]


def kept(store: Engine) -> set[str]:
    with reading(store) as connection:
        return set(connection.scalars(select(documents.c.id)))


def test_who_was_killed_before_linking_is_made_up_for_when_the_report_comes_again(
    store: Engine, tmp_path: Path
) -> None:
    [(_, contract)] = made_contracts(0, 1)
    (tmp_path / "a.json").write_bytes(contract)
    add(store, from_json(contract), contract, reader="0")
    assert add_input(store, str(tmp_path / "a.json")).new == ()
    assert link_pending(store) == 0


def test_a_document_is_read_once(store: Engine, reads: list[str], tmp_path: Path) -> None:
    file, same = tmp_path / "a.txt", tmp_path / "b.txt"
    file.write_text(WORDS)
    same.write_text(WORDS)
    first, second = add_input(store, str(file)), add_input(store, str(same))
    assert (len(first.new), first.there, first.failed) == (1, (), False)
    assert (second.new, second.there, second.failed) == ((), first.new, False)
    assert reads == list(first.new) == list(kept(store))


@pytest.mark.parametrize(
    ("words", "code"),
    [("a poison text that goes on for a while, he said", "internal"), ("", "empty"), (None, "unreadable")],
)
def test_what_cannot_be_read_becomes_a_problem(
    store: Engine, reads, tmp_path: Path, words: str | None, code: str
) -> None:
    file = tmp_path / "a.txt"
    if words is not None:
        file.write_text(words)
    added = add_input(store, str(file))
    assert added.failed
    assert not added.new
    assert [code] == [problem.code for problem in added.problems if problem.fatal]
    assert lost(store) == [(str(file), code)]
    add_input(store, str(file))
    assert len(lost(store)) == 1


def test_a_poison_entry_leaves_the_rest_of_its_feed(store: Engine, reads, monkeypatch: pytest.MonkeyPatch) -> None:
    feed = Taken((Document("sha256:1", "one"), Document("sha256:2", "poison"), Document("sha256:3", "three")))
    monkeypatch.setattr(pipeline, "take", lambda target, keep: feed)
    added = add_input(store, "https://example.org/feed")
    assert (added.new, added.failed) == (("sha256:1", "sha256:3"), True)
    assert kept(store) == {"sha256:1", "sha256:3"}


def test_an_interruption_keeps_what_was_done(store: Engine, reads, monkeypatch: pytest.MonkeyPatch) -> None:
    feed = Taken((Document("sha256:1", "one"), Document("sha256:2", "stop"), Document("sha256:3", "three")))
    monkeypatch.setattr(pipeline, "take", lambda target, keep: feed)
    with pytest.raises(KeyboardInterrupt):
        add_input(store, "https://example.org/feed")
    assert kept(store) == {"sha256:1"}


def test_reports_that_were_read_are_added_as_they_are(store: Engine, reads: list[str], tmp_path: Path) -> None:
    file = tmp_path / "reports.jsonl"
    lines = list(to_lines(made_report(n) for n in range(3)))
    file.write_text("".join([*lines[:2], '{"schema": "reportedly/1", "document": 3}\n', "\n", lines[2]]))
    added = add_input(store, str(file))
    assert [len(added.new), len(added.problems), len(reads)] == [3, 1, 0]
    assert added.problems[0].message.startswith("line 3: ")
    again = add_input(store, str(file))
    assert (again.new, again.there) == ((), added.new)


def test_one_report_as_indented_json(store: Engine, reads: list[str], tmp_path: Path) -> None:
    (_, contract), *_ = made_contracts(0, 1)
    file = tmp_path / "report.json"
    file.write_bytes(contract)
    assert add_input(store, str(file)) == Added(new=(made_report(0).document.id,))


def test_notes_of_a_single_document_stay_with_it(store: Engine, reads, monkeypatch: pytest.MonkeyPatch) -> None:
    note = Problem("not-english", "the text is not English")
    monkeypatch.setattr(pipeline, "take", lambda target, keep: Taken((Document("sha256:1", "ein"),), (note,)))
    added = add_input(store, "a.txt")
    assert (added.failed, added.problems) == (False, (note,))
    assert lost(store) == [("sha256:1", "not-english")]
