"""Raw bytes to documents: the kind is told by the bytes, parsed in or out of process, and what is known is added."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from reportedly.intake import text
from reportedly.intake.boilerplate import mark_silent
from reportedly.intake.byline import byline_of, credits_in, is_author, reporters_in
from reportedly.intake.extract import Extract, Extracted
from reportedly.intake.headline import headline_of
from reportedly.intake.language import language_of
from reportedly.intake.limits import most_bytes, too_big
from reportedly.intake.raw import content_id
from reportedly.intake.sniff import TEXT, kind_of
from reportedly.records import Document, Problem

_CHARSET = re.compile(r"charset\s{0,9}=\s{0,9}[\"']?([\w.:-]{1,40})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Taken:
    """The documents of one input (a feed gives several) and what went wrong with it."""

    documents: tuple[Document, ...] = ()
    problems: tuple[Problem, ...] = ()


def read_bytes(raw: bytes, *, name: str | None = None, url: str | None = None, media_type: str | None = None) -> Taken:
    """The documents of a page, a PDF, a feed or a text.

    `name` is a file name and `media_type` what a server said; both count only where the bytes leave the kind open.
    Never raises for bad input: then there are no documents, and a problem with `fatal` says why.
    """
    kind = kind_of(raw, name=name, media_type=media_type)
    if isinstance(kind, str) and len(raw) > most_bytes(kind):
        kind = too_big(len(raw), most_bytes(kind))
    if isinstance(kind, Problem):
        return Taken(problems=(replace(kind, where=url or name),))
    extracted = _parsed(raw, kind, url, _charset(media_type))
    whole = content_id(raw)
    documents = tuple(_document(extract, kind, whole) for extract in extracted.extracts)
    problems = (*extracted.problems, *_foreign(documents))
    return Taken(documents, tuple(replace(problem, where=problem.where or url or name) for problem in problems))


def _parsed(raw: bytes, kind: str, url: str | None, charset: str | None) -> Extracted:
    if kind == TEXT:
        return text.read(raw, url, charset)
    from reportedly.intake import sandbox

    return sandbox.parse(raw, sandbox.Task(kind, len(raw), url, charset))


def _charset(media_type: str | None) -> str | None:
    match = _CHARSET.search(media_type or "")
    return match.group(1) if match else None


def _document(extract: Extract, kind: str, whole: str) -> Document:
    said = tuple(filter(is_author, extract.authors))
    by, outlet = byline_of(extract.text)
    boilerplate, about = mark_silent(extract.text, said or by)
    author, own = credits_in(extract.text, about)
    return Document(
        id=f"sha256:{extract.content}" if extract.content else whole,
        text=extract.text,
        url=extract.url,
        title=extract.title or headline_of(extract.text),
        authors=said or by or author or reporters_in(extract.text, boilerplate),
        publisher=extract.publisher or outlet or own,
        language=language_of(extract.text, extract.language),
        published=extract.published,
        boilerplate=boilerplate,
        about_author=about,
        media_type=kind,
        pages=extract.pages,
    )


def _foreign(documents: tuple[Document, ...]) -> tuple[Problem, ...]:
    """One problem for all documents that are not in English."""
    found = sorted({document.language for document in documents if document.language not in (None, "en")})
    if not found:
        return ()
    said = f"the text is not English ({', '.join(map(str, found))}); only English is read well"
    return (Problem("not-english", said),)
