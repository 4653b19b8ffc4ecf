"""Kinds of actors that can do something."""

from __future__ import annotations

PEOPLE = frozenset({"person", "group", "organisation", "country"})
