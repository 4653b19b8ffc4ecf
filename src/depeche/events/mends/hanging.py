"""Hanging a word elsewhere, and what the mends ask of a word."""

from __future__ import annotations

from depeche.events.tree import Tree


def hang(tree: Tree, i: int, head: int, dep: str) -> None:
    """Hang a word on another one."""
    tree.children[tree.head[i]].remove(i)
    tree.children[head] = sorted([*tree.children[head], i])
    tree.head[i], tree.dep[i] = head, dep


def take(tree: Tree, head: int, words: list[int]) -> None:
    """Hang words without a head on one."""
    for c in words:
        tree.head[c] = head
    tree.children[head] = sorted({*tree.children[head], *words})


def number_of(tree: Tree, i: int) -> str:
    """``Plur``, ``Sing`` or "" where the form of a word tells none."""
    morph = tree.morph[i]
    return next((number for number in ("Plur", "Sing") if f"Number={number}" in morph), "")


def finite_of(tree: Tree, i: int) -> int:
    """The word that is conjugated in a verb form."""
    auxiliary = tree.child(i, "aux:tense", "aux:pass", "cop")
    return i if auxiliary is None else auxiliary


def is_finite(tree: Tree, i: int) -> bool:
    """Whether a verb form is conjugated."""
    return "VerbForm=Fin" in tree.morph[finite_of(tree, i)]


def auxiliary_of(tree: Tree, i: int) -> str:
    """The auxiliary of tense of a verb form, "" without one."""
    have = tree.child(i, "aux:tense")
    return "" if have is None else tree.form[have]
