"""Arms are named by nouns, proper names and designations; numbers, verbs and other names are not arms."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.marking.arms import mark_arms


def marked(text: str) -> list[tuple[str, str]]:
    return [(m.span.of(text), m.kind) for m in mark_arms(text)]


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        ("They got AK-47 assault rifles.", "AK-47 assault rifles", "weapon"),
        ("They got Konkurs anti-tank missiles.", "Konkurs anti-tank missiles", "weapon"),
        ("They make mortar tubes.", "mortar tubes", "weapon"),
        ("They make armor plating.", "armor plating", "weapon"),
        ("Chemical weapons were used.", "Chemical weapons", "weapon"),
        ("Sarin was used.", "Sarin", "weapon"),
        ("An IED went off.", "IED", "weapon"),
        ("Barrel bombs fell.", "Barrel bombs", "weapon"),
        ("They fired 122mm rockets.", "122mm rockets", "weapon"),
        ("A Grad rocket fell.", "Grad rocket", "weapon"),
        ("They hit a T-72 tank.", "T-72 tank", "platform"),
        ("A Su-24 crashed.", "Su-24", "platform"),
        ("A MiG-29 crashed.", "MiG-29", "platform"),
        ("An F-16 crashed.", "F-16", "platform"),
        ("A C-130 transport aircraft landed.", "C-130", "platform"),
        ("BMP-2 fighting vehicles came.", "BMP-2 fighting vehicles", "platform"),
        ("Drones came.", "Drones", "platform"),
        ("Pickup trucks came.", "Pickup trucks", "vehicle"),
        ("S-300 missile batteries stood there.", "S-300 missile batteries", "weapon"),
    ],
)
def test_arms_are_found_with_their_kind(text: str, words: str, kind: str) -> None:
    assert (words, kind) in marked(text)


@pytest.mark.parametrize(
    "text",
    [
        "The G-20 met.",  # no weapon of that letter
        "Geneva 2 is planned.",
        "He took the A-4 road.",
        "Grad students met.",
        "They will shell the town.",  # a verb
        "The bomb disposal squad came.",
        "The weapons embargo holds.",
        "Resolution S-2118 passed.",
        "in their arms",
        "Captain Javelin spoke.",
    ],
)
def test_other_things_are_no_arms(text: str) -> None:
    assert marked(text) == []


def test_a_designation_and_its_noun_are_one_mention() -> None:
    assert len(marked("He had an AK-47 assault rifle and a T-55 tank.")) == 2


@given(
    st.lists(
        st.sampled_from(["T-72", " tanks", "Su-", "24", "mortar", "s ", "AK", "-", "bomb"]) | st.text(max_size=5)
    ).map("".join)
)
def test_any_text_is_read_and_mentions_do_not_overlap(text: str) -> None:
    found = mark_arms(text)
    ends = [0]
    for m in found:
        assert m.span.start >= ends[-1]
        ends.append(m.span.end)
