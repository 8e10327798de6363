"""Writes the page of the codebook out of what the program codes by: `python docs/make_codebook.py`."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from reportedly.records import AUXILIARY_MODES, CERTAINTIES, EFFECTS, PLOVER_TYPES, STAGES, STATUSES, VOICE_KINDS

PAGE = Path(__file__).with_name("codebook.md")
_RULES = Path(__file__).parents[1] / "src/reportedly/knowledge/schemes.toml"
_SCHEMES = {"acled": "ACLED", "ucdp": "UCDP", "cameo": "CAMEO"}
_CONDITIONS = {
    "type": "type", "mode": "mode", "trigger": "the trigger begins with", "arms": "arms", "who": "doer",
    "whom": "done to", "where": "a place is known", "harmless": "nobody is told killed or injured",
}  # fmt: skip
_MEANT = {
    "voices": {
        "reporter": "the report's own voice", "named": "a person or body by name", "role": "described, not named",
        "anonymous": "does not want to be named", "collective": "a crowd or a country speaks",
        "document": "a report, statement, film or post",
    },
    "statuses": {
        "asserted": "told as fact by its holder", "alleged": "an accusation, or hedged as hearsay",
        "denied": "said not to be so", "predicted": "said of the future",
        "conditional": "said to hold if something else does", "demanded": "called for",
    },
}  # fmt: skip


def page() -> str:
    """The page, in Markdown."""
    rules = tomllib.loads(_RULES.read_text(encoding="utf-8"))
    return (
        "\n".join((*_head(), *_values(), *_stages(rules), *(row for name in _SCHEMES for row in _scheme(rules, name))))
        + "\n"
    )


def _head() -> Iterator[str]:
    yield "# Codebook"
    yield ""
    yield "Written by `python docs/make_codebook.py` out of `src/reportedly/knowledge/schemes.toml` and the records."
    yield "A codebook of your own in the same form: `reportedly read FILE --codebook MINE.toml`."
    yield ""


def _values() -> Iterator[str]:
    yield "## What a claim is"
    yield ""
    yield "| voice | meaning |"
    yield "|---|---|"
    yield from (f"| {kind} | {_MEANT['voices'][kind]} |" for kind in VOICE_KINDS)
    yield ""
    yield "| status | meaning |"
    yield "|---|---|"
    yield from (f"| {status} | {_MEANT['statuses'][status]} |" for status in STATUSES)
    yield ""
    yield f"Certainty is how sure its holder presents it: {', '.join(CERTAINTIES)}."
    yield (
        "Polarity is `-` where the holder says that it is not so. What became of those whom a figure counts: "
        + ", ".join(EFFECTS)
        + "."
    )
    yield ""


def _stages(rules: dict[str, Any]) -> Iterator[str]:
    yield "## What an event is"
    yield ""
    yield "Types are PLOVER's roots: " + ", ".join(sorted(PLOVER_TYPES)) + "."
    yield "Stages: " + ", ".join(STAGES) + ". Auxiliary modes: " + ", ".join(AUXILIARY_MODES) + "."
    yield ""
    yield "For each scheme below, the rules are tried in order and the first that fits gives the code."
    yield "Where none fits, or one without a code does, the event has no code in that scheme."
    yield ""
    yield f"Origin: {rules['origin']}"
    yield ""
    yield "Sides of parties are told by the kind of their actor, else by words of the mention:"
    yield ""
    yield "| side | kinds of actor | words that begin with |"
    yield "|---|---|---|"
    kinds, words = rules["sides"]["kinds"], rules["sides"]["words"]
    for side in dict.fromkeys([*kinds, *words]):
        yield f"| {side} | {', '.join(kinds.get(side, ())) or '–'} | {', '.join(words.get(side, ())) or '–'} |"
    yield ""


def _scheme(rules: dict[str, Any], scheme: str) -> Iterator[str]:
    yield f"## {_SCHEMES[scheme]}"
    yield ""
    yield f"Coded at the stages {', '.join(rules['stages'][scheme])}."
    yield ""
    yield "| code | name | where | because | rule |"
    yield "|---|---|---|---|---|"
    for rule in rules[scheme]:
        told = "; ".join(_condition(name, rule[name]) for name in _CONDITIONS if name in rule) or "always"
        row = (rule.get("code", "none"), rule.get("name", "–"), told, rule["reason"], f"`{rule['id']}`")
        yield "| " + " | ".join(cell.replace("|", "\\|") for cell in row) + " |"
    yield ""


def _condition(name: str, value: Any) -> str:
    if isinstance(value, bool):
        return _CONDITIONS[name] if value else f"not: {_CONDITIONS[name]}"
    values = value if isinstance(value, list) else [value]
    return f"{_CONDITIONS[name]} {', '.join(str(one) or 'none' for one in values)}"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
