"""Who acts or speaks: names, bodies and short forms with their identities."""

from reportedly.marking.actors.marks import mark_actors

__all__ = ["mark_actors"]
