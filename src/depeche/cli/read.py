"""``depeche read``: from inputs to readings, on the terminal, on standard output or in a folder."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path

from depeche.cli.exits import OK, SOME_FAILED
from depeche.cli.guard import watched
from depeche.cli.outputs import Folder, Output, open_output
from depeche.cli.progress import Progress
from depeche.dates import PartialDate, parse_date
from depeche.reading import Dispatch, Reading
from depeche.report.messages import LANGS, Lang, lang_of_locale, messages
from depeche.sources import Found, Input, Problem, dispatches, gather

Label = tuple[Input, Found]


def run(
    names: Sequence[str],
    *,
    date: str | None = None,
    format: str | None = None,
    output: Path | None = None,
    lang: str | None = None,
    pipeline: str | None = None,
    knowledge: Path | None = None,
    doubtful: bool = False,
) -> int:
    """Read all that is named; the exit code.

    Raises DepecheError for options that cannot be taken, before anything is read, and OutputError.
    """
    given = parse_date(date) if date else None
    language: Lang = next((code for code in LANGS if code == lang), lang_of_locale())
    inputs: list[Input | Problem] = list(gather(names))
    out = open_output(output, format, language, inputs)
    if isinstance(out, Folder):
        inputs = list(out.planned(inputs))
    with Progress(inputs, messages(language), shown=len(inputs) > 1 or inputs_are_long(inputs)) as progress:
        run = _Run(out, progress)
        try:
            run.read(inputs, given, pipeline, knowledge, doubtful)
        except BaseException:
            out.abandon()
            raise
        out.finish()
    run.tell(language, len(inputs) > 1 or isinstance(out, Folder))
    return SOME_FAILED if run.counts["failed"] else OK


def inputs_are_long(inputs: Sequence[Input | Problem]) -> bool:
    """Whether reading takes long enough for a progress bar."""
    return sum(item.size for item in inputs) > 500_000


class _Run:
    """One run: reads, writes, and counts."""

    def __init__(self, out: Output, progress: Progress) -> None:
        self.out = out
        self.progress = progress
        self.counts: Counter[str] = Counter()

    def read(
        self,
        inputs: Sequence[Input | Problem],
        given: PartialDate | None,
        pipeline: str | None,
        knowledge: Path | None,
        doubtful: bool,
    ) -> None:
        found = self._found(inputs, given)
        first = next(found, None)
        if first is None:  # nothing can be read: no need of the model to say so
            return
        from depeche.knowledge import load_knowledge
        from depeche.reader import Reader

        reader = Reader(pipeline=pipeline, knowledge=load_knowledge(knowledge), doubtful=doubtful)
        for outcome, (source, item) in watched(reader.read_labelled(chain([first], found))):
            if isinstance(outcome, Reading):
                self._count(outcome)
                self.out.write(outcome, source, item)
                self.progress.advance(item.size)
            else:
                self._problem(Problem(item.origin, str(outcome), item.size))

    def tell(self, lang: Lang, counts_asked: bool) -> None:
        """Say on stderr what was read and what not."""
        if not counts_asked and self.counts["read"] + self.counts["failed"] < 2:
            return
        if isinstance(self.out, Folder):
            self.counts.update(written=self.out.written, replaced=self.out.replaced)
        say = messages(lang)
        always = ("read",)
        keys = ("read", "failed", "undated", "statements", "events", "times", "written", "replaced")
        told = [say(f"count.{key}", n=self.counts[key]) for key in keys if self.counts[key] or key in always]
        sys.stderr.write(" · ".join(told) + "\n")

    def _found(self, inputs: Sequence[Input | Problem], given: PartialDate | None) -> Iterator[tuple[Dispatch, Label]]:
        for source in inputs:
            if isinstance(source, Problem):
                self._problem(source)
                continue
            for item in dispatches(source, given):
                if isinstance(item, Problem):
                    self._problem(item)
                elif not item.dispatch.text:
                    self._problem(Problem(item.origin, "is withdrawn, and has no text", item.size))
                else:
                    yield item.dispatch, (source, item)

    def _problem(self, problem: Problem) -> None:
        self.counts["failed"] += 1
        self.progress.say(f"depeche: {problem}")
        self.progress.advance(problem.size)

    def _count(self, reading: Reading) -> None:
        self.counts.update(
            read=1,
            undated=reading.dispatch.date is None,
            statements=len(reading.statements),
            events=len(reading.events),
            times=len(reading.times),
        )
