"""An event with all that its ids point to: the parties, the place, the interval and the voice that tells it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from reportedly.export.lookup import Record, records_of
from reportedly.records import Actor, Claim, Event, Mention, Place, Report, Time, Voice

# What a claim's status makes of its holder's saying.
SAID = {
    "asserted": "said",
    "alleged": "alleged",
    "denied": "denied",
    "predicted": "foretold",
    "conditional": "said, on a condition",
    "demanded": "demanded",
}
UNCLEAR, UNIDENTIFIED = "unclear", "unidentified party"
UNREAL = ("attempted", "threatened", "planned", "denied")


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody in an event: the known name or, for want of one, the words; `kind` of the actor or of the mention."""

    name: str
    raw: str
    kind: str
    country: str | None
    person: bool


@dataclass(frozen=True, slots=True)
class Told:
    """One event as one report tells it. `start` and `end` are ISO days, None where the report gives none."""

    report: Report
    event: Event
    claim: Claim | None
    voice: Voice | None
    who: tuple[Party, ...]
    whom: tuple[Party, ...]
    arms: tuple[str, ...]
    place: Place | None
    start: str | None
    end: str | None

    @property
    def id(self) -> str:
        """The same for the same report and event, in every export."""
        return f"{report_key(self.report)}-{self.event.id}"

    @property
    def days(self) -> int | None:
        """How many days the interval spans, None where an end is open."""
        if self.start is None or self.end is None:
            return None
        return (date.fromisoformat(self.end) - date.fromisoformat(self.start)).days + 1

    @property
    def attribution(self) -> str:
        """Whom the report quotes for it; empty in the report's own voice."""
        if self.voice is None or self.voice.kind == "reporter":
            return ""
        return speaker(self.voice, self.report)

    @property
    def quote(self) -> str:
        """The words of the claim, or at least the word that names the event."""
        text = self.report.document.text
        spans = self.claim.content if self.claim else (self.event.trigger,)
        return " … ".join(span.of(text) for span in spans)

    @property
    def status(self) -> str | None:
        """The status of the claim that tells it."""
        return self.claim.status if self.claim else None

    @property
    def real(self) -> bool:
        """Whether the report tells it as something that took place."""
        held = self.status in (None, "asserted", "alleged") and (self.claim is None or self.claim.polarity == "+")
        return held and self.event.stage not in UNREAL


def speaker(voice: Voice, report: Report) -> str:
    """The voice's name or the words that stand for it; the outlet, where known, for the report's own voice."""
    if voice.kind == "reporter":
        return report.document.publisher or ""
    return voice.name or (voice.span.of(report.document.text) if voice.span else "")


def report_key(report: Report) -> str:
    """A short, stable key of the report, from the hash of its raw bytes."""
    return f"RPT-{report.document.id.removeprefix('sha256:')[:12]}"


def publication_day(report: Report) -> str | None:
    """The day of publication, None where it is known as an interval only."""
    found = report.document.published
    return found.earliest if found is not None and found.earliest == found.latest else None


def told(report: Report) -> Iterator[Told]:
    """Every event of the report; mentions that only repeat an earlier one are left out."""
    known = records_of(report)
    for event in report.events:
        if event.same_as is None:
            yield _told(report, event, known)


def _told(report: Report, event: Event, known: Mapping[str, Record]) -> Told:
    claim = known.get(event.claim or "")
    place, when = known.get(event.where or ""), known.get(event.when or "")
    claim = claim if isinstance(claim, Claim) else None
    voice = known.get(claim.voices[0]) if claim and claim.voices else None
    start, end = _days(when) if isinstance(when, Time) else (None, None)
    return Told(
        report, event, claim, voice if isinstance(voice, Voice) else None,
        _parties(report, event.who, known), _parties(report, event.whom, known),
        _once(m.span.of(report.document.text) for m in _mentions(event.arms, known)),
        place if isinstance(place, Place) else None, start, end,
    )  # fmt: skip


def _days(time: Time) -> tuple[str | None, str | None]:
    return (time.earliest and time.earliest[:10], time.latest and time.latest[:10])


def _mentions(ids: tuple[str, ...], known: Mapping[str, Record]) -> Iterator[Mention]:
    for key in ids:
        found = known.get(key)
        if isinstance(found, Mention):
            yield found


def _once(words: Iterable[str]) -> tuple[str, ...]:
    return tuple({word.casefold(): word for word in words}.values())


def _parties(report: Report, ids: tuple[str, ...], known: Mapping[str, Record]) -> tuple[Party, ...]:
    found = [_party(report, mention, known) for mention in _mentions(ids, known)]
    return tuple({party.name.casefold(): party for party in reversed(found)}.values())[::-1]


def _party(report: Report, mention: Mention, known: Mapping[str, Record]) -> Party:
    raw = mention.span.of(report.document.text)
    actor = known.get(mention.actor or "")
    if isinstance(actor, Actor):
        return Party(actor.name, raw, actor.kind, actor.country, mention.kind == "person")
    return Party(_neutral(report, mention) or raw, raw, mention.kind, None, mention.kind == "person")


def _neutral(report: Report, mention: Mention) -> str | None:
    """What a label stands for: a label is how somebody calls a party, never its name."""
    label = next((one for one in report.labels if one.span.overlaps(mention.span)), None)
    if label is None:
        return None
    return UNIDENTIFIED if label.referent_name == UNCLEAR else label.referent_name
