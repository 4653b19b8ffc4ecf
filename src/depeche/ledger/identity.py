"""Who is the same across dispatches.

An actor with a key (a known person, country, organisation) is its key. A person who is only named is the full name;
where dispatches place bearers of one name in two countries, they are homonyms and kept apart by country. Organisations,
places and agreements are name and country. One who is only described (*plusieurs responsables*, *un témoin*) or has a
single name is the same words, never the same person: such an actor is ``named = 0`` and joins nothing.

People merge and split actors by hand (`depeche correct`): a merge leads one key to another, a split takes the
appearances in some dispatches away under a name of their own.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from depeche.ledger.words import words_in

_UNNAMED = ("group",)


@dataclass(frozen=True, slots=True)
class Identity:
    """What is known of an actor from one dispatch: its key, or the group of homonyms that it is to be told from."""

    key: str
    group: str | None
    named: bool


def identity(kind: str, key: str | None, name: str, country: str | None) -> Identity:
    """The identity that one appearance gives."""
    words = words_in(name)
    folded = " ".join(words)
    if key:
        return Identity(key, None, True)
    described = kind in _UNNAMED or not name[:1].isupper() or not words
    if described or (kind == "person" and len(words) < 2):
        return Identity(f"{kind}~{folded}", None, False)
    if kind == "person":
        return Identity(f"person~{folded}", f"person~{folded}", True)
    return Identity(f"{kind}~{folded}~{country}" if country else f"{kind}~{folded}", None, True)


def homonym_key(group: str, country: str | None, countries: Collection[str]) -> str:
    """The key of a bearer of a name, given all countries that bearers of it are placed in."""
    return group if len(countries) < 2 else f"{group}~{country or '?'}"


@dataclass(frozen=True, slots=True)
class ByHand:
    """The merges and splits that people made: ``merged[key] = other key``, ``split[key, dispatch] = new key``."""

    merged: Mapping[str, str] = field(default_factory=dict)
    split: Mapping[tuple[str, str], str] = field(default_factory=dict)

    def key(self, key: str, dispatch: str) -> str:
        """The key after what people changed, for an appearance in a dispatch (its permalink)."""
        key = self.split.get((key, dispatch), key)
        seen = {key}
        while (other := self.merged.get(key)) is not None and other not in seen:
            seen.add(other)
            key = other
        return key
