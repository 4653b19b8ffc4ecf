"""The page on statements cannot lie: each of its examples is read as it says."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from depeche import languages
from depeche.reading import Reading, Statement

PAGE = (Path(__file__).parent.parent / "docs" / "statements.md").read_text(encoding="utf-8")
DATE = "2018-10-23"


def tables() -> dict[str, list[list[str]]]:
    """The rows of each table by the words of its header."""
    found: dict[str, list[list[str]]] = {}
    for block in re.findall(r"(?:^\|.*\n)+", PAGE, re.MULTILINE):
        lines = [[cell.strip().strip("`") for cell in line.strip("|").split("|")] for line in block.splitlines()]
        found[" ".join(lines[0])] = lines[2:]
    return found


def content(reading: Reading, statement: Statement) -> str:
    return " […] ".join(reading.text(span) for span in statement.content)


def name(reading: Reading, id: str | None) -> str | None:
    actor = reading.actor(id)
    return actor.name if actor else None


@pytest.mark.parametrize("row", tables()["example type content speaker"], ids=lambda row: row[0][:40])
def test_an_example_of_speech_is_read(row: list[str], read: Callable[..., Reading]):
    text, kind, said, speaker = row
    reading = read(text, DATE)
    found = [(s.type, content(reading, s), name(reading, s.speaker)) for s in reading.statements]
    assert found == [(kind, said, speaker)]


@pytest.mark.parametrize("row", tables()["example without a statement"], ids=lambda row: row[0][:40])
def test_an_example_without_speech_has_none(row: list[str], read: Callable[..., Reading]):
    assert read(row[0], DATE).statements == ()


@pytest.mark.parametrize("row", tables()["example words for the source speaker"], ids=lambda row: row[0][:60])
def test_an_example_has_its_speaker(row: list[str], read: Callable[..., Reading]):
    text, words, speaker = row
    reading = read(text, DATE)
    statement = reading.statements[-1]
    assert statement.speaker_span is not None
    assert (reading.text(statement.speaker_span), name(reading, statement.speaker)) == (words, speaker)


@pytest.mark.parametrize("row", tables()["example field is"], ids=lambda row: row[0][:60])
def test_an_example_has_its_circumstance(row: list[str], read: Callable[..., Reading]):
    text, field, words = row
    reading = read(text, DATE)
    statement = reading.statements[0]
    found = {
        "via": reading.text(statement.via) if statement.via else None,
        "time": reading.text(time.span) if (time := reading.time(statement.time)) else None,
        "addressee": name(reading, statement.addressee),
        "place": name(reading, statement.place),
    }
    assert found[field] == words


def test_every_frame_of_the_tables_is_documented():
    documented = {frame for row in tables()["frame is"] for frame in re.findall(r"\w+", row[0])}
    documented |= set(re.findall(r"`(\w+)`", " ".join(row[1] for row in tables()["frame is"])))
    used = {
        frame
        for table in ("cues", "cue_locutions")
        for row in languages.table("fr", table)
        for frame in row["frames"].split()
    }
    assert used <= documented
