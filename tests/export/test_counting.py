from __future__ import annotations

import pytest

from reportedly.export.counting import are, between, counted, in_words, joined, sentence


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (0, "no claims"),
        (1, "one claim"),
        (2, "two claims"),
        (12, "twelve claims"),
        (13, "13 claims"),
        (4000, "4,000 claims"),
    ],
)
def test_counts_with_their_noun(count: int, said: str) -> None:
    assert counted(count, "claim") == said
    assert in_words(count) == said.split(maxsplit=1)[0]


def test_odd_plurals_are_given() -> None:
    assert counted(2, "body", "bodies") == "two bodies"
    assert counted(1, "body", "bodies") == "one body"


@pytest.mark.parametrize(
    ("count", "verb", "said"),
    [(0, "are", "are"), (1, "are", "is"), (2, "are", "are"), (1, "fall", "falls"), (3, "fall", "fall")],
)
def test_verbs_agree(count: int, verb: str, said: str) -> None:
    assert are(count, verb) == said


@pytest.mark.parametrize(
    ("parts", "said"), [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")]
)
def test_lists(parts: list[str], said: str) -> None:
    assert joined(parts) == said


@pytest.mark.parametrize(
    ("earliest", "latest", "said"),
    [
        (None, None, ""),
        ("2013-11-23", "2013-11-23", "on 23 November 2013"),
        ("2013-11-23T04:30", "2013-11-23T05:00", "on 23 November 2013"),
        ("2013-11-01", "2013-11-23", "between 1 November 2013 and 23 November 2013"),
        (None, "2013-11-23", "by 23 November 2013"),
        ("2013-11-23", None, "from 23 November 2013 on"),
    ],
)
def test_intervals(earliest: str | None, latest: str | None, said: str) -> None:
    assert between(earliest, latest) == said


def test_a_sentence_begins_and_ends_as_one() -> None:
    assert sentence("one claim") == "One claim."
    assert sentence("“gangs” came.") == "“gangs” came."
