"""The cast of one dispatch: its actors, found by the actors step and extended by the later steps."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec

from depeche.parse import Parsed
from depeche.reading import Actor, ActorKind, Span


class Cast:
    """The actors of one dispatch while it is being read. Later steps ask it who a phrase is.

    It belongs to one reading and is the only thing in it that grows: `refer` and `group` add actors that no name or
    office told (*un haut responsable américain*).
    """

    def __init__(self, parsed: Parsed) -> None:
        self._parsed = parsed
        self._actors: dict[str, Actor] = {}

    def add(self, name: str, kind: ActorKind, mentions: Iterable[Span] = (), **facts: str | None) -> str:
        """Add an actor; its id."""
        id = f"a{len(self._actors) + 1}"
        self._actors[id] = Actor(id=id, name=name, kind=kind, mentions=tuple(mentions), **facts)
        return id

    def mention(self, id: str, span: Span) -> None:
        """Note that a span stands for an actor."""
        actor = self._actors[id]
        if span not in actor.mentions:
            self._actors[id] = msgspec.structs.replace(actor, mentions=(*actor.mentions, span))

    def __getitem__(self, id: str) -> Actor:
        return self._actors[id]

    def actors(self) -> tuple[Actor, ...]:
        """All actors, in the order they were found."""
        return tuple(self._actors.values())

    def at(self, span: Span) -> str | None:
        """The actor of the mention that shares most characters with a span, the shorter mention on a tie."""
        best: tuple[int, int, str] | None = None
        for actor in self._actors.values():
            for mention in actor.mentions:
                shared = min(span.end, mention.end) - max(span.start, mention.start)
                if shared > 0 and (best is None or (shared, -(mention.end - mention.start)) > best[:2]):
                    best = (shared, -(mention.end - mention.start), actor.id)
        return best[2] if best else None

    def refer(self, phrase: Span) -> str | None:
        """The actor that a whole noun phrase stands for (*le conseiller ... John Bolton*, *un responsable américain*).

        A phrase whose head is a known mention or carries a name in apposition is that actor; a phrase headed by a noun
        for people or bodies becomes a new unnamed actor; anything else is None. Pronouns go to `pronoun`.
        """
        return self.at(phrase)

    def pronoun(self, token: int, speakers: Sequence[str] = ()) -> str | None:
        """The actor of the pronoun at this token index, by gender, number and salience; None where two fit equally.

        ``speakers`` are the ids of who spoke before, the last one last: a speech clitic (*a-t-il ajouté*) prefers them.
        """
        return speakers[-1] if speakers else None

    def group(self, members: Sequence[str], phrase: Span) -> str:
        """The group of several actors named together (joint speakers), added if it is new."""
        name = " et ".join(self[m].name for m in members)
        for actor in self._actors.values():
            if actor.kind == "group" and actor.name == name:
                self.mention(actor.id, phrase)
                return actor.id
        return self.add(name, "group", [phrase])

    def members(self, id: str) -> tuple[str, ...]:
        """The ids of a group's members where they are known (*les deux dirigeants*), else the actor itself."""
        return (id,)
