"""`reportedly gazetteer`: a gazetteer of one's own, filled from GeoNames and OCHA, and a look into it."""

from __future__ import annotations

import json
import sqlite3
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.table import Table

from reportedly.cli.edges import NOTHING, OK, SOME_FAILED, edges, say
from reportedly.cli.output import writing
from reportedly.cli.screen import screen, show
from reportedly.export.visible import one_line

if TYPE_CHECKING:
    from reportedly.knowledge.gazetteer import Entry, Gazetteer
    from reportedly.knowledge.gazetteer_import import Counts
    from reportedly.knowledge.import_sources import Source

# Seconds between two words on how far an import is.
EVERY = 5.0

app = typer.Typer(
    name="gazetteer", help="Fill a gazetteer of your own, or look places up.", no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]}, rich_markup_mode="rich",
)  # fmt: skip
Countries = Annotated[
    str | None, typer.Option("--country", metavar="SY,LB", help="Only these countries (ISO 3166-1, two letters).")
]


@app.command("import")
def import_(
    paths: Annotated[list[Path], typer.Argument(metavar="FILE...", help="Dumps and tables, plain or zipped.")],
    *,
    out: Annotated[
        Path | None, typer.Option("--out", metavar="FILE", help="Where the gazetteer goes (default: your data folder).")
    ] = None,
    country: Countries = None,
    fresh: Annotated[
        bool, typer.Option("--fresh", help="Start from the bundled gazetteer, without what was imported before.")
    ] = False,
) -> None:
    """Add places to a gazetteer of your own, which every command then uses.

    Takes GeoNames' dumps (allCountries, XX, cities500), its alternateNamesV2, and
    OCHA's tables of P-codes (CSV: COD-AB of HDX, or its global list).

    The new file holds the bundled places, what was imported before, and these.
    It is used while it is in your data folder, or while the environment variable
    REPORTEDLY_GAZETTEER names it.

    [bold]Examples[/bold]

    reportedly gazetteer import SY.zip LB.zip

    reportedly gazetteer import allCountries.zip --country SY,LB,IQ

    reportedly gazetteer import syr_adminboundaries.csv --out syria.sqlite
    """
    with edges():
        from reportedly.knowledge.gazetteer_files import bundled_file, own_file

        countries, target = _countries(country), out or own_file()
        tables, failed = _tables(paths)
        base = target if target.is_file() and not fresh else bundled_file()
        read, broken = _fill(tables, base, target, countries)
        raise typer.Exit(_code(read, failed + broken))


def _code(read: int, failed: int) -> int:
    if not read:
        return NOTHING
    return SOME_FAILED if failed else OK


def _tables(paths: Iterable[Path]) -> tuple[list[Source], int]:
    """The tables in the files, and how many files have none."""
    from reportedly.knowledge.import_sources import SourceError, sources_in

    found: list[Source] = []
    failed = 0
    for path in paths:
        try:
            found += sources_in(path)
        except SourceError as error:
            say(one_line(str(error)))
            failed += 1
    return found, failed


def _fill(tables: list[Source], base: Path, target: Path, countries: frozenset[str]) -> tuple[int, int]:
    """How many tables were imported, and how many were not."""
    from reportedly.knowledge.gazetteer_import import fill

    if not tables:
        return 0, 0
    try:
        outcome = fill(tables, base, target, countries, _progress())
    except sqlite3.DatabaseError as error:
        say(f"cannot write {target}: {error}" + ("; try --fresh" if base == target else ""))
        raise typer.Exit(NOTHING) from None
    for problem in outcome.problems:
        say(one_line(problem))
    for name, counts in outcome.counts.items():
        say(f"{one_line(name)}: {_in_words(counts)}")
    if outcome.counts:
        say(f"wrote {target}")
    return len(outcome.counts), len(outcome.problems)


