"""The codebook: PLOVER events in other schemes."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

import pytest

from reportedly.knowledge.events import event_words
from reportedly.knowledge.schemes import SCHEMES, load_schemes, read_schemes, schemes, stems
from reportedly.records import PLOVER_TYPES

TEXT = files("reportedly.knowledge").joinpath("schemes.toml").read_text(encoding="utf-8")
# Names of ACLED's codebook and roots of CAMEO's, as facts.
ACLED = {
    "Battles": {"Armed clash", "Government regains territory", "Non-state actor overtakes territory"},
    "Protests": {"Peaceful protest", "Protest with intervention", "Excessive force against protesters"},
    "Riots": {"Violent demonstration", "Mob violence"},
    "Explosions/Remote violence": {
        *("Chemical weapon", "Air/drone strike", "Suicide bomb", "Shelling/artillery/missile attack"),
        *("Remote explosive/landmine/IED", "Grenade"),
    },
    "Violence against civilians": {"Sexual violence", "Attack", "Abduction/forced disappearance"},
    "Strategic developments": {
        *(
            "Agreement",
            "Arrests",
            "Change to group/activity",
            "Disrupted weapons use",
            "Headquarters or base established",
        ),
        *("Looting/property destruction", "Non-violent transfer of territory", "Other"),
    },
}


def test_every_rule_has_a_reason_and_an_id_of_its_scheme() -> None:
    for scheme, rules in schemes().rules.items():
        assert rules
        assert all(rule.reason and rule.id.startswith(f"{scheme}-") for rule in rules)


def test_codes_are_those_of_the_schemes() -> None:
    found = schemes().rules
    assert all(rule.code in ACLED[rule.name] for rule in found["acled"] if rule.code)
    assert {rule.code for rule in found["ucdp"] if rule.code} == {"1", "2", "3"}
    assert {rule.code for rule in found["cameo"]} == {f"{n:02}" for n in range(3, 21)}


def test_every_type_but_assault_has_a_cameo_root_whatever_its_mode() -> None:
    plain = [rule for rule in schemes().rules["cameo"] if not (rule.mode or rule.trigger or rule.who or rule.whom)]
    assert {t for rule in plain for t in rule.type or ()} == set(PLOVER_TYPES) - {"ASSAULT"}


def test_every_mode_of_the_words_for_assault_has_a_cameo_root() -> None:
    modes = {w.mode for words in event_words().by_first.values() for w in words if w.type == "ASSAULT" and w.mode}
    assert modes <= {mode for rule in schemes().rules["cameo"] for mode in rule.mode or ()}


def test_classes_of_arms_are_known() -> None:
    named = {one for rules in schemes().rules.values() for rule in rules for one in rule.arms or ()}
    raw = files("reportedly.knowledge").joinpath("arms_classes.toml").read_text(encoding="utf-8")
    assert all(f'["{one}' in raw for one in named)


@pytest.mark.parametrize(
    ("broken", "said"),
    [
        ("[stages]", "lacks sides, mutual, acled, ucdp, cameo"),
        (TEXT.replace('type = ["PROTEST"]', 'type = ["PARTY"]', 1), "PARTY is none of AGREE"),
        (TEXT.replace('who = ["state"]', 'who = ["army"]', 1), "army is none of state, group"),
        (TEXT.replace('type = ["PROTEST"]', 'type = "PROTEST"', 1), "PROTEST is none of"),
        (TEXT.replace('reason = "chemical arms are used"', 'because = "so"', 1), "rule acled-chemical: because"),
        (TEXT.replace('reason = "chemical arms are used"', "", 1), "rule acled-chemical: no reason"),
        (TEXT.replace('id = "ucdp-non-state"', 'id = "ucdp-one-sided"'), "rule ucdp-one-sided stands twice"),
        (TEXT.replace('ucdp = ["accomplished"', 'ucdp = ["done"', 1), "stages of ucdp: done is none of"),
        ("no toml", "after a key"),
    ],
)
def test_what_is_no_codebook_is_refused_with_the_reason(broken: str, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        read_schemes(broken)


def test_a_codebook_from_a_file(tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    own.write_text(TEXT.replace('code = "Chemical weapon"', 'code = "Gas"'), encoding="utf-8")
    assert {rule.code for rule in load_schemes(own).rules["acled"]} - {r.code for r in schemes().rules["acled"]} == {
        "Gas"
    }
    assert tuple(schemes().rules) == SCHEMES


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Clashes broke out", True),
        ("heavy clashing", True),
        ("air\nstrike", True),
        ("repair strikes", False),
        ("unclashed", False),
    ],
)
def test_stems_begin_words(words: str, found: bool) -> None:
    assert bool(stems(["clash", "air strike"]).search(words)) is found
