"""What docs/ledger.md says is so: its words, its commands, its options."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import typer

from depeche.cli.app import app
from depeche.ledger.words import forms

DOCS = Path(__file__).parent.parent / "docs"
GUIDE = (DOCS / "ledger.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("word", "other"), [("sanctions", "sanctionné"), ("coeur", "cœur"), ("etat", "État"), ("univers", "université")]
)
def test_words_that_the_guide_says_find_each_other_do(word: str, other: str):
    assert word in GUIDE
    assert other in GUIDE
    assert set(forms(word)) & set(forms(other))


def test_the_commands_and_options_of_the_guide_exist():
    commands = typer.main.get_command(app).commands  # type: ignore[attr-defined]
    used = set(re.findall(r"depeche ([a-z]+)", GUIDE))
    assert used <= set(commands)
    assert {
        "ingest",
        "quotes",
        "events",
        "actors",
        "dispatch",
        "agenda",
        "follow",
        "correct",
        "check",
        "backup",
    } <= used
    options = {option for command in commands.values() for one in command.params for option in one.opts}
    assert set(re.findall(r"(?<![-\w])--[a-z][a-z-]*", GUIDE)) <= options
