"""A line "X said:" gives the paragraphs of the statement behind it, and no more."""

import pytest

from reportedly.marking.quotations.statements import statement_after
from reportedly.marking.sentences import sentences


def told(text, speaker="The Foreign Secretary"):
    return [s.of(text) for s in statement_after(text, sentences(text), 0, speaker)]


@pytest.mark.parametrize(
    ("text", "paragraphs"),
    [
        ("The minister said:\n\nI welcome it.\n\nWe will help.", ["I welcome it", "We will help"]),
        ("The minister said:\n\nI welcome it.\n\nFurther information", ["I welcome it"]),
        ("The minister said:\n\nI welcome it.\n\nA spokesman said that it rained.", ["I welcome it"]),
        ("The minister said:\n\nI welcome it.\n\n“It is late,” she said.", ["I welcome it"]),
        ("He said:\n\nI welcome it.\n\nThe Foreign Secretary will go home.", ["I welcome it"]),
        ("He said:\n\n“It is late.\n“We must go.”\nShells fell again.", ["It is late", "We must go"]),
        ("He said:\n\nIt is late, and we must go”.\n\nShells fell again.", ["It is late, and we must go"]),
        ("He said:\n\nIt is “late”.\n\nWe must go.", ["It is “late", "We must go"]),
        ("He said: it is late.", []),
        ("He said:", []),
    ],
)
def test_a_statement_ends_where_another_voice_begins(text, paragraphs):
    assert told(text) == paragraphs
