"""Fighters called otherwise are those of the group named nearest, unless that group fights them."""

from __future__ import annotations

import pytest

from reportedly.marking.actors import mark_actors
from reportedly.marking.labels import mark_labels


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Al-Shabaab came. The terrorists fled.", "Al-Shabaab"),
        ("Boko Haram (Al-Shabaab's ally) came. The terrorists fled.", "Boko Haram"),
        ("Al-Shabaab killed 40 gunmen.", "unclear"),  # its foes
        ("Rebels came. The militants fled.", "armed opposition"),
        ("Al-Shabaab came. Rebels came. Gunmen fled.", "armed opposition"),  # nearer
        ("Rebels came. Al-Shabaab came. Gunmen fled.", "Al-Shabaab"),
        ("The Syrian army came. Militants fled.", "armed opposition (unclear)"),  # a state fights somebody
        ("Militants came.", "unclear"),
        ("The pro-government gunmen came.", "pro-government fighters"),
    ],
)
def test_who_is_named_nearest_is_meant(text: str, name: str) -> None:
    mentions, actors = mark_actors(text, ())
    assert [x.referent_name for x in mark_labels(text, mentions, actors)] == [name]
