from __future__ import annotations

from dataclasses import replace

from sqlalchemy import Engine

from benchmarks.made_reports import made_contracts, made_report
from reportedly.export.contract import to_json
from reportedly.store.adding import add, add_all
from reportedly.store.engine import reading
from reportedly.store.stats import Tally, stats, tallied


def test_what_was_counted_before_is_not_counted_again_and_makes_no_difference(store: Engine) -> None:
    def told(tally: Tally | None = None) -> dict[str, object]:
        with reading(store) as connection:
            return stats(connection, tally)

    with reading(store) as connection:
        empty = tallied(connection)
    assert told(empty) == told()
    add_all(store, made_contracts(0, 5), reader="1")
    with reading(store) as connection:
        early = tallied(connection, empty)
        assert tallied(connection, early) is early
    assert told(early) == told(empty) == told()
    other = made_report(7)
    other = replace(other, document=replace(other.document, publisher=None, published=None))
    add(store, other, to_json(other).encode(), reader="2")
    add_all(store, made_contracts(8, 3), reader="2")
    found = told(early)
    assert found == told()
    assert (found["documents"], found["readers"], early.documents) == (9, {"1": 5, "2": 4}, 5)


def test_counts_of_an_empty_store_are_nothing(store: Engine) -> None:
    with reading(store) as connection:
        found = stats(connection)
    assert (found["documents"], found["words"], found["outlets"], found["seal"]) == (0, 0, 0, None)
    assert set(found["records"].values()) == {0}
    assert found["published"] == {"first": None, "last": None}
