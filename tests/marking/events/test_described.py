"""Event words that describe instead of telling."""

import pytest

from reportedly.marking.events.described import only_describes
from reportedly.records import Span


@pytest.mark.parametrize(
    ("text", "describes"),
    [
        ("A convoy reached the [besieged] town.", True),
        ("Residents of two [bombed] villages fled.", True),
        ("The town was [besieged] for a year.", False),
        ("The army has [besieged] the town.", False),
        ("The [killed] and missing were listed.", False),
        ("Medics treated the [wounded].", True),
        ("Two of the [injured] have died.", True),
        ("Nine people were dead and dozens [wounded].", True),
        ("Dozens were [wounded] by shells.", False),
        ("The mayor fears any further [attack].", True),
        ("Such [attacks] are a crime.", True),
        ("The [attack] is a crime.", False),
        ("The report lists crimes such as [torture].", False),
        ("They fled during the [civil war].", True),
        ("Aldoria's six-year-old [war] goes on.", True),
        ("A [civil war] broke out.", False),
        ("Thousands have fled since the [uprising].", True),
        ("The army put down the [uprising].", False),
        ("Dozens [died] of hunger.", True),
        ("Two children have [died] last week from malnutrition.", True),
        ("Dozens [died] in the shelling.", False),
    ],
)
def test_attributes_people_and_kinds_are_no_events(text, describes):
    start = text.index("[")
    end = text.index("]") - 1
    assert only_describes(text.replace("[", "").replace("]", ""), Span(start, end)) is describes
