"""Words taken for another class of word, where what stands beside them tells it: nouns, adjectives, verbs."""

from __future__ import annotations

from depeche.events.mends.hanging import take
from depeche.events.tree import Tree


def make_noun(tree: Tree, i: int) -> None:
    """Make a noun of what was taken for an adjective: behind an article, *a suscité **de** vives **critiques***, or
    behind a word that is but an adjective."""
    if tree.pos[i] != "ADJ" or tree.form[i] not in tree.lexicon.noun_forms or tree.child(i, "cop") is not None:
        return
    first = i - 1
    if tree.dep[i] == "amod" and tree.head[i] == first and tree.is_word(first, tree.lexicon.words("fore_adjective")):
        own, above, dep = tree.children[first], tree.head[first], tree.dep[first]
        tree.children[first] = []
        for c in own:
            tree.head[c] = i
        tree.children[i] = sorted([*tree.children[i], *(c for c in own if c != i), first])
        tree.head[i], tree.dep[i] = (i if above == first else above), dep
        if above != first:
            tree.children[above] = sorted([*(c for c in tree.children[above] if c != first), i])
        tree.head[first], tree.dep[first], tree.pos[first] = i, "amod", "ADJ"
    graded = tree.dep[i] == "amod" and tree.child(i, "advmod") is not None  # *les points les plus **critiques***
    if tree.child(i, "det") is not None and not graded:
        tree.pos[i] = "NOUN"
        tree.dep[i] = "obj" if tree.dep[i] == "xcomp" else tree.dep[i]


def make_adjective(tree: Tree, i: int) -> None:
    """Make an adjective of what was taken for a verb or noun before its noun, which gets all that was hung on it: *X
    est un **fervent** défenseur de*, *X, **fervent** défenseur de Y, a dit*."""
    noun = i + 1
    if noun >= len(tree.pos) or tree.pos[noun] != "NOUN" or tree.child(noun, "det", "case") is not None:
        return
    beneath = tree.dep[i] == "amod" and tree.head[i] == noun
    if tree.pos[i] not in {"VERB", "NOUN"} or not (beneath or tree.head[noun] == i):
        return
    attribute = tree.child(i, "cop") is not None and tree.child(i, "det") is not None
    aside = tree.form[i - 1] == "," and tree.is_word(i, tree.lexicon.words("fore_adjective"))
    if not attribute and not (aside and tree.pos[i] == "VERB" and not beneath):
        return
    own, above, dep = [c for c in tree.children[i] if c != noun], tree.head[i], tree.dep[i]
    tree.children[i] = []
    tree.dep[i], tree.pos[i] = "amod", "ADJ"
    if beneath:
        take(tree, noun, own)
        return
    verb = None if attribute else next((c for c in own if c > noun and tree.pos[c] == "VERB"), None)
    subject = next((c for c in own if tree.dep[c] in {"nsubj", "nsubj:pass"}), None)
    top = noun if verb is None or subject is None else verb
    tree.head[top], tree.dep[top] = (top if above == i else above), dep
    if above != i:
        tree.children[above] = sorted([*(c for c in tree.children[above] if c != i), top])
    take(tree, noun, [i])
    if top == noun or subject is None:
        take(tree, noun, own)
        return
    take(tree, top, [c for c in own if c != top])
    take(tree, subject, [noun])
    tree.dep[noun] = "appos"


def make_verb(tree: Tree, i: int) -> None:
    """Make a verb of what was taken for a noun behind an elided pronoun: *Jean Petit **l'accuse** de mentir*."""
    whom = i - 1
    if tree.pos[i] != "NOUN" or i == 0 or tree.head[whom] != i or tree.dep[whom] not in {"det", "obj"}:
        return
    verb = tree.lemma[i] in tree.lexicon.verbs and tree.form[i] not in tree.lexicon.noun_forms
    if verb and tree.form[whom] in tree.lexicon.words("accusative") and tree.child(i, "nsubj") is not None:
        tree.pos[i], tree.morph[i] = "VERB", "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin"
        tree.pos[whom], tree.dep[whom] = "PRON", "obj"


def turn_round(tree: Tree, i: int) -> None:
    """Make the subject of what stands behind a reflexive verb with *où*: *la place où se sont réunis **des élus***."""
    if tree.pos[i] != "VERB" or not tree.reflexive(i) or tree.child(i, "nsubj", "nsubj:pass") is not None:
        return
    thing = tree.child(i, "obj")
    where = any(tree.form[c] in tree.lexicon.words("place_relative") for c in tree.children[i] if c < i)
    if thing is not None and thing > i and where and tree.pos[thing] in {"NOUN", "PROPN"}:
        tree.dep[thing] = "nsubj"
