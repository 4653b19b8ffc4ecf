"""How Alembic comes to the ledger: by the connection that `depeche.ledger.migrate` hands over."""

from __future__ import annotations

from alembic import context

from depeche.ledger.tables import metadata

connection = context.config.attributes["connection"]
context.configure(connection=connection, target_metadata=metadata, transactional_ddl=True)
context.run_migrations()
