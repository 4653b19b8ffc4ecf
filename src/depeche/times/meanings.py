"""What the rules mean: each function turns a match into values, in the light of the date and of what was told before."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date as Day
from functools import cache
from typing import Final, NamedTuple

from depeche import languages
from depeche.dates import PartialDate
from depeche.reading import TimeType
from depeche.times.calendar import add_days, add_months, days_of, easter, make_day, week_of
from depeche.times.direction import Bearing, Direction
from depeche.times.grammar import Match
from depeche.times.lexer import Token


class Sense(NamedTuple):
    """One value of a match: its type and TIMEX3 value, the days that remain possible, and the tokens it covers."""

    type: TimeType
    value: str
    candidates: tuple[str, ...] = ()
    tokens: tuple[int, int] | None = None
    """First token and the one after the last, where the match holds several times."""


@dataclass(slots=True)
class Context:
    """What a meaning may look at: the date of the dispatch, the tense around the match, the last time told."""

    date: PartialDate | None
    language: str
    day: Day | None
    """The day of the dispatch, None where it is not known."""
    bearing: Callable[[Match], Bearing]
    told: list[Told] = field(default_factory=list)
    """Calendar times told so far, with where."""
    near: Callable[[Match, Told], bool] = lambda match, told: True

    def direction(self, match: Match, *, firm: bool = False) -> Direction | None:
        """Past, present or future; with ``firm``, only where a verb governs the time directly."""
        found = self.bearing(match)
        return found.direction if found.firm or not firm else None


class Told(NamedTuple):
    """A calendar time told before."""

    value: str
    token: int
    part: str = ""


Meaning = Callable[[Context, Match], Sequence[Sense]]


def date(value: str, candidates: Sequence[str] = ()) -> list[Sense]:
    """One DATE, or TIME where the value holds a time of day."""
    return [Sense("TIME" if "T" in value else "DATE", value, tuple(candidates))]


# What is known of the day of the dispatch ---------------------------------------------------------------------------


def _vague_day(context: Context, shift: int = 0) -> str:
    """The day of the dispatch moved by some days; X for what is not known."""
    if context.day:
        moved = add_days(context.day, shift)
        return moved.isoformat() if moved else "XXXX-XX-XX"
    if context.date is None:
        return "XXXX-XX-XX"
    if context.date.month is None:
        return f"{context.date.year:04d}-XX-XX"
    return f"{context.date.year:04d}-{context.date.month:02d}-XX"


def _reference(context: Context) -> tuple[int, int | None] | None:
    """Year and month of the dispatch."""
    return (context.date.year, context.date.month) if context.date else None


def _last_day(context: Context, match: Match) -> tuple[Day, str] | None:
    """The last day told that still holds at the match, and the part of it that was told."""
    for told in reversed(context.told):
        day = _as_day(told.value)
        if day:
            return (day, told.part) if context.near(match, told) else None
    return None


def _as_day(value: str) -> Day | None:
    try:
        return Day.fromisoformat(value[:10]) if len(value) >= 10 else None
    except ValueError:
        return None


# Days ---------------------------------------------------------------------------------------------------------------


def day(context: Context, match: Match) -> Sequence[Sense]:
    """A day of a month, with or without its year."""
    tokens = match.tokens
    number = int(tokens["day"].value)
    if "month" not in tokens:
        return date(_suffix(_day_of_month(context, number, match, tokens.get("weekday")), tokens))
    month = int(tokens["month"].value)
    if not 1 <= number <= 31:
        return ()
    year = _year(tokens)
    if year is None:
        year = _year_of_day(context, match, month, number)
    if year is None:
        return date(_suffix(f"XXXX-{month:02d}-{number:02d}", tokens))
    if make_day(year, month, number) is None:
        return ()
    return date(_suffix(f"{year:04d}-{month:02d}-{number:02d}", tokens))


def _suffix(value: str, tokens: Mapping[str, Token]) -> str:
    return f"{value}T{tokens['part'].value}" if "part" in tokens else value


def _year(tokens: Mapping[str, Token]) -> int | None:
    if "year" in tokens:
        year = int(tokens["year"].value)
        return year if 1 <= year <= 9999 else None
    if "yy" in tokens:
        short = int(tokens["yy"].value)
        return 1900 + short if short > 30 else 2000 + short
    return None


def _bias(match: Match) -> int:
    """-1 for *last*, 1 for *next*, 0 for neither."""
    return int(match.tokens["rel"].value) if "rel" in match.tokens else 0


def _year_of_day(context: Context, match: Match, month: int, number: int) -> int | None:
    """The year of a day and month: the nearest that fits the words and the tense."""
    if context.date is None:
        return None
    reference = context.day or _middle(context.date)
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
    bias = _bias(match)
    direction = "past" if bias < 0 else "future" if bias > 0 else context.direction(match, firm=True)
    slack = 0 if context.day else 45
    if direction == "past":
        found = [d for d in found if (d - reference).days <= slack] or found
    elif direction == "future":
        found = [d for d in found if (d - reference).days >= -slack] or found
    if not found:
        return None
    return min(found, key=lambda d: abs((d - reference).days)).year


def _middle(date: PartialDate) -> Day | None:
    return Day(date.year, date.month, 15) if date.month else None


def _day_of_month(context: Context, number: int, match: Match, weekday: Token | None = None) -> str:
    """A day whose month is not told: of the last month told nearby, else the nearest to the dispatch."""
    reference = _reference(context)
    if reference is None or reference[1] is None:
        return f"XXXX-XX-{number:02d}" if reference is None else f"{reference[0]:04d}-XX-{number:02d}"
    year, month = reference
    if context.day is None:
        found = make_day(year, month, number)
        return found.isoformat() if found else f"{year:04d}-XX-{number:02d}"
    options = []
    for shift in (-1, 0, 1):
        moved = add_months(year, month, shift)
        option = make_day(*moved, number) if moved else None
        if option:
            options.append(option)
    if weekday is not None:
        fitting = [d for d in options if d.isoweekday() == int(weekday.value)]
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
    return date(_day_of_month(context, number, match)) if 1 <= number <= 31 else ()


def days(context: Context, match: Match) -> Sequence[Sense]:
    """*du 3 au 7 octobre*: two days of one month."""
    tokens = match.tokens
    second = day(context, match._replace(tokens={**tokens, "day": tokens["day2"]}))
    if not second:
        return ()
    first = f"{second[0].value[:8]}{int(tokens['day'].value):02d}"
    return _pair(match, "day", "day2", first, second[0].value)


def _pair(match: Match, first: str, second: str, one: str, other: str) -> Sequence[Sense]:
    kind: TimeType = "TIME" if "T" in other else "DATE"
    start = match.at[first]
    end = next((match.at[name] for name in (f"week{second}",) if name in match.at), match.at[second])
    return (Sense(kind, one, (), (start, start + 1)), Sense(kind, other, (), (end, match.last)))


def iso(context: Context, match: Match) -> Sequence[Sense]:
    """A date in figures, year first."""
    written, _, clock = match.tokens["iso"].value.partition("T")
    year, month, number = (int(part) for part in written.split("-"))
    if make_day(year, month, number) is None:
        return ()
    if "clock" in match.tokens:
        clock = match.tokens["clock"].value
    return date(f"{year:04d}-{month:02d}-{number:02d}" + (f"T{clock[:5]}" if clock else ""))


def numeric(context: Context, match: Match) -> Sequence[Sense]:
    """A date in figures, day first."""
    import re

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


# Weekdays -----------------------------------------------------------------------------------------------------------


def weekday(context: Context, match: Match) -> Sequence[Sense]:
    """A weekday: the nearest that fits the tense; all of the month where only the month is known."""
    wanted = int(match.tokens["weekday"].value)
    if context.day is None:
        reference = _reference(context)
        if reference is None:
            return date(_suffix("XXXX-XX-XX", match.tokens))
        if reference[1] is None:
            return date(_suffix(f"{reference[0]:04d}-XX-XX", match.tokens))
        return date(
            _suffix(f"{reference[0]:04d}-{reference[1]:02d}-XX", match.tokens),
            [d.isoformat() for d in days_of(reference[0], reference[1], wanted)],
        )
    here = context.day
    back, ahead = (here.isoweekday() - wanted) % 7, (wanted - here.isoweekday()) % 7
    bias = _bias(match)
    direction = context.direction(match) if not bias else None
    if bias < 0:
        shift = -(back or 7)
    elif bias > 0:
        shift = ahead or 7
    elif not back:
        shift = 0
    elif direction == "past":
        shift = -back
    elif direction == "present":
        shift = -back if back == 1 else ahead
    elif direction == "future":
        shift = ahead
    else:
        shift = -back if back <= ahead else ahead
    return date(_suffix(_vague_day(context, shift), match.tokens))


def weekday_of(context: Context, match: Match) -> Sequence[Sense]:
    """*mardi de la semaine prochaine*."""
    if context.day is None:
        return weekday(context, match)
    weeks = int(match.tokens["week"].value) if "week" in match.tokens else 0
    shift = int(match.tokens["weekday"].value) - context.day.isoweekday() + 7 * weeks
    return date(_vague_day(context, shift))


def weekday_in(context: Context, match: Match) -> Sequence[Sense]:
    """*lundi en huit*, *mardi en quinze*: one or two weeks after the next such day."""
    weeks = {8: 1, 15: 2}.get(int(match.tokens["number"].value))
    if weeks is None:
        return ()
    if context.day is None:
        return weekday(context, match)
    ahead = (int(match.tokens["weekday"].value) - context.day.isoweekday()) % 7
    return date(_vague_day(context, ahead + 7 * weeks))


def weekday_set(context: Context, match: Match) -> Sequence[Sense]:
    """*le mercredi*, *chaque samedi*."""
    return (Sense("SET", _suffix(f"XXXX-WXX-{match.tokens['weekday'].value}", match.tokens)),)


# Deictics -----------------------------------------------------------------------------------------------------------


def deictic(context: Context, match: Match) -> Sequence[Sense]:
    """*hier*, *demain soir*."""
    token = match.tokens.get("deictic") or match.tokens["today"]
    if "month" in match.tokens and context.day is None:
        return day(context, match)
    return date(_suffix(_vague_day(context, int(token.value)), match.tokens))


def today(context: Context, match: Match) -> Sequence[Sense]:
    """*aujourd'hui*: the day itself, or nowadays."""
    if context.direction(match) == "present" or context.day is None:
        return date("PRESENT_REF")
    return date(_vague_day(context))


