"""`reportedly doctor`: whether all parts are there, in which versions."""

from __future__ import annotations

import platform
import sys
from collections.abc import Iterator
from hashlib import sha256
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

import typer

from reportedly import __version__
from reportedly.cli.edges import NOTHING, OK, edges
from reportedly.cli.screen import screen
from reportedly.export.visible import one_line

# Distribution and module; loading finds what a version number hides, a part of a part that is missing.
PARTS = (
    ("numpy", "numpy"),
    ("onnxruntime", "onnxruntime"),
    ("trafilatura", "trafilatura"),
    ("lxml-html-clean", "lxml_html_clean"),
    ("pypdfium2", "pypdfium2"),
    ("feedparser", "feedparser"),
    ("msgspec", "msgspec"),
    ("py3langid", "py3langid"),
    ("anyascii", "anyascii"),
    ("sqlalchemy", "sqlalchemy"),
    ("alembic", "alembic"),
    ("fastapi", "fastapi"),
    ("uvicorn", "uvicorn"),
)
Row = tuple[str, str, bool]


def doctor() -> None:
    """Show versions, the model with its hash, the gazetteer, and memory; exit code 1 if a part is missing or broken.

    [bold]Example[/bold]

    reportedly doctor
    """
    with edges():
        rows = [
            *_versions(),
            *_data("model", (".onnx",)),
            *_data("knowledge", (".sqlite", ".db")),
            _gazetteer(),
            _memory(),
        ]
        console = screen()
        for name, value, sound in rows:
            console.print(f"{'ok ' if sound else 'NOT'} {name:<16} {value}")
    raise typer.Exit(OK if all(sound for *_, sound in rows) else NOTHING)


def _versions() -> Iterator[Row]:

    yield "reportedly", __version__, True
    yield "python", f"{platform.python_version()} on {platform.system()} {platform.machine()}", True
    for part, module in PARTS:
        yield _part(part, module)


def _part(part: str, module: str) -> Row:
    try:
        found = version(part)
        import_module(module)
    except PackageNotFoundError:
        return part, "missing", False
    except ImportError as error:
        return part, f"{found}, cannot be loaded: {one_line(str(error))}", False
    return part, found, True


def _data(folder: str, suffixes: tuple[str, ...]) -> Iterator[Row]:
    """The large data files of a package folder with size and the start of their SHA-256."""
    found = [file for file in _walk(files("reportedly").joinpath(folder)) if file.name.endswith(suffixes)]
    for file in sorted(found, key=lambda one: one.name):
        raw = file.read_bytes()
        yield file.name, f"{len(raw) / 1e6:.1f} MB, sha256 {sha256(raw).hexdigest()[:16]}", True
    if not found:
        yield folder, f"no {' or '.join(suffixes)} file in the package", False


def _gazetteer() -> Row:
    """Which gazetteer is used, and whether it can be."""
    from reportedly.knowledge.gazetteer import Gazetteer
    from reportedly.knowledge.gazetteer_files import GazetteerError, bundled_file, chosen_file

    used = chosen_file()
    try:
        imports = Gazetteer(used).origin().get("imports", "")
    except GazetteerError as error:
        return "gazetteer used", one_line(str(error)), False
    if used == bundled_file():
        return "gazetteer used", "the bundled one", True
    return "gazetteer used", one_line(f"{used}, with {', '.join(imports.split())}" if imports else str(used)), True


def _walk(folder: Traversable) -> Iterator[Traversable]:
    if not folder.is_dir():
        return
    for entry in folder.iterdir():
        if entry.is_dir():
            yield from _walk(entry)
        else:
            yield entry


def _memory() -> Row:
    meminfo = Path("/proc/meminfo")
    if sys.platform != "linux" or not meminfo.exists():
        return "memory", "not known on this system", True
    lines = dict(line.split(":", 1) for line in meminfo.read_text().splitlines() if ":" in line)
    free = int(lines.get("MemAvailable", "0 kB").split()[0]) / 1e6
    return "memory", f"{free:.1f} GB free", free > 0.5
