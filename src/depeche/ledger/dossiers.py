"""stub."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import Connection


def touched_by(connection: Connection, revisions: Collection[int]) -> set[str]:
    """Buckets."""
    return set()


def update_dossiers(connection: Connection, touched: set[str]) -> None:
    """Update."""
