"""The index of the current readings: making its rows, and taking them away.

Everything here is made from readings and corrections, and can be made again from them (`reindex`).
"""

from __future__ import annotations

import zlib
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import NamedTuple, TypeVar

import msgspec
from sqlalchemy import Connection, Table, bindparam, delete, func, insert, select, text, update

from depeche.ledger.corrected import Correction, active_by_dispatch, by_hand, corrected
from depeche.ledger.identity import Identity, homonym_key, identity
from depeche.ledger.records import Row, records_of
from depeche.ledger.tables import actor, appearance, dispatch, event, participant, revision, statement
from depeche.ledger.words import words_in
from depeche.reading import Reading, decode, encode

T = TypeVar("T")
_MANY = 500  # values in one IN (...): SQLite takes 32,766, old builds 999


class Indexed(NamedTuple):
    """A current revision with its reading."""

    revision: int
    dispatch: int
    permalink: str
    reading: Reading


def pack(reading: Reading) -> bytes:
    """A reading as it is kept: deflated JSON, without the text that the revision holds already."""
    bare = msgspec.structs.replace(reading, dispatch=msgspec.structs.replace(reading.dispatch, text=""))
    return zlib.compress(encode(bare), 6)


def unpack(data: bytes, text: str) -> Reading:
    """The reading that was packed, with its text."""
    bare = decode(zlib.decompress(data))
    return msgspec.structs.replace(bare, dispatch=msgspec.structs.replace(bare.dispatch, text=text))


def chunks(items: Iterable[T], size: int = _MANY) -> Iterator[list[T]]:
    """The items, so many at a time."""
    chunk: list[T] = []
    for item in items:
        chunk.append(item)
        if len(chunk) == size:
            yield chunk
            chunk = []
    if chunk:
        yield chunk


def next_id(connection: Connection, table: Table) -> int:
    """The next free id. Writers take turns, so it stays free within a transaction."""
    return int(connection.execute(select(func.coalesce(func.max(table.c.id), 0))).scalar_one()) + 1


def add(connection: Connection, items: Sequence[Indexed]) -> set[str]:
    """Index these revisions; the groups of homonyms that appear in them, some of which may come apart by it."""
    if not items:
        return set()
    return _add(connection, items, active_by_dispatch(connection, [item.dispatch for item in items]))


def remove(connection: Connection, revisions: Collection[int]) -> None:
    """Take these revisions out of the index, and actors that appear nowhere else."""
    for some in chunks(revisions):
        touched = select(appearance.c.actor_id).where(appearance.c.revision_id.in_(some)).distinct()
        actors = list(connection.execute(touched).scalars())
        connection.execute(delete(event).where(event.c.revision_id.in_(some)))  # participants go with it
        connection.execute(delete(statement).where(statement.c.revision_id.in_(some)))
        connection.execute(delete(appearance).where(appearance.c.revision_id.in_(some)))
        for few in chunks(actors):
            still = select(appearance.c.actor_id).where(appearance.c.actor_id == actor.c.id).exists()
            connection.execute(delete(actor).where(actor.c.id.in_(few), ~still))


def load(connection: Connection, revisions: Collection[int]) -> list[Indexed]:
    """The current revisions among these that have a reading."""
    found = []
    for some in chunks(sorted(revisions)):
        query = (
            select(revision.c.id, revision.c.dispatch_id, dispatch.c.permalink, revision.c.reading, revision.c.text)
            .join(dispatch, dispatch.c.id == revision.c.dispatch_id)
            .where(revision.c.id.in_(some), revision.c.current == 1, revision.c.reading.is_not(None))
            .order_by(revision.c.id)
        )
        for id, of, permalink, packed, body in connection.execute(query):
            found.append(Indexed(id, of, permalink, unpack(packed, body)))
    return found


def groups_of(connection: Connection, revisions: Collection[int]) -> set[str]:
    """The groups of homonyms that appear in these revisions."""
    found: set[str] = set()
    for some in chunks(revisions):
        query = select(appearance.c.group).where(appearance.c.revision_id.in_(some), appearance.c.group.is_not(None))
        found.update(connection.execute(query.distinct()).scalars())
    return found


def misplaced(connection: Connection, groups: Collection[str]) -> set[int]:
    """The revisions in which a bearer of one of these names is not who it should be, now that others came or went."""
    hand = by_hand(connection)
    countries = _countries(connection, groups)
    found: set[int] = set()
    for some in chunks(sorted(groups)):
        query = (
            select(
                appearance.c.group, appearance.c.country, appearance.c.revision_id, actor.c.key, dispatch.c.permalink
            )
            .join(actor, actor.c.id == appearance.c.actor_id)
            .join(revision, revision.c.id == appearance.c.revision_id)
            .join(dispatch, dispatch.c.id == revision.c.dispatch_id)
            .where(appearance.c.group.in_(some))
        )
        for group, country, of, key, permalink in connection.execute(query):
            if hand.key(homonym_key(group, country, countries[group]), permalink) != key:
                found.add(of)
    return found


