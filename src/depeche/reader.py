"""The way of a dispatch through the steps: parse, times, actors, statements, events."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import tee

from depeche.actors import find_actors
from depeche.dates import parse_date
from depeche.dispatch import make_dispatch
from depeche.events import find_events
from depeche.knowledge import Knowledge, load_knowledge
from depeche.parse import Parsed, load_pipeline, parse
from depeche.reading import Dispatch, Reading
from depeche.statements import find_statements
from depeche.times import find_times


class Reader:
    """Reads dispatches. Holds the pipeline and the knowledge tables, and no state of what it has read."""

    def __init__(
        self, language: str = "fr", *, pipeline: str | None = None, knowledge: Knowledge | None = None
    ) -> None:
        self.language = language
        self.pipeline = load_pipeline(language, pipeline)
        self.knowledge = knowledge or load_knowledge()

    def read(self, text: str, date: str | None = None) -> Reading:
        """Read one text of this date. Raises DateError where the date is not a date."""
        return self.read_dispatch(make_dispatch(text, date, language=self.language))

    def read_dispatch(self, dispatch: Dispatch) -> Reading:
        """Read one dispatch."""
        return next(self.read_many([dispatch]))

    def read_many(self, dispatches: Iterable[Dispatch]) -> Iterator[Reading]:
        """Read dispatches in order, in batches: much faster than one by one."""
        ours, texts = tee(dispatches)
        for dispatch, parsed in zip(
            ours, parse((d.text for d in texts), self.pipeline, self.language), strict=True
        ):
            yield read_parsed(dispatch, parsed, self.knowledge)


def read_parsed(dispatch: Dispatch, parsed: Parsed, knowledge: Knowledge) -> Reading:
    """All steps after the parse: a pure function of the dispatch, its parse and the knowledge."""
    date = parse_date(dispatch.date) if dispatch.date else None
    times = find_times(parsed, date)
    cast = find_actors(parsed, date, times, knowledge)
    statements = find_statements(parsed, times, cast)
    events = find_events(parsed, date, times, cast, statements)
    return Reading(dispatch=dispatch, actors=cast.actors(), times=times, statements=statements, events=events)
