from __future__ import annotations

import pytest
from sqlalchemy import Engine

from reportedly.export.contract import to_json
from reportedly.records import Claim, Document, Due, Forecast, Published, Ref, Report, Span, Voice
from reportedly.store.adding import add
from reportedly.store.asking.forecasts import find_forecasts
from reportedly.store.engine import reading, writing
from reportedly.store.judging import resolve


def told(name: str, day: str, text: str, status: str = "asserted", due: Due | None = None) -> Report:
    span = Span(0, len(text))
    claim = Claim("c1", (span,), None, None, ("v0",), status, "certain", "+", ())
    forecast = Forecast("fc1", "c1", span, text, "v0", due)
    return Report(
        Document(f"sha256:{name}", text, publisher=name, published=Published(day, day, "given", "")),
        voices=(Voice("v0", "reporter", None, None),), claims=(claim,), forecasts=(forecast,) if status == "predicted" else (),
    )  # fmt: skip


REPORTS = [
    told(
        "aaaa", "2013-10-14", "A conference will be held in Geneva by 23 November", "predicted", Due(None, "2013-11-23")
    ),
    told("bbbb", "2013-10-15", "The army will storm Yabroud next spring", "predicted", Due("2014-03-01", "2014-05-31")),
    told("cccc", "2013-10-16", "Winter will be hard", "predicted"),
    told("dddd", "2013-10-01", "The Geneva conference was held in an empty hall"),
    told("eeee", "2014-01-22", "The conference opened in Geneva after two delays"),
    told("ffff", "2014-01-23", "A Geneva conference will be held again", "predicted"),
    told("0000", "2014-01-24", "Snow fell in Geneva"),
]


@pytest.fixture
def filled(store: Engine) -> Engine:
    for report in REPORTS:
        add(store, report, to_json(report).encode(), reader="1")
    return store


def ledger(store: Engine, today: str, **wanted: object) -> dict[str, str]:
    with reading(store) as connection:
        return {row["publisher"]: row["state"] for row in find_forecasts(connection, today, **wanted)}


def test_what_falls_due_first_stands_first(filled: Engine) -> None:
    assert ledger(filled, "2013-11-24") == {"aaaa": "due", "bbbb": "open", "cccc": "undated", "ffff": "undated"}
    assert list(ledger(filled, "2013-11-24")) == ["aaaa", "bbbb", "cccc", "ffff"]
    assert ledger(filled, "2013-11-22")["aaaa"] == "open"
    assert ledger(filled, "2013-01-01", due="2013-12-31") == {"aaaa": "due"}


def test_a_person_resolves(filled: Engine) -> None:
    with writing(filled) as connection:
        resolve(connection, Ref("sha256:aaaa", "fc1"), "did not come true", "Mara", Ref("sha256:eeee", "c1"))
    with reading(filled) as connection:
        first, *_ = find_forecasts(connection, "2014-02-01")
    assert (first["state"], first["resolutions"][0]["verdict"], first["candidates"]) == (
        "resolved",
        "did not come true",
        [],
    )
