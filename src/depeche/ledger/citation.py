"""How a row is cited: the words, who said them, the dispatch they stand in, where in it, and the permalink."""

from __future__ import annotations

from depeche.ledger.search import Row
from depeche.report.messages import Messages


def citation(row: Row, say: Messages) -> str:
    """One line that lets anybody find the words again."""
    words = str(row.get("sentence") or row["words"])
    left, right = ("« ", " »") if say.lang == "fr" else ("“", "”")
    speaker = row.get("speaker") or row.get("claimant")
    source = " ".join(str(part) for part in (row["source"], row["guid"] or row["url"]) if part)
    title = f"{left}{row['title']}{right}" if row["title"] else ""
    where = say("cite.where", start=row["start"], stop=row["stop"])
    parts = (f"{left}{words}{right}", speaker, source, title, row["dispatch_date"], where, f"depeche:{row['id']}")
    return ", ".join(str(part) for part in parts if part)
