"""Times: calendar expressions, clock times, durations and sets, resolved against the dispatch's date.

`resolve` needs only a text and a date; `find_times` also looks at the parse for the tense of the governing verb.
"""

from __future__ import annotations

from depeche.dates import PartialDate, parse_date
from depeche.parse import Parsed
from depeche.reading import Span, Time
from depeche.times.direction import Bearing, cue_of, direction_of, limited
from depeche.times.governor import bearing_of
from depeche.times.grammar import Match
from depeche.times.lexer import lex
from depeche.times.resolver import resolve_matches

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

    def bearing(match: Match) -> Bearing:
        return cue_of(lexed, match) or limited(lexed, match, direction_of(lexed, match, language))

    return resolve_matches(lexed, known, language, bearing)


def find_times(parsed: Parsed, date: PartialDate | None) -> tuple[Time, ...]:
    """The times of a parsed text, in order."""
    lexed = lex(parsed.text, parsed.language)

    def bearing(match: Match) -> Bearing:
        span = Span(lexed.tokens[match.first].start, lexed.tokens[match.last - 1].end)
        told = cue_of(lexed, match)
        if told:
            return told
        governor, near = bearing_of(parsed, span), direction_of(lexed, match, parsed.language)
        overruled = (
            governor
            and not governor.firm
            and governor.direction == "present"
            and near.firm
            and near.direction == "past"
        )
        return limited(lexed, match, near if governor is None or overruled else governor)

    return resolve_matches(lexed, date, parsed.language, bearing)
