"""Many reviewers who judge the same few claims at once: is a word lost, doubled, or written over unseen?

Each says a word only by the version that it has seen, and looks again where somebody came between. In the end every
word must stand there once, and the store and its audit be whole.
"""

from __future__ import annotations

import tempfile
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from random import Random

from sqlalchemy import Engine, select

from benchmarks import postgresql
from benchmarks.made_reports import made_contracts
from reportedly.desk.verdicts import Word, said_of, say
from reportedly.store.adding import add_all
from reportedly.store.asking.claims import Wanted, find_claims
from reportedly.store.checking import check
from reportedly.store.engine import reading
from reportedly.store.errors import StoreError
from reportedly.store.judging import RECORD
from reportedly.store.opening import open_store
from reportedly.store.schema import judgements

REVIEWERS, EDITS, CLAIMS = 16, 200, 12


def measure(count: int = EDITS) -> dict[str, dict[str, float]]:
    """So many words of each of 16 reviewers, on SQLite, and on a PostgreSQL server where one is installed."""
    with tempfile.TemporaryDirectory() as folder:
        found = {"sqlite": _timed(str(Path(folder) / "store.sqlite"), count)}
    if binaries := postgresql.programs():
        with postgresql.server(binaries) as address:
            found["postgresql"] = _timed(postgresql.database(address), count)
    return found


def _timed(address: str, count: int) -> dict[str, float]:
    engine = open_store(address, create=True, keep=True)
    began = time.monotonic()
    found = edit(engine, REVIEWERS, count)
    engine.dispose()
    return {**found, "seconds": round(time.monotonic() - began)}


def edit(engine: Engine, reviewers: int, count: int) -> dict[str, int]:
    """Counts of words said, of tries that came too late, and of words lost, doubled or damaged, on an empty store."""
    add_all(engine, made_contracts(0, 4), reader="bench")
    with reading(engine) as connection:
        claims = [row["ref"] for row in find_claims(connection, Wanted(limit=CLAIMS))]
    for number in range(reviewers):
        for claim in claims:  # who has judged sees the words of the others, and must have seen the last of them
            say(engine, Word(RECORD, claim, "right", f"r{number}", 0))
    with ThreadPoolExecutor(reviewers) as pool:
        late = sum(pool.map(lambda number: _insist(engine, claims, number, count), range(reviewers)))
    with reading(engine) as connection:
        kept = Counter(connection.scalars(select(judgements.c.note).where(judgements.c.verdict == "note")))
    said = {_note(number, n) for number in range(reviewers) for n in range(count)}
    return {
        "said": len(said), "late": late, "lost": len(said - kept.keys()), "doubled": kept.total() - len(kept),
        "damaged": sum(1 for _ in check(engine)),
    }  # fmt: skip


def _insist(engine: Engine, claims: list[str], number: int, count: int) -> int:
    """Say one word after the other, each until it is kept; returns how often somebody had come between."""
    chance, late = Random(number), 0
    for n in range(count):
        claim = chance.choice(claims)
        while True:
            with reading(engine) as connection:
                seen = said_of(connection, RECORD, claim, reviewer=f"r{number}").version
            try:
                if say(engine, Word(RECORD, claim, "note", f"r{number}", seen, note=_note(number, n))).kept:
                    break
            except StoreError:  # others wrote for longer than one waits: told so, and nothing kept
                pass
            late += 1
    return late


def _note(number: int, n: int) -> str:
    return f"word {n} of r{number}"
