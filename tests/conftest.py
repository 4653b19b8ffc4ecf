"""What the tests share: one reader for the whole run, and a short way to read a text."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import postgres as postgres_server
import pytest

from depeche.reader import Reader
from depeche.reading import Reading

if TYPE_CHECKING:
    from depeche.ledger import Store


@pytest.fixture(scope="session")
def reader() -> Reader:
    """The reader with its trained pipeline, loaded once."""
    return Reader()


@pytest.fixture(scope="session")
def read(reader: Reader) -> Callable[..., Reading]:
    """``read(text, date)``: the reading of a text."""
    return reader.read


@pytest.fixture(scope="session")
def postgres() -> Iterator[postgres_server.Server]:
    """A PostgreSQL server for the whole run; tests that need it are skipped where none can be had."""
    try:
        with postgres_server.server() as server:
            yield server
    except postgres_server.NoServerError as reason:
        pytest.skip(str(reason))


@pytest.fixture(params=["sqlite", "postgresql"])
def where(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where a ledger can be made: a path, then a database of its own."""
    if request.param == "sqlite":
        return str(tmp_path / "ledger.db")
    server: postgres_server.Server = request.getfixturevalue("postgres")
    return server.database()


@pytest.fixture
def store(where: str) -> Iterator[Store]:
    """An empty ledger, on SQLite and on PostgreSQL."""
    from depeche.ledger import open_store

    store = open_store(where, make=True)
    yield store
    store.close()
