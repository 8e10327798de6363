from __future__ import annotations

import pytest
from sqlalchemy import Engine, select

from reportedly.records import Ref
from reportedly.store.engine import reading, writing
from reportedly.store.errors import StoreError
from reportedly.store.judging import (
    EVENTS,
    event_judgements,
    history,
    judge_events,
    judgements_on,
    resolutions,
    resolve,
)
from reportedly.store.schema import judgements
from reportedly.store.sealing import row_hash

A, B, C = (Ref(f"sha256:{n}", "e1") for n in range(3))


def test_verdicts_are_added_and_never_replaced(store: Engine) -> None:
    with writing(store) as connection:
        first = judge_events(connection, A, B, "same", "Mara", "one place")
        second = judge_events(connection, A, B, "not same", "Ilya")
        assert judge_events(connection, A, B, "not same", "Ilya") is None
    with reading(store) as connection:
        assert history(connection, EVENTS, A, B) == [first, second]
        assert [(one.left, one.right, one.verdict) for one in event_judgements(connection)] == [
            (A, B, "same"), (A, B, "not same")
        ]  # fmt: skip
        assert len(judgements_on(connection, B)) == 2
        assert judgements_on(connection, C) == []
        for row in connection.execute(select(judgements)):
            assert bytes(row.hash) == row_hash("judgements", row._mapping)


@pytest.mark.parametrize(
    ("words", "held"),
    [
        ("Mara same, Mara withdrawn", []),
        ("Mara same, Mara note", ["same"]),
        ("Mara same, Ilya not same, Ilya withdrawn", ["same"]),
        ("Mara same, Ilya not same, Mara withdrawn", ["not same"]),
    ],
)
def test_what_is_taken_back_holds_no_more(store: Engine, words: str, held: list[str]) -> None:
    with writing(store) as connection:
        for number, word in enumerate(words.split(", ")):
            left, right = (A, B) if number % 2 else (B, A)
            judge_events(connection, left, right, word.partition(" ")[2], word.partition(" ")[0])
    with reading(store) as connection:
        assert [one.verdict for one in event_judgements(connection)] == held


def test_an_event_is_the_same_as_itself(store: Engine) -> None:
    with writing(store) as connection, pytest.raises(StoreError, match="same as itself"):
        judge_events(connection, A, A, "not same", "Mara")


def test_forecasts_are_resolved_by_people_with_the_evidence(store: Engine) -> None:
    with writing(store) as connection:
        resolve(connection, A, "came true", "Mara", C, "on the day")
    with reading(store) as connection:
        (row,) = resolutions(connection, A)
        assert (row["verdict"], row["other"], row["note"], row["reviewer"]) == (
            "came true",
            str(C),
            "on the day",
            "Mara",
        )
        assert event_judgements(connection) == []
        assert resolutions(connection, B) == []
