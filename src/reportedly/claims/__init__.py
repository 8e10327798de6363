"""Marks to voices, claims, events, forecasts and flows."""

from reportedly.claims.claims import make_claims
from reportedly.claims.events import make_events
from reportedly.claims.evidence import Evidence
from reportedly.claims.flows import make_flows
from reportedly.claims.forecasts import make_forecasts
from reportedly.claims.holders import give_voices, holder_of

__all__ = ["Evidence", "give_voices", "holder_of", "make_claims", "make_events", "make_flows", "make_forecasts"]
