"""Flows: arms, money, fighters and aid that move, with the ends of the way that the sentence names."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from reportedly.claims.within import Shelf, sentence_at
from reportedly.knowledge.flows import flow_words
from reportedly.records import Claim, Flow, Mention, Place, Span

MAKER = "flows/1"
_REACH = 60
_ACTING = frozenset(
    ("armed_group", "military", "government", "organisation", "person", "group", "nationality", "place", "facility")
)
_BORDER = re.compile(r"[.;:]|\b(?:after|before|while|because|although|said|told|saying)\b", re.IGNORECASE)
_BE = re.compile(r"\b(?:been|was|were|is|are|be|being)\s+(?:\w+ly\s)?$", re.IGNORECASE)
_NOUN_PHRASE = re.compile(r"\b(?:the|a|an)\s+(?:[\w-]+\s+){0,3}$", re.IGNORECASE)
_OCCUPIED = re.compile(r"^occupied\s+(?:[\w-]+\s)?$")
_TIME = re.compile(
    r"\b(?:past|last|next|coming|previous|following|same)\b|\b(?:hour|day|week|month|year|night|time)s?\b",
    re.IGNORECASE,
)
_OTHER = re.compile(r"\s(?:the|a|an|its|his|their|who for)\s")
_PREPOSITION = re.compile(r"\s(?:from|in|on|at|by|with|for|to|into|via|through|as|after|of|last|over)\b")
_JOIN = re.compile(r"^,?\s*(?:and|or|,)\s+(?:the\s|other\s|\w+\s(?=occupied))?(?:[\w-]+\s){0,2}$")
_AND_OTHER = re.compile(r"\s(?:(?:and|or)\s(?:other\s)?(?:[\w-]+\s)?)?")
_MODIFIER = re.compile(r"(?:[\w-]+\s){0,2}$")
_PLAIN = re.compile(
    r"\s*((?:the|its|their|rebel|opposition|government|both)(?:\s[\w-]+){1,3}?)"
    r"(?=\s(?:by|from|via|through|in|at|on|and|to|who|which|near|with|over)\b|[,.;]|$)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Move:
    """Goods and the word that moves them, in one sentence."""

    goods: Span
    kind: str
    frame: str
    move: Span
    sentence: Span


def make_flows(
    text: str,
    mentions: Sequence[Mention],
    claims: Sequence[Claim] = (),
    *,
    sentences: Sequence[Span] = (),
    places: Sequence[Place] = (),
    silent: Sequence[Span] = (),
) -> tuple[Flow, ...]:
    """The flows (fl1.. in text order): goods with a verb or noun of movement beside them and at least one end named.

    Backing without goods ("US-backed") is none. The claim is the smallest that covers the goods.
    """
    lines = Shelf(sentences or (Span(0, len(text)),) if text else (), lambda s: s)
    quiet = Shelf(silent, lambda s: s)
    ends_at = {m.span for m in mentions if m.kind in _ACTING} | {p.span for p in places if p.sense != "comparison"}
    named = Shelf(_widest(ends_at), lambda s: s)
    contents = Shelf([(s, c) for c in claims for s in c.content], lambda pair: pair[0])
    countries = {p.span.of(text) for p in places if p.precision == "country"}
    found: list[Flow] = []
    for move in _moves(text, lines):
        if quiet.overlapping(move.goods) or (found and found[-1].span.overlaps(move.goods)):
            continue
        if found and _AND_OTHER.fullmatch(text[found[-1].span.end : move.goods.start]):
            found[-1] = _with(text, found[-1], move.goods)
            continue
        ends = _ends(text, move, named)
        if ends.count(None) < len(ends) and not _in_combat(text, move, ends, countries):
            found.append(_flow(text, len(found) + 1, move, ends, contents))
    return tuple(found)


def _widest(spans: Iterable[Span]) -> list[Span]:
    """The spans that no other covers, in text order."""
    kept: list[Span] = []
    for span in sorted(spans, key=lambda s: (s.start, -s.end)):
        if not kept or span.end > kept[-1].end:
            kept.append(span)
    return kept


def _with(text: str, flow: Flow, goods: Span) -> Flow:
    """The flow with goods that are joined to its own ("food and other supplies")."""
    span = Span(flow.span.start, goods.end)
    return replace(flow, span=span, what=" ".join(span.of(text).split()))


def _flow(
    text: str, n: int, move: _Move, ends: tuple[str | None, str | None, str | None], contents: Shelf[tuple[Span, Claim]]
) -> Flow:
    around = contents.overlapping(move.goods)
    claim = min(around, key=lambda pair: (len(pair[0]), pair[1].id), default=(move.goods, None))[1]
    return Flow(
        id=f"fl{n}",
        span=move.goods,
        what=" ".join(move.goods.of(text).split()),
        kind=move.kind,
        source=ends[0],
        via=ends[1],
        target=ends[2],
        claim=claim.id if claim else None,
        status=claim.status if claim else "asserted",
        maker=MAKER,
    )


def _in_combat(
    text: str, move: _Move, ends: tuple[str | None, str | None, str | None], countries: Collection[str]
) -> bool:
    """Whether fighters only take ground ("forces entered the village"): they come from nowhere and into no country."""
    known = flow_words()
    takes = move.goods.of(text).lower() in known.combatants and move.move.of(text).lower() in known.taking_ground
    return takes and ends[0] is None and ends[1] is None and ends[2] not in countries


def _moves(text: str, lines: Shelf[Span]) -> Iterator[_Move]:
    known = flow_words()
    for m in known.goods.finditer(text):
        goods = Span(*m.span())
        sentence = sentence_at(lines, goods)
        kind = known.kinds.get(" ".join(m.group().lower().split()), "money")
        found = _moved(text, goods, kind, sentence)
        if found is not None:
            frame, move = found
            yield _Move(goods, kind, frame, move, sentence)


def _moved(text: str, goods: Span, kind: str, sentence: Span) -> tuple[str, Span] | None:
    """The word of movement nearest to the goods that fits its side, with its frame."""
    low, high = max(sentence.start, goods.start - _REACH), min(sentence.end, goods.end + _REACH)
    found: list[tuple[int, str, Span]] = []
    for frame, pattern in flow_words().moves.items():
        for m in pattern.finditer(text, low, high):
            move = Span(*m.span())
            fits = not move.overlaps(goods) and _fits(text, frame, move, goods)
            if fits and (kind == "money" or m.group().lower() not in flow_words().of_money):
                found.append((max(goods.start - move.end, move.start - goods.end), frame, move))
    best = min(found, default=None)
    return (best[1], best[2]) if best else None


def _fits(text: str, frame: str, move: Span, goods: Span) -> bool:
    ahead = move.end <= goods.start
    gap = text[move.end : goods.start] if ahead else text[goods.end : move.start]
    if _BORDER.search(gap):
        return False
    if frame == "nouns":
        return bool(re.fullmatch(r"\sof\s(?:[\w-]+\s){0,3}", gap)) if ahead else gap.isspace()
    if not ahead and move.of(text).endswith("ing") and _NOUN_PHRASE.search(gap):
        return False
    passive = bool(_BE.search(text[max(0, move.start - 20) : move.start]))
    if frame == "enter":
        return not ahead and not _OTHER.match(gap) and not (passive and move.of(text).lower() in flow_words().objects)
    return not passive if ahead else passive and frame == "send"


def _ends(text: str, move: _Move, named: Shelf[Span]) -> tuple[str | None, str | None, str | None]:
    start = max(move.goods.end, move.move.end) if move.move.start - move.goods.end < _REACH else move.goods.end
    known, ends = flow_words().sides, {}
    for side, pattern in known.items():
        ends[side] = _after(text, pattern, start, min(move.sentence.end, start + 140), named)
    if move.goods.end < move.move.start and not ends["source"]:
        ends["source"] = _after(text, known["source"], move.goods.end, move.move.start, named)
    subject = _subject(text, move, named)
    if move.frame == "receive":
        ends["target"] = subject or ends["target"]
    elif move.frame == "send" and move.move.end <= move.goods.start:
        ends["source"] = subject or ends["source"]
    elif move.frame == "enter" and not _PREPOSITION.match(text, move.move.end):
        side = flow_words().objects.get(move.move.of(text).lower(), "target")
        ends[side] = _named_at(text, move.move.end, move.sentence.end, named) or ends[side]
    return ends["source"], ends["via"], ends["target"]


def _after(text: str, side: re.Pattern[str], start: int, end: int, named: Shelf[Span]) -> str | None:
    """The name or plain noun phrase right after a preposition of the side."""
    for m in side.finditer(text, start, end):
        if re.search(r"[.;]", text[start : m.start()]):
            return None
        if found := _named_at(text, m.end(), end, named):
            return found
    return None


def _named_at(text: str, start: int, end: int, named: Shelf[Span]) -> str | None:
    """The name or plain noun phrase that begins at an offset, over a blank and modifiers."""
    near = [x for x in named.overlapping(Span(start, end + 1)) if x.start >= start]
    if near and _MODIFIER.fullmatch(text[start : near[0].start].lstrip()):
        return _joined(text, near)
    plain = _PLAIN.match(text, start, end)
    return plain.group(1).strip() if plain and not _TIME.search(plain.group(1)) else None


def _joined(text: str, near: Sequence[Span]) -> str:
    last = near[0]
    for m in near[1:]:
        gap = text[last.end : m.start].lstrip()
        if not (_JOIN.match(gap) or _OCCUPIED.match(gap)):
            break
        last = m
    return " ".join(text[near[0].start : last.end].split())


def _subject(text: str, move: _Move, named: Shelf[Span]) -> str | None:
    start = max(move.sentence.start, move.move.start - 80)
    if start >= move.move.start:
        return None
    near = [x for x in named.overlapping(Span(start, move.move.start)) if x.end <= move.move.start]
    if near and not _BORDER.search(text, near[-1].end, move.move.start):
        return near[-1].of(text)
    plain = re.search(
        r"\b(the\s[\w-]+)(?:\s(?:in|at|near)\s[\w-]+)?\s(?:also\s)?(?:have|has|had|are|were|is|was)?\s?(?:also\s)?$",
        text[start : move.move.start],
    )
    return plain.group(1) if plain else None
