"""Words that only name once more the deed which another trigger beside them names: "the blast struck"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reportedly.claims.trigger_words import is_passive, kills_somebody, names_attack, tells_toll, words_of
from reportedly.knowledge.event_kinds import event_kinds
from reportedly.knowledge.events import event_words
from reportedly.records import EventMention

# Between an attack and the verb whose subject it is.
_BETWEEN = re.compile(
    r"[\s\"“”]+(?:(?:mistakenly\sidentified\sand|that|which|also|then|later|had|has|have|reportedly|mistakenly|repeatedly)\s)"
    r"{0,2}$"
)
_ASIDE = re.compile(
    r"\s(?:(?:carried\sout|launched|conducted|led)\s)?(?:by|on|in|of|against|near|at|over|with)\s[^.;:!?]{1,80}\s$"
)
_CLAUSE = re.compile(
    r"\b(?:and|but|when|while|as|after|before|who|whom|where|said|if|because|since|that|which|they|it)\b"
)
_NO_SUBJECT = re.compile(
    r"\b(?:in|after|during|by|with|of|to|for|amid|from|under|following|on|despite|against)\s(?:[\w’'-]+\s){0,3}$",
    re.IGNORECASE,
)
_AGENT = re.compile(r"\s(?:[\w-]+\s){0,3}(?:by|in)\s(?:[\w’'-]+\s){0,4}$")
_AND = re.compile(r"\s(?:(?:and|or)\s(?:[\w-]+\s)?)?")
_FIRE = frozenset((None, "heavy-weapons", "firearms", "explosives", "suicide-attack"))
_IN_AN = re.compile(r"\s[^.;:!?]{2,90}\s(?:in|during)\s(?:(?!of\b)[\w’'-]+\s){0,4}")
_HURT = re.compile(r"\b(?:injured|wounded|hurt|others)\b", re.IGNORECASE)
_DID = frozenset(("lost", "levelled", "leveled"))
_WIDE = frozenset(("offensive", "war", "fight", "siege"))
_PLANNED = frozenset(("offensive",))
_FOR_IT = re.compile(r"\s(?:(?:aimed|aiming|designed|intended)\s)?to\s(?:\w+ly\s)?")
_WITH = re.compile(r"\s[^.;:!?]{2,70}\swith\s(?:[\w’'-]+\s){0,3}")
_OF_IT = re.compile(r"\s(?:(?:the|an?|this|that|its|their|any|another)\s)?(?:[\w’'-]+\s){0,2}")
_TO_IT = re.compile(
    r"\s(?:(?:to|on)\s(?:\w+\s)?)?(?:(?:the|an?|this|that|those|these|all|any|such)\s)?(?:[\w’'-]+\s){0,2}"
)
_CONTENTS = frozenset((("AGREE", "AGREE"), ("ACCUSE", "ACCUSE"), ("REJECT", "ACCUSE"), ("REJECT", "AGREE")))
_REACH = 50


def one_a_deed(text: str, found: Sequence[EventMention]) -> tuple[EventMention, ...]:
    """The triggers in text order without those that repeat their neighbour's deed in other words.

    A verb that carries on with the attack before it, the second of two nouns for one attack, the attack in which
    somebody is told to have killed, the attack that is being held off, and what is agreed, made or denied.
    """
    kept: list[EventMention] = []
    for n, e in enumerate(found):
        later = found[n + 1] if n + 1 < len(found) else None
        if kept and _repeats(text, kept[-1], e):
            continue
        if later is None or not _told_by(text, e, later):
            kept.append(e)
    return tuple(kept)


def _repeats(text: str, x: EventMention, e: EventMention) -> bool:
    """Whether a trigger adds nothing to the one before it."""
    carries = words_of(text, e.trigger) in event_words().carriers and _is_subject(text, x, e)
    return carries or _purpose(text, x, e) or _joined(text, x, e) or _is_setting(text, x, e) or _is_content(text, x, e)


def _told_by(text: str, e: EventMention, later: EventMention) -> bool:
    """Whether a trigger adds nothing to the one behind it."""
    return _is_agent(text, e, later) or _has_object(text, e, later) or _made(text, e, later)


def _is_subject(text: str, act: EventMention, verb: EventMention) -> bool:
    """Whether an attack is the subject of a verb, which stands right behind it or behind an aside."""
    if not names_attack(text, act):
        return False
    gap = text[act.trigger.end : verb.trigger.start]
    if _BETWEEN.fullmatch(gap):
        return True
    if _NO_SUBJECT.search(text[max(0, act.trigger.start - _REACH) : act.trigger.start]):
        return False
    return _ASIDE.fullmatch(gap) is not None and _CLAUSE.search(gap) is None


def _purpose(text: str, act: EventMention, verb: EventMention) -> bool:
    """Whether a verb says what an attack before it is for: "the offensive to retake the city" is one event."""
    if verb.type != "ASSAULT" or not event_kinds().of(words_of(text, act.trigger)) & _PLANNED:
        return False
    return _FOR_IT.fullmatch(text[act.trigger.end : verb.trigger.start]) is not None


def _joined(text: str, x: EventMention, e: EventMention) -> bool:
    """Whether two nouns name one attack: "air strikes and shelling", "shelling attacks"."""
    if not (names_attack(text, x) and names_attack(text, e) and {x.mode, e.mode} <= _FIRE):
        return False
    return _AND.fullmatch(text[x.trigger.end : e.trigger.start]) is not None


def _is_setting(text: str, x: EventMention, e: EventMention) -> bool:
    """Whether an attack is what its actor killed by: "killed nine in an attack"; fights and offensives are wider."""
    if not names_attack(text, e) or event_kinds().of(words_of(text, e.trigger)) & _WIDE:
        return False
    if _does_with(text, x, e):
        return True
    did = kills_somebody(text, x.trigger) or words_of(text, x.trigger) in _DID
    gap = text[x.trigger.end : e.trigger.start]
    return did and _IN_AN.fullmatch(gap) is not None and not (_CLAUSE.search(gap) or _HURT.search(gap))


def _does_with(text: str, x: EventMention, e: EventMention) -> bool:
    """Whether an attack is what a verb of attack is done with: "pounded the hills with air strikes"."""
    if x.type != "ASSAULT" or names_attack(text, x) or tells_toll(text, x.trigger):
        return False
    gap = text[x.trigger.end : e.trigger.start]
    return _WITH.fullmatch(gap) is not None and not _CLAUSE.search(gap)


def _is_content(text: str, x: EventMention, e: EventMention) -> bool:
    """Whether a noun is what was agreed or denied: "agreed to join the ceasefire", "denied those accusations"."""
    if (x.type, e.type) not in _CONTENTS or words_of(text, e.trigger).endswith(("ed", "ing")):
        return False
    return _TO_IT.fullmatch(text[x.trigger.end : e.trigger.start]) is not None


def _is_agent(text: str, verb: EventMention, act: EventMention) -> bool:
    """Whether a verb in the passive ("was hit") is followed by the attack that did it."""
    if words_of(text, verb.trigger) not in event_words().carriers or not names_attack(text, act):
        return False
    return is_passive(text, verb.trigger) and _AGENT.fullmatch(text[verb.trigger.end : act.trigger.start]) is not None


def _has_object(text: str, verb: EventMention, act: EventMention) -> bool:
    """Whether an attack is the object of a verb that only carries it or holds it off: "tried to repel the assault"."""
    words, known = words_of(text, verb.trigger), event_words()
    if not (words in known.repelling or words.split(" ")[0] in known.light) or not names_attack(text, act):
        return False
    return _OF_IT.fullmatch(text[verb.trigger.end : act.trigger.start]) is not None


def _made(text: str, noun: EventMention, verb: EventMention) -> bool:
    """Whether a deal is followed by the verb that makes it: "a truce deal agreed by both"."""
    if (noun.type, verb.type) != ("AGREE", "AGREE") or not words_of(text, verb.trigger).endswith("ed"):
        return False
    return _BETWEEN.fullmatch(text[noun.trigger.end : verb.trigger.start]) is not None
