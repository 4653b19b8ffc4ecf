"""Who was heard and who was spoken of last, for the pronouns of inserted cues (*a-t-elle ajouté*)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

_REACH = 4
"""For how many sentences of the text around the quotations somebody is remembered."""


@dataclass(frozen=True, slots=True)
class Entry:
    """Somebody who spoke, or who was the subject of a main clause, in a sentence."""

    actor: str
    sentence: int
    spoke: bool
    person: bool


@dataclass(slots=True)
class Register:
    """The speakers and main subjects of a text so far, the last one last."""

    entries: list[Entry] = field(default_factory=list)
    sentence: int = 0

    def note(self, actor: str | None, *, spoke: bool = True, person: bool = False) -> None:
        """Remember that somebody spoke, or (if a ``person``) was the subject of a main clause."""
        if actor is not None:
            self.entries.append(Entry(actor, self.sentence, spoke, person))

    def latest(self, *, speakers_first: bool) -> Iterator[str]:
        """The actors of the last sentences, the last one first; speakers before others where a cue goes on."""
        near = [e for e in self.entries[-24:] if self.sentence - e.sentence <= _REACH]
        if speakers_first:
            yield from (e.actor for e in reversed(near) if e.spoke)
        yield from (e.actor for e in reversed(near) if e.spoke or e.person)

    def speakers(self) -> list[str]:
        """The last speakers, each once in a row, the last one last."""
        found: list[str] = []
        for entry in self.entries[-24:]:
            if entry.spoke and (not found or found[-1] != entry.actor):
                found.append(entry.actor)
        return found
