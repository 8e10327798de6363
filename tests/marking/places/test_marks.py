"""Places of sentences: what is found, where it lies, and what the name stands for."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.knowledge.gazetteer import Gazetteer
from reportedly.knowledge.gazetteer_extents import BASES
from reportedly.marking.places import country_of, mark_places
from reportedly.records import Mention, Place, Span

NEAR = 0.6
CODES = {"point", "town", "district", "region", "country", "area"}


def marked(text: str) -> dict[str, Place]:
    """The last place by its written name."""
    return {p.span.of(text): p for p in mark_places(text)}


LYING = [
    # text, name, country, lat, lon
    ("Rebels fought for control of Idlib on Tuesday.", "Idlib", "SY", 35.93, 36.63),
    ("Government forces shelled Kafr Takharim in Idlib province.", "Kafr Takharim", "SY", 36.12, 36.52),
    ("He was born in Paris, Texas, and moved to Dallas.", "Paris", "US", 33.66, -95.56),
    ("She lives in Paris with her family.", "Paris", "FR", 48.85, 2.35),
    ("The news from Athens, Ga., was bad.", "Athens", "US", 33.96, -83.38),
    ("A White House spokesman said so in Rabat.", "White House", "US", 38.9, -77.04),
    ("Troops took the towns of Hammuriyah and Saqba in Syria.", "Saqba", "SY", 33.52, 36.39),
    ("Talks between Tehran and Washington went on.", "Washington", "US", 38.90, -77.04),
    ("Fighting spread from the Qalamoun Mountains to Homs.", "Qalamoun Mountains", "SY", 33.95, 36.60),
    ("Rebels hold Jobar, a suburb of Damascus.", "Jobar", "SY", 33.53, 36.33),
    ("Syria wants the Golan back.", "Golan", "SY", 33.0, 35.8),
    ("Fighters crossed from the Bekaa into Syria.", "Bekaa", "LB", 33.85, 35.95),
    ("Planes left Hmeimim airbase for Saraqib.", "Hmeimim", "SY", 35.40, 35.95),
    ("Families fled to al-Hol refugee camp in Syria.", "al-Hol", "SY", 36.38, 41.13),
    ("Aid passed through the Bab al-Hawa crossing into Syria.", "Bab al-Hawa crossing", "SY", 36.24, 36.69),
    ("Russian forces shelled Chasiv Yar in Ukraine.", "Chasiv Yar", "UA", 48.59, 37.84),
    ("Clashes broke out in El Fasher, the capital of North Darfur.", "El Fasher", "SD", 13.63, 25.35),
    ("The junta bombed Laukkai in northern Shan State.", "Laukkai", "MM", 23.70, 98.76),
    ("Rebels took Bunagana near the Ugandan border.", "Bunagana", "CD", -1.30, 29.59),
    ("Gunmen raided Damboa in Borno state, Nigeria.", "Damboa", "NG", 11.16, 12.76),
    ("Al-Shabaab attacked the base at El Adde in Somalia.", "El Adde", "SO", 2.93, 41.90),
    ("Missiles hit Marib and Mocha in Yemen.", "Mocha", "YE", 13.32, 43.25),
    ("Militias killed 20 in Djibo and Solhan in Burkina Faso.", "Solhan", "BF", 13.25, 0.15),
    ("Fighters left Mekelle for Shire in Tigray.", "Shire", "ET", 14.10, 38.28),
    ("The port of Tartous lies on the Syrian coast.", "Tartous", "SY", 34.89, 35.89),
    ("GENEVA (Reuters) - Talks on Syria will resume.", "GENEVA", "CH", 46.20, 6.15),
    ("The town of عرسال lies in Lebanon.", "عرسال", "LB", 34.18, 36.42),
    ("Smoke rose over القلمون near the Syrian border.", "القلمون", "SY", 33.95, 36.60),
]


@pytest.mark.parametrize(("text", "name", "country", "lat", "lon"), LYING)
def test_a_name_gets_the_place_that_its_surroundings_tell(
    text: str, name: str, country: str, lat: float, lon: float
) -> None:
    place = marked(text)[name]
    assert place.country == country
    assert place.lat == pytest.approx(lat, abs=NEAR)
    assert place.lon == pytest.approx(lon, abs=NEAR)


NO_PLACE = [
    ("George Washington was the first president.", "Washington", "a surname after a given name"),
    ("Jordan Henderson scored twice.", "Jordan", "a given name before a surname"),
    ("Mr. London met Paris Hilton at noon.", "London", "a title before it"),
    ("Mr. London met Paris Hilton at noon.", "Paris", "a given name before a surname"),
    ("The New York Times reported it.", "New York", "a newspaper"),
    ("The Geneva 2 conference failed.", "Geneva", "a numbered conference"),
    ("Ahrar al-Sham withdrew from the town.", "al-Sham", "the end of a group's name"),
    ("March was quiet, and so was May.", "March", "a month"),
    ("The Free Syrian Army withdrew.", "Free", "a common word"),
    ("The North is poor.", "North", "a direction"),
    ("State agency SANA said so.", "SANA", "a news agency"),
    ("In Libya the Washington Post asked.", "Washington", "a newspaper"),
]


@pytest.mark.parametrize(("text", "name", "why"), NO_PLACE)
def test_names_of_persons_papers_and_things_are_no_places(text: str, name: str, why: str) -> None:
    assert name not in marked(text), why


SENSES = [
    ("Damascus said it would not talk.", "Damascus", "government"),
    ("Moscow announced a ceasefire.", "Moscow", "government"),
    ("They accused Tehran of sending arms.", "Tehran", "government"),
    ("Ties with Ankara are cool.", "Ankara", "government"),
    ("US-backed forces advanced.", "US", "government"),
    ("The Kremlin denied the report.", "The Kremlin", "government"),
    ("Protesters gathered near the Kremlin.", "Kremlin", "literal"),
    ("Shells fell in Damascus.", "Damascus", "literal"),
    ("Damascus was hit by rockets.", "Damascus", "literal"),
    ("Residents of Homs said they had no water.", "Homs", "literal"),
    ("It was a Stalingrad-like defeat.", "Stalingrad", "comparison"),
    ("It was a Stalingrad – like defeat.", "Stalingrad", "comparison"),
    ("They fear another Srebrenica.", "Srebrenica", "comparison"),
    ("Syrian troops advanced.", "Syrian", "demonym"),
    ("The Syrians fled.", "Syrians", "demonym"),
    ("Saudi money paid for it.", "Saudi", "demonym"),
]


@pytest.mark.parametrize(("text", "name", "sense"), SENSES)
def test_the_sense_of_a_name_is_read_off_the_words_beside_it(text: str, name: str, sense: str) -> None:
    assert marked(text)[name].sense == sense


PRECISIONS = [
    ("Shells fell in Syria.", "Syria", "country"),
    ("Shells fell in Idlib province.", "Idlib", "region"),
    ("Shells fell in the city of Idlib.", "Idlib", "town"),
    ("Shells fell in Jobar near Damascus.", "Jobar", "point"),
    ("Ships crossed the Mediterranean.", "Mediterranean", "area"),
    ("The case came from Walker County, Texas.", "Walker County", "district"),
]


@pytest.mark.parametrize(("text", "name", "precision"), PRECISIONS)
def test_the_precision_follows_from_the_kind_of_the_place(text: str, name: str, precision: str) -> None:
    assert marked(text)[name].precision == precision


@pytest.mark.parametrize(
    ("written", "country", "same"),
    [
        ("Arasal", "Lebanon", "Arsal"), ("Aarsal", "Lebanon", "Arsal"), ("Lattakia", "Syria", "Latakia"),
        ("Qasair", "Syria", "Qusayr"), ("Deir Ez-Zor", "Syria", "Deir Ezzor"), ("Yabrroud", "Syria", "Yabroud"),
        ("Kiev", "Ukraine", "Kyiv"), ("Artyomovsk", "Ukraine", "Bakhmut"),
    ],
)  # fmt: skip
def test_spellings_of_one_place_lead_to_one_place(written: str, country: str, same: str) -> None:
    text = f"Troops entered {written}. {country} is at war. Troops left {same}."
    found = marked(text)
    assert found[written].gazetteer == found[same].gazetteer


def test_a_spelling_is_stretched_only_in_a_country_of_the_report() -> None:
    assert "Yabrroud" in marked("The army entered Yabrroud. Syria and Damascus rejoiced.")
    assert "Yabrroud" not in marked("The army entered Yabrroud. Peru and Lima rejoiced.")


def test_one_name_has_one_place_in_a_text() -> None:
    text = "Paris, Texas, is small. Snow fell in Paris on Monday."
    assert {p.country for p in mark_places(text)} == {"US"}


def test_the_state_of_a_local_paper_comes_from_its_other_places() -> None:
    text = "A man from Gainesville was jailed in Denton. The Denton County judge and Sherman police agreed in Dallas."
    assert marked(text)["Gainesville"].lat == pytest.approx(33.63, abs=0.3)


def test_the_outlets_country_is_a_weak_hint() -> None:
    text = "A fire broke out in Tripoli."
    assert [p.country for p in mark_places(text, publisher="Lebanon Daily Star")] == ["LB"]
    assert [p.country for p in mark_places(text + " Libya mourned.", publisher="Lebanon Daily Star")] == ["LY", "LY"]


@pytest.mark.parametrize(
    ("publisher", "country"),
    [
        ("The Daily Star, Lebanon", "LB"), ("dailystar.com.lb", "LB"), ("https://www.bbc.co.uk/news", "GB"),
        ("Moscow Times", "RU"), ("nsnbc.me", None), ("Reuters", None), (None, None),
    ],
)  # fmt: skip
def test_an_outlets_name_or_address_tells_its_country(publisher: str | None, country: str | None) -> None:
    assert country_of(publisher, Gazetteer.bundled()) == country


def test_candidates_carry_the_refused_places_with_share_and_reason() -> None:
    place = marked("He lives in Tripoli.")["Tripoli"]
    assert {"LY", "LB"} <= {c.country for c in place.candidates}
    assert place.candidates[0].gazetteer == place.gazetteer
    assert sum(c.score for c in place.candidates) <= 1.01
    assert all(c.why for c in place.candidates)


def mention(text: str, name: str, kind: str, score: float = 0.95) -> Mention:
    start = text.index(name)
    return Mention("m1", Span(start, start + len(name)), kind, score, "test/1")


def test_a_marked_place_that_nothing_fits_keeps_its_words_without_coordinates() -> None:
    text = "Troops gathered at Zzyzqua before dawn."
    (place,) = mark_places(text, [mention(text, "Zzyzqua", "place")])
    assert (place.span.of(text), place.lat, place.lon, place.candidates) == ("Zzyzqua", None, None, ())


def test_a_name_that_the_encoder_reads_as_a_person_is_no_place() -> None:
    text = "Lawrence spoke to the council."
    assert mark_places(text, [mention(text, "Lawrence", "person")]) == ()


def test_a_place_that_only_describes_a_person_stays_a_place() -> None:
    text = "An Edmonton resident was hurt."
    assert [p.country for p in mark_places(text, [mention(text, "An Edmonton resident", "person")])] == ["CA"]


RADII = [
    ("Shells fell in Syria.", 200, 450),
    ("Shells fell in Arsal in Lebanon.", 5, 5),
    ("He lives in Cairo.", 15, 20),
]


@pytest.mark.parametrize(("text", "least", "most"), RADII)
def test_a_place_says_how_far_it_reaches(text: str, least: float, most: float) -> None:
    assert least <= (mark_places(text)[0].radius_km or 0) <= most


def test_a_phrase_that_tells_a_place_comes_with_the_place_it_is_told_by() -> None:
    text = "A bomb fell 10 km north of Homs in Syria."
    phrase, anchor, _ = mark_places(text)
    assert (phrase.span.of(text), anchor.span.of(text)) == ("10 km north of Homs", "Homs")
    assert (phrase.lat or 0) - (anchor.lat or 0) == pytest.approx(0.09, abs=0.01)
    assert (phrase.gazetteer, phrase.country, phrase.sense) == (None, "SY", "literal")


def test_an_unknown_village_gets_the_country_of_the_area_named_with_it() -> None:
    text = "Troops took the village of Zzyzqua in Idlib province."
    village = mark_places(text, [mention(text, "Zzyzqua", "place")])[0]
    assert (village.country, village.lat, [c.precision for c in village.candidates]) == ("SY", None, ["region"])


def test_the_words_that_tell_the_sense_are_said() -> None:
    assert 'government by "said"' in marked("Damascus said so.")["Damascus"].how


def test_ids_count_the_places_in_text_order() -> None:
    places = mark_places("Homs, Hama and Aleppo lie in Syria.")
    assert [p.id for p in places] == ["p1", "p2", "p3", "p4"]
    assert [p.span for p in places] == sorted(p.span for p in places)


def test_the_same_text_gives_the_same_places() -> None:
    text = "Fighting in Springfield and Alexandria spread to Tripoli, Richmond and Georgia."
    assert mark_places(text) == mark_places(text)


NAMES = st.sampled_from(
    ["Homs", "Paris,", "Texas", "in", "the", "al-", "St.", "U.S.", "عرسال", "\n\n", "’s", "Дамаск", "said"]
)
TEXTS = st.one_of(st.text(max_size=80), st.lists(NAMES, max_size=25).map(" ".join))


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_spans_quote_the_text_in_order_and_do_not_overlap(text: str) -> None:
    spans = [p.span for p in mark_places(text) if p.gazetteer]
    assert all(s.end <= len(text) and s.of(text).strip() for s in spans)
    assert all(a.end <= b.start for a, b in pairwise(spans))


@settings(max_examples=50, deadline=None)
@given(TEXTS.filter(bool), st.data())
def test_any_marks_of_the_encoder_are_borne(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    kind = data.draw(st.sampled_from(["place", "person", "nationality"]))
    places = mark_places(text, [Mention("m1", Span(start, end), kind, 0.9, "test/1")])
    assert all(p.span.of(text) for p in places)


OF_EVERY_KIND = [
    "Shells fell on Kafr Takharim in Idlib province, Syria, and on the Mezzeh airbase near Damascus.",
    "Snow fell on Mount Hermon, in the Qalamoun and along the Litani river in the Bekaa.",
    "The Mediterranean, the Sahel, the Strait of Hormuz, Snake Island, Lake Chad and the Dead Sea lie in or by Africa and Asia.",
    "Families left the Rukban camp by the Bab al-Hawa crossing and the M5 highway for Raqqa district.",
    "A drone fell 10 km north of Homs, off the coast of Latakia and on the Syrian-Lebanese border.",
    "Fighters in the Yarmouk Basin, Jobar, Chechnya, Crimea and the Soviet Union were Syrian and Ukrainian.",
    "The dam at Tishrin, the Kakhovka dam, Tower 22, the Durand Line and Virunga National Park were named.",
]


@pytest.mark.parametrize("text", OF_EVERY_KIND)
def test_no_place_leaves_without_precision_and_reach(text: str) -> None:
    found = mark_places(text)
    assert len(found) >= 3
    for p in found:
        known = p.lat is not None
        assert (p.precision in CODES) == known, p.name
        assert ((p.radius_km or 0) > 0) == known, p.name
        assert (p.radius_basis in BASES) == known, p.name
