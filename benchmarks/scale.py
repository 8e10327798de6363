"""How a store behaves as it grows: the CPU that one more report costs, and questions, at 1,000 to 100,000 reports.

Reports are made by a counter (`made_reports`), not read. CPU-seconds of this process, so that a busy machine matters
little; a question's cost is its 95th percentile over different incidents and words.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from random import Random
from statistics import mean, quantiles
from typing import Any

from sqlalchemy import Engine, select

from benchmarks.made_reports import made_contracts, made_report
from reportedly import pipeline
from reportedly.desk.compare import comparison
from reportedly.desk.link import link_pending
from reportedly.linking.agreement import agreement
from reportedly.linking.gist import gist
from reportedly.linking.incidents import join
from reportedly.linking.keys import keys
from reportedly.records import CERTAINTIES, STATUSES, Report, Telling
from reportedly.store import derived
from reportedly.store.adding import add_all
from reportedly.store.asking.claims import Wanted, find_claims
from reportedly.store.engine import reading, writing
from reportedly.store.opening import open_store
from reportedly.store.schema import incidents

SIZES = (1_000, 10_000, 100_000)
_AT_ONCE, _SINGLE, _ASKED = 500, 50, 200
_SEED = 20131014


def measure(most: int = SIZES[-1], path: Path | None = None) -> dict[str, Any]:
    """Grow a store (a new one, or at `path`) and measure at each size up to `most`; milliseconds of CPU and ratios."""
    with tempfile.TemporaryDirectory() as folder:
        at = path or Path(folder) / "store.sqlite"
        found: dict[str, Any] = {}
        number = 0
        for size in (one for one in SIZES if one <= most):
            number = grow(open_store(str(at), create=True), number, size)
            found[str(size)] = _measured(at, number)
            number += _SINGLE
            print(f"{size}: {found[str(size)]}", file=sys.stderr)
    first, last = (found[str(one)] for one in (SIZES[0], max(one for one in SIZES if one <= most)))
    names = ("one_more_ms", "compare_p95_ms", "claims_p95_ms", "filters_p95_ms")
    grown = {name: round(last[name] / first[name], 2) for name in names}
    return {"sizes": found, "grown": grown}


def grow(engine: Engine, number: int, size: int) -> int:
    """Add made reports from one number up to a size, and return it."""
    while number < size:
        count = min(_AT_ONCE, size - number)
        _bulk(engine, list(made_contracts(number, count)))
        number += count
        if number % 10_000 == 0:
            print(f"{number} reports", file=sys.stderr)
    return number


def _bulk(engine: Engine, made: list[tuple[Report, bytes]]) -> None:
    """Add and link reports whose attacks are known to be their own: none is held against those before.

    What is written is what `link_pending` writes, but for copies; it takes a tenth of the time.
    """
    add_all(engine, made, reader="bench")
    with writing(engine) as connection:
        numbers = derived.numbers_of(connection, (report.document.id for report, _ in made))
        attacks: dict[str, list[Telling]] = {}
        for report, _ in made:
            printed = pipeline.printed(report.document)
            derived.keep_text(
                connection, numbers[report.document.id], gist(report), printed.keys, (), printed.shingles.tobytes()
            )
            attacks.setdefault(report.claims[2].content[0].of(report.document.text), []).extend(pipeline.told(report))
        for told in attacks.values():
            joined = join(told, {})
            held = {name: [key for one in members for key in keys(one)] for name, members in joined.members.items()}
            agreed = [link for name, members in joined.members.items() for link in agreement(members, (), name)]
            derived.keep_incidents(connection, joined.incidents, joined.members, held, (*joined.links, *agreed))


def _measured(path: Path, number: int) -> dict[str, float]:
    wall, spent = time.monotonic(), time.process_time()
    engine = open_store(str(path))
    opened = {"open_s": round(time.monotonic() - wall, 3), "open_cpu_s": round(time.process_time() - spent, 3)}
    more = [_cost(partial(_one_more, engine, n)) for n in range(number, number + _SINGLE)]
    chance = Random(_SEED)
    with reading(engine) as connection:
        names = list(connection.scalars(select(incidents.c.id).where(incidents.c.reports > 1).order_by(incidents.c.id)))
        compared = [_cost(lambda: comparison(connection, chance.choice(names))) for _ in range(_ASKED)]
        asked = [_cost(partial(find_claims, connection, wanted)) for wanted in _questions(chance, number)]
        filtered = [_cost(partial(find_claims, connection, wanted)) for wanted in _filters(chance, number)]
    return {
        **opened,
        "megabytes": round(path.stat().st_size / 1e6),
        "one_more_ms": round(1000 * mean(more), 2),
        "compare_p95_ms": round(1000 * _p95(compared), 2),
        "claims_p95_ms": round(1000 * _p95(asked), 2),
        "filters_p95_ms": round(1000 * _p95(filtered), 2),
    }


def _one_more(engine: Engine, number: int) -> None:
    add_all(engine, made_contracts(number, 1), reader="bench")
    link_pending(engine)


def _questions(chance: Random, number: int) -> Iterable[Wanted]:
    """Rare and common words, with and without a holder, and every status."""
    for n in range(_ASKED):
        report = made_report(chance.randrange(number))
        about = (report.places[0].name, "attack happened", "killed", None)[n % 4]
        by = report.voices[1 + n % 2].span
        holder = by.of(report.document.text) if by and n % 3 == 0 else None
        yield Wanted(about=about, by=holder, status=STATUSES[n % 4] if n % 2 else None)


def _filters(chance: Random, number: int) -> Iterable[Wanted]:
    """Every filter with every other, whether they meet or not."""
    for _ in range(_ASKED):
        report = made_report(chance.randrange(number))
        day = report.document.published.earliest if report.document.published else None
        yield Wanted(
            about=chance.choice((None, report.places[0].name, "attack happened", "killed")),
            by=chance.choice((None, "doctor", "residents", "army", "militia")),
            status=chance.choice((None, *STATUSES[:4])),
            certainty=chance.choice((None, *CERTAINTIES)),
            outlet=chance.choice((None, report.document.publisher, "Nobody")),
            since=chance.choice((None, day)),
            until=chance.choice((None, day)),
        )


def _cost(work: Callable[[], object]) -> float:
    spent = time.process_time()
    work()
    return time.process_time() - spent


def _p95(costs: list[float]) -> float:
    return quantiles(costs, n=20)[-1]
