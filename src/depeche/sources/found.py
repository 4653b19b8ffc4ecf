"""What comes out of an input: a dispatch with the place it was found at, or the reason why there is none."""

from __future__ import annotations

from dataclasses import dataclass

from depeche.reading import Dispatch


@dataclass(frozen=True, slots=True)
class Origin:
    """Where something was found: the name of a file (or of standard input) and, in a file of lines, the line from 1."""

    name: str
    line: int | None = None

    def __str__(self) -> str:
        return f"{self.name}, line {self.line}" if self.line is not None else self.name


@dataclass(frozen=True, slots=True)
class Found:
    """A dispatch and where it was found. ``size`` is what it took of its input, in bytes.

    ``version`` is its version as the source counts them; ``withdrawn`` says that the source takes it back.
    """

    dispatch: Dispatch
    origin: Origin
    size: int = 0
    version: str | None = None
    withdrawn: bool = False


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that could not be read, with the reason in one line."""

    origin: Origin
    reason: str
    size: int = 0

    def __str__(self) -> str:
        return f"{self.origin}: {self.reason}"
