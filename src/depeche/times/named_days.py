"""Days that name an event: *les attentats du 11 septembre*, *l'appel du 18 juin* in a later year."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from depeche import languages
from depeche.dates import PartialDate
from depeche.times.grammar import Match
from depeche.times.lexer import Lexed

_REACH = 4


@cache
def _named(language: str) -> Mapping[tuple[str, str], int]:
    return {(row["cue"], row["day"]): int(row["year"]) for row in languages.table(language, "time_named_days")}


def is_named_day(lexed: Lexed, match: Match, date: PartialDate | None) -> bool:
    """Whether a day without a year is the name of an event of an earlier year than the dispatch's."""
    tokens = match.tokens
    if date is None or match.rule.meaning != "day" or "year" in tokens or "month" not in tokens:
        return False
    day = f"{int(tokens['month'].value):02d}-{int(tokens['day'].value):02d}"
    named = _named(lexed.language)
    words = [token.word for token in lexed.tokens[max(match.first - _REACH, 0) : match.first]]
    return any(named.get((word, day), date.year) < date.year for word in words)
