"""``depeche check``: is the ledger whole."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from depeche.cli.exits import OK, SOME_FAILED
from depeche.cli.guard import guarded
from depeche.cli.options import DEFAULT_LEDGER, LangOption, LedgerOption, messages_for


def check(
    rebuild: Annotated[
        bool, typer.Option("--rebuild", help="Make all that is searched anew, from the readings and corrections.")
    ] = False,
    ledger: LedgerOption = DEFAULT_LEDGER,
    lang: LangOption = None,
) -> None:
    """Check that the ledger is whole: the database, the texts, the readings, and the rows that are searched."""

    def run() -> int:
        from depeche.ledger import care, open_store

        say = messages_for(lang)
        store = open_store(ledger)
        found = 0
        try:
            if rebuild:
                sys.stderr.write(say("check.rebuilt", n=care.rebuild(store)) + "\n")
            for checks in (care.check, care.check_words):
                for line in checks(store):
                    found += 1
                    sys.stdout.write(line + "\n")
        finally:
            store.close()
        sys.stderr.write(say("check.found" if found else "check.whole", n=found) + "\n")
        return SOME_FAILED if found else OK

    raise typer.Exit(guarded(run))
