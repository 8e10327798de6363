"""How many a phrase means."""

import pytest

from benchmarks.muc4.numbers import is_plural, number


@pytest.mark.parametrize(
    ("phrase", "before", "wanted"),
    [
        ("THREE NURSES", "", "3"),
        ("THE TWO NURSES", "", "2"),
        ("NURSES", "SHE SAID THAT 14 ", "14"),
        ("NURSES", "AT LEAST FOUR ", "4-"),
        ("NURSES", "ABOUT 100 ", "~100"),
        ("NURSES", "A TRUCK HIT ", "PLURAL"),
        ("NURSE", "A TRUCK HIT ", "1"),
        ("1,200 PEASANTS", "", "1200"),
        ("GROUP OF TEACHERS", "", "PLURAL"),
        ("POLICEMEN", "", "PLURAL"),
        ("BUS", "", "1"),
        ("BUSES", "", "PLURAL"),
        ("DIRECTOR OF PRISONS", "", "1"),
    ],
)
def test_numbers_as_the_keys_write_them(phrase, before, wanted):
    assert number(phrase, before) == wanted


def test_what_follows_the_head_does_not_make_it_plural():
    assert is_plural("OFFICES OF THE PARTY")
    assert not is_plural("OFFICE OF THE PARTIES")
