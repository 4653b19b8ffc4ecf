"""Who undergoes what a noun names, by what the clause around it tells of them.

*X répond aux critiques de Y*, *fait face à une grève*, *est la cible d'attaques*: the reproach, strike or attack is
aimed at X. *X est à Tunis à l'invitation de Y*: X is whom Y invited.
"""

from __future__ import annotations

from depeche.events.resolver import Resolver


def undergoers(resolver: Resolver, i: int) -> list[int]:
    """The words for whoever undergoes what the noun ``i`` names; none where the clause does not tell it."""
    tree, lexicon = resolver.tree, resolver.lexicon
    head = tree.head[i]
    if head == i:
        return []
    if tree.form[head] in lexicon.words("target") and tree.case(i) == lexicon.preposition("de"):
        return _bearers(resolver, head)
    if not resolver.frames.is_verbal(head):
        return []
    verb, case = tree.verb(head), tree.case(i)
    passive = resolver.frames.passive(head)
    if verb in lexicon.words("hitting"):
        if passive and case == lexicon.preposition("par"):
            return _subjects(resolver, head, i)  # *X est visé **par une enquête***
        if not passive and tree.dep[i].startswith("nsubj"):
            return [c for c in resolver.frames.of(head).get("obj", ()) if c != i]  # ***l'enquête** vise X*
        return []
    facing = case == lexicon.preposition("à") and verb in lexicon.words("facing")
    met = case in lexicon.words("facing_case")
    endured = verb in lexicon.words("enduring") and tree.dep[i].startswith("obj") and not case
    endured = endured and not passive
    prompted = case in lexicon.words("prompting_case") and tree.form[i] in lexicon.words("prompting")
    if not (facing or met or endured or prompted):
        return []
    return _subjects(resolver, head, i)


def _subjects(resolver: Resolver, verb: int, i: int) -> list[int]:
    frames = resolver.frames
    args = frames.of(verb)
    words = args.get("obj" if frames.passive(verb) else "subj", ())
    return [c for c in words if c != i]


def _bearers(resolver: Resolver, noun: int) -> list[int]:
    """Whose predicate a noun is: ***X** est la cible de*, ***X** fait l'objet de*, ***X**, victime de*."""
    tree = resolver.tree
    subjects = [c for c in resolver.frames.of(noun).get("subj", ()) if c != noun]
    if subjects:
        return subjects
    head = tree.head[noun]
    if head == noun:
        return []
    if resolver.frames.is_verbal(head):
        return _subjects(resolver, head, noun)
    return [head] if tree.dep[noun] in {"appos", "nmod", "nmod:appos"} else []
