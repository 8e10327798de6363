"""Who says "I" inside a quotation is its speaker."""

from reportedly.marking.quotations.first_person import spoken_by_others
from reportedly.records import Attribution, Span

TEXT = "Omar Said told us: I think shells fell. He left."
SPEAKER, CUE, QUOTE = Span(0, 9), Span(10, 14), Span(19, 38)
SELF, THINK, FELL = Span(19, 20), Span(21, 26), Span(27, 38)


def said(source, cue, content):
    return Attribution((source,), (cue,), (content,), 0.9, "test")


def test_what_the_quotation_holds_already_is_not_said_twice():
    outer, inner = said(SPEAKER, CUE, QUOTE), said(SELF, THINK, FELL)
    assert spoken_by_others(TEXT, [outer, inner]) == (outer,)


def test_a_content_beyond_the_quotation_goes_to_its_speaker():
    outer, inner = said(SPEAKER, CUE, Span(19, 33)), said(SELF, THINK, FELL)
    assert spoken_by_others(TEXT, [outer, inner]) == (outer, said(SPEAKER, CUE, FELL))


def test_without_a_quotation_around_it_the_pronoun_stays():
    inner = said(SELF, THINK, FELL)
    assert spoken_by_others(TEXT, [inner]) == (inner,)


def test_other_speakers_inside_a_quotation_stay():
    outer, inner = said(SPEAKER, CUE, QUOTE), said(Span(39, 41), THINK, FELL)
    assert spoken_by_others(TEXT, [outer, inner]) == (outer, inner)
