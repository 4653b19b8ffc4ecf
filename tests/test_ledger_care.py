"""A ledger that stays whole: killed, crowded, full, locked, copied, cut."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from ledger_worker import draft
from ledgers import STRIKE, TALKS, contents, counts, found, keep, take
from sqlalchemy import select, text, update

from depeche.errors import LedgerError, UsageError
from depeche.ledger import Store, open_store
from depeche.ledger.care import (
    backup,
    check,
    check_words,
    delete_dispatches,
    rebuild,
    set_aside_inputs,
    stats,
)
from depeche.ledger.corrections import correct
from depeche.ledger.search import Quotes, find_quotes
from depeche.ledger.tables import dispatch, forgotten, revision, statement
from depeche.reader import Reader
from depeche.sources import Origin, Problem

HERE = Path(__file__).parent


def worker(where: str, first: int, last: int, step: int = 1) -> subprocess.Popen[str]:
    env = {**os.environ, "PYTHONPATH": os.pathsep.join([str(HERE), *filter(None, sys.path)])}
    command = [sys.executable, str(HERE / "ledger_worker.py"), where, *map(str, (first, last, step))]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=env)


def whole(store: Store) -> bool:
    return [*check(store), *check_words(store)] == []


def test_twenty_kills_lose_nothing_committed_and_leave_nothing_half_written(tmp_path: Path):
    where, chance, done = str(tmp_path / "ledger.db"), random.Random(5), 0
    open_store(where, make=True).close()
    for kill in range(20):
        process = worker(where, 0, 20 * (kill + 1))
        assert process.stdout is not None
        if kill % 2:  # killed after a few were told to be committed, else somewhere on the way there
            for _ in range(chance.randint(1, 15)):
                process.stdout.readline()
        else:
            time.sleep(chance.uniform(0.3, 1.2))
        process.kill()
        told = process.communicate()[0].count("new")
        store = open_store(where)
        here = counts(store)
        assert here["dispatch"] == here["revision"] == here["statement"] == here["event"] == here["participant"] / 2
        assert here["dispatch"] >= done
        assert here["dispatch"] - done >= told if not kill % 2 else True
        assert whole(store)
        done = here["dispatch"]
        store.close()
    last = worker(where, 0, 400)
    assert last.communicate()[0].count("unchanged") == done
    store = open_store(where)
    assert counts(store)["dispatch"] == 400
    assert whole(store)
    store.close()


def test_several_processes_at_once_make_the_same_ledger_as_one(where: str, tmp_path: Path):
    open_store(where, make=True).close()
    processes = [worker(where, 0, 120), worker(where, 40, 160), worker(where, 0, 160, 2)]
    outputs = [process.communicate() for process in processes]
    assert [err for _, err in outputs] == ["", "", ""]
    assert sum(out.count("new") for out, _ in outputs) == 160
    store, alone = open_store(where), open_store(tmp_path / "alone.db", make=True)
    keep(alone, [draft(i).reading() for i in range(160)], "worker 1")
    assert contents(store) == contents(alone)
    assert whole(store)
    store.close()
    alone.close()


def test_a_locked_ledger_is_told_in_one_line(tmp_path: Path):
    first = open_store(tmp_path / "a.db", make=True)
    second = open_store(tmp_path / "a.db", wait=0.1)
    with first.write(), pytest.raises(LedgerError, match="another process is writing") as told, second.write():
        pass
    assert "\n" not in str(told.value)
    with second.write():  # and nothing is broken by it
        pass
    first.close()
    second.close()


def test_readers_do_not_wait_for_a_writer(tmp_path: Path):
    first, second = open_store(tmp_path / "a.db", make=True), open_store(tmp_path / "a.db", wait=0.1)
    with first.write():
        assert list(find_quotes(second, Quotes()).rows) == []
    first.close()
    second.close()


def test_a_full_disk_is_told_in_one_line_and_loses_nothing(tmp_path: Path):
    store = open_store(tmp_path / "a.db", make=True)
    keep(store, [draft(0).reading()])
    with store.engine.connect() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages + 4}")
    with pytest.raises(LedgerError, match="the disk is full: make room") as told:
        keep(store, [draft(i).reading() for i in range(1, 200)])
    assert "\n" not in str(told.value)
    assert counts(store)["dispatch"] == 1
    assert whole(store)
    with store.engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA max_page_count = 1073741823")
    keep(store, [draft(i).reading() for i in range(1, 200)])
    assert counts(store)["dispatch"] == 200
    store.close()


@pytest.fixture
def filled(store: Store) -> Iterator[Store]:
    keep(store, [draft(i).reading() for i in range(12)])
    yield store


def test_a_whole_ledger_has_no_faults(filled: Store):
    assert whole(filled)


def test_faults_are_found_and_an_index_is_made_anew_from_the_readings(filled: Store):
    before = contents(filled)
    with filled.write() as connection:
        connection.execute(text("DELETE FROM statement WHERE id = 3"))
        connection.execute(text("UPDATE event SET dossier = 'none' WHERE id = 4"))
    faults = list(check(filled))
    assert len(faults) == 2
    assert any("statements that are searched" in fault for fault in faults)
    assert rebuild(filled) == 12
    assert whole(filled)
    assert contents(filled) == before


def test_a_text_that_was_changed_behind_the_ledger_is_found(filled: Store):
    with filled.write() as connection:
        connection.execute(update(revision).where(revision.c.id == 2).values(text="Autre chose, et plus long. " * 9))
    assert any("not the one that was taken in" in fault for fault in check(filled))


def test_an_index_made_anew_keeps_corrections(filled: Store):
    (row, *_) = find_quotes(filled, Quotes()).rows
    correct(filled, str(row["id"]), {"speaker": "Anna Keller"}, "Claire")
    before = contents(filled)
    rebuild(filled)
    assert contents(filled) == before


def test_a_backup_is_a_ledger_of_the_same_contents(filled: Store, tmp_path: Path):
    target = tmp_path / "copy.db"
    backup(filled, str(target))
    assert list(tmp_path.glob(".copy*")) == []
    copy = open_store(target)
    assert contents(copy) == contents(filled)
    assert whole(copy)
    copy.close()
    with pytest.raises(UsageError, match="is there already"):
        backup(filled, str(target))


def test_a_ledger_goes_from_a_file_to_postgresql(tmp_path: Path, postgres):
    small = open_store(tmp_path / "a.db", make=True)
    keep(small, [draft(i).reading() for i in range(12)])
    url = postgres.database()
    backup(small, url)
    team = open_store(url)
    assert contents(team) == contents(small)
    keep(team, [draft(12).reading()])
    assert whole(team)
    with pytest.raises(UsageError, match="holds a ledger already"):
        backup(small, url)
    team.close()
    small.close()


def test_what_is_deleted_is_gone_with_all_that_came_of_it(filled: Store):
    keep(filled, [draft(99).reading()])
    (row,) = find_quotes(filled, Quotes(dispatch="w-99")).rows
    correct(filled, str(row["id"]), {"type": "indirect"}, "Claire")
    assert delete_dispatches(filled, ["w-99"]) == 1
    assert list(find_quotes(filled, Quotes(dispatch="w-99")).rows) == []
    assert counts(filled)["dispatch"] == 12
    assert whole(filled)
    with pytest.raises(UsageError, match="no dispatch"):
        delete_dispatches(filled, ["w-99"])


def test_no_word_of_what_is_deleted_stays_in_the_file(tmp_path: Path):
    store = open_store(tmp_path / "a.db", make=True)
    keep(store, [draft(i).reading() for i in range(40)])
    delete_dispatches(store, ["w-33"])
    store.close()
    left = b"".join(file.read_bytes() for file in tmp_path.iterdir())
    assert b"Parole 32" in left
    assert b"Parole 33" not in left


def test_all_dispatches_that_name_an_actor_are_deleted_by_its_key(filled: Store):
    assert delete_dispatches(filled, ["person:paul-morel"]) == 12
    left = counts(filled)
    assert left["dispatch"] == left["statement"] == left["actor"] == left["dossier"] == 0


def test_what_was_deleted_does_not_come_back_unless_it_may(store: Store, reader: Reader):
    take(store, reader, found(TALKS, guid="a-1"), found(STRIKE, guid="a-2"))
    delete_dispatches(store, ["a-1"])
    assert take(store, reader, found(TALKS, guid="a-1"), found(STRIKE, guid="a-2")) == {"forgotten": 1, "unchanged": 1}
    with store.read() as connection:
        (kept,) = connection.execute(select(forgotten.c.permalink)).scalars()
        assert "a-1" not in kept
        assert kept not in connection.execute(select(dispatch.c.permalink)).scalars().all()
    assert take(store, reader, found(TALKS, guid="a-1"), deleted_too=True) == {"new": 1}
    assert take(store, reader, found(TALKS, guid="a-1")) == {"unchanged": 1}


def test_figures_and_what_was_set_aside(store: Store, reader: Reader):
    take(store, reader, found(TALKS, guid="a-1"), Problem(Origin("b.pdf"), "is a PDF file"))
    figures = stats(store)
    assert (figures["dispatches"], figures["revisions"], figures["aside"]) == (1, 1, 1)
    assert (figures["first"], figures["last"]) == ("2018-10-23", "2018-10-23")
    assert figures["read_by"] == {"test 1": 1}
    assert [(row["origin"], row["reason"]) for row in set_aside_inputs(store)] == [("b.pdf", "is a PDF file")]


def test_foreign_keys_hold(filled: Store):
    with pytest.raises(LedgerError), filled.write() as connection:
        connection.execute(update(statement).values(revision_id=999_999))
