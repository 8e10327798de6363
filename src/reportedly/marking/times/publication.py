"""When a text came out, read from the text itself: its dateline, or what it tells as past and as still to come."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from reportedly.marking.times.dateline import day_in, find_dateline
from reportedly.marking.times.expression import Expression
from reportedly.marking.times.joining import joined
from reportedly.marking.times.reading import read_expressions
from reportedly.marking.times.tense import FUTURE, OPEN, PAST, tenses
from reportedly.marking.times.tokens import Tokens, time_tokens
from reportedly.records import Published, Span

_LATER_YEARS = 6
_RECENT = timedelta(days=31)
_SOON_AFTER = timedelta(days=60)


@dataclass(frozen=True, slots=True)
class _Told:
    said: Expression
    quote: str
    tense: str | None


def decide_published(text: str, known: Published | None, silent: Sequence[Span] = ()) -> Published | None:
    """Give when a text came out: what a person gave, else its own dateline, else its metadata, else what is inferred.

    A dateline outweighs metadata, which is more often wrong (a page's last change, a date of import); the reason then
    tells both. One whose numbers read in the other order are the metadata's day does not contradict it.
    """
    if known is not None and known.basis != "metadata":
        return known
    tokens, said = _read(text, silent)
    if known is None:
        return _inferred(tokens, said)
    line = find_dateline(tokens, said)
    if line is None or line.year is None or line.value == known.earliest[:10]:
        return known
    own = _single(day_in(line, line.year), "text", f"dateline: {_quote(tokens, line)}; metadata: {known.earliest[:10]}")
    return known if own is None or known.earliest[:10] <= own.earliest <= known.latest[:10] else own


def infer_published(text: str, silent: Sequence[Span] = ()) -> Published | None:
    """Infer the publication interval of a text that comes without a date.

    `silent` are the stretches that do not count (boilerplate, about the author). Basis "text" is a dateline;
    "inferred" is an interval between what is told as past and what as still to come. None where neither holds.
    """
    return _inferred(*_read(text, silent))


def _read(text: str, silent: Sequence[Span]) -> tuple[Tokens, list[Expression]]:
    tokens = time_tokens(text)
    return tokens, [one for one in joined(tokens, read_expressions(tokens)) if not _is_silent(tokens, one, silent)]


def _inferred(tokens: Tokens, said: list[Expression]) -> Published | None:
    if not said:
        return None
    line = find_dateline(tokens, said)
    if line is not None and line.year is not None:
        return _single(day_in(line, line.year), "text", f"dateline: {_quote(tokens, line)}")
    told = _told(tokens, [part for one in said if one is not line for part in one.parts or (one,)])
    if line is not None:
        return _by_open_dateline(line, _quote(tokens, line), told)
    return _between(told)


def _is_silent(tokens: Tokens, said: Expression, silent: Sequence[Span]) -> bool:
    span = Span(tokens.starts[said.first], tokens.ends[said.last])
    return any(span.overlaps(one) for one in silent)


def _quote(tokens: Tokens, said: Expression) -> str:
    return tokens.text[tokens.starts[said.first] : tokens.ends[said.last]]


def _single(day: date | None, basis: str, why: str) -> Published | None:
    return Published(day.isoformat(), day.isoformat(), basis, why) if day else None


def _told(tokens: Tokens, said: list[Expression]) -> list[_Told]:
    cues = tenses(tokens.text)
    out = []
    for one in said:
        if one.form == "calendar" and not one.bc:
            found = cues.at(tokens.starts[one.first], tokens.ends[one.last])
            out.append(_Told(one, _quote(tokens, one), found.tense if found else None))
    return out


def _last_year(told: list[_Told]) -> int | None:
    """Give the latest year that is named and not told as to come."""
    years = (t.said.year for t in told if t.tense not in (FUTURE, OPEN))
    return max((year for year in years if year and year > 99), default=None)


def _by_open_dateline(line: Expression, quote: str, told: list[_Told]) -> Published | None:
    """Give a dateline the latest year named, or the next if the text already tells of later days."""
    year = _last_year(told)
    if year is None:
        return None
    known = [d for t in told if t.said.year and t.tense == PAST and (d := day_in(t.said, t.said.year)) is not None]
    for candidate in (year, year + 1):
        day = day_in(line, candidate)
        if day is not None and all(d <= day for d in known):
            return _single(day, "inferred", f"dateline {quote}; {year} is the latest year named")
    return None


def _between(told: list[_Told]) -> Published | None:
    """From the last day told as past, its year said or fixed by a weekday, to the first day told as to come."""
    since = _last_year(told)
    anchors = [(day, t) for t in told if (day := _fixed(t, since)) is not None and day.year >= (since or 0)]
    if not anchors:
        return None
    first, anchor = max(anchors, key=lambda pair: pair[0])
    ahead = [(d, t.quote) for t in told if t.tense in (FUTURE, OPEN) and (d := _next(t.said, first)) is not None]
    latest, to_come = min(ahead, default=(None, ""))
    first, quote = _moved_on(told, first, anchor.quote, latest)
    fixed = "" if anchor.said.year else f" (a weekday with a day fixes the year {first.year})"
    why = f"{quote} is past{fixed}"
    if latest is not None:
        return Published(first.isoformat(), latest.isoformat(), "inferred", f"{why}; {to_come} is still to come")
    if anchor.said.weekday is None:
        return None
    end = first + min(_RECENT, date.max - first)
    return Published(first.isoformat(), end.isoformat(), "inferred", f"{why} and told as recent")


def _fixed(told: _Told, since: int | None) -> date | None:
    """Give a day told as past whose year is said, or is the first since the latest one named that fits its weekday."""
    said = told.said
    if said.day is None or told.tense in (FUTURE, OPEN):
        return None
    if said.year is not None:
        return day_in(said, said.year)
    years = range(since, since + _LATER_YEARS) if since and said.weekday else []
    days = (day_in(said, year) for year in years)
    return next((day for day in days if day is not None and day.isoweekday() == said.weekday), None)


def _next(said: Expression, after: date) -> date | None:
    """Give the first such day after another; None for what is not a day."""
    if said.year is not None:
        day = day_in(said, said.year)
        return day if day is not None and day > after else None
    days = (day_in(said, year) for year in (after.year, after.year + 1))
    return next((day for day in days if day is not None and day > after), None)


def _moved_on(told: list[_Told], first: date, quote: str, latest: date | None) -> tuple[date, str]:
    """Give the last day told as past soon after the first known one, if nothing to come lies before it."""
    for t in told:
        day = _next(t.said, first) if t.tense == PAST and t.said.day is not None else None
        if day is not None and day - first <= _SOON_AFTER and (latest is None or day <= latest):
            first, quote = day, t.quote
    return first, quote
