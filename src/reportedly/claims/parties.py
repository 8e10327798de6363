"""Who acts and who is acted upon, by voice, word order and prepositions around the trigger."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from reportedly.claims.acting import acts, in_brackets, signs
from reportedly.claims.voice_form import is_passive, is_verb
from reportedly.claims.within import Shelf
from reportedly.claims.word_order import PREPOSITION, agent, ids, joined, object_behind, subject
from reportedly.knowledge.clause_words import clause_words
from reportedly.records import Argument, Claim, EventMention, Mention, Place, Span

_IN_WORDS = frozenset(("ACCUSE", "REQUEST", "REJECT", "THREATEN", "CONSULT", "AGREE", "SUPPORT"))
_BETWEEN = re.compile(r"\W*(?:\w+\s){0,3}?between\b", re.IGNORECASE)
_ATTRIBUTE = re.compile(
    r"(?:['’´]?s)?(?:\s(?!(?:in|on|at|were|was|is|are|has|have|and|of|to|the|a|an)\b)[\w-]+(?<!ed)){0,2}\s"
)
_FROM_AFAR = re.compile(
    r"\b(?:run(?:s|ning)?|ran|(?:direct|oversee|supervis|orchestrat|coordinat|financ|fund|sponsor|steer)(?:e|s|es|ed|ing)?)"
    r"\s(?:the|this|a|its|their)\s(?:\w+\s){0,2}$",
    re.IGNORECASE,
)
_HYPHEN = re.compile(r"\w\s?[-–]\s?$")  # "Saudi – backed fighters": the participle hangs on the word before it
_ITSELF = re.compile(
    r"[“\"']?(?:it|we|I|he|she)\s(?:(?:had|has|have|also|will|would|then|\w+ly)\s){0,3}", re.IGNORECASE
)
_COUNTED = re.compile(
    r"\b(?:dozens|scores|hundreds|thousands|many|several|others|most|one|two|three|four|five|six|seven|eight|nine|ten|(?<![\d.,])\d[\d.,]{0,12})\s"
    r"(?:(?:was|were|been|be|have|had|being|are|is|[a-z]{2,12}ly)\s){0,4}$",
    re.IGNORECASE,
)
_DEATH = re.compile(
    r"(?:died|dies|die|perish(?:ed)?|drowned|los[et]\s(?:their|his|her)\sli(?:fe|ves))\b", re.IGNORECASE
)
_AT = re.compile(r"on|against|at|targeting|upon|into")
_OWNS = re.compile(r"(?:['’´]s?)?\s")
_HELD_BY = re.compile(
    r"\s(?:of|(?:held|controlled|run|owned|occupied|manned|used)\sby|belonging\sto)\s(?:the\s)?", re.IGNORECASE
)
_PEOPLE = frozenset(("group", "military", "armed_group"))
_FROM = re.compile(r"\s(?:from|of|belonging\sto|loyal\sto)\s")
_SIDES = frozenset(("armed_group", "military", "government", "person"))
_OF_ONE = frozenset(("RETREAT",))  # of which only those who go are told, also where they are brought away
_HITTING = frozenset(("ASSAULT", "COERCE"))
_GROUND = frozenset(("facility", "place"))
_SUBJECT = re.compile(r"\s(?:(?:then|has|have|had|also|will|would|could|may|might|later|again|\w+ly)\s)*")
_ON_TOPICS = frozenset(("AGREE", "REQUEST"))
_TALKS = frozenset(("AGREE", "CONSULT", "COOPERATE"))
_WITH = re.compile(r"\bwith\b")
_WITH_A_VIEW = re.compile(
    r"\bin\s(?:\w+\sand\s)?\w+\s(?:of|to|for)\b|\b(?:after|before|ahead)\b"
)  # "launched in response to"
_SURE = 0.4
_TO_AIM, _TO_OWNER, _TO_VICTIM, _TO_DIRECTOR = 50, 90, 30, 60


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
    here = mentions.overlapping(sentence)
    near = [m for m in here if acts(text, m, trigger, places) and not signs(text, m.span)]
    if not in_brackets(text, trigger, ()):
        near = [m for m in near if not in_brackets(text, m.span, here)]
    teller = _teller(claim, trigger) if found.type not in _IN_WORDS else None
    speaking = [m for m in near if teller is not None and teller.overlaps(m.span)]
    near = [m for m in near if m not in speaking]
    states = [m for m in near if m.kind == "place"]
    near = [m for m in near if m not in states or _SUBJECT.fullmatch(text, m.span.end, trigger.start)]
    if found.type in _ON_TOPICS:
        states = []
    names = _names(text, here)
    sides = _apart(_by_rule(text, found, sentence, near, sorted({*near, *states}, key=lambda m: m.span)), names)
    of_one = found.type in _OF_ONE and not trigger.of(text).lower().startswith("evacuat")
    if of_one:
        sides = Parties(sides.who or sides.whom)
    if not sides.whom:
        sides = replace(sides, whom=_hit(text, found, sentence, near, mentions))
    if teller and claim and not sides.who and is_verb(text, trigger) and speaks_of_itself(text, claim, trigger):
        named = [m for m in speaking if claim.source is not None and claim.source.covers(m.span)]
        sides = replace(sides, who=ids(named[:1]))
    if _hangs(text, trigger):
        return replace(sides, who=())
    if _is_death(text, trigger):
        return sides
    if not sides.who and not _held_off(text, trigger, near) and not _from_afar(text, trigger):
        sides = replace(sides, who=_likely("who", near, likely, sides))
    if not of_one:
        sides = Parties(sides.who, sides.whom or _likely("whom", near, likely, sides))
    return _apart(Parties(_with_sides(text, sides.who, near), _with_sides(text, sides.whom, near)), names)


def _with_sides(text: str, party: Sequence[str], near: Sequence[Mention]) -> tuple[str, ...]:
    """A party with the side whose people they are ("IS | fighters", "gunmen from | the Front")."""
    sides = [m for m in near if m.kind in _SIDES]
    found: list[str] = []
    for i in party:
        people = [m for m in near if m.id == i and m.kind in _PEOPLE]
        found += [m.id for m in sides for p in people if _OWNS.fullmatch(text, m.span.end, p.span.start)]
        found.append(i)
        found += [m.id for m in sides for p in people if _FROM.fullmatch(text, p.span.end, m.span.start)]
    return tuple(dict.fromkeys(found))


def _apart(sides: Parties, names: Mapping[str, str]) -> Parties:
    """The sides without those acted upon who act, by whichever mention: nobody is both in one event."""
    acting = {names.get(i, i) for i in sides.who}
    return replace(sides, whom=tuple(i for i in sides.whom if names.get(i, i) not in acting))


def _names(text: str, here: Sequence[Mention]) -> dict[str, str]:
    """The names of mentions that have one, by id; "fighters" may be others than the "fighters" before."""
    told = {m.id: re.sub(r"^the\s", "", m.span.of(text), flags=re.IGNORECASE) for m in here}
    return {i: words for i, words in told.items() if words[:1].isupper()}


def _from_afar(text: str, trigger: Span) -> bool:
    """Whether the words before a noun tell who directs or pays for it, and so does not do it ("is running the war")."""
    return _FROM_AFAR.search(text, max(0, trigger.start - _TO_DIRECTOR), trigger.start) is not None


def _is_death(text: str, trigger: Span) -> bool:
    """Whether a verb tells of dying, so that its subject is whom it befell ("three men died", "lost their lives")."""
    return _DEATH.match(text, trigger.start) is not None


def _hangs(text: str, trigger: Span) -> bool:
    """Whether a trigger is the participle of a compound, and whom it stands for no party's deed ("Saudi – backed")."""
    return _HYPHEN.search(text, max(0, trigger.start - 4), trigger.start) is not None


