"""What others call the known actors: their names in UCDP's and ACLED's event data.

UCDP's numbers are not in the source at hand: its actors are told apart by their names, which are unique there.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from reportedly.records import ExternalId


@cache
def actor_ids() -> dict[str, tuple[ExternalId, ...]]:
    """Return the external ids by the names of actors, bodies of states ("Government of Syria") among them."""
    found: dict[str, list[ExternalId]] = {}
    for line in files("reportedly.knowledge").joinpath("actor_ids.csv").read_text(encoding="utf-8").splitlines()[1:]:
        name, scheme, key, how, origin = line.split("|")
        found.setdefault(name, []).append(ExternalId(scheme, key, how, origin))
    return {name: tuple(ids) for name, ids in found.items()}
