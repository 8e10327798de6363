"""Text that every database takes, and keys that spellings of one name share."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable


def storable(text: str) -> str:
    """The text with U+FFFD for what no database stores: NUL, and halves of surrogate pairs. Lengths stay the same."""
    if "\0" in text:
        text = text.replace("\0", "\ufffd")
    return (
        text if text.isascii() or _whole(text) else "".join("\ufffd" if "\ud800" <= c <= "\udfff" else c for c in text)
    )


def _whole(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def name_key(name: str) -> str:
    """A name as it is looked up: without case, marks on letters, a leading article, and doubled blanks."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return storable(" ".join(bare.casefold().replace("’", "'").split()).removeprefix("the "))


def listed(names: Iterable[str | None]) -> str:
    """Names beside one another, each once, for a search in words."""
    return "; ".join(dict.fromkeys(storable(name) for name in names if name))
