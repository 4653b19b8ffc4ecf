"""Triggers: which row of the table a word of a text takes, as the noun, the verb or the adjective that it is there."""

from __future__ import annotations

from depeche.events.arguments import Args
from depeche.events.conditions import Conditions
from depeche.events.frames import Frames
from depeche.events.lexicon import Trigger
from depeche.events.resolver import Resolver
from depeche.events.tenses import Tenses
from depeche.events.tree import NOMINAL, Tree

_GATHERINGS = frozenset({"CONSULT", "OCCASION", "PROTEST"})
"""Types of what is named itself: *la **Marche** des fiertés*."""

_NEVER = frozenset({"DET", "PUNCT", "SPACE"})
"""Tags of words that name no event, whatever their form."""

_NOUN_LIKE = frozenset({"NOUN", "PROPN", "X", "ADV"})
"""Tags of nouns; one without an article may be taken for an adverb: *a prêté **serment***."""


class Triggers:
    """The words of one text that name events."""

    def __init__(self, tree: Tree, frames: Frames, resolver: Resolver, tenses: Tenses) -> None:
        self.tree, self.frames, self.resolver = tree, frames, resolver
        self.lexicon = tree.lexicon
        self._conditions = Conditions(tree, frames, resolver, tenses)

    def at(self, i: int) -> Trigger | None:
        """The row of the trigger table that a word takes; None where it names no event."""
        tree, lexicon = self.tree, self.lexicon
        form, pos = tree.form[i], tree.pos[i]
        if pos in _NEVER:
            return None
        noun = lexicon.noun_forms.get(form)
        verbs = lexicon.verb_forms.get(form)
        adjective = lexicon.adjectives.get(form.rstrip("s"))
        if adjective is not None and pos != "ADJ" and not self._is_predicate(i):
            adjective = None
        if noun is None and verbs is None and adjective is None and tree.lemma[i] not in lexicon.verbs:
            return None
        as_noun = adjective is not None and tree.dep[i] in {"obj", "nsubj"}  # *a suscité de vives **critiques***
        if adjective is not None and not as_noun:
            return self._first(i, adjective, self.frames.of(i))
        possessed = self._possessed(i)
        if possessed and noun is None:
            return None
        determined = possessed or any(tree.dep[c] == "det" for c in tree.children[i])
        as_verb = pos == "VERB" or (verbs is not None and not determined and self._governs(i))
        if as_verb and not (noun is not None and determined):
            rows = lexicon.verbs.get(tree.verb(i))
            if rows:
                return self._first(i, rows, self.frames.of(i))
            if noun is None:
                return None
        if (
            noun is not None
            and (pos in _NOUN_LIKE or determined or as_noun)
            and not (self._names_a_charge(i) or self._is_inside_a_name(i) or self._tells_a_kind(i))
        ):
            return self._first(i, lexicon.nouns[noun], self.frames.of(i))
        return None

    def _tells_a_kind(self, i: int) -> bool:
        """Whether a noun tells but what kind of thing another is: *un logiciel de **piratage***."""
        tree = self.tree
        of = tree.case(i) == self.lexicon.preposition("de") and tree.child(i, "det", "nummod") is None
        return of and tree.dep[i] == "nmod" and tree.is_word(tree.head[i], self.lexicon.words("kind_of"))

    def _is_predicate(self, i: int) -> bool:
        """Whether a word with *être* is no participle, hence an adjective: *nous sommes **reconnaissants***."""
        return self.tree.child(i, "cop") is not None and "participle" not in self.tree.tenses(i)

    def _possessed(self, i: int) -> bool:
        """Whether a possessive stands before a word, which is a noun then, whatever it is tagged."""
        if i == 0 or self.tree.pos[i - 1] != "DET" or self.tree.form[i - 1] in self.lexicon.words("dative"):
            return False
        return self.tree.form[i - 1] in self.lexicon.words("possessive")

    def _governs(self, i: int) -> bool:
        """Whether a word governs like a verb, whatever its tag: *le parquet **enquête***, *un homme **accusé** de*."""
        tree = self.tree
        if tree.child(i, "nsubj", "obj", "aux:tense", "aux:pass") is not None:
            return tree.child(i, "cop") is None
        if tree.pos[i] in {"AUX", "X"}:
            return True
        if tree.child(i, "obl:agent") is not None and "participle" in tree.tenses(i):
            return True  # ***Félicité** par X, Y a*
        opens = tree.dep[i] == "advcl" and tree.opens[i] and "participle" in tree.tenses(i)
        if opens and tree.verb(i) not in self.lexicon.words("inviting"):
            return True  # ***Reçu** à l'Elysée, X a*
        if tree.pos[i] == "NOUN":  # *Jeanne Petit, **emprisonnée** en Iran*
            beside = tree.dep[i] == "conj" and "participle" in tree.tenses(i) and i not in self.frames.names
            if beside and self.frames.is_verbal(tree.head[i]) and self.frames.is_verbal(i):
                return True  # *a maintenu ses propos, et **reproché** à X de*
            return i not in self.frames.names and self.frames.set_off(i) is not None
        return tree.pos[i] == "ADJ" and "participle" in tree.tenses(i)

    def _first(self, i: int, rows: list[Trigger], args: Args) -> Trigger | None:
        reflexive = rows[0].pos == "V" and self.tree.reflexive(i)
        for row in rows:
            named = any(self.tree.pos[c] in NOMINAL for c in args.get("obj", ()) if c > i)
            mutual = reflexive and row.type == "CONSULT" and not named  # *se sont rencontrés*, not *s'appelle Colbert*
            if row.pos == "V" and row.reflexive != reflexive and not mutual:
                continue
            if self._conditions.hold(i, args, row):
                return row
        return None

    def _is_inside_a_name(self, i: int) -> bool:
        """Whether a noun is but a part of the name of a body or place: *l'Agence d'**aide** aux réfugiés*."""
        names, head = self.frames.names, self.tree.head[i]
        actor = self.resolver.known.get(i)
        capital = self.tree.capital(i)
        if capital and actor is not None and self.resolver.cast[actor].kind == "place":
            return True  # *à La **Réunion***
        inside = head != i and i in names and names[i] == names.get(head)
        inside = inside or (capital and self._opens_a_name(i))
        return inside and actor is not None and self.resolver.cast[actor].kind == "organisation"

    def _opens_a_name(self, i: int) -> bool:
        """Whether a noun that names no gathering is the first of several words of a name: *l'association **Aide** à
        l'enfance*."""
        names = self.frames.names
        gathers = any(row.type in _GATHERINGS for row in self.lexicon.nouns[self.lexicon.noun_forms[self.tree.form[i]]])
        actor = self.resolver.known.get(i)
        if actor is not None and self.resolver.cast[actor].name.endswith(")"):
            gathers = False  # *le **Forum** tunisien pour les droits (FTDES)*: a body, by its acronym
        return not gathers and i in names and names[i] == names.get(i + 1) and names[i] != names.get(i - 1)

    def _names_a_charge(self, i: int) -> bool:
        """Whether a noun with a capital is what somebody is in charge of: *la ministre de l'**Aide** aux réfugiés*."""
        tree, node = self.tree, i
        if not tree.capital(i) or tree.opens[i]:
            return False
        for _ in range(3):
            if tree.dep[node] not in {"nmod", "conj", "appos", "obl:arg", "obl:mod"}:
                return False
            node = tree.head[node]
            if tree.is_word(node, self.lexicon.words("in_charge")):
                return True
        return False
