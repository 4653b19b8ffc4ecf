"""The tables of the language: readable, sorted, without the same row twice."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import pytest

from depeche.languages import PACKAGES, read_table

NAMES = sorted(path.name for path in Path(str(files(PACKAGES["fr"]))).glob("*.tsv"))


def written(name: str) -> Iterator[str]:
    text = (files(PACKAGES["fr"]) / name).read_text(encoding="utf-8")
    yield from (line for line in text.splitlines() if line and not line.startswith("#"))


@pytest.mark.parametrize("name", NAMES)
def test_a_table_is_read_whole(name: str):
    assert read_table(files(PACKAGES["fr"]) / name)


@pytest.mark.parametrize("name", NAMES)
def test_a_table_says_what_it_holds(name: str):
    assert (files(PACKAGES["fr"]) / name).read_text(encoding="utf-8").startswith("# ")


@pytest.mark.parametrize("name", NAMES)
def test_no_row_stands_twice(name: str):
    rows = list(written(name))
    assert len(rows) == len(set(rows))


def test_all_readings_of_a_word_stand_together_in_the_order_they_are_tried():
    rows = read_table(files(PACKAGES["fr"]) / "triggers.tsv")
    words = [(row["lemma"].removeprefix("s'").removeprefix("se "), row["pos"]) for row in rows]
    assert words == sorted(words)
