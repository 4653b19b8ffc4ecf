"""Inputs: what a person names on the command line, and the dispatches in each."""

from __future__ import annotations

import gzip
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO, cast

from depeche.dates import PartialDate
from depeche.errors import DepecheError, SourceError
from depeche.sources.decoding import decode
from depeche.sources.found import Found, Origin, Problem
from depeche.sources.header import dated_dispatch, split_header
from depeche.sources.jsonl import read_entry

STDIN = "-"
LINES_SUFFIXES = (".jsonl", ".ndjson", ".jsonl.gz", ".ndjson.gz")
TEXT_SUFFIX = ".txt"


@dataclass(frozen=True, slots=True)
class Input:
    """One file, or standard input (``path`` is None).

    ``stem`` is what an output is named after: the name without its suffix, below the folder that was named. ``size`` is
    in bytes, 0 where it is not known.
    """

    path: Path | None
    stem: Path
    size: int = 0

    @property
    def name(self) -> str:
        """How a message names it."""
        return "standard input" if self.path is None else str(self.path)

    @property
    def is_lines(self) -> bool:
        """Whether its name says that it holds one dispatch a line."""
        return self.path is not None and self.path.name.lower().endswith(LINES_SUFFIXES)


def gather(names: Iterable[str]) -> Iterator[Input | Problem]:
    """The inputs that these names stand for: files, folders (all ``*.txt`` and ``*.jsonl`` in them) and ``-``."""
    for name in names:
        path = Path(name)
        if name == STDIN:
            yield Input(None, Path("stdin"))
        elif path.is_dir():
            yield from _folder(path)
        elif not path.exists():
            yield Problem(Origin(name), "there is no such file")
        else:
            yield Input(path, Path(_stem(path)), _size(path))


def dispatches(source: Input, given: PartialDate | None = None) -> Iterator[Found | Problem]:
    """The dispatches of an input in order, with a problem in the place of each that cannot be read.

    ``given`` is the date that the user gives for all of them.
    """
    try:
        if source.is_lines and source.path is not None:
            with _opened(source.path) as file:
                yield from _lines(file, source, given)
        else:
            data = sys.stdin.buffer.read() if source.path is None else source.path.read_bytes()
            if source.path is None and data.lstrip().startswith(b"{"):
                yield from _lines(data.splitlines(keepends=True), source, given)
            else:
                yield _text(data, source, given)
    except (OSError, EOFError) as error:
        reason = (error.strerror if isinstance(error, OSError) else None) or str(error)
        yield Problem(Origin(source.name), f"cannot be read: {reason.lower()}")


def _text(data: bytes, source: Input, given: PartialDate | None) -> Found | Problem:
    origin = Origin(source.name)
    try:
        if not data.strip():
            raise SourceError("is empty: there is no text in it")
        told, body = split_header(decode(data))
        return Found(dated_dispatch(body, given, told), origin, len(data))
    except DepecheError as error:
        return Problem(origin, str(error), len(data))


def _lines(lines: Iterable[bytes], source: Input, given: PartialDate | None) -> Iterator[Found | Problem]:
    empty = True
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        empty = False
        origin = Origin(source.name, number)
        try:
            found = read_entry(line, given)
            yield Found(found.dispatch, origin, len(line), found.version, found.withdrawn)
        except DepecheError as error:
            yield Problem(origin, str(error), len(line))
    if empty:
        yield Problem(Origin(source.name), "is empty: there is no line in it")


def _folder(folder: Path) -> Iterator[Input | Problem]:
    names: Sequence[Path] = sorted(
        p for p in folder.rglob("*") if p.name.lower().endswith((TEXT_SUFFIX, *LINES_SUFFIXES))
    )
    found = [p for p in names if p.is_file() and not any(part.startswith(".") for part in p.relative_to(folder).parts)]
    if not found:
        yield Problem(Origin(str(folder)), "there is no *.txt and no *.jsonl in this folder")
    for path in found:
        yield Input(path, path.relative_to(folder).parent / _stem(path), _size(path))


def _stem(path: Path) -> str:
    for suffix in (*LINES_SUFFIXES, TEXT_SUFFIX):
        if path.name.lower().endswith(suffix) and len(path.name) > len(suffix):
            return path.name[: -len(suffix)]
    return path.name


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _opened(path: Path) -> IO[bytes]:
    if path.name.lower().endswith(".gz"):
        return cast(IO[bytes], gzip.open(path, "rb"))
    return path.open("rb")
