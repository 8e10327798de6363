"""Claims: one proposition each, held by a chain of voices that ends in the report itself."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.claims.claims import make_claims
from reportedly.claims.evidence import Evidence
from reportedly.marking.sentences import sentences
from reportedly.records import Attribution, Mention, Span
from tests.claims.marked import attribution, marked, spans


def made(text, *numbers, **given):
    bare, found = marked(text)
    said = [attribution(found, n) for n in numbers or ("",)]
    voices, claims = make_claims(bare, sentences(bare), said, own=(), **given)
    return bare, {v.id: v for v in voices}, claims


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        ("{s:The army} {q:said} {c:shells fell}.", ["shells fell"]),
        ("{s:The army} {q:said} {c:shells fell and the base was lost}.", ["shells fell", "the base was lost"]),
        (
            "{s:Eid} {q:said}:\n\n{c:The battle has begun. It will be long.”}",
            ["The battle has begun", "It will be long"],
        ),
    ],
)
def test_a_content_is_cut_into_propositions_of_the_same_source(text, contents):
    bare, _, claims = made(text)
    assert [c.content[0].of(bare) for c in claims] == contents
    assert {c.voices for c in claims} == {("v1", "v0")}


def test_a_chain_runs_from_the_nearest_holder_outwards():
    bare, found = marked("{s2:The site} {q2:has} a report from {s:an expert}, {q:stating} that {c:weapons arrived}.")
    report = Span(bare.index("a report"), len(bare) - 1)
    outer = Attribution(spans(found, "s2"), spans(found, "q2"), (report,), 0.9, "test")
    voices, claims = make_claims(bare, sentences(bare), [outer, attribution(found)], own=())
    names = {v.id: v.span.of(bare) if v.span else "reporter" for v in voices}
    inner = next(c for c in claims if c.content[0].of(bare) == "weapons arrived")
    assert [names[v] for v in inner.voices] == ["an expert", "The site", "reporter"]


def test_a_claim_without_a_source_is_the_reports_own():
    text = "Rebels attacked the base on Monday."
    voices, claims = make_claims(text, sentences(text), [])
    assert [(c.source, c.cue, c.voices) for c in claims] == [(None, None, ("v0",))]
    assert voices[0].kind == "reporter"


def test_nothing_is_claimed_from_silent_spans():
    text = "Rebels attacked the base on Monday. He was arrested by the army in May."
    silent = [sentences(text)[1]]
    assert len(make_claims(text, sentences(text), [], silent=silent)[1]) == 1


def test_a_described_source_takes_the_name_beside_it():
    text = "A local official Omar Said said shells fell."
    said = Attribution((Span(0, 16),), (Span(27, 31),), (Span(32, 43),), 0.9, "test")
    name = Mention("m1", Span(17, 26), "person", 0.9, "test")
    voices, claims = make_claims(text, sentences(text), [said], [name], own=())
    assert claims[0].source.of(text) == "A local official Omar Said"
    assert voices[1].kind == "named"


def test_an_apposed_name_before_its_description_is_the_source():
    text = "Omar Karim, the head of the clinic, said shells fell."
    said = Attribution((Span(12, 34),), (Span(36, 40),), (Span(41, 52),), 0.9, "test")
    name = Mention("m1", Span(0, 10), "person", 0.9, "test")
    assert made_of(text, said, name).source.of(text) == "Omar Karim, the head of the clinic"


def test_a_name_that_only_stands_before_a_source_is_not_its_own():
    text = "Rebels loyal to Omar Karim, the source said, shelled it."
    said = Attribution((Span(28, 38),), (Span(39, 43),), (Span(0, 26),), 0.9, "test")
    name = Mention("m1", Span(16, 26), "person", 0.9, "test")
    assert made_of(text, said, name).source.of(text) == "the source"


def made_of(text, said, *mentions):
    """The first claim of one attribution."""
    return make_claims(text, sentences(text), [said], mentions, own=())[1][0]


@pytest.mark.parametrize(
    "text",
    [
        "{s:The envoy} {q:thanked} {c:the rebels for leaving the town}.",
        "{s:The army} {c:has attacked the town from the north}.",
    ],
)
def test_a_deed_is_told_by_the_report_and_said_by_nobody(text):
    bare, _, (claim,) = made(text)
    assert (claim.source, claim.voices) == (None, ("v0",))
    assert claim.content[0].of(bare) == bare.removesuffix(".")


def test_who_declines_to_comment_claims_nothing():
    assert made("{s:The envoy} {q:declined} {c:to comment}.")[2] == ()


def test_a_verb_that_is_part_of_a_name_attributes_nothing():
    text = "Omar Said media activist in the town."
    said = Attribution((Span(0, 4),), (Span(5, 9),), (Span(10, 36),), 0.9, "test")
    name = Mention("m1", Span(0, 9), "person", 0.9, "test")
    assert all(c.source is None for c in make_claims(text, sentences(text), [said], [name], own=())[1])


def test_what_goes_on_in_the_first_person_is_the_last_speakers():
    text = "{s:He} {q:told} us {c:a plane came}. The plane came back and it hurt my head."
    bare, found = marked(text)
    own = [sentences(bare)[1]]
    _, claims = make_claims(bare, sentences(bare), [attribution(found)], own=own)
    assert {c.source.of(bare) for c in claims} == {"He"}


@given(st.text(alphabet="Army said rebels took it. \n“”", max_size=80), st.integers(0, 60), st.integers(1, 40))
def test_contents_always_quote_the_text(text, start, length):
    if start + length <= len(text):
        said = Attribution((), (), (Span(start, start + length),), 0.5, "test")
        _, claims = make_claims(text, sentences(text), [said])
        assert all(s.of(text).strip() for c in claims for s in c.content)
        assert all(c.voices[-1] == "v0" for c in claims)


def test_a_model_may_overrule_the_kind_of_voice():
    surely = Evidence(voice=lambda spans: {"anonymous": 1.0})
    _, voices, claims = made("{s:A source} {q:said} {c:shells fell}.", evidence=surely)
    assert voices[claims[0].voices[0]].kind == "anonymous"
    assert "the model" in voices["v1"].why


def test_what_stands_behind_it_is_possible_is_claimed_once_and_as_no_more_than_that():
    bare, found = marked("It is possible that {c:raids delayed the army}. {c2:The army left}.")
    whole = Span(0, spans(found, "c")[0].end)
    said = [Attribution((), (), (s,), 0.9, "test") for s in (whole, *spans(found, "c"), *spans(found, "c2"))]
    claims = make_claims(bare, sentences(bare), said, own=())[1]
    assert [(c.content[0].of(bare), c.certainty) for c in claims] == [
        (whole.of(bare), "possible"),
        ("The army left", "certain"),
    ]


def test_each_voice_of_a_chain_has_its_stance():
    bare, found = marked("{s:The army} {q:denied} that {s2:rebels} {q2:claimed} {c2:the town fell}.")
    inner = attribution(found, "2")
    outer = Attribution(
        spans(found, "s"), spans(found, "q"), (Span(spans(found, "s2")[0].start, inner.content[0].end),), 0.9, "test"
    )
    _, claims = make_claims(bare, sentences(bare), [outer, inner])
    (nested,) = [c for c in claims if c.content == inner.content]
    assert (len(nested.voices), nested.stances) == (3, ("alleged", "denied", "asserted"))
    assert [d.of(bare) for d in nested.distance] == ["claimed"]


def test_who_quotes_passes_on_what_the_quoted_says():
    bare, voices, (claim,) = made("{s:The agency} {q:quoted} residents as saying {c:jets bombed the school}.")
    assert [voices[v].span and voices[v].span.of(bare) for v in claim.voices] == ["residents", "The agency", None]
    assert claim.source.of(bare) == "residents"
    assert len(claim.stances) == len(claim.voices)
