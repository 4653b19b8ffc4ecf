"""Weekdays, weeks and days counted within a month."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date as Day

from depeche.times.calendar import add_months, days_of, last_day, make_day, week_of
from depeche.times.grammar import Match
from depeche.times.meanings.days import day
from depeche.times.meanings.senses import Context, Sense, as_day, bias_of, date, year_in
from depeche.times.meanings.years import year_of_month

_SATURDAY, _SUNDAY = 6, 7


def nth(context: Context, match: Match) -> Sequence[Sense]:
    """*le premier mardi de novembre*, *la dernière semaine de septembre*, *le premier week-end du mois prochain*.

    A week belongs to the month in which it begins when counted from the first, in which it ends when it is the last.
    """
    month = _month(context, match)
    if month is None:
        return ()
    number = int(match.tokens["number"].value)
    if "weekday" in match.tokens:
        found = _pick(days_of(*month, int(match.tokens["weekday"].value)), number)
        return date(found.isoformat()) if found else ()
    unit = match.tokens["unit"].value
    if unit == "D":
        found = make_day(*month, number if number > 0 else last_day(*month))
        return date(found.isoformat()) if found else ()
    if number < 0:
        return date(_week(days_of(*month, _SUNDAY)[-1], unit))
    found = _pick(days_of(*month, 1 if unit == "W" else _SATURDAY), number)
    return date(_week(found, unit)) if found else ()


def week_of_day(context: Context, match: Match) -> Sequence[Sense]:
    """*la semaine du 18 novembre*, *le week-end du 14 juillet*."""
    inner = day(context, match)
    found = as_day(inner[0].value) if inner else None
    return date(_week(found, match.tokens["unit"].value)) if found else inner


def _week(day: Day, unit: str) -> str:
    return week_of(day) + ("-WE" if unit == "WE" else "")


def _pick(days: Sequence[Day], number: int) -> Day | None:
    index = number - 1 if number > 0 else number
    return days[index] if -len(days) <= index < len(days) else None


def _month(context: Context, match: Match) -> tuple[int, int] | None:
    if "month" in match.tokens:
        month = int(match.tokens["month"].value)
        year = year_in(match.tokens) or year_of_month(context, match, month)
        return (year, month) if year else None
    if context.date is None or context.date.month is None:
        return None
    return add_months(context.date.year, context.date.month, bias_of(match))
