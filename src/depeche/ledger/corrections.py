"""Making, undoing, listing and exporting corrections. How they apply to a reading is `depeche.ledger.corrected`."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

import msgspec
from sqlalchemy import Connection, insert, or_, select

from depeche.dates import parse_date
from depeche.errors import UsageError
from depeche.ledger.corrected import Correction, holding
from depeche.ledger.engine import Store
from depeche.ledger.index import load, next_id
from depeche.ledger.ingest import now, update_index
from depeche.ledger.lookup import dispatch_named
from depeche.ledger.records import short_hash, text_hash
from depeche.ledger.search import Row, actors_named, meant
from depeche.ledger.tables import actor, appearance, correction, dispatch, event, revision, statement
from depeche.ledger.words import words_in
from depeche.reading import EVENT_TYPES, STATUSES, StatementType, encode

FIELDS: Mapping[str, tuple[str, ...]] = {
    "statement": ("speaker", "addressee", "type", "place", "time", "reject"),
    "event": ("type", "mode", "status", "agents", "recipients", "place", "time", "reject"),
    "actor": ("merge", "split"),
}
"""What can be corrected of each kind of record."""

_CHOICES: Mapping[tuple[str, str], Sequence[str]] = {
    ("statement", "type"): StatementType.__args__,  # type: ignore[attr-defined]
    ("event", "type"): EVENT_TYPES,
    ("event", "status"): STATUSES,
}
_ACTORS = ("speaker", "addressee", "place")


class _Target(NamedTuple):
    kind: str
    dispatch: int | None
    sha: str | None
    start: int | None
    stop: int | None


def correct(
    store: Store, target: str, changes: Mapping[str, object], author: str, reason: str | None = None
) -> list[int]:
    """Correct fields of a record, or merge and split an actor; the numbers of the corrections.

    Actors are given by name or key, None or "" for nobody; ``reject`` takes the record away; ``merge`` gives the key
    that an actor is; ``split`` gives ``(dispatches, name)``: the dispatches in which it is somebody else. Raises
    UsageError for what cannot be.
    """
    if not author.strip():
        raise UsageError("a correction needs an author: say --author NAME")
    with store.write() as connection:
        found = _target(connection, target)
        rows: list[Row] = []
        number = next_id(connection, correction)
        for field, value in changes.items():
            if field not in FIELDS[found.kind]:
                raise UsageError(f"{field} is no field of {_A[found.kind]}: there are {', '.join(FIELDS[found.kind])}")
            kept = _value(connection, found.kind, target, field, value)
            rows.append(
                {
                    "id": number + len(rows), "target": target, "kind": found.kind, "dispatch_id": found.dispatch,
                    "text_sha": found.sha, "start": found.start, "stop": found.stop, "field": field,
                    "value": json.dumps(kept, ensure_ascii=False), "author": author.strip(), "reason": reason,
                    "made": now(), "undoes": None,
                }
            )  # fmt: skip
        if not rows:
            raise UsageError("nothing to correct: say what, for instance --speaker NAME, or --reject")
        before = _revisions(connection, found, target)
        connection.execute(insert(correction), rows)
        _again(connection, before | _revisions(connection, found, target))
        return [int(str(row["id"])) for row in rows]


_A = {"statement": "a statement", "event": "an event", "actor": "an actor"}


def undo(store: Store, target: str, author: str, reason: str | None = None) -> Correction:
    """Undo the last correction of a record that holds. Raises UsageError where there is none."""
    with store.write() as connection:
        made = holding(connection, correction.c.target == target)
        if not made:
            raise UsageError(f"there is no correction of {target!r} to undo")
        last = made[-1]
        of = connection.execute(select(correction.c.dispatch_id).where(correction.c.id == last.id)).scalar()
        found = _Target(last.kind, of, last.text_sha, last.start, last.stop)
        row = {
            "id": next_id(connection, correction), "target": target, "kind": last.kind, "dispatch_id": of,
            "text_sha": None, "start": None, "stop": None, "field": last.field, "value": None, "author": author,
            "reason": reason, "made": now(), "undoes": last.id,
        }  # fmt: skip
        before = _revisions(connection, found, target)
        if last.field == "merge":
            before |= _of_key(connection, last.value)
        if last.field == "split":
            before |= _of_key(connection, last.value["key"])
        connection.execute(insert(correction), [row])
        _again(connection, before)
        return last


def list_corrections(store: Store) -> list[Row]:
    """All corrections that hold, oldest first."""
    with store.read() as connection:
        return [
            {
                "id": one.target, "kind": one.kind, "field": one.field, "value": one.value, "author": one.author,
                "reason": one.reason, "made": one.made,
            }
            for one in holding(connection)
        ]  # fmt: skip


def export_corrections(store: Store) -> Iterator[bytes]:
    """Corrected readings as annotation data: a line for each dispatch with a correction that holds, in the contract's
    form, and beside it the corrections that made it so.
    """
    with store.read() as connection:
        by_dispatch: dict[int, list[Correction]] = defaultdict(list)
        query = select(correction.c.id, correction.c.dispatch_id).where(correction.c.dispatch_id.is_not(None))
        of = {number: dispatch for number, dispatch in connection.execute(query)}  # noqa: C416
        for one in holding(connection, correction.c.kind != "actor"):
            by_dispatch[of[one.id]].append(one)
        for number, some in sorted(by_dispatch.items()):
            link = connection.execute(select(dispatch.c.permalink).where(dispatch.c.id == number)).scalar_one()
            kept = dispatch_named(connection, link)
            if kept.reading is None:
                continue
            notes = [
                {"id": c.target, "kind": c.kind, "field": c.field, "value": c.value, "author": c.author,
                 "reason": c.reason, "made": c.made}
                for c in some
            ]  # fmt: skip
            yield b'{"reading":' + encode(kept.reading) + b',"corrections":' + msgspec.json.encode(notes) + b"}\n"


def _target(connection: Connection, name: str) -> _Target:
    for table in (statement, event):
        query = select(table.c.start, table.c.stop, revision.c.text, revision.c.dispatch_id)
        row = connection.execute(
            query.join(revision, revision.c.id == table.c.revision_id).where(table.c.anchor == name)
        ).first()
        if row is not None:
            return _Target(table.name, row.dispatch_id, text_hash(row.text), row.start, row.stop)
    if connection.execute(select(actor.c.id).where(actor.c.key == name)).first() is not None:
        return _Target("actor", None, None, None, None)
    rejected = connection.execute(select(correction.c.id).where(correction.c.target == name)).first()
    if rejected is not None:
        raise UsageError(f"{name!r} was rejected or merged: --undo takes that back")
    raise UsageError(f"there is no statement, event or actor {name!r} in the ledger")


def _value(connection: Connection, kind: str, target: str, field: str, value: object) -> object:
    if field == "reject":
        return True
    if field in _ACTORS:
        return _actor(connection, str(value), field) if value else None
    if field in ("agents", "recipients"):
        assert isinstance(value, Sequence)
        return [_actor(connection, str(name), field) for name in value if name]
    if field == "time":
        return str(parse_date(str(value))) if value else None
    if field == "merge":
        return _merged(connection, target, str(value))
    if field == "split":
        assert isinstance(value, tuple)
        dispatches, name = value
        links = sorted(dispatch_named(connection, one).permalink for one in dispatches)
        return {"key": f"{target}#{'-'.join(words_in(str(name))) or short_hash(*links)}", "dispatches": links}
    choices = _CHOICES.get((kind, field))
    if choices and value not in choices:
        raise UsageError(f"{field} can be {', '.join(choices)}, not {value!r}")
    return value


def _actor(connection: Connection, name: str, field: str) -> dict[str, object]:
    """Whom a name stands for: the one actor in the ledger that it means, else somebody new of this name."""
    these = meant(actors_named(connection, name), name)
    if len(these) > 1:
        keys = ", ".join(row["key"] for row in these[:6])
        raise UsageError(f"{name!r} can be several: name one by its key: {keys}")
    if these:
        row = these[0]
        key = row["key"] if ":" in row["key"] else None
        return {"name": row["name"], "kind": row["kind"], "key": key, "country": row["country"]}
    return {"name": name, "kind": "place" if field == "place" else "person", "key": None, "country": None}


def _merged(connection: Connection, target: str, into: str) -> str:
    these = meant(actors_named(connection, into), into)
    if len(these) != 1:
        raise UsageError(f"{into!r} is not one actor of the ledger: name it by its key (depeche actors)")
    key = str(these[0]["key"])
    if key == target:
        raise UsageError(f"{target} cannot be merged into itself")
    return key


def _revisions(connection: Connection, found: _Target, target: str) -> set[int]:
    if found.kind == "actor":
        return _of_key(connection, target)
    query = select(revision.c.id).where(revision.c.dispatch_id == found.dispatch, revision.c.current == 1)
    return set(connection.execute(query).scalars())


def _of_key(connection: Connection, key: str) -> set[int]:
    """The revisions in which an actor appears, or homonyms that were told from it."""
    query = select(appearance.c.revision_id).join(actor, actor.c.id == appearance.c.actor_id)
    return set(connection.execute(query.where(or_(actor.c.key == key, appearance.c.group == key))).scalars())


def _again(connection: Connection, revisions: set[int]) -> None:
    update_index(connection, load(connection, revisions), revisions)
