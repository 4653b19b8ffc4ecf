"""``depeche ingest``: dispatches into the ledger."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from depeche.cli.exits import OK, SOME_FAILED
from depeche.cli.guard import guarded, watched
from depeche.cli.options import (
    DEFAULT_LEDGER,
    DoubtfulOption,
    KnowledgeOption,
    LangOption,
    LedgerOption,
    PipelineOption,
    messages_for,
)

if TYPE_CHECKING:
    from depeche.reader import Reader
    from depeche.report.messages import Messages
    from depeche.sources import Found, Input, Problem


def ingest(
    inputs: Annotated[
        list[str] | None,
        typer.Argument(metavar="INPUT", help="Text files, JSON-lines files, folders of them, or - for standard input."),
    ] = None,
    ledger: LedgerOption = DEFAULT_LEDGER,
    date: Annotated[
        str | None, typer.Option("--date", "-d", metavar="DATE", help="Publication date as far as known.")
    ] = None,
    source: Annotated[
        str | None, typer.Option("--source", metavar="NAME", help="Agency or outlet of dispatches that name none.")
    ] = None,
    limit: Annotated[int | None, typer.Option("--limit", min=1, help="Stop after so many dispatches: to try.")] = None,
    reread: Annotated[
        bool, typer.Option("--reread", help="Read again what an older version read; without INPUT, all of the ledger.")
    ] = False,
    deleted_too: Annotated[
        bool, typer.Option("--deleted-too", help="Take also what was deleted from the ledger before.")
    ] = False,
    pipeline: PipelineOption = None,
    knowledge: KnowledgeOption = None,
    doubtful: DoubtfulOption = False,
    lang: LangOption = None,
) -> None:
    """Take dispatches into the ledger. What it has is passed over; the same command goes on where it stopped."""
    say = messages_for(lang)
    raise typer.Exit(
        guarded(
            lambda: _run(
                inputs or [], ledger, date, source, limit, reread, deleted_too, pipeline, knowledge, doubtful, say
            )
        )
    )


def _run(
    names: Sequence[str],
    ledger: str,
    date: str | None,
    source: str | None,
    limit: int | None,
    reread: bool,
    deleted_too: bool,
    pipeline: str | None,
    knowledge: Path | None,
    doubtful: bool,
    say: Messages,
) -> int:
    from itertools import islice

    from depeche.cli.progress import Progress
    from depeche.dates import parse_date
    from depeche.errors import UsageError
    from depeche.ledger import ingest as take_in
    from depeche.ledger import open_store, reread_all
    from depeche.ledger.ingest import FATES
    from depeche.ledger.versions import reader_versions
    from depeche.sources import gather

    if not names and not reread:
        raise UsageError("nothing to take in: name files or folders, or - for standard input")
    given = parse_date(date) if date else None
    versions = reader_versions(pipeline=pipeline, knowledge=knowledge, doubtful=doubtful)
    store = open_store(ledger, make=bool(names))

    def reader() -> Reader:
        from depeche.knowledge import load_knowledge
        from depeche.reader import Reader

        return Reader(pipeline=pipeline, knowledge=load_knowledge(knowledge), doubtful=doubtful)

    inputs = list(gather(names))
    counts: Counter[str] = Counter()
    try:
        with Progress(inputs, say, shown=True, alone=True) as progress:
            if names:
                found = islice(_found(inputs, given, source), limit)
                fates = take_in(store, found, reader, versions, reread=reread, deleted_too=deleted_too)
            else:
                fates = reread_all(store, reader, versions)
            for one in watched(fates):
                counts[one.fate] += 1
                if one.problem:
                    progress.say(f"depeche: {one.problem}")
                progress.advance(one.size)
    finally:
        store.close()
        always = ("new", "revised", "unchanged", "aside")
        told = [say(f"fate.{fate}", n=counts[fate]) for fate in FATES if counts[fate] or fate in always]
        sys.stderr.write(" · ".join(told) + "\n")
    return SOME_FAILED if counts["aside"] else OK


def _found(inputs: Sequence[Input | Problem], given: object, source: str | None) -> Iterator[Found | Problem]:
    from dataclasses import replace

    from msgspec.structs import replace as with_

    from depeche.dates import PartialDate
    from depeche.sources import Found, Problem, dispatches

    assert given is None or isinstance(given, PartialDate)
    for one in inputs:
        if isinstance(one, Problem):
            yield one
            continue
        for item in dispatches(one, given):
            if isinstance(item, Found) and source and not item.dispatch.source:
                yield replace(item, dispatch=with_(item.dispatch, source=source))
            else:
                yield item
