"""``depeche correct``: what people know better."""

from __future__ import annotations

import json
import sys
from typing import Annotated

import typer

from depeche.cli.exits import OK
from depeche.cli.guard import guarded
from depeche.cli.options import DEFAULT_LEDGER, LangOption, LedgerOption, messages_for


def correct(
    id: Annotated[
        str | None,
        typer.Argument(metavar="ID", help="A statement or event, or the key of an actor.", show_default=False),
    ] = None,
    speaker: Annotated[str | None, typer.Option("--speaker", help='Who said it: a name or key; "" for nobody.')] = None,
    addressee: Annotated[str | None, typer.Option("--addressee", help="Whom it was said to.")] = None,
    type: Annotated[str | None, typer.Option("--type", help="Type of the statement or event.")] = None,
    mode: Annotated[str | None, typer.Option("--mode", help="Mode of the event.")] = None,
    status: Annotated[str | None, typer.Option("--status", help="Whether the event took place.")] = None,
    agent: Annotated[list[str] | None, typer.Option("--agent", help="Who does it; again for each.")] = None,
    recipient: Annotated[
        list[str] | None, typer.Option("--recipient", help="Who undergoes it; again for each.")
    ] = None,
    place: Annotated[str | None, typer.Option("--place", help="Where.")] = None,
    time: Annotated[str | None, typer.Option("--time", metavar="DATE", help="When.")] = None,
    reject: Annotated[bool, typer.Option("--reject", help="It is no statement or event at all.")] = False,
    merge: Annotated[
        str | None, typer.Option("--merge-into", metavar="KEY", help="The actor ID is really this one.")
    ] = None,
    split: Annotated[
        list[str] | None,
        typer.Option("--split", metavar="DISPATCH", help="In this dispatch the actor ID is another; again for each."),
    ] = None,
    name: Annotated[
        str | None, typer.Option("--as", metavar="NAME", help="With --split: what to call the other.")
    ] = None,
    undo: Annotated[bool, typer.Option("--undo", help="Take back the last correction of ID.")] = False,
    author: Annotated[
        str | None,
        typer.Option(
            "--author", envvar="DEPECHE_AUTHOR", metavar="NAME", help="Who corrects.", show_default="the login"
        ),
    ] = None,
    reason: Annotated[str | None, typer.Option("--reason", metavar="TEXT", help="Why.")] = None,
    show: Annotated[bool, typer.Option("--list", help="List the corrections that hold.")] = False,
    export: Annotated[
        bool, typer.Option("--export", help="Print corrected readings as annotation data, a line a dispatch.")
    ] = False,
    ledger: LedgerOption = DEFAULT_LEDGER,
    lang: LangOption = None,
) -> None:
    """Correct a record; the correction stays when the dispatch is read again."""

    def run() -> int:
        from getpass import getuser

        from depeche.errors import UsageError
        from depeche.ledger import corrections, open_store

        say = messages_for(lang)
        given = {
            "speaker": speaker, "addressee": addressee, "type": type, "mode": mode, "status": status, "agents": agent,
            "recipients": recipient, "place": place, "time": time, "merge": merge,
        }  # fmt: skip
        changes: dict[str, object] = {field: value for field, value in given.items() if value is not None}
        if reject:
            changes["reject"] = True
        if split:
            changes["split"] = (split, name or "")
        store = open_store(ledger)
        try:
            if show or export:
                if export:
                    sys.stdout.flush()
                    for line in corrections.export_corrections(store):
                        sys.stdout.buffer.write(line)
                else:
                    for row in corrections.list_corrections(store):
                        sys.stdout.write(json.dumps(row, ensure_ascii=False) + "\n")
                return OK
            if not id:
                raise UsageError("name what to correct: the id of a statement or event, or the key of an actor")
            who = author or getuser()
            if undo:
                taken = corrections.undo(store, id, who, reason)
                sys.stderr.write(say("correct.undone", id=id, field=taken.field, author=taken.author) + "\n")
            else:
                made = corrections.correct(store, id, changes, who, reason)
                sys.stderr.write(say("correct.made", id=id, n=len(made)) + "\n")
        finally:
            store.close()
        return OK

    raise typer.Exit(guarded(run))
