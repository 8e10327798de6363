from __future__ import annotations

import io
import json
import os
import re
import subprocess
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest
from typer.testing import CliRunner, Result

import reportedly
from reportedly.cli import app
from reportedly.cli.doctor import PARTS
from reportedly.cli.output import numbered, writing
from reportedly.export.contract import SCHEMA, to_json
from reportedly.records import Claim, Document, Problem, Report, Span, Voice

Outcome = tuple[tuple[Report, ...], tuple[Problem, ...]]
COMMANDS = (
    *("read", "demo", "explain", "schema", "doctor", "serve", "gazetteer search", "gazetteer import"),
    *("add", "search", "claims", "incidents", "compare", "figures", "judge", "relink", "stats"),
    *("timeline", "sources", "forecasts", "resolve", "verify", "backup", "restore", "watch"),
)


def report(words: str = "Shells fell.") -> Report:
    claim = Claim("c1", (Span(0, len(words)),), None, None, ("v0",), "asserted", "certain", "+", ())
    return Report(Document(f"sha256:{words}", words), voices=(Voice("v0", "reporter", None, None),), claims=(claim,))


def fake_read(target: str, *, keep: Path | None = None, codebook: object = None) -> Outcome:
    """Reads by the name of the target: what fails, fails by name."""
    if "bad" in target:
        return (), (Problem("unreadable", "no such file", target, fatal=True),)
    if "half" in target:
        return (report(target),), (Problem("broken-bytes", "two bytes were not text", target),)
    if "feed" in target:
        return (report("first"), report("second")), ()
    if "bug" in target:
        raise RuntimeError("a stage stumbled")
    if "stop" in target:
        raise KeyboardInterrupt
    return (report(target),), ()


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> Callable[..., Result]:
    fake = SimpleNamespace(read=fake_read)
    monkeypatch.setitem(sys.modules, "reportedly.pipeline", fake)
    monkeypatch.setattr(reportedly, "pipeline", fake, raising=False)
    monkeypatch.setenv("COLUMNS", "80")
    return lambda *arguments: CliRunner().invoke(app, [str(one) for one in arguments])


ROOT = Path(__file__).parents[1]
Run = Callable[..., Result]


@pytest.mark.parametrize(
    ("targets", "code"),
    [
        (["a"], 0),
        (["a", "b"], 0),
        (["half"], 0),
        (["bad"], 1),
        (["bad", "bug"], 1),
        (["a", "bad"], 3),
        (["bug", "a"], 3),
        ([], 2),
    ],
)
def test_exit_codes(run: Run, targets: list[str], code: int) -> None:
    assert run("read", *targets).exit_code == code


def test_json_is_one_object_for_one_report_and_a_list_for_several(run: Run) -> None:
    assert json.loads(run("read", "a", "--json").stdout)["schema"] == SCHEMA
    assert [one["document"]["text"] for one in json.loads(run("read", "feed", "--json").stdout)] == ["first", "second"]
    assert run("read", "bad", "--json").stdout == ""


def test_lines_go_on_after_a_bad_input(run: Run) -> None:
    done = run("read", "a", "bad", "bug", "b", "--jsonl")
    assert [json.loads(line)["document"]["text"] for line in done.stdout.splitlines()] == ["a", "b"]
    assert "bad: no such file" in done.stderr
    assert "a stage stumbled" in done.stderr


def test_problems_go_to_stderr_without_control_characters(run: Run) -> None:
    done = run("read", "half\x1b[2J")
    assert "\x1b" not in done.stderr + done.stdout
    assert "two bytes were not text" in done.stderr


