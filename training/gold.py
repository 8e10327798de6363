"""Gold sets as training examples: a text, and for each head the spans that the set annotates."""

from __future__ import annotations

import json
import random
from dataclasses import dataclass, field
from pathlib import Path

NAME_TYPES = (
    "Person", "Organisation", "Location", "Temporal", "Quantity", "Weapon", "MilitaryPlatform", "Vehicle",
    "DocumentReference", "Nationality", "Money",
)  # fmt: skip
PLOVER = (
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT",
    "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
)  # fmt: skip
HEADS: dict[str, tuple[str, ...]] = {
    "names": NAME_TYPES,
    "attribution": ("source", "cue", "content"),
    "claims": ("source", "cue", "content", "own"),
    "labels": ("label",),
    "events": PLOVER,
    "mentions": ("event",),
}
RELATION_TYPES = (
    "CoLocated", "FightingAgainst", "BelongsTo", "CommWith", "HasAttrOf", "IsSynonymOf", "InChargeOf", "AlliesOf",
    "Likes", "Dislikes", "Apart",
)  # fmt: skip
VALUES = ("factuality",)  # heads that give one number a word, from -3 (certainly not) to 3 (certainly so)
_NAME_MAP = {
    "politician": "Person", "person": "Person", "politicalparty": "Organisation", "organisation": "Organisation",
    "corporation": "Organisation", "group": "Organisation", "location": "Location", "country": "Location",
}  # fmt: skip

Marked = tuple[int, int, str]


@dataclass(frozen=True)
class Example:
    """One text. `spans` holds (start, end, type) a head; a head that is absent is not annotated here.

    `links` holds attributions as (content spans, cue spans, source spans); `values` numbers at spans;
    `relations` pairs of name spans with their type. `partial` names heads of which some types are not annotated,
    so that little or nothing is learned from what stands outside their spans.
    """

    text: str
    spans: dict[str, list[Marked]]
    links: list[tuple[list[tuple[int, int]], list[tuple[int, int]], list[tuple[int, int]]]] = field(default_factory=list)
    values: list[tuple[int, int, float]] = field(default_factory=list)
    relations: list[tuple[tuple[int, int], tuple[int, int], str]] = field(default_factory=list)
    partial: frozenset[str] = frozenset()


def read_lines(path: Path) -> list[dict]:  # type: ignore[type-arg]
    """The records of a JSON Lines file."""
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def flat(spans: list[Marked]) -> list[Marked]:
    """Without those that lie inside or across a longer one."""
    kept: list[Marked] = []
    for s in sorted(spans, key=lambda s: (s[0] - s[1], s[0])):
        if all(s[1] <= k[0] or k[1] <= s[0] for k in kept):
            kept.append(s)
    return sorted(kept)


def re3d(folder: Path) -> list[Example]:
    """re3d train: names."""
    out = []
    for doc in read_lines(folder / "re3d" / "train.jsonl"):
        marked = [(e["start"], e["end"], e["type"]) for e in doc["entities"] if e["type"] in NAME_TYPES]
        pairs = [(tuple(r["source"]), tuple(r["target"]), r["type"]) for r in doc["relations"]]
        out.append(Example(doc["text"], {"names": flat(marked)}, relations=pairs))
    return out


def ner_extra(folder: Path) -> list[Example]:
    """CrossNER politics, its three parts: people, organisations and places only."""
    out = []
    for part in ("train", "dev", "test"):
        for doc in read_lines(folder / "ner_extra" / f"politics_{part}.jsonl"):
            marked = [(e["start"], e["end"], _NAME_MAP[e["type"]]) for e in doc["entities"] if e["type"] in _NAME_MAP]
            out.append(Example(doc["text"], {"names": flat(marked)}, partial=frozenset({"names"})))
    return out


