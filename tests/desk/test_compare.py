from __future__ import annotations

import pytest
from sqlalchemy import Engine

from benchmarks.made_reports import made_contracts, made_report
from reportedly.desk.compare import comparison
from reportedly.desk.link import link_pending
from reportedly.store.adding import add_all
from reportedly.store.asking.incidents import Sought, find_incidents
from reportedly.store.engine import reading
from reportedly.store.errors import StoreError
from reportedly.store.opening import open_store


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Engine:
    engine = open_store(str(tmp_path_factory.mktemp("compare") / "store.sqlite"), create=True)
    add_all(engine, made_contracts(0, 8), reader="1")
    link_pending(engine)
    return engine


def test_the_matrix_holds_what_each_telling_says_with_its_words(store: Engine) -> None:
    place = made_report(0).places[0].name
    with reading(store) as connection:
        found = find_incidents(connection, Sought(place=place, reports=2))
        compared = comparison(connection, found[0]["id"][:9])
    rows = [row for row in compared["tellings"] if row["killed"]]
    texts = {made_report(n).document.id[7:19]: made_report(n).document.text for n in range(4)}
    assert len({row["ref"] for row in rows}) == 4
    for row in rows:
        assert row["killed"]["text"] in row["text"] in texts[row["ref"].partition(":")[0]]
        assert row["aspects"]["killed"] == f"at least {row['killed']['low']}"
        assert row["aspects"]["place"] == place
    assert compared["voices"] >= 1
    assert {link["relation"] for link in compared["links"]} <= {"supports", "contradicts", "updates"}


@pytest.mark.parametrize(
    ("given", "said"), [("i0000000", "there is no incident"), ("", "several incidents"), ("%", "no incident")]
)
def test_what_names_no_incident_is_told(store: Engine, given: str, said: str) -> None:
    with reading(store) as connection, pytest.raises(StoreError, match=said):
        comparison(connection, given or "i")
