"""Events: what actors did, do or will do, with participants, place, time and status."""

from __future__ import annotations

from depeche.actors import Cast
from depeche.dates import PartialDate
from depeche.parse import Parsed
from depeche.reading import Event, Statement, Time


def find_events(
    parsed: Parsed,
    date: PartialDate | None,
    times: tuple[Time, ...],
    cast: Cast,
    statements: tuple[Statement, ...],
) -> tuple[Event, ...]:
    """The events of a dispatch, in order of their first anchor."""
    return ()
