"""Taking dispatches in: what is new or revised is read and kept, what is known passed over, what fails set aside.

Readings are committed a few at a time, each with all of its records, so a run that is killed loses only what it was
just reading, and the same command goes on from there. Several processes may take in at once: they take turns to write.
"""

from __future__ import annotations

import hashlib
import json
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import chain
from typing import Literal, NamedTuple, Protocol, get_args

import msgspec
from sqlalchemy import Connection, RowMapping, delete, insert, select, update

from depeche.dates import parse_date
from depeche.errors import ReadingError
from depeche.ledger import dossiers, index
from depeche.ledger.engine import Store
from depeche.ledger.index import Indexed, chunks, next_id, pack
from depeche.ledger.records import days_of, short_hash, text_hash
from depeche.ledger.tables import dispatch, forgotten, revision, run, set_aside
from depeche.reading import Dispatch, Reading, decode, encode
from depeche.sources import Found, Origin, Problem

Fate = Literal["new", "revised", "unchanged", "reread", "withdrawn", "forgotten", "aside"]
FATES: tuple[Fate, ...] = get_args(Fate)

_LOOK = 200  # dispatches looked up at once
_COMMIT = 32  # readings written at once
_PATIENCE = 10.0  # seconds after which fewer are written


class Reads(Protocol):
    """What reads dispatches: `depeche.reader.Reader`."""

    def read_labelled(self, labelled: Iterable[tuple[Dispatch, Item]]) -> Iterator[tuple[Reading | ReadingError, Item]]:
        """Each dispatch's reading, or the fault, with its label, in order."""


@dataclass(frozen=True, slots=True)
class Item:
    """A dispatch on its way into the ledger."""

    permalink: str
    state: str
    found: Found

    @classmethod
    def of(cls, found: Found) -> Item:
        """The item of a dispatch that was found."""
        d = found.dispatch
        seen = json.dumps([d.id, d.title, d.source, d.url, found.version, found.withdrawn], ensure_ascii=False)
        return cls(permalink_of(d), hashlib.sha256(seen.encode("utf-8", "surrogatepass")).hexdigest()[:32], found)


class Told(NamedTuple):
    """What became of one input, for whoever counts and shows progress."""

    fate: Fate
    size: int
    problem: Problem | None = None


def permalink_of(one: Dispatch) -> str:
    """The permalink of a dispatch: of its name at its source, else its address, else its text.

    A bare number without a source is no name: two archives count from 1.
    """
    if one.guid and (one.source or not one.guid.isdecimal()):
        return short_hash("guid", one.source or "", one.guid)
    return short_hash("url", one.url) if one.url else short_hash("text", text_hash(one.text))


