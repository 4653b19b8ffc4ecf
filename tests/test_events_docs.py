"""The page on events cannot lie: each of its examples is read as it says."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from depeche.reading import EVENT_TYPES, STATUSES, Reading

PAGE = (Path(__file__).parent.parent / "docs" / "events.md").read_text(encoding="utf-8")
DATE = "2018-10-23"


def rows(section: str) -> list[list[str]]:
    part = re.search(rf"^## {section}\n(.*?)(?=^## |\Z)", PAGE, re.MULTILINE | re.DOTALL)
    assert part
    found = [
        [cell.strip(" `") for cell in line.strip("|").split("|")] for line in part[1].splitlines() if line[:1] == "|"
    ]
    return found[2:]


def test_every_type_has_an_example():
    assert {row[0] for row in rows("Types")} == set(EVENT_TYPES)


def test_every_status_has_an_example():
    assert {row[0] for row in rows("Status")} == set(STATUSES)


@pytest.mark.parametrize("row", rows("Types"), ids=lambda row: row[0])
def test_an_example_of_a_type_has_these_parties(row: list[str], read_sure: Callable[..., Reading]):
    kind, _, text, parties = row
    reading = read_sure(text, DATE)
    names = {actor.id: actor.name for actor in reading.actors}
    found = next(event for event in reading.events if event.type == kind)
    agents, recipients = ([name.strip() for name in side.split(",") if name.strip()] for side in parties.split(">"))
    assert [names[i] for i in found.agents] == agents
    assert [names[i] for i in found.recipients] == recipients


@pytest.mark.parametrize("row", rows("Status"), ids=lambda row: row[0])
def test_an_example_of_a_status_has_it(row: list[str], read_sure: Callable[..., Reading]):
    status, _, text, kind = row
    assert next(event.status for event in read_sure(text, DATE).events if event.type == kind) == status
