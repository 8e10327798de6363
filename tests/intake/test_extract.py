"""Text that crosses the border of the sandbox can be written as UTF-8."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.intake.extract import Extract, Extracted, clean, failed
from reportedly.records import Published


@pytest.mark.parametrize(
    ("text", "cleaned"), [("a\0b", "a\ufffdb"), ("a\ud800b", "a?b"), ("né 𝒳", "né 𝒳"), ("plain", "plain")]
)
def test_clean(text, cleaned):
    assert clean(text) == cleaned


@given(st.text(alphabet=st.characters(), max_size=40))
def test_cleaning_keeps_every_place(text):
    assert len(clean(text)) == len(text)
    clean(text).encode()


def test_extracts_survive_the_way_through_json():
    extract = Extract(
        "text", "title", ("A B",), "Outlet", published=Published("2016-06-07", "2016-06-07", "metadata", "said")
    )
    there = Extracted((extract,), failed("code", "why").problems)
    assert msgspec.json.decode(msgspec.json.encode(there), type=Extracted) == there
