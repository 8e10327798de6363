"""Words that name events, outside the names of things."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.marking.events.words import MAKER, mark_event_words
from reportedly.records import EventMention, Span


def found(text, model=()):
    return [(e.trigger.of(text).lower(), e.type) for e in mark_event_words(text, model)]


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Jets carried out air strikes.", [("air strikes", "ASSAULT")]),
        ("The army shelled the town.", [("shelled", "ASSAULT")]),
        ("A car bomb went off.", [("car bomb", "ASSAULT"), ("went off", "ASSAULT")]),
        ("Police arrested ten men.", [("arrested", "COERCE")]),
        ("Thousands took to the streets.", [("took to the streets", "PROTEST")]),
        ("Rebels pulled out of the town.", [("pulled out", "RETREAT")]),
        ("A ceasefire holds.", [("ceasefire", "AGREE")]),
        ("The envoy held talks.", [("held talks", "CONSULT")]),
        ("Troops are massing at the border.", [("massing", "MOBILIZE")]),
        ("The shop sells shells and bombs.", []),
        ("The bird left the tree.", []),
        ("Medics warned of a hard winter.", []),
        ("The general warned the guards.", [("warned", "THREATEN")]),
        ("He warned that they would burn the town.", [("warned", "THREATEN")]),
        ("They launched an operation against the gang.", [("launched an operation", "ASSAULT")]),
        ("Teams search for survivors.", [("search for survivors", "AID")]),
        ("In March the rain came.", []),
        ("Two boys received treatment.", [("received treatment", "AID")]),
        ("The agency distributed food in the camp.", [("distributed food", "AID")]),
        ("The brigade joined forces with the guards.", [("joined forces", "COOPERATE")]),
        ("The envoy complimented the mayor.", [("complimented", "SUPPORT")]),
        ("Nine villages were forced to relocate.", [("forced to relocate", "COERCE")]),
        ("The union put pressure on the mayor.", [("put pressure on", "REQUEST")]),
        ("The brigade pledged allegiance to the group.", [("pledged allegiance", "SUPPORT")]),
        ("Residents left their homes.", [("left their homes", "RETREAT")]),
        ("Militiamen closed in on the town.", [("closed in on", "MOBILIZE")]),
        ("Officials denied involvement.", [("denied involvement", "REJECT")]),
        ("The ministry neither confirmed nor denied it.", []),
        ("The ministry did not deny it.", []),
        ("A man who asked that his name be withheld spoke.", []),
        ("They asked that the road be opened.", [("asked that", "REQUEST")]),
        ("The officer denied it.", [("denied", "REJECT")]),
        ("The amphibious assault ship came home.", []),
        ("The hall has no fire escapes.", []),
        ("Two prisoners escaped.", [("escaped", "RETREAT")]),
        ("The alarm was set off by a goat.", []),
    ],
)
def test_the_dictionary_finds_verbs_nouns_and_phrases(text, events):
    assert found(text) == events


@pytest.mark.parametrize(
    "text",
    [
        "He served in Operation Desert Storm for years.",
        "The Battle Creek mill is old.",
        "He met the War Child charity there, they say.",
    ],
)
def test_a_word_in_a_name_names_no_event(text):
    assert [w for w, _ in found(text) if w not in ("met",)] == []


@pytest.mark.parametrize("text", ["They carried on with the operation.", "The plan has targeted growth."])
def test_a_doubtful_word_counts_only_where_a_model_agrees(text):
    word = "operation" if "operation" in text else "targeted"
    at = text.index(word)
    model = [EventMention(Span(at, at + len(word)), "ASSAULT", 0.4, "test")]
    assert (found(text), found(text, model)) == ([], [(word, "ASSAULT")])


def test_in_a_headline_capitals_are_no_names():
    assert ("attack", "ASSAULT") in found("Rebels Attack Army Base Near Northern Town")


@pytest.mark.parametrize(
    ("text", "events"), [("An attack helicopter landed.", []), ("An attack followed.", [("attack", "ASSAULT")])]
)
def test_an_event_word_before_a_thing_names_the_thing(text, events):
    assert found(text) == events


def told(text, words, type_, score=0.9):
    start = text.index(words)
    return EventMention(Span(start, start + len(words)), type_, score, "encoder/1")


def test_a_model_adds_words_that_the_dictionary_does_not_know():
    text = "The gang squeezed the village."
    assert found(text, [told(text, "squeezed", "COERCE")]) == [("squeezed", "COERCE")]


def test_an_unsure_find_of_the_model_needs_the_dictionary():
    text = "The gang squeezed the village, which fell."
    model = [told(text, "squeezed", "COERCE", 0.4), told(text, "fell", "ASSAULT", 0.4)]
    assert found(text, model) == [("fell", "ASSAULT")]


def test_where_the_dictionary_is_sure_it_gives_type_and_mode():
    text = "Jets carried out air strikes."
    (e,) = mark_event_words(text, [told(text, "air strikes", "AID")])
    assert (e.type, e.mode, e.maker) == ("ASSAULT", "heavy-weapons", "encoder/1")


@given(st.text(alphabet="attack shelled THE War. 'killed-", max_size=100))
def test_triggers_are_whole_words_in_text_order(text):
    marks = mark_event_words(text)
    assert all(m.trigger.of(text).strip() and m.maker == MAKER for m in marks)
    assert list(marks) == sorted(marks, key=lambda m: m.trigger)


@pytest.mark.parametrize(
    ("chance", "events"), [(0.01, []), (0.02, [("shelled", "ASSAULT")]), (0.9, [("shelled", "ASSAULT")])]
)
def test_a_sure_word_falls_only_where_the_model_all_but_rules_it_out(chance, events):
    text = "The army shelled the town."
    marks = mark_event_words(text, (), lambda spans: {"no": 1 - chance, "yes": chance})
    assert [(e.trigger.of(text), e.type) for e in marks] == events


def test_where_the_model_read_nothing_the_dictionary_stands():
    assert len(mark_event_words("The army shelled the town.", (), lambda spans: {})) == 1


def test_words_that_only_look_like_an_event_are_none_whoever_marks_them():
    text = "The mayor sought to calm them."
    assert found(text, [told(text, "sought", "REQUEST")]) == []
    text = "The mayor sought help from the army."
    assert ("sought", "REQUEST") in found(text, [told(text, "sought", "REQUEST")])
    text = "The militia used the truce to build up a force there."
    assert found(text, [told(text, "used", "ASSAULT")]) == [("build up a force", "MOBILIZE")]
    text = "The militia used the gas."
    assert ("used", "ASSAULT") in found(text, [told(text, "used", "ASSAULT")])