def this_part(context: Context, match: Match) -> Sequence[Sense]:
    """*ce soir*."""
    return date(f"{_vague_day(context)}T{match.tokens['part'].value}")


def part(context: Context, match: Match) -> Sequence[Sense]:
    """*dans la soirée*: of the last day told, else of the dispatch's."""
    told = _last_day(context, match)
    base = told[0].isoformat() if told else _vague_day(context)
    return date(f"{base}T{match.tokens['part'].value}")


def fixed(context: Context, match: Match) -> Sequence[Sense]:
    """A value that the table gives."""
    kind, _, value = match.rule.argument.partition(" ")
    return (Sense(kind, value),)  # type: ignore[arg-type]


def ref(context: Context, match: Match) -> Sequence[Sense]:
    """*actuellement*, *récemment*, *bientôt*."""
    return date(match.tokens["ref"].value)


# Clock times --------------------------------------------------------------------------------------------------------


def clock(context: Context, match: Match) -> Sequence[Sense]:
    """A time of day, on the last day told or that of the dispatch."""
    tokens = match.tokens
    time = _clock(tokens)
    if time is None:
        return ()
    told = _last_day(context, match)
    base: str
    if told:
        where, part_told = told
        moved = add_days(where, 1) if time == "00:00" and part_told in ("EV", "NI") else where
        base = (moved or where).isoformat()
    else:
        base = _vague_day(context)
    return date(f"{base}T{time}{_zone(tokens)}")


