"""Groups of reports on one day and place: incidents as events of equal type and toll, read one report at a time.

Linking across reports has no stage yet; each mention stands as an incident of its own, which is the set's anchor.
"""

from __future__ import annotations

from typing import Any

from benchmarks.documents import report, span

CODED = frozenset({"ASSAULT", "COERCE", "PROTEST", "MOBILIZE", "RETREAT", "AID", "AGREE"})


def predict(line: dict[str, Any]) -> dict[str, Any]:
    """Incidents of one group."""
    incidents = []
    for one in line["reports"]:
        read = report({**one, "published": one.get("published") or line.get("published")})
        for e in read.events:
            if e.type not in CODED or e.same_as or e.stage not in ("accomplished", "ongoing"):
                continue
            mention = {
                "report": one["id"],
                "trigger": span(e.trigger),
                "killed": [e.killed.low, e.killed.high] if e.killed else None,
                "injured": [e.injured.low, e.injured.high] if e.injured else None,
                "blames": None,
            }
            incidents.append({"type": e.type, "date": line.get("published"), "mentions": [mention]})
    return {"doc": line["doc"], "incidents": incidents, "links": []}
