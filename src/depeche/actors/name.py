"""A name in a text, as far as it is known before it has its actor."""

from __future__ import annotations

from dataclasses import dataclass, field

from depeche.reading import ActorKind


@dataclass(slots=True)
class Name:
    """A name in the text: tokens ``[first, last)``, of which the name itself begins at ``bare`` (after its title)."""

    first: int
    last: int
    bare: int
    kind: ActorKind
    text: str
    keys: tuple[str, ...] = ()
    gender: str = ""
    title: bool = False
    acronym: str = ""
    """Its acronym, where the text gives it in parentheses after it."""
    label: bool = False
    """Whether it is a party that only labels a person: *la candidate LREM*."""
    only_with: bool = False
    """Whether it counts only in a text that names the same one otherwise too (*le Nord* for North Korea)."""
    parts: list[str] = field(default_factory=list)
    """The folded words of the bare name."""
