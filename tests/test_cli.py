"""The command line: what is printed, written, counted and refused."""

from __future__ import annotations

import contextlib
import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from invariants import validator

import depeche
from depeche import reader as reader_module
from depeche.cli import main
from depeche.errors import ReadingError
from depeche.reader import Reader
from depeche.schema import schema

TEXT = "Le ministre Paul Morel rencontrera la maire de Nantes, Julie Caron, mardi à Nantes, a annoncé le préfet."


class Result:
    """How a command ended."""

    def __init__(self, code: int, out: bytes, err: bytes) -> None:
        self.code, self.out, self.err = code, out.decode("utf-8"), err.decode("utf-8")

    @property
    def readings(self) -> list[dict]:
        return [json.loads(line) for line in self.out.splitlines()]


Run = Callable[..., Result]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes], reader: Reader) -> Run:
    """Run a command line in this process."""
    monkeypatch.setenv("LANG", "en_GB.UTF-8")
    monkeypatch.delenv("LC_ALL", raising=False)
    monkeypatch.delenv("LC_MESSAGES", raising=False)

    def command(*words: object) -> Result:
        monkeypatch.setattr(sys, "argv", ["depeche", *map(str, words)])
        with pytest.raises(SystemExit) as end:
            main()
        sys.stdout.flush()
        out, err = capfdbinary.readouterr()
        assert b"Traceback" not in err
        return Result(end.value.code or 0, out, err)

    return command


def write(folder: Path, name: str, text: str = TEXT) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


# formats


def test_a_dispatch_is_reported_as_text(run: Run, tmp_path: Path):
    result = run("read", write(tmp_path, "a.txt"), "--date", "2018-10", "--lang", "fr")
    assert result.code == 0
    assert "octobre 2018" in result.out
    assert result.err == ""


def test_the_report_has_no_white_space_at_line_ends_and_no_colour_in_a_file(run: Run, tmp_path: Path):
    out = run("read", write(tmp_path, "a.txt")).out
    assert not re.search(r"[ \t]$|\x1b", out, re.MULTILINE)


def test_json_is_one_indented_reading_that_fulfils_the_contract(run: Run, tmp_path: Path):
    result = run("read", write(tmp_path, "a.txt"), "--format", "json", "--date", "2018-10-23")
    document = json.loads(result.out)
    assert not list(validator().iter_errors(document))
    assert document["dispatch"]["date"] == "2018-10-23"
    assert document["dispatch"]["text"] == TEXT
    assert "\n  " in result.out


def test_jsonl_is_one_line_a_dispatch_in_the_order_of_the_input(run: Run, tmp_path: Path):
    lines = "".join(json.dumps({"id": i, "text": f"Texte numéro {i}."}) + "\n" for i in range(70))
    result = run("read", write(tmp_path, "fil.jsonl", lines), "--format", "jsonl")
    assert [r["dispatch"]["guid"] for r in result.readings] == [str(i) for i in range(70)]
    assert all(not list(validator().iter_errors(r)) for r in result.readings)


def test_json_of_several_dispatches_is_refused_with_what_to_say_instead(run: Run, tmp_path: Path):
    result = run("read", write(tmp_path, "a.txt"), write(tmp_path, "b.txt"), "--format", "json")
    assert result.code == 2
    assert "--format jsonl" in result.err
    assert result.out == ""


# many inputs


def test_what_cannot_be_read_is_told_in_one_line_and_the_rest_is_read(run: Run, tmp_path: Path):
    bad = tmp_path / "b.txt"
    bad.write_bytes(b"\x00\x01")
    result = run("read", write(tmp_path, "a.txt"), bad, tmp_path / "non.txt", write(tmp_path, "c.txt"), "-f", "jsonl")
    assert result.code == 1
    assert len(result.readings) == 2
    problems = result.err.splitlines()
    assert problems[0] == f"depeche: {bad}: is a binary file, not a text"
    assert problems[1] == f"depeche: {tmp_path / 'non.txt'}: there is no such file"
    assert problems[2].startswith("dispatches read: 2 · could not be read: 2 · without a date: 2")
    assert len(problems) == 3


def test_counts_are_in_the_language_asked_for(run: Run, tmp_path: Path):
    result = run("read", write(tmp_path, "a.txt"), write(tmp_path, "b.txt"), "-f", "jsonl", "-l", "fr")
    assert result.err.startswith("dépêches lues : 2 · sans date : 2")


