"""``depeche events``: who did or will do what with whom, across dispatches."""

from __future__ import annotations

from typing import Annotated

import typer

from depeche.cli.exits import OK
from depeche.cli.guard import guarded
from depeche.cli.options import (
    DEFAULT_LEDGER,
    AfterOption,
    CiteOption,
    DispatchOption,
    EventType,
    ExcelOption,
    LangOption,
    LedgerOption,
    LimitOption,
    Shape,
    ShapeOption,
    SinceOption,
    SourceOption,
    Status,
    ToOption,
    messages_for,
)


def events(
    between: Annotated[
        tuple[str, str] | None,
        typer.Option("--between", "-b", metavar="A B", help="Two who both take part: names, keys or country codes."),
    ] = None,
    who: Annotated[str | None, typer.Option("--who", "-w", help="Who takes part.")] = None,
    type: Annotated[EventType | None, typer.Option("--type", "-t", help="What it is, after PLOVER.")] = None,
    mode: Annotated[str | None, typer.Option("--mode", help="Its mode: visit, phone, arrest, ...")] = None,
    status: Annotated[Status | None, typer.Option("--status", "-s", help="Whether it took place.")] = None,
    place: Annotated[str | None, typer.Option("--place", help="Where.")] = None,
    about: Annotated[
        str | None, typer.Option("--about", "-a", help="Words in the sentence, in any form, or in quotation marks.")
    ] = None,
    since: SinceOption = None,
    to: ToOption = None,
    source: SourceOption = None,
    dispatch: DispatchOption = None,
    dossier: Annotated[str | None, typer.Option("--dossier", metavar="ID", help="All mentions of one event.")] = None,
    limit: LimitOption = 20,
    after: AfterOption = None,
    format: ShapeOption = Shape.table,
    excel: ExcelOption = False,
    cite: CiteOption = False,
    ledger: LedgerOption = DEFAULT_LEDGER,
    lang: LangOption = None,
) -> None:
    """Find what was done, or will be: by whom, with whom, when, where."""

    def run() -> int:
        from depeche.cli.rows import Column, tell_page, write_rows
        from depeche.cli.words import days, happening
        from depeche.cli.words import source as source_of
        from depeche.ledger import open_store
        from depeche.ledger.citation import citation
        from depeche.ledger.search import Events, find_events

        say = messages_for(lang)
        wanted = Events(
            between=between, who=who, type=type, mode=mode, status=status, place=place, about=about, since=since, to=to,
            source=source, dispatch=dispatch, dossier=dossier, limit=limit, after=after,
        )  # fmt: skip
        store = open_store(ledger)
        try:
            page = find_events(store, wanted)
            rows = ({**row, "citation": citation(row, say)} for row in page.rows)
            columns = [
                Column(say("column.day"), days, 1),
                Column(say("column.status"), lambda row: say(f"status.{row['status']}"), 1),
                Column(say("column.event"), lambda row: happening(row, say), 3),
                Column(say("column.sentence"), lambda row: str(row["sentence"]), 4),
                Column(
                    say("column.source"),
                    lambda row: f"{str(row['dispatch_date'] or '')[:10]} {source_of(row)}".strip(),
                    1,
                ),
                Column("ID", lambda row: str(row["id"])),
            ]
            seen = write_rows(rows, format, columns, excel=excel, cite=cite)
        finally:
            store.close()
        tell_page(seen, page.total, limit, page.names, say)
        return OK

    raise typer.Exit(guarded(run))
