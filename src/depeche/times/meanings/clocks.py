"""Clock times, on the day told beside them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from depeche.times.calendar import add_days
from depeche.times.grammar import Match
from depeche.times.lexer import Token
from depeche.times.meanings.senses import Context, Sense, as_day, date, last_day_told, vague_day

_DAWN: Final = "08:00"
"""Up to when a clock time of a night is of its second day."""


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
        after_midnight = (part_told == "NI" and time < _DAWN) or (part_told == "EV" and time == "00:00")
        moved = add_days(where, 1) if after_midnight else where
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


_HOUR: Final = ("clock", "number", "minutes")


def clocks(context: Context, match: Match) -> Sequence[Sense]:
    """*de 11H00 à 13H00*, *entre 9 heures 30 et 11h*; *de 22H00 à 02H00* ends on the next day.

    The argument ``each`` is for two times that make no range.
    """
    tokens, at = match.tokens, match.at
    shared = {"zone": tokens["zone"]} if "zone" in tokens else {}
    first = {name: tokens[name] for name in _HOUR if name in tokens}
    second = {name: tokens[f"{name}2"] for name in _HOUR if f"{name}2" in tokens}
    senses = [clock(context, match._replace(tokens={**half, **shared})) for half in (first, second)]
    if not senses[0] or not senses[1]:
        return ()
    begin, end = senses[0][0], senses[1][0]
    day = as_day(end.value)
    if day and match.rule.argument != "each" and end.value < begin.value and len(end.value) == len(begin.value):
        if context.next_day(match):
            begin = begin._replace(value=f"{add_days(day, -1) or day}{begin.value[10:]}")
        else:
            end = end._replace(value=f"{add_days(day, 1) or day}{end.value[10:]}")
    start = next(at[name] for name in _HOUR if name in at)
    after = 1 + max(at[name] for name in (*_HOUR, "hour") if name in at)
    other = next(at[f"{name}2"] for name in _HOUR if f"{name}2" in at)
    return (begin._replace(tokens=(start, after)), end._replace(tokens=(other, match.last)))
