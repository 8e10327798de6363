"""Lines that hold words, and the keys by which furniture is known."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.intake.blocks import blocks_of, key_of


@pytest.mark.parametrize(
    ("line", "key"),
    [
        ("Sharing is caring!", "sharing is caring"),
        ("» Read more …", "read more"),
        ("12 Comments", "# comments"),
        ("1.2k  Shares", "#.#k shares"),
        ("Editor’s Picks:", "editor's picks"),
        ("word " * 100, ""),  # too long to be furniture
    ],
)
def test_keys(line, key):
    assert key_of(line) == key


@given(st.text(alphabet="ab \n\t\u00a0\r\x0b\u2028", max_size=40))
def test_blocks_quote_the_text_and_hold_every_letter(text):
    blocks = blocks_of(text)
    assert [block.span.of(text) for block in blocks] == [block.shown for block in blocks]
    assert sum(len(block.shown.replace(" ", "")) for block in blocks) >= sum(map(text.count, "ab"))
