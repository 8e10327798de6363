"""What kind of input the bytes are, by their beginning; what no report can be is named and refused."""

from __future__ import annotations

import re

from reportedly.intake.decode import decode, looks_utf16
from reportedly.records import Problem

HTML, PDF, FEED, TEXT = "text/html", "application/pdf", "application/feed+xml", "text/plain"

_ALIEN = (
    (b"PK\x03\x04", "a ZIP archive or an office file"),
    (b"PK\x05\x06", "an empty ZIP archive"),
    (b"\x1f\x8b", "a gzip file"),
    (b"BZh", "a bzip2 file"),
    (b"\xfd7zXZ\0", "an xz file"),
    (b"(\xb5/\xfd", "a zstandard file"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"RIFF", "a sound, film or WebP image"),
    (b"II*\0", "a TIFF image"),
    (b"MM\0*", "a TIFF image"),
    (b"OggS", "a sound file"),
    (b"ID3", "a sound file"),
    (b"\x7fELF", "a program"),
    (b"MZ", "a program"),
    (b"\xca\xfe\xba\xbe", "a program"),
    (b"\0asm", "a program"),
    (b"\xd0\xcf\x11\xe0", "an old office file"),
    (b"SQLite format 3\0", "a SQLite database"),
    (b"{\\rtf", "an RTF file"),
    (b"%!PS", "a PostScript file"),
    (b"WARC/1", "a web archive (WARC)"),
)
# "MZ" and "BZh" may begin a text; the others cannot.
_SHORT = (b"MZ", b"BZh", b"ID3", b"RIFF", b"II*\0", b"GIF8")
_FEED = re.compile(r"\s*(?:<\?xml[^<>]{0,200}\?>\s*)?(?:<!--[^<>]{0,2000}-->\s*|<\?[^<>]{0,300}\?>\s*|<!DOCTYPE[^<>]{0,300}>\s*){0,9}<(?:rss|feed|rdf:RDF)[\s>]", re.IGNORECASE)  # fmt: skip  # noqa: E501
_PAGE = re.compile(r"<!doctype\s+html|<(?:html|head|body)[\s>]", re.IGNORECASE)
_FRAGMENT = re.compile(r"\s*<(?:!--|(?:p|div|article|section|main|h[1-6]|table|ul|ol|span|a|b|i|br|meta|title)\b)", re.IGNORECASE)  # fmt: skip  # noqa: E501
_XML = re.compile(r"\s*<\?xml\s", re.IGNORECASE)
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def kind_of(raw: bytes, *, name: str | None = None, media_type: str | None = None) -> str | Problem:
    """One of HTML, PDF, FEED, TEXT, or a fatal problem that names what else the bytes are.

    The bytes decide; the media type and the ending of the name only where the bytes leave it open.
    """
    if not raw.strip():
        return Problem("empty", "the input is empty", fatal=True)
    if b"%PDF-" in raw[:1024]:
        return PDF
    alien = _alien(raw)
    if alien:
        return Problem("wrong-type", f"this is {alien}, not a report in HTML, PDF, text or a feed", fatal=True)
    kind = _marked_up(_head(raw), _hint(name, media_type))
    if kind == TEXT and _binary(raw):
        return Problem("binary", "these are binary data, not a text", fatal=True)
    return kind


def _alien(raw: bytes) -> str | None:
    for magic, name in _ALIEN:
        if raw.startswith(magic) and (magic not in _SHORT or _binary(raw)):
            return name
    if raw[4:8] == b"ftyp":
        return "a film or HEIF image"
    return "a tar archive" if raw[257:262] == b"ustar" else None


def _binary(raw: bytes) -> bool:
    head = raw[:65_536]
    if head[:2] in (b"\xff\xfe", b"\xfe\xff") or head[:4] == b"\0\0\xfe\xff" or looks_utf16(head):
        return False
    return 0 in head or len(_CONTROL.findall(head)) > 0.02 * len(head)


def _head(raw: bytes) -> str:
    return decode(raw[:4096]).text.lstrip("\ufeff")


def _hint(name: str | None, media_type: str | None) -> str:
    given = (media_type or "").split(";")[0].strip().lower()
    ending = (name or "").lower().rpartition(".")[2]
    if given in ("application/json", "application/ld+json") or ending in ("json", "jsonl", "ndjson"):
        return "json"
    if given in (HTML, "application/xhtml+xml") or ending in ("html", "htm", "xhtml"):
        return HTML
    return ""


def _marked_up(head: str, hint: str) -> str | Problem:
    if hint == "json":
        return Problem("wrong-type", "this is JSON, not a report in HTML, PDF, text or a feed", fatal=True)
    if _FEED.match(head):
        return FEED
    if _PAGE.search(head) or _FRAGMENT.match(head) or (hint == HTML and "<" in head):
        return HTML
    if _XML.match(head):
        return Problem("wrong-type", "this is XML, but neither a feed nor a page", fatal=True)
    return TEXT
