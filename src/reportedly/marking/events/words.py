"""Words that name events: a dictionary's finds joined with the model's, outside the names of things."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from reportedly.knowledge.events import EventWord, event_words
from reportedly.marking.events.described import only_describes
from reportedly.marking.events.keywords import keywords
from reportedly.marking.events.objects import mark_event_objects, typed_by_object
from reportedly.records import EventMention, Span

MAKER = "event_words/1"
_TOKEN = re.compile(r"\w+(?:[-'’´]\w+)*")
_FUNCTION_WORDS = re.compile(
    r"(?:(?:^|(?<=\W))(?:the|an?|that|were|was|is|are|has|have|had|been|be|and|who|which)|\s(?:the|an?|that|and))+$",
    re.IGNORECASE,
)
_SURE, _ALONE, _SURE_OF_IT, _TITLE_SHARE, _AROUND = 0.6, 0.7, 0.9, 0.6, 5
_RULED_OUT = 0.02  # the chance below which the model's no outweighs a sure word of the dictionary
Judge = Callable[[Sequence[Span]], Mapping[str, float]]


@dataclass(frozen=True, slots=True)
class Found:
    """A dictionary entry at a stretch of the text."""

    span: Span
    word: EventWord


@dataclass(frozen=True, slots=True)
class _Tokens:
    text: str
    at: tuple[tuple[int, int], ...]
    low: tuple[str, ...]

    def capital(self, i: int) -> bool:
        return 0 <= i < len(self.at) and self.text[self.at[i][0]].isupper()

    def joined(self, i: int) -> bool:
        """Whether only a blank stands between token i and the next."""
        return 0 <= i < len(self.at) - 1 and self.text[self.at[i][1] : self.at[i + 1][0]].isspace()


def _tokens(text: str) -> _Tokens:
    at = tuple((m.start(), m.end()) for m in _TOKEN.finditer(text))
    return _Tokens(text, at, tuple(text[a:b].lower() for a, b in at))


def dictionary_finds(text: str) -> tuple[Found, ...]:
    """Every dictionary entry in the text, the longest at each place, sure and unsure ones, in text order."""
    return tuple(w for w in _finds(_tokens(text), frozenset()) if w.word.sort != "mask")


def _finds(tokens: _Tokens, without: frozenset[tuple[str, ...]]) -> Iterator[Found]:
    known, i = event_words(), 0
    while i < len(tokens.low):
        words = (w for w in known.by_first.get(tokens.low[i], ()) if w.words not in without)
        word = next((w for w in words if _stands(tokens, i, w)), None)
        if word is None:
            i += 1
            continue
        end = i + len(word.words)
        if not _in_name(tokens, i, end):
            yield Found(Span(tokens.at[i][0], tokens.at[end - 1][1]), word)
        i = end


def _stands(tokens: _Tokens, i: int, word: EventWord) -> bool:
    end = i + len(word.words)
    if tokens.low[i:end] != word.words or not all(tokens.joined(k) for k in range(i, end - 1)):
        return False
    return not (end < len(tokens.low) and tokens.low[end] in event_words().idle and tokens.joined(end - 1))


def _in_name(tokens: _Tokens, start: int, end: int) -> bool:
    """Whether a capitalised find is part of a name ("Operation Desert Storm"), headlines apart."""
    if not any(tokens.capital(k) for k in range(start, end)):
        return False
    if tokens.text[tokens.at[start][0] : tokens.at[end - 1][1]] in event_words().months:
        return True
    before = tokens.capital(start - 1) and tokens.joined(start - 1)
    after = tokens.capital(end) and tokens.joined(end - 1)
    return (before or after) and not _headline(tokens, start, end)


def _headline(tokens: _Tokens, start: int, end: int) -> bool:
    """Whether the longer words around the run of capitals are capitalised too, or the run is a whole line."""
    while tokens.capital(start - 1) and tokens.joined(start - 1):
        start -= 1
    while tokens.capital(end) and tokens.joined(end - 1):
        end += 1
    around = (*range(max(0, start - _AROUND), start), *range(end, min(len(tokens.at), end + _AROUND)))
    near = [k for k in around if len(tokens.low[k]) > 3]
    if len(near) < 2:
        return end - start >= _AROUND
    return sum(tokens.capital(k) for k in near) >= _TITLE_SHARE * len(near)


def mark_event_words(
    text: str, found: Sequence[EventMention] = (), judge: Judge | None = None
) -> tuple[EventMention, ...]:
    """Triggers of events in text order: the model's `found` joined with the dictionary's sure words.

    `judge` tells how likely a stretch names an event at all ("yes"): what it is sure to name none is left out.
    Nothing is read in the keywords of a page, nor in words that only look like an event ("press conference").

    A model's find stands if a dictionary entry stands on its words or the model is sure of it. Where the
    dictionary is sure, it gives type and mode: its entries are by meaning, while the model leans on the rarer types.
    """
    listed = keywords(text)
    both = [w for w in _finds(_tokens(text), event_words().intents) if not any(k.overlaps(w.span) for k in listed)]
    masked = [w.span for w in both if w.word.sort == "mask"]
    words = tuple(w for w in both if w.word.sort != "mask")
    found = [e for e in found if not (_touched(listed, e.trigger) or _covered(masked, e.trigger))]
    starts = [w.span.start for w in words]
    marked = [
        typed
        for e in _trimmed(text, found)
        if (typed := _weighed(e, _at(words, starts, e.trigger))) is not None
        and not (e.score < _SURE_OF_IT and only_describes(text, e.trigger))
    ]
    taken = [e.trigger for e in marked]
    more = [
        EventMention(w.span, w.word.type, _SURE, MAKER, w.word.mode)
        for w in words
        if w.word.sure
        and not _touched(taken, w.span)
        and not only_describes(text, w.span)
        and not _ruled_out(w.span, judge)
    ]
    known = (*marked, *more)
    every = (*(typed_by_object(text, e) for e in known), *mark_event_objects(text, known))
    return tuple(sorted(every, key=lambda e: (e.trigger, e.type)))


def _trimmed(text: str, found: Sequence[EventMention]) -> Iterator[EventMention]:
    """The model's finds in text order, without function words at their ends; what is nothing else is no trigger."""
    for e in sorted(found, key=lambda e: e.trigger):
        m = _FUNCTION_WORDS.search(text, e.trigger.start, e.trigger.end)
        end = m.start() if m else e.trigger.end
        if end > e.trigger.start:
            yield replace(e, trigger=Span(e.trigger.start, end)) if m else e


