"""What befell one figure, told by the words beside it."""

import pytest

from reportedly.marking.figures import mark_figures


@pytest.mark.parametrize(
    ("text", "effect"),
    [
        ("Shells killed 26 people.", "killed"),
        ("26 people were killed.", "killed"),
        ("26 people have reportedly been killed.", "killed"),
        ("26 people killed in shelling.", "killed"),
        ("The attack claimed the lives of 26 people.", "killed"),
        ("The death toll from the blast rose to 14.", "killed"),
        ("The source put the death toll at 5 civilians.", "killed"),
        ("The deaths of 7 children shocked the town.", "killed"),
        ("The blast left 15 people dead.", "killed"),
        ("Residents found 230 corpses.", "killed"),
        ("The army lost 15 soldiers.", "killed"),
        ("They shot dead 4 men.", "killed"),
        ("Nine civilians died in the raid.", "killed"),
        ("They kidnapped and killed 11 people.", "killed"),
        ("Raids killed and wounded 40 civilians.", "killed"),
        ("The attack left 30 wounded.", "injured"),
        ("31 people hurt in the blast are in hospital.", "injured"),
        ("Eight villagers experienced breathing difficulties.", "injured"),
        ("Three men had serious injuries.", "injured"),
        ("Three men had died of serious injuries.", "killed"),
        ("He was treated for ten gunshot wounds.", None),
        ("He died of two stab wounds.", None),
        ("He answered for three counts of assault.", None),
        ("9 other people were reported injured.", "injured"),
        ("Doctors saw 30 cases of suffocation.", "injured"),
        ("The war displaced 2 million people.", "displaced"),
        ("The campaign caused 30.000 Syrians to flee.", "displaced"),
        ("They forced 900 residents out of their homes.", "displaced"),
        ("Lebanon hosts 800,000 refugees.", "displaced"),
        ("Police arrested 20 protesters.", "detained"),
        ("20 protesters were rounded up.", "detained"),
        ("The army captured 60 fighters.", "detained"),
        ("Gunmen abducted 12 workers.", "kidnapped"),
        ("12 workers were taken hostage.", "kidnapped"),
        ("40 sailors are missing.", "missing"),
        ("40 sailors went missing at sea.", "missing"),
        ("300 fighters surrendered.", "surrendered"),
        ("300 fighters laid down their arms.", "surrendered"),
        ("300 fighters hold the ridge.", "combatants"),
        ("They have held 20 diplomats hostage.", "kidnapped"),
        ("Five policemen suffered various wounds.", "injured"),
        ("Among the dead were 14 children.", "killed"),
        ("They killed the mayor as well as two peasants.", "killed"),
        ("He was killed along with his wife and 4 guards.", "killed"),
        # no one suffered
        ("Three persons have not been arrested.", None),
        ("The army captured 12 villages.", None),
        ("300 people queued for bread.", None),
        ("14 people killed the dog.", None),
        ("He was killed in 20 villages at once, they joked.", None),
        ("12 boats carried aid.", None),
    ],
)
def test_words_beside_a_figure_tell_what_befell_those_it_counts(text, effect):
    (figure,) = mark_figures(text)
    assert figure.effect == effect


@pytest.mark.parametrize(
    "text",
    [
        "A bomber attacked.",
        "Ahmad, 34, was killed.",
        "A sniper killed many.",
        "A woman said so.",
        "He killed time in a village with a soldier.",
    ],
)
def test_a_single_person_whom_nothing_befell_is_no_figure(text):
    assert mark_figures(text) == ()


@pytest.mark.parametrize(
    "text",
    ["They killed a senior commander.", "A child was killed.", "Another man died.", "A US soldier was also wounded."],
)
def test_a_single_person_whom_something_befell_is_one(text):
    (figure,) = mark_figures(text)
    assert (figure.low, figure.high) == (1, 1)
