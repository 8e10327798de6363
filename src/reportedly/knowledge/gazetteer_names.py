"""What a place is called in the gazetteer: its spellings, folded, and what each of them is."""

from __future__ import annotations

import re
import unicodedata

from reportedly.knowledge.gazetteer_draft import TOWNS, Draft
from reportedly.knowledge.likeness import ratio
from reportedly.knowledge.transliteration import fold, k1

# Countries whose names come to English through another script: spelling keys are kept for these.
_KEYED = """
SY LB IQ JO YE LY SD PS IL EG SA IR AF UA RU SS TD ML NE BF SO ET ER PK KW BH OM QA AE TN DZ MA MR DJ TR AM AZ
GE MM NG CF CM EH BY MD TJ
"""
KEYED = frozenset(_KEYED.split())
LATIN = re.compile(r"[A-Za-zÀ-ɏḀ-ỿ'’‘`ʼʻʿʾ. \-()/,ʹ′]+$")
ARABIC = re.compile(r"[\u0600-\u06ff\s\-]+$")
CYRILLIC = re.compile(r"[\u0400-\u052f'’\s\-]+$")
HEADS = re.compile(
    r"\b(?:county|parish|district|province|governorate|region|oblast|raion|rayon|municipality|state|department|"
    r"prefecture|muhafazat|caza de|provincia de|region of|of)\b", re.IGNORECASE
)  # fmt: skip
ACRONYM = re.compile(r"[A-Z][A-Za-z]?[A-Z]{0,3}$")
# Small places elsewhere keep only spellings whose keys are about this alike.
SMALL, JUNK = 15000, 55.0
MARKS = str.maketrans({"‘": None, "ʻ": None, "’": None, "ʼ": None, "ʹ": None, "ı": "i"})


def plain(label: str) -> str:
    """Return a romanised name without the marks of its romanisation ("Ţarţūs": "Tartus")."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", label) if not unicodedata.combining(c))
    return bare.translate(MARKS).strip()


def spellings(draft: Draft) -> dict[str, int]:
    """Return folded names with flags: 1 its main name, 2 a demonym, 4 on one of our own lists.

    Codes, initials and transcriptions far from the main name are left out.
    """
    found: dict[str, int] = {}
    main, place = fold(draft.label), draft.kind in TOWNS
    for name in sorted({draft.label, *draft.names}):
        key = _key(name, draft)
        if key and (key[0] in "=," or key == main or not place or _kept(key, main, draft)):
            found[key] = 1 if key == main else found.get(key, 0)
    for name in sorted(draft.names | {draft.label} if draft.kind in ("adm1", "adm2") else ()):
        bare = fold(HEADS.sub(" ", name)) if LATIN.match(name) else ""
        if len(bare) > 2:
            found.setdefault(bare, 0)
    for key in sorted({_key(name, draft) for name in draft.listed} - {""}):
        found[key] = found.get(key, 0) | 4
    for name in sorted(draft.demonyms):
        if fold(name) != main:
            found[fold(name)] = 2
    return found


def _key(name: str, draft: Draft) -> str:
    if name[:1] in "=,":
        return name
    if ACRONYM.match(name) and name != draft.label:
        return f"={name}" if draft.own else ""
    other = ARABIC.match(name) or (draft.country in ("UA", "RU", "BY") and CYRILLIC.match(name))
    key = fold(name) if other or LATIN.match(name) or name in draft.listed else ""
    return key if len(key) > 2 else ""


def _kept(key: str, main: str, draft: Draft) -> bool:
    if draft.own or not key.isascii() or draft.population >= SMALL:
        return True
    if draft.country in KEYED:
        return True
    return ratio(k1(key), k1(main)) >= JUNK
