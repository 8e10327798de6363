"""An act named as part of a wider one in its clause is part of it."""

import pytest

from reportedly.claims.wholes import with_wholes
from reportedly.records import Event
from tests.claims.marked import marked, spans


def parts(text):
    bare, found = marked(text)
    events = [
        Event(f"e{n}", "ASSAULT", None, s, (), (), None, None, (), None, None, (), "accomplished", None)
        for n, s in enumerate(spans(found, "e"), 1)
    ]
    return [e.part_of for e in with_wholes(bare, events)]


@pytest.mark.parametrize(
    ("text", "part_of"),
    [
        ("Nine were {e:killed} in the {e:offensive}.", ["e2", None]),
        ("The {e:raid} was part of a wider {e:campaign}.", ["e2", None]),
        ("Nine {e:died} in heavy {e:clashes}.", ["e2", None]),
        ("Nine were {e:killed} in the {e:blast}.", [None, None]),
        ("Nine were {e:killed}. In the {e:offensive} tanks rolled.", [None, None]),
        ("Nine were {e:killed} before the {e:offensive}.", [None, None]),
    ],
)
def test_campaigns_and_fights_hold_what_their_clause_puts_in_them(text, part_of):
    assert parts(text) == part_of
