from dataclasses import replace

from reportedly.linking.agreement import agreement
from reportedly.linking.track import track_records
from reportedly.records import Claim, Document, Forecast, Label, Ref, Report, Span, Voice, Wording
from tests.linking.told import telling

COUNCIL = ("the Local Council",)
ONE = telling("a", killed=14, outlet="Daily", published="2016-08-02")
OTHER = telling("b", killed=14, outlet="Herald", holders=COUNCIL, published="2016-08-03")
THIRD = telling("c", killed=9, outlet="Star", published="2016-08-04")
ALONE = telling("d", "e9", outlet="Daily")
VOICES = (
    Voice("v0", "reporter", None, None),
    Voice("v1", "anonymous", None, Span(0, 4)),
    Voice("v2", "named", "Omar Said", Span(5, 9)),
)


def rates(records, kind, who):
    (found,) = [r for r in records if (r.kind, r.who) == (kind, who)]
    return {r.name: (r.count, r.of) for r in found.rates}


def claim(n, voice):
    return Claim(f"c{n}", (Span(0, 4),), None, None, (voice, "v0"), "asserted", "certain", "+", ())


def report(document="a", **fields):
    return Report(Document(document, "text of the report", publisher="Daily"), voices=VOICES, **fields)


def test_who_was_alone_contradicted_and_confirmed():
    links = agreement([ONE, OTHER, THIRD])
    found = track_records([], [ONE, OTHER, THIRD, ALONE], links)
    daily = rates(found, "outlet", "Daily")
    assert daily["alone"] == (1, 2)
    assert daily["confirmed"] == (1, 1)  # the Herald's council says the same a day later
    assert daily["contradicted"] == (1, 1)  # the Star counts nine
    star = rates(found, "outlet", "Star")
    assert (star["confirmed"], star["contradicted"]) == ((0, 1), (0, 1))  # nothing came after it
    assert rates(found, "voice", "the Local Council")["contradicted"] == (1, 1)


def test_an_echo_of_the_same_source_confirms_nothing():
    echo = telling("b", killed=14, outlet="Herald", holders=COUNCIL, published="2016-08-03")
    first = telling("a", killed=14, outlet="Daily", holders=COUNCIL, published="2016-08-02")
    found = track_records([], [first, echo], agreement([first, echo]))
    assert rates(found, "outlet", "Daily")["alone"] == (1, 1)
    assert rates(found, "outlet", "Daily")["confirmed"] == (0, 0)


def test_unnamed_sources_labels_and_loaded_wording_of_the_reports_own_voice():
    one = report(
        claims=(claim(1, "v1"), claim(2, "v2"), claim(3, "v0")),
        labels=(Label("l1", Span(0, 4), None, "unclear", "v0"),),
        wording=(Wording("w1", Span(0, 4), "loaded", "v2"),),
    )
    found = rates(track_records([one, report("b")], [], []), "outlet", "Daily")
    assert found["unnamed"] == (1, 2)
    assert found["labels"] == (1, 2)
    assert found["loaded"] == (0, 2)


def test_forecasts_count_once_a_person_resolved_them():
    told = tuple(
        Forecast(f"f{n}", "c1", Span(0, 4), "it falls", holder, None)
        for n, holder in enumerate(("v2", "v2", "v0", "v1"))
    )
    outcomes = {Ref("a", "f0"): True, Ref("a", "f2"): False, Ref("a", "f3"): True}
    found = track_records([report(forecasts=told)], [], [], outcomes)
    assert rates(found, "voice", "Omar Said")["forecasts"] == (1, 1)
    assert rates(found, "outlet", "Daily")["forecasts"] == (0, 1)  # an unnamed voice's forecast is nobody's record


def test_rates_carry_their_interval_and_words_and_no_case_has_none():
    (only,) = track_records([], [replace(ALONE)], [])
    alone, contradicted = only.rates[:2]
    assert (alone.words, round(alone.low, 2), alone.high) == ("told what no other source tells in 1 of 1", 0.21, 1.0)
    assert (contradicted.of, contradicted.low, contradicted.high) == (0, None, None)
    assert (only.who, only.kind, only.reports) == ("Daily", "outlet", 1)
