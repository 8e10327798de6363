"""The words of a text as the time grammar sees them: one letter a word, so that rules can be regular expressions."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from reportedly.knowledge.times import Meaning, time_words

_FEASTS = time_words().feasts
_FEAST_NAMES = "|".join(name.replace("'", "['’]?") for name in _FEASTS)
_HIJRI_NAMES = "|".join(re.escape(name) for name in time_words().hijri)
_WORD = re.compile(
    rf"(?P<feast>\b(?i:{_FEAST_NAMES})\b)"
    rf"|(?P<hijri>\b(?:{_HIJRI_NAMES})\b)"
    r"|(?P<ago>\b(?i:some\s(?:time|while)|a\s(?:(?:long|short|little)\s)?(?:time|while))\sago\b)"
    r"|(?P<iso>\d{4}-\d\d-\d\d(?!\d))"
    r"|(?P<slashed>\d{1,2}(?P<mark>[/.])\d{1,2}(?P=mark)(?:\d{4}|\d\d)(?![\d/.]\d))"
    r"|(?P<hyphened>(?<![\d-])\d{1,2}-\d{1,2}-\d{4}(?![\d-]))"
    r"|(?P<group_time>\d{6} ?[A-Z] ?(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC) ?(?:\d{4}|\d\d)\b)"
    r"|(?P<clock>\d{1,2}:\d\d(?::\d\d)?(?!\d))"
    r"|(?P<oclock>o['’]clock\b)"
    r"|(?P<with_h>(?:[01]?\d|2[0-3])h[0-5]\d\b)"
    r"|(?P<dotted>\d{1,2}\.\d\d(?=\s?[ap]\.?m\b))"
    r"|(?P<military>\d{4}(?=\s?(?:hrs|hours|GMT|UTC|local)\b|Z\b))"
    r"|(?P<decade>\d{2,3}0'?s\b|['’]\d0s\b)"
    r"|(?P<nth>\d{1,4}(?:st|nd|rd|th)\b)"
    r"|(?P<short_year>['’]\d\d\b)"
    r"|(?P<group>\d+(?:[.,]\d+)+|\d+/\d+)"
    r"|(?P<digits>\d+)"
    r"|(?P<meridiem>[ap]\.m\.?|[apAP]m\b|[AP]M\b|[AP]\.M\.?)"
    r"|(?P<bc>B\.C\.(?:E\.)?|BCE?\b|B\.C\b)"
    r"|(?P<ad>A\.D\.|AD\b|CE\b)"
    r"|(?P<spelt>\b(?i:(?:seventeen|eighteen|nineteen)[ -](?:hundred|oh?|(?:twen|thir|for|fif|six|seven|eigh|nine)ty"
    r"(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?))\b)"
    r"|(?P<genitive>['’´`]s\b)"
    r"|(?P<word>[^\W\d_]+)"
    r"|(?P<gap>\n\s*\n)"
    r"|(?P<other>[^\s\w]|_)"
)
_LETTERS: tuple[str, ...] = (
    "month", "weekday", "weekdays", "relday", "season", "part", "parts", "tonight", "years", "quarter", "unit",
    "weekend", "edge", "segment", "number", "ordinal", "second", "decade", "passing", "several", "about", "the",
    "a", "this", "that", "last", "next", "following", "previous", "ago", "earlier", "later", "after", "before",
    "of", "on", "to", "and", "from", "each", "often", "fiscal", "old", "zone", "vague", "epoch", "day", "year",
    "digits", "date", "moment", "clock", "meridiem", "era", "stop", "comma", "dash", "genitive", "open", "close",
    "money", "other", "gap", "feast", "hijri", "period", "sort", "nearby", "long", "oclock",
)  # fmt: skip
LETTER = {name: chr(0x100 + i) for i, name in enumerate(_LETTERS)}
"""The letter of each class of words."""
_MARKS = {",": "comma", "-": "dash", "–": "dash", "—": "dash", "/": "dash", "(": "open", ")": "close"} | dict.fromkeys(
    "$€£¥#", "money"
)
_EAST, _WEST = "ABCDEFGHIKLM", "NOPQRSTUVWXY"
_OTHER: Meaning = ("other", 0)
_CAPITAL = frozenset({"month", "weekday", "weekdays"})


@dataclass(frozen=True, slots=True)
class Tokens:
    """A text's words: `letters[i]` is the class, `values[i]` the meaning, `starts[i]`..`ends[i]` the place."""

    text: str
    letters: str
    values: list[int | str]
    starts: list[int]
    ends: list[int]

    def word(self, i: int) -> str:
        """Give the word itself; empty before the first and after the last."""
        return self.text[self.starts[i] : self.ends[i]] if 0 <= i < len(self.starts) else ""

    def kind(self, i: int) -> str:
        """Give the class of a word by name; empty outside the text."""
        return _LETTERS[ord(self.letters[i]) - 0x100] if 0 <= i < len(self.letters) else ""


