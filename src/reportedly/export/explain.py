"""Why a record stands as it does: its words, what decided it, and what it leans on, in plain language."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import singledispatch

from reportedly.export.lookup import Record, layer_of, records_of, spans_of
from reportedly.export.phrases import (
    KIND_WORDS,
    bounds,
    casualties,
    coded,
    content,
    coordinates,
    interval,
    quote,
    reach,
    reading,
    voice_name,
)
from reportedly.export.visible import one_line
from reportedly.records import (
    Actor,
    ActorCandidate,
    ArmsType,
    Candidate,
    Claim,
    Event,
    Figure,
    Flow,
    Forecast,
    Label,
    Mention,
    Parts,
    Place,
    Relation,
    Report,
    Role,
    Span,
    Time,
    Voice,
    Wording,
)

Row = tuple[str, str]
_LINKS = (" by", " from", " into", " to", " with", " is")


@dataclass(frozen=True, slots=True)
class Explanation:
    """One record in words: `rows` are pairs of a caption and what it says, empty ones left out."""

    id: str
    layer: str
    heading: str
    spans: tuple[Span, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Context:
    """A report with its records by id, so that many can be explained without looking through it again."""

    report: Report
    records: dict[str, Record]

    @classmethod
    def of(cls, report: Report) -> Context:
        """The context of a report."""
        return cls(report, records_of(report))

    def quote(self, span: Span, limit: int | None = None) -> str:
        """The quotation of a span."""
        return quote(span, self.report.document.text, limit)

    def cited(self, span: Span | None) -> str | None:
        """The quotation of a span that may be absent."""
        return None if span is None else self.quote(span)

    def quotes(self, spans: Iterable[Span]) -> str:
        """One quotation of several pieces, empty for none."""
        pieces = tuple(spans)
        return content(pieces, self.report.document.text) if pieces else ""

    def name(self, key: str | None) -> str | None:
        """What a record is called in one short phrase with its id, None for no id."""
        record = self.records.get(key) if key else None
        if record is None:
            return key
        if isinstance(record, Voice):
            return f"{voice_name(record, self.report.document)} [{record.id}]"
        if isinstance(record, Actor | Place):
            return f"{one_line(record.name)} [{record.id}]"
        spans = spans_of(record)
        return f"{self.quote(spans[0], 60)} [{record.id}]" if spans else record.id

    def names(self, keys: Iterable[str]) -> str:
        """Several records by name."""
        return "; ".join(self.name(key) or key for key in keys)

    def plain_names(self, keys: Iterable[str]) -> str:
        """Several records by name, without their ids."""
        return ", ".join((self.name(key) or key).removesuffix(f" [{key}]") for key in keys)


def explain(report: Report, key: str) -> Explanation:
    """The words and reasons behind one record.

    Raises:
        KeyError: if the report has no record of that id.
    """
    context = Context.of(report)
    return explanation(context.records[key], context)


def explanation(record: Record, context: Context) -> Explanation:
    """The same for a record at hand."""
    heading, rows = describe(record, context)
    maker = getattr(record, "maker", None)
    score = getattr(record, "score", None)
    made = f"{maker}, score {score:.2f}" if maker and score is not None else maker
    said = tuple((caption, one_line(value)) for caption, value in (*rows, ("made by", made)) if value)
    return Explanation(record.id, layer_of(record), heading, spans_of(record), said)


Rows = tuple[tuple[str, str | None], ...]


@singledispatch
def describe(record: Record, context: Context) -> tuple[str, Rows]:
    """Heading and captioned reasons of one kind of record."""
    raise TypeError(f"no words for {type(record).__name__}")


@describe.register
def _claim(claim: Claim, context: Context) -> tuple[str, Rows]:
    polarity = "" if claim.polarity == "+" else ", negative"
    chain = " ← ".join(context.name(voice) or voice for voice in claim.voices)
    decided = ", ".join(context.quote(span) for span in claim.cues)
    return f"claim, {claim.status}, {claim.certainty}{polarity}", (
        ("said", context.quotes(claim.content)),
        ("by", chain),
        ("source words", context.cited(claim.source)),
        ("cue", context.cited(claim.cue)),
        ("decided by", decided),
        ("why", claim.why if claim.why not in (decided, context.cited(claim.cue)) else None),
        ("events", context.names(claim.events)),
    )


@describe.register
def _event(event: Event, context: Context) -> tuple[str, Rows]:
    mode = f"/{event.mode}" if event.mode else ""
    return f"event {event.type}{mode}, {event.stage}", (
        ("words", context.quote(event.trigger)),
        ("who", context.names(event.who)),
        ("whom", context.names(event.whom)),
        ("where", context.name(event.where)),
        ("when", context.name(event.when)),
        ("killed", casualties(event.killed)),
        ("injured", casualties(event.injured)),
        ("figures", context.names(event.figures)),
        ("arms", context.names(event.arms)),
        ("told in", context.name(event.claim)),
        ("same as", context.name(event.same_as)),
        ("why", event.why),
        *((one.scheme.upper(), f"{coded(one)}: {one.why} [{one.rule}]") for one in event.codes),
    )


@describe.register
def _forecast(forecast: Forecast, context: Context) -> tuple[str, Rows]:
    due = forecast.due
    return "forecast", (
        ("words", context.quote(forecast.span)),
        ("foretells", one_line(forecast.what)),
        ("by", context.name(forecast.holder)),
        ("due", interval(due.earliest, due.latest) if due else None),
        ("came true", forecast.resolution),
        ("told in", context.name(forecast.claim)),
    )


@describe.register
def _flow(flow: Flow, context: Context) -> tuple[str, Rows]:
    return f"flow of {flow.kind}, {flow.status}", (
        ("words", context.quote(flow.span)),
        ("what", one_line(flow.what)),
        ("from", flow.source),
        ("via", flow.via),
        ("to", flow.target),
        ("told in", context.name(flow.claim)),
    )


@describe.register
def _voice(voice: Voice, context: Context) -> tuple[str, Rows]:
    held = sum(claim.voices[0] == voice.id for claim in context.report.claims if claim.voices)
    return f"voice: {KIND_WORDS.get(voice.kind, voice.kind)}", (
        ("name", voice_name(voice, context.report.document)),
        ("words", context.cited(voice.span)),
        ("actor", context.name(voice.actor)),
        ("holds", f"{held} claims" if held != 1 else "1 claim"),
        ("why", voice.why),
    )


@describe.register
def _label(label: Label, context: Context) -> tuple[str, Rows]:
    return "label: a name that a voice gives a party", (
        ("words", context.quote(label.span)),
        ("meant is", one_line(label.referent_name)),
        ("used by", context.name(label.voice)),
    )


@describe.register
def _wording(wording: Wording, context: Context) -> tuple[str, Rows]:
    return f"loaded wording, {wording.kind}", (
        ("words", context.quote(wording.span)),
        ("used by", context.name(wording.voice)),
    )


@describe.register
def _figure(figure: Figure, context: Context) -> tuple[str, Rows]:
    readings = [f"{bounds(one.value, one.value)}: {one_line(one.why)}" for one in figure.readings]
    # A range has two numbers, one reading each; else all but the first were refused.
    taken = 2 if figure.low != figure.high and None not in (figure.low, figure.high) else 1
    befell = " ".join(filter(None, (figure.why, context.quotes(figure.cues))))
    return "figure", (
        ("words", context.quote(figure.span)),
        ("read as", reading(figure)),
        ("counted", figure.counted and one_line(figure.counted)),
        ("number", "; ".join(readings[:taken])),
        ("not read as", "; ".join(readings[taken:])),
        ("effect", figure.effect and f"{figure.effect}: {befell}"),
        ("part of", context.name(figure.part_of)),
        ("repeats", context.name(figure.repeats)),
        ("given by", context.name(figure.holder)),
    )


@describe.register
def _time(time: Time, context: Context) -> tuple[str, Rows]:
    return f"time, grain {time.grain}", (
        ("words", context.quote(time.span)),
        ("read as", interval(time.earliest, time.latest) if time.earliest or time.latest else None),
        ("TIMEX3", time.value and f"{time.type} {time.value}"),
        ("how", time.how),
    )


@describe.register
def _place(place: Place, context: Context) -> tuple[str, Rows]:
    others = "; ".join(_candidate(one) for one in place.candidates if one.gazetteer != place.gazetteer)
    return f"place, {place.sense}", (
        ("words", context.quote(place.span)),
        ("name", ", ".join(filter(None, (one_line(place.name), place.country)))),
        ("at", coordinates(place)),
        ("reaches", reach(place)),
        ("entry", place.gazetteer),
        ("not chosen", others),
        ("how", place.how),
    )


def _candidate(one: Candidate) -> str:
    why = f", {one_line(one.why)}" if one.why else ""
    return f"{one_line(one.name)}, {one.country or '?'} ({one.score:.2f}{why})"


@describe.register
def _mention(mention: Mention, context: Context) -> tuple[str, Rows]:
    return f"name: {mention.kind.replace('_', ' ')}", (
        ("words", context.quote(mention.span)),
        *(_arms(mention.arms) if mention.arms else ()),
        ("actor", context.name(mention.actor)),
        ("candidates", "; ".join(map(_actor_candidate, mention.candidates))),
        ("place", context.name(mention.place)),
        ("how", mention.how),
        ("made of", _parts(mention.parts, context) if mention.parts else None),
    )


def _parts(parts: Parts, context: Context) -> str:
    unit = parts.unit
    named = " ".join(filter(None, (str(unit.number), unit.branch, unit.echelon))) if unit else None
    said = (("role", context.quote(parts.role)), ("of", context.name(parts.of)), ("place", context.name(parts.place)))
    return "; ".join(f"{caption} {value}" for caption, value in (*said, ("unit", named)) if value)


def _actor_candidate(one: ActorCandidate) -> str:
    return f"{one.name}, {one.kind}, {one.country or '?'} ({one.score:.2f}, {one.why})"


def _arms(arms: ArmsType) -> Rows:
    """Class, the entry that decided, and the calibre with what told it."""
    basis = "as the words say" if arms.calibre_basis == "text" else "as the lists know"
    return (
        ("class", f"{arms.family}/{arms.type}"),
        ("decided by", f"the list's “{one_line(arms.entry)}” ({arms.origin})"),
        ("calibre", arms.calibre and f"{arms.calibre}, {basis}"),
    )


@describe.register
def _actor(actor: Actor, context: Context) -> tuple[str, Rows]:
    ids = (f"{one.scheme.upper()} {one.id} ({one.how})" for one in actor.ids)
    return f"actor, {actor.kind}", (
        ("name", one_line(actor.name)),
        ("country", actor.country),
        ("also called", "; ".join(actor.aliases)),
        ("roles", "; ".join(map(_role, actor.roles))),
        ("belongs to", "; ".join(map(_role, actor.parents))),
        ("elsewhere", "; ".join(ids)),
        ("origin", actor.origin),
    )


def _role(role: Role) -> str:
    held = f" {role.of}" if role.of and role.role.endswith(_LINKS) else f" of {role.of}" if role.of else ""
    return f"{role.role}{held} ({_dated(role.start, role.end)})"


def _dated(start: str | None, end: str | None) -> str:
    return interval(start, end) if start or end else "undated"


@describe.register
def _relation(relation: Relation, context: Context) -> tuple[str, Rows]:
    return f"relation {relation.type}", (
        ("words", context.cited(relation.trigger)),
        ("between", context.names((relation.source, relation.target))),
        ("by", context.name(relation.voice)),
        ("told in", context.name(relation.claim)),
        ("polarity", "denied" if relation.polarity == "-" else None),
    )
