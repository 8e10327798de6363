"""Liberating a place is called taking it, by whom and from whom as far as the text says."""

from __future__ import annotations

import pytest

from reportedly.marking.actors import mark_actors
from reportedly.marking.labels import mark_labels


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("They liberated Raqqa.", "taking of Raqqa"),
        ("Raqqa was liberated by the Syrian army.", "taking of Raqqa by Syrian army"),
        ("The Syrian army liberated Raqqa.", "taking of Raqqa by Syrian army"),
        ("They liberated Raqqa from Daesh.", "taking of Raqqa from Islamic State (Daesh)"),
        ("Army Liberates Raqqa From Daesh", "taking of Raqqa from Islamic State (Daesh)"),
        ("The liberation of the Daesh-held town of Raqqa.", "taking of Raqqa from Islamic State (Daesh)"),
        ("They liberated.", "unclear"),  # nothing said to be taken
    ],
)
def test_liberation_is_a_taking(text: str, name: str) -> None:
    mentions, actors = mark_actors(text, ())
    assert [x.referent_name for x in mark_labels(text, mentions, actors)] == [name]
