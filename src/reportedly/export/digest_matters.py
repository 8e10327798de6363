"""The sentences of a digest on what is told: tolls, names given, forecasts, flows, and what stays open."""

from __future__ import annotations

from collections import Counter

from reportedly.export.counting import Part, are, between, counted, day, in_words, joined
from reportedly.export.phrases import in_quotes, reading, spoken_name, unreal
from reportedly.export.visible import one_line
from reportedly.records import Figure, Label, Report

WORDS = 3  # for one party
PARTIES = 2
USERS = 2  # of one word
PROBLEMS = 2


def tolls(report: Report) -> Part | None:
    """The highest and the lowest numbers of killed and of injured, each by who gives it; of whatever events.

    What is denied, foretold or demanded is nobody's count.
    """
    said, records = list[str](), list[str]()
    for effect in ("killed", "injured"):
        found = _counts(report, effect)
        if not found:
            continue
        ranked = sorted(found, key=_most)
        said.append(_toll(effect, ranked, report))
        records += [key for one in (ranked[-1], *ranked[:-1]) for key in (one.id, one.holder) if key]
    return ("; ".join(said), tuple(records)) if said else None


def _counts(report: Report, effect: str) -> list[Figure]:
    """The numbers of an effect without those that tell of the same again or are a part of another of them."""
    told = [one for one in report.figures if one.effect == effect and (one.low, one.high) != (None, None)]
    known = {one.id: one for one in told if not unreal(one, report)}
    return [one for one in known.values() if one.repeats not in known and not _is_within(one, known)]


def _is_within(part: Figure, known: dict[str, Figure]) -> bool:
    """Whether a number is a part of one of them; more than an open whole ("at least 60") names is told for itself."""
    whole = known.get(part.part_of or "")
    return whole is not None and _most(part)[0] <= _most(whole)[0]


def _most(figure: Figure) -> tuple[float, bool]:
    """The number named; of equal ones that with an open end is the higher."""
    return max(figure.low or 0, figure.high or 0), figure.high is None


def _toll(effect: str, ranked: list[Figure], report: Report) -> str:
    lowest, highest = ranked[0], ranked[-1]
    low, high = (reading(one).removesuffix(f" {effect}") for one in (lowest, highest))
    by_low, by_high = (_name(report, one.holder) for one in (lowest, highest))
    if len(ranked) == 1:
        return f"one number of {effect} is given, {high}, by {by_high}"
    if low == high:
        return f"{in_words(len(ranked))} numbers of {effect} are given, all of them {high}, first by {by_low}"
    named = f"the highest is {high}" + ("" if by_low == by_high else f", by {by_high},")
    both = f", both by {by_high}" if by_low == by_high else f", by {by_low}"
    return (
        f"of {in_words(len(ranked))} numbers of {effect}, of one event or several, {named} and the lowest {low}{both}"
    )


def _name(report: Report, voice: str | None) -> str:
    return spoken_name(next((one for one in report.voices if one.id == voice), None), report.document)


def names_given(report: Report) -> Part | None:
    """Which words stand for which parties, and by whom; loaded words for nobody only counted."""
    groups: dict[str, list[Label]] = {}
    for label in report.labels:
        groups.setdefault(label.referent_name, []).append(label)
    known = sorted(groups.items(), key=lambda one: (one[0] == "unclear", -len(one[1])))[:PARTIES]
    known = [one for one in known if one[0] != "unclear"] or known
    said = [_names(meant, labels, report) for meant, labels in known]
    records = [label.id for _, labels in known for label in labels]
    if report.wording:
        own = {voice.id for voice in report.voices if voice.kind == "reporter"}
        ours = sum(one.voice in own or one.voice is None for one in report.wording)
        said.append(_loaded(ours, len(report.wording) - ours))
        records += [one.id for one in report.wording]
    return ("; ".join(said), tuple(records)) if said else None


def _names(meant: str, labels: list[Label], report: Report) -> str:
    spelled: dict[str, str] = {}
    users: dict[str, dict[str, None]] = {}
    for label in labels:
        word = " ".join(label.span.of(report.document.text).split())
        spelled.setdefault(word.casefold(), word)
        users.setdefault(word.casefold(), {})[_name(report, label.voice)] = None
    said = [f"{in_quotes(spelled[word])} ({_users(list(names))})" for word, names in list(users.items())[:WORDS]]
    rest = len(users) - len(said)
    said += [counted(rest, "more word")] if rest else []
    whom = "a party not made clear" if meant == "unclear" else one_line(meant)
    return f"for {whom} {are(len(users), 'stand')} {joined(said)}"


