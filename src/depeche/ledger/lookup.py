"""One dispatch of the ledger: its revisions, and its reading as it stands, corrections applied."""

from __future__ import annotations

from typing import NamedTuple

from sqlalchemy import Connection, or_, select

from depeche.errors import UsageError
from depeche.ledger.corrected import active_by_dispatch, corrected
from depeche.ledger.engine import Store
from depeche.ledger.index import unpack
from depeche.ledger.search import Row
from depeche.ledger.tables import dispatch, event, revision, run, statement
from depeche.reading import Reading


class Kept(NamedTuple):
    """A dispatch in the ledger; ``reading`` is None for a withdrawn one."""

    id: int
    permalink: str
    guid: str | None
    reading: Reading | None
    revisions: list[Row]


def find_dispatch(store: Store, name: str) -> Kept:
    """The dispatch of a permalink, of a name at its source, or of one of its records.

    Raises UsageError where there is none, or where several dispatches have that name.
    """
    with store.read() as connection:
        return dispatch_named(connection, name)


def dispatch_named(connection: Connection, name: str) -> Kept:
    """As `find_dispatch`, within a transaction."""
    ids = list(
        connection.execute(
            select(dispatch.c.id).where(or_(dispatch.c.permalink == name, dispatch.c.guid == name))
        ).scalars()
    )
    for table in (statement, event):
        if not ids:
            of = select(revision.c.dispatch_id).join(table, table.c.revision_id == revision.c.id)
            ids = list(connection.execute(of.where(table.c.anchor == name)).scalars())
    if not ids:
        raise UsageError(f"there is no dispatch {name!r} in the ledger")
    if len(ids) > 1:
        links = connection.execute(select(dispatch.c.permalink).where(dispatch.c.id.in_(ids)).order_by("permalink"))
        raise UsageError(f"several dispatches are called {name!r}: name one by its id: {', '.join(links.scalars())}")
    return _kept(connection, ids[0])


def _kept(connection: Connection, number: int) -> Kept:
    query = (
        select(revision, run.c.versions, dispatch.c.permalink, dispatch.c.guid)
        .join(dispatch, dispatch.c.id == revision.c.dispatch_id)
        .join(run, run.c.id == revision.c.run_id, isouter=True)
        .where(revision.c.dispatch_id == number)
        .order_by(revision.c.id)
    )
    rows = list(connection.execute(query).mappings())
    current = next(row for row in rows if row["current"])
    reading = None
    if current["reading"] is not None:
        changes = active_by_dispatch(connection, [number]).get(number, [])
        reading, _ = corrected(unpack(current["reading"], current["text"]), changes, current["permalink"])
    names = (
        "content",
        "current",
        "withdrawn",
        "version",
        "date",
        "title",
        "source",
        "url",
        "origin",
        "seen",
        "versions",
    )
    revisions: list[Row] = [{name: row[name] for name in names} for row in rows]
    return Kept(number, current["permalink"], current["guid"], reading, revisions)
