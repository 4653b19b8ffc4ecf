"""What is known of one actor across dispatches, and the actors there are."""

from __future__ import annotations

from typing import NamedTuple

from sqlalchemy import Connection, RowMapping, and_, desc, func, or_, select

from depeche.errors import UsageError
from depeche.ledger.engine import Store
from depeche.ledger.search import PAGE, Row, actors_named, meant
from depeche.ledger.tables import actor, appearance, event, participant, revision, statement


class Facts(NamedTuple):
    """One actor: names seen, roles with the days of the first and last dispatch that gives them, and figures."""

    key: str
    kind: str
    name: str
    country: str | None
    dispatches: int
    first: str | None
    last: str | None
    statements: int
    events: int
    names: list[tuple[str, int]]
    roles: list[tuple[str, str | None, str | None, int]]
    by_type: list[tuple[str, str, int]]
    met: list[tuple[str, str, int]]


def actor_facts(store: Store, name: str) -> Facts | list[Row]:
    """The page of one actor, by key or by a name that only one bears; all that bear it where they are several.

    Raises UsageError where nobody does.
    """
    with store.read() as connection:
        found = actors_named(connection, name)
        named = meant(found, name)
        if not named:
            raise UsageError(f"there is no actor {name!r} in the ledger")
        if len(named) > 1:
            return _listed(connection, [row["id"] for row in named], len(named), None)
        return _facts(connection, named[0])


def list_actors(
    store: Store,
    kind: str | None = None,
    country: str | None = None,
    limit: int = PAGE,
    after: str | None = None,
) -> tuple[list[Row], int]:
    """The named actors that appear in most dispatches, and how many there are."""
    conditions = [actor.c.named == 1]
    if kind:
        conditions.append(actor.c.kind == kind)
    if country:
        conditions.append(actor.c.country == country)
    with store.read() as connection:
        total = connection.execute(select(func.count()).select_from(actor).where(*conditions)).scalar_one()
        ids = select(actor.c.id).where(*conditions)
        return _listed(connection, ids, limit, after), int(total)


def _listed(connection: Connection, ids: object, limit: int, after: str | None) -> list[Row]:
    seen = func.count(appearance.c.revision_id.distinct()).label("dispatches")
    counted = (
        select(appearance.c.actor_id, seen)
        .where(appearance.c.actor_id.in_(ids))  # type: ignore[arg-type]
        .group_by(appearance.c.actor_id)
        .subquery()
    )
    query = (
        select(actor.c.key, actor.c.kind, actor.c.name, actor.c.country, counted.c.dispatches)
        .join(counted, counted.c.actor_id == actor.c.id)
        .order_by(desc(counted.c.dispatches), actor.c.key)
    )
    if after:
        of = select(actor.c.id).where(actor.c.key == after).scalar_subquery()
        mark = select(seen).where(appearance.c.actor_id == of)
        before = connection.execute(mark).scalar_one()
        if not before:
            raise UsageError(f"--after {after}: there is no such row")
        query = query.where(
            or_(counted.c.dispatches < before, and_(counted.c.dispatches == before, actor.c.key > after))
        )
    if limit:
        query = query.limit(limit)
    return [dict(row) for row in connection.execute(query).mappings()]


def _facts(connection: Connection, row: RowMapping) -> Facts:
    me = row["id"]
    seen = select(appearance, revision.c.first, revision.c.last).join(
        revision, revision.c.id == appearance.c.revision_id
    )
    mine = seen.where(appearance.c.actor_id == me).subquery()
    span = connection.execute(
        select(func.count(mine.c.revision_id.distinct()), func.min(mine.c.first), func.max(mine.c.last))
    ).one()
    number = func.count()
    names = select(mine.c.name, number).group_by(mine.c.name).order_by(desc(number), mine.c.name)
    roles = (
        select(mine.c.role, func.min(mine.c.first), func.max(mine.c.last), number)
        .where(mine.c.role.is_not(None))
        .group_by(mine.c.role)
        .order_by(func.min(mine.c.first), mine.c.role)
    )
    part = participant.c.event_id.in_(select(participant.c.event_id).where(participant.c.actor_id == me))
    by_type = (
        select(event.c.type, event.c.status, func.count(event.c.id.distinct()))
        .join(participant, participant.c.event_id == event.c.id)
        .where(participant.c.actor_id == me)
        .group_by(event.c.type, event.c.status)
        .order_by(desc(func.count(event.c.id.distinct())), event.c.type, event.c.status)
    )
    events = func.count(participant.c.event_id.distinct())
    met = (
        select(actor.c.name, actor.c.key, events)
        .join(participant, participant.c.actor_id == actor.c.id)
        .where(part, actor.c.id != me, actor.c.named == 1)
        .group_by(actor.c.name, actor.c.key)
        .order_by(desc(events), actor.c.key)
        .limit(10)
    )
    said = select(func.count()).select_from(statement).where(statement.c.speaker_id == me)
    done = select(events).where(participant.c.actor_id == me)
    return Facts(
        row["key"], row["kind"], row["name"], row["country"], span[0], span[1], span[2],
        int(connection.execute(said).scalar_one()), int(connection.execute(done).scalar_one()),
        [(name, count) for name, count in connection.execute(names)],
        [(role, first, last, count) for role, first, last, count in connection.execute(roles)],
        [(type, status, count) for type, status, count in connection.execute(by_type)],
        [(name, key, count) for name, key, count in connection.execute(met)],
    )  # fmt: skip
