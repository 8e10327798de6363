"""Forecasts: claims on what will happen that later reports can bear out or not."""

from __future__ import annotations

from collections.abc import Sequence

from reportedly.claims.within import Shelf
from reportedly.knowledge.forecasts import forecast_words
from reportedly.records import Claim, Due, Forecast, Published, Span, Time

MAKER = "forecasts/1"


def make_forecasts(
    text: str, claims: Sequence[Claim], times: Sequence[Time] = (), published: Published | None = None
) -> tuple[Forecast, ...]:
    """A forecast (fc1.. in text order) for each claim that is predicted, or conditional on what can still come true.

    Due is the interval of a time inside that is not past when the report came out; open on a side that the text
    leaves open; None where no time is told.
    """
    shelf = Shelf(times, lambda t: t.span)
    ahead = [c for c in claims if _ahead(text, c)]
    return tuple(
        Forecast(
            id=f"fc{n}",
            claim=c.id,
            span=c.content[0],
            what=" ".join(c.content[0].of(text).split()),
            holder=c.voices[0],
            due=_due(text, c.content[0], shelf, published),
            maker=MAKER,
        )
        for n, c in enumerate(ahead, 1)
    )


def _ahead(text: str, claim: Claim) -> bool:
    if claim.status == "predicted":
        return True
    return claim.status == "conditional" and not any(forecast_words().unreal.search(s.of(text)) for s in claim.content)


def _due(text: str, content: Span, times: Shelf[Time], published: Published | None) -> Due | None:
    dated = [t for t in times.overlapping(content) if content.covers(t.span) and _to_come(t, published)]
    if dated:
        return _interval(text, dated[0])
    if published is not None and forecast_words().soon.search(text, content.start, content.end):
        return Due(published.earliest, None)
    return None


def _to_come(t: Time, published: Published | None) -> bool:
    if t.type not in ("DATE", "TIME") or t.latest is None:
        return False
    if published is None:
        return True
    # "earlier this year" reaches up to the report from before it, and lies behind it.
    behind = t.earliest is not None and t.earliest[:10] < published.earliest and t.latest[:10] <= published.latest
    return t.latest[:10] >= published.earliest and not behind


def _interval(text: str, t: Time) -> Due:
    before = text[max(0, t.span.start - 20) : t.span.start]
    first, last = t.earliest and t.earliest[:10], t.latest and t.latest[:10]
    if forecast_words().until.search(before):
        return Due(None, last)
    if forecast_words().since.search(before):
        return Due(first, None)
    return Due(first, last)
