from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks import scale
from reportedly.desk.link import link_pending
from reportedly.store.checking import check
from reportedly.store.engine import reading
from reportedly.store.opening import open_store
from reportedly.store.stats import stats


def test_a_store_grows_and_is_measured_at_each_size(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scale, "SIZES", (8, 24))
    monkeypatch.setattr(scale, "_SINGLE", 2)
    monkeypatch.setattr(scale, "_ASKED", 8)
    found = scale.measure(24, tmp_path / "store.sqlite")
    assert set(found["sizes"]) == {"8", "24"}
    assert set(found["grown"]) == {"one_more_ms", "compare_p95_ms", "claims_p95_ms", "filters_p95_ms"}
    engine = open_store(str(tmp_path / "store.sqlite"))
    assert list(check(engine)) == []
    assert link_pending(engine) == 0
    with reading(engine) as connection:
        assert stats(connection)["documents"] == 26
