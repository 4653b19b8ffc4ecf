"""``depeche stats``: figures of the ledger."""

from __future__ import annotations

import json
import sys
from typing import Annotated

import typer

from depeche.cli.exits import OK
from depeche.cli.guard import guarded
from depeche.cli.options import DEFAULT_LEDGER, LangOption, LedgerOption, Shape, messages_for


def stats(
    aside: Annotated[
        bool, typer.Option("--aside", help="List the inputs that could not be read, with the reason.")
    ] = False,
    format: Annotated[Shape, typer.Option("--format", "-f", help="A table to read, or JSON.")] = Shape.table,
    ledger: LedgerOption = DEFAULT_LEDGER,
    lang: LangOption = None,
) -> None:
    """Print how much the ledger holds, since when, read by which versions, and what was set aside."""

    def run() -> int:
        from depeche.ledger import care, open_store

        say = messages_for(lang)
        store = open_store(ledger)
        try:
            if aside:
                for row in care.set_aside_inputs(store):
                    line = (
                        json.dumps(row, ensure_ascii=False)
                        if format != Shape.table
                        else "{origin}: {reason}".format(**row)
                    )
                    sys.stdout.write(line + "\n")
                return OK
            figures = care.stats(store)
        finally:
            store.close()
        if format != Shape.table:
            sys.stdout.write(json.dumps(figures, ensure_ascii=False) + "\n")
            return OK
        words = {"statements": "", "events": "event.", "status": "status.", "actors": "kind.", "outcomes": "outcome."}
        for name, value in figures.items():
            if isinstance(value, dict):
                family = words.get(name, "")
                parts = [f"{say.first(family + key) if family else key} {number}" for key, number in value.items()]
                shown = f"{sum(value.values())} ({' · '.join(parts)})" if parts else "0"
            else:
                shown = f"{value / 1e6:.1f} MB" if name == "bytes" and isinstance(value, int) else str(value or 0)
            sys.stdout.write(f"{say('stats.' + name)}{' : ' if say.lang == 'fr' else ': '}{shown}\n")
        return OK

    raise typer.Exit(guarded(run))
