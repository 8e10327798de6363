"""Party labels: what a voice calls a party, apart from who the party is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reportedly.knowledge.labels import label_words
from reportedly.marking.encoder.encoded import Tag
from reportedly.marking.labels.parties import Parties
from reportedly.marking.labels.referents import referent
from reportedly.records import Actor, Label, Mention, Span

# A capitalised word behind a quotation mark begins a campaign's name ("Liberate the Coast").
_QUOTES = tuple("\"“‘'«")
_BEFORE = re.compile(r"([\w'’-]{1,20})[\s-]\Z")
_AFTER = re.compile(r"[\s-]+((?:of\s|for\sthe\s)?[\w'’-]+)")
_BACKED = re.compile(r"[A-Z][\w.]*\s?[-–]\s?(?:backed|sponsored|funded)\s\Z")


def mark_labels(
    text: str, mentions: Sequence[Mention], actors: Sequence[Actor], found: Sequence[Tag] = ()
) -> tuple[Label, ...]:
    """Return the party labels of a text in order, l1 onwards; their spans are the shortest wording.

    `found` are the model's. `referent` is an actor of the text, `referent_name` its neutral name or "unclear".
    """
    parties = Parties.of(text, mentions, actors)
    spans = dict(_listed(text, parties))
    for tag in found:
        # The model votes on words that are a label in some reports only; by itself it added more wrong than right.
        if label_words().doubtful.search(tag.span.of(text)) and not any(tag.span.overlaps(s) for s in spans):
            spans[tag.span] = "armed"
    labels = []
    for i, span in enumerate(sorted(spans), 1):
        actor, name = referent(text, span, spans[span], parties)
        labels.append(Label(f"l{i}", span, actor, name, None))
    return tuple(labels)


def _listed(text: str, parties: Parties) -> Iterator[tuple[Span, str]]:
    words = label_words()
    for match in words.pattern.finditer(text):
        span, kind = Span(*match.span()), words.classes[" ".join(match.group().lower().split())]
        if not parties.in_name(text, span) and _is_label(text, span, kind, parties):
            yield span, kind
    for span in parties.groups_named(words.backed):
        backed = _BACKED.search(text[max(0, span.start - 30) : span.start])
        if backed:
            yield Span(span.start - len(backed.group()), span.end), "armed"


def _is_label(text: str, span: Span, kind: str, parties: Parties) -> bool:
    if kind == "taken" and text[span.start].isupper() and text[max(0, span.start - 1) : span.start] in _QUOTES:
        return False
    before = _BEFORE.search(text[max(0, span.start - 20) : span.start])
    after = _AFTER.match(text[span.end : span.end + 40])
    follows = " ".join(after.group(1).lower().split()) if after else ""
    if before and before.group(1).lower().split("-")[-1] in label_words().not_after:
        return False
    if kind == "judged":
        return _judges(text, span, follows) or bool(parties.between(span.end + 1, span.end + 2))
    return not follows.startswith(tuple(label_words().not_before)) or (
        kind == "armed" and follows not in label_words().not_before
    )


def _judges(text: str, span: Span, follows: str) -> bool:
    """Whether an adjective stands before a party or a quoted or proper name."""
    rest = text[span.end : span.end + 3].lstrip(" -")
    proper = rest[:1].isupper() or rest[:1] in "\"“‘'"
    vague = text[span.start : span.end].lower().startswith("so")
    return follows in label_words().parties or (proper and vague) or text[span.start : span.end].lower() == "hardliners"
