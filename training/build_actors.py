"""Builds the actor lists that derive from others' lists: `python -m training.build_actors DATA` (PETRARCH, UCDP).

Writes groups.csv and officials.csv of knowledge/actors; the other files of that folder are written by hand.
DATA holds phoenix/*.txt (openeventdata/petrarch2@676801c, MIT) and ucdp/actors.tsv (facts of UCDP GED, CC BY 4.0).
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from reportedly.knowledge.actors import countries
from reportedly.marking.actors.words import words_of

FOLDER = Path(__file__).resolve().parents[1] / "src" / "reportedly" / "knowledge" / "actors"
DERIVED = ("groups.csv", "officials.csv")
HEADER = "name|kind|country|aliases|roles|origin"
SINCE = "2003-01-01"

# CAMEO's country letters (ISO 3166-1 alpha-3 for these) for the wars since 2003 and the states that take part in them.
ISO = dict(
    pair.split("=")
    for pair in [
        "SYR=SY",
        "IRQ=IQ",
        "LBN=LB",
        "LBY=LY",
        "YEM=YE",
        "UKR=UA",
        "RUS=RU",
        "SDN=SD",
        "SSD=SS",
        "ISR=IL",
        "PSE=PS",
        "MLI=ML",
        "NER=NE",
        "BFA=BF",
        "TCD=TD",
        "NGA=NG",
        "MMR=MM",
        "AFG=AF",
        "PAK=PK",
        "SOM=SO",
        "ETH=ET",
        "ERI=ER",
        "COD=CD",
        "RWA=RW",
        "UGA=UG",
        "BDI=BI",
        "CAF=CF",
        "CMR=CM",
        "TUR=TR",
        "IRN=IR",
        "SAU=SA",
        "JOR=JO",
        "EGY=EG",
        "QAT=QA",
        "ARE=AE",
        "TUN=TN",
        "DZA=DZ",
        "MAR=MA",
        "MRT=MR",
        "KEN=KE",
        "MOZ=MZ",
        "IND=IN",
        "LKA=LK",
        "PHL=PH",
        "THA=TH",
        "IDN=ID",
        "COL=CO",
        "PER=PE",
        "MEX=MX",
        "GEO=GE",
        "ARM=AM",
        "AZE=AZ",
        "SEN=SN",
        "LBR=LR",
        "CIV=CI",
        "AGO=AO",
        "NPL=NP",
        "BGD=BD",
    ]
)
# Whose officials are listed.
CORE = frozenset(
    [
        "SY",
        "IQ",
        "LB",
        "LY",
        "YE",
        "UA",
        "SD",
        "SS",
        "IL",
        "PS",
        "ML",
        "AF",
        "PK",
        "SO",
        "CD",
        "IR",
        "SA",
        "JO",
        "TR",
        "EG",
        "NG",
        "TD",
        "CF",
        "ET",
    ]
)
_CODE = re.compile(r"\[([A-Z]{3,12})\s*([<>]?\d{6,8})?(?:-(\d{6,8}))?\]")
_SMALL = frozenset(["AL", "EL", "AND", "OF", "THE", "FOR", "IN", "BIN", "IBN", "DE", "LA", "ON", "TO", "AS", "UL"])
# Names that any group might bear, and words that are no group's name.
_VAGUE = re.compile(
    r"^(?:the )?(?:anarchist|revolutionary|proletarian|popular|people|peoples|armed|red|black|national|united|freedom|"
    r"action|student|youth|workers?|communist|islamic|muslim|arab|liberation|patriotic|democratic|resistance)?\s?(?:\w+)?$",
    re.IGNORECASE,
)


@dataclass
class Draft:
    """An entry on its way into a file."""

    names: list[str]
    codes: list[tuple[str, str | None, str | None]] = field(default_factory=list)


def main() -> None:
    """Read the lists and write the files."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    data = parser.parse_args().data
    taken = _taken()
    groups = [*_ucdp(data / "ucdp" / "actors.tsv", taken), *_groups(data / "phoenix", taken)]
    officials = list(_officials(data / "phoenix", taken))
    for name, lines in zip(DERIVED, (groups, officials), strict=True):
        (FOLDER / name).write_text("\n".join([HEADER, *sorted(set(lines))]) + "\n", encoding="utf-8")


def _key(name: str) -> str:
    return " ".join(w.key for w in words_of(name) if w.lower != "the")


def _taken() -> set[str]:
    """Return the keys of the names that the files written by hand give already."""
    lines = [
        line.split("|")
        for path in sorted(FOLDER.glob("*.csv"))
        if path.name not in DERIVED
        for line in path.read_text(encoding="utf-8").splitlines()[1:]
    ]
    own = {_key(n.removeprefix("?")) for line in lines for n in (line[0], *line[3].split(";")) if n}
    return own | {_key(n) for c in countries() for n in (*c.names, *c.demonyms)}


