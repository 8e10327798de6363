"""Claimed affiliations as relations with a voice: who is said to back, lead or own a party, and by whom it is said."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from reportedly.claims.affiliation_cues import Affiliation, Scene, affiliations, country
from reportedly.claims.within import Shelf
from reportedly.knowledge.actors import Country, word_set
from reportedly.records import Actor, Claim, Mention, Relation, Span

MAKER = "affiliations/1"
_SCORE = 0.6
Told = tuple[tuple[Mention, ...], tuple[Actor, ...], tuple[Relation, ...]]


@dataclass
class _Ledger:
    """The mentions and actors of a report, to which a patron or party that stands in no mention is added."""

    text: str
    mentions: list[Mention]
    actors: list[Actor]
    by_span: dict[Span, Mention] = field(default_factory=dict)

    def state(self, land: Country) -> str:
        """Return the id of a state's actor, a new one where the report has none."""
        found = next((a.id for a in self.actors if a.kind == "state" and a.country == land.iso), None)
        if found:
            return found
        made = Actor(f"a{len(self.actors) + 1}", land.names[0], "state", land.iso, land.names[1:], (), "iso")
        self.actors.append(made)
        return made.id

    def mention(self, span: Span, *, patron: bool) -> str:
        """Return the id of the mention of a span, a new one where none stands there."""
        known = self.by_span.get(span)
        land = country(span.of(self.text)) if patron else None
        if known is None:
            kind = "government" if land else _kind(span.of(self.text))
            known = Mention(f"m{len(self.mentions) + 1}", span, kind, _SCORE, MAKER, self.state(land) if land else None)
            self.mentions.append(known)
            self.by_span[span] = known
        return known.id


def make_affiliations(
    text: str,
    sentences: Sequence[Span],
    mentions: Sequence[Mention],
    actors: Sequence[Actor],
    claims: Sequence[Claim],
    first: int = 1,
) -> Told:
    """Return mentions and actors with those added that only an affiliation names, and the relations, r`first` onwards.

    A relation says what a voice says of a party; the party's actor stays who it is.
    """
    scene = Scene.of(text, tuple(sentences), tuple(mentions))
    held = Shelf([(s, c) for c in claims for s in c.content], lambda pair: pair[0])
    ledger = _Ledger(text, list(mentions), list(actors), {m.span: m for m in mentions})
    found: dict[tuple[str, Span, Span], Relation] = {}
    for one in sorted(affiliations(scene), key=lambda a: (a.trigger, a.party)):
        key = (one.type, one.party, one.patron)
        if key not in found and not _nobody(text, one, ledger):
            found[key] = _relation(one, ledger, held, f"r{first + len(found)}")
    ordered = sorted(ledger.mentions, key=lambda m: (m.span.start, -m.span.end))
    return tuple(ordered), tuple(ledger.actors), tuple(found.values())


def _relation(one: Affiliation, ledger: _Ledger, held: Shelf[tuple[Span, Claim]], id_: str) -> Relation:
    party, patron = ledger.mention(one.party, patron=False), ledger.mention(one.patron, patron=True)
    around = [c for content, c in held.overlapping(one.trigger) if content.covers(one.trigger)]
    claim = min(around, key=lambda c: (sum(len(s) for s in c.content), -len(c.voices)), default=None)
    denied = one.denied or (claim is not None and claim.polarity == "-")
    said = Relation(id_, one.type, party, patron, one.trigger, MAKER)
    return replace(
        said,
        voice=claim.voices[0] if claim else "v0",
        claim=claim.id if claim else None,
        polarity="-" if denied else "+",
    )


def _nobody(text: str, one: Affiliation, ledger: _Ledger) -> bool:
    """Whether the patron is a capitalised word that names nobody ("Foreign-backed", "Government-backed")."""
    words = one.patron.of(text)
    return not (one.patron in ledger.by_span or country(words) or " " in words or words.isupper())


def _kind(words: str) -> str:
    return "armed_group" if words.rsplit(maxsplit=1)[-1].lower() in word_set("armed") else "organisation"
