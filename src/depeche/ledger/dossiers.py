"""Dossiers in the ledger: events of different dispatches joined, kept in step as readings come, change and go.

What `depeche.ledger.joining` says of sets is kept here by what changed: new events are compared with those that share a
bucket, and only the events that links hold together with them are parted anew. The end is the same for the same set of
readings, whatever the order; `rebuild` makes it from nothing.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence
from datetime import date as Day
from typing import NamedTuple

from sqlalchemy import Connection, RowMapping, bindparam, delete, func, insert, select, update

from depeche.ledger import joining
from depeche.ledger.index import chunks
from depeche.ledger.joining import ANNOUNCED, DONE, OFF, Link, Mention
from depeche.ledger.tables import actor, dossier, event, joint, link, participant
from depeche.ledger.words import forms

Row = dict[str, object]
VAGUE = 7
"""Days from which the agenda lists something after what is due on a day."""

_SHORT = 3  # letters of words that say nothing of a sentence


_NOT_THE_SOURCE = func.lower(participant.c.name) != func.lower(func.coalesce(event.c.source, ""))
"""An agency takes part in all of its interviews: that says nothing of what they are."""


class Touched(NamedTuple):
    """What the removal of events leaves to put in order: events linked to them, their dossiers, and full buckets."""

    events: set[int]
    dossiers: set[str]
    buckets: set[int]

    def add(self, other: Touched) -> None:
        """Take another's."""
        self.events.update(other.events)
        self.dossiers.update(other.dossiers)
        self.buckets.update(other.buckets)


def touched_by(connection: Connection, revisions: Collection[int]) -> Touched:
    """What the removal of these revisions' events will touch. To be asked before they are removed."""
    touched = Touched(set(), set(), set())
    for some in chunks(sorted(revisions)):
        query = select(event.c.id, event.c.dossier).where(event.c.revision_id.in_(some))
        ids = {number: of for number, of in connection.execute(query)}  # noqa: C416  a row is no pair to mypy
        touched.dossiers.update(of for of in ids.values() if of)
        touched.events.update(_neighbours(connection, ids) - set(ids))
        sizes = _sizes(connection, _buckets_of(connection, ids))
        touched.buckets.update(bucket for bucket, size in sizes.items() if size > joining.MOST)
    return touched


def update_dossiers(connection: Connection, touched: Touched, revisions: Collection[int]) -> None:
    """Join the events of these revisions, new in the index, and put in order what was touched."""
    new = mentions_of_revisions(connection, revisions)
    if not new and not touched.events and not touched.dossiers:
        return
    rows: list[dict[str, int]] = []
    grown: Counter[int] = Counter()
    for mention in new.values():
        mine = joining.buckets(mention)
        rows += [{"bucket": bucket, "event_id": mention.id} for bucket in mine]
        grown.update(mine)
    if rows:
        connection.execute(insert(joint), rows)
    again = {mention.id for mention in new.values()}
    after = _sizes(connection, set(grown) | touched.buckets)
    for bucket in grown:
        if after[bucket] - grown[bucket] <= joining.MOST < after[bucket]:
            again |= _members(connection, [bucket])
    for bucket in touched.buckets:
        if after.get(bucket, 0) <= joining.MOST:
            again |= _members(connection, [bucket])
    affected = again | touched.events | _neighbours(connection, again)
    _link(connection, again, {m.id: m for m in new.values()})
    _part(connection, affected, touched.dossiers)


def rebuild(connection: Connection) -> None:
    """Make all dossiers anew from the events in the index."""
    for table in (dossier, link, joint):
        connection.execute(delete(table))
    connection.execute(update(event).values(dossier=None))
    revisions = list(connection.execute(select(event.c.revision_id).distinct().order_by(event.c.revision_id)).scalars())
    for some in chunks(revisions):
        update_dossiers(connection, Touched(set(), set(), set()), some)


def mentions_of_revisions(connection: Connection, revisions: Collection[int]) -> dict[int, Mention]:
    """The events of these revisions, by id."""
    ids: list[int] = []
    for some in chunks(sorted(revisions)):
        ids += connection.execute(select(event.c.id).where(event.c.revision_id.in_(some))).scalars()
    return mentions(connection, ids)


def mentions(connection: Connection, ids: Iterable[int]) -> dict[int, Mention]:
    """The events of these ids, as joining sees them."""
    found: dict[int, Mention] = {}
    place = actor.alias("place")
    for some in chunks(sorted(ids)):
        sides: dict[int, tuple[set[str], set[str]]] = defaultdict(lambda: (set(), set()))
        query = (
            select(participant.c.event_id, participant.c.role, actor.c.key)
            .join(actor, actor.c.id == participant.c.actor_id)
            .join(event, event.c.id == participant.c.event_id)
            .where(participant.c.event_id.in_(some), actor.c.named == 1, _NOT_THE_SOURCE)
        )
        for number, role, key in connection.execute(query):
            sides[number][role == "recipient"].add(key)
        rows = (
            select(event, place.c.key.label("place_key"), place.c.country.label("land"), place.c.named)
            .join(place, place.c.id == event.c.place_id, isouter=True)
            .where(event.c.id.in_(some))
        )
        for row in connection.execute(rows).mappings():
            found[row["id"]] = _mention(row, *sides[row["id"]])
    return found


