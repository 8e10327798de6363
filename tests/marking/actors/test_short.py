"""Short forms mean the actor that was named in full before them, and nobody where none was."""

from __future__ import annotations

import pytest

from reportedly.marking.actors import mark_actors


def last_actor(text: str, words: str) -> str | None:
    mentions, actors = mark_actors(text, ())
    names = {a.id: a.name for a in actors}
    hits = [m for m in mentions if m.span.of(text) == words]
    return names.get(hits[-1].actor or "") if hits else None


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Rifaat Eid spoke. Then Eid left.", "Eid", "Rifaat Eid"),
        ("Saudi Prince Bandar came. Bandar spoke.", "Bandar", "Bandar bin Sultan"),
        (
            "The Syrian Observatory for Human Rights spoke. The Observatory said so.",
            "Observatory",
            "Syrian Observatory for Human Rights",
        ),
        ("The US-led coalition came. The coalition said so.", "coalition", "Global Coalition against Daesh"),
        ("The Syrian army came. The army left.", "army", "Syrian Arab Army"),
        ("The Syrian army came. The troops left.", "troops", "Syrian Arab Army"),
        (
            "Iraq's Interior Ministry spoke. The Interior Ministry left.",
            "Interior Ministry",
            "Ministry of Interior of Iraq",
        ),
        ("The Syrian regime spoke. Syria waits. Regime forces came.", "Regime forces", "Syrian Arab Army"),
        ("The Syrian government spoke. The government left.", "government", "Government of Syria"),
        ("The Syrian opposition spoke. The opposition left.", "opposition", "Opposition of Syria"),
        ("The Syrian army came. Syria waits. Government forces left.", "Government forces", "Syrian Arab Army"),
        (
            "The Syrian rebels came. Syria waits. Opposition forces left.",
            "Opposition forces",
            "Armed opposition of Syria",
        ),
        ("The Syrian rebels came. The rebels left.", "rebels", "Armed opposition of Syria"),
        ("The Aleppo Media Centre (AMC) spoke. AMC said so.", "AMC", "Aleppo Media Centre"),
    ],
)
def test_a_short_form_is_resolved(text: str, words: str, name: str) -> None:
    assert last_actor(text, words) == name


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Eid left. Then Rifaat Eid spoke.", "Eid"),  # named too late
        ("The army left.", "army"),  # whose army?
        ("Rifaat Eid spoke. Karim Eid left.", "Eid"),  # another Eid
        ("The US-led coalition came. The Coalition of Hope left.", "Coalition"),  # another coalition
    ],
)
def test_a_short_form_without_its_full_form_stays_open(text: str, words: str) -> None:
    assert last_actor(text, words) is None


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Fighting went on in Lebanon.", "place"),
        ("Lebanon said so.", "government"),
        ("It was denied by Lebanon.", "government"),
        ("They fled to Lebanon.", "place"),
        ("Lebanon's mountains are high.", "place"),
        ("It was a sign of Lebanon's commitment.", "government"),
        ("It was a sign of Lebanon's diplomatic efforts.", "government"),
        ("It was a sign of Lebanon's efficient old policy.", "place"),
        ("A Lebanon-based group came.", "place"),
    ],
)
def test_a_state_acts_or_is_a_place(text: str, kind: str) -> None:
    mentions, _ = mark_actors(text, ())
    assert [m.kind for m in mentions if m.span.of(text) == "Lebanon"] == [kind]
