from __future__ import annotations

import importlib.util
import json
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

import reportedly
from reportedly.export.reading import Reading
from reportedly.records import Claim, Document, Problem, Report, Span, Voice

ROOT = Path(__file__).parents[1]
CLAIM = Claim("c1", (Span(0, 6),), None, None, ("v0",), "asserted", "certain", "+", ())
REPORT = Report(Document("sha256:0", "Shells fell."), voices=(Voice("v0", "reporter", None, None),), claims=(CLAIM,))


@pytest.fixture
def pipeline(monkeypatch: pytest.MonkeyPatch) -> None:
    def read(
        target: str, *, keep: object = None, codebook: object = None
    ) -> tuple[tuple[Report, ...], tuple[Problem, ...]]:
        if target == "bad":
            return (), (Problem("unreadable", "no such file", target, fatal=True),)
        return (REPORT,), ()

    fake = SimpleNamespace(read=read)
    monkeypatch.setitem(sys.modules, "reportedly.pipeline", fake)
    monkeypatch.setattr(reportedly, "pipeline", fake, raising=False)


@pytest.mark.usefixtures("pipeline")
def test_read_gives_the_layers_by_name() -> None:
    reading = reportedly.read("a.html")
    assert reading.claims == (CLAIM,)
    assert reading.text == "Shells fell."
    assert reading.to_dicts()[0]["content"] == [{"start": 0, "end": 6, "text": "Shells"}]
    assert json.loads(reading.to_json()) == reading.to_dict()
    assert dict(reading.explain("c1").rows)["said"] == "“Shells”"


@pytest.mark.usefixtures("pipeline")
def test_what_cannot_be_read_is_an_error_with_its_reasons() -> None:
    with pytest.raises(reportedly.ReadError, match="bad: no such file") as caught:
        reportedly.read("bad")
    assert caught.value.problems[0].code == "unreadable"


@pytest.mark.usefixtures("pipeline")
def test_read_all_goes_on_after_a_bad_input() -> None:
    readings, problems = reportedly.read_all(["a", "bad", "b"])
    assert (len(readings), len(problems)) == (2, 1)


def test_every_layer_of_a_report_has_its_property() -> None:
    reading = Reading(REPORT)
    for layer in Report.__dataclass_fields__:
        assert getattr(reading, layer) is getattr(REPORT, layer)


@pytest.mark.parametrize("layer", ["document", "schema", "nonsense"])
def test_only_layers_become_rows(layer: str) -> None:
    with pytest.raises(KeyError):
        Reading(REPORT).to_dicts(layer)


def test_a_notebook_gets_the_page_in_a_closed_frame() -> None:
    shown = Reading(REPORT)._repr_html_()
    assert shown.startswith('<iframe srcdoc="&lt;!doctype html&gt;')
    assert 'sandbox="allow-scripts"' in shown
    assert "<script" not in shown


def test_what_is_exported_exists() -> None:
    assert all(hasattr(reportedly, name) for name in reportedly.__all__)


def test_the_bundled_pdf_is_what_its_script_builds() -> None:
    spec = importlib.util.spec_from_file_location("build_pdf", ROOT / "tests/samples/build_pdf.py")
    assert spec is not None
    assert spec.loader is not None
    built = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(built)
    text = (ROOT / "tests/samples/monitor.txt").read_text(encoding="utf-8")
    assert built.build(text) == (ROOT / "src/reportedly/samples/monitor.pdf").read_bytes()


@pytest.mark.parametrize("name", ["partisan.html", "agency.txt", "reprint.txt"])
def test_samples_say_that_they_are_invented(name: str) -> None:
    text = (ROOT / "src/reportedly/samples" / name).read_text(encoding="utf-8")
    assert "outlet, people and battle are invented" in text
