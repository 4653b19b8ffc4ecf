"""The day of the news: what the same speaker did, or the same crowds, later in a dispatch that said the day once.

An agency writes *X a affirmé vendredi* and goes on *il a accusé*, *il a salué*; it writes *des milliers de personnes
ont manifesté samedi* and goes on *à Lyon, une foule a défilé*. Only the perfect is taken so (the pluperfect goes
further back): acts of speech of the same actor, demonstrations and the clashes and arrests that go with them (these
share the scene too, its place where no other is told), and other deeds where all told before are of one day. What a
speaker was at when he spoke (*a affirmé X lors d'une visite*) is of the day he spoke.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date as Day
from datetime import timedelta

from depeche.dates import PartialDate
from depeche.events.mentions import SCENE, Mention
from depeche.events.speech_acts import SPEECH_ACTS
from depeche.reading import Statement, Time

_NEAR = 400
"""Characters within which a scene goes on: a paragraph or two."""

_DECREED = frozenset({"ban", "curfew"})
"""Modes of what somebody decides elsewhere, at another time: *la préfecture de Paris a interdit un défilé*."""

_REAL = frozenset({"held", "ongoing"})

_FRESH = timedelta(days=4)
"""How long a demonstration is news."""

_DAY = 10
"""Characters of a value that tells the day: ``2018-10-23``."""


def date_by_the_news(
    mentions: Sequence[Mention], statements: Sequence[Statement], times: Mapping[str, Time], date: PartialDate | None
) -> None:
    """Give undated mentions the day on which their actor spoke, or the crowds demonstrated, before."""
    spoken: list[tuple[int, str, Time]] = []
    for statement in statements:
        time = times.get(statement.time or "")
        if statement.speaker and time is not None and _is_day(time) and statement.content:
            spoken.append((min(span.start for span in statement.content), statement.speaker, time))
    spoken.sort(key=lambda said: said[0])
    days: dict[str, Time] = {}
    told: dict[str, Time] = {}
    crowds: Time | None = None
    scene: Mention | None = None
    last = -_NEAR
    """Where the scene was last told."""
    k = 0
    for mention in mentions:
        while k < len(spoken) and spoken[k][0] <= mention.anchor.start:
            days[spoken[k][1]] = spoken[k][2]
            k += 1
        kind = mention.trigger.type
        in_scene = kind in SCENE and mention.trigger.mode not in _DECREED
        if mention.time is None and mention.speaker is not None:
            mention.time = days.get(mention.speaker)
        elif mention.time is None and mention.narrated:
            if (kind == "PROTEST" and crowds is not None) or (in_scene and mention.anchor.start - last <= _NEAR):
                mention.time = crowds
            elif kind in SPEECH_ACTS and len(mention.agents) == 1:
                mention.time = days.get(mention.agents[0])
            elif kind not in SPEECH_ACTS and len(told) == 1 and mention.goes_on:
                mention.time = next(iter(told.values()))
        elif mention.time is not None and _is_day(mention.time):
            if kind == "PROTEST" and (mention.narrated or (mention.status in _REAL and _is_news(mention.time, date))):
                crowds = mention.time
            if mention.narrated and kind not in SPEECH_ACTS:
                told.setdefault(mention.time.value[:_DAY], mention.time)
            if mention.narrated and (kind in SPEECH_ACTS or kind == "PROTEST"):
                days.update(dict.fromkeys(mention.agents, mention.time))
        if crowds is not None and mention.time == crowds and in_scene:
            last = mention.anchor.start
        if in_scene and mention.narrated:
            near = scene is not None and mention.anchor.start - scene.anchor.start <= _NEAR
            if mention.place is None and near and scene is not None and scene.time == mention.time:
                mention.place = scene.place
            if mention.place is not None:
                scene = mention


def _is_day(time: Time) -> bool:
    return time.type in {"DATE", "TIME"} and len(time.value) >= _DAY and time.value[:4].isdigit()


def _is_news(time: Time, date: PartialDate | None) -> bool:
    """Whether a day lies just before the dispatch's."""
    if date is None:
        return False
    try:
        day = Day.fromisoformat(time.value[:_DAY])
    except ValueError:
        return False
    return date.earliest - _FRESH <= day <= date.latest