def test_a_bug_shows_its_trace_when_asked(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REPORTEDLY_DEBUG", "1")
    assert isinstance(run("read", "bug").exception, RuntimeError)


def test_ctrl_c_keeps_the_lines_that_were_finished(run: Run, tmp_path: Path) -> None:
    done = run("read", "a", "b", "stop", "c", "--jsonl", "-o", tmp_path / "out.jsonl")
    assert done.exit_code == 130
    assert len((tmp_path / "out.jsonl").read_text().splitlines()) == 2
    assert run("read", "a", "stop", "--json", "-o", tmp_path / "out.json").exit_code == 130
    assert [file.name for file in tmp_path.iterdir()] == ["out.jsonl"]


def test_pages_are_numbered_and_leave_the_terminal_alone(run: Run, tmp_path: Path) -> None:
    done = run("read", "a", "feed", "--html", tmp_path / "page.html")
    assert (done.exit_code, done.stdout) == (0, "")
    assert sorted(file.name for file in tmp_path.iterdir()) == ["page-2.html", "page-3.html", "page.html"]
    assert "second" in (tmp_path / "page-3.html").read_text()


def test_page_and_json_can_be_had_together(run: Run, tmp_path: Path) -> None:
    done = run("read", "a", "--html", tmp_path / "page.html", "--json")
    assert json.loads(done.stdout)["document"]["text"] == "a"
    assert (tmp_path / "page.html").exists()


def test_a_dossier_can_go_to_a_file(run: Run, tmp_path: Path) -> None:
    assert run("read", "a", "-o", tmp_path / "out.txt").stdout == ""
    text = (tmp_path / "out.txt").read_text()
    assert "THE REPORT'S OWN VOICE" in text
    assert not any(line.endswith(" ") for line in text.splitlines())


@pytest.mark.parametrize("form", ["--json", "--jsonl", "--all"])
def test_where_nothing_was_read_no_file_is_touched(run: Run, tmp_path: Path, form: str) -> None:
    target = tmp_path / "out"
    target.write_text("before")
    assert run("read", "bad", form, "-o", target).exit_code == 1
    assert target.read_text() == "before"


@pytest.mark.parametrize("arguments", [["read", "a", "--json", "--jsonl"], ["read", "--nonsense"], ["nonsense"], []])
def test_wrong_usage(run: Run, arguments: list[str]) -> None:
    done = run(*arguments)
    assert done.exit_code == 2
    assert "Usage" in done.output


def test_an_output_that_cannot_be_written_is_told(run: Run, tmp_path: Path) -> None:
    done = run("read", "a", "-o", tmp_path / "absent" / "out.txt")
    assert done.exit_code == 1
    assert "cannot write" in done.stderr
    assert "out.txt" in done.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_full_disk_is_told_in_words(run: Run) -> None:
    done = run("read", "a", "--json", "-o", "/dev/full")
    assert (done.exit_code, done.stderr) == (1, "reportedly: cannot write /dev/full: the disk is full\n")


def test_explain_takes_a_report_or_its_json(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "report.json"
    file.write_text(to_json(report("Shells fell.")))
    assert "“Shells fell.”" in run("explain", file, "c1").stdout
    assert "“plain.txt”" in run("explain", "plain.txt", "c1").stdout


def test_explain_names_the_ids_there_are(run: Run) -> None:
    done = run("explain", "plain.txt", "c9")
    assert done.exit_code == 2
    assert "it has c1" in " ".join(done.stderr.split())
    assert run("explain", "bad", "c1").exit_code == 1


def test_explain_refuses_broken_json(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "report.json"
    file.write_text(f'{{"schema": "{SCHEMA}", "document": 3}}')
    assert run("explain", file, "c1").exit_code == 1


def test_the_raw_bytes_are_kept_where_asked(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    kept: list[object] = []
    fake = SimpleNamespace(read=lambda target, *, keep, codebook: kept.append(keep) or fake_read(target))
    monkeypatch.setitem(sys.modules, "reportedly.pipeline", fake)
    monkeypatch.setattr(reportedly, "pipeline", fake, raising=False)
    CliRunner().invoke(app, ["read", "a", "b", "--keep", str(tmp_path)])
    assert kept == [tmp_path, tmp_path]


def test_the_parts_that_doctor_looks_at_are_the_dependencies() -> None:
    project = tomllib.loads(Path(__file__).parents[1].joinpath("pyproject.toml").read_text(encoding="utf-8"))
    needed = {re.split(r"[<>=]", one)[0] for one in project["project"]["dependencies"]}
    assert {part for part, _ in PARTS} == needed - {"rich", "typer"}  # doctor itself cannot start without them


def test_schema_is_json(run: Run) -> None:
    assert json.loads(run("schema").stdout)["title"] == SCHEMA


def test_doctor_finds_a_part_that_is_missing_or_cannot_be_loaded(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "ok  msgspec" in run("doctor").stdout
    monkeypatch.setitem(sys.modules, "msgspec", None)
    done = run("doctor")
    assert done.exit_code == 1
    assert "cannot be loaded" in done.stdout


def test_version(run: Run) -> None:
    assert run("--version").stdout == f"reportedly {reportedly.__version__}\n"


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_with_an_example_and_the_exit_codes(run: Run, command: str) -> None:
    done = run(*command.split(), "--help")
    assert done.exit_code == 0
    assert f"reportedly {command}" in done.stdout
    assert "Exit codes" in done.stdout


def test_readme_names_every_command() -> None:
    readme = Path(__file__).parents[1].joinpath("README.md").read_text(encoding="utf-8")
    assert all(f"reportedly {command}" in readme for command in COMMANDS)


def test_a_broken_pipe_is_quiet() -> None:
    reader, writer = os.pipe()
    os.close(reader)
    command = [sys.executable, "-m", "reportedly", "schema"]
    done = subprocess.run(command, stdout=writer, stderr=subprocess.PIPE, text=True, check=False)
    os.close(writer)
    assert (done.returncode, done.stderr) == (141, "")


def test_the_command_line_loads_no_model_before_it_must() -> None:
    code = "import sys, reportedly.cli; print([m for m in sys.modules if m in ('onnxruntime', 'trafilatura', 'numpy')])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def write_half(target: Path) -> None:
    with writing(target) as stream:
        stream.write("half")
        raise RuntimeError


def test_a_file_appears_only_when_it_is_whole(tmp_path: Path) -> None:
    target = tmp_path / "out.txt"
    target.write_text("before")
    with pytest.raises(RuntimeError):
        write_half(target)
    assert target.read_text() == "before"
    with writing(target) as stream:
        stream.write("after")
        stream.flush()
        assert target.read_text() == "before"
    assert target.read_text() == "after"
    assert [file.name for file in tmp_path.iterdir()] == ["out.txt"]


def test_links_are_followed_and_permissions_kept(tmp_path: Path) -> None:
    target, link = tmp_path / "real.txt", tmp_path / "link.txt"
    target.write_text("before")
    target.chmod(0o640)
    link.symlink_to(target)
    with writing(link) as stream:
        stream.write("after")
    assert link.is_symlink()
    assert (target.read_text(), target.stat().st_mode & 0o777) == ("after", 0o640)


def test_standard_output_is_a_dash(monkeypatch: pytest.MonkeyPatch) -> None:
    shown = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
    monkeypatch.setattr(sys, "stdout", shown)
    with writing(Path("-")) as stream:
        stream.write("“quoted”")
        stream.flush()
    assert shown.buffer.getvalue() == "“quoted”".encode()  # type: ignore[attr-defined]


def test_numbered_names() -> None:
    assert [numbered(Path("a/page.html"), n).as_posix() for n in range(3)] == [
        "a/page.html",
        "a/page-2.html",
        "a/page-3.html",
    ]


def test_a_codebook_of_ones_own_codes_the_events(tmp_path: Path) -> None:
    text = tmp_path / "report.txt"
    text.write_text(
        "A car bomb exploded in Hama on Monday, the army said. Nobody was hurt in the market.", encoding="utf-8"
    )
    book = (ROOT / "src/reportedly/knowledge/schemes.toml").read_text(encoding="utf-8")
    own = tmp_path / "own.toml"
    own.write_text(
        book.replace('code = "Remote explosive/landmine/IED"', 'code = "Bomb that was laid"'), encoding="utf-8"
    )

    def codes(*more: str) -> set[str]:
        done = CliRunner().invoke(app, ["read", str(text), "--json", *more])
        return {code["code"] for event in json.loads(done.stdout)["events"] for code in event["codes"]}

    assert "Remote explosive/landmine/IED" in codes()
    assert "Bomb that was laid" in codes("--codebook", str(own))


@pytest.mark.parametrize(
    ("content", "said"), [("[stages]", "lacks sides"), ("no toml", "own.toml"), (None, "No such file")]
)
def test_what_is_no_codebook_is_wrong_usage(run: Run, tmp_path: Path, content: str | None, said: str) -> None:
    own = tmp_path / "own.toml"
    if content is not None:
        own.write_text(content, encoding="utf-8")
    done = run("read", "a.html", "--codebook", own)
    assert done.exit_code == 2
    # The box breaks words where a long name of a folder stands before them.
    assert "".join(said.split()) in "".join(done.stderr.replace("│", "").split())
