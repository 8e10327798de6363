from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import select

from reportedly.desk.add import SKIPPED, Manner, add_input
from reportedly.desk.reading import SET_ASIDE, TRIES, Reader
from reportedly.records import Document, Problem, Report
from reportedly.store.engine import reading
from reportedly.store.opening import open_store
from reportedly.store.schema import documents, problems
from tests.desk.deadly_readers import deadly, slow

POISON = "A poison text that goes on for a while, he said."
WORDS = "Soldiers shelled Arsal on Monday, a mayor said."


@pytest.fixture
def tried(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "tried"
    monkeypatch.setenv("TRIED", str(path))
    return path


def test_a_document_that_kills_its_reader_is_set_aside_after_three_tries_and_the_next_is_read(tried: Path) -> None:
    with Reader(deadly) as reader:
        assert reader(Document("d1", WORDS)) == Report(Document("d1", WORDS))
        found = reader(Document("d2", POISON))
        assert isinstance(found, Problem)
        assert (found.code, found.fatal) == (SET_ASIDE, True)
        assert len(tried.read_text()) == TRIES
        assert reader(Document("d3", WORDS)) == Report(Document("d3", WORDS))
        with pytest.raises(ValueError, match="stumbled"):
            reader(Document("d4", "odd"))


def test_a_reader_that_hangs_is_a_dead_one() -> None:
    with Reader(slow, limit=0.1) as reader:
        found = reader(Document("d1", WORDS))
    assert isinstance(found, Problem)
    assert found.code == SET_ASIDE


def test_what_was_set_aside_is_skipped_with_a_word_until_it_is_asked_for(tmp_path: Path, tried: Path) -> None:
    engine = open_store(str(tmp_path / "store.sqlite"), create=True)
    paths = {name: tmp_path / f"{name}.txt" for name in ("poison", "words")}
    paths["poison"].write_text(POISON)
    paths["words"].write_text(WORDS)
    with Reader(deadly) as reader:
        first = add_input(engine, str(paths["poison"]), manner=Manner(reader))
        again = add_input(engine, str(paths["poison"]), manner=Manner(reader))
        assert [p.code for p in (*first.problems, *again.problems)] == [SET_ASIDE, SKIPPED]
        assert first.failed
        assert again.failed
        assert len(tried.read_text()) == TRIES
        assert add_input(engine, str(paths["words"]), manner=Manner(reader)).new
    with Reader(Report) as reader:
        assert add_input(engine, str(paths["poison"]), manner=Manner(reader, retry=True)).new
    with reading(engine) as connection:
        assert len(list(connection.scalars(select(documents.c.id)))) == 2
        assert list(connection.scalars(select(problems.c.code))) == [SET_ASIDE]
