"""Which words for events mean one event, within and across the texts of a collection.

Every two mentions are scored by a logistic model over a few likenesses (of the words, the sentences, the texts) and
clustered by average linkage, as in Bugert, Reimers and Gurevych 2021 (Generalizing Cross-Document Event Coreference).
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from reportedly.knowledge.linking import coreference_weights, linking_words
from reportedly.knowledge.word_vectors import word_likeness
from reportedly.linking.alike_texts import rarity, shared_weight, text_likeness
from reportedly.linking.average_link import Matrix, clusters, meeting_levels, parts
from reportedly.linking.gist import stem, stems
from reportedly.records import Span

THRESHOLD = 0.3
_NEAR = 60  # characters around a mention
_ALIKE = 0.08  # texts less alike than this tell of different things
_HOPE = 0.1  # pairs less likely than this tie nobody together
_RARE = 5.0


@dataclass(frozen=True, slots=True)
class Word:
    """A mention of an event, with the words around it as stems."""

    text: int
    start: int
    sentence: Span
    head: str
    stems: frozenset[str]
    passage: frozenset[str]
    names: frozenset[str]
    near: frozenset[str]


@dataclass(frozen=True, slots=True)
class Collection:
    """What the texts of a collection say of one another: weights of stems, likenesses and meeting levels of texts."""

    weights: dict[str, float]
    counts: Counter[str]
    likeness: Matrix
    levels: Matrix


def chains(texts: Sequence[str], mentions: Sequence[Sequence[tuple[Span, Span]]]) -> list[list[int]]:
    """A number for each mention of each text, equal for those of one event.

    `mentions` holds for each text the mentions with their sentences.
    """
    told = words(texts, mentions)
    pairs = list(likely_pairs(told, collection(texts, told)))
    weights = coreference_weights()
    scores = {(i, j): _chance(values, weights) for i, j, values in pairs}
    numbers = iter(_numbers(len(told), scores))
    return [[next(numbers) for _ in of_text] for of_text in mentions]


def words(texts: Sequence[str], mentions: Sequence[Sequence[tuple[Span, Span]]]) -> list[Word]:
    """The mentions of all texts, in order."""
    return [_word(n, texts[n], *pair) for n, of_text in enumerate(mentions) for pair in of_text]


def collection(texts: Sequence[str], told: Sequence[Word]) -> Collection:
    """What the texts say of one another."""
    weights = rarity(texts)
    likeness = text_likeness(texts, weights)
    return Collection(weights, Counter(stem(w.head) for w in told), likeness, meeting_levels(likeness))


def _word(number: int, text: str, span: Span, sentence: Span) -> Word:
    named = span.of(text).lower().split()
    content = [w for w in named if w not in linking_words().empty and any(map(str.isalnum, w))] or named
    before = text[max(sentence.start, span.start - _NEAR) : span.start]
    after = text[span.end : min(sentence.end, span.end + _NEAR)]
    capitals = [w for w in sentence.of(text).split()[1:] if w[:1].isupper()]
    own = frozenset(map(stem, content))
    return Word(
        text=number,
        start=span.start,
        sentence=sentence,
        head=content[-1],
        stems=own,
        passage=frozenset(stems(sentence.of(text))) - own,
        names=frozenset(stems(" ".join(capitals))),
        near=frozenset(stems(f"{before} {after}")) - own,
    )


def likely_pairs(told: Sequence[Word], known: Collection) -> Iterator[tuple[int, int, dict[str, float]]]:
    """Pairs of mentions in texts that may tell of one thing, with their features."""
    for i, a in enumerate(told):
        for j, b in enumerate(told[:i]):
            if a.text == b.text or known.levels[a.text, b.text] >= _ALIKE:
                yield i, j, features(a, b, known)


def features(a: Word, b: Word, known: Collection) -> dict[str, float]:
    """The likenesses of two mentions, by name."""
    one_text = a.text == b.text
    level = 0.5 if one_text else float(known.levels[a.text, b.text])
    same = float(stem(a.head) == stem(b.head))
    head = word_likeness(a.head, b.head)
    rare = min(known.weights.get(stem(w.head), _RARE) for w in (a, b))
    often = math.log1p(min(known.counts[stem(w.head)] for w in (a, b)))
    passage = shared_weight(a.passage, b.passage, known.weights)
    return {
        "same stem": same,
        "shared stem": float(bool(a.stems & b.stems)),
        "word": head,
        "word squared": head * head,
        "texts": 0.5 if one_text else float(known.likeness[a.text, b.text]),
        "texts meet": level,
        "passage": passage,
        "names": shared_weight(a.names, b.names, known.weights),
        "near": shared_weight(a.near, b.near, known.weights),
        "one text": float(one_text),
        "one sentence": float(one_text and a.sentence == b.sentence),
        "rare": rare,
        "often": often,
        "same stem, texts meet": same * level,
        "word, texts meet": head * level,
        "word, rare": head * rare,
        "same stem, passage": same * passage,
        "same stem, often": same * often,
        "same stem, one text": same * one_text,
        "word, one text": head * one_text,
    }


def _chance(values: Mapping[str, float], weights: Mapping[str, float]) -> float:
    odds = weights["before"] + sum(weights[name] * value for name, value in values.items())
    return 1 / (1 + math.exp(-odds))


def _numbers(count: int, scores: Mapping[tuple[int, int], float]) -> list[int]:
    """Cluster numbers; mentions that nothing likely ties together are never held in one matrix."""
    likeness = np.zeros((count, count), dtype=np.float64)
    for (i, j), score in scores.items():
        likeness[i, j] = likeness[j, i] = score
    found = [0] * count
    made = 0
    for part in parts(likeness, _HOPE):
        for group in clusters(likeness[np.ix_(part, part)], THRESHOLD):
            for n in group:
                found[part[n]] = made
            made += 1
    return found
