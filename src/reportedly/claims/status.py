"""How a claim is held: status, certainty and polarity, with the words that decided it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reportedly.claims.hedges import hedges
from reportedly.knowledge.cues import Cue, Hedge, cues
from reportedly.records import Span

_RELATIVE = re.compile(r"\b(?:which|who|where|whose)\b|\bthat\b(?=\s+(?:will|would|could|may|might))")
_COUNTERFACTUAL = re.compile(r"\bwould(?:\s+not|n['’]t)?\s+(?:\w+\s)?have\b", re.IGNORECASE)
_NEGATION = re.compile(r"\b(?:not|n['’]t|never|no)\b", re.IGNORECASE)
_MODAL_THEN = re.compile(r"\b(?:will|would|could|can|may|might|must|should|wo)\b", re.IGNORECASE)
_OPEN = frozenset(("may", "might"))
_CHANCES = frozenset(
    ("possible", "it is possible", "possibly", "perhaps", "probably", "presumably", "likely", "most likely")
)
_INVERTED = re.compile(
    r"should\s(?:the|an?|this|that|these|those|any|such|both|its|their|his|her|they|it|he|she|we)\b", re.IGNORECASE
)
_NO_EVIDENCE = re.compile(r"\bno\s(?:[\w-]+\s){0,2}?(?:evidence|proof)\s(?:of|for|that)\b", re.IGNORECASE)
_NOT_BEFORE = re.compile(r"(?:\bnot|n['’]t|\bnever)\s(?:\w+ly\s)?\w+$", re.IGNORECASE)
_STOP = re.compile(r"[.!?]\s")
_HEAD_WORDS = 160
_PARTISAN = re.compile(r"\b(?:crime|crimes|criminal|genocid\w*|terror goals|massacre\w*|atrocit\w*)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Standing:
    """Status, certainty and polarity of a claim, the spans that decided them, and the reason in words."""

    status: str
    certainty: str
    polarity: str
    cues: tuple[Span, ...]
    why: str


def standing_of(text: str, content: Sequence[Span], cue: Span | None, source: Span | None = None) -> Standing:
    """Judge a claim by its cue verb and by the modals, hedges and conditions inside its content."""
    verb = _verb(text, cue)
    if verb is not None and cue is not None and verb.status == "denied" and _not_so(text, cue):
        return Standing("asserted", "possible", "+", (cue,), f"not “{cue.of(text)}”")
    if verb is not None and verb.status in ("denied", "demanded"):
        return _from_verb(text, verb, cue)
    first = content[0]
    return (
        _unproved(text, first, cue)
        or _conditional(text, first)
        or _hedged(text, first, verb, cue)
        or _demanded(text, first, source)
        or _future(text, first, verb, cue)
        or _from_verb(text, verb, cue)
    )


def _not_so(text: str, cue: Span) -> bool:
    """Whether a denial is itself denied ("did not deny"): neither said to be so nor not."""
    return _NOT_BEFORE.search(text, max(0, cue.start - 12), cue.end) is not None


def _verb(text: str, cue: Span | None) -> Cue | None:
    if cue is None:
        return None
    words = " ".join(cue.of(text).lower().split())
    exact = cues().cues.get(words)
    if exact is not None:
        return exact
    m = None
    for m in cues().pattern.finditer(words):
        if cues().cues[" ".join(m.group().split())].status != "asserted":
            break
    return cues().cues.get(" ".join(m.group().split())) if m else None


def _from_verb(text: str, verb: Cue | None, cue: Span | None) -> Standing:
    if verb is None or cue is None:
        return Standing("asserted", "certain", "+", (), "plainly told")
    polarity = "-" if verb.status == "denied" else "+"
    deciding = (cue,) if verb.status != "asserted" or verb.certainty != "certain" else ()
    return Standing(verb.status, verb.certainty, polarity, deciding, f"“{cue.of(text)}”")


def _unproved(text: str, content: Span, cue: Span | None) -> Standing | None:
    """What somebody found no evidence for, in the sentence of the content."""
    if cue is None or cue.end > content.start:
        return None
    m = _NO_EVIDENCE.search(text, cue.start, content.start)
    if m is None or _STOP.search(text, cue.end, content.start):
        return None
    return Standing("denied", "probable", "-", (Span(*m.span()),), f"“{m.group()}”")


def _conditional(text: str, content: Span) -> Standing | None:
    m = cues().conditional.search(text, content.start, content.end)
    counter = _COUNTERFACTUAL.search(text, content.start, content.end)
    if counter is not None:
        return Standing("conditional", "certain", "+", (Span(*counter.span()),), f"“{counter.group()}”")
    if m is None or not _MODAL_THEN.search(text, content.start, content.end):
        return None
    return Standing("conditional", "certain", "+", (Span(*m.span()),), f"“{m.group()}”")


def _hedge(text: str, content: Span) -> tuple[Hedge, Span] | None:
    best: tuple[Hedge, Span] | None = None
    for m in hedges(text, content.start, min(content.end, content.start + _HEAD_WORDS)):
        if _subordinate(text, content.start, m.start()):
            break
        hedge = cues().hedges[" ".join(m.group().lower().split())]
        if best is None:
            best = hedge, Span(*m.span())
    return best


def _subordinate(text: str, start: int, at: int) -> bool:
    # A hedge behind "which" or "who" is about another proposition.
    m = _RELATIVE.search(text, start, at)
    return m is not None and m.start() > start + 3


def _hedged(text: str, content: Span, verb: Cue | None, cue: Span | None) -> Standing | None:
    found = _hedge(text, content)
    if found is None:
        return None
    hedge, at = found
    status = hedge.status
    if status == "asserted" and verb is not None and verb.status in ("alleged", "predicted"):
        status = verb.status
    if status == "asserted" and _to_come(text, content, hedge, at):
        status = "predicted"
    deciding = (at, cue) if verb is not None and cue is not None and status == verb.status != "asserted" else (at,)
    return Standing(status, hedge.certainty, "+", tuple(sorted(deciding)), f"“{at.of(text)}”")


def _to_come(text: str, content: Span, hedge: Hedge, at: Span) -> bool:
    """Whether what is less than sure is yet to come: "may attack next week", "it is possible that it will"."""
    if hedge.words in _OPEN:
        return cues().ahead.search(text, at.end, content.end) is not None
    if hedge.words not in _CHANCES:
        return False
    m = cues().future.search(text, content.start, min(content.end, content.start + _HEAD_WORDS))
    return m is not None and not _subordinate(text, content.start, m.start())


def _demanded(text: str, content: Span, source: Span | None) -> Standing | None:
    if source is None:
        return None
    found = cues().demand.finditer(text, content.start, min(content.end, content.start + 90))
    # "should the fighting spread" is a condition.
    m = next((m for m in found if not _INVERTED.match(text, m.start(), content.end)), None)
    if m is None or _subordinate(text, content.start, m.start()):
        return None
    return Standing("demanded", "certain", "+", (Span(*m.span()),), f"“{m.group()}”")


def _future(text: str, content: Span, verb: Cue | None, cue: Span | None) -> Standing | None:
    end = min(content.end, content.start + _HEAD_WORDS)
    m = cues().future.search(text, content.start, end) or cues().past_future.search(text, content.start, end)
    if m is None or _subordinate(text, content.start, m.start()):
        return None
    certainty = verb.certainty if verb is not None else "certain"
    return Standing("predicted", certainty, "+", (Span(*m.span()),), f"“{m.group()}”")
