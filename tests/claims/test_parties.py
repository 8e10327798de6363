"""Who acts and who is acted upon."""

import pytest

from reportedly.claims.parties import parties_of
from reportedly.claims.within import Shelf
from reportedly.marking.sentences import sentences
from reportedly.records import Argument, EventMention
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
        ("It is told by {m:the army}, that {m:two men} were {e:killed}.", [], ["two men"]),
        ("{m:Two women}, {m:two men} were {e:killed}.", [], ["Two women", "two men"]),
    ],
)
def test_voice_order_and_prepositions_give_the_sides(text, who, whom):
    assert parties(text) == (who, whom)


@pytest.mark.parametrize(("type_", "who"), [("ASSAULT", []), ("ACCUSE", ["The Observatory"])])
def test_who_tells_of_a_deed_takes_no_part_in_it_but_speaks_himself(type_, who):
    bare, found = marked("{m:The Observatory} {e:blamed} shelling on them.")
    speaker = spans(found, "m")[0]
    event = EventMention(spans(found, "e")[0], type_, 0.9, "test")
    mentions = Shelf([mention("m1", speaker, "organisation")], lambda m: m.span)
    told = parties_of(bare, event, sentences(bare)[0], mentions, Shelf((), lambda p: p.span), speaker)
    assert [speaker.of(bare) for _ in told.who] == who


def test_a_place_in_a_comparison_is_no_party():
    text = "A {m:Stalingrad}-like defeat was {e:attacked} on."
    bare, found = marked(text)
    compared = [place("p1", bare, spans(found, "m")[0], "comparison")]
    assert parties(text, places=compared) == ([], [])


@pytest.mark.parametrize("kind", ["place", "weapon", "document"])
def test_places_arms_and_papers_do_not_act(kind):
    assert parties("{m:Damascus} {e:attacked} {m:the base}.", kind=kind) == ([], [])


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
