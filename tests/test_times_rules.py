"""The tables of the calendar grammar: every rule gives what its own example promises, every table is in order."""

from __future__ import annotations

import pytest

from depeche import languages
from depeche.times import resolve
from depeche.times.meanings import MEANINGS

DATE = "2024-10-09"  # a Wednesday
RULES = languages.table("fr", "time_rules")


@pytest.mark.parametrize("row", RULES, ids=[row["name"] for row in RULES])
def test_every_rule_reads_its_example(row):
    assert [time.value for time in resolve(row["example"], DATE)] == row["value"].split()


def test_every_rule_has_a_name_of_its_own():
    names = [row["name"] for row in RULES]
    assert len(set(names)) == len(names)


def test_every_meaning_is_used_and_known():
    assert {row["meaning"] for row in RULES} == set(MEANINGS)
