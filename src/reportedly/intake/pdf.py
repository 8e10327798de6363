"""A PDF to running text: lines joined to paragraphs, pages to one text. Runs in the sandbox."""

from __future__ import annotations

import re
from typing import Any

from reportedly.intake.extract import Extract, Extracted, clean, failed
from reportedly.intake.limits import MOST_CHARACTERS
from reportedly.intake.lines import Line, join_hyphens, paragraphs_of, runs_on, without_furniture
from reportedly.records import Problem

_PAGES = 10_000
_JUNK = re.compile(r"(?i)^(?:microsoft |untitled|document\d*$|\(anonymous\)|layout \d|print|slide \d)|\.(?:docx?|indd|qxd|pdf|tmp|rtf)\b")  # fmt: skip  # noqa: E501


def load() -> None:
    """Load the library beforehand."""
    import pypdfium2  # noqa: F401


def read(raw: bytes, url: str | None, charset: str | None) -> Extracted:
    """The text of a PDF with the end of each page; a fatal problem where it has no text layer or cannot be opened."""
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(raw)
    except pypdfium2.PdfiumError as error:
        return _unopened(str(error))
    try:
        if len(document) > _PAGES:
            return failed("too-big", f"the PDF has {len(document)} pages; {_PAGES} can be read")
        pages, problems = _pages(document)
        found = document.get_metadata_dict()
    finally:
        document.close()
    text, ends = joined(without_furniture(pages))
    if not text:
        return failed("no-text", "the PDF holds pictures of pages but no text; recognise the text (OCR) first")
    title = _said(found.get("Title"))
    return Extracted((Extract(text, title, _authors(found), url=url, pages=ends),), problems)


def joined(pages: list[list[Line]]) -> tuple[str, tuple[int, ...]]:
    """The text of all pages, a paragraph that runs over the page's end joined, and the end offset of each page."""
    known = frozenset(re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)?", " ".join(line.text for page in pages for line in page)))
    text, ends = "", []
    parts: list[str] = []
    length = 0
    for page in pages:
        for number, paragraph in enumerate(paragraphs_of(page)):
            block = clean(join_hyphens(paragraph, known))
            between = "" if not length else " " if number == 0 and runs_on(text, block) else "\n\n"
            parts += (between, block)
            length += len(between) + len(block)
            text = block
        ends.append(length)
    return "".join(parts), tuple(ends)


def _pages(document: Any) -> tuple[list[list[Line]], tuple[Problem, ...]]:
    pages: list[list[Line]] = []
    size = 0
    for number in range(len(document)):
        pages.append(_lines(document, number))
        size += sum(len(line.text) for line in pages[-1])
        if size > MOST_CHARACTERS:
            said = (
                f"the PDF holds more than {MOST_CHARACTERS} characters; read up to page {number + 1} of {len(document)}"
            )
            return pages, (Problem("too-big", said),)
    bare = [number for number, page in enumerate(pages, start=1) if not page]
    if not bare or len(bare) == len(pages):
        return pages, ()
    shown = ", ".join(map(str, bare[:10])) + (" ..." if len(bare) > 10 else "")
    return pages, (Problem("pages-without-text", f"no text on page{'s' if len(bare) > 1 else ''} {shown}"),)


def _lines(document: Any, number: int) -> list[Line]:
    import pypdfium2

    try:
        page = document[number]
        sheet = page.get_textpage()
    except pypdfium2.PdfiumError:
        return []
    try:
        return _placed(sheet, sheet.get_text_range())
    finally:
        sheet.close()
        page.close()


def _placed(sheet: Any, text: str) -> list[Line]:
    # pdfium counts UTF-16 units; with characters beyond the BMP the boxes would be of other characters.
    exact = len(text) == sheet.count_chars()
    found, at = [], 0
    for shown in text.split("\r\n"):
        begin, end = at + len(shown) - len(shown.lstrip()), at + len(shown.rstrip()) - 1
        at += len(shown) + 2
        if end < begin:
            continue
        if not exact:
            found.append(Line(shown.strip()))
            continue
        left, _, _, top = sheet.get_charbox(begin, loose=True)
        _, bottom, right, height = sheet.get_charbox(end, loose=True)
        found.append(Line(shown.strip(), left, right, top, bottom, height - bottom))
    return found


def _unopened(error: str) -> Extracted:
    if "assword" in error:
        return failed("encrypted", "the PDF is locked with a password")
    return failed("unreadable", "the PDF is broken or truncated and cannot be opened")


def _said(value: str | None) -> str | None:
    shown = " ".join(clean(value or "").split())
    return None if not shown or _JUNK.search(shown) else shown


def _authors(found: dict[str, str]) -> tuple[str, ...]:
    # A lone word is mostly the name of an account, not of a person.
    shown = _said(found.get("Author"))
    if not shown:
        return ()
    names = (name.strip() for name in re.split(r"[;,]| and ", shown))
    return tuple(name for name in names if " " in name and name[0].isupper())
