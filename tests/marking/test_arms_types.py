"""Arms in sentences with their place in the taxonomy and their calibre; "known" where only the lists tell it."""

from __future__ import annotations

import pytest

from reportedly.marking.arms import mark_arms
from reportedly.marking.arms_types import arms_type, with_arms_types
from reportedly.records import Mention, Span


def told(text: str) -> str:
    found = []
    for mention in with_arms_types(text, mark_arms(text)):
        arms = mention.arms
        assert arms is not None
        calibre = f", {arms.calibre}" if arms.calibre else ""
        found.append(f"{arms.family}/{arms.type}{calibre}" + (" known" if arms.calibre_basis == "knowledge" else ""))
    return "; ".join(found)


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("They fired a Konkurs anti-tank missile.", "missile/anti-tank"),
        ("TOW missiles hit a T-72 tank.", "missile/anti-tank; armour/tank"),
        ("A MiG-23 and a Su-24 flew over.", "aircraft/combat; aircraft/combat"),
        ("Grad rockets fell.", "rocket/multiple launcher, 122 mm known"),
        ("A BM-21 rocket launcher stood there.", "rocket/multiple launcher, 122 mm known"),
        ("They fired 107 mm rockets.", "rocket/other, 107 mm"),
        ("A 155mm howitzer and 120-mm mortar shells came.", "artillery/gun, 155 mm; artillery/mortar, 120 mm"),
        ("Soldiers found 7.62mm ammunition.", "ammunition/any, 7.62 mm"),
        ("A .50 calibre machine gun opened up.", "small arms/machine gun, .50 in"),
        ("They carry AK-47 assault rifles.", "small arms/rifle, 7.62 mm known"),
        ("HIMARS launchers and M777 howitzers arrived.", "rocket/multiple launcher, 227 mm known; artillery/gun, 155 mm known"),
        ("D-30 howitzers shelled the hill.", "artillery/gun, 122 mm known"),
        ("Helicopters dropped barrel bombs filled with chlorine.", "aircraft/helicopter; bomb/air-dropped; chemical/agent"),
        ("Shahed-136 drones hit the port.", "drone/air"),
        ("An FPV drone dropped a grenade on a BMP-2.", "drone/air; light weapons/grenade; armour/vehicle"),
        ("An RPG-7 and a DShK heavy machine gun were seized.", "light weapons/grenade launcher, 40 mm known; small arms/machine gun, 12.7 mm known"),
        ("S-300 missile batteries guard it.", "missile/air defence"),
        ("A VBIED and two roadside bombs went off.", "improvised/vehicle bomb; improvised/device"),
        ("A 500 kg bomb fell.", "bomb/other"),
        ("White phosphorus and cluster munitions were used.", "bomb/incendiary; bomb/cluster"),
    ],
)  # fmt: skip
def test_arms_have_family_type_and_calibre(text: str, answer: str) -> None:
    assert told(text) == answer


@pytest.mark.parametrize(
    "text", ["Chlorine tablets clean water.", "They need chlorine for water.", "Geneva 2 and the M4 road."]
)
def test_what_is_no_arms_has_no_type(text: str) -> None:
    assert told(text) == ""


def test_each_type_says_which_entry_decided_and_where_it_comes_from() -> None:
    found = arms_type("122mm Grad rockets")
    assert found is not None
    assert (found.entry, found.calibre, found.calibre_basis) == ("Grad", "122 mm", "text")
    assert found.origin.startswith("own")


def test_names_that_the_taxonomy_lacks_and_other_mentions_have_none() -> None:
    assert arms_type("chairs") is None
    (person,) = with_arms_types("Tank", [Mention("m1", Span(0, 4), "person", 1.0, "names/1")])
    assert person.arms is None
