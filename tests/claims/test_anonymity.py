"""A clause that keeps a name back makes its own speaker unnamed, wherever it stands in the sentence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.claims.anonymity import feared, keeps_name_back, reason_in, unnamed_sources
from reportedly.claims.within import Shelf
from reportedly.marking.sentences import sentences
from reportedly.records import Span
from tests.claims.marked import marked, spans


def unnamed(text):
    """The words of the sources marked s that are not named, with the clauses."""
    bare, found = marked(text)
    kept = unnamed_sources(bare, Shelf(sentences(bare), lambda s: s), spans(found, "s"))
    return {s.of(bare): clause.of(bare) for s, clause in kept.items()}


@pytest.mark.parametrize(
    ("text", "owner", "clause"),
    [
        (
            "{s:A doctor at the clinic}, who spoke on condition of anonymity because he feared arrest, said so.",
            "A doctor at the clinic",
            "who spoke on condition of anonymity because he feared arrest",
        ),
        ("The road is shut, said {s:an aide} who asked not to be named.", "an aide", "who asked not to be named"),
        (
            "Speaking on the condition of anonymity, {s:an officer} said so.",
            "an officer",
            "Speaking on the condition of anonymity",
        ),
        (
            "{s:An officer} said so. He was not authorised to speak to reporters.",
            "An officer",
            "was not authorised to speak to reporters",
        ),
        (
            "Here works a baker who does not want to be named. {s:The baker} says so.",
            "The baker",
            "who does not want to be named",
        ),
    ],
)
def test_the_clause_is_its_own_speakers(text, owner, clause):
    assert unnamed(text) == {owner: clause}


@pytest.mark.parametrize(
    "text",
    [
        "{s:A doctor} said so on Monday.",
        "{s:A doctor} said the town was named after him.",
        "No source asked for a name.",
    ],
)
def test_without_such_a_clause_nobody_is_unnamed(text):
    assert unnamed(text) == {}


def test_the_nearest_speaker_before_the_clause_owns_it():
    found = unnamed("{s:Rifaat Eid} denied it, while {s:an aide} on condition of anonymity confirmed it.")
    assert list(found) == ["an aide"]


@given(st.text(alphabet="an aide who asked not to be named. \n", max_size=120), st.integers(0, 100))
def test_any_text_can_be_read(text, start):
    sources = [Span(start, start + 4)] if start + 4 <= len(text) else []
    assert set(unnamed_sources(text, Shelf(sentences(text), lambda s: s), sources)) <= set(sources)


@pytest.mark.parametrize(
    ("text", "feared_of"),
    [
        ("A man, who asked not to be named fearing arrest, spoke.", ["who asked not to be named fearing arrest"]),
        (
            "She spoke on condition of anonymity for fear of attacks.",
            ["spoke on condition of anonymity for fear of attacks"],
        ),
        ("He declined to be named because he might be killed.", ["declined to be named because he might be killed"]),
        ("He declined to be named because his brother was killed.", ["declined to be named"]),
        ("He feared arrest because his brother was killed.", []),
    ],
)
def test_what_the_unnamed_fear_is_told_from_what_happened(text, feared_of):
    assert [s.of(text) for s in feared(text)] == feared_of


@pytest.mark.parametrize(
    ("content", "expected"),
    [("not to be named", True), ("the town was not named", False), ("asked", True), ("the road is open", False)],
)
def test_a_clause_on_anonymity_says_nothing_else(content, expected):
    text = "A man who asked not to be named said the town was not named and the road is open."
    at = text.index(content)
    assert keeps_name_back(text, Span(at, at + len(content))) is expected


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("{x:who asked not to be named fearing reprisals}", "fearing reprisals"),
        ("{x:who spoke on condition of anonymity because he feared arrest}", "because he feared arrest"),
        ("{x:was not authorised to speak to reporters}", "was not authorised to speak to reporters"),
        ("{x:who asked not to be named}", None),
    ],
)
def test_a_clause_tells_why_there_is_no_name(text, reason):
    bare, found = marked(text)
    why = reason_in(bare, spans(found, "x")[0])
    assert (why and why.of(bare)) == reason
