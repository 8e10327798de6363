"""Labels of either side."""

from __future__ import annotations

import pytest

from benchmarks.sides import recall, side_of


@pytest.mark.parametrize(
    ("referent", "side"),
    [
        ("Syrian government", "government"),
        ("Russian air force", "government"),
        ("armed opposition groups", "opposition"),
        ("opponents of the Syrian government", "opposition"),
        ("anti-government armed groups", "opposition"),
        ("Islamic State", "other"),
        ("unclear", "other"),
    ],
)
def test_sides_of_referents(referent: str, side: str) -> None:
    assert side_of(referent) == side


def test_recall_counts_by_side() -> None:
    text = "The regime bombed the town, and the terrorists fled to the north."

    def label(words: str, referent: str) -> dict[str, object]:
        return {"referent": referent, "span": {"start": text.index(words), "end": text.index(words) + len(words)}}

    labels = [label("regime", "Syrian government"), label("terrorists", "rebels"), label("north", "rebels")]
    assert recall([{"text": text, "labels": labels}]) == {"government": (1, 1), "opposition": (1, 2), "other": (0, 0)}
