import json
import random

from benchmarks.copies import measure, reprint
from benchmarks.documents import document

PLACES = ("Tal Amir", "Beit Hanna", "Kafr Zain", "Umm Rasas", "Wadi Salim", "Deir Qasim")


def story(i, place):
    told = [f"The shelling of {place} killed 1{i} people."]
    told += [
        " ".join(f"w{i}{n}{k}".capitalize() if k == 0 else f"w{i}{n}{k}" for k in range(9)) + "." for n in range(9)
    ]
    return {"doc": f"d{i}", "title": place, "text": " ".join(told), "published": "2016-08-02"}


def test_reprints_are_found_and_unlike_stories_are_not(tmp_path):
    file = tmp_path / "reports.jsonl"
    file.write_text("\n".join(json.dumps(story(i, p)) for i, p in enumerate(PLACES)), encoding="utf-8")
    found = measure(file)
    assert (found["reports"], found["precision"], found["recall"], found["natural"]) == (6, 100.0, 100.0, 0)
    assert measure(file, 2)["reports"] == 2


def test_a_reprint_has_a_new_lead_another_toll_and_fewer_sentences():
    original = document(story(1, "Tal Amir"))
    made = reprint(original, 0.5, random.Random(1))
    assert made.id != original.id
    assert made.text.count(".") == 6  # the lead and half of ten
    assert "killed 11 people" not in made.text
    assert made.text.split(".")[0] not in original.text
