"""Loaded wording that names no party: emotional or propagandistic words and a few figures of speech."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportedly.knowledge.wording import wording_words
from reportedly.marking.encoder.encoded import Tag
from reportedly.records import Label, Span, Wording

# Only a noun behind these makes the whole longer; other kinds stay as short as they are.
_GROWING = "condemning"


def mark_wording(text: str, labels: Sequence[Label] = (), found: Sequence[Tag] = ()) -> tuple[Wording, ...]:
    """Return the loaded wording of a text in order, w1 onwards; what is a party label already is left to it.

    `found` are the model's. `kind` is one of the classes of wording.toml.
    """
    taken = {i for x in labels for i in range(x.span.start, x.span.end)}
    kept: dict[Span, str] = {}
    # The model votes on words that are loaded in some reports only.
    voted = ((t.span, "loaded") for t in found if wording_words().doubtful.search(t.span.of(text)))
    for span, kind in (*_figures(text), *_listed(text), *voted):
        if taken.isdisjoint(range(span.start, span.end)):
            kept[span] = kind
            taken.update(range(span.start, span.end))
    return tuple(Wording(f"w{i}", span, kept[span], None) for i, span in enumerate(sorted(kept), 1))


def _figures(text: str) -> Iterator[tuple[Span, str]]:
    for kind, pattern in wording_words().figures:
        for match in pattern.finditer(text):
            group = match.lastindex or 0
            yield Span(match.start(group), match.end(group)), kind


def _listed(text: str) -> Iterator[tuple[Span, str]]:
    words = wording_words()
    for match in words.pattern.finditer(text):
        kind = words.kinds[" ".join(match.group(1).lower().split())]
        end = match.end() if kind == _GROWING else match.end(1)
        if not _is_name(text, match.start(), end):
            yield Span(match.start(), end), kind


def _is_name(text: str, start: int, end: int) -> bool:
    """Whether a capitalised word stands among other capitalised words, as part of a name ("Brave New Films")."""
    if not text[start].isupper():
        return False
    before, after = text[max(0, start - 2) : start], text[end : end + 2]
    opens = start == 0 or before.strip()[-1:] in (".", "!", "?", '"', "“", "")
    return opens and after[:1] == " " and after[1:].isupper()
