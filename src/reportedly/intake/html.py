"""A page to its article: text, title, authors, site, date. Runs in the sandbox."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from reportedly.intake import markup
from reportedly.intake.decode import declared_in_markup, decode
from reportedly.intake.extract import Extract, Extracted, clean, failed
from reportedly.intake.limits import MOST_CHARACTERS, Late, within
from reportedly.intake.paragraphs import paragraphs, with_title
from reportedly.intake.plain import plain_text, prose_length
from reportedly.records import Problem, Published

_DECLARATION = re.compile(r"\s{0,99}<\?xml[^<>]{0,200}\?>")
_BEGUN = re.compile(r"<html[\s>]", re.IGNORECASE)
_ENDED = re.compile(r"</(?:html|body)\s*>", re.IGNORECASE)
_SECONDS = 3.0
_LOST, _LITTLE = 0.25, 0.5


def load() -> None:
    """Load the libraries beforehand."""
    import trafilatura  # noqa: F401


def read(raw: bytes, url: str | None, charset: str | None) -> Extracted:
    """The article of a page; the whole visible text and a problem where no article can be told from the rest."""
    decoded = decode(raw, charset or declared_in_markup(raw))
    page = clean(_DECLARATION.sub("", decoded.text, count=1))
    # Places in the markup are no places in the text.
    problems = (*(replace(problem, span=None) for problem in decoded.problems), *_cut(page))
    oddity = markup.oddity(page)
    if oddity:
        return _whole(page, Extract(""), f"the markup is hostile or broken ({oddity})", problems)
    try:
        article, comments = within(_SECONDS, lambda: _article(page, url))
    except Late:
        return _whole(page, Extract(""), "finding the article took too long", problems)
    return _checked(page, article, comments, problems)


def _cut(page: str) -> tuple[Problem, ...]:
    # The end tags may be left out, but hardly any page that begins with <html> does so.
    if not _BEGUN.search(page, 0, 2048) or _ENDED.search(page):
        return ()
    return (Problem("truncated", "the page has no end; its last part may be missing"),)


def _checked(page: str, article: Extract, comments: int, problems: tuple[Problem, ...]) -> Extracted:
    prose = max(0, prose_length(page) - comments)
    if not article.text or len(article.text) < _LOST * prose:
        return _whole(page, article, "the article could not be told from the rest of the page", problems)
    if len(article.text) < _LITTLE * prose:
        share = round(100 * len(article.text) / prose)
        said = f"the text read is only {share}% of the long paragraphs of the page; some of the report may be missing"
        problems = (*problems, Problem("text-lost", said))
    return _one(article, problems)


def _whole(page: str, article: Extract, why: str, problems: tuple[Problem, ...]) -> Extracted:
    text = plain_text(page)
    if not text:
        return failed("no-text", "the page holds no visible text")
    said = f"{why}; all visible text was read, navigation and comments included"
    return _one(replace(article, text=clean(text)), (*problems, Problem("whole-page", said)))


def _one(article: Extract, problems: tuple[Problem, ...]) -> Extracted:
    if len(article.text) > MOST_CHARACTERS:
        return failed("too-big", f"the page has {len(article.text)} characters of text; {MOST_CHARACTERS} can be read")
    return Extracted((article,), problems)


def _article(page: str, url: str | None) -> tuple[Extract, int]:
    from lxml import html as lxml_html
    from trafilatura import bare_extraction

    tree = lxml_html.document_fromstring(page, parser=lxml_html.HTMLParser(remove_comments=True, remove_pis=True))
    headings = tuple(" ".join(node.text_content().split()) for node in tree.iter("h1", "h2"))
    language = (tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang") or "").split("-")[0].lower()
    found: Any = bare_extraction(
        tree,
        url=url,
        favor_recall=True,
        include_comments=True,
        include_tables=True,
        with_metadata=True,
        date_extraction_params=_DATES,
    )
    if found is None:
        return Extract("", language=language or None), 0
    text = with_title(paragraphs(found.body), found.title, headings)
    return _extract(found, clean(text), url, language or None), len(found.comments or "")


# Only what the page declares; the limit is fixed so that the same page reads the same on any day.
_DATES = {"extensive_search": False, "original_date": True, "max_date": "2100-01-01"}


def _extract(found: Any, text: str, url: str | None, language: str | None) -> Extract:
    published = None
    if found.date:
        published = Published(
            found.date, found.date, "metadata", f"the page's own metadata or address say {found.date}"
        )
    return Extract(
        text=text,
        title=clean(found.title) if found.title else None,
        authors=tuple(filter(None, (clean(name).strip() for name in (found.author or "").split(";")))),
        publisher=clean(found.sitename) if found.sitename else None,
        url=url or found.url,
        language=language,
        published=published,
    )
