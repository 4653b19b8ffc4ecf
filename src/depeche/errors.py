"""The exceptions of Dépêche: one family, each message names what failed and what to do next."""

from __future__ import annotations


class DepecheError(Exception):
    """Anything that Dépêche refuses or cannot do. Its text is one line, fit to be shown to a person."""


class UsageError(DepecheError):
    """An option or argument that cannot be taken."""


class SourceError(DepecheError):
    """An input that cannot be read as a dispatch."""


class DateError(DepecheError):
    """A date that is not written as a date."""


class ModelError(DepecheError):
    """A language pipeline that cannot be loaded or lacks what reading needs."""


class TableError(DepecheError):
    """A table of knowledge or language that is not in its form."""


class ReadingError(DepecheError):
    """A dispatch that a step of the reader failed on: a fault of the software. ``__cause__`` is the exception."""


class OutputError(DepecheError):
    """A file that cannot be written."""


class LedgerError(DepecheError):
    """A ledger that cannot be read or written now: locked, full, damaged, out of reach."""
