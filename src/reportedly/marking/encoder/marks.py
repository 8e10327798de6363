"""From the scores of one text to spans, qualities, attributions and relations."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from reportedly.knowledge.weights import Weights
from reportedly.marking.encoder.decoding import Stretch, decode, log_softmax
from reportedly.marking.encoder.encoded import Encoded, Factuality, Floats, Ints, NamePair, Pairing, Quality, Tag
from reportedly.marking.encoder.links import Linked, Linker, Projections, link
from reportedly.marking.encoder.relations import Relater, relate
from reportedly.marking.encoder.signatures import signature
from reportedly.marking.encoder.windows import NEW_PARAGRAPH, Pieces
from reportedly.records import Attribution, EventMention, Mention, Span

_REST = re.compile(r"(?:[-.]\w+)+")
_HELD_BACK = 1.0  # how much the outside label is lowered to find sources for contents that have none
LONG = frozenset({"attribution", "claims", "inner"})  # heads whose stretches may go on over paragraphs
KINDS = {
    "Person": "person", "Organisation": "organisation", "Location": "place", "Weapon": "weapon",
    "MilitaryPlatform": "platform", "Vehicle": "vehicle", "DocumentReference": "document",
    "Nationality": "nationality",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Scored:
    """A text, the pieces of a section of it, and the scores of each output a piece."""

    text: str
    weights: Weights
    pieces: Pieces
    out: dict[str, Floats]

    @property
    def maker(self) -> str:
        """Component and version, for the records."""
        return f"encoder/{self.weights.version}"

    @property
    def first(self) -> Ints:
        """The first piece of each word, and the end."""
        return np.append(self.pieces.word_piece, len(self.pieces))

    def words(self, output: str) -> Floats:
        """The scores of an output at the first piece of each word."""
        return self.out[output][self.pieces.word_piece]

    def span(self, s: Stretch) -> Span:
        """Words as code points."""
        return Span(int(self.pieces.word_start[s.start]), int(self.pieces.word_end[s.end - 1]))

    def whole(self, s: Stretch) -> Span:
        """Words as code points, with the rest of a word that a mark parts ("al-|Tahwid", "5 a|.m")."""
        span = self.span(s)
        rest = _REST.match(self.text, span.end - (self.text[span.end - 1] == "-"))
        return Span(span.start, max(span.end, rest.end())) if rest else span


def encoded(scored: Scored) -> Encoded:
    """All marks of one text."""
    model, maker = scored.weights, scored.maker
    found = {head: _decoded(scored, head) for head in model.heads}
    tags = {head: _tags(scored, head, stretches) for head, stretches in found.items()}
    named = [t for t in tags["names"] if t.type in KINDS]
    return Encoded(
        names=tuple(Mention(f"m{i}", t.span, KINDS[t.type], t.score, maker) for i, t in enumerate(named, 1)),
        attributions=_as_in_polnear(scored, found["attribution"]),
        claims=_claims(scored, found),
        own=tuple(t for t in tags["claims"] if t.type == "own"),
        events=tuple(EventMention(t.span, t.type, t.score, maker) for t in tags["events"]),
        tags=tags,
        qualities={head: _quality(scored, head) for head in model.qualities} | {"event": _presence(scored, "events")},
        relations=_relations(scored, found["names"], tags["names"]),
        factuality=Factuality(scored.pieces.word_end, scored.words("factuality")[:, 0]),
        pairings=(_pairing(scored),),
    )


def _decoded(scored: Scored, head: str) -> list[Stretch]:
    bias, temperature = scored.weights.bias.get(head, 0.0), scored.weights.temperature.get(head, 1.0)
    found = decode(scored.words(head), bias, temperature)
    if head in LONG:
        return found
    opens = scored.pieces.shapes[scored.pieces.word_piece] >= NEW_PARAGRAPH
    return [_within_paragraph(s, opens) for s in found]


def _within_paragraph(s: Stretch, opens: npt.NDArray[np.bool_]) -> Stretch:
    """The longest part of a stretch that crosses no blank line: a heading is no part of the name below it."""
    breaks = [s.start, *(np.flatnonzero(opens[s.start + 1 : s.end]) + s.start + 1).tolist(), s.end]
    start, end = max(pairwise(breaks), key=lambda part: part[1] - part[0])
    return replace(s, start=start, end=end)


def _tags(scored: Scored, head: str, found: list[Stretch]) -> tuple[Tag, ...]:
    types, placed = scored.weights.heads[head], scored.whole if head in LONG else scored.span
    return tuple(Tag(placed(s), types[s.type], round(s.score, 3)) for s in found)


def _pairing(scored: Scored) -> Pairing:
    left, right = (scored.out[side].astype(np.float16) for side in ("link_left", "link_right"))
    words = scored.pieces
    return Pairing(_linker(scored.weights), Projections(left, right, scored.first), words.word_start, words.word_end)


def _quality(scored: Scored, head: str) -> Quality:
    chances = np.exp(log_softmax(scored.words(head)))
    p = scored.pieces
    return Quality(scored.weights.qualities[head], p.word_start, p.word_end, chances)


def _presence(scored: Scored, head: str) -> Quality:
    """How likely each word begins or goes on with a span of a head, of whatever type."""
    outside = np.exp(log_softmax(scored.words(head)))[:, :1]
    p = scored.pieces
    return Quality(("no", "yes"), p.word_start, p.word_end, np.concatenate([outside, 1 - outside], axis=1))


def _roles(model: Weights, head: str, found: Sequence[Stretch]) -> tuple[list[Stretch], list[Stretch], list[Stretch]]:
    types = model.heads[head]
    contents, cues, sources = ([s for s in found if types[s.type] == role] for role in ("content", "cue", "source"))
    return contents, cues, sources


def _claims(scored: Scored, found: dict[str, list[Stretch]]) -> tuple[Attribution, ...]:
    contents, _, _ = _roles(scored.weights, "claims", found["claims"])
    _, cues, sources = _roles(scored.weights, "roles", found["roles"])
    return _attributions(scored, [*contents, *found["inner"]], cues, sources)


def _attributions(scored: Scored, contents: list[Stretch], cues: list[Stretch], sources: list[Stretch],
                  spare: Sequence[Stretch] = ()) -> tuple[Attribution, ...]:  # fmt: skip
    """Linked contents; of sources a `spare` one stands in where none of the others fits."""
    found = link(_linker(scored.weights), contents, cues, sources, _projections(scored), spare)
    named = [scored.span(s) for s in sources]
    return tuple(_attribution(scored, x, named) for x in found)


def _as_in_polnear(scored: Scored, found: list[Stretch]) -> tuple[Attribution, ...]:
    contents, cues, sources = _roles(scored.weights, "attribution", found)
    return _attributions(scored, contents, cues, sources, _doubtful_sources(scored, "attribution", sources))


def _doubtful_sources(scored: Scored, head: str, taken: Sequence[Stretch]) -> list[Stretch]:
    """The sources that a head finds only with its outside label held back, apart from those taken."""
    bias = scored.weights.bias.get(head, 0.0) - _HELD_BACK
    role = scored.weights.heads[head].index("source")
    found = [s for s in decode(scored.words(head), bias) if s.type == role]
    return [s for s in found if not any(s.start < t.end and t.start < s.end for t in taken)]


def _projections(scored: Scored) -> Projections:
    return Projections(scored.out["link_left"], scored.out["link_right"], scored.first)


def _attribution(scored: Scored, x: Linked, sources: Sequence[Span]) -> Attribution:
    content = tuple(scored.whole(c) for c in x.content)
    source = signature(scored.text, content[-1], sources) or (scored.span(x.source) if x.source else None)
    return Attribution(
        source=(source,) if source else (),
        cue=(scored.span(x.cue),) if x.cue else (),
        content=content,
        score=round(min(c.score for c in x.content), 3),
        maker=scored.maker,
    )


def _relations(scored: Scored, names: list[Stretch], tags: tuple[Tag, ...]) -> tuple[NamePair, ...]:
    left, right = scored.out["relation_left"], scored.out["relation_right"]
    found = relate(_relater(scored.weights), names, left, right, scored.first)
    return tuple(NamePair(tags[r.left], tags[r.right], r.type, round(r.score, 3)) for r in found)


@cache
def _linker(model: Weights) -> Linker:
    return Linker(
        model.links,
        model.link_width,
        np.asarray(model.link_distance, dtype=np.float32),
        np.asarray(model.link_none, dtype=np.float32),
    )


@cache
def _relater(model: Weights) -> Relater:
    return Relater(
        model.relation_types,
        model.relation_width,
        np.asarray(model.relation_distance, dtype=np.float32),
        np.asarray(model.relation_kinds, dtype=np.float32),
        model.relation_none + model.bias.get("relations", 0.0),
    )
