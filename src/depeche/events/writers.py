"""Who says what a text says: *la tribune, **signée par X**, demande*, ***X** a adopté une résolution qui exige*.

What is written makes no demand of its own: it is that of who wrote, signed or adopted it, told in its own sentence or
where it was first told of.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from depeche.events.kinds import PEOPLE

if TYPE_CHECKING:
    from depeche.events.resolver import Resolver

_TOLD_BEFORE = 150
"""Words within which *le texte* is the one told before."""


def writers(resolver: Resolver, c: int) -> list[str]:
    """Who wrote, signed or adopted the text that a word stands for; none where it stands for no text."""
    tree, lexicon = resolver.tree, resolver.lexicon
    c = resolver.frames.resumed(c)
    texts = lexicon.words("writing") | lexicon.words("bill")
    if not tree.is_word(c, texts):
        return []
    if (found := _told_of(resolver, c)) or not tree.definite(c):
        return found
    same = {tree.form[c]} if not tree.is_word(c, lexicon.words("any_writing")) else texts
    for k in range(c - 1, max(c - _TOLD_BEFORE, -1), -1):
        if tree.form[k] in same and tree.pos[k] == "NOUN" and (found := _told_of(resolver, k)):
            return found
    return []


def _told_of(resolver: Resolver, c: int) -> list[str]:
    """By whom the sentence of a text tells that it is."""
    return _people(resolver, resolver.owners(c)) or _by_clause(resolver, c)


def _by_clause(resolver: Resolver, c: int) -> list[str]:
    """Who publishes or adopts a text, by the verb that it is the object of, or by a participle behind it."""
    tree, frames, lexicon = resolver.tree, resolver.frames, resolver.lexicon
    verbs = [*(d for d in tree.children[c] if frames.is_verbal(d) and frames.passive(d)), tree.head[c]]
    for verb in verbs:
        if verb == c or not frames.is_verbal(verb) or tree.verb(verb) not in lexicon.words("authoring"):
            continue
        if tree.negated(verb) or "REJECT" in lexicon.types(tree.verb(tree.head[verb])):
            continue  # *a refusé de **signer** la lettre*
        args = frames.of(verb)
        if verb < c and tree.dep[c] not in {"obj", "obj:lvc"}:
            continue
        told = [s for s in args.get("subj", ()) if s != c]
        if found := _people(resolver, [a for s in told for a in resolver.actors(s) or _crowd(resolver, s)]):
            return found
    return []


def _crowd(resolver: Resolver, c: int) -> list[str]:
    crowd = resolver.unnamed.actor(c)
    return [crowd] if crowd else []


def _people(resolver: Resolver, actors: list[str]) -> list[str]:
    """The people among actors: a paper only prints what others write."""
    cast = resolver.cast
    return [a for a in dict.fromkeys(actors) if cast[a].kind in PEOPLE and cast[a].sector != "JRN"]
