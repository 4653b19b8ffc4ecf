"""Who was heard and who was spoken of last, for the pronouns of inserted cues (*a-t-elle ajouté*)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

_REACH = 4
"""For how many sentences of the text around the quotations somebody is remembered."""
_REMEMBERED = 24
_GOES_ON = 1
"""For how many sentences a speaker comes before others where a cue goes on (*a-t-elle ajouté*)."""


@dataclass(frozen=True, slots=True)
class Entry:
    """Somebody who spoke, or who was the subject of a main clause, in a sentence.

    ``actor`` is None for a subject that is nobody of the cast yet (*Cette infirmière*): ``phrase`` are its tokens.
    """

    actor: str | None
    phrase: tuple[int, int] | None
    sentence: int
    spoke: bool
    agreement: tuple[str, bool] | None = None
    """Gender and whether plural of the words for a speaker (*la compagnie*), None where they are a name or pronoun."""
    aside: int | None = None
    """The paragraph in which somebody is told to have spoken on a day before that of the news: background."""


@dataclass(slots=True)
class Register:
    """The speakers and the persons that were main subjects of a text so far, the last one last."""

    entries: list[Entry] = field(default_factory=list)
    sentence: int = 0
    paragraph: int = 0
    starts: dict[int, int] = field(default_factory=dict)
    """The first token of each sentence so far."""

    def begin(self, sentence: int, start: int, paragraph: int) -> None:
        """Go on to a sentence, which begins at a token, of a paragraph."""
        self.sentence, self.paragraph = sentence, paragraph
        self.starts[sentence] = start

    def heard(self, actor: str | None, agreement: tuple[str, bool] | None = None, *, aside: bool = False) -> None:
        """Remember that somebody spoke, and how the words for them agree."""
        if actor is not None:
            self.entries.append(
                Entry(
                    actor, None, self.sentence, spoke=True, agreement=agreement, aside=self.paragraph if aside else None
                )
            )

    def seen(self, actor: str | None, phrase: tuple[int, int], agreement: tuple[str, bool] | None = None) -> None:
        """Remember that somebody was the subject of a main clause, and how the words for them agree."""
        self.entries.append(Entry(actor, phrase, self.sentence, spoke=False, agreement=agreement))

    def latest(self, *, speakers_first: bool, apart: int = _GOES_ON) -> Iterator[Entry]:
        """The entries of the last sentences, the last one first; speakers before others where a cue goes on.

        ``apart``: how many sentences before the last one those speakers may be.
        """
        near = [e for e in self.entries[-_REMEMBERED:] if self.sentence - e.sentence <= _REACH]
        if speakers_first:
            # somebody spoken of since is nearer than who spoke some sentences ago
            recent = near[-1].sentence - apart if near else 0
            yield from (e for e in reversed(near) if e.spoke and e.sentence >= recent)
        yield from reversed(near)

    def just_told(self) -> str | None:
        """Who was heard or was the subject last, in the sentence before or this one."""
        last = self.entries[-1] if self.entries else None
        return last.actor if last is not None and self.sentence - last.sentence <= _GOES_ON else None

    def just_heard(self) -> str | None:
        """Who spoke in the sentence before or in this one, and nobody was told of since."""
        last = self.entries[-1] if self.entries else None
        return self.just_told() if last is not None and last.spoke else None

    def heard_before(self) -> str | None:
        """Who spoke last, in the sentence before or in this one."""
        last = next((e for e in reversed(self.entries) if e.spoke), None)
        return last.actor if last is not None and self.sentence - last.sentence <= _GOES_ON else None

    def speakers(self) -> list[str]:
        """The last speakers, each once in a row, the last one last."""
        found: list[str] = []
        for entry in self.entries[-_REMEMBERED:]:
            if entry.spoke and entry.actor is not None and (not found or found[-1] != entry.actor):
                found.append(entry.actor)
        return found
