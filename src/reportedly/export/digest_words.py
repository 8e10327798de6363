"""A report in five to ten plain sentences, made from its records alone, each with the records that it rests on.

The sentences count and name; they never say who is right, and they never set numbers of different events against one
another as if they were of one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from reportedly.export import digest_matters, digest_voices
from reportedly.export.counting import Part, sentence
from reportedly.records import Report

PARTS: tuple[Callable[[Report], Part | None], ...] = (
    digest_voices.who_speaks,
    digest_voices.who_they_are,
    digest_voices.unnamed,
    digest_voices.how_claims_stand,
    digest_voices.disputed,
    digest_matters.tolls,
    digest_matters.names_given,
    digest_matters.foretold,
    digest_matters.moved,
    digest_matters.left_open,
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence, and the ids of the records (or of the document) that it is made from."""

    text: str
    records: tuple[str, ...]


def in_sentences(report: Report) -> tuple[Sentence, ...]:
    """The digest: at most ten sentences, those without anything to tell left out; the same report, the same words."""
    return tuple(_sentences(report))


def _sentences(report: Report) -> Iterator[Sentence]:
    for part in PARTS:
        found = part(report)
        if found is not None:
            words, records = found
            yield Sentence(sentence(words), tuple(dict.fromkeys(records)))
