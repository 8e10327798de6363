"""Gold sets as training examples: a text, and for each head what the set annotates."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

NAME_TYPES = (
    "Person", "Organisation", "Location", "Temporal", "Quantity", "Weapon", "MilitaryPlatform", "Vehicle",
    "DocumentReference", "Nationality", "Money",
)  # fmt: skip
PLOVER = (
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT",
    "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
)  # fmt: skip
EFFECTS = ("killed", "injured", "displaced", "detained", "kidnapped", "missing", "surrendered", "combatants", "none")
# Heads that mark stretches: each word is outside, begins a type, or goes on with it.
HEADS: dict[str, tuple[str, ...]] = {
    "names": NAME_TYPES,
    "attribution": ("source", "cue", "content"),
    "claims": ("content", "own"),
    "roles": ("source", "cue"),
    "inner": ("content",),
    "labels": ("label",),
    "figures": EFFECTS,
    "loaded": ("loaded",),
    "events": PLOVER,
    "mentions": ("event",),
}
# Heads that tell a quality of a given stretch, word by word.
QUALITIES: dict[str, tuple[str, ...]] = {
    "status": ("asserted", "alleged", "denied", "predicted", "conditional", "demanded"),
    "certainty": ("certain", "probable", "possible"),
    "voice": ("named", "role", "anonymous", "collective", "document"),
    "stage": ("accomplished", "attempted", "threatened", "planned", "ongoing", "denied"),
}
VALUES = ("factuality",)  # heads that give one number a word, from -3 (certainly not) to 3 (certainly so)
# Pairs of stretches: the left one chooses its right one.
LINKS = ("content_cue", "cue_source", "content_source", "event_who", "event_whom", "event_where")
RELATION_TYPES = (
    "CoLocated", "FightingAgainst", "BelongsTo", "CommWith", "HasAttrOf", "IsSynonymOf", "InChargeOf", "AlliesOf",
    "Likes", "Dislikes", "Apart",
)  # fmt: skip
_NAME_MAP = {
    "politician": "Person", "person": "Person", "politicalparty": "Organisation", "organisation": "Organisation",
    "corporation": "Organisation", "group": "Organisation", "location": "Location", "country": "Location",
}  # fmt: skip

# Which layer of a gold line a head learns from.
_LAYER = {
    "claims": "claims", "inner": "claims", "roles": "claims", "status": "claims", "certainty": "claims",
    "voice": "claims", "labels": "labels", "figures": "figures", "events": "events", "stage": "events",
}  # fmt: skip

Pair = tuple[int, int]
Marked = tuple[int, int, str]
Link = dict[str, list[Pair]]
Line = dict[str, Any]


@dataclass(frozen=True)
class Example:
    """One text. `spans` holds (start, end, type) a head; a head that is absent is not annotated here.

    `qualities` holds the same for the heads of QUALITIES; `links` maps roles (content, cue, source, event, who ...)
    to spans that belong together; `decoys` are spans that could be chosen for who, whom and where and must not be;
    `values` are numbers at spans; `relations` pairs of name spans with their type. `partial` names heads of which
    some types are not annotated, so that little or nothing is learned from what stands outside their spans.
    """

    text: str
    spans: dict[str, list[Marked]] = field(default_factory=dict)
    qualities: dict[str, list[Marked]] = field(default_factory=dict)
    links: list[Link] = field(default_factory=list)
    decoys: list[Pair] = field(default_factory=list)
    values: list[tuple[int, int, float]] = field(default_factory=list)
    relations: list[tuple[Pair, Pair, str]] = field(default_factory=list)
    partial: frozenset[str] = frozenset()


def read_lines(path: Path) -> list[Line]:
    """The records of a JSON Lines file."""
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def flat(spans: list[Marked]) -> list[Marked]:
    """Without those that lie inside or across a longer one."""
    kept: list[Marked] = []
    for s in sorted(set(spans), key=lambda s: (s[0] - s[1], s[0], s[2])):
        if all(s[1] <= k[0] or k[1] <= s[0] for k in kept):
            kept.append(s)
    return sorted(kept)


def re3d(folder: Path) -> list[Example]:
    """re3d train: names and relations between them."""
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
        links = [
            {role: [(s, e) for s, e in a.get(role) or []] for role in ("content", "cue", "source")}
            for a in doc["attributions"]
        ]
        marked = [(s, e, role) for link in links for role, spans in link.items() for s, e in spans]
        out.append(Example(doc["text"], {"attribution": flat(marked)}, links=links))
    return out


def claims(folder: Path) -> list[Example]:
    """The project's own annotation, train part: all its layers but flows and forecasts."""
    return [_annotated(doc) for doc in read_lines(folder / "claims" / "train.jsonl")]


