"""The sub-event of a snippet."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.knowledge.sub_events import sub_events
from reportedly.marking.events.sub_events import root_of_sub, sub_event_of


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("A suicide bomber blew himself up at a bus stop.", "SUIC_BOMB"),
        ("Jets carried out an airstrike on the camp.", "AIR_STRIKE"),
        ("Artillery shelling hit two villages.", "ART_MISS_ATTACK"),
        ("A roadside bomb went off under a truck.", "REM_EXPLOS"),
        ("A man threw a grenade into a shop.", "GRENADE"),
        ("Police fired tear gas to disperse the protest.", "PROTEST_WITH_INTER"),
        ("Police opened fire on protesters and two students died.", "FORCE_AGAINST_PROTEST"),
        ("Rioters torched buses and threw stones at shops.", "VIOL_DEMONSTR"),
        ("Hundreds held a peaceful rally in the square.", "PEACE_PROTEST"),
        ("An angry mob lynched a thief.", "MOB_VIOL"),
        ("An earthquake hit the province.", "NATURAL_DISASTER"),
        ("A ferry capsized in the strait.", "MAN_MADE_DISASTER"),
        ("Police arrested ten suspects.", "ARREST"),
        ("Two nurses were kidnapped near the border.", "ABDUCT_DISSAP"),
        ("Sappers defused a bomb under the bridge.", "DISR_WEAP"),
        ("The two sides signed a ceasefire.", "AGREEMENT"),
        ("The army set up a new base in the valley.", "HQ_ESTABLISHED"),
        ("The garrison withdrew from the town without a fight.", "NON_VIOL_TERRIT_TRANSFER"),
        ("Militants ambushed an army patrol.", "ARMED_CLASH"),
        ("Gunmen killed four shepherds.", "ATTACK"),
        ("A cartel smuggled cocaine through the port.", "ORG_CRIME"),
        ("The foreign minister urged restraint.", "DIPLO"),
        ("The group claimed responsibility for the ambush.", "ATTRIB"),
        ("Troops were redeployed to the east.", "CHANGE_TO_GROUP_ACT"),
        ("Vandals defaced a shrine.", "PROPERTY_DISTRUCT"),
    ],
)
def test_the_first_sub_event_whose_words_are_there_gives_the_label(text, label):
    assert sub_event_of(text) == label


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Rebels captured the town from the army.", "NON_STATE_ACTOR_OVERTAKES_TER"),
        ("The army captured the town from the rebels.", "GOV_REGAINS_TERIT"),
        ("The town was captured by rebels.", "NON_STATE_ACTOR_OVERTAKES_TER"),
        ("The rebels were driven out of the town, the army said.", "GOV_REGAINS_TERIT"),
        ("The army captured a rebel-held town.", "GOV_REGAINS_TERIT"),
    ],
)
def test_who_takes_decides_whose_gain_it_is(text, label):
    assert sub_event_of(text) == label


def test_the_month_is_no_march():
    assert sub_event_of("On March 12 a landmine explosion killed six drivers.") == "REM_EXPLOS"


@given(st.text(max_size=60))
def test_every_text_has_a_label(text):
    assert sub_event_of(text) in {s.label for s in sub_events().subs}


def test_roots_follow_the_label():
    assert root_of_sub("ARREST") == "COERCE"
    assert root_of_sub("NATURAL_DISASTER") is None
