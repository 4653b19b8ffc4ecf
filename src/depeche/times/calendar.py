"""Arithmetic of the calendar: months, ISO weeks, seasons and Easter; values with their bounds."""

from __future__ import annotations

import calendar
import re
from datetime import date as Day
from datetime import timedelta
from typing import Final

SEASONS: Final = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 2)}
"""First and last month of the meteorological seasons."""

_SHAPE: Final = re.compile(
    r"(?P<year>[\dX]{4})(?:-(?:(?P<month>\d\d)(?:-(?P<day>\d\d))?|W(?P<week>\d\d)(?P<end>-WE)?|(?P<season>SP|SU|FA|WI)"
    r"|Q(?P<quarter>\d)|H(?P<half>\d)))?(?P<time>T.+)?"
)
_MIN_YEAR, _MAX_YEAR = 1, 9999


def easter(year: int) -> Day:
    """Easter Sunday of the Gregorian calendar (the algorithm of Meeus, Jones and Butcher)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e, f = b // 4, b % 4, (b + 8) // 25
    g = (b - f + 1) // 3
    h = (19 * a + b - d - g + 15) % 30
    i, k = c // 4, c % 4
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return Day(year, month, day + 1)


def add_days(day: Day, count: int) -> Day | None:
    """The day so many days later, None beyond the calendar."""
    try:
        return day + timedelta(days=count)
    except OverflowError:
        return None


def add_months(year: int, month: int, count: int) -> tuple[int, int] | None:
    """The month so many months later, None beyond the calendar."""
    index = year * 12 + month - 1 + count
    found = index // 12, index % 12 + 1
    return found if _MIN_YEAR <= found[0] <= _MAX_YEAR else None


def last_day(year: int, month: int) -> int:
    """The number of days of a month."""
    return calendar.monthrange(year, month)[1]


def make_day(year: int, month: int, day: int) -> Day | None:
    """This day, None where there is none."""
    try:
        return Day(year, month, day)
    except ValueError:
        return None


def week_of(day: Day) -> str:
    """The ISO week of a day: ``2018-W43``."""
    year, week, _ = day.isocalendar()
    return f"{year:04d}-W{week:02d}"


def days_of(year: int, month: int, weekday: int) -> tuple[Day, ...]:
    """All days of a month that fall on a weekday (1 Monday to 7 Sunday)."""
    first = Day(year, month, 1)
    start = 1 + (weekday - first.isoweekday()) % 7
    return tuple(Day(year, month, number) for number in range(start, last_day(year, month) + 1, 7))


def bounds(value: str) -> tuple[str, str] | None:
    """The first and last day (or instant) of a TIMEX3 calendar value, None where it has none."""
    match = _SHAPE.fullmatch(value)
    if not match:
        return _decade(value)
    if "X" in match["year"]:
        return _decade(value)
    year = int(match["year"])
    if not year:
        return None
    clock = match["time"]
    if match["day"]:
        if make_day(year, int(match["month"]), int(match["day"])) is None:
            return None
        day = value[:10]
        if clock and clock[1].isdigit():
            return value, value
        return day, day
    if match["month"]:
        month = int(match["month"])
        if not 1 <= month <= 12:
            return None
        return _months(year, month, year, month)
    if match["week"]:
        try:
            monday = Day.fromisocalendar(year, int(match["week"]), 1)
        except ValueError:
            return None
        first, last = add_days(monday, 5 if match["end"] else 0), add_days(monday, 6)
        return (first.isoformat(), last.isoformat()) if first and last else None
    if match["season"]:
        first_month, last_month = SEASONS[match["season"]]
        return _months(year, first_month, year + (last_month < first_month), last_month)
    if match["quarter"]:
        quarter = int(match["quarter"])
        return _months(year, quarter * 3 - 2, year, quarter * 3)
    if match["half"]:
        half = int(match["half"])
        return _months(year, half * 6 - 5, year, half * 6)
    return _months(year, 1, year, 12)


def _months(year: int, month: int, last_year: int, last_month: int) -> tuple[str, str] | None:
    if last_year > _MAX_YEAR:
        return None
    return f"{year:04d}-{month:02d}-01", f"{last_year:04d}-{last_month:02d}-{last_day(last_year, last_month):02d}"


def _decade(value: str) -> tuple[str, str] | None:
    match = re.fullmatch(r"(\d{2,3})(X{1,2})", value)
    if not match or len(value) != 4:
        return None
    first, last = int(value.replace("X", "0")), int(value.replace("X", "9"))
    return (f"{first:04d}-01-01", f"{last:04d}-12-31") if first else None
