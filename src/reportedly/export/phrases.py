"""How records are said in plain words: bounds, intervals, voices, places."""

from __future__ import annotations

from collections.abc import Iterable

from reportedly.export.visible import one_line
from reportedly.records import Bounds, Claim, Code, Document, Event, Figure, Flow, Place, Report, Span, Voice

OPENING, CLOSING = ("“", '"', "«", "„"), ("”", '"', "»", "“")
KIND_WORDS = {
    "reporter": "the report itself",
    "named": "named person",
    "role": "office or role",
    "anonymous": "unnamed source",
    "collective": "group or body",
    "document": "document",
}
_UNREAL = ("denied", "predicted", "conditional", "demanded")
BASES = {
    "given": "as given",
    "metadata": "from the document's metadata",
    "text": "from the text",
    "inferred": "inferred",
}


def quote(span: Span, text: str, limit: int | None = None) -> str:
    """The quotation in typographic quotes, on one line."""
    return in_quotes(span.of(text), limit)


def in_quotes(words: str, limit: int | None = None) -> str:
    """Words in typographic quotes, on one line; those that the report itself quotes are not quoted twice."""
    inner = words[1:-1]
    framed = len(words) > 1 and words[0] in OPENING and words[-1] in CLOSING
    if framed and not any(mark in inner for mark in OPENING + CLOSING):
        words = inner
    return f"“{one_line(words, limit)}”"


def content(spans: Iterable[Span], text: str, limit: int | None = None) -> str:
    """A quotation of several pieces, with an ellipsis where the text between them is left out."""
    return in_quotes(" … ".join(span.of(text) for span in spans), limit)


def number(value: float) -> str:
    """A number with commas between thousands: 40000 as 40,000."""
    return f"{value:,.0f}" if float(value).is_integer() else f"{value:,}"


def bounds(low: float | None, high: float | None, *, approximate: bool = False) -> str:
    """Bounds in words: "26 or more", "up to 30", "20 to 30", "about 14"."""
    about = "about " if approximate else ""
    if low is None and high is None:
        return "no number"
    if low is None or high is None:
        return f"{about}{number(low)} or more" if low is not None else f"{about}up to {number(high or 0)}"
    return about + (number(low) if low == high else f"{number(low)} to {number(high)}")


def reading(figure: Figure) -> str:
    """A figure in words with its unit, rate and effect: "40 to 60 units per day", "26 or more killed"."""
    said = _exclusive(figure) or bounds(figure.low, figure.high, approximate=figure.approximate)
    unit = f" {one_line(figure.unit)}" if figure.unit else ""
    rate = f" per {one_line(figure.per)}" if figure.per else ""
    effect = f" {figure.effect}" if figure.effect else ""
    return said + unit + rate + effect


def unreal(figure: Figure, report: Report) -> str:
    """What the claim in which a figure stands makes of it where that is no statement of fact ("denied"); else empty."""
    around = [c for c in report.claims if any(span.covers(figure.span) for span in c.content)]
    claim = min(around, key=lambda c: sum(map(len, c.content)), default=None)
    return claim.status if claim is not None and claim.status in _UNREAL else ""


def _exclusive(figure: Figure) -> str | None:
    """An open bound as it was said, "more than 400" rather than "401 or more"; None where it was not said so."""
    if not figure.readings:
        return None
    said = figure.readings[0].value
    if figure.high is None and figure.low == said + 1:
        return f"more than {number(said)}"
    if figure.low is None and figure.high == said - 1:
        return f"fewer than {number(said)}"
    return None


def casualties(count: Bounds | None) -> str | None:
    """A casualty count in words, None where the text gives none."""
    return None if count is None else bounds(count.low, count.high)


def interval(earliest: str | None, latest: str | None) -> str:
    """An interval of ISO days: one day, two ends, or one open end."""
    if earliest is None and latest is None:
        return "open"
    if earliest is None:
        return f"until {latest}"
    if latest is None:
        return f"from {earliest}"
    return earliest if earliest == latest else f"{earliest} to {latest}"


def published(document: Document) -> str:
    """The date of publication as an interval with its basis and reason."""
    found = document.published
    if found is None:
        return "not stated"
    why = f" ({one_line(found.why)})" if found.why else ""
    return f"{interval(found.earliest, found.latest)}, {BASES.get(found.basis, found.basis)}{why}"


