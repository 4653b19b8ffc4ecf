"""Times: calendar expressions, clock times, durations and sets, resolved against the dispatch's date.

`resolve` needs only a text and a date; `find_times` also looks at the parse for the tense of the governing verb.
"""

from __future__ import annotations

from collections.abc import Callable

from depeche.dates import PartialDate, parse_date
from depeche.parse import Parsed
from depeche.reading import Span, Time
from depeche.times.calendar import bounds, make_day
from depeche.times.direction import Bearing, direction_of
from depeche.times.governor import bearing_of
from depeche.times.grammar import Match, matches
from depeche.times.lexer import Lexed, lex
from depeche.times.meanings import MEANINGS, Context, Told
from depeche.times.traps import is_trap

__all__ = ["find_times", "resolve"]


def resolve(text: str, date: str | PartialDate | None = None, language: str = "fr") -> tuple[Time, ...]:
    """The times of a text of this date, in order, without a parse.

    ``date`` is ``YYYY``, ``YYYY-MM``, ``YYYY-MM-DD`` or ``YYYY-MM-DDTHH:MM``; None where nobody knows it.
    Raises DateError where it is none of these.

    >>> [time.value for time in resolve("Il a démissionné mardi.", "2024-10-09")]
    ['2024-10-08']
    """
    known = parse_date(date) if isinstance(date, str) else date
    lexed = lex(text, language)
    return _read(lexed, known, language, lambda match: direction_of(lexed, match, language))


def find_times(parsed: Parsed, date: PartialDate | None) -> tuple[Time, ...]:
    """The times of a parsed text, in order."""
    lexed = lex(parsed.text, parsed.language)

    def bearing(match: Match) -> Bearing:
        span = Span(lexed.tokens[match.first].start, lexed.tokens[match.last - 1].end)
        return bearing_of(parsed, span) or direction_of(lexed, match, parsed.language)

    return _read(lexed, date, parsed.language, bearing)


def _read(
    lexed: Lexed, date: PartialDate | None, language: str, bearing: Callable[[Match], Bearing]
) -> tuple[Time, ...]:
    day = make_day(date.year, date.month, date.day) if date and date.month and date.day else None
    context = Context(date, language, day, bearing)
    context.near = lambda match, told: _near(lexed, match, told)
    found: list[Time] = []
    for match in matches(lexed, language):
        if is_trap(lexed, match):
            continue
        for sense in MEANINGS[match.rule.meaning](context, match):
            first, last = sense.tokens or (match.first, match.last)
            span = Span(lexed.tokens[first].start, lexed.tokens[last - 1].end)
            limits = bounds(sense.value) if sense.type in ("DATE", "TIME") else None
            if sense.candidates:
                limits = sense.candidates[0], sense.candidates[-1]
            found.append(
                Time(
                    id=f"t{len(found) + 1}",
                    span=span,
                    type=sense.type,
                    value=sense.value,
                    earliest=limits[0] if limits else None,
                    latest=limits[1] if limits else None,
                    candidates=sense.candidates,
                )
            )
            if sense.type in ("DATE", "TIME") and sense.value[:4].isdigit():
                part = sense.value.partition("T")[2]
                context.told.append(Told(sense.value, first, part))
    return tuple(found)


def _near(lexed: Lexed, match: Match, told: Told) -> bool:
    """Whether no line ends between a time told and a match."""
    return (
        match.first - told.token <= 60
        and "\n" not in lexed.text[lexed.tokens[told.token].start : lexed.tokens[match.first].start]
    )