def _at(words: Sequence[Found], starts: Sequence[int], trigger: Span) -> list[EventWord]:
    at = max(0, bisect_left(starts, trigger.start) - 1)
    return [w.word for w in words[at : bisect_left(starts, trigger.end)] if w.span.overlaps(trigger)]


def _weighed(event: EventMention, words: Sequence[EventWord]) -> EventMention | None:
    """The model's find with the dictionary's type and mode; None where nothing backs it."""
    sure = [w for w in words if w.sure]
    same = [w for w in words if w.type == event.type]
    if not words and event.score < _ALONE:
        return None
    type_ = event.type if same or not sure else sure[0].type
    mode = event.mode or next((w.mode for w in words if w.type == type_ and w.mode), None)
    return replace(event, type=type_, mode=mode)


def _covered(masked: Sequence[Span], trigger: Span) -> bool:
    at = bisect_left(masked, trigger)
    return any(m.covers(trigger) for m in masked[max(0, at - 1) : at + 1])


def _ruled_out(span: Span, judge: Judge | None) -> bool:
    return judge is not None and judge((span,)).get("yes", 1.0) < _RULED_OUT


def _touched(taken: Sequence[Span], span: Span) -> bool:
    at = bisect_left(taken, span)
    return any(t.overlaps(span) for t in taken[max(0, at - 1) : at + 1])
