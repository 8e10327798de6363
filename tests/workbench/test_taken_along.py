"""Protected names in what a reader takes along, in every form that it can be given; and in what the store itself tells."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner

from reportedly.cli import app
from reportedly.export.contract import from_json, to_json
from reportedly.export.dossier import dossier, explained
from reportedly.export.explain import Context, explanation
from reportedly.export.lines import to_line
from reportedly.export.page import to_html
from reportedly.export.tables import NAMES, PACKAGE, file_of
from reportedly.store.opening import open_store
from reportedly.store.veiling import BLOCK
from reportedly.workbench.team import Team
from tests.workbench.made_canaries import NAME, leaks
from tests.workbench.made_team import MadeTeam

API = "/api/v1"
Files = list[Path]


@pytest.fixture(scope="module")
def taken(canary_store: str, tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Files]:
    """The reports that each role downloads."""
    with pytest.MonkeyPatch.context() as patch:
        from argon2 import PasswordHasher
        from argon2.profiles import CHEAPEST

        from reportedly.desk import people

        patch.setattr(people, "hasher", lambda: PasswordHasher.from_parameters(CHEAPEST))
        people._nobody.cache_clear()
        folder = tmp_path_factory.mktemp("taken")
        team = MadeTeam(open_store(str(shutil.copy(canary_store, folder / "team.sqlite"))), Team())
        refs = [row["ref"] for row in team.clients["admin"].get(f"{API}/reports?limit=500").json()["rows"]]
        for role in ("reader", "reviewer", "editor"):
            (folder / role).mkdir()
            for ref in refs:
                (folder / role / f"{ref}.json").write_bytes(team.clients[role].get(f"{API}/reports/{ref}.json").content)
    return lambda role: sorted((folder / role).iterdir())


def run(*words: object) -> str:
    done = CliRunner().invoke(app, [str(one) for one in words])
    assert done.exit_code == 0, done.stderr
    return done.stdout + done.stderr


def shown(path: Path) -> Iterator[tuple[str, str]]:
    """A report as JSON, as a line, as a page, and as a terminal shows it and each of its records."""
    from io import StringIO

    from reportedly.cli.screen import screen, show

    report = from_json(path.read_bytes())
    yield "json", to_json(report)
    yield "line", to_line(report)
    yield "page", to_html(report)
    context = Context.of(report)
    views = {"dossier": dossier(report), "whole dossier": dossier(report, limit=None)}
    for name, content in views.items() | {
        (key, explained(explanation(record, context))) for key, record in context.records.items()
    }:
        stream = StringIO()
        show(screen(stream), content)
        yield name, stream.getvalue()


@pytest.mark.parametrize("role", ["reader", "reviewer"])
def test_it_is_clean_in_every_form(taken: Callable[[str], Files], role: str) -> None:
    forms = [(path.stem, *one) for path in taken(role) for one in shown(path)]
    assert [(ref, name, found) for ref, name, said in forms if (found := leaks(said))] == []
    assert {"dossier", "whole dossier", "page", "c1", "v1", "e1"} <= {name for _, name, _ in forms}
    assert any(BLOCK in said for _, name, said in forms if name == "dossier")


def test_who_is_cleared_takes_the_name_along_in_every_form(taken: Callable[[str], Files]) -> None:
    for name in ("json", "line", "page", "dossier"):
        assert any(leaks(said) for path in taken("editor") for form, said in shown(path) if form == name), name


@pytest.mark.parametrize("parquet", [False, True])
def test_it_is_clean_in_every_table(taken: Callable[[str], Files], tmp_path: Path, parquet: bool) -> None:
    if parquet:
        pytest.importorskip("pyarrow")
    leaking = {}
    for role in ("reader", "editor"):
        out = tmp_path / role
        run("export", *taken(role), "--out", out, *(["--parquet"] if parquet else []))
        tables = {name: told(out / file_of(name, parquet=parquet)) for name in NAMES} | {PACKAGE: told(out / PACKAGE)}
        leaking[role] = {name for name, said in tables.items() if leaks(said)}
    assert leaking["reader"] == set()
    assert "claims" in leaking["editor"]


def told(path: Path) -> str:
    """What a table tells: of Parquet its cells, and whatever words stand in its head and foot."""
    raw = path.read_bytes()
    if path.suffix != ".parquet":
        return raw.decode()
    from pyarrow import parquet

    table = parquet.read_table(path)
    return f"{table.to_pylist()} {table.schema.to_string()} {parquet.read_metadata(path).metadata} {raw!r}"


@pytest.mark.parametrize(
    "words",
    [
        ("claims", "--by", "Velidhat"),
        ("claims", "--about", "shells", "--json"),
        ("search", "Velidhat"),
        ("sources",),
        ("protect",),
    ],
)
def test_who_has_the_store_itself_sees_it(canary_store: str, words: tuple[str, ...]) -> None:
    said = run(*words, "--store", canary_store)
    assert {"zarqun", "velidhat"} <= set(leaks(said))
    assert BLOCK not in said
    assert NAME.split()[0] in said
