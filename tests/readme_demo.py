"""Fills README's demo block with what `reportedly demo` prints now: `python tests/readme_demo.py`."""

from __future__ import annotations

import re
from pathlib import Path

from typer.testing import CliRunner

from reportedly.cli import app

README = Path(__file__).parents[1] / "README.md"
BEGIN, END = "<!-- demo:begin -->", "<!-- demo:end -->"
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


def filled(readme: str, text: str) -> str:
    """The README with the block."""
    before, rest = readme.split(BEGIN)
    return f"{before}{BEGIN}\n```\n{excerpt(text)}\n```\n{END}{rest.split(END)[1]}"


if __name__ == "__main__":
    README.write_text(filled(README.read_text(encoding="utf-8"), demo()), encoding="utf-8")
