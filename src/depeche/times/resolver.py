"""From matches to records: meanings in the order of the text, each in the light of the times told before and after."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date as Day
from typing import Final, NamedTuple

from depeche.dates import PartialDate
from depeche.reading import Span, Time, TimeType
from depeche.times.calendar import bounds, make_day
from depeche.times.direction import Bearing, tenses
from depeche.times.grammar import Match, matches
from depeche.times.lexer import Lexed
from depeche.times.meanings import DAY_MEANINGS, MEANINGS, WRITTEN_DAYS, Context, Sense, Told
from depeche.times.meanings.senses import as_day
from depeche.times.named_days import is_named_day
from depeche.times.quotations import day_of_speech
from depeche.times.traps import is_trap

_DAY: Final = 10
"""The length of a day's value."""
_DECADE: Final = re.compile(r"\d{3}X")


class _Read(NamedTuple):
    """A sense with the tokens ``[first, last)`` that it covers and the meaning that gave it."""

    sense: Sense
    first: int
    last: int
    meaning: str


def resolve_matches(
    lexed: Lexed, date: PartialDate | None, language: str, bearing: Callable[[Match], Bearing]
) -> tuple[Time, ...]:
    """The times of a text of this date, in order; ``bearing`` tells where a match points."""
    day = make_day(date.year, date.month, date.day) if date and date.month and date.day else None
    context = Context(date, language, day, bearing)
    context.near = lambda match, told: _reaches(lexed, match, told, _PARAGRAPH)
    context.within = lambda match, told: _reaches(lexed, match, told, _SENTENCE)
    found = [
        match
        for match in matches(lexed, language)
        if not is_trap(lexed, match) and not is_named_day(lexed, match, date)
    ]
    follower = dict(zip([match.first for match in found], found[1:], strict=False))
    context.alone = lambda match: _alone(lexed, match)
    context.before_infinitive = lambda match: (
        match.last + 1 < len(lexed.tokens)
        and tenses(language).signal(lexed.tokens[match.last + 1].word) == "infinitive"
    )
    context.noun_day = lambda match: _noun_day(context, lexed, match, follower.get(match.first))
    context.next_day = lambda match: _day_after(context, lexed, match, follower.get(match.first))
    read: list[_Read] = []
    for number, match in enumerate(found):
        context.day = _speech(context, lexed, match, found[number + 1 : number + 1 + _FOLLOWING]) or day
        senses = MEANINGS[match.rule.meaning](context, match)
        context.day = day
        for sense in senses:
            first, last = sense.tokens or (_begin(lexed, match, sense.type), match.last)
            if sense.tokens and first and lexed.tokens[first - 1].kind == "LES":
                first -= 1
            if sense.type in ("DATE", "TIME") and (sense.value[:4].isdigit() or _DECADE.fullmatch(sense.value)):
                context.told.append(Told(sense.value, first, last, sense.value.partition("T")[2]))
            one = _Read(sense, first, last, match.rule.meaning)
            if read and _at_clock(lexed, read[-1], one):
                read[-1] = one._replace(first=read[-1].first)
            elif read and (often := _often_at(read[-1], one)):
                read[-1] = one._replace(sense=often, first=read[-1].first)
            else:
                read.append(one)
    return tuple(_record(lexed, one, f"t{number}") for number, one in enumerate(read, 1))


def _at_clock(lexed: Lexed, before: _Read, one: _Read) -> bool:
    """Whether a clock time right after its day makes one time with it: *dimanche à 20H*."""
    between = [token.kind for token in lexed.tokens[before.last : one.first]]
    return (
        one.meaning == "clock"
        and between in ([], ["FROM", "DE"])
        and (before.meaning in DAY_MEANINGS or len(before.sense.value) == _DAY)
        and before.sense.value[:_DAY] == one.sense.value[:_DAY]
    )


def _often_at(before: _Read, one: _Read) -> Sense | None:
    """A recurring day and its clock time as one: *tous les lundis à 11h30*, *à 16h chaque jour*."""
    often, clock = (before, one) if before.sense.type == "SET" else (one, before)
    if before.last != one.first or clock.meaning != "clock" or often.sense.type != "SET":
        return None
    day = often.sense.value if often.meaning == "weekday-set" else "XXXX-XX-XX" if often.sense.value == "P1D" else ""
    return Sense("SET", day + clock.sense.value[_DAY:]) if day and "T" not in day else None


def _record(lexed: Lexed, one: _Read, name: str) -> Time:
    sense = one.sense
    limits = sense.limits or (bounds(sense.value) if sense.type in ("DATE", "TIME") else None)
    if sense.candidates:
        limits = sense.candidates[0], sense.candidates[-1]
    return Time(
        id=name,
        span=Span(lexed.tokens[one.first].start, lexed.tokens[one.last - 1].end),
        type=sense.type,
        value=sense.value,
        earliest=limits[0] if limits else None,
        latest=limits[1] if limits else None,
        candidates=sense.candidates,
    )


