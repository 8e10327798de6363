"""Numbers that count and their doubles that do not."""

import pytest

from reportedly.marking.figures import mark_figures


@pytest.mark.parametrize(
    ("counts", "does_not"),
    [
        ("46 brigades advanced.", "Brigade 46 fighters advanced."),
        ("2 talks failed.", "The Geneva 2 talks failed."),
        ("2118 resolutions passed.", "Resolution 2118 passed."),
        ("Chapters: two bridges describe it.", "Chapter Two describes it."),
        ("10 tanks came.", "10 km away they came."),
        ("Three raids came.", "Three days of war came."),
        ("Raids killed 2000 people.", "In 2000 people voted."),
        ("21 men were seen on Sunday.", "August 21 men were seen."),
        ("300 people left.", "Population of 300 people."),
        ("Twelve boys came.", "A mother of 12 came."),
        ("He met 20 people.", "The town is home to 20 people."),
        ("Raids came 136 times.", "They are 136 times more likely."),
        ("He was shot in 800 streets.", "He was shot in the 800 block of Elm Street."),
        ("Three villages fell.", "The two villages fell."),
    ],
)
def test_a_number_counts_only_in_the_first_of_each_pair(counts, does_not):
    assert len(mark_figures(counts)) == 1
    assert mark_figures(does_not) == ()


def test_a_year_before_fighters_is_no_count_but_a_bounded_number_is():
    assert mark_figures("On 19 December 2016 fighters came.") == ()
    assert [f.low for f in mark_figures("More than 2016 fighters came.")] == [2017]


def test_a_capital_may_is_a_month_and_a_small_one_a_verb():
    assert mark_figures("On 14 May, 20 men came.")[0].low == 20
    assert mark_figures("Of these 14 may come.") == ()
