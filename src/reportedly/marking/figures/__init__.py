"""Numbers of people, things and money as bounds."""

from reportedly.marking.figures.marks import mark_figures

__all__ = ["mark_figures"]