def _zone(tokens: Mapping[str, Token]) -> str:
    return tokens["zone"].value if "zone" in tokens else ""


def _clock(tokens: Mapping[str, Token], name: str = "clock") -> str | None:
    if name in tokens:
        hour, minute = (int(part) for part in tokens[name].value.split(":"))
    elif "noon" in tokens:
        hour, minute = int(tokens["noon"].value), 0
    else:
        hour, minute = int(float(tokens["number"].value)), 0
    if "minutes" in tokens:
        minute = int(tokens["minutes"].value)
    if "half" in tokens:
        minute = int(60 * float(tokens["half"].value))
    if "part" in tokens and hour < 12 and tokens["part"].value in ("AF", "EV") and hour:
        hour += 12
    if hour == 24 and not minute:
        hour = 0
    return f"{hour:02d}:{minute:02d}" if hour < 24 and minute < 60 else None


def clocks(context: Context, match: Match) -> Sequence[Sense]:
    """*de 11H00 à 13H00*."""
    tokens = match.tokens
    first = clock(context, match)
    second = clock(context, match._replace(tokens={**tokens, "clock": tokens["clock2"]}))
    if not first or not second:
        return ()
    return _pair(match, "clock", "clock2", first[0].value, second[0].value)


def clock_weekday(context: Context, match: Match) -> Sequence[Sense]:
    """*4 h mardi*."""
    time = _clock(match.tokens)
    on = weekday(context, match)
    return date(f"{on[0].value[:10]}T{time}{_zone(match.tokens)}") if time and on else ()


