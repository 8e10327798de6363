"""Names that are given are placed by the rest of the text; gold coordinates only count."""

from __future__ import annotations

from typing import Any

import pytest

from benchmarks.given_spans import Counts, measure, placed
from reportedly.records import Span


def at(text: str, *names: str) -> list[Span]:
    return [Span(text.index(n), text.index(n) + len(n)) for n in names]


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("He lives in Paris, Texas, near Dallas.", "Paris", "US"),
        ("He lives in Paris.", "Paris", "FR"),
        ("Police of Walker County, Texas, said so.", "Walker County", "US"),
        ("It is in Syria: Qasair was hit in Homs.", "Qasair", "SY"),
        ("It hit Zzyzqua in Syria.", "Zzyzqua", None),
    ],
)
def test_a_given_name_is_placed(text: str, name: str, country: str | None) -> None:
    ((best, _),) = placed(text, at(text, name))
    assert (best.country if best else None) == country


def toponym(text: str, name: str, lat: float | None, lon: float | None) -> dict[str, Any]:
    (span,) = at(text, name)
    return {"start": span.start, "end": span.end, "lat": lat, "lon": lon}


def test_places_are_right_reachable_or_unknown() -> None:
    text = "Shells hit Homs, Paris and Zzyzqua on Monday."
    gold = [
        toponym(text, "Homs", 34.7, 36.7), toponym(text, "Paris", -40.0, 0.0), toponym(text, "Zzyzqua", 34.0, 36.0),
        toponym(text, "Monday", None, None),
    ]  # fmt: skip
    found = measure(iter([{"text": text, "toponyms": gold}]))
    assert found == Counts(gold=3, right=1, reachable=1, unknown=1)
    assert "acc@161 33.3" in str(found)


def test_of_geowebnews_only_places_with_an_id_count() -> None:
    text = "Shells hit Homs."
    gold = [toponym(text, "Homs", 34.7, 36.7)]
    assert measure(iter([{"text": text, "toponyms": gold, "corpus": "geowebnews"}])).gold == 0
