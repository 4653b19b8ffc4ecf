"""``depeche follow``: what became of what was announced."""

from __future__ import annotations

import json
import sys
from enum import StrEnum
from typing import Annotated

import typer

from depeche.cli.exits import OK
from depeche.cli.guard import guarded
from depeche.cli.options import (
    DEFAULT_LEDGER,
    AfterOption,
    EventType,
    ExcelOption,
    LangOption,
    LedgerOption,
    LimitOption,
    Shape,
    ShapeOption,
    messages_for,
)


class Outcome(StrEnum):
    """What became of an announcement."""

    open = "open"
    overdue = "overdue"
    true = "true"
    moved = "moved"
    off = "off"


def follow(
    id: Annotated[
        str | None,
        typer.Argument(metavar="ID", help="A dossier, or an event in it: its history.", show_default=False),
    ] = None,
    outcome: Annotated[
        Outcome | None,
        typer.Option("--outcome", "-o", help="Not due yet, overdue, come true, moved to another day, called off."),
    ] = None,
    on: Annotated[
        str | None,
        typer.Option("--on", metavar="DATE", help="As of this day.", show_default="the day of the newest dispatch"),
    ] = None,
    who: Annotated[str | None, typer.Option("--who", "-w", help="Only with this actor.")] = None,
    type: Annotated[EventType | None, typer.Option("--type", "-t", help="Only of this type.")] = None,
    limit: LimitOption = 20,
    after: AfterOption = None,
    format: ShapeOption = Shape.table,
    excel: ExcelOption = False,
    ledger: LedgerOption = DEFAULT_LEDGER,
    lang: LangOption = None,
) -> None:
    """Follow announcements: what has no outcome yet, what came true, what was moved or called off."""

    def run() -> int:
        from depeche.cli.dossier import columns, history
        from depeche.cli.rows import tell_page, write_rows
        from depeche.ledger import open_store
        from depeche.ledger.agenda import find_dossier, followed

        say = messages_for(lang)
        store = open_store(ledger)
        try:
            if id:
                found = find_dossier(store, id)
                if format == Shape.table:
                    sys.stdout.write(history(found.row, found.steps, say) + "\n")
                else:
                    line = {**found.row, "steps": found.steps}
                    sys.stdout.write(json.dumps(line, ensure_ascii=False) + "\n")
                return OK
            page = followed(store, outcome=outcome, on=on, who=who, type=type, limit=limit, after=after)
        finally:
            store.close()
        seen = write_rows(page.rows, format, columns(say), excel=excel)
        tell_page(seen, page.total, limit, page.names, say)
        return OK

    raise typer.Exit(guarded(run))
