"""``depeche actors``: who appears, and one page of facts for an actor."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Annotated

import typer

from depeche.cli.exits import OK
from depeche.cli.guard import guarded
from depeche.cli.options import (
    DEFAULT_LEDGER,
    AfterOption,
    ExcelOption,
    Kind,
    LangOption,
    LedgerOption,
    LimitOption,
    Shape,
    ShapeOption,
    messages_for,
)

if TYPE_CHECKING:
    from depeche.ledger.engine import Store
    from depeche.ledger.facts import Facts
    from depeche.report.messages import Messages


def actors(
    name: Annotated[
        str | None, typer.Argument(metavar="NAME", help="A name or key: the page of that actor.", show_default=False)
    ] = None,
    kind: Annotated[Kind | None, typer.Option("--kind", help="Only persons, organisations, ...")] = None,
    country: Annotated[str | None, typer.Option("--country", metavar="ISO", help="Only of this country.")] = None,
    limit: LimitOption = 20,
    after: AfterOption = None,
    format: ShapeOption = Shape.table,
    excel: ExcelOption = False,
    ledger: LedgerOption = DEFAULT_LEDGER,
    lang: LangOption = None,
) -> None:
    """List who appears in most dispatches, or print all that is known of one actor."""

    def run() -> int:
        from depeche.cli.rows import Column, tell_page, write_rows
        from depeche.ledger import open_store
        from depeche.ledger.facts import Facts, actor_facts, list_actors

        say = messages_for(lang)
        store = open_store(ledger)
        try:
            if name:
                found = actor_facts(store, name)
                if isinstance(found, Facts):
                    _page(store, found, format, say)
                    return OK
                rows, total = found, len(found)
            else:
                rows, total = list_actors(store, kind, country, limit, after)
        finally:
            store.close()
        columns = [
            Column(say("column.name"), lambda row: str(row["name"]), 2),
            Column(say("column.kind"), lambda row: say(f"kind.{row['kind']}")),
            Column(say("column.country"), lambda row: str(row["country"] or "")),
            Column(say("column.dispatches"), lambda row: str(row["dispatches"])),
            Column(say("column.key"), lambda row: str(row["key"]), 2),
        ]
        seen = write_rows(iter(rows), format, columns, excel=excel)
        tell_page(seen, total, limit, {}, say)
        return OK

    raise typer.Exit(guarded(run))


def _page(store: Store, facts: Facts, format: Shape, say: Messages) -> None:
    from depeche.cli.words import days, happening, said
    from depeche.ledger.search import Events, Quotes, find_events, find_quotes

    quotes = list(find_quotes(store, Quotes(who=facts.key, limit=5)).rows)
    events = list(find_events(store, Events(who=facts.key, limit=5)).rows)
    if format != Shape.table:
        line = {**facts._asdict(), "latest_statements": quotes, "latest_events": events}
        sys.stdout.write(json.dumps(line, ensure_ascii=False) + "\n")
        return
    out = [f"{facts.name} · {say(f'kind.{facts.kind}')} · {facts.country or '?'} · {facts.key}"]
    span = f"{facts.first} – {facts.last}" if facts.first else ""
    out.append(
        say("actor.figures", dispatches=facts.dispatches, statements=facts.statements, events=facts.events, span=span)
    )
    took_part = [
        f"{str(row['dispatch_date'])[:10]}  {happening(row, say)} ({say('status.' + str(row['status']))})  {row['id']}"
        for row in events
    ]
    by_type = [f"{say(f'event.{type}')}, {say(f'status.{status}')} ({n})" for type, status, n in facts.by_type[:12]]
    sections = {
        "actor.names": [f"{name} ({count})" for name, count in facts.names],
        "actor.roles": [f"{role} ({first} – {last}, {count})" for role, first, last, count in facts.roles],
        "actor.events": by_type,
        "actor.met": [f"{name} ({count})" for name, _, count in facts.met],
        "actor.said": [f"{days(row)}  {said(row, say)}  {row['id']}" for row in quotes],
        "actor.did": took_part,
    }
    for title, lines in sections.items():
        if lines:
            out += ["", say(title).upper(), *("  " + line for line in lines)]
    sys.stdout.write("\n".join(out) + "\n")
