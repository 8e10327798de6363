"""Figures of whole sentences: brackets mark what counts; the tuple says low, high and what befell them."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.marking.figures import mark_figures
from reportedly.marking.times import mark_times
from reportedly.records import Figure, Published, Span, Time
from tests.growth import grows_in_proportion
from tests.marking.figures.figure_sentences import COUNTED, NOTHING

PAPER = Published("2013-10-17", "2013-10-17", "given", "")


def marked(sentence):
    """The text without its brackets, and the spans that they marked."""
    parts = re.split(r"[\[\]]", sentence)
    text, spans, at = "".join(parts), [], 0
    for k, part in enumerate(parts):
        if k % 2:
            spans.append((at, at + len(part)))
        at += len(part)
    return text, spans


def found(text):
    return [(f.span.start, f.span.end) for f in mark_figures(text)]


MARKED = [
    ("Shelling killed [at least 26 people] in the town.", [(26, None, "killed")]),
    ("[More than 30.000 Syrians] were forced to flee.", [(30001, None, "displaced")]),
    ("[Up to 30 fighters] of the brigade surrendered.", [(None, 30, "surrendered")]),
    ("[Some 40.000 mercenaries] are stationed near the border.", [(40000, 40000, "combatants")]),
    ("Output rose to [40 – 60 units per day].", [(40, 60, None)]),
    ("[Between 10 and 15 civilians] died in the market.", [(10, 15, "killed")]),
    ("[Dozens of villagers] were abducted at dawn.", [(24, None, "kidnapped")]),
    ("The convoy brought [two hundred and five tents].", [(205, 205, None)]),
    ("The rebels fired [more than a dozen rockets] at the base.", [(13, None, None)]),
    ("[26 people] were killed, among them [seven children].", [(26, 26, "killed"), (7, 7, "killed")]),
    ("Police arrested [another 12] and wounded [a further 3].", [(12, 12, "detained"), (3, 3, "injured")]),
    ("A sniper killed [a child] and [an old man].", [(1, 1, "killed"), (1, 1, "killed")]),
    ("[14 of the dead] were soldiers.", [(14, 14, "killed")]),
    ("[Twenty percent of the population] fled.", [(20, 20, None)]),
    ("The number of breaches rose to [465].", [(465, 465, None)]),
    ("Donors pledged [$3bn] and [20 million euros].", [(3 * 10**9, 3 * 10**9, None), (2 * 10**7, 2 * 10**7, None)]),
]


@pytest.mark.parametrize(("sentence", "values"), MARKED)
def test_a_figure_spans_its_bound_its_number_and_what_is_counted(sentence, values):
    text, spans = marked(sentence)
    figures = mark_figures(text)
    assert [(f.span.start, f.span.end) for f in figures] == spans
    assert [(f.low, f.high, f.effect) for f in figures] == values


@pytest.mark.parametrize(
    "text",
    [
        "Fighters with AK-47 rifles and a T-72 tank took the hill.",
        "It began on 9 August between 5:15 and 6:10 a.m. in the hills.",
        "An F-16 flew over.",
        "The Geneva 2 talks were put off.",
        "Brigade 46 and the 46th Brigade hold the crossing.",
        "Resolution 2118 and Article 7 were cited on Channel 4.",
        "They closed Highway M5 and Route 9.",
        "In 2013 rebels took the town; by 2014 Kurds had it back.",
        "On 21 August 2013 the town fell. On August 21, 2013, it fell.",
        "The siege of the city went on for three days, 12 hours and two more weeks.",
        "A 12-year-old boy and Fatima, 7, and Ali (9) watched.",
        "The village lies 10 km north of the river and 3,000 metres up.",
        "The town, home to 20,000 people, is quiet.",
        "Some 400,000 people live in the district.",
        "1. A major campaign began.",
        "One of the reasons is that one has to be careful; no one came.",
        "Call +963 11 555 0101 or write to a@b.org, see https://x.org/12/45.",
        "They work 24/7 since 9/11.",
        "The first, the 21st and the second brigade met the G20.",
        "The two sides and both countries signed.",
        "World War II ended; Phase 2 begins on page 17 of No. 5.",
        "They won 3-2 after a 5 pm start at 0300 GMT.",
        "Many people, a number of villagers and several men left.",
        "An officer said that a resident had called a doctor.",
        "He is twice as strong; they are three times more likely to vote.",
    ],
)
def test_what_counts_nothing_is_no_figure(text):
    assert found(text) == []


def plainly(figure: Figure) -> str:
    """Bounds, unit, rate and effect in a few words."""
    low, high = ("" if bound is None else str(bound) for bound in (figure.low, figure.high))
    about = "about " if figure.approximate else ""
    rate = f"per {figure.per}" if figure.per else None
    bounds = low if low == high and low else f"{low}..{high}"
    return " ".join(part for part in (about + bounds, figure.unit, rate, figure.effect) if part)


@pytest.mark.parametrize(("sentence", "answer"), COUNTED)
def test_sentences_of_all_kinds_are_read(sentence, answer):
    text, spans = marked(sentence)
    figures = mark_figures(text, mark_times(text, PAPER))
    assert [(f.span.start, f.span.end) for f in figures] == spans
    assert "; ".join(map(plainly, figures)) == answer


@pytest.mark.parametrize("text", NOTHING)
def test_sentences_without_a_figure_give_none(text):
    assert mark_figures(text, mark_times(text, PAPER)) == ()


def test_the_number_of_a_time_is_no_figure():
    text = "The 300 raids of 1200 missiles"
    time = Time("t1", Span(4, 7), None, None, None, "day", "")
    assert [f.low for f in mark_figures(text, [time])] == [1200]


def test_ids_follow_the_text_and_makers_are_named():
    figures = mark_figures("Raids killed 3 men. They wounded 4 women.")
    assert [(f.id, f.low, f.holder, f.maker) for f in figures] == [
        ("f1", 3, None, "figures/1"),
        ("f2", 4, None, "figures/1"),
    ]


def test_what_is_counted_is_the_noun_phrase_without_the_number():
    figures = mark_figures("The 20 foreign-backed mercenary brigades lost dozens of tanks and two of their commanders.")
    assert [f.counted for f in figures] == ["foreign-backed mercenary brigades", "tanks", "their commanders"]


WORDS = st.sampled_from(
    [
        "killed",
        "wounded",
        "at",
        "least",
        "more",
        "than",
        "up",
        "to",
        "26",
        "40.000",
        "3-2",
        "dozens",
        "of",
        "thousands",
        "two",
        "hundred",
        "and",
        ",",
        ".",
        "a",
        "child",
        "people",
        "were",
        "dead",
        "including",
        "between",
        "%",
        "$",
        "\n\n",
        "fighters",
        "per",
        "day",
        "half",
        "the",
        "population",
        "1,2,3",
        "12/5",
        "tens",
        "millions",
        "several",
    ]
)


@given(st.lists(WORDS, max_size=40).map(" ".join) | st.text(max_size=80))
def test_figures_of_any_text_quote_it_in_order_and_never_overlap(text):
    figures = mark_figures(text)
    ends = [0, *(f.span.end for f in figures)]
    assert all(end <= f.span.start and f.span.of(text) for end, f in zip(ends, figures, strict=False))
    assert all(f.low <= f.high for f in figures if f.low is not None and f.high is not None)


FORMATS = {
    "plain": str,
    "comma": lambda n: f"{n:,}",
    "point": lambda n: f"{n:,}".replace(",", "."),
    "blank": lambda n: f"{n:,}".replace(",", " "),
    "no-break": lambda n: f"{n:,}".replace(",", "\u00a0"),
    "thin": lambda n: f"{n:,}".replace(",", "\u2009"),
    "apostrophe": lambda n: f"{n:,}".replace(",", "'"),
}


@pytest.mark.parametrize("written", FORMATS.values(), ids=FORMATS)
@given(n=st.integers(2, 10**12).filter(lambda n: not 1900 <= n < 2100))
def test_a_number_written_in_any_format_reads_back(written, n):
    assert [(f.low, f.high) for f in mark_figures(f"Raids killed {written(n)} people.")] == [(n, n)]


@pytest.mark.parametrize(
    "piece",
    ["1 ", "11,", "hundred ", "tens of ", "a+", "million ", "1.1", "killed and ", "+1 ", "two-", "($"],
)
def test_hostile_text_is_read_in_linear_time(piece):
    assert grows_in_proportion(lambda length: mark_figures((piece * length)[:length] + "a"), 10_000)