def standing(claim: Claim) -> str:
    """How a claim stands, where it is not plainly asserted: "denied", "predicted, possible"."""
    said = [] if claim.status == "asserted" else [claim.status]
    said += [] if claim.certainty == "certain" else [claim.certainty]
    said += ["negative"] if claim.polarity == "-" and claim.status != "denied" else []
    return ", ".join(said)


def voice_name(voice: Voice, document: Document) -> str:
    """What to call a voice: its name, its own words, or its kind."""
    if voice.kind == "reporter":
        outlet = voice.name or document.publisher
        return f"the report itself ({one_line(outlet)})" if outlet else "the report itself"
    if voice.name:
        return one_line(voice.name)
    return quote(voice.span, document.text, 90) if voice.span else KIND_WORDS.get(voice.kind, voice.kind)


def coded(code: Code) -> str:
    """A code with its name as its scheme writes them: "Battles/Armed clash", "1 state-based conflict"."""
    return one_line(f"{code.name}/{code.code}" if code.scheme == "acled" else f"{code.code} {code.name}")


def codes_of(event: Event) -> str:
    """What an event is in other schemes: "ACLED Battles/Armed clash; UCDP 1 state-based conflict"."""
    return "; ".join(f"{one.scheme.upper()} {coded(one)}" for one in event.codes)


def spoken_name(voice: Voice | None, document: Document, limit: int = 50) -> str:
    """What to call a voice inside a sentence: short, and the report's own without its outlet."""
    if voice is None:
        return "a voice not found"
    if voice.kind == "reporter":
        return "the report itself"
    if voice.name:
        return one_line(voice.name, limit)
    return quote(voice.span, document.text, limit) if voice.span else KIND_WORDS.get(voice.kind, voice.kind)


def teller(report: Report, voice: str | None) -> str:
    """Who tells something, for the end of a line: nothing where it is the report itself or not known."""
    found = next((one for one in report.voices if one.id == voice), None)
    return "" if found is None or found.kind == "reporter" else voice_name(found, report.document)


def words_of(spans: Iterable[Span], text: str, name: str) -> str:
    """The words that stand for a voice in the text, at most two, where they are not just its name."""
    if name.startswith("“"):  # words stand for the name already
        return ""
    words = dict.fromkeys(quote(span, text, 70) for span in spans)
    return ", ".join([one for one in words if not _alike(one[1:-1].casefold(), name.casefold())][:2])


def _alike(words: str, name: str) -> bool:
    # A name with no more than an article before it says nothing new.
    return words in name or (name in words and len(words) - len(name) <= len("the "))


def one_of(words: Iterable[tuple[str, int]], limit: int | None) -> str:
    """Words in quotes with how often they stand: "“gangs” 3×, “thugs”, … 2 more"."""
    said = [f"{in_quotes(word)} {count}×" if count > 1 else in_quotes(word) for word, count in words]
    shown = said if limit is None or len(said) <= limit + 1 else [*said[:limit], f"… {len(said) - limit} more"]
    return ", ".join(shown)


def way(flow: Flow) -> str:
    """Where a flow runs: "from Raqqa via Jordan to Hama", without what is not told."""
    ends = (("from", flow.source), ("via", flow.via), ("to", flow.target))
    return " ".join(f"{word} {one_line(name)}" for word, name in ends if name)


def coordinates(place: Place) -> str | None:
    """Latitude and longitude in degrees to two decimals with their precision, None where unknown."""
    if place.lat is None or place.lon is None:
        return None
    precision = f" ({place.precision})" if place.precision else ""
    return f"{place.lat:.2f}, {place.lon:.2f}{precision}"


def reach(place: Place) -> str | None:
    """How far a place reaches around its coordinates and what that rests on, None where unknown.

    "5 km around, by its people"; "94 km around, computed; along a line of 12 points".
    """
    if place.radius_km is None:
        return None
    basis = {"computed": "computed", "its kind": "estimated by its kind"}.get(
        place.radius_basis or "", f"by {place.radius_basis}"
    )
    points = sum(map(len, place.lines))
    return f"{place.radius_km:g} km around, {basis}" + (f"; along a line of {points} points" if points else "")
