"""Finds the known actors among UCDP's parties: `python -m training.build_actor_ids DATA` writes actor_ids.csv.

DATA holds ucdp/actors.tsv (facts of UCDP GED, CC BY 4.0). A party is an actor if it bears one of its names, the
countries agree, and nobody else of these countries could be meant. Lines of other origins in the file are kept.
"""

from __future__ import annotations

import argparse
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from reportedly.knowledge.actors import Known, actor_words, countries, country_names, known_actors
from reportedly.knowledge.likeness import ratio
from reportedly.marking.actors.words import words_of

FILE = Path(__file__).resolve().parents[1] / "src" / "reportedly" / "knowledge" / "actor_ids.csv"
HEADER = "actor|scheme|id|how|origin"
_BRACKET = re.compile(r"\s*\(.*?\)")
ALIKE = 80  # per cent: "Harkat Hazm" is Harakat Hazm, "Los Rusos" are not Los Rojos
_STATE = "Government of "
# Countries as UCDP calls them; it counts what happens in Palestine under Israel.
_LANDS = {"United States of America": "US", "DR Congo": "CD", "Ivory Coast": "CI", "Serbia": "RS", "East Timor": "TL"}
_WITH = {"IL": "PS"}


def main() -> None:
    """Read the list and write the file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    table = (parser.parse_args().data / "ucdp" / "actors.tsv").read_text(encoding="utf-8").splitlines()[1:]
    kept = [r for r in FILE.read_text(encoding="utf-8").splitlines()[1:] if not r.endswith("|ucdp")]
    listed = [k for k in known_actors() if k.kind not in ("person", "news outlet")]
    FILE.write_text("\n".join([HEADER, *sorted({*kept, *matched(table, listed)})]) + "\n", encoding="utf-8")


def matched(table: Iterable[str], listed: Iterable[Known]) -> Iterator[str]:
    """Return a line for each party of the table that is one actor of the list, or the government of a state."""
    actors = {k.name: k for k in listed}
    letters, keys = _names(actors.values(), by_key=False), _names(actors.values(), by_key=True)
    for line in table:
        party, _first, _last, lands, _events = line.split("\t")
        where = {iso for land in lands.split(";") if (iso := _iso(land))}
        if party.startswith(_STATE):
            iso = _iso(party.removeprefix(_STATE))
            if iso and iso in country_names():
                own = actor_words()["own"].get(f"{iso}.government", f"{_STATE}{country_names()[iso]}")
                yield f"{own}|ucdp|{party}|government of this state|ucdp"
            continue
        bare = _BRACKET.sub("", party)
        same = letters.get(_form(party)) or letters.get(_form(bare))
        near = {n for n in keys.get(_key(bare), ()) if _written_alike(bare, actors[n])}
        fitting = [n for n in same or near if _lives(actors[n], where)]
        if len(fitting) == 1 and not _rivals(bare, actors.values(), where, fitting[0]):
            how = "same name and country" if same else "same name but for transliteration, and country"
            yield f"{fitting[0]}|ucdp|{party}|{how}|ucdp"


def _names(actors: Iterable[Known], *, by_key: bool) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for known in actors:
        for name in (known.name, *(a.words for a in known.aliases)):
            for written in (name, _BRACKET.sub("", name)):
                found[_key(written) if by_key else _form(written)].add(known.name)
    return found


def _written_alike(party: str, known: Known) -> bool:
    """Whether one of an actor's names of more than one word differs in some vowels and doubled letters only."""
    names = (known.name, *(a.words for a in known.aliases))
    return any(
        " " in name and _key(name) == _key(party) and ratio(_form(name), _form(party)) >= ALIKE for name in names
    )


def _lives(known: Known, where: set[str]) -> bool:
    return known.country is None or known.country in where | {_WITH[w] for w in where if w in _WITH}


def _rivals(party: str, actors: Iterable[Known], where: set[str], chosen: str) -> bool:
    """Whether another actor of these countries has the initials of an acronym."""
    if not party.isupper() or " " in party:
        return False
    return any(k.name != chosen and _lives(k, where) and _initials(k.name) == party for k in actors)


def _initials(name: str) -> str:
    return "".join(w[0] for w in name.split() if w[0].isupper())


def _iso(land: str) -> str | None:
    bare = _BRACKET.sub("", land).strip()
    return _LANDS.get(bare) or next((c.iso for c in countries() if bare in c.names), None)


def _form(name: str) -> str:
    return " ".join(w.lower for w in words_of(name) if w.lower != "the")


def _key(name: str) -> str:
    return " ".join(w.key for w in words_of(name) if w.lower != "the")


if __name__ == "__main__":
    main()
