"""A progress bar on standard error, for a person at a terminal only."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from types import TracebackType
from typing import TYPE_CHECKING

from depeche.sources import Input, Problem

if TYPE_CHECKING:
    from rich.progress import Progress as Bar
    from rich.progress import TaskID

    from depeche.report.messages import Messages


class Progress:
    """Shows how much of the inputs is read, in bytes, where they are many and standard error is a terminal.

    While it is shown on the same terminal as the readings it would spoil them, so it is not; ``alone`` says that
    nothing is written to standard output meanwhile.
    """

    def __init__(self, inputs: Sequence[Input | Problem], say: Messages, *, shown: bool, alone: bool = False) -> None:
        self._bar: Bar | None = None
        self._task: TaskID | None = None
        if not (shown and sys.stderr.isatty() and (alone or not sys.stdout.isatty())):
            return
        from rich.console import Console
        from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

        columns = (TextColumn("{task.description}"), BarColumn(), TaskProgressColumn(), TimeRemainingColumn())
        self._bar = Progress(*columns, console=Console(stderr=True), transient=True)
        total = sum(item.size for item in inputs)
        self._task = self._bar.add_task(say("progress"), total=total or None)

    def __enter__(self) -> Progress:
        """Begin to show it."""
        if self._bar:
            self._bar.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Take it away."""
        if self._bar:
            self._bar.stop()

    def advance(self, size: int) -> None:
        """So many bytes more are done."""
        if self._bar and self._task is not None:
            self._bar.advance(self._task, size)

    def say(self, line: str) -> None:
        """Write a line above the bar."""
        if self._bar:
            self._bar.console.print(line, markup=False, highlight=False, soft_wrap=True)
        else:
            sys.stderr.write(line + "\n")
