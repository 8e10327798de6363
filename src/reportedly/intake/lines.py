"""Lines of a printed page to paragraphs: what belongs together, what a hyphen divides, what is page furniture."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from reportedly.knowledge.english import english

DIVIDED = "\ufffe"
"""pdfium's sign for a hyphen at the end of a line, with the line break that followed it."""
_END = re.compile(r"[.!?:;…][\"'”’)\]]*$")
_ITEM = re.compile(r"(?:[•▪◦●–—*-]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])\s")
_FOLIO = re.compile(r"(?i)(?:page|p\.)?\s{0,3}[-–—|]?\s{0,3}\d{1,4}\s{0,3}(?:[-–—|]|(?:of|/)\s{0,3}\d{1,4})?$")
_HYPHEN = re.compile(rf"([^\W_]{{0,64}}){DIVIDED}([^\W_]{{0,64}})")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text, with its edges in points (all 0 where unknown); `top` of its first, `bottom` of its last sign."""

    text: str
    left: float = 0.0
    right: float = 0.0
    top: float = 0.0
    bottom: float = 0.0
    height: float = 0.0


def paragraphs_of(lines: Sequence[Line]) -> list[str]:
    """The paragraphs of a page, each on one line: divided at wide gaps, other type sizes, short last lines, items."""
    if not lines:
        return []
    gaps = [before.bottom - after.top for before, after in pairwise(lines)]
    usual = median(gaps) if gaps else 0.0
    edge = max(line.right for line in lines)
    blocks = [[lines[0].text]]
    for gap, (before, after) in zip(gaps, pairwise(lines), strict=True):
        if _divided(before, after, gap - usual, edge):
            blocks.append([])
        blocks[-1].append(after.text)
    return [" ".join(block) for block in blocks]


def runs_on(before: str, after: str) -> bool:
    """Whether a sentence goes on from the end of one page to the beginning of the next."""
    if not before or not after or _END.search(before[-6:]):
        return False
    return after[0].islower() or (before[-1] in ",–—" and not _ITEM.match(after))


def join_hyphens(text: str, known: frozenset[str]) -> str:
    """The text with divided words joined; the hyphen stays in compounds. `known` are the document's own words."""
    return _HYPHEN.sub(lambda match: _joined(match.group(1), match.group(2), known), text)


def without_furniture(pages: list[list[Line]]) -> list[list[Line]]:
    """The pages without page numbers, and with running heads and feet only where they stand first."""
    edges = Counter(key for page in pages for key in {_key(line) for line in (*page[:1], *page[-1:])})
    running = {key for key, times in edges.items() if times >= 3 and times >= len(pages) / 2 and key}
    seen: set[str] = set()
    return [_without(page, running, seen) for page in pages]


def _divided(before: Line, after: Line, extra: float, edge: float) -> bool:
    if not before.height or not after.height:
        # Nothing is known but the words: a short line that ends a sentence ends a paragraph.
        return bool(_ITEM.match(after.text)) or (len(before.text) < 60 and bool(_END.search(before.text)))
    size = max(before.height, after.height)
    if abs(before.height - after.height) > 0.15 * size or extra > 0.3 * size:
        return True
    if extra < -3 * size:  # the next column
        return not runs_on(before.text, after.text)
    if _ITEM.match(after.text):
        return True
    short = before.right < edge - 0.12 * (edge - before.left)
    return short and (bool(_END.search(before.text)) or before.right < edge - 0.45 * (edge - before.left))


def _joined(head: str, tail: str, known: frozenset[str]) -> str:
    whole, compound = head + tail, f"{head}-{tail}"
    if not head or not tail or not tail[0].islower() or compound in known:
        return compound
    if whole in known:
        return whole
    known_half = tail in english().compound_tails or head.lower() in english().compound_heads
    return compound if known_half else whole


def _key(line: Line) -> str:
    return re.sub(r"\d+", "#", line.text)


def _without(page: list[Line], running: set[str], seen: set[str]) -> list[Line]:
    kept = []
    for number, line in enumerate(page):
        outer = number in (0, len(page) - 1)
        if outer and _FOLIO.match(line.text):
            continue
        key = _key(line)
        if outer and key in running:
            if key in seen:
                continue
            seen.add(key)
        kept.append(line)
    return kept
