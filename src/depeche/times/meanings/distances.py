"""Units of the calendar before and after the dispatch, or after the last time told."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final

from depeche.times.calendar import add_days, add_months, week_of
from depeche.times.grammar import Match
from depeche.times.meanings.lengths import duration
from depeche.times.meanings.senses import (
    Context,
    Sense,
    as_day,
    bias_of,
    date,
    last_day_told,
    number_in,
    reference_of,
    vague_day,
)


def relative(context: Context, match: Match) -> Sequence[Sense]:
    """*la semaine dernière*, *l'an prochain*, *ce mois-ci*, *le week-end dernier*."""
    unit = match.tokens["unit"].value
    told = last_day_told(context, match) if unit == "D" and match.rule.argument else None
    if told:
        return date(told[0].isoformat())
    shift = int(match.rule.argument) if match.rule.argument else bias_of(match)
    return beside_told(context, match, unit, shift) or shifted(context, match, unit, shift)


def beside_told(context: Context, match: Match, unit: str, shift: int) -> Sequence[Sense]:
    """*l'année suivante*, *la semaine précédente*: beside the last time told, nothing where none is fine enough."""
    if "rel" not in match.tokens or match.tokens["rel"].kind not in ("FOLLOWING", "PREVIOUS") or not context.told:
        return ()
    value = context.told[-1].value
    if not value[:4].isdigit() or not context.near(match, context.told[-1]):
        return ()
    year, month, day_ = int(value[:4]), value[5:7], as_day(value)
    if unit == "Y":
        return date(f"{year + shift:04d}")
    if unit == "M" and month.isdigit():
        moved = add_months(year, int(month), shift)
        return date(f"{moved[0]:04d}-{moved[1]:02d}") if moved else ()
    if unit in ("W", "WE") and day_:
        week = add_days(day_, 7 * shift)
        return date(week_of(week) + ("-WE" if unit == "WE" else "")) if week else ()
    return ()