def test_where_nothing_can_be_read_the_model_is_not_loaded(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(reader_module, "load_pipeline", lambda *_: pytest.fail("loaded"))
    assert run("read", tmp_path / "non.txt").code == 1


def test_a_fault_of_a_step_costs_one_dispatch_not_the_run(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    real = reader_module.read_parsed

    def faulty(dispatch, *rest, **options):
        if "fragile" in dispatch.text:
            raise KeyError("essai")
        return real(dispatch, *rest, **options)

    monkeypatch.setattr(reader_module, "read_parsed", faulty)
    files = [write(tmp_path, f"{name}.txt", f"Un texte {name}.") for name in ("a", "fragile", "c")]
    result = run("read", *files, "-f", "jsonl")
    assert result.code == 1
    assert len(result.readings) == 2
    assert result.err.splitlines()[0] == (
        f"depeche: {files[1]}: could not be read: KeyError: 'essai' (a fault of Dépêche: please report it)"
    )


def test_the_same_fault_is_an_exception_in_python(reader: Reader, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(reader_module, "read_parsed", lambda *_, **__: 1 / 0)
    with pytest.raises(ReadingError, match="ZeroDivisionError"):
        reader.read("Un texte.")


# output folder


def test_output_has_one_json_for_each_text_and_one_jsonl_for_each_jsonl(run: Run, tmp_path: Path):
    source, target = tmp_path / "in", tmp_path / "out"
    write(source, "a.txt")
    write(source, "sub/a.txt")
    write(source, "fil.jsonl", '{"text": "Un."}\n{"text": "Deux."}\n')
    result = run("read", source, "--output", target)
    assert result.code == 0
    assert result.out == ""
    assert sorted(str(p.relative_to(target)) for p in target.rglob("*.*")) == ["a.json", "fil.jsonl", "sub/a.json"]
    assert json.loads((target / "a.json").read_text(encoding="utf-8"))["dispatch"]["text"] == TEXT
    assert len((target / "fil.jsonl").read_text(encoding="utf-8").splitlines()) == 2
    assert "files written: 3" in result.err


def test_two_inputs_of_one_name_are_told_and_the_first_stays(run: Run, tmp_path: Path):
    first, second = write(tmp_path, "x/a.txt", "Premier."), write(tmp_path, "y/a.txt", "Second.")
    result = run("read", first, second, "-o", tmp_path / "out")
    assert result.code == 1
    assert f"depeche: {second}: its output would be {tmp_path / 'out' / 'a.json'}, which {first} has" in result.err
    assert json.loads((tmp_path / "out/a.json").read_text(encoding="utf-8"))["dispatch"]["text"] == "Premier."


def test_an_input_is_never_overwritten(run: Run, tmp_path: Path):
    lines = write(tmp_path, "fil.jsonl", '{"text": "Un."}\n')
    before = lines.read_bytes()
    result = run("read", lines, "-o", tmp_path)
    assert result.code == 1
    assert "would overwrite the input" in result.err
    assert lines.read_bytes() == before


def test_replaced_files_are_counted(run: Run, tmp_path: Path):
    file = write(tmp_path, "a.txt")
    run("read", file, "-o", tmp_path / "out")
    assert "files replaced: 1" in run("read", file, "-o", tmp_path / "out").err


def test_nothing_is_left_of_a_file_that_could_not_be_finished(run: Run, tmp_path: Path, monkeypatch):
    calls = []

    def interrupted(*_, **options):
        calls.append(1)
        if len(calls) > 1:
            raise KeyboardInterrupt
        return real(*_, **options)

    real = reader_module.read_parsed
    monkeypatch.setattr(reader_module, "read_parsed", interrupted)
    one = write(tmp_path, "a.txt", "Un.")
    more = write(tmp_path, "fil.jsonl", '{"text": "Un."}\n{"text": "Deux."}\n')
    result = run("read", one, more, "-o", tmp_path / "out")
    assert result.code == 130
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["a.json"]
    assert len(result.err.strip().splitlines()) == 1
    assert "interrupted" in result.err


def test_a_ctrl_c_that_compiled_code_swallows_ends_the_run_all_the_same(run: Run, tmp_path: Path, monkeypatch):
    def swallowing(*_, **options):
        with contextlib.suppress(KeyboardInterrupt):
            signal.raise_signal(signal.SIGINT)
        return real(*_, **options)

    real = reader_module.read_parsed
    monkeypatch.setattr(reader_module, "read_parsed", swallowing)
    inputs = [write(tmp_path, f"{i}.txt") for i in range(3)]
    result = run("read", *inputs, "-o", tmp_path / "out")
    assert result.code == 130
    assert not list((tmp_path / "out").glob("2.json"))


def test_a_folder_that_cannot_be_written_is_told(run: Run, tmp_path: Path):
    file = write(tmp_path, "a.txt")
    result = run("read", file, "-o", file / "out")
    assert result.code == 1
    assert "cannot write" in result.err


# usage


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (["read"], "Usage"),
        (["reed", "a.txt"], "Did you mean"),
        (["read", "a.txt", "--date", "hier"], "not a date: 'hier'"),
        (["read", "a.txt", "--format", "xml"], "xml"),
        (["read", "a.txt", "--lang", "de"], "de"),
        (["read", "a.txt", "--format", "text", "--output", "out"], "--output writes JSON"),
    ],
)
def test_wrong_usage_ends_with_2_and_says_what_is_wrong(run: Run, words: list[str], reason: str):
    result = run(*words)
    assert result.code == 2
    assert reason in result.err + result.out


def test_output_must_not_be_a_file(run: Run, tmp_path: Path):
    file = write(tmp_path, "a.txt")
    assert "is a file" in run("read", file, "-o", file).err


def test_a_pipeline_that_is_not_there_is_told_with_its_name(run: Run, tmp_path: Path):
    result = run("read", write(tmp_path, "a.txt"), "--pipeline", "no_such_pipeline")
    assert result.code == 2
    assert "no_such_pipeline" in result.err
    assert len(result.err.splitlines()) == 1


def test_a_pipeline_can_be_named_in_the_environment(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("DEPECHE_PIPELINE", "named_in_environment")
    assert "named_in_environment" in run("read", write(tmp_path, "a.txt")).err


def test_a_pipeline_without_a_parser_is_refused(run: Run, tmp_path: Path):
    import spacy

    spacy.blank("fr").to_disk(tmp_path / "blank")
    result = run("read", write(tmp_path, "a.txt"), "--pipeline", tmp_path / "blank")
    assert result.code == 2
    assert "no parser" in result.err


def test_names_of_one_s_own_can_be_given(run: Run, tmp_path: Path):
    table = write(tmp_path, "own.csv", "name,kind\nPaul Morel,person\n")
    assert run("read", write(tmp_path, "a.txt"), "--knowledge", table, "-f", "jsonl").code == 0
    broken = write(tmp_path, "broken.csv", "nom\nPaul Morel\n")
    result = run("read", write(tmp_path, "a.txt"), "--knowledge", broken)
    assert result.code == 2
    assert "broken.csv" in result.err


@pytest.mark.parametrize("words", [["--help"], ["read", "--help"], ["schema", "--help"]])
def test_every_command_has_help(run: Run, words: list[str]):
    result = run(*words)
    assert result.code == 0
    assert "Usage" in result.out


def test_help_has_examples(run: Run):
    assert "depeche read dispatch.txt --date 2018-10" in run("read", "--help").out


def test_the_version_names_the_model(run: Run):
    assert run("--version").out.startswith(f"depeche {depeche.__version__} (model: ")


def test_the_schema_is_printed(run: Run):
    assert json.loads(run("schema").out) == schema()


# as a process of its own


def started(*words: object, **options) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "depeche", *map(str, words)]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, **options)


