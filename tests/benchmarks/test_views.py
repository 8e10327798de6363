from __future__ import annotations

from benchmarks.views import measure


def test_every_view_answers_on_a_store_of_made_reports() -> None:
    found = measure(20)
    assert found["reports"] == 20
    assert {"reports", "search", "incident", "map", "review"} <= set(found["p95_ms"])
