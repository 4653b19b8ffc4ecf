"""Where readings go: the terminal, standard output, or files in a folder."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TYPE_CHECKING, Protocol

from depeche.errors import OutputError, UsageError
from depeche.reading import Reading, encode
from depeche.sources import Found, Input, Origin, Problem

if TYPE_CHECKING:
    from rich.console import Console

    from depeche.report.messages import Lang


class Output(Protocol):
    """Takes readings as they come, in the order of the inputs."""

    def write(self, reading: Reading, source: Input, found: Found) -> None:
        """Write one reading."""

    def finish(self) -> None:
        """Nothing more comes: put what is complete in its place."""

    def abandon(self) -> None:
        """The run is broken off: leave what is complete, remove what is not."""


class Terminal:
    """Reports for a person."""

    def __init__(self, lang: Lang) -> None:
        from rich.console import Console

        self._console: Console = Console(file=sys.stdout, highlight=False, emoji=False, markup=False)
        self._lang = lang

    def write(self, reading: Reading, source: Input, found: Found) -> None:
        """Print the report of one reading."""
        from depeche.report import messages, report

        name = messages(self._lang)("stdin") if source.path is None else source.path.name
        if found.origin.line is not None:
            name = f"{name}:{found.origin.line}"
        with self._console.capture() as capture:
            self._console.print(report(reading, self._lang, self._console.width, name))
        lines = capture.get().splitlines()
        sys.stdout.write("\n".join(line.rstrip() for line in lines) + "\n")  # no white space in what people copy

    def finish(self) -> None:
        """Flush."""
        sys.stdout.flush()

    def abandon(self) -> None:
        """Nothing to undo."""


class Stream:
    """JSON on standard output, always UTF-8: one line a reading, or indented for one reading."""

    def __init__(self, indented: bool) -> None:
        self._indented = indented
        self._out = sys.stdout.buffer

    def write(self, reading: Reading, source: Input, found: Found) -> None:
        """Print one reading."""
        line = encode(reading)
        if self._indented:
            import msgspec

            line = msgspec.json.format(line, indent=2)
        self._out.write(line + b"\n")

    def finish(self) -> None:
        """Flush."""
        self._out.flush()

    def abandon(self) -> None:
        """Nothing to undo."""


@dataclass(slots=True)
class _Part:
    """A file in the making: where it will be, where it is written, and its handle once it is open."""

    target: Path
    beside: Path
    file: IO[bytes] | None = None


class Folder:
    """A file for each input, written beside and moved into place when it is whole."""

    def __init__(self, folder: Path, lines: bool) -> None:
        self.folder = folder
        self.written = 0
        self.replaced = 0
        self._lines = lines
        self._part: _Part | None = None

    def path_for(self, source: Input, lines: bool = False) -> Path:
        """The file for an input: ``NAME.jsonl`` for lines, else ``NAME.json``."""
        suffix = ".jsonl" if self._lines or lines or source.is_lines else ".json"
        return self.folder / source.stem.with_name(source.stem.name + suffix)

    def planned(self, inputs: Sequence[Input | Problem]) -> Iterator[Input | Problem]:
        """The inputs, with a problem in the place of each whose output is another's or would overwrite an input."""
        sources = {item.path.resolve() for item in inputs if isinstance(item, Input) and item.path}
        taken: dict[Path, Input] = {}
        for item in inputs:
            if isinstance(item, Problem):
                yield item
                continue
            target = self.path_for(item)
            if (first := taken.get(target)) is not None:
                reason = f"its output would be {target}, which {first.name} has already: read it into another folder"
                yield Problem(Origin(item.name), reason)
            elif target.resolve() in sources:
                yield Problem(Origin(item.name), f"its output would overwrite the input {target}: use another folder")
            else:
                taken[target] = item
                yield item

    def write(self, reading: Reading, source: Input, found: Found) -> None:
        """Add a reading to the file of its input."""
        target = self.path_for(source, found.origin.line is not None)
        with _told(target):
            if self._part is None or self._part.target != target:
                self.finish()
                target.parent.mkdir(parents=True, exist_ok=True)
                # known before it is made: Ctrl-C at any moment finds what to remove
                self._part = _Part(target, target.with_name(f".{target.name}.{os.getpid()}.tmp"))
                self._part.file = self._part.beside.open("wb")
            if self._part.file is not None:
                self._part.file.write(encode(reading) + b"\n")
        if found.origin.line is None:  # no more will come from this input
            self.finish()

    def finish(self) -> None:
        """Move the file that is open into its place."""
        if self._part is None or self._part.file is None:
            return
        with _told(self._part.target):
            self._part.file.close()
            self.replaced += self._part.target.exists()
            self._part.beside.replace(self._part.target)
        self.written += 1
        self._part = None

    def abandon(self) -> None:
        """Remove the file that is not whole."""
        if self._part is not None:
            if self._part.file is not None:
                self._part.file.close()
            self._part.beside.unlink(missing_ok=True)
            self._part = None


@contextmanager
def _told(target: Path) -> Iterator[None]:
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        raise OutputError(f"cannot write {target}: {(error.strerror or str(error)).lower()}") from error


def open_output(folder: Path | None, format: str | None, lang: Lang, inputs: Sequence[Input | Problem]) -> Output:
    """The output that the options ask for. Raises UsageError where they do not go together."""
    if folder:
        if format == "text":
            raise UsageError("--output writes JSON: leave out --format text, or say json or jsonl")
        if folder.exists() and not folder.is_dir():
            raise UsageError(f"--output must be a folder, and {folder} is a file")
        return Folder(folder, format == "jsonl")
    if format == "json":
        single = len(inputs) == 1 and not (isinstance(inputs[0], Input) and inputs[0].is_lines)
        if not single:
            raise UsageError("--format json prints one reading: for several use --format jsonl, or --output DIR")
        return Stream(indented=True)
    return Stream(indented=False) if format == "jsonl" else Terminal(lang)
