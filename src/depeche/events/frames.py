"""Frames: the words that fill the places around a verb or noun, whatever turn of phrase they stand in."""

from __future__ import annotations

from collections.abc import Mapping

from depeche.events.arguments import Args, Filler
from depeche.events.control import Control
from depeche.events.forms import Forms
from depeche.events.noun_frames import NounFrames
from depeche.events.torn import other_sides
from depeche.events.tree import Tree
from depeche.events.verb_frames import VerbFrames
from depeche.reading import Span


class Frames(Forms):
    """The frames of one text. Each word's is made once."""

    def __init__(
        self, tree: Tree, names: Mapping[int, Span] | None = None, times: frozenset[int] = frozenset()
    ) -> None:
        super().__init__(tree, names, times)
        filler = Filler(self, other_sides(self))
        self._made: dict[int, Args] = {}
        self._nouns = NounFrames(self, filler)
        self._control = Control(self, self.of, self._nouns.frame)
        self._verbs = VerbFrames(self, filler, self._control)

    def of(self, i: int) -> Args:
        """The frame of a word."""
        made = self._made.get(i)
        if made is None:
            made = self._verbs.frame(i) if self.is_verbal(i) else self._nouns.frame(i)
            verb = self.tree.head[i]
            told = self.tree.dep[i] == "xcomp" and not self.passive(verb)
            if self.tree.verb(verb) in self.lexicon.words("judging") and not self.tree.reflexive(verb):
                told = False  # *X a jugé **inacceptable** de limiter l'accès*: not X would
            if told and self.tree.pos[i] == "ADJ" and not self.is_verbal(i):
                self._verbs.inherit(made, i, "subj")  # ***X** s'est dit favorable à*
            self._made[i] = made
        return made

    def sent_to(self, verb: int) -> list[int]:
        """To whom the letter went in which something is said: *a demandé, dans une lettre ouverte adressée **à X***,
        *la lettre envoyée **à X** demande*."""
        tree, to = self.tree, self.lexicon.preposition("à")
        args = self.of(verb)
        for c in (*args.get(self.lexicon.preposition("dans"), ()), *map(self.resumed, args.get("subj", ()))):
            if tree.is_word(c, self.lexicon.words("letter")):
                sent = [c, *(d for d in tree.children[c] if tree.dep[d].startswith("acl") or tree.dep[d] == "amod")]
                if found := [d for k in sent for d in tree.children[k] if d > c and tree.case(d) == to]:
                    return found
        return []

    def patient_after(self, noun: int) -> int | None:
        """Whom a deed befell, told behind its day and place: *l'arrestation mardi à Lyon **de deux hommes***."""
        return self._nouns.patient_after(noun)

    def asked(self, infinitive: int, noun: int) -> bool:
        """Whether an infinitive hung on a noun is what the verb above asks of it."""
        return self._control.asked(infinitive, noun)
