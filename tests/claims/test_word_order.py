"""Subject, object and agent by word order."""

import pytest

from reportedly.claims.word_order import agent, joined, object_behind, subject
from tests.claims.marked import marked, mention, spans


def told(text):
    """The text, its trigger e, the mentions m before and behind it, and their words."""
    bare, found = marked(text)
    mentions = [mention(f"m{n}", s, "group") for n, s in enumerate(spans(found, "m"), 1)]
    [trigger] = spans(found, "e")
    before = [m for m in mentions if m.span < trigger]
    after = [m for m in mentions if trigger < m.span]
    return bare, trigger, before, after, {m.id: m.span.of(bare) for m in mentions}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("{m:The army} {e:shelled} it.", ["The army"]),
        ("{m:The army} and {m:the militia} {e:shelled} it.", ["The army", "the militia"]),
        ("{m:The army} in the hills of {m:the tribes} {e:shelled} it.", ["The army"]),
        ("{m:The army} took it and {e:shelled} the road.", ["The army"]),
        ("They met {m:villagers} who were {e:shelled}.", ["villagers"]),
        ("{m:Villagers} saw the drive, which was {e:halted}.", []),
        ("It {e:shelled} the road.", []),
    ],
)
def test_the_subject_stands_before_its_verb_on_no_preposition(text, words):
    bare, trigger, before, _, named = told(text)
    assert [named[i] for i in subject(bare, before, trigger)] == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It {e:hit} {m:farmers} and {m:drivers}.", ["farmers", "drivers"]),
        ("It {e:hit} the road because {m:farmers} came.", []),
        ("It {e:struck} near {m:farmers} there.", []),
    ],
)
def test_the_object_stands_behind_its_verb_in_its_clause(text, words):
    bare, trigger, _, after, named = told(text)
    assert [named[i] for i in object_behind(bare, after, trigger)] == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It was {e:hit} by {m:the army}.", ["the army"]),
        ("A {e:raid} believed to have been launched by {m:the army}.", ["the army"]),
        ("A {e:raid} on a town held by {m:the army}.", []),
        ("It was {e:hit} near {m:the army}.", []),
    ],
)
def test_the_agent_stands_behind_by_of_no_other_deed(text, words):
    bare, trigger, _, after, named = told(text)
    assert [named[i] for i in agent(bare, after, trigger)] == words


def test_what_and_or_a_comma_joins_goes_together_and_a_clause_does_not():
    bare, _, _, after, named = told("Men {e:met} {m:farmers}, {m:drivers} and {m:pupils} while {m:guards} slept.")
    assert [named[i] for i in joined(bare, after[:1], after)] == ["farmers", "drivers", "pupils"]
