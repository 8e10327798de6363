"""External ids stand by actors that exist, once a scheme's name, with a reason and an origin."""

from __future__ import annotations

from collections import Counter

import pytest

from reportedly.knowledge.actor_ids import actor_ids
from reportedly.knowledge.actors import actor_words, country_names, known_actors

IDS = actor_ids()


def test_each_id_belongs_to_one_actor_of_the_lists_or_to_a_government() -> None:
    names = {k.name for k in known_actors()} | {f"Government of {n}" for n in country_names().values()}
    assert IDS.keys() <= names
    counted = Counter((one.scheme, one.id) for ids in IDS.values() for one in ids)
    assert [key for key, times in counted.items() if times > 1] == []


def test_each_id_says_why_and_where_from() -> None:
    every = [one for ids in IDS.values() for one in ids]
    assert len(every) >= 460
    assert {one.scheme for one in every} == {"ucdp", "acled"}
    assert {one.origin for one in every} <= set(actor_words()["origins"])
    assert all(one.how for one in every)


@pytest.mark.parametrize(
    ("name", "scheme", "key"),
    [
        ("Islamic State", "ucdp", "IS"),
        ("Houthi movement", "ucdp", "Ansarallah"),
        ("Sudan People's Liberation Movement-North", "ucdp", "SPLM/A-North"),
        ("Kurdistan Workers' Party", "ucdp", "PKK"),
        ("Hamas", "ucdp", "Hamas"),
        ("Government of Yemen", "ucdp", "Government of Yemen (North Yemen)"),
        ("Syrian Arab Army", "acled", "Military Forces of Syria (2000-2024)"),
    ],
)
def test_a_party_is_known_elsewhere_by_this_name(name: str, scheme: str, key: str) -> None:
    assert key in {one.id for one in IDS[name] if one.scheme == scheme}


@pytest.mark.parametrize(
    "name",
    [
        "Sudan Revolutionary Front",  # "SRF" is in Syria another group
        "Ambazonia Defence Forces",  # not the ADF of Congo
        "Unity for Peace in Central Africa",  # "UPC" is two groups in two of its countries
        "People's Liberation Army",  # not the PLA of Manipur
        "National Intelligence Organization (Turkey)",  # not the MIT of Indonesia
    ],
)
def test_what_may_be_another_has_no_id(name: str) -> None:
    assert name not in IDS
