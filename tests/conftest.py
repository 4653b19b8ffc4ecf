"""What the tests share: one reader for the whole run, and a short way to read a text."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import postgres as postgres_server
import pytest

from depeche.reader import Reader
from depeche.reading import EventType, Reading

if TYPE_CHECKING:
    from depeche.ledger import Store


@pytest.fixture(scope="session")
def reader() -> Reader:
    """The reader with its trained pipeline, loaded once. It tells doubtful events too: a sentence will do."""
    return Reader(doubtful=True)


@pytest.fixture(scope="session")
def read(reader: Reader) -> Callable[..., Reading]:
    """``read(text, date)``: the reading of a text, with the doubtful events."""
    return reader.read


@pytest.fixture(scope="session")
def read_sure() -> Callable[..., Reading]:
    """``read_sure(text, date)``: the reading of a text as users get it."""
    return Reader().read


@pytest.fixture
def told(read: Callable[..., Reading]) -> Callable[[str], list[tuple[str, str | None]]]:
    """``told(text)``: what each statement says, its spans joined by a bar, and the name of who says it."""

    def found(text: str) -> list[tuple[str, str | None]]:
        reading = read(text, "2018-10-23")
        return [
            (
                "|".join(text[part.start : part.end] for part in s.content),
                actor.name if (actor := reading.actor(s.speaker)) else None,
            )
            for s in reading.statements
        ]

    return found


@pytest.fixture
def parties(read: Callable[..., Reading]) -> Callable[..., tuple[list[str], list[str]]]:
    """``parties(kind, text)``: names of agents and recipients of the first event of a type."""

    def found(kind: EventType, text: str) -> tuple[list[str], list[str]]:
        reading = read(text, "2018-10-23")
        names = {actor.id: actor.name for actor in reading.actors}
        event = next(event for event in reading.events if event.type == kind)
        return [names[i] for i in event.agents], [names[i] for i in event.recipients]

    return found


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
