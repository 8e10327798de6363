"""Finds the noun phrase of a speaker left or right of a cue word, with word lists in place of a parser."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from reportedly.knowledge.quotation_words import SpeakerWords, quotation_words
from reportedly.knowledge.voices import Speakers, speakers
from reportedly.records import Span

_TOKEN = re.compile(r"(?:[A-Z]\.){2,}|[^\W_]+(?:['’´`.-][^\W_]+)*|[^\w\s]")
_ENDS = re.compile(r"(?:ed|ing|ly)$")


def _words() -> SpeakerWords:
    return quotation_words().speaker


@dataclass(frozen=True, slots=True)
class Line:
    """The tokens of one sentence: `at` are character ranges in the text, `low` the tokens in lower case."""

    text: str
    at: tuple[Span, ...]
    low: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.at)

    def capital(self, i: int) -> bool:
        """Whether the token begins with a capital (or an article like al- before one)."""
        s = self.at[i]
        return self.text[s.start].isupper() or (self.low[i][:3] in ("al-", "el-") and len(s) > 3)

    def span(self, start: int, end: int) -> Span:
        """The stretch from one token to another (end exclusive)."""
        return Span(self.at[start].start, self.at[end - 1].end)

    def index(self, offset: int) -> int:
        """The first token that begins at or after an offset."""
        return bisect_left(self.at, offset, key=lambda s: s.start)

    def word(self, i: int) -> bool:
        """Whether the token is a word or a number."""
        return 0 <= i < len(self.at) and self.low[i][0].isalnum()


def line_of(text: str, sentence: Span) -> Line:
    """The tokens of a sentence."""
    at = tuple(Span(m.start(), m.end()) for m in _TOKEN.finditer(text, sentence.start, sentence.end))
    return Line(text, at, tuple(_lowered(text[s.start : s.end]) for s in at))


def _lowered(token: str) -> str:
    # IS and US are names, not the verb and the pronoun.
    return {"IS": "i.s", "US": "u.s"}.get(token) or token.lower()


def covering(spans: Sequence[Span], offset: int) -> int:
    """The index of the last span that begins at or before an offset, -1 if none."""
    return bisect_right(spans, offset, key=lambda s: s.start) - 1


def speaker_before(line: Line, cue: int) -> tuple[int, int] | None:
    """The tokens (start, end) of the speaker left of the cue token, or None."""
    j = _skip_left(line, cue - 1)
    if j < 0:
        return None
    if line.low[j] in (",", ")", "-", "–", "—"):
        return _around_aside(line, j)
    return _ending_at(line, j)


def _skip_left(line: Line, j: int) -> int:
    start = j
    while j >= 0 and (line.low[j] in _words().between or line.low[j] in _words().when or line.low[j] == "not"):
        j -= 1
    # "on 4 May" between speaker and cue
    if j >= 0 and line.low[j].isdigit() and start > j:
        return start if j < 1 else j
    return j


def _around_aside(line: Line, close: int) -> tuple[int, int] | None:
    mark = {")": "("}.get(line.low[close], line.low[close])
    for k in range(close - 1, max(-1, close - 30), -1):
        if line.low[k] != mark:
            continue
        if (
            mark == ","
            and close - k <= 6
            and all(line.capital(i) or line.low[i] in _words().particles for i in range(k + 1, close))
        ):
            return (k + 1, close)
        return _ending_at(line, k - 1) if k > 0 else None
    # A fronted phrase ends at this comma: the speaker stands before it only if it opens the sentence.
    return _ending_at(line, close - 1) if mark == "," else None


def _ending_at(line: Line, j: int) -> tuple[int, int] | None:
    known = speakers()
    if not line.word(j) and line.low[j] != ")":
        return None
    if line.low[j] in ("who", "which", "that"):
        k = j - 1
        return _ending_at(line, k - 1 if k > 0 and line.low[k] == "," else k) if k >= 0 else None
    if line.low[j] in known.pronouns:
        return (j, j + 1)
    if line.low[j] in _words().breaks or line.low[j] in _words().links:
        return None
    return _owned(line, _walk_left(line, j, known), j, known)


def _owned(line: Line, start: int, j: int, known: Speakers) -> tuple[int, int] | None:
    """The phrase start..j itself if it can speak, else the phrase further left on which it hangs."""
    placed = start > 0 and line.low[start - 1] in ("in", "at", "near", "from", "on")
    if _is_speaker(line, j, known) and not (placed and _sets_scene(line, start, j, known)):
        return (_named_before(line, start, known), j + 1)
    if start < j and any(line.low[i] in known.heads for i in range(start, j)):
        return (start, j + 1)
    if start == j and line.low[j] in known.determiners:
        return (j, j + 1)
    far = _head_left(line, start, known)
    if far is not None:
        return far if placed else (far[0], j + 1)
    opening = speaker_after(line, 0) if placed and line.capital(0) else None
    if opening and opening[1] > 1 and all(line.capital(i) for i in range(*opening)):
        return opening
    return (start, j + 1) if line.low[start] in known.determiners or line.capital(j) else None


def _sets_scene(line: Line, start: int, j: int, known: Speakers) -> bool:
    # "the council in a letter sent from Hama said": neither the place nor the letter is asked for here.
    return line.low[j] in known.document or all(
        line.capital(i) and line.low[i] not in known.bodies for i in range(start, j + 1)
    )


def _named_before(line: Line, start: int, known: Speakers) -> int:
    """Over an apposition that lost its comma ("the Observatory a Britain-based monitor") to the name."""
    if start < 2 or line.low[start] not in ("a", "an") or not line.capital(start - 1):
        return start
    name = _walk_left(line, start - 1, known)
    return name if any(line.low[i] in known.bodies for i in range(name, start)) else start


def _is_speaker(line: Line, head: int, known: Speakers) -> bool:
    return line.capital(head) or line.low[head] in known.heads or line.low[head] == ")"


def _head_left(line: Line, start: int, known: Speakers) -> tuple[int, int] | None:
    # "a group tracking the war said": the phrase next to the verb is no speaker, its owner further left is.
    for k in range(start - 1, max(-1, start - 14), -1):
        if line.low[k] in (",", ";", ":", '"', "”", "“"):
            return None
        if line.low[k] in known.heads or line.low[k] in known.bodies:
            begin = _walk_left(line, k, known)
            if begin == 0 or line.low[begin - 1] not in ("in", "at", "near"):
                return (begin, k + 1)
    return None


def _walk_left(line: Line, j: int, known: Speakers) -> int:
    """The start of the noun phrase that ends at token j."""
    k, floor = j, max(0, j - 14)
    while k > floor:
        if line.low[k] in known.determiners:
            further = _over_link(line, k, known)
            if further is None:
                return k
            k = further
            continue
        step = _step_left(line, k, known)
        if step is None:
            break
        k = step
    return k if line.low[k] in known.determiners else _trim_left(line, k, j, known)


def _step_left(line: Line, k: int, known: Speakers) -> int | None:
    p = line.low[k - 1]
    if p in (")", "&"):
        return k - 1
    if p in ("(", "and"):
        return k - 2 if k > 1 and (p == "(" or _coordinates(line, k, known)) else None
    if p in _words().links:
        return _over_link(line, k, known)
    if not line.word(k - 1) or p in _words().breaks:
        return None
    inside = line.capital(k - 1) or p in known.determiners or p in _words().modifiers or p in known.heads
    return k - 1 if inside or not _ENDS.search(p) or "-" in p else None


def _coordinates(line: Line, k: int, known: Speakers) -> bool:
    """Whether "and" before token k joins two parts of one phrase."""
    return _joins(line, k - 2, known) or (line.capital(k - 2) and line.low[k] in _words().modifiers)


def _joins(line: Line, k: int, known: Speakers) -> bool:
    return line.low[k] in known.heads or line.low[k] in known.bodies


def _over_link(line: Line, k: int, known: Speakers) -> int | None:
    """Over a preposition to the noun that it belongs to ("source at | the command"), else None."""
    if k < 2 or line.low[k - 1] not in _words().links:
        return None
    noun = line.low[k - 2]
    if noun in known.heads or noun in known.bodies or noun in known.titles or noun in ("close", "one", "rights"):
        return k - 2
    if line.low[k - 1] == "for" and line.capital(k - 2):
        return k - 2
    return None


def _trim_left(line: Line, start: int, head: int, known: Speakers) -> int:
    # No article was found: begin at the first capital or known modifier.
    for k in range(start, head):
        if line.capital(k) or line.low[k] in _words().modifiers or line.low[k] in known.heads:
            return k
    return head


def speaker_after(line: Line, start: int) -> tuple[int, int] | None:
    """The tokens (start, end) of the speaker that begins at a token, or None."""
    known = speakers()
    if not line.word(start) or line.low[start] in _words().breaks | _words().links | _words().when:
        return None
    if line.low[start] in known.pronouns or line.low[start] in _words().objects:
        return (start, start + 1)
    i = start + 1
    while i < len(line) and i < start + 16 and _continues(line, i, known):
        i += 1
    while i > start + 1 and (line.low[i - 1] in _words().links or line.low[i - 1] in ("and", ",", "(")):
        i -= 1
    return (start, i) if line.low[i - 1] not in known.determiners else None


def _continues(line: Line, i: int, known: Speakers) -> bool:
    w = line.low[i]
    if w in ("and", "&", "(", ")") or w in _words().links:
        return _over_joint(line, i, known)
    if not line.word(i) or w in _words().breaks or w in known.pronouns:
        return False
    if w in known.determiners:
        return line.low[i - 1] in _words().links or line.low[i - 1] == "and"
    if w in _words().when:
        return False
    return not _closed(line, i - 1, known) if line.capital(i) else _noun_like(w, line, i, known)


def _over_joint(line: Line, i: int, known: Speakers) -> bool:
    """Whether a phrase goes on over "and", a bracket or a preposition."""
    w, before = line.low[i], line.low[i - 1]
    if w in ("(", ")"):
        return w == "(" or "(" in line.low[max(0, i - 6) : i]
    if w in _words().links:
        return before in known.heads or before in known.bodies or line.capital(i - 1)
    follows = line.low[i + 1] if i + 1 < len(line) else ""
    return follows in known.heads or follows in _words().modifiers or follows == "other"


def _closed(line: Line, i: int, known: Speakers) -> bool:
    # "According to reports Russian jets": a plural or written speaker is not followed by its own name.
    w = line.low[i]
    return not line.capital(i) and (w in known.document or w in known.collective)


def _noun_like(w: str, line: Line, i: int, known: Speakers) -> bool:
    if w in known.heads or w in _words().modifiers:
        return True
    before = line.low[i - 1]
    if _ENDS.search(w) and "-" not in w:
        return False
    return (
        before in known.determiners or before in _words().links or before in _words().modifiers or line.capital(i - 1)
    )
