"""Whose word a telling is: outlet, credited agency and chain of voices, and when two of them rest on one source."""

from __future__ import annotations

from dataclasses import dataclass

from reportedly.knowledge.linking import linking_words
from reportedly.linking.credits import credited
from reportedly.linking.sources import source_name
from reportedly.records import Claim, Report, Teller, Voice


@dataclass(frozen=True, slots=True)
class Tellers:
    """The voices of one report by id, its outlet and the agency that it credits."""

    text: str
    outlet: str | None
    agency: str | None
    voices: dict[str, Voice]
    names: dict[str, str]

    @classmethod
    def of(cls, report: Report) -> Tellers:
        """What a report says of who speaks in it."""
        return cls(
            report.document.text,
            report.document.publisher,
            credited(report.document),
            {v.id: v for v in report.voices},
            {a.id: a.name for a in report.actors},
        )

    def of_claim(self, claim: Claim | None) -> Teller:
        """The teller of a claim; what no claim covers is the report's own word."""
        spoken = [self.voices[v] for v in claim.voices if v in self.voices] if claim else []
        chain = [v for v in spoken if v.kind != "reporter" and not self._is_outlet(v)]
        kind = chain[0].kind if chain else "reporter"
        if chain and self._namesake(chain[0]):
            kind = "named"
        return Teller(self.outlet, self.agency, tuple(self._name(v) for v in chain), kind)

    def _name(self, voice: Voice) -> str:
        known = self.names.get(voice.actor or "") or self._namesake(voice) or voice.name
        return known or (voice.span.of(self.text) if voice.span else voice.kind)

    def _namesake(self, voice: Voice) -> str | None:
        """The one known speaker of the report that a mere description means: "a monitor", "the Observatory"."""
        if voice.actor or voice.span is None:
            return None
        kinds = _speaker_kinds(voice.span.of(self.text))
        known = {self.names[v.actor] for v in self.voices.values() if v.actor in self.names}
        fitting = [n for n in known if kinds & _speaker_kinds(n)]
        return fitting[0] if len(fitting) == 1 else None

    def _is_outlet(self, voice: Voice) -> bool:
        """Whether a mere description means the outlet: "the monitor" in a report of Steppe Conflict Monitor."""
        if voice.kind == "named" or voice.span is None or voice.actor or self._namesake(voice):
            return False
        return bool(_speaker_kinds(voice.span.of(self.text)) & _speaker_kinds(self.outlet or ""))


def _speaker_kinds(words: str) -> frozenset[str]:
    kinds = linking_words().same_speaker
    return frozenset(kinds[w] for w in words.lower().split() if w in kinds)


def ultimate(teller: Teller) -> str | None:
    """The name of the source that a telling rests on; None where an unnamed one is not to be told from others.

    The nearest holder is the source; where the report speaks itself, the agency that it credits, else the outlet.
    """
    if teller.holders:
        named = teller.kind in ("named", "document", "collective")
        return source_name(teller.holders[0]) if named else None
    own = teller.agency or teller.outlet
    return source_name(own) if own else None


def independent(a: Teller, b: Teller, *, copied: bool = False) -> bool | None:
    """Whether two tellings rest on different sources: False where one source or one text stands behind both.

    None where a source is unnamed, or where two outlets speak themselves and may have asked the same people.
    """
    if copied:
        return False
    one, other = ultimate(a), ultimate(b)
    if one is not None and one == other:
        return False
    if one is None or other is None:
        return None
    return True
