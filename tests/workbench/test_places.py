from __future__ import annotations

import pytest
from fastapi.testclient import TestClient

PLACES = "/api/v1/places"


def names(client: TestClient, asked: str = "") -> list[str]:
    return [row["name"] for row in client.get(PLACES + asked).json()["rows"]]


def test_a_place_has_its_reach_and_what_is_told_of_it(client: TestClient) -> None:
    whole = client.get(PLACES).json()
    row = next(row for row in whole["rows"] if row["name"] == "Uqayribat")
    assert (row["precision"], row["radius_km"], row["lines"], row["reports"]) == ("town", 5.0, [], 3)
    assert whole["events"] == len(client.get("/api/v1/timeline?limit=500").json()["rows"])
    unknown = next(row for row in whole["rows"] if row["name"] == "Wadi Sarif")
    assert (unknown["lat"], unknown["radius_km"]) == (None, None)
    assert whole["nowhere"] >= unknown["tellings"]


def test_a_box_a_place_and_words_narrow_it(client: TestClient) -> None:
    assert names(client, "?box=37.4,35.0,37.5,35.1") == ["Uqayribat"]
    assert names(client, "?place=geonames:162803") == ["Uqayribat"]
    assert names(client, "?box=0,0,1,1") == []
    assert set(names(client, "?by=doctor")) < set(names(client))
    assert names(client, "?voice=document&status=denied&type=AID") == []


def test_a_report_has_a_map_of_its_own(client: TestClient) -> None:
    refs = [row["ref"] for row in client.get("/api/v1/reports").json()["rows"]]
    events = [client.get(f"{PLACES}?report={ref}").json()["events"] for ref in refs]
    assert all(events)
    assert sum(events) == client.get(PLACES).json()["events"]
    assert client.get(f"{PLACES}?report=zz").status_code == 404


def test_near_places_are_one_mark_only_where_that_is_asked_for(client: TestClient) -> None:
    assert {row["members"] for row in client.get(PLACES).json()["rows"]} == {1}
    merged = client.get(f"{PLACES}?cells=1").json()
    assert max(row["members"] for row in merged["rows"]) > 1
    assert merged["places"] == sum(row["members"] for row in merged["rows"])
    assert merged["nowhere"] == client.get(PLACES).json()["nowhere"]


def test_pages_hold_every_place_once(client: TestClient) -> None:
    first = client.get(f"{PLACES}?limit=2").json()
    second = client.get(f"{PLACES}?limit=2&cursor={first['next']}").json()
    assert [row["name"] for row in (*first["rows"], *second["rows"])] == names(client)[:4]


def test_the_spread_counts_each_dated_event_once_within_or_in_a_row_across(client: TestClient) -> None:
    whole = client.get("/api/v1/spread").json()
    events = client.get("/api/v1/timeline?limit=500").json()["rows"]
    dated = [row for row in events if row["earliest"]]
    assert sum(row["within"] for row in whole["rows"]) <= len(dated)
    assert whole["undated"] == sum(1 for row in events if not row["earliest"] and not row["published_earliest"])


@pytest.mark.parametrize(
    "asked",
    ["box=1,2,3", "box=a,b,c,d", "cells=500", "since=2013-02-30", "type=WAR", "voice=x", "within=0", "cursor=x"],
)
def test_what_is_asked_wrongly_is_told(client: TestClient, asked: str) -> None:
    assert client.get(f"{PLACES}?{asked}").status_code == 422
