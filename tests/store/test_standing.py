from __future__ import annotations

import pytest

from reportedly.store.standing import independent, standing, visible


def rows(words: str) -> list[dict[str, str]]:
    """ "M right, I wrong": by the reviewer's letter, in order."""
    pairs = (one.split(" ", 1) for one in words.split(", "))
    return [{"reviewer": who, "verdict": verdict, "added": str(n)} for n, (who, verdict) in enumerate(pairs)]


def told(found: object) -> dict[str, str]:
    assert isinstance(found, dict)
    return {who: row["verdict"] for who, row in found.items()}


@pytest.mark.parametrize(
    ("words", "held"),
    [
        ("M right", {"M": "right"}),
        ("M right, M wrong", {"M": "wrong"}),
        ("M right, M withdrawn", {}),
        ("M right, I withdrawn", {"M": "right"}),
        ("M right, M note", {"M": "right"}),
        ("M note", {}),
        ("M right, I wrong, M withdrawn, M unsure", {"I": "wrong", "M": "unsure"}),
    ],
)
def test_the_last_verdict_of_each_reviewer_holds(words: str, held: dict[str, str]) -> None:
    assert told(standing(rows(words))) == held


@pytest.mark.parametrize(
    ("words", "reviewer", "seen"),
    [
        ("M right, M note", "I", 0),
        ("M right, I note", "I", 1),
        ("M right, I wrong", "I", 2),
        ("M right, I wrong, I withdrawn, M note", "I", 4),
        ("M right, I wrong", None, 2),
        ("M right, I wrong", "S", 0),
    ],
)
def test_the_words_of_others_are_seen_once_one_has_judged(words: str, reviewer: str | None, seen: int) -> None:
    assert len(visible(rows(words), reviewer)) == seen


@pytest.mark.parametrize(
    ("words", "blind"),
    [
        ("M right, I wrong", {"M": "right", "I": "wrong"}),
        # Having seen the other's word, Mara follows it: what she said before counts.
        ("M right, I wrong, M wrong", {"M": "right", "I": "wrong"}),
        # A slip that was mended before anybody else spoke.
        ("M right, M withdrawn, M wrong, I wrong", {"M": "wrong", "I": "wrong"}),
        ("M right, M wrong, I wrong", {"M": "wrong", "I": "wrong"}),
        # What Ilya takes back after he has seen hers was given blindly none the less.
        ("M right, I wrong, I withdrawn, I right", {"M": "right", "I": "wrong"}),
        ("M note, I right", {"I": "right"}),
    ],
)
def test_only_words_that_were_given_without_sight_of_the_others_tell_agreement(
    words: str, blind: dict[str, str]
) -> None:
    assert told(independent(rows(words))) == blind
