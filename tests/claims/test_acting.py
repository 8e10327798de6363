"""Which mentions can be parties of an event."""

from dataclasses import replace

import pytest

from reportedly.claims.acting import acts, in_brackets, signs
from reportedly.claims.within import Shelf
from tests.claims.marked import marked, mention, place, spans


@pytest.mark.parametrize(
    ("text", "kind", "yes"),
    [
        ("{m:The army} {e:attacked}.", "military", True),
        ("{m:Washington}-backed men {e:attacked}.", "government", False),
        ("{m:Washington} led forces {e:attacked}.", "government", False),
        ("{m:Washington} led the {e:attack}.", "government", True),
        ("{m:Anti-regime} men {e:attacked}.", "group", False),
        ("{m:Anti-regime militants} {e:attacked}.", "group", True),
        ("The {m:Ruritanian} {e:raid} began.", "nationality", True),
        ("The {m:Ruritanian} war saw a {e:raid}.", "nationality", False),
        ("The {m:mortars} {e:hit} it.", "weapon", False),
    ],
)
def test_who_can_act(text, kind, yes):
    bare, found = marked(text)
    party = mention("m1", spans(found, "m")[0], kind)
    assert acts(bare, party, spans(found, "e")[0], Shelf((), lambda p: p.span)) is yes


@pytest.mark.parametrize(("precision", "yes"), [("country", True), ("town", False)])
@pytest.mark.parametrize("kind", ["place", "nationality"])
def test_countries_act_and_towns_do_not(kind, precision, yes):
    bare, found = marked("{m:Ruritania} {e:attacked} the hills.")
    here = spans(found, "m")[0]
    places = Shelf([replace(place("p1", bare, here), precision=precision)], lambda p: p.span)
    assert acts(bare, mention("m1", here, kind), spans(found, "e")[0], places) is yes


@pytest.mark.parametrize(
    ("text", "yes"),
    [
        ("{n:The Front} (formerly {m:the Lions}) came.", True),
        ("{n:The Front} ({m:FF}) came.", True),
        ("The Front ({m:FF}) came.", False),
        ("The Front (in the hills) and {m:the Lions} came.", False),
        ("The Front (and {m:the Lions} came.", False),
    ],
)
def test_brackets_explain_or_sign_another(text, yes):
    bare, found = marked(text)
    others = [mention("m2", s, "armed_group") for s in spans(found, "n")]
    assert in_brackets(bare, spans(found, "m")[0], others) is yes


@pytest.mark.parametrize(
    ("text", "yes"), [("Strike kills eight: {m:AFP}\n\nMore.", True), ("It told {m:AFP} so.", False)]
)
def test_who_signs_a_headline(text, yes):
    bare, found = marked(text)
    assert signs(bare, spans(found, "m")[0]) is yes
