"""Who acts and who is acted upon, by voice, word order and prepositions around the trigger."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from reportedly.claims.voice_form import is_passive, is_verb, passive_before
from reportedly.claims.within import Shelf
from reportedly.knowledge.clause_words import clause_words
from reportedly.records import Argument, Claim, EventMention, Mention, Place, Span

ACTING = frozenset(("armed_group", "military", "government", "organisation", "person", "group", "nationality"))
_IN_WORDS = frozenset(("ACCUSE", "REQUEST", "REJECT", "THREATEN", "CONSULT", "AGREE", "SUPPORT"))
_BY = re.compile(r"\bby\s", re.IGNORECASE)
_BETWEEN = re.compile(r"\W*(?:\w+\s){0,3}?between\b", re.IGNORECASE)
_ATTRIBUTE = re.compile(
    r"(?:['’´]?s)?(?:\s(?!(?:in|on|at|were|was|is|are|has|have|and|of|to|the|a|an)\b)[\w-]+(?<!ed)){0,2}\s"
)
_OTHER_DEED = re.compile(r"\b\w+(?:ed|ing)\b(?!\s+by)", re.IGNORECASE)
_CARRIED_OUT = re.compile(
    r"(?:\b(?:suspected|believed|thought|said|alleged|reported)\s(?:to\s(?:be|have\sbeen)\s)?)?"
    r"\b(?:carried\sout|conducted|launched|committed|perpetrated|staged|mounted|waged|made)\s(?=by\b)",
    re.IGNORECASE,
)
_FROM_AFAR = re.compile(
    r"\b(?:run(?:s|ning)?|ran|(?:direct|oversee|supervis|orchestrat|coordinat|financ|fund|sponsor|steer)(?:e|s|es|ed|ing)?)"
    r"\s(?:the|this|a|its|their)\s(?:\w+\s){0,2}$",
    re.IGNORECASE,
)
_AND = re.compile(r"\b(?:and|then)\s(?:\w+ly\s|later\s|also\s)?$", re.IGNORECASE)
_JOIN = re.compile(r"(?:\s*,\s*|\s+)?(?:and|or|,)\s+(?:the\s|other\s|an?\s)?")
_SIGNS = re.compile(r"[:|–—-]\s(?:the\s)?$|\s\($")
_LINE_END = re.compile(r"\)?[ \t]*(?:\n|$)")
_ITSELF = re.compile(
    r"[“\"']?(?:it|we|I|he|she)\s(?:(?:had|has|have|also|will|would|then|\w+ly)\s){0,3}", re.IGNORECASE
)
_AND_ALSO = re.compile(r"\sand\s(?:the\s)?")
_DEATH = re.compile(
    r"(?:died|dies|die|perish(?:ed)?|drowned|los[et]\s(?:their|his|her)\sli(?:fe|ves))\b", re.IGNORECASE
)
_SURE = 0.4
_TO_OBJECT, _TO_AGENT, _TO_AIM, _TO_OWNER, _TO_VICTIM, _TO_SUBJECT = 60, 60, 50, 90, 30, 60


@dataclass(frozen=True, slots=True)
class Parties:
    """Mention ids of those who act and those acted upon."""

    who: tuple[str, ...] = ()
    whom: tuple[str, ...] = ()


def parties_of(
    text: str,
    found: EventMention,
    sentence: Span,
    mentions: Shelf[Mention],
    places: Shelf[Place],
    claim: Claim | None = None,
    likely: Sequence[Argument] = (),
) -> Parties:
    """The parties of a trigger within its sentence; who tells of it by a `claim` is none unless the event is in words.

    Behind a pronoun the teller acts after all ("the brigade said it had shelled the town"). What stands between the
    teller and what he says describes him, and the outlet at the end of a headline signs it: neither takes part.

    An acting mention is one of the ACTING kinds, not part of "X-backed", and no place in a comparison. Where the
    rules find nobody, what a model finds `likely` for the trigger counts.
    """
    trigger = found.trigger
    near = [m for m in mentions.overlapping(sentence) if _acts(text, m, trigger, places) and not _signs(text, m.span)]
    teller = _teller(claim, trigger) if found.type not in _IN_WORDS else None
    speaking = [m for m in near if teller is not None and teller.overlaps(m.span)]
    near = [m for m in near if m not in speaking]
    sides = _by_rule(text, found, sentence, near)
    if teller and claim and not sides.who and is_verb(text, trigger) and speaks_of_itself(text, claim, trigger):
        named = [m for m in speaking if claim.source is not None and claim.source.covers(m.span)]
        sides = replace(sides, who=_ids(named[:1]))
    if _is_death(text, trigger):
        return sides
    if not sides.who and not _from_afar(text, trigger):
        sides = replace(sides, who=_likely("who", near, likely, sides))
    return Parties(sides.who, sides.whom or _likely("whom", near, likely, sides))


def _from_afar(text: str, trigger: Span) -> bool:
    """Whether the words before a noun tell who directs or pays for it, and so does not do it ("is running the war")."""
    return _FROM_AFAR.search(text, max(0, trigger.start - _TO_SUBJECT), trigger.start) is not None


def _is_death(text: str, trigger: Span) -> bool:
    """Whether a verb tells of dying, so that its subject is whom it befell ("three men died", "lost their lives")."""
    return _DEATH.match(text, trigger.start) is not None


def _teller(claim: Claim | None, trigger: Span) -> Span | None:
    """The source with what stands between it and the content that follows."""
    if claim is None or claim.source is None:
        return None
    content = next((c for c in claim.content if c.overlaps(trigger)), claim.content[0])
    return Span(claim.source.start, max(claim.source.end, content.start)) if claim.source < content else claim.source


def _signs(text: str, span: Span) -> bool:
    """Whether a name stands behind a mark at the end of a headline: "Strike kills eight: AFP"."""
    return (
        _SIGNS.search(text, max(0, span.start - 3), span.start) is not None
        and _LINE_END.match(text, span.end) is not None
    )


def speaks_of_itself(text: str, claim: Claim, trigger: Span) -> bool:
    """Whether a content tells of its teller: a pronoun for one is its subject and the trigger its verb."""
    content = next((c for c in claim.content if c.covers(trigger)), None)
    return content is not None and _ITSELF.fullmatch(text, content.start, trigger.start) is not None


def _by_rule(text: str, found: EventMention, sentence: Span, near: Sequence[Mention]) -> Parties:
    trigger = found.trigger
    before = [m for m in near if m.span.end <= trigger.start]
    after = [m for m in near if m.span.start >= trigger.end]
    if _is_death(text, trigger):
        return Parties((), _last(text, before, trigger))
    if is_passive(text, trigger.start, trigger.end, sentence.start):
        return Parties(_by(text, trigger, after), _last(text, before, trigger))
    if _BETWEEN.match(text, trigger.end):
        return Parties(_run(text, after[:1], after), ())
    if is_verb(text, trigger):
        return Parties(_last(text, before, trigger), _next(text, after, trigger))
    sides = _of_noun(text, trigger, before, after)
    if sides.whom or found.type != "ASSAULT":
        return sides
    return replace(sides, whom=tuple(i for i in _victims(text, trigger, sentence, before, after) if i not in sides.who))


def _likely(role: str, near: Sequence[Mention], likely: Sequence[Argument], sides: Parties) -> tuple[str, ...]:
    spans = [a.span for a in likely if a.role == role and a.score >= _SURE]
    return tuple(m.id for m in near if m.span in spans and m.id not in sides.who + sides.whom)


def _acts(text: str, m: Mention, trigger: Span, places: Shelf[Place]) -> bool:
    if m.kind not in ACTING or m.span.overlaps(trigger):
        return False
    words = m.span.of(text)
    if not clause_words().name.search(words) or clause_words().compound.match(text, m.span.end):
        return False
    if words.lower().startswith("anti-") or text[max(0, m.span.start - 5) : m.span.start].lower() == "anti-":
        return False
    return not any(p.sense == "comparison" for p in places.overlapping(m.span))


def _ids(found: Sequence[Mention]) -> tuple[str, ...]:
    return tuple(m.id for m in found)


def _last(text: str, before: Sequence[Mention], trigger: Span) -> tuple[str, ...]:
    """The subject: the nearest mention before the trigger that hangs on no preposition, with those joined to it.

    Behind "and" the first mention of the clause goes on acting ("ISIS took the town and killed nine").
    """
    if not before:
        return ()
    free = _free(text, before) or list(before)
    near = free[0] if _AND.search(text, max(0, trigger.start - 20), trigger.start) else free[-1]
    far = trigger.start - near.span.end > _TO_SUBJECT and near is before[0]
    if far and clause_words().border.search(text, near.span.end, trigger.start):
        return ()
    chain = [near]
    for m in reversed([m for m in before if m.span.end <= near.span.start]):
        if not _linked(text, m.span.end, chain[0].span.start):
            break
        chain.insert(0, m)
    return _ids(chain)


def _free(text: str, before: Sequence[Mention]) -> list[Mention]:
    """The mentions that hang on no preposition, alone or joined to one that does ("the banners of X and Y")."""
    free: list[Mention] = []
    hanging: Mention | None = None
    for m in before:
        hangs = clause_words().before_no_subject.search(text, max(0, m.span.start - 14), m.span.start)
        if hangs or (hanging is not None and _AND_ALSO.fullmatch(text, hanging.span.end, m.span.start)):
            hanging = m
        else:
            free.append(m)
    return free


def _linked(text: str, start: int, end: int) -> bool:
    """Whether what stands between two mentions joins them, with no clause border in it (", that 60 | farmers")."""
    return _JOIN.match(text, start, end) is not None and not clause_words().border.search(text, start, end)


def _run(text: str, first: Sequence[Mention], after: Sequence[Mention]) -> tuple[str, ...]:
    """A mention and those joined to it by "and" or a comma."""
    if not first:
        return ()
    chain = [first[0]]
    for m in after:
        if m.span.start < chain[-1].span.end:
            continue
        if not _linked(text, chain[-1].span.end, m.span.start):
            break
        chain.append(m)
    return _ids(chain)


def _next(text: str, after: Sequence[Mention], trigger: Span) -> tuple[str, ...]:
    """The object: the first mention behind the trigger, unless a preposition or a clause border stands between."""
    near = after[0] if after and after[0].span.start - trigger.end < _TO_OBJECT else None
    if near is None or clause_words().border.search(text, trigger.end, near.span.start):
        return ()
    return () if clause_words().no_object.search(text, trigger.end, near.span.start) else _run(text, [near], after)


def _by(text: str, trigger: Span, after: Sequence[Mention]) -> tuple[str, ...]:
    """The agent behind "by", unless another participle stands between."""
    for m in after:
        gap = text[trigger.end : m.span.start]
        if len(gap) > _TO_AGENT or _OTHER_DEED.search(_CARRIED_OUT.sub("", gap)):
            return ()
        if _BY.search(gap[-12:]):
            return _run(text, [m], after)
    return ()


def _victims(
    text: str, trigger: Span, sentence: Span, before: Sequence[Mention], after: Sequence[Mention]
) -> tuple[str, ...]:
    """Who was killed or hurt by an act that a noun names, from the verb beside it."""
    named = (*before, *after)
    for m in clause_words().harm.finditer(text, sentence.start, sentence.end):
        if passive_before(text, m.start(), sentence.start):
            hurt = [x for x in named if x.span.end <= m.start()][-1:]
        else:
            hurt = [x for x in named if 0 <= x.span.start - m.end() < _TO_VICTIM][:1]
        if hurt:
            return _ids(hurt)
    return ()


def _of_noun(text: str, trigger: Span, before: Sequence[Mention], after: Sequence[Mention]) -> Parties:
    who = _by(text, trigger, after) or _owner(text, trigger, before)
    whom: tuple[str, ...] = ()
    for m in after:
        gap = text[trigger.end : m.span.start]
        if len(gap) > _TO_AIM or clause_words().border.search(gap):
            break
        if m.id not in who and clause_words().aim.search(gap):
            whom = _run(text, [m], after)
            break
    return Parties(who, whom)


def _owner(text: str, trigger: Span, before: Sequence[Mention]) -> tuple[str, ...]:
    """Whose act it is: the noun right before ("the army's recent offensive"), or who launched it."""
    if not before or trigger.start - before[-1].span.end > _TO_OWNER:
        return ()
    gap = text[before[-1].span.end : trigger.start]
    if _ATTRIBUTE.fullmatch(gap):
        return _ids(before[-1:])
    acts = clause_words().light.search(gap) and not clause_words().border.search(gap)
    return _last(text, before, trigger) if acts else ()
