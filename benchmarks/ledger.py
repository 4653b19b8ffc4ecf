"""What the ledger costs: ingest, size, a second ingest, search, and how well events are joined.

    python benchmarks/ledger.py ARCHIVE.jsonl[.gz] [--limit N] [--grow N] [--keep FOLDER] [--pairs FILE.tsv]

ARCHIVE is one dispatch a line (see docs/ledger.md). The ledger is grown to N dispatches by telling those of the archive
again under other dates and names, without reading them. Searches are timed with counting and fetching a page; their
names and words are drawn from the ledger with a fixed seed.
"""

from __future__ import annotations

import argparse
import csv
import random
import statistics
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from datetime import date as Day
from datetime import timedelta
from functools import partial
from pathlib import Path

import msgspec
from sqlalchemy import Connection, Table, func, select

from depeche.ledger import Store, ingest, open_store
from depeche.ledger.agenda import agenda, followed
from depeche.ledger.care import stats
from depeche.ledger.index import chunks, load, next_id
from depeche.ledger.ingest import Item, store_readings
from depeche.ledger.search import Events, Quotes, find_events, find_quotes
from depeche.ledger.tables import (
    actor,
    appearance,
    dispatch,
    dossier,
    event,
    joint,
    link,
    participant,
    revision,
    run,
    statement,
)
from depeche.ledger.versions import reader_versions
from depeche.reader import Reader
from depeche.reading import Dispatch, Reading
from depeche.sources import Found, Origin, dispatches, gather

_STEP = 200  # days between one telling and the next


def taken(store: Store, archive: str, limit: int | None, reader: Reader | None) -> tuple[Counter[str], float]:
    """Ingest the archive; what became of how many, and the seconds it took."""

    def found() -> Iterator[object]:
        number = 0
        for source in gather([archive]):
            for one in dispatches(source):
                if limit and number >= limit:
                    return
                number += 1
                yield one

    begun = time.perf_counter()
    fates = Counter(told.fate for told in ingest(store, found(), lambda: reader or Reader(), reader_versions()))
    return fates, time.perf_counter() - begun


