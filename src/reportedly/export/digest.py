"""A report put in order for a reader: who speaks, who gives which figure, how certain the claims are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from reportedly.export.phrases import voice_name
from reportedly.export.visible import one_line
from reportedly.records import Claim, Document, Figure, Label, Report, Voice

OWN, KNOWN, UNNAMED = "own", "known", "unnamed"


@dataclass(frozen=True, slots=True)
class Speaker:
    """Voices that are one and the same by actor or name, with the claims that they hold first-hand."""

    name: str
    group: str
    voices: tuple[str, ...]
    claims: tuple[Claim, ...]


def speakers(report: Report) -> tuple[Speaker, ...]:
    """Who speaks: named voices by number of claims, then unnamed ones, then the report itself."""
    held: dict[str, list[Claim]] = {}
    for claim in report.claims:
        if claim.voices:
            held.setdefault(claim.voices[0], []).append(claim)
    groups: dict[tuple[str, str], list[Voice]] = {}
    for voice in report.voices:
        if voice.id in held:
            groups.setdefault(_identity(voice), []).append(voice)
    found = [_speaker(voices, held, report.document) for voices in groups.values()]
    order = (KNOWN, UNNAMED, OWN)
    return tuple(sorted(found, key=lambda one: (order.index(one.group), -len(one.claims))))


def _identity(voice: Voice) -> tuple[str, str]:
    # Two unnamed officials may be two people: only a name or an actor makes voices one.
    if voice.kind == "anonymous" or not (voice.actor or voice.name):
        return ("id", voice.id)
    return ("actor", voice.actor) if voice.actor else ("name", str(voice.name))


def _speaker(voices: list[Voice], held: dict[str, list[Claim]], document: Document) -> Speaker:
    first = voices[0]
    group = {"reporter": OWN, "anonymous": UNNAMED}.get(first.kind, KNOWN)
    claims = sorted((claim for voice in voices for claim in held[voice.id]), key=_place_in_text)
    return Speaker(voice_name(first, document), group, tuple(voice.id for voice in voices), tuple(claims))


def _place_in_text(claim: Claim) -> tuple[int, str]:
    return (claim.content[0].start if claim.content else 0, claim.id)


def through_whom(claim: Claim, report: Report) -> str:
    """The voices between a claim's holder and the report, nearest first; empty where there are none."""
    voices = {voice.id: voice for voice in report.voices}
    between = (voices[key] for key in claim.voices[1:] if key in voices and voices[key].kind != "reporter")
    return ", ".join(voice_name(voice, report.document) for voice in between)


def tally(claims: Iterable[Claim]) -> str:
    """How many claims stand in which status, the plainly asserted ones left out: "2 denied, 1 predicted"."""
    counted = Counter(claim.status for claim in claims if claim.status != "asserted")
    return ", ".join(f"{count} {status}" for status, count in counted.most_common())


def figures_by_holder(report: Report) -> tuple[tuple[str, tuple[Figure, ...]], ...]:
    """The figures under the name of who gives them; the report's own come under its own name."""
    named = {voice.id: voice_name(voice, report.document) for voice in report.voices}
    groups: dict[str, list[Figure]] = {}
    for figure in report.figures:
        holder = named.get(figure.holder or "", "holder not found")
        groups.setdefault(holder, []).append(figure)
    return tuple((holder, tuple(figures)) for holder, figures in groups.items())


def labels_used(report: Report) -> tuple[tuple[str, str, str, int], ...]:
    """Each label once: its words, who is meant, who uses it, how often."""
    named = {voice.id: voice_name(voice, report.document) for voice in report.voices}

    def key(label: Label) -> tuple[str, str, str]:
        words = one_line(label.span.of(report.document.text))
        return words.casefold(), one_line(label.referent_name), named.get(label.voice or "", "voice not found")

    counted = Counter(key(label) for label in report.labels)
    return tuple((words, meant, user, count) for (words, meant, user), count in counted.items())


def word_count(document: Document) -> int:
    """Words of the text, as a reader counts them."""
    return len(document.text.split())
