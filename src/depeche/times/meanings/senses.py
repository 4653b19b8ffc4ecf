"""What every meaning works with: the senses it returns, what it may look at, and the date as far as it is known."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date as Day
from typing import Final, NamedTuple

from depeche.dates import PartialDate
from depeche.reading import TimeType
from depeche.times.calendar import add_days
from depeche.times.direction import Bearing, Direction
from depeche.times.grammar import Match
from depeche.times.lexer import Token

_MEMORY: Final = 40
"""How many times told before are kept in mind: enough for any anaphor, and the reading stays linear."""


class Sense(NamedTuple):
    """One value of a match: its type and TIMEX3 value, the days that remain possible, and the tokens it covers."""

    type: TimeType
    value: str
    candidates: tuple[str, ...] = ()
    tokens: tuple[int, int] | None = None
    """First token and the one after the last, where the match holds several times."""
    limits: tuple[str, str] | None = None
    """First and last day, where they are known beside the value."""


class Told(NamedTuple):
    """A calendar time told before."""

    value: str
    token: int
    """Its first token."""
    end: int
    """The token after its last."""
    part: str = ""


@dataclass(slots=True)
class Context:
    """What a meaning may look at: the date of the dispatch, the tense around the match, the last time told."""

    date: PartialDate | None
    language: str
    day: Day | None
    """The day of the dispatch, None where it is not known."""
    bearing: Callable[[Match], Bearing]
    told: deque[Told] = field(default_factory=lambda: deque(maxlen=_MEMORY))
    """The last calendar times told, with where."""
    near: Callable[[Match, Told], bool] = lambda match, told: True
    """Whether a match still belongs to the day of a time told before: they stand in one paragraph."""
    within: Callable[[Match, Told], bool] = lambda match, told: True
    """Whether both stand in one sentence."""
    alone: Callable[[Match], bool] = lambda match: False
    """Whether a match is a sentence of its own."""
    before_infinitive: Callable[[Match], bool] = lambda match: False
    """Whether *de* and an infinitive follow."""
    noun_day: Callable[[Match], Day | None] = lambda match: None
    """The day told with the noun after a match: *au lendemain de l'accord conclu mardi*."""
    next_day: Callable[[Match], Day | None] = lambda match: None
    """The day told right after a match."""

    def direction(self, match: Match, *, firm: bool = False) -> Direction | None:
        """Past, present or future; with ``firm``, only where a verb governs the time directly."""
        found = self.bearing(match)
        return found.direction if found.firm or not firm else None


_WRITABLE: Final = re.compile(r"(?!0000)[\dX]{4}(?![\dX])|[A-Z]+_REF")

Meaning = Callable[[Context, Match], Sequence[Sense]]


def date(value: str, candidates: Sequence[str] = ()) -> list[Sense]:
    """One DATE, or TIME where the value holds a time of day; nothing beyond the years that a calendar has."""
    if not _WRITABLE.match(value):
        return []
    return [Sense("TIME" if value[10:11] == "T" else "DATE", value, tuple(candidates))]


def pair(match: Match, first: str, second: str, one: str, other: str) -> Sequence[Sense]:
    """Two times of one match, which begin at the tokens of these names, and their values."""
    kind: TimeType = "TIME" if other[10:11] == "T" else "DATE"
    start, end = match.at[first], match.at[second]
    return (
        Sense(kind, one, (), (match.at.get("edge", start), start + 1)),
        Sense(kind, other, (), (match.at.get("edge2", end), match.last)),
    )


def vague_day(context: Context, shift: int = 0) -> str:
    """The day of the dispatch moved by some days; X for what is not known."""
    if context.day:
        moved = add_days(context.day, shift)
        return moved.isoformat() if moved else "XXXX-XX-XX"
    if context.date is None:
        return "XXXX-XX-XX"
    if context.date.month is None:
        return f"{context.date.year:04d}-XX-XX"
    return f"{context.date.year:04d}-{context.date.month:02d}-XX"


def reference_of(context: Context) -> tuple[int, int | None] | None:
    """Year and month of the dispatch."""
    return (context.date.year, context.date.month) if context.date else None


def last_day_told(context: Context, match: Match) -> tuple[Day, str] | None:
    """The last day told that still holds at the match, and the part of it that was told."""
    for told in reversed(context.told):
        day = as_day(told.value)
        if day:
            ago = (context.day - day).days if context.day else None
            recent = ago is not None and (
                0 <= ago <= _RECENT or (-_SOON <= ago < 0 and context.direction(match) == "future")
            )
            holds = context.within(match, told) or (recent and match.first - told.token <= _SPAN)
            return (day, told.part) if holds else None
    return None


_RECENT: Final = 2
"""A day told as many days before the dispatch as this, or fewer, holds beyond its sentence."""
_SOON: Final = 7
"""So does one that lies ahead by so many days or fewer, where the verb does."""
_SPAN: Final = 120
"""For so many tokens."""


def as_day(value: str) -> Day | None:
    """The day of a value, None where it is coarser or not known."""
    try:
        return Day.fromisoformat(value[:10]) if len(value) >= 10 else None
    except ValueError:
        return None


def middle_of(date: PartialDate) -> Day | None:
    """The middle of the month of a date, None where only the year is known."""
    return Day(date.year, date.month, 15) if date.month else None


def with_part(value: str, tokens: Mapping[str, Token]) -> str:
    """A day with the part of it that is told."""
    return f"{value}T{tokens['part'].value}" if "part" in tokens else value


def year_in(tokens: Mapping[str, Token]) -> int | None:
    """The year that is told; one of two digits is of the last seventy years or the next thirty of 2000."""
    if "year" in tokens:
        year = int(tokens["year"].value)
        return year if 1 <= year <= 9999 else None
    if "yy" in tokens:
        short = int(tokens["yy"].value)
        return 1900 + short if short > 30 else 2000 + short
    return None


def bias_of(match: Match) -> int:
    """-1 for *last*, 1 for *next*, 0 for neither."""
    return int(match.tokens["rel"].value) if "rel" in match.tokens else 0


def number_in(tokens: Mapping[str, Token]) -> float | None:
    """How many are told, None for *some*."""
    if "tens" in tokens:
        return None if tokens["tens"].value == "X" else float(tokens["tens"].value)
    if "number" not in tokens or tokens["number"].value == "X":
        return None
    number = float(tokens["number"].value)
    if "half" in tokens:
        number += 0.5
    return number
