"""Gold files become examples whose spans keep their words, also when the text is roughened."""

import json
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.training.gold import Example, claims, flat, held_out, nearest, roughen

TEXT = 'The army said: "Rebels shelled Marat, killing 12 people." It denied any losses.'


def at(words, text=TEXT):
    return {"start": text.index(words), "end": text.index(words) + len(words)}


@pytest.fixture
def folder(tmp_path):
    line = {
        "doc": "a", "text": TEXT,
        "claims": [{"content": at("Rebels shelled Marat, killing 12 people"), "source": at("The army"), "cue": at("said"),
                    "voice": "named", "status": "asserted", "certainty": "certain", "polarity": "+"}],
        "labels": [], "loaded": [], "flows": [], "forecasts": [],
        "figures": [{"span": at("12 people"), "effect": "killed"}],
        "events": [{"trigger": at("shelled"), "type": "ASSAULT", "who": ["rebels"], "whom": ["people"], "where": "Marat",
                    "stage": "accomplished"}],
    }  # fmt: skip
    (tmp_path / "claims").mkdir()
    (tmp_path / "claims" / "train.jsonl").write_text(json.dumps(line) + "\n")
    return tmp_path


def quoted(example, head):
    return [example.text[s:e] for s, e, _ in example.spans[head]]


def test_a_claim_gives_content_source_cue_and_their_link(folder):
    (example,) = claims(folder)
    assert quoted(example, "claims") == ["Rebels shelled Marat, killing 12 people"]
    assert quoted(example, "roles") == ["The army", "said"]
    assert example.qualities["voice"] == [(0, 8, "named")]
    assert set(example.links[0]) == {"content", "source", "cue"}


def test_the_names_of_an_event_are_found_where_they_stand(folder):
    (example,) = claims(folder)
    event = example.links[1]
    assert [TEXT[s:e] for role in ("who", "whom", "where") for s, e in event[role]] == ["Rebels", "people", "Marat"]


@given(st.randoms(use_true_random=False))
def test_roughening_takes_marks_and_no_words(chance):
    example = Example(TEXT, {"claims": [(*at("Rebels shelled Marat, killing 12 people").values(), "content")]})
    rough = roughen(example, chance)
    kept = [c for c in TEXT if c not in ',"']
    assert [c for c in rough.text if c not in ',"'] == kept
    assert quoted(rough, "claims")[0].replace(",", "") == "Rebels shelled Marat killing 12 people"


def test_of_spans_that_nest_the_longest_stays():
    assert flat([(0, 9, "a"), (2, 4, "b"), (10, 12, "c")]) == [(0, 9, "a"), (10, 12, "c")]


@pytest.mark.parametrize(("name", "place"), [("aid", (4, 7)), ("AID", (4, 7)), ("none", None)])
def test_the_nearest_occurrence_of_a_name_is_taken(name, place):
    assert nearest("The aid came, then more aid.", name, 5) == place


def test_each_teacher_leaves_out_another_part():
    examples = [Example(str(i)) for i in range(8)]
    seen = [{x.text for x in held_out(examples, 4, k)} for k in range(4)]
    assert all(len(s) == 6 for s in seen)
    assert set.intersection(*seen) == set()
    assert [x.text for x in held_out(examples, 0, 0)] == [x.text for x in examples]


def test_the_same_chance_roughens_alike():
    example = Example(TEXT)
    assert roughen(example, random.Random(3)).text == roughen(example, random.Random(3)).text
