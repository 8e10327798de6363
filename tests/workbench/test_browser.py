"""A walk through the pages in a browser, on the bundled samples and on reports that are full of code."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from reportedly.desk.link import link_pending
from reportedly.desk.people import add_account
from reportedly.desk.verdicts import Word, say_all
from reportedly.export.contract import to_json
from reportedly.store.adding import add_all
from reportedly.store.asking.references import reference
from reportedly.store.opening import open_store
from tests.workbench.made_hostile import STRINGS, poisoned
from tests.workbench.made_team import PASSWORD

WEB = Path(__file__).parents[2] / "web"
BROWSERS = ("chromium", "chromium-browser", "google-chrome")

pytestmark = [
    pytest.mark.skipif(not any(map(shutil.which, BROWSERS)), reason="no Chromium is installed"),
    pytest.mark.skipif(not (WEB / "node_modules/playwright-core").is_dir(), reason="in web/: npm ci"),
]


@contextmanager
def served(store: Path, *how: str) -> Iterator[str]:
    command = [sys.executable, "-m", "reportedly", "serve", "--port", "0", "--by", "Mara", "--store", store, *how]
    settings = os.environ | {"PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=settings) as run:
        assert run.stdout is not None
        try:
            yield run.stdout.readline().strip()
        finally:
            run.terminate()


def walked(script: str, store: str, folder: Path, patience: int = 1800) -> tuple[str, int]:
    """What a walk through the pages of a copy of the store finds wrong, and how it ended, within so many seconds."""
    own = Path(shutil.copy(store, folder / "store.sqlite"))
    with served(own) as address:
        walk = subprocess.run(
            ["node", script, address], cwd=WEB, check=False, capture_output=True, text=True, timeout=patience
        )
    return walk.stdout + walk.stderr, walk.returncode


@pytest.mark.parametrize("kind", ["samples", "hostile"])
def test_a_reader_and_a_reviewer_find_their_way(kind: str, request: pytest.FixtureRequest, tmp_path: Path) -> None:
    assert walked("smoke.mjs", request.getfixturevalue(kind), tmp_path) == ("", 0)


def test_a_reviewer_decides_by_keyboard_and_takes_along_what_is_settled(samples: str, tmp_path: Path) -> None:
    assert walked("review.mjs", samples, tmp_path) == ("", 0)


def test_map_and_timeline_narrow_one_another(samples: str, tmp_path: Path) -> None:
    assert walked("views.mjs", samples, tmp_path) == ("", 0)


def test_each_view_is_open_to_all_in_light_and_dark_on_wide_and_narrow_screens(samples: str, tmp_path: Path) -> None:
    assert walked("looks.mjs", samples, tmp_path) == ("", 0)


def test_a_team_comes_in_and_goes_out(samples: str, tmp_path: Path) -> None:
    own = Path(shutil.copy(samples, tmp_path / "store.sqlite"))
    add_account(open_store(str(own)), "Mara", "reviewer", PASSWORD, "root")
    with served(own, "--team") as address:
        walk = subprocess.run(
            ["node", "team.mjs", address, "Mara", PASSWORD], cwd=WEB, check=False, capture_output=True, text=True,
            timeout=1800,
        )  # fmt: skip
    assert (walk.stdout + walk.stderr, walk.returncode) == ("", 0)


def test_500_strings_of_code_each_alone_in_every_field_do_nothing(tmp_path: Path) -> None:
    assert len(set(STRINGS)) == 500
    store = str(tmp_path / "hostile.sqlite")
    engine = open_store(store, create=True)
    reports = [poisoned(code, number) for number, code in enumerate(STRINGS)]
    made = ((report, to_json(report, indent=None).encode()) for report in reports)
    assert add_all(engine, made, reader="1") == 500
    link_pending(engine, at_once=100)
    # Who looks has judged each report as well, and so sees what others said of it.
    words = [
        Word("record", f"{reference(report.document.id)}:c1", "right", who[:200], 0, note=code)
        for report, code in zip(reports, STRINGS, strict=True) for who in (code, "Mara")
    ]  # fmt: skip
    assert all(said.kept for said in say_all(engine, words))
    engine.dispose()
    assert walked("hostile.mjs", store, tmp_path, 3600) == ("", 0)