def _add(connection: Connection, items: Sequence[Indexed], corrections: dict[int, list[Correction]]) -> set[str]:
    identities: list[list[tuple[Row, Identity]]] = []
    records = []
    for item in items:
        changed, touched = corrected(item.reading, corrections.get(item.dispatch, ()), item.permalink)
        found = records_of(changed, item.permalink, touched)
        records.append(found)
        identities.append(
            [(row, identity(str(row["kind"]), _text(row["key"]), str(row["name"]), _text(row["country"])))
             for row in found.appearances]
        )  # fmt: skip
    groups = {known.group for rows in identities for _, known in rows if known.group}
    countries = _countries(connection, groups)
    for rows in identities:
        for row, known in rows:
            if known.group and row["country"]:
                countries[known.group].add(str(row["country"]))
    hand = by_hand(connection)
    keyed: list[list[tuple[Row, Identity, str]]] = []
    for item, rows in zip(items, identities, strict=True):
        keyed.append([])
        for row, known in rows:
            key = homonym_key(known.group, _text(row["country"]), countries[known.group]) if known.group else known.key
            keyed[-1].append((row, known, hand.key(key, item.permalink)))
    ids = _actors(connection, [triple for rows in keyed for triple in rows])
    out: dict[str, list[Row]] = defaultdict(list)
    next_statement, next_event = next_id(connection, statement), next_id(connection, event)
    for item, here, found in zip(items, keyed, records, strict=True):
        local = {str(row["local"]): ids[key] for row, _, key in here}
        for row, known, key in here:
            kept = {name: row[name] for name in ("local", "name", "role", "country", "sector", "mentions")}
            out["appearance"].append(kept | {"revision_id": item.revision, "actor_id": ids[key], "group": known.group})
        for row in found.statements:
            who = {name: local.get(str(row[name])) for name in ("speaker_id", "addressee_id")}
            out["statement"].append(row | who | {"id": next_statement, "revision_id": item.revision})
            next_statement += 1
        for row in found.events:
            people = row.pop("participants")
            assert isinstance(people, list)
            for one in people:
                out["participant"].append(
                    {"event_id": next_event, "actor_id": local[one["local"]]}
                    | {name: one[name] for name in ("role", "position", "name", "country")}
                )
            place = {"place_id": local.get(str(row["place_id"]))}
            out["event"].append(row | place | {"id": next_event, "revision_id": item.revision, "dossier": None})
            next_event += 1
    for table in (appearance, statement, event, participant):
        if out[table.name]:
            connection.execute(insert(table), out[table.name])
    return groups


def _countries(connection: Connection, groups: Collection[str]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for some in chunks(sorted(groups)):
        query = select(appearance.c.group, appearance.c.country).distinct()
        query = query.where(appearance.c.group.in_(some), appearance.c.country.is_not(None))
        for group, country in connection.execute(query):
            found[group].add(country)
    return found


def _actors(connection: Connection, rows: Sequence[tuple[Row, Identity, str]]) -> dict[str, int]:
    """The ids of the actors of these keys, made where they are new. Their names do not depend on who comes first."""
    wanted: dict[str, Row] = {}
    names: dict[str, set[str]] = defaultdict(set)
    for row, known, key in rows:
        mine: Row = {"key": key, "kind": row["kind"], "name": row["name"], "country": row["country"]}
        mine["named"] = int(known.named)
        wanted[key] = _better(wanted[key], mine) if key in wanted else mine
        names[key].add(str(row["name"]))
    ids: dict[str, int] = {}
    changed = []
    for some in chunks(wanted):
        for old in connection.execute(select(actor).where(actor.c.key.in_(some))).mappings():
            ids[old["key"]] = old["id"]
            was = {name: old[name] for name in ("key", "kind", "name", "country", "named")}
            best = _better(was, wanted[old["key"]])
            if best != was:
                changed.append({"b_" + name: best[name] for name in ("key", "kind", "name", "country", "named")})
    if changed:
        values: dict[str, object] = {name: bindparam("b_" + name) for name in ("kind", "name", "country", "named")}
        connection.execute(update(actor).where(actor.c.key == bindparam("b_key")).values(values), changed)
    new = [wanted[key] for key in wanted if key not in ids]
    first = next_id(connection, actor)
    for i, row in enumerate(new):
        row["id"] = ids[str(row["key"])] = first + i
    if new:
        connection.execute(insert(actor), new)
    words = {(word, ids[key]) for key, some_names in names.items() for name in some_names for word in words_in(name)}
    if words:
        statement_ = text("INSERT INTO actor_word (word, actor_id) VALUES (:word, :actor) ON CONFLICT DO NOTHING")
        connection.execute(statement_, [{"word": word, "actor": id} for word, id in sorted(words)])
    return ids


def _better(one: Row, other: Row) -> Row:
    """Of two rows for an actor the one to keep: one with a name, then with accents; a country that is known."""
    best = max(one, other, key=lambda row: (row["named"], not str(row["name"]).isascii(), str(row["name"])))
    return best | {"country": max(str(one["country"] or ""), str(other["country"] or "")) or None}


def _text(value: object) -> str | None:
    return None if value is None else str(value)
