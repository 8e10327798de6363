"""A report put in order for a reader: who speaks, who gives which figure, how certain the claims are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from reportedly.export.phrases import voice_name
from reportedly.export.visible import one_line
from reportedly.records import Claim, Document, Figure, Forecast, Label, Place, Report, Span, Voice

OWN, KNOWN, DESCRIBED, UNNAMED = "own", "known", "described", "unnamed"
GROUPS = {
    KNOWN: "Who speaks",
    DESCRIBED: "Described, not named",
    UNNAMED: "Unnamed sources",
    OWN: "The report's own voice",
}


@dataclass(frozen=True, slots=True)
class Speaker:
    """Voices that are one and the same by actor or name, with the claims that they hold first-hand."""

    name: str
    group: str
    voices: tuple[str, ...]
    claims: tuple[Claim, ...]
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Tallied:
    """A figure, and how often its holder gives the same one."""

    figure: Figure
    count: int


@dataclass(frozen=True, slots=True)
class Naming:
    """The words that one user has for one party, or loaded words for anything, with how often each stands."""

    user: str
    meant: str
    words: tuple[tuple[str, int], ...]


def speakers(report: Report) -> tuple[Speaker, ...]:
    """Who speaks, in the order of GROUPS, by number of claims: unnamed sources and the report itself come last."""
    held: dict[str, list[Claim]] = {}
    for claim in report.claims:
        if claim.voices:
            held.setdefault(claim.voices[0], []).append(claim)
    groups: dict[tuple[str, str], list[Voice]] = {}
    for voice in report.voices:
        if voice.id in held:
            groups.setdefault(_identity(voice), []).append(voice)
    found = [_speaker(voices, held, report.document) for voices in groups.values()]
    order = tuple(GROUPS)
    return tuple(sorted(found, key=lambda one: (order.index(one.group), -len(one.claims))))


def _identity(voice: Voice) -> tuple[str, str]:
    # Two officials of one ministry may be two people: only a name makes voices one.
    if voice.kind == "anonymous" or not _by_name(voice):
        return ("id", voice.id)
    return ("actor", voice.actor) if voice.actor else ("name", str(voice.name))


def _by_name(voice: Voice) -> bool:
    """Whether a voice speaks by name: "a source at the ministry" belongs to a known body and has no name itself."""
    return voice.kind == "named" or voice.name is not None


def _speaker(voices: list[Voice], held: dict[str, list[Claim]], document: Document) -> Speaker:
    first = voices[0]
    group = {"reporter": OWN, "anonymous": UNNAMED}.get(first.kind, KNOWN if _by_name(first) else DESCRIBED)
    claims = sorted((claim for voice in voices for claim in held[voice.id]), key=_place_in_text)
    spans = tuple(voice.span for voice in voices if voice.span)
    return Speaker(voice_name(first, document), group, tuple(voice.id for voice in voices), tuple(claims), spans)


def _place_in_text(claim: Claim) -> tuple[int, str]:
    return (claim.content[0].start if claim.content else 0, claim.id)


def through_whom(claim: Claim, report: Report) -> str:
    """The voices between a claim's holder and the report, nearest first; empty where there are none."""
    voices = {voice.id: voice for voice in report.voices}
    between = (voices[key] for key in claim.voices[1:] if key in voices and voices[key].kind != "reporter")
    return ", ".join(voice_name(voice, report.document) for voice in between)


def figures_by_holder(report: Report) -> tuple[tuple[str, tuple[Figure, ...]], ...]:
    """The figures under the name of who gives them, the report's own and those without holder last."""
    named = {voice.id: voice_name(voice, report.document) for voice in report.voices}
    told = {voice.id for voice in report.voices if voice.kind != "reporter"}
    groups: dict[str, list[Figure]] = {}
    for figure in sorted(report.figures, key=lambda one: one.holder not in told):
        groups.setdefault(named.get(figure.holder or "", "holder not found"), []).append(figure)
    return tuple((holder, tuple(figures)) for holder, figures in groups.items())


def tallied(figures: Iterable[Figure], *, merge: bool = True) -> tuple[Tallied, ...]:
    """One holder's figures, those of casualties and measures first; with `merge` equal ones of an effect once."""
    groups: dict[tuple[object, ...], list[Figure]] = {}
    for figure in sorted(figures, key=lambda one: not (one.effect or one.unit or one.per)):
        same = (figure.low, figure.high, figure.effect) if merge and figure.effect else (figure.id,)
        groups.setdefault(same, []).append(figure)
    return tuple(Tallied(group[0], len(group)) for group in groups.values())


def forecasts_by_due(report: Report) -> tuple[Forecast, ...]:
    """The forecasts by the last day on which they fall due; open ones and those without a day follow."""

    def last_day(forecast: Forecast) -> tuple[str, str]:
        due = forecast.due
        return (due and due.latest) or "open", (due and due.earliest) or "open"  # sorts after all digits

    return tuple(sorted(report.forecasts, key=last_day))


def namings(report: Report) -> tuple[Naming, ...]:
    """Who calls whom what, and who uses which loaded words, in text order, each user's rows together."""
    text = report.document.text
    used = [(label.voice, _meant(label), label.span) for label in report.labels]
    used += [(wording.voice, "loaded", wording.span) for wording in report.wording]
    rows: dict[str, dict[str, Counter[str]]] = {}
    spelled: dict[str, str] = {}
    named = {voice.id: voice_name(voice, report.document) for voice in report.voices}
    for voice, meant, span in used:
        words = spelled.setdefault(span.of(text).casefold(), span.of(text))
        user = rows.setdefault(named.get(voice or "", "voice not found"), {})
        user.setdefault(meant, Counter())[words] += 1
    return tuple(
        Naming(user, meant, tuple(words.most_common())) for user, row in rows.items() for meant, words in row.items()
    )


def _meant(label: Label) -> str:
    return "for a party not clear" if label.referent_name == "unclear" else f"for {one_line(label.referent_name)}"


def places_named(report: Report) -> tuple[tuple[tuple[Place, int], ...], tuple[tuple[str, int], ...]]:
    """Where things are said to be, most named first, each once with its number; beside them the other senses."""
    groups: dict[tuple[str, str | None, float | None], list[Place]] = {}
    others = Counter[str]()
    for place in report.places:
        if place.sense == "literal":
            groups.setdefault((place.name, place.country, place.lat), []).append(place)
        else:
            others[one_line(place.name)] += 1
    # A town says more than a country, a found place more than one that is not in the gazetteer.
    found = sorted(groups.values(), key=lambda group: (group[0].precision == "country", -len(group)))
    return tuple((group[0], len(group)) for group in found), tuple(others.most_common())


def word_count(document: Document) -> int:
    """Words of the text, as a reader counts them."""
    return len(document.text.split())
