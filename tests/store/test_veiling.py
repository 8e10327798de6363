from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.store.veiling import BLOCK, cover, telling, touches

NAME = "Zarqun Velidhat"


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("He met Zarqun Velidhat today.", "He met ███████████████ today."),
        ("zarqun velidhat", "███████████████"),
        ("ZARQUN\nVELIDHAT", "██████\n████████"),
        ("Zarkoun Velidhatt", "█████████████████"),
        ("Zarqoon  Velydhat", "█████████████████"),
        ("Velidhat, Zarqun", "████████████████"),
        ("Zarqun K. Velidhat", "██████████████████"),
        ("Zarqun bin al-Velidhat", "██████████████████████"),
        ("Zar\u00adqun Ve\u200blidhat", "█████████████████"),
        ("Za\u0301rqun Vélidhat", "████████████████"),
        ("Зarqun Velidhat", "███████████████"),
        ("\x02Zarqun\x03 \x02Velidhat\x03", "\x02█████████████████\x03"),
        ("news/zarqun-velidhat.html", "news/███████████████.html"),
        ("news/zarqun_velidhat", "news/███████████████"),
        ("x.example/zarqunvelidhat", "x.example/██████████████"),
        ("x.example/Zarqun%20Velidhat", BLOCK * 27),
        ("Zarqun said", "Zarqun said"),
        ("Velidhat said", "Velidhat said"),
        ("Zarqun is far from Homs. Nobody there has heard of Velidhat.", None),
        ("100% sure", "100% sure"),
        ("", ""),
    ],
)
def test_a_name_in_any_spelling(text: str, seen: str | None) -> None:
    assert cover([NAME]).over(text) == (text if seen is None else seen)


@pytest.mark.parametrize(
    ("name", "text", "seen"),
    [
        ("محمد حداد", "Muhammad Haddad spoke", "███████████████ spoke"),
        ("Muhammad Haddad", "قال محمد حداد", "قال █████████"),
        ("Muhammad Haddad", "Mohammed Hadad", "██████████████"),
        ("Umm Salim", "Umm Salim and Umm Khaled", "Umm █████ and Umm Khaled"),
        ("Abu Omar al-Haddad", "Omar Haddad, Abu Khaled", "███████████, Abu Khaled"),
    ],
)
def test_names_across_scripts_and_with_small_words(name: str, text: str, seen: str) -> None:
    assert cover([name]).over(text) == seen


def test_words_on_their_own_are_covered_where_they_are_said_to_be() -> None:
    covering = cover([NAME], telling(NAME))
    said = covering.over("Mr Velidhatt lied, they said. So Zarkun said. He is no velidhat!")
    assert said == "Mr █████████ lied, they said. So ██████ said. He is no ████████!"
    assert covering.over("He said that nothing here is covered.") == "He said that nothing here is covered."


def test_keys_of_json_are_strings_too() -> None:
    assert cover([NAME]).all_over({NAME: [NAME, 1, None, {"a": True}]}) == {
        BLOCK * 15: [BLOCK * 15, 1, None, {"a": True}]
    }


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Zarqun Velidhat", ["Zarqun", "Velidhat"]),
        ("Abu Omar al-Haddad", ["Omar", "Haddad"]),
        ("The Free Press", ["Free", "Press"]),
        ("a baker", []),
    ],
)
def test_what_tells_somebody_on_its_own(name: str, words: list[str]) -> None:
    assert telling(name) == words


@pytest.mark.parametrize(
    ("asked", "touched"),
    [
        ("Velidhat", True),
        ("velidhats", True),
        ("a baker called Velydhatt", True),
        ("Veli", True),
        ("lidhat", True),
        ("Homs shells", False),
        ("", False),
    ],
)
def test_questions_that_could_find_it(asked: str, touched: bool) -> None:
    assert touches(asked, ["Velidhat"]) is touched


@given(st.text(), st.text())
def test_what_is_covered_is_as_long_and_its_lines_stay(before: str, after: str) -> None:
    text = f"{before} {NAME} {after}"
    seen = cover([NAME], telling(NAME)).over(text)
    assert len(seen) == len(text)
    assert NAME not in seen
    assert all(a in (b, BLOCK) and (b != "\n" or a == b) for a, b in zip(seen, text, strict=True))
