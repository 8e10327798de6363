"""How many a noun phrase means, in the keys' spelling: digits, `6-` at least, `~100` about, PLURAL."""

from __future__ import annotations

import re

_WORDS = {w: n for n, w in enumerate(
    "ZERO ONE TWO THREE FOUR FIVE SIX SEVEN EIGHT NINE TEN ELEVEN TWELVE THIRTEEN FOURTEEN FIFTEEN SIXTEEN "
    "SEVENTEEN EIGHTEEN NINETEEN TWENTY".split())}  # fmt: skip
_WORDS |= {"A": 1, "AN": 1, "THIRTY": 30, "FORTY": 40, "FIFTY": 50, "SIXTY": 60, "HUNDRED": 100, "DOZEN": 12}
_DIGITS = r"\d{1,3}(?:,\d{3})+|\d{1,5}"
_NUMBER = re.compile(rf"(?:(?P<digits>{_DIGITS})|\b(?P<word>{'|'.join(_WORDS)}))(?![\d.-])\b")
_BEFORE = re.compile(
    r"(?P<how>AT LEAST|MORE THAN|OVER|ABOUT|AROUND|APPROXIMATELY|NEARLY|SOME|ALMOST)?\s*(?:THE )?(?:OTHER )?"
    rf"(?P<number>{_DIGITS}|[A-Z]+)\s+(?:(?:OTHER|MORE|SALVADORAN|U\.S\.|LOCAL|YOUNG|ARMED|UNARMED)\s+)?$"
)
_PLURALS = re.compile(r"\b(?:PEOPLE|MEN|WOMEN|CHILDREN|POLICE|POLICEMEN|MEMBERS|PEASANTS|CATTLE|PERSONNEL)$")
_SINGULAR_S = re.compile(r"(?:SS|US|IS|HEADQUARTERS|BUS|PREMISES|GAS|CAMPUS|EMBASSY'S)$")
_GROUPS = re.compile(r"\b(?:GROUP|NUMBER|SEVERAL|VARIOUS|MANY|DOZENS|SCORES|TWO OR THREE)\b")
_HEAD = re.compile(r"^(.*?)(?:\s+(?:OF|IN|ON|AT|FROM|TO|FOR|WITH|BY|AGAINST|NEAR|THAT|WHO|WHICH|BELONGING)\b.*)?$")
_HOW = {"AT LEAST": "{}-", "MORE THAN": "{}-", "OVER": "{}-"}


def number(phrase: str, before: str = "") -> str:
    """How many the phrase means; `before` is what stands in front of it.

    >>> number('PEASANTS', 'AT LEAST SIX '), number('MAYOR OF ACHI'), number('TWO BUSES'), number('VEHICLES')
    ('6-', '1', '2', 'PLURAL')
    """
    inside = _NUMBER.match(phrase.removeprefix("THE ").removeprefix("OTHER "))
    if inside:
        return _value(inside["digits"] or inside["word"]) or "PLURAL"
    plural = is_plural(phrase)
    told = _BEFORE.search(before[-60:])
    if told and (value := _value(told["number"])) and (plural or value == "1"):
        return _HOW.get(told["how"] or "", "~{}" if told["how"] else "{}").format(value)
    return "PLURAL" if plural else "1"


def is_plural(phrase: str) -> bool:
    """Whether the head of the phrase is plural."""
    head = (_HEAD.match(phrase) or [phrase, phrase])[1].strip(' "')
    if _GROUPS.search(phrase) or _PLURALS.search(head):
        return True
    return head.endswith("S") and not _SINGULAR_S.search(head)


def _value(word: str) -> str | None:
    if word[:1].isdigit():
        return word.replace(",", "")
    return str(_WORDS[word]) if word in _WORDS else None
