"""The names that the model marks, held against the actors of the list, and actors that only this text knows."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from reportedly.knowledge.actors import Alias, Known, word_set
from reportedly.marking.actors.parts import Part
from reportedly.marking.actors.words import Word, words_of
from reportedly.records import Mention, Span

SURE, SURE_ALONE = 0.5, 0.7
_ARMS = ("weapon", "vehicle", "platform")


@dataclass(frozen=True, slots=True)
class Named:
    """A mention without its number: where, what kind, which actor, how sure, by whom."""

    span: Span
    kind: str
    known: Known | None
    score: float
    maker: str


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

    def body(self, shown: str) -> Known:
        """Return the organisation of a name."""
        return self.bodies.setdefault(shown.casefold(), _local(shown, "organisation"))


def _initial(name: str) -> str:
    return name[0].casefold()


def _local(name: str, kind: str) -> Known:
    return Known(name, kind, None, (Alias(name, False, False),), "", "text")


def merge(text: str, names: Sequence[Mention], parts: Sequence[Part], arms: Sequence[Mention]) -> list[Named]:
    """Names of the model, parts and arms as one list without doubles, in the order of the text."""
    taken: set[int] = {i for m in arms for i in range(m.span.start, m.span.end)}
    found = [Named(m.span, m.kind, None, m.score, m.maker) for m in arms]
    dropped: set[Part] = set()
    starts = [p.start for p in parts]
    local = Locals()
    for name in sorted(filter(None, (_trimmed(text, m) for m in names)), key=lambda m: (m.span.start, -m.span.end)):
        if name.span.start in taken or name.span.end - 1 in taken:
            continue
        first = max(bisect_left(starts, name.span.start) - 1, 0)
        near = parts[first : bisect_left(starts, name.span.end)]
        inside = [p for p in near if name.span.start < p.end]
        named = _with_parts(text, name, inside) if inside else _alone(text, name, local)
        if named is None:
            continue
        found.append(named)
        # The part that the wider name stands for is told once.
        dropped.update(p for p in inside if _told(p, named))
    found += [_of_part(p) for p in parts if p not in dropped and p.start not in taken]
    return _unique(found)


def _told(p: Part, named: Named) -> bool:
    """Whether a part says nothing beside the wider name: its adjective, its actor, the office of a person named."""
    if p.use in ("demonym", "noun"):
        return True
    if p.known is None:
        return False
    return p.known is named.known or (named.kind == "person" and named.known is not None and p.known.kind == "office")


def _of_part(p: Part) -> Named:
    # Syrians are not Syria: a nationality has no identity of its own.
    return Named(Span(p.start, p.end), p.kind, None if p.use == "demonym" else p.known, 1.0, "actors/1")


def _trimmed(text: str, name: Mention) -> Mention | None:
    """Return the name without function words and signs at its end; None where nothing is left."""
    words = words_of(name.span.of(text))
    while words and words[-1].lower in word_set("loose"):
        words.pop()
    if not words:
        return None
    end = name.span.start + words[-1].end
    rest = text[end : name.span.end]
    # A closing bracket or the point of "U.S." belongs to the name.
    end = name.span.end if rest in (")", ".") else end
    return replace(name, span=Span(name.span.start, end))


def _unique(found: Sequence[Named]) -> list[Named]:
    kept: dict[Span, Named] = {}
    for named in sorted(found, key=lambda n: (n.span.start, -n.span.end, n.known is None, n.kind)):
        kept.setdefault(named.span, named)
    return list(kept.values())


def _with_parts(text: str, name: Mention, inside: Sequence[Part]) -> Named | None:
    """Return a name that holds parts: it is the last part with its attributes, or something else that names them."""
    span = name.span
    if any(p.start < span.start or p.end > span.end for p in inside):
        return None
    last = max(inside, key=lambda p: p.end)
    rest = words_of(text[last.end : span.end])
    if last.use == "name" and not rest and last.kind == "place" and name.kind != "place" and len(inside) == 1:
        return None
    if not rest and _attributes(text[span.start : last.start]):
        return None if last.use in ("demonym", "noun") else Named(span, last.kind, last.known, name.score, "actors/1")
    own = _member_of(last, rest, text[span.start : last.start])
    if own:
        return Named(span, "armed_group", own, name.score, "actors/1")
    return Named(span, _kind(name, words_of(text[span.start : span.end])), None, name.score, name.maker)


def _attributes(before: str) -> bool:
    """Whether the words before a name only describe it ("the Arab League chief", not "members of")."""
    words = [w.lower for w in words_of(before)]
    return "," not in before and not {"of", "and", "or", "in", "by", "from", "for", "with", "between"} & set(words)


def _member_of(last: Part, rest: Sequence[Word], before: str) -> Known | None:
    if last.known is None or last.kind != "armed_group" or not rest or not _attributes(before):
        return None
    if "backed" in before or "linked" in before or rest[0].hyphen:
        return None
    return last.known if all(w.lower in word_set("members") for w in rest) else None


def _alone(text: str, name: Mention, local: Locals) -> Named | None:
    words = words_of(name.span.of(text))
    content = [w for w in words if w.lower not in word_set("pronouns")]
    if not content or (name.score < SURE and not any(w.text[0].isupper() for w in content)):
        return None
    if content[-1].hyphen and content[-1].lower in word_set("joining"):
        return None
    kind = _kind(name, words)
    known = _known_here(name, text, kind, content, local)
    return Named(name.span, kind, known, name.score, name.maker)


def _known_here(name: Mention, text: str, kind: str, content: Sequence[Word], local: Locals) -> Known | None:
    proper = _proper(content)
    if not proper or kind in ("place", *_ARMS, "document", "nationality", "group"):
        return None
    if kind == "person":
        proper = _proper(_before_comma(name, text, content)) or proper
        shown = name.span.of(text)[proper[0].outer : proper[-1].end]
        return local.person(proper, " ".join(shown.split()))
    if name.score < SURE or proper[0] is not content[0] or content[-1].lower in word_set("armed"):
        return None
    if len(content) == 1 and name.score < SURE_ALONE and not content[0].text.isupper():
        return None
    shown = name.span.of(text)[content[0].outer : content[-1].end]
    return local.body(" ".join(shown.split()))


def _before_comma(name: Mention, text: str, content: Sequence[Word]) -> list[Word]:
    """The words of a name before its apposition ("Omar Said, a spokesman for the council")."""
    comma = name.span.of(text).find(",")
    return [w for w in content if w.end <= comma]


def _proper(content: Sequence[Word]) -> list[Word]:
    """Return the capitalised words at the end of a name, without titles."""
    run: list[Word] = []
    for word in reversed(content):
        if not word.text[0].isupper() and not (run and word.outer < word.start):
            break
        run.insert(0, word)
    while run and run[0].lower in word_set("titles"):
        run.pop(0)
    return run


def _kind(name: Mention, words: Sequence[Word]) -> str:
    """Return the kind of a name by its head noun where the model only says organisation or person."""
    if name.kind not in ("organisation", "person") or not words:
        return name.kind
    # The head stands before "of" and the like: "members of the council".
    cut = next(
        (i for i, w in enumerate(words) if i and w.lower in ("of", "in", "from", "near", "who", "at")), len(words)
    )
    head = words[cut - 1].lower
    sorts = (("armed_group", "armed"), ("military", "military"), ("government", "government"), ("group", "people"))
    found = next((kind for kind, listed in sorts if head in word_set(listed)), None)
    if found is None or (name.kind == "person" and found != "armed_group"):
        return name.kind
    return found


def renamed(named: Named, id_: str, actor: str | None) -> Mention:
    """Return the mention with its number and its actor's id."""
    return replace(Mention(id_, named.span, named.kind, named.score, named.maker), actor=actor)
