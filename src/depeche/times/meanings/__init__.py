"""What the rules mean: functions that turn a match into senses, by the date and what was told before."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from depeche.times.meanings import (
    clocks,
    counted,
    days,
    deictics,
    distances,
    feasts,
    lengths,
    neighbours,
    periods,
    weekdays,
    years,
)
from depeche.times.meanings.senses import Context, Meaning, Sense, Told

__all__ = ["MEANINGS", "Context", "Meaning", "Sense", "Told"]

MEANINGS: Final[Mapping[str, Meaning]] = {
    "months": years.months,
    "around": neighbours.around,
    "same-part": neighbours.same_part,
    "night-rel": deictics.night_rel,
    "nth": counted.nth,
    "week-of": counted.week_of_day,
    "this-day": deictics.this_day,
    "duration-two": lengths.duration_two,
    "ago": distances.ago,
    "later": distances.later,
    "relative": distances.relative,
    "weekend": distances.weekend,
    "century": years.century,
    "decade": years.decade,
    "month": years.month,
    "part-of-year": years.part_of_year,
    "season": years.season,
    "year": years.year,
    "years": years.years,
    "clock": clocks.clock,
    "clocks": clocks.clocks,
    "day": days.day,
    "day-only": days.day_only,
    "days": days.days,
    "days-of": days.days_of_month,
    "iso": days.iso,
    "numeric": days.numeric,
    "deictic": deictics.deictic,
    "fixed": deictics.fixed,
    "part": deictics.part,
    "ref": deictics.ref,
    "some-day": deictics.some_day,
    "this-part": deictics.this_part,
    "today": deictics.today,
    "duration": lengths.duration,
    "duration-one": lengths.duration_one,
    "duration-vague": lengths.duration_vague,
    "every": lengths.every,
    "length": lengths.length,
    "set-word": lengths.set_word,
    "eve": neighbours.eve,
    "neighbour": neighbours.neighbour,
    "neighbour-of": neighbours.neighbour_of,
    "same": neighbours.same,
    "feast": feasts.feast,
    "period": periods.period,
    "weekday": weekdays.weekday,
    "weekday-in": weekdays.weekday_in,
    "weekday-of": weekdays.weekday_of,
    "weekday-set": weekdays.weekday_set,
}
"""Meanings by the name that the table of rules gives them."""

DAY_MEANINGS: Final = frozenset({"day", "deictic", "iso", "numeric", "today", "weekday"})
"""Meanings that tell a day, on which a clock time before them lies."""

WRITTEN_DAYS: Final = frozenset({"iso", "numeric"})
"""Those that may stand after a comma."""
