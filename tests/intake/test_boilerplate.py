"""Page furniture is marked; a report's own words never are."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.intake.blocks import key_of
from reportedly.intake.boilerplate import mark_silent
from reportedly.knowledge.furniture import furniture
from tests.growth import grows_in_proportion

STORY = """Army takes the hill above Tell Aswad

The army said on Monday that its soldiers had taken the hill above the village of Tell Aswad after two days of fighting.

Residents of the village, reached by telephone, said that the shelling went on until noon and that two houses burned.

A spokesman of the brigade that had held the hill said its men withdrew in good order and lost nobody in the fighting."""


def silent(text):
    """What is marked, joined."""
    furniture, about = mark_silent(text)
    return [span.of(text) for span in furniture + about]


@pytest.mark.parametrize(
    "line",
    [
        *(
            "Sharing is caring!",
            "Share this article",
            "Tweet",
            "Leave a comment",
            "Read more »",
            "Advertisement",
            "1.2k Shares",
            "3 Comments",
        ),
        *(
            "Subscribe to our newsletter",
            "Your email address will not be published. Required fields are marked *",
            "Print",
            "Next post",
        ),
        *(
            "© 2016 The Dune Post. All rights reserved.",
            "Copyright © 2016 Dune Wire",
            "We use cookies to improve this site.",
            "Photo: Dune Wire",
        ),
        *(
            "Read also: Two men held after raid",
            "Tags: Syria, Hama, Tell Aswad",
            "Follow us on Telegram",
            "Click here to subscribe to our channel.",
        ),
        *(
            "Follow Ines Kaya on Twitter @ineskaya.",
            "ines.kaya@dune.example",
            "Contact Ines Kaya: ik@dune.example",
            "https://dune.example/a",
        ),
        *(
            "Dune Wire contributed to this report.",
            "This is a developing story. Check back for updates.",
            "Follow DUNE: Facebook | Telegram",
        ),
        *("(Reporting by Ines Kaya in Hama; Editing by Tom Brand)", "Additional reporting by Omar Said"),
        *(
            "The views expressed in this article are the author's own and do not necessarily reflect the views of The Dune Post.",
        ),
    ],
)
def test_furniture_is_marked_and_the_story_is_not(line):
    before, after = STORY.rsplit("\n\n", 1)
    assert silent(f"{before}\n\n{line}\n\n{after}") == [line]


@pytest.mark.parametrize(
    "line",
    [
        "The two sides share a border and a river.",
        "Read more than one account of it, the minister said.",
        "Both leaders signed up for the talks and promised to reply within 30 days.",
        "The mayor asked readers of the newspaper to leave a comment on the plan.",
        "Report from the front",
        "Home to 3,000 people, the village has been shelled since May.",
        "Protesters follow us on the street, the officer said.",
        "The rights to the pipeline are all reserved for the state.",
        "Related attacks were reported in Homs and Hama.",
        "Photographs taken at the checkpoint show two missiles.",
        "Reporting by journalists is banned in the district.",
        "Contact with the unit was lost, the army said on Facebook after it had first denied that the unit of 30 men existed at all, let alone in Hama.",
        "Followers of the cleric marched through the town.",
        "The brigade posted a film on its Telegram channel.",
        "Find out who fired, the families demand.",
        "Officers from Jordan contributed to the report of the mission.",
        "Reporting by Reuters found that forty people had died.",
        "Editing by hand, the clerk changed the list of names.",
        "Contact was lost at noon.",
        "Comments by the minister drew anger in Beirut.",
        "Copyright law was changed in 2016.",
        "Damascus",
        "Summary",
        "Arms and ammunition",
        "Last updated: 3 May 2016",
    ],
)
def test_words_of_a_report_are_not_marked(line):
    before, after = STORY.rsplit("\n\n", 1)
    assert silent(f"{before}\n\n{line}\n\n{after}") == []


@pytest.mark.parametrize("heading", ["Leave a Reply", "2 Comments", "2 thoughts on “Army takes the hill”"])
def test_after_the_story_readers_speak(heading):
    comments = f"{heading}\n\nLion says: They killed 500 of ours on the hill, and the army lies about all of it, as it did in spring.\n\nReply"
    assert silent(f"{STORY}\n\n{comments}") == [comments]


@pytest.mark.parametrize("heading", ["Discussion", "Comments", "Conclusions", "Responses by the government"])
def test_sections_of_a_report_go_on(heading):
    after = (
        "The government did not answer the questions that the monitor had sent to it in the first week of the month."
    )
    assert after not in "".join(silent(f"{STORY}\n\n{heading}\n\n{after}"))


@pytest.mark.parametrize(
    ("line", "marked"),
    [
        ("By Ines Kaya", True),
        ("By Ines Kaya in Hama", True),
        ("Ines Kaya | Reuters", True),
        ("By Ines Kaya, 7 June 2016", False),
    ],
)
def test_a_byline_is_no_part_of_the_story_but_a_day_in_it_is_left(line, marked):
    assert silent(f"{line}\n\n{STORY}") == ([line] if marked else [])


def test_a_comment_link_above_the_story_silences_nothing_else():
    assert silent(f"Leave a comment\n\n{STORY}") == ["Leave a comment"]


def test_headlines_of_other_articles_are_marked():
    links = "Related articles\n\nTwo men held after raid in Hama\n\nBread runs out in Tell Aswad"
    assert silent(f"{STORY}\n\n{links}") == [links]


def test_a_heading_that_reads_like_one_of_links_does_not_silence_the_story():
    before, after = STORY.rsplit("\n\n", 1)
    assert silent(f"{before}\n\nTrending\n\n{after}") == ["Trending"]


def test_a_menu_is_marked():
    menu = "Home\n\nSyria\n\nOpinion\n\nContact us"
    assert silent(f"{menu}\n\n{STORY}") == [menu]


def test_a_list_of_the_dead_is_no_menu():
    assert silent(f"{STORY}\n\nAhmad Darwish\n\nSalma Khoury\n\nOmar Said\n\nIbrahim Naser") == []


def test_furniture_inside_running_text_is_marked_by_the_sentence():
    text = "The army took the hill. Follow us on Twitter for more. It lost two men."
    assert silent(text) == ["Follow us on Twitter for more."]


@pytest.mark.parametrize(
    "piece",
    [
        "a\n",
        "Home\n",
        "Related\n",
        "A. ",
        "Reporting by A",
        " and A",
        "All rights reserved",
        "Copyright ",
        "Read more: ",
        ".” ",
        "A-b",
    ],
)
def test_marking_takes_linear_time(piece):
    assert grows_in_proportion(lambda length: mark_silent((piece * length)[:length]), 10_000)


def test_the_phrases_of_whole_lines_are_keys():
    known = furniture()
    for line in sorted(known.lines | known.comments | known.related | known.menu):
        assert key_of(line) == line


LINES = [
    "Sharing is caring!",
    "Leave a Reply",
    "2 Comments",
    "Home",
    "News",
    "Related",
    "About the author",
    "By A B",
    *STORY.split("\n\n"),
    "",
    "He @x.",
    "Ada Li is a writer.",
]


@given(st.lists(st.sampled_from(LINES), max_size=14).map("\n".join))
def test_spans_quote_the_text_in_order_and_apart(text):
    furniture, about = mark_silent(text, ("Ada Li",))
    spans = sorted(furniture + about)
    assert all(span.end <= len(text) and span.of(text).strip() for span in spans)
    assert all(before.end <= after.start for before, after in pairwise(spans))


@pytest.mark.parametrize(
    "note",
    [
        "(Written for a course on reading the news: people and battle are made up.)",
        "This article was first printed in March.",
    ],
)
def test_a_note_of_the_editors_at_the_end_is_marked_and_nowhere_else(note):
    before, after = STORY.split("\n\n", 1)
    assert silent(f"{STORY}\n\n{note}") == [note]
    assert silent(f"{before}\n\n{note}\n\n{after}") == []


def test_a_last_paragraph_of_the_story_is_no_note():
    assert silent(f"{STORY}\n\nThe order, written for the police, was lost.") == []
