"""Actors, their roles in time, and the labels that others give them. Identity and label are apart."""

from __future__ import annotations

from dataclasses import dataclass

from reportedly.records.span import Span


@dataclass(frozen=True, slots=True)
class Role:
    """A dated role or allegiance: `role` in words, `of` the other actor's name; ISO dates or None."""

    role: str
    of: str | None
    start: str | None
    end: str | None


@dataclass(frozen=True, slots=True)
class ExternalId:
    """What a data set calls an actor: `scheme` is ucdp or acled, `how` says why it is taken for the same."""

    scheme: str
    id: str
    how: str
    origin: str


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody who acts or speaks. `country` is ISO 3166-1 alpha-2; `origin` says where the entry comes from.

    `parents` are whom it belongs to, in the form of roles (a brigade is "part" of its army, until when).
    """

    id: str
    name: str
    kind: str
    country: str | None
    aliases: tuple[str, ...] = ()
    roles: tuple[Role, ...] = ()
    origin: str = ""
    ids: tuple[ExternalId, ...] = ()
    parents: tuple[Role, ...] = ()


@dataclass(frozen=True, slots=True)
class Label:
    """What a voice calls a party ("mercenaries"): data about the speaker, never an attribute of the actor.

    `referent` is an Actor id or None, `referent_name` the neutral name or "unclear", `voice` a Voice id.
    """

    id: str
    span: Span
    referent: str | None
    referent_name: str
    voice: str | None
    maker: str = "labels/1"
