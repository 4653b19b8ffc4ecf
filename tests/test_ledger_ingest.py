"""Taking dispatches in: nothing twice, nothing lost, the newest version of each."""

from __future__ import annotations

from pathlib import Path

import pytest
from ledgers import STRIKE, TALKS, contents, counts, found, take
from sqlalchemy import create_engine, inspect, select, text

from depeche.errors import LedgerError, UsageError
from depeche.ledger import Store, open_store, reread_all
from depeche.ledger.migrate import HEAD, alembic_config
from depeche.ledger.tables import metadata, revision, set_aside
from depeche.reader import Reader
from depeche.sources import Origin, Problem


def test_a_second_ingest_changes_nothing(store: Store, reader: Reader):
    some = (found(TALKS, guid="a-1"), found(STRIKE, guid="a-2"))
    assert take(store, reader, *some) == {"new": 2}
    before = counts(store), contents(store)
    assert take(store, reader, *some) == {"unchanged": 2}
    assert (counts(store), contents(store)) == before


def test_a_known_dispatch_is_not_read_again(store: Store, reader: Reader):
    take(store, reader, found(TALKS, guid="a-1"))

    def never() -> Reader:
        raise AssertionError("the reader was loaded")

    from depeche.ledger import ingest

    assert [told.fate for told in ingest(store, [found(TALKS, guid="a-1")], never, "test 1")] == ["unchanged"]


def test_a_corrected_version_supersedes_and_does_not_duplicate(store: Store, reader: Reader):
    take(store, reader, found(TALKS, guid="a-1"), found(STRIKE, guid="a-2"))
    once = counts(store)
    assert take(store, reader, found(TALKS.replace("mardi", "jeudi"), guid="a-1")) == {"revised": 1}
    twice = counts(store)
    assert twice["revision"] == once["revision"] + 1
    assert {k: v for k, v in twice.items() if k != "revision"} == {k: v for k, v in once.items() if k != "revision"}


def test_an_older_version_does_not_replace_a_newer_one(store: Store, reader: Reader):
    new, old = TALKS.replace("mardi", "jeudi"), TALKS
    take(store, reader, found(new, "2018-10-24", guid="a-1"))
    after = contents(store)
    assert take(store, reader, found(old, "2018-10-23", guid="a-1")) == {"revised": 1}
    assert contents(store) == after
    assert take(store, reader, found(old, "2018-10-23", guid="a-1")) == {"unchanged": 1}


def test_versions_that_the_source_counts_go_before_dates(store: Store, reader: Reader):
    take(store, reader, found(STRIKE, "2018-10-23", guid="a-1", version="3"))
    after = contents(store)
    take(store, reader, found(TALKS, "2018-10-23", guid="a-1", version="2"))
    assert contents(store) == after


def test_a_withdrawn_dispatch_is_kept_but_says_nothing_more(store: Store, reader: Reader):
    take(store, reader, found(TALKS, guid="a-1"))
    assert take(store, reader, found("Dépêche annulée.", "2018-10-24", guid="a-1", withdrawn=True)) == {"withdrawn": 1}
    left = counts(store)
    assert left["dispatch"] == 1
    assert left["revision"] == 2
    assert left["statement"] == left["event"] == left["actor"] == left["appearance"] == 0


def test_the_same_number_in_two_archives_without_a_source_is_two_dispatches(store: Store, reader: Reader):
    assert take(store, reader, found(TALKS, guid="1", source=None), found(STRIKE, guid="1", source=None)) == {"new": 2}


def test_a_text_without_a_name_is_known_by_its_words(store: Store, reader: Reader):
    assert take(store, reader, found(TALKS), found(TALKS)) == {"new": 1, "unchanged": 1}


def test_what_cannot_be_read_is_set_aside_with_the_reason_until_it_can(store: Store, reader: Reader):
    assert take(store, reader, Problem(Origin("a-1.txt"), "is a PDF file"), found(TALKS)) == {"aside": 1, "new": 1}
    with store.read() as connection:
        assert [tuple(row) for row in connection.execute(select(set_aside.c.origin, set_aside.c.reason))] == [
            ("a-1.txt", "is a PDF file")
        ]
    take(store, reader, found(STRIKE, guid="a-1"))
    with store.read() as connection:
        assert not list(connection.execute(select(set_aside)))


def test_another_version_of_the_reader_reads_again_only_when_asked(store: Store, reader: Reader):
    take(store, reader, found(TALKS, guid="a-1"))
    before = contents(store)
    assert take(store, reader, found(TALKS, guid="a-1"), versions="test 2") == {"unchanged": 1}
    assert take(store, reader, found(TALKS, guid="a-1"), versions="test 2", reread=True) == {"reread": 1}
    assert contents(store) == before
    assert [told.fate for told in reread_all(store, lambda: reader, "test 3")] == ["reread"]
    assert [told.fate for told in reread_all(store, lambda: reader, "test 3")] == []
    assert contents(store) == before


def test_a_changed_title_is_a_revision_too(store: Store, reader: Reader):
    take(store, reader, found(TALKS, guid="a-1", title="Rencontre"))
    assert take(store, reader, found(TALKS, guid="a-1", title="Rencontre à Nantes")) == {"revised": 1}
    with store.read() as connection:
        current = select(revision.c.title).where(revision.c.current == 1)
        assert connection.execute(current).scalars().all() == ["Rencontre à Nantes"]


def test_the_migrations_make_the_tables_that_the_code_knows(store: Store):
    with store.read() as connection:
        there = inspect(connection)
        for table in metadata.sorted_tables:
            assert {c["name"] for c in there.get_columns(table.name)} == {c.name for c in table.columns}
            assert {i["name"] for i in there.get_indexes(table.name)} >= {str(i.name) for i in table.indexes}


def test_the_newest_migration_is_the_version_that_the_code_asks_for():
    from alembic.script import ScriptDirectory

    assert ScriptDirectory.from_config(alembic_config()).get_current_head() == HEAD


def test_sqlite_tables_are_strict(tmp_path: Path):
    store = open_store(tmp_path / "a.db", make=True)
    with store.read() as connection:
        kinds = {row[1]: row[5] for row in connection.execute(text("PRAGMA table_list"))}
    assert all(kinds[table.name] for table in metadata.sorted_tables)


def test_a_ledger_that_is_not_there_is_told_with_what_makes_one(tmp_path: Path):
    with pytest.raises(UsageError, match="depeche ingest makes it"):
        open_store(tmp_path / "none.db")
    assert not (tmp_path / "none.db").exists()


def test_a_ledger_of_a_newer_version_is_refused(tmp_path: Path):
    open_store(tmp_path / "a.db", make=True).close()
    engine = create_engine(f"sqlite:///{tmp_path / 'a.db'}")
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    engine.dispose()
    with pytest.raises(UsageError, match="newer"):
        open_store(tmp_path / "a.db")


def test_a_file_that_is_no_ledger_is_told_in_one_line(tmp_path: Path):
    (tmp_path / "a.db").write_bytes(b"Le texte d'une d\xc3\xa9p\xc3\xaache, et rien de plus." * 100)
    with pytest.raises(LedgerError) as told:
        open_store(tmp_path / "a.db")
    assert "\n" not in str(told.value)


@pytest.mark.parametrize(
    ("where", "why"),
    [("mysql://x/y", "a path or a URL"), ("postgresql://nobody@127.0.0.1:1/none", "does not answer"), ("://", "URL")],
)
def test_a_place_that_cannot_be_a_ledger_is_told(where: str, why: str):
    with pytest.raises((UsageError, LedgerError), match=why):
        open_store(where)
