"""Words a CPU-second of the whole reading, peak memory, and the CPU-seconds of a cold start. Never a timed test."""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from benchmarks.documents import document
from reportedly.pipeline import read_document


def measure(path: Path, most: int = 200) -> dict[str, Any]:
    """Read up to `most` texts of a JSON Lines file in this process; memory in MB, speed in words a CPU-second."""
    texts = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()[:most]]
    read_document(document(texts[0]))  # load everything first
    words, began = 0, time.process_time()
    for line in texts:
        found = document(line)
        read_document(found)
        words += len(found.text.split())
    spent = time.process_time() - began
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {
        "texts": len(texts),
        "words": words,
        "words_per_cpu_s": round(words / spent),
        "peak_mb": round(peak),
        "cold_start_cpu_s": cold_start(),
    }


def cold_start() -> float:
    """CPU-seconds of one `reportedly read` of a short text in a new process."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "short.txt"
        file.write_text("The army said on Monday that it shelled the town of Arsal.\n", encoding="utf-8")
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        command = [sys.executable, "-m", "reportedly", "read", str(file), "--json"]
        subprocess.run(command, check=True, capture_output=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return round(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, 2)
