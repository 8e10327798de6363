"""Numbers and lists as they stand in English sentences: "one claim", "a, b and c", "23 November 2013"."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from reportedly.export.phrases import number

WORDS = "no one two three four five six seven eight nine ten eleven twelve".split()
MONTHS = "January February March April May June July August September October November December".split()
Part = tuple[str, tuple[str, ...]]  # words, and the ids of the records that they are made from


def in_words(count: int) -> str:
    """A count as a word up to twelve, in figures above; none is "no"."""
    return WORDS[count] if count < len(WORDS) else number(count)


def counted(count: int, one: str, many: str | None = None) -> str:
    """A count with its noun: "no claims", "one claim", "two claims"; `many` defaults to `one` with an s."""
    return f"{in_words(count)} {one if count == 1 else many or one + 's'}"


def are(count: int, verb: str = "are") -> str:
    """The verb after a count: "is" and "are", or "falls" and "fall"."""
    if count != 1:
        return verb
    return "is" if verb == "are" else f"{verb}s"


def joined(parts: Sequence[str], last: str = " and ") -> str:
    """A list in a sentence: "a", "a and b", "a, b and c"."""
    return last.join(filter(None, (", ".join(parts[:-1]), *parts[-1:])))


def day(iso: str) -> str:
    """An ISO day or minute as a day in words: "23 November 2013"."""
    found = date.fromisoformat(iso[:10])
    return f"{found.day} {MONTHS[found.month - 1]} {found.year}"


def between(earliest: str | None, latest: str | None) -> str:
    """An interval of ISO days in words, "" where both ends are open."""
    if earliest and latest:
        same = earliest[:10] == latest[:10]
        return f"on {day(latest)}" if same else f"between {day(earliest)} and {day(latest)}"
    if latest:
        return f"by {day(latest)}"
    return f"from {day(earliest)} on" if earliest else ""


def sentence(words: str) -> str:
    """Words as a sentence: a capital at its beginning (quotations keep theirs), a full stop at its end."""
    stop = "" if words.endswith((".", "!", "?")) else "."
    return words[:1].upper() + words[1:] + stop
