"""Bytes to characters: byte-order marks, declared and guessed encodings, broken bytes kept as U+FFFD."""

from __future__ import annotations

import codecs
import re
import string
from dataclasses import dataclass

from reportedly.records import Problem, Span

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(rb"""(?:charset|encoding)\s{0,9}=\s{0,9}["']?\s{0,9}([A-Za-z0-9][\w.:-]{1,30})""", re.IGNORECASE)
_SEQUENCE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_NAMES = {"utf-8": "UTF-8", "cp1252": "Windows-1252", "cp1256": "Windows-1256"}
# The WHATWG Encoding Standard reads these labels as windows-1252.
_WIDE = ("utf-16", "utf-32")
_LATIN = {"iso8859-1", "ascii", "latin-1"}


@dataclass(frozen=True, slots=True)
class Decoded:
    """The characters, the encoding by Python's name, and what was wrong with the bytes."""

    text: str
    encoding: str
    problems: tuple[Problem, ...] = ()


def decode(raw: bytes, declared: str | None = None) -> Decoded:
    """Decode by byte-order mark, as UTF-16 or UTF-8 where the bytes are that, else as declared, else as guessed.

    Bytes beyond ASCII that are valid UTF-8 are hardly anything else, whatever a page declares. Never raises: bytes
    that mean nothing in the encoding become U+FFFD and a problem.
    """
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return _forced(raw[len(mark) :], encoding)
    known = _known(declared)
    found = _strictly(raw, known) if known and (known.startswith(_WIDE) or raw.isascii()) else None
    if found:
        return found
    # Latin letters in UTF-16 are valid UTF-8 with NULs between them.
    utf16 = looks_utf16(raw)
    if utf16:
        return _forced(raw, utf16)
    return _strictly(raw, "utf-8") or _strictly(raw, known) or _guessed(raw, known)


def declared_in_markup(raw: bytes) -> str | None:
    """The charset that an HTML or XML file declares in its first 2,048 bytes."""
    match = _DECLARED.search(raw, 0, 2048)
    return match.group(1).decode("ascii") if match else None


def looks_utf16(raw: bytes) -> str | None:
    """utf-16-le or utf-16-be if every other byte of the beginning is mostly NUL, as in Latin text without a mark."""
    head = raw[:1024]
    pairs = len(head) // 2
    if pairs < 4:
        return None
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if odd > 0.6 * pairs and even < 0.1 * pairs:
        return "utf-16-le"
    return "utf-16-be" if even > 0.6 * pairs and odd < 0.1 * pairs else None


def _known(name: str | None) -> str | None:
    try:
        found = codecs.lookup(name or "").name
        "".encode(found)
    except (LookupError, ValueError, TypeError):
        # Unknown labels, and codecs that are no text encodings ("rot13", "zlib").
        return None
    if found in {"utf-7", "undefined", "idna", "punycode", "unicode_escape", "raw_unicode_escape"}:
        return None
    return "cp1252" if found in _LATIN else found


def _strictly(raw: bytes, encoding: str | None) -> Decoded | None:
    try:
        return Decoded(raw.decode(encoding), encoding) if encoding else None
    except ValueError:
        return None


def _guessed(raw: bytes, declared: str | None) -> Decoded:
    high = _high(raw)
    whole = len(raw) - len(_SEQUENCE.sub(b"", raw))
    if declared and declared != "utf-8":
        return _forced(raw, declared)
    if 2 * whole >= high:
        return _forced(raw, "utf-8")
    encoding = "cp1256" if _arabic(raw[:20_000]) else "cp1252"
    found = _forced(raw, encoding)
    said = f"the bytes are not UTF-8; read as {_NAMES[encoding]}"
    return Decoded(found.text, encoding, (Problem("guessed-encoding", said), *found.problems))


def _high(raw: bytes) -> int:
    return len(raw) - len(raw.translate(None, _HIGH))


def _arabic(head: bytes) -> bool:
    # In Arabic nearly all letters are high bytes, and alef (C7) and lam (E1) are the commonest of them.
    high = _high(head)
    letters = high + len(head) - len(head.translate(None, _ASCII_LETTERS))
    return high > 0.4 * letters and head.count(b"\xc7") + head.count(b"\xe1") > 0.15 * high


def _forced(raw: bytes, encoding: str) -> Decoded:
    text = raw.decode(encoding, "replace")
    broken = text.count("\ufffd") - (raw.count("\ufffd".encode()) if encoding == "utf-8" else 0)
    if broken <= 0:
        return Decoded(text, encoding)
    first = text.index("\ufffd")
    name = _NAMES.get(encoding, encoding.upper())
    said = f"{broken} broken {'byte' if broken == 1 else 'bytes'} ({name}) shown as \ufffd"
    return Decoded(text, encoding, (Problem("broken-bytes", said, span=Span(first, first + 1)),))


_HIGH = bytes(range(0x80, 0x100))
_ASCII_LETTERS = string.ascii_letters.encode()
