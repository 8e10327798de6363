"""Reported speech found by rule."""

from reportedly.marking.quotations.attributions import CERTAIN, mark_quotations

__all__ = ["CERTAIN", "mark_quotations"]
