"""Corrections by people, applied to what was read.

A correction is a row that stays: it names a record by its permalink, a field and the value that a person gives. Where
a newer reader moved the record, the one of its kind that shares most of the same words takes the correction.
An undo is a row too. `corrected` is a pure function of a reading and the corrections that hold.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from typing import Any, NamedTuple

import msgspec
from sqlalchemy import ColumnElement, Connection, select

from depeche.dates import parse_date
from depeche.ledger.identity import ByHand
from depeche.ledger.records import anchored, place_of, text_hash
from depeche.ledger.tables import correction
from depeche.ledger.words import folded
from depeche.reading import Actor, Event, Reading, Span, Statement, Time

_SAME = 0.5  # share of the words (of both together) from which two places are one record


class Correction(NamedTuple):
    """One change by a person. ``value`` is decoded JSON; ``start`` and ``stop`` are where the record was."""

    id: int
    target: str
    kind: str
    text_sha: str | None
    start: int | None
    stop: int | None
    field: str
    value: Any
    author: str
    reason: str | None
    made: str


def holding(connection: Connection, *conditions: ColumnElement[bool]) -> list[Correction]:
    """The corrections that hold, none undone, oldest first."""
    undone = select(correction.c.undoes).where(correction.c.undoes.is_not(None))
    query = select(correction).where(correction.c.undoes.is_(None), correction.c.id.not_in(undone), *conditions)
    return [
        Correction(
            row["id"], row["target"], row["kind"], row["text_sha"], row["start"], row["stop"], row["field"],
            msgspec.json.decode(row["value"]) if row["value"] else None, row["author"], row["reason"], row["made"],
        )
        for row in connection.execute(query.order_by(correction.c.id)).mappings()
    ]  # fmt: skip


def active_by_dispatch(connection: Connection, dispatches: Collection[int]) -> dict[int, list[Correction]]:
    """The corrections that hold of records in these dispatches, oldest first."""
    some = connection.execute(select(correction.c.dispatch_id, correction.c.id).where(correction.c.kind != "actor"))
    of = {id: dispatch for dispatch, id in some if dispatch in set(dispatches)}
    found: dict[int, list[Correction]] = defaultdict(list)
    if of:
        for row in holding(connection, correction.c.kind != "actor"):
            if row.id in of:
                found[of[row.id]].append(row)
    return found


def by_hand(connection: Connection) -> ByHand:
    """The merges and splits of actors that hold."""
    merged: dict[str, str] = {}
    split: dict[tuple[str, str], str] = {}
    for row in holding(connection, correction.c.kind == "actor"):
        if row.field == "merge":
            merged[row.target] = row.value
        elif row.field == "split":
            split |= {(row.target, dispatch): row.value["key"] for dispatch in row.value["dispatches"]}
    return ByHand(merged, split)


def corrected(
    reading: Reading, corrections: Sequence[Correction], permalink: str
) -> tuple[Reading, frozenset[str]]:  # fmt: skip
    """The reading with its corrections, and the anchors of the records that they changed."""
    if not corrections:
        return reading, frozenset()
    change = _Change(reading, permalink)
    for one in corrections:
        change.apply(one)
    return change.result()


class _Change:
    def __init__(self, reading: Reading, permalink: str) -> None:
        self.reading = reading
        self.actors = list(reading.actors)
        self.times = list(reading.times)
        self.sha = text_hash(reading.dispatch.text)
        self.records: dict[str, dict[str, Statement | Event | None]] = {}
        for kind, records in (("statement", reading.statements), ("event", reading.events)):
            anchors = anchored(permalink, self.sha, kind, map(place_of, records))
            self.records[kind] = dict(zip(anchors, records, strict=True))
        self.places = {kind: {a: place_of(r) for a, r in found.items() if r} for kind, found in self.records.items()}
        self.touched: set[str] = set()

    def result(self) -> tuple[Reading, frozenset[str]]:
        statements = tuple(r for r in self.records["statement"].values() if isinstance(r, Statement))
        events = tuple(r for r in self.records["event"].values() if isinstance(r, Event))
        known = {statement.id for statement in statements}
        events = tuple(
            e if e.statement in known or e.statement is None else msgspec.structs.replace(e, statement=None)
            for e in events
        )
        changed = msgspec.structs.replace(
            self.reading, actors=tuple(self.actors), times=tuple(self.times), statements=statements, events=events
        )
        return changed, frozenset(self.touched)

    def apply(self, one: Correction) -> None:
        anchor = self.find(one)
        record = self.records[one.kind].get(anchor) if anchor else None
        if anchor is None or record is None:
            return
        self.touched.add(anchor)
        if one.field == "reject":
            self.records[one.kind][anchor] = None
        elif one.field in ("speaker", "addressee", "place"):
            self.set(one.kind, anchor, one.field, self.actor(one.value))
        elif one.field in ("agents", "recipients"):
            self.set(one.kind, anchor, one.field, tuple(filter(None, map(self.actor, one.value))))
        elif one.field == "time":
            self.set(one.kind, anchor, "time", self.time(one.value, place_of(record)))
        else:
            self.set(one.kind, anchor, one.field, one.value)

    def set(self, kind: str, anchor: str, field: str, value: object) -> None:
        record = self.records[kind][anchor]
        assert record is not None
        self.records[kind][anchor] = msgspec.structs.replace(record, **{field: value})

    def find(self, one: Correction) -> str | None:
        """The record that a correction is about: of its permalink, else of most of its place in the same text."""
        if one.target in self.records[one.kind]:
            return one.target
        if one.text_sha != self.sha or one.start is None or one.stop is None:
            return None
        was = Span(one.start, one.stop)
        best = max(self.places[one.kind].items(), key=lambda pair: _shared(was, pair[1]), default=None)
        return best[0] if best and _shared(was, best[1]) >= _SAME else None

    def actor(self, facts: dict[str, Any] | None) -> str | None:
        """The actor of this key or name in the reading; one that is new, without a mention, where it has none."""
        if not facts:
            return None
        wanted = folded(facts["name"])
        for actor in self.actors:
            if (facts.get("key") and actor.key == facts["key"]) or folded(actor.name) == wanted:
                return actor.id
        new = Actor(
            id=f"c{len(self.actors) + 1}",
            name=facts["name"],
            kind=facts.get("kind") or "person",
            country=facts.get("country"),
            key=facts.get("key"),
            mentions=(),
        )
        self.actors.append(new)
        return new.id

    def time(self, value: object, near: Span) -> str | None:
        """A time that the text does not have: the day that a person gives, hung on the record's own words."""
        if not value:
            return None
        known = parse_date(str(value))
        new = Time(
            id=f"c{len(self.times) + 1}", span=near, type="DATE", value=str(value),
            earliest=known.earliest.isoformat(), latest=known.latest.isoformat(),
        )  # fmt: skip
        self.times.append(new)
        return new.id


def _shared(one: Span, other: Span) -> float:
    common = min(one.end, other.end) - max(one.start, other.start)
    whole = max(one.end, other.end) - min(one.start, other.start)
    return common / whole if common > 0 else 0.0
