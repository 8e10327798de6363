"""Events as told: each trigger with its stage, parties, setting, toll and the claim that tells it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from reportedly.claims.anonymity import feared
from reportedly.claims.auxiliary import with_auxiliary
from reportedly.claims.carried import with_carried
from reportedly.claims.evidence import NONE, Evidence
from reportedly.claims.lent_parties import with_lent_parties
from reportedly.claims.namers import with_namers
from reportedly.claims.one_killed import one_killed
from reportedly.claims.parties import Parties, parties_of
from reportedly.claims.repeats import with_repeats
from reportedly.claims.setting import Setting, setting_of
from reportedly.claims.stages import stage_of
from reportedly.claims.trigger_words import harms_nobody
from reportedly.claims.triggers import kept_triggers
from reportedly.claims.wholes import with_wholes
from reportedly.claims.within import Shelf, sentence_at
from reportedly.records import (
    Actor,
    Argument,
    Claim,
    Event,
    EventMention,
    Figure,
    Mention,
    Place,
    Published,
    Span,
    Time,
)

MAKER = "events/1"
_ARMS = ("weapon", "vehicle", "platform")


@dataclass(frozen=True)
class _Told:
    """All marks of one text, by where they stand."""

    text: str
    sentences: Shelf[Span]
    mentions: Shelf[Mention]
    places: Shelf[Place]
    times: Shelf[Time]
    figures: Shelf[Figure]
    contents: Shelf[tuple[Span, Claim]]
    evidence: Evidence
    likely: Mapping[Span, Sequence[Argument]]


def make_events(
    text: str,
    sentences: Sequence[Span],
    found: Sequence[EventMention],
    mentions: Sequence[Mention] = (),
    places: Sequence[Place] = (),
    times: Sequence[Time] = (),
    figures: Sequence[Figure] = (),
    claims: Sequence[Claim] = (),
    *,
    actors: Sequence[Actor] = (),
    silent: Sequence[Span] = (),
    published: Published | None = None,
    evidence: Evidence = NONE,
    arguments: Sequence[Argument] = (),
) -> tuple[tuple[Event, ...], tuple[Claim, ...]]:
    """The events (e1.. in text order) that the triggers name, and the claims with their `events` filled.

    Nothing comes from `silent` spans, nor from what a source that keeps its name back fears. An event belongs to the
    smallest claim that covers its trigger. `evidence` is what a model makes of the stages of the triggers,
    `arguments` whom it takes for their participants.
    """
    told = _Told(
        text,
        Shelf(sentences, lambda s: s),
        Shelf(mentions, lambda m: m.span),
        Shelf(places, lambda p: p.span),
        Shelf(times, lambda t: t.span),
        Shelf(figures, lambda f: f.span),
        Shelf([(s, c) for c in claims for s in c.content], lambda pair: pair[0]),
        evidence,
        _by_trigger(arguments),
    )
    quiet = Shelf((*silent, *feared(text)), lambda s: s)
    spoken = [e for e in found if not quiet.overlapping(e.trigger)]
    triggers = kept_triggers(text, spoken, told.sentences)
    doers = {m.id: m.actor for m in mentions if m.actor}
    told_events = with_lent_parties(text, _events(told, triggers), told.sentences)
    repeated = with_repeats(text, told_events, places, times, doers)
    events = with_wholes(text, with_carried(text, repeated, times))
    events = with_auxiliary(text, with_namers(events, mentions, claims), told.sentences, times, published)
    return events, _linked(claims, events)


def _by_trigger(arguments: Sequence[Argument]) -> dict[Span, list[Argument]]:
    found: dict[Span, list[Argument]] = {}
    for a in arguments:
        found.setdefault(a.trigger, []).append(a)
    return found


def _events(told: _Told, triggers: Sequence[EventMention]) -> list[Event]:
    events: list[Event] = []
    for n, found in enumerate(triggers, 1):
        sentence = sentence_at(told.sentences, found.trigger)
        beside = [t for t in triggers[max(0, n - 6) : n + 5] if t is not found and t.trigger.overlaps(sentence)]
        others = [t.trigger for t in beside]
        bloodless = [t.trigger for t in beside if harms_nobody(told.text, t)]
        claim = _claim_of(told, found.trigger)
        source = claim.source if claim else None
        setting = setting_of(
            told.text, found, sentence, others, told.places, told.times, told.figures, source, bloodless
        )
        sides = parties_of(
            told.text, found, sentence, told.mentions, told.places, claim, told.likely.get(found.trigger, ())
        )
        events.append(_event(told, n, found, sentence, setting, sides, claim))
    return events


def _event(
    told: _Told, n: int, found: EventMention, sentence: Span, setting: Setting, sides: Parties, claim: Claim | None
) -> Event:
    stage = stage_of(told.text, found.trigger, sentence, claim, told.evidence.stage)
    near = told.mentions.overlapping(sentence)
    arms = tuple(m.id for m in near if m.kind in _ARMS)
    alone = None if setting.killed else one_killed(told.text, found, sides.whom, near)
    return Event(
        id=f"e{n}",
        type=found.type,
        mode=found.mode,
        trigger=found.trigger,
        who=sides.who,
        whom=sides.whom,
        where=setting.where,
        when=setting.when,
        figures=setting.figures,
        killed=setting.killed or alone,
        injured=setting.injured,
        arms=arms,
        stage=stage.name,
        claim=claim.id if claim else None,
        score=found.score,
        why=f"{found.maker}: “{found.trigger.of(told.text)}”; {stage.why}",
        maker=MAKER,
    )


def _claim_of(told: _Told, trigger: Span) -> Claim | None:
    around = told.contents.overlapping(trigger)
    covering = [pair for pair in around if pair[0].covers(trigger)] or around
    return min(covering, key=lambda pair: (len(pair[0]), pair[1].id), default=(trigger, None))[1]


def _linked(claims: Sequence[Claim], events: Sequence[Event]) -> tuple[Claim, ...]:
    by_claim: dict[str, list[str]] = {}
    for e in events:
        if e.claim:
            by_claim.setdefault(e.claim, []).append(e.id)
    return tuple(replace(c, events=tuple(by_claim.get(c.id, ()))) for c in claims)
