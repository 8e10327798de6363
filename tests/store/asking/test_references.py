from __future__ import annotations

import pytest
from sqlalchemy import Engine

from benchmarks.made_reports import made_contracts, made_report
from reportedly.records import Ref
from reportedly.store.adding import add_all
from reportedly.store.asking.references import document_of, record_of, reference
from reportedly.store.engine import reading
from reportedly.store.errors import StoreError
from reportedly.store.schema import claims


def test_references_name_records_across_documents(store: Engine) -> None:
    add_all(store, made_contracts(0, 3), reader="1")
    report = made_report(1)
    name = reference(report.document.id, "c2")
    with reading(store) as connection:
        assert document_of(connection, name) == (2, report.document.id, "c2")
        assert document_of(connection, report.document.id)[0] == 2
        row, found = record_of(connection, claims, f"{name[:6]}:c2")
        assert (row.id, row.doc, found) == ("c2", 2, Ref(report.document.id, "c2"))


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("c3", "not a reference"),
        ("0000:c1", "no document"),
        ("%%%%:c1", "not a reference"),
        ("{}:c9", "no such record"),
    ],
)
def test_what_names_nothing_is_told(store: Engine, given: str, said: str) -> None:
    add_all(store, made_contracts(0, 1), reader="1")
    with reading(store) as connection, pytest.raises(StoreError, match=said):
        record_of(connection, claims, given.format(reference(made_report(0).document.id)))