def now() -> str:
    """This moment, in UTC."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def ingest(
    store: Store,
    found: Iterable[Found | Problem],
    reader: Callable[[], Reads],
    versions: str,
    *,
    reread: bool = False,
    deleted_too: bool = False,
) -> Iterator[Told]:
    """Take in what was found, telling what became of each. ``reader`` is called once something must be read.

    With ``reread`` known dispatches are read again where another version of the reader read them, with ``deleted_too``
    also those are taken that were deleted before. Raises LedgerError; what was committed until then stays.
    """
    return _Run(store, reader, versions, reread, deleted_too).take(found)


def reread_all(store: Store, reader: Callable[[], Reads], versions: str) -> Iterator[Told]:
    """Read again, from the texts in the ledger, what another version of the reader read."""
    return _Run(store, reader, versions, True, False).again()


class _Run:
    def __init__(
        self, store: Store, reader: Callable[[], Reads], versions: str, reread: bool, deleted_too: bool
    ) -> None:
        self.store = store
        self.reader = reader
        self.versions = versions
        self.reread = reread
        self.deleted_too = deleted_too
        self.id: int | None = None
        self.counts: Counter[str] = Counter()
        self.told: list[Told] = []  # of what was looked up while the reader ran ahead
        self.withdrawals: list[Item] = []

    def take(self, found: Iterable[Found | Problem]) -> Iterator[Told]:
        todo = self._todo(found)
        yield from self._read(todo)

    def again(self) -> Iterator[Told]:
        query = (
            select(revision.c.id)
            .join(run, run.c.id == revision.c.run_id)
            .where(revision.c.current == 1, revision.c.withdrawn == 0, run.c.versions != self.versions)
            .order_by(revision.c.id)
        )
        with self.store.read() as connection:
            ids = list(connection.execute(query).scalars())
        yield from self._read(self._known(ids))

    def _known(self, ids: Sequence[int]) -> Iterator[Item]:
        for some in chunks(ids, _LOOK):
            with self.store.read() as connection:
                rows = list(connection.execute(_WHOLE.where(revision.c.id.in_(some))).mappings())
            yield from (_item_of(row) for row in rows)

    def _read(self, todo: Iterator[Item]) -> Iterator[Told]:
        first = next(todo, None)
        try:
            if first is not None:
                labelled = ((item.found.dispatch, item) for item in chain([first], todo))
                yield from self._write(self.reader().read_labelled(labelled))
            self._withdraw()
            yield from self._told()
        finally:
            self._finish()

    def _write(self, outcomes: Iterator[tuple[Reading | ReadingError, Item]]) -> Iterator[Told]:
        batch: list[tuple[Reading, Item]] = []
        since = time.monotonic()
        for outcome, item in outcomes:
            fault = str(outcome) if isinstance(outcome, ReadingError) else _fault(outcome)
            if isinstance(outcome, Reading) and not fault:
                batch.append((outcome, item))
            else:
                self._aside(Problem(item.found.origin, str(fault), item.found.size))
            if len(batch) >= _COMMIT or (batch and time.monotonic() - since > _PATIENCE):
                self._commit(batch)
                batch, since = [], time.monotonic()
            yield from self._told()
        if batch:
            self._commit(batch)

    def _told(self) -> Iterator[Told]:
        told, self.told = self.told, []
        for one in told:
            self.counts[one.fate] += 1
            yield one

    def _todo(self, found: Iterable[Found | Problem]) -> Iterator[Item]:
        """The items that must be read."""
        for some in chunks(found, _LOOK):
            items = [Item.of(one) for one in some if isinstance(one, Found)]
            with self.store.read() as connection:
                links = [item.permalink for item in items]
                known = _states(connection, links, self.versions)
                query = select(forgotten.c.permalink).where(forgotten.c.permalink.in_(links))
                deleted = set(connection.execute(query).scalars())
            for one in some:
                if isinstance(one, Problem):
                    self._aside(one)
            for item in items:
                state = known.get((item.permalink, item.state))
                if item.permalink in deleted and not self.deleted_too:
                    self.told.append(Told("forgotten", item.found.size))
                elif state is not None and (state == "read" or not self.reread):
                    self.told.append(Told("unchanged", item.found.size))
                elif item.found.withdrawn:
                    self.withdrawals.append(item)
                else:
                    yield item
            if self.withdrawals:
                self._withdraw()

    def _run_id(self, connection: Connection) -> int:
        if self.id is None:
            self.id = next_id(connection, run)
            row = {"id": self.id, "versions": self.versions, "started": now(), "finished": None, "counts": None}
            connection.execute(insert(run), [row])
        return self.id

    def _finish(self) -> None:
        if self.id is None:
            return
        counts = json.dumps(dict(self.counts), sort_keys=True)
        with self.store.write() as connection:
            connection.execute(update(run).where(run.c.id == self.id).values(finished=now(), counts=counts))
            if self.store.is_sqlite:  # so that searches choose the right index; PostgreSQL sees to it by itself
                connection.exec_driver_sql("PRAGMA analysis_limit = 1000")
                connection.exec_driver_sql("ANALYZE")

    def _aside(self, problem: Problem) -> None:
        with self.store.write() as connection:
            origin = str(problem.origin)
            row = {"origin": origin, "reason": problem.reason, "seen": now(), "run_id": self._run_id(connection)}
            connection.execute(delete(set_aside).where(set_aside.c.origin == origin))
            connection.execute(insert(set_aside), [row])
        self.told.append(Told("aside", problem.size, problem))

    def _withdraw(self) -> None:
        if self.withdrawals:
            batch: list[tuple[Reading | None, Item]] = [(None, item) for item in self.withdrawals]
            self.withdrawals = []
            self._commit(batch)

    def _commit(self, batch: Sequence[tuple[Reading | None, Item]]) -> None:
        """Write these readings with all of their records, or none of them."""
        told: list[Told] = []
        known_run = self.id
        try:
            with self.store.write() as connection:
                run_id = self._run_id(connection)
                told = store_readings(connection, batch, run_id, self.versions)
                links = [item.permalink for _, item in batch]
                connection.execute(delete(forgotten).where(forgotten.c.permalink.in_(links)))
                origins = [str(item.found.origin) for _, item in batch]
                connection.execute(delete(set_aside).where(set_aside.c.origin.in_(origins)))
        except BaseException:
            self.id = known_run
            raise
        self.told += told


def store_readings(
    connection: Connection, batch: Sequence[tuple[Reading | None, Item]], run_id: int, versions: str
) -> list[Told]:
    """Keep these readings within a transaction, and bring the index and the dossiers up to date with them."""
    told: list[Told] = []
    add: dict[int, Indexed] = {}
    drop: set[int] = set()
    for reading, item in batch:
        fate, of, number, replaced = _keep(connection, reading, item, run_id, versions)
        told.append(Told(fate, item.found.size))
        for one in replaced:
            add.pop(one, None)
        drop.update(replaced)
        if number is not None and reading is not None:
            add[number] = Indexed(number, of, item.permalink, reading)
            drop.add(number)
    update_index(connection, list(add.values()), drop)
    return told


def update_index(connection: Connection, add: Sequence[Indexed], drop: set[int]) -> None:
    """Put these revisions in the index and take those out; then homonyms and dossiers that it touches."""
    groups = index.groups_of(connection, drop)
    touched = dossiers.touched_by(connection, drop)
    index.remove(connection, drop)
    groups |= index.add(connection, add)
    here = {item.revision for item in add}
    if moved := index.misplaced(connection, groups):
        touched.add(dossiers.touched_by(connection, moved - here))
        index.remove(connection, moved)
        index.add(connection, index.load(connection, moved))
        here |= moved
    dossiers.update_dossiers(connection, touched, here)


def _keep(
    connection: Connection, reading: Reading | None, item: Item, run_id: int, versions: str
) -> tuple[Fate, int, int | None, set[int]]:
    """Keep a revision: its fate, its dispatch, its id where it is the current one now, and those it replaces."""
    d = item.found.dispatch
    of = connection.execute(select(dispatch.c.id).where(dispatch.c.permalink == item.permalink)).scalar()
    fresh = of is None
    if of is None:
        of = next_id(connection, dispatch)
        connection.execute(insert(dispatch), [{"id": of, "permalink": item.permalink, "guid": d.guid}])
    columns = (revision.c.id, revision.c.state, revision.c.current, revision.c.date, revision.c.version, run.c.versions)
    query = select(*columns).join_from(revision, run, run.c.id == revision.c.run_id, isouter=True)
    rows = list(connection.execute(query.where(revision.c.dispatch_id == of)).mappings())
    packed = pack(reading) if reading else None
    same = next((row for row in rows if row["state"] == item.state), None)
    if same is not None:
        if same["versions"] == versions or reading is None:
            return "unchanged", of, None, set()
        connection.execute(
            update(revision).where(revision.c.id == same["id"]).values(reading=packed, run_id=run_id)
        )  # fmt: skip
        return "reread", of, (same["id"] if same["current"] else None), set()
    current = next((row for row in rows if row["current"]), None)
    older = current is not None and _is_older(d.date, item.found.version, current["date"], current["version"])
    number = next_id(connection, revision)
    first, last = days_of(d.date)
    row = {
        "id": number, "dispatch_id": of, "state": item.state, "content": d.id, "current": int(not older),
        "withdrawn": int(item.found.withdrawn), "version": item.found.version, "date": d.date, "first": first,
        "last": last, "title": d.title, "source": d.source, "url": d.url, "language": d.language, "text": d.text,
        "origin": str(item.found.origin), "seen": now(), "run_id": run_id, "reading": packed,
    }  # fmt: skip
    replaced: set[int] = set()
    if current is not None and not older:
        replaced = {current["id"]}
        connection.execute(update(revision).where(revision.c.id.in_(replaced)).values(current=0))
    connection.execute(insert(revision), [row])
    fate: Fate = "withdrawn" if item.found.withdrawn else "new" if fresh else "revised"
    return fate, of, (None if older else number), replaced


def _fault(reading: Reading) -> str | None:
    """Why a reading cannot be kept: it is not in the form of the contract, so it could never be loaded again."""
    try:
        decode(encode(reading))
    except msgspec.ValidationError as error:
        return f"could not be read: {error} (a fault of Dépêche: please report it)"
    return None


def _is_older(date: str | None, version: str | None, than: str | None, than_version: str | None) -> bool:
    """Whether a revision is plainly older than another: by number, else by date; what comes later is newer."""
    if version and than_version and version != than_version and version.isdecimal() and than_version.isdecimal():
        return int(version) < int(than_version)
    if not date or not than:
        return False
    one, other = parse_date(date), parse_date(than)
    if one.precision == other.precision == "minute" and one.offset == other.offset:
        return one < other
    return one.latest < other.earliest


def _states(connection: Connection, permalinks: Sequence[str], versions: str) -> dict[tuple[str, str], str]:
    found = {}
    query = (
        select(dispatch.c.permalink, revision.c.state, run.c.versions)
        .join(revision, revision.c.dispatch_id == dispatch.c.id)
        .join(run, run.c.id == revision.c.run_id, isouter=True)
    )
    for some in chunks(permalinks):
        for permalink, state, by in connection.execute(query.where(dispatch.c.permalink.in_(some))):
            found[permalink, state] = "read" if by == versions else "old"
    return found


_WHOLE = (
    select(revision, dispatch.c.permalink, dispatch.c.guid)
    .join(dispatch, dispatch.c.id == revision.c.dispatch_id)
    .order_by(revision.c.id)
)


def _item_of(fields: RowMapping) -> Item:
    names = ("date", "language", "title", "source", "url", "guid", "text")
    one = Dispatch(id=fields["content"], **{name: fields[name] for name in names})
    found = Found(one, Origin(fields["origin"]), 0, fields["version"], bool(fields["withdrawn"]))
    return Item(fields["permalink"], fields["state"], found)