def time_tokens(text: str) -> Tokens:
    """Split a text into words and marks and give each the class that the grammar knows."""
    letters, values, starts, ends = [], [], [], []
    words, shortened, short = _known(), time_words().short, False
    for m in _WORD.finditer(text):
        how = m.lastgroup
        found = m.group()
        meaning = words.get(found) if how == "word" else _READERS[how or "other"](found)
        meaning = meaning or _OTHER
        if found == "." and short:
            meaning = ("stop", 0)
        short = meaning[0] in _CAPITAL and found.lower() in shortened
        letters.append(LETTER[meaning[0]])
        values.append(meaning[1])
        starts.append(m.start())
        ends.append(m.end())
    return Tokens(text, "".join(letters), values, starts, ends)


@cache
def _known() -> dict[str, Meaning]:
    """All spellings with their meanings: names of months and weekdays only with a capital."""
    known: dict[str, Meaning] = {}
    lexicon = time_words()
    for word, meaning in (lexicon.words | lexicon.short).items():
        known[word.capitalize()] = known[word.upper()] = meaning
        if meaning[0] not in _CAPITAL:
            known[word] = meaning
    for word in ("MAY", "SUN", "SAT", "MON"):
        known.pop(word, None)
    return known


def _feast(found: str) -> Meaning:
    name = found.lower().replace("’", "'")
    return "feast", _FEASTS.get(name) or next(v for k, v in _FEASTS.items() if k.replace("'", "") == name)


def _digits(found: str) -> Meaning:
    number = int(found) if len(found) < 10 else 10**9
    if len(found) == 4 and 1000 <= number < 2200:
        return "year", number
    if len(found) <= 2 and 1 <= number <= 31:
        return "day", number
    return "digits", number


def _nth(found: str) -> Meaning:
    return "ordinal", int(found[:-2])


def _slashed(found: str) -> Meaning:
    """10/14/2013, 14.10.2013 and 14-10-2013; the month comes first with strokes unless it cannot be one."""
    a, b, year = (int(part) for part in re.split(r"[/.-]", found))
    month, day = (a, b) if "/" in found else (b, a)
    if month > 12:
        month, day = day, month
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return _OTHER
    year += 0 if year > 99 else 1900 if year > 50 else 2000
    return "date", f"{year:04}-{month:02}-{day:02}"


def _iso(found: str) -> Meaning:
    _, month, day = (int(part) for part in found.split("-"))
    return ("date", found) if 1 <= month <= 12 and 1 <= day <= 31 else _OTHER


def _clock(found: str) -> Meaning:
    hour, minute = re.split(r"[:.h]", found)[:2]
    if int(hour) > 24 or int(minute) > 59:
        return _OTHER
    return "clock", f"{int(hour):02}:{minute}"


def _military(found: str) -> Meaning:
    return _clock(f"{found[:2]}:{found[2:]}")


def _group_time(found: str) -> Meaning:
    """Read a military date-time group, day, hour, minute, zone, month and year: 041630ZAUG13."""
    packed = found.replace(" ", "")
    day, clock, month, year = int(packed[:2]), f"{packed[2:4]}:{packed[4:6]}", packed[7:10].lower(), packed[10:]
    number = int(dict(time_words().short)[month][1]) if month != "may" else 5
    if not 1 <= day <= 31 or _clock(clock)[0] != "clock":
        return _OTHER
    return "moment", f"{year if len(year) == 4 else '20' + year}-{number:02}-{day:02}T{clock}{_zone_of(packed[6])}"


def _zone_of(letter: str) -> str:
    """Give the offset of a military time zone: Z is UTC, A to M lie east of it, N to Y west, J is local."""
    hours = (_EAST + _WEST).find(letter) + 1
    if letter == "Z" or hours == 0:
        return "Z" if letter == "Z" else ""
    return f"+{hours:02}:00" if hours <= len(_EAST) else f"-{hours - len(_EAST):02}:00"


def _decade(found: str) -> Meaning:
    return "decade", int(re.sub(r"\D", "", found))


def _spelt(found: str) -> Meaning:
    """Read "nineteen ninety-four" as a year."""
    words = time_words().words
    first, *rest = re.split(r"[ -]", found.lower())
    century = int(words[first][1]) * 100
    return "year", century + sum(int(words[w][1]) for w in rest if w in words and w != "hundred")


def _short_year(found: str) -> Meaning:
    return "year", int(found[1:])


def _other(found: str) -> Meaning:
    return _MARKS.get(found, "other"), 0


_READERS = {
    "feast": _feast,
    "hijri": lambda found: ("hijri", time_words().hijri[found]),
    "ago": lambda _: ("vague", "PAST_REF"),
    "iso": _iso,
    "slashed": _slashed,
    "mark": _slashed,
    "hyphened": _slashed,
    "group_time": _group_time,
    "clock": _clock,
    "dotted": _clock,
    "with_h": _clock,
    "oclock": lambda _: ("oclock", 0),
    "military": _military,
    "decade": _decade,
    "nth": _nth,
    "short_year": _short_year,
    "spelt": _spelt,
    "group": lambda found: ("digits", found),
    "digits": _digits,
    "meridiem": lambda found: ("meridiem", found[0].lower()),
    "bc": lambda _: ("era", "BC"),
    "ad": lambda _: ("era", "AD"),
    "genitive": lambda _: ("genitive", 0),
    "gap": lambda _: ("gap", 0),
    "other": _other,
}
