"""Days of a month, in words and in figures."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from depeche.times.calendar import add_months, make_day
from depeche.times.grammar import Match
from depeche.times.lexer import Token
from depeche.times.meanings.senses import (
    Context,
    Sense,
    as_day,
    bias_of,
    date,
    middle_of,
    with_part,
    year_in,
)
from depeche.times.meanings.weekdays import weekday


def day(context: Context, match: Match) -> Sequence[Sense]:
    """A day of a month, with or without its year."""
    tokens = match.tokens
    number = int(tokens["day"].value)
    if "weekday" in tokens and "month" not in tokens and not _falls(context, number, tokens["weekday"]):
        alone = match._replace(tokens={"weekday": tokens["weekday"]})
        return [sense._replace(tokens=(match.first, match.at["weekday"] + 1)) for sense in weekday(context, alone)]
    if not 1 <= number <= 31:
        return ()
    if "month" not in tokens:
        return date(with_part(day_of_month(context, number, match, tokens.get("weekday")), tokens))
    month = int(tokens["month"].value)
    year = year_in(tokens)
    if year is None:
        year = year_of_day(context, match, month, number)
    if year is None:
        return date(with_part(f"XXXX-{month:02d}-{number:02d}", tokens))
    if make_day(year, month, number) is None:
        return ()
    return date(with_part(f"{year:04d}-{month:02d}-{number:02d}", tokens))


FAR_DAYS: Final = 270
"""A day without a year is not meant to lie so far away when the same day on the other side is near."""

FAR_AHEAD: Final = 330
"""The same where its verb stands in the future: *l'élection aura lieu le 4 avril*, told in June."""


AHEAD: Final = 1.3
"""Where nothing tells the direction, a day ahead counts as so many times further than one behind: news looks
back, but for ranges of days."""


def year_of_day(context: Context, match: Match, month: int, number: int) -> int | None:
    """The year of a day and month: the nearest that fits the words and the tense."""
    if context.date is None:
        return None
    reference = context.day or middle_of(context.date)
    if reference is None:
        return context.date.year
    found = [
        day
        for year in (reference.year - 1, reference.year, reference.year + 1)
        if 1 <= year <= 9999 and (day := make_day(year, month, number))
    ]
    if "weekday" in match.tokens:
        fitting = [d for d in found if d.isoweekday() == int(match.tokens["weekday"].value)]
        if fitting:
            return min(fitting, key=lambda d: abs((d - reference).days)).year
    bias = bias_of(match)
    direction = "past" if bias < 0 else "future" if bias > 0 else context.direction(match, firm=True)
    if direction is None and match.rule.meaning == "day" and _ahead(context, match):
        direction = "future"
    slack = 0 if context.day else 45
    fitting = found
    if direction == "past":
        fitting = [d for d in found if (d - reference).days <= slack]
    elif direction == "future":
        fitting = [d for d in found if (d - reference).days >= -slack]
    far = FAR_AHEAD if direction == "future" and context.bearing(match).foretold else FAR_DAYS
    if not bias and fitting and min(abs((d - reference).days) for d in fitting) > far:
        fitting = found
    found = fitting or found
    if not found:
        return None
    ahead = 1 if match.rule.meaning == "days" else AHEAD
    return min(found, key=lambda d: (reference - d).days if d <= reference else (d - reference).days * ahead).year


def _ahead(context: Context, match: Match) -> bool:
    """Whether the last day told in the sentence lies ahead: *il ira à Rome le 3 mai, puis le 9 novembre à Berlin*."""
    told = context.told[-1] if context.told else None
    day = as_day(told.value) if told and context.within(match, told) else None
    return bool(day and context.day and day > context.day)


def _falls(context: Context, number: int, name: Token) -> bool:
    """Whether such a day of these months falls on a weekday: *vendredi 2*, not *vendredi deux marchés*."""
    if context.day is None:
        return 1 <= number <= 31
    months = [add_months(context.day.year, context.day.month, shift) for shift in (-1, 0, 1)]
    days_ = [make_day(*month, number) for month in months if month]
    return any(day and day.isoweekday() == int(name.value) for day in days_)


def day_of_month(context: Context, number: int, match: Match, name: Token | None = None) -> str:
    """A day whose month is not told: of the last month told nearby, else the nearest to the dispatch."""
    if context.date is None or context.date.month is None:
        return f"XXXX-XX-{number:02d}" if context.date is None else f"{context.date.year:04d}-XX-{number:02d}"
    year, month = context.date.year, context.date.month
    if context.day is None:
        found = make_day(year, month, number)
        return found.isoformat() if found else f"{year:04d}-XX-{number:02d}"
    options = []
    for shift in (-1, 0, 1):
        moved = add_months(year, month, shift)
        option = make_day(*moved, number) if moved else None
        if option:
            options.append(option)
    if name is not None:
        fitting = [d for d in options if d.isoweekday() == int(name.value)]
        options = fitting or options
    direction = context.direction(match)
    here = context.day
    if direction == "past":
        options = [d for d in options if d <= here] or options
    elif direction == "future":
        options = [d for d in options if d >= here] or options
    if not options:
        return f"XXXX-XX-{number:02d}"
    return min(options, key=lambda d: (abs((d - here).days), d < here)).isoformat()


