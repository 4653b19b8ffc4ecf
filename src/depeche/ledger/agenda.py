"""What is due, and what became of what was announced: questions to the dossiers.

There is no clock: the day that things are due after is that of the newest dispatch, or one that a person names.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date as Day
from datetime import timedelta
from typing import NamedTuple

from sqlalchemy import ColumnElement, Connection, RowMapping, and_, func, or_, select

from depeche.errors import UsageError
from depeche.ledger.dossiers import VAGUE
from depeche.ledger.engine import Store
from depeche.ledger.search import PAGE, Events, Page, Row, Side, day_of, find_events, with_actor
from depeche.ledger.tables import dossier, event, participant, revision

OUTCOMES = ("open", "overdue", "true", "moved", "off")
"""What can have become of an announcement; ``overdue`` is open with its day past."""


_TOLD: tuple[ColumnElement[bool], ...] = (
    dossier.c.outcome.is_not(None),
    or_(
        dossier.c.agents != "[]",
        dossier.c.recipients != "[]",
        dossier.c.place.is_not(None),
        dossier.c.type == "OCCASION",
    ),
)
"""Something that was announced, of which more is known than its type."""

_WITH_WORDS = select(dossier, event.c.sentence).join(event, event.c.anchor == dossier.c.id)
"""A dossier with the sentence that told of it first."""


class Dossier(NamedTuple):
    """One event across dispatches, and the evidence of each step, in the order it was told."""

    row: Row
    steps: list[Row]


def newest_day(store: Store) -> str | None:
    """The day of the newest dispatch."""
    with store.read() as connection:
        return _newest(connection)


def _newest(connection: Connection) -> str | None:
    found: str | None = connection.execute(select(func.max(revision.c.first)).where(revision.c.current == 1)).scalar()
    return found


def agenda(
    store: Store,
    *,
    since: str | None = None,
    to: str | None = None,
    who: str | None = None,
    type: str | None = None,
    limit: int = PAGE,
    after: str | None = None,
) -> Page:
    """What was announced for days from ``since`` (else the newest dispatch) up to ``to``, in the order of the days.

    What is known only to be in a month or a year comes last.
    """
    with store.read() as connection:
        today = _newest(connection)
        start = day_of(since, Side.first) if since else today
        conditions: list[ColumnElement[bool]] = [*_TOLD, dossier.c.first.is_not(None)]
        end = day_of(to, Side.last) if to else None
        if start:  # what is not vague is some days at most, so that it begins not long before
            near = (Day.fromisoformat(start) - timedelta(days=VAGUE)).isoformat()
            near_enough = and_(dossier.c.vague == 0, dossier.c.first >= near, dossier.c.last >= start)
            conditions.append(or_(near_enough, and_(dossier.c.vague == 1, dossier.c.last >= start)))
        if end:
            conditions.append(dossier.c.first <= end)
        names = _also(connection, conditions, who, type)
        total = _count(connection, conditions)
        if after:
            mark = _marked(connection, after)
            same = and_(dossier.c.vague == mark["vague"], dossier.c.first == mark["first"], dossier.c.id > after)
            later = and_(dossier.c.vague == mark["vague"], dossier.c.first > mark["first"])
            conditions.append(or_(dossier.c.vague > mark["vague"], later, same))
        query = _WITH_WORDS.where(*conditions).order_by(dossier.c.vague, dossier.c.first, dossier.c.id)
        rows = list(connection.execute(query.limit(limit) if limit else query).mappings())
    return Page(iter([_row(row, today) for row in rows]), total, names)


def followed(
    store: Store,
    *,
    outcome: str | None = None,
    on: str | None = None,
    who: str | None = None,
    type: str | None = None,
    limit: int = PAGE,
    after: str | None = None,
) -> Page:
    """What was announced, newest news first, with what became of it by the day ``on`` (else the newest dispatch)."""
    with store.read() as connection:
        today = day_of(on, Side.last) if on else _newest(connection)
        conditions: list[ColumnElement[bool]] = [*_TOLD]
        if outcome == "overdue":
            conditions += [dossier.c.outcome.in_(("open", "moved")), dossier.c.last < (today or "")]
        elif outcome == "open":
            coming = or_(dossier.c.last.is_(None), dossier.c.last >= (today or ""))
            conditions += [dossier.c.outcome == "open", coming]
        elif outcome:
            conditions.append(dossier.c.outcome == outcome)
        names = _also(connection, conditions, who, type)
        total = _count(connection, conditions)
        if after:
            mark = _marked(connection, after)
            told = dossier.c.told_last
            if mark["told_last"] is None:
                conditions += [told.is_(None), dossier.c.id > after]
            else:
                same = and_(told == mark["told_last"], dossier.c.id > after)
                conditions.append(or_(told < mark["told_last"], same, told.is_(None)))
        order = (dossier.c.told_last.desc().nulls_last(), dossier.c.id)
        query = _WITH_WORDS.where(*conditions).order_by(*order)
        rows = list(connection.execute(query.limit(limit) if limit else query).mappings())
    return Page(iter([_row(row, today) for row in rows]), total, names)


def find_dossier(store: Store, name: str) -> Dossier:
    """The dossier of an id, or that one of its events is in. Raises UsageError where there is none."""
    with store.read() as connection:
        row = connection.execute(_WITH_WORDS.where(dossier.c.id == name)).mappings().first()
        if row is None:
            of = select(event.c.dossier).where(event.c.anchor == name).scalar_subquery()
            row = connection.execute(_WITH_WORDS.where(dossier.c.id == of)).mappings().first()
        if row is None:
            raise UsageError(f"there is no dossier {name!r}: depeche agenda and depeche follow list them")
        today = _newest(connection)
    steps = list(find_events(store, Events(dossier=str(row["id"]), limit=0)).rows)
    steps.sort(key=lambda step: (str(step["dispatch_date"] or "9999"), str(step["id"])))
    return Dossier(_row(row, today), steps)


def _also(
    connection: Connection, conditions: list[ColumnElement[bool]], who: str | None, type: str | None
) -> dict[str, list[str]]:
    names: dict[str, list[str]] = {}
    if type:
        conditions.append(dossier.c.type == type)
    if who:
        with_who = with_actor(participant.c.actor_id, connection, who, names, participant.c.country)
        of = select(event.c.dossier).join(participant, participant.c.event_id == event.c.id)
        conditions.append(dossier.c.id.in_(of.where(with_who, event.c.dossier.is_not(None))))
    return names


def _count(connection: Connection, conditions: Sequence[ColumnElement[bool]]) -> int:
    return int(connection.execute(select(func.count()).select_from(dossier).where(*conditions)).scalar_one())


def _marked(connection: Connection, name: str) -> RowMapping:
    row = connection.execute(select(dossier).where(dossier.c.id == name)).mappings().first()
    if row is None:
        raise UsageError(f"--after {name}: there is no such row")
    return row


def _row(row: RowMapping, today: str | None) -> Row:
    outcome = row["outcome"]
    if outcome in ("open", "moved") and row["last"] and today and row["last"] < today:
        outcome = "overdue"
    names = ("agents", "recipients", "candidates")
    return {**row, **{name: json.loads(row[name] or "[]") for name in names}, "outcome": outcome}
