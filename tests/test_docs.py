"""The pages of documentation: generated ones are as they would be generated now, and a site can be built of them."""

from __future__ import annotations

import importlib.util
import re
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"


def module(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(f"docs_{name}", DOCS / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    made = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(made)
    return made


def test_the_codebook_is_what_the_program_codes_by() -> None:
    assert (DOCS / "codebook.md").read_text(encoding="utf-8") == module("make_codebook").page(), (
        "python docs/make_codebook.py"
    )


def test_the_figures_of_the_readme_stand_in_the_methods() -> None:
    methods = (DOCS / "methods.md").read_text(encoding="utf-8")
    page = module("figures").on_page_markdown(methods, page=None)
    assert "| claims found, F1 |" in page
    assert "<!-- figures -->" not in page


def test_every_link_and_picture_leads_somewhere() -> None:
    for page in DOCS.glob("*.md"):
        for target in re.findall(r"\]\(([^)#]+)[^)]*\)", page.read_text(encoding="utf-8")):
            assert target.startswith("https://") or (DOCS / target).is_file(), f"{page.name}: {target}"


def test_pictures_are_small_and_shown() -> None:
    shown = "\n".join(page.read_text(encoding="utf-8") for page in DOCS.glob("*.md"))
    pictures = list((DOCS / "pictures").iterdir())
    assert all(picture.name in shown for picture in pictures)
    assert sum(picture.stat().st_size for picture in pictures) < 400_000


def test_a_site_is_built_without_a_warning(tmp_path: Path) -> None:
    pytest.importorskip("mkdocs", reason="the extra `docs` is not installed")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", tmp_path]
    done = subprocess.run(command, cwd=ROOT, check=False, capture_output=True, text=True)
    assert (done.stderr, done.returncode) == ("", 0)
    built = (tmp_path / "methods.html").read_text(encoding="utf-8")
    assert "<td>claims found, F1</td>" in built
    for page in tmp_path.glob("*.html"):
        loaded = re.findall(r'<(?:script|link|img)[^>]*(?:src|href)="(https?:[^"]*)"', page.read_text(encoding="utf-8"))
        assert loaded == [], f"{page.name} loads {loaded}"
