"""The ledger's first tables, with the full text of statements and events."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

_SEARCHED = ("statement", "event")


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "actor",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("country", sa.Text(), nullable=True),
        sa.Column("named", sa.Integer(), nullable=False),
        sa.CheckConstraint("named IN (0, 1)", name=op.f("ck_actor_named")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_actor")),
        sa.UniqueConstraint("key", name=op.f("uq_actor_key")),
        sqlite_strict=True,
    )
    op.create_table(
        "dispatch",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("permalink", sa.Text(), nullable=False),
        sa.Column("guid", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_dispatch")),
        sa.UniqueConstraint("permalink", name=op.f("uq_dispatch_permalink")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_dispatch_guid"), "dispatch", ["guid"], unique=False)
    op.create_table(
        "dossier",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("mode", sa.Text(), nullable=True),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("outcome", sa.Text(), nullable=True),
        sa.Column("agents", sa.Text(), nullable=False),
        sa.Column("recipients", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=True),
        sa.Column("first", sa.Text(), nullable=True),
        sa.Column("last", sa.Text(), nullable=True),
        sa.Column("candidates", sa.Text(), nullable=True),
        sa.Column("vague", sa.Integer(), nullable=False),
        sa.Column("told_first", sa.Text(), nullable=True),
        sa.Column("told_last", sa.Text(), nullable=True),
        sa.Column("events", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_dossier")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_dossier_outcome_last"), "dossier", ["outcome", "last"], unique=False)
    op.create_index(op.f("ix_dossier_outcome_told_last"), "dossier", ["outcome", "told_last"], unique=False)
    op.create_index(op.f("ix_dossier_vague_first_last"), "dossier", ["vague", "first", "last"], unique=False)
    op.create_table(
        "forgotten",
        sa.Column("permalink", sa.Text(), nullable=False),
        sa.Column("deleted", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("permalink", name=op.f("pk_forgotten")),
        sqlite_strict=True,
    )
    op.create_table(
        "run",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("versions", sa.Text(), nullable=False),
        sa.Column("started", sa.Text(), nullable=False),
        sa.Column("finished", sa.Text(), nullable=True),
        sa.Column("counts", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_run")),
        sqlite_strict=True,
    )
    op.create_table(
        "actor_word",
        sa.Column("word", sa.Text(), nullable=False),
        sa.Column("actor_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.ForeignKeyConstraint(["actor_id"], ["actor.id"], name=op.f("fk_actor_word_actor_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("word", "actor_id", name=op.f("pk_actor_word")),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_actor_word_actor_id"), "actor_word", ["actor_id"], unique=False)
    op.create_table(
        "correction",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("target", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("dispatch_id", sa.Integer(), autoincrement=False, nullable=True),
        sa.Column("text_sha", sa.Text(), nullable=True),
        sa.Column("start", sa.Integer(), nullable=True),
        sa.Column("stop", sa.Integer(), nullable=True),
        sa.Column("field", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=True),
        sa.Column("author", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("made", sa.Text(), nullable=False),
        sa.Column("undoes", sa.Integer(), nullable=True),
        sa.CheckConstraint("kind IN ('statement', 'event', 'actor')", name=op.f("ck_correction_kind")),
        sa.ForeignKeyConstraint(
            ["dispatch_id"], ["dispatch.id"], name=op.f("fk_correction_dispatch_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["undoes"], ["correction.id"], name=op.f("fk_correction_undoes"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_correction")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_correction_dispatch_id"), "correction", ["dispatch_id"], unique=False)
    op.create_index(op.f("ix_correction_target"), "correction", ["target"], unique=False)
    op.create_table(
        "revision",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("dispatch_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("current", sa.Integer(), nullable=False),
        sa.Column("withdrawn", sa.Integer(), nullable=False),
        sa.Column("version", sa.Text(), nullable=True),
        sa.Column("date", sa.Text(), nullable=True),
        sa.Column("first", sa.Text(), nullable=True),
        sa.Column("last", sa.Text(), nullable=True),
        sa.Column("title", sa.Text(), nullable=True),
        sa.Column("source", sa.Text(), nullable=True),
        sa.Column("url", sa.Text(), nullable=True),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("origin", sa.Text(), nullable=False),
        sa.Column("seen", sa.Text(), nullable=False),
        sa.Column("run_id", sa.Integer(), autoincrement=False, nullable=True),
        sa.Column("reading", sa.LargeBinary(), nullable=True),
        sa.CheckConstraint("current IN (0, 1)", name=op.f("ck_revision_current")),
        sa.CheckConstraint("withdrawn IN (0, 1)", name=op.f("ck_revision_withdrawn")),
        sa.ForeignKeyConstraint(
            ["dispatch_id"], ["dispatch.id"], name=op.f("fk_revision_dispatch_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["run_id"], ["run.id"], name=op.f("fk_revision_run_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_revision")),
        sa.UniqueConstraint("dispatch_id", "state", name=op.f("uq_revision_dispatch_id_state")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_revision_first"), "revision", ["first"], unique=False)
    op.create_table(
        "set_aside",
        sa.Column("origin", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("seen", sa.Text(), nullable=False),
        sa.Column("run_id", sa.Integer(), autoincrement=False, nullable=True),
        sa.ForeignKeyConstraint(["run_id"], ["run.id"], name=op.f("fk_set_aside_run_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("origin", name=op.f("pk_set_aside")),
        sqlite_strict=True,
    )
    op.create_table(
        "appearance",
        sa.Column("revision_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("local", sa.Text(), nullable=False),
        sa.Column("actor_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("group", sa.Text(), nullable=True),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=True),
        sa.Column("country", sa.Text(), nullable=True),
        sa.Column("sector", sa.Text(), nullable=True),
        sa.Column("mentions", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["actor_id"], ["actor.id"], name=op.f("fk_appearance_actor_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(
            ["revision_id"], ["revision.id"], name=op.f("fk_appearance_revision_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("revision_id", "local", name=op.f("pk_appearance")),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_appearance_actor_id"), "appearance", ["actor_id"], unique=False)
    op.create_index(op.f("ix_appearance_group"), "appearance", ["group"], unique=False)
    op.create_table(
        "event",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("anchor", sa.Text(), nullable=False),
        sa.Column("revision_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("local", sa.Text(), nullable=False),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("mode", sa.Text(), nullable=True),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("place_id", sa.Integer(), nullable=True),
        sa.Column("place", sa.Text(), nullable=True),
        sa.Column("claimed", sa.Text(), nullable=True),
        sa.Column("claimant", sa.Text(), nullable=True),
        sa.Column("time", sa.Text(), nullable=True),
        sa.Column("time_words", sa.Text(), nullable=True),
        sa.Column("first", sa.Text(), nullable=True),
        sa.Column("last", sa.Text(), nullable=True),
        sa.Column("candidates", sa.Text(), nullable=True),
        sa.Column("told", sa.Text(), nullable=True),
        sa.Column("since", sa.Text(), nullable=True),
        sa.Column("until", sa.Text(), nullable=True),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("sentence", sa.Text(), nullable=False),
        sa.Column("lemmas", sa.Text(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("stop", sa.Integer(), nullable=False),
        sa.Column("spans", sa.Text(), nullable=False),
        sa.Column("source", sa.Text(), nullable=True),
        sa.Column("corrected", sa.Integer(), nullable=False),
        sa.Column("sort", sa.Text(), nullable=False),
        sa.Column("dossier", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["place_id"], ["actor.id"], name=op.f("fk_event_place_id")),
        sa.ForeignKeyConstraint(
            ["revision_id"], ["revision.id"], name=op.f("fk_event_revision_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_event")),
        sa.UniqueConstraint("anchor", name=op.f("uq_event_anchor")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_event_dossier"), "event", ["dossier"], unique=False)
    op.create_index(op.f("ix_event_place_id"), "event", ["place_id"], unique=False)
    op.create_index(op.f("ix_event_revision_id_start"), "event", ["revision_id", "start"], unique=False)
    op.create_index(op.f("ix_event_since_until"), "event", ["since", "until"], unique=False)
    op.create_index(op.f("ix_event_status_since_until"), "event", ["status", "since", "until"], unique=False)
    op.create_index(
        op.f("ix_event_type_status_since_until"), "event", ["type", "status", "since", "until"], unique=False
    )
    op.create_table(
        "statement",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("anchor", sa.Text(), nullable=False),
        sa.Column("revision_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("local", sa.Text(), nullable=False),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("speaker_id", sa.Integer(), nullable=True),
        sa.Column("addressee_id", sa.Integer(), nullable=True),
        sa.Column("speaker", sa.Text(), nullable=True),
        sa.Column("country", sa.Text(), nullable=True),
        sa.Column("addressee", sa.Text(), nullable=True),
        sa.Column("cue", sa.Text(), nullable=True),
        sa.Column("via", sa.Text(), nullable=True),
        sa.Column("place", sa.Text(), nullable=True),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("lemmas", sa.Text(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("stop", sa.Integer(), nullable=False),
        sa.Column("spans", sa.Text(), nullable=False),
        sa.Column("first", sa.Text(), nullable=True),
        sa.Column("last", sa.Text(), nullable=True),
        sa.Column("source", sa.Text(), nullable=True),
        sa.Column("corrected", sa.Integer(), nullable=False),
        sa.Column("sort", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["addressee_id"], ["actor.id"], name=op.f("fk_statement_addressee_id")),
        sa.ForeignKeyConstraint(
            ["revision_id"], ["revision.id"], name=op.f("fk_statement_revision_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["speaker_id"], ["actor.id"], name=op.f("fk_statement_speaker_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_statement")),
        sa.UniqueConstraint("anchor", name=op.f("uq_statement_anchor")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_statement_addressee_id"), "statement", ["addressee_id"], unique=False)
    op.create_index(op.f("ix_statement_country_first_last"), "statement", ["country", "first", "last"], unique=False)
    op.create_index(op.f("ix_statement_first_last"), "statement", ["first", "last"], unique=False)
    op.create_index(op.f("ix_statement_revision_id_start"), "statement", ["revision_id", "start"], unique=False)
    op.create_index(
        op.f("ix_statement_speaker_id_first_last"), "statement", ["speaker_id", "first", "last"], unique=False
    )
    op.create_table(
        "joint",
        sa.Column("bucket", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("event_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.ForeignKeyConstraint(["event_id"], ["event.id"], name=op.f("fk_joint_event_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("bucket", "event_id", name=op.f("pk_joint")),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_joint_event_id"), "joint", ["event_id"], unique=False)
    op.create_table(
        "link",
        sa.Column("one_id", sa.Integer(), nullable=False),
        sa.Column("other_id", sa.Integer(), nullable=False),
        sa.Column("score", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["one_id"], ["event.id"], name=op.f("fk_link_one_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["other_id"], ["event.id"], name=op.f("fk_link_other_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("one_id", "other_id", name=op.f("pk_link")),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_link_other_id"), "link", ["other_id"], unique=False)
    op.create_table(
        "participant",
        sa.Column("event_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("actor_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("country", sa.Text(), nullable=True),
        sa.CheckConstraint("role IN ('agent', 'recipient')", name=op.f("ck_participant_role")),
        sa.ForeignKeyConstraint(["actor_id"], ["actor.id"], name=op.f("fk_participant_actor_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["event_id"], ["event.id"], name=op.f("fk_participant_event_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("event_id", "role", "position", name=op.f("pk_participant")),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_participant_actor_id_event_id"), "participant", ["actor_id", "event_id"], unique=False)
    op.create_index(op.f("ix_participant_country_event_id"), "participant", ["country", "event_id"], unique=False)

    for table in _SEARCHED:
        for statement in _sqlite(table) if op.get_bind().dialect.name == "sqlite" else _postgres(table):
            op.execute(statement)


def _sqlite(table: str) -> tuple[str, ...]:
    """An FTS5 index of the words, which reads them from the table itself; triggers keep it in step."""
    gone = f"INSERT INTO {table}_fts ({table}_fts, rowid, lemmas) VALUES ('delete', old.id, old.lemmas);"
    here = f"INSERT INTO {table}_fts (rowid, lemmas) VALUES (new.id, new.lemmas);"
    return (
        f"CREATE VIRTUAL TABLE {table}_fts USING fts5(lemmas, content='{table}', content_rowid='id', "
        "tokenize='unicode61 remove_diacritics 2')",
        f"CREATE TRIGGER {table}_added AFTER INSERT ON {table} BEGIN {here} END",
        f"CREATE TRIGGER {table}_gone AFTER DELETE ON {table} BEGIN {gone} END",
        f"CREATE TRIGGER {table}_changed AFTER UPDATE OF id, lemmas ON {table} BEGIN {gone} {here} END",
    )


def _postgres(table: str) -> tuple[str, ...]:
    """The same words in the plainest configuration: they are folded and stemmed already."""
    return (f"CREATE INDEX ix_{table}_fts ON {table} USING gin (to_tsvector('simple', lemmas))",)
