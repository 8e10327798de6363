from __future__ import annotations

import io

from rich.console import Console, Group

from reportedly.export.dossier_lists import lists
from reportedly.records import Claim, Document, Figure, Flow, Label, Place, Report, Span, Time, Voice

OWN, TOLD = Voice("v0", "reporter", None, None), Voice("v1", "named", "Omar", Span(0, 4))


def printed(report: Report, limit: int | None = 5) -> str:
    stream = io.StringIO()
    Console(file=stream, width=100, highlight=False, markup=False).print(Group(*lists(report, limit)))
    return " ".join(stream.getvalue().split())


def place(key: str, name: str, sense: str = "literal", lat: float | None = 34.18) -> Place:
    return Place(key, Span(0, 6), name, "LB", lat, lat and 36.42, "town" if lat else None, sense, None, (), 1.0)


def test_a_place_is_shown_with_the_words_that_name_it_where_they_differ() -> None:
    document = Document("sha256:0", "Arasal")
    assert "Arasal → Arsal, LB 34.18, 36.42 (town)" in printed(Report(document, places=(place("p1", "Arsal"),)))
    assert "p1 ARASAL, LB not in" in printed(Report(document, places=(place("p1", "ARASAL", lat=None),)))


def test_governments_and_nationalities_stand_apart_from_places() -> None:
    report = Report(Document("sha256:0", "Arasal"), places=(place("p1", "Syria", "government"),) * 2)
    assert printed(report) == "PLACES as governments, nationalities, comparisons or parts of other words: Syria 2×"


def test_equal_tolls_of_one_holder_are_told_once_unless_all_is_asked_for() -> None:
    def toll(key: str) -> Figure:
        return Figure(key, Span(0, 6), 9, 9, False, None, None, None, "killed", (), "v0")

    report = Report(Document("sha256:0", "9 dead"), voices=(OWN,), figures=(toll("f1"), toll("f2")))
    assert "f1 9 killed “9 dead” 2×" in printed(report)
    assert "f2 9 killed “9 dead”" in printed(report, None)


def test_a_figure_that_is_denied_says_so() -> None:
    toll = Figure("f1", Span(0, 6), 9, 9, False, None, None, None, "killed", (), "v0")
    claim = Claim("c1", (Span(0, 6),), None, None, ("v0",), "denied", "certain", "-", ())
    report = Report(Document("sha256:0", "9 dead"), voices=(OWN,), figures=(toll,), claims=(claim,))
    assert "f1 denied: 9 killed “9 dead”" in printed(report)


def test_many_holders_of_figures_are_cut() -> None:
    voices = tuple(Voice(f"v{n}", "named", f"Holder{n}", Span(0, 4)) for n in range(12))
    figures = tuple(Figure(f"f{n}", Span(0, 1), n, n, False, None, None, None, None, (), f"v{n}") for n in range(12))
    report = Report(Document("sha256:0", "1234"), voices=voices, figures=figures)
    assert printed(report).endswith("Holder7 f7 7 “1” … 4 more holders (--all)")
    assert "Holder11" in printed(report, None)


def test_a_flow_tells_its_way_its_standing_and_its_teller() -> None:
    text = "Omar says arms may come."
    claim = Claim("c1", (Span(10, 23),), None, None, ("v1", "v0"), "predicted", "possible", "+", ())
    flow = Flow("fl1", Span(10, 14), "arms", "arms", "Raqqa", None, "Hama", "c1", "predicted")
    report = Report(Document("sha256:0", text), voices=(OWN, TOLD), claims=(claim,), flows=(flow,))
    assert printed(report) == "FLOWS fl1 predicted: arms (arms) from Raqqa to Hama by Omar"


def test_labels_are_listed_by_user_and_party() -> None:
    text = "gangs and gangs and dogs"
    spans = ((0, 5, "v0"), (10, 15, "v0"), (20, 24, "v1"))
    labels = tuple(Label(f"l{a}", Span(a, b), None, "rebels", voice) for a, b, voice in spans)
    said = printed(Report(Document("sha256:0", text), voices=(OWN, TOLD), labels=labels))
    assert said.endswith("USES THEM the report itself for rebels: “gangs” 2× Omar for rebels: “dogs”")


def test_times_come_only_with_all() -> None:
    time = Time("t1", Span(0, 6), "2016-06-06", "2016-06-06", "2016-06-06", "day", "the last one")
    report = Report(Document("sha256:0", "Monday"), times=(time,))
    assert printed(report) == ""
    assert printed(report, None) == "TIMES t1 2016-06-06 “Monday”, the last one"
