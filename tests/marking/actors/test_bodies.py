"""A country and a generic name make a body; words that only stand beside each other do not."""

from __future__ import annotations

import pytest

from reportedly.marking.actors import mark_actors


def bodies(text: str) -> list[tuple[str, str]]:
    mentions, actors = mark_actors(text, ())
    names = {a.id: a.name for a in actors}
    return [(m.span.of(text), names[m.actor]) for m in mentions if m.actor]


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Libyan security forces advanced.", "Libyan security forces", "Security Forces of Libya"),
        (
            "Saudi Arabia's Interior Ministry said so.",
            "Saudi Arabia's Interior Ministry",
            "Ministry of Interior of Saudi Arabia",
        ),
        ("Syrias army advanced.", "Syrias army", "Syrian Arab Army"),
        ("The army of Yemen advanced.", "army of Yemen", "Army of Yemen"),
        (
            "The Government of the United Kingdom said so.",
            "Government of the United Kingdom",
            "Government of the United Kingdom",
        ),
        (
            "The Ministry of the Interior of Mali said so.",
            "Ministry of the Interior of Mali",
            "Ministry of Interior of Mali",
        ),
        ("US forces left.", "US forces", "Armed Forces of the United States"),
        ("The Assad regime said so.", "Assad regime", "Government of Syria"),
        ("Putin's government said so.", "Putin's government", "Government of Russia"),
        ("The Kyiv government said so.", "Kyiv government", "Government of Ukraine"),
        ("Khartoum denied it.", "Khartoum", "Government of Sudan"),
        ("The Turkish president spoke.", "Turkish president", "President of Turkey"),
    ],
)
def test_a_body_of_a_state_is_composed(text: str, words: str, name: str) -> None:
    assert (words, name) in bodies(text)


@pytest.mark.parametrize(
    "text",
    [
        "Saudi mercenaries attacked.",  # a label is no body
        "Turkish-backed forces attacked.",  # backed by, not of
        "The Syrian Military Academy opened.",  # a school
        "A Palestinian intelligence expert spoke.",
        "He flew to Khartoum.",  # a place
        "In Syria government is weak.",  # no genitive
    ],
)
def test_no_body_is_composed(text: str) -> None:
    assert not [name for _, name in bodies(text) if " of " in name]
