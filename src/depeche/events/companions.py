"""Companions: who goes along with whom somebody meets or visits, and who is named out of a group.

*X, accompagné de Y, s'est rendu à Rome*; *a rencontré les élus, dont X et Y*.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from depeche.events.tree import NOMINAL, VERBAL

if TYPE_CHECKING:
    from depeche.events.resolver import Resolver

_LIST = 60
"""Words that a list of names out of a group spans."""


_NEAR = 4
"""Words within which who leads stands behind *à leur tête*."""

_SMALL = frozenset({"ADP", "DET", "PUNCT"})


def escorts(resolver: Resolver, verb: int) -> list[int]:
    """Who goes along: *X, **accompagné de Y**, s'est rendu à*, *est arrivé à Lille **accompagné de Y***."""
    tree, frames = resolver.tree, resolver.frames
    near = list(tree.children[verb])
    for c in {*near, *(c for words in frames.of(verb).values() for c in words if c != verb)}:
        near += tree.children[c]  # *a visité le musée lundi, **accompagné de Y***, hung on the museum or day
    found: list[int] = []
    for c in sorted(set(near)):
        if tree.is_word(c, resolver.lexicon.words("escorting")) and frames.passive(c) and not frames.finite(c):
            args = frames.of(c)
            found += [d for relation in ("de", "par", "subj") for d in args.get(relation, ()) if d > c]
    return found + _at_their_head(resolver, verb)


def _at_their_head(resolver: Resolver, verb: int) -> list[int]:
    """Who leads those of whom a verb tells: *des élus, **avec à leur tête X**, se sont réunis*."""
    tree, lexicon = resolver.tree, resolver.lexicon
    with_whom = (lexicon.preposition("avec"), lexicon.preposition("à"))
    for k in tree.sentence[verb][3:]:
        theirs = tree.form[k] in lexicon.words("head_of") and tree.form[k - 1] in lexicon.words("theirs")
        if theirs and (tree.form[k - 3], tree.form[k - 2]) == with_whom:
            return [d for d in range(k + 1, min(k + _NEAR, len(tree.form))) if resolver.actors(d)][:1]
    return []


def leaders(resolver: Resolver, noun: int) -> list[str]:
    """Who is at the head of a delegation and is there with it: *une délégation **conduite par X***."""
    tree, lexicon = resolver.tree, resolver.lexicon
    if not tree.is_word(noun, lexicon.words("delegation")):
        return []
    by = [
        d
        for c in tree.children[noun]
        if tree.dep[c] == "acl" and tree.verb(c) in lexicon.words("leading") and resolver.frames.passive(c)
        for d in tree.children[c]
        if tree.dep[d] == "obl:agent"
    ]
    return [a for d in by for a in resolver.actors(d) if resolver.cast[a].kind == "person"]


def named_among(resolver: Resolver, word: int, known: Sequence[str]) -> list[str]:
    """The persons named out of a group that takes part: *a rencontré **les élus, dont X et Y***, *plusieurs élus,
    **dont X**, ont réclamé*."""
    tree, cast = resolver.tree, resolver.cast
    here = tree.sentence[word]
    groups = [a for a in known if cast[a].kind == "group" or cast[a].name[:1].islower()]
    ends = {mention.end for a in groups for mention in cast[a].mentions}
    for k in here if groups else ():
        if tree.form[k] in resolver.lexicon.words("among"):
            behind = any(0 <= tree.start[k] - end <= len(", ") for end in ends)
            if behind or (k > word and resolver.frames.passive(word) and _only_when_and_where(resolver, word, k)):
                return _listed_behind(resolver, k, here.stop)
    return []


def _only_when_and_where(resolver: Resolver, verb: int, k: int) -> bool:
    """Whether between a verb and a word but the day and place are told: *ont été arrêtées **lundi à Lyon**, dont X*."""
    tree, known = resolver.tree, resolver.known
    told = (t for t in range(verb + 1, k) if t not in resolver.frames.times and tree.pos[t] not in _SMALL)
    return all(t in known and resolver.is_kind(t, "place") for t in told)


def _listed_behind(resolver: Resolver, among: int, stop: int) -> list[str]:
    """The persons of a list behind *dont*; none where a clause begins there (*les élus, dont le maire **a parlé***)."""
    tree, found = resolver.tree, list[str]()
    for t in range(among + 1, min(among + _LIST, stop)):
        if tree.form[t] in {";", ":"}:
            break
        if tree.pos[t] in VERBAL and (tree.pos[t] == "AUX" or resolver.frames.finite(t)):
            return found if tree.form[t - 1] in {",", ")"} else []
        one = resolver.known.get(t)
        named = one and tree.pos[t] == "PROPN" and resolver.cast[one].kind == "person"
        if one and named and one not in found and not _is_of_others(resolver, t, among):
            found.append(one)
    return found


def _is_of_others(resolver: Resolver, name: int, first: int) -> bool:
    """Whether a name but tells whose those of a list are: *dont des collaborateurs du maire **Jean Petit***."""
    tree, node = resolver.tree, name
    while first < node and tree.dep[node] in {"flat:name", "flat", "appos", "nmod"}:
        if tree.dep[node] == "nmod" and tree.case(node) == resolver.lexicon.preposition("de"):
            return first < tree.head[node] and tree.plural[tree.head[node]]
        node = tree.head[node]
    return False


def listed(resolver: Resolver, first: int, known: Sequence[str]) -> list[str]:
    """The persons of a list whom the parser set beside the first as if they described him: *l'ex-ministre Jean Petit,
    **le maire de Lens, Anne Roy**, et Paul Morel*."""
    tree, cast = resolver.tree, resolver.cast
    beside = [c for c in tree.children[tree.head[first]] if c > first and tree.dep[c] == tree.dep[first] != "ROOT"]
    walked, stack = list[int](), [first]
    while stack:
        for c in tree.children[stack.pop()]:
            set_beside = tree.dep[c] == "appos"
            joined = tree.dep[c] == "conj" and (tree.pos[c] == "PROPN" or tree.child(c, "det") is not None)
            if c > first and tree.pos[c] in NOMINAL and (set_beside or joined):
                walked.append(c)
                stack.append(c)
    last = max((c for c in (*walked, *beside) if tree.child(c, "cc") is not None), default=0)
    found: list[str] = []
    for c in sorted(walked):
        one = resolver.actors(c)
        person = c <= last and len(one) == 1 and cast[one[0]].kind == "person" and cast[one[0]].name[:1].isupper()
        if person and one[0] not in {*known, *found}:
            found.append(one[0])
    return found