def _mention(row: RowMapping, agents: set[str], recipients: set[str]) -> Mention:
    words = row["words"].split()
    return Mention(
        id=row["id"],
        anchor=row["anchor"],
        dispatch=row["revision_id"],
        type=row["type"],
        mode=row["mode"],
        status=row["status"],
        told=_ordinal(row["told"]),
        first=_ordinal(row["first"]),
        last=_ordinal(row["last"]),
        candidates=tuple(Day.fromisoformat(day[:10]).toordinal() for day in json.loads(row["candidates"] or "[]")),
        agents=frozenset(agents),
        recipients=frozenset(recipients),
        place=row["place_key"] if row["named"] else None,
        land=row["land"] if row["named"] else None,
        head=forms(words[0])[-1] if words else "",
        words=frozenset(word for word in row["lemmas"].split() if len(word) > _SHORT),
    )


def _ordinal(day: str | None) -> int | None:
    return Day.fromisoformat(day).toordinal() if day else None


def _iso(day: int | None) -> str | None:
    return Day.fromordinal(day).isoformat() if day is not None else None


def _buckets_of(connection: Connection, ids: Iterable[int]) -> set[int]:
    found: set[int] = set()
    for some in chunks(sorted(ids)):
        found.update(connection.execute(select(joint.c.bucket).where(joint.c.event_id.in_(some)).distinct()).scalars())
    return found


def _sizes(connection: Connection, buckets: Collection[int]) -> dict[int, int]:
    found: dict[int, int] = {}
    for some in chunks(sorted(buckets)):
        query = select(joint.c.bucket, func.count()).where(joint.c.bucket.in_(some)).group_by(joint.c.bucket)
        found.update((bucket, size) for bucket, size in connection.execute(query))
    return found


def _members(connection: Connection, buckets: Collection[int]) -> set[int]:
    found: set[int] = set()
    for some in chunks(sorted(buckets)):
        found.update(connection.execute(select(joint.c.event_id).where(joint.c.bucket.in_(some))).scalars())
    return found


def _neighbours(connection: Connection, ids: Iterable[int]) -> set[int]:
    found: set[int] = set()
    for some in chunks(sorted(ids)):
        for mine, other in ((link.c.one_id, link.c.other_id), (link.c.other_id, link.c.one_id)):
            found.update(connection.execute(select(other).where(mine.in_(some))).scalars())
    return found


def _link(connection: Connection, again: Collection[int], known: dict[int, Mention]) -> None:
    """Compare these events with all that share a bucket with them, and keep the links."""
    for some in chunks(sorted(again)):
        connection.execute(delete(link).where(link.c.one_id.in_(some)))
        connection.execute(delete(link).where(link.c.other_id.in_(some)))
    inside: dict[int, list[int]] = defaultdict(list)
    mates: dict[int, list[int]] = defaultdict(list)
    for some in chunks(sorted(again)):
        query = select(joint.c.bucket, joint.c.event_id).where(joint.c.event_id.in_(some))
        for bucket, number in connection.execute(query):
            inside[bucket].append(number)
    live = [bucket for bucket, size in _sizes(connection, inside).items() if 1 < size <= joining.MOST]
    for some in chunks(sorted(live)):
        for bucket, number in connection.execute(select(joint).where(joint.c.bucket.in_(some))):
            mates[bucket].append(number)
    pairs = {
        (min(one, other), max(one, other))
        for bucket, others in mates.items()
        for one in inside[bucket]
        for other in others
        if one != other
    }
    missing = {number for pair in pairs for number in pair if number not in known}
    known = known | mentions(connection, missing)
    rows = []
    for one, other in sorted(pairs):
        if found := joining.link(known[one], known[other]):
            rows.append({"one_id": one, "other_id": other, "score": found.score})
    if rows:
        connection.execute(insert(link), rows)


