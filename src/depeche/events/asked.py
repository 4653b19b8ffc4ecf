"""Of whom something is asked, by what is asked: *réclame la démission **de X***, *la fin des raids **de X***, *que X
parte*."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from depeche.events.kinds import PEOPLE

if TYPE_CHECKING:
    from depeche.events.mentions import Mention
    from depeche.events.resolver import Resolver


def ask_by_content(mention: Mention, at: Mapping[int, Mention], resolver: Resolver) -> None:
    """Give a demand that names nobody else those who would do, undo or give what it is about.

    ``at`` holds the mentions by their words.
    """
    if mention.trigger.pos == "N":
        _by_yielding(mention, at, resolver)
    if not mention.recipients:
        _by_clause(mention, resolver)
    if mention.trigger.pos == "V" and not mention.recipients:
        _by_owner(mention, at, resolver)
    if not mention.recipients:
        _by_undoing(mention, at, resolver)


def _by_yielding(mention: Mention, at: Mapping[int, Mention], resolver: Resolver) -> None:
    """*les appels à la démission de X* are made to X, who would resign."""
    for relation in ("à", "de", "pour"):
        for word in resolver.frames.of(mention.word).get(relation, ()):
            wanted = at.get(word)
            if wanted is not None and wanted.trigger.pos == "N" and wanted.trigger.type in {"RETREAT", "CONCEDE"}:
                mention.recipients = tuple(a for a in wanted.agents if a not in mention.agents)
                return


def _by_clause(mention: Mention, resolver: Resolver) -> None:
    """*demande que X parte*, *demande à être reçu par X*, *un appel pour que X parte*: asked of X, who would do it."""
    frames, tree = resolver.frames, resolver.tree
    args = dict(frames.of(mention.word))
    if mention.trigger.pos == "N":
        near = (mention.word, tree.head[mention.word])
        clauses = [
            c for k in near for c in tree.children[k] if tree.dep[c].startswith(("acl", "advcl")) and c > near[0]
        ]
        args = {"que": [c for c in clauses if frames.wished(c)]}
    for relation in ("que", "inf"):
        for verb in args.get(relation, ()):
            passive = frames.passive(verb)
            if relation == "inf" and not passive:
                continue
            for c in frames.of(verb).get("subj", ()):
                found = tuple(
                    a for a in resolver.actors(c) if a not in mention.agents and resolver.cast[a].kind in PEOPLE
                )
                if found:
                    mention.recipients = found
                    return


def _by_owner(mention: Mention, at: Mapping[int, Mention], resolver: Resolver) -> None:
    """A thing is asked of whose it is: *réclame un langage de fermeté du ministre*; a deed may be done to whom it names
    (*la suppression du Sénat*), so that it tells nothing."""
    endings = tuple(resolver.lexicon.words("deed_endings"))
    for thing in resolver.frames.of(mention.word).get("obj", ()):
        c = resolver.unnamed.counted(thing)  # *davantage d'**aide** du gouvernement*
        theirs = resolver.tree.is_word(c, resolver.lexicon.words("own_deeds"))
        put = resolver.tree.is_word(c, resolver.lexicon.words("putting"))  # *la **mise** en détention de X*
        suffered = put or resolver.tree.form[c].rstrip("s").endswith(endings)
        if (theirs or not suffered) and resolver.tree.pos[c] == "NOUN":
            args = resolver.frames.of(c)
            things = [o for r in ("poss", "de") for o in args.get(r, ())]
            owners = [a for o in things for a in resolver.actors(o) or (resolver.owners(o) if theirs else ())]
            kinds = PEOPLE if theirs else {"person"}
            undergoing = at[c].recipients if c in at else ()  # *la remise en liberté **de X***
            apart = {*mention.agents, *undergoing}
            found = [a for a in owners if a not in apart and resolver.cast[a].kind in kinds]
            mention.recipients = (*mention.recipients, *(a for a in found if a not in mention.recipients))


def _by_undoing(mention: Mention, at: Mapping[int, Mention], resolver: Resolver) -> None:
    """*réclame la fin des bombardements de X*, *un appel à l'abandon de la réforme de X*: asked of who does or made
    what shall end."""
    frames, lexicon = resolver.frames, resolver.lexicon
    made = lexicon.words("plan") | lexicon.words("own_deeds")
    args = frames.of(mention.word)
    for c in (d for relation in ("obj", "à", "pour", "de") for d in args.get(relation, ())):
        if not resolver.tree.is_word(c, lexicon.words("undoing")):
            continue
        for thing in (d for relation in ("de", "dans") for d in frames.of(c).get(relation, ())):
            found = list(at[thing].agents) if thing in at else []
            if not found and resolver.tree.is_word(thing, made):
                found = [a for a in resolver.owners(thing) if resolver.cast[a].kind in PEOPLE]
            mention.recipients += tuple(a for a in found if a not in (*mention.agents, *mention.recipients))
