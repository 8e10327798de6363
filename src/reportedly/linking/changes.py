"""What a copy says otherwise than the text that it repeats: another toll, a softer or harder verb, a new lead, cuts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from reportedly.knowledge.linking import linking_words
from reportedly.knowledge.numbers import number_words
from reportedly.records import Change, Span

_WORD = re.compile(r"\w+(?:[.,]\d+)*")
_ALIKE = 0.6  # words shared by two sentences that are one, retold
_AROUND = 12  # words that may be swapped for others before it is no retelling


def changes(
    left: str, left_sentences: Sequence[Span], right: str, right_sentences: Sequence[Span]
) -> tuple[Change, ...]:
    """The differences in the order of the copy; what was only cut comes last."""
    pairs, added, cut = _aligned(left, left_sentences, right, right_sentences)
    found = [c for a, b in pairs for c in _retold(left, a, right, b)]
    found += [Change("lead" if b == right_sentences[0] else "added", None, b, "not in the other text") for b in added]
    found += [Change("cut", a, None, "left out") for a in cut]
    return tuple(found)


def _aligned(
    left: str, lefts: Sequence[Span], right: str, rights: Sequence[Span]
) -> tuple[list[tuple[Span, Span]], list[Span], list[Span]]:
    """Sentences that retell one another, those that only the copy has, and those that it lacks."""
    rest = {s: _words(left, s) for s in lefts}
    pairs, added = [], []
    for b in rights:
        words = _words(right, b)
        best = max(rest, key=lambda a: (_likeness(rest[a], words), -a.start), default=None)
        if best is None or _likeness(rest[best], words) < _ALIKE:
            added.append(b)
            continue
        pairs.append((best, b))
        del rest[best]
    return pairs, added, list(rest)


def _likeness(a: list[str], b: list[str]) -> float:
    return len(set(a) & set(b)) / max(1, len(set(a) | set(b)))


def _retold(left: str, a: Span, right: str, b: Span) -> Iterator[Change]:
    """Numbers and verbs of saying that two tellings of one sentence have otherwise."""
    one, other = _spans(left, a), _spans(right, b)
    matcher = SequenceMatcher(None, _words(left, a), _words(right, b), autojunk=False)
    for kind, i, j, k, m in matcher.get_opcodes():
        if kind != "equal" and j - i <= _AROUND and m - k <= _AROUND:
            yield from _swapped(
                [(s, s.of(left).lower()) for s in one[i:j]], [(s, s.of(right).lower()) for s in other[k:m]]
            )


def _swapped(old: list[tuple[Span, str]], new: list[tuple[Span, str]]) -> Iterator[Change]:
    before, after = ([(s, n) for s, w in side if (n := _number(w)) is not None] for side in (old, new))
    for (s, x), (t, y) in zip(before, after, strict=False):
        if x != y:
            yield Change("toll", s, t, f"{x:g} became {y:g}")
    saying = linking_words().saying
    verbs = [[(s, saying[w]) for s, w in side if w in saying] for side in (old, new)]
    for (s, was), (t, is_) in zip(*verbs, strict=False):
        if was != is_:
            yield Change("verb", s, t, f"a {was} verb became a {is_} one")


def _number(word: str) -> float | None:
    plain = word.replace(",", "")
    if plain.replace(".", "", 1).isdigit():
        return float(plain)
    found = number_words().values.get(word)
    return None if found is None else float(found)


def _spans(text: str, sentence: Span) -> list[Span]:
    return [Span(m.start(), m.end()) for m in _WORD.finditer(text, sentence.start, sentence.end)]


def _words(text: str, sentence: Span) -> list[str]:
    return [s.of(text).lower() for s in _spans(text, sentence)]
