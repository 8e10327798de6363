"""Which incidents one report is held against: those near it, and those near what came out after it there."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from reportedly.linking.keys import keys_of
from reportedly.linking.pool import JOINED_ANEW, later_than
from reportedly.records import Telling

Near = Mapping[str, Sequence[Telling]]


def neighbourhood(
    told: Sequence[Telling], find: Callable[[Iterable[str]], Near], of_reports: Callable[[Iterable[str]], Near]
) -> dict[str, Sequence[Telling]]:
    """The members of the incidents near a report's tellings.

    `find` gives the incidents that share one of the keys, `of_reports` those that hold what the reports tell. What came
    out after the report may go elsewhere because of it: so that it can, all that those reports tell and what is near to
    it is there, too, where that is not too much.
    """
    near = dict(find(keys_of(told)))
    later = {t.ref.document for t in later_than(told, near)}
    if not later or len(later) > JOINED_ANEW:
        return near
    wider = {**of_reports(later), **near}
    theirs = [t for members in wider.values() for t in members if t.ref.document in later]
    wider = {**find(keys_of(theirs)), **wider}
    return near if len(later_than(told, wider)) > JOINED_ANEW else wider
