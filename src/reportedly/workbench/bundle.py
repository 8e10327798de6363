"""The pages as they were built from web/: read once, served by their exact names and no others."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.resources import files
from importlib.resources.abc import Traversable

MISSING = "The pages are not built. In web/ of the sources: npm ci && npm run build. The API works without them."
_TYPES = {".js": "text/javascript", ".css": "text/css", ".json": "application/json", ".svg": "image/svg+xml"}


@dataclass(frozen=True, slots=True)
class Asset:
    """A file of the bundle and what kind it is."""

    body: bytes
    media_type: str


@dataclass(frozen=True, slots=True)
class Bundle:
    """The page that is behind every address, and the files that it loads."""

    page: bytes
    assets: dict[str, Asset]


def bundle(folder: Traversable | None = None) -> Bundle | None:
    """The bundle in the package (or the folder), None where it was not built."""
    folder = files("reportedly.workbench") / "static" if folder is None else folder
    page = folder / "index.html"
    if not page.is_file():
        return None
    found = {one.name: _asset(one) for one in (folder / "assets").iterdir() if _ending(one.name) in _TYPES}
    return Bundle(page.read_bytes(), found)


def _asset(file: Traversable) -> Asset:
    return Asset(file.read_bytes(), _TYPES[_ending(file.name)])


def _ending(name: str) -> str:
    return name[name.rfind(".") :]
