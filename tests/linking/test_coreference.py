from itertools import pairwise

from reportedly.linking.coreference import chains
from reportedly.records import Span

TEXTS = [
    "A strong earthquake jolted the island of Maroa on Friday. Officials said that nine people died.",
    "The quake hit Maroa island at dawn on Friday. Officials confirmed that nine people were killed.",
    "A court in Vellin sentenced the banker Omar Said to six years for fraud.",
]


def marked(text, *words):
    spans = [Span(at, at + len(w)) for w in words if (at := text.index(w)) >= 0]
    ends = [0, *(i + 1 for i, c in enumerate(text) if c == ".")]
    sentences = [Span(a, b) for a, b in pairwise(ends)]
    return [(s, next(x for x in sentences if x.covers(s))) for s in spans]


def test_words_for_one_event_share_a_number_across_texts():
    one, other, third = chains(
        TEXTS,
        [
            marked(TEXTS[0], "earthquake", "died"),
            marked(TEXTS[1], "quake", "killed"),
            marked(TEXTS[2], "sentenced", "fraud"),
        ],
    )
    assert one[0] == other[0]
    assert one[1] == other[1] != one[0]
    assert not set(third) & {*one, *other}
    assert third[0] != third[1]


def test_a_text_without_mentions_has_no_numbers():
    assert chains(TEXTS[:1], [[]]) == [[]]
