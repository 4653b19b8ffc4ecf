"""Statements: words or content that the text attributes to a source, with speaker, cue and channel."""

from __future__ import annotations

from depeche.actors import Cast
from depeche.parse import Parsed
from depeche.reading import Statement, Time


def find_statements(parsed: Parsed, times: tuple[Time, ...], cast: Cast) -> tuple[Statement, ...]:
    """The statements of a dispatch, in order."""
    return ()
