"""Days beside another, and times told again."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from depeche.times.calendar import add_days, bounds
from depeche.times.grammar import Match
from depeche.times.meanings.days import day
from depeche.times.meanings.feasts import feast
from depeche.times.meanings.senses import Context, Sense, as_day, date, vague_day, with_part


def neighbour(context: Context, match: Match) -> Sequence[Sense]:
    """*la veille*, *le lendemain*: beside the last day told that fits the tense, else beside the dispatch's."""
    shift = int((match.tokens.get("shift") or match.tokens["rel"]).value)
    days = [day for told in reversed(context.told) if (day := as_day(told.value))]
    here = context.day
    if days and here and days[0] > here and context.direction(match) != "future":
        days = [day for day in days if day <= here]
    if not days:
        return date(with_part(vague_day(context, shift), match.tokens))
    moved = add_days(days[0], shift)
    return date(with_part(moved.isoformat(), match.tokens)) if moved else ()


def neighbour_of(context: Context, match: Match) -> Sequence[Sense]:
    """*la veille du 14 juillet*."""
    inner = feast(context, match) if "feast" in match.tokens else day(context, match)
    start = as_day(inner[0].value) if inner else None
    moved = add_days(start, int(match.tokens["shift"].value)) if start else None
    return date(with_part(moved.isoformat(), match.tokens)) if moved else ()


def eve(context: Context, match: Match) -> Sequence[Sense]:
    """*à la veille de*, *au lendemain de* something: the day told right before, else that of the dispatch.

    But *il a menacé la veille d'envahir* is the day before the last told.
    """
    if context.before_infinitive(match):
        return neighbour(context, match)
    beside = context.noun_day(match)
    if beside:
        moved = add_days(beside, int(match.tokens["shift"].value))
        if moved and not (context.day and moved > context.day and context.direction(match) != "future"):
            return date(moved.isoformat())
    if context.told and match.first - context.told[-1].token <= _BESIDE and context.within(match, context.told[-1]):
        day = as_day(context.told[-1].value)
        if day and not (context.day and day > context.day):
            return date(day.isoformat())
    return date(vague_day(context))


_BESIDE: Final = 5
"""Up to so many tokens from the beginning of a day to words beside it."""


def same(context: Context, match: Match) -> Sequence[Sense]:
    """*le même jour*, *cette année-là*, *à l'époque*: the last time told, as finely as the words say."""
    size = {"D": 10, "M": 7, "Y": 4, "T": 10, "": 10}[match.rule.argument]
    for told in reversed(context.told):
        value = told.value.partition("T")[0]
        if size == 10 and match.rule.argument == "D" and as_day(value) is None:
            continue
        if size == 7 and len(value) < 7:
            continue
        if match.rule.argument == "" and not (context.near(match, told) and _is_past(context, value)):
            continue
        return date(value[:size])
    return date("PAST_REF" if match.rule.argument != "D" else vague_day(context))


def around(context: Context, match: Match) -> Sequence[Sense]:
    """*les jours suivants*, *les semaines précédentes*: of the month of the last day told."""
    told = next((told.value for told in reversed(context.told) if as_day(told.value)), None)
    if told and match.tokens["unit"].value in ("D", "W"):
        return date(told[:7])
    back = match.tokens["way"].kind == "PREVIOUS" or context.direction(match) == "past"
    return date("PAST_REF" if back else "FUTURE_REF")


def same_part(context: Context, match: Match) -> Sequence[Sense]:
    """*le soir même*: of the last day told, else of the dispatch's."""
    days = (day for told in reversed(context.told) if (day := as_day(told.value)))
    base = next((day.isoformat() for day in days if not (context.day and day > context.day)), vague_day(context))
    return date(with_part(base, match.tokens))


def _is_past(context: Context, value: str) -> bool:
    """Whether a time told lies wholly before the dispatch."""
    limits = bounds(value)
    return limits is not None and context.day is not None and limits[1] < context.day.isoformat()
