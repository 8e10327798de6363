"""The label words are loaded, in lower case, and in one class each; neutral names are not among them."""

from __future__ import annotations

import pytest

from reportedly.knowledge.actors import known_actors
from reportedly.knowledge.labels import CLASSES, label_words


def test_words_are_in_lower_case_and_classed() -> None:
    words = label_words()
    assert all(w == w.lower() for w in words.classes)
    assert set(words.classes.values()) == set(CLASSES)


@pytest.mark.parametrize(
    "neutral", ["rebels", "fighters", "opposition", "government forces", "troops", "army", "government", "militia"]
)
def test_a_neutral_name_is_no_label(neutral: str) -> None:
    assert neutral not in label_words().classes


def test_groups_named_in_the_tables_are_known_actors() -> None:
    names = {e.name for e in known_actors()}
    assert label_words().backed <= names
    assert label_words().beside_only <= names
