"""Where readings go: the terminal, standard output, or files in a folder."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from depeche.reading import Reading, encode
from depeche.sources import Found, Input, Problem


class Outputs:
    """Writes readings as they come."""

    def __init__(self, folder: Path | None, format: str, lang: str | None, inputs: Sequence[Input | Problem]) -> None:
        self.folder = folder
        self.format = format

    def write(self, reading: Reading, source: Input, found: Found) -> None:
        """Write one reading."""
        if self.folder:
            path = self.folder / f"{source.stem}.json"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(encode(reading))
        else:
            sys.stdout.buffer.write(encode(reading) + b"\n")

    def problem(self, problem: Problem) -> None:
        """Say what could not be read."""
        sys.stderr.write(f"depeche: {problem}\n")

    def close(self) -> None:
        """Finish."""
        sys.stdout.buffer.flush()
