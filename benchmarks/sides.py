"""Labels of either side: how many of the labels that annotators found for each side are found here (claims set)."""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

from benchmarks.documents import report

PARTS = ("train", "dev")
# Whom an annotator's neutral name of the referent puts a label on; of several words the first counts.
_GOVERNMENT = "syrian? (?:arab )?(?:army|military|president)|government|assad|damascus|hezbollah|russia|iran"
_OPPOSITION = (
    r"opposition|opponents|anti-government|rebel|insurgent|armed groups|free syrian army|\bfsa\b|nusra|hayat"
    r"|jaish|jaysh|fat[ae]h|liwa|ahrar|turk|saudi|qatar|qaeda|qaida"
)
SIDES = {
    "government": re.compile(_GOVERNMENT, re.IGNORECASE),
    "opposition": re.compile(_OPPOSITION, re.IGNORECASE),
}


def side_of(referent: str) -> str:
    """The side that a referent belongs to: government, opposition, or other."""
    found = {side: m.start() for side, pattern in SIDES.items() if (m := pattern.search(referent))}
    return min(found, key=lambda side: found[side], default="other")


def recall(lines: list[dict[str, Any]]) -> dict[str, tuple[int, int]]:
    """Labels found and labels there are, by side; found is one that shares half of the shorter of the two stretches."""
    there, found = Counter[str](), Counter[str]()
    for line in lines:
        ours = [(x.span.start, x.span.end) for x in report(line).labels]
        for label in line["labels"]:
            side, span = side_of(label["referent"]), (label["span"]["start"], label["span"]["end"])
            there[side] += 1
            hit = next((one for one in ours if _same(one, span)), None)
            if hit is not None:
                ours.remove(hit)
                found[side] += 1
    return {side: (found[side], there[side]) for side in (*SIDES, "other")}


def _same(one: tuple[int, int], two: tuple[int, int]) -> bool:
    shared = min(one[1], two[1]) - max(one[0], two[0])
    return 2 * shared >= min(one[1] - one[0], two[1] - two[0])


def report_sides(folder: Path) -> dict[str, float]:
    """The recall of each side's labels, printed for each part; `even` is 100 less the widest gap in points."""
    gaps = []
    for part in PARTS:
        lines = (folder / "claims" / f"{part}.jsonl").read_text(encoding="utf-8").splitlines()
        found = recall([json.loads(line) for line in lines])
        shares = {side: 100 * hits / all_ if all_ else 100.0 for side, (hits, all_) in found.items()}
        told = "  ".join(f"{side} {shares[side]:.1f} ({hits}/{all_})" for side, (hits, all_) in found.items())
        print(f"labels, claims {part:6}", told)
        gaps.append(abs(shares["government"] - shares["opposition"]))
    return {"even": round(100 - max(gaps), 2)}
