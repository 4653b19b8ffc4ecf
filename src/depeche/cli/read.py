"""``depeche read``: from inputs to readings, on the terminal, on standard output or in a folder."""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from depeche.cli.exits import OK, SOME_FAILED
from depeche.cli.outputs import Outputs
from depeche.dates import PartialDate, parse_date
from depeche.errors import UsageError
from depeche.reading import Dispatch
from depeche.sources import Found, Input, Problem, dispatches, gather


def run(
    names: Sequence[str],
    *,
    date: str | None,
    format: str | None,
    output: Path | None,
    lang: str | None,
    pipeline: str | None,
) -> int:
    """Read all that is named; the exit code. Raises UsageError and DateError before anything is read."""
    given = parse_date(date) if date else None
    if output and format == "text":
        raise UsageError("--output writes JSON: leave --format out, or say json or jsonl")
    inputs = list(gather(names))
    outputs = Outputs(output, format or ("json" if output else "text"), lang, inputs)
    counts: Counter[str] = Counter()
    found = _found(inputs, given, outputs, counts)
    first = next(found, None)
    if first is not None:
        from depeche.reader import Reader

        reader = Reader(pipeline=pipeline)
        for outcome, label in reader.read_labelled(_again(first, found)):
            if isinstance(outcome, Exception):
                outputs.problem(Problem(label[1].origin, str(outcome)))
                counts["failed"] += 1
            else:
                outputs.write(outcome, *label)
    outputs.close()
    return SOME_FAILED if counts["failed"] else OK


Label = tuple[Input, Found]


def _found(
    inputs: Sequence[Input | Problem], given: PartialDate | None, outputs: Outputs, counts: Counter[str]
) -> Iterator[tuple[Dispatch, Label]]:
    for source in inputs:
        for item in [source] if isinstance(source, Problem) else dispatches(source, given):
            if isinstance(item, Problem):
                outputs.problem(item)
                counts["failed"] += 1
            else:
                yield item.dispatch, (source, item)


def _again(first: tuple[Dispatch, Label], rest: Iterator[tuple[Dispatch, Label]]) -> Iterator[tuple[Dispatch, Label]]:
    yield first
    yield from rest
