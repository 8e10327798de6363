from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import Engine, delete, select

from benchmarks.made_reports import made_contracts
from reportedly.desk.link import link_pending
from reportedly.desk.needs import weigh_all
from reportedly.store.adding import add_all
from reportedly.store.engine import reading, writing
from reportedly.store.needing import weighed
from reportedly.store.opening import open_store
from reportedly.store.schema import needs


@pytest.fixture
def store(tmp_path: Path) -> Engine:
    engine = open_store(str(tmp_path / "store.sqlite"), create=True)
    add_all(engine, made_contracts(0, 12), reader="1")
    link_pending(engine)
    return engine


def kept(store: Engine, *, with_words: bool = True) -> set[tuple[object, ...]]:
    with reading(store) as connection:
        columns = [c for c in needs.c if with_words or c.name != "why"]
        return {tuple(row) for row in connection.execute(select(*columns))}


def test_the_reasons_of_a_claim_add_up(store: Engine) -> None:
    weights: dict[tuple[object, object], dict[str, float]] = {}
    for reason, doc, record, weight, _ in kept(store):
        assert isinstance(weight, float)
        weights.setdefault((doc, record), {})[str(reason)] = weight
    assert {reason for one in weights.values() for reason in one} == {"toll", "all"}
    for one in weights.values():
        assert one.pop("all") == pytest.approx(sum(one.values()), abs=0.01)


def test_a_store_that_was_never_weighed_is_weighed_alike_once(store: Engine) -> None:
    assert weigh_all(store) == 0
    before = kept(store, with_words=False)
    with writing(store) as connection:
        connection.execute(delete(needs))
        assert not weighed(connection)
    told: list[int] = []
    assert weigh_all(store, told.append) == 12
    assert told == [12]
    assert kept(store, with_words=False) == before
