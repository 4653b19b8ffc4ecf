"""Months, seasons, parts of years, years, decades and centuries."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from depeche.times.grammar import Match
from depeche.times.meanings.senses import Context, Sense, bias_of, date, pair, reference_of, year_in


def month(context: Context, match: Match) -> Sequence[Sense]:
    """A month, with or without its year."""
    number = int(match.tokens["month"].value)
    if not 1 <= number <= 12:
        return ()
    year = year_in(match.tokens)
    if year is None:
        year = year_of_month(context, match, number)
    return date(f"{year:04d}-{number:02d}" if year else f"XXXX-{number:02d}")


def months(context: Context, match: Match) -> Sequence[Sense]:
    """*entre février et septembre 2022*, *de juillet à septembre*: two months; the first is of the year before where
    it must be. Without a year, the range is the one nearest to the dispatch.
    """
    first, second = int(match.tokens["month"].value), int(match.tokens["month2"].value)
    if "year" in match.tokens:
        year = int(match.tokens["year"].value)
        return pair(match, "month", "month2", f"{year - (first > second):04d}-{first:02d}", f"{year:04d}-{second:02d}")
    reference = reference_of(context)
    if reference is None or reference[1] is None:
        known = f"{reference[0]:04d}" if reference and first <= second else "XXXX"
        return pair(match, "month", "month2", f"{known}-{first:02d}", f"{known}-{second:02d}")
    begin, here = reference[0], reference[1]
    if context.direction(match, firm=True) == "past":
        begin -= (second > here) + (first > second)
    else:
        begin += (first - here < -_HALF_YEAR) - (first - here > _HALF_YEAR)
    return pair(match, "month", "month2", f"{begin:04d}-{first:02d}", f"{begin + (first > second):04d}-{second:02d}")


_HALF_YEAR: Final = 6


FAR_MONTHS: Final = 10
"""A month without a year is not meant to lie further away than this: next month is no eleven months ago."""


def year_of_month(context: Context, match: Match, number: int) -> int | None:
    """The year of a month: the nearest that fits the words and the tense."""
    reference = reference_of(context)
    if reference is None:
        return None
    year, here = reference
    if here is None:
        return year
    bias = bias_of(match)
    direction = "past" if bias < 0 else "future" if bias > 0 else context.direction(match, firm=True)
    if bias:
        if bias < 0:
            return year if number < here else year - 1
        return year if number > here else year + 1
    gap = number - here
    if direction == "past" and -gap % 12 <= FAR_MONTHS:
        return year if number <= here else year - 1
    if direction == "future" and gap % 12 <= FAR_MONTHS:
        return year if number >= here else year + 1
    return year + (gap < -6) - (gap > 6)


def year(context: Context, match: Match) -> Sequence[Sense]:
    """A year in figures."""
    return date(f"{int(match.tokens['year'].value):04d}")


def years(context: Context, match: Match) -> Sequence[Sense]:
    """*1975-1990*, *entre 2014 et 2018*, but *2016-11* is a month."""
    one, other = int(match.tokens["year"].value), int(match.tokens["year2"].value)
    if other < 100:
        if other <= one % 100 and 1 <= other <= 12 and "dash" in match.tokens:
            return date(f"{one:04d}-{other:02d}")
        other += one - one % 100
    if other < one:
        return ()
    return pair(match, "year", "year2", f"{one:04d}", f"{other:04d}")


def season(context: Context, match: Match) -> Sequence[Sense]:
    """*l'été dernier*, *l'automne 2018*, *cet hiver*."""
    name = match.tokens["season"].value
    given = year_in(match.tokens)
    if given is not None:
        return date(f"{given:04d}-{name}")
    reference = reference_of(context)
    if reference is None:
        return date(f"XXXX-{name}")
    year_, here = reference
    start = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}[name]
    bias = bias_of(match)
    if here is None:
        return date(f"{year_ + bias:04d}-{name}")
    if name == "WI" and here <= 3:
        year_ -= 1
        here += 12
    if bias < 0:
        found = year_ if here > start + 2 else year_ - 1
    elif bias > 0:
        found = year_ if here < start else year_ + 1
    else:
        direction = context.direction(match)
        found = year_
        if direction == "past" and here < start:
            found = year_ - 1
        elif direction == "future" and here > start + 2:
            found = year_ + 1
    return date(f"{found:04d}-{name}")


def decade(context: Context, match: Match) -> Sequence[Sense]:
    """*les années 1990*, *les années 60*."""
    token = match.tokens.get("year") or match.tokens["yy"]
    number = int(token.value)
    if number < 100:
        number += 1900 if number >= 20 else 2000
    if number % 10:
        return ()
    return date(f"{number // 10:03d}X")


def century(context: Context, match: Match) -> Sequence[Sense]:
    """*le XIXe siècle*."""
    return date(f"{int(match.tokens['number'].value) - 1:02d}XX")


def part_of_year(context: Context, match: Match) -> Sequence[Sense]:
    """*au premier semestre 2023*, *le troisième trimestre*."""
    number = int(match.tokens["number"].value)
    unit = match.tokens["unit"].value
    if not 1 <= number <= (4 if unit == "Q" else 2):
        return ()
    given = year_in(match.tokens)
    if given is None:
        if context.date is None:
            return date(f"XXXX-{unit}{number}")
        given = context.date.year
    return date(f"{given:04d}-{unit}{number}")
