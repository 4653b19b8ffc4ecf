"""Options that several commands share, and what they stand for."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from depeche.report.messages import Messages


class Lang(StrEnum):
    """Language of what is printed."""

    fr = "fr"
    en = "en"


class Shape(StrEnum):
    """How rows are written."""

    table = "table"
    json = "json"
    csv = "csv"


EventType = StrEnum(  # type: ignore[misc]
    "EventType",
    [
        (name, name)
        for name in "AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST "
        "SANCTION MOBILIZE COERCE ASSAULT OCCASION".split()
    ],
)
"""The types of events; a test holds them to those of the contract, whose module loads slower."""

Status = StrEnum("Status", "held ongoing planned proposed conditional denied cancelled".split())  # type: ignore[misc]
Kind = StrEnum("Kind", "person organisation country place agreement group".split())  # type: ignore[misc]

LedgerOption = Annotated[
    str,
    typer.Option(
        "--ledger", "-L", metavar="PATH_OR_URL", envvar="DEPECHE_LEDGER", help="The ledger: a file, or postgresql://..."
    ),
]
LangOption = Annotated[
    Lang | None, typer.Option("--lang", "-l", help="Language of what is printed.", show_default="the locale's")
]
ShapeOption = Annotated[Shape, typer.Option("--format", "-f", help="A table to read, JSON lines, or CSV.")]
ExcelOption = Annotated[bool, typer.Option("--excel", help="With --format csv: semicolons and a mark, as Excel wants.")]
LimitOption = Annotated[int, typer.Option("--limit", "-n", min=0, help="Rows on a page; 0 for all.")]
AfterOption = Annotated[
    str | None, typer.Option("--after", metavar="ID", help="The page after this row (its id is the last one printed).")
]
SinceOption = Annotated[
    str | None, typer.Option("--since", metavar="DATE", help="From this date on: 2018, 2018-10 or 2018-10-23.")
]
ToOption = Annotated[str | None, typer.Option("--to", metavar="DATE", help="Up to and with this date.")]
SourceOption = Annotated[str | None, typer.Option("--source", metavar="NAME", help="Only from this agency or outlet.")]
PipelineOption = Annotated[
    str | None,
    typer.Option("--pipeline", metavar="NAME", envvar="DEPECHE_PIPELINE", help="A spaCy pipeline of your own."),
]
KnowledgeOption = Annotated[
    Path | None, typer.Option("--knowledge", "-k", metavar="FILE.csv", help="Names and offices of your own, which win.")
]
DoubtfulOption = Annotated[
    bool, typer.Option("--doubtful", help="Also events that are likely wrong in who, where or when.")
]

CiteOption = Annotated[bool, typer.Option("--cite", help="Print each row as a citation.")]
DispatchOption = Annotated[
    str | None,
    typer.Option("--dispatch", metavar="ID", help="Only of this dispatch: its id, or its name at its source."),
]

DEFAULT_LEDGER = "depeche.db"


def messages_for(lang: Lang | None) -> Messages:
    """The words of the language that was asked for, else of the locale's."""
    from depeche.report.messages import LANGS, lang_of_locale, messages

    return messages(next((code for code in LANGS if code == lang), lang_of_locale()))
