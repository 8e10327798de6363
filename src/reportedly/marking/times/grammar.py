"""The grammar of English time expressions: rules over classes of words, longest match first.

A rule is a regular expression in which every name stands for one word of that class (see `time_tokens`).
"""

from __future__ import annotations

import re

from reportedly.marking.times.tokens import LETTER, Tokens

_SETS = {
    "rel": "this that last next previous following passing",
    "num": "number day digits year",
    "nth": "ordinal second",
    "units": "unit years quarter second weekend",
    "shift": "earlier later",
    "seg": "segment unit",
    "rough": "about several",
}
_LEAD = "(the? edge dash? (seg? of the?|dash)?|shift of the?|shift)?"
_NEAR = "(the? rel rel?)?"
_YEAR = "(comma? of? the? num era|comma? of? the? year era?|of? the? rel rel? years|of the years|of fiscal years? year)"
_WEEKDAY = "(weekday stop? comma? on?)?"
_NUMBER = "(a?(num dash? num dash? num|num dash? num|num)|a|a? several of?)"
_HALF = "(and a segment)?"
_DAY_YEAR = "(comma? of? (year era?|num era)|of? the? rel years)"
_QUARTER_YEAR = "(of? fiscal? year|of the? rel? years)"
_BEFORE_NUMBER = "rough{0,3} (the|this|that)? (rel|passing|nth|following)? about?"
_RULES: tuple[tuple[str, str], ...] = (
    ("calendar", f"{_LEAD} {_NEAR} {_WEEKDAY} the? (day|nth) dash? of? month stop? {_YEAR}?"),
    ("calendar", f"{_LEAD} {_NEAR} {_WEEKDAY} month stop? the? (day|nth) {_DAY_YEAR}?"),
    ("calendar", f"{_LEAD} {_NEAR} month stop? {_YEAR}?"),
    ("calendar", f"({_LEAD} {_NEAR}|the) season unit? {_YEAR}?"),
    ("calendar", f"({_LEAD}|edge on) {_NEAR} weekday stop?"),
    ("calendar", f"{_WEEKDAY} (date|moment)"),
    ("calendar", f"{_LEAD} the? (years? year era?|era num|num era)"),
    ("calendar", f"{_LEAD} {_NEAR} (the|a)? year? fiscal? nth dash? fiscal? quarter {_QUARTER_YEAR}?"),
    ("calendar", "the? rel years genitive fiscal? nth dash? fiscal? quarter"),
    ("calendar", "the? fiscal years? year"),
    ("calendar", "the? years number number (and? number)?"),
    ("calendar", "the? (nth|edge|last) segment of the? year"),
    ("calendar", f"the (nth|rel) unit of month stop? {_YEAR}?"),
    ("days", f"from? {_WEEKDAY} the? (day|nth) (to|and|dash) the? (day|nth) of? month stop? (comma? year era?)?"),
    ("days", "from? month stop? (day|nth) (to|and|dash) (day|nth) (comma? year era?)?"),
    ("years", "from? (num era?) (to|and|dash) num era"),
    ("years", "from? the? year (to|and|dash) (year|day|digits)"),
    ("feast", f"feast ({_YEAR}|{_NEAR})"),
    ("feast", "rel feast"),
    ("hijri", "(the? edge of|the? (day|nth) of?)? hijri (comma? of? the? year)?"),
    ("clock", "from? (clock|day|number) (to|and|dash) (clock|day|number) meridiem zone?"),
    ("clock", "from? clock (to|and|dash) clock (zone|unit)?"),
    ("clock", "(clock|day|number) meridiem zone?"),
    ("clock", "(clock|day|number) oclock? of the part"),
    ("clock", "(day|number) oclock zone?"),
    ("clock", "clock (zone|unit)?"),
    ("spoken", "(a? quarter|segment|number|day) (last|to) (number|day) (meridiem|of the part)? zone?"),
    ("part", "the? (edge dash?)? part unit?"),
    ("near", "(the? edge dash?)? the? rel rel? part"),
    ("near", "tonight"),
    ("near", f"{_LEAD} {_NEAR} fiscal? units"),
    ("near", "the (weekend|quarter|years)"),
    ("period", "the last period|the? rel years genitive quarter|the year quarter"),
    ("period", "(a|the)? years dash (earlier|ago) period"),
    ("period", "the (quarter|period) of? (the|a)? ((last|previous) years|years (ago|earlier))"),
    ("period", "the (year|that) period (of? (the|a)? (rel years|year|years earlier|years before))?"),
    ("whole", "the about years"),
    ("near", "(units genitive edge|years dash? edge)"),
    ("near", "(the fiscal years|the that? years dash (earlier|ago) nth? quarter|(a|the)? years dash (earlier|ago))"),
    ("offset", f"rough{{0,3}} {_NUMBER} units {_HALF} (ago|earlier|later)"),
    ("offset", f"rough{{0,3}} {_NUMBER} and a segment units (ago|earlier|later)"),
    ("offset", "units (ago|earlier|later)"),
    ("offset", "(the? edge|shift)? relday"),
    ("duration", f"{_BEFORE_NUMBER} {_NUMBER} (dash|about|sort){{0,2}} units {_HALF}"
     "(dash? old|of old)?"),
    ("duration", f"{_BEFORE_NUMBER} {_NUMBER} and a segment units"),
    ("duration", "the? (passing|rel) units (and units)?"),
    ("duration", "the? units dash long"),
    ("duration", "units"),
    ("set", f"each ({_NUMBER})? (units|weekday|month|part|season)"),
    ("set", "often"),
    ("set", "weekdays parts?|weekday parts"),
    ("fixed", "vague|passing"),
    ("fixed", "the (nearby? epoch|last)"),
    ("fixed", "(the? edge? dash?)? decade era?"),
    ("fixed", "(the? (edge dash?)?)? nth dash? unit era?"),
)  # fmt: skip


def _compiled(pattern: str) -> re.Pattern[str]:
    def letters(m: re.Match[str]) -> str:
        names = _SETS.get(m.group(), m.group()).split()
        return "[" + "".join(LETTER[name] for name in names) + "]"

    return re.compile(re.sub(r"[a-z]+", letters, pattern).replace(" ", ""))


_COMPILED = tuple((form, _compiled(pattern)) for form, pattern in _RULES)


def candidates(tokens: Tokens) -> list[tuple[str, int, int]]:
    """Form, first and last word of everything that a rule matches; leftmost first, of these the longest first."""
    found = sorted(
        (m.start(), -m.end(), rank)
        for rank, (_, pattern) in enumerate(_COMPILED)
        for m in pattern.finditer(tokens.letters)
    )
    return [(_COMPILED[rank][0], start, -minus_end - 1) for start, minus_end, rank in found]
