from __future__ import annotations

import pytest

from reportedly.knowledge.formats import codes, formats
from reportedly.records import PLOVER_TYPES


@pytest.mark.parametrize(
    ("name", "count", "first", "last"),
    [
        ("acled", 31, "event_id_cnty", "timestamp"), ("ucdp", 49, "id", "gwnob"), ("polecat", 40, "Event ID", "Version"),
        ("claims", 25, "claim_id", "reviewer"),
    ],
)  # fmt: skip
def test_the_columns_of_a_format(name: str, count: int, first: str, last: str) -> None:
    columns = [column.name for column in formats()[name].columns]
    assert (len(columns), len(set(columns)), columns[0], columns[-1]) == (count, count, first, last)


def test_columns_have_types_that_the_descriptor_knows() -> None:
    types = {column.type for table in formats().values() for column in (*table.columns, *table.own)}
    assert types == {"string", "integer", "number", "boolean", "date", "datetime"}


def test_keys_are_columns_and_our_own_are_marked() -> None:
    for table in formats().values():
        assert set(table.key) <= {column.name for column in table.columns}
        assert all(column.name.startswith("x_") for column in table.own)


def test_a_table_of_tabs_is_written_with_tabs() -> None:
    assert {name: table.delimiter for name, table in formats().items()} == {
        "claims": ",", "acled": ",", "ucdp": ",", "polecat": "\t",
    }  # fmt: skip


def test_every_plover_type_has_a_quad_and_an_intensity() -> None:
    assert set(codes().quads) == set(PLOVER_TYPES)
    assert all(codes().intensity(type_, None) is not None for type_ in PLOVER_TYPES)
    assert codes().intensity("ASSAULT", "drone") == -9.5
    assert codes().intensity("ASSAULT", "no such mode") == -9
    assert codes().intensity("DANCE", None) is None
