"""Reports of the store held against one another, one after the other as they were added, each in one transaction."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

import numpy as np

from reportedly import pipeline
from reportedly.desk.needs import weigh
from reportedly.export.contract import from_json
from reportedly.linking.agreement import agreement
from reportedly.linking.copies import HINTED, Print, copies
from reportedly.linking.gist import gist
from reportedly.linking.incidents import Joined, join
from reportedly.linking.keys import keys_of
from reportedly.linking.neighbourhood import neighbourhood
from reportedly.linking.shingles import contained
from reportedly.records import Copy, Judgement, Link, Ref, Report, Telling
from reportedly.store import derived
from reportedly.store.engine import writing
from reportedly.store.judging import EVENTS, event_judgements, judge_events
from reportedly.store.standing import Row

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine


def link_pending(engine: Engine, *, at_once: int = 1, progress: Callable[[int], None] | None = None) -> int:
    """Link every report that is not linked yet, in the order in which they were added; returns how many.

    `at_once` reports share a transaction. Stop it at any time: what is linked stays, the rest waits.

    Raises:
        StoreError: if the store fails.
    """
    done = 0
    while True:
        with writing(engine) as connection:
            waiting = derived.pending(connection, at_once)
            law = event_judgements(connection) if waiting else []
            for doc in waiting:
                _link(connection, doc, from_json(derived.contract_of(connection, doc)), law)
        if not waiting:
            return done
        done += len(waiting)
        if progress:
            progress(done)


def relink(engine: Engine, *, progress: Callable[[int], None] | None = None) -> int:
    """Forget all that was judged from the reports, and link them anew; people's judgements hold as before.

    Raises:
        StoreError: if the store fails.
    """
    with writing(engine) as connection:
        derived.empty(connection)
    return link_pending(engine, at_once=20, progress=progress)


def judge(engine: Engine, left: Ref, right: Ref, verdict: str, reviewer: str, note: str = "") -> None:
    """Keep a person's verdict on two events, and join the incidents that hold them anew.

    Raises:
        StoreError: if the store fails.
    """
    with writing(engine) as connection:
        judge_within(connection, left, right, verdict, reviewer, note)


def judge_within(
    connection: Connection, left: Ref, right: Ref, verdict: str, reviewer: str, note: str = "", *, kind: str = EVENTS
) -> Row | None:
    """As `judge`, within a transaction that writes; `kind` and what is returned as of `judge_events`.

    Raises:
        StoreError: if both are one and the same event.
    """
    kept = judge_events(connection, left, right, verdict, reviewer, note, kind=kind)
    law = event_judgements(connection)
    names = set(derived.homes(connection, (left, right)).values())
    held = derived.members(connection, sorted(names))
    numbers = derived.numbers_of(connection, {t.ref.document for told in held.values() for t in told})
    tellings = sorted(
        (t for told in held.values() for t in told), key=lambda t: (numbers[t.ref.document], t.trigger.start)
    )
    for name, told in held.items():
        derived.forget(connection, name, keys_of(told))
    joined = join(tellings, {}, law)
    _keep(connection, joined, {})
    weigh(connection, numbers.values(), derived.contradicting(connection, numbers.values()))
    return kept


def _link(connection: Connection, doc: int, report: Report, law: Sequence[Judgement]) -> None:
    spoken = pipeline.printed(report.document)
    others = _alike(connection, spoken, derived.sharing(connection, spoken.keys, doc))
    prints = [pipeline.printed(from_json(derived.contract_of(connection, other)).document) for other in others]
    found = copies(spoken, prints)
    derived.keep_text(connection, doc, gist(report), spoken.keys, found, spoken.shingles.tobytes())
    told = pipeline.told(report)
    refs = {telling.ref for telling in told}
    named = {r for j in law if refs & {j.left, j.right} for r in (j.left, j.right)} - refs
    near = neighbourhood(told, partial(derived.near, connection), partial(derived.of_reports, connection))
    if named:
        near |= derived.members(connection, derived.homes(connection, named).values())
    joined = join(told, near, law)
    agreed = _keep(connection, joined, near, found)
    if joined.dissolved:
        docs = derived.numbers_of(
            connection, {t.ref.document for gone in joined.dissolved for t in near[gone]}
        ).values()
        weigh(connection, {doc, *docs}, derived.contradicting(connection, {doc, *docs}))
    else:
        weigh(connection, (doc,), agreed)


def _alike(connection: Connection, spoken: Print, others: Sequence[int]) -> list[int]:
    """The documents that hold enough of the text to be read again: most share a key by chance."""
    held = derived.shingles_of(connection, others)
    return [
        other for other in others
        if contained(spoken.shingles, np.frombuffer(held.get(other, b""), spoken.shingles.dtype)) >= HINTED
    ]  # fmt: skip


def _keep(
    connection: Connection, joined: Joined, near: Mapping[str, Sequence[Telling]], copied: Sequence[Copy] = ()
) -> list[Link]:
    """Keep what came of joining; returns what agrees or not. `copied` are the copies of the one report that is new."""
    home = {telling.ref: name for name, told in joined.members.items() for telling in told}
    before = {name: near[name] for name in joined.members if name in near and name not in joined.dissolved}
    stays = _stays(connection, joined, home)
    for gone in joined.dissolved:
        derived.forget(connection, gone, keys_of(near[gone]))
    held = {name: keys_of(told) for name, told in joined.members.items()}
    agreed = [
        link
        for name, members in joined.members.items()
        for link in _agreed(connection, name, members, before.get(name, ()), copied)
    ]
    derived.keep_incidents(connection, joined.incidents, joined.members, held, (*stays, *joined.links, *agreed))
    return agreed


def _stays(connection: Connection, joined: Joined, home: dict[Ref, str]) -> list[Link]:
    """What tellings of incidents that lost members were joined by, where they still stand together."""
    anew = {link.right for link in joined.links}
    kept = [
        link
        for gone in joined.dissolved
        for link in derived.joins_of(connection, gone)
        if link.right not in anew and home.get(link.left) == home.get(link.right)
    ]
    return [replace(link, incident=home.get(link.right)) for link in kept]


def _agreed(
    connection: Connection, name: str, members: Sequence[Telling], there: Sequence[Telling], copied: Sequence[Copy]
) -> tuple[Link, ...]:
    """How newcomers stand to those that were there; all to all where it was made of others."""
    old = {telling.ref for telling in there}
    new = {t.ref for t in members if t.ref not in old}
    if len(new) == len(members) == 1:
        return ()
    if not old or len({ref.document for ref in new}) > 1:
        copied = derived.copies_among(connection, {t.ref.document for t in members})
    return agreement(members, copied, name, new=new if old else None)