def _part(connection: Connection, affected: Collection[int], gone: Collection[str]) -> None:
    """Part anew all events that links hold together with these, and write their dossiers."""
    reached, links = _reach(connection, affected)
    known = mentions(connection, reached)
    by_anchor = {mention.anchor: mention for mention in known.values()}
    found: list[Link] = []
    for (one, other), points in links.items():
        first, second = sorted((known[one].anchor, known[other].anchor))
        found.append(Link(first, second, points))
    parts = joining.parted(by_anchor, found)
    old = set(gone)
    for some in chunks(sorted(known)):
        query = select(event.c.dossier).where(event.c.id.in_(some), event.c.dossier.is_not(None)).distinct()
        old.update(connection.execute(query).scalars())
    for names in chunks(sorted(old)):
        connection.execute(delete(dossier).where(dossier.c.id.in_(names)))
    rows, moves = [], []
    texts = _texts(connection, known)
    for members in parts:
        kept = len(members) > 1 or members[0].status in ANNOUNCED | OFF
        name = members[0].anchor if kept else None
        if kept:
            rows.append(summary(members, texts))
        moves += [{"b_id": member.id, "b_dossier": name} for member in members]
    if moves:
        change = update(event).where(event.c.id == bindparam("b_id")).values(dossier=bindparam("b_dossier"))
        connection.execute(change, moves)
    if rows:
        connection.execute(insert(dossier), rows)


def _reach(connection: Connection, start: Collection[int]) -> tuple[set[int], dict[tuple[int, int], int]]:
    """All events that links hold together with these, and those links."""
    there: set[int] = set()
    for some in chunks(sorted(start)):
        there.update(connection.execute(select(event.c.id).where(event.c.id.in_(some))).scalars())
    reached, front = set(there), there
    links: dict[tuple[int, int], int] = {}
    while front:
        ends: set[int] = set()
        for some in chunks(sorted(front)):
            for mine in (link.c.one_id, link.c.other_id):
                for one, other, points in connection.execute(select(link).where(mine.in_(some))):
                    links[one, other] = points
                    ends.update((one, other))
        front = ends - reached
        reached |= front
    return reached, links


class _Text(NamedTuple):
    agents: tuple[str, ...]
    recipients: tuple[str, ...]
    place: str | None


def _texts(connection: Connection, ids: Iterable[int]) -> dict[int, _Text]:
    found: dict[int, _Text] = {}
    for some in chunks(sorted(ids)):
        names: dict[int, tuple[list[str], list[str]]] = defaultdict(lambda: ([], []))
        order = (participant.c.event_id, participant.c.role, participant.c.position)
        query = select(participant.c.event_id, participant.c.role, participant.c.name).order_by(*order)
        for number, role, name in connection.execute(query.where(participant.c.event_id.in_(some))):
            names[number][role == "recipient"].append(name)
        for number, place in connection.execute(select(event.c.id, event.c.place).where(event.c.id.in_(some))):
            agents, recipients = names[number]
            found[number] = _Text(tuple(agents), tuple(recipients), place)
    return found


def summary(members: Sequence[Mention], texts: dict[int, _Text]) -> Row:
    """The row of a dossier; ``members`` in the order they were told."""
    days = joining.when(members) or joining.When(None, None, (), False)
    fullest = max(members, key=lambda m: (len(m.sides), len(texts[m.id].agents + texts[m.id].recipients), m.anchor))
    modes = Counter(m.mode for m in members if m.mode)
    places = Counter(texts[m.id].place for m in members if m.place or texts[m.id].place)
    status, outcome = became(members, days.moved)
    told = [m.told for m in members if m.told is not None]
    return {
        "id": members[0].anchor,
        "type": members[0].type,
        "mode": min(modes, key=lambda mode: (-modes[mode], mode)) if modes else None,
        "status": status,
        "outcome": outcome,
        "agents": json.dumps(list(texts[fullest.id].agents), ensure_ascii=False),
        "recipients": json.dumps(list(texts[fullest.id].recipients), ensure_ascii=False),
        "place": min(places, key=lambda place: (-places[place], str(place))) if places else None,
        "first": _iso(days.first),
        "last": _iso(days.last),
        "candidates": json.dumps([_iso(day) for day in days.candidates]) if days.candidates else None,
        "vague": int(days.first is not None and days.last is not None and days.last - days.first > VAGUE),
        "told_first": _iso(min(told)) if told else None,
        "told_last": _iso(max(told)) if told else None,
        "events": len(members),
    }


_RANK = ("proposed", "conditional", "planned", "denied", "cancelled", "ongoing", "held")


def _past(mention: Mention) -> bool:
    """Whether its day was past when it was told: no announcement, whatever the words."""
    return mention.last is not None and mention.told is not None and mention.last < mention.told


def became(members: Sequence[Mention], moved: bool) -> tuple[str, str | None]:
    """The status of an event after all that was told of it, and what became of it where it was announced.

    What is told last counts, and of what is told on one day the most final; that something took place is not taken
    back by a dispatch that still announces it.
    """
    last = max(members, key=lambda m: (m.told or 0, _RANK.index(m.status)))
    status = last.status
    if status in ANNOUNCED and (done := [m.status for m in members if m.status in DONE]):
        status = max(done, key=_RANK.index)
    announced = any((m.status in ANNOUNCED or m.status == "cancelled") and not _past(m) for m in members)
    if not announced:
        return status, None
    if status in DONE:
        return status, "true"
    if status in OFF:
        return status, "off"
    return status, "moved" if moved else "open"
