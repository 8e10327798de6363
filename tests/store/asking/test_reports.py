from __future__ import annotations

import pytest
from sqlalchemy import Engine

from benchmarks.made_reports import made_contracts, made_report
from reportedly.store.adding import add_all
from reportedly.store.asking.reports import Listed, contract, list_reports
from reportedly.store.engine import reading
from reportedly.store.errors import NotThereError


@pytest.fixture
def filled(store: Engine) -> Engine:
    add_all(store, made_contracts(0, 6), reader="1")
    return store


def test_reports_are_listed_last_first_and_go_on_after_one(filled: Engine) -> None:
    with reading(filled) as connection:
        whole = [row["ref"] for row in list_reports(connection, Listed())]
        assert whole == [made_report(n).document.id[7:19] for n in range(5, -1, -1)]
        assert [row["ref"] for row in list_reports(connection, Listed(limit=2, after=whole[2]))] == whole[3:5]
        with pytest.raises(NotThereError):
            list_reports(connection, Listed(after="ffff"))


def test_reports_of_an_outlet_and_of_days(filled: Engine) -> None:
    with reading(filled) as connection:
        one = list_reports(connection, Listed())[0]
        same = list_reports(connection, Listed(outlet=one["publisher"]))
        assert {row["publisher"] for row in same} == {one["publisher"]}
        assert list_reports(connection, Listed(until="1900-01-01")) == []
        since = list_reports(connection, Listed(since=one["published_latest"]))
        assert {row["published_latest"] >= one["published_latest"] for row in since} == {True}


def test_a_report_comes_back_byte_for_byte(filled: Engine) -> None:
    ((report, body),) = made_contracts(3, 1)
    with reading(filled) as connection:
        assert contract(connection, report.document.id) == contract(connection, report.document.id[7:15]) == body
