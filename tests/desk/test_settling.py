from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine

from benchmarks.made_reports import made_contracts, made_report
from reportedly.desk.link import link_pending
from reportedly.desk.settling import differences
from reportedly.desk.verdicts import Word, say
from reportedly.records import Ref
from reportedly.store.adding import add_all
from reportedly.store.asking.forecasts import find_forecasts
from reportedly.store.asking.references import reference
from reportedly.store.engine import reading
from reportedly.store.judging import event_judgements, outcome, resolutions
from reportedly.store.opening import open_store

FIRST, SECOND = (reference(made_report(n).document.id) for n in (0, 1))
PAIR = ("events", "settled events", f"{FIRST}:e1", f"{SECOND}:e1", ("same", "not same"))
FORECAST = ("forecast", "settled forecast", f"{FIRST}:fc1", None, ("came true", "partly"))


@pytest.fixture
def filled(tmp_path: Path) -> Engine:
    engine = open_store(str(tmp_path / "store.sqlite"), create=True)
    add_all(engine, made_contracts(0, 4), reader="1")
    link_pending(engine)
    return engine


def told(engine: Engine, **asked: bool) -> list[dict[str, Any]]:
    with reading(engine) as connection:
        return differences(connection, **asked)


@pytest.mark.parametrize(("about", "kind", "target", "other", "verdicts"), [PAIR, FORECAST])
def test_where_two_differ_a_third_settles_and_later_words_win(
    filled: Engine, about: str, kind: str, target: str, other: str | None, verdicts: tuple[str, str]
) -> None:
    one, another = verdicts
    third = Word(kind, target, another, "Sana", 0, other)
    with pytest.raises(ValueError, match="two"):
        say(filled, third)
    say(filled, Word(about, target, one, "Mara", 0, other))
    assert told(filled) == []
    say(filled, Word(about, target, another, "Ilya", 0, other))
    (row,) = told(filled)
    assert (row["kind"], row["about"], row["version"], row["settled"]) == (kind, about, 0, None)
    assert {row["ref"], row["other"]} == {target, other}
    assert [(said["reviewer"], said["verdict"]) for said in row["words"]] == [("Mara", one), ("Ilya", another)]
    with pytest.raises(ValueError, match="cannot settle"):
        say(filled, Word(kind, target, one, "Ilya", 0, other))
    assert say(filled, third).kept
    assert told(filled) == []
    (row,) = told(filled, all_of_them=True)
    assert row["settled"]["verdict"] == another
    assert not say(filled, Word(kind, target, one, "Sana", 0, other)).kept
    assert say(filled, Word(kind, target, one, "Sana", 1, other)).kept
    (row,) = told(filled, all_of_them=True)
    assert (row["settled"]["verdict"], row["version"]) == (one, 2)
    assert say(filled, Word(kind, target, "withdrawn", "Sana", 2, other)).kept
    assert len(told(filled)) == 1


def test_what_is_settled_of_a_pair_is_the_law_whoever_spoke_last(filled: Engine) -> None:
    about, kind, target, other, _ = PAIR
    say(filled, Word(about, target, "same", "Mara", 0, other))
    say(filled, Word(about, target, "not same", "Ilya", 0, other))
    say(filled, Word(kind, target, "same", "Sana", 0, other))
    say(filled, Word(about, target, "not same", "Ilya", 2, other, note="Still."))
    with reading(filled) as connection:
        (law,) = event_judgements(connection)
    assert (law.verdict, law.reviewer) == ("same", "Sana")
    say(filled, Word(kind, target, "withdrawn", "Sana", 1, other))
    with reading(filled) as connection:
        assert [one.verdict for one in event_judgements(connection)] == ["same", "not same"]


def test_a_forecast_of_which_two_differ_is_disputed_until_a_third_settles_it(filled: Engine) -> None:
    about, kind, target, _, _ = FORECAST
    ref = Ref(made_report(0).document.id, "fc1")

    def state(reviewer: str | None = None) -> tuple[str, str | None]:
        with reading(filled) as connection:
            rows = find_forecasts(connection, "2030-01-01", limit=100, reviewer=reviewer)
            became = outcome(resolutions(connection, ref, reviewer))
        return next(row["state"] for row in rows if row["ref"] == target), became

    open_ = state()
    say(filled, Word(about, target, "came true", "Mara", 0))
    assert state() == ("resolved", "came true")
    say(filled, Word(about, target, "partly", "Ilya", 0, f"{SECOND}:c1"))
    assert state() == state("Mara") == ("disputed", None)
    assert told(filled)[0]["words"][1]["evidence"] == f"{SECOND}:c1"
    say(filled, Word(kind, target, "partly", "Sana", 0))
    assert state() == state("Mara") == state("Sana") == ("resolved", "partly")
    assert state("Omar") == open_