def _users(names: list[str]) -> str:
    return ", ".join(names if len(names) <= USERS else [*names[:USERS], f"{in_words(len(names) - USERS)} more"])


def _loaded(ours: int, others: int) -> str:
    times = [f"{_times(ours)} in the report's own voice"] if ours else []
    times += [f"{_times(others)} in the words of others"] if others else []
    return f"loaded wording stands {joined(times)}"


def _times(count: int) -> str:
    return {1: "once", 2: "twice"}.get(count) or f"{in_words(count)} times"


def foretold(report: Report) -> Part | None:
    """How many forecasts there are, and when they fall due."""
    found = report.forecasts
    if not found:
        return None
    dated = sorted(one.due.latest for one in found if one.due and one.due.latest)
    opened = sum(1 for one in found if one.due and one.due.earliest and not one.due.latest)
    undated = len(found) - len(dated) - opened
    groups = (
        (len(dated), are(len(dated), "fall"), f"due {_span_of(dated)}" if dated else ""),
        (opened, are(opened), "due soon or on a day left open"),
        (undated, are(undated), "without a day"),
    )
    told = [group for group in groups if group[0]]
    lead = f"{counted(len(found), 'forecast')} {are(len(found))} made"
    records = tuple(key for one in found for key in (one.id, one.claim))
    if len(told) == 1:
        return f"{lead}, {told[0][2]}", records
    return f"{lead}: {joined([f'{in_words(n)} {verb} {fate}' for n, verb, fate in told])}", records


def _span_of(days: list[str]) -> str:
    first, last = day(days[0]), day(days[-1])
    return f"by {last}" if first == last else f"between {first} and {last}"


def moved(report: Report) -> Part | None:
    """How many flows of what are told."""
    if not report.flows:
        return None
    kinds = Counter(one.kind for one in report.flows).most_common()
    (first, count), *others = kinds
    said = [f"{counted(count, 'flow')} of {first}", *(f"{in_words(n)} of {kind}" for kind, n in others)]
    return f"{joined(said)} {are(len(report.flows))} told", tuple(one.id for one in report.flows)


def left_open(report: Report) -> Part | None:
    """What a reader cannot know from the text: its day, times without day, places not found, what was not read."""
    said, records = list[str](), list[str]()
    for words, keys in (_publication(report), _undated(report), _unplaced(report), _problems(report)):
        said += [words] if words else []
        records += keys if words else ()
    return ("; ".join(said), tuple(records)) if said else None


def _publication(report: Report) -> Part:
    published = report.document.published
    if published is None:
        return "when the report came out is not stated", (report.document.id,)
    if published.basis != "inferred":
        return "", ()
    when = between(published.earliest, published.latest)
    return f"the report is inferred to have come out {when}", (report.document.id,)


def _undated(report: Report) -> Part:
    dates = [time for time in report.times if time.type in ("DATE", "TIME")]
    lost = [time.id for time in dates if not (time.earliest or time.latest)]
    return _share(lost, len(dates), "time", "without a date")


def _unplaced(report: Report) -> Part:
    literal = {place.name: place for place in report.places if place.sense == "literal"}
    lost = [place.id for place in literal.values() if place.lat is None]
    return _share(lost, len(literal), "place", "not in the gazetteer")


def _share(keys: list[str], total: int, what: str, fate: str) -> Part:
    if not keys:
        return "", ()
    if total == 1:
        return f"the only {what} named is {fate}", tuple(keys)
    if len(keys) == total:
        return f"{'both' if total == 2 else f'all {in_words(total)}'} {what}s named are {fate}", tuple(keys)
    return f"{in_words(len(keys))} of {counted(total, what)} {are(len(keys))} {fate}", tuple(keys)


def _problems(report: Report) -> Part:
    found = [one_line(problem.message).rstrip(".") for problem in report.problems]
    if not found:
        return "", ()
    rest = len(found) - PROBLEMS
    shown = [*found[:PROBLEMS], *([counted(rest, "more problem")] if rest > 0 else [])]
    return f"{counted(len(found), 'problem')} arose in the reading: {'; '.join(shown)}", (report.document.id,)
