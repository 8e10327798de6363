"""The parties of a text are found by where they are named; what stands in brackets only explains another."""

from __future__ import annotations

from reportedly.marking.actors import mark_actors
from reportedly.marking.labels.parties import ARMED, Parties
from reportedly.records import Span


def parties(text: str) -> Parties:
    return Parties.of(text, *mark_actors(text, ()))


def nearest(text: str) -> str | None:
    found = parties(text)
    m = found.last_before(Span(len(text) - 1, len(text)), ARMED, 0)
    return found.actor(m).name if m else None


def test_the_party_named_last_is_nearest() -> None:
    assert nearest("Al-Shabaab met Boko Haram.") == "Boko Haram"


def test_a_name_in_brackets_explains_the_one_before() -> None:
    assert nearest("Boko Haram (Al-Shabaab's ally).") == "Boko Haram"


def test_no_party_named_is_none() -> None:
    assert nearest("They came.") is None


def test_a_party_behind_is_found_up_to_the_end_given() -> None:
    text = "Here Al-Shabaab came."
    assert parties(text).first_after(Span(0, 4), ARMED, len(text)) is not None
    assert parties(text).first_after(Span(0, 4), ARMED, 5) is None


def test_the_country_named_most_is_the_one_at_issue() -> None:
    assert parties("The Syrian government met the Syrian army. Turkey waits.").focus == "SY"
    assert parties("They met.").focus is None


def test_rebels_are_found_before_a_word() -> None:
    found = parties("The rebels met.")
    assert found.rebels_before(Span(11, 14), 0) == 4
    assert found.rebels_before(Span(11, 14), 5) == -1


def test_the_most_named_is_counted() -> None:
    found = parties("Boko Haram met Al-Shabaab. Al-Shabaab left.").most_named(ARMED)
    assert found is not None
    assert found.name == "Al-Shabaab"
