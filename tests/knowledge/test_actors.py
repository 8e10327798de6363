"""The lists of actors hold what they promise: one identity an entry, real dates, known countries, a named origin."""

from __future__ import annotations

import re
from collections import defaultdict
from importlib.resources import files

import pytest

from reportedly.knowledge.actors import (
    actor_words,
    bodies,
    countries,
    country_names,
    known_actors,
    role,
    word_set,
)
from reportedly.records import MENTION_KINDS, Role

DAY = re.compile(r"(?:19|20)\d\d(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?")
ENTRIES = known_actors()


def test_each_name_is_one_actor() -> None:
    names = [e.name for e in ENTRIES]
    assert len(names) == len(set(names))


def test_the_lists_are_wide_enough() -> None:
    people = sum(e.kind == "person" for e in ENTRIES)
    assert people >= 300
    assert len(ENTRIES) - people >= 600


@pytest.mark.parametrize("field", ["kind", "country", "origin"])
def test_each_field_is_from_its_own_list(field: str) -> None:
    allowed = {
        "kind": set(actor_words()["kinds"]),
        "country": {c.iso for c in countries()} | {None},
        "origin": set(actor_words()["origins"]),
    }
    assert {getattr(e, field) for e in ENTRIES} <= allowed[field]


def test_dates_are_iso_and_in_order() -> None:
    for entry in ENTRIES:
        for r in entry.roles:
            assert all(d is None or DAY.fullmatch(d) for d in (r.start, r.end)), (entry.name, r)
            assert r.start is None or r.end is None or r.start <= r.end + "~", (entry.name, r)


def test_an_alias_of_two_actors_needs_its_context_and_two_countries() -> None:
    owners = defaultdict(list)
    for entry in ENTRIES:
        for alias in entry.aliases:
            owners[alias.words.casefold()].append((entry, alias))
    for written, shared in owners.items():
        if len({e.name for e, _ in shared}) > 1:
            assert all(a.needs_context for _, a in shared), written
            assert len({e.country for e, _ in shared}) == len(shared), written


def test_a_label_is_no_actor() -> None:
    loaded = {"mercenaries", "terrorists", "militants", "gunmen", "jihadists", "insurgents", "regime"}
    assert not loaded & {a.words.casefold() for e in ENTRIES for a in e.aliases}


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("president of Syria 2000-07-17..2024-12-08", Role("president", "Syria", "2000-07-17", "2024-12-08")),
        ("split from al-Qaeda 2014-02..", Role("split from", "al-Qaeda", "2014-02", None)),
        ("founded 2011..", Role("founded", None, "2011", None)),
        ("leader of Boko Haram ..2021", Role("leader", "Boko Haram", None, "2021")),
        ("spokesman of Kremlin", Role("spokesman", "Kremlin", None, None)),
        (
            "wing of Popular Front for the Liberation of Palestine",
            Role("wing", "Popular Front for the Liberation of Palestine", None, None),
        ),
        ("ally of Government of Syria 2012..", Role("ally", "Government of Syria", "2012", None)),
        ("head of intelligence of Saudi Arabia", Role("head of intelligence", "Saudi Arabia", None, None)),
    ],
)
def test_a_role_is_parted_from_whom_it_is_held_with(written: str, read: Role) -> None:
    assert role(written) == read


def test_bodies_make_mentions_and_take_a_country() -> None:
    for body in bodies():
        assert body.mention in MENTION_KINDS
        assert "{}" in body.name
        assert all(f == f.lower() for f in body.forms)
    assert len({b.id for b in bodies()}) == len(bodies())


def test_tables_point_at_what_exists() -> None:
    names = {e.name for e in ENTRIES}
    ids = {b.id for b in bodies()}
    for key, name in actor_words()["own"].items():
        iso, _, body = key.partition(".")
        assert iso in country_names()
        assert name in names, name
        assert body in ids, body
    assert set(actor_words()["capitals"].values()) <= set(country_names())
    assert set(actor_words()["kinds"].values()) <= set(MENTION_KINDS)


def test_countries_with_an_article_keep_it() -> None:
    assert country_names()["US"] == "the United States"
    assert country_names()["SY"] == "Syria"
    assert "fighters" in word_set("members")


@pytest.mark.parametrize(("file", "origins"), [("groups.csv", {"ucdp", "phoenix"}), ("officials.csv", {"phoenix"})])
def test_derived_lists_name_the_list_they_come_from(file: str, origins: set[str]) -> None:
    lines = files("reportedly.knowledge").joinpath("actors", file).read_text(encoding="utf-8").splitlines()[1:]
    assert {line.rsplit("|", 1)[1] for line in lines} == origins
