"""Clock times, on the day told beside them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from depeche.times.calendar import add_days
from depeche.times.grammar import Match
from depeche.times.lexer import Token
from depeche.times.meanings.senses import Context, Sense, date, last_day_told, pair, vague_day


def clock(context: Context, match: Match) -> Sequence[Sense]:
    """A time of day: on the day told right after it, else on the last day told, else on that of the dispatch."""
    tokens = match.tokens
    time = _clock(tokens)
    if time is None:
        return ()
    base: str
    told = last_day_told(context, match)
    follows = context.next_day(match)
    if follows:
        base = follows.isoformat()
    elif told:
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
        hour, minute = (int(part) for part in tokens[name].value.split(":")[:2])
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
    if "before" in tokens:
        hour, minute = hour - 1, 60 - (minute or 15)
    if hour in (-1, 24):
        hour = 23 if hour < 0 else 0
    seconds = tokens[name].value[5:] if name in tokens else ""
    return f"{hour:02d}:{minute:02d}{seconds}" if hour < 24 and minute < 60 else None


def clocks(context: Context, match: Match) -> Sequence[Sense]:
    """*de 11H00 à 13H00*."""
    tokens = match.tokens
    name = "clock" if "clock" in tokens else "number"
    first = clock(context, match)
    second = clock(context, match._replace(tokens={**tokens, name: tokens[f"{name}2"]}))
    if not first or not second:
        return ()
    return pair(match, name, f"{name}2", first[0].value, second[0].value)
