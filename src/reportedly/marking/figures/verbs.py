"""What befell those that a figure counts, from the words beside it alone.

A figure looks left for a verb whose object it is ("killed 26"), into its own noun ("26 dead"), right for a verb whose
subject it is ("26 people were killed"), and left for a toll ("the death toll rose to 26").
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.knowledge.figures import Verb, figure_words
from reportedly.marking.figures.draft import Draft, ends_with, starts_with
from reportedly.marking.figures.number_tokens import Words

REACH = 14
"""Tokens after a figure in which its verb may follow."""
_DESCRIBES = frozenset({"from", "of", "for", "with"})
_ANEW = frozenset({"who", "whose", "which", "that", "when", "where", "as", "and", ",", "after", "in"})
_HELD = {"hostage": "kidnapped", "captive": "kidnapped", "prisoner": "detained"}
_ASIDE = frozenset(",)–—-")
_MARKS = frozenset("\"'“”’)(,–—-")
_PEOPLE = ("people", "combatants", "person", "state")


@dataclass(frozen=True, slots=True)
class Effect:
    """What befell them, on which tokens that is told, and whether in plain words beside the figure (`explicit`).

    `side`: before, inside, after, or near (taken from a neighbour).
    """

    name: str
    first: int
    last: int
    side: str
    explicit: bool = True


def own_effect(words: Words, draft: Draft, left: int, following: Draft | None) -> Effect | None:
    """What the words beside a figure tell, no further left than token `left` nor into the figure that follows."""
    if draft.unit or _kind_of_wound(words, draft.noun.last if draft.noun else -1):
        return None
    effect = (
        _before(words, draft, left)
        or _then(words, draft)
        or inside(words, draft)
        or _after(words, draft, following)
        or _toll(words, draft, left)
        or _along(words, draft, left)
    )
    armed = draft.head(words) in figure_words().sets["combatants"]
    return None if armed and effect and effect.name == "displaced" else effect


def people_counted(words: Words, draft: Draft) -> bool:
    """Whether people are counted, as far as the words tell."""
    sets = figure_words().sets
    return draft.noun is None or any(draft.head(words) in sets[name] for name in _PEOPLE)


def _before(words: Words, draft: Draft, left: int) -> Effect | None:
    """The verb whose object the figure is, or a noun with "of"."""
    known = figure_words()
    for i in range(draft.start - 1, max(left, draft.start - 6) - 1, -1):
        if found := ends_with(words, i, known.objects):
            ok = found[0] >= left and _suits(words, draft, False)
            return (_then(words, draft) or Effect(found[1], found[0], i, "before")) if ok else None
        verb = _verb_at(words, i)
        if verb and not verb.dies and not _passive(words, i) and _suits(words, draft, verb.people_only):
            return _then(words, draft) or _first_of(words, i, left)
        if not _between(words.low[i], verb is not None):
            return None
    return None


def _verb_at(words: Words, i: int) -> Verb | None:
    """The verb at token i; base forms after an article are nouns ("the massacre")."""
    verb = figure_words().verbs.get(words.low[i])
    noun = verb is not None and verb.form == "base" and words.at(i - 1) in figure_words().sets["articles"]
    return None if noun or _kind_of_wound(words, i) else verb


def _kind_of_wound(words: Words, i: int) -> bool:
    """Whether a wound is told of by its kind at token i: of these one person may have ten."""
    return words.at(i) in ("wound", "wounds") and words.at(i - 1) in figure_words().sets["wound_kinds"]


def _between(word: str, verb: bool) -> bool:
    """Whether a word may stand between a verb and the figure that is its object."""
    sets = figure_words().sets
    return (
        verb
        or word in sets["object"]
        or (word in sets["between"] and word not in sets["auxiliary"] and word not in sets["relative"])
        or word.endswith("ly")
    )


def _then(words: Words, draft: Draft) -> Effect | None:
    """What is told next of the same ones: "rounded up hundreds and executed them", "held 20 men hostage"."""
    held = _HELD.get(words.at(draft.end + 1))
    if held and (draft.noun is None or people_counted(words, draft)):
        return Effect(held, draft.end + 1, draft.end + 1, "after")
    verb = figure_words().verbs.get(words.at(draft.end + 2))
    if verb is None or words.at(draft.end + 1) != "and" or words.at(draft.end + 3) != "them":
        return None
    return Effect(verb.effect, draft.end + 2, draft.end + 2, "after")


def _first_of(words: Words, i: int, left: int) -> Effect:
    """The first of joined verbs, or killed: "killed and wounded dozens", "kidnapped and killed" tell killed."""
    known = figure_words().verbs
    first = i
    while first - 2 >= left and words.low[first - 1] in ("and", "or", "&", "/", ",") and words.low[first - 2] in known:
        first -= 2
    if first - 1 >= left and first == i and words.low[i - 1] in known and not known[words.low[i - 1]].dies:
        first = i - 1
    told = [known[w].effect for w in words.low[first : i + 1] if w in known]
    return Effect("killed" if "killed" in told else told[0], first, i, "before")


def _passive(words: Words, i: int) -> bool:
    """Whether the participle at token i has a form of "be" before it, so that it takes no object."""
    sets, verbs = figure_words().sets, figure_words().verbs
    for j in (i - 1, i - 2, i - 3):
        word = words.at(j)
        if word in sets["auxiliary"]:
            return True
        if word not in ("and", "or", "also") and word not in verbs and not word.endswith("ly"):
            return False
    return False


def _suits(words: Words, draft: Draft, people_only: bool) -> bool:
    """Whether the noun goes with the verb: "captured 12 villages" captures nobody."""
    if draft.noun is None:
        return not people_only
    if people_counted(words, draft):
        return True
    return not people_only and draft.head(words) not in figure_words().sets["things"]


def inside(words: Words, draft: Draft) -> Effect | None:
    """What the noun itself tells: "26 dead", "12 cases of suffocation"."""
    if draft.noun is None:
        return None
    last = draft.noun.last
    if words.at(last) == "cases" and words.at(last + 1) == "of":
        last = min(last + 2, len(words) - 1)
    for i in range(last, draft.noun.first - 1, -1):
        if effect := figure_words().heads.get(words.low[i]):
            return Effect(effect, i, i, "inside")
    return None


def _after(words: Words, draft: Draft, following: Draft | None) -> Effect | None:
    """The verb whose subject the figure is: "were killed", "26 killed in ...", or one that its subject suffers."""
    known = figure_words()
    if _age(words, draft):
        return None
    for i, near, passive in _onwards(words, draft, following.start if following else len(words)):
        if (near or passive) and _suits(words, draft, False) and (found := starts_with(words, i, known.subjects)):
            return Effect(found[1], i, found[0], "after")
        if near and words.low[i] in known.sets["suffer"] and _harmed(words, i):
            return Effect("injured", i, i, "after")
        verb = known.verbs.get(words.low[i])
        if verb is None:
            continue
        suits = _suits(words, draft, verb.people_only and not passive) and (near or people_counted(words, draft))
        if suits and _suffers(verb, near, passive, draft.single) and not _acts(words, verb, passive, i, following):
            return Effect(verb.effect, i, i, "after", near)
        if not passive and verb.form != "ing":
            return None
    return None


def _harmed(words: Words, i: int) -> bool:
    """Whether those who suffered or had something at token i had a harm that they did not die of."""
    for word in words.low[i + 1 : i + 6]:
        if word in figure_words().sets["harm"]:
            return True
        verb = figure_words().verbs.get(word)
        if verb is not None and verb.dies:
            return False
    return False


def _age(words: Words, draft: Draft) -> bool:
    """Whether a bare number has a verb in the singular: "Ahmad, 34, was killed", but not "a family of five was"."""
    if draft.noun or draft.number.value == 1 or words.at(draft.number.first - 1) == "of":
        return False
    return words.at(draft.end + 1 + (words.at(draft.end + 1) == ",")) in ("was", "is", "has")


def _onwards(words: Words, draft: Draft, stop: int) -> Iterator[tuple[int, bool, bool]]:
    """The tokens after a figure up to the end of its clause.

    With each: whether nothing but helping words stands between (`near`), and whether a form of "be" leads to it.
    """
    sets = figure_words().sets
    near, passive = True, False
    for i in range(draft.end + 1, min(stop, draft.end + 1 + REACH)):
        yield i, near, passive
        word = words.low[i]
        if (
            word in sets["denial"]
            or (word in sets["clause"] and not passive)
            or (words.kinds[i] == "p" and word not in _MARKS)
        ):
            return
        helping = word in sets["between"] or word.endswith("ly") or (word in _ASIDE and _resumes(words.at(i + 1)))
        passive = word in sets["auxiliary"] or (passive and helping)
        near = near and helping
        if draft.single and not near and not _still_told(words, draft, word):
            return


def _still_told(words: Words, draft: Draft, word: str) -> bool:
    """Whether a single person is still being described: "a correspondent for the network was wounded"."""
    return words.at(draft.end + 1) in _DESCRIBES and word not in _ANEW


def _resumes(word: str) -> bool:
    """Whether a word after an aside goes on with the clause: "20 people, including 5 children, died"."""
    return word in figure_words().sets["between"] or word in figure_words().verbs


def _along(words: Words, draft: Draft, left: int) -> Effect | None:
    """What befell others named before: "killed the mayor along with his son and 15 guards"."""
    known, start = figure_words(), draft.start
    joined = next(
        (found for i in range(start - 1, max(left, start - 6) - 1, -1) if (found := ends_with(words, i, known.along))),
        None,
    )
    if joined is None or draft.noun is None or not people_counted(words, draft):
        return None
    for i in range(joined[0] - 1, max(left, joined[0] - 12) - 1, -1):
        verb = known.verbs.get(words.low[i])
        if verb and not verb.people_only:
            return Effect(verb.effect, i, i, "near", explicit=False)
        if words.low[i] in known.sets["clause"]:
            return None
    return None


def _suffers(verb: Verb, near: bool, passive: bool, single: bool) -> bool:
    """Whether the subject of a verb suffers it: dies in any form beside it, others as participles."""
    if verb.dies:
        return near or (verb.form == "past" and not single)
    return verb.form == "past" and (passive or (near and not verb.people_only))


def _acts(words: Words, verb: Verb, passive: bool, i: int, following: Draft | None) -> bool:
    """Whether a participle is an active verb: an article follows, or a figure that nothing else befell."""
    if passive or verb.dies:
        return False
    if following is None or i + 1 != following.start:
        return words.at(i + 1) in figure_words().sets["taken"]
    return inside(words, following) is None and words.at(following.end + 1) not in figure_words().verbs


def _toll(words: Words, draft: Draft, left: int) -> Effect | None:
    """A toll that the figure gives: "the death toll from the blast rose to 14"."""
    sets = figure_words().sets
    if draft.head(words) in sets["things"]:
        return None
    for i in range(draft.start - 1, max(left, draft.start - 18) - 1, -1):
        if found := ends_with(words, i, figure_words().tolls):
            given = i == draft.start - 1 or words.low[draft.start - 1] in sets["given"] or draft.noun is None
            return Effect(found[1], i, draft.start - 1, "before", given) if given else None
        if words.low[i] in (".", ";", "said"):
            return None
    return None
