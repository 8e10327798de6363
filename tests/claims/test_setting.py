"""Where and when an event happened and with what toll."""

from dataclasses import replace

import pytest

from reportedly.claims.setting import setting_of
from reportedly.claims.within import Shelf
from reportedly.marking.sentences import sentences
from reportedly.records import Bounds, EventMention, Span
from tests.claims.marked import day, figure, marked, place, spans


def setting(text, type_="ASSAULT", sense="literal", effects=("killed",), precision=("town",), source=None, parts=None):
    """Marks: e the trigger, o other triggers, b bloodless ones, p places, t times, f figures (5..5, 6..6 ...)."""
    bare, found = marked(text)
    places = [
        place(f"p{n}", bare, s, sense, precision[min(n, len(precision)) - 1])
        for n, s in enumerate(spans(found, "p"), 1)
    ]
    times = [day(f"t{n}", s, f"2013-08-0{n}") for n, s in enumerate(spans(found, "t"), 1)]
    figures = [
        figure(f"f{n}", s, 4 + n, 4 + n, effects[min(n, len(effects)) - 1]) for n, s in enumerate(spans(found, "f"), 1)
    ]
    figures = [replace(f, part_of=(parts or {}).get(f.id)) for f in figures]
    trigger = spans(found, "e")[0]
    sentence = next(s for s in sentences(bare) if s.covers(trigger))
    return setting_of(
        bare,
        EventMention(trigger, type_, 0.9, "test"),
        sentence,
        [*spans(found, "o"), *spans(found, "b")],
        Shelf(places, lambda p: p.span),
        Shelf(times, lambda t: t.span),
        Shelf(figures, lambda f: f.span),
        source,
        spans(found, "b"),
    )


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("Shells {e:hit} a market in {p:Douma}.", "p1"),
        ("In {p:Douma} shells {e:hit} a market.", "p1"),
        ("The army {e:captured} {p:Douma}.", "p1"),
        ("{p:Douma}, say reporters, saw an {e:attack}.", None),
        ("An {e:attack} shook the market.", None),
        ("Gunmen positioned in {p:Douma} {e:shelled} the road.", None),
        ("Gunmen based near {p:Douma} {e:shelled} the road.", None),
        ("They denied the {p:Douma} {e:massacre}.", "p1"),
        ("They said that {p:Douma} {e:shelled} the road.", None),
        ("Men (a branch of one in {p:Douma}) {e:shelled} the road.", None),
        ("Men fired (and {e:hit} a market in {p:Douma}).", "p1"),
        ("A {p:Douma} suburb; shells {e:hit} the road.", None),
    ],
)
def test_a_place_belongs_to_an_event_by_a_preposition_or_as_its_object(text, where):
    assert setting(text).where == where


@pytest.mark.parametrize(
    ("text", "source", "where"),
    [
        ("Residents of {p:Arsal} said a bomb {e:killed} three.", "Residents of Arsal", None),
        ("Residents of {p:Arsal} said a bomb {e:killed} three.", None, "p1"),
        ("Residents said a bomb {e:killed} three in {p:Arsal}.", "Residents", "p1"),
        ("The {e:attack} on {p:Arsal} showed how weak they were.", "The attack on Arsal", "p1"),
    ],
)
def test_whence_the_teller_is_is_not_where_it_happened(text, source, where):
    assert setting(text, source=Span(0, len(source)) if source else None).where == where


def test_a_place_that_only_tells_where_another_is_goes_behind_it():
    assert setting("Shells {e:hit} {p:Hader} in {p:Quneitra}.", precision=("town", "region")).where == "p1"
    assert setting("An {e:attack} on the {p:Damascus} suburb of {p:Jaramana} failed.").where == "p2"


def test_the_finer_place_goes_before_the_country():
    assert setting("An {e:attack} in {p:Syria} near {p:Douma}.", precision=("country", "town")).where == "p2"


@pytest.mark.parametrize("sense", ["literal", "modifier", "attribute", "embedded"])
def test_a_place_on_the_ground_is_one_of_events_in_whatever_word(sense):
    assert setting("A defeat was {e:suffered} in {p:Damascus}.", sense=sense).where == "p1"


def test_a_country_before_a_noun_tells_whose_an_act_is():
    assert (
        setting("There was an {e:attack} on {p:Turkish} posts.", sense="modifier", precision=("country",)).where is None
    )


@pytest.mark.parametrize("sense", ["government", "comparison", "demonym"])
def test_who_acts_or_is_compared_is_no_place_of_events(sense):
    assert setting("A defeat was {e:suffered} in {p:Damascus}.", sense=sense).where is None


