from dataclasses import replace

from benchmarks.groups import mentioned, predict
from reportedly.records import Span, Teller
from tests.linking.told import telling

ONE = (
    "Warplanes bombed the town of Manbij on Monday, killing 21 civilians, the Syrian Observatory for Human Rights said."
)
OTHER = "The Syrian Observatory for Human Rights said warplanes bombed the town of Manbij on Monday and killed 21 civilians."


def test_two_reports_of_one_raid_share_an_incident_and_support_each_other():
    reports = [
        {"id": "r1", "title": "", "publisher": "a", "text": ONE},
        {"id": "r2", "title": "", "publisher": "b", "text": OTHER},
    ]
    found = predict({"doc": "g", "place": "manbij", "published": "2016-07-18", "reports": reports})
    (raid,) = [i for i in found["incidents"] if len(i["mentions"]) > 1]
    assert {(m["report"], tuple(m["killed"])) for m in raid["mentions"]} == {("r1", (21, 21)), ("r2", (21, 21))}
    links = {(x["left"]["report"], x["right"]["report"], x["relation"], x["about"]) for x in found["links"]}
    assert ("r1", "r2", "supports", "killed") in links


def mention(event, start, **fields):
    return telling("a", event, trigger=Span(start, start + 5), passage=Span(start, start + 60), **fields)


def mentions_of(*told):
    return [t.ref.id for t in mentioned(told, {"a": {t.passage.start: n for n, t in enumerate(told)}})]


COUNCIL = Teller("outlet a", None, ("the Council",), "named")


def test_the_passage_that_tells_the_day_speaks_for_its_report():
    assert mentions_of(mention("e1", 0, killed=12, earliest=None), mention("e2", 100, killed=12)) == ["e2"]


def test_another_voice_with_another_toll_is_a_mention_of_its_own():
    lead, same, other = mention("e1", 0, killed=12), mention("e2", 100, killed=12), mention("e3", 200, killed=31)
    told = [lead, replace(same, teller=COUNCIL), replace(other, teller=COUNCIL), mention("e4", 300, killed=40)]
    assert mentions_of(*told) == ["e1", "e3"]
