"""The neutral name of a group in the form that its text uses."""

from __future__ import annotations

import re
from collections import Counter

from reportedly.knowledge.labels import label_words
from reportedly.marking.labels.parties import Parties
from reportedly.records import Actor, Mention

_ARTICLE = re.compile(r"\A(?:the|a|an)\s", re.IGNORECASE)
_LONG = 2  # words; a longer name is rarely written beside its short form


def shown(text: str, actor: Actor, parties: Parties) -> str:
    """Return an actor's neutral name as the text writes it most, the full name beside a lesser known short form."""
    forms: Counter[str] = Counter()
    for m in parties.mentions:
        if m.actor == actor.id:
            forms[_form(m.span.of(text), actor)] += 1
    top = forms.most_common(1)[0][0] if forms else actor.name
    known = actor.aliases[:1]
    if actor.name not in forms and any(f in known and f.isupper() for f in forms):
        return known[0]
    short = next((f for f in forms if f.isupper() and " " not in f), None)
    if " " in top or top in actor.name:
        name = top if " " in top else actor.name
        return f"{name} ({short})" if short else name
    return top if len(actor.name.split()) > _LONG else f"{actor.name} ({top})"


def force(text: str, m: Mention, parties: Parties) -> str:
    """Return a force as the text describes it ("Iraqi forces"), by its own name where the words are a label."""
    written = m.span.of(text)
    actor = parties.actors.get(m.actor or "")
    if actor and (label_words().pattern.search(written) or actor.name in written):
        return shown(text, actor, parties)
    return _ARTICLE.sub("", " ".join(written.split()))


def _form(words: str, actor: Actor) -> str:
    """Return the longest name of an actor that some words hold, as they write it."""
    lowered = words.lower()
    best = max((n for n in (actor.name, *actor.aliases) if n.lower() in lowered), key=len, default=actor.name)
    at = lowered.find(best.lower())
    return words[at : at + len(best)] if at >= 0 else best
