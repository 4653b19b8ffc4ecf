"""Days beside another, and times told again."""

from __future__ import annotations

from collections.abc import Sequence

from depeche.times.calendar import add_days
from depeche.times.grammar import Match
from depeche.times.meanings.days import day
from depeche.times.meanings.feasts import feast
from depeche.times.meanings.senses import Context, Sense, as_day, date, vague_day, with_part


def neighbour(context: Context, match: Match) -> Sequence[Sense]:
    """*la veille*, *le lendemain*: beside the last day told, else beside the dispatch's."""
    shift = int(match.tokens["shift"].value)
    start = next((d for told in reversed(context.told) if (d := as_day(told.value))), None)
    if start is None:
        return date(with_part(vague_day(context, shift), match.tokens))
    moved = add_days(start, shift)
    return date(with_part(moved.isoformat(), match.tokens)) if moved else ()


def neighbour_of(context: Context, match: Match) -> Sequence[Sense]:
    """*la veille du 14 juillet*."""
    inner = feast(context, match) if "feast" in match.tokens else day(context, match)
    start = as_day(inner[0].value) if inner else None
    moved = add_days(start, int(match.tokens["shift"].value)) if start else None
    return date(with_part(moved.isoformat(), match.tokens)) if moved else ()


def eve(context: Context, match: Match) -> Sequence[Sense]:
    """*à la veille de*, *au lendemain de* something: about the day of the dispatch."""
    return date(vague_day(context))


def same(context: Context, match: Match) -> Sequence[Sense]:
    """*le même jour*, *cette année-là*, *à l'époque*: the last time told, as finely as the words say."""
    size = {"D": 10, "M": 7, "Y": 4, "": 10}[match.rule.argument]
    for told in reversed(context.told):
        value = told.value.partition("T")[0]
        if size == 10 and match.rule.argument == "D" and as_day(value) is None:
            continue
        if size == 7 and len(value) < 7:
            continue
        return date(value[:size])
    return date("PAST_REF")
