"""The names that the model marks, held against the actors of the list and those that only this text knows."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from reportedly.knowledge.actors import Known, word_set
from reportedly.marking.actors.formations import FORMATIONS, numbered
from reportedly.marking.actors.linking import TOO_COMMON
from reportedly.marking.actors.parts import UNLINKED, Linkage, Part
from reportedly.marking.actors.unlisted import SURE, Locals, unlisted
from reportedly.marking.actors.words import Word, words_of
from reportedly.records import Mention, Span

_LOCAL = "no list knows it: an actor of this text"
_HOW = {
    "name": "a state that acts",
    "alias": "a name of the lists",
    "body": "a body composed with its state",
    "short": "named in full before",
}


@dataclass(frozen=True, slots=True)
class Named:
    """A mention without its number: where, what kind, which actor, how sure, by whom."""

    span: Span
    kind: str
    known: Known | None
    score: float
    maker: str
    link: Linkage = UNLINKED


def merge(
    text: str, names: Sequence[Mention], parts: Sequence[Part], arms: Sequence[Mention], left_open: Sequence[Part] = ()
) -> list[Named]:
    """Names of the model, parts and arms as one list without doubles, in the order of the text.

    `left_open` are names of known actors that nothing in the text tells apart: they are linked to nobody.
    """
    taken: set[int] = {i for m in arms for i in range(m.span.start, m.span.end)}
    found = [Named(m.span, m.kind, None, m.score, m.maker) for m in arms]
    dropped: set[Part] = set()
    starts = [p.start for p in parts]
    local, opened = Locals(), {p.start: p for p in left_open}
    for name in sorted(filter(None, (_trimmed(text, m) for m in names)), key=lambda m: (m.span.start, -m.span.end)):
        if name.span.start in taken or name.span.end - 1 in taken:
            continue
        first = max(bisect_left(starts, name.span.start) - 1, 0)
        near = parts[first : bisect_left(starts, name.span.end)]
        inside = [p for p in near if name.span.start < p.end]
        named = _with_parts(text, name, inside) if inside else _alone(text, name, local, opened)
        if named is None:
            continue
        found.append(named)
        # The part that the wider name stands for is told once.
        dropped.update(p for p in inside if _told(p, named))
    found += [_of_part(p) for p in parts if p not in dropped and p.start not in taken]
    found += [_of_open(text, p, local) for p in left_open if _stands_alone(p, found)]
    return _unique(found)


def _stands_alone(p: Part, found: Sequence[Named]) -> bool:
    """Whether a name that several groups bear stands outside all others."""
    shared = sum(not c.why.startswith(TOO_COMMON) for c in p.link.candidates) > 1 and p.kind != "person"
    return shared and not any(n.span.start < p.end and p.start < n.span.end for n in found)


def _of_open(text: str, p: Part, local: Locals) -> Named:
    known = local.body(text[p.start : p.end], _common_kind(p))
    return Named(Span(p.start, p.end), p.kind, known, 1.0, "actors/1", p.link)


def _common_kind(p: Part) -> str:
    kinds = {c.kind for c in p.link.candidates}
    return kinds.pop() if len(kinds) == 1 else "organisation"


def _joins(word: Word) -> bool:
    """Whether a word makes an adjective of the name before it ("Saudi-backed")."""
    return word.hyphen and word.lower in word_set("joining")


def _told(p: Part, named: Named) -> bool:
    """Whether a part says nothing beside the wider name: its adjective, its actor, the office of a person named."""
    if p.use in ("demonym", "noun"):
        return True
    if p.known is None:
        return False
    return p.known is named.known or (named.kind == "person" and named.known is not None and p.known.kind == "office")


def _of_part(p: Part) -> Named:
    # Syrians are not Syria: a nationality has no identity of its own.
    known = None if p.use == "demonym" else p.known
    return Named(Span(p.start, p.end), p.kind, known, 1.0, "actors/1", _link(p) if known else UNLINKED)


def _link(p: Part) -> Linkage:
    return p.link if p.link.how else replace(p.link, how=_HOW.get(p.use, ""))


def _trimmed(text: str, name: Mention) -> Mention | None:
    """Return the name without function words and signs at its end; None where nothing is left."""
    words = words_of(name.span.of(text))
    while words and words[-1].lower in word_set("loose"):
        words.pop()
    if not words:
        return None
    end = numbered(text, name.span.start + words[-1].end, words[-1])
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
    if rest and _joins(rest[-1]):
        return None
    if last.use == "name" and not rest and last.kind == "place" and name.kind != "place" and len(inside) == 1:
        return None
    if not rest and _attributes(text[span.start : last.start]):
        return (
            None
            if last.use in ("demonym", "noun")
            else Named(span, last.kind, last.known, name.score, "actors/1", _link(last))
        )
    own = _member_of(last, rest, text[span.start : last.start])
    if own:
        return Named(span, "armed_group", own, name.score, "actors/1", _link(last))
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


def _alone(text: str, name: Mention, local: Locals, opened: Mapping[int, Part]) -> Named | None:
    words = words_of(name.span.of(text))
    content = [w for w in words if w.lower not in word_set("pronouns")]
    if not content or (name.score < SURE and not any(w.text[0].isupper() for w in content)):
        return None
    if _joins(content[-1]):
        return None
    at = name.span.start + content[0].outer
    left = opened.get(at) or opened.get(name.span.start + content[0].start)
    kind = _kind(name, words)
    known = unlisted(name, text, kind, content, local)
    if known and known.kind in FORMATIONS and kind in ("organisation", "person"):
        kind = "armed_group"
    link = left.link if left else Linkage(how=_LOCAL if known else "")
    return Named(name.span, kind, known, name.score, name.maker, link)


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
    link = named.link if actor or named.link.candidates else UNLINKED
    made = Mention(id_, named.span, named.kind, named.score, named.maker)
    return replace(made, actor=actor, candidates=link.candidates, how=link.how)