def _ucdp(path: Path, taken: set[str]) -> Iterator[str]:
    codes = {n: c.iso for c in countries() for n in c.names}
    for line in path.read_text(encoding="utf-8").splitlines()[1:]:
        name, _first, _last, lands, _events = line.split("\t")
        if re.match(r"(Government|Supporters|Opponents|Forces) of ", name) or any(c in name for c in "|;?"):
            continue
        land = codes.get(re.sub(r"\s*\(.*", "", lands.split(";")[0]).strip(), "")
        bare = re.sub(r"\s*\(.*\)", "", name)
        # One word alone may be a people or a place as well; an acronym needs its country beside it.
        if _key(bare) in taken or not land or (" " not in bare and "-" not in bare and not bare.isupper()):
            continue
        taken.add(_key(bare))
        yield f"{name}|armed group|{land}|?{bare}||ucdp"


def _groups(folder: Path, taken: set[str]) -> Iterator[str]:
    for draft in _read(folder / "Phoenix.MilNonState.actors.txt"):
        land = next((ISO[c[:3]] for c, _, _ in draft.codes if c[:3] in ISO), None)
        names = [n for n in map(_title, draft.names) if _specific(n) and _key(n) not in taken]
        if not land or not names or any(_key(_title(n)) in taken for n in draft.names):
            continue
        taken.update(map(_key, names))
        aliases = ";".join(f"?{n}" for n in dict.fromkeys(names))
        yield f"{names[0]}|armed group|{land}|{aliases}||phoenix"


def _specific(name: str) -> bool:
    return len(name.split()) > 1 and not _VAGUE.match(name) and not any(c in name for c in "|;()+/,")


def _officials(folder: Path, taken: set[str]) -> Iterator[str]:
    for draft in _read(folder / "Phoenix.Countries.actors.txt"):
        held = [h for h in map(_held, draft.codes) if h]
        if not held or held[0][0] not in CORE:
            continue
        names = [
            n
            for n in map(_title, draft.names)
            if len(words_of(n)) > 1 and n.replace(" ", "").replace("-", "").isalpha()
        ]
        if not names or any(_key(n) in taken for n in names):
            continue
        taken.update(map(_key, names))
        aliases = ";".join(f"?{n}" for n in dict.fromkeys(names))
        roles = ";".join(dict.fromkeys(role for _, role in held if role))
        yield f"{names[0]}|person|{held[0][0]}|{aliases}|{roles}|phoenix"


def _held(code: tuple[str, str | None, str | None]) -> tuple[str, str] | None:
    """Return the country and the role of a dated code of government, if it reaches into the wars since 2003.

    The role is "" where the list, which stops in 2014, leaves its end open.
    """
    letters, start, end = code
    iso = ISO.get(letters[:3])
    if (
        iso is None
        or letters[3:6] not in ("GOV", "MIL")
        or not (start or end)
        or (end and end < max(SINCE, start or ""))
    ):
        return None
    land = next(c.names[0] for c in countries() if c.iso == iso)
    what = "in the government of" if letters[3:6] == "GOV" else "in the military of"
    return iso, f"{what} {land} {start or ''}..{end}" if end else ""


def _read(path: Path) -> Iterator[Draft]:
    """Return the entries of one PETRARCH file: names in capitals, codes with dates behind or below them."""
    draft = Draft([])
    for raw in path.read_text(encoding="utf-8", errors="replace").splitlines():
        line = raw.split("#")[0].strip()
        if not line:
            continue
        name = _CODE.sub("", line).strip()
        if name and not name.startswith("+") and not raw.startswith(("\t", " ")):
            if draft.names:
                yield draft
            draft = Draft([])
        if name:
            draft.names.append(name.lstrip("+").replace("_", " ").strip())
        draft.codes += [(c, *_dates(a, b)) for c, a, b in _CODE.findall(line)]
    if draft.names:
        yield draft


def _dates(first: str, second: str) -> tuple[str | None, str | None]:
    if first.startswith(">"):
        return _iso(first[1:]), None
    if first.startswith("<"):
        return None, _iso(first[1:])
    return _iso(first), _iso(second)


def _iso(digits: str) -> str | None:
    """YYMMDD or YYYYMMDD as an ISO day; None where it is no day."""
    full = digits if len(digits) == 8 else ("19" if digits[:2] > "20" else "20") + digits if len(digits) == 6 else ""
    if not re.fullmatch(r"(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])", full):
        return None
    return f"{full[:4]}-{full[4:6]}-{full[6:]}"


def _title(name: str) -> str:
    words = re.split(r"([ -])", " ".join(name.split()))
    shown = [w.lower() if w in _SMALL else w if w.startswith("(") else w[:1] + w[1:].lower() for w in words]
    return "".join(shown[:1]).capitalize() + "".join(shown[1:]) if shown[0] not in ("al", "el") else "".join(shown)


if __name__ == "__main__":
    main()