def _annotated(doc: Line) -> Example:
    found = [_claim(c) for c in doc["claims"]]
    contents = [(*link["content"][0], "content" if "source" in link or "cue" in link else "own") for link in found]
    outer = flat(contents)
    events = [_event(e, doc["text"]) for e in doc["events"]]
    labels = [(*_pair(x["span"]), "label") for x in doc["labels"]]
    spans = {
        "claims": outer,
        "inner": flat([(s, e, "content") for s, e, _ in contents if not any(o[:2] == (s, e) for o in outer)]),
        "roles": flat([(*p, role) for link in found for role in ("source", "cue") for p in link.get(role, [])]),
        "labels": flat(labels),
        "figures": flat([(*_pair(f["span"]), f["effect"]) for f in doc["figures"]]),
        "loaded": flat([(*_pair(x["span"]), "loaded") for x in doc["loaded"]]),
        "events": flat([(*_pair(e["trigger"]), e["type"]) for e in doc["events"]]),
    }
    qualities = {
        "status": [(*_pair(c["content"]), c["status"]) for c in doc["claims"]],
        "certainty": [(*_pair(c["content"]), c["certainty"]) for c in doc["claims"]],
        "voice": [(*_pair(c["source"]), c["voice"]) for c in doc["claims"] if c["source"] and c["voice"] != "reporter"],
        "stage": [(*_pair(e["trigger"]), e["stage"]) for e in doc["events"]],
    }
    attributed = [link for link in found if len(link) > 1]
    example = Example(doc["text"], spans, qualities, [*attributed, *events], [(s, e) for s, e, _ in labels])
    return _of_reviewed(example, doc["reviewed"]) if "reviewed" in doc else example


def _of_reviewed(example: Example, reviewed: dict[str, str]) -> Example:
    """Only what people looked at: of a layer reviewed in part it is not known that there are no other stretches."""
    return replace(
        example,
        spans={head: x for head, x in example.spans.items() if reviewed.get(_LAYER.get(head, "")) == "whole"},
        qualities={head: x for head, x in example.qualities.items() if _LAYER[head] in reviewed},
        decoys=example.decoys if reviewed.get("labels") == "whole" else [],
    )


def _pair(span: Line) -> Pair:
    return span["start"], span["end"]


def _claim(claim: Line) -> Link:
    return {role: [_pair(claim[role])] for role in ("content", "cue", "source") if claim[role]}


def _event(event: Line, text: str) -> Link:
    trigger = _pair(event["trigger"])
    link: Link = {"event": [trigger]}
    for role, names in (("who", event["who"]), ("whom", event["whom"]), ("where", [event["where"]])):
        link[role] = [p for name in names if name and (p := nearest(text, name, trigger[0])) is not None]
    return link


def nearest(text: str, name: str, at: int, reach: int = 600) -> Pair | None:
    """The occurrence of a name that stands nearest to an offset, None if there is none within reach."""
    low, wanted = text.lower(), name.lower()
    found, place = [], low.find(wanted, max(0, at - reach))
    while 0 <= place < at + reach:
        found.append(place)
        place = low.find(wanted, place + 1)
    best = min(found, key=lambda p: abs(p - at), default=None)
    return None if best is None else (best, best + len(name))


