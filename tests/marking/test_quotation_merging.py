"""The model's attributions, with what it missed from the rule's reading of the same content."""

from reportedly.marking.quotation_merging import completed_attributions
from reportedly.marking.quotations import CERTAIN
from reportedly.records import Attribution, Span


def said(content, source=None, cue=None, score=0.7):
    return Attribution((source,) if source else (), (cue,) if cue else (), (content,), score, "test")


def test_a_missing_source_and_cue_come_from_the_rule():
    (a,) = completed_attributions([said(Span(10, 20))], [said(Span(11, 20), Span(0, 4), Span(5, 9))])
    assert (a.source, a.cue, a.content) == ((Span(0, 4),), (Span(5, 9),), (Span(10, 20),))


def test_what_the_model_has_marked_stays():
    model = said(Span(10, 20), Span(0, 4), Span(5, 9))
    assert completed_attributions([model], [said(Span(10, 20), Span(30, 34), Span(35, 39))]) == (model,)


def test_other_contents_give_nothing_and_are_not_added():
    model = said(Span(10, 20))
    assert completed_attributions([model], [said(Span(40, 60), Span(0, 4))]) == (model,)


def test_a_certain_reading_of_the_rules_is_added():
    colon = said(Span(40, 60), Span(30, 34), Span(35, 39), CERTAIN)
    model = said(Span(10, 20), Span(0, 4), Span(5, 9))
    assert completed_attributions([model], [colon]) == (model, colon)


def test_inside_a_certain_quotation_only_who_speaks_there_is_another_source():
    colon = said(Span(40, 60), Span(30, 34), Span(35, 39), CERTAIN)
    stranger, quoted = said(Span(45, 55), Span(0, 4)), said(Span(50, 58), Span(41, 44), Span(45, 49))
    assert completed_attributions([stranger, quoted], [colon]) == (colon, quoted)
