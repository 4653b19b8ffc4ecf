"""``depeche delete``: dispatches out of the ledger for good."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from depeche.cli.exits import OK
from depeche.cli.guard import guarded
from depeche.cli.options import DEFAULT_LEDGER, LangOption, LedgerOption, messages_for


def delete(
    ids: Annotated[
        list[str],
        typer.Argument(
            metavar="ID", help="A dispatch; or the key of an actor: all dispatches in which that actor appears."
        ),
    ],
    again: Annotated[
        bool, typer.Option("--may-return", help="Let ingest take them in again; else a hash keeps them out.")
    ] = False,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Do not ask.")] = False,
    ledger: LedgerOption = DEFAULT_LEDGER,
    lang: LangOption = None,
) -> None:
    """Delete dispatches with all their versions, records and corrections, leaving no trace in the file."""

    def run() -> int:
        from depeche.errors import UsageError
        from depeche.ledger import care, open_store

        say = messages_for(lang)
        store = open_store(ledger)
        try:
            number = care.count_named(store, ids)
            if not yes:
                if not sys.stdin.isatty():
                    raise UsageError(f"dispatches to delete: {number}; say --yes, for nobody can be asked here")
                if not typer.confirm(say("delete.ask", n=number), err=True):
                    return OK
            care.delete_dispatches(store, ids, forget=not again)
        finally:
            store.close()
        sys.stderr.write(say("delete.done", n=number) + "\n")
        return OK

    raise typer.Exit(guarded(run))
