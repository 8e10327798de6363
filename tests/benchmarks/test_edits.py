"""Sixteen reviewers at once, on SQLite and on PostgreSQL; `python -m benchmarks edits` is the long one."""

from __future__ import annotations

from sqlalchemy import Engine

from benchmarks.edits import edit
from tests.store.conftest import kind, model, place, server, store

__all__ = ["kind", "model", "place", "server", "store"]


def test_of_many_reviewers_no_word_is_lost(store: Engine) -> None:
    found = edit(store, 16, 4)
    assert found.pop("late") > 0  # or they would not have met
    assert found == {"said": 64, "lost": 0, "doubled": 0, "damaged": 0}