def grow(store: Store, wanted: int) -> float:
    """Copy the rows of the ledger under other days and names until there are so many dispatches; the seconds it took.

    Everything moves back by some hundred days with each telling; persons without a key get another name.
    """
    begun = time.perf_counter()
    with store.read() as connection:
        size = {t.name: connection.execute(select(func.max(t.c.id))).scalar_one() for t in (*_NUMBERED, actor)}
        here = connection.execute(select(func.count()).select_from(dispatch)).scalar_one()
    for telling in range(1, -(-wanted // here)):
        many = min(here, wanted - here * telling)
        with store.write() as connection:
            last = f"(SELECT id FROM revision WHERE current = 1 ORDER BY id LIMIT 1 OFFSET {many - 1})"
            most = connection.exec_driver_sql(f"SELECT coalesce({last}, {size['revision']})").scalar_one()
            for table in (dispatch, revision, actor, appearance, statement, event, participant, joint, link, dossier):
                connection.exec_driver_sql(_told_again(table, telling, size, most))
        print(f"  told {telling + 1} times after {time.perf_counter() - begun:,.0f} s", file=sys.stderr)
    with store.write() as connection:
        connection.exec_driver_sql("ANALYZE")
    return time.perf_counter() - begun


_NUMBERED = (dispatch, revision, statement, event)
_DAYS = ("first", "last", "told", "since", "until", "told_first", "told_last")
_NAMED_AGAIN = "(SELECT key LIKE 'person~%' FROM actor WHERE actor.id = {})"


def _told_again(table: Table, telling: int, size: dict[str, int], most: int) -> str:
    values = []
    for column in table.columns:
        name, own = column.name, f't."{column.name}"'
        if name in _DAYS:
            value = f"date({own}, '-{_STEP * telling} days')"
        elif name in ("permalink", "guid", "anchor", "sort", "dossier", "key", "group") or (
            name == "id" and table is dossier
        ):
            value = f"{own} || '/{telling}'"
        elif name == "name" and table is actor:
            value = f"{own} || ' {telling}'"
        elif name == "bucket":
            value = f"({own} + {telling * 7919})"
        elif name.endswith("actor_id") or name in ("speaker_id", "addressee_id", "place_id"):
            value = f"CASE WHEN {_NAMED_AGAIN.format(own)} THEN {own} + {size['actor'] * telling} ELSE {own} END"
        elif name in ("one_id", "other_id"):
            value = f"{own} + {size['event'] * telling}"
        elif name == "id":
            value = f"{own} + {size[table.name] * telling}"
        elif name[:-3] in size and name.endswith("_id"):
            value = f"{own} + {size[name[:-3]] * telling}"
        else:
            value = own
        values.append(value)
    names = ", ".join(f'"{column.name}"' for column in table.columns)
    last = f"AND t.revision_id <= {most}"
    of = "(SELECT revision_id FROM event WHERE event.id = t.{})"
    until = f"t.event_id <= {size['event']} AND {of.format('event_id')} <= {most}"
    pairs = until.replace("event_id", "one_id") + " AND " + until.replace("event_id", "other_id")
    where = {
        "actor": f"t.key LIKE 'person~%' AND t.id <= {size['actor']}",
        "dispatch": f"t.id <= {size['dispatch']} AND t.id IN (SELECT dispatch_id FROM revision WHERE id <= {most})",
        "revision": f"t.id <= {min(size['revision'], most)}",
        "appearance": f"t.revision_id <= {size['revision']} {last}",
        "statement": f"t.id <= {size['statement']} {last}",
        "event": f"t.id <= {size['event']} {last}",
        "participant": until,
        "joint": until,
        "link": pairs,
        "dossier": "instr(t.id, '/') = 0",
    }
    rows = f"SELECT {', '.join(values)} FROM {table.name} AS t WHERE {where[table.name]}"
    return f"INSERT INTO {table.name} ({names}) {rows}"


def questions(store: Store, number: int = 240) -> list[tuple[str, Callable[[], object]]]:
    """Filtered searches of all kinds, by names, words and days that the ledger holds."""
    chance = random.Random(2020)
    with store.read() as connection:
        seen = select(actor.c.key).join(appearance, appearance.c.actor_id == actor.c.id).where(actor.c.kind == "person")
        order = seen.group_by(actor.c.key).order_by(func.count().desc(), actor.c.key)
        people = list(connection.execute(order.limit(60)).scalars())
        texts = connection.execute(select(statement.c.lemmas).order_by(statement.c.anchor).limit(400)).scalars()
        words = sorted({word for text in texts for word in text.split() if len(word) > 5})
        lands = connection.execute(
            select(participant.c.country).where(participant.c.country.is_not(None)).group_by(participant.c.country)
            .order_by(func.count().desc()).limit(15)
        ).scalars().all()  # fmt: skip
        places = connection.execute(
            select(event.c.place).where(event.c.place.is_not(None)).group_by(event.c.place)
            .order_by(func.count().desc(), event.c.place).limit(40)
        ).scalars().all()  # fmt: skip
        first, last = connection.execute(select(func.min(revision.c.first), func.max(revision.c.first))).one()
    begin, end = Day.fromisoformat(first), Day.fromisoformat(last)

    def span() -> dict[str, str]:
        start = begin + timedelta(days=chance.randrange(max((end - begin).days, 1)))
        return {"since": start.isoformat(), "to": (start + timedelta(days=chance.choice((7, 30, 90, 365)))).isoformat()}

    def quotes(**wanted: str) -> Callable[[], object]:
        return lambda: list(find_quotes(store, Quotes(**wanted)).rows)  # type: ignore[arg-type]

    def events(**wanted: object) -> Callable[[], object]:
        return lambda: list(find_events(store, Events(**wanted)).rows)  # type: ignore[arg-type]

    pick = chance.choice
    kinds: Sequence[tuple[str, Callable[[], Callable[[], object]]]] = (
        ("quotes who, about", lambda: quotes(who=pick(people), about=pick(words))),
        ("quotes about, days", lambda: quotes(about=pick(words), **span())),
        ("quotes about two words", lambda: quotes(about=f"{pick(words)} {pick(words)}")),
        ("quotes who, type, days", lambda: quotes(who=pick(people), type="direct", **span())),
        ("quotes country, about", lambda: quotes(who=pick(lands), about=pick(words))),
        ("events between, type", lambda: events(between=tuple(chance.sample(lands, 2)), type="CONSULT")),
        ("events between, days", lambda: events(between=tuple(chance.sample(lands, 2)), **span())),
        ("events who, type, status", lambda: events(who=pick(people), type="CONSULT", status="planned")),
        ("events type, status, days", lambda: events(type="COERCE", status="held", **span())),
        ("events place, about", lambda: events(place=pick(places), about=pick(words))),
        ("agenda of some days", lambda: partial(agenda, store, **span())),
        ("follow who, outcome", lambda: partial(followed, store, who=pick(people), outcome="true")),
    )
    return [(name, make()) for i in range(number) for name, make in (kinds[i % len(kinds)],)]


def timed(store: Store, number: int = 240) -> None:
    """Print how long searches take."""
    took: dict[str, list[float]] = {}
    spent = []
    for name, ask in questions(store, number):
        begun, worked = time.perf_counter(), time.process_time()
        ask()
        took.setdefault(name, []).append(1000 * (time.perf_counter() - begun))
        spent.append(1000 * (time.process_time() - worked))
    every = sorted(one for some in took.values() for one in some)
    spent.sort()
    for name, some in (("", every), (" of processor time alone", spent)):
        figures = f"p50 {_at(some, 50):.1f} ms · p95 {_at(some, 95):.1f} ms · worst {some[-1]:.1f} ms"
        print(f"  searches{name}: {len(some)} · {figures}")
    for name, some in took.items():
        print(f"    {name:<28} p50 {statistics.median(some):6.1f} ms   worst {max(some):6.1f} ms")


def _at(ordered: Sequence[float], percent: int) -> float:
    return ordered[min(len(ordered) - 1, len(ordered) * percent // 100)]


def joined(store: Store, pairs: Path) -> None:
    """Print how well events are joined: each pair of the table is the same event, or not."""
    rows = [line for line in pairs.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    right: Counter[tuple[bool, bool]] = Counter()
    lost = 0
    with store.read() as connection:
        for row in csv.DictReader(rows, delimiter="\t"):
            found = []
            for side in ("a", "b"):
                query = (
                    select(event.c.anchor, event.c.dossier, event.c.spans)
                    .join(revision, revision.c.id == event.c.revision_id)
                    .join(dispatch, dispatch.c.id == revision.c.dispatch_id)
                    .where(dispatch.c.guid == row[f"{side}_dispatch"])
                )
                start, stop = int(row[f"{side}_start"]), int(row[f"{side}_stop"])
                for anchor, of, spans in connection.execute(query):
                    if any(span[0] < stop and start < span[1] for span in msgspec.json.decode(spans)):
                        found.append(of or anchor)
                        break
            lost += len(found) < 2
            right[row["same"] == "yes", len(found) == 2 and found[0] == found[1]] += 1
    hit, miss, wrong = right[True, True], right[True, False], right[False, True]
    precision, recall = hit / max(hit + wrong, 1), hit / max(hit + miss, 1)
    f1 = 2 * precision * recall / max(precision + recall, 1e-9)
    print(f"joining: {sum(right.values())} pairs, {hit + miss} of them one event; precision {precision:.3f}, recall "
          f"{recall:.3f}, F1 {f1:.3f}; pairs of which an event is not read: {lost}")  # fmt: skip


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("archive")
    options.add_argument("--limit", type=int)
    options.add_argument("--grow", type=int, default=100_000)
    options.add_argument("--keep", type=Path, help="a folder for the ledgers, which stay there")
    options.add_argument("--pairs", type=Path, default=Path(__file__).with_name("joining_pairs.tsv"))
    wanted = options.parse_args()
    folder = wanted.keep or Path(tempfile.mkdtemp(prefix="depeche-ledger-"))
    folder.mkdir(parents=True, exist_ok=True)
    store = open_store(folder / "archive.db", make=True)
    reader = Reader()
    fates, first = taken(store, wanted.archive, wanted.limit, reader)
    figures = stats(store)
    number = int(str(figures["dispatches"]))
    if fates["new"]:
        rate = fates["new"] / first
        print(f"ingest: {fates['new']:,} dispatches in {first:,.0f} s, {rate:.1f} a second; {dict(fates)}")
    size = int(str(figures["bytes"]))
    print(f"size: {size / 1e6:,.0f} MB, {size / number / 1e3:.1f} kB a dispatch")
    fates, second = taken(store, wanted.archive, wanted.limit, reader)
    print(f"ingest again: {dict(fates)} in {second:.1f} s, {second / first:.3f} of the first time")
    with store.read() as connection:
        ids = list(connection.execute(select(revision.c.id).where(revision.c.reading.is_not(None))).scalars())[:1000]
        readings = [one.reading for one in load(connection, ids)]
    other = open_store(folder / f"stored-{time.time_ns()}.db", make=True)
    alone = _stored(other, readings)
    print(f"storing alone: {len(readings) / alone:.0f} dispatches a second, "
          f"{alone / len(readings) * number / first:.2f} of the ingest")  # fmt: skip
    other.close()
    print(f"over {number:,} dispatches")
    timed(store)
    joined(store, wanted.pairs)
    if wanted.grow > number:
        grow(store, wanted.grow)
        figures = stats(store)
        size = int(str(figures["bytes"]))
        print(f"over {figures['dispatches']:,} dispatches, {size / 1e6:,.0f} MB")
        timed(store)
        many = [msgspec.structs.replace(one, dispatch=_renamed(one.dispatch)) for one in readings[:300]]
        print(f"storing {len(many)} more: {len(many) / _stored(store, many):.0f} dispatches a second")
    store.close()


def _renamed(one: Dispatch) -> Dispatch:
    return msgspec.structs.replace(one, guid=f"{one.guid}-more")


def _stored(store: Store, readings: Sequence[Reading]) -> float:
    begun = time.perf_counter()
    for some in chunks(readings, 32):
        with store.write() as connection:
            store_readings(
                connection, [(r, Item.of(Found(r.dispatch, Origin("")))) for r in some], _run(connection), "x"
            )
    return time.perf_counter() - begun


def _run(connection: Connection) -> int:
    number = next_id(connection, run)
    row = {"id": number, "versions": "x", "started": "", "finished": None, "counts": None}
    connection.execute(run.insert(), [row])
    return number


if __name__ == "__main__":
    main()
