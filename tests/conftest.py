"""Tests read with the bundled gazetteer, whatever the machine that they run on has of its own."""

from __future__ import annotations

import os

os.environ.pop("REPORTEDLY_GAZETTEER", None)
os.environ["XDG_DATA_HOME"] = "/nonexistent"

import pytest
from hypothesis import HealthCheck, settings

# How long an example takes tells of the machine, not of what is tested.
settings.register_profile("untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("untimed")


@pytest.fixture
def cheap_passwords(monkeypatch: pytest.MonkeyPatch) -> None:
    """Hashes that cost little: what they withstand is not what these tests are about."""
    from argon2 import PasswordHasher
    from argon2.profiles import CHEAPEST

    from reportedly.desk import people

    monkeypatch.setattr(people, "hasher", lambda: PasswordHasher.from_parameters(CHEAPEST))
    people._nobody.cache_clear()
