"""Periods of history that go by a name: behind us, with the years between which they lie."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from depeche import languages
from depeche.times.grammar import Match
from depeche.times.meanings.senses import Context, Sense


@cache
def _periods(language: str) -> Mapping[str, tuple[str, str]]:
    return {row["name"]: (row["first"], row["last"]) for row in languages.table(language, "time_periods")}


def period(context: Context, match: Match) -> Sequence[Sense]:
    """*l'entre-deux-guerres*, *les Trente Glorieuses*: TIMEX3 has no value for such a span, but it has bounds."""
    first, last = _periods(context.language)[match.tokens["period"].value]
    return (Sense("DATE", "PAST_REF", limits=(f"{first}-01-01", f"{last}-12-31")),)
