"""Actors that no name and no office tells: *une foule*, *les protestataires*, *des milliers d'Israéliens*.

The cast knows people and bodies by their nouns. Around a trigger more can be said: whoever demonstrates, demands or
meets is somebody, so a plural that looks like people is taken for a group there.
"""

from __future__ import annotations

from depeche.actors import Cast
from depeche.events.tree import NOMINAL, Tree
from depeche.knowledge import Knowledge, fold
from depeche.reading import Span

_MARKS = dict.fromkeys(map(ord, '"«»“”'))
"""Quotation marks are no part of a name: *les "pays amis"*."""


class Unnamed:
    """The unnamed actors of one text, each added to the cast once."""

    def __init__(self, tree: Tree, cast: Cast, knowledge: Knowledge) -> None:
        self.tree, self.cast, self.knowledge = tree, cast, knowledge
        self.lexicon = tree.lexicon
        self._made: dict[str, str] = {}

    def actor(self, i: int, *, asked: bool = False) -> str | None:
        """The group or body that a noun names without being one of the cast; None where it is neither.

        Whoever is ``asked`` to do something is somebody, unless anybody at all.
        """
        tree = self.tree
        if not (asked and self._is_somebody(self.counted(i))) and not self.is_people(i):
            return None
        span = self._phrase(i)
        name = " ".join(tree.parsed.words(span).translate(_MARKS).split())
        known = self._made.get(name.casefold())
        if known is None:
            known = self._made[name.casefold()] = self.cast.add(name, "group", [span])
        else:
            self.cast.mention(known, span)
        return known

    def body(self, i: int) -> str:
        """The body that a noun names with its complement: *le **Conseil des ministres***; added where it is unknown."""
        inner = next((c for c in self.tree.children[i] if c > i and self.tree.dep[c] == "nmod"), i)
        span = self.tree.span(i, inner)
        known = self.cast.refer(span)
        name = " ".join(self.tree.parsed.words(span).split())
        key = name.casefold()
        if known is None and key not in self._made:
            self._made[key] = self.cast.add(name, "organisation", [span])
        elif known is None:
            self.cast.mention(self._made[key], span)
        return known or self._made[key]

    def _phrase(self, i: int) -> Span:
        """The noun phrase, of its complements only those of *de*: *un tribunal birman* (*à sept ans de prison*); not
        whom a deed by it befell (*la condamnation par un tribunal birman **du journaliste***)."""
        tree, of = self.tree, self.lexicon.preposition("de")
        contracted = self.lexicon.words("contracted")
        span = tree.phrase(i)
        by = tree.case(i) == self.lexicon.preposition("par") and tree.form[tree.head[i]] in self.lexicon.noun_forms
        for c in tree.children[i]:
            case = tree.child(c, "case")
            own = tree.case(c) == of and not (by and case is not None and tree.form[case] in contracted)
            if c > i and tree.dep[c] == "nmod" and case is not None and not own:
                return Span(span.start, max(tree.end[case - 1], tree.end[i]))
        return span

    def is_people(self, i: int) -> bool:
        """Whether a noun names people, not anybody at all (*toute personne*)."""
        tree = self.tree
        if tree.pos[i] == "ADJ" and tree.plural[i] and tree.case(i) and tree.is_word(i, self.lexicon.words("crowd")):
            return True  # *entre **jeunes** et policiers*
        if tree.pos[i] not in NOMINAL or self._is_anybody(i):
            return False
        counted = self.counted(i)
        amount = tree.is_word(i, self.lexicon.words("partitive")) and tree.is_word(i, self.lexicon.words("crowd"))
        if counted == i and tree.case(i) and amount:
            return False  # *détenus **par dizaines***
        if counted == i and self._is_bare(i):
            return False  # *viol par **personne** ayant autorité*, ***première femme** élue, elle a*
        written = tree.parsed.doc[counted].text
        if counted != i and written[:1].isupper() and written.endswith(tuple(self.lexicon.words("plural_endings"))):
            return True  # *des milliers de **Hongkongais***
        return self._names_people(counted)

    def _is_bare(self, i: int) -> bool:
        """Whether a noun in the singular has nothing that would make it one: no article, number or possessive."""
        tree, contracted = self.tree, self.lexicon.words("contracted")
        told = any(tree.dep[c] in {"det", "nummod"} or tree.form[c] in contracted for c in tree.children[i])
        capital = tree.parsed.doc[i].text[:1].isupper()
        return tree.pos[i] == "NOUN" and not tree.plural[i] and not told and not capital

    def _is_somebody(self, i: int) -> bool:
        """Whether a noun has an article, and does not mean anybody at all."""
        tree, contracted = self.tree, self.lexicon.words("contracted")
        bound = any(tree.dep[c] == "det" or tree.form[c] in contracted for c in tree.children[i])
        return tree.pos[i] == "NOUN" and bound and not self._is_anybody(i)

    def _is_anybody(self, i: int) -> bool:
        return any(self.tree.form[c] in self.lexicon.words("generic") for c in self.tree.children[i])

    def counted(self, i: int) -> int:
        """What an amount is an amount of: *des milliers **de manifestants***."""
        tree = self.tree
        for _ in range(3):
            if not tree.is_word(i, self.lexicon.words("partitive")):
                return i
            inner = next((c for c in tree.children[i] if tree.dep[c] == "nmod" and tree.pos[c] in NOMINAL), None)
            if inner is None:
                return i
            i = inner
        return i

    def _names_people(self, i: int) -> bool:
        tree, lexicon = self.tree, self.lexicon
        if tree.is_word(i, lexicon.words("crowd")) or tree.is_word(i, lexicon.words("protestors")):
            return True
        form = tree.form[i]
        if tree.plural[i] and tree.is_word(i, lexicon.words("several")) and tree.child(i, "det", "nummod") is not None:
            return True
        armed = tree.is_word(i, lexicon.words("band")) and any(
            tree.dep[c] in {"amod", "acl"} and tree.is_word(c, lexicon.words("armed")) for c in tree.children[i]
        )
        if armed and tree.plural[i]:
            return True  # *des attaques de **bandes** armées*
        if armed or tree.is_word(i, lexicon.words("collective")):  # *un **groupe** armé*
            return any(
                tree.dep[c] == "det" or (tree.dep[c] == "case" and tree.form[c] in lexicon.words("contracted"))
                for c in tree.children[i]
            )
        written = tree.parsed.doc[i].text
        told = tree.plural[i] and (tree.child(i, "det") is not None or tree.case(i) != "")
        if told and written.istitle() and written.endswith(tuple(lexicon.words("townspeople_endings"))):
            return True  # *les **Marseillais***
        if written[:1].isupper() and (
            self.knowledge.country_of(fold(form.rsplit("-", 1)[-1])) or tree.is_word(i, lexicon.words("peoples"))
        ):
            return True
        return (
            tree.plural[i]
            and form.endswith(tuple(lexicon.words("person_endings")))
            and form not in lexicon.words("not_people")
        )
