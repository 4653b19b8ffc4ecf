"""Subjects by position: what the clause begins with, where the parser found the verb no subject.

French puts the subject first and the verb after it; a parse that is wrong about one word in five loses often enough the
link between the two. The noun phrase that begins the clause, what stands between commas left out, is then the subject.
"""

from __future__ import annotations

from depeche.events.tree import NOMINAL, VERBAL, Tree

_CLAUSE = 30
"""Words that a clause is followed back."""

_MARKS = frozenset({'"', "«", "»", "“", "”"})
"""Quotation marks around a word or two part no subject from its verb."""

_APPOSITION = 20
"""Words between two commas that are taken for an apposition."""


def subject_before(tree: Tree, i: int, relative: frozenset[str]) -> int | None:
    """The noun or relative pronoun that begins the clause of a verb; None where it begins with something else."""
    k = _before_adverbial(tree, i - 1, i)
    while k >= 0 and (tree.head[k] == i or tree.pos[k] in {"ADV", "AUX"}) and tree.pos[k] not in NOMINAL | {"PUNCT"}:
        if tree.form[k] in relative:
            return k
        if tree.dep[k] in {"nsubj", "nsubj:pass", "mark", "case", "cc"}:
            return None
        k = _before_adverbial(tree, k - 1, i)
    first = _beginning(tree, k, i, relative)
    if first is None:
        return None
    for t in range(first, min(first + 6, k + 1)):
        if tree.pos[t] in NOMINAL:
            return t if tree.case(t) == "" or t > first + 1 else None
        if tree.form[t] in _MARKS:
            continue
        if tree.pos[t] not in {"DET", "ADJ", "ADV", "NUM"} and not (tree.pos[t] == "ADP" and t == first + 1):
            return None
    return None


def _before_adverbial(tree: Tree, k: int, verb: int) -> int:
    """The word before a noun that but tells how often or when: *a été **plusieurs fois** condamné*."""
    if k > 0 and tree.head[k] == verb and tree.dep[k] == "obl:mod" and tree.case(k) == "" and tree.pos[k] == "NOUN":
        return min([k, *tree.children[k]]) - 1
    return k


def _beginning(tree: Tree, k: int, verb: int, relative: frozenset[str]) -> int | None:
    """The first word of the stretch that ends at a word, over appositions and the auxiliary of the verb (*X était dans
    un premier temps **monté***); None where it is no plain noun phrase."""
    stop = max(k - _CLAUSE, -1)
    while k > stop:
        form, pos = tree.form[k], tree.pos[k]
        if form == ",":
            opening = next((j for j in range(k - 1, max(k - _APPOSITION, -1), -1) if tree.form[j] == ","), None)
            if opening is None:
                return k + 1
            k = opening - 1
            continue
        if form in _MARKS or (pos == "AUX" and tree.head[k] == verb):
            k -= 1
            continue
        if pos in VERBAL | {"SCONJ", "CCONJ", "PUNCT", "SPACE"} or form in relative:
            return k + 1
        if tree.opens[k]:
            return k
        k -= 1
    return None
