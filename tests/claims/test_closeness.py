"""How near a speaker stands to the events, where the text says so."""

import pytest

from reportedly.claims.closeness import with_closeness
from reportedly.claims.within import Shelf
from reportedly.records import CLOSENESS, Actor, Voice
from tests.claims.marked import marked, mention, spans


def closeness(text, kind=None, actor_kind=None):
    """Of the source marked s; a mention of `kind` at m, or an actor of `actor_kind` behind the voice."""
    bare, found = marked(text)
    mentions = [mention(f"m{n}", s, kind) for n, s in enumerate(spans(found, "m"), 1)]
    (source,) = [s for name, s in found if name in "sm"][:1]
    actors = [Actor("a1", "X", actor_kind, None)] if actor_kind else []
    voice = Voice("v1", "role", None, source, "a1" if actors else None)
    return with_closeness(bare, (voice,), actors, Shelf(mentions, lambda m: m.span))[0].closeness


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("{s:Two residents} said so.", "witness"),
        ("{s:A doctor at the clinic} said so.", "responder"),
        ("{s:A rebel commander} said so.", "party"),
        ("{s:The Orontes Observatory for Human Rights} said so.", "monitor"),
        ("{s:Activists} said so.", "activist"),
        ("{s:A foreign ministry official} said so.", "official"),
        ("{s:Analysts} said so.", "expert"),
        ("{s:The state news agency} said so.", "press"),
        ("{s:Rumours in the town} say so.", "hearsay"),
        ("{s:A baker} who saw the raid said so.", "witness"),
        ("{s:A baker} said so.", None),
        ("{s:A baker} said so. The man who saw the raid left.", None),
    ],
)
def test_the_words_of_a_description_tell(text, kind):
    assert closeness(text) == kind
    assert kind is None or kind in CLOSENESS


def test_a_name_tells_by_the_actor_or_mention_behind_it():
    assert closeness("{m:Liwa Sarif} said so.", "armed_group") == "party"
    assert closeness("{s:Liwa Sarif} said so.", actor_kind="government") == "official"
    assert closeness("{m:Omar Said} said so.", "person") is None


def test_the_reports_own_voice_has_none():
    voice = Voice("v0", "reporter", None, None)
    assert with_closeness("", (voice,), (), Shelf((), lambda m: m.span)) == (voice,)
