"""The command ``depeche``: its options and its commands."""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from depeche.cli.actors import actors
from depeche.cli.agenda import agenda
from depeche.cli.backup import backup
from depeche.cli.check import check
from depeche.cli.correct import correct
from depeche.cli.delete import delete
from depeche.cli.dispatch import dispatch
from depeche.cli.events import events
from depeche.cli.follow import follow
from depeche.cli.guard import guarded
from depeche.cli.ingest import ingest
from depeche.cli.options import DoubtfulOption
from depeche.cli.quotes import quotes
from depeche.cli.stats import stats

app = typer.Typer(
    no_args_is_help=True,
    add_completion=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    help="Reads dated French news dispatches: who said what; who did or will do what, when and where.",
)


class Format(StrEnum):
    """How a reading is written."""

    text = "text"
    json = "json"
    jsonl = "jsonl"


class Lang(StrEnum):
    """Language of the report."""

    fr = "fr"
    en = "en"


_EXAMPLES = (
    "Examples:",
    "depeche read dispatch.txt --date 2018-10",
    "depeche read --lang en --format json dispatch.txt",
    "depeche read archive/ wire.jsonl --output readings/",
    "pbpaste | depeche read - --date 2018-10-23",
    "Exit code: 0 when all was read, 1 when something could not be read or written, 2 for a wrong option.",
)


def _version(wanted: bool) -> None:
    if wanted:
        from depeche.cli.version import version_line

        typer.echo(version_line())
        raise typer.Exit


@app.callback()
def _depeche(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the versions and leave.")
    ] = False,
) -> None: ...


@app.command(epilog="\n\n".join(_EXAMPLES), no_args_is_help=True)
def read(
    inputs: Annotated[
        list[str],
        typer.Argument(metavar="INPUT", help="Text files, JSON-lines files, folders of them, or - for standard input."),
    ],
    date: Annotated[
        str | None,
        typer.Option(
            "--date",
            "-d",
            metavar="DATE",
            help="Publication date as far as known: 2018, 2018-10, 2018-10-23, 2018-10-23T14:00.",
        ),
    ] = None,
    format: Annotated[
        Format | None,
        typer.Option("--format", "-f", help="A report to read, one JSON document, or JSON lines.", show_default="text"),
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output", "-o", metavar="DIR", help="Write NAME.json for NAME.txt (NAME.jsonl for NAME.jsonl) there."
        ),
    ] = None,
    lang: Annotated[
        Lang | None, typer.Option("--lang", "-l", help="Language of the report.", show_default="the locale's")
    ] = None,
    pipeline: Annotated[
        str | None,
        typer.Option(
            "--pipeline",
            metavar="NAME",
            envvar="DEPECHE_PIPELINE",
            help="A spaCy pipeline of your own: package or folder.",
        ),
    ] = None,
    knowledge: Annotated[
        Path | None,
        typer.Option("--knowledge", "-k", metavar="FILE.csv", help="Names and offices of your own, which win."),
    ] = None,
    doubtful: DoubtfulOption = False,
) -> None:
    """Read dispatches: who said what; who did or will do what, when and where."""
    from depeche.cli.read import run

    raise typer.Exit(
        guarded(
            lambda: run(
                inputs,
                date=date,
                format=str(format) if format else None,
                output=output,
                lang=str(lang) if lang else None,
                pipeline=pipeline,
                knowledge=knowledge,
                doubtful=doubtful,
            )
        )
    )


app.command(no_args_is_help=True)(ingest)
app.command()(quotes)
app.command()(events)
app.command()(actors)
app.command()(dispatch)
app.command()(agenda)
app.command()(follow)
app.command(no_args_is_help=True)(correct)
app.command()(check)
app.command(no_args_is_help=True)(backup)
app.command(no_args_is_help=True)(delete)
app.command()(stats)


@app.command()
def schema() -> None:
    """Print the JSON schema of a reading."""
    from depeche.schema import schema_text

    sys.stdout.write(schema_text())


def main() -> None:
    """Run the command line."""
    app()
