"""Who wrote a report and who published it, from bylines, datelines and paragraphs about the author."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from reportedly.intake.about_author import subject_of
from reportedly.intake.blocks import Block, blocks_of
from reportedly.intake.names import NAME, person
from reportedly.knowledge.furniture import author_cues, outlets
from reportedly.records import Span

Credits = tuple[tuple[str, ...], str | None]

_HEAD = 10  # lines
_HEAD_CHARACTERS = 2_500
_AND = re.compile(r"\s{0,9}(?:,| and | & |;)\s{0,9}")
_DIGIT = re.compile(r"\d")
_LISTED = re.compile(r", .{0,120} (?:and|&) ")
_CUT = re.compile(r"\s{1,9}[|/•·–—-]{1,9}\s{1,9}|\s{0,9}\|\s{0,9}|, | (?=(?:in|at|for|on|from|near)\s{1,9}[A-Z\d])")
_PIPED = re.compile(rf"(?P<names>{NAME}(?:(?:,| and) {NAME}){{0,3}})\s*(?:[|/•·]|\s[–—-]\s)\s*(?P<outlet>[^|/•·–—]{{2,50}}?)\s*(?:[|/•·–—].*)?")  # fmt: skip  # noqa: E501
_DATED = re.compile(
    r"(?P<outlet>[A-Z][\w’'&.-]*(?: [\w’'&.-]+){1,6})(?:,| [|–—-]) ?"
    r"(?:\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]{2,8}|[A-Z][a-z]{2,8} \d{1,2}),? \d{4}\.?"
)
# "SALAMIYAH, Syria, June 7, 2016 (Agency) - At least ..."
_DATELINE = re.compile(r"(?P<place>[^\n()\"“”]{0,90}?)\(\s?(?P<outlet>[A-Z][\w’'&./-]*(?: [\w’'&./-]+){0,5})\s?\)\s?(?P<dash>,?\s?(?:--|[-–—]))?\s?\S")  # fmt: skip  # noqa: E501
_SLASHED = re.compile(r"[^\n/]{3,90}[./,–—-]\s*/(?P<outlet>[A-Z][\w -]{1,30})/")
_CAPITALS = re.compile(r"\b[A-Z][A-Z’'´`-]{2,}\b")
_REPORTED = re.compile(rf"(?<!dditional )(?<!ore )\b[Rr]eporting by (?P<names>{NAME}(?:(?:,|,? and) {NAME}){{0,5}})")
_OWNED = re.compile(r"\s?(?P<outlet>(?:[Tt]he )?[\w’'&-]+(?: [A-Z][\w’'&-]*)*)")


def byline_of(text: str) -> Credits:
    """The authors and the publisher that the first lines name; empty and None where they name none."""
    authors: tuple[str, ...] = ()
    publisher = None
    for block in blocks_of(text[:_HEAD_CHARACTERS])[:_HEAD]:
        names, outlet = _line(block)
        authors = authors or names
        publisher = publisher or outlet
    return authors, publisher


def is_byline(block: Block) -> bool:
    """Tell whether a line names authors and says nothing else, not even the day."""
    shown = " ".join(block.shown.split())
    return len(shown) <= 100 and not _DIGIT.search(shown) and bool(_by(shown)[0] or _piped(shown)[0])


def credits_in(text: str, about: Sequence[Span]) -> Credits:
    """The author whom a paragraph about the author begins with, and the outlet that it says is theirs."""
    for span in about:
        paragraph = span.of(text)
        name = subject_of(paragraph) or _first_subject(paragraph)
        if name:
            return (name,), _own_outlet(paragraph, text[: span.start])
    return (), None


def reporters_in(text: str, furniture: Sequence[Span]) -> tuple[str, ...]:
    """Give the names in a credit line of an agency, "(Reporting by ...; editing by ...)"."""
    for span in furniture:
        match = _REPORTED.search(span.of(text))
        if match:
            return _people(match.group("names"))
    return ()


def is_author(name: str) -> bool:
    """Whether a name out of metadata is a person's or an outlet's, not that of an account or an address."""
    shown = name.strip()
    return (
        2 <= len(shown) <= 100
        and shown.lower() not in author_cues().nobody
        and not re.search(r"@|://|\.(?:com|org|net)\b", shown)
    )


def _line(block: Block) -> Credits:
    shown = " ".join(block.shown.split())
    if len(shown) <= 160:
        for reading in (_by, _piped, _dated):
            found = reading(shown)
            if found != ((), None):
                return found
    return (), _dateline(shown)


def _by(shown: str) -> Credits:
    match = _by_words().match(shown)
    if not match:
        return (), None
    first, *rest = _CUT.split(shown[match.end() :].rstrip(" .,:"))
    outlet = next(filter(_is_outlet, map(str.strip, (first, *rest))), None)
    people = _people(first)
    if not people:
        return (), first.strip() if outlet == first.strip() else None
    # After a comma comes a further author only in a list of three or with "and": else it may be a town.
    listed = rest if _LISTED.search(shown) or (len(rest) > 1 and all(map(_people, rest))) else ()
    return tuple(dict.fromkeys((*people, *(name for piece in listed for name in _people(piece))))), outlet


def _people(words: str) -> tuple[str, ...]:
    """The names, if the words are nothing but names of persons."""
    found = [person(_unshouted(name)) for name in _AND.split(words)]
    return tuple(name for name in found if name) if all(found) and not _is_outlet(words.strip()) else ()


def _piped(shown: str) -> Credits:
    match = _PIPED.fullmatch(shown)
    if not match or not _is_outlet(match.group("outlet")):
        return (), None
    people = _people(match.group("names"))
    return (people, match.group("outlet")) if people else ((), None)


def _dated(shown: str) -> Credits:
    match = _DATED.fullmatch(shown)
    return (), match.group("outlet") if match and _is_outlet(match.group("outlet")) else None


def _dateline(shown: str) -> str | None:
    match = _DATELINE.match(shown[:200]) or _SLASHED.match(shown[:200])
    if not match:
        return None
    outlet = match.group("outlet").strip()
    if outlet in outlets().agencies:
        return outlet
    dashed = match.re is _DATELINE and match.group("dash")
    unfit = outlet.lower() in outlets().not_agencies or not outlets().not_outlets.isdisjoint(outlet.lower().split())
    if not dashed or unfit or not _CAPITALS.search(match.group("place")):
        return None
    return outlet


def _is_outlet(words: str) -> bool:
    known = outlets()
    if words in known.agencies:
        return True
    tokens = words.split()
    lowered = {token.lower() for token in tokens}
    named = all(token[0].isupper() or token[0].isdigit() or token in known.links for token in tokens)
    if not named or not 2 <= len(tokens) <= 6 or not known.not_outlets.isdisjoint(lowered):
        return False
    return words[0].isupper() and not known.nouns.isdisjoint(lowered)


def _first_subject(span: str) -> str | None:
    # Under a heading ("About the author") the paragraph follows on its own line.
    return next(filter(None, map(subject_of, (block.shown for block in blocks_of(span)))), None)


def _own_outlet(paragraph: str, story: str) -> str | None:
    """The outlet of an office ("founder and editor of X"), if the report itself names it too."""
    for office in _offices().finditer(paragraph):
        match = _OWNED.match(paragraph, office.end())
        outlet = match.group("outlet") if match else None
        if outlet and re.search(rf"(?<!\w){re.escape(outlet)}(?!\w)", story):
            return outlet
    return None


def _unshouted(name: str) -> str:
    return name.title() if name.isupper() and " " in name else name


@cache
def _by_words() -> re.Pattern[str]:
    words = "|".join(sorted(map(re.escape, author_cues().bylines), key=len, reverse=True))
    return re.compile(rf"(?:{words})(?:\s{{0,3}}:\s{{0,3}}|\s+)(?=\S)", re.IGNORECASE)


@cache
def _offices() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, author_cues().offices))})\b", re.IGNORECASE)
