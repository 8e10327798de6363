"""Marks to voices, claims, events, forecasts and flows."""
