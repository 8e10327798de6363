"""Claims: each proposition with its holder, status and certainty; every one ends in the report's own voice."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from reportedly.claims.appositions import with_names
from reportedly.claims.closeness import with_closeness
from reportedly.claims.deeds import said_and_done
from reportedly.claims.distancing import with_distance
from reportedly.claims.evidence import NONE, Evidence
from reportedly.claims.fragments import joined, without_fragments
from reportedly.claims.holders import give_voices
from reportedly.claims.own import own_assertions
from reportedly.claims.propositions import propositions
from reportedly.claims.relayed import quoted_by
from reportedly.claims.status import Standing, standing_of
from reportedly.claims.unmarked_speech import nearest_speaker, sayings, speaks_for_itself
from reportedly.claims.voices import Holders, voices_of
from reportedly.claims.within import Shelf, sentence_at
from reportedly.knowledge.cues import cues
from reportedly.records import Actor, Attribution, Claim, Figure, Mention, Span, Voice

__all__ = ["give_voices", "make_claims"]

MAKER = "claims/1"
_LONGEST_CHAIN = 6
_CUE_REACH = 60


@dataclass(frozen=True, slots=True)
class _Draft:
    """A claim before it has an id: one proposition of one attribution, or one of the report's own.

    `via` is who passes on what the source says ("the agency quoted | residents").
    """

    content: tuple[Span, ...]
    source: Span | None
    cue: Span | None
    score: float
    via: Span | None = None


_Told = tuple[Span, _Draft]


def make_claims(
    text: str,
    sentences: Sequence[Span],
    attributions: Sequence[Attribution],
    mentions: Sequence[Mention] = (),
    actors: Sequence[Actor] = (),
    *,
    silent: Sequence[Span] = (),
    title: str | None = None,
    figures: Sequence[Figure] = (),
    own: Sequence[Span] | None = None,
    evidence: Evidence = NONE,
) -> tuple[tuple[Voice, ...], tuple[Claim, ...]]:
    """The voices (v0 is the reporter) and the claims (c1.. in text order) of a document.

    `attributions` may come from rules, from the encoder or merged; contents are cut into propositions. `silent`
    are spans from which nothing is claimed. `own` are the report's own propositions where a model has marked
    them; without it they are chosen by rule. `evidence` is what a model makes of the sources.
    """
    people = Shelf([m.span for m in mentions if m.kind == "person"], lambda s: s)
    quiet = Shelf(silent, lambda s: s)
    heard = [a for a in attributions if a.content and not any(quiet.overlapping(c) for c in a.content)]
    heard = with_names(text, heard, people)
    lines = Shelf(sentences, lambda s: s)
    said, deeds = said_and_done(text, joined(text, heard, lines), lines, people)
    said = without_fragments(text, said, lines, figures)
    drafts = [d for a in said for d in _drafts(text, a, lines, title)]
    spoken = [s for s in sentences if not quiet.overlapping(s)]
    taken = [s for a in said for s in (*a.content, *a.source, *a.cue)]
    plain = own_assertions(text, spoken, taken, title, figures, None if own is None else sorted((*own, *deeds)))
    drafts += [_Draft((span,), None, None, 0.5) for span in plain]
    drafts = [_relayed(text, d) for d in _distinct(_with_speakers(text, drafts, lines))]
    speaking = [s for d in drafts for s in (d.source, d.via) if s]
    holders = voices_of(text, speaking, mentions, actors, evidence.voice, sentences)
    told = Shelf([(c, d) for d in drafts for c in d.content], lambda pair: pair[0])
    claims = tuple(_claim(text, n, d, told, holders) for n, d in enumerate(drafts, 1))
    voices = with_closeness(text, holders.voices, actors, Shelf(mentions, lambda m: m.span))
    return voices, with_distance(text, claims, sentences)


def _drafts(text: str, a: Attribution, sentences: Shelf[Span], title: str | None) -> list[_Draft]:
    source = a.source[0] if a.source else None
    parts = [p for p in propositions(text, a.content, sentences, title) if not cues().mute.fullmatch(p[0].of(text))]
    return [_Draft(p, source, _cue(a.cue), a.score) for p in parts if not (source and source.covers(p[0]))]


def _relayed(text: str, d: _Draft) -> _Draft:
    said_by = quoted_by(text, d.source, d.content[0]) if d.source else None
    return replace(d, source=said_by, via=d.source) if said_by else d


def _with_speakers(text: str, drafts: list[_Draft], sentences: Shelf[Span]) -> list[_Draft]:
    """The drafts, those without a speaker in a sentence in the first person given to the nearest one."""
    told = sayings([(d.content[0], d.source) for d in drafts if d.source and not speaks_for_itself(text, d.source)])
    return [
        replace(d, source=source, cue=None)
        if d.source is None
        and speaks_for_itself(text, sentence_at(sentences, d.content[0]))
        and (source := nearest_speaker(d.content[0], told))
        else d
        for d in drafts
    ]


def _cue(cue: Sequence[Span]) -> Span | None:
    """A cue in pieces ("has ... denied") as one stretch where they stand close."""
    if not cue:
        return None
    return Span(cue[0].start, cue[-1].end) if cue[-1].end - cue[0].start < _CUE_REACH else cue[0]


def _distinct(drafts: list[_Draft]) -> list[_Draft]:
    seen: dict[tuple[tuple[Span, ...], Span | None], _Draft] = {}
    for d in drafts:
        key = (d.content, d.source)
        if key not in seen or seen[key].cue is None:
            seen[key] = d
    own = [d.content[0] for d in seen.values() if d.source is None and len(d.content) == 1]
    inner = {b for a in own for b in own if a.start < b.start and a.end == b.end}
    kept = [d for d in seen.values() if d.source or len(d.content) > 1 or d.content[0] not in inner]
    return sorted(kept, key=lambda d: (d.content, d.source or Span(0, 1), d.cue or Span(0, 1)))


def _claim(text: str, n: int, draft: _Draft, told: Shelf[_Told], holders: Holders) -> Claim:
    standing = standing_of(text, draft.content, draft.cue, draft.source)
    chain = _chain(draft, told, holders)
    cue = draft.cue if draft.source or draft.cue else _own_cue(standing)
    return Claim(
        id=f"c{n}",
        content=draft.content,
        source=draft.source,
        cue=cue,
        voices=(*(voice for voice, _ in chain), "v0"),
        status=standing.status,
        certainty=standing.certainty,
        polarity=standing.polarity,
        cues=standing.cues,
        score=draft.score,
        why=standing.why,
        maker=MAKER,
        stances=(standing.status, *(_stance(text, d) for _, d in chain[1:]), *(("asserted",) if chain else ())),
    )


def _stance(text: str, d: _Draft) -> str:
    return standing_of(text, d.content, d.cue, d.source).status


def _own_cue(standing: Standing) -> Span | None:
    return standing.cues[0] if standing.cues and standing.status != "asserted" else None


def _chain(draft: _Draft, told: Shelf[_Told], holders: Holders) -> list[tuple[str, _Draft]]:
    """Voice ids from the nearest holder outwards, each with what it says, without the reporter.

    A source that stands in another's content is told by that other.
    """
    chain: list[tuple[str, _Draft]] = []
    at: _Draft | None = draft
    while at is not None and at.source is not None and len(chain) < _LONGEST_CHAIN:
        voice = holders.of[at.source]
        if any(voice == v for v, _ in chain):
            break
        chain.append((voice, at))
        if at.via and all(holders.of[at.via] != v for v, _ in chain):
            chain.append((holders.of[at.via], replace(at, cue=None)))
        at = _outer(at, at.source, told)
    return chain


def _outer(inner: _Draft, source: Span, told: Shelf[_Told]) -> _Draft | None:
    around = [
        d
        for content, d in told.overlapping(source)
        if content.covers(source) and d is not inner and d.source and d.source != source
    ]
    return min(around, key=lambda d: sum(len(c) for c in d.content), default=None)
