"""To whom an actor belongs: the groups that its entry names, and the state of a body of a state."""

from __future__ import annotations

from reportedly.knowledge.actors import Body, Known, actor_words, country_names
from reportedly.records import Role

ARM = "arm"


def parents_of(known: Known) -> tuple[Role, ...]:
    """Return the dated memberships among an actor's roles; a state's body without any is an arm of its state."""
    words = actor_words()["parents"]
    named = tuple(r for r in known.roles if r.of and r.role in words["roles"])
    if named or known.country is None or known.kind not in words["state_kinds"]:
        return named
    return (Role(ARM, country_names()[known.country], None, None),)


def body_parent(body: Body, iso: str) -> str:
    """Return the role of a body composed with a country: a ministry is part of its government; "" for none."""
    above: str | None = actor_words()["parents"]["bodies"].get(body.id.split(".")[0])
    if above is None:
        return ""
    land = country_names()[iso]
    return f"{ARM} of {land}" if above == "state" else f"part of {above} of {land}"
