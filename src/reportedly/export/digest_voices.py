"""The sentences of a digest on who speaks, how near they stand, and how their claims stand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from reportedly.export.counting import Part, are, counted, in_words, joined
from reportedly.export.digest import DESCRIBED, KNOWN, OWN, UNNAMED, Speaker, speakers
from reportedly.export.phrases import content, spoken_name
from reportedly.records import Claim, Report, Voice

SHOWN = 2  # of a list inside a sentence
QUOTE = 70
# Kinds of actors as a reader sorts them; offices and persons are left out, they may speak for anybody.
BODIES = {
    "state": "government",
    "government body": "government",
    "regional government": "government",
    "rebel administration": "rebel administration",
    "state military": "army or security force",
    "security force": "army or security force",
    "international force": "international force",
    "armed group": "armed group",
    "pro-government militia": "armed group",
    "private military company": "armed group",
    "political party": "political body",
    "political body": "political body",
    "political opposition": "political body",
    "activist network": "activist network",
    "monitor": "monitor",
    "news outlet": "news outlet",
    "aid organisation": "aid organisation",
    "international organisation": "international organisation",
    "international court": "international court",
}
PLURALS = {
    "political body": "political bodies",
    "army or security force": "armies or security forces",
}


def who_speaks(report: Report) -> Part:
    """How many speak by name, described, unnamed, and in the report's own voice."""
    everyone = speakers(report)
    groups = {group: [one for one in everyone if one.group == group] for group in (KNOWN, DESCRIBED, UNNAMED, OWN)}
    own = [claim.id for one in groups[OWN] for claim in one.claims]
    records = tuple(key for one in everyone if one.group != OWN for key in one.voices) + tuple(own)
    if not everyone:
        return "no claims were found in the text", (report.document.id,)
    if len(groups[OWN]) == len(everyone):
        return f"nobody but the report itself speaks, with {counted(len(own), 'claim')}", records
    known, described, kept = (len(groups[group]) for group in (KNOWN, DESCRIBED, UNNAMED))
    said = [f"{counted(known, 'source') if known else 'no source'} {'speak' if known > 1 else 'speaks'} by name"]
    said += [f"{in_words(described)} {are(described)} described but not named"] if described else []
    said += [f"{in_words(kept)} {are(kept)} kept unnamed"] if kept else []
    return f"{joined(said)}; {counted(len(own), 'claim')} {are(len(own), 'stand')} in the report's own voice", records


def who_they_are(report: Report) -> Part | None:
    """What kinds of bodies speak, and which claims come through another voice."""
    actors = {actor.id: actor.kind for actor in report.actors}
    voices = {voice.id: voice for voice in report.voices}
    heard = [one for one in speakers(report) if one.group == KNOWN]
    kinds = [(BODIES.get(actors.get(voices[one.voices[0]].actor or "", "")), one) for one in heard]
    counts = Counter(kind for kind, _ in kinds if kind)
    passed = [claim for claim in report.claims if _between(claim, voices)]
    if not counts and not passed:
        return None
    records = [key for kind, one in kinds if kind for key in one.voices]
    said = []
    if counts:
        names = {kind: _few([one.name for of, one in kinds if of == kind]) for kind in counts}
        listed = [f"{counted(n, kind, PLURALS.get(kind))} ({names[kind]})" for kind, n in counts.most_common()]
        said = [f"among them {are(counts.total())} {joined(listed)}"]
    if passed:
        through = dict.fromkeys(spoken_name(v, report.document) for claim in passed for v in _between(claim, voices))
        said += [f"{counted(len(passed), 'claim')} {are(len(passed), 'come')} at second hand, through {_few(through)}"]
        records += [key for claim in passed for key in (claim.id, *(v.id for v in _between(claim, voices)))]
    return "; ".join(said), tuple(records)


def _between(claim: Claim, voices: dict[str, Voice]) -> list[Voice]:
    return [voices[key] for key in claim.voices[1:] if key in voices and voices[key].kind != "reporter"]


def _few(names: Iterable[str]) -> str:
    found = list(names)
    shown = found if len(found) <= SHOWN + 1 else [*found[:SHOWN], f"{in_words(len(found) - SHOWN)} more"]
    return joined(shown)


def unnamed(report: Report) -> Part | None:
    """Who is kept unnamed, with the words that say so."""
    found = [one for one in speakers(report) if one.group == UNNAMED]
    if not found:
        return None
    whys = {voice.id: voice.why.partition("not named: ")[2] for voice in report.voices}
    named = [_why(one, whys) for one in found]
    return f"kept unnamed {are(len(found))} {_few(named)}", tuple(key for one in found for key in one.voices)


def _why(one: Speaker, whys: dict[str, str]) -> str:
    # The clause that keeps the name back says nothing new where it stands in the voice's own words.
    reason = next((why for why in map(whys.__getitem__, one.voices) if why and why.strip("“”") not in one.name), "")
    return f"{one.name} ({reason})" if reason else one.name


def how_claims_stand(report: Report) -> Part | None:
    """How many claims are not plainly asserted, and how many less than certain."""
    statuses = _counted([claim for claim in report.claims if claim.status != "asserted"], "status")
    degrees = _counted([claim for claim in report.claims if claim.certainty != "certain"], "certainty")
    total = len(report.claims)
    records = tuple(c.id for c in report.claims if c.status != "asserted" or c.certainty != "certain")
    if not records:
        return None
    if total == 1:
        only = [report.claims[0].status] if statuses else []
        only += [f"told as {report.claims[0].certainty}"] if degrees else []
        return f"the only claim is {joined(only)}", records
    said = [f"of {counted(total, 'claim')}"]
    said += [joined([f"{in_words(n)} {are(n)} {word}" for word, n in statuses])] if statuses else []
    told = joined([f"{in_words(n)} {are(n)} told as {word}" for word, n in degrees])
    lead = ", ".join(said)
    if not told:
        return lead, records
    return f"{lead}; {told}" if statuses else f"{lead}, {told}", records


def _counted(claims: Iterable[Claim], field: str) -> list[tuple[str, int]]:
    return Counter(str(getattr(claim, field)) for claim in claims).most_common()


def disputed(report: Report) -> Part | None:
    """What is denied and what is alleged, by whom, in the words of the text."""
    parts = [_disputed(status, report) for status in ("denied", "alleged")]
    records = tuple(key for _, keys in parts for key in keys)
    return ("; ".join(words for words, _ in parts if words), records) if records else None


def _disputed(status: str, report: Report) -> Part:
    found = [claim for claim in report.claims if claim.status == status and claim.content]
    shown = found if len(found) <= SHOWN else found[:1]
    rest = len(found) - len(shown)
    said = [
        f"{_words(claim, report)} {'' if n else f'is {status} '}by {_by(claim, report)}"
        for n, claim in enumerate(shown)
    ]
    more = f", and {counted(rest, 'more claim')} {are(rest)} {status}" if rest else ""
    return joined(said) + more, tuple(key for claim in found for key in (claim.id, *claim.voices[:1]))


def _words(claim: Claim, report: Report) -> str:
    return content(claim.content, report.document.text, QUOTE)


def _by(claim: Claim, report: Report) -> str:
    holder = next((voice for voice in report.voices if voice.id in claim.voices[:1]), None)
    return spoken_name(holder, report.document)
