"""A cue of reported speech in a sentence, and where the content after it begins."""

from __future__ import annotations

from dataclasses import dataclass

from reportedly.knowledge.cues import Cue, cues
from reportedly.knowledge.quotation_words import quotation_words
from reportedly.knowledge.voices import speakers
from reportedly.marking.quotations.speakers import Line, speaker_after


@dataclass(frozen=True, slots=True)
class Hit:
    """A cue in a sentence: token range of the cue, the speaker's token range, content range in characters."""

    cue: Cue
    start: int
    end: int
    source: tuple[int, int] | None
    content: tuple[int, int] | None
    before: bool = False


def is_barred(line: Line, hit: Hit) -> bool:
    """Whether the cue attributes nothing: a passive, an infinitive or a negated saying."""
    if hit.cue.frame in ("according", "citing", "passive") or (" " in hit.cue.words and hit.cue.frame == "say"):
        return False
    before = line.low[max(0, hit.start - 2) : hit.start]
    if before == ("on", "to"):
        return False
    if any(w in quotation_words().be for w in before) and hit.cue.form != "ing":
        return True
    if before and before[-1] in ("a", "an", "his", "her", "its", "their", "of", "such"):
        return True
    return any(w in quotation_words().barred for w in before[-1:]) or ("not" in before and hit.cue.lemma != "confirm")


def speaks(line: Line, source: tuple[int, int]) -> bool:
    """Whether the head of a phrase is a speaker's: a name, a pronoun or a noun for speakers."""
    known = speakers()
    head = source[1] - 1
    return line.low[head] in known.heads or line.low[head] in known.pronouns or line.capital(head)


def verbal(line: Line, i: int) -> bool:
    """Whether an auxiliary stands at or behind a token."""
    return any(w in quotation_words().be or w in ("has", "have", "had", "will", "would", "could") for w in line.low[i:])


def that_at(line: Line, hit: Hit) -> int | None:
    """The token after "that", where only adverbials or an addressee stand between cue and "that"."""
    window = line.low[hit.end : hit.end + 16]
    if "that" not in window:
        return None
    k = window.index("that")
    if (
        k == 0
        or hit.cue.frame == "tell"
        or window[0] in quotation_words().leads
        or quotation_words().when.fullmatch(window[0])
    ):
        between = window[:k]
        return hit.end + k + 1 if not any(w in quotation_words().be or w == "." for w in between) else None
    if quotation_words().when.fullmatch(window[0]):
        return hit.end + k + 1
    return None


def content_start(line: Line, hit: Hit) -> int | None:
    """Where the content after the cue begins: after adverbials, an addressee and "that"."""
    at = that_at(line, hit)
    if at is not None:
        return line.at[at].start if at < len(line) else None
    i = hit.end
    if hit.cue.frame == "tell":
        addressee = speaker_after(line, i)
        i = addressee[1] if addressee else i
    offset = line.at[i].start if i < len(line) else None
    if offset is None:
        return None
    limit = line.at[-1].end
    while m := quotation_words().aside.match(line.text, offset, limit):
        offset = m.end()
    i = line.index(offset)
    while i < len(line) and line.low[i] in (",", ":", "that", "also"):
        i += 1
    return line.at[i].start if i < len(line) else None


def begins_content(line: Line, hit: Hit, start: int) -> bool:
    """Whether what begins at an offset can be the content of the cue."""
    i = line.index(start)
    if line.low[i] in (".", ";", ")"):
        return False
    if hit.cue.lemma in quotation_words().strict and line.low[i - 1] != "that" and line.text[start - 1] not in '"“«:':
        return False
    if (
        hit.cue.lemma == "claim"
        and line.low[i] in ("the", "responsibility")
        and "live" in line.low[i + 1][:4] + line.low[i][:4]
    ):
        return False
    if hit.cue.lemma in (
        "report",
        "state",
        "claim",
        "document",
        "record",
        "note",
        "post",
        "continue",
        "promise",
        "determine",
    ):
        return line.low[i] not in ("in", "by", "on", "at", "from", "to", "as", "of", "and")
    return line.low[i] not in ("by", "of") and not (
        line.low[i] == "to" and hit.cue.lemma not in ("vow", "pledge", "promise")
    )


def _time_after(line: Line, i: int) -> bool:
    """Whether "a day after", "hours before" begins at a token: when something was said, and not what."""
    for k in (i + 1, i + 2):
        if line.low[k : k + 1] in (("after",), ("before",)):
            return line.low[k - 1].rstrip("s") in ("day", "week", "month", "hour", "minute", "year")
    return False


def is_tail(line: Line, hit: Hit, source: tuple[int, int], start: int) -> bool:
    """Whether what follows the cue is no content of it, so that the content stands before the speaker."""
    i = line.index(start)
    first = line.low[i]
    quoted = source[0] > 0 and line.low[source[0] - 1] in (",", '"', "”", "»")
    if first in ('"', "“", "«") or line.text[start - 1] in '"“«:':
        return False
    if quoted or first in quotation_words().after_quote or first in (".", ";"):
        return not (first in quotation_words().clause_starts and not quoted)
    if _time_after(line, i):
        return True
    if first in ("after", "before", "when", "citing") or (first in cues().cues and first.endswith("ing")):
        return True
    if first in quotation_words().leads | {"without", "of", "about"}:
        return not verbal(line, i)
    return first.endswith(("ing", "ed")) and not verbal(line, i)
