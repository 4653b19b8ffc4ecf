"""Bare participles hung on whom they are said of, and what stands behind them on what it tells of."""

from __future__ import annotations

from depeche.events.mends.hanging import hang
from depeche.events.tree import Tree

_BEFALLING = frozenset({"ACCUSE", "ASSAULT", "COERCE"})
"""Types of what befalls the one whom others speak for."""

_COURTS = frozenset({"ACCUSE", "COERCE"})
"""Types of what is done for a deed."""

_SUBJECTS = ("nsubj", "nsubj:pass")


def share_auxiliary(tree: Tree, i: int) -> None:
    """Make a second passive of a participle whose noun *et* joins to the subject of a first: *deux élus ont été
    **arrêtés** et un policier **blessé***."""
    noun = tree.head[i]
    verb, cc = tree.head[noun], tree.child(noun, "cc")
    if tree.dep[i] not in {"acl", "amod"} or i != noun + 1 or cc is None or not verb < cc < noun or verb == noun:
        return
    if tree.dep[noun] not in {"conj", "nsubj:pass", "obj"} or tree.child(noun, "det", "nummod") is None:
        return
    passive = tree.child(verb, "aux:pass") is not None and tree.child(verb, *_SUBJECTS) is not None
    if not passive or "participle" not in tree.tenses(i) or tree.plural[i] != tree.plural[noun]:
        return
    hang(tree, i, verb, "conj")
    hang(tree, noun, i, "nsubj:pass")
    hang(tree, cc, i, "cc")


def hang_on_client(tree: Tree, i: int) -> None:
    """Hang what befell somebody on his name, not on those who speak for him: *les avocats de **Jean Petit**, **mis en
    examen** pour vol, ont*."""
    others = tree.head[i]
    if tree.dep[i] != "acl" or tree.form[i - 1] != "," or not tree.is_word(others, tree.lexicon.words("speaking_for")):
        return
    verb = tree.verb(i)
    befalls = bool(tree.lexicon.types(verb) & _BEFALLING) and "participle" in tree.tenses(i)
    of = tree.lexicon.preposition("de")
    named = [c for c in tree.children[others] if tree.dep[c] == "nmod" and tree.case(c) == of and others < c < i]
    if not befalls or len(named) != 1 or not _is_name(tree, named[0]):
        return
    if not ("Number=Plur" in tree.morph[i] and tree.plural[others]):
        hang(tree, i, named[0], "acl")


def _is_name(tree: Tree, noun: int) -> bool:
    """Whether a noun is a name or has one: *du maire **Jean Petit***."""
    return tree.pos[noun] == "PROPN" or any(
        tree.pos[c] == "PROPN" and not tree.case(c) and c > noun for c in tree.children[noun]
    )


def hang_on_deed(tree: Tree, i: int) -> None:
    """Hang a day or place on the deed right before it for which somebody is tried, not on the verb: *seront jugés **à
    la suite du saccage** d'un bar **à Nice** en 2018*, *condamné **pour** le saccage d'un bar à Nice*."""
    verb, case = tree.head[i], tree.child(i, "case", "det")
    if tree.dep[i] != "obl:mod" or case is None or verb > i or not tree.lexicon.types(tree.verb(verb)) & _COURTS:
        return
    before = [c for c in tree.children[verb] if verb < c < case and tree.dep[c].startswith("obl")]
    if not before or tree.child(verb, "aux:pass") is None:
        return
    deed = before[-1]
    if tree.is_word(deed, tree.lexicon.words("in_wake")):
        deed = tree.child(deed, "nmod") or deed
    elif tree.case(deed) != tree.lexicon.preposition("pour"):
        return
    ends = max(k for k in range(deed, case) if deed in {k, *tree.up(k, 4)})
    if tree.pos[deed] == "NOUN" and ends == case - 1:
        hang(tree, i, deed, "nmod")
