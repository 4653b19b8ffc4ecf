"""What is known of the world: countries, leaders and their terms, offices, organisations, treaties; with dates."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache


@dataclass(frozen=True, slots=True)
class Knowledge:
    """The tables, indexed."""


@cache
def load_knowledge() -> Knowledge:
    """The tables of the package, loaded once."""
    return Knowledge()
