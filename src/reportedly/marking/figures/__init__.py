"""Numbers of people, things and money as bounds."""

from reportedly.marking.figures.marks import combined, mark_figures

__all__ = ["combined", "mark_figures"]
