"""How the report stands off from what others say: "claimed", "so-called", "could not be independently verified"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from reportedly.claims.within import Shelf, sentence_at
from reportedly.knowledge.distance import distance_words
from reportedly.records import Claim, Span


def with_distance(text: str, claims: Sequence[Claim], sentences: Sequence[Span]) -> tuple[Claim, ...]:
    """The claims of others with the words of doubt in their sentence, or in the next one where these speak of it.

    The distance is that of whoever reports the claim. What stands in quotation marks is the speaker's own wording.
    """
    lines = Shelf(sentences, lambda s: s)
    held = Shelf([c.source for c in claims if c.source], lambda s: s)
    return tuple(replace(c, distance=tuple(sorted({*_words(text, c, lines, held)}))) if c.source else c for c in claims)


def _words(text: str, claim: Claim, lines: Shelf[Span], held: Shelf[Span]) -> Iterator[Span]:
    known = distance_words()
    if claim.cue and any(w in known.verbs for w in claim.cue.of(text).lower().split()):
        yield claim.cue
    sentence = sentence_at(lines, claim.content[0])
    for m in known.words.finditer(text, sentence.start, sentence.end):
        if not _quoted(text, sentence, m.start()):
            yield Span(*m.span())
    after = (
        next(iter(lines.overlapping(Span(sentence.end, min(len(text), sentence.end + 4)))), None)
        if sentence.end < len(text)
        else None
    )
    if after is None or after == sentence or held.overlapping(after):
        return
    doubt = known.later.search(text, after.start, after.end)
    if doubt is not None:
        yield Span(*doubt.span())


def _quoted(text: str, sentence: Span, at: int) -> bool:
    before = text[sentence.start : at]
    return before.count('"') % 2 == 1 or before.count("“") > before.count("”")