# Months, years, seasons ---------------------------------------------------------------------------------------------


def month(context: Context, match: Match) -> Sequence[Sense]:
    """A month, with or without its year."""
    number = int(match.tokens["month"].value)
    year = _year(match.tokens)
    if year is None:
        year = _year_of_month(context, match, number)
    return date(f"{year:04d}-{number:02d}" if year else f"XXXX-{number:02d}")


def _year_of_month(context: Context, match: Match, number: int) -> int | None:
    reference = _reference(context)
    if reference is None:
        return None
    year, here = reference
    if here is None:
        return year
    bias = _bias(match)
    direction = "past" if bias < 0 else "future" if bias > 0 else context.direction(match, firm=True)
    if bias:
        if bias < 0:
            return year if number < here else year - 1
        return year if number > here else year + 1
    if direction == "past":
        return year if number <= here else year - 1
    if direction == "future":
        return year if number >= here else year + 1
    gap = number - here
    return year + (gap < -6) - (gap > 6)


def year(context: Context, match: Match) -> Sequence[Sense]:
    """A year in figures."""
    return date(f"{int(match.tokens['year'].value):04d}")


def years(context: Context, match: Match) -> Sequence[Sense]:
    """*1975-1990*, *entre 2014 et 2018*."""
    one, other = int(match.tokens["year"].value), int(match.tokens["year2"].value)
    if other < 100:
        other += one - one % 100
    if other < one:
        return ()
    return _pair(match, "year", "year2", f"{one:04d}", f"{other:04d}")


def season(context: Context, match: Match) -> Sequence[Sense]:
    """*l'été dernier*, *l'automne 2018*, *cet hiver*."""
    name = match.tokens["season"].value
    given = _year(match.tokens)
    if given is not None:
        return date(f"{given:04d}-{name}")
    reference = _reference(context)
    if reference is None:
        return date(f"XXXX-{name}")
    year_, here = reference
    start = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}[name]
    bias = _bias(match)
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
    given = _year(match.tokens)
    if given is None:
        if context.date is None:
            return date(f"XXXX-{unit}{number}")
        given = context.date.year
    return date(f"{given:04d}-{unit}{number}")


# Relative units -----------------------------------------------------------------------------------------------------


def relative(context: Context, match: Match) -> Sequence[Sense]:
    """*la semaine dernière*, *l'an prochain*, *ce mois-ci*, *le week-end dernier*."""
    unit = match.tokens["unit"].value
    shift = int(match.rule.argument) if match.rule.argument else _bias(match)
    return _shifted(context, match, unit, shift)


