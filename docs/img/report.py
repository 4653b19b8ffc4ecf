"""Draws the picture of the README: the report on an example, as a terminal shows it."""

from __future__ import annotations

import io
import re
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import MONOKAI

from depeche.dates import parse_date
from depeche.reader import Reader
from depeche.report import report
from depeche.sources import Found, dispatches, gather

HERE = Path(__file__).parent
EXAMPLE = HERE.parent.parent / "examples" / "diplomatie.txt"


def main() -> None:
    """Read the example and write ``report.svg`` beside this script."""
    source = next(iter(gather([str(EXAMPLE)])))
    (item,) = dispatches(source, parse_date("2019-03"))
    assert isinstance(item, Found)
    reading = Reader().read_dispatch(item.dispatch)
    console = Console(record=True, width=100, file=io.StringIO(), force_terminal=True, color_system="truecolor")
    console.print(report(reading, "en", console.width, EXAMPLE.name))
    picture = console.export_svg(title=f"depeche read examples/{EXAMPLE.name}", theme=MONOKAI, unique_id="report")
    picture = re.sub(r"@font-face \{.*?\}\s*", "", picture, flags=re.DOTALL)  # no font is fetched to show it
    (HERE / "report.svg").write_text(picture, "utf-8")


if __name__ == "__main__":
    main()
