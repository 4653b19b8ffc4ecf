"""Times: calendar expressions, clock times, durations and sets, resolved against the dispatch's date."""

from __future__ import annotations

from depeche.dates import PartialDate
from depeche.parse import Parsed
from depeche.reading import Time


def find_times(parsed: Parsed, date: PartialDate | None) -> tuple[Time, ...]:
    """The times of a parsed text, in order."""
    return ()
