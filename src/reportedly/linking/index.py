"""Incidents kept by their blocking keys in memory: what a store does with tables, for one run and for the tests."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from reportedly.linking.incidents import Joined, join
from reportedly.linking.keys import keys
from reportedly.linking.neighbourhood import neighbourhood
from reportedly.records import Judgement, Ref, Telling

_MOST = 60  # incidents that one report is held against: those that share most keys


@dataclass
class Index:
    """Members of each incident by its id, incident ids by key and by member, and members by report."""

    members: dict[str, tuple[Telling, ...]] = field(default_factory=dict)
    by_key: dict[str, set[str]] = field(default_factory=dict)
    by_ref: dict[Ref, str] = field(default_factory=dict)
    told_by: dict[str, tuple[Ref, ...]] = field(default_factory=dict)

    def add(self, tellings: Sequence[Telling], judgements: Iterable[Judgement] = ()) -> Joined:
        """Join one report's tellings to the incidents that are kept, and keep them."""
        joined = join(tellings, self.near(tellings, judgements), judgements)
        for telling in tellings:
            report = telling.ref.document
            self.told_by[report] = (*self.told_by.get(report, ()), telling.ref)
        for gone in joined.dissolved:
            for key in {k for t in self.members.pop(gone, ()) for k in keys(t)}:
                self.by_key[key].discard(gone)
        for name, members in joined.members.items():
            self.members[name] = members
            self.by_ref |= {t.ref: name for t in members}
            for key in {k for t in members for k in keys(t)}:
                self.by_key.setdefault(key, set()).add(name)
        return joined

    def near(self, tellings: Sequence[Telling], judgements: Iterable[Judgement] = ()) -> dict[str, Sequence[Telling]]:
        """The incidents in the neighbourhood of the tellings, and those named in a judgement on one of them."""
        refs = {t.ref for t in tellings}
        named = {r for j in judgements if refs & {j.left, j.right} for r in (j.left, j.right)} - refs
        bound = sorted({self.by_ref[r] for r in named if r in self.by_ref})
        return neighbourhood(tellings, self._sharing, self._of_reports) | {n: self.members[n] for n in bound}

    def _sharing(self, keys: Iterable[str]) -> dict[str, tuple[Telling, ...]]:
        shared: dict[str, int] = {}
        for key in keys:
            for name in self.by_key.get(key, ()):
                shared[name] = shared.get(name, 0) + 1
        names = sorted(shared, key=lambda n: (-shared[n], n))[:_MOST]
        return {n: self.members[n] for n in names}

    def _of_reports(self, documents: Iterable[str]) -> dict[str, tuple[Telling, ...]]:
        names = {self.by_ref[ref] for document in documents for ref in self.told_by.get(document, ())}
        return {n: self.members[n] for n in sorted(names)}
