"""Reads the noun that a name stands before or owns: "the Syrian coast" lies there, "the Syrian army" does not."""

from __future__ import annotations

from reportedly.knowledge.place_cues import cues, verb_forms
from reportedly.marking.places.clause import Clause

PLACE, EVENT, DEED, OTHER, BODY, UNKNOWN, NONE = "place", "event", "deed", "other", "body", "unknown", "none"
_INNER = frozenset({"of", "for", "the", "and", "on"})
_LONGEST = 7


def head(clause: Clause, k: int, *, owned: bool = True) -> tuple[str, str]:
    """Return what kind of noun begins at word k, and the word that tells it.

    Kinds: place (it lies or happens where the name says), deed (done there, or by whom it names), other (it belongs to
    it), body (one name with it, of a body or a thing), unknown (some noun), none. Where the name does not own the noun,
    a verb ends it.
    """
    if clause.capital(k) and clause.low(k) not in cues("beside", "function"):
        return _capitals(clause, k)
    told, seen = (NONE, ""), False
    for at in clause.following(k):
        if not owned and _is_verb(clause.low(at)):
            break
        seen = True
        kind = _kind(clause.low(at))
        if kind and not (kind == EVENT and told[0] == OTHER):
            told = kind, clause.low(at)
        elif clause.capital(at):
            break
    if told[0] == NONE and seen:
        return UNKNOWN, clause.low(k)
    return (PLACE, told[1]) if told[0] == EVENT else told


def _capitals(clause: Clause, k: int) -> tuple[str, str]:
    """Read a name that goes on: its last capitalised word tells its kind, an office in it that of a person."""
    run = [k]
    while len(run) < _LONGEST and clause.joined(run[-1] + 1) and _continues(clause, run[-1] + 1):
        run.append(run[-1] + 1)
    lows = [clause.low(at) for at in run if clause.capital(at)]
    last = lows[-1]
    office = next((w for w in lows if w in cues("person", "titles") or w in cues("office", "words")), None)
    body = next((w for w in reversed(lows) if w in cues("body", "words")), None)
    if body == last:
        return BODY, body
    if last in cues("head", "event") or last in cues("head", "place"):
        return PLACE, last
    if office or body:
        return (OTHER, office) if office else (BODY, body or "")
    after = clause.low(run[-1] + 1) if clause.joined(run[-1] + 1) else ""
    if after in cues("head", "place") or after in cues("head", "event"):
        return PLACE, after
    return UNKNOWN, last


def _continues(clause: Clause, at: int) -> bool:
    return clause.capital(at) or (clause.low(at) in _INNER and clause.joined(at + 1) and clause.capital(at + 1))


def _is_verb(low: str) -> bool:
    if _kind(low) or low in cues("beside", "participles"):
        return False
    listed = (
        low in cues("verb", "irregular") or low in cues("verb", "place_irregular") or low in verb_forms("happening")
    )
    return listed or (low.endswith(("ed", "ing")) and len(low) > 4) or low.isdigit()


def _kind(low: str) -> str | None:
    return next((kind for kind in (PLACE, EVENT, DEED, OTHER) if low in cues("head", kind)), None)
