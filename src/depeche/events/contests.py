"""Contests: who stands in an election, by what the words around it say that he is or does there.

*X, candidat à la présidentielle*, *X affrontera Y lors de la présidentielle*, *la présidentielle, qui opposera X à Y*,
*X a remporté les municipales face à Y*. Who only won or was beaten in one is not told with it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from depeche.events.company import people_of, torn_sides

if TYPE_CHECKING:
    from depeche.events.resolver import Resolver

_STANDING = frozenset({"person", "organisation"})

_FACING = 12
"""Words behind an election within which *face à* or *qui opposera* tells who stands against whom."""


def contestants(resolver: Resolver, i: int) -> list[str]:
    """Who stands in the election that a noun names, in order, each once."""
    found = _opposed(resolver, i) or _rivals(resolver, i)
    if not found and (found := _candidates(resolver, i)):
        found += [a for c in _facing(resolver, i) for a in people_of(resolver, c)]
    return [a for a in dict.fromkeys(found) if resolver.cast[a].kind in _STANDING]


def _candidates(resolver: Resolver, i: int) -> list[str]:
    """Who is told to stand: *X, candidat à la présidentielle*, *X sera candidat aux municipales*."""
    tree, frames = resolver.tree, resolver.frames
    node = tree.head[i]
    if tree.dep[node].startswith("acl"):
        node = tree.head[node]  # *candidate **déclarée** à la présidentielle*
    if not tree.is_word(node, resolver.lexicon.words("candidacy")) or tree.child(node, "det", "mark") is not None:
        return []
    found = people_of(resolver, node)
    if not found:
        words = list(frames.of(node).get("subj", ()))
        above = tree.head[node]
        if not words and above != node:
            if frames.is_verbal(above) and tree.dep[node] == "xcomp":
                words = list(frames.of(above).get("subj", ()))
            elif tree.dep[node] in {"appos", "nmod:appos"}:
                words = [above]
            elif frames.is_verbal(above) and node < above and tree.child(node, "case") is None:
                words = list(frames.of(above).get("subj", ()))
        found = [a for c in words for a in people_of(resolver, c)] or resolver.named_before(node)
    return [a for a in found if resolver.cast[a].kind in {"person", "organisation"}]


def _opposed(resolver: Resolver, i: int) -> list[str]:
    """Whom an election sets against each other: *l'élection **qui opposera X à Y***, *qui départagera X et Y*."""
    tree, lexicon, frames = resolver.tree, resolver.lexicon, resolver.frames
    verbs = [tree.head[i]]
    verbs += [k for k in range(i + 1, min(i + _FACING, len(tree.form))) if tree.dep[k] == "acl:relcl"]
    for verb in verbs:
        if tree.verb(verb) not in lexicon.words("opposing") or frames.passive(verb) or not frames.is_verbal(verb):
            continue
        args = frames.of(verb)
        subjects = args.get("subj", ())
        if i in subjects or any(tree.form[c] in lexicon.words("subject_relative") for c in subjects):
            words = [c for r in ("obj", lexicon.preposition("à")) for c in args.get(r, ()) if c != i]
            found = [a for c in words for a in people_of(resolver, c)]
            other = next(iter(torn_sides(resolver, words[0])), None) if len(words) == 1 else None
            return [*found, other] if other else found
    return []


def _rivals(resolver: Resolver, i: int) -> list[str]:
    """Who meets or beats whom in an election: *X affrontera Y lors de*, *a remporté les municipales face à Y*."""
    tree, lexicon, frames = resolver.tree, resolver.lexicon, resolver.frames
    head, node = tree.head[i], i
    while tree.head[head] != head and (tree.is_during(head) or tree.is_word(head, lexicon.words("part_of_election"))):
        head, node = tree.head[head], head
    if head == i or not frames.is_verbal(head) or frames.passive(head):
        return []
    args, verb = frames.of(head), tree.verb(head)
    others: list[int] = []
    if node in args.get("obj", ()) and verb in lexicon.words("winning"):
        others = _facing(resolver, i)
    elif tree.dep[node].startswith(("obl", "advmod")) and verb in lexicon.words("rivalling"):
        others = [c for c in args.get("obj", ()) if c != node]
        if tree.reflexive(head) and not others:  # *A et B **s'affronteront** au second tour*
            both = [a for c in args.get("subj", ()) if c != node for a in people_of(resolver, c)]
            return both if len(both) > 1 else []
    against = [a for c in others for a in people_of(resolver, c)]
    if not against:
        return []
    return [a for c in args.get("subj", ()) if c != node for a in people_of(resolver, c)] + against


def _facing(resolver: Resolver, i: int) -> list[int]:
    """Whom one stands against, told behind: *aux municipales **face à Y***."""
    tree = resolver.tree
    for k in range(i + 1, min(i + _FACING, len(tree.form) - 1)):
        if tree.pos[k] in {"VERB", "AUX", "SCONJ", "SPACE"} or tree.opens[k]:
            return []
        if tree.form[k] in resolver.lexicon.words("facing_case"):
            return [c for c in (tree.head[k], tree.head[tree.head[k]]) if c > k and c in resolver.known][:1]
    return []
