"""Reports without a reader: records made by a counter, for what needs many reports fast. All of it is invented.

Report n tells, as n decides, of one of n // 4 attacks, in one of some hundred sentences, by one of forty outlets.
"""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from random import Random

from reportedly.export.contract import to_json
from reportedly.records import (
    Bounds,
    Candidate,
    Claim,
    Document,
    Due,
    Event,
    Figure,
    Forecast,
    Label,
    Mention,
    Place,
    Published,
    Reading,
    Report,
    Span,
    Time,
    Voice,
)

SIDES = ("the army", "rebel fighters", "the northern militia", "border guards", "the coalition")
VERBS = ("shelled", "bombed", "raided", "stormed", "struck")
WHOM = ("farmers", "villagers", "soldiers", "drivers", "pupils")
HOLDERS = ("A doctor", "The mayor", "The defence ministry", "A monitoring group", "Residents")
_SYLLABLES = ("ba", "dar", "kal", "mir", "nu", "qas", "sar", "tel", "wad", "zun")


def place_name(number: int) -> str:
    """The name of an invented place, another for each number below 10,000."""
    digits = f"{number % 10_000:04}"
    return "".join(_SYLLABLES[int(digit)] for digit in digits).capitalize()


def made_report(number: int) -> Report:
    """The report of that number; the same number always gives the same report."""
    attack = number // 4
    chance, told = Random(attack), Random(number + 10**9)
    day = f"20{chance.randrange(11, 25)}-{chance.randrange(1, 13):02}-{chance.randrange(1, 28):02}"
    return _Writer(number, attack, chance, told, day).report()


def made_contracts(first: int, count: int) -> Iterator[tuple[Report, bytes]]:
    """So many reports from a number on, each with its contract."""
    for number in range(first, first + count):
        report = made_report(number)
        yield report, to_json(report, indent=None).encode()


class _Writer:
    """Writes the text of one report and keeps where each stretch stands."""

    def __init__(self, number: int, attack: int, chance: Random, told: Random, day: str) -> None:
        self.number, self.attack, self.told, self.day = number, attack, told, day
        self.side, self.verb = chance.choice(SIDES), chance.choice(VERBS)
        self.whom, self.toll = chance.choice(WHOM), chance.randrange(2, 60)
        self.place = place_name(chance.randrange(10_000))
        self.lat, self.lon = round(chance.uniform(30, 40), 4), round(chance.uniform(35, 48), 4)
        self.text = ""

    def add(self, words: str) -> Span:
        """Write the words and give the stretch where they stand."""
        start = len(self.text)
        self.text += words
        return Span(start, len(self.text))

    def names(self, count: int) -> str:
        """Invented names, others in each report, so that reports are no copies of one another."""
        return ", ".join(place_name(self.told.randrange(10_000)) for _ in range(count))

    def report(self) -> Report:
        """The whole report."""
        outlet = f"Outlet {self.told.randrange(40)}"
        title = f"{self.whom.capitalize()} killed in {self.place}"
        self.add(f"{title}\n\n")
        who, _, trigger, _ = self.add(self.side), self.add(" "), self.add(self.verb), self.add(" ")
        place, _, when, _ = self.add(self.place), self.add(" on "), self.add(self.day), self.add(". ")
        speaker, _ = self.add(self.told.choice(HOLDERS)), self.add(" said ")
        low = self.toll + self.told.randrange(3)
        figure = self.add(f"at least {low} {self.whom}")
        _, killed = self.add(" were "), self.add("killed")
        content = Span(figure.start, self.add(f" in {self.place}").end)
        self.add(". ")
        denial = self.add(f"the attack {self.attack} never happened")
        self.add(f", {self.side} said. ")
        foretold = self.add(f"{self.side} will leave {self.place} before winter")
        self.add(f". It is report {self.number} of its kind. Names that were heard: {self.names(24)}.")
        claims = (
            _claim("c1", Span(who.start, when.end), None, ("v0",), "asserted", ("e1",)),
            _claim("c2", content, speaker, ("v1", "v0"), "asserted", ("e2",)),
            _claim("c3", denial, who, ("v2", "v0"), "denied", ()),
            _claim("c4", foretold, None, ("v0",), "predicted", ()),
        )
        where = Candidate(f"made:{self.place}", self.place, "SY", self.lat, self.lon, "town", 1.0, "the only one")
        due = Due(self.day, f"{self.day[:4]}-12-21")
        return Report(
            Document(
                f"sha256:{sha256(self.text.encode()).hexdigest()}", self.text, title=title, publisher=outlet,
                language="en", published=Published(self.day, self.day, "given", "made"),
            ),
            mentions=(Mention("m1", who, "military", 1.0, "made"), Mention("m2", figure, "group", 1.0, "made")),
            places=(_place("p1", place, where),),
            times=(Time("t1", when, self.day, self.day, self.day, "day", "as it stands"),),
            figures=(
                Figure(
                    "f1", figure, low, None, False, None, self.whom, None, "killed", (Reading(low, "digits"),), "v1",
                ),
            ),
            labels=(Label("l1", who, None, "unclear", "v0"),),
            voices=(
                Voice("v0", "reporter", None, None), Voice("v1", "role", None, speaker),
                Voice("v2", "collective", self.side, who),
            ),
            claims=claims,
            events=(_event("e1", trigger, None), _event("e2", killed, Bounds(low, None))),
            forecasts=(Forecast("fc1", "c4", foretold, foretold.of(self.text), "v0", due),),
        )  # fmt: skip


def _place(key: str, span: Span, at: Candidate) -> Place:
    found = (at.name, at.country, at.lat, at.lon, at.precision)
    return Place(key, span, *found, "literal", at.gazetteer, (at,), 1.0)


def _claim(
    id_: str, content: Span, source: Span | None, voices: tuple[str, ...], status: str, events: tuple[str, ...]
) -> Claim:
    return Claim(
        id_, (content,), source, None, voices, status, "certain", "-" if status == "denied" else "+", (), events
    )


def _event(id_: str, trigger: Span, killed: Bounds | None) -> Event:
    figures = ("f1",) if killed else ()
    claim = "c2" if killed else "c1"
    return Event(
        id_, "ASSAULT", None, trigger, ("m1",), ("m2",), "p1", "t1", figures, killed, None, (), "accomplished", claim
    )
