"""Events as told in one document by one claim, and loaded wording and relations beside them."""

from __future__ import annotations

from dataclasses import dataclass

from reportedly.records.span import Span

PLOVER_TYPES = (
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST",
    "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
)  # fmt: skip
AUXILIARY_MODES = ("historical", "future", "hypothetical", "negated")
STAGES = ("accomplished", "attempted", "threatened", "planned", "ongoing", "denied")


@dataclass(frozen=True, slots=True)
class Bounds:
    """A number of casualties as low..high, None where open."""

    low: int | None
    high: int | None


@dataclass(frozen=True, slots=True)
class Code:
    """What an event is in another scheme (acled, ucdp, cameo): the codebook's `rule` that decided, and its reason."""

    scheme: str
    code: str
    name: str
    rule: str
    why: str


@dataclass(frozen=True, slots=True)
class Event:
    """What happened or is said to have: `who` and `whom` are Mention ids, `where` a Place id, `when` a Time id.

    `type` is a PLOVER root (PLOVER codebook 2021), `figures` Figure ids, `arms` Mention ids, `claim` a Claim id,
    `same_as` an earlier Event of the document that this mention repeats. `auxiliary` is one of PLOVER's auxiliary modes
    (AUXILIARY_MODES) or None, `part_of` the wider Event that its clause names it part of, `named_by` the Voice that
    names who did it.
    """

    id: str
    type: str
    mode: str | None
    trigger: Span
    who: tuple[str, ...]
    whom: tuple[str, ...]
    where: str | None
    when: str | None
    figures: tuple[str, ...]
    killed: Bounds | None
    injured: Bounds | None
    arms: tuple[str, ...]
    stage: str
    claim: str | None
    same_as: str | None = None
    score: float = 1.0
    why: str = ""
    maker: str = "events/1"
    codes: tuple[Code, ...] = ()
    auxiliary: str | None = None
    part_of: str | None = None
    named_by: str | None = None


@dataclass(frozen=True, slots=True)
class Wording:
    """Emotional or propagandistic wording that names no party. `voice` is a Voice id."""

    id: str
    span: Span
    kind: str
    voice: str | None
    maker: str = "wording/1"


@dataclass(frozen=True, slots=True)
class Relation:
    """A relation between two Mentions, with the words that state it: re3d's types, and whose side one is said to be on.

    The latter (BackedBy, LoyalTo, FightsFor, AffiliateOf, ProxyOf, LinkedTo, from the one to the patron) are told by a
    `voice` in a `claim`, None where no voice is told apart; `polarity` is "-" where the words deny it.
    """

    id: str
    type: str
    source: str
    target: str
    trigger: Span | None
    maker: str = "relations/1"
    voice: str | None = None
    claim: str | None = None
    polarity: str = "+"
