"""PLOVER events in other schemes."""

import pytest

from reportedly.knowledge.events import event_words
from reportedly.knowledge.schemes import scheme_of, violence_of
from reportedly.records import PLOVER_TYPES


@pytest.mark.parametrize(
    ("type_", "mode", "cameo", "sub"),
    [
        ("ASSAULT", "suicide-attack", "18", "Suicide bomb"),
        ("ASSAULT", None, "19", "Armed clash"),
        ("ACCUSE", "investigate", "09", None),
        ("ACCUSE", "disapprove", "11", None),
        ("COERCE", "arrest", "17", "Arrests"),
    ],
)
def test_type_and_mode_give_the_codes_of_other_schemes(type_, mode, cameo, sub):
    scheme = scheme_of(type_, mode)
    assert (scheme.cameo, scheme.acled_sub) == (cameo, sub)


def test_every_type_and_every_mode_of_the_words_has_codes_with_a_reason():
    modes = {(w.type, w.mode) for words in event_words().by_first.values() for w in words if w.type}
    for type_, mode in {*modes, *((t, None) for t in PLOVER_TYPES)}:
        assert scheme_of(type_, mode).reason


@pytest.mark.parametrize(
    ("who", "whom", "number"),
    [("state", "group", 1), ("group", "state", 1), ("group", "group", 2), ("state", "civilians", 3)],
)
def test_the_sides_give_the_type_of_violence(who, whom, number):
    assert violence_of(who, whom).number == number


def test_civilians_who_attack_are_no_organised_violence():
    assert violence_of("civilians", "state") is None