def test_a_text_is_read_from_standard_input():
    process = started("read", "-", "--format", "json", "--date", "2018")
    out, err = process.communicate(TEXT.encode(), timeout=60)
    assert process.returncode == 0, err
    assert json.loads(out)["dispatch"]["text"] == TEXT


def test_a_closed_pipe_is_no_crash(tmp_path: Path):
    lines = "".join(json.dumps({"text": TEXT}) + "\n" for _ in range(400))
    process = started("read", write(tmp_path, "fil.jsonl", lines), "-f", "jsonl")
    assert process.stdout and process.stderr
    process.stdout.readline()
    process.stdout.close()
    err = process.stderr.read().decode()
    assert process.wait(timeout=60) == 0
    assert err == ""


def test_ctrl_c_ends_in_one_line_and_keeps_what_is_finished(tmp_path: Path):
    for i in range(64):
        write(tmp_path / "in", f"{i:03}.txt")
    lines = "".join(json.dumps({"text": TEXT}) + "\n" for _ in range(20_000))
    write(tmp_path / "in", "zzz.jsonl", lines)
    process = started("read", tmp_path / "in", "-o", tmp_path / "out", start_new_session=True)
    deadline = time.monotonic() + 60
    while not (tmp_path / "out" / "000.json").exists() and time.monotonic() < deadline:
        time.sleep(0.05)
    os.kill(process.pid, signal.SIGINT)
    _, err = process.communicate(timeout=60)
    assert process.returncode == 130
    assert len(err.decode().strip().splitlines()) == 1
    written = list((tmp_path / "out").iterdir())
    assert written
    assert all(path.suffix == ".json" and json.loads(path.read_text(encoding="utf-8")) for path in written)


@pytest.mark.parametrize(
    ("modules", "heavy"),
    [
        ("depeche", "spacy numpy rich typer babel"),
        ("depeche.cli.read", "spacy numpy babel"),
        ("depeche.reader", "spacy"),
    ],
)
def test_nothing_heavy_is_imported_before_it_is_needed(modules: str, heavy: str):
    code = f"import sys, {modules}; sys.exit(' '.join(set({heavy.split()}) & set(sys.modules)))"
    process = subprocess.run([sys.executable, "-c", code], check=False, capture_output=True, text=True)
    assert process.stderr.strip() == ""


def test_doubtful_events_are_told_to_whom_asks(run: Run, tmp_path: Path):
    file = write(tmp_path, "a.txt", "Des violences ont éclaté après des heurts.")
    assert not run("read", file, "-f", "jsonl").readings[0]["events"]
    assert run("read", file, "-f", "jsonl", "--doubtful").readings[0]["events"]
