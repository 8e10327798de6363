from benchmarks.groups import predict

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
