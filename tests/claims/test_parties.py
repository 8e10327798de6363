"""Who acts and who is acted upon."""

from dataclasses import replace

import pytest

from reportedly.claims.parties import parties_of
from reportedly.claims.within import Shelf
from reportedly.marking.sentences import sentences
from reportedly.records import Argument, Claim, EventMention, Span
from tests.claims.marked import marked, mention, place, spans


def parties(text, type_="ASSAULT", kind="armed_group", places=(), likely=()):
    """The words of the parties; every mark m is a mention."""
    bare, found = marked(text)
    mentions = [mention(f"m{n}", s, kind) for n, s in enumerate(spans(found, "m"), 1)]
    trigger = spans(found, "e")[0]
    event = EventMention(trigger, type_, 0.9, "test")
    sentence = next(s for s in sentences(bare) if s.covers(trigger))
    guesses = [Argument(trigger, role, mentions[n].span, score) for role, n, score in likely]
    told = parties_of(
        bare, event, sentence, Shelf(mentions, lambda m: m.span), Shelf(places, lambda p: p.span), None, guesses
    )
    words = {m.id: m.span.of(bare) for m in mentions}
    return [words[i] for i in told.who], [words[i] for i in told.whom]


@pytest.mark.parametrize(
    ("text", "who", "whom"),
    [
        ("{m:The army} {e:attacked} {m:the rebels}.", ["The army"], ["the rebels"]),
        ("{m:The rebels} were {e:attacked} by {m:the army}.", ["the army"], ["The rebels"]),
        ("{m:Two rebels} were {e:killed}.", [], ["Two rebels"]),
        ("An {e:attack} by {m:the army} on {m:the rebels}.", ["the army"], ["the rebels"]),
        ("A {e:raid} suspected to be carried out by {m:the army}.", ["the army"], []),
        ("{m:Rebel} {e:attacks} against {m:the army}.", ["Rebel"], ["the army"]),
        ("{e:Clashes} between {m:the army} and {m:the rebels}.", ["the army", "the rebels"], []),
        ("{m:The army} and {m:the militia} {e:attacked} {m:the rebels}.", ["The army", "the militia"], ["the rebels"]),
        ("An {e:airstrike} in the hills killed {m:two rebels}.", [], ["two rebels"]),
        ("{m:Washington}-backed {m:rebels} {e:attacked} the base.", ["rebels"], []),
        ("{m:It} {e:attacked} {m:the rebels}.", [], ["the rebels"]),
        ("{m:Three men} {e:died} of wounds.", [], ["Three men"]),
        ("{m:Three men} {e:lost} their lives.", [], ["Three men"]),
        ("{m:The rebels} {e:lost} the town.", ["The rebels"], []),
        ("It is told by {m:the army}, that {m:two men} were {e:killed}.", [], ["two men"]),
        ("{m:Two women}, {m:two men} were {e:killed}.", [], ["Two women", "two men"]),
        ("{m:Nine rebels} {e:killed} in an ambush.", [], ["Nine rebels"]),
        ("{m:The rebels} {e:killed} at least nine.", ["The rebels"], []),
        ("{m:Nine men} including two {m:children} were {e:killed}.", [], ["Nine men"]),
        ("They found {m:villagers} and bodies of {m:tribesmen} who were {e:killed}.", [], ["tribesmen"]),
        ("A drive that made {m:many} flee, but which was {e:defeated}.", [], []),
        ("{m:The army} repelled a fierce {e:attack}.", [], []),
        ("{m:The army} launched a drive in anticipation of an {e:attack}.", [], []),
        ("{m:The army} {m:soldiers} {e:attacked} {m:the rebels}.", ["The army", "soldiers"], ["the rebels"]),
        ("{m:Gunmen} from {m:the Front} {e:attacked} {m:the army}.", ["Gunmen", "the Front"], ["the army"]),
        ("{m:The Front} (formerly {m:the Lions}) {e:attacked} {m:the army}.", ["The Front"], ["the army"]),
        ("An {e:attack} on a town held by {m:the rebels}.", [], []),
        ("{m:Daesh} {e:defeat} was near.", [], ["Daesh"]),
        ("{m:Saudi} – {e:backed} {m:fighters} came.", [], ["fighters"]),
        ("{m:The army} awaits {m:Saudi} – {e:backed} {m:fighters} there.", [], ["fighters"]),
        ("{m:The army} said that {m:the Army} {e:shelled} {m:the rebels}.", ["the Army"], ["the rebels"]),
        ("What {m:the Lions Front} feared was {e:defeated} by {m:the Lions Front}.", ["the Lions Front"], []),
        ("{m:Washington} led {m:forces} {e:attacked} {m:the rebels}.", ["forces"], ["the rebels"]),
        ("{m:The army} {e:shelled} the hills killing {m:nine farmers}.", ["The army"], ["nine farmers"]),
        ("{m:Men} under the banners of {m:the Front} and {m:the Lions} {e:stormed} the town.", ["Men"], []),
    ],
)
def test_voice_order_and_prepositions_give_the_sides(text, who, whom):
    assert parties(text) == (who, whom)


@pytest.mark.parametrize(
    ("text", "type_", "who", "whom"),
    [
        ("A {e:withdrawal} of {m:the rebels} began.", "RETREAT", ["the rebels"], []),
        ("{m:The rebels} {e:left} the hills to {m:the army}.", "RETREAT", ["The rebels"], []),
        ("{m:The army} held {e:talks} with {m:the rebels}.", "CONSULT", ["The army"], ["the rebels"]),
        ("A {e:conference} on {m:the rebels} began.", "CONSULT", [], []),
        ("A {e:truce} with {m:the rebels} held.", "AGREE", ["the rebels"], []),
        ("It was to justify {e:calls} for {m:the army}.", "REQUEST", [], []),
    ],
)
def test_the_type_tells_which_sides_there_are(text, type_, who, whom):
    assert parties(text, type_) == (who, whom)


