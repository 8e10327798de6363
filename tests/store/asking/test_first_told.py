from __future__ import annotations

import pytest
from sqlalchemy import Engine

from reportedly.desk.link import link_pending
from reportedly.export.contract import to_json
from reportedly.records import Claim, Document, Event, Report, Span, Voice
from reportedly.store.adding import add
from reportedly.store.asking.first_told import first_told
from reportedly.store.asking.incidents import every_incident
from reportedly.store.engine import reading

TEXT = "Soldiers shelled an orchard."


def told(name: str, outlet: str | None, *, claimed: bool) -> Report:
    """A report of one attack, which a claim of the report's own voice holds, or none."""
    claim = Claim("c1", (Span(0, 27),), None, None, ("v0",), "asserted", "certain", "+", (), ("e1",))
    event = Event(
        "e1", "ASSAULT", None, Span(9, 16), (), (), None, None, (), None, None, (), "accomplished", "c1" if claimed else None,
    )  # fmt: skip
    return Report(
        Document(f"sha256:{name}", TEXT, publisher=outlet), voices=(Voice("v0", "reporter", None, None),),
        claims=(claim,) if claimed else (), events=(event,),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("outlet", "claimed", "said"),
    [
        ("Halden Wire", True, {"who": "Halden Wire", "outlet": "Halden Wire", "text": "Soldiers shelled an orchard"}),
        (None, True, {"who": "the report itself", "outlet": None, "text": "Soldiers shelled an orchard"}),
        ("Halden Wire", False, {"who": None, "outlet": "Halden Wire", "text": "shelled"}),
    ],
)
def test_an_incident_is_known_by_the_words_that_told_of_it_first(
    store: Engine, outlet: str | None, claimed: bool, said: dict[str, str | None]
) -> None:
    report = told("aaaa", outlet, claimed=claimed)
    add(store, report, to_json(report).encode(), reader="1")
    link_pending(store)
    with reading(store) as connection:
        [name] = every_incident(connection)
        assert first_told(connection, [name, "i0"]) == {name: said}
        assert first_told(connection, []) == {}
