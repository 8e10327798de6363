"""What a model says beside the rules: chances of each class for given stretches, and how both are weighed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from reportedly.records import Span

Judge = Callable[[Sequence[Span]], Mapping[str, float]]

# What a rule counts beside a model's chance, where words decided it and where nothing spoke against it. A kind of
# voice hangs on its head noun, a stage on the whole sentence. Status and certainty stay with the rules, which hang on
# single words that the text shows.
_WEIGHTS = {"voice": (0.9, 0.5), "stage": (0.6, 0.4)}


@dataclass(frozen=True, slots=True)
class Evidence:
    """Judges of a model for one text, each None where there is none: of a source's kind, of a trigger's stage."""

    voice: Judge | None = None
    stage: Judge | None = None

    @classmethod
    def of(cls, judges: Mapping[str, Judge]) -> Evidence:
        """The judges that have a use here, by name; others are left aside."""
        return cls(**{name: judge for name, judge in judges.items() if name in _WEIGHTS})


NONE = Evidence()


def weighed(field: str, by_rule: str, cued: bool, judge: Judge | None, spans: Sequence[Span]) -> tuple[str, str]:
    """The class that rule and model together find likeliest, and the reason where the model has overruled the rule.

    `cued` says that words decided the rule's class of the `field`.
    """
    if judge is None or not spans:
        return by_rule, ""
    chances = judge(spans)
    if not chances:
        return by_rule, ""
    best = max(sorted(chances), key=lambda c: chances[c])
    weight = _WEIGHTS[field][0 if cued else 1]
    if best == by_rule or chances[best] <= chances.get(by_rule, 0.0) + weight:
        return by_rule, ""
    return best, f"the model reads it as {best} ({chances[best]:.2f})"