def polnear(folder: Path) -> list[Example]:
    """PolNeAR train: attributions and their links."""
    out = []
    for doc in read_lines(folder / "polnear" / "train.jsonl"):
        marked, links = [], []
        for a in doc["attributions"]:
            parts = {role: [(s, e) for s, e in a.get(role) or []] for role in ("content", "cue", "source")}
            marked += [(s, e, role) for role, spans in parts.items() for s, e in spans]
            links.append((parts["content"], parts["cue"], parts["source"]))
        out.append(Example(doc["text"], {"attribution": flat(list(set(marked)))}, links))
    return out


def claims(folder: Path) -> list[Example]:
    """The project's own annotation, train part: claims, labels, events."""
    out = []
    for doc in read_lines(folder / "claims" / "train.jsonl"):
        marked: list[Marked] = []
        links = []
        for c in doc["claims"]:
            at = {k: (c[k]["start"], c[k]["end"]) for k in ("content", "source", "cue") if c[k]}
            role = "content" if "source" in at or "cue" in at else "own"
            marked.append((*at["content"], role))
            marked += [(*at[k], k) for k in ("source", "cue") if k in at]
            if role == "content":
                links.append(([at["content"]], [at["cue"]] if "cue" in at else [], [at["source"]] if "source" in at else []))
        spans = {
            "claims": flat(list(set(marked))),
            "labels": flat([(x["span"]["start"], x["span"]["end"], "label") for x in doc["labels"]]),
            "events": flat([(e["trigger"]["start"], e["trigger"]["end"], e["type"]) for e in doc["events"]]),
        }
        out.append(Example(doc["text"], spans, links))
    return out


def eventmentions(folder: Path) -> list[Example]:
    """Event mentions without types."""
    docs = read_lines(folder / "eventmentions" / "train.jsonl")
    return [Example(d["text"], {"mentions": flat([(e["start"], e["end"], "event") for e in d["events"]])}) for d in docs]


def plover(folder: Path) -> list[Example]:
    """PLOVER's own examples: the words of the event that a pair of actors has, and its root; others are not marked."""
    out = []
    for doc in read_lines(folder / "plover" / "train.jsonl"):
        marked = [(s, e, doc["root"]) for s, e in doc["event_words"]]
        out.append(Example(doc["text"], {"events": flat(marked)}, partial=frozenset({"events"})))
    return out


def factuality(folder: Path) -> list[Example]:
    """UDS-IH2, short sentences joined by lines into texts of some length, so that windows are full."""
    out, text, values = [], "", []
    for doc in read_lines(folder / "factuality" / "train.jsonl"):
        if len(text) + len(doc["text"]) > 1000:
            out.append(Example(text, {}, values=values))
            text, values = "", []
        text = text + "\n" if text else text
        values += [(len(text) + e["start"], len(text) + e["end"], float(e["value"])) for e in doc["events"]]
        text += doc["text"]
    return [*out, Example(text, {}, values=values)]


SETS = {
    "re3d": re3d, "ner_extra": ner_extra, "polnear": polnear, "claims": claims, "eventmentions": eventmentions,
    "plover": plover, "factuality": factuality,
}  # fmt: skip

_DROPPED = ",'’´`\"“”‘"


def roughen(example: Example, chance: random.Random, share: float = 0.9) -> Example:
    """The text without most commas, apostrophes and quotation marks, as in badly scraped pages; spans follow."""
    keep = [c not in _DROPPED or chance.random() > share for c in example.text]
    at = [0]
    for k in keep:
        at.append(at[-1] + k)
    text = "".join(c for c, k in zip(example.text, keep, strict=True) if k)

    def move(spans: list[Marked]) -> list[Marked]:
        return [(at[s], at[e], t) for s, e, t in spans if at[s] < at[e]]

    def shift(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
        return [(at[s], at[e]) for s, e in spans if at[s] < at[e]]

    links = [(shift(a), shift(b), shift(c)) for a, b, c in example.links]
    values = [(at[s], at[e], v) for s, e, v in example.values if at[s] < at[e]]
    pairs = [((at[a[0]], at[a[1]]), (at[b[0]], at[b[1]]), kind) for a, b, kind in example.relations]
    return Example(text, {h: move(s) for h, s in example.spans.items()}, links, values, pairs, example.partial)
