from __future__ import annotations

from dataclasses import replace

import pytest

from reportedly.records import (
    Actor,
    ArmsType,
    Bounds,
    Candidate,
    Claim,
    Code,
    Document,
    Due,
    Event,
    ExternalId,
    Figure,
    Flow,
    Forecast,
    Label,
    Mention,
    Place,
    Problem,
    Published,
    Reading,
    Relation,
    Report,
    Role,
    Span,
    Time,
    Voice,
    Wording,
)

TEXT = (
    "The army denied on Monday, 6 June that it had shelled Wadi Sarif. A doctor who asked not to be named said"
    " at least 26 brutal mercenaries were killed near Salamiyah.\n\n"
    "Missiles came from Raqqa via Jordan. The army will attack before 20 June.\u202e <script>alert(1)</script>\n"
    "About the author: she lives in Hama."
)


def at(words: str, nth: int = 0) -> Span:
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(words, start + 1)
    return Span(start, start + len(words))


@pytest.fixture(scope="session")
def report() -> Report:
    return Report(
        document=Document(
            id="sha256:0",
            text=TEXT,
            title="Shells on <b>Wadi</b> Sarif",
            authors=("Marta L.",),
            publisher="Halden Wire",
            language="en",
            published=Published("2016-06-07", "2016-06-07", "text", "dateline"),
            about_author=(at("About the author: she lives in Hama."),),
        ),
        mentions=(
            Mention("m1", at("The army"), "military", 0.98765, "names/1", actor="a1"),
            Mention("m2", at("mercenaries"), "armed_group", 0.9, "names/1"),
            Mention("m3", at("Missiles"), "weapon", 1.0, "arms/1", arms=ArmsType("missile", "other", "missile", "own")),
        ),
        actors=(
            Actor(
                "a1",
                "Syrian Arab Army",
                "state military",
                "SY",
                ("SAA",),
                (Role("ally", "Russia", "2015-09-30", None),),
                "own list",
                (ExternalId("acled", "Military Forces of Syria", "same", "own list"),),
                (Role("arm", "Syria", None, None), Role("led by", "Anna", "2012", None)),
            ),
        ),
        places=(
            Place(
                "p1",
                at("Salamiyah"),
                "Salamiyah",
                "SY",
                35.01,
                37.05,
                "town",
                "literal",
                "geonames:1",
                (Candidate("geonames:1", "Salamiyah", "SY", 35.01, 37.05, "town", 0.9, "name"),),
                0.9,
            ),
            Place("p2", at("Wadi Sarif"), "Wadi Sarif", None, None, None, None, "literal", None, (), 0.2),
        ),
        times=(
            Time("t1", at("Monday, 6 June"), "2016-06-06", "2016-06-06", "2016-06-06", "day", "weekday fixes the year"),
        ),
        figures=(
            Figure(
                "f1",
                at("at least 26 brutal mercenaries"),
                26,
                None,
                False,
                None,
                "mercenaries",
                None,
                "killed",
                (Reading(26.0, "digits"),),
                "v2",
            ),
        ),
        labels=(Label("l1", at("mercenaries"), None, "unclear", "v2"),),
        voices=(
            Voice("v0", "reporter", None, None),
            Voice("v1", "collective", "Syrian Arab Army", at("The army"), "a1"),
            Voice("v2", "anonymous", None, at("A doctor who asked not to be named")),
        ),
        claims=(
            Claim(
                "c1",
                (at("it had shelled Wadi Sarif"),),
                at("The army"),
                at("denied"),
                ("v1", "v0"),
                "denied",
                "certain",
                "-",
                (at("denied"),),
                ("e1",),
                why="the cue denies",
            ),
            Claim(
                "c2",
                (at("at least 26 brutal mercenaries were killed near Salamiyah"),),
                at("A doctor who asked not to be named"),
                at("said"),
                ("v2", "v0"),
                "asserted",
                "certain",
                "+",
                (),
            ),
            Claim(
                "c3",
                (at("Missiles came from Raqqa via Jordan"),),
                None,
                None,
                ("v0",),
                "asserted",
                "certain",
                "+",
                (),
                score=0.5,
            ),
            Claim(
                "c4",
                (at("The army will attack before 20 June"),),
                None,
                None,
                ("v0",),
                "predicted",
                "probable",
                "+",
                (at("will"),),
            ),
        ),
        events=(
            Event(
                "e1",
                "ASSAULT",
                "heavy-weapons",
                at("shelled"),
                ("m1",),
                (),
                "p2",
                "t1",
                (),
                Bounds(26, None),
                None,
                (),
                "denied",
                "c1",
                codes=(Code("acled", "Grenade", "Explosions/Remote violence", "own-1", "because"),),
            ),
        ),
        forecasts=(
            Forecast(
                "fc1",
                "c4",
                at("The army will attack before 20 June"),
                "the army attacks",
                "v0",
                Due(None, "2016-06-20"),
            ),
        ),
        flows=(
            Flow(
                "fl1",
                at("Missiles came from Raqqa via Jordan"),
                "Missiles",
                "arms",
                "Raqqa",
                "Jordan",
                None,
                "c3",
                "asserted",
            ),
        ),
        wording=(Wording("w1", at("brutal"), "loaded", "v2"),),
        relations=(Relation("r1", "CoLocated", "m2", "m1", at("near")),),
        problems=(Problem("odd", "an odd character stands in the text"),),
    )


@pytest.fixture(scope="session")
def killing(report: Report) -> Report:
    """The report with a killing told by the doctor, once more told in its own voice."""
    found = Event(
        "e2", "ASSAULT", "firearms", at("killed"), ("m1",), ("m2",), "p1", "t1", ("f1",), Bounds(26, None), None,
        ("m3",), "accomplished", "c2",
        codes=(
            Code("acled", "Armed clash", "Battles", "own-2", "because"),
            Code("ucdp", "1", "state-based conflict", "own-3", "because"),
        ),
    )  # fmt: skip
    again = replace(found, id="e3", same_as="e2", claim="c3")
    return replace(report, events=(*report.events, found, again))
