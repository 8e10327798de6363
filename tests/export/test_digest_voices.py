from __future__ import annotations

import pytest

from reportedly.export.digest_voices import disputed, how_claims_stand, unnamed, who_speaks, who_they_are
from reportedly.records import Actor, Claim, Document, Report, Span, Voice

TEXT = "Omar spoke. A soldier spoke. A doctor, who feared reprisals, spoke. SANA cited him."
OWN = Voice("v0", "reporter", None, None)


def read(*voices: Voice, claims: tuple[Claim, ...] = (), actors: tuple[Actor, ...] = ()) -> Report:
    made = claims or tuple(claim(n, voice.id) for n, voice in enumerate((OWN, *voices), 1))
    return Report(Document("sha256:0", TEXT), voices=(OWN, *voices), claims=made, actors=actors)


def claim(number: int, *voices: str, status: str = "asserted", certainty: str = "certain") -> Claim:
    return Claim(f"c{number}", (Span(0, 10),), None, None, voices, status, certainty, "+", ())


def named(number: int, name: str = "", actor: str | None = None) -> Voice:
    return Voice(f"v{number}", "named", name or f"Omar {number}", Span(0, 4), actor)


def described(number: int) -> Voice:
    return Voice(f"v{number}", "role", None, Span(12, 21))


def kept(number: int, why: str = "") -> Voice:
    return Voice(f"v{number}", "anonymous", None, Span(29, 37), None, why)


@pytest.mark.parametrize(
    ("voices", "said"),
    [
        ((), "nobody but the report itself speaks, with one claim"),
        ((named(1),), "one source speaks by name; one claim stands in the report's own voice"),
        ((named(1), named(2)), "two sources speak by name; one claim stands in the report's own voice"),
        (
            (described(1),),
            "no source speaks by name and one is described but not named; one claim stands in the report's own voice",
        ),
        (
            (named(1), described(2), described(3), kept(4)),
            "one source speaks by name, two are described but not named and one is kept unnamed; one claim stands in the"
            " report's own voice",
        ),
    ],
)
def test_who_speaks(voices: tuple[Voice, ...], said: str) -> None:
    assert who_speaks(read(*voices))[0] == said


def test_nothing_in_the_reports_own_voice() -> None:
    words, records = who_speaks(read(named(1), claims=(claim(1, "v1", "v0"),)))
    assert words == "one source speaks by name; no claims stand in the report's own voice"
    assert records == ("v1",)


def test_bodies_are_told_by_kind_and_name() -> None:
    actors = tuple(
        Actor(f"a{n}", name, kind, None)
        for n, (name, kind) in enumerate([("SANA", "news outlet"), ("Army", "state military"), ("B", "person")], 1)
    )
    report = read(named(1, "SANA", "a1"), named(2, "Army", "a2"), named(3, "B", "a3"), actors=actors)
    assert who_they_are(report) == (
        "among them are one news outlet (SANA) and one army or security force (Army)",
        ("v1", "v2"),
    )


def test_second_hand_claims_name_who_passes_them_on() -> None:
    report = read(named(1), named(2, "SANA"), claims=(claim(1, "v1", "v2", "v0"), claim(2, "v2", "v0")))
    assert who_they_are(report) == ("one claim comes at second hand, through SANA", ("c1", "v2"))


def test_persons_alone_say_nothing_of_bodies() -> None:
    assert who_they_are(read(named(1))) is None


def test_why_somebody_is_kept_unnamed() -> None:
    report = read(kept(1, "not named: “who feared reprisals”"), kept(2, "described as unnamed"))
    assert unnamed(report) == ("kept unnamed are “A doctor” (“who feared reprisals”) and “A doctor”", ("v1", "v2"))
    assert unnamed(read(named(1))) is None


def test_how_claims_stand_counts_only_what_departs() -> None:
    assert how_claims_stand(read(named(1))) is None
    claims = (claim(1, "v0"), claim(2, "v0", status="denied"), claim(3, "v0", certainty="possible"))
    assert how_claims_stand(read(claims=claims)) == (
        "of three claims, one is denied; one is told as possible",
        ("c2", "c3"),
    )
    assert how_claims_stand(read(claims=(claims[0], claims[2])))[0] == "of two claims, one is told as possible"


def test_what_is_disputed_is_quoted_with_its_holder() -> None:
    denied = tuple(claim(n, "v1", "v0", status="denied") for n in (1, 2, 3))
    assert disputed(read(named(1), claims=denied[:1])) == ("“Omar spoke” is denied by Omar 1", ("c1", "v1"))
    assert (
        disputed(read(named(1), claims=denied[:2]))[0] == "“Omar spoke” is denied by Omar 1 and “Omar spoke” by Omar 1"
    )
    assert (
        disputed(read(named(1), claims=denied))[0] == "“Omar spoke” is denied by Omar 1, and two more claims are denied"
    )
    assert disputed(read(named(1))) is None
