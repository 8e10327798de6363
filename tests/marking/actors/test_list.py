"""The list finds a name in its usual spellings and not in words that only look like it."""

from __future__ import annotations

import pytest

from reportedly.marking.actors.list import find_known
from reportedly.marking.actors.words import words_of


def found(text: str) -> list[str]:
    words = words_of(text)
    return [f.entries[0].known.name for f in find_known(words) if f.entries[0].use == "alias"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("under the banner of Jabhat al-Nusrah", "Jabhat al-Nusra"),
        ("the al Nusra Front said", "Jabhat al-Nusra"),
        ("Liwa al-Tahwid attacked", "Liwa al-Tawhid"),
        ("fighters of Liwa-al-Islam", "Liwa al-Islam"),
        ("Hizbullah fighters", "Hezbollah"),
        ("DAESH claimed it", "Islamic State"),
        ("ISIS said", "Islamic State"),
        ("articles in nsnbc international", "nsnbc international"),
        ("as The Independent said", "The Independent"),
        ("Russia's Security Council met", "Security Council of Russia"),
        ("Médecins Sans Frontières said", "Médecins Sans Frontières"),
        ("Syrias Civil Defence and Bashar al Assads brother", "Bashar al-Assad"),
        ("Mohammad bin Salman said", "Mohammed bin Salman"),
        ("the Peoples Protection Units", "People's Protection Units"),
        ("the Kurdistan regional government", "Kurdistan Regional Government"),
        ("Syrian democratic forces", "Syrian Democratic Forces"),
    ],
)
def test_a_known_name_is_found(text: str, name: str) -> None:
    assert name in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "the isis river",  # acronyms keep their case
        "Ghouta was shelled",  # not Goita
        "a Monitor said",  # not Al-Monitor
        "He will amal",  # names have a capital
        "Islamic, State",  # a comma parts
        "an islamic state",
        "the syrian democratic forces",  # no capital at all
        "the Syrian national army",  # the army of Syria
        "an Islamic state",  # two words only
        "The Independent Commission met",  # not the newspaper
        "Independent people met",
    ],
)
def test_what_only_looks_like_a_name_is_not_found(text: str) -> None:
    assert found(text) == []


def test_the_longest_name_wins() -> None:
    assert found("Islamic State of Iraq and the Levant") == ["Islamic State"]
    assert found("al-Qaeda in the Arabian Peninsula") == ["Al-Qaeda in the Arabian Peninsula"]
