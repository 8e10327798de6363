"""Parts know their whole: each figure of the text by its number, with the number of its whole behind an arrow."""

import pytest

from reportedly.marking.figures import mark_figures


def told(text):
    figures = {f.id: f for f in mark_figures(text)}
    return " ".join(
        f"{f.low}>{figures[f.part_of].low}" if f.part_of else f"{f.low}" for f in figures.values()
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "wholes"),
    [
        ("26 people were killed, among them 7 children.", "26 7>26"),
        ("Raids killed 26 people, including 7 children, and wounded 40.", "26 7>26 40"),
        ("The raid killed at least 12 civilians, including a woman and two of her children.", "12 1>12 2>12"),
        ("Four men were killed, two of them medics.", "4 2>4"),
        ("Twenty-one people, nine of them children, were killed.", "21 9>21"),
        ("Shelling killed 20 people, half of them children.", "20 None>20"),
        ("Of the 40 hostages, nine were freed.", "40 9>40"),
        ("Shells killed 30 people. 14 of the dead were soldiers.", "30 14>30"),
        ("In all, 300 people died; 120 of those killed were women.", "300 120>300"),
        ("The army killed 12 rebels and captured 5 of them.", "12 5>12"),
        ("15 bodies were found, bringing the toll to 45.", "15>45 45"),
        ("A blast killed 8 people on Sunday, raising the total number of dead to 31.", "8>31 31"),
        ("Some 30 rebels came. The army killed 14 of them.", "30 14>30"),
        ("Some 30 rebels came. When the army fired, 14 of them were killed.", "30 14>30"),
        ("Some 30 rebels came. The gangs had suffered a defeat, when 14 of them were killed.", "30 14"),
        # no part, or no whole that could hold it
        ("Raids killed 26 men and 7 children.", "26 7"),
        ("26 were killed and 40 were wounded.", "26 40"),
        ("5 died, including 9 women.", "5 9"),
        ("14 of the dead were soldiers.", "14"),
        ("Raiders burned 30 trucks. Two of the dead were drivers.", "30 2"),
        ("They lost two of their soldiers.", "2"),
        ("A blast killed 8 people on Sunday. Another killed 31.", "8 31"),
    ],
)
def test_a_part_names_its_whole(text, wholes):
    assert told(text) == wholes


def test_a_whole_is_told_by_the_id_of_its_figure():
    whole, part = mark_figures("26 people were killed, among them 7 children.")
    assert (whole.part_of, part.part_of) == (None, whole.id)
