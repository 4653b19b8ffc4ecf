"""Dépêche: reads dated French news dispatches into who said what, and who did or will do what, when and where."""

from __future__ import annotations

from depeche.reading import Actor, Dispatch, Event, Reading, Span, Statement, Time

__version__ = "0.1.0"

__all__ = ["Actor", "Dispatch", "Event", "Reading", "Span", "Statement", "Time", "__version__", "read"]


def read(text: str, date: str | None = None) -> Reading:
    """Read one French text. ``date`` is as much of the publication date as is known: ``2018``, ``2018-10``, ...

    For more than one text, make a `depeche.reader.Reader` and use its ``read_many``.
    """
    from depeche.reader import Reader

    return Reader().read(text, date)
