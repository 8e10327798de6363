"""The built pages against their sources, and against what the content policy allows."""

from __future__ import annotations

import gzip
import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from hashlib import sha256
from importlib.resources import files
from pathlib import Path

import pytest

from reportedly.workbench.bundle import bundle

WEB = Path(__file__).parents[2] / "web"
STATIC = Path(str(files("reportedly.workbench"))) / "static"


def sources(folder: str) -> Iterator[str]:
    for name in sorted(os.listdir(WEB / folder)):
        path = f"{folder}/{name}"
        yield from sources(path) if (WEB / path).is_dir() else (path,)


def contents(folder: Path) -> dict[str, bytes]:
    return {str(one.relative_to(folder)): one.read_bytes() for one in folder.rglob("*") if one.is_file()}


def test_the_bundle_was_built_from_the_sources_as_they_are() -> None:
    digest = sha256()
    for path in ("index.html", "package-lock.json", "vite.config.js", *sources("src")):
        digest.update(path.encode() + b"\0")
        digest.update((WEB / path).read_bytes())
    said = (STATIC / "sources.sha256").read_text().strip()
    assert said == digest.hexdigest(), "in web/: npm ci && npm run build"


@pytest.mark.skipif(not (WEB / "node_modules").is_dir() or not shutil.which("npx"), reason="no Node, or not npm ci")
def test_a_second_build_gives_the_same_bytes(tmp_path: Path) -> None:
    subprocess.run(["npx", "vite", "build", "--outDir", tmp_path, "--logLevel", "error"], cwd=WEB, check=True)
    assert contents(tmp_path) == contents(STATIC)


def test_the_page_has_no_inline_script_or_style_and_loads_nothing_from_elsewhere() -> None:
    built = bundle()
    assert built is not None
    page = built.page.decode()
    assert not re.search(r"<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)", page)
    loaded = re.findall(r'(?:src|href)="([^"]*)"', page)
    assert loaded
    assert {name.removeprefix("/assets/") for name in loaded} <= set(built.assets)
    styles = b"".join(asset.body for asset in built.assets.values() if asset.media_type == "text/css").decode()
    assert "url(" not in styles
    assert "@import" not in styles


def test_the_first_paint_is_light() -> None:
    built = bundle()
    assert built is not None
    loaded = re.findall(r'(?:src|href)="/assets/([^"]*)"', built.page.decode())
    assert sum(len(gzip.compress(built.assets[name].body)) for name in loaded) < 60_000


def test_the_map_and_its_land_are_read_only_where_a_map_is_shown() -> None:
    built = bundle()
    assert built is not None
    lands = [name for name in built.assets if name.endswith(".json")]
    assert len(lands) == 1
    assert lands[0] not in built.page.decode()
    asked_by = [name for name, asset in built.assets.items() if lands[0].encode() in asset.body]
    assert asked_by
    assert all(name not in built.page.decode() for name in asked_by)


def test_reports_enter_the_pages_as_text_alone() -> None:
    code = "\n".join((WEB / path).read_text(encoding="utf-8") for path in sources("src"))
    assert "<Words" in code
    assert not re.search(r"@html|innerHTML|insertAdjacentHTML|outerHTML|document\.write|eval\(|new Function", code)
