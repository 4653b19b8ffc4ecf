"""Rows on standard output: as a table for people, as JSON lines, as CSV; and how many there are in all."""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from depeche.cli.options import Shape

if TYPE_CHECKING:
    from rich.console import RenderableType

    from depeche.report.messages import Messages

Row = Mapping[str, object]
_BOM = "\ufeff"
WIDE = 120
"""From this many characters a line on, a table has columns; else its rows are stacked."""
SHORT = 28
"""Characters of a cell that shares its line with others when rows are stacked."""


class Column(NamedTuple):
    """A column of the table for people: its title, the cell of a row, and its share of a line that is too short."""

    title: str
    cell: Callable[[Row], str]
    ratio: int = 0


def write_rows(
    rows: Iterator[Row], shape: Shape, columns: Sequence[Column], *, excel: bool = False, cite: bool = False
) -> list[str]:
    """Write the rows; their ids in order. With ``cite`` people get a line of citation for each instead of a table."""
    seen: list[str] = []

    def noted() -> Iterator[Row]:
        for row in rows:
            seen.append(str(row.get("id") or row.get("key") or ""))
            yield row

    if shape == Shape.json:
        for row in noted():
            sys.stdout.write(json.dumps(row, ensure_ascii=False) + "\n")
    elif shape == Shape.csv:
        _csv(noted(), excel)
    elif cite:
        for row in noted():
            sys.stdout.write(f"{row['citation']}\n")
    else:
        _table(noted(), columns)
    sys.stdout.flush()
    return seen


def tell_page(seen: Sequence[str], total: int, limit: int, names: Mapping[str, Sequence[str]], say: Messages) -> None:
    """Say on standard error how many rows there are, how the next page is asked for, and whom the names stand for."""
    for name, stood_for in names.items():
        if not stood_for:
            sys.stderr.write(say("rows.nobody", name=name) + "\n")
        elif len(stood_for) > 1 or stood_for[0] != name:
            sys.stderr.write(say("rows.stands", name=name, names=", ".join(stood_for)) + "\n")
    line = say("rows.count", shown=len(seen), total=total)
    if limit and len(seen) == limit and len(seen) < total:
        line += " · " + say("rows.next", id=seen[-1])
    sys.stderr.write(line + "\n")


def flat(value: object) -> str:
    """A value as one cell."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(int(value))
    if isinstance(value, list | tuple):
        return "; ".join("-".join(map(str, one)) if isinstance(one, list) else str(one) for one in value)
    return str(value)


def _csv(rows: Iterator[Row], excel: bool) -> None:
    sys.stdout.flush()
    out = open(sys.stdout.fileno(), "w", encoding="utf-8", newline="", closefd=False)  # noqa: SIM115  CSV ends its own lines
    if excel:
        out.write(_BOM)
    writer: csv.DictWriter[str] | None = None
    for row in rows:
        if writer is None:
            writer = csv.DictWriter(out, list(row), delimiter=";" if excel else ",", lineterminator="\r\n")
            writer.writeheader()
        writer.writerow({name: flat(value) for name, value in row.items()})
    out.flush()


def _table(rows: Iterator[Row], columns: Sequence[Column]) -> None:
    from rich.console import Console

    console = Console(file=sys.stdout, highlight=False, emoji=False, markup=False)
    with console.capture() as capture:
        console.print((_stacked if console.width < WIDE else _columns)(rows, columns))
    shown = "\n".join(line.rstrip() for line in capture.get().rstrip().splitlines())
    sys.stdout.write(f"{shown}\n" if shown else "")


def _columns(rows: Iterator[Row], columns: Sequence[Column]) -> RenderableType:
    from rich.table import Table

    table = Table(box=None, padding=(0, 2, 1, 0), expand=True, pad_edge=False, header_style="bold cyan")
    for column in columns:
        table.add_column(column.title, ratio=column.ratio or None, no_wrap=not column.ratio, overflow="fold")
    for row in rows:
        table.add_row(*(column.cell(row) for column in columns))
    return table if table.row_count else ""


def _stacked(rows: Iterator[Row], columns: Sequence[Column]) -> RenderableType:
    """What does not fit side by side: the short cells of a row on a line, the long ones below it."""
    from rich.console import Group
    from rich.padding import Padding
    from rich.text import Text

    parts: list[RenderableType] = []
    for row in rows:
        cells = [cell for column in columns if (cell := column.cell(row))]
        short = [cell for cell in cells if len(cell) <= SHORT and "\n" not in cell]
        parts.append(Text(" · ".join(short), style="bold"))
        parts += [Padding(Text(cell), (0, 0, 0, 2)) for cell in cells if cell not in short]
        parts.append(Text())
    return Group(*parts)
