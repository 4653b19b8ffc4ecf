"""Tenses: what the forms of a verb and of its auxiliaries tell of when it holds, and whether it is denied."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from depeche.events.tree import Tree

_MORPH = (
    ("Mood=Cnd", "conditional"),
    ("Tense=Fut", "future"),
    ("Tense=Imp", "imperfect"),
    ("VerbForm=Inf", "infinitive"),
    ("Tense=Past|VerbForm=Part", "participle"),
    ("VerbForm=Part", "gerund"),
    ("Tense=Past", "past"),
    ("Tense=Pres", "present"),
)
"""Features of the tagger, with the tense that the first of them tells of a form that no table knows."""

_SETTLED = frozenset({"compound", "participle", "past", "present"})
"""Tenses of what is done by now."""


class Tenses:
    """The tenses of the verbs of one text."""

    def __init__(self, tree: Tree) -> None:
        self.tree, self.lexicon = tree, tree.lexicon

    def of(self, i: int) -> AbstractSet[str]:
        """The tense of a verb with its auxiliaries: ``compound`` for what is over."""
        own = self.of_form(i)
        tree = self.tree
        auxiliaries = [c for c in tree.children[i] if tree.dep[c] in {"aux:tense", "aux:pass", "cop", "aux:caus"}]
        if not auxiliaries:
            return own
        first = self.of_form(auxiliaries[0])
        if "conditional" in first or "future" in first:
            return first
        if tree.dep[auxiliaries[0]] == "aux:pass" and len(auxiliaries) == 1:
            perfect = tree.verb(i) in self.lexicon.words("with_be") or tree.reflexive(i)
            return {"compound"} if perfect and "infinitive" not in first else first
        if tree.dep[auxiliaries[0]] == "cop":
            return first
        if "infinitive" in first:
            head = tree.head[i]
            late = head != i and tree.pos[head] == "VERB" and self.of_form(head) == {"future"}
            return {"future"} if late else {"compound", "infinitive"}  # *partira après **avoir assisté** à*
        return {"compound"}

    def settled(self, i: int) -> bool:
        """Whether a verb tells what is done by now: no plan, wish, purpose or condition."""
        marks = (self.tree.form[c] for c in self.tree.children[i] if self.tree.dep[c] == "mark")
        told = bool(self.of(i) & _SETTLED) and self.lexicon.words("that").issuperset(marks)
        return told and not self.negated(i)

    def of_form(self, i: int) -> AbstractSet[str]:
        """The tense of a verb form by itself: what the conjugation allows, as far as the tagger decides it."""
        tense = self.tree.tenses(i)
        morph = self.tree.morph[i]
        if "Mood=Cnd" in morph:
            return {"conditional"}
        if "Tense=Fut" in morph and ("future" in tense or not tense):
            return {"future"}
        if "Tense=Imp" in morph and ("imperfect" in tense or not tense):
            return {"imperfect"}
        if not tense:
            return next(({name} for mark, name in _MORPH if mark in morph), set())
        if "participle" in tense and len(tense) > 1:
            return {"participle"} if "VerbForm=Part" in morph else tense - {"participle"}
        return tense

    def conditional(self, i: int) -> str:
        """The conditional of reported future is a plan, of hearsay (*aurait quitté*) no proposal, else a condition."""
        tree = self.tree
        auxiliary = tree.child(i, "aux:tense")
        if auxiliary is not None and "conditional" in self.of_form(auxiliary):
            return "held"
        supposed = (c for k in tree.children[i] if tree.dep[k].startswith("advcl") for c in tree.children[k])
        if any(tree.dep[c] == "mark" and tree.form[c] in self.lexicon.words("if") for c in supposed):
            return "conditional"  # *a affirmé que **si elle votait là**, elle voterait pour X*
        if tree.dep[i] in {"ccomp", "conj"} and tree.head[i] != i and "compound" in self.of(tree.head[i]):
            return "planned"
        return "conditional"

    def pluperfect(self, i: int) -> bool:
        """Whether a verb tells what lies further back: *avait ouvert*."""
        auxiliary = self.tree.child(i, "aux:tense")
        return auxiliary is not None and "imperfect" in self.of_form(auxiliary)

    def narrates(self, i: int) -> bool:
        """Whether a verb stands in the perfect, or goes with one that does as a gerund."""
        tree = self.tree
        for _ in range(3):
            auxiliary = tree.child(i, "aux:tense", "aux:pass")
            if auxiliary is not None:
                return "present" in self.of_form(auxiliary)
            own = self.of_form(i)
            if not own & {"gerund", "participle", "infinitive"} or not tree.dep[i].startswith(("advcl", "conj")):
                return False
            i = tree.head[i]
        return False

    def negated(self, i: int) -> bool:
        """Whether this verb, or the auxiliary construction it is part of, is denied: *ne pas*, *sans parvenir à*."""
        tree = self.tree
        without = (
            c for c in tree.children[i] if tree.dep[c] == "mark" and tree.form[c] in self.lexicon.words("without")
        )
        return any(not self._undone(c) for c in without) or tree.negated(i)

    def _undone(self, without: int) -> bool:
        """Whether *sans* is itself denied: ***non sans** critiquer*."""
        return without > 0 and self.tree.form[without - 1] in self.lexicon.words("not")
