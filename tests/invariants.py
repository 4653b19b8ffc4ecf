"""What is true of every reading of every text. Several test files use it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

import msgspec
from jsonschema import Draft202012Validator

from depeche.dispatch import content_id
from depeche.reading import Reading, Span, decode, encode
from depeche.schema import schema


@cache
def validator() -> Draft202012Validator:
    """The validator of the contract."""
    Draft202012Validator.check_schema(schema())
    return Draft202012Validator(schema())


def spans_of(reading: Reading) -> Iterator[Span]:
    """All spans of a reading."""
    for actor in reading.actors:
        yield from actor.mentions
    yield from (time.span for time in reading.times)
    for statement in reading.statements:
        yield from statement.content
        yield from (span for span in (statement.speaker_span, statement.cue, statement.via) if span)
    for event in reading.events:
        yield from event.anchors


def check(reading: Reading) -> None:
    """Assert every invariant."""
    text = reading.dispatch.text
    for span in spans_of(reading):
        assert isinstance(span, Span)
        assert 0 <= span.start < span.end <= len(text), (span, len(text))
        assert reading.text(span).strip(), f"nothing but white space at {span}"
    actors, times, statements = ({r.id for r in rows} for rows in (reading.actors, reading.times, reading.statements))
    for rows in (reading.actors, reading.times, reading.statements, reading.events):
        ids = [row.id for row in rows]
        assert len(set(ids)) == len(ids), f"an id is used twice: {ids}"
    for statement in reading.statements:
        assert {statement.speaker, statement.addressee, statement.place} - {None} <= actors
        assert {statement.time} - {None} <= times
        assert statement.content
    for event in reading.events:
        assert {*event.agents, *event.recipients, event.place} - {None} <= actors
        assert {event.time} - {None} <= times
        assert {event.statement} - {None} <= statements
        assert event.anchors
    assert reading.dispatch.id == content_id(text, reading.dispatch.date)
    line = encode(reading)
    assert b"\n" not in line
    assert decode(line) == reading
    document: Any = msgspec.json.decode(line)
    errors = [f"{error.json_path}: {error.message}" for error in validator().iter_errors(document)]
    assert not errors, errors