def eventmentions(folder: Path) -> list[Example]:
    """Event mentions without types."""
    docs = read_lines(folder / "eventmentions" / "train.jsonl")
    return [
        Example(d["text"], {"mentions": flat([(e["start"], e["end"], "event") for e in d["events"]])}) for d in docs
    ]


def plover(folder: Path) -> list[Example]:
    """PLOVER's own examples: the words of the event that a pair of actors has, and its root; others are not marked."""
    out = []
    for doc in read_lines(folder / "plover" / "train.jsonl"):
        marked = [(s, e, doc["root"]) for s, e in doc["event_words"]]
        out.append(Example(doc["text"], {"events": flat(marked)}, partial=frozenset({"events"})))
    return out


def factuality(folder: Path) -> list[Example]:
    """UDS-IH2, short sentences joined by lines into texts of some length, so that windows are full."""
    out: list[Example] = []
    text = ""
    values: list[tuple[int, int, float]] = []
    for doc in read_lines(folder / "factuality" / "train.jsonl"):
        if len(text) + len(doc["text"]) > 1000:
            out.append(Example(text, values=values))
            text, values = "", []
        text = text + "\n" if text else text
        values += [(len(text) + e["start"], len(text) + e["end"], float(e["value"])) for e in doc["events"]]
        text += doc["text"]
    return [*out, Example(text, values=values)]


def reports(folder: Path) -> list[Example]:
    """Reports without answers, for learning from teachers; those that the evaluation sets are made of stay out."""
    held = {d["doc"] for part in ("dev", "dev_clean") for d in read_lines(folder / "claims" / f"{part}.jsonl")}
    held |= {r["id"] for d in read_lines(folder / "groups" / "dev.jsonl") for r in d["reports"]}
    held |= {d["doc"] for d in read_lines(folder / "claims" / "train.jsonl")}
    return [Example(d["text"]) for d in read_lines(folder / "reports" / "fakes.jsonl") if d["doc"] not in held]


SETS = {
    "re3d": re3d, "ner_extra": ner_extra, "polnear": polnear, "claims": claims, "eventmentions": eventmentions,
    "plover": plover, "factuality": factuality, "reports": reports,
}  # fmt: skip

# What each set is read from, below the folder of the gold sets.
FILES: dict[str, tuple[str, ...]] = {name: (f"{name}/train.jsonl",) for name in SETS} | {
    "ner_extra": tuple(f"ner_extra/politics_{part}.jsonl" for part in ("train", "dev", "test")),
    "reports": ("reports/fakes.jsonl", "claims/dev.jsonl", "claims/dev_clean.jsonl", "groups/dev.jsonl"),
}

_DROPPED = ",'’´`\"“”‘"


def roughen(example: Example, chance: random.Random, share: float = 0.9) -> Example:
    """The text without most commas, apostrophes and quotation marks, as in badly scraped pages; spans follow."""
    keep = [c not in _DROPPED or chance.random() > share for c in example.text]
    at = [0]
    for k in keep:
        at.append(at[-1] + k)
    text = "".join(c for c, k in zip(example.text, keep, strict=True) if k)

    def pairs(spans: list[Pair]) -> list[Pair]:
        return [(at[s], at[e]) for s, e in spans if at[s] < at[e]]

    def marked(table: dict[str, list[Marked]]) -> dict[str, list[Marked]]:
        return {head: [(at[s], at[e], t) for s, e, t in spans if at[s] < at[e]] for head, spans in table.items()}

    return replace(
        example,
        text=text,
        spans=marked(example.spans),
        qualities=marked(example.qualities),
        links=[{role: pairs(spans) for role, spans in link.items()} for link in example.links],
        decoys=pairs(example.decoys),
        values=[(at[s], at[e], v) for s, e, v in example.values if at[s] < at[e]],
        relations=[((at[a[0]], at[a[1]]), (at[b[0]], at[b[1]]), kind) for a, b, kind in example.relations],
    )


def held_out(examples: list[Example], every: int, which: int) -> Iterator[Example]:
    """The examples without each `every`-th one, counted from `which`: what one of several teachers sees."""
    return (x for i, x in enumerate(examples) if every == 0 or i % every != which)
