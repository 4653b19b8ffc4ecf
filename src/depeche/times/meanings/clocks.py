"""Clock times, on the last day told."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from depeche.times.calendar import add_days
from depeche.times.grammar import Match
from depeche.times.lexer import Token
from depeche.times.meanings.senses import Context, Sense, date, last_day_told, pair, vague_day
from depeche.times.meanings.weekdays import weekday


def clock(context: Context, match: Match) -> Sequence[Sense]:
    """A time of day, on the last day told or that of the dispatch."""
    tokens = match.tokens
    time = _clock(tokens)
    if time is None:
        return ()
    told = last_day_told(context, match)
    base: str
    if told:
        where, part_told = told
        moved = add_days(where, 1) if time == "00:00" and part_told in ("EV", "NI") else where
        base = (moved or where).isoformat()
    else:
        base = vague_day(context)
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
    return pair(match, "clock", "clock2", first[0].value, second[0].value)


def clock_weekday(context: Context, match: Match) -> Sequence[Sense]:
    """*4 h mardi*."""
    time = _clock(match.tokens)
    on = weekday(context, match)
    return date(f"{on[0].value[:10]}T{time}{_zone(match.tokens)}") if time and on else ()
