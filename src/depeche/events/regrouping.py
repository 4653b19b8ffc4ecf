"""Words hung on another word than the parser's, where number or tense tells that French means that one."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from depeche.events.tree import Tree

_ABOVE = 4
"""Words above one among which that which is meant is looked for."""

_CHAIN = frozenset({"nmod", "obl:arg", "appos"})


def hang(tree: Tree, i: int, head: int, dep: str) -> None:
    """Hang a word on another one."""
    tree.children[tree.head[i]].remove(i)
    tree.children[head] = sorted([*tree.children[head], i])
    tree.head[i], tree.dep[i] = head, dep


def hang_by_number(tree: Tree, i: int) -> None:
    """Hang a relative clause of *qui* on the noun of its number: *les attaques au couteau qui **ont** fait un mort*."""
    noun = tree.head[i]
    if tree.dep[i] != "acl:relcl" or tree.pos[noun] not in {"NOUN", "PROPN"} or tree.child(noun, "conj") is not None:
        return
    subject = tree.child(i, "nsubj", "nsubj:pass")
    if subject is None or tree.form[subject] not in tree.lexicon.words("subject_relative"):
        return
    finite = tree.child(i, "aux:tense", "aux:pass", "cop")
    number = _number(tree, i if finite is None else finite)
    name = tree.pos[noun] == "PROPN" and number == "Plur"  # *les ambassadeurs à Bakou qui **ont***
    if not number or _number(tree, noun) in ({number} if name else {"", number}):
        return
    for _ in range(_ABOVE):
        above = tree.head[noun]
        if tree.dep[noun] not in _CHAIN or tree.pos[above] != "NOUN" or above > noun:
            return
        if _number(tree, above) == number:
            hang(tree, i, above, tree.dep[i])
            return
        noun = above


def _number(tree: Tree, i: int) -> str:
    """``Plur``, ``Sing`` or "" where the form of a word tells none."""
    morph = str(tree.parsed.doc[i].morph)
    return next((number for number in ("Plur", "Sing") if f"Number={number}" in morph), "")


def join_by_tense(tree: Tree, i: int) -> None:
    """Coordinate a verb with the one above that has its auxiliary: ***a** dit que X voulait partir et **a appelé** à*.

    What is said in the perfect of what was said goes on in the tense of its own clause (*et **avait** appelé*).
    """
    below, have = tree.head[i], tree.child(i, "aux:tense")
    if tree.dep[i] != "conj" or have is None or tree.child(i, "cc") is None or tree.child(i, "nsubj", "expl:subj"):
        return
    form = tree.form[have]
    if tree.pos[below] not in {"VERB", "AUX", "ADJ", "NOUN"} or _auxiliary(tree, below) == form:
        return
    clause = False
    for above in tree.up(below, _ABOVE):
        clause = clause or tree.dep[below] == "ccomp"
        if clause and tree.pos[above] == "VERB" and above < i and _auxiliary(tree, above) == form:
            hang(tree, i, above, "conj")
            return
        below = above


def join_nouns(tree: Tree, i: int) -> None:
    """Coordinate a noun with that whose adjective it was joined to: *la **militante** suédoise et **figure** du*."""
    adjective = tree.head[i]
    noun = tree.head[adjective]
    joined = tree.dep[i] == "conj" and tree.pos[i] == "NOUN" and tree.pos[adjective] == "ADJ"
    if joined and tree.dep[adjective] in {"amod", "acl"} and tree.pos[noun] == "NOUN" and noun < adjective < i:
        hang(tree, i, noun, "conj")


def join_sides(tree: Tree, i: int) -> None:
    """Coordinate a noun with the first of two sides, where it was joined to what is between them: *un accord entre
    **Oslo**, l'**Union européenne** et l'**Islande***."""
    noun, between = tree.head[i], tree.lexicon.preposition("entre")
    if tree.dep[i] != "conj" or tree.case(i) or tree.pos[i] not in {"NOUN", "PROPN"} or tree.pos[noun] != "NOUN":
        return
    sides = [c for c in tree.children[noun] if noun < c < i and tree.case(c) == between]
    if not sides or tree.plural[sides[-1]] or any(tree.child(c, "cc") is not None for c in tree.children[sides[-1]]):
        return
    hang(tree, i, sides[-1], "conj")


def _auxiliary(tree: Tree, i: int) -> str:
    have = tree.child(i, "aux:tense")
    return "" if have is None else tree.form[have]
