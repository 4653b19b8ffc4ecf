"""``depeche agenda``: what is due."""

from __future__ import annotations

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


def agenda(
    since: Annotated[
        str | None,
        typer.Option("--from", metavar="DATE", help="From this day on.", show_default="the day of the newest dispatch"),
    ] = None,
    to: Annotated[str | None, typer.Option("--to", metavar="DATE", help="Up to and with this day.")] = None,
    who: Annotated[str | None, typer.Option("--who", "-w", help="Only with this actor.")] = None,
    type: Annotated[EventType | None, typer.Option("--type", "-t", help="Only of this type.")] = None,
    limit: LimitOption = 20,
    after: AfterOption = None,
    format: ShapeOption = Shape.table,
    excel: ExcelOption = False,
    ledger: LedgerOption = DEFAULT_LEDGER,
    lang: LangOption = None,
) -> None:
    """List what was announced for the days to come, in their order."""

    def run() -> int:
        from depeche.cli.dossier import columns
        from depeche.cli.rows import tell_page, write_rows
        from depeche.ledger import open_store
        from depeche.ledger.agenda import agenda as ask

        say = messages_for(lang)
        store = open_store(ledger)
        try:
            page = ask(store, since=since, to=to, who=who, type=type, limit=limit, after=after)
        finally:
            store.close()
        seen = write_rows(page.rows, format, columns(say), excel=excel)
        tell_page(seen, page.total, limit, page.names, say)
        return OK

    raise typer.Exit(guarded(run))