_OUTSIDE: Final = frozenset({"AVANT", "APRES", "DEPUIS", "PENDANT", "DESQUE", "POUR", "ETRE"})
"""Prepositions that lead a rule but belong to no span."""


def _begin(lexed: Lexed, match: Match, kind: TimeType) -> int:
    """The first token of a match's span: *jusqu'à [la fin de l'année]*, *autour de [minuit]*, *[d'ici à Noël]*."""
    kinds = [token.kind for token in lexed.tokens[match.first : match.first + 2]]
    if kinds in (["AROUND", "DE"], ["JUSQU", "A"], ["FROM", "DE"], ["JUSQU", "EN"]):
        return match.first + 2
    if kinds[0] in _OUTSIDE:
        return match.first + 1
    if kinds[0] in ("A", "EN") and match.first and lexed.tokens[match.first - 1].kind == "JUSQU":
        return match.first + 1
    first = match.first
    if kind == "DATE" and first and lexed.tokens[first - 1].kind == "ICI":
        first -= 1
        if first and lexed.tokens[first - 1].kind == "DE":
            first -= 1
    return first


_SPOKEN: Final = frozenset({"deictic", "this-part", "today"})
"""Meanings that count from the day of speech."""
_FOLLOWING: Final = 8
"""Among how many next matches the day of speech is looked for."""
_WEEK: Final = 7


def _speech(context: Context, lexed: Lexed, match: Match, after: Sequence[Match]) -> Day | None:
    """The day within the last week on which the quotation was spoken that holds a match, where it is told."""
    if match.rule.meaning not in _SPOKEN or context.day is None:
        return None
    told = day_of_speech(lexed, match, after)
    senses = MEANINGS[told.rule.meaning](context, told) if told and told.rule.meaning in DAY_MEANINGS else ()
    day = as_day(senses[0].value) if senses else None
    return day if day and 0 < (context.day - day).days < _WEEK else None


def _day_after(context: Context, lexed: Lexed, match: Match, after: Match | None) -> Day | None:
    """The day that is told right after a match: *à 9h le 13 décembre*, *20:00, 21/04/2016*, *vers 15h, hier,*."""
    if after is None or after.rule.meaning not in DAY_MEANINGS:
        return None
    between = [lexed.tokens[i].kind for i in range(match.last, after.first)]
    if between and not (between == ["COMMA"] and (after.rule.meaning in WRITTEN_DAYS or _closes(lexed, after.last))):
        return None
    senses = MEANINGS[after.rule.meaning](context, after)
    return as_day(senses[0].value) if senses and not senses[0].value[11:].strip("MOAFEVNI") else None


_NOUN: Final = 9
"""Up to how many tokens a noun with its complements has before its day."""


def _noun_day(context: Context, lexed: Lexed, match: Match, after: Match | None) -> Day | None:
    """The day that is told with the noun after a match, before any verb."""
    if after is None or after.rule.meaning not in DAY_MEANINGS or after.first - match.last > _NOUN:
        return None
    table = tenses(lexed.language)
    between = lexed.tokens[match.last : after.first]
    apart = between[-1:] and between[-1].kind == "COMMA"
    for token in between[:-1] if apart else between:
        verbal = table.signal(token.word) not in ("", "infinitive", "occurred", "due", "participle")
        if token.kind in ("COMMA", "STOP", "BREAK", "OPEN") or verbal:
            return None
    if apart and not _closes(lexed, after.last):
        return None
    senses = MEANINGS[after.rule.meaning](context, after)
    return as_day(senses[0].value) if senses else None


def _alone(lexed: Lexed, match: Match) -> bool:
    """Whether a match is a sentence of its own."""
    before = lexed.tokens[match.first - 1].kind if match.first else "BREAK"
    return {before, lexed.tokens[match.last].kind} <= _SENTENCE


def _closes(lexed: Lexed, at: int) -> bool:
    """Whether a mark ends the words before a token: *vers 15h, hier,*."""
    return lexed.tokens[at].kind in ("COMMA", "STOP", "CLOSE", "BREAK")


_PARAGRAPH: Final = frozenset({"BREAK"})
_SENTENCE: Final = frozenset({"BREAK", "STOP"})
_MEMORY: Final = 60
"""A time told more tokens ago than this is forgotten."""


def _reaches(lexed: Lexed, match: Match, told: Told, ends: frozenset[str]) -> bool:
    """Whether nothing ends between a time told and a match."""
    return match.first - told.token <= _MEMORY and not any(
        lexed.tokens[i].kind in ends for i in range(told.end, match.first)
    )
