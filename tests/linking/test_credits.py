import pytest

from reportedly.linking.credits import credited
from reportedly.records import Document

STORY = "Shells fell on the village of Tal Amir at dawn, a resident said."


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        (f"BEIRUT (Reuters) - {STORY}", "Reuters"),
        (f"Shells fall on village\nAFP Saturday 25 Jun 2016 {STORY}", "Agence France-Presse"),
        (f"{STORY} --Reuters", "Reuters"),
        (f"{STORY} Source: SANA", "SANA"),
        (f"{STORY} (With AFP)", "Agence France-Presse"),
        (f"{STORY} Two houses burned Press TV reported.", "Press TV"),
        (STORY, None),
        (f"The mayor told Reuters that he saw it. {STORY}", None),
        (f"{STORY} A resident told AFP so.", None),
        (f"AFP reported that {STORY}", None),
    ],
)
def test_whom_a_report_credits_as_a_whole(text, agency):
    assert credited(Document("d", text, title="Shells fall on village")) == agency


def test_an_agency_in_the_by_line():
    assert credited(Document("d", STORY, authors=("Reuters",))) == "Reuters"
    assert credited(Document("d", STORY, authors=("Omar Said",))) is None
