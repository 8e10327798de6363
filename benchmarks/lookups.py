"""CPU time of gazetteer lookups over the capitalised names of reports: hits, misses, and by spelling key."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterable
from pathlib import Path

from reportedly.knowledge.gazetteer import Gazetteer
from reportedly.knowledge.gazetteer_files import bundled_file
from reportedly.marking.places.words import sequences, split

FOCUS = ("SY", "UA", "RU")  # as many countries as a report may be about; the two with the most keys among them


def measure(path: Path, most: int = 200) -> dict[str, float]:
    """Look up each distinct name of up to `most` texts of a JSON Lines file once; times in ms (CPU)."""
    texts = [json.loads(line)["text"] for line in path.read_text(encoding="utf-8").splitlines()[:most]]
    names = sorted({name for text in texts for *_, name in sequences(text, split(text))})
    gazetteer = Gazetteer(bundled_file())
    gazetteer.lookup("Homs")  # opens the file
    known = gazetteer.lookup_all(names)
    hits, misses = [n for n in names if n in known], [n for n in names if n not in known]
    plain = [n for n in misses if n[0] not in "=,"]
    return {
        "file_mb": round(bundled_file().stat().st_size / 1e6, 1),
        **_figures("hit", _times(gazetteer.lookup, hits)),
        **_figures("miss", _times(gazetteer.lookup, misses)),
        **_figures("key", _times(lambda name: gazetteer.similar(name, FOCUS), plain)),
    }


def _times(look: Callable[[str], object], names: Iterable[str]) -> list[float]:
    found = []
    for name in names:
        began = time.process_time_ns()
        look(name)
        found.append((time.process_time_ns() - began) / 1e6)
    return sorted(found)


def _figures(what: str, times: list[float]) -> dict[str, float]:
    if not times:
        return {f"{what}_names": 0}
    p50, p95 = (round(times[int(share * (len(times) - 1))], 3) for share in (0.5, 0.95))
    return {f"{what}_names": len(times), f"{what}_p50_ms": p50, f"{what}_p95_ms": p95}
