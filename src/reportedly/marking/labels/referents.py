"""Who is meant by a party label, by what the text names around it."""

from __future__ import annotations

import re

from reportedly.knowledge.actors import countries
from reportedly.knowledge.labels import label_words
from reportedly.marking.labels.fighters import HOSTILE, fighting, near_group, window
from reportedly.marking.labels.names import shown
from reportedly.marking.labels.parties import ARMED, Parties
from reportedly.marking.labels.takings import taking
from reportedly.records import Actor, Span

_NEAR_BEFORE = re.compile(
    r"(?:[-–\s]{1,3}(?:linked|affiliated|aligned|inspired|led|allied))?(?:\s?\([^)\n]{1,60}\))?[\s-]{0,2}(?:\w+\s){0,2}\Z"
)
_HEADS = "leader|president|ruler|groups?|rebel groups?|rebels|organi[sz]ations?|network|cells?|factions?|fighters?"
_LINKS = "such as|like|of|from|with|belonging to|affiliated with|loyal to|linked to"
_NEAR_AFTER = re.compile(rf"\s(?:{_HEADS}|forces?|elements)?,?\s?(?:{_LINKS})?\s?(?:the\s)?[\"“(]?\Z")
_GOVERNMENTS = ("government body", "state")
_CALLED = (*ARMED, "political party", "rebel administration")


def referent(text: str, span: Span, kind: str, parties: Parties) -> tuple[str | None, str]:
    """Return the id and the neutral name of who a label means; the name is "unclear" where the text does not tell."""
    actor = _beside(text, span, parties)
    if kind in ("state", "ruler"):
        return _ruling(text, span, kind, actor, parties)
    if kind == "taken":
        return None, taking(text, span, parties, window(text, span, 3)[0])
    if actor and (kind != "armed" or actor.kind in _CALLED):
        return actor.id, shown(text, actor, parties)
    if kind == "praised":
        return None, _praised(text, span, parties)
    if kind == "judged":
        return _judged(text, span, parties)
    return fighting(text, span, parties)


def _beside(text: str, span: Span, parties: Parties) -> Actor | None:
    """Return the actor that is named right before or behind a label, or that the label is a part of."""
    best: tuple[int, Actor] | None = None
    for m in parties.between(span.start - 80, span.end + 41):
        actor = parties.actors[str(m.actor)]
        gap = _gap(text, span, m.span)
        if gap is not None and (best is None or gap < best[0]):
            best = gap, actor
    return best[1] if best else None


def _gap(text: str, span: Span, other: Span) -> int | None:
    if other.overlaps(span):
        return 0
    between = text[other.end : span.start]
    if (")" in between and "(" not in between) or HOSTILE.match(between):
        return None
    if 0 <= span.start - other.end <= 24 and _NEAR_BEFORE.match(between):
        return 1 + span.start - other.end
    if 0 <= other.start - span.end <= 40 and _NEAR_AFTER.match(text[span.end : other.start]):
        return 2 + other.start - span.end
    return None


def _ruling(text: str, span: Span, kind: str, actor: Actor | None, parties: Parties) -> tuple[str | None, str]:
    if actor and kind == "ruler" and actor.kind == "person":
        return actor.id, actor.name
    before = parties.last_before(span, ("government body",), 0)
    earlier = parties.actor(before) if before else None
    if actor and actor.country and actor.kind in (*_GOVERNMENTS, "person"):
        return _government(actor.country, parties)
    if earlier and earlier.country and kind == "state" and earlier.country == parties.focus:
        return _government(earlier.country, parties)
    if parties.focus and kind == "state":
        return _government(parties.focus, parties)
    return None, label_words().referents["unclear"]


def _government(iso: str, parties: Parties) -> tuple[str | None, str]:
    found = next((a for a in parties.actors.values() if a.country == iso and a.name.startswith("Government of")), None)
    demonym = next((c.demonyms[0] for c in countries() if c.iso == iso and c.demonyms), None)
    name = label_words().referents["state"].format(demonym) if demonym else f"Government of {iso}"
    return (found.id if found else None), name


def _praised(text: str, span: Span, parties: Parties) -> str:
    """Return the person that is called a martyr, or those killed; whom other praise means is not told."""
    if "martyr" not in span.of(text).lower():
        return label_words().referents["unclear"]
    named = next((m.span for m in parties.people if m.span.start - 1 <= span.end < m.span.end), None)
    return text[max(span.end, named.start) : named.end].strip() if named else label_words().referents["killed"]


def _judged(text: str, span: Span, parties: Parties) -> tuple[str | None, str]:
    """Return the rebels, the holder of a caliphate or the group named nearest that an adjective judges."""
    words = label_words()
    noun = words.judged_nouns.match(text, span.end)
    if not noun:
        return None, words.referents["unclear"]
    caliphate = noun.group(1).lower() == "caliphate"
    rebels = words.rebels.match(noun.group(1))
    group = None if rebels else parties.most_named(ARMED) if caliphate else near_group(text, span, parties)
    if group:
        return group.id, words.referents["held" if caliphate else "group"].format(shown(text, group, parties))
    opposed = rebels or (not caliphate and (parties.rebels or parties.state_fights))
    return None, words.referents["rebels" if opposed else "unclear"]
