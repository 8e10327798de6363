from benchmarks.groups_given import predict
from benchmarks.inputs import visible

ONE = (
    "Warplanes bombed the town of Manbij on Monday, killing 21 civilians, the Syrian Observatory for Human Rights said."
    " The army retook a hill near Palmyra on Tuesday."
)
OTHER = "The Syrian Observatory for Human Rights said warplanes bombed the town of Manbij on Monday and killed 21 civilians."
REPORTS = [{"id": "r1", "title": "", "text": ONE}, {"id": "r2", "title": "", "text": OTHER}]


def mention(report, text, word):
    at = text.index(word)
    return {"report": report, "trigger": {"start": at, "end": at + len(word), "text": word}, "killed": [21, 21]}


LINE = {
    "doc": "g", "place": "manbij", "published": "2016-07-20", "reports": REPORTS,
    "incidents": [
        {"type": "ASSAULT", "mentions": [mention("r1", ONE, "bombed"), mention("r2", OTHER, "bombed")]},
        {"type": "ASSAULT", "mentions": [mention("r1", ONE, "retook")]},
    ],
    "links": [],
}  # fmt: skip


def test_of_a_mention_only_its_report_and_its_words_are_read():
    assert visible("groups_given", LINE) == {
        "doc": "g", "place": "manbij", "published": "2016-07-20", "reports": REPORTS,
        "mentions": [
            {"report": "r1", "trigger": {"start": ONE.index("bombed"), "end": ONE.index("bombed") + 6}},
            {"report": "r1", "trigger": {"start": ONE.index("retook"), "end": ONE.index("retook") + 6}},
            {"report": "r2", "trigger": {"start": OTHER.index("bombed"), "end": OTHER.index("bombed") + 6}},
        ],
    }  # fmt: skip


def test_the_given_mentions_are_sorted_into_incidents():
    found = predict(visible("groups_given", LINE))
    incidents = [[(m["report"], m["trigger"]["start"]) for m in i["mentions"]] for i in found["incidents"]]
    assert sorted(incidents) == [
        [("r1", ONE.index("bombed")), ("r2", OTHER.index("bombed"))], [("r1", ONE.index("retook"))]
    ]  # fmt: skip


def test_words_that_are_read_as_no_event_are_a_mention_all_the_same():
    named = {"mentions": [mention("r1", ONE, "town"), mention("r1", ONE, "hill")]}
    found = predict(visible("groups_given", {**LINE, "incidents": [named]}))
    assert sum(len(i["mentions"]) for i in found["incidents"]) == 2
