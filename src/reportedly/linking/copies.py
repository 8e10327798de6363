"""Reports that repeat one another's text: reprints, cut or with a new lead, and wire stories that many sites carry."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from reportedly.linking.changes import changes
from reportedly.linking.credits import credited
from reportedly.linking.shingles import Hashes, band_keys, contained, sentence_keys, shingles, signature
from reportedly.records import Copy, Document, Span

COPIED = 0.45  # share of the smaller text that makes a copy by itself
HINTED = 0.25  # share that does where both credit one agency
_NEWS = 0.35  # share of the opening half, where the news stands, that the other must have
_LEAST = 15  # shingles: a shorter text has no words of its own


@dataclass(frozen=True, slots=True)
class Print:
    """What it takes to hold a report's text against others: its shingles, those of its first half, lookup keys."""

    document: Document
    sentences: tuple[Span, ...]
    shingles: Hashes
    opening: Hashes
    keys: tuple[str, ...]
    credit: str | None


def taken(document: Document, sentences: Sequence[Span]) -> Print:
    """The print of a report; boilerplate does not count."""
    spoken = tuple(s for s in sentences if not any(q.overlaps(s) for q in document.silent()))
    told = [s.of(document.text) for s in spoken]
    found = shingles("\n".join(told) or document.text)
    keys = (*band_keys(signature(found)), *sentence_keys(told))
    opening = shingles("\n".join(told[: (len(told) + 1) // 2]) or document.text)
    return Print(document, spoken, found, opening, keys, credited(document))


def copies(new: Print, near: Iterable[Print]) -> tuple[Copy, ...]:
    """The copies among reports that share a key with a new one, the closest first."""
    found = [c for other in near if (c := copy(new, other)) is not None]
    return tuple(sorted(found, key=lambda c: (-c.contained, c.left, c.right)))


def copy(a: Print, b: Print) -> Copy | None:
    """Whether one report repeats the other's text, and what it changed; None where each has its own words."""
    if a.document.id == b.document.id or min(len(a.shingles), len(b.shingles)) < _LEAST:
        return None
    share = contained(a.shingles, b.shingles)
    if a.document.publisher == b.document.publisher and _opening(a, b) < _NEWS:
        return None  # an outlet repeats its background under every report
    credit = a.credit if a.credit == b.credit else None
    if share < (HINTED if credit else COPIED):
        return None
    first, second = sorted((a, b), key=_age)
    said = f"{share:.0%} of the shorter text stands in the other word for word"
    return Copy(
        left=first.document.id,
        right=second.document.id,
        contained=round(share, 4),
        credit=credit,
        changes=changes(first.document.text, first.sentences, second.document.text, second.sentences),
        why=f"{said}; both credit {credit}." if credit else f"{said}.",
    )


def _opening(a: Print, b: Print) -> float:
    """How much of the first half of the shorter text stands in the other."""
    short, long = sorted((a, b), key=lambda p: (len(p.shingles), p.document.id))
    return len(np.intersect1d(short.opening, long.shingles, assume_unique=True)) / max(1, len(short.opening))


def _age(one: Print) -> tuple[str, int, str]:
    published = one.document.published
    return published.latest if published else "9999", -len(one.shingles), one.document.id
