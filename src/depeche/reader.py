"""The way of a dispatch through the steps: parse, times, actors, statements, events."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import tee
from typing import TypeVar

from depeche.actors import find_actors
from depeche.dates import parse_date
from depeche.dispatch import make_dispatch
from depeche.errors import DepecheError, ReadingError
from depeche.events import find_events
from depeche.knowledge import Knowledge, load_knowledge
from depeche.parse import Parsed, load_pipeline, parse
from depeche.reading import Dispatch, Reading
from depeche.statements import find_statements
from depeche.times import find_times

T = TypeVar("T")


class Reader:
    """Reads dispatches. Holds the pipeline and the knowledge tables, and no state of what it has read.

    ``pipeline`` names a spaCy pipeline of one's own: a package or a folder; with ``doubtful``, events are told that are
    likely wrong in some slot, too. Raises ModelError where the pipeline cannot serve.
    """

    def __init__(
        self,
        language: str = "fr",
        *,
        pipeline: str | None = None,
        knowledge: Knowledge | None = None,
        doubtful: bool = False,
    ) -> None:
        self.language = language
        self.doubtful = doubtful
        self.pipeline = load_pipeline(language, pipeline)
        self.knowledge = knowledge or load_knowledge()

    def read(self, text: str, date: str | None = None) -> Reading:
        """Read one text of this date (``2018``, ``2018-10``, ``2018-10-23``, ``2018-10-23T14:00``).

        Raises DateError where the date is not a date, SourceError where the text is too long for one dispatch.
        """
        return self.read_dispatch(make_dispatch(text, date, language=self.language))

    def read_dispatch(self, dispatch: Dispatch) -> Reading:
        """Read one dispatch."""
        return next(self.read_many([dispatch]))

    def read_many(self, dispatches: Iterable[Dispatch]) -> Iterator[Reading]:
        """Read dispatches in order, in batches: much faster than one by one. Raises ReadingError on a fault."""
        for outcome, _ in self.read_labelled((dispatch, None) for dispatch in dispatches):
            if isinstance(outcome, DepecheError):
                raise outcome
            yield outcome

    def read_labelled(self, labelled: Iterable[tuple[Dispatch, T]]) -> Iterator[tuple[Reading | ReadingError, T]]:
        """Read dispatches that carry something with them, in order. A fault of a step is an outcome too."""
        ours, texts = tee(labelled)
        parses = parse((dispatch.text for dispatch, _ in texts), self.pipeline, self.language)
        for (dispatch, label), parsed in zip(ours, parses, strict=True):
            yield self._outcome(dispatch, parsed), label

    def _outcome(self, dispatch: Dispatch, parsed: Parsed) -> Reading | ReadingError:
        try:
            return read_parsed(dispatch, parsed, self.knowledge, doubtful=self.doubtful)
        except Exception as error:  # one dispatch in a hundred thousand must not end the run
            fault = ReadingError(
                f"could not be read: {type(error).__name__}: {error} (a fault of Dépêche: please report it)"
            )
            fault.__cause__ = error
            return fault


def read_parsed(dispatch: Dispatch, parsed: Parsed, knowledge: Knowledge, *, doubtful: bool = False) -> Reading:
    """All steps after the parse: a pure function of the dispatch, its parse and the knowledge.

    With ``doubtful``, events are told that are likely wrong in some slot, too.
    """
    date = parse_date(dispatch.date) if dispatch.date else None
    times = find_times(parsed, date)
    cast = find_actors(parsed, date, times, knowledge)
    statements = find_statements(parsed, times, cast)
    events = find_events(parsed, date, times, cast, statements, doubtful=doubtful)
    return Reading(dispatch=dispatch, actors=cast.actors(), times=times, statements=statements, events=events)