def _in_words(counts: Counts) -> str:
    parts = (
        (counts.added, "new"), (counts.known, "known before"), (counts.left_out, "left out"),
        (counts.unplaced, "without coordinates, left out"), (counts.bad, "unreadable"),
    )  # fmt: skip
    return ", ".join([f"{counts.rows:,} rows", *(f"{n:,} {what}" for n, what in parts if n)])


def _progress() -> Callable[[str, int], None]:
    last = time.monotonic()

    def tell(name: str, rows: int) -> None:
        nonlocal last
        if time.monotonic() - last >= EVERY:
            last = time.monotonic()
            say(f"{one_line(name)}: {rows:,} rows so far")

    return tell


@app.command()
def search(
    name: Annotated[str, typer.Argument(metavar="NAME", help="A place, in any of its spellings.")],
    *,
    country: Countries = None,
    like: Annotated[
        bool, typer.Option("--like", help="Also names that are spelled alike when brought into Latin letters.")
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="JSON to standard output.")] = False,
) -> None:
    """Show the places that a name may mean, the most prominent first; exit code 1 if there are none.

    [bold]Examples[/bold]

    reportedly gazetteer search Arsal

    reportedly gazetteer search Qasayr --like --country SY,LB
    """
    with edges():
        from reportedly.knowledge.gazetteer import Gazetteer
        from reportedly.knowledge.gazetteer_files import GazetteerError

        gazetteer, countries = Gazetteer.bundled(), _countries(country)
        try:
            found = _found(gazetteer, name, countries, like=like)
        except GazetteerError as error:
            say(one_line(str(error)))
            raise typer.Exit(NOTHING) from None
        rows = [_row(gazetteer, entry) for entry in found]
        if as_json:
            with writing(None) as stream:
                stream.write(json.dumps(rows, ensure_ascii=False, indent=1) + "\n")
        elif rows:
            show(screen(), _table(rows))
        else:
            say(f"no place called {one_line(name)}" + ("" if like else "; --like tries other spellings"))
    raise typer.Exit(OK if found else NOTHING)


def _countries(given: str | None) -> frozenset[str]:
    from reportedly.knowledge.pcodes import country_codes

    wanted = frozenset(part.strip().upper() for part in (given or "").split(",") if part.strip())
    unknown = sorted(wanted - country_codes())
    if unknown:
        raise typer.BadParameter(f"no country {', '.join(unknown)}", param_hint="--country")
    return wanted


def _found(gazetteer: Gazetteer, name: str, countries: frozenset[str], *, like: bool) -> list[Entry]:
    from reportedly.knowledge.gazetteer_names import KEYED

    # Abbreviations ("U.S.") are kept as they are written.
    named = gazetteer.lookup_all((name, f"={name}")).values()
    found = [e for entries in named for e in entries if not countries or e.country in countries]
    if like:
        found += gazetteer.similar(name, sorted(countries or KEYED))
    return list({e.id: e for e in reversed(found)}.values())[::-1]


def _row(gazetteer: Gazetteer, entry: Entry) -> dict[str, object]:
    area = gazetteer.admin1(entry.country, entry.admin1)
    return {
        "id": entry.id, "name": entry.name, "kind": entry.kind, "country": entry.country,
        "admin1": area.name if area else None, "lat": entry.lat, "lon": entry.lon, "population": entry.population,
        "likeness": entry.spelling,
    }  # fmt: skip


def _table(rows: Iterable[dict[str, object]]) -> Table:
    table = Table(box=None, pad_edge=False)
    for head in ("name", "kind", "in", "lat, lon", "people", "id"):
        whole = head in ("kind", "lat, lon", "id")
        table.add_column(head, justify="right" if head == "people" else "left", overflow="fold", no_wrap=whole)
    for row in rows:
        within = ", ".join(str(row[key]) for key in ("country", "admin1") if row[key])
        people = f"{row['population']:,}" if row["population"] else ""
        at = f"{row['lat']:.4f}, {row['lon']:.4f}"
        table.add_row(one_line(str(row["name"])), str(row["kind"]), one_line(within), at, people, str(row["id"]))
    return table