def _held_off(text: str, trigger: Span, near: Sequence[Mention]) -> bool:
    """Whether the last one named before an act only ends or fears it ("the army defeated the campaign")."""
    last = max((m.span.end for m in near if m.span.end <= trigger.start), default=trigger.start)
    return trigger.start - last < _TO_OWNER and clause_words().repel.search(text, last, trigger.start) is not None


def _teller(claim: Claim | None, trigger: Span) -> Span | None:
    """The source with what stands between it and the content that follows."""
    if claim is None or claim.source is None:
        return None
    content = next((c for c in claim.content if c.overlaps(trigger)), claim.content[0])
    return Span(claim.source.start, max(claim.source.end, content.start)) if claim.source < content else claim.source


def speaks_of_itself(text: str, claim: Claim, trigger: Span) -> bool:
    """Whether a content tells of its teller: a pronoun for one is its subject and the trigger its verb."""
    content = next((c for c in claim.content if c.covers(trigger)), None)
    return content is not None and _ITSELF.fullmatch(text, content.start, trigger.start) is not None


def _hit(
    text: str, found: EventMention, sentence: Span, near: Sequence[Mention], mentions: Shelf[Mention]
) -> tuple[str, ...]:
    """The buildings or the ground that an attack or a siege hits, with whose they are ("positions of the rebels")."""
    if found.type not in _HITTING:
        return ()
    here = (m for m in mentions.overlapping(sentence) if m.kind in _GROUND and not m.span.overlaps(found.trigger))
    ground = [m for m in here if m.span.of(text).split()[-1].islower()]
    both = sorted((*near, *ground), key=lambda m: m.span)
    hit = _by_rule(text, found, sentence, near, both).whom
    spots = [m.span for m in ground if m.id in hit]
    return (*hit, *(m.id for m in near if m.id not in hit and any(_holds(text, m.span, s) for s in spots)))


