"""Event types as the benchmark hands them over."""

from benchmarks import plover


def test_a_snippet_without_parties_gets_a_label_and_its_root():
    line = {"doc": "x", "text": "Police arrested ten suspects."}
    assert plover.predict(line) == {"doc": "x", "label": "ARREST", "root": "COERCE"}


def test_parties_without_a_place_are_left_out():
    line = {"source": [{"start": None, "end": None}, {"start": 0, "end": 9}]}
    assert [(s.start, s.end) for s in plover._spans(line, "source")] == [(0, 9)]
