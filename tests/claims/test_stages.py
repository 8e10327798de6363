"""At which stage an event stands, by the words around its trigger."""

import pytest

from reportedly.claims.stages import stage_of
from reportedly.marking.sentences import sentences
from reportedly.records import Claim
from tests.claims.marked import marked, spans


def stage(text, claim=None):
    bare, found = marked(text)
    trigger = spans(found, "e")[0]
    sentence = next(s for s in sentences(bare) if s.covers(trigger))
    return stage_of(bare, trigger, sentence, claim)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It rained. The army {e:shelled} the town.", "accomplished"),
        ("It rained. The army is poised to {e:attack} the town.", "planned"),
        ("It rained. The {e:offensive} is expected to begin soon.", "planned"),
        ("It rained. They threatened to {e:strike} the base.", "threatened"),
        ("It rained. The {e:attack} failed.", "attempted"),
        ("It rained. They tried to {e:capture} the base.", "attempted"),
        ("It rained. The army repelled the {e:attack}.", "attempted"),
        ("It rained. The army did not {e:attack} the town.", "denied"),
        ("It rained. The army is {e:shelling} the town.", "ongoing"),
        ("It rained. The army continues to {e:shell} the town.", "ongoing"),
        ("It rained. The {e:siege} has made bread dear.", "ongoing"),
        ("It rained. They asked the army to stop the {e:shelling}.", "ongoing"),
        ("It rained. Both sides want an end to the {e:raids}.", "ongoing"),
        ("It rained. They have lost ground in their {e:battle} with the army.", "ongoing"),
        ("It rained. They lost ground in the {e:battle}.", "accomplished"),
        ("It rained. They risked being {e:deported} to Aldoria.", "threatened"),
        ("It rained. They were {e:deported} to Aldoria.", "accomplished"),
        ("It rained. The wing left for the coast to {e:support} the navy.", "planned"),
        ("It rained. The wing flies there and they {e:support} the navy.", "ongoing"),
        ("It rained. Turkey {e:supports} the rebels.", "ongoing"),
        ("It rained. The navies are {e:working together} there.", "ongoing"),
        ("It rained. We fear the rebels who {e:attack} our homes.", "ongoing"),
        ("It rained. We fear the rebels who {e:took} our homes.", "accomplished"),
        ("It rained. They spoke of {e:atrocities} being committed there.", "ongoing"),
        ("It rained. The {e:offensive} was proceeding as planned.", "ongoing"),
        ("It rained. They honour militias {e:backed} by Turkey.", "ongoing"),
        ("It rained. The advance was {e:backed} by Turkey.", "accomplished"),
        ("It rained. A leader {e:fighting} IS was shot.", "ongoing"),
        ("It rained. Men died during {e:fighting} for the town.", "accomplished"),
        ("It rained. They have {e:stepped up} the raids.", "ongoing"),
        ("It rained. He fled after being {e:shot} there.", "accomplished"),
        ("It rained. State media made no mention of the {e:attack}.", "accomplished"),
        ("It rained. On 18 May the army {e:shelled} the town.", "accomplished"),
    ],
)
def test_the_nearest_cue_gives_the_stage(text, expected):
    assert stage(text).name == expected


def test_a_cue_behind_a_clause_border_does_not_reach():
    assert stage("They will talk, but the army {e:shelled} the town.").name == "accomplished"


def told(text, status):
    bare, _ = marked(text)
    return Claim("c1", tuple(sentences(bare)), None, None, ("v0",), status, "certain", "+", ())


@pytest.mark.parametrize(
    ("text", "status", "expected"),
    [
        ("{e:attack} the town", "denied", "denied"),
        ("both sides {e:withdraw}", "demanded", "threatened"),
        ("having done the {e:massacre}", "denied", "accomplished"),
        ("justice for whoever {e:killed} them", "demanded", "accomplished"),
    ],
)
def test_what_a_claim_denies_or_demands_has_not_happened_unless_it_is_definite(text, status, expected):
    assert stage(text, told(text, status)).name == expected


def test_the_reason_is_given_in_words():
    assert "poised to" in stage("It is poised to {e:attack}.").why


@pytest.mark.parametrize(
    ("text", "status", "expected"),
    [
        ("It rained. Nothing shows that 60 men were {e:executed}.", "denied", "denied"),
        ("It rained. Nothing shows that 60 men were {e:executed}.", "asserted", "accomplished"),
        ("It rained. They did not {e:attack} the town.", "asserted", "accomplished"),
    ],
)
def test_a_model_does_not_overrule_what_a_whole_claim_denies(text, status, expected):
    bare, found = marked(text)
    trigger, sentence = spans(found, "e")[0], sentences(bare)[1]
    claim = Claim("c1", (sentence,), None, None, ("v1", "v0"), status, "certain", "+", ())
    assert stage_of(bare, trigger, sentence, claim, lambda _: {"accomplished": 1.0}).name == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It rained. The army is {e:shelling} the town.", "ongoing"),
        ("It rained. The {e:siege} has made bread dear.", "ongoing"),
        ("It rained. They threatened to {e:strike} the base.", "accomplished"),
    ],
)
def test_what_the_words_tell_to_be_going_on_is_not_left_to_the_model(text, expected):
    bare, found = marked(text)
    trigger = spans(found, "e")[0]
    sentence = next(s for s in sentences(bare) if s.covers(trigger))
    assert stage_of(bare, trigger, sentence, None, lambda spans: {"accomplished": 1.0}).name == expected
