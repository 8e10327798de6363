"""What one saying holds, proposition by proposition: its content cut at sentences, at its speaker and at clauses."""

from __future__ import annotations

from collections.abc import Sequence

from reportedly.claims.clauses import body, clauses, has_verb, opens_clause, trimmed
from reportedly.claims.within import Shelf
from reportedly.records import Span

_SHORTEST = 3
_FEWEST = 20  # code points of words that nobody says twice by chance


def propositions(
    text: str, contents: Sequence[Span], sentences: Shelf[Span], title: str | None = None
) -> list[tuple[Span, ...]]:
    """The propositions of the contents of one saying, each as the spans that state it.

    A content in two pieces ("The town, he said, is lost") is one proposition where a piece alone states nothing.
    """
    found: list[tuple[Span, ...]] = []
    for pieces in _of_sentences(contents, sentences):
        for whole in _stated(text, pieces):
            if len(whole) == 1:
                found += [(p,) for p in clauses(text, _once(text, body(text, whole[0], title)))]
            elif kept := tuple(t for s in whole if (t := trimmed(text, s)) is not None):
                found.append(kept)
    return [p for p in found if sum(map(len, p)) >= _SHORTEST]


def _once(text: str, content: Span) -> Span:
    """The second half of a content that says the same twice: a summary above its sentence that has lost its stop."""
    half = (len(content) - 1) // 2
    first, second = text[content.start : content.start + half], text[content.end - half : content.end]
    return Span(content.end - half, content.end) if half > _FEWEST and first == second else content


def _of_sentences(contents: Sequence[Span], sentences: Shelf[Span]) -> list[list[Span]]:
    """The contents cut at sentence ends, those of one sentence together."""
    held: dict[Span, list[Span]] = {}
    for content in contents:
        inside = sentences.overlapping(content)
        for s in inside if len(inside) > 1 else (content,):
            key = inside[0] if len(inside) == 1 else s
            held.setdefault(key, []).append(Span(max(s.start, content.start), min(s.end, content.end)))
    return [sorted(pieces) for pieces in held.values()]


def _stated(text: str, pieces: Sequence[Span]) -> list[tuple[Span, ...]]:
    """The pieces of one sentence, joined where one of them alone is no clause."""
    joined = [pieces[0]]
    done: list[tuple[Span, ...]] = []
    for piece in pieces[1:]:
        bare = trimmed(text, piece) or piece
        if has_verb(text, joined[0].start, joined[-1].end) and opens_clause(text, bare.start, bare.end):
            done.append(tuple(joined))
            joined = []
        joined.append(piece)
    return [*done, tuple(joined)]
