"""Care of a ledger: is it whole, a copy of it, deleting for good, and figures."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec
from sqlalchemy import Connection, Table, delete, func, insert, select, text

from depeche.dispatch import content_id
from depeche.errors import LedgerError, UsageError
from depeche.ledger import index
from depeche.ledger.corrected import active_by_dispatch, corrected
from depeche.ledger.engine import Store, open_store, told
from depeche.ledger.index import chunks, unpack
from depeche.ledger.ingest import now, update_index
from depeche.ledger.lookup import dispatch_named
from depeche.ledger.records import records_of
from depeche.ledger.search import actors_named
from depeche.ledger.tables import (
    INDEX,
    actor,
    appearance,
    correction,
    dispatch,
    dossier,
    event,
    forgotten,
    metadata,
    revision,
    run,
    set_aside,
    statement,
)

_SEARCHED = ("statement", "event")
_PAGE = 200


def check(store: Store) -> Iterator[str]:
    """What is wrong with a ledger, a line each; nothing where it is whole.

    Looks at the database itself, at each text and reading, and whether the rows that are searched are those of the
    readings. Raises LedgerError where the database cannot even be read.
    """
    with store.read() as connection:
        if store.is_sqlite:
            yield from _sqlite(connection)
        several = select(revision.c.dispatch_id).group_by(revision.c.dispatch_id)
        for of in connection.execute(several.having(func.sum(revision.c.current) != 1)).scalars():
            yield f"dispatch {of}: not one current revision"
        empty = select(dispatch.c.permalink).where(
            ~select(revision.c.id).where(revision.c.dispatch_id == dispatch.c.id).exists()
        )
        yield from (f"dispatch {link}: no revision" for link in connection.execute(empty).scalars())
        ids = list(connection.execute(select(revision.c.id).order_by(revision.c.id)).scalars())
        for some in chunks(ids, _PAGE):
            yield from _readings(connection, some)
        wrong = select(event.c.anchor).where(
            event.c.dossier.is_not(None), ~select(dossier.c.id).where(dossier.c.id == event.c.dossier).exists()
        )
        yield from (f"event {anchor}: its dossier is missing" for anchor in connection.execute(wrong).scalars())


def _sqlite(connection: Connection) -> Iterator[str]:
    for line in connection.exec_driver_sql("PRAGMA integrity_check").scalars():
        if line != "ok":
            yield f"database: {line}"
    for row in connection.exec_driver_sql("PRAGMA foreign_key_check"):
        yield f"database: a row of {row[0]} points to nothing in {row[2]}"


def _readings(connection: Connection, ids: Sequence[int]) -> Iterator[str]:
    query = select(revision, dispatch.c.permalink).join(dispatch, dispatch.c.id == revision.c.dispatch_id)
    rows = list(connection.execute(query.where(revision.c.id.in_(ids)).order_by(revision.c.id)).mappings())
    changes = active_by_dispatch(connection, [row["dispatch_id"] for row in rows])
    there: dict[tuple[int, str], list[str]] = {}
    for table in (statement, event):
        for of, anchor in connection.execute(
            select(table.c.revision_id, table.c.anchor).where(table.c.revision_id.in_(ids))
        ):
            there.setdefault((of, table.name), []).append(anchor)
    for row in rows:
        name = f"dispatch {row['permalink']}"
        if content_id(row["text"], row["date"]) != row["content"]:
            yield f"{name}: its text is not the one that was taken in"
        if row["reading"] is None:
            if not row["withdrawn"]:
                yield f"{name}: no reading"
            continue
        try:
            reading = unpack(row["reading"], row["text"])
        except (msgspec.DecodeError, ValueError, OSError) as error:
            yield f"{name}: its reading cannot be loaded: {error}"
            continue
        expected: dict[str, list[str]] = {"statement": [], "event": []}
        if row["current"]:
            changed, _ = corrected(reading, changes.get(row["dispatch_id"], ()), row["permalink"])
            records = records_of(changed, row["permalink"])
            expected["statement"] = [str(one["anchor"]) for one in records.statements]
            expected["event"] = [str(one["anchor"]) for one in records.events]
        for kind, wanted in expected.items():
            if sorted(wanted) != sorted(there.get((row["id"], kind), [])):
                yield f"{name}: the {kind}s that are searched are not those of its reading"


def check_words(store: Store) -> Iterator[str]:
    """Whether the full text agrees with the rows. Needs to write, so apart from `check`."""
    if not store.is_sqlite:
        return
    for table in _SEARCHED:
        try:
            with store.write() as connection:
                connection.execute(text(f"INSERT INTO {table}_fts ({table}_fts, rank) VALUES ('integrity-check', 1)"))
        except LedgerError as error:
            yield f"full text of {table}s: {error}"


def rebuild(store: Store) -> int:
    """Make all that is searched anew from readings and corrections; how many readings there were.

    All or nothing: the ledger stays as it was until it is done.
    """
    with store.write() as connection:
        for table in INDEX:
            connection.execute(delete(table))
        if store.is_sqlite:
            for name in _SEARCHED:
                connection.execute(text(f"INSERT INTO {name}_fts ({name}_fts) VALUES ('rebuild')"))
        query = select(revision.c.id).where(revision.c.current == 1, revision.c.reading.is_not(None))
        ids = list(connection.execute(query.order_by(revision.c.id)).scalars())
        for some in chunks(ids, _PAGE):
            update_index(connection, index.load(connection, some), set())
        return len(ids)


def backup(store: Store, target: str) -> None:
    """Copy the ledger as it is at this moment to a new file, or to an empty database by URL.

    The file is in its place only when it is whole. Raises UsageError where there is something already.
    """
    if "://" not in target:
        path = Path(target)
        if path.exists():
            raise UsageError(f"{target} is there already: name a new file, or remove it first")
        if not path.parent.exists():
            raise UsageError(f"the copy cannot be at {target}: there is no folder {path.parent}")
        beside = path.with_name(f".{path.name}.{os.getpid()}.tmp")
        try:
            if store.is_sqlite:
                with told(store.name), store.engine.connect() as connection:
                    raw = connection.connection.dbapi_connection
                    assert raw is not None
                    raw.execute("VACUUM INTO ?", (str(beside),))
            else:
                _copy(store, str(beside))
            beside.replace(path)
        finally:
            for left in beside.parent.glob(beside.name + "*"):
                left.unlink()
    else:
        _copy(store, target)


def _copy(store: Store, target: str) -> None:
    copy = open_store(target, make=True)
    try:
        with store.read() as source, copy.write() as into:
            if into.execute(select(func.count()).select_from(dispatch)).scalar_one():
                raise UsageError(f"{copy.name} holds a ledger already: name an empty database")
            for table in metadata.sorted_tables:
                _copy_table(source, into, table)
        if copy.is_sqlite:
            with copy.engine.connect() as connection:
                connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
                connection.commit()
    finally:
        copy.close()


def _copy_table(source: Connection, into: Connection, table: Table) -> None:
    result = source.execute(select(table).order_by(*table.primary_key)).mappings()
    while rows := result.fetchmany(1000):
        into.execute(insert(table), [dict(row) for row in rows])


def delete_dispatches(store: Store, names: Sequence[str], forget: bool = True) -> int:
    """Delete dispatches with all versions, records and corrections, for good; how many.

    A name is that of a dispatch, or the key of an actor: all dispatches in which that actor appears, for their texts
    name it. With ``forget`` a hash of each stays, so that ingest does not take it in again. Raises UsageError.
    """
    with store.write() as connection:
        ids = set[int]()
        for name in names:
            ids |= _named(connection, name)
        revisions: set[int] = set()
        links: list[str] = []
        for some in chunks(sorted(ids)):
            query = select(revision.c.id).where(revision.c.dispatch_id.in_(some))
            revisions.update(connection.execute(query).scalars())
            links += connection.execute(select(dispatch.c.permalink).where(dispatch.c.id.in_(some))).scalars()
        _forget(connection, revisions)
        for some in chunks(sorted(ids)):
            connection.execute(delete(dispatch).where(dispatch.c.id.in_(some)))  # the rest goes with it
        if forget and links:
            known = select(forgotten.c.permalink)
            here = set(connection.execute(known).scalars())
            rows = [{"permalink": link, "deleted": now()} for link in sorted(set(links) - here)]
            if rows:
                connection.execute(insert(forgotten), rows)
    purge(store)
    return len(ids)


def count_named(store: Store, names: Sequence[str]) -> int:
    """How many dispatches these names stand for. Raises UsageError for a name of nothing."""
    with store.read() as connection:
        return len(set[int]().union(*(_named(connection, name) for name in names)))


def _forget(connection: Connection, revisions: set[int]) -> None:
    current = list(revisions)
    origins: set[str] = set()
    for some in chunks(current):
        origins.update(connection.execute(select(revision.c.origin).where(revision.c.id.in_(some))).scalars())
    update_index(connection, [], revisions)
    for names in chunks(sorted(origins)):
        connection.execute(delete(set_aside).where(set_aside.c.origin.in_(names)))


def _named(connection: Connection, name: str) -> set[int]:
    if ":" in name or "~" in name:
        found = [row for row in actors_named(connection, name) if row["key"] == name]
        if found:
            query = (
                select(revision.c.dispatch_id)
                .join(appearance, appearance.c.revision_id == revision.c.id)
                .where(appearance.c.actor_id == found[0]["id"])
            )
            return set(connection.execute(query).scalars())
    return {dispatch_named(connection, name).id}


def purge(store: Store) -> None:
    """Leave no trace of what was deleted in free pages, the log or the full text."""
    if not store.is_sqlite:
        return
    with store.write() as connection:
        for table in _SEARCHED:
            connection.execute(text(f"INSERT INTO {table}_fts ({table}_fts) VALUES ('optimize')"))
    with told(store.name), store.engine.connect() as connection:
        raw = connection.connection.dbapi_connection
        assert raw is not None
        raw.execute("VACUUM")
        raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def stats(store: Store) -> dict[str, object]:
    """Figures of a ledger."""
    with store.read() as connection:

        def count(table: Table, *conditions: object) -> int:
            query = select(func.count()).select_from(table).where(*conditions)  # type: ignore[arg-type]
            return int(connection.execute(query).scalar_one())

        def by(table: Table, column: str) -> dict[str, int]:
            key = table.c[column]
            query = select(key, func.count()).group_by(key).order_by(func.count().desc(), key)
            return {str(name): number for name, number in connection.execute(query)}

        days = connection.execute(
            select(func.min(revision.c.first), func.max(revision.c.last)).where(revision.c.current == 1)
        ).one()
        versions = connection.execute(
            select(run.c.versions, func.count(revision.c.id))
            .join(revision, revision.c.run_id == run.c.id)
            .where(revision.c.current == 1)
            .group_by(run.c.versions)
            .order_by(run.c.versions)
        )
        return {
            "ledger": store.name,
            "bytes": _size(store, connection),
            "dispatches": count(dispatch),
            "revisions": count(revision),
            "withdrawn": count(revision, revision.c.current == 1, revision.c.withdrawn == 1),
            "first": days[0],
            "last": days[1],
            "statements": by(statement, "type"),
            "events": by(event, "type"),
            "status": by(event, "status"),
            "actors": dict(_named_kinds(connection)),
            "outcomes": {key: n for key, n in by(dossier, "outcome").items() if key != "None"},
            "joined": count(dossier, dossier.c.events > 1),
            "corrections": count(correction, correction.c.undoes.is_(None)),
            "aside": count(set_aside),
            "read_by": {str(version): number for version, number in versions},
        }


def _named_kinds(connection: Connection) -> Iterator[tuple[str, int]]:
    query = select(actor.c.kind, func.count()).where(actor.c.named == 1).group_by(actor.c.kind)
    yield from (
        (kind, number) for kind, number in connection.execute(query.order_by(func.count().desc(), actor.c.kind))
    )


def _size(store: Store, connection: Connection) -> int:
    if store.is_sqlite:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        return int(pages * connection.exec_driver_sql("PRAGMA page_size").scalar_one())
    return int(connection.execute(text("SELECT pg_database_size(current_database())")).scalar_one())


def set_aside_inputs(store: Store) -> list[dict[str, object]]:
    """The inputs that could not be read, with the reason."""
    with store.read() as connection:
        query = select(set_aside.c.origin, set_aside.c.reason, set_aside.c.seen).order_by(set_aside.c.origin)
        return [dict(row) for row in connection.execute(query).mappings()]
