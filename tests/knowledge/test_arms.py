"""The names of arms are kept in lower case, each with one kind."""

from __future__ import annotations

from reportedly.knowledge.arms import arms


def test_kinds_are_those_of_mentions() -> None:
    known = arms()
    for table in (known.names, known.proper, known.letters, known.heads):
        assert set(table.values()) <= {"weapon", "vehicle", "platform"}


def test_common_nouns_are_in_lower_case_and_proper_names_are_not() -> None:
    assert all(n == n.lower() for n in (*arms().names, *arms().heads))
    assert all(n != n.lower() for n in arms().proper)


def test_a_name_that_needs_a_noun_is_a_proper_name() -> None:
    assert arms().common <= set(arms().proper)
