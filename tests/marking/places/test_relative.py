"""Places told by other places, with what is computed of them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.marking.places.geometry import kilometres
from reportedly.marking.places.relative import relative
from reportedly.records import Place, Span

AT = {"Homs": (34.73, 36.71), "Damascus": (33.51, 36.29), "Latakia": (35.52, 35.79), "Cairo": (30.06, 31.25)}
COUNTRIES = {"Syria": "SY", "Lebanon": "LB", "Syrian": "SY", "Lebanese": "LB", "Turkey": "TR", "Peru": "PE"}


def named(text: str) -> list[Place]:
    """The towns and countries of a sentence, found by name."""
    found = []
    for name in (*AT, *COUNTRIES):
        start = text.find(name)
        if start < 0 or text[start + len(name) : start + len(name) + 1].isalpha():
            continue
        lat, lon = AT.get(name, (33.0, 36.0))
        precision, km = ("town", 10.0) if name in AT else ("country", 300.0)
        span = Span(start, start + len(name))
        found.append(
            Place(
                "", span, name, COUNTRIES.get(name, "SY"), lat, lon, precision, "literal", "g:1", (), 0.9, radius_km=km
            )
        )
    return sorted(found, key=lambda p: p.span)


TOLD = [
    # text, the phrase, lat, lon, radius in km, precision
    ("A bomb fell 10 km north of Homs.", "10 km north of Homs", 34.82, 36.71, 12, "town"),
    ("A bomb fell 10km (6 miles) south-east of Homs.", "10km (6 miles) south-east of Homs", 34.67, 36.79, 12, "town"),
    ("Ten miles to the west of the city of Homs.", "Ten miles to the west of the city of Homs", 34.73, 36.53, 13.2, "town"),
    ("It is 20 kilometres from Homs.", "20 kilometres from Homs", 34.73, 36.71, 34, "district"),
    ("500 metres outside Homs", "500 metres outside Homs", 34.73, 36.71, 10.5, "town"),
    ("the outskirts of Homs burn", "outskirts of Homs", 34.73, 36.71, 20, "town"),
    ("the northern outskirts of Homs burn", "northern outskirts of Homs", 34.82, 36.71, 10, "town"),
    ("the road between Homs and Damascus", "road between Homs and Damascus", 34.12, 36.50, 70.5, "region"),
    ("The Homs-Damascus highway is cut.", "Homs-Damascus highway", 34.12, 36.50, 70.5, "region"),
    ("The Homs–Damascus M5 international highway", "Homs–Damascus M5 international highway", 34.12, 36.50, 70.5, "region"),
    ("the road from Homs to Damascus", "road from Homs to Damascus", 34.12, 36.50, 70.5, "region"),
    ("the highway linking Homs with Damascus", "highway linking Homs with Damascus", 34.12, 36.50, 70.5, "region"),
    ("A hamlet located between Homs and Damascus.", "located between Homs and Damascus", 34.12, 36.50, 70.5, "region"),
    ("on the border between Syria and Lebanon", "border between Syria and Lebanon", 34.11, 36.46, 93.5, "region"),
    ("on the Syrian-Lebanese border", "Syrian-Lebanese border", 34.11, 36.46, 93.5, "region"),
    ("Turkey's border with Syria is shut.", "Turkey's border with Syria", 36.73, 38.66, 332, "area"),
    ("a few kilometres south of Homs", "a few kilometres south of Homs", 34.685, 36.71, 14, "town"),
    ("Homs's eastern outskirts burn", "Homs's eastern outskirts", 34.73, 36.82, 10, "town"),
    ("the Homs suburbs", "Homs suburbs", 34.73, 36.71, 20, "town"),
    ("a ship off the coast of Latakia", "off the coast of Latakia", 35.52, 35.79, 50, "district"),
    ("a ship off the Syrian coast", "off the Syrian coast", 35.28, 35.94, 112, "region"),
    ("the southern coast of Syria", "southern coast of Syria", 35.28, 35.94, 72, "region"),
    ("Lebanon's coast", "Lebanon's coast", 33.85, 35.5, 95, "region"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "phrase", "lat", "lon", "km", "precision"), TOLD)
def test_a_phrase_of_distance_side_or_way_is_a_place_of_its_own(
    text: str, phrase: str, lat: float, lon: float, km: float, precision: str
) -> None:
    (place,) = relative(text, named(text))
    assert place.span.of(text) == phrase
    assert (place.lat, place.lon) == (pytest.approx(lat, abs=0.05), pytest.approx(lon, abs=0.05))
    assert (place.radius_km, place.precision) == (pytest.approx(km, abs=1), precision)
    assert place.how.startswith("computed: ")


NOT_TOLD = [
    ("He ran 10 km. Homs was far.", "a distance of something else"),
    ("It lies north of Homs.", "a direction without a distance"),
    ("10 km from Syria", "a country has no such point"),
    ("Talks between Homs and Damascus failed.", "talks lie nowhere"),
    ("the road between Homs and Cairo", "too far apart for something between to be found"),
    ("the border between Syria and Peru", "no such border"),
    ("900 km north of Homs", "too far off"),
    ("The Homs-Damascus team won.", "no way from one to the other"),
    ("off Homs", "off what of it"),
    ("the coast of Homs", "the town is not the coast"),
    ("the road from Homs", "one end is no road"),
    ("a few of Homs's people", "no distance"),
]


@pytest.mark.parametrize(("text", "why"), NOT_TOLD)
def test_what_cannot_be_computed_honestly_is_not(text: str, why: str) -> None:
    assert relative(text, named(text)) == [], why


def test_a_border_belongs_to_neither_country() -> None:
    text = "on the Syrian-Lebanese border"
    assert [p.country for p in relative(text, named(text))] == [None]


LINES = [
    ("the Homs-Damascus road", [[(34.73, 36.71), (33.51, 36.29)]]),
    ("the road from Damascus to Homs", [[(33.51, 36.29), (34.73, 36.71)]]),
    ("10 km north of Homs", []),
]


@pytest.mark.parametrize(("text", "lines"), LINES)
def test_a_way_between_towns_is_a_line_and_a_distance_is_none(
    text: str, lines: list[list[tuple[float, float]]]
) -> None:
    (place,) = relative(text, named(text))
    assert [list(line) for line in place.lines] == lines


def test_a_border_is_its_line_and_lies_within_the_radius() -> None:
    text = "on the Syrian-Lebanese border"
    (place,) = relative(text, named(text))
    assert place.lat is not None
    assert place.lon is not None
    away = [kilometres((place.lat, place.lon), p) for line in place.lines for p in line]
    assert len(away) > 5
    assert max(away) == pytest.approx(place.radius_km, abs=0.1)


WORDS = st.sampled_from(
    [
        "10",
        "a few",
        "km",
        "north",
        "of",
        "from",
        "the",
        "between",
        "and",
        "to",
        "off",
        "coast",
        "Homs",
        "Syria",
        "-",
        "border",
    ]
)


@given(st.lists(WORDS, max_size=15).map(" ".join))
def test_each_phrase_quotes_the_text_and_holds_the_name_it_is_told_by(text: str) -> None:
    places = named(text)
    for found in relative(text, places):
        assert any(found.span.start <= p.span.start and p.span.end <= found.span.end for p in places)
        assert found.radius_km is not None
        assert found.radius_basis == "computed"
