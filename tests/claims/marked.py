"""Marked text: `{s:The army} {q:said} {c:shells fell}` gives the bare text and the spans by letter."""

import re

from reportedly.marking.sentences import sentences
from reportedly.records import Attribution, Event, EventMention, Figure, Mention, Place, Span, Time

_MARK = re.compile(r"\{(\w+):([^{}]*)\}")


def marked(text):
    """The bare text and a list of (letter, span) in text order."""
    bare, found, at = "", [], 0
    for m in _MARK.finditer(text):
        bare += text[at : m.start()]
        found.append((m.group(1), Span(len(bare), len(bare) + len(m.group(2)))))
        bare += m.group(2)
        at = m.end()
    return bare + text[at:], found


def spans(found, letter):
    return tuple(s for name, s in found if name == letter)


def attribution(found, number=""):
    """The attribution of the marks s, q, c (with a number: s2, q2, c2)."""
    return Attribution(spans(found, "s" + number), spans(found, "q" + number), spans(found, "c" + number), 0.9, "test")


def events_of(found, **types):
    """Event mentions of the marks that name their PLOVER type."""
    return tuple(EventMention(s, types[name], 0.9, "test") for name, s in found if name in types)


def mention(id_, span, kind):
    return Mention(id_, span, kind, 0.9, "test")


def place(id_, text, span, sense="literal", precision="town"):
    return Place(id_, span, span.of(text), "SY", 33.5, 36.3, precision, sense, None, (), 0.9)


def day(id_, span, iso):
    return Time(id_, span, iso, iso, iso, "day", "given")


def figure(id_, span, low, high, effect="killed"):
    return Figure(id_, span, low, high, False, None, None, None, effect, ())


__all__ = ["attribution", "day", "events_of", "figure", "marked", "mention", "place", "sentences", "spans"]


def told(triggers, *given):
    """One event for each trigger, an attack that happened, with the fields given for it."""
    base = {"type": "ASSAULT", "mode": None, "who": (), "whom": (), "where": None, "when": None, "figures": ()}
    base |= {"killed": None, "injured": None, "arms": (), "stage": "accomplished", "claim": None}
    return [
        Event(id=f"e{n}", trigger=s, **(base | fields))
        for n, (s, fields) in enumerate(zip(triggers, given, strict=True), 1)
    ]
