"""What befell several figures of one sentence: letters stand for effects in the order of the figures."""

import pytest

from reportedly.marking.figures import mark_figures

SHORT = {"k": "killed", "i": "injured", "d": "displaced", "a": "detained", "h": "kidnapped", "m": "missing", "s": "surrendered",
         "c": "combatants", "-": None}  # fmt: skip


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        ("Raids killed 15 civilians and 27 fighters.", "kk"),
        ("15 civilians and 27 fighters were killed.", "kk"),
        ("23 civilians including nine children were killed.", "kk"),
        ("26 killed, among them 7 children.", "kk"),
        ("26 dead and 40 injured.", "ki"),
        ("The strike killed eight men and wounded 25.", "ki"),
        ("9 people were killed and 40 wounded.", "ki"),
        ("Kurds kill 83 Injured 100 Terrorists in Clashes.", "ki"),
        ("3 Civilians Killed 38 Injured in Attacks.", "ki"),
        ("The loss of seven and the wounding of 52 were reported.", "ki"),
        ("6 guards were killed including 2 officers and 17 others were injured.", "kki"),
        ("It killed 66 civilians according to the monitor as well as three rescue workers.", "kk"),
        ("One was killed at the gate and one in the yard.", "kk"),
        ("Four men were killed, two of them medics.", "kk"),
        ("Gunmen kidnapped 12 workers while 3 soldiers were arrested.", "ha"),
        ("30 villages were taken and 200 families fled.", "-d"),
        ("Rebels destroyed 12 tanks and killed 40 soldiers.", "-k"),
        ("The clash left one dead and one wounded.", "ki"),
        ("57 people died in the massacre and 18 are missing.", "km"),
        ("At least 9 killed and more than 15 injured.", "ki"),
        ("20 people, including 5 children, died.", "kk"),
        ("20 people - among them 5 children - were killed.", "kk"),
        ("A family of five was killed and a crew of 3 was wounded.", "ki"),
        ("The shelling killed 12 people, bringing the total this week to 45.", "kk"),
        ("Police arrested 12 people, taking the number this week to 45.", "aa"),
        ("The toll had risen to 33 by noon. Shells fell again, bringing the total this week to 45.", "kk"),
        ("Five men died. The sale brought the total of tanks to 45.", "k-"),
        ("Seven died, among them a child and two women, and nine others were injured.", "kkki"),
        ("Seven died, among them a child and two women and nine others were injured.", "kkki"),
        ("A woman was killed and five others, including two children and a student, were injured.", "kiii"),
        ("Five people died and eight others experienced breathing difficulties.", "ki"),
        ("A cook is dead and two people are in police custody.", "k-"),
        ("It left one dead and 11 others shot.", "k-"),
        ("Twelve were killed and three women.", "kk"),
        ("A woman and her child died of suffocation.", "kk"),
        ("The strike hurt a man and his wife.", "ii"),
        ("A man and his car were hit.", ""),
        ("5,000 troops and 40 tanks wait at the border.", "c-"),
    ],
)
def test_figures_of_one_sentence_share_or_part_their_effects(text, letters):
    assert [f.effect for f in mark_figures(text)] == [SHORT[c] for c in letters]
