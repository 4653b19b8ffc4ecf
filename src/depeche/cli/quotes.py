"""``depeche quotes``: who said what, across dispatches."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from depeche.cli.exits import OK
from depeche.cli.guard import guarded
from depeche.cli.options import (
    DEFAULT_LEDGER,
    AfterOption,
    CiteOption,
    DispatchOption,
    ExcelOption,
    LangOption,
    LedgerOption,
    LimitOption,
    Shape,
    ShapeOption,
    SinceOption,
    SourceOption,
    ToOption,
    messages_for,
)


class Type(StrEnum):
    """How something is quoted."""

    direct = "direct"
    indirect = "indirect"
    mixed = "mixed"


def quotes(
    who: Annotated[
        str | None, typer.Option("--who", "-w", help="Who said it: a name, a key, or a country code.")
    ] = None,
    about: Annotated[
        str | None, typer.Option("--about", "-a", help='Words in it, in any form; "in quotation marks" as they stand.')
    ] = None,
    since: SinceOption = None,
    to: ToOption = None,
    type: Annotated[Type | None, typer.Option("--type", "-t", help="How it is quoted.")] = None,
    addressee: Annotated[str | None, typer.Option("--addressee", help="Whom it was said to.")] = None,
    place: Annotated[str | None, typer.Option("--place", help="Where it was said.")] = None,
    source: SourceOption = None,
    dispatch: DispatchOption = None,
    limit: LimitOption = 20,
    after: AfterOption = None,
    format: ShapeOption = Shape.table,
    excel: ExcelOption = False,
    cite: CiteOption = False,
    ledger: LedgerOption = DEFAULT_LEDGER,
    lang: LangOption = None,
) -> None:
    """Find what was said: by whom, about what, when."""

    def run() -> int:
        from depeche.cli.rows import Column, tell_page, write_rows
        from depeche.cli.words import days, said
        from depeche.cli.words import source as source_of
        from depeche.ledger import open_store
        from depeche.ledger.citation import citation
        from depeche.ledger.search import Quotes, find_quotes

        say = messages_for(lang)
        wanted = Quotes(
            who=who, about=about, since=since, to=to, type=type, addressee=addressee, place=place, source=source,
            dispatch=dispatch, limit=limit, after=after,
        )  # fmt: skip
        store = open_store(ledger)
        try:
            page = find_quotes(store, wanted)
            rows = ({**row, "citation": citation(row, say)} for row in page.rows)
            columns = [
                Column(say("column.date"), days),
                Column(say("column.speaker"), lambda row: str(row["speaker"] or "?"), 2),
                Column(say("column.words"), lambda row: said(row, say), 5),
                Column(say("column.source"), source_of),
                Column("ID", lambda row: str(row["id"])),
            ]
            seen = write_rows(rows, format, columns, excel=excel, cite=cite)
        finally:
            store.close()
        tell_page(seen, page.total, limit, page.names, say)
        return OK

    raise typer.Exit(guarded(run))
