"""The table of variants is whole, and outcomes are what they are called."""

from __future__ import annotations

from collections import Counter

import pytest

from benchmarks.spellings import Pair, agree, false_matches, outcome, pairs, recall
from reportedly.knowledge.gazetteer import Gazetteer


def test_the_table_holds_six_languages_and_no_pair_twice() -> None:
    told = pairs()
    languages = Counter(p.language for p in told)
    assert set(languages) == {"arabic", "persian", "russian", "ukrainian", "burmese", "amharic"}
    assert len(told) > 200
    assert min(languages.values()) >= 20
    assert len(set(told)) == len(told)
    assert all(p.kind in ("spelling", "script", "former") and p.known != p.written for p in told)


OUTCOMES = [
    (Pair("arabic", "LB", "Arsal", "عرسال", "script"), "exact"),
    (Pair("ukrainian", "UA", "Bakhmut", "Artemivsk", "former"), "exact"),
    (Pair("arabic", "SY", "Khan Shaykhun", "Han Seyhun", "spelling"), "key"),
    (Pair("arabic", "SY", "Homs", "Hama", "spelling"), "wrong"),
    (Pair("arabic", "SY", "Homs", "Zzyzqua", "spelling"), "missed"),
]


@pytest.mark.parametrize(("pair", "what"), OUTCOMES)
def test_a_variant_is_found_as_written_or_by_key_or_wrongly_or_not(pair: Pair, what: str) -> None:
    assert outcome(Gazetteer.bundled(), pair) == what


def test_nearly_all_variants_of_the_table_are_found_and_hardly_any_wrongly() -> None:
    told = recall(Gazetteer.bundled(), pairs())["together"]
    n = sum(told[what] for what in ("exact", "key", "wrong", "missed"))
    assert (told["exact"] + told["key"]) / n >= 0.95
    assert told["wrong"] / n <= 0.01


@pytest.mark.parametrize(
    ("country", "known", "written", "alike"),
    [
        ("SY", "Al Qusayr", "Qasair", True), ("LB", "Arsal", "Arasal", True), ("SY", "Homs", "Hama", False),
        ("UA", "Lviv", "Lvov", False),
    ],
)  # fmt: skip
def test_keys_of_two_spellings(country: str, known: str, written: str, alike: bool) -> None:
    assert agree(Pair("", country, known, written, "spelling")) is alike


def test_keys_that_agree_are_among_those_that_are_like_and_few_of_all() -> None:
    names, same, like = false_matches(Gazetteer.bundled(), "LB")
    assert 0 <= same <= like < 0.1 * names
