"""``depeche dispatch``: one dispatch of the ledger."""

from __future__ import annotations

import sys
from enum import StrEnum
from typing import Annotated

import typer

from depeche.cli.exits import OK
from depeche.cli.guard import guarded
from depeche.cli.options import DEFAULT_LEDGER, LangOption, LedgerOption, messages_for


class View(StrEnum):
    """What is shown of a dispatch."""

    report = "report"
    json = "json"
    text = "text"
    revisions = "revisions"


def dispatch(
    id: Annotated[
        str, typer.Argument(metavar="ID", help="Its id or its name at its source; or the id of a row that is in it.")
    ],
    format: Annotated[
        View, typer.Option("--format", "-f", help="A report, the reading as JSON, the text, or the versions kept.")
    ] = View.report,
    ledger: LedgerOption = DEFAULT_LEDGER,
    lang: LangOption = None,
) -> None:
    """Print one dispatch as it is kept: its reading with corrections, its text, its versions."""

    def run() -> int:
        import json

        from depeche.ledger import open_store
        from depeche.ledger.lookup import find_dispatch

        say = messages_for(lang)
        store = open_store(ledger)
        try:
            kept = find_dispatch(store, id)
        finally:
            store.close()
        if format == View.revisions:
            for row in kept.revisions:
                sys.stdout.write(json.dumps({"dispatch": kept.permalink, **row}, ensure_ascii=False) + "\n")
        elif kept.reading is None:
            sys.stderr.write(say("dispatch.withdrawn", id=kept.permalink) + "\n")
        elif format == View.json:
            from depeche.reading import encode

            sys.stdout.write(encode(kept.reading).decode() + "\n")
        elif format == View.text:
            sys.stdout.write(kept.reading.dispatch.text + "\n")
        else:
            from rich.console import Console

            from depeche.report import report

            console = Console(file=sys.stdout, highlight=False, emoji=False, markup=False)
            with console.capture() as capture:
                console.print(report(kept.reading, say.lang, console.width, kept.guid or kept.permalink))
            sys.stdout.write("\n".join(line.rstrip() for line in capture.get().splitlines()) + "\n")
            if len(kept.revisions) > 1:
                sys.stdout.write(say("dispatch.revisions", n=len(kept.revisions)) + "\n")
        return OK

    raise typer.Exit(guarded(run))
