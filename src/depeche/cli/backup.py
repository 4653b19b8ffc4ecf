"""``depeche backup``: a copy of the ledger."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from depeche.cli.exits import OK
from depeche.cli.guard import guarded
from depeche.cli.options import DEFAULT_LEDGER, LangOption, LedgerOption, messages_for


def backup(
    target: Annotated[
        str, typer.Argument(metavar="PATH_OR_URL", help="A new file, or an empty PostgreSQL database by URL.")
    ],
    ledger: LedgerOption = DEFAULT_LEDGER,
    lang: LangOption = None,
) -> None:
    """Copy the ledger as it is at this moment; others may go on writing. Also the way from a file to PostgreSQL."""

    def run() -> int:
        from depeche.ledger import care, open_store

        store = open_store(ledger)
        try:
            care.backup(store, target)
        finally:
            store.close()
        sys.stderr.write(messages_for(lang)("backup.made", path=target) + "\n")
        return OK

    raise typer.Exit(guarded(run))
