"""Bodies of states, composed from a country and a generic name: "Iraqi security forces", "the army of Yemen"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from reportedly.knowledge.actors import Body, Known, actor_words, bodies, countries, word_set
from reportedly.marking.actors.parts import Part, part, state_body
from reportedly.marking.actors.words import Word

Forms = dict[str, list[tuple[tuple[str, ...], Body]]]
_RULERS = ("president", "prime minister", "king", "leader", "supreme leader", "emir", "chancellor", "acting president")


@cache
def forms() -> Forms:
    """Return generic names of bodies by their first word, the longest first; "the" inside them is left out."""
    return _index(0)


@cache
def forms_by_end() -> Forms:
    """Return generic names that stand before "of Syria", by their last word, the longest first."""
    return _index(-1)


def _index(at: int) -> Forms:
    found: Forms = {}
    for body in bodies():
        for form in body.forms:
            words = tuple(w for w in form.replace("'", "").split() if w != "the")
            if at == 0 or body.before_of:
                found.setdefault(words[at], []).append((words, body))
    for known in found.values():
        known.sort(key=lambda f: -len(f[0]))
    return found


def form_at(words: Sequence[Word], at: int, *, joined: bool = True) -> tuple[int, Body] | None:
    """Return the longest generic name that begins at a word; returns the place behind it."""
    if at >= len(words) or (joined and (not words[at].joined or words[at].hyphen)):
        return None
    for form, body in forms().get(words[at].lower, ()):
        end = _match(words, at, form)
        if end and not (end < len(words) and words[end].joined and words[end].hyphen):
            return end, body
    return None


def _match(words: Sequence[Word], at: int, form: tuple[str, ...]) -> int:
    """Return the place behind a form that stands at a word, 0 where it does not."""
    i = at
    for n, wanted in enumerate(form):
        while n and i < len(words) and words[i].lower == "the" and words[i].joined:
            i += 1
        if i >= len(words) or words[i].lower != wanted or (n and not words[i].joined):
            return 0
        i += 1
    return i


def compose(words: Sequence[Word], parts: Sequence[Part]) -> list[Part]:
    """Return the parts with each country or ruler widened to the body that it names, if any."""
    done: list[Part] = []
    for p in parts:
        if done and p.first < done[-1].last:
            continue
        wide = _wider(words, p) or p
        while done and done[-1].last > wide.first:
            done.pop()
        done.append(wide)
    return done


def _wider(words: Sequence[Word], p: Part) -> Part | None:
    if p.known is None:
        return None
    if p.known.kind == "state" and p.known.country:
        return _after_country(words, p, p.known.country) or _before_country(words, p, p.known.country)
    if p.known.kind == "person":
        return _after_ruler(words, p, p.known)
    return None


def _after_country(words: Sequence[Word], p: Part, iso: str) -> Part | None:
    last = words[p.last - 1]
    genitive = p.use == "demonym" or last.owner or last.text.isupper() or last.lower.endswith("s") or "." in last.text
    found = form_at(words, p.last) if genitive else None
    if not found:
        return None
    end, body = found
    if end < len(words) and words[end].joined and _other_body(words[end]):
        return None
    return part(words, p.first, end, body.mention, state_body(body, iso), use="body", body=body.id)


def _other_body(after: Word) -> bool:
    """Whether what follows makes another body of it ("Syrian Military Academy", "intelligence expert")."""
    return after.lower in word_set("experts") or (after.text[0].isupper() and after.lower in word_set("institutions"))


def _before_country(words: Sequence[Word], p: Part, iso: str) -> Part | None:
    at = p.first - 1
    while at > 0 and words[at].lower == "the":
        at -= 1
    if at < 1 or words[at].lower != "of" or p.use != "name":
        return None
    for form, body in forms_by_end().get(words[at - 1].lower, ()):
        first = _match_back(words, at - 1, form)
        if first is not None and form != ("state",):
            return part(words, first, p.last, body.mention, state_body(body, iso), use="body", body=body.id)
    return None


def _match_back(words: Sequence[Word], at: int, form: tuple[str, ...]) -> int | None:
    i = at
    for n, wanted in enumerate(reversed(form)):
        while n and i >= 0 and words[i].lower == "the":
            i -= 1
        if i < 0 or words[i].lower != wanted or not words[i + 1].joined:
            return None
        i -= 1
    return i + 1


def _after_ruler(words: Sequence[Word], p: Part, ruler: Known) -> Part | None:
    iso = _ruled(ruler)
    if iso is None or p.last >= len(words) or words[p.last].lower not in word_set("leader_forms"):
        return None
    found = form_at(words, p.last) or _plural(words, p.last)
    if not found:
        return None
    end, body = found
    if end < len(words) and words[end].joined and _other_body(words[end]):
        return None
    return part(words, p.first, end, body.mention, state_body(body, iso), use="body", body=body.id)


def _plural(words: Sequence[Word], at: int) -> tuple[int, Body] | None:
    """Texts that lost their apostrophes write "the regimes forces" and "Assad regimes"."""
    if words[at].lower != "regimes":
        return None
    return next(((at + 1, b) for f, b in forms()["regime"] if f == ("regime",)), None)


def _ruled(ruler: Known) -> str | None:
    names = {c.names[0]: c.iso for c in countries()}
    for role in ruler.roles:
        iso = names.get((role.of or "").removeprefix("the "))
        if iso and role.role in _RULERS:
            return iso
    return None


def capitals(words: Sequence[Word], taken: set[int]) -> Iterator[Part]:
    """Capitals that stand for a government: before its name or before a word of saying."""
    known: dict[str, str] = actor_words()["capitals"]
    for i, word in enumerate(words):
        iso = known.get(word.text) or known.get(f"{word.text} {words[i + 1].text}" if i + 1 < len(words) else "")
        if iso is None or i in taken:
            continue
        last = i + 1 if word.text in known else i + 2
        found = _capital(words, i, last, iso)
        if found:
            yield found


def _capital(words: Sequence[Word], first: int, last: int, iso: str) -> Part | None:
    government = next(b for b in bodies() if b.id == "government")
    found = form_at(words, last)
    if (
        found
        and found[1].id in ("government", "armed-forces", "army")
        and not _other_body(words[min(found[0], len(words) - 1)])
    ):
        body = found[1]
        return part(words, first, found[0], body.mention, state_body(body, iso), use="body", body=body.id)
    placed = first > 0 and words[first - 1].joined and words[first - 1].lower in word_set("places")
    follows = words[last].lower if last < len(words) and words[last].joined else ""
    if placed or follows not in word_set("speech"):
        return None
    return part(words, first, last, "government", state_body(government, iso), use="body", body="government")
