from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import Engine

from benchmarks.made_reports import made_contracts, made_report
from reportedly.desk.link import link_pending
from reportedly.desk.verdicts import Word, said_of, say
from reportedly.store.adding import add_all
from reportedly.store.asking.references import reference
from reportedly.store.engine import reading
from reportedly.store.errors import NotThereError
from reportedly.store.opening import open_store

FIRST, SECOND = (reference(made_report(n).document.id) for n in range(2))


@pytest.fixture
def store(tmp_path: Path) -> Engine:
    engine = open_store(str(tmp_path / "store.sqlite"), create=True)
    add_all(engine, made_contracts(0, 2), reader="1")
    link_pending(engine)
    return engine


@pytest.mark.parametrize(
    ("kind", "target", "other", "verdicts"),
    [
        ("record", f"{FIRST}:c1", None, ("right", "wrong", "withdrawn")),
        ("record", f"{FIRST}:e1", None, ("unsure", "note", "right")),
        ("events", f"{FIRST}:e1", f"{SECOND}:e1", ("same", "not same", "same")),
    ],
)
def test_each_word_needs_the_one_before(
    store: Engine, kind: str, target: str, other: str | None, verdicts: tuple[str, ...]
) -> None:
    for seen, verdict in enumerate(verdicts):
        assert say(store, Word(kind, target, verdict, "Mara", seen, other)).kept
        late = say(store, Word(kind, target, verdicts[0], "Mara", seen, other))
        assert (late.kept, late.version) == (False, seen + 1)
    with reading(store) as connection:
        assert [row["verdict"] for row in said_of(connection, kind, target, other).words] == list(verdicts)


def test_the_same_word_again_adds_nothing(store: Engine) -> None:
    for seen in (0, 1):
        assert say(store, Word("record", f"{FIRST}:c1", "right", "Mara", seen)).version == 1


@pytest.mark.parametrize(
    ("word", "error"),
    [
        (Word("record", f"{FIRST}:c1", "splendid", "Mara", 0), ValueError),
        (Word("truth", f"{FIRST}:c1", "right", "Mara", 0), ValueError),
        (Word("events", f"{FIRST}:e1", "same", "Mara", 0), ValueError),
        (Word("record", f"{FIRST}:c999", "right", "Mara", 0), NotThereError),
        (Word("record", FIRST, "right", "Mara", 0), NotThereError),
        (Word("forecast", f"{FIRST}:c1", "partly", "Mara", 0), NotThereError),
    ],
)
def test_what_is_no_word_on_anything_is_refused(store: Engine, word: Word, error: type[Exception]) -> None:
    with pytest.raises(error):
        say(store, word)
