"""Who holds what stands in a text: figures, labels and wording get the voice of the smallest claim around them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reportedly.claims.within import Shelf
from reportedly.records import Claim, Figure, Label, Span, Wording

_Held = tuple[Span, Claim]


def give_voices(
    claims: Sequence[Claim], figures: Sequence[Figure], labels: Sequence[Label], wording: Sequence[Wording]
) -> tuple[tuple[Figure, ...], tuple[Label, ...], tuple[Wording, ...]]:
    """Figures, labels and wording with the voice id of who gives or uses them; v0 outside all claims."""
    held: Shelf[_Held] = Shelf([(s, c) for c in claims for s in c.content], lambda pair: pair[0])
    return (
        tuple(replace(f, holder=_holder(f.span, held)) for f in figures),
        tuple(replace(x, voice=_holder(x.span, held)) for x in labels),
        tuple(replace(w, voice=_holder(w.span, held)) for w in wording),
    )


def holder_of(span: Span, claims: Sequence[Claim]) -> str:
    """The voice id that holds a stretch: of the smallest claim whose content covers it, v0 outside all claims."""
    return _holder(span, Shelf([(s, c) for c in claims for s in c.content], lambda pair: pair[0]))


def holders_of(spans: Sequence[Span], claims: Sequence[Claim]) -> list[str]:
    """The voice id that holds each stretch, as `holder_of` gives it."""
    held: Shelf[_Held] = Shelf([(s, c) for c in claims for s in c.content], lambda pair: pair[0])
    return [_holder(span, held) for span in spans]


def _holder(span: Span, held: Shelf[_Held]) -> str:
    around = [(content.covers(span), c) for content, c in held.overlapping(span)]
    covering = [c for covers, c in around if covers] or [c for _, c in around]
    nearest = min(covering, key=lambda c: (sum(len(x) for x in c.content), -len(c.voices)), default=None)
    return nearest.voices[0] if nearest else "v0"
