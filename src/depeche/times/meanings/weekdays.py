"""Weekdays: the nearest that fits the tense, all of the month where only the month is known."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date as Day
from typing import Final

from depeche.times.calendar import add_days, days_of
from depeche.times.grammar import Match
from depeche.times.meanings.senses import Context, Sense, as_day, bias_of, date, reference_of, vague_day, with_part


def weekday(context: Context, match: Match) -> Sequence[Sense]:
    """A weekday: the nearest that fits the tense; all of the month where only the month is known."""
    wanted = int(match.tokens["weekday"].value)
    if context.day is None:
        reference = reference_of(context)
        if reference is None:
            return date(with_part(f"XXXX-WXX-{wanted}", match.tokens))
        if reference[1] is None:
            return date(with_part(f"{reference[0]:04d}-XX-XX", match.tokens))
        return date(
            with_part(f"{reference[0]:04d}-{reference[1]:02d}-XX", match.tokens),
            [d.isoformat() for d in days_of(reference[0], reference[1], wanted)],
        )
    here = context.day
    back, ahead = (here.isoweekday() - wanted) % 7, (wanted - here.isoweekday()) % 7
    bias = bias_of(match)
    bearing = context.bearing(match) if not bias else None
    direction = bearing.direction if bearing else None
    known = _told_again(context, wanted) if bearing and not bearing.firm else None
    if known:
        return date(with_part(known.isoformat(), match.tokens))
    told = _told_before(context, match)
    if told:
        gap = bias * ((bias * (wanted - told.isoweekday())) % 7 or 7)
        moved = add_days(told, gap)
        return date(with_part(moved.isoformat(), match.tokens)) if moved else ()
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
    elif direction == "future" and (back > 1 or (bearing and bearing.firm and not bearing.weak)):
        shift = ahead
    else:
        shift = -back if back <= ahead else ahead
    return date(with_part(vague_day(context, shift), match.tokens))


def _told_before(context: Context, match: Match) -> Day | None:
    """The last day told, from which *le lundi suivant* and *le dimanche précédent* are counted."""
    if "rel" not in match.tokens or match.tokens["rel"].kind not in ("FOLLOWING", "PREVIOUS") or not context.told:
        return None
    return as_day(context.told[-1].value)


def _told_again(context: Context, wanted: int) -> Day | None:
    """The same weekday within a week of the dispatch, told before: where no verb objects, it is meant again."""
    for told in reversed(context.told):
        day = as_day(told.value)
        if day and context.day and day.isoweekday() == wanted and abs((day - context.day).days) < _WEEK:
            return day
    return None


_WEEK: Final = 7


def weekday_of(context: Context, match: Match) -> Sequence[Sense]:
    """*mardi de la semaine prochaine*."""
    if context.day is None:
        return weekday(context, match)
    weeks = int(match.tokens["week"].value) if "week" in match.tokens else 0
    shift = int(match.tokens["weekday"].value) - context.day.isoweekday() + 7 * weeks
    return date(vague_day(context, shift))


def weekday_in(context: Context, match: Match) -> Sequence[Sense]:
    """*lundi en huit*, *mardi en quinze*: one or two weeks after the next such day."""
    weeks = {8: 1, 15: 2}.get(int(match.tokens["number"].value))
    if weeks is None:
        return ()
    if context.day is None:
        return weekday(context, match)
    ahead = (int(match.tokens["weekday"].value) - context.day.isoweekday()) % 7
    return date(vague_day(context, ahead + 7 * weeks))


def weekday_set(context: Context, match: Match) -> Sequence[Sense]:
    """*le mercredi*, *chaque samedi*."""
    return (Sense("SET", with_part(f"XXXX-WXX-{match.tokens['weekday'].value}", match.tokens)),)
