"""A content is cut where a new proposition with a finite verb of its own begins."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.claims.clauses import body, clauses, trimmed
from reportedly.records import Span


def whole(text):
    return Span(0, len(text))


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "shells fell on the market and the army took the base",
            ["shells fell on the market", "the army took the base"],
        ),
        ("the road is open, but the bridge was destroyed", ["the road is open", "the bridge was destroyed"]),
        ("shells fell on the market and the mosque", ["shells fell on the market and the mosque"]),
        ("the army and the rebels fought all night", ["the army and the rebels fought all night"]),
        ("12 men were killed and 30 others were wounded", ["12 men were killed and 30 others were wounded"]),
        ("at least six people were killed and dozens wounded", ["at least six people were killed and dozens wounded"]),
        (
            "it is an offensive that began on Friday and was going on",
            ["it is an offensive that began on Friday and was going on"],
        ),
        ("we don't get help and I spent it all on bread", ["we don't get help", "I spent it all on bread"]),
        ("the pay isn't enough and the town isn't safe", ["the pay isn't enough", "the town isn't safe"]),
        ("the roads were shut, so the convoy was sent back", ["the roads were shut", "the convoy was sent back"]),
        ("the road remains shut but the army won the town", ["the road remains shut", "the army won the town"]),
        ("50 men were shot 19 more were hanged", ["50 men were shot", "19 more were hanged"]),
        ("the shelling of May killed 19 men", ["the shelling of May killed 19 men"]),
        ("people in Foua and Kefraya waited all day", ["people in Foua and Kefraya waited all day"]),
        (
            "arms came via Jordan and the Israeli occupied Golan",
            ["arms came via Jordan and the Israeli occupied Golan"],
        ),
        ("arms came in May and the army occupied Golan", ["arms came in May", "the army occupied Golan"]),
        ("it has a base and will hold it", ["it has a base", "will hold it"]),
        ("it took the base and that it would hold it", ["it took the base", "that it would hold it"]),
    ],
)
def test_clauses_are_cut_at_joints_between_two_verbs(text, parts):
    found = [s.of(text) for s in clauses(text, whole(text))]
    assert found == [p.removeprefix("that ") for p in parts]


@pytest.mark.parametrize(
    ("text", "core"),
    [
        ("“that shells fell.”", "shells fell"),
        ("‘Nobody warned us that it would fall.’", "Nobody warned us that it would fall"),
        ("'We don't know.'", "We don't know"),
        ("‘Lions of the Valley’ was lost", "‘Lions of the Valley’ was lost"),
        ("the rebels' town was lost", "the rebels' town was lost"),
        ("the “groups of one command”", "the “groups of one command”"),
        ("all kinds of arms are used and", "all kinds of arms are used"),
        ("more were hurt including a", "more were hurt"),
        ("it is what they were afraid of", "it is what they were afraid of"),
        ("But the road is open.", "the road is open"),
        ("the road is open", "the road is open"),
    ],
)
def test_quotation_marks_complementiser_and_stop_are_trimmed(text, core):
    found = trimmed(text, whole(text))
    assert found is not None
    assert found.of(text) == core


@pytest.mark.parametrize("text", ["“”", " . ", "…"])
def test_nothing_but_marks_is_no_proposition(text):
    assert trimmed(text, whole(text)) is None


@pytest.mark.parametrize(
    ("text", "core"),
    [
        ("16 August 2016 Shells fell on the town.", "Shells fell on the town."),
        ("BEIRUT (Agency) Shells fell on the town.", "Shells fell on the town."),
        ("Shells fell on 16 August 2016.", "Shells fell on 16 August 2016."),
    ],
)
def test_date_and_place_lines_are_no_part_of_a_sentence(text, core):
    assert body(text, whole(text)).of(text) == core


@given(st.text(alphabet="the army was and, took base.“” ", min_size=1, max_size=80))
def test_parts_lie_in_order_inside_the_stretch(text):
    parts = clauses(text, whole(text))
    assert all(a.end <= b.start for a, b in pairwise(parts))


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("they lost the town in spring, when", "they lost the town in spring"),
        ("they know when", "they know when"),
        ("“shells fell at 6 a.m.”", "shells fell at 6 a.m."),
        ("shells fell on Douma.", "shells fell on Douma"),
    ],
)
def test_a_word_that_only_leads_on_is_no_end_of_a_proposition(text, kept):
    found = trimmed(text, whole(text))
    assert found is not None
    assert found.of(text) == kept
