"""Areas that the text means, beside the towns of the same name, and composition with the areas around."""

from __future__ import annotations

import pytest

from reportedly.marking.places import mark_places

MEANT = [
    # text, written name, its mention (0 the first), precision, country
    ("Shells fell in Deraa province.", "Deraa", 0, "region", "SY"),
    ("Rebels hold Al-Qusayr district in Homs governorate.", "Al-Qusayr", 0, "district", "SY"),
    ("Rebels hold Al-Qusayr district and the town of Al-Qusayr.", "Al-Qusayr", 1, "town", "SY"),
    ("Fighting in Homs province went on north of Homs.", "Homs", 0, "region", "SY"),
    ("Fighting in Homs province went on north of Homs.", "Homs", 1, "town", "SY"),
    ("Troops entered Raqqa governorate and the city of Raqqa.", "Raqqa", 0, "region", "SY"),
    ("Troops entered Raqqa governorate and the city of Raqqa.", "Raqqa", 1, "town", "SY"),
    ("Aid reached Afrin district.", "Afrin", 0, "district", "SY"),
    ("Government forces shelled Kafr Takharim in Idlib.", "Idlib", 0, "region", "SY"),
    ("Rebels hold Jobar in Damascus.", "Damascus", 0, "town", "SY"),
    ("Rebels hold Jobar, a suburb in Damascus.", "Damascus", 0, "town", "SY"),
    ("He died in the Bronx in New York.", "New York", 0, "town", "US"),
    ("Shells fell in Deraa on Monday.", "Deraa", 0, "town", "SY"),
    ("Gunmen attacked Maiduguri, Borno State.", "Borno State", 0, "region", "NG"),
    ("Strikes hit Saada governorate in northern Yemen.", "Saada", 0, "region", "YE"),
    ("Russian forces took a village in Kharkiv Oblast.", "Kharkiv Oblast", 0, "region", "UA"),
    ("Clashes in Shan State killed ten.", "Shan State", 0, "region", "MM"),
    ("He was held in Columbus, Georgia.", "Georgia", 0, "region", "US"),
]


@pytest.mark.parametrize(("text", "name", "mention", "precision", "country"), MEANT)
def test_a_name_is_the_area_or_the_town_as_the_text_has_it(
    text: str, name: str, mention: int, precision: str, country: str
) -> None:
    place = [p for p in mark_places(text) if p.span.of(text) == name][mention]
    assert (place.precision, place.country) == (precision, country)


FRONTS = [
    ("Ukrainian forces hold the Bakhmut front.", "Bakhmut", "UA", 48.6, 38.0),
    ("Fighting near Sudzha in the Kursk region went on.", "Sudzha", "RU", 51.19, 35.27),
    ("The M23 took Rutshuru territory in North Kivu.", "North Kivu", "CD", -0.8, 29.0),
    ("Clashes broke out at El Obeid in North Kordofan.", "North Kordofan", "SD", 13.8, 29.5),
    ("Shells hit the Sambisa forest in Borno.", "Sambisa forest", "NG", 11.2, 13.4),
    ("Houthi units left Nihm for Marib.", "Nihm", "YE", 15.7, 44.6),
    ("The Chin State town of Mindat was bombed in Myanmar.", "Mindat", "MM", 21.37, 93.98),
    ("Militants raided a village in the Diffa region of Niger.", "Diffa", "NE", 13.9, 12.6),
]


@pytest.mark.parametrize(("text", "name", "country", "lat", "lon"), FRONTS)
def test_the_fronts_of_the_wars_are_known(text: str, name: str, country: str, lat: float, lon: float) -> None:
    place = next(p for p in mark_places(text) if p.span.of(text).lower() == name.lower())
    assert place.country == country
    assert (place.lat, place.lon) == (pytest.approx(lat, abs=0.8), pytest.approx(lon, abs=0.8))


def test_two_places_of_one_name_are_two_where_the_text_puts_them_apart() -> None:
    text = "They met in Tripoli, Libya, and then in Tripoli, Lebanon."
    assert [p.country for p in mark_places(text) if p.span.of(text) == "Tripoli"] == ["LY", "LB"]


def test_one_sense_a_document_where_nothing_tells_them_apart() -> None:
    text = "He lives in Paris, Texas. Paris is small. In Paris he works."
    assert {p.country for p in mark_places(text) if p.span.of(text) == "Paris"} == {"US"}
