"""Fills README's demo and walk blocks with what the commands print now: `python tests/readme_demo.py`."""

from __future__ import annotations

import json
import re
import tempfile
from pathlib import Path

from typer.testing import CliRunner

from reportedly.cli import app

README = Path(__file__).parents[1] / "README.md"
BEGIN, END = "<!-- demo:begin -->", "<!-- demo:end -->"
WALK_BEGIN, WALK_END = "<!-- walk:begin -->", "<!-- walk:end -->"
SAMPLES = ("partisan.html", "agency.txt", "monitor.pdf", "reprint.txt")
STANDS = "HOW THEY STAND"
SHOWN = ("WHO SPEAKS", "DESCRIBED", "UNNAMED SOURCES", "FIGURES")


def demo() -> str:
    """What the command prints on 80 columns without colours."""
    done = CliRunner().invoke(app, ["demo"], env={"COLUMNS": "80", "NO_COLOR": "1"})
    if done.exit_code:
        raise SystemExit(done.output)
    return done.stdout


def excerpt(text: str) -> str:
    """The head of the dossier, who speaks, and the figures."""
    head, *sections = re.split(r"\n\n(?=[A-Z]{2})", text.partition("─")[0].rstrip())
    return "\n\n".join([head, *(one for one in sections if one.startswith(SHOWN)), "…"])


def walk() -> str:
    """The samples added to a store and asked: what is told by several, how they differ, what falls due."""
    folder = README.parent / "src/reportedly/samples"
    with tempfile.TemporaryDirectory() as scratch:
        store = str(Path(scratch) / "walk.sqlite")
        run(store, "add", *(str(folder / name) for name in SAMPLES))
        listed = run(store, "incidents", "--reports", "2")
        names = re.findall(r"^(i[0-9a-f]{16})", listed, re.MULTILINE)
        disputed = next(one for one in names if _disputed(run(store, "compare", one, "--json")))
        compared = {one: run(store, "compare", one) for one in names}
        first = next(one for one in names if one != disputed and "HOW THEY STAND" in compared[one])
        shown = [(one, compared[one].partition("WHO SAYS WHAT")) for one in (first, disputed)]
        due = run(store, "forecasts", "--due", "2016-07-31")
    return "\n".join((
        f"$ reportedly add {' '.join(SAMPLES)}",
        "$ reportedly incidents --reports 2", listed.rstrip(), "",
        *(line for name, (told, _, stands) in shown for line in (
            f"$ reportedly compare {name}", told.rstrip(), "…", stands[stands.index(STANDS) :].rstrip(), "")),
        "$ reportedly forecasts --due 2016-07-31", due.rstrip(),
    ))  # fmt: skip


def _disputed(compared: str) -> bool:
    """Whether one report contradicts another there."""
    links = json.loads(compared)["links"]
    return any(x["relation"] == "contradicts" and x["left"][:12] != x["right"][:12] for x in links)


def run(store: str, *words: str) -> str:
    """What a command prints on 100 columns without colours."""
    done = CliRunner().invoke(app, [*words, "--store", store], env={"COLUMNS": "100", "NO_COLOR": "1"})
    if done.exit_code:
        raise SystemExit(done.output)
    return "\n".join(line.rstrip() for line in done.stdout.splitlines())


def filled(readme: str, text: str) -> str:
    """The README with the demo block."""
    return between(readme, BEGIN, f"```\n{excerpt(text)}\n```", END)


def walked(readme: str, text: str) -> str:
    """The README with the block of the walk."""
    return between(readme, WALK_BEGIN, f"```console\n{text}\n```", WALK_END)


def between(readme: str, begin: str, block: str, end: str) -> str:
    """A text with a block between two marks."""
    before, rest = readme.split(begin)
    return f"{before}{begin}\n{block}\n{end}{rest.split(end)[1]}"


if __name__ == "__main__":
    whole = filled(README.read_text(encoding="utf-8"), demo())
    README.write_text(walked(whole, walk()), encoding="utf-8")
