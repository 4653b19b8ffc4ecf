"""Actors: who is in a dispatch, and every phrase that stands for them."""

from __future__ import annotations

from depeche.actors.cast import Cast
from depeche.dates import PartialDate
from depeche.knowledge import Knowledge
from depeche.parse import Parsed
from depeche.reading import Span, Time

__all__ = ["Cast", "find_actors"]

_KINDS = {"PER": "person", "LOC": "place", "ORG": "organisation"}


def find_actors(parsed: Parsed, date: PartialDate | None, times: tuple[Time, ...], knowledge: Knowledge) -> Cast:
    """The cast of a dispatch: named and described actors with their mentions."""
    cast = Cast(parsed)
    known: dict[str, str] = {}
    for entity in parsed.doc.ents:
        kind = _KINDS.get(entity.label_)
        if not kind:
            continue
        span = Span(entity.start_char, entity.end_char)
        last = entity.text.split()[-1]
        id = known.get(last) or cast.add(entity.text, kind, ())  # type: ignore[arg-type]
        known[last] = id
        cast.mention(id, span)
    return cast
