"""What only looks like a time: counts, names and verbs that share their words with the calendar."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from reportedly.knowledge.times import guard_words
from reportedly.marking.times.expression import Expression
from reportedly.marking.times.tokens import Tokens

_BEFORE_DATES = guard_words("before_dates")
_BEFORE_YEARS = guard_words("before_years")
_COUNTED = guard_words("counted")
_FUNCTION = guard_words("function")
_NAMED_AFTER_DAYS = guard_words("named_after_days")
_AMOUNTS = guard_words("amounts")
_MODALS = guard_words("modals")
_NAMELIKE = guard_words("namelike")
_OPENERS = guard_words("clause_openers")


def plausible(tokens: Tokens, said: Expression) -> Expression | None:
    """Give the expression if its surroundings allow it, cut where they allow only a part of it; None if not."""
    if said.edge in ("START", "END") and _is_verb(tokens, said):
        said = replace(said, edge=None, first=said.first + 1)
    check = _CHECKS.get(said.form)
    return check(tokens, said) if check is not None else said


def _fixed(tokens: Tokens, said: Expression) -> Expression | None:
    if tokens.kind(said.last) not in ("last", "epoch"):
        return said
    return said if _ends_noun_phrase(tokens, said) else None


def _part(tokens: Tokens, said: Expression) -> Expression | None:
    """Turn away "Operation Dawn"."""
    return said if not (tokens.word(said.first).istitle() and tokens.word(said.first - 1).istitle()) else None


def _hijri(tokens: Tokens, said: Expression) -> Expression | None:
    """Turn away people who are named after a month: "Ramadan Shallah"."""
    before, after = tokens.word(said.last - 1), tokens.word(said.last + 1)
    if said.year is not None:
        return said
    named = said.first == said.last and before[:1].isupper() and before.lower() not in _BEFORE_DATES
    return None if named or after[:1].isupper() else said


def _range(tokens: Tokens, said: Expression) -> Expression | None:
    return said if tokens.kind(said.first - 1) not in ("money", "dash") else None


def _is_verb(tokens: Tokens, said: Expression) -> bool:
    """Whether "end" or "start" opens the expression as a verb: "will end next year"."""
    bare = tokens.kind(said.first) == "edge" and tokens.word(said.first).lower() not in ("early", "late")
    return bare and tokens.kind(said.first + 1) not in ("of", "dash") and said.last > said.first


def _calendar(tokens: Tokens, said: Expression) -> Expression | None:
    if tokens.kind(said.first) == "that" and tokens.word(said.first - 1).lower() in _OPENERS:
        said = replace(said, first=said.first + 1, relation=None)  # "said that July was the worst"
    if said.day is not None and said.month is not None:
        return _day_of_month(tokens, said)
    if said.month is not None:
        return said if said.year or said.relation or _is_month(tokens, said) else None
    if said.weekday is not None:
        return said if _is_weekday(tokens, said) else None
    if said.season is not None:
        return said if said.year or _is_season(tokens, said) else None
    if said.quarter is not None:
        return said
    return said if said.bc or _is_year(tokens, said) else None


def _day_of_month(tokens: Tokens, said: Expression) -> Expression | None:
    assert said.day is not None
    assert said.month is not None
    if not 1 <= said.day <= (29 if said.month == 2 else 30 if said.month in (4, 6, 9, 11) else 31):
        return None
    after = tokens.word(said.last + 1)
    if said.year is None and (after in _NAMED_AFTER_DAYS or (said.feast is not None and after[:1].isupper())):
        return None  # "the 14 March alliance", "6 October Bridge", "the Easter Offensive"
    counts = tokens.word(said.first - 1).lower() == "in" and tokens.kind(said.last) == "day" and not said.year
    if counts and tokens.kind(said.last - 1) == "month" and _is_counted(tokens.word(said.last + 1)):
        return replace(said, day=None, last=said.last - 1)  # "in August 20 people were killed"
    if tokens.kind(said.first) == "day" and tokens.kind(said.first - 1) in ("money",):
        return None
    return said


def _is_counted(word: str) -> bool:
    plural = word.islower() and word.endswith("s") and len(word) > 3 and word not in _FUNCTION
    return plural or word in _COUNTED


def _is_month(tokens: Tokens, said: Expression) -> bool:
    word, before, after = tokens.word(said.last), tokens.word(said.first - 1), tokens.word(said.last + 1)
    if tokens.kind(said.last) == "stop":
        return True
    if said.edge or before.lower() in _BEFORE_DATES:
        return not (
            word in _NAMELIKE and after[:1].isupper() and tokens.kind(said.last + 1) == "other" and not said.edge
        )
    if word in ("May", "March", "Jan", "Mar", "Dec"):
        return tokens.kind(said.last + 1) in ("to", "dash", "and") and tokens.kind(said.last + 2) == "month"
    if word in _NAMELIKE and (before[:1].isupper() or after[:1].isupper()):
        return False
    return len(word) > 4 or word in ("June", "July")


def _is_weekday(tokens: Tokens, said: Expression) -> bool:
    word = tokens.word(said.last)
    return tokens.kind(said.last) == "stop" or word.endswith("day")


def _is_season(tokens: Tokens, said: Expression) -> bool:
    before, after = tokens.word(said.first - 1), tokens.word(said.last + 1).lower()
    word = tokens.word(said.last)
    if word.istitle() and before.istitle() and before.lower() not in _BEFORE_DATES:
        return False  # "the Arab Spring"
    if said.relation or said.edge:
        return True
    if word.lower() == "fall" and after in ("of", "in", "from", "to", "below", "by", "back", "short", "into", "under"):
        return False
    if tokens.kind(said.first) == "the":
        return after not in ("of",) and tokens.kind(said.last) in ("season", "unit")
    if word.lower() in ("fall", "spring"):
        return before.lower() in ("in", "by", "until", "during", "since")
    return before.lower() in _BEFORE_DATES


def _is_year(tokens: Tokens, said: Expression) -> bool:
    """Say whether a bare number is a year: not a count, not money, not part of a name."""
    if said.year is None:
        return False
    if any(tokens.kind(i) == "years" for i in range(said.first, said.last + 1)):
        return True
    before, kind_before = tokens.word(said.first - 1), tokens.kind(said.first - 1)
    if said.year < 100:
        return kind_before != "money" and before.lower() in _BEFORE_YEARS
    if kind_before == "money" or _is_number_of_something(tokens, said) or _ends_counts(tokens, said):
        return False
    if said.edge or before.lower() in _BEFORE_YEARS or tokens.kind(said.first) == "the":
        return True
    opens = kind_before in ("open", "gap", "comma", "dash", "") or not before[:1].isupper()
    return 1900 <= said.year < 2100 and opens


def _ends_counts(tokens: Tokens, said: Expression) -> bool:
    """Whether it closes a range that a count opens: "between 500 and 1300"."""
    opened = tokens.word(said.first - 3).lower() in ("between", "from") and tokens.kind(said.first - 1) in ("and", "to")
    return opened and tokens.kind(said.first - 2) in ("day", "digits", "number")


def _is_number_of_something(tokens: Tokens, said: Expression) -> bool:
    """Say whether a number counts ("2000 fighters", "over 1500") or is that of a page."""
    before, after = tokens.word(said.first - 1).lower(), tokens.word(said.last + 1)
    if tokens.kind(said.last + 1) in ("unit", "years", "money", "number") or before in ("no", "nr", "page"):
        return True
    if said.edge:
        return False
    odd = said.year is not None and said.year % 100 != 0 and said.year > 1800
    if _is_counted(after) and not (odd and before in ("in", "since", "the")):
        return True
    return tokens.kind(said.first - 1) == "about" and before not in ("around", "about", "within")


def _duration(tokens: Tokens, said: Expression) -> Expression | None:
    if tokens.kind(said.first) == "last" and tokens.word(said.first - 1).lower() in _MODALS:
        said = replace(said, first=said.first + 1, relation=None)  # "will last two months"
    if tokens.kind(said.last) == "old" and tokens.kind(said.last - 1) == "dash":
        return None  # an age
    if said.unit == "Q" and said.relation in (None, "within") and not _are_several(tokens, said):
        return None  # "winter quarters", "three quarters of the town"
    if said.unit == "TS" and (not said.count or tokens.kind(said.last) == "second"):
        return None  # "a second", "seconds"
    if tokens.kind(said.first) == "a" and said.last == said.first + 1 and _is_rate(tokens, said):
        return None
    before = tokens.kind(said.first - 1)
    if before == "money" or (before == "dash" and tokens.kind(said.first - 2) in ("digits", "day")):
        return None
    return said


def _are_several(tokens: Tokens, said: Expression) -> bool:
    words = [tokens.word(i).lower() for i in range(said.first, said.last) if tokens.kind(i) == "several"]
    return bool(words) and words != ["some"] and tokens.word(said.last + 1) != "of"


def _set(tokens: Tokens, said: Expression) -> Expression | None:
    return None if _is_rate(tokens, said) else said


def _is_rate(tokens: Tokens, said: Expression) -> bool:
    """Whether it says per what time an amount is: "4.5% annually", "$2 a day", "20 metres per second"."""
    before = tokens.word(said.first - 1)
    return before == "%" or before.lower() in _AMOUNTS or tokens.kind(said.first - 2) == "money"


def _ends_noun_phrase(tokens: Tokens, said: Expression) -> bool:
    """Whether "the past" or "the present" is a noun here and not before one."""
    word = tokens.word(said.last)
    if word.lower() in ("last", "latest"):
        return False
    after = tokens.word(said.last + 1)
    return not after[:1].isalpha() or after.lower() in _FUNCTION


_CHECKS: dict[str, Callable[[Tokens, Expression], Expression | None]] = {
    "calendar": _calendar,
    "duration": _duration,
    "fixed": _fixed,
    "hijri": _hijri,
    "part": _part,
    "range": _range,
    "set": _set,
}
