"""Incidents kept by their blocking keys in memory: what a store does with tables, for one run and for the tests."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from reportedly.linking.incidents import Joined, join
from reportedly.linking.keys import keys
from reportedly.records import Judgement, Ref, Telling

_MOST = 60  # incidents that one report is held against: those that share most keys


@dataclass
class Index:
    """Members of each incident by its id, and incident ids by key and by member."""

    members: dict[str, tuple[Telling, ...]] = field(default_factory=dict)
    by_key: dict[str, set[str]] = field(default_factory=dict)
    by_ref: dict[Ref, str] = field(default_factory=dict)

    def add(self, tellings: Sequence[Telling], judgements: Iterable[Judgement] = ()) -> Joined:
        """Join one report's tellings to the incidents that are kept, and keep them."""
        joined = join(tellings, self.near(tellings, judgements), judgements)
        for gone in joined.dissolved:
            for key in {k for t in self.members.pop(gone, ()) for k in keys(t)}:
                self.by_key[key].discard(gone)
        for name, members in joined.members.items():
            self.members[name] = members
            self.by_ref |= {t.ref: name for t in members}
            for key in {k for t in members for k in keys(t)}:
                self.by_key.setdefault(key, set()).add(name)
        return joined

    def near(self, tellings: Sequence[Telling], judgements: Iterable[Judgement] = ()) -> dict[str, tuple[Telling, ...]]:
        """The incidents that share a key with one of the tellings or are named in a judgement on one of them."""
        shared: dict[str, int] = {}
        for key in {k for t in tellings for k in keys(t)}:
            for name in self.by_key.get(key, ()):
                shared[name] = shared.get(name, 0) + 1
        names = sorted(shared, key=lambda n: (-shared[n], n))[:_MOST]
        refs = {t.ref for t in tellings}
        named = {r for j in judgements if refs & {j.left, j.right} for r in (j.left, j.right)} - refs
        bound = sorted({self.by_ref[r] for r in named if r in self.by_ref})
        return {n: self.members[n] for n in dict.fromkeys([*names, *bound])}
