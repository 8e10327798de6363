"""Which names are those of fighting formations, and which only look like one."""

from __future__ import annotations

import pytest

from reportedly.marking.actors.formations import formation, numbered
from reportedly.marking.actors.words import words_of


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Liwa Suqur al-Wadi", "armed group"),
        ("Storm Brigade", "armed group"),
        ("Katibat Nusur al-Jabal", "armed group"),
        ("Saraya al-Ghad", "armed group"),
        ("Martyr Khalil Battalion", "armed group"),
        ("Falcons of the Valley Battalion", "armed group"),
        ("Brigade of the Two Rivers", "armed group"),
        ("Army of the Northern Hills", "armed group"),
        ("3rd Infantry Brigade", "armed formation"),
        ("155th Brigade", "armed formation"),
        ("Brigade 46", "armed formation"),
        ("Fourth Armoured Division", "armed formation"),
        ("5th Corps", "armed formation"),
        ("Orontes Reform Movement", None),  # may be a party
        ("Hills Oil Company", None),  # a firm
        ("Fraud Division", None),  # of a police
        ("rebel brigade", None),  # a description
        ("Rebel Brigade", None),  # in a headline
        ("Southern Front", None),  # a stretch of a war, and a group of the lists
        ("the army", None),
        ("Army", None),
        ("National Army", None),  # of whom?
        ("their Brigade", None),
        ("Storm of the Year", None),
        ("Khalil Haddad", None),
        ("Ministry of Defence", None),
        ("Liwa", None),
    ],
)
def test_a_formation_is_told_by_its_head_and_a_word_of_its_own(name: str, kind: str | None) -> None:
    assert formation(words_of(name)) == kind


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("Brigade 46 fell.", "Brigade 46"),
        ("Division No. 9 fell.", "Division No. 9"),
        ("Brigade fell in 46 days.", "Brigade"),
        ("brigade 46 times", "brigade"),  # no name
        ("Brigade 12.30 hours", "Brigade"),
        ("Brigade 40% strong", "Brigade"),
        ("Company 4,000 strong", "Company"),
    ],
)
def test_a_number_behind_the_head_belongs_to_the_name(text: str, whole: str) -> None:
    first = words_of(text)[0]
    assert text[: numbered(text, first.end, first)] == whole
