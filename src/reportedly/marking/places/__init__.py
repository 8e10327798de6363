"""Places named in a text, found in the gazetteer and ranked by what the report is about."""

from reportedly.marking.places.marks import country_of, mark_places

__all__ = ["country_of", "mark_places"]
