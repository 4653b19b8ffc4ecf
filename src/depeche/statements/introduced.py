"""Somebody heard without a name (*a annoncé sa porte-parole*) whom the next source names (*a dit Anne Petit*)."""

from __future__ import annotations

from bisect import bisect_left

from depeche.actors import Cast
from depeche.reading import Actor
from depeche.statements.lexicon import Lexicon
from depeche.statements.register import Register
from depeche.statements.words import Words

_SOON = 4
"""How many sentences after a description the name may come."""
_LATELY = 8
_BEHIND = 15
"""Words within which a description behind a name ends."""
_CLOSES = (",", ".", ";", "»", '"')
_LEARNED = ("EDU", "HLH", "JUD", "REL")
"""Sectors of those whom a learned title may name (*le médecin*: *le Dr Petit*)."""
_KNOWN = ("possessive", "resuming")
"""Words before a noun of any kind for somebody who is one person alone."""


class Introductions:
    """Tells in one text who bears a name that comes without a word about who he is.

    News copy describes whom it names first; where it does not, it has done so before, without the name.
    """

    def __init__(self, words: Words, lexicon: Lexicon, cast: Cast, register: Register) -> None:
        self.words = words
        self.lexicon = lexicon
        self.cast = cast
        self.register = register

    def settle(self, speaker: str, start: int, end: int) -> None:
        """Make one actor of a speaker named by the tokens ``[start, end)`` and of who was heard without a name."""
        person = self.cast[speaker]
        span = self.words.span(start, end)
        if person.kind != "person" or person.key or not self.lexicon.is_name(person.name) or "," in person.name:
            return
        if min(m.start for m in person.mentions) < span.start or self._of_age(end):
            return
        heard = (e for e in reversed(self.register.entries[-_LATELY:]) if e.spoke and e.actor)
        near = (self.cast[e.actor or ""] for e in heard if self.register.sentence - e.sentence <= _SOON)
        unnamed = next((actor for actor in near if actor.kind == "person"), None)
        if unnamed is not None and unnamed.id != person.id and self._introduces(unnamed, person, start, end):
            self.cast.merge(unnamed.id, person.id)

    def _introduces(self, unnamed: Actor, person: Actor, start: int, end: int) -> bool:
        """Whether a description without a name can be that of somebody named in a phrase."""
        if unnamed.kind != "person" or unnamed.key or self.lexicon.is_name(unnamed.name):
            return False
        one, other = self._gender(unnamed), self.cast.gender(person.id)
        if one and other and one != other:
            return False
        told = unnamed.name.lower().replace("’", "'").split()
        noun = next((w for w in told if w.split("'")[-1] in self.lexicon.persons), "").split("'")[-1]
        family = self.lexicon.persons.get(noun)
        first = told[0].split("'")[0] + ("'" if "'" in told[0] else "")
        alone = any(self.lexicon.in_class(c, first) for c in _KNOWN)
        if not noun or family in ("source", "homologue", "predecessor") or not (alone or family == "role"):
            return False
        description = [self.words.low[k] for k in range(start, end) if not self.words.person[k]] + self._behind(end)
        if not person.role and not any(w in self.lexicon.persons for w in description):
            learned = any(self.lexicon.in_class("learned_title", self.words.low[k]) for k in range(start, end))
            return not learned or family == "role" or unnamed.sector in _LEARNED  # no *mari* is *Me Petit*
        role = (person.role or "").lower().split()
        if noun not in (role[:1] or description):
            return False
        more, rest = set(told) - {noun, told[0]}, set(role[1:])
        return not more or not rest or bool({w for w in more & rest if len(w) > 3})

    def _behind(self, end: int) -> list[str]:
        """The words between commas behind a name that tell who he is: *X, **un des responsables du port**, a dit*."""
        words = self.words
        if words.form[end : end + 1] != (",",):
            return []
        last = next((k for k in range(end + 1, min(end + _BEHIND, len(words))) if words.form[k] in _CLOSES), end)
        told = [words.low[k].removesuffix("s") for k in range(end + 1, last)]
        return told if any(word in self.lexicon.persons for word in told) else []

    def _gender(self, unnamed: Actor) -> str:
        """The gender of somebody by the noun, a feminine one also by its determiner (*sa porte-parole*)."""
        first = bisect_left(self.words.start, unnamed.mentions[0].start)
        determined = self.words.gender[first] if self.words.pos[first] == "DET" else ""
        return self.cast.gender(unnamed.id) or (determined if determined == "f" else "")

    def _of_age(self, end: int) -> bool:
        """Whether an age after the name tells of somebody new (*Jean Petit, 35 ans*)."""
        words = self.words
        return end + 1 < len(words.low) and words.form[end] == "," and words.pos[end + 1] == "NUM"
