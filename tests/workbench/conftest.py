"""A store of the bundled samples, and browsers' requests to the application on it."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from reportedly.desk.add import add_input
from reportedly.desk.link import link_pending
from reportedly.export.contract import to_json
from reportedly.store.adding import add
from reportedly.store.opening import open_store
from reportedly.workbench.application import application
from reportedly.workbench.team import Team
from tests.workbench.made_canaries import canaries
from tests.workbench.made_hostile import CODE, poisoned
from tests.workbench.made_team import ORIGIN, PAGE, MadeTeam

Client = Callable[[str], TestClient]


def client_of(store: str) -> TestClient:
    """A client of the application on the store; the host is that of a served workbench."""
    return TestClient(application(open_store(store), "Mara", PAGE), base_url=ORIGIN)


@pytest.fixture(scope="session")
def samples(tmp_path_factory: pytest.TempPathFactory) -> str:
    address = str(tmp_path_factory.mktemp("samples") / "store.sqlite")
    engine = open_store(address, create=True)
    for name in ("partisan.html", "agency.txt", "monitor.pdf"):
        assert add_input(engine, str(files("reportedly.samples") / name)).new
    engine.dispose()
    return address


@pytest.fixture(scope="session")
def reprinted(samples: str, tmp_path_factory: pytest.TempPathFactory) -> TestClient:
    """A client on a store that holds one of the samples in a reprint, too."""
    store = str(shutil.copy(samples, tmp_path_factory.mktemp("reprinted") / "store.sqlite"))
    assert add_input(open_store(store), str(files("reportedly.samples") / "reprint.txt")).new
    return client_of(store)


@pytest.fixture(scope="session")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> str:
    address = str(tmp_path_factory.mktemp("hostile") / "store.sqlite")
    engine = open_store(address, create=True)
    for number, code in enumerate(CODE):
        report = poisoned(code, number)
        assert add(engine, report, to_json(report, indent=None).encode(), reader="1")
    link_pending(engine)
    engine.dispose()
    return address


@pytest.fixture(scope="session")
def canary_store(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A store of protected names; whoever writes takes a copy."""
    return canaries(tmp_path_factory.mktemp("canaries"))


@pytest.fixture(scope="session")
def client(samples: str) -> TestClient:
    """For questions; whoever judges takes `own`."""
    return client_of(samples)


@pytest.fixture
def team(samples: str, tmp_path: Path, cheap_passwords: None) -> MadeTeam:
    """A team on a copy of the store."""
    return MadeTeam(open_store(str(shutil.copy(samples, tmp_path / "team.sqlite"))), Team())


@pytest.fixture
def own(samples: str, tmp_path: Path) -> TestClient:
    """A client on a copy of the store."""
    return client_of(str(shutil.copy(samples, tmp_path / "store.sqlite")))
