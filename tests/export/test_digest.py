from __future__ import annotations

from reportedly.export.digest import (
    DESCRIBED,
    KNOWN,
    OWN,
    UNNAMED,
    Naming,
    figures_by_holder,
    forecasts_by_due,
    namings,
    places_named,
    speakers,
    tallied,
)
from reportedly.records import Claim, Document, Due, Figure, Forecast, Label, Place, Report, Span, Voice, Wording

TEXT = "Omar spoke. He went on. An official added. An official agreed. So it is."


def claim(number: int, voice: str, status: str = "asserted") -> Claim:
    return Claim(f"c{number}", (Span(number, number + 5),), None, None, (voice, "v0"), status, "certain", "+", ())


def test_voices_with_one_name_are_one_speaker_and_unnamed_ones_are_not() -> None:
    voices = (
        Voice("v0", "reporter", None, None),
        Voice("v1", "named", "Omar", Span(0, 4)),
        Voice("v2", "named", "Omar", Span(12, 14)),
        Voice("v3", "anonymous", None, Span(24, 35)),
        Voice("v4", "anonymous", None, Span(43, 54)),
        Voice("v5", "named", "Silent", Span(0, 4)),
        Voice("v6", "role", None, Span(24, 35)),
    )
    claims = (claim(1, "v3"), claim(2, "v1"), claim(3, "v2"), claim(4, "v4"), claim(5, "v0"), claim(6, "v6"))
    found = speakers(Report(Document("sha256:0", TEXT), voices=voices, claims=claims))
    assert [(one.group, one.voices) for one in found] == [
        (KNOWN, ("v1", "v2")),
        (DESCRIBED, ("v6",)),
        (UNNAMED, ("v3",)),
        (UNNAMED, ("v4",)),
        (OWN, ("v0",)),
    ]


def test_who_only_belongs_to_a_known_body_does_not_speak_by_name() -> None:
    voices = (
        Voice("v0", "reporter", None, None),
        Voice("v1", "named", "the Ministry", Span(0, 4), "a1"),
        Voice("v2", "role", None, Span(24, 35), "a1"),
        Voice("v3", "role", None, Span(43, 54), "a1"),
    )
    claims = (claim(1, "v1"), claim(2, "v2"), claim(3, "v3"))
    found = speakers(Report(Document("sha256:0", TEXT), voices=voices, claims=claims))
    assert [(one.group, one.voices) for one in found] == [(KNOWN, ("v1",)), (DESCRIBED, ("v2",)), (DESCRIBED, ("v3",))]


def test_figures_stand_under_their_voice_the_reports_own_last() -> None:
    voices = (Voice("v0", "reporter", None, None), Voice("v1", "named", "Omar", Span(0, 4)))
    report = Report(
        Document("sha256:0", TEXT),
        voices=voices,
        figures=(figure("f1", "v0"), figure("f2", "v1"), figure("f3", None), figure("f4", "v1")),
    )
    found = [(who, [one.id for one in figures]) for who, figures in figures_by_holder(report)]
    assert found == [("Omar", ["f2", "f4"]), ("the report itself", ["f1"]), ("holder not found", ["f3"])]


def figure(
    key: str, holder: str | None = "v1", low: int = 3, effect: str | None = None, unit: str | None = None
) -> Figure:
    return Figure(key, Span(0, 4), low, low, False, unit, None, None, effect, (), holder)


def test_casualties_and_measures_come_first_and_equal_tolls_once() -> None:
    figures = [
        figure("f1"),
        figure("f2", effect="killed"),
        figure("f3"),
        figure("f4", unit="t"),
        figure("f5", effect="killed"),
    ]
    assert [(one.figure.id, one.count) for one in tallied(figures)] == [("f2", 2), ("f4", 1), ("f1", 1), ("f3", 1)]
    assert [one.figure.id for one in tallied(figures, merge=False)] == ["f2", "f4", "f5", "f1", "f3"]


def test_forecasts_run_by_their_last_day_and_open_ones_follow() -> None:
    dues = (None, Due("2016-06-01", None), Due(None, "2016-07-01"), Due("2016-05-01", "2016-06-20"))
    forecasts = tuple(Forecast(f"fc{n}", "c1", Span(0, 4), "", "v0", due) for n, due in enumerate(dues))
    found = forecasts_by_due(Report(Document("sha256:0", TEXT), forecasts=forecasts))
    assert [one.id for one in found] == ["fc3", "fc2", "fc1", "fc0"]


def test_namings_tell_who_calls_whom_what_and_how_often() -> None:
    text = "Gangs came. The gangs left. Brutal gangs."
    spans = (Span(0, 5), Span(16, 21), Span(35, 40))
    labels = tuple(Label(f"l{n}", span, None, "unclear", "v0") for n, span in enumerate(spans))
    voices = (Voice("v0", "reporter", None, None),)
    wording = (Wording("w1", Span(28, 34), "loaded", "v0"),)
    report = Report(Document("sha256:0", text), voices=voices, labels=labels, wording=wording)
    assert namings(report) == (
        Naming("the report itself", "for a party not clear", (("Gangs", 3),)),
        Naming("the report itself", "loaded", (("Brutal", 1),)),
    )


def test_places_are_counted_once_countries_last_and_other_senses_apart() -> None:
    rows = [
        ("Syria", "country", "literal"),
        ("Hama", "town", "literal"),
        ("Syria", "country", "demonym"),
        ("Hama", "town", "literal"),
    ]
    places = tuple(
        Place(f"p{n}", Span(n, n + 1), name, "SY", 35.0, 36.0, precision, sense, None, (), 1.0)
        for n, (name, precision, sense) in enumerate(rows)
    )
    found, others = places_named(Report(Document("sha256:0", TEXT), places=places))
    assert [(place.name, count) for place, count in found] == [("Hama", 2), ("Syria", 1)]
    assert others == (("Syria", 1),)
