from benchmarks.coreference import predict_all
from benchmarks.inputs import visible

TEXT = "An earthquake hit Maroa . The earthquake killed nine ."


def test_given_mentions_get_numbers_and_no_chain_is_seen():
    events = [
        {"start": 3, "end": 13, "chain": "x"},
        {"start": 30, "end": 40, "chain": "x"},
        {"start": 41, "end": 47, "chain": "y"},
    ]
    line = visible("coreference", {"doc": "a", "text": TEXT, "topic": "1", "events": events})
    assert line["events"][0] == {"start": 3, "end": 13}
    assert "topic" not in line
    (found,) = predict_all([line])
    a, b, c = (e["chain"] for e in found["events"])
    assert a == b != c
