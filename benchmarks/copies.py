"""Synthetic reprints of real reports, and how surely they are found: sentences cut, a new lead, another toll.

Every report gets one reprint, a tenth to a half of its sentences left out. Pairs of reports that were
copies of one another before (much text in common, in the opening half too) are counted apart.
"""

from __future__ import annotations

import json
import random
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from benchmarks.documents import document
from reportedly.linking.copies import Print, copies, taken
from reportedly.linking.shingles import contained
from reportedly.marking.sentences import sentences
from reportedly.records import Document

CUTS = (0.1, 0.2, 0.3, 0.4, 0.5)
_LEADS = (
    "Our correspondent has followed what is said of the fighting since the morning.",
    "The situation stays tense, as messages that reached the newsroom show.",
    "Another day of the war brought new reports from the country.",
    "What follows was put together from dispatches of the day.",
)
_MADE = ":reprint"
_SAME_STORY, _SAME_NEWS = 0.4, 0.35
_NUMBER = re.compile(r"(?<![\d.,-])([1-9]\d?)(?= (?:people|civilians|fighters|militants|soldiers|terrorists|others)\b)")


def measure(path: Path, most: int = 500) -> dict[str, float]:
    """Precision and recall (per cent) over pairs, recall at each cut, and pairs that were copies before."""
    read = (document(json.loads(line)) for line in path.read_text(encoding="utf-8").splitlines())
    told = list({d.id: d for d in read}.values())[:most]
    random_ = random.Random(20131014)
    made = [reprint(d, CUTS[i % len(CUTS)], random_) for i, d in enumerate(told)]
    prints = [taken(d, sentences(d.text)) for d in (*told, *made)]
    wanted = {frozenset((a.id, b.id)): CUTS[i % len(CUTS)] for i, (a, b) in enumerate(zip(told, made, strict=True))}
    found = set(pairs(prints))
    by_id = {p.document.id: p for p in prints}
    wrong = [p for p in found if p not in wanted and not _natural(p, by_id)]
    hit = {p for p in wanted if p in found}
    by_cut = {c: [p in hit for p, cut in wanted.items() if cut == c] for c in CUTS}
    return {
        "reports": len(told),
        "precision": round(100 * len(hit) / max(1, len(hit) + len(wrong)), 2),
        "recall": round(100 * len(hit) / max(1, len(wanted)), 2),
        **{f"recall_{c:.0%}": round(100 * sum(hits) / max(1, len(hits)), 2) for c, hits in by_cut.items()},
        "natural": len(found) - len(hit) - len(wrong),
    }


def pairs(prints: Iterable[Print]) -> Iterator[frozenset[str]]:
    """Pairs of copies, each report held against earlier ones that share a key with it."""
    by_key: dict[str, list[Print]] = defaultdict(list)
    for new in prints:
        near = {p.document.id: p for key in new.keys for p in by_key[key]}
        yield from (frozenset((c.left, c.right)) for c in copies(new, near.values()))
        for key in new.keys:
            by_key[key].append(new)


def reprint(original: Document, cut: float, random_: random.Random) -> Document:
    """A report with a new lead, a share of its sentences left out and every small toll changed."""
    kept = [s.of(original.text) for s in sentences(original.text)]
    out = set(random_.sample(range(len(kept)), round(cut * len(kept))))
    body = " ".join(s for i, s in enumerate(kept) if i not in out)
    changed = _NUMBER.sub(lambda m: str(int(m.group()) + random_.randint(1, 9)), body)
    text = f"{random_.choice(_LEADS)} {changed}"
    return replace(original, id=f"{original.id}{_MADE}", text=text, title=None, publisher="reprint")


def _natural(pair: frozenset[str], by_id: Mapping[str, Print]) -> bool:
    """Whether the two originals behind a pair are copies by themselves: much text in common, the opening half too."""
    one, other = sorted((by_id[i.removesuffix(_MADE)] for i in pair), key=lambda p: len(p.shingles))
    share, opening = contained(one.shingles, other.shingles), contained(one.opening, other.shingles)
    return one is not other and share >= _SAME_STORY and opening >= _SAME_NEWS
