from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import Engine

from benchmarks.made_reports import made_contracts, made_report
from reportedly.desk.link import link_pending
from reportedly.desk.sources import sources
from reportedly.records import Ref
from reportedly.store.adding import add_all
from reportedly.store.engine import reading, writing
from reportedly.store.judging import resolve
from reportedly.store.opening import open_store

MADE = 12


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Engine:
    engine = open_store(str(tmp_path_factory.mktemp("sources") / "store.sqlite"), create=True)
    add_all(engine, made_contracts(0, MADE), reader="1")
    link_pending(engine)
    return engine


def test_every_outlet_has_a_record_of_its_reports(store: Engine) -> None:
    with reading(store) as connection:
        found = {one.who: one for one in sources(connection) if one.kind == "outlet"}
    made = [made_report(n).document for n in range(MADE)]
    assert set(found) == {document.publisher for document in made}
    for who, record in found.items():
        assert record.reports == sum(document.publisher == who for document in made)
        rates = {rate.name: rate for rate in record.rates}
        assert 0 <= rates["alone"].count <= rates["alone"].of
        assert rates["labels"].of == record.reports
        assert rates["forecasts"].of == 0


@pytest.mark.parametrize(
    ("verdict", "count", "of"), [("came true", 1, 1), ("did not come true", 0, 1), ("partly", 0, 0)]
)
def test_what_a_person_said_of_a_forecast_counts(tmp_path: Path, verdict: str, count: int, of: int) -> None:
    engine = open_store(str(tmp_path / "store.sqlite"), create=True)
    add_all(engine, made_contracts(0, MADE), reader="1")
    link_pending(engine)
    report = next(made_report(n) for n in range(MADE) if made_report(n).forecasts)
    with writing(engine) as connection:
        resolve(connection, Ref(report.document.id, report.forecasts[0].id), verdict, "A. Reader")
    with reading(engine) as connection:
        rates = [rate for one in sources(connection) for rate in one.rates if rate.name == "forecasts"]
    assert (sum(rate.count for rate in rates), sum(rate.of for rate in rates)) == (count, of)