def _shifted(context: Context, match: Match, unit: str, shift: int) -> Sequence[Sense]:
    """The unit of the calendar that lies so many units from the dispatch."""
    reference = _reference(context)
    if reference is None:
        shape = {"Y": "XXXX", "M": "XXXX-XX", "W": "XXXX-WXX", "WE": "XXXX-WXX-WE", "D": "XXXX-XX-XX"}.get(unit)
        return date(shape) if shape else ()
    year_, here = reference
    if unit == "Y":
        return date(f"{year_ + shift:04d}") if 1 <= year_ + shift <= 9999 else ()
    if unit == "DE":
        return date(f"{(year_ // 10 + shift):03d}X") if year_ // 10 + shift > 0 else ()
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
        return date(_vague_day(context, shift))
    return ()


def weekend(context: Context, match: Match) -> Sequence[Sense]:
    """*ce week-end*: the past one where the tense is past and the week is young."""
    shift = _bias(match)
    if (not shift and context.day and context.day.isoweekday() <= 4 and context.direction(match) == "past") or (
        shift < 0 and context.day and context.day.isoweekday() == 7
    ):
        shift = -1
    return _shifted(context, match, "WE", shift)


def ago(context: Context, match: Match) -> Sequence[Sense]:
    """*il y a deux ans*, *dans trois jours*: argument -1 or 1."""
    sign = int(match.rule.argument)
    unit = match.tokens["unit"].value
    number = _number(match.tokens)
    if number is None:
        return date("PAST_REF" if sign < 0 else "FUTURE_REF")
    return _moved(context, match, unit, sign * number)


def _number(tokens: Mapping[str, Token]) -> float | None:
    if "tens" in tokens:
        return None if tokens["tens"].value == "X" else float(tokens["tens"].value)
    if "number" not in tokens or tokens["number"].value == "X":
        return None
    number = float(tokens["number"].value)
    if "half" in tokens:
        number += 0.5
    return number


def _moved(context: Context, match: Match, unit: str, count: float) -> Sequence[Sense]:
    from datetime import datetime, timedelta

    if unit in ("TH", "TM", "TS"):
        day_, date_ = context.day, context.date
        if day_ is None or date_ is None:
            return date(f"{_vague_day(context)}TXX:XX")
        if date_.hour is None:
            return date(_vague_day(context)) if abs(count) < 24 else _moved(context, match, "D", int(count / 24))
        start = datetime(day_.year, day_.month, day_.day, date_.hour, date_.minute or 0)
        try:
            moved = start + timedelta(seconds=count * {"TH": 3600, "TM": 60, "TS": 1}[unit])
        except OverflowError:
            return ()
        return date(moved.strftime("%Y-%m-%dT%H:%M"))
    if abs(count) > 10**6:
        return ()
    if unit == "W":
        if context.day is None or count != int(count):
            return _shifted(context, match, "W", 0)
        return date(_vague_day(context, int(count) * 7))
    if unit == "Y" and count != int(count):
        return _shifted(context, match, "M", int(count * 12))
    if unit == "DE":
        return _shifted(context, match, "Y", int(count * 10))
    if unit == "CE":
        return _shifted(context, match, "Y", int(count * 100))
    return _shifted(context, match, unit, int(count))


def later(context: Context, match: Match) -> Sequence[Sense]:
    """*deux ans plus tard*, *trois jours auparavant*: counted from the last time told."""
    sign = int(match.tokens["way"].value)
    unit = match.tokens["unit"].value
    number = _number(match.tokens)
    if not context.told:
        return ago_like(context, match, sign, unit, number)
    base = context.told[-1].value
    if number is None or number != int(number):
        return duration(context, match)
    count = sign * int(number)
    if unit == "Y" and base[:4].isdigit():
        return date(f"{int(base[:4]) + count:04d}") if 1 <= int(base[:4]) + count <= 9999 else ()
    if unit == "M" and base[:4].isdigit() and base[5:7].isdigit():
        moved = add_months(int(base[:4]), int(base[5:7]), count)
        return date(f"{moved[0]:04d}-{moved[1]:02d}") if moved else ()
    start = _as_day(base)
    if unit in ("D", "W") and start:
        moved_day = add_days(start, count * (7 if unit == "W" else 1)) if abs(count) < 10**6 else None
        return date(moved_day.isoformat()) if moved_day else ()
    return duration(context, match)