def day_only(context: Context, match: Match) -> Sequence[Sense]:
    """*le 28*: a day of a month that is not told."""
    number = int(match.tokens["day"].value)
    found = _beside_told(context, match, number) or day_of_month(context, number, match)
    return date(found) if 1 <= number <= 31 else ()


def _beside_told(context: Context, match: Match, number: int) -> str | None:
    """Such a day of the month of the last day told in the paragraph, where the tense does not object."""
    told = context.told[-1] if context.told else None
    day = as_day(told.value) if told and context.near(match, told) else None
    found = make_day(day.year, day.month, number) if day else None
    if found is None or context.day is None:
        return None
    direction = context.direction(match)
    objects = (direction == "past" and found > context.day) or (direction == "future" and found < context.day)
    return None if objects else found.isoformat()


def days(context: Context, match: Match) -> Sequence[Sense]:
    """*du 3 au 7 octobre*, *du 28 juin au 3 juillet*: two days; the first has month and year from the second."""
    tokens = dict(match.tokens)
    if "month" in tokens or "month2" in tokens:
        later = {**tokens, "day": tokens["day2"], "month": tokens.get("month2") or tokens["month"]}
        later.pop("weekday", None)
        if "weekday2" in tokens:
            later["weekday"] = tokens["weekday2"]
        second = day(context, match._replace(tokens=later))
        if not second:
            return ()
        year, month = second[0].value[:4], int(second[0].value[5:7])
    else:
        told = next((told.value for told in reversed(context.told) if told.value[5:7].isdigit()), None)
        if told is None:
            return ()
        year, month = told[:4], int(told[5:7])
        second = date(f"{year}-{month:02d}-{int(tokens['day2'].value):02d}")
    first_month = int(tokens["month"].value) if "month" in tokens else month
    if first_month > month and year.isdigit():
        year = f"{int(year) - 1:04d}"
    first = f"{year}-{first_month:02d}-{int(tokens['day'].value):02d}"
    start = match.at["weekday" if "weekday" in tokens else "day"]
    after = match.at["month" if "month2" in tokens else "day"] + 1
    return (
        Sense("DATE", first, (), (start, after)),
        second[0]._replace(tokens=(match.at.get("weekday2", match.at["day2"]), match.last)),
    )


def days_of_month(context: Context, match: Match) -> Sequence[Sense]:
    """*du 4 au 22 du mois prochain*: two days of the month that is told from the dispatch's."""
    if context.date is None or context.date.month is None:
        return ()
    month = add_months(context.date.year, context.date.month, bias_of(match))
    first, second = (make_day(*month, int(match.tokens[name].value)) if month else None for name in ("day", "day2"))
    if first is None or second is None:
        return ()
    at = match.at["day"]
    return (
        Sense("DATE", first.isoformat(), (), (at, at + 1)),
        Sense("DATE", second.isoformat(), (), (match.at["day2"], match.last)),
    )


def iso(context: Context, match: Match) -> Sequence[Sense]:
    """A date in figures, year first."""
    written, _, clock = match.tokens["iso"].value.partition("T")
    year, month, number = (int(part) for part in (*written.split("-"), "0")[:3])
    if not number:
        return date(f"{year:04d}-{month:02d}")
    if make_day(year, month, number) is None:
        return ()
    if "clock" in match.tokens:
        clock = match.tokens["clock"].value
    return date(f"{year:04d}-{month:02d}-{number:02d}" + (f"T{clock[:5]}" if clock else ""))


def numeric(context: Context, match: Match) -> Sequence[Sense]:
    """A date in figures, day first."""
    if "daymonth" in match.tokens:
        number, month = (int(part) for part in match.tokens["daymonth"].value.split("/"))
        found = year_of_day(context, match, month, number)
        return date(f"{found:04d}-{month:02d}-{number:02d}") if found else date(f"XXXX-{month:02d}-{number:02d}")
    parts = [int(part) for part in re.split(r"\D", match.tokens["ndate"].value)]
    number, month, year = parts if parts[0] < 1000 else reversed(parts)
    if month > 12 >= number:
        number, month = month, number
    if year < 100:
        year += 1900 if year > 30 else 2000
    if make_day(year, month, number) is None:
        return ()
    clock = f"T{match.tokens['clock'].value}" if "clock" in match.tokens else ""
    return date(f"{year:04d}-{month:02d}-{number:02d}{clock}")