def test_words_have_no_place_unless_told_at_once():
    assert setting("Omar {e:accused} the army of raids in {p:Douma}.", "ACCUSE").where is None


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("On {t:4 August} shells {e:hit} the town.", "t1"),
        ("Shells {e:hit} the town, he said on {t:Monday}.", None),
        ("Shells have {e:hit} the town since {t:Monday}.", None),
        ("{t:16 August 2016} Shells {e:hit} the town.", None),
    ],
)
def test_dates_of_telling_and_borders_are_no_dates_of_the_event(text, when):
    assert setting(text).when == when


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("Shells {e:hit} the town on {t:Friday}.", "t1"),
        ("Shells {e:hit} the town, which rebels {o:took} on {t:Friday}.", None),
        ("Shells {e:hit} the town after the truce of {t:Friday}.", None),
        ("Rebels {e:held} the town and jets {o:struck} it on {t:Friday}.", None),
        ("A bomb {e:killed} five people in an {o:attack} on {t:Friday}.", "t1"),
        ("Five people were killed on {t:Friday} in {e:raids} on the town.", "t1"),
        ("Rebels {e:surrounded} the village on {t:Friday} after fierce {o:clashes}.", "t1"),
        ("Rebels surrounded the village on {t:Friday} after fierce {e:clashes}.", None),
        ("Rebels {e:attacked} the town on {t:Friday} prompting air {o:strikes}.", "t1"),
        ("Families will leave by {t:the end of July} should the {e:fighting} spread.", None),
        ("Aid will stop on {t:Friday} if the {e:fighting} goes on.", None),
        ("On {t:Friday} the {e:fighting} should end.", "t1"),
        ("Rebels {e:spoke} of the {t:Friday} {o:attack}.", None),
        ("Some were {e:shot} and ten had died in the {o:assault} of {t:Friday}.", None),
    ],
)
def test_a_time_belongs_to_the_nearest_trigger_of_its_clause(text, when):
    assert setting(text).when == when


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("An {e:attack} killed {f:five people}.", Bounds(5, 5)),
        ("An {e:attack} killed {f:five rebels} and {f:six soldiers}.", Bounds(11, 11)),
        ("An {e:attack} shook the town and a {o:raid} killed {f:five people}.", None),
        ("An {e:attack} shook the town.", None),
        ("In an {e:attack} {f:five people}, {f:four of them} children, died.", Bounds(5, 5)),
        ("In an {e:attack} {f:five people}, {f:four} of whom were rebels, died.", Bounds(5, 5)),
        ("In an {e:attack} {f:five of them} died.", Bounds(5, 5)),
        ("In an {e:attack} {f:five people}, {f:four rebels}, died.", Bounds(11, 11)),
        ("Ten were {e:shot}, {f:five more} were killed in a {o:raid}.", None),
        ("Ten were {o:shot}, {f:five more} were killed in a {e:raid}.", Bounds(5, 5)),
        ("Men {e:shot} {f:five guards} before the {o:raid}.", Bounds(5, 5)),
    ],
)
def test_a_toll_belongs_to_the_nearest_trigger_and_groups_are_summed(text, killed):
    assert setting(text).killed == killed


@pytest.mark.parametrize(
    ("whole", "killed"),
    [
        ("f1", Bounds(5, 5)),  # "five people including a woman and six children"
        ("f3", Bounds(18, 18)),  # a sum told later takes in what was told before it
        (None, Bounds(18, 18)),
    ],
)
def test_a_part_of_a_figure_told_before_is_not_counted_again(whole, killed):
    text = "An {e:attack} killed {f:five} and {f:six} and {f:seven}."
    assert setting(text, parts={"f2": whole, "f3": whole} if whole == "f1" else {"f1": whole}).killed == killed


def test_the_dead_and_the_hurt_are_counted_apart():
    told = setting("An {e:attack} killed {f:five} and hurt {f:six}.", effects=("killed", "injured"))
    assert (told.killed, told.injured, told.figures) == (Bounds(5, 5), Bounds(6, 6), ("f1", "f2"))


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("An {e:air strike} on a camp in the north killed {f:five rebels} and {b:destroyed} two trucks.", Bounds(5, 5)),
        ("An {e:air strike} on a camp in the north killed {f:five rebels} and {o:shells} hit two trucks.", None),
    ],
)
def test_a_toll_is_not_that_of_a_trigger_which_harms_nobody(text, killed):
    assert setting(text).killed == killed
