"""How the fields of rows are said to people."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from depeche.report.messages import Messages


def days(row: Mapping[str, object]) -> str:
    """The day of a row, as ISO; both ends where it is open."""
    first, last = row.get("first"), row.get("last")
    candidates = row.get("candidates")
    if isinstance(candidates, list) and len(candidates) > 1:
        return " | ".join(str(day)[:10] for day in candidates)
    if not first or first == last:
        return str(first or last or "")
    return f"{first} – {last}"


def happening(row: Mapping[str, object], say: Messages) -> str:
    """What an event is and who takes part: *rencontre ou entretien : Donald Trump, Vladimir Poutine · Helsinki*."""
    what = say.first(f"event.{row['type']}.{row.get('mode')}", f"event.{row['type']}")
    agents, recipients = (row.get(name) or [] for name in ("agents", "recipients"))
    assert isinstance(agents, list)
    assert isinstance(recipients, list)
    who = ", ".join(agents)
    if recipients:
        who = f"{who or '?'} → {', '.join(recipients)}"
    colon = " : " if say.lang == "fr" else ": "
    text = what + (colon + who if who else "")
    return f"{text} · {row['place']}" if row.get("place") else text


def said(row: Mapping[str, object], say: Messages) -> str:
    """What was said, in marks where it is a quotation."""
    if row["type"] != "direct":
        return f"– {row['words']}"
    return f"« {row['words']} »" if say.lang == "fr" else f"“{row['words']}”"


def source(row: Mapping[str, object]) -> str:
    """The dispatch of a row in short."""
    return " ".join(str(part) for part in (row.get("source"), row.get("guid") or row.get("url")) if part)
