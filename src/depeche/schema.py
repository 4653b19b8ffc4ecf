"""The JSON schema of a reading (JSON Schema, draft 2020-12): the contract of everything that speaks readings."""

from __future__ import annotations

from importlib.resources import files
from typing import Any

import msgspec

NAME = "reading.schema.json"


def schema_text() -> str:
    """The schema as it is shipped."""
    return (files("depeche") / NAME).read_text(encoding="utf-8")


def schema() -> dict[str, Any]:
    """The schema as a dictionary, for any validator."""
    found: dict[str, Any] = msgspec.json.decode(schema_text())
    return found
