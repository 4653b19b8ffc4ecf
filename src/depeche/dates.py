"""Dates known in part: a year, a month, a day or a minute, never rounded to more than is known."""

from __future__ import annotations

import calendar
import re
from datetime import date as Day
from typing import Literal, NamedTuple

from depeche.errors import DateError

Precision = Literal["year", "month", "day", "minute"]

_ISO = re.compile(
    r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d)"
    r"(?:[T ](?P<hour>\d\d):(?P<minute>\d\d)(?::\d\d(?:\.\d+)?)?(?P<offset>Z|[+-]\d\d:?\d\d)?)?)?)?",
    re.ASCII,
)


class PartialDate(NamedTuple):
    """A date as precisely as it is known, in ISO 8601 order; unknown parts are None.

    ``offset`` is the distance from UTC as written (``Z``, ``+02:00``), None where the text does not tell.
    """

    year: int
    month: int | None = None
    day: int | None = None
    hour: int | None = None
    minute: int | None = None
    offset: str | None = None

    @property
    def precision(self) -> Precision:
        """The finest part that is known."""
        if self.minute is not None:
            return "minute"
        if self.day is not None:
            return "day"
        return "year" if self.month is None else "month"

    @property
    def earliest(self) -> Day:
        """The first day it can denote."""
        return Day(self.year, self.month or 1, self.day or 1)

    @property
    def latest(self) -> Day:
        """The last day it can denote."""
        month = self.month or 12
        return Day(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    def agrees(self, other: PartialDate) -> bool:
        """Whether both can be the same date: no part that both know differs (offsets apart)."""
        return all(
            mine is None or yours is None or mine == yours for mine, yours in zip(self[:5], other[:5], strict=True)
        )

    def __str__(self) -> str:
        text = f"{self.year:04d}"
        if self.month is not None:
            text += f"-{self.month:02d}"
        if self.day is not None:
            text += f"-{self.day:02d}"
        if self.hour is not None and self.minute is not None:
            text += f"T{self.hour:02d}:{self.minute:02d}{self.offset or ''}"
        return text


def parse_date(text: str) -> PartialDate:
    """The date of ``2018``, ``2018-10``, ``2018-10-23`` or ``2018-10-23T14:00[+02:00]``; seconds are dropped.

    Raises DateError where the text is none of these or names a day that does not exist.
    """
    match = _ISO.fullmatch(text.strip())
    if not match:
        raise DateError(f"not a date: {text!r} (expected YYYY, YYYY-MM, YYYY-MM-DD or YYYY-MM-DDTHH:MM)")
    parts = {name: int(match[name]) if match[name] else None for name in ("year", "month", "day", "hour", "minute")}
    year = parts.pop("year")
    assert year is not None
    found = PartialDate(year, **parts, offset=match["offset"])
    try:
        Day(found.year, found.month or 1, found.day or 1)
    except ValueError as error:
        raise DateError(f"no such day: {text!r} ({error})") from None
    if (found.hour or 0) > 23 or (found.minute or 0) > 59:
        raise DateError(f"no such time of day: {text!r}")
    if found.offset and found.offset != "Z" and (int(found.offset[1:3]) > 14 or int(found.offset[-2:]) > 59):
        raise DateError(f"no such distance from UTC: {text!r}")
    return found


def finer(first: PartialDate, second: PartialDate) -> PartialDate:
    """The one of two dates that tells more where they agree, else the first."""
    if not first.agrees(second):
        return first
    known = [sum(part is not None for part in date) for date in (first, second)]
    return second if known[1] > known[0] else first
