"""Passives, active verbs and nouns are told apart without a parser."""

import pytest

from reportedly.claims.voice_form import is_passive, is_verb
from tests.claims.marked import marked, spans


def form(text):
    bare, found = marked(text)
    trigger = spans(found, "e")[0]
    if is_passive(bare, trigger.start, trigger.end, 0):
        return "passive"
    return "verb" if is_verb(bare, trigger) else "noun"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The town was {e:shelled} again.", "passive"),
        ("A town {e:shelled} by the army.", "passive"),
        ("Two men were also {e:shot}.", "passive"),
        ("Forty were killed or {e:captured}.", "passive"),
        ("The army {e:shelled} the town.", "verb"),
        ("The army {e:struck} the town.", "verb"),
        ("It will {e:attack} the town.", "verb"),
        ("Rebels {e:fighting} the army fled.", "verb"),
        ("Turkey {e:supports} the rebels.", "verb"),
        ("The {e:fighting} of last week.", "noun"),
        ("The {e:attacks} went on.", "noun"),
        ("An {e:attack} followed.", "noun"),
    ],
)
def test_form(text, expected):
    assert form(text) == expected
