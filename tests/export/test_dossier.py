from __future__ import annotations

import io

import pytest
from rich.cells import cell_len
from rich.console import Console

from reportedly.export.dossier import dossier, one_liner, tolls
from reportedly.records import Claim, Document, Report, Span, Voice


def printed(report: Report, width: int = 80, limit: int | None = 5) -> str:
    stream = io.StringIO()
    Console(file=stream, width=width, highlight=False, markup=False).print(dossier(report, limit=limit))
    return stream.getvalue()


@pytest.mark.parametrize("width", [40, 80, 100])
def test_it_fits_the_width(report: Report, width: int) -> None:
    assert all(cell_len(line) <= width for line in printed(report, width).splitlines())


def test_sections_stand_in_order(report: Report) -> None:
    text = printed(report)
    headings = [line.strip() for line in text.splitlines() if line.isupper()]
    assert headings == [
        "WHO SPEAKS",
        "UNNAMED SOURCES",
        "THE REPORT'S OWN VOICE",
        "FIGURES, BY WHO GIVES THEM",
        "FORECASTS, BY THE DAY THEY FALL DUE",
        "FLOWS",
        "LABELS AND LOADED WORDS, BY WHO USES THEM",
        "PLACES",
        "PROBLEMS",
    ]


@pytest.mark.parametrize(
    "words",
    [
        "Shells on <b>Wadi</b> Sarif",
        "2016-06-07, from the text (dateline)",
        "two claims stand in the report's own voice. v1 v2 c3 c4",
        "denied: “it had shelled Wadi Sarif”",
        "26 or more killed",
        "until 2016-06-20: “The army will attack",
        "(arms) from Raqqa via Jordan",
        "for a party not clear: “mercenaries”",
        "loaded: “brutal”",
        "not in the gazetteer",
        "an odd character stands in the text",
    ],
)
def test_it_tells(report: Report, words: str) -> None:
    assert words in " ".join(printed(report).split())


def test_an_empty_report_has_a_head_only() -> None:
    text = printed(Report(Document("sha256:0", "x")))
    assert "Untitled report" in text
    assert not any(line.isupper() for line in text.splitlines())


def test_control_characters_and_markup_do_not_reach_the_terminal() -> None:
    document = Document("sha256:0", "\x1b[2J[red]gone[/red]", title="\x1b]0;owned\x07[bold]x")
    claim = Claim("c1", (Span(0, 19),), None, None, ("v0",), "asserted", "certain", "+", ())
    text = printed(Report(document, voices=(Voice("v0", "reporter", None, None),), claims=(claim,)))
    assert "\x1b" not in text
    assert "\x07" not in text
    assert "[red]gone[/red]" in text


def test_it_opens_with_sentences_and_the_ids_behind_them(report: Report) -> None:
    title, first, *_ = printed(report, 200).splitlines()
    assert title.strip() == "Shells on <b>Wadi</b> Sarif"
    assert (
        first.split()
        == "· One source speaks by name and one is kept unnamed; two claims stand in the report's own voice. v1 v2 c3 c4".split()
    )


def test_long_lists_are_cut_unless_all_is_asked_for() -> None:
    text = "He said so. " * 20
    claims = tuple(
        Claim(f"c{n + 1}", (Span(12 * n, 12 * n + 11),), None, None, ("v0",), "asserted", "certain", "+", ())
        for n in range(20)
    )
    report = Report(Document("sha256:0", text), voices=(Voice("v0", "reporter", None, None),), claims=claims)
    assert "… 15 more (--all)" in printed(report)
    assert "c20" not in printed(report)
    assert "c20" in printed(report, limit=None)


def test_one_line_counts(report: Report) -> None:
    assert one_liner(report, "a.txt").plain == "a.txt  Halden Wire  4 claims, 3 voices, 1 figure, 1 forecast, 1 flow"
    assert one_liner(Report(Document("sha256:0", "")), "b").plain == "b  nothing found"


def test_all_adds_what_the_short_form_leaves_out(report: Report) -> None:
    headings = {line.strip() for line in printed(report, limit=None).splitlines() if line.isupper()}
    assert headings - {line.strip() for line in printed(report).splitlines()} == {"EVENTS", "TIMES"}
    assert "in ACLED Explosions/Remote violence/Grenade" in " ".join(printed(report, limit=None).split())
    assert "ASSAULT, denied “shelled” who “The army”; where Wadi Sarif" in " ".join(printed(report, limit=None).split())


def test_many_speakers_are_cut_to_their_names() -> None:
    voices = tuple(Voice(f"v{n}", "named", f"Speaker{n}", Span(0, 4)) for n in range(12))
    claims = tuple(
        Claim(f"c{n}", (Span(n, n + 4),), None, None, (f"v{n}",), "asserted", "certain", "+", ()) for n in range(12)
    )
    text = printed(Report(Document("sha256:0", "He said so. " * 3), voices=voices, claims=claims))
    assert "… 4 more who speak: Speaker8, Speaker9, Speaker10, Speaker11 (--all)" in text
    assert "c8 " not in text


def test_tolls_stand_beside_their_holders(report: Report) -> None:
    stream = io.StringIO()
    Console(file=stream, width=80).print(tolls(report))
    assert stream.getvalue().split() == "killed 26 or more killed “A doctor who asked not to be named”".split()
