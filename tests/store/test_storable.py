from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.store.storable import listed, name_key, storable


@given(st.text(st.characters()))
def test_any_text_can_be_stored_and_keeps_its_length(text: str) -> None:
    kept = storable(text)
    assert len(kept) == len(text)
    assert "\0" not in kept
    assert kept.encode().decode() == kept


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("The Syrian  Arab Army", "syrian arab army"),
        ("Raqqá", "raqqa"),
        ("Ma’arrat", "ma'arrat"),
        ("Therapists", "therapists"),
        ("حلب", "حلب"),
    ],
)
def test_spellings_share_a_key(name: str, key: str) -> None:
    assert name_key(name) == key


def test_names_are_listed_once() -> None:
    assert listed(["a", None, "b", "", "a"]) == "a; b"
