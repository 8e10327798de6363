"""The words of affiliation stand where they mean one."""

from __future__ import annotations

import pytest

from reportedly.knowledge.affiliations import affiliation_words


@pytest.mark.parametrize(
    ("where", "words", "kind"),
    [
        ("hyphen", "backed", "BackedBy"),
        ("by", "Funded", "BackedBy"),
        ("before", "fighting  under the banner of", "FightsFor"),
        ("noun", "proxies", "ProxyOf"),
        ("pro", "Pro", "LoyalTo"),
    ],
)
def test_each_word_states_a_relation_at_its_place(where: str, words: str, kind: str) -> None:
    assert affiliation_words().type_of(where, words) == kind


@pytest.mark.parametrize(("where", "text"), [("hyphen", "backed"), ("by", "backed it"), ("pro", "pro forma")])
def test_elsewhere_they_state_none(where: str, text: str) -> None:
    assert getattr(affiliation_words(), where).search(text) is None
