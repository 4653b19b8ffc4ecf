"""The commands of the ledger: what they print, count, refuse, and give back."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from depeche.cli import main

FIRST = (
    "Le président Paul Morel rencontrera Anna Keller le 11 novembre à Nantes, a annoncé mardi le ministre Luc Petit."
)
SECOND = (
    "« Nous avons besoin de sanctions plus fortes », a déclaré Paul Morel après avoir rencontré Anna Keller à Nantes."
)


class Result:
    """How a command ended."""

    def __init__(self, code: int, out: str, err: str) -> None:
        self.code, self.out, self.err = code, out, err

    @property
    def rows(self) -> list[dict[str, object]]:
        return [json.loads(line) for line in self.out.splitlines()]


Run = Callable[..., Result]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes], tmp_path: Path) -> Run:
    """Run a command line in this process, on a ledger of its own."""
    monkeypatch.setenv("LANG", "en_GB.UTF-8")
    monkeypatch.setenv("COLUMNS", "160")
    monkeypatch.setenv("DEPECHE_LEDGER", str(tmp_path / "ledger.db"))
    for name in ("LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)

    def command(*words: object) -> Result:
        monkeypatch.setattr(sys, "argv", ["depeche", *map(str, words)])
        with pytest.raises(SystemExit) as end:
            main()
        sys.stdout.flush()
        out, err = capfdbinary.readouterr()
        assert b"Traceback" not in err
        return Result(int(end.value.code or 0), out.decode(), err.decode())

    return command


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """Two dispatches, one a line."""
    lines = (
        {"id": "a-1", "date": "2018-10-23", "source": "Agence", "title": "Rencontre à Nantes", "text": FIRST},
        {"id": "a-2", "date": "2018-11-11", "source": "Agence", "text": SECOND},
    )
    path = tmp_path / "archive.jsonl"
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    return path


@pytest.fixture
def filled(run: Run, archive: Path) -> Run:
    """The same, with the archive in the ledger."""
    assert run("ingest", archive).code == 0
    return run


def test_ingest_tells_what_is_new_and_the_second_time_that_nothing_is(run: Run, archive: Path):
    assert run("ingest", archive).err == "new: 2 · revised: 0 · unchanged: 0 · set aside: 0\n"
    assert (
        run("ingest", archive, "--lang", "fr").err
        == "nouvelles : 0 · révisées : 0 · inchangées : 2 · mises de côté : 0\n"
    )


def test_ingest_sets_aside_what_it_cannot_read_and_goes_on(run: Run, archive: Path, tmp_path: Path):
    (tmp_path / "b.txt").write_bytes(b"%PDF-1.4")
    result = run("ingest", tmp_path / "b.txt", archive)
    assert result.code == 1
    assert result.err.endswith("new: 2 · revised: 0 · unchanged: 0 · set aside: 1\n")
    assert "b.txt: is a PDF file" in run("stats", "--aside").out


def test_ingest_withdraws_and_revises_by_the_name_at_the_source(filled: Run, tmp_path: Path):
    lines = (
        {"id": "a-1", "source": "Agence", "status": "withdrawn"},
        {"id": "a-2", "source": "Agence", "date": "2018-11-12", "text": SECOND + " Il l'a redit."},
    )
    path = tmp_path / "later.jsonl"
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    assert filled("ingest", path).err == "new: 0 · revised: 1 · unchanged: 0 · withdrawn: 1 · set aside: 0\n"
    assert filled("dispatch", "a-1").err.endswith("its source withdrew this dispatch\n")
    assert len(filled("dispatch", "a-2", "--format", "revisions").rows) == 2


def test_ingest_stops_after_as_many_as_asked_and_goes_on_from_there(run: Run, archive: Path):
    assert run("ingest", archive, "--limit", 1).err.startswith("new: 1 ")
    assert run("ingest", archive).err.startswith("new: 1 · revised: 0 · unchanged: 1")


def test_quotes_are_rows_with_their_citation(filled: Run):
    (row,) = filled("quotes", "--who", "Morel", "--about", "sanctionner", "--type", "direct", "--format", "json").rows
    assert row["words"] == "Nous avons besoin de sanctions plus fortes"
    assert SECOND[row["start"] : row["stop"]] == row["words"]
    assert str(row["citation"]).startswith(
        "“Nous avons besoin de sanctions plus fortes”, Paul Morel, Agence a-2, 2018-11-11"
    )
    assert str(row["citation"]).endswith(f"depeche:{row['id']}")
    assert filled("quotes", "--about", "sanctions", "--cite").out == f"{row['citation']}\n"


def test_a_table_is_for_people_and_tells_how_many_there_are(filled: Run):
    result = filled("quotes", "--limit", "1", "--lang", "fr")
    assert "« Nous avons besoin de sanctions plus fortes »" in " ".join(result.out.split())
    assert "1 sur 2 · page suivante : --after " in result.err


def test_csv_is_read_back_the_same(filled: Run):
    plain = list(csv.DictReader(io.StringIO(filled("events", "--format", "csv").out)))
    excel = filled("events", "--format", "csv", "--excel").out
    assert excel.startswith("\ufeffid;type;")
    assert list(csv.DictReader(io.StringIO(excel.removeprefix("\ufeff")), delimiter=";")) == plain
    assert "CONSULT" in {row["type"] for row in plain}


def test_events_agenda_and_follow_find_the_meeting(filled: Run):
    rows = filled("events", "--between", "Morel", "Keller", "--type", "CONSULT", "--format", "json").rows
    assert {row["status"] for row in rows} == {"planned", "held"}
    assert [row["first"] for row in filled("agenda", "--from", "2018-11", "--format", "json").rows] == ["2018-11-11"]
    (row,) = filled("follow", "--outcome", "true", "--format", "json").rows
    history = filled("follow", row["id"]).out
    assert history.index("2018-10-23  planned") < history.index("2018-11-11  took place")


def test_the_page_of_an_actor(filled: Run):
    out = filled("actors", "Morel").out
    assert out.startswith("Paul Morel · person")
    assert "LATEST STATEMENTS" in out
    assert filled("actors", "--kind", "person", "--format", "json").rows[0]["dispatches"] == 2


def test_a_dispatch_is_printed_as_report_json_and_text(filled: Run):
    assert "Paul Morel" in filled("dispatch", "a-2").out
    assert filled("dispatch", "a-2", "--format", "text").out == SECOND + "\n"
    assert filled("dispatch", "a-2", "--format", "json").rows[0]["version"] == "1"


def test_a_correction_and_its_undoing(filled: Run):
    (row,) = filled("quotes", "--about", "sanctions", "--format", "json").rows
    made = filled("correct", row["id"], "--speaker", "Keller", "--author", "Claire", "--reason", "relu")
    assert made.code == 0
    assert filled("quotes", "--about", "sanctions", "--format", "json").rows[0]["speaker"] == "Anna Keller"
    assert filled("correct", "--list").rows[0]["reason"] == "relu"
    assert filled("correct", "--export").rows[0]["corrections"][0]["field"] == "speaker"
    assert filled("correct", row["id"], "--undo", "--author", "Claire").err.endswith("by Claire undone\n")
    assert filled("quotes", "--about", "sanctions", "--format", "json").rows[0]["speaker"] == "Paul Morel"


def test_check_backup_delete_and_stats(filled: Run, tmp_path: Path):
    assert filled("check").err == "the ledger is whole\n"
    assert filled("backup", tmp_path / "copy.db").code == 0
    assert filled("backup", tmp_path / "copy.db").code == 2
    refused = filled("delete", "a-1")
    assert (refused.code, "--yes" in refused.err) == (2, True)
    assert filled("delete", "a-1", "--yes").err == "dispatches deleted: 1\n"
    assert "Dispatches: 1\n" in filled("stats").out
    assert filled("stats", "--ledger", tmp_path / "copy.db", "--format", "json").rows[0]["dispatches"] == 2
    assert filled("check", "--rebuild").err == "readings indexed anew: 1\nthe ledger is whole\n"


@pytest.mark.parametrize(
    "words",
    [
        ("quotes",),
        ("quotes", "--since", "mardi"),
        ("events", "--after", "0" * 16),
        ("dispatch", "none"),
        ("actors", "none"),
        ("follow", "none"),
        ("correct", "none", "--reject"),
        ("correct",),
        ("ingest",),
        ("stats", "--ledger", "mysql://a/b"),
        ("quotes", "--about", "--"),
    ],
)
def test_what_cannot_be_is_refused_in_a_line_with_code_2(run: Run, archive: Path, words: tuple[str, ...]):
    if words != ("quotes",):
        run("ingest", archive)
    result = run(*words)
    assert result.code == 2
    assert result.out == "" or words in (("correct",), ("ingest",))


def test_reading_does_not_load_what_only_the_ledger_needs(tmp_path: Path):
    (tmp_path / "a.txt").write_text(FIRST, encoding="utf-8")
    code = (
        "import sys; sys.argv = ['depeche', 'read', sys.argv[1], '--format', 'jsonl']\n"
        "from depeche.cli import main\n"
        "try: main()\n"
        "except SystemExit: print([n for n in ('sqlalchemy', 'alembic', 'snowballstemmer') if n in sys.modules])"
    )
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    command = [sys.executable, "-c", code, str(tmp_path / "a.txt")]
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=env)
    assert done.stdout.splitlines()[-1] == "[]"
