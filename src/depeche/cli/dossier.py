"""How dossiers are shown: one a row, or one with the history of its status."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from depeche.cli.rows import Column
from depeche.cli.words import days, happening, source

if TYPE_CHECKING:
    from depeche.report.messages import Messages

Row = Mapping[str, object]


def columns(say: Messages) -> list[Column]:
    """The columns of a table of dossiers."""
    return [
        Column(say("column.day"), days, 2),
        Column(say("column.event"), lambda row: happening(row, say), 4),
        Column(say("column.sentence"), lambda row: str(row["sentence"]), 5),
        Column(say("column.outcome"), lambda row: outcome(row, say), 2),
        Column(say("column.told"), _told, 2),
        Column("ID", lambda row: str(row["id"])),
    ]


def outcome(row: Row, say: Messages) -> str:
    """What became of an event: its status, and whether an announcement came true."""
    status = say(f"status.{row['status']}")
    return f"{say('outcome.' + str(row['outcome']))} ({status})" if row["outcome"] else status


def _told(row: Row) -> str:
    first, last = row["told_first"], row["told_last"]
    span = str(first or "?") if first == last else f"{first} – {last}"
    return f"{span} ×{row['events']}"


def history(row: Row, steps: Sequence[Row], say: Messages) -> str:
    """A dossier in full: what it is, what became of it, and each step with its evidence."""
    day = days(row) or say("undated")
    lines = [f"{happening(row, say)}", f"{day} · {outcome(row, say)} · {row['id']}", ""]
    for step in steps:
        told = str(step["dispatch_date"] or "?")[:10]
        when = days(step) or str(step["time_words"] or "")
        status = say(f"status.{step['status']}")
        lines.append("  ".join(part for part in (told, status, when) if part))
        left, right = ("« ", " »") if say.lang == "fr" else ("“", "”")
        lines.append(f"    {left}{step['sentence']}{right}")
        lines.append(f"    {source(step)} · {step['id']}")
    return "\n".join(lines)