def _by_rule(
    text: str, found: EventMention, sentence: Span, near: Sequence[Mention], hit: Sequence[Mention]
) -> Parties:
    """The sides by grammar: of `near` those who act, of `hit` those acted upon."""
    trigger = found.trigger
    inside = [m for m in near if m.span.overlaps(trigger)]
    hit_before, hit_after = _beside(hit, trigger)
    before = [m for m in near if m.span.end <= trigger.start]
    after = [m for m in near if m.span.start >= trigger.end]
    if _is_death(text, trigger):
        return Parties((), subject(text, before, trigger))
    if _hangs(text, trigger):
        return Parties((), object_behind(text, after, trigger))
    if is_passive(text, trigger.start, trigger.end, sentence.start):
        return Parties(agent(text, after, trigger), subject(text, hit_before, trigger))
    if _BETWEEN.match(text, trigger.end):
        return Parties(joined(text, after[:1], after), ())
    if is_verb(text, trigger):
        sides = Parties(subject(text, before, trigger), object_behind(text, hit_after, trigger))
        return _with_victims(text, found, sentence, sides, before, after)
    sides = Parties(agent(text, after, trigger) or ids(inside) or _owner(text, trigger, before))
    sides = replace(sides, whom=_aimed_at(text, found, sides.who, hit_after))
    if found.type == "AGREE":
        sides = Parties((*sides.who, *sides.whom))
    if (
        clause_words().suffered.search(trigger.of(text))
        and not sides.whom
        and sides.who == _right_before(text, trigger, before)
    ):
        sides = Parties((), sides.who)
    return _with_victims(text, found, sentence, sides, before, after)


def _with_victims(
    text: str, found: EventMention, sentence: Span, sides: Parties, before: Sequence[Mention], after: Sequence[Mention]
) -> Parties:
    """The sides of an attack; where none names whom it befell, those whom it killed or hurt."""
    if sides.whom or found.type != "ASSAULT" or clause_words().harm.search(found.trigger.of(text)):
        return sides
    hurt = _victims(text, found.trigger, sentence, before, after)
    return replace(sides, whom=tuple(i for i in hurt if i not in sides.who))


