"""The tables of the ledger, the same on SQLite and PostgreSQL.

What is kept: a `dispatch` (something with a name at its source), its `revision`s (each text and date that it was seen
with, and the reading of it), the `run`s that read them, `correction`s by people, inputs that were `set_aside`, and
hashes of what was deleted (`forgotten`). All other tables are an index of the readings of current revisions, made anew
from them at any time: `actor`, `appearance`, `statement`, `event`, `participant`, `dossier`. Days are ISO text, spans
JSON ``[[start, stop], ...]`` in code points.
"""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    PrimaryKeyConstraint,
    Table,
    Text,
    UniqueConstraint,
)

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _of(target: str, null: bool = False, primary: bool = False) -> Column[int]:
    name = target.split(".", maxsplit=1)[0] + "_id"
    key = ForeignKey(target, ondelete="CASCADE")
    return Column(name, Integer, key, nullable=null, primary_key=primary, autoincrement=False)


run = Table(
    "run",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("versions", Text, nullable=False),  # of the software and its model: what could make a reading differ
    Column("started", Text, nullable=False),
    Column("finished", Text),
    Column("counts", Text),
    sqlite_strict=True,
)

dispatch = Table(
    "dispatch",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("permalink", Text, nullable=False, unique=True),
    Column("guid", Text, index=True),
    sqlite_strict=True,
)

