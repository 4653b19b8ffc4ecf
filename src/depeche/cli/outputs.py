"""Where readings go: the terminal, standard output, or files in a folder."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
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


class Folder:
    """A file for each input, written beside and moved into place when it is whole."""

    def __init__(self, folder: Path, lines: bool) -> None:
        self.folder = folder
        self.written = 0
        self.replaced = 0
        self._lines = lines
        self._open: tuple[Path, Path, IO[bytes]] | None = None

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
            if self._open is None or self._open[0] != target:
                self.finish()
                target.parent.mkdir(parents=True, exist_ok=True)
                beside = target.with_name(f".{target.name}.{os.getpid()}.tmp")
                self._open = (target, beside, beside.open("wb"))
            self._open[2].write(encode(reading) + b"\n")
        if found.origin.line is None:  # no more will come from this input
            self.finish()

    def finish(self) -> None:
        """Move the file that is open into its place."""
        if self._open is None:
            return
        target, beside, file = self._open
        with _told(target):
            file.close()
            self.replaced += target.exists()
            beside.replace(target)
        self.written += 1
        self._open = None

    def abandon(self) -> None:
        """Remove the file that is not whole."""
        if self._open is not None:
            self._open[2].close()
            self._open[1].unlink(missing_ok=True)
            self._open = None


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