def shifted(context: Context, match: Match, unit: str, shift: int) -> Sequence[Sense]:
    """The unit of the calendar that lies so many units from the dispatch."""
    reference = reference_of(context)
    if reference is None:
        shape = {"Y": "XXXX", "M": "XXXX-XX", "W": "XXXX-WXX", "WE": "XXXX-WXX-WE", "D": "XXXX-XX-XX"}.get(unit)
        return date(shape) if shape else ()
    year_, here = reference
    if unit == "Y":
        return date(f"{year_ + shift:04d}") if 1 <= year_ + shift <= 9999 else ()
    if unit == "DE":
        return date(f"{(year_ // 10 + shift):03d}X") if year_ // 10 + shift > 0 else ()
    if unit == "CE" and "rel" in match.tokens and match.tokens["rel"].kind in ("FOLLOWING", "PREVIOUS"):
        return ()
    if unit == "CE":
        return date(f"{(year_ // 100 + shift):02d}XX") if year_ // 100 + shift > 0 else ()
    if unit == "MI":
        return ()
    if unit in ("Q", "H"):
        if here is None:
            return date(f"{year_:04d}-{unit}X")
        size = 3 if unit == "Q" else 6
        index = year_ * (12 // size) + (here - 1) // size + shift
        return date(f"{index // (12 // size):04d}-{unit}{index % (12 // size) + 1}")
    if unit == "M":
        if here is None:
            return date(f"{year_:04d}-XX")
        moved = add_months(year_, here, shift)
        return date(f"{moved[0]:04d}-{moved[1]:02d}") if moved else ()
    if unit in ("W", "WE"):
        suffix = "-WE" if unit == "WE" else ""
        if context.day is None:
            return date(f"{year_:04d}-WXX{suffix}")
        moved_day = add_days(context.day, 7 * shift)
        return date(week_of(moved_day) + suffix) if moved_day else ()
    if unit == "D":
        return date(vague_day(context, shift))
    return ()


_EARLY: Final = 4
"""Up to Thursday, *this weekend* with a past tense is the one before."""


def weekend(context: Context, match: Match) -> Sequence[Sense]:
    """*ce week-end*: the past one where the tense is past and the week is young."""
    shift = bias_of(match)
    beside = beside_told(context, match, "WE", shift)
    if beside:
        return beside
    if not shift and context.day and context.day.isoweekday() <= _EARLY and context.direction(match) == "past":
        shift = -1
    return shifted(context, match, "WE", shift)


def ago(context: Context, match: Match) -> Sequence[Sense]:
    """*il y a deux ans*, *dans trois jours*: argument -1 or 1."""
    sign = int(match.rule.argument)
    unit = match.tokens["unit"].value
    number = number_in(match.tokens)
    if number is None:
        return date("PAST_REF" if sign < 0 else "FUTURE_REF")
    return moved_by(context, match, unit, sign * number)


def moved_by(context: Context, match: Match, unit: str, count: float) -> Sequence[Sense]:
    """The time that lies so many units from the dispatch, as finely as the unit."""
    if unit in ("TH", "TM", "TS"):
        day_, date_ = context.day, context.date
        if day_ is None or date_ is None:
            return date(f"{vague_day(context)}TXX:XX")
        if date_.hour is None:
            return date(vague_day(context)) if abs(count) < 24 else moved_by(context, match, "D", int(count / 24))
        start = datetime(day_.year, day_.month, day_.day, date_.hour, date_.minute or 0)
        try:
            moved = start + timedelta(seconds=count * _SECONDS[unit])
        except OverflowError:
            return ()
        return date(moved.strftime("%Y-%m-%dT%H:%M"))
    if abs(count) > 10**6:
        return ()
    if unit == "W":
        if context.day is None or count != int(count):
            return shifted(context, match, "W", 0)
        return date(vague_day(context, int(count) * 7))
    if unit == "Y" and count != int(count):
        return shifted(context, match, "M", int(count * 12))
    if unit == "DE":
        return shifted(context, match, "Y", int(count * 10))
    if unit == "CE":
        return shifted(context, match, "Y", int(count * 100))
    return shifted(context, match, unit, int(count))


def later(context: Context, match: Match) -> Sequence[Sense]:
    """*deux ans plus tard*, *trois jours auparavant*: counted from the last time told."""
    sign = int(match.tokens["way"].value)
    unit = match.tokens["unit"].value
    number = number_in(match.tokens)
    if not context.told:
        if sign > 0 and context.direction(match) == "past":
            return duration(context, match)
        return ago_like(context, match, sign, unit, number)
    found = _from_last_told(context, match, sign, unit, number)
    limit = context.day.isoformat() if context.day else f"{context.date.year:04d}" if context.date else ""
    if sign > 0 and limit and found and found[0].value[: len(limit)] > limit and context.direction(match) != "future":
        return duration(context, match)
    return found


def _from_last_told(context: Context, match: Match, sign: int, unit: str, number: float | None) -> Sequence[Sense]:
    base = context.told[-1].value
    if unit in ("TH", "TM", "TS"):
        return _hours_from(context, base, sign, unit, number)
    if number is None or number != int(number):
        return duration(context, match)
    count = sign * int(number)
    if unit == "Y" and base[:4].isdigit():
        return date(f"{int(base[:4]) + count:04d}") if 1 <= int(base[:4]) + count <= 9999 else ()
    if unit == "M" and base[:4].isdigit() and base[5:7].isdigit():
        moved = add_months(int(base[:4]), int(base[5:7]), count)
        return date(f"{moved[0]:04d}-{moved[1]:02d}") if moved else ()
    decades = count * 10 if unit == "CE" else count
    if unit in ("DE", "CE") and base[3:] == "X" and base[:3].isdigit():
        return date(f"{int(base[:3]) + decades:03d}X")
    if unit in ("DE", "CE") and base[:4].isdigit():
        year = int(base[:4]) + 10 * decades
        return date(f"{year:04d}") if 1 <= year <= 9999 else ()
    start = as_day(base)
    if unit in ("D", "W") and start:
        moved_day = add_days(start, count * (7 if unit == "W" else 1)) if abs(count) < 10**6 else None
        return date(moved_day.isoformat()) if moved_day else ()
    return duration(context, match)


def _hours_from(context: Context, base: str, sign: int, unit: str, number: float | None) -> Sequence[Sense]:
    """*deux heures plus tard*: counted from a clock time told, else on the day told."""
    try:
        start = datetime.fromisoformat(base)
    except ValueError:
        day = as_day(base)
        return date(day.isoformat() if day else vague_day(context))
    if "T" not in base or number is None:
        return date(start.date().isoformat())
    try:
        moved = start + timedelta(seconds=sign * number * _SECONDS[unit])
    except OverflowError:
        return ()
    return date(moved.strftime("%Y-%m-%dT%H:%M"))


_SECONDS: Final = {"TH": 3600, "TM": 60, "TS": 1}


def ago_like(context: Context, match: Match, sign: int, unit: str, number: float | None) -> Sequence[Sense]:
    """A distance from the dispatch's date."""
    return duration(context, match) if number is None else moved_by(context, match, unit, sign * number)
