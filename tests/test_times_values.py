"""Values follow the forms of TIMEX3, spans lie in the text, and no text makes the step slow."""

from __future__ import annotations

import re
import time as clock
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from depeche import languages
from depeche.times import resolve

CALENDAR = re.compile(
    r"""
    PRESENT_REF | PAST_REF | FUTURE_REF
  | [\dX]{4}                                              # a year, decade, century
  | [\dX]{4} - (?:\d\d | XX)                              # a month
  | [\dX]{4} - (?:W(?:\d\d|XX)(?:-WE)? | SP | SU | FA | WI | Q[1-4X] | H[12X])
  | [\dX]{4} - (?:\d\d|XX) - (?:\d\d|XX)                  # a day
  | XXXX-WXX-[1-7]                                        # a weekday of no known week
    """,
    re.VERBOSE,
)
TIME = re.compile(
    r"(?:[\dX]{4}-(?:\d\d|XX)-(?:\d\d|XX)|XXXX-WXX-[1-7])T(?:MO|AF|EV|NI|(?:\d\d|XX):(?:\d\d|XX)(?::\d\d)?(?:Z|[+-]\d\d(?::?\d\d)?)?)"
)
LENGTH = re.compile(r"P(?=.)(?:(?:[\d.]+|X)(?:DE|CE|Y|M|WE|W|D))*(?:T(?:(?:[\d.]+|X)[HMS])+)?")
PART_OR_CLOCK = r"(?:T(?:MO|AF|EV|NI|\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d)?))?"
SET = re.compile(LENGTH.pattern + r"|XXXX-(?:WXX-(?:[1-7]|WE)|\d\d(?:-\d\d)?|SP|SU|FA|WI|XX-XX)" + PART_OR_CLOCK)
FORMS = {"DATE": CALENDAR, "TIME": TIME, "DURATION": LENGTH, "SET": SET}

WORDS = [row["word"] for row in languages.table("fr", "time_words")] + ["2018", "11", "3", "14H00", "1er", "12/03/2020",
    "2020-02-30", "31", "99", "9999", "quatre-vingt-dix", ",", ".", "\n", "-", "22/04", "a été", "sera"]  # fmt: skip
DATES = [None, "2018", "2018-10", "2018-10-23", "2020-02-29T08:15", "0001-01-01", "9999-12-31"]
calendar_texts = st.lists(st.sampled_from(WORDS), max_size=25).map(" ".join)


def check(text: str, date: str | None) -> None:
    times = resolve(text, date)
    assert times == resolve(text, date)
    assert [time.id for time in times] == [f"t{i}" for i in range(1, len(times) + 1)]
    for time in times:
        assert 0 <= time.span.start < time.span.end <= len(text)
        assert text[time.span.start : time.span.end] == text[time.span.start : time.span.end].strip()
        assert FORMS[time.type].fullmatch(time.value), (time.type, time.value)
        assert (time.earliest is None) == (time.latest is None)
        if time.earliest and time.latest:
            assert time.earliest <= time.latest
        assert list(time.candidates) == sorted(set(time.candidates))
    for first, second in pairwise(times):
        assert first.span.end <= second.span.start


@given(calendar_texts, st.sampled_from(DATES))
def test_any_mix_of_calendar_words_gives_valid_times(text: str, date: str | None):
    check(text, date)


@given(st.text(max_size=200), st.sampled_from(DATES))
def test_any_text_gives_valid_times(text: str, date: str | None):
    check(text, date)


@pytest.mark.parametrize("row", languages.table("fr", "time_rules"), ids=lambda row: row["name"])
def test_the_example_of_a_rule_has_valid_values_whatever_is_known_of_the_date(row):
    for date in DATES:
        check(row["example"], date)


HARD = [
    "lundi ", "à 14H00 ", "la veille, ", "en 2015 ", "deux ans plus tard, ", "du 3 au 7 ", "quatre-vingt-", "12/", "x",
    "d'après-midi ", "111.111.", "le 3, ", "(", "jusqu'à ", "aujourd'hui ", "dans la nuit de ", "\n", "le même jour ",
]  # fmt: skip


@pytest.mark.parametrize("piece", HARD, ids=repr)
def test_time_grows_with_the_text_and_no_faster(piece: str):
    def seconds(count: int) -> float:
        text = piece * count
        best = float("inf")
        for _ in range(2):
            start = clock.process_time()
            resolve(text, "2024-10-09")
            best = min(best, clock.process_time() - start)
        return best

    small = 500
    assert seconds(small * 8) < 8 * 3 * seconds(small) + 0.05


def test_the_examples_of_the_manual_hold():
    page = (Path(__file__).parent.parent / "docs" / "times.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| \*(.+?)\* \| (`.+`) \|$", page, re.MULTILINE)
    assert len(rows) > 20
    for text, values in rows:
        assert [time.value for time in resolve(text, "2024-10-09")] == re.findall("`(.+?)`", values), text
