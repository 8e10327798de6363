"""Words for roles and numbered units are found whole."""

from __future__ import annotations

import pytest

from reportedly.knowledge.person_roles import role_words


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("a senior military commander", "senior military commander"),
        ("Deputy Commander Said", "Deputy Commander"),
        ("two spokesmen", "spokesmen"),
        ("a commandeered van", None),
        ("the headline", None),
        ("a would-be leader-elect", None),
    ],
)
def test_a_role_is_found_with_what_belongs_to_it(text: str, role: str | None) -> None:
    found = role_words().role.search(text)
    assert (found.group() if found else None) == role


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("3rd Infantry Brigade", ("3rd", "Infantry", "Brigade")),
        ("fourth division", ("fourth", None, "division")),
        ("third time", None),
        ("3 brigades", None),
    ],
)
def test_a_unit_has_a_number_and_an_echelon(text: str, unit: tuple[str | None, ...] | None) -> None:
    found = role_words().unit.search(text)
    assert (found.group("number", "branch", "echelon") if found else None) == unit
