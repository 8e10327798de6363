"""A report that somebody received speaks for itself."""

import pytest

from reportedly.marking.quotations.documents import told_by_documents
from reportedly.records import Attribution, Span


def source_of(text, source, cue, content):
    spans = [Span(text.index(w), text.index(w) + len(w)) for w in (source, cue, content)]
    (a,) = told_by_documents(text, [Attribution((spans[0],), (spans[1],), (spans[2],), 0.9, "test")])
    return a.source[0].of(text)


@pytest.mark.parametrize(
    ("text", "source", "cue", "told_by"),
    [
        ("Halden Wire received a report from a Hama-based doctor, stating that it rained.", "Halden Wire", "stating", "a report from a Hama-based doctor"),
        ("The paper obtained a secret letter by the mayor, saying that it rained.", "The paper", "saying", "a secret letter by the mayor"),
        ("The army received a convoy from Hama, saying that it rained.", "The army", "saying", "The army"),
        ("The army said in a report that it rained.", "The army", "said", "The army"),
        ("The army left a report, saying that it rained.", "The army", "saying", "The army"),
    ],
)  # fmt: skip
def test_what_a_received_report_states_is_told_by_the_report(text, source, cue, told_by):
    assert source_of(text, source, cue, "it rained") == told_by