def ago_like(context: Context, match: Match, sign: int, unit: str, number: float | None) -> Sequence[Sense]:
    """A distance from the dispatch's date."""
    return duration(context, match) if number is None else _moved(context, match, unit, sign * number)


def neighbour(context: Context, match: Match) -> Sequence[Sense]:
    """*la veille*, *le lendemain*: beside the last day told, else beside the dispatch's."""
    shift = int(match.tokens["shift"].value)
    start = next((d for told in reversed(context.told) if (d := _as_day(told.value))), None)
    if start is None:
        return date(_suffix(_vague_day(context, shift), match.tokens))
    moved = add_days(start, shift)
    return date(_suffix(moved.isoformat(), match.tokens)) if moved else ()


def neighbour_of(context: Context, match: Match) -> Sequence[Sense]:
    """*la veille du 14 juillet*."""
    inner = feast(context, match) if "feast" in match.tokens else day(context, match)
    start = _as_day(inner[0].value) if inner else None
    moved = add_days(start, int(match.tokens["shift"].value)) if start else None
    return date(_suffix(moved.isoformat(), match.tokens)) if moved else ()


def eve(context: Context, match: Match) -> Sequence[Sense]:
    """*à la veille de*, *au lendemain de* something: about the day of the dispatch."""
    return date(_vague_day(context))


def same(context: Context, match: Match) -> Sequence[Sense]:
    """*le même jour*, *cette année-là*, *à l'époque*: the last time told, as finely as the words say."""
    size = {"D": 10, "M": 7, "Y": 4, "": 10}[match.rule.argument]
    for told in reversed(context.told):
        value = told.value.partition("T")[0]
        if size == 10 and match.rule.argument == "D" and _as_day(value) is None:
            continue
        if size == 7 and len(value) < 7:
            continue
        return date(value[:size])
    return date("PAST_REF")


# Lengths ------------------------------------------------------------------------------------------------------------


def duration(context: Context, match: Match) -> Sequence[Sense]:
    """*trois jours*, *quelques mois*, *une heure et demie*."""
    unit = match.tokens["unit"].value
    number = _number(match.tokens)
    if number is None:
        text = "X"
    elif number == int(number):
        text = str(int(number))
    else:
        text = f"{number:g}"
    if unit.startswith("T"):
        return (Sense("DURATION", f"PT{text}{unit[1]}"),)
    if unit in ("NI", "WE"):
        return (Sense("DURATION", f"P{text}{'D' if unit == 'NI' else 'WE'}"),)
    if unit in ("Q", "H"):
        months_ = 3 if unit == "Q" else 6
        return (Sense("DURATION", f"P{int(number * months_) if number else 'X'}M"),)
    if unit == "MI":
        return (Sense("DURATION", f"P{int(number * 1000) if number else 'X'}Y"),)
    return (Sense("DURATION", f"P{text}{unit}"),)


def duration_one(context: Context, match: Match) -> Sequence[Sense]:
    """*l'année écoulée*, *toute la journée*: one of the unit."""
    return duration(context, match._replace(tokens={**match.tokens, "number": _ONE}))


def duration_vague(context: Context, match: Match) -> Sequence[Sense]:
    """*des mois*: an unknown number of the unit."""
    return duration(context, match._replace(tokens={"unit": match.tokens["unit"]}))


