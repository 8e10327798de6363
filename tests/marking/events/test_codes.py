"""One code for a whole sentence about two parties."""

import re
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.knowledge.codebook import read_codebook
from reportedly.marking.events.codes import code_of, root_of
from reportedly.records import PLOVER_TYPES, EventMention, Span
from tests.marking.root_pairs import PAIRS
from tests.marking.root_sentences import ROOTS


def _marked(sentence):
    text, spans = "", {"[": [], "{": []}
    for part in re.split(r"(\[.*?\]|\{.*?\})", sentence):
        inner = part.strip("[]{}") if part[:1] in spans else part
        if inner != part:
            spans[part[0]].append(Span(len(text), len(text) + len(inner)))
        text += inner
    return text, spans["["], spans["{"]


def _root(sentence):
    return root_of(*_marked(sentence))


@pytest.mark.parametrize(("root", "sentence"), [(r, s) for r, all_ in ROOTS.items() for s in all_])
def test_what_the_source_does_to_the_target_gives_the_root(root, sentence):
    assert _root(sentence) == root


def test_every_root_has_eight_sentences():
    assert {r: len(s) >= 8 for r, s in ROOTS.items()} == dict.fromkeys(PLOVER_TYPES, True)


@pytest.mark.parametrize(("one", "root", "other", "other_root"), PAIRS)
def test_near_sentences_have_different_roots(one, root, other, other_root):
    assert (_root(one), _root(other)) == (root, other_root)


@pytest.mark.parametrize(
    ("sentence", "root"),
    [
        ("{Ten teachers} were arrested by [the police].", "COERCE"),
        ("{Sylvania} received food and medicine from [Freedonia].", "AID"),
        ("{Freedonia} praised the pact, but [Sylvania] condemned it.", "ACCUSE"),
    ],
)
def test_in_the_passive_the_deed_stands_before_the_source(sentence, root):
    assert _root(sentence) == root


@pytest.mark.parametrize(
    "sentence",
    [
        "[Freedonia], an ally in the war on the islands, condemned {Sylvania}.",
        "[Freedonia], which bombed the port, condemned {Sylvania}.",
        "After an attack on its port, [Freedonia] condemned {Sylvania}.",
        "[Freedonia] condemned {Sylvania} after talks on aid and an attack.",
    ],
)
def test_background_does_not_decide(sentence):
    assert _root(sentence) == "ACCUSE"


def test_words_inside_the_parties_do_not_count():
    assert _root("[The Peace Talks Council] attacked {the Aid and Relief Office}.") == "ASSAULT"


@pytest.mark.parametrize(
    ("sentence", "root"),
    [
        ("[Freedonia] will not lift the sanctions on {Sylvania}.", "REJECT"),
        ("[Freedonia] threatened to suspend aid to {Sylvania}.", "THREATEN"),
        ("[Freedonia] promised to lift the curfew in {Sylvania}.", "AGREE"),
        ("[Freedonia] failed to send aid to {Sylvania}.", "REJECT"),
    ],
)
def test_operations_work_on_one_another_from_the_inside_out(sentence, root):
    assert _root(sentence) == root


def test_march_and_may_are_months_in_capitals():
    assert _root("[Freedonia] on March 28 thanked {Sylvania}.") == "SUPPORT"
    assert _root("[Freedonia] in May attacked {Sylvania}.") == "ASSAULT"


def test_the_model_decides_where_no_word_does():
    text, source, target = _marked("[Freedonia] did it to {Sylvania}.")
    found = [EventMention(Span(10, 13), "COERCE", 0.9, "model/1")]
    assert root_of(text, source, target, found) == "COERCE"
    assert root_of(text, source, target) == "ACCUSE"


def test_a_code_tells_its_words_and_its_reason():
    text, source, target = _marked("[Freedonia] violated the ceasefire in {Sylvania}.")
    code = code_of(text, source, target)
    assert text[code.span.start : code.span.end] == "violated the ceasefire"
    assert "196" in code.reason


def test_editing_the_codebook_changes_the_coder():
    shipped = files("reportedly.knowledge").joinpath("codebook.toml").read_text(encoding="utf-8")
    sentence = _marked("[Freedonia] serenaded {Sylvania}.")
    changed = shipped + '\n[[rule]]\ntype = "SUPPORT"\nreason = "songs are praise"\nwords = ["serenade~"]\n'
    assert code_of(*sentence, book=read_codebook(shipped)).type == "ACCUSE"
    code = code_of(*sentence, book=read_codebook(changed))
    assert (code.type, code.reason) == ("SUPPORT", "songs are praise")


@given(st.text(max_size=80), st.integers(0, 80), st.integers(0, 80))
def test_any_text_has_a_root_and_its_words_quote(text, start, end):
    spans = [Span(min(start, end), max(start, end))] if start != end else []
    code = code_of(text, spans)
    assert code.type in PLOVER_TYPES
    assert code.span is None or 0 <= code.span.start < code.span.end <= len(text)
