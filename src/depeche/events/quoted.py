"""Whom a quoted clause is about: *"Le ministre ment", a dénoncé X*, *"Le ministre doit partir", a exigé X*."""

from __future__ import annotations

from collections.abc import Sequence

from depeche.events.kinds import PEOPLE
from depeche.events.resolver import Resolver
from depeche.reading import Statement


def reproached(resolver: Resolver, statement: Statement) -> list[list[str]]:
    """Who is reproached by what is said, likeliest first: whom its clauses are about, whose the failing is that it
    names, by whom something was done in it. A crowd that is spoken of is most often pitied."""
    tree, lexicon = resolver.tree, resolver.lexicon
    words = [word for span in statement.content for word in tree.parsed.words_in(span)]
    found: list[Sequence[str]] = []
    for i in words:
        if tree.dep[i] == "nsubj" and not _undergoes(resolver, tree.head[i]):
            plain = resolver.actors(i)
            found.append(plain if plain or tree.pos[i] != "NOUN" else resolver.owners(i))
    faults = lexicon.words("failing") | lexicon.words("negative")
    for i in words:
        if tree.pos[i] == "NOUN" and tree.is_word(i, faults):
            found.append(resolver.owners(i))
        elif tree.dep[i] == "obl:agent":
            found.append(resolver.actors(i))
    return [[a for a in here if resolver.cast[a].kind in PEOPLE - {"group"}] for here in found]


def _undergoes(resolver: Resolver, verb: int) -> bool:
    """Whether the subject of a verb is but what something befalls: *"L'Italie ne peut pas **être laissée** seule"*,
    *"Ce mal, la France ne le **connaît** que trop"*."""
    if resolver.tree.verb(verb) in resolver.lexicon.words("bearing") | resolver.lexicon.words("undergoing"):
        return True
    inner = resolver.tree.child(verb, "xcomp")
    return any(resolver.frames.passive(v) for v in (verb, inner) if v is not None)


def asked(resolver: Resolver, statement: Statement) -> list[list[str]]:
    """Of whom what is said asks something, where its first clause tells a duty: *"Le ministre **doit** partir"*."""
    tree = resolver.tree
    for word in (word for span in statement.content for word in tree.parsed.words_in(span)):
        if tree.dep[word] == "nsubj":
            verb = tree.head[word]
            if tree.verb(verb) not in resolver.lexicon.words("duty") or _undergoes(resolver, verb):
                return []  # *"Ces familles doivent **être hébergées**", a demandé X*: of others
            plain = resolver.actors(word)
            found = plain if plain or tree.pos[word] != "NOUN" else resolver.owners(word)
            if found:
                return [list(found)]
    return []
