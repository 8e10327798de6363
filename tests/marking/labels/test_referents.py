"""Who is meant by a label is told by the text around it; where it does not tell, the answer is "unclear"."""

from __future__ import annotations

import pytest

from reportedly.marking.actors import mark_actors
from reportedly.marking.labels import mark_labels


def referents(text: str) -> list[str]:
    mentions, actors = mark_actors(text, ())
    return [x.referent_name for x in mark_labels(text, mentions, actors)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The Assad regime said so.", ["Syrian government"]),
        ("The Syrian government spoke. The regime left.", ["Syrian government"]),
        ("Syria waits. The regime left.", ["Syrian government"]),
        ("Dictator Bashar al-Assad spoke.", ["Bashar al-Assad"]),
        ("Boko Haram militants attacked.", ["Boko Haram"]),
        ("The terrorist group Al-Shabaab attacked.", ["Al-Shabaab"]),
        ("Al-Shabaab attacked. The militants fled.", ["Al-Shabaab"]),
        ("The PKK is a terrorist organisation. PKK terrorists came.", ["PKK", "PKK"]),
        ("Hardline Ahrar al-Sham attacked.", ["Ahrar al-Sham"]),
        ("The martyrs were buried.", ["people killed"]),
        ("Moderate rebels came.", ["armed opposition"]),
        ("ISIS came. The self-declared caliphate fell.", ["territory held by ISIS (caliphate)"]),
        ("The liberation of Raqqa began.", ["taking of Raqqa"]),
        ("Raqqa was liberated.", ["taking of Raqqa"]),
    ],
)
def test_the_text_tells_who_is_meant(text: str, names: list[str]) -> None:
    assert referents(text) == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The regime said so.", "unclear"),
        ("Gunmen attacked.", "unclear"),
        ("Al-Shabaab left. The mercenaries came.", "armed opposition (unclear)"),  # not Al-Shabaab's
        ("The Likud party met. Militants came.", "unclear"),  # no armed group
        ("Terrorists attacked.", "armed opposition (unclear)"),  # partisan reports call every opponent so
        ("Al-Shabaab beheaded eight militants.", "unclear"),  # its victims are not Al-Shabaab
        ("Al-Shabaab Beheads Eight Militants", "unclear"),
        ("Al-Shabaab withdrew after an attack by rival militants.", "unclear"),
        ("The Syrian Democratic Forces came. Militants fled.", "unclear"),  # never called so unless beside
    ],
)
def test_without_a_name_nobody_is_invented(text: str, name: str) -> None:
    assert referents(text) == [name]


def test_the_referent_is_an_actor_of_the_text() -> None:
    text = "Al-Shabaab militants attacked."
    mentions, actors = mark_actors(text, ())
    label = mark_labels(text, mentions, actors)[0]
    assert {a.id: a.name for a in actors}[str(label.referent)] == "Al-Shabaab"
