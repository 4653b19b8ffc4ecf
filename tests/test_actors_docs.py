"""The page on actors cannot lie: its examples are read."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

PAGE = (Path(__file__).parent.parent / "docs" / "actors.md").read_text(encoding="utf-8")
ROWS = re.findall(r"^\| (.*\*.+?\*.*) \| (\d{4}-\d\d(?:-\d\d)?) \| (.+?) \|$", PAGE, re.MULTILINE)


@pytest.mark.parametrize(("text", "date", "name"), ROWS)
def test_the_words_in_italics_stand_for_the_actor(read, text: str, date: str, name: str):
    phrase = re.search(r"\*(.+?)\*", text)
    assert phrase
    start = phrase.start()
    reading = read(text.replace("*", ""), date)
    end = start + len(phrase[1])
    assert [a.name for a in reading.actors for m in a.mentions if m.start < end and start < m.end] == [name]


def test_there_are_examples():
    assert len(ROWS) > 10


def test_the_president_of_the_page_depends_on_the_date(read):
    text = "Le président américain a reçu son homologue russe."
    assert [a.name for a in read(text, "2018-10").actors] == ["Donald Trump", "Vladimir Poutine"]
    assert read(text, "2022-03").actors[0].name == "Joe Biden"
