"""From a reading to the rows that are searched: statements, events and who takes part, each with its permalink.

A permalink (``anchor``) is made of the dispatch, its text, the kind of record and the place in the text, never of what
was read there: a better reader, or a person, may change the fields and the record stays the same one.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterable
from datetime import date as Day
from typing import NamedTuple

from depeche.dates import parse_date
from depeche.errors import DateError
from depeche.ledger.words import index_text
from depeche.reading import Actor, Event, Reading, Span, Statement, Time
from depeche.report.excerpt import excerpt, plain

Row = dict[str, object]
_SENTENCE = 400


class Records(NamedTuple):
    """The rows of one reading; actors are named by their local ids, to be replaced by those of the ledger."""

    appearances: list[Row]
    statements: list[Row]
    events: list[Row]


def short_hash(*parts: object) -> str:
    """Sixteen hexadecimal digits that stand for these parts."""
    return hashlib.sha256("|".join(map(str, parts)).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def text_hash(text: str) -> str:
    """The address of a text."""
    return hashlib.sha256(text.encode()).hexdigest()


def days_of(date: str | None) -> tuple[str | None, str | None]:
    """First and last day of a date known in part."""
    if not date:
        return None, None
    try:
        known = parse_date(date)
    except DateError:
        return None, None
    return known.earliest.isoformat(), known.latest.isoformat()


def days_of_time(time: Time | None) -> tuple[str | None, str | None]:
    """First and last day that a time expression can denote; None where it is no day, or open."""
    if time is None or time.type in ("DURATION", "SET"):
        return None, None
    if time.candidates:
        return time.candidates[0][:10], time.candidates[-1][:10]
    first, last = (_day(time.earliest), _day(time.latest))
    return first, last


def _day(text: str | None) -> str | None:
    try:
        return Day.fromisoformat((text or "")[:10]).isoformat()
    except ValueError:
        return None


def anchored(permalink: str, sha: str, kind: str, spans: Iterable[Span]) -> list[str]:
    """The anchors of records of one kind, whose places these are; two at one place are told apart by their order."""
    seen: Counter[Span] = Counter()
    anchors = []
    for span in spans:
        seen[span] += 1
        again = (seen[span],) if seen[span] > 1 else ()
        anchors.append(short_hash(permalink, sha, kind, span.start, span.end, *again))
    return anchors


def place_of(record: Statement | Event) -> Span:
    """Where a record is: the whole of what was said, or the first word that names the event."""
    if isinstance(record, Statement):
        return Span(record.content[0].start, record.content[-1].end)
    return record.anchors[0]


def records_of(reading: Reading, permalink: str, corrected: frozenset[str] = frozenset()) -> Records:
    """The rows of a reading. ``corrected`` are the anchors of records that people changed."""
    sha = text_hash(reading.dispatch.text)
    actors = {actor.id: actor for actor in reading.actors}
    times = {time.id: time for time in reading.times}
    said = anchored(permalink, sha, "statement", map(place_of, reading.statements))
    done = anchored(permalink, sha, "event", map(place_of, reading.events))
    anchors = {s.id: a for s, a in zip(reading.statements, said, strict=True)}
    speakers = {s.id: s.speaker for s in reading.statements}
    statements = []
    for statement, anchor in zip(reading.statements, said, strict=True):
        row = _statement(reading, statement, actors, times)
        statements.append(row | _known_by(anchor, permalink, row, corrected))
    events = []
    for event, anchor in zip(reading.events, done, strict=True):
        row = _event(reading, event, actors, times)
        claimant = actors.get(speakers.get(event.statement or "") or "")
        row |= {"claimed": anchors.get(event.statement or ""), "claimant": claimant.name if claimant else None}
        events.append(row | _known_by(anchor, permalink, row, corrected))
    return Records([_appearance(actor) for actor in reading.actors], statements, events)


def _known_by(anchor: str, permalink: str, row: Row, corrected: frozenset[str]) -> Row:
    sort = f"{permalink}.{row['start']:07d}.{anchor[:4]}"
    return {"anchor": anchor, "corrected": int(anchor in corrected), "sort": sort}


def _appearance(actor: Actor) -> Row:
    return {
        "local": actor.id,
        "kind": actor.kind,
        "key": actor.key,
        "name": plain(actor.name),
        "role": plain(actor.role) if actor.role else None,
        "country": actor.country,
        "sector": actor.sector,
        "mentions": len(actor.mentions),
    }


def _statement(reading: Reading, statement: Statement, actors: dict[str, Actor], times: dict[str, Time]) -> Row:
    dispatch = reading.dispatch
    parts = [reading.text(span) for span in statement.content]
    speaker, addressee = actors.get(statement.speaker or ""), actors.get(statement.addressee or "")
    place = actors.get(statement.place or "")
    first, last = days_of_time(times.get(statement.time or ""))
    if first is None or last is None:
        first, last = days_of(dispatch.date)
    return {
        "local": statement.id,
        "type": statement.type,
        "speaker_id": speaker.id if speaker else None,
        "addressee_id": addressee.id if addressee else None,
        "speaker": plain(speaker.name) if speaker else None,
        "country": speaker.country if speaker else None,
        "addressee": plain(addressee.name) if addressee else None,
        "cue": plain(reading.text(statement.cue)) if statement.cue else None,
        "via": plain(reading.text(statement.via)) if statement.via else None,
        "place": plain(place.name) if place else None,
        "words": " […] ".join(plain(part) for part in parts),
        "lemmas": index_text(parts, dispatch.language),
        "start": statement.content[0].start,
        "stop": statement.content[-1].end,
        "spans": json.dumps([list(span) for span in statement.content], separators=(",", ":")),
        "first": first,
        "last": last,
        "source": dispatch.source,
    }


def _event(reading: Reading, event: Event, actors: dict[str, Actor], times: dict[str, Time]) -> Row:
    dispatch, text = reading.dispatch, reading.dispatch.text
    time, place = times.get(event.time or ""), actors.get(event.place or "")
    first, last = days_of_time(time)
    told = days_of(dispatch.date)
    before, words, after = excerpt(text, event.anchors[0], _SENTENCE)
    others = [reading.text(span) for span in event.anchors[1:]]
    return {
        "local": event.id,
        "type": event.type,
        "mode": event.mode,
        "status": event.status,
        "place_id": place.id if place else None,
        "place": plain(place.name) if place else None,
        "time": time.value if time else None,
        "time_words": plain(reading.text(time.span)) if time else None,
        "first": first,
        "last": last,
        "candidates": json.dumps(list(time.candidates)) if time and time.candidates else None,
        "told": told[0],
        "since": first or told[0],
        "until": last or told[1],
        "words": words,
        "sentence": before + words + after,
        "lemmas": index_text([before + words + after, *others], dispatch.language),
        "start": event.anchors[0].start,
        "stop": event.anchors[0].end,
        "spans": json.dumps([list(span) for span in event.anchors], separators=(",", ":")),
        "source": dispatch.source,
        "participants": [
            {"role": role, "position": i, "local": id, "name": plain(actors[id].name), "country": actors[id].country}
            for role, ids in (("agent", event.agents), ("recipient", event.recipients))
            for i, id in enumerate(dict.fromkeys(ids))
            if id in actors
        ],
    }