revision = Table(
    "revision",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    _of("dispatch.id"),
    Column("state", Text, nullable=False),  # what was seen, text and data about it, as one hash
    Column("content", Text, nullable=False),  # content address of date and text
    Column("current", Integer, nullable=False),
    Column("withdrawn", Integer, nullable=False),
    Column("version", Text),
    Column("date", Text),
    Column("first", Text),
    Column("last", Text),
    Column("title", Text),
    Column("source", Text),
    Column("url", Text),
    Column("language", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("origin", Text, nullable=False),  # the input it came from
    Column("seen", Text, nullable=False),
    _of("run.id", null=True),
    Column("reading", LargeBinary),  # JSON without the text, deflated; NULL for a withdrawn one
    UniqueConstraint("dispatch_id", "state"),
    Index(None, "first"),
    CheckConstraint("current IN (0, 1)", name="current"),
    CheckConstraint("withdrawn IN (0, 1)", name="withdrawn"),
    sqlite_strict=True,
)

actor = Table(
    "actor",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("key", Text, nullable=False, unique=True),
    Column("kind", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("country", Text),
    Column("named", Integer, nullable=False),  # 0 for one described but not named, who is known in its dispatch only
    CheckConstraint("named IN (0, 1)", name="named"),
    sqlite_strict=True,
)

actor_word = Table(
    "actor_word",
    metadata,
    Column("word", Text, nullable=False),
    _of("actor.id"),
    PrimaryKeyConstraint("word", "actor_id"),
    Index(None, "actor_id"),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)

appearance = Table(
    "appearance",
    metadata,
    _of("revision.id"),
    Column("local", Text, nullable=False),
    _of("actor.id"),
    Column("group", Text),  # the name under which it may be one with others; NULL where its key says who it is
    Column("name", Text, nullable=False),
    Column("role", Text),
    Column("country", Text),
    Column("sector", Text),
    Column("mentions", Integer, nullable=False),
    PrimaryKeyConstraint("revision_id", "local"),
    Index(None, "actor_id"),
    Index(None, "group"),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)

statement = Table(
    "statement",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("anchor", Text, nullable=False, unique=True),
    _of("revision.id"),
    Column("local", Text, nullable=False),
    Column("type", Text, nullable=False),
    Column("speaker_id", Integer, ForeignKey("actor.id")),
    Column("addressee_id", Integer, ForeignKey("actor.id"), index=True),
    Column("speaker", Text),
    Column("country", Text),
    Column("addressee", Text),
    Column("cue", Text),
    Column("via", Text),
    Column("place", Text),
    Column("words", Text, nullable=False),
    Column("lemmas", Text, nullable=False),
    Column("start", Integer, nullable=False),
    Column("stop", Integer, nullable=False),
    Column("spans", Text, nullable=False),
    Column("first", Text),  # the days it can have been said on
    Column("last", Text),
    Column("source", Text),
    Column("corrected", Integer, nullable=False),
    Column("sort", Text, nullable=False),  # dispatch and place in it: an order that no ingest changes
    Index(None, "revision_id", "start"),
    Index(None, "first", "last"),
    Index(None, "speaker_id", "first", "last"),
    Index(None, "country", "first", "last"),
    sqlite_strict=True,
)

event = Table(
    "event",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("anchor", Text, nullable=False, unique=True),
    _of("revision.id"),
    Column("local", Text, nullable=False),
    Column("type", Text, nullable=False),
    Column("mode", Text),
    Column("status", Text, nullable=False),
    Column("place_id", Integer, ForeignKey("actor.id"), index=True),
    Column("place", Text),
    Column("claimed", Text),  # the anchor of the statement that reports it, where it is only claimed
    Column("claimant", Text),
    Column("time", Text),  # TIMEX3 value
    Column("time_words", Text),
    Column("first", Text),  # the days it can be on
    Column("last", Text),
    Column("candidates", Text),  # where few days remain, all of them
    Column("told", Text),  # first day of its dispatch
    Column("since", Text),  # the days to look for it by: its own, else that of its dispatch
    Column("until", Text),
    Column("words", Text, nullable=False),
    Column("sentence", Text, nullable=False),
    Column("lemmas", Text, nullable=False),
    Column("start", Integer, nullable=False),
    Column("stop", Integer, nullable=False),
    Column("spans", Text, nullable=False),
    Column("source", Text),
    Column("corrected", Integer, nullable=False),
    Column("sort", Text, nullable=False),
    Column("dossier", Text, index=True),
    Index(None, "revision_id", "start"),
    Index(None, "since", "until"),
    Index(None, "status", "since", "until"),
    Index(None, "type", "status", "since", "until"),
    sqlite_strict=True,
)

participant = Table(
    "participant",
    metadata,
    _of("event.id"),
    Column("role", Text, nullable=False),
    Column("position", Integer, nullable=False),
    _of("actor.id"),
    Column("name", Text, nullable=False),
    Column("country", Text),
    PrimaryKeyConstraint("event_id", "role", "position"),
    Index(None, "actor_id", "event_id"),
    Index(None, "country", "event_id"),
    CheckConstraint("role IN ('agent', 'recipient')", name="role"),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)

joint = Table(
    "joint",
    metadata,
    Column("bucket", BigInteger().with_variant(Integer, "sqlite"), nullable=False),  # what compared events share
    _of("event.id"),
    PrimaryKeyConstraint("bucket", "event_id"),
    Index(None, "event_id"),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)

link = Table(
    "link",
    metadata,
    Column("one_id", Integer, ForeignKey("event.id", ondelete="CASCADE"), nullable=False),
    Column("other_id", Integer, ForeignKey("event.id", ondelete="CASCADE"), nullable=False),
    Column("score", Integer, nullable=False),  # thousandths: how much speaks for the two being one event
    PrimaryKeyConstraint("one_id", "other_id"),
    Index(None, "other_id"),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)

dossier = Table(
    "dossier",
    metadata,
    Column("id", Text, primary_key=True),
    Column("type", Text, nullable=False),
    Column("mode", Text),
    Column("status", Text, nullable=False),
    Column("outcome", Text),  # of something announced: true, off, moved, open; NULL where nothing was announced
    Column("agents", Text, nullable=False),  # JSON
    Column("recipients", Text, nullable=False),  # JSON
    Column("place", Text),
    Column("first", Text),
    Column("last", Text),
    Column("candidates", Text),
    Column("vague", Integer, nullable=False),  # 1 where only a month or a year is known
    Column("told_first", Text),
    Column("told_last", Text),
    Column("events", Integer, nullable=False),
    Index(None, "vague", "first", "last"),
    Index(None, "outcome", "last"),
    Index(None, "outcome", "told_last"),
    sqlite_strict=True,
)

correction = Table(
    "correction",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("target", Text, nullable=False, index=True),  # anchor of a record, or key of an actor
    Column("kind", Text, nullable=False),
    _of("dispatch.id", null=True),
    Column("text_sha", Text),  # with start and stop: where the record is, should its anchor be lost
    Column("start", Integer),
    Column("stop", Integer),
    Column("field", Text, nullable=False),
    Column("value", Text),  # JSON
    Column("author", Text, nullable=False),
    Column("reason", Text),
    Column("made", Text, nullable=False),
    Column("undoes", Integer, ForeignKey("correction.id", ondelete="CASCADE")),
    CheckConstraint("kind IN ('statement', 'event', 'actor')", name="kind"),
    Index(None, "dispatch_id"),
    sqlite_strict=True,
)

set_aside = Table(
    "set_aside",
    metadata,
    Column("origin", Text, primary_key=True),
    Column("reason", Text, nullable=False),
    Column("seen", Text, nullable=False),
    _of("run.id", null=True),
    sqlite_strict=True,
)

forgotten = Table(
    "forgotten",
    metadata,
    Column("permalink", Text, primary_key=True),  # a hash: it says nothing of what was deleted
    Column("deleted", Text, nullable=False),
    sqlite_strict=True,
)

INDEX = (dossier, link, joint, participant, event, statement, appearance, actor_word, actor)
"""The tables that are made from readings and corrections, in an order in which they can be emptied."""
