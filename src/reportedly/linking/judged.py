"""What people judged of pairs, made whole: which tellings must stand together and which must not."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from reportedly.linking.pairs import Likeness
from reportedly.records import Judgement, Reason, Ref

BY_HAND = Likeness(1.0, (Reason("judged", 100.0, "a person judged that they are about the same thing"),))


@dataclass(frozen=True, slots=True)
class Judged:
    """`group` gives tellings that people joined one name; `apart` holds pairs of names that must not meet."""

    group: dict[Ref, Ref]
    apart: frozenset[frozenset[Ref]]

    def together(self, a: Ref, b: Ref) -> bool:
        """Whether people judged, directly or through others, that the two are one."""
        return a != b and self._name(a) == self._name(b)

    def forbidden(self, a: Ref, b: Ref) -> bool:
        """Whether people judged that the two, or what they are one with, are not the same."""
        return frozenset((self._name(a), self._name(b))) in self.apart

    def speaks_of(self, ref: Ref) -> bool:
        """Whether people judged anything of it; of most they did not, and nothing need be asked then."""
        return ref in self.group or any(ref in pair for pair in self.apart)

    def _name(self, ref: Ref) -> Ref:
        return self.group.get(ref, ref)


def judged(judgements: Iterable[Judgement]) -> Judged:
    """Close the judgements under sameness; a newer one wins over an older one that it cannot stand beside."""
    groups: dict[Ref, set[Ref]] = {}
    apart: list[tuple[Ref, Ref]] = []
    for j in sorted(judgements, key=lambda j: (j.time, j.left, j.right), reverse=True):
        one, other = (groups.get(r, {r}) for r in (j.left, j.right))
        if j.verdict == "not same" and one is not other:
            apart.append((j.left, j.right))
        elif j.verdict == "same" and not _parted(one, other, apart):
            whole = one | other
            groups |= dict.fromkeys(whole, whole)
    names = {ref: min(whole) for ref, whole in groups.items()}
    return Judged(names, frozenset(frozenset((names.get(a, a), names.get(b, b))) for a, b in apart))


def _parted(one: set[Ref], other: set[Ref], apart: list[tuple[Ref, Ref]]) -> bool:
    return any((a in one and b in other) or (a in other and b in one) for a, b in apart)
