"""Tellings for tests, with only what a test names."""

from dataclasses import replace

from reportedly.records import Bounds, Ref, Site, Span, Teller, Telling, Toll

DOUMA = Site("Douma", "g:1", "SY", 33.57, 36.40, 4.0, "town")
ALEPPO = Site("Aleppo", "g:2", "SY", 36.20, 37.16, 12.0, "town")
SYRIA = Site("Syria", "g:3", "SY", 35.0, 38.0, 312.0, "country")
PLAIN = Telling(
    ref=Ref("a", "e1"),
    events=("e1",),
    type="ASSAULT",
    mode=None,
    trigger=Span(0, 6),
    passage=Span(0, 60),
    stage="accomplished",
    teller=Teller("The Daily"),
    published="2016-08-03",
    earliest="2016-08-02",
    latest="2016-08-02",
    site=DOUMA,
)


def telling(document="a", event="e1", *, killed=None, injured=None, outlet=None, holders=(), kind="named", **fields):
    """A strike on Douma on 2 August 2016, told by `document`, with what differs."""
    teller = Teller(outlet or f"outlet {document}", None, holders, kind if holders else "reporter")
    tolls = {name: toll(n) for name, n in (("killed", killed), ("injured", injured)) if n is not None}
    return replace(PLAIN, ref=Ref(document, event), teller=fields.pop("teller", teller), **tolls, **fields)


def toll(bounds, counted=None):
    """A toll of exactly n, or of low and high."""
    low, high = bounds if isinstance(bounds, tuple) else (bounds, bounds)
    return Toll(Bounds(low, high), Span(10, 20), counted)
