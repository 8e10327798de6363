from __future__ import annotations

from reportedly.export.datapackage import datapackage
from reportedly.knowledge.formats import formats


def test_a_descriptor_tells_what_the_tables_are_and_are_not() -> None:
    package = datapackage([(formats()["acled"], "acled_like.csv", 3)], ["sha256:0"], strict=True)
    (resource,) = package["resources"]
    assert "not ACLED data" in resource["title"]
    assert "lowest number" in resource["rule"]
    assert resource["schema"]["primaryKey"] == ["event_id_cnty"]
    assert package["inputs"] == ["sha256:0"]


def test_dates_with_hours_carry_their_format() -> None:
    package = datapackage([(formats()["ucdp"], "ucdp_ged_like.csv", 0)], [], strict=True)
    fields = {field["name"]: field for field in package["resources"][0]["schema"]["fields"]}
    assert fields["date_start"]["format"] == "%Y-%m-%d %H:%M:%S.%f"
    assert fields["latitude"] == {"name": "latitude", "type": "number"}


def test_parquet_needs_no_dialect() -> None:
    package = datapackage([(formats()["claims"], "claims.parquet", 0)], [], strict=False, geojson=2)
    table, places = package["resources"]
    assert "dialect" not in table
    assert places["features"] == 2
