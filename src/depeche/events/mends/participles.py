"""Bare participles hung on whom they are said of."""

from __future__ import annotations

from depeche.events.mends.hanging import hang
from depeche.events.tree import Tree

_BEFALLING = frozenset({"ACCUSE", "ASSAULT", "COERCE"})
"""Types of what befalls the one whom others speak for."""

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
