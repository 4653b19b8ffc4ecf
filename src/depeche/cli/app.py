"""The command ``depeche``: its options and its commands."""

from __future__ import annotations

import os
import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Optional

import typer

from depeche.cli.exits import CANCELLED, USAGE

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


@app.command()
def read(
    inputs: Annotated[
        list[str],
        typer.Argument(metavar="INPUT...", help="Text files, JSON-lines files, folders of them, or - for standard input."),
    ],
    date: Annotated[
        Optional[str],
        typer.Option(
            "--date", "-d", metavar="DATE", help="Publication date as far as known: 2018, 2018-10, 2018-10-23, 2018-10-23T14:00."
        ),
    ] = None,
    format: Annotated[
        Optional[Format], typer.Option("--format", "-f", help="A report to read, one JSON document, or JSON lines. [default: text]")
    ] = None,
    output: Annotated[
        Optional[Path],
        typer.Option("--output", "-o", metavar="DIR", help="Write NAME.json for NAME.txt (NAME.jsonl for NAME.jsonl) there."),
    ] = None,
    lang: Annotated[Optional[Lang], typer.Option("--lang", "-l", help="Language of the report. [default: the locale's]")] = None,
    pipeline: Annotated[
        Optional[str],
        typer.Option("--pipeline", metavar="NAME", envvar="DEPECHE_PIPELINE", help="A spaCy pipeline of your own: package or folder."),
    ] = None,
) -> None:
    """Read dispatches and print what they say."""
    from depeche.cli.read import run

    raise typer.Exit(
        run(inputs, date=date, format=str(format) if format else None, output=output, lang=str(lang) if lang else None, pipeline=pipeline)
    )


def main() -> None:
    """Run the command line; the exit code is 0, 1 (something could not be read), 2 (usage) or 130 (interrupted)."""
    from depeche.errors import DepecheError

    try:
        app()
    except KeyboardInterrupt:
        sys.stderr.write("\ninterrupted\n")
        sys.exit(CANCELLED)
    except BrokenPipeError:  # the reader of our output has left: nothing more to do, and nothing to say
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
    except DepecheError as error:
        sys.stderr.write(f"depeche: {error}\n")
        sys.exit(USAGE)
