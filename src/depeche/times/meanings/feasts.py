"""Feast days and holidays, fixed or counted from Easter."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date as Day
from functools import cache

from depeche import languages
from depeche.times.calendar import add_days, easter, make_day
from depeche.times.grammar import Match
from depeche.times.meanings.senses import Context, Sense, bias_of, date, middle_of, with_part, year_in


@cache
def _feasts(language: str) -> Mapping[str, str]:
    return {row["name"]: row["rule"] for row in languages.table(language, "time_feasts")}


def feast(context: Context, match: Match) -> Sequence[Sense]:
    """*Noël*, *le lundi de Pâques*."""
    rule = _feasts(context.language)[match.tokens["feast"].value]
    given = year_in(match.tokens)
    if given is None:
        if context.date is None:
            return date(f"XXXX-{rule}") if rule[0] != "E" else ()
        here = context.day or middle_of(context.date)
        if here is None:
            given = context.date.year
        else:
            options = [d for y in (here.year - 1, here.year, here.year + 1) if (d := _feast_day(rule, y))]
            bias = bias_of(match)
            direction = "past" if bias < 0 else "future" if bias > 0 else context.direction(match)
            if direction == "past":
                options = [d for d in options if d <= here] or options
            elif direction == "future":
                options = [d for d in options if d >= here] or options
            if not options:
                return ()
            return date(with_part(min(options, key=lambda d: abs((d - here).days)).isoformat(), match.tokens))
    found = _feast_day(rule, given)
    return date(with_part(found.isoformat(), match.tokens)) if found else ()


def _feast_day(rule: str, year: int) -> Day | None:
    if not 1 <= year <= 9998:
        return None
    if rule[0] == "E":
        return add_days(easter(year), int(rule[1:])) if year >= 1583 else None
    return make_day(year, int(rule[:2]), int(rule[3:]))
