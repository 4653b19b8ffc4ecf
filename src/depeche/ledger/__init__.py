"""The ledger: readings kept, joined across dispatches, corrected by people, and asked questions.

`open_store` opens one, a file of SQLite or a database of PostgreSQL; `ingest` takes dispatches in. SQLAlchemy is loaded
with it, so nothing that only reads dispatches imports it.
"""

from __future__ import annotations

from depeche.ledger.engine import Store, open_store
from depeche.ledger.ingest import ingest, reread_all

__all__ = ["Store", "ingest", "open_store", "reread_all"]
