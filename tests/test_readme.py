"""README's examples are run as they stand."""

from __future__ import annotations

import re
import shlex
import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner

from reportedly.cli import app
from tests.readme_demo import README, demo, filled, walk, walked

ROOT = Path(__file__).parents[1]
TEXT = README.read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```(\w*)\n(.*?)^```", TEXT, re.MULTILINE | re.DOTALL)
COMMANDS = [
    re.split(r"  +", line)[0]
    for kind, block in BLOCKS
    for line in block.splitlines()
    if not kind and re.match(r"(cat \S+ \| )?reportedly (?!serve)[a-z]", line) and "://" not in line
]
"""All but those that need the network, and `serve`, which goes on until it is stopped (`test_cli_serve.py`)."""


SAMPLES = ROOT / "src/reportedly/samples"


@pytest.fixture(scope="session")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with the bundled reports."""
    path = tmp_path_factory.mktemp("readme") / "store.sqlite"
    assert CliRunner().invoke(app, ["add", str(SAMPLES), "--store", str(path)]).exit_code == 0
    return path


@pytest.fixture
def workplace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, store: Path) -> Path:
    monkeypatch.setenv("REPORTEDLY_STORE", str(shutil.copy(store, tmp_path / "store.sqlite")))
    for source, names in (
        ("partisan.html", ("report.html", "a.html")),
        ("monitor.pdf", ("report.pdf", "b.pdf")),
        ("agency.txt", ("report.txt",)),
    ):
        for name in names:
            shutil.copy(SAMPLES / source, tmp_path / name)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_demo_block_is_what_the_demo_prints() -> None:
    assert filled(TEXT, demo()) == TEXT, "run: python tests/readme_demo.py"


def test_the_walk_is_what_the_commands_print() -> None:
    assert walked(TEXT, walk()) == TEXT, "run: python tests/readme_demo.py"


@pytest.mark.parametrize("line", COMMANDS)
def test_each_command_works(line: str, workplace: Path) -> None:
    before, _, command = line.rpartition("| ")
    words = [word for part in shlex.split(command)[1:] for word in expanded(part, workplace)]
    given = Path(shlex.split(before)[1]).read_bytes() if before else None
    done = CliRunner().invoke(app, words, input=given)
    assert done.exit_code == 0, done.output


def expanded(word: str, folder: Path) -> list[str]:
    return sorted(path.name for path in folder.glob(word)) if "*" in word else [word]


@pytest.mark.usefixtures("workplace")
def test_the_python_example_works() -> None:
    (code,) = [block for kind, block in BLOCKS if kind == "python"]
    exec(compile(code, "README.md", "exec"), {})


def test_there_is_something_to_try() -> None:
    assert len(COMMANDS) >= 6
