"""All sets and their scorers as one table, held against the floors."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from itertools import islice
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from benchmarks import copies, spans
from benchmarks.runner import write_predictions
from benchmarks.scoring import figure, score
from benchmarks.sides import report_sides
from benchmarks.swap import report_swap

FLOORS = Path(__file__).with_name("floors.toml")
FOLDERS = {"coreference": "eventmentions", "groups_given": "groups"}  # where the folder is not named after the set
FIRST = {"incidents dev": 700}  # of so many reports the first are enough to see a fall
# (name, set, file, {figure: path in the scorer's JSON})
RUNS: tuple[tuple[str, str, str, dict[str, str]], ...] = (
    ("re3d dev", "re3d", "dev.jsonl", {
        "strict_d": "entities_flat/strict_d/all/f1", "relaxed": "entities_flat/relaxed/all/f1",
        "strict": "entities_flat/strict/all/f1"}),
    ("factuality dev", "factuality", "dev.jsonl", {"r": "r", "macro": "macro_f1"}),
    ("eventmentions dev", "eventmentions", "dev.jsonl", {
        "events": "mentions/events/relaxed/f1", "across": "coreference/events_cross_doc/conll"}),
    ("polnear dev", "polnear", "dev.jsonl", {
        "source": "source/exact/f1", "cue": "cue/exact/f1", "content": "content/exact/f1",
        "who_said_what": "who_said_what/f1", "source_given_content": "src_acc_given_content"}),
    ("timex tempeval3", "timex", "tempeval3.jsonl", {"value": "value_f1/f1", "relaxed": "relaxed/f1"}),
    ("timex wikiwars", "timex", "wikiwars_dev.jsonl", {"value": "value_f1/f1", "relaxed": "relaxed/f1"}),
    ("geoparsing lgl", "geoparsing", "lgl.jsonl", {"end_to_end": "overlap/end_to_end/f1"}),
    ("geoparsing trnews", "geoparsing", "trnews.jsonl", {"end_to_end": "overlap/end_to_end/f1"}),
    ("geoparsing geowebnews", "geoparsing", "geowebnews_dev.jsonl", {
        "end_to_end": "overlap/end_to_end/f1", "literal": "literal_acc"}),
    ("plover dev", "plover", "dev.jsonl", {"macro": "root/macro_f1"}),
    ("plover case", "plover", "case_dev.jsonl", {"weighted": "label/weighted_f1"}),
    ("coreference dev", "coreference", "dev.jsonl", {"across": "coreference/events_cross_doc/conll"}),
    ("incidents dev", "incidents", "dev.jsonl", {
        "b3": "clusters/b3/f1", "killed": "killed/exact_of_answered", "injured": "injured/exact_of_answered",
        "killed_answered": "killed/coverage", "injured_answered": "injured/coverage"}),
    ("groups dev", "groups", "dev.jsonl", {
        "b3": "b3/f1", "mentions": "mentions/f1", "links": "links/f1", "links_about": "links_about/f1",
        "killed_given": "fields/killed_given/acc"}),
    ("groups given", "groups_given", "dev.jsonl", {"b3": "b3/f1", "together": "reports_together/f1"}),
    ("muc4 dev", "muc4", "dev.jsonl", {"slots": "slots/all/f1", "templates": "template_f1/micro/f1"}),
    *(
        (f"claims {part}", "claims", f"{part}.jsonl", {
            "claims_found": "claims/found/f1", "claims_attributed": "claims/attributed/f1",
            "claims_full": "claims/full/f1", "voice": "claims/voice/acc", "status": "claims/status/acc",
            "certainty": "claims/certainty/acc", "labels_found": "labels/found/f1",
            "label_referents": "labels/referent/acc",
            "figures_found": "figures/found/f1", "figures_full": "figures/full/f1",
            "events_found": "events/found/f1", "events_typed": "events/typed/f1", "stage": "events/stage/acc",
            "who": "events/who/acc", "whom": "events/whom/acc", "killed_given": "events/killed_given/acc",
            "where": "events/where/acc", "when": "events/when/acc",
            "forecasts_found": "forecasts/found/f1"})
        for part in ("dev", "dev_clean")
    ),
)  # fmt: skip


def gold_folder(given: Path | None) -> Path:
    """The folder named on the command line, or the one beside the checkout."""
    return given or Path(__file__).resolve().parents[2] / "shared" / "gold"


def table(folder: Path) -> dict[str, dict[str, float]]:
    """Predict and score every run, in as many processes as there are processors; print a line a run, return figures."""
    found: dict[str, dict[str, float]] = {}
    names = [run[0] for run in RUNS] + list(OTHERS)
    with ProcessPoolExecutor(os.cpu_count(), mp_context=get_context("spawn")) as pool:
        for name, figures in zip(names, pool.map(measure, names, [folder] * len(names)), strict=True):
            found[name] = figures
            print(f"{name:24}", "  ".join(f"{f} {v:.1f}" for f, v in figures.items()), flush=True)
    return found


def measure(name: str, folder: Path) -> dict[str, float]:
    """The figures of one run."""
    if name in OTHERS:
        return OTHERS[name](folder)
    _, kind, file, paths = next(run for run in RUNS if run[0] == name)
    gold = folder / FOLDERS.get(kind, kind)
    with tempfile.TemporaryDirectory() as scratch:
        data, out = Path(scratch) / file, Path(scratch) / "predicted.jsonl"
        with (gold / file).open(encoding="utf-8") as stream:
            data.write_text("".join(islice(stream, FIRST.get(name))), encoding="utf-8")
        write_predictions(kind, data, out)
        scores = score(gold / "score.py", data, out)
    return {f: round(figure(scores, p), 2) for f, p in paths.items()}


def _spans(folder: Path) -> dict[str, float]:
    told = spans.measure(folder / "reports" / "fakes.jsonl")
    return {"texts": float(told["texts"]), "unbroken": float(not told["broken"])}


def qalamoun(folder: Path) -> dict[str, float]:
    """Facts found of the founding report, and traps not fallen into, as counts."""
    here = folder / "reports"
    read = [sys.executable, "-m", "reportedly", "read", str(here / "qalamoun-2013.txt"), "--json"]
    report = subprocess.run(read, check=True, capture_output=True).stdout
    held = [sys.executable, str(here / "check.py"), str(here / "qalamoun-2013.gold.json"), "-", "--json"]
    result: dict[str, Any] = json.loads(subprocess.run(held, check=True, capture_output=True, input=report).stdout)
    return {"facts": float(result["hits"]), "no_traps": float(not result["traps"])}


OTHERS: dict[str, Callable[[Path], dict[str, float]]] = {
    "spans": _spans,
    "copies": lambda folder: copies.measure(folder / "reports" / "fakes.jsonl"),
    "sides": report_sides,
    "swap": lambda folder: report_swap(folder / "reports" / "fakes.jsonl"),
    "qalamoun": qalamoun,
}


def check(figures: dict[str, dict[str, float]]) -> int:
    """Hold the figures against the floors; says each that fell, and returns 1 if any did."""
    floors = tomllib.loads(FLOORS.read_text(encoding="utf-8"))
    fallen = [
        f"{run}: {name} is {figures.get(run, {}).get(name, 0.0)}, its floor is {floor}"
        for run, wanted in floors.items()
        for name, floor in wanted.items()
        if figures.get(run, {}).get(name, 0.0) < floor
    ]
    for line in fallen:
        print(line, file=sys.stderr)
    if not fallen:
        print("all floors held", file=sys.stderr)
    return int(bool(fallen))
