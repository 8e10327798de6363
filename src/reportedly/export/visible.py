"""Characters that a reader cannot see, or that turn the line around, made visible.

The classes are those of Unicode TR36 and of "Trojan Source" (Boucher and Anderson 2021): controls, formats, fillers.
"""

from __future__ import annotations

import re
import unicodedata

# Controls but tab and newline, soft hyphen, Arabic letter mark, fillers, zero widths, bidi, tags, BOM, private use.
UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u2028-\u202e"
    "\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb\ue000-\uf8ff\ud800-\udfff\U000e0000-\U000e007f]"
)


def visible(text: str) -> str:
    """The text with each unseen character written as its code point, as in ⟨U+202E⟩."""
    return UNSEEN.sub(lambda found: code_point(found[0]), text)


def code_point(character: str) -> str:
    """One character as ⟨U+202E⟩."""
    return f"⟨U+{ord(character):04X}⟩"


def name_of(character: str) -> str:
    """What Unicode calls the character, or what kind of character it is."""
    return unicodedata.name(character, f"unnamed character of class {unicodedata.category(character)}")


def one_line(text: str, limit: int | None = None) -> str:
    """The text on one line, unseen characters shown, cut with an ellipsis after `limit` characters."""
    line = visible(" ".join(text.split()))
    if limit is None or len(line) <= limit:
        return line
    return line[: limit - 1].rstrip() + "…"
