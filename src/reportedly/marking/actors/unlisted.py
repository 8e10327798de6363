"""Actors that only this text knows: persons and organisations that it names and no list does."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from reportedly.knowledge.actors import Alias, Known, word_set
from reportedly.marking.actors.formations import formation
from reportedly.marking.actors.words import Word
from reportedly.records import Mention

SURE, SURE_ALONE = 0.5, 0.7
_NO_ACTOR = ("place", "weapon", "vehicle", "platform", "document", "nationality", "group")


@dataclass
class Locals:
    """Persons and organisations that the text names and no list knows, by their names."""

    people: dict[str, Known] = field(default_factory=dict)
    bodies: dict[str, Known] = field(default_factory=dict)

    def person(self, name: Sequence[Word], shown: str) -> Known:
        """Return the person of a name: that of an earlier fuller name, or a new one."""
        key = name[-1].lower
        earlier = self.people.get(key)
        if earlier and (len(name) == 1 or _initial(earlier.name) == name[0].lower[0]):
            return earlier
        self.people[key] = known = _local(shown, "person")
        return known

    def body(self, shown: str, kind: str = "organisation") -> Known:
        """Return the organisation of a name."""
        name = " ".join(shown.split())
        return self.bodies.setdefault(name.casefold(), _local(name, kind))


def unlisted(name: Mention, text: str, kind: str, content: Sequence[Word], local: Locals) -> Known | None:
    """Return the actor of this text that a name of the model stands for; None for a mere description."""
    made = formation(content) if kind in ("organisation", "armed_group", "military", "person") else None
    if made:
        return local.body(name.span.of(text)[content[0].outer : content[-1].end], made)
    proper = capitalised(content)
    if not proper or kind in _NO_ACTOR:
        return None
    if kind == "person":
        return _person(name, text, content, proper, local)
    if name.score < SURE or proper[0] is not content[0] or content[-1].lower in word_set("armed"):
        return None
    if len(content) == 1 and name.score < SURE_ALONE and not content[0].text.isupper():
        return None
    return local.body(name.span.of(text)[content[0].outer : content[-1].end])


def _person(name: Mention, text: str, content: Sequence[Word], proper: Sequence[Word], local: Locals) -> Known | None:
    proper = capitalised(_before_comma(name, text, content)) or proper
    if _belongs(content, proper[0]):
        return None  # "the mayor of Tal Zaytun" is nobody's name
    shown = name.span.of(text)[proper[0].outer : proper[-1].end]
    return local.person(proper, " ".join(shown.split()))


def _belongs(content: Sequence[Word], first: Word) -> bool:
    at = content.index(first)
    return at > 0 and content[at - 1].lower in ("of", "for", "in", "from", "at")


def capitalised(content: Sequence[Word]) -> list[Word]:
    """Return the capitalised words at the end of a name, without titles."""
    run: list[Word] = []
    for word in reversed(content):
        if not word.text[0].isupper() and not (run and word.outer < word.start):
            break
        run.insert(0, word)
    while run and run[0].lower in word_set("titles"):
        run.pop(0)
    return run


def _before_comma(name: Mention, text: str, content: Sequence[Word]) -> list[Word]:
    """The words of a name before its apposition ("Omar Said, a spokesman for the council")."""
    comma = name.span.of(text).find(",")
    return [w for w in content if w.end <= comma]


def _initial(name: str) -> str:
    return name[0].casefold()


def _local(name: str, kind: str) -> Known:
    return Known(name, kind, None, (Alias(name, False, False),), "", "text")
