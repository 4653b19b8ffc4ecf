"""What the tests of the ledger share: dispatches written as short texts, and readings made by hand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from sqlalchemy import func, select

from depeche.dispatch import make_dispatch
from depeche.ledger import Store, ingest
from depeche.ledger.ingest import Item, store_readings
from depeche.ledger.tables import INDEX, dispatch, revision, run
from depeche.reader import Reader
from depeche.reading import Actor, Dispatch, Event, Reading, Span, Statement, Time
from depeche.sources import Found, Origin, Problem

VERSIONS = "test 1"
TALKS = (
    "Le président Paul Morel rencontrera la chancelière Anna Keller mardi à Nantes, a annoncé le ministre Luc Petit."
)
STRIKE = "Les cheminots ont fait grève lundi à Lyon. « Nous continuerons », a déclaré Marie Blanc."


def found(text: str, date: str | None = "2018-10-23", guid: str | None = None, **facts: object) -> Found:
    """A dispatch as a source finds it."""
    version, withdrawn = facts.pop("version", None), bool(facts.pop("withdrawn", False))
    one = make_dispatch(text, date, guid=guid, source=facts.pop("source", "Agence"), **facts)  # type: ignore[arg-type]
    return Found(one, Origin(f"{guid or 'text'}.txt"), len(text), version, withdrawn)  # type: ignore[arg-type]


def take(
    store: Store, reader: Reader, *some: Found | Problem, versions: str = VERSIONS, **options: bool
) -> Counter[str]:
    """Ingest; what became of how many."""
    return Counter(told.fate for told in ingest(store, iter(some), lambda: reader, versions, **options))


def counts(store: Store) -> dict[str, int]:
    """How many rows each table has."""
    with store.read() as connection:
        tables = (*INDEX, dispatch, revision)
        return {
            table.name: connection.execute(select(func.count()).select_from(table)).scalar_one() for table in tables
        }


def contents(store: Store) -> dict[str, list[tuple[object, ...]]]:
    """All that the index says, free of the numbers that rows happen to have."""
    from depeche.ledger.tables import actor, event, participant, statement

    queries = {
        "statement": select(statement.c.anchor, statement.c.speaker, statement.c.words, actor.c.key).join(
            actor, actor.c.id == statement.c.speaker_id, isouter=True
        ),
        "event": select(event.c.anchor, event.c.type, event.c.status, event.c.first, event.c.last, event.c.dossier),
        "participant": select(event.c.anchor, participant.c.role, participant.c.name, actor.c.key)
        .join(event, event.c.id == participant.c.event_id)
        .join(actor, actor.c.id == participant.c.actor_id),
        "actor": select(actor.c.key, actor.c.name, actor.c.kind, actor.c.country),
    }
    with store.read() as connection:
        return {name: sorted(map(tuple, connection.execute(query)), key=repr) for name, query in queries.items()}


def keep(store: Store, readings: Iterable[Reading], versions: str = VERSIONS) -> None:
    """Put readings in the ledger as they are."""
    batch = [(reading, Item.of(Found(reading.dispatch, Origin("made"), 0))) for reading in readings]
    with store.write() as connection:
        number = connection.execute(select(func.coalesce(func.max(run.c.id), 0) + 1)).scalar_one()
        connection.execute(
            run.insert(),
            [{"id": number, "versions": versions, "started": "2020-01-01", "finished": None, "counts": None}],
        )
        store_readings(connection, batch, number, versions)


class Draft:
    """A reading written by hand: `actor`, `time`, `says`, `event` take words that stand in the text."""

    def __init__(self, text: str, date: str | None = "2018-10-23", guid: str | None = None) -> None:
        self.dispatch: Dispatch = make_dispatch(text, date, guid=guid, source="Agence")
        self.actors: list[Actor] = []
        self.times: list[Time] = []
        self.statements: list[Statement] = []
        self.events: list[Event] = []

    def span(self, words: str) -> Span:
        start = self.dispatch.text.index(words)
        return Span(start, start + len(words))

    def actor(
        self,
        name: str,
        kind: str = "person",
        key: str | None = None,
        country: str | None = None,
        role: str | None = None,
    ) -> str:
        at = self.dispatch.text.find(name)
        mentions = (Span(at, at + len(name)),) if at >= 0 else ()
        id = f"a{len(self.actors) + 1}"
        self.actors.append(Actor(id=id, name=name, kind=kind, key=key, country=country, role=role, mentions=mentions))  # type: ignore[arg-type]
        return id

    def time(self, words: str, *days: str) -> str:
        id = f"t{len(self.times) + 1}"
        value, candidates = (days[0], ()) if len(days) == 1 else (days[0][:7] + "-XX", days)
        first, last = (days[0], days[-1]) if len(days[0]) == 10 else (None, None)
        self.times.append(
            Time(
                id=id,
                span=self.span(words),
                type="DATE",
                value=value,
                earliest=first,
                latest=last,
                candidates=candidates,
            )
        )
        return id

    def says(self, words: str, speaker: str | None, type: str = "direct", **facts: object) -> str:
        id = f"s{len(self.statements) + 1}"
        self.statements.append(Statement(id=id, type=type, content=(self.span(words),), speaker=speaker, **facts))  # type: ignore[arg-type]
        return id

    def event(
        self,
        words: str,
        type: str,
        status: str,
        agents: tuple[str, ...] = (),
        recipients: tuple[str, ...] = (),
        **facts: object,
    ) -> str:
        id = f"e{len(self.events) + 1}"
        self.events.append(
            Event(
                id=id,
                type=type,
                status=status,
                anchors=(self.span(words),),
                agents=agents,
                recipients=recipients,
                **facts,
            )
        )  # type: ignore[arg-type]
        return id

    def reading(self) -> Reading:
        return Reading(
            dispatch=self.dispatch, actors=tuple(self.actors), times=tuple(self.times),
            statements=tuple(self.statements), events=tuple(self.events),
        )  # fmt: skip
