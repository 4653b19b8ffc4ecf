"""Subjects by position: whom the clause begins with, where the parser found the verb no subject.

French puts the subject first and the verb after it; a parse that is wrong about one word in ten often loses exactly the
link between the two. The noun phrase that begins the clause, what stands between commas left out, is then the subject.
"""

from __future__ import annotations

from depeche.events.kinds import PEOPLE
from depeche.events.resolver import Resolver
from depeche.events.tree import NOMINAL, VERBAL

_CLAUSE = 30
"""Words that a clause is followed back."""

_APPOSITION = 20
"""Words between two commas that are taken for an apposition."""


def subject_before(i: int, resolver: Resolver) -> list[str]:
    """The actors of the noun phrase that begins the clause of a verb; none where it begins with something else."""
    tree = resolver.tree
    k = i - 1
    while k >= 0 and (tree.head[k] == i or tree.pos[k] in {"ADV", "AUX"}) and tree.pos[k] not in NOMINAL | {"PUNCT"}:
        if tree.form[k] in resolver.lexicon.words("relative"):
            return resolver.named_before(k)
        if tree.dep[k] in {"nsubj", "nsubj:pass", "mark", "case", "cc"}:
            return []
        k -= 1
    first = _beginning(k, resolver)
    if first is None:
        return []
    for t in range(first, min(first + 6, k + 1)):
        if tree.pos[t] in NOMINAL | {"NUM"}:
            found = [a for a in resolver.actors(t) if resolver.cast[a].kind in PEOPLE]
            crowd = None if found else resolver.unnamed.actor(t)
            return found or ([crowd] if crowd else [])
        if tree.pos[t] not in {"DET", "ADJ", "ADV"}:
            return []
    return []


def _beginning(k: int, resolver: Resolver) -> int | None:
    """The first word of the stretch that ends at a word, over appositions; None where it is no plain noun phrase."""
    tree = resolver.tree
    stop = max(k - _CLAUSE, -1)
    while k > stop:
        form, pos = tree.form[k], tree.pos[k]
        if form == ",":
            opening = next((j for j in range(k - 1, max(k - _APPOSITION, -1), -1) if tree.form[j] == ","), None)
            if opening is None:
                return k + 1
            k = opening - 1
            continue
        if pos in VERBAL | {"SCONJ", "CCONJ", "PUNCT", "SPACE"} or form in resolver.lexicon.words("relative"):
            return k + 1
        if tree.parsed.doc[k].is_sent_start:
            return k
        k -= 1
    return None
