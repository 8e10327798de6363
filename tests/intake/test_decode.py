"""Bytes become characters: marks first, then what was declared, then UTF-8, then the likeliest old encoding."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.intake.decode import declared_in_markup, decode, looks_utf16

ENGLISH = "The army’s “ceasefire” in Deir ez-Zor"
ARABIC = "قال ناشطون إن الجيش قصف المدينة صباح اليوم"


@pytest.mark.parametrize(
    ("raw", "declared", "encoding"),
    [
        (ENGLISH.encode(), None, "utf-8"),
        (b"\xef\xbb\xbf" + ENGLISH.encode(), "cp1252", "utf-8"),  # the mark outweighs the declaration
        (b"\xff\xfe" + ENGLISH.encode("utf-16-le"), None, "utf-16-le"),
        (b"\xfe\xff" + ENGLISH.encode("utf-16-be"), None, "utf-16-be"),
        (ENGLISH.encode("utf-16-le"), None, "utf-16-le"),  # every other byte is NUL
        (ENGLISH.encode("cp1252"), "iso-8859-1", "cp1252"),  # as browsers read that label
        (ENGLISH.encode("cp1252"), None, "cp1252"),
        (ENGLISH.encode(), "iso-8859-1", "utf-8"),  # declared wrongly
        (ENGLISH.encode("utf-16-le"), "utf-16-le", "utf-16-le"),
        (ENGLISH.encode(), "utf-16-le", "utf-8"),  # odd number of bytes
        (ENGLISH.encode(), "utf-7", "utf-8"),  # not for the web
        (ENGLISH.encode(), "rot13", "utf-8"),  # no encoding of texts
        (ENGLISH.encode(), "no-such-thing", "utf-8"),
    ],
)
def test_the_encoding_is_found(raw, declared, encoding):
    found = decode(raw, declared)
    assert (found.text, found.encoding) == (ENGLISH, encoding)


def test_arabic_without_a_declaration_is_read_as_windows_1256():
    found = decode(ARABIC.encode("cp1256"))
    assert (found.text, [p.code for p in found.problems]) == (ARABIC, ["guessed-encoding"])


def test_broken_bytes_are_kept_as_replacement_characters_and_told():
    found = decode("Über 40 Tote, ".encode() * 9 + b"\xff killed")
    (problem,) = found.problems
    assert problem.code == "broken-bytes"
    assert problem.span.of(found.text) == "\ufffd"


def test_a_replacement_character_of_the_author_is_no_broken_byte():
    assert decode("Syria\ufffds war".encode()).problems == ()


@pytest.mark.parametrize(
    ("raw", "declared"),
    [
        (b'<meta charset="utf-8">', "utf-8"),
        (b'<?xml version="1.0" encoding="windows-1256"?>', "windows-1256"),
        (b"<p>no word of it</p>", None),
        (b" " * 3000 + b'<meta charset="utf-8">', None),  # too far down
    ],
)
def test_the_declaration_in_markup(raw, declared):
    assert declared_in_markup(raw) == declared


def test_ascii_text_is_not_taken_for_utf_16():
    assert looks_utf16(b"ordinary bytes") is None


@given(st.binary(max_size=300), st.sampled_from([None, "utf-8", "cp1256", "utf-16", "big5", "\0", "x" * 30]))
def test_any_bytes_decode(raw, declared):
    assert isinstance(decode(raw, declared).text, str)
