from __future__ import annotations

from reportedly.export.page_tables import tables
from reportedly.records import Document, Label, Report, Span, Voice


def test_each_layer_with_rows_has_its_table(report: Report) -> None:
    found = tables(report)
    for heading in ("Figures", "Forecasts", "Flows", "Labels and loaded words", "Places", "Times"):
        assert f"<h2>{heading}</h2>" in found
    assert tables(Report(Document("sha256:0", "x"))) == ""


def test_days_and_counts_are_not_broken(report: Report) -> None:
    found = tables(report)
    assert '<td>due until <span class="nb">2016-06-20</span></td>' in found
    assert '<td><span class="nb">35.01, 37.05</span> (town)</td>' in found
    assert '<td><span class="nb">1×</span></td>' in found


def test_words_of_the_report_are_escaped() -> None:
    label = Label("l1", Span(0, 8), None, "<i>them</i>", "v0")
    voices = (Voice("v0", "reporter", "<b>Wire</b>", None),)
    found = tables(Report(Document("sha256:0", "<script>"), voices=voices, labels=(label,)))
    assert "&lt;script&gt;" in found
    assert not any(tag in found for tag in ("<script", "<i>", "<b>"))


def test_a_user_of_many_labels_is_named_once() -> None:
    labels = (Label("l1", Span(0, 3), None, "rebels", "v0"), Label("l2", Span(4, 8), None, "army", "v0"))
    document = Document("sha256:0", "The army denied", publisher="Wire")
    voices = (Voice("v0", "reporter", None, None),)
    assert tables(Report(document, voices=voices, labels=labels)).count("the report itself (Wire)") == 1