def _holds(text: str, party: Span, spot: Span) -> bool:
    """Whether a building or piece of ground is said to be a party's."""
    if party.end <= spot.start:
        return _OWNS.fullmatch(text, party.end, spot.start) is not None
    return spot.end <= party.start and _HELD_BY.fullmatch(text, spot.end, party.start) is not None


def _beside(found: Sequence[Mention], trigger: Span) -> tuple[list[Mention], list[Mention]]:
    """Those before a trigger and those behind it."""
    return [m for m in found if m.span.end <= trigger.start], [m for m in found if m.span.start >= trigger.end]


def _likely(role: str, near: Sequence[Mention], likely: Sequence[Argument], sides: Parties) -> tuple[str, ...]:
    spans = [a.span for a in likely if a.role == role and a.score >= _SURE]
    return tuple(m.id for m in near if m.span in spans and m.id not in sides.who + sides.whom)


def _victims(
    text: str, trigger: Span, sentence: Span, before: Sequence[Mention], after: Sequence[Mention]
) -> tuple[str, ...]:
    """Who was killed or hurt by an act that a noun names, from the verb beside it."""
    named = (*before, *after)
    for m in clause_words().harm.finditer(text, sentence.start, sentence.end):
        if is_passive(text, m.start(), m.end(), sentence.start):
            hurt = _hurt_before(text, [x for x in named if x.span.end <= m.start()], Span(*m.span()))
        else:
            hurt = joined(text, [x for x in named if 0 <= x.span.start - m.end() < _TO_VICTIM][:1], named)
        if hurt:
            return hurt
    return ()


def _hurt_before(text: str, before: Sequence[Mention], verb: Span) -> tuple[str, ...]:
    """The subject of a verb of harm in the passive; a bare number is nobody of those named ("dozens were killed")."""
    if before and _COUNTED.search(text, before[-1].span.end, verb.start):
        return ()
    return subject(text, before, verb)


def _aimed_at(text: str, found: EventMention, who: Sequence[str], after: Sequence[Mention]) -> tuple[str, ...]:
    """Whom an act that a noun names is aimed at, from the preposition between ("an attack on the rebels")."""
    aim = _WITH if found.type in _TALKS else clause_words().aim
    for m in after:
        gap = text[found.trigger.end : m.span.start]
        if len(gap) > _TO_AIM or clause_words().border.search(gap):
            break
        last = [p.group().lower() for p in PREPOSITION.finditer(gap)][-1:]
        if found.type in _TALKS and last == ["of"] and _WITH.search(gap):
            last = ["with"]  # "talks with the ministers of both"
        if m.id not in who and last and (_AT if m.kind in _GROUND else aim).fullmatch(last[0]):
            return joined(text, [m], after)
    return ()


def _right_before(text: str, trigger: Span, before: Sequence[Mention]) -> tuple[str, ...]:
    """The mention that qualifies a noun ("the army's recent | offensive")."""
    if not before or not _ATTRIBUTE.fullmatch(text, before[-1].span.end, trigger.start):
        return ()
    return ids(before[-1:])


def _owner(text: str, trigger: Span, before: Sequence[Mention]) -> tuple[str, ...]:
    """Whose act it is: the noun right before ("the army's recent offensive"), or who launched it."""
    if not before or trigger.start - before[-1].span.end > _TO_OWNER:
        return ()
    own = _right_before(text, trigger, before)
    if own:
        return own
    gap = text[before[-1].span.end : trigger.start]
    if clause_words().repel.search(gap):
        return ()
    light = clause_words().light.search(gap)
    acts = light and not (clause_words().border.search(gap) or _WITH_A_VIEW.search(gap, light.end()))
    return subject(text, before, trigger) if acts else ()
