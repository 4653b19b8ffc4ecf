"""Opening a ledger: a file, or a database by URL; transactions; and what the database complains of, in a line.

SQLite writes ahead to a log (WAL), so readers do not wait for writers; writers take turns. `synchronous=FULL` keeps
what was committed through a loss of power.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError

from depeche.errors import LedgerError, UsageError
from depeche.ledger.migrate import HEAD, migrate, version_of

WAIT = 30.0
"""Seconds to wait for another process that is writing."""

_LOCK = 0x64E9EC4E  # the number of our lock among the advisory locks of a PostgreSQL server


class Store:
    """A ledger that is open: `read()` and `write()` give connections within a transaction."""

    def __init__(self, engine: Engine, name: str) -> None:
        self.engine = engine
        self.name = name

    @property
    def is_sqlite(self) -> bool:
        """Whether it is a file of SQLite (else it is PostgreSQL)."""
        return self.engine.dialect.name == "sqlite"

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A connection that sees one state of the ledger. Raises LedgerError."""
        with told(self.name), self.engine.begin() as connection:
            yield connection

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """A connection that nobody else writes beside: all of it is committed at the end, or nothing.

        Raises LedgerError.
        """
        with told(self.name), self.engine.connect() as plain:
            connection = plain.execution_options(depeche_write=True)
            with connection.begin():
                if not self.is_sqlite:
                    connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
                yield connection

    def close(self) -> None:
        """Let go of the database."""
        self.engine.dispose()


def open_store(where: str | Path, *, make: bool = False, wait: float = WAIT) -> Store:
    """The ledger at a path or URL (``postgresql://user@host/name``), its tables brought up to date.

    Only where ``make`` is true is a ledger made that is not there yet. Raises UsageError where there is none or the
    place cannot be one, LedgerError where it cannot be opened.
    """
    where = str(where)
    if "://" in where:
        name, engine = _by_url(where)
    else:
        path = Path(where)
        if path.is_dir():
            raise UsageError(f"the ledger {where} is a folder: name a file, for instance {path / 'depeche.db'}")
        if not path.exists() and not make:
            raise UsageError(f"there is no ledger at {where}: depeche ingest makes it, --ledger names another")
        if not path.parent.exists():
            raise UsageError(f"the ledger cannot be at {where}: there is no folder {path.parent}")
        name, engine = where, _sqlite(path, wait)
    store = Store(engine, name)
    try:
        _up_to_date(store, make)
    except BaseException:
        store.close()
        raise
    return store


def _up_to_date(store: Store, make: bool) -> None:
    with store.read() as connection:
        found = version_of(connection)
    if found is None and not make:
        raise UsageError(f"there is no ledger in {store.name}: depeche ingest makes it, --ledger names another")
    if found != HEAD:
        with store.write() as connection:
            migrate(connection)


def _by_url(where: str) -> tuple[str, Engine]:
    try:
        url = make_url(where)
        if url.get_backend_name() == "sqlite":
            raise UsageError("name a ledger of SQLite by its path, not by a URL")
        if url.get_backend_name() not in ("postgresql", "postgres"):
            raise UsageError(f"a ledger is a path or a URL postgresql://..., not {url.get_backend_name()}://")
        url = url.set(drivername="postgresql+psycopg")
        return url.render_as_string(hide_password=True), create_engine(url, pool_pre_ping=True)
    except (ArgumentError, NoSuchModuleError) as error:
        raise UsageError(f"the URL of the ledger cannot be understood: {error}") from None
    except ModuleNotFoundError:
        raise UsageError("a ledger on PostgreSQL needs one more package: pip install 'depeche[postgres]'") from None


def _sqlite(path: Path, wait: float) -> Engine:
    engine = create_engine(f"sqlite:///{path}", connect_args={"timeout": wait})

    @event.listens_for(engine, "connect")
    def _set(connection: Any, _: object) -> None:  # noqa: ANN401  whatever the driver gives
        connection.isolation_level = None  # transactions begin where we say
        for pragma in (
            "journal_mode=WAL",
            "synchronous=FULL",
            "foreign_keys=ON",
            "secure_delete=ON",
            "temp_store=MEMORY",
        ):
            connection.execute(f"PRAGMA {pragma}")
        connection.execute("PRAGMA cache_size=-65536")  # 64 MiB; what is mapped besides is the system's to drop
        connection.execute("PRAGMA mmap_size=2147418112")

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        writes = connection.get_execution_options().get("depeche_write")
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine


_COMPLAINTS = (
    (("database is locked", "database table is locked"), "another process is writing to it: try again in a moment"),
    (("disk is full", "no space left", "disk full"), "the disk is full: make room, then run the same command again"),
    (("readonly database", "read-only"), "it may not be written: look at who owns the file and its folder"),
    (("not a database", "malformed"), "it is damaged, or no ledger: restore a backup, or name another with --ledger"),
    (("unable to open", "permission denied"), "it cannot be opened: look at the path and at who may write there"),
    (("connection refused", "could not connect", "connection failed", "timeout expired", "could not translate"),
     "the server does not answer"),
    (("password authentication", "no password supplied", "role ", "does not exist"), "the server refuses"),
)  # fmt: skip


@contextmanager
def told(name: str) -> Iterator[None]:
    """Turn what the database complains of into a LedgerError of one line."""
    try:
        yield
    except DBAPIError as error:
        reason = next(iter(str(error.orig).strip().splitlines()), type(error).__name__)
        lower = str(error.orig).lower()
        plain = next((said for marks, said in _COMPLAINTS if any(mark in lower for mark in marks)), None)
        raise LedgerError(f"the ledger {name}: {f'{plain} ({reason})' if plain else reason}") from error
