"""Names that the gazetteer lacks as written are found by sound, in the report's countries only."""

from __future__ import annotations

import pytest

from reportedly.knowledge.gazetteer import Gazetteer
from reportedly.marking.places.names import Found, find
from reportedly.marking.places.spellings import focus, respelled, widened
from reportedly.records import Mention, Span

GAZETTEER = Gazetteer.bundled()


def spelt(text: str, *countries: str, names: tuple[Mention, ...] = ()) -> dict[str, Found]:
    found = find(text, names, GAZETTEER)
    return {f.span.of(text): f for f in respelled(text, names, found, countries, GAZETTEER)}


@pytest.mark.parametrize(
    ("text", "name", "place"),
    [
        ("They fled to Yabroodd at night.", "Yabroodd", "Yabroud"),
        ("They stormed Muadhamiyat al-Shaam at night.", "Muadhamiyat al-Shaam", "Moadamiyat al-Sham"),
        ("They met near Qasayr.", "Qasayr", "Al-Qusayr"),
        ("The town of Ranqoos fell.", "Ranqoos", "Rankous"),
        ("They met in Alrastan city.", "Alrastan", "Rastan"),
        ("They met in Aleppos old city.", "Aleppos", "Aleppo"),
    ],
)
def test_a_word_of_place_and_a_like_sound_make_a_place(text: str, name: str, place: str) -> None:
    assert place in {e.name for e in spelt(text, "SY", "LB")[name].entries}


def test_a_village_is_found_whole_and_not_by_a_piece_of_its_name() -> None:
    text = "Shells fell on Kfar Batna at night."
    found = spelt(text, "SY", names=(Mention("m1", Span(15, 25), "place", 0.9, "test/1"),))
    assert "Kafr Batna" in {e.name for e in found["Kfar Batna"].entries}


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Yabroodd spoke.", "no word of place before it"),
        ("They went to Martin.", "a given name"),
        ("They fled to him.", "no capital"),
        ("They went to The hospital.", "a common noun"),
        ("They fled to YABROOD.", "an acronym or a headline"),
    ],
)
def test_without_a_word_of_place_nothing_is_stretched(text: str, why: str) -> None:
    assert spelt(text, "SY", "LB") == {}, why


def test_outside_the_countries_nothing_is_stretched() -> None:
    assert spelt("They fled to Yabroodd.", "PE") == {}
    assert spelt("They fled to Yabroodd.") == {}


def marked(text: str, quote: str, score: float) -> tuple[Mention, ...]:
    start = text.index(quote)
    return (Mention("m1", Span(start, start + len(quote)), "place", score, "test/1"),)


def test_a_marked_name_is_trimmed_to_its_capitals() -> None:
    text = "It began in the northern hills of Zzyzqua province."
    assert list(spelt(text, "SY", names=marked(text, "northern hills of Zzyzqua province", 0.9))) == ["Zzyzqua"]


def test_a_name_marked_with_doubt_and_known_to_nothing_is_dropped() -> None:
    text = "It was Zzyzqua again."
    assert spelt(text, names=marked(text, "Zzyzqua", 0.6)) == {}
    assert list(spelt(text, names=marked(text, "Zzyzqua", 0.9))) == ["Zzyzqua"]


def test_a_known_name_elsewhere_gains_the_places_of_its_sound() -> None:
    (found,) = find("They went to Rankos.", (), GAZETTEER) or [Found(Span(0, 6), "Rankus", (), 2.0, ())]
    assert "SY" in {e.country for e in widened([found], ("SY",), GAZETTEER)[0].entries}


def test_what_the_text_calls_a_village_is_one_even_where_no_list_has_it() -> None:
    (found,) = spelt("It hit the village of Zzyzqua.", "SY").values()
    assert (found.name, found.entries) == ("Zzyzqua", ())
    assert spelt("It spoke of the crime of Zzyzqua.", "SY") == {}


def test_focus_is_at_most_three_countries_of_some_weight() -> None:
    assert focus({"SY": 5.0, "LB": 2.0, "US": 2.0, "FR": 2.0, "DE": 0.1}, 11.1) == ("SY", "FR", "LB")
    assert focus({}, 0.0) == ()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Shells fell at the Wadi Zzarif crossing.", "Wadi Zzarif"),
        ("They were held at Zzyzqua checkpoint for a day.", "Zzyzqua"),
        ("They fled from the Zzyzqua camp.", "Zzyzqua"),
        ("Rebels stormed the Wadi Zzarif crossing at dawn.", "Wadi Zzarif"),
    ],
)
def test_a_name_before_its_kind_is_a_place_though_nothing_fits(text: str, name: str) -> None:
    (found,) = spelt(text).values()
    assert (found.span.of(text), found.entries) == (name, ())


@pytest.mark.parametrize(
    "text",
    [
        "Shells fell at the crossing.",
        "They met at the Zzyzqua ministry.",
        "The Zzyzqua crossing fell.",
        "They met at Zzyzqua, crossing the river.",
        "They met at a Zzyzqua checkpoint.",
        "They came from the UN checkpoint.",
        "The Zzyzqua Crossing Committee met.",
    ],
)
def test_other_words_before_and_after_make_none(text: str) -> None:
    assert "Zzyzqua" not in spelt(text)
    assert "UN" not in spelt(text)
