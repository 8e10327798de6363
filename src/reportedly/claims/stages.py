"""At which stage an event is told: done, tried, threatened, planned, going on or denied."""

from __future__ import annotations

import re
from dataclasses import dataclass

from reportedly.claims.evidence import Judge, weighed
from reportedly.knowledge.cues import cues
from reportedly.knowledge.events import StageCue, stage_cues
from reportedly.records import Claim, Span

_REACH = 90
_HELPED = ("backed", "supported")
_BY_STATUS = {"denied": "denied", "demanded": "threatened", "conditional": "threatened", "predicted": "planned"}
_DEFINITE = re.compile(
    r"\b(?:the|this|these|those|that|his|her|its|their|'s|[A-Z]\w+)\s+(?:[\w-]+\s+){0,2}$|\d\s+(?:\w+\s)?$"
)
_PAST = re.compile(r"\b\w+(?:ed|ought|ook|uck)\b")
_OBJECT = re.compile(r"\s+(?:the|a|an|its|his|their|for|them|it|[A-Z][a-z]+)\b")
_WHOM = re.compile(r"\s+(?:the|a|an|its|his|their|for|them|it|[A-Z][A-Za-z]+)\b")
_DONE = re.compile(r"\b(?:has|have|had|was|were|been)\s(?:\w+ly\s)?$")
_NOUN_BEFORE = re.compile(r"\b(?:the|during|after|in|of|heavy|fierce|amid|from|by|and)\s$", re.IGNORECASE)
_WHO = re.compile(r"\b(?:who|that|which)\s(?:\w+ly\s|still\s|often\s)?$")
_BASE = re.compile(r"[a-z]+(?<!ed)(?<!ing)(?<!s)$")
_SUBJECT = re.compile(r"[a-zA-Z]\s$")
_CAPITALS = re.compile(r"(?:\b[A-Z][\w-]{0,40}\s{1,9}(?:(?:of|in|on|to|the|and|a|with|for|by|at)\s{1,9})?){3,20}$")
_PURPOSE = re.compile(r"\bto\s$")
_MAY = re.compile(r"May\b")


@dataclass(frozen=True, slots=True)
class Stage:
    """One of records.STAGES and the reason in words."""

    name: str
    why: str


def stage_of(text: str, trigger: Span, sentence: Span, claim: Claim | None = None, judge: Judge | None = None) -> Stage:
    """The stage by the words around the trigger in its sentence, else by the claim that tells it, else accomplished.

    The cue nearest before the trigger decides, unless a clause border lies between; a few cues stand after it.
    `judge` is a model's view of the trigger, weighed against the rule; what the words tell to be going on is left to
    them, since the model knows too few such events.
    """
    near = _before(text, trigger, sentence) or _after(text, trigger, sentence)
    told = near or _by_claim(text, trigger, claim)
    rule = told or _by_form(text, trigger, sentence) or Stage("accomplished", "told as done")
    if near is None and told is not None and told.name == "denied":
        return told  # a denial may stand far from what it denies, where the model does not see it
    if rule.name == "ongoing":
        return rule
    name, overruled = weighed("stage", rule.name, told is not None, judge, (trigger,))
    return Stage(name, f"{rule.why}; {overruled}") if overruled else rule


def _before(text: str, trigger: Span, sentence: Span) -> Stage | None:
    start = max(sentence.start, trigger.start - _REACH)
    best: tuple[int, StageCue, str] | None = None
    for cue in stage_cues().before:
        if cue.progressive and not _progressive(text, trigger):
            continue
        for m in cue.pattern.finditer(text, start, trigger.start):
            if (best is None or m.end() > best[0]) and _reaches(text, cue, m, trigger):
                best = m.end(), cue, m.group()
    return Stage(best[1].stage, f"“{best[2]}”") if best else None


def _progressive(text: str, trigger: Span) -> bool:
    return trigger.of(text).split()[0].endswith("ing")


def _reaches(text: str, cue: StageCue, m: re.Match[str], trigger: Span) -> bool:
    if _MAY.match(m.group()):
        return False
    gap = text[m.end() : trigger.start]
    return len(gap.split()) <= cue.reach and not stage_cues().border.search(gap)


def _after(text: str, trigger: Span, sentence: Span) -> Stage | None:
    for cue in stage_cues().after:
        m = cue.pattern.search(text, trigger.end, min(sentence.end, trigger.end + 40))
        if m and len(text[trigger.end : m.start()].split()) <= cue.reach:
            return Stage(cue.stage, f"“{m.group()}”")
    return None


def _by_claim(text: str, trigger: Span, claim: Claim | None) -> Stage | None:
    """What is denied, demanded or conditional has not happened, unless it is definite ("the massacre") or past."""
    if claim is None or claim.status not in _BY_STATUS or not any(c.covers(trigger) for c in claim.content):
        return None
    if claim.status != "denied" and _PAST.search(trigger.of(text)):
        return None
    if _DEFINITE.search(text[max(0, trigger.start - 40) : trigger.start]):
        return None
    return Stage(_BY_STATUS[claim.status], f"its claim is {claim.status}")


def _by_form(text: str, trigger: Span, sentence: Span) -> Stage | None:
    words = trigger.of(text)
    if stage_cues().ongoing_trigger.fullmatch(words):
        if _PURPOSE.search(text[max(0, trigger.start - 20) : trigger.start]):
            return Stage("planned", "what something is done for")
        done = words.lower().startswith(_HELPED) and _DONE.search(text[max(0, trigger.start - 20) : trigger.start])
        return None if done else Stage("ongoing", "it lasts by its meaning")
    before = text[max(0, trigger.start - 20) : trigger.start]
    lasts = stage_cues().ongoing_with_object.fullmatch(words) and not _NOUN_BEFORE.search(before)
    if lasts and _WHOM.match(text, trigger.end):
        return Stage("ongoing", "it lasts by its meaning")
    if sentence.start and _present(text, trigger):
        return Stage("ongoing", "the present tense")
    return _by_base(words, before)


def _by_base(words: str, before: str) -> Stage | None:
    """A verb in its base form behind "who" is in the present tense."""
    first = words.split(maxsplit=1)[0]
    if _BASE.fullmatch(first) and first not in cues().finite and _WHO.search(before):
        return Stage("ongoing", "the present tense")
    return None


def _present(text: str, trigger: Span) -> bool:
    """A verb in the third person before its object, outside headlines."""
    first = trigger.of(text).split()[0]
    if not (first.endswith("s") and not first.endswith(("ss", "ous"))) or not _OBJECT.match(text, trigger.end):
        return False
    return (
        not _CAPITALS.search(text[max(0, trigger.start - 40) : trigger.start])
        and _SUBJECT.search(text[max(0, trigger.start - 30) : trigger.start]) is not None
    )
