"""Countries with their codes and the regions that conflict data sets put them in (countries.csv).

Codes and names are ISO 3166-1's, regions those of ACLED's codebook 2023 and of UCDP's country list, as facts.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Country:
    """`iso2`, `iso3` and `numeric` are ISO 3166-1; Kosovo, which has no number there, has 0 as in ACLED."""

    iso2: str
    iso3: str
    numeric: int
    name: str
    acled_region: str
    ucdp_region: str


@cache
def countries() -> Mapping[str, Country]:
    """Every country by its alpha-2 code."""
    lines = files("reportedly.knowledge").joinpath("countries.csv").read_text(encoding="utf-8").splitlines()
    return {
        row["iso2"]: Country(**{**row, "numeric": int(row["numeric"])})  # type: ignore[arg-type]
        for row in csv.DictReader(lines)
    }
