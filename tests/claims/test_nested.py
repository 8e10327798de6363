"""Places told by other places."""

import pytest

from reportedly.claims.nested import finest
from tests.claims.marked import marked, place, spans


def told(text, precision, sense="literal"):
    """The words of the place that the last (or the only one marked c) leads to; `precision` as of the marks in order."""
    bare, found = marked(text)
    marks = sorted((*spans(found, "p"), *spans(found, "c")))
    chosen = spans(found, "c")[0]
    places = [
        place(f"p{n}", bare, s, "literal" if s == chosen else sense, kind)
        for n, (s, kind) in enumerate(zip(marks, precision, strict=True), 1)
    ]
    return finest(bare, next(p for p in places if p.span == chosen), places).span.of(bare)


@pytest.mark.parametrize(
    ("text", "precision", "finer"),
    [
        ("Shells hit {p:Hader} in {c:Quneitra}.", ("town", "region"), "Hader"),
        ("Shells hit {p:Hader} in rural {c:Quneitra}.", ("district", "town"), "Hader"),
        ("Shells hit {p:Madaya} west of the Syrian capital {c:Damascus}.", ("town", "town"), "Madaya"),
        ("Shells hit {p:Madaya}, a town near {c:Damascus}.", ("town", "town"), "Madaya"),
        ("Shells hit the {c:Damascus} suburb of {p:Jaramana}.", ("town", "town"), "Jaramana"),
        ("Shells hit {c:Aleppo}'s {p:Shaar}.", ("town", "point"), "Shaar"),
        ("Shells hit {c:Syria}'s {p:Idlib} province.", ("country", "region"), "Idlib"),
        ("Shells hit {p:Tabqa}, around {c:40 km west of Raqqa}.", ("town", "town"), "Tabqa"),
        ("Shells hit {p:Hader} in {p:Quneitra} in {c:Syria}.", ("town", "region", "country"), "Hader"),
        ("Shells hit {p:Hader} and {c:Quneitra}.", ("town", "region"), "Quneitra"),
        ("Shells hit {p:Hader} while jets flew near {c:Quneitra}.", ("town", "region"), "Quneitra"),
        ("Men left {p:Hader} for camps in {c:Quneitra}.", ("town", "region"), "Quneitra"),
        ("Men positioned in {p:Hader} near {c:Quneitra} fired.", ("town", "town"), "Quneitra"),
        ("Jets hit {p:Quneitra} near {c:Hader}.", ("region", "town"), "Hader"),
        ("Jets hit {c:Douma}, {p:Hader}.", ("town", "town"), "Douma"),
        ("Jets hit {c:Hader}.", ("town",), "Hader"),
    ],
)
def test_a_place_leads_to_the_one_that_is_told_by_it(text, precision, finer):
    assert told(text, precision) == finer


@pytest.mark.parametrize("sense", ["government", "embedded", "demonym"])
def test_what_is_no_place_on_the_ground_is_not_gone_on_to(sense):
    assert told("The {p:Hader} in {c:Quneitra}.", ("town", "region"), sense) == "Quneitra"
