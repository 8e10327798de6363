"""What each event is in other coding schemes, by a codebook: of a scheme's rules the first that fits counts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from reportedly.knowledge.arms_classes import arms_class
from reportedly.knowledge.schemes import SchemeRule, Schemes, Sides
from reportedly.records import Actor, Code, Event, Mention

UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Facts:
    """What rules ask of an event: its words, the sides of its parties, the classes of arms named with it."""

    event: Event
    trigger: str
    who: frozenset[str]
    whom: frozenset[str]
    arms: frozenset[str]


def coded(
    text: str, events: Sequence[Event], mentions: Sequence[Mention], actors: Sequence[Actor], codebook: Schemes
) -> tuple[Event, ...]:
    """The events with their `codes`; a scheme in which no rule fits, or has no event at this stage, gives none."""
    by_id = {m.id: m for m in mentions}
    kinds = {a.id: a.kind for a in actors}
    return tuple(replace(e, codes=_codes(facts_of(text, e, by_id, kinds, codebook), codebook)) for e in events)


def facts_of(
    text: str, event: Event, mentions: Mapping[str, Mention], kinds: Mapping[str, str], codebook: Schemes
) -> Facts:
    """What the rules ask of one event; `kinds` are those of the actors by id."""
    trigger = event.trigger.of(text)
    parties = [[_side(text, mentions[key], kinds, codebook.sides) for key in side] for side in (event.who, event.whom)]
    who, whom = parties
    if not whom and len(who) > 1 and codebook.mutual.search(trigger):
        who, whom = who[:-1], who[-1:]  # "clashes between rebels and the army" name both sides as those who act
    arms = (arms_class(mentions[key].span.of(text)) for key in event.arms if key in mentions)
    return Facts(event, trigger, frozenset(who), frozenset(whom), frozenset(a for a in arms if a))


def _side(text: str, party: Mention, kinds: Mapping[str, str], sides: Sides) -> str:
    by_kind = sides.kinds.get(kinds.get(party.actor or "", ""))
    return by_kind or sides.by_words(party.span.of(text)) or sides.mentions.get(party.kind, UNKNOWN)


def _codes(facts: Facts, codebook: Schemes) -> tuple[Code, ...]:
    found = []
    for scheme, rules in codebook.rules.items():
        if facts.event.stage not in codebook.stages[scheme]:
            continue
        rule = next((rule for rule in rules if fits(rule, facts)), None)
        if rule is not None and rule.code:
            found.append(Code(scheme, rule.code, rule.name, rule.id, rule.reason))
    return tuple(found)


def fits(rule: SchemeRule, facts: Facts) -> bool:
    """Whether all conditions of a rule hold."""
    event = facts.event
    return (
        (rule.type is None or event.type in rule.type)
        and (rule.mode is None or (event.mode or "") in rule.mode)
        and (rule.trigger is None or rule.trigger.search(facts.trigger) is not None)
        and _of_sides(rule.who, facts.who)
        and _of_sides(rule.whom, facts.whom)
        and _of_arms(rule.arms, facts.arms)
        and (not rule.where or event.where is not None)
        and (not rule.harmless or (event.killed is None and event.injured is None))
    )


def _of_sides(wanted: frozenset[str] | None, found: frozenset[str]) -> bool:
    return wanted is None or (bool(found) and found <= wanted)


def _of_arms(wanted: tuple[str, ...] | None, found: frozenset[str]) -> bool:
    return wanted is None or any(one == of or one.startswith(f"{of}/") for one in found for of in wanted)
