"""Questions to the ledger: statements, events, actors; filtered, in a stable order, counted, a page at a time.

The order is newest first, then by dispatch and place in it; a page is asked for by the last row of the one before, so
what comes in meanwhile moves nothing.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date as Day
from typing import Any, NamedTuple

from sqlalchemy import (
    ColumnElement,
    Connection,
    RowMapping,
    Select,
    Table,
    and_,
    func,
    literal_column,
    or_,
    select,
    text,
)

from depeche.dates import parse_date
from depeche.errors import UsageError
from depeche.ledger.engine import Store
from depeche.ledger.index import chunks
from depeche.ledger.tables import actor, actor_word, dispatch, event, participant, revision, statement
from depeche.ledger.words import postgres_query, query_terms, sqlite_query, words_in

PAGE = 20
_FEW = 400  # actors up to which a condition lists them

Row = dict[str, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """What rows are asked for; None is anything. Dates are as precise as they are given."""

    who: str | None = None
    about: str | None = None
    since: str | None = None
    to: str | None = None
    type: str | None = None
    place: str | None = None
    source: str | None = None
    dispatch: str | None = None
    limit: int = PAGE
    after: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotes(Filter):
    """Statements: ``who`` said them, ``addressee`` was told."""

    addressee: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Events(Filter):
    """Events: ``who`` takes part, ``between`` are two who both do; ``status`` and ``mode`` as in the contract."""

    between: tuple[str, str] | None = None
    status: str | None = None
    mode: str | None = None
    dossier: str | None = None


class Page(NamedTuple):
    """Rows, how many there are in all, and whom the names of the question stand for."""

    rows: Iterator[Row]
    total: int
    names: dict[str, list[str]]


_ABOUT = (
    revision.c.date.label("dispatch_date"),
    revision.c.title,
    revision.c.url,
    dispatch.c.permalink.label("dispatch"),
    dispatch.c.guid,
)


def find_quotes(store: Store, wanted: Quotes) -> Page:
    """The statements that are asked for. Raises UsageError for a name, date or row that cannot be understood."""
    with store.read() as connection:
        conditions, names = _common(connection, store, statement, wanted, statement.c.first, statement.c.last)
        if wanted.who:
            conditions.append(with_actor(statement.c.speaker_id, connection, wanted.who, names, statement.c.country))
        if wanted.addressee:
            conditions.append(with_actor(statement.c.addressee_id, connection, wanted.addressee, names))
        if wanted.place:
            conditions.append(func.lower(statement.c.place) == wanted.place.lower())
        hits = _hits(connection, statement, statement.c.first, conditions, wanted)
    query = (
        select(statement, actor.c.key, actor.c.kind, *_ABOUT)
        .join(revision, revision.c.id == statement.c.revision_id)
        .join(dispatch, dispatch.c.id == revision.c.dispatch_id)
        .join(actor, actor.c.id == statement.c.speaker_id, isouter=True)
        .where(*hits.conditions)
        .order_by(statement.c.first.desc().nulls_last(), statement.c.sort)
    )
    return Page(_rows(store, query, lambda _, rows: [_quote(row) for row in rows]), hits.total, names)


def find_events(store: Store, wanted: Events) -> Page:
    """The events that are asked for. Raises UsageError for a name, date or row that cannot be understood."""
    with store.read() as connection:
        conditions, names = _common(connection, store, event, wanted, event.c.since, event.c.until)
        if wanted.who:
            inside = with_actor(participant.c.actor_id, connection, wanted.who, names, participant.c.country)
            conditions.append(event.c.id.in_(select(participant.c.event_id).where(inside)))
        if wanted.between:
            conditions.append(_both(connection, wanted.between, names))
        if wanted.place:
            conditions.append(with_actor(event.c.place_id, connection, wanted.place, names))
        for column, value in ((event.c.status, wanted.status), (event.c.mode, wanted.mode)):
            if value:
                conditions.append(column == value)
        if wanted.dossier:
            conditions.append(event.c.dossier == wanted.dossier)
        hits = _hits(connection, event, event.c.since, conditions, wanted)
    query = (
        select(event, *_ABOUT)
        .join(revision, revision.c.id == event.c.revision_id)
        .join(dispatch, dispatch.c.id == revision.c.dispatch_id)
        .where(*hits.conditions)
        .order_by(event.c.since.desc().nulls_last(), event.c.sort)
    )
    return Page(_rows(store, query, events_of), hits.total, names)


def actors_named(connection: Connection, name: str, among: int = _FEW) -> list[RowMapping]:
    """The actors of a key or of a name in part, those with a name of their own first."""
    exact = connection.execute(select(actor).where(actor.c.key == name)).mappings().all()
    if exact:
        return list(exact)
    query = select(actor).where(actor.c.id.in_(_with_words(name))).order_by(actor.c.named.desc(), actor.c.key)
    return list(connection.execute(query.limit(among)).mappings())


def events_of(connection: Connection, rows: Sequence[RowMapping]) -> list[Row]:
    """The events of these rows with who takes part in them."""
    people: dict[int, list[RowMapping]] = defaultdict(list)
    for some in chunks([row["id"] for row in rows]):
        query = (
            select(participant, actor.c.key)
            .join(actor, actor.c.id == participant.c.actor_id)
            .where(participant.c.event_id.in_(some))
            .order_by(participant.c.role, participant.c.position)
        )
        for one in connection.execute(query).mappings():
            people[one["event_id"]].append(one)
    return [_event(row, people[row["id"]]) for row in rows]


def _common(
    connection: Connection,
    store: Store,
    table: Table,
    wanted: Filter,
    first: ColumnElement[Any],
    last: ColumnElement[Any],
) -> tuple[list[ColumnElement[bool]], dict[str, list[str]]]:
    conditions: list[ColumnElement[bool]] = []
    if wanted.type:
        conditions.append(table.c.type == wanted.type)
    if wanted.since:
        conditions.append(last >= day_of(wanted.since, Side.first))
    if wanted.to:
        conditions.append(first <= day_of(wanted.to, Side.last))
    if wanted.source:
        conditions.append(func.lower(table.c.source) == wanted.source.lower())
    if wanted.dispatch:
        of = select(revision.c.id).join(dispatch, dispatch.c.id == revision.c.dispatch_id)
        conditions.append(
            table.c.revision_id.in_(
                of.where(or_(dispatch.c.permalink == wanted.dispatch, dispatch.c.guid == wanted.dispatch))
            )
        )
    if wanted.about:
        conditions.append(_matching(store, table, wanted.about))
    return conditions, {}


class Side:
    """Which day of a date known in part is meant."""

    first = "first"
    last = "last"


def day_of(date: str, side: str) -> str:
    """The first or last day of a date that a person gives. Raises DateError."""
    known = parse_date(date)
    day: Day = known.earliest if side == Side.first else known.latest
    return day.isoformat()


def _matching(store: Store, table: Table, about: str) -> ColumnElement[bool]:
    terms = query_terms(about)
    if not terms:
        raise UsageError(f"there is no word to look for in {about!r}")
    if store.is_sqlite:
        inside = text(f"SELECT rowid FROM {table.name}_fts WHERE {table.name}_fts MATCH :terms")
        return table.c.id.in_(inside.bindparams(terms=sqlite_query(terms)).columns(rowid=table.c.id.type))
    vector = func.to_tsvector(literal_column("'simple'"), table.c.lemmas)
    return vector.op("@@")(func.to_tsquery(literal_column("'simple'"), postgres_query(terms)))


def _with_words(name: str) -> Select[tuple[int]]:
    words = words_in(name)
    if not words:
        raise UsageError(f"there is no name in {name!r}")
    query = select(actor_word.c.actor_id).where(actor_word.c.word == words[0])
    for word in words[1:]:
        query = query.where(actor_word.c.actor_id.in_(select(actor_word.c.actor_id).where(actor_word.c.word == word)))
    return query


def is_country(name: str) -> bool:
    """Whether a name is a country code (ISO 3166-1 alpha-3)."""
    return len(name) == 3 and name.isascii() and name.isalpha() and name.isupper()


def with_actor(
    column: ColumnElement[Any],
    connection: Connection,
    name: str,
    names: dict[str, list[str]],
    country: ColumnElement[Any] | None = None,
) -> ColumnElement[bool]:
    """The condition that an actor is of this name; for a country code also that it acts for that country."""
    if is_country(name) and country is not None:
        return country == name
    found = actors_named(connection, name, _FEW + 1)
    these = meant(found, name)
    names[name] = [row["name"] for row in these[:8]]
    if len(these) > _FEW:
        return column.in_(_with_words(name))
    return column.in_([row["id"] for row in these])


def meant(found: Sequence[RowMapping], name: str) -> Sequence[RowMapping]:
    """Whom a name most likely means: a known actor whose name is or ends so (*Poutine*), else all that are named."""
    words = words_in(name)
    known = [row for row in found if ":" in row["key"] and words_in(row["name"])[-len(words) :] == words]
    return known or [row for row in found if row["named"]] or found


def _both(connection: Connection, pair: tuple[str, str], names: dict[str, list[str]]) -> ColumnElement[bool]:
    """That the two sides are two participants: a country code alone could be met by one."""
    one, other = (participant.alias(name) for name in ("one", "other"))
    pairs = select(one.c.event_id).where(
        one.c.event_id == other.c.event_id,
        or_(one.c.role != other.c.role, one.c.position != other.c.position),
        with_actor(one.c.actor_id, connection, pair[0], names, one.c.country),
        with_actor(other.c.actor_id, connection, pair[1], names, other.c.country),
    )
    return event.c.id.in_(pairs)


class _Hits(NamedTuple):
    conditions: list[ColumnElement[bool]]
    total: int


def _hits(
    connection: Connection,
    table: Table,
    day: ColumnElement[Any],
    conditions: list[ColumnElement[bool]],
    wanted: Filter,
) -> _Hits:
    """How many rows there are, and the conditions that give those of the page.

    Where words are looked for, the rows that have them are gone through once, for the number and the page together.
    """
    after = _after(connection, table, wanted.after, day)
    if not wanted.limit:
        return _Hits([*conditions, *after], _count(connection, table, conditions))
    order = (day.desc().nulls_last(), table.c.sort)
    if not wanted.about:
        ids = select(table.c.id).where(*conditions, *after).order_by(*order).limit(wanted.limit)
        these = list(connection.execute(ids).scalars())
        return _Hits([table.c.id.in_(these)], _count(connection, table, conditions))
    found = select(table.c.id, day.label("day"), table.c.sort, func.count().over().label("total"))
    hits = found.where(*conditions).subquery()
    after = _after(connection, table, wanted.after, hits.c.day, hits.c.sort)
    page = select(hits.c.id, hits.c.total).where(*after).order_by(hits.c.day.desc().nulls_last(), hits.c.sort)
    rows = list(connection.execute(page.limit(wanted.limit)))
    total = rows[0].total if rows else _count(connection, table, conditions)
    return _Hits([table.c.id.in_([row.id for row in rows])], total)


def _count(connection: Connection, table: Table, conditions: Sequence[ColumnElement[bool]]) -> int:
    return int(connection.execute(select(func.count()).select_from(table).where(*conditions)).scalar_one())


def _after(
    connection: Connection,
    table: Table,
    anchor: str | None,
    day: ColumnElement[Any],
    sort: ColumnElement[Any] | None = None,
) -> list[ColumnElement[bool]]:
    """The condition that a row comes after the one of this anchor."""
    if anchor is None:
        return []
    of = table.c.since if table is event else table.c.first
    row = connection.execute(select(of, table.c.sort).where(table.c.anchor == anchor)).first()
    if row is None:
        raise UsageError(f"--after {anchor}: there is no such row")
    place = table.c.sort if sort is None else sort
    if row[0] is None:
        return [day.is_(None), place > row[1]]
    return [or_(day < row[0], and_(day == row[0], place > row[1]), day.is_(None))]


def _rows(
    store: Store, query: Select[Any], make: Callable[[Connection, Sequence[RowMapping]], list[Row]]
) -> Iterator[Row]:
    """The rows, fetched as they are asked for."""
    with store.read() as connection:
        result = connection.execute(query).mappings()
        while some := result.fetchmany(500):
            yield from make(connection, some)


def _quote(row: RowMapping) -> Row:
    return {
        "id": row["anchor"],
        "type": row["type"],
        "speaker": row["speaker"],
        "speaker_key": row["key"],
        "country": row["country"],
        "words": row["words"],
        "addressee": row["addressee"],
        "via": row["via"],
        "place": row["place"],
        "first": row["first"],
        "last": row["last"],
        **_where(row),
    }


def _event(row: RowMapping, people: Sequence[RowMapping]) -> Row:
    return {
        "id": row["anchor"],
        "type": row["type"],
        "mode": row["mode"],
        "status": row["status"],
        "agents": [one["name"] for one in people if one["role"] == "agent"],
        "recipients": [one["name"] for one in people if one["role"] == "recipient"],
        "countries": list(dict.fromkeys(one["country"] for one in people if one["country"])),
        "place": row["place"],
        "time": row["time"],
        "time_words": row["time_words"],
        "first": row["first"],
        "last": row["last"],
        "candidates": json.loads(row["candidates"] or "[]"),
        "claimant": row["claimant"],
        "words": row["words"],
        "sentence": row["sentence"],
        "dossier": row["dossier"],
        **_where(row),
    }


def _where(row: RowMapping) -> Row:
    return {
        "source": row["source"],
        "dispatch": row["dispatch"],
        "guid": row["guid"],
        "dispatch_date": row["dispatch_date"],
        "title": row["title"],
        "url": row["url"],
        "start": row["start"],
        "stop": row["stop"],
        "spans": json.loads(row["spans"]),
        "corrected": bool(row["corrected"]),
    }
