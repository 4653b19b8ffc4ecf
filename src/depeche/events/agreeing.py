"""Agreement: the noun that a participle is said of by its gender and number, where the parser hung it on another."""

from __future__ import annotations

from collections.abc import Callable

from depeche.events.arguments import Args
from depeche.events.forms import Forms

_AGREEING = 8
"""Words before the noun that a participle was hung on within which the one stands that it agrees with."""


def one_alone(forms: Forms, verb: int, words: list[int]) -> list[int]:
    """Those of whom a form in the singular can be said, less who is but joined to the first of them: *d'**un
    gouvernement** accusé de fraude, et de ses voisins*, ***X**, du groupe Y, les Z, a été abattu*."""
    tree = forms.tree
    aside = tree.dep[verb].startswith("acl") and forms.passive(verb) and "Number=Sing" in tree.morph[verb]
    first = words[0]
    joined = [c for c in words[1:] if tree.dep[c] == "conj" and tree.head[c] == first]
    if aside:
        return [c for c in words if c not in joined or c < verb]
    auxiliary = tree.child(verb, "aux:tense", "aux:pass", "cop")
    told = tree.morph[verb if auxiliary is None else auxiliary]
    if "VerbForm=Fin" not in told or "Number=Sing" not in told or tree.plural[first]:
        return words
    loose = [c for c in joined if c < verb and tree.child(c, "cc") is None and tree.form[c - 2] == ","]
    return [c for c in words if c not in loose]


class Agreeing:
    """Which nouns the participles of one text agree with."""

    def __init__(self, forms: Forms, of: Callable[[int], Args], of_noun: Callable[[int], Args]) -> None:
        self.tree = forms.tree
        self.lexicon = forms.lexicon
        self.forms = forms
        self.of = of
        """The frame of a word."""
        self.of_noun = of_noun
        """The frame of a word taken for a noun."""

    def _agreeing_complement(self, noun: int, participle: int) -> list[int]:
        """The complement of a noun that a participle behind it agrees with, where the noun itself does not: *la
        libération **de l'opposant**, arrêté en mai*; or which alone it can be said of: *le
        procès **de l'homme** accusé*."""
        deed = self.tree.form[noun] in self.lexicon.noun_forms and self._of_people(participle)
        if not self.forms.tagged_participle(participle) or (self.forms.agrees(participle, noun) and not deed):
            return []
        tree = self.tree
        inner = [c for c in tree.children[noun] if noun < c < participle and tree.dep[c] == "nmod"]
        alike = [c for c in inner if tree.pos[c] == "NOUN" and self.forms.shows_agreement(participle, c)][-1:]
        named = [c for c in inner if tree.pos[c] == "PROPN" and self.forms.agrees(participle, c)][-1:]
        return alike or (
            [] if deed or self._situates(noun) else named
        )  # *l'armée de **Jean Petit**, soutenu par Moscou*

    def _of_people(self, verb: int) -> bool:
        """Whether a verb tells what befalls but people: *arrêter*, *accuser*."""
        lemma = self.tree.verb(verb)
        rows = self.lexicon.verbs.get(lemma, ())
        return lemma in self.lexicon.words("of_people") or (bool(rows) and all(r.mode == "arrest" for r in rows))

    def _agreeing_subject(self, noun: int, participle: int) -> list[int]:
        """The subject that a participle behind a comma agrees with, where its noun does not: ***Jeanne** a battu le
        maire, **outrée** par*."""
        tree = self.tree
        set_off = participle > 0 and tree.form[participle - 1] == "," and self.forms.tagged_participle(participle)
        if not set_off or (self.forms.agrees(participle, noun) and not self._situates(noun)):
            return []
        between = (k for k in range(noun - 1, max(noun - _AGREEING, -1), -1) if tree.pos[k] == "NOUN")
        alike = next((k for k in between if self.forms.shows_agreement(participle, k)), None)
        if alike is not None and tree.sentence[alike] == tree.sentence[noun]:
            return [alike]  # *ces **dirigeants** en place depuis des décennies, **accusés** de corruption*
        finite = next((n for n in tree.up(noun, 6) if self.forms.is_verbal(n) and self.forms.finite(n)), None)
        if finite is None:
            return []
        subjects = self.of(finite).get("obj" if self.forms.passive(finite) else "subj", ())
        return [c for c in subjects if self.forms.agrees(participle, c)]

    def _situates(self, noun: int) -> bool:
        """Whether a noun tells where something lies by the points of the compass: *dans le **nord** du pays*."""
        return bool(self.tree.case(noun)) and self.tree.is_word(noun, self.lexicon.words("area"))

    def _agreeing_noun(self, noun: int, participle: int) -> list[int]:
        """The noun further up that a participle agrees with, where its own does not: *les **partisans** du maire
        **venus** à Gao*."""
        tree = self.tree
        if not self.forms.tagged_participle(participle) or self.forms.agrees(participle, noun):
            return []
        for above in tree.up(noun, 3):
            if tree.pos[above] != "NOUN" or above > noun or tree.dep[noun] not in {"nmod", "conj", "appos"}:
                return []
            if self.forms.agrees(participle, above):
                return [above]
            noun = above
        return []
