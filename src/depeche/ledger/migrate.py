"""The version of a ledger's tables, and bringing it up to date. Alembic is loaded only where there is work for it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, inspect, text

from depeche.errors import UsageError

if TYPE_CHECKING:
    from alembic.config import Config

HEAD = "0001"
"""The newest version of the tables."""

_VERSION = "alembic_version"


def version_of(connection: Connection) -> str | None:
    """The version of the ledger's tables; None where there is no ledger yet."""
    if not inspect(connection).has_table(_VERSION):
        return None
    found: str | None = connection.execute(text(f"SELECT version_num FROM {_VERSION}")).scalar()
    return found


def migrate(connection: Connection) -> None:
    """Bring the tables to the newest version, within the transaction of the connection.

    Raises UsageError where a newer Dépêche wrote the ledger.
    """
    found = version_of(connection)
    if found == HEAD:
        return
    if found is not None and found > HEAD:
        raise UsageError(f"a newer Dépêche wrote this ledger (version {found}, this one knows {HEAD}): update depeche")
    from alembic import command

    config = alembic_config()
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def alembic_config() -> Config:
    """Alembic's configuration: where the migrations are."""
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).with_name("migrations")))
    return config
