"""Who bears a description, by the name beside it: *l'ancien candidat à la présidence **Jean Dupont***."""

from __future__ import annotations

from collections.abc import Mapping

from depeche.actors import Cast
from depeche.events.frames import Frames
from depeche.events.nationality import Nationalities
from depeche.events.tree import NOMINAL, Tree

_REACH = 14
"""Words within which a name belongs to the description before it."""

_BEFALLING = frozenset({"ACCUSE", "ASSAULT", "COERCE", "RETREAT"})
"""Types of what befalls somebody whom *de* names."""

_DEEDS = ("act", "move", "own_deeds", "words_said")
"""Classes of nouns for what somebody does, who is told elsewhere."""

_DESCRIBING = frozenset({"appos", "flat:name", "flat", "nmod", "nmod:appos", "amod"})


class Bearers:
    """The people and bodies named beside the descriptions of one text.

    ``known`` holds the actor of each word of a mention.
    """

    def __init__(
        self, tree: Tree, frames: Frames, cast: Cast, nationalities: Nationalities, known: Mapping[int, str]
    ) -> None:
        self.tree, self.frames, self.cast = tree, frames, cast
        self.nationalities, self.known = nationalities, known
        self.lexicon = tree.lexicon

    def listed(self, i: int) -> list[str]:
        """Those named right behind what they all are: *les députés **Jean Dupont** (PS) et **Anne Petit***."""
        tree = self.tree
        if tree.pos[i] != "NOUN" or not tree.plural[i]:
            return []
        first = next((c for c in tree.children[i] if c in self.known and tree.pos[c] == "PROPN"), None)
        if first is None or not i < first <= i + 3 or tree.case(first):
            return []
        if any(tree.pos[k] not in {"ADJ", "PROPN"} for k in range(i + 1, first)):
            return []
        joined = [c for k in (first, i) for c in tree.children[k] if tree.dep[c] == "conj" and c > first]
        names = [first, *sorted(c for c in joined if c in self.known and tree.pos[c] == "PROPN")]
        found = [self.known[c] for c in names]
        kinds = {self.cast[a].kind for a in found}
        return found if len(found) > 1 and kinds in ({"person"}, {"organisation"}) else []

    def apposed(self, i: int) -> str | None:
        """The person named right beside a role: *le Premier ministre de l'Ontario, Doug Ford*."""
        tree = self.tree
        if tree.pos[i] != "NOUN" or tree.plural[i] or tree.is_word(i, self.lexicon.words("partitive")):
            return None  # *plusieurs opposants, dont X*, *une dizaine d'élus, parmi lesquels X* are more than X
        for c in tree.children[i]:
            known = self.known.get(c)
            if tree.dep[c] == "appos" and tree.pos[c] == "NOUN" and (inner := self.apposed(c)):
                return inner  # *son père, l'ancien président Jean Dupont*
            beside = tree.dep[c] in {"appos", "nmod", "nmod:appos"} and not tree.case(c)
            beside = beside and not self._is_inside(i, c)
            beside = beside and not (i < tree.head[i] < c and self.frames.is_verbal(tree.head[i]))
            if beside and known and tree.pos[c] == "PROPN" and self.cast[known].kind == "person":
                return known
        return None

    def is_description(self, id: str) -> bool:
        """Whether an actor is one person whom the text describes without a name."""
        actor = self.cast[id]
        if actor.kind != "person" or actor.key is not None or not actor.mentions:
            return False
        first = self.tree.parsed.word_at(actor.mentions[0].start)
        return first is not None and self.tree.pos[first] in {"DET", "ADP", "NOUN", "ADJ", "NUM"}

    def beside(self, i: int) -> str | None:
        """The person or body named within the phrase of a noun: *le ministre **Jean Dupont***."""
        tree = self.tree
        account = tree.plural[i] or tree.is_word(i, self.lexicon.words("account"))  # *une page Facebook*
        for c in () if account else tree.children[i]:
            beside = tree.dep[c] in {"appos", "flat:name", "flat"} or (tree.dep[c] == "nmod" and not tree.case(c))
            if beside and self._ends_a_complement(i, c):
                continue  # *le reporter de France **2** Jean Petit*
            if beside and c in self.known and abs(c - i) < 12 and not self.is_of_kin(i, c):
                id = self.known[c]
                if self.cast[id].kind in {"person", "organisation"}:
                    return id
        return None

    def _ends_a_complement(self, noun: int, c: int) -> bool:
        """Whether a word is but the end of a name that stands behind a noun with a preposition: *de France **2***."""
        tree, names = self.tree, self.frames.names
        return any(d < c and names.get(d) == names.get(c) and tree.case(d) for d in tree.children[noun] if d in names)

    def at_the_end(self, i: int) -> str | None:
        """The person named at the end of a description: *l'ancien candidat à la présidence Jean Dupont*."""
        tree = self.tree
        stack = [i]
        while stack:
            node = stack.pop()
            for c in tree.children[node]:
                joined = tree.dep[c] == "conj" and self.frames.shares_article(node, c)
                if c < i or c - i > _REACH or (tree.dep[c] not in _DESCRIBING and not joined):
                    continue
                known = self.known.get(c)
                if known and not tree.case(c) and tree.pos[c] == "PROPN" and self.cast[known].kind == "person":
                    if self.is_of_kin(i, c) or self._is_inside(i, c):
                        continue  # ***la fille** du ministre Jean Petit*, ***l'avocat** de la militante Jeanne Petit*
                    return known
                stack.append(c)
        return None

    def named_after(self, i: int) -> str | None:
        """The person whose name follows a description, words of a party between: *le député LFI Jean Dupont*."""
        tree, names = self.tree, self.frames.names
        k, span = i, names.get(i)
        while names.get(k) == span:
            k += 1
        for _ in range(3):
            if k >= len(tree.form):
                return None
            known = self.known.get(k)
            if known and tree.pos[k] == "PROPN" and self.cast[known].kind == "person":
                return None if self.is_of_kin(i, k) or self._is_inside(i, k) else known
            if tree.pos[k] not in {"PROPN", "ADJ", "NOUN", "X"}:
                return None
            k += 1
        return None

    def _is_inside(self, i: int, name: int) -> bool:
        """Whether a name stands within the mention of somebody else that a noun heads: *l'avocat de **Jean Petit***."""
        own, names = self.frames.names.get(i), self.frames.names
        return own is not None and own != names.get(name) and own.start <= self.tree.start[name] < own.end

    def set_beside(self, i: int) -> str | None:
        """The person whom a noun behind a name describes: *Jean Petit, un **ministre***, *Jean Petit, **Malien***."""
        tree = self.tree
        if tree.plural[i] or tree.pos[i] not in NOMINAL or tree.case(i):
            return None
        if any(tree.is_word(i, self.lexicon.words(name)) for name in _DEEDS):
            return None  # *a suivi l'avis de Jean Petit, une **décision** saluée par*
        det = tree.child(i, "det")
        if det is not None and tree.form[det] not in self.lexicon.words("indefinite"):
            return None
        if det is not None and det == i - 1 and (named := self._of_victim(det)):
            return named
        if tree.dep[i] != "appos" or (tree.pos[i] != "NOUN" and not self._tells_a_people(i)) or tree.head[i] > i:
            return None
        above = self.known.get(tree.head[i])
        return above if above and self.cast[above].kind == "person" and tree.pos[tree.head[i]] == "PROPN" else None

    def _of_victim(self, article: int) -> str | None:
        """Who stands before a description, where *de* tells what befell him: *la mort de Jean Petit, **un** Malien*."""
        tree, lexicon = self.tree, self.lexicon
        if article < 2 or tree.form[article - 1] != ",":
            return None
        id, span = self.known.get(article - 2), self.frames.names.get(article - 2)
        if id is None or span is None or self.cast[id].kind != "person":
            return None
        root = next((k for k in tree.parsed.words_in(span) if self.frames.names.get(tree.head[k]) != span), None)
        if root is None or tree.case(root) != lexicon.preposition("de"):
            return None
        noun = lexicon.noun_forms.get(tree.form[tree.head[root]])
        befalls = noun is not None and any(row.type in _BEFALLING for row in lexicon.nouns[noun])
        return id if befalls else None

    def demonym_of(self, i: int) -> str | None:
        """The person whose name follows what people he belongs to: *l'**Américain** noir Jean Dupont*."""
        tree = self.tree
        if tree.plural[i] or not self._tells_a_people(i):
            return None
        for k in range(i + 1, min(i + 4, len(tree.form))):
            known = self.known.get(k)
            if known and tree.pos[k] == "PROPN" and self.cast[known].kind == "person":
                return known
            if tree.pos[k] != "ADJ":
                return None
        return None

    def _tells_a_people(self, i: int) -> bool:
        """Whether a word tells to what people somebody belongs: *Malien*, *Afro-Américain*."""
        written = self.tree.parsed.doc[i].text
        return written[:1].isupper() and self.nationalities.country(written.rsplit("-", 1)[-1]) is not None

    def is_of_kin(self, noun: int, name: int) -> bool:
        """Whether a name behind a noun is that of a relative, which *de* tells."""
        tree, of = self.tree, self.lexicon.preposition("de")
        if not tree.is_word(noun, self.lexicon.words("kin")):
            return False
        return any(
            tree.dep[k] == "case" and self.lexicon.preposition(tree.form[k]) == of for k in range(noun + 1, name)
        )
