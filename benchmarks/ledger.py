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
from pathlib import Path

import msgspec
from sqlalchemy import func, select

from depeche.ledger import Store, ingest, open_store
from depeche.ledger.agenda import agenda, followed
from depeche.ledger.care import stats
from depeche.ledger.index import chunks, load, next_id
from depeche.ledger.ingest import Item, store_readings
from depeche.ledger.search import Events, Quotes, find_events, find_quotes
from depeche.ledger.tables import actor, appearance, dispatch, event, participant, revision, run, statement
from depeche.ledger.versions import reader_versions
from depeche.reader import Reader
from depeche.reading import Reading
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
    """Tell the readings of the ledger again under other days and names until there are so many; the seconds it took."""
    with store.read() as connection:
        ids = list(connection.execute(select(revision.c.id).where(revision.c.reading.is_not(None))).scalars())
        here = connection.execute(select(func.count()).select_from(dispatch)).scalar_one()
    with store.write() as connection:
        number = next_id(connection, run)
        row = {"id": number, "versions": "grown", "started": "", "finished": None, "counts": None}
        connection.execute(run.insert(), [row])
    begun, telling = time.perf_counter(), 0
    while here < wanted:
        telling += 1
        for some in chunks(ids[: wanted - here], 64):
            with store.read() as connection:
                readings = [again(one.reading, telling) for one in load(connection, some)]
            batch = [(reading, Item.of(Found(reading.dispatch, Origin("grown")))) for reading in readings]
            with store.write() as connection:
                store_readings(connection, batch, number, "grown")
        here += len(ids[: wanted - here])
        print(f"  {here:,} dispatches after {time.perf_counter() - begun:,.0f} s", file=sys.stderr)
    return time.perf_counter() - begun


def again(reading: Reading, telling: int) -> Reading:
    """The reading as if it had been told some hundred days before, of people of other names."""
    back = timedelta(days=_STEP * telling)

    def earlier(day: str | None) -> str | None:
        try:
            return (Day.fromisoformat(day[:10]) - back).isoformat() + day[10:] if day else None
        except ValueError:
            return day

    replace = msgspec.structs.replace
    old = reading.dispatch
    date = earlier(old.date)
    new = replace(old, id=f"{old.id}-{telling}", date=date, guid=f"{old.guid or old.id[7:19]}/{telling}")
    actors = tuple(
        replace(one, name=f"{one.name} {telling}") if one.key is None and one.kind == "person" else one
        for one in reading.actors
    )
    times = tuple(
        replace(
            one, earliest=earlier(one.earliest), latest=earlier(one.latest),
            candidates=tuple(filter(None, map(earlier, one.candidates))),
        )
        for one in reading.times
    )  # fmt: skip
    return replace(reading, dispatch=new, actors=actors, times=times)


def questions(store: Store, number: int = 240) -> list[tuple[str, Callable[[], object]]]:
    """Filtered searches of all kinds, by names, words and days that the ledger holds."""
    chance = random.Random(2020)  # noqa: S311
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
        ("agenda of some days", lambda: (lambda s: lambda: agenda(store, since=s["since"], to=s["to"]))(span())),
        ("follow who, outcome", lambda: (lambda w: lambda: followed(store, who=w, outcome="true"))(pick(people))),
    )
    return [(name, make()) for i in range(number) for name, make in (kinds[i % len(kinds)],)]


def timed(store: Store, number: int = 240) -> None:
    """Print how long searches take."""
    took: dict[str, list[float]] = {}
    for name, ask in questions(store, number):
        begun = time.perf_counter()
        ask()
        took.setdefault(name, []).append(1000 * (time.perf_counter() - begun))
    every = sorted(one for some in took.values() for one in some)
    print(f"  searches: {len(every)} · p50 {_at(every, 50):.1f} ms · p95 {_at(every, 95):.1f} ms · worst {every[-1]:.1f} ms")
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
        print(f"ingest: {fates['new']:,} dispatches in {first:,.0f} s, {fates['new'] / first:.1f} a second; {dict(fates)}")
    print(f"size: {int(str(figures['bytes'])) / 1e6:,.0f} MB, {int(str(figures['bytes'])) / number / 1e3:.1f} kB a dispatch")
    fates, second = taken(store, wanted.archive, wanted.limit, reader)
    print(f"ingest again: {dict(fates)} in {second:.1f} s, {second / first:.3f} of the first time")
    with store.read() as connection:
        ids = list(connection.execute(select(revision.c.id).where(revision.c.reading.is_not(None))).scalars())[:1000]
        readings = [one.reading for one in load(connection, ids)]
    other = open_store(folder / f"stored-{time.time_ns()}.db", make=True)
    begun = time.perf_counter()
    for some in chunks(readings, 32):
        with other.write() as connection:
            store_readings(connection, [(r, Item.of(Found(r.dispatch, Origin("")))) for r in some], _run(connection), "x")
    alone = time.perf_counter() - begun
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
    store.close()


def _run(connection: object) -> int:
    from sqlalchemy import Connection

    assert isinstance(connection, Connection)
    number = next_id(connection, run)
    row = {"id": number, "versions": "x", "started": "", "finished": None, "counts": None}
    connection.execute(run.insert(), [row])
    return number


if __name__ == "__main__":
    main()
