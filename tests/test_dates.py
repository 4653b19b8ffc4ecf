"""Dates known in part."""

from __future__ import annotations

from datetime import date as Day

import pytest
from hypothesis import given
from hypothesis import strategies as st

from depeche.dates import PartialDate, finer, parse_date
from depeche.errors import DateError


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("2018", "year"),
        ("2018-10", "month"),
        ("2018-10-23", "day"),
        ("2018-10-23T14:05", "minute"),
        ("2018-10-23T14:05Z", "minute"),
        ("2018-10-23T14:05+02:00", "minute"),
    ],
)
def test_a_date_keeps_its_precision(text: str, precision: str):
    date = parse_date(text)
    assert date.precision == precision
    assert str(date) == text


def test_seconds_are_dropped():
    assert str(parse_date("2018-10-23T14:05:59.123Z")) == "2018-10-23T14:05Z"


def test_a_month_begins_on_its_first_and_ends_on_its_last_day():
    assert parse_date("2020-02").earliest == Day(2020, 2, 1)
    assert parse_date("2020-02").latest == Day(2020, 2, 29)


def test_a_year_ends_in_december():
    assert parse_date("2019").latest == Day(2019, 12, 31)


@pytest.mark.parametrize(
    "text",
    ["", "hier", "2018-13", "2018-02-30", "18-10-23", "2018-10-23T25:00", "2018-1", "23/10/2018", "0000", "٢٠١٨",
     "2018-10-23T14:00+99:00"],
)  # fmt: skip
def test_what_is_no_date_is_refused(text: str):
    with pytest.raises(DateError):
        parse_date(text)


def test_the_refusal_names_the_date():
    with pytest.raises(DateError, match="2018-02-30"):
        parse_date("2018-02-30")


@pytest.mark.parametrize(
    ("first", "second", "result"),
    [
        ("2018", "2018-10-23", "2018-10-23"),
        ("2018-10-23", "2018", "2018-10-23"),
        ("2018-10", "2018-11-01", "2018-10"),
        ("2018-10-23", "2018-10-23T08:00", "2018-10-23T08:00"),
    ],
)
def test_the_finer_of_two_dates_wins_where_they_agree_else_the_first(first: str, second: str, result: str):
    assert str(finer(parse_date(first), parse_date(second))) == result


@given(st.dates())
def test_every_day_is_written_as_it_is_read(day: Day):
    assert parse_date(day.isoformat()) == PartialDate(day.year, day.month, day.day)
    assert parse_date(day.isoformat()).earliest == parse_date(day.isoformat()).latest == day


@given(st.text(max_size=30))
def test_any_text_is_a_date_or_refused(text: str):
    try:
        date = parse_date(text)
    except DateError:
        return
    assert parse_date(str(date)) == date
    assert date.earliest <= date.latest
