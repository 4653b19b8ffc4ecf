"""Times: calendar expressions, clock times, durations and sets, resolved against the dispatch's date.

`resolve` needs only a text and a date; `find_times` also looks at the parse for the tense of the governing verb.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date as Day

from depeche.dates import PartialDate, parse_date
from depeche.parse import Parsed
from depeche.reading import Span, Time
from depeche.times.calendar import bounds, make_day
from depeche.times.direction import Bearing, cue_of, direction_of
from depeche.times.governor import bearing_of
from depeche.times.grammar import Match, matches
from depeche.times.lexer import Lexed, lex
from depeche.times.meanings import DAY_MEANINGS, MEANINGS, WRITTEN_DAYS, Context, Told
from depeche.times.meanings.senses import as_day
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
    return _read(lexed, known, language, lambda match: cue_of(lexed, match) or direction_of(lexed, match, language))


def find_times(parsed: Parsed, date: PartialDate | None) -> tuple[Time, ...]:
    """The times of a parsed text, in order."""
    lexed = lex(parsed.text, parsed.language)

    def bearing(match: Match) -> Bearing:
        span = Span(lexed.tokens[match.first].start, lexed.tokens[match.last - 1].end)
        return cue_of(lexed, match) or bearing_of(parsed, span) or direction_of(lexed, match, parsed.language)

    return _read(lexed, date, parsed.language, bearing)


def _read(
    lexed: Lexed, date: PartialDate | None, language: str, bearing: Callable[[Match], Bearing]
) -> tuple[Time, ...]:
    day = make_day(date.year, date.month, date.day) if date and date.month and date.day else None
    context = Context(date, language, day, bearing)
    context.near = lambda match, told: _near(lexed, match, told)
    found: list[Time] = []
    all_matches = [match for match in matches(lexed, language) if not is_trap(lexed, match)]
    follower = dict(zip([match.first for match in all_matches], all_matches[1:], strict=False))
    context.next_day = lambda match: _day_after(context, lexed, match, follower.get(match.first))
    for match in all_matches:
        for sense in MEANINGS[match.rule.meaning](context, match):
            first, last = sense.tokens or (_begin(lexed, match), match.last)
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


def _begin(lexed: Lexed, match: Match) -> int:
    """The first token of a match's span: *jusqu'à [la fin de l'année]*, *autour de [minuit]*."""
    kinds = [token.kind for token in lexed.tokens[match.first : match.first + 2]]
    if kinds == ["AROUND", "DE"]:
        return match.first + 2
    if kinds[0] in ("A", "EN") and match.first and lexed.tokens[match.first - 1].kind == "JUSQU":
        return match.first + 1
    return match.first


def _day_after(context: Context, lexed: Lexed, match: Match, after: Match | None) -> Day | None:
    """The day that is told right after a match: *à 9h le 13 décembre*, *20:00, 21/04/2016*, *vers 15h, hier,*."""
    if after is None or after.rule.meaning not in DAY_MEANINGS:
        return None
    between = [lexed.tokens[i].kind for i in range(match.last, after.first)]
    if between and not (between == ["COMMA"] and (after.rule.meaning in WRITTEN_DAYS or _closes(lexed, after.last))):
        return None
    senses = MEANINGS[after.rule.meaning](context, after)
    return as_day(senses[0].value) if senses and "T" not in senses[0].value else None


def _closes(lexed: Lexed, at: int) -> bool:
    """Whether a mark ends the words before a token: *vers 15h, hier,*."""
    return lexed.tokens[at].kind in ("COMMA", "STOP", "CLOSE", "BREAK")


def _near(lexed: Lexed, match: Match, told: Told) -> bool:
    """Whether no line ends between a time told and a match."""
    return (
        match.first - told.token <= 60
        and "\n" not in lexed.text[lexed.tokens[told.token].start : lexed.tokens[match.first].start]
    )