def length(context: Context, match: Match) -> Sequence[Sense]:
    """*quinquennat*, *un demi-siècle*."""
    token = match.tokens.get("length")
    if token:
        return (Sense("DURATION", token.value),)
    fraction = float(match.tokens["half"].value)
    years_ = {"CE": 100, "DE": 10, "Y": 1}.get(match.tokens["unit"].value)
    if years_ and fraction * years_ >= 1:
        return (Sense("DURATION", f"P{int(fraction * years_)}Y"),)
    months_ = {"Y": 12}.get(match.tokens["unit"].value)
    if months_:
        return (Sense("DURATION", f"P{int(fraction * months_)}M"),)
    if match.tokens["unit"].value == "TH":
        return (Sense("DURATION", f"PT{int(fraction * 60)}M"),)
    return ()


def every(context: Context, match: Match) -> Sequence[Sense]:
    """*chaque année*, *tous les deux mois*, *par an*."""
    if "season" in match.tokens:
        return (Sense("SET", f"XXXX-{match.tokens['season'].value}"),)
    if "part" in match.tokens:
        return (Sense("SET", f"XXXX-XX-XXT{match.tokens['part'].value}"),)
    if "month" in match.tokens:
        number_of_day = f"-{int(match.tokens['day'].value):02d}" if "day" in match.tokens else ""
        return (Sense("SET", f"XXXX-{int(match.tokens['month'].value):02d}{number_of_day}"),)
    found = duration(context, match._replace(tokens={"number": _ONE, **match.tokens}))
    return tuple(sense._replace(type="SET") for sense in found)


_ONE: Final = Token(0, 0, "", "NUMWORD", "1")


def set_word(context: Context, match: Match) -> Sequence[Sense]:
    """*quotidien*, *annuel*."""
    return (Sense("SET", match.tokens["set"].value),)


# Feasts -------------------------------------------------------------------------------------------------------------


@cache
def _feasts(language: str) -> Mapping[str, str]:
    return {row["name"]: row["rule"] for row in languages.table(language, "time_feasts")}


def feast(context: Context, match: Match) -> Sequence[Sense]:
    """*Noël*, *le lundi de Pâques*."""
    rule = _feasts(context.language)[match.tokens["feast"].value]
    given = _year(match.tokens)
    if given is None:
        if context.date is None:
            return date(f"XXXX-{rule}") if rule[0] != "E" else ()
        here = context.day or _middle(context.date)
        if here is None:
            given = context.date.year
        else:
            options = [d for y in (here.year - 1, here.year, here.year + 1) if (d := _feast_day(rule, y))]
            bias = _bias(match)
            direction = "past" if bias < 0 else "future" if bias > 0 else context.direction(match)
            if direction == "past":
                options = [d for d in options if d <= here] or options
            elif direction == "future":
                options = [d for d in options if d >= here] or options
            return date(_suffix(min(options, key=lambda d: abs((d - here).days)).isoformat(), match.tokens))
    found = _feast_day(rule, given)
    return date(_suffix(found.isoformat(), match.tokens)) if found else ()


def _feast_day(rule: str, year: int) -> Day | None:
    if not 1 <= year <= 9998:
        return None
    if rule[0] == "E":
        return add_days(easter(year), int(rule[1:])) if year >= 1583 else None
    return make_day(year, int(rule[:2]), int(rule[3:]))


MEANINGS: Final[Mapping[str, Meaning]] = {
    "ago": ago, "century": century, "clock": clock, "clock-weekday": clock_weekday, "clocks": clocks, "day": day,
    "day-only": day_only, "days": days, "decade": decade, "deictic": deictic, "duration": duration,
    "duration-one": duration_one, "duration-vague": duration_vague, "eve": eve,
    "every": every, "feast": feast, "fixed": fixed, "iso": iso, "later": later, "length": length, "month": month,
    "neighbour": neighbour, "neighbour-of": neighbour_of, "numeric": numeric, "part": part,
    "part-of-year": part_of_year, "ref": ref, "relative": relative, "same": same, "season": season, "set-word": set_word,
    "this-part": this_part, "today": today, "weekday": weekday, "weekday-in": weekday_in, "weekday-of": weekday_of,
    "weekday-set": weekday_set, "weekend": weekend, "year": year, "years": years,
}  # fmt: skip
"""Meanings by the name that the table of rules gives them."""
