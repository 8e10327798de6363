"""Whether the words around a time expression tell of what was, what may be or what is to come."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, replace
from functools import cache

from reportedly.knowledge.times import time_words

PAST, OPEN, FUTURE = "past", "open", "future"
_BREAK = re.compile(r"[.!?]['’”\")\]]*\s+(?=[\"“‘'(\[]?[A-Z])|\n\s*\n")
_NEAR = 28
_HELD = re.compile(rf"\b(?:{'|'.join(time_words().held)}) $")
_SHORTEST, _LONGEST = len(" on "), len(" since ")


@dataclass(frozen=True, slots=True)
class Cue:
    """A word of tense; `governs` says that only a preposition stands between it and the time ("began on")."""

    tense: str
    word: str
    governs: bool = False


@dataclass(frozen=True, slots=True)
class Tenses:
    """The cues of tense in a text by place, and the places where sentences end."""

    starts: list[int]
    ends: list[int]
    cues: list[Cue]
    breaks: list[int]

    def at(self, start: int, end: int) -> Cue | None:
        """Give the cue of tense for `start`..`end`: the nearest before in the sentence, else the nearest after."""
        left, right = self.sentence(start, end)
        i = bisect_left(self.starts, start) - 1
        if i >= 0 and self.starts[i] >= left:
            gap = start - self.ends[i]
            return replace(self.cues[i], governs=_SHORTEST <= gap <= _LONGEST)
        i = bisect_left(self.starts, end)
        return self.cues[i] if i < len(self.starts) and self.starts[i] < right else None

    def apart(self, start: int, end: int) -> int:
        """Count the sentence breaks between two places."""
        return bisect_left(self.breaks, end) - bisect_left(self.breaks, start)

    def sentence(self, start: int, end: int) -> tuple[int, int]:
        """Give the places of the sentence breaks around a stretch (very large after the last)."""
        i, j = bisect_left(self.breaks, start), bisect_left(self.breaks, end)
        return self.breaks[i - 1] if i else 0, self.breaks[j] if j < len(self.breaks) else 1 << 60


def tenses(text: str) -> Tenses:
    """Find the cues of tense; "could be held" and "will be closed" are one cue and take the modal's tense."""
    starts: list[int] = []
    ends: list[int] = []
    cues: list[Cue] = []
    for m in _cues().finditer(text):
        cue = Cue(PAST if _is_held_to_be(text, m) else str(m.lastgroup), m.group())
        close = bool(starts) and m.start() - starts[-1] < _NEAR and cues[-1].tense != PAST and cue.tense == PAST
        if close and not any(mark in text[starts[-1] : m.start()] for mark in ",.;:\n"):
            cue = cues[-1]
        starts.append(m.start())
        ends.append(m.end())
        cues.append(cue)
    return Tenses(starts, ends, cues, [m.start() + 1 for m in _BREAK.finditer(text)])


def _is_held_to_be(text: str, found: re.Match[str]) -> bool:
    """Whether it only says what is thought to be so: "raids suspected to be carried out by the army"."""
    return found.group() == "to be" and _HELD.search(text, max(found.start() - _NEAR, 0), found.start()) is not None


@cache
def _cues() -> re.Pattern[str]:
    lexicon = time_words()
    groups = {FUTURE: lexicon.future, OPEN: lexicon.open, PAST: lexicon.past}
    parts = [f"(?P<{kind}>{'|'.join(re.escape(word) for word in words)})" for kind, words in groups.items()]
    parts[2] = parts[2][:-1] + r"|[a-z]{2,}ed)"
    return re.compile(rf"(?<![\w-])(?:{'|'.join(parts)})(?!\w)")
