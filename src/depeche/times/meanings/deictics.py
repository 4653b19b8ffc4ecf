"""Days and parts of days told from the day of the dispatch; values that a table gives."""

from __future__ import annotations

from collections.abc import Sequence

from depeche.times.grammar import Match
from depeche.times.meanings.days import day
from depeche.times.meanings.senses import Context, Sense, bias_of, date, last_day_told, vague_day, with_part


def deictic(context: Context, match: Match) -> Sequence[Sense]:
    """*hier*, *demain soir*; *demain (jeudi)* is the Thursday around tomorrow, whoever speaks."""
    token = match.tokens.get("deictic") or match.tokens["today"]
    if "month" in match.tokens and context.day is None:
        return day(context, match)
    shift = int(token.value)
    if "weekday" in match.tokens and "month" not in match.tokens and context.day:
        shift += (int(match.tokens["weekday"].value) - context.day.isoweekday() - shift + 3) % 7 - 3
    return date(with_part(vague_day(context, shift), match.tokens))


def today(context: Context, match: Match) -> Sequence[Sense]:
    """*aujourd'hui*: the day itself, or nowadays."""
    bearing = context.bearing(match)
    known = not bearing.weak and (bearing.direction == "future" or (bearing.direction == "past" and bearing.firm))
    if context.day is None or not (known or context.alone(match)):
        return date("PRESENT_REF")
    return date(vague_day(context))


def this_part(context: Context, match: Match) -> Sequence[Sense]:
    """*ce soir*."""
    return date(f"{vague_day(context)}T{match.tokens['part'].value}")


def part(context: Context, match: Match) -> Sequence[Sense]:
    """*dans la soirée*: of the last day told, else of the dispatch's."""
    told = last_day_told(context, match)
    base = told[0].isoformat() if told else vague_day(context)
    return date(f"{base}T{match.tokens['part'].value}")


def fixed(context: Context, match: Match) -> Sequence[Sense]:
    """A value that the table gives; nothing where it gives none, for what TIMEX3 cannot write."""
    kind, _, value = match.rule.argument.partition(" ")
    return (Sense(kind, value),) if value else ()  # type: ignore[arg-type]


def some_day(context: Context, match: Match) -> Sequence[Sense]:
    """*un jour*: ahead, but *un jour, il lui a dit* behind."""
    return date("PAST_REF" if context.direction(match) == "past" else "FUTURE_REF")


def ref(context: Context, match: Match) -> Sequence[Sense]:
    """*actuellement*, *récemment*, *bientôt*."""
    return date(match.tokens["ref"].value)


def this_day(context: Context, match: Match) -> Sequence[Sense]:
    """*en fin de journée*: the last day told, else the dispatch's."""
    told = last_day_told(context, match)
    return date(told[0].isoformat() if told else vague_day(context))


def night_rel(context: Context, match: Match) -> Sequence[Sense]:
    """*la nuit dernière* began on the day before, *la nuit prochaine* begins today."""
    return date(f"{vague_day(context, min(bias_of(match), 0))}TNI")