def test_a_state_acts_where_it_is_the_subject_and_is_hit_where_it_is_the_aim():
    text = "{m:Ruritania} {e:attacked} {m:Laurania}."
    bare, found = marked(text)
    states = [place(f"p{n}", bare, s) for n, s in enumerate(spans(found, "m"), 1)]
    states = [replace(p, precision="country") for p in states]
    assert parties(text, kind="place", places=states) == (["Ruritania"], ["Laurania"])
    assert parties("Men in {m:Ruritania} {e:attacked} it.", kind="place", places=states[:1]) == ([], [])


def test_a_town_is_no_people():
    text = "The {m:Munich} {e:offensive} began."
    bare, found = marked(text)
    town = replace(place("p1", bare, spans(found, "m")[0]), precision="town")
    assert parties(text, kind="nationality", places=[town]) == ([], [])
    assert parties(text, kind="nationality", places=[replace(town, precision="country")]) == (["Munich"], [])


@pytest.mark.parametrize(("type_", "who"), [("ASSAULT", []), ("ACCUSE", ["The Observatory"])])
def test_who_tells_of_a_deed_takes_no_part_in_it_but_speaks_himself(type_, who):
    bare, found = marked("{m:The Observatory} {e:blamed} shelling on them.")
    speaker = spans(found, "m")[0]
    event = EventMention(spans(found, "e")[0], type_, 0.9, "test")
    mentions = Shelf([mention("m1", speaker, "organisation")], lambda m: m.span)
    told = parties_of(bare, event, sentences(bare)[0], mentions, Shelf((), lambda p: p.span), claim(bare, speaker))
    assert [speaker.of(bare) for _ in told.who] == who


def claim(bare, source, content=None):
    content = content or Span(source.end + 1, len(bare) - 1)
    return Claim("c1", (content,), source, None, ("v1", "v0"), "asserted", "certain", "+", ())


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("{m:The brigade} said it had {e:shelled} the town.", ["The brigade"]),
        ("{m:The brigade}, linked to {m:the Front}, said it had {e:shelled} the town.", ["The brigade"]),
        ("{m:The brigade}, linked to {m:the Front}, said the town was {e:shelled}.", []),
        ("{m:The brigade} said {m:the army} had {e:shelled} the town.", ["the army"]),
        ("{m:The brigade} said they had {e:shelled} the town.", []),
        ("{m:The brigade} said it saw how shells {e:hit} the town.", []),
    ],
)
def test_who_tells_of_himself_acts_and_what_describes_him_does_not(text, who):
    bare, found = marked(text.replace(" said ", " {q:said} "))
    mentions = [mention(f"m{n}", s, "armed_group") for n, s in enumerate(spans(found, "m"), 1)]
    event = EventMention(spans(found, "e")[0], "ASSAULT", 0.9, "test")
    told = parties_of(
        bare, event, sentences(bare)[0], Shelf(mentions, lambda m: m.span), Shelf((), lambda p: p.span),
        claim(bare, mentions[0].span, Span(spans(found, "q")[0].end + 1, len(bare) - 1)),
    )  # fmt: skip
    words = {m.id: m.span.of(bare) for m in mentions}
    assert [words[i] for i in told.who] == who


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("An {e:air strike} kills eight: {m:AFP}\n\nMore follows.", []),
        ("An {e:air strike} kills eight ({m:AFP})\n\nMore follows.", []),
        ("A {e:strike} on {m:AFP} kills eight.", ["AFP"]),
    ],
)
def test_who_signs_a_headline_takes_no_part(text, whom):
    assert parties(text, kind="organisation", likely=[("whom", 0, 0.9)])[1] == whom


def test_a_place_in_a_comparison_is_no_party():
    text = "A {m:Stalingrad}-like defeat was {e:attacked} on."
    bare, found = marked(text)
    compared = [place("p1", bare, spans(found, "m")[0], "comparison")]
    assert parties(text, places=compared) == ([], [])


@pytest.mark.parametrize(("kind", "whom"), [("place", ["the base"]), ("weapon", []), ("document", [])])
def test_places_arms_and_papers_do_not_act_and_ground_is_hit(kind, whom):
    assert parties("{m:Damascus} {e:attacked} {m:the base}.", kind=kind) == ([], whom)


@pytest.mark.parametrize(
    ("text", "score", "who"),
    [
        ("{m:The army} denied the {e:attack}.", 0.9, ["The army"]),
        ("{m:The army} denied the {e:attack}.", 0.3, []),
        ("{m:The rebels} {e:attacked} near a post of {m:the army}.", 0.9, ["The rebels"]),
    ],
)
def test_a_models_guess_counts_only_where_the_rules_find_nobody(text, score, who):
    assert parties(text, likely=[("who", -1, score)])[0] == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("{m:The junta} is running the {e:battle}.", []),
        ("{m:The junta} finances a bloody {e:war}.", []),
        ("{m:The generals} orchestrate the {e:battle}.", []),
        ("{m:The junta} is in the {e:battle}.", ["The junta"]),
    ],
)
def test_whom_a_model_guesses_does_not_act_where_he_only_directs(text, who):
    assert parties(text, likely=[("who", 0, 0.9)])[0] == who
