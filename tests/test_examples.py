"""The dispatches in examples/: what the README shows is what is read."""

from __future__ import annotations

from pathlib import Path

import pytest
from invariants import check

from depeche.reader import Reader
from depeche.reading import Reading
from depeche.sources import Found, dispatches, gather

EXAMPLES = Path(__file__).parent.parent / "examples"
FILES = sorted(path for path in EXAMPLES.iterdir() if path.suffix in (".txt", ".jsonl"))


def readings(reader: Reader, path: Path) -> list[Reading]:
    found = [item for source in gather([str(path)]) for item in dispatches(source, None)]
    assert all(isinstance(item, Found) for item in found)
    return list(reader.read_many(item.dispatch for item in found))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_an_example_fulfils_the_contract(reader: Reader, path: Path):
    for reading in readings(reader, path):
        check(reading)


@pytest.mark.parametrize(
    ("name", "date"),
    [("diplomatie", "2019-03"), ("manifestation", None), ("sommet", "2020-11-18"), ("politique", "2021-02-12")],
)
def test_an_example_has_the_date_it_tells(reader: Reader, name: str, date: str | None):
    (reading,) = readings(reader, EXAMPLES / f"{name}.txt")
    assert reading.dispatch.date == date


def test_a_weekday_in_a_dispatch_of_a_month_keeps_all_its_days(reader: Reader):
    (reading,) = readings(reader, EXAMPLES / "diplomatie.txt")
    tuesday = next(time for time in reading.times if reading.text(time.span) == "mardi")
    assert tuesday.value == "2019-03-XX"
    assert tuesday.candidates == ("2019-03-05", "2019-03-12", "2019-03-19", "2019-03-26")


def test_speakers_are_told_apart(reader: Reader):
    (reading,) = readings(reader, EXAMPLES / "diplomatie.txt")
    spoken = {
        reading.text(statement.content[0])[:20]: getattr(reading.actor(statement.speaker), "name", None)
        for statement in reading.statements
    }
    assert spoken["Nous ne demandons ri"] == "Kemal Arslan"
    assert spoken["Mais rien ne se fera"] == "Ingrid Dahl"


def test_what_is_planned_is_told_from_what_was(reader: Reader):
    (reading,) = readings(reader, EXAMPLES / "diplomatie.txt")
    status = {reading.text(event.anchors[0]): event.status for event in reading.events}
    assert status["rencontrera"] == "planned"
    assert status["entretenus"] == "held"
