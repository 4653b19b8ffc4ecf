"""Who gives and who gets, where the words for what is given tell it.

*L'envoi d'armes **à Kiev***: the goods go to Ukraine. *La vente de frégates **italiennes** à l'Egypte*: Italy sells.
*Les sanctions **antirusses***: against Russia.
"""

from __future__ import annotations

from collections.abc import Sequence

from depeche.events.kinds import PEOPLE
from depeche.events.mentions import Mention
from depeche.events.resolver import Resolver

_HANDED = frozenset({"AID", "COOPERATE"})
"""Types in which something passes from hand to hand."""

_AIMED = frozenset({"ASSAULT", "PROTEST", "SANCTION"})
"""Types that an adjective tells against whom they are: *sanctions antirusses*."""

_BEHIND = 8
"""Words behind the goods within which it is told who gets them."""


def give(mentions: Sequence[Mention], resolver: Resolver) -> None:
    """Fill the parties of mentions from the goods of which they tell and from the adjectives of what they name."""
    for mention in mentions:
        type = mention.trigger.type
        if type == "AID" and mention.trigger.pos == "N":
            _by_taking(mention, resolver)
        if type in _HANDED and not mention.recipients and _goods(mention, resolver):
            _by_goods(mention, resolver)
        given = mention.trigger.pos == "N" or (mention.recipients and resolver.frames.passive(mention.word))
        if type == "AID" and given and not mention.agents:
            _by_maker(mention, resolver)
        if type == "COOPERATE" and _goods(mention, resolver) and len({*mention.agents, *mention.recipients}) < 2:
            _by_maker(mention, resolver)
        if type in _AIMED and mention.trigger.pos == "N" and not mention.recipients:
            args = resolver.frames.of(mention.word)
            found = [a for c in args.get("adj", ()) for a in resolver.nationalities.against(resolver.tree.form[c])]
            mention.recipients = tuple(a for a in found if a not in mention.agents)
        if type == "AID" and mention.agents and not mention.recipients:
            _by_destination(mention, resolver)
        if type == "CONCEDE" and not mention.agents:
            _by_border(mention, resolver)
        if type == "SANCTION" and mention.trigger.mode == "withdraw" and not mention.recipients:
            _by_post(mention, resolver)
        if type == "AID":
            _by_capital(mention, resolver)
            _not_from(mention, resolver)
    for type in ("AID", "SANCTION"):
        _one_taker([m for m in mentions if m.trigger.type == type])


def _not_from(mention: Mention, resolver: Resolver) -> None:
    """Where help comes from is not where it is given: *a envoyé du matériel **depuis La Réunion***."""
    tree, lexicon = resolver.tree, resolver.lexicon
    sent = tree.sentence[mention.word]
    for k in range(mention.word, min(sent.stop, len(tree.form) - 1)):
        if mention.place is not None and tree.form[k] in lexicon.words("since") and tree.dep[k] == "case":
            near = [tree.head[k], *tree.children[tree.head[k]]]
            if any(mention.place in resolver.actors(c) for c in near):
                mention.place = None


def _by_post(mention: Mention, resolver: Resolver) -> None:
    """An envoy is called back from a country by the city he is in: *a rappelé son ambassadeur **à Vilnius***."""
    if mention.trigger.pos != "V" or mention.place is None:
        return
    words = resolver.frames.of(mention.word).get(resolver.lexicon.preposition("à"), ())
    country = resolver.cast[mention.place].country
    home = resolver.nationalities.named(country) if country else None
    if home and home not in mention.agents and any(mention.place in resolver.actors(c) for c in words):
        mention.recipients, mention.place = (home,), None


def _by_capital(mention: Mention, resolver: Resolver) -> None:
    """Help to a city abroad is for its country: *fournir des armes **à Kiev***, *son aide **à Jérusalem***."""
    cast = resolver.cast
    given = mention.recipients
    if not given and mention.trigger.pos == "N" and mention.place is not None:
        words = resolver.frames.of(mention.word).get(resolver.lexicon.preposition("à"), ())
        given = tuple(a for c in words for a in resolver.actors(c) if a == mention.place)
    ours = {cast[a].country for a in mention.agents}
    homes = []
    for a in given:
        country = cast[a].country
        home = resolver.nationalities.named(country) if cast[a].kind == "place" and country else None
        homes.append(home if home and country not in ours else a)
    if tuple(homes) != given and mention.trigger.pos == "N":
        mention.place = None
    if any(home != a for home, a in zip(homes, given, strict=True)):
        mention.recipients = tuple(dict.fromkeys(homes))


def _one_taker(told: Sequence[Mention]) -> None:
    """Where all help that a dispatch tells of goes to one taker, so does what is told of without one; all sanctions are
    likewise against whom the only ones are that are told with a target.
    """
    takers = {m.recipients for m in told if m.recipients}
    rescues = all(m.trigger.pos == "V" and not m.agents for m in told if m.recipients)
    if len(takers) != 1 or rescues:  # *dix personnes ont été **secourues***: no help of others is for them
        return
    taker = next(iter(takers))
    givers = {a for m in told if m.recipients for a in m.agents}
    for mention in told:
        if mention.recipients or set(mention.agents) & set(taker):
            continue
        named = bool(mention.agents) and (not givers or bool(set(mention.agents) & givers))
        if named or (not mention.agents and mention.definite and mention.trigger.pos == "N"):
            mention.recipients = taker


def _by_taking(mention: Mention, resolver: Resolver) -> None:
    """Whose help is told by who gets it: *l'Ukraine a reçu **sa** première aide*."""
    takers = [a for c in resolver.governing_subject(mention.word, "taking") for a in resolver.actors(c)]
    if takers and set(takers) & set(mention.agents):
        mention.agents = tuple(a for a in mention.agents if a not in takers)
        mention.recipients = tuple(takers)


def _by_border(mention: Mention, resolver: Resolver) -> None:
    """A country opens its own borders: *les frontières **du Guatemala** sont rouvertes*."""
    args, lexicon = resolver.frames.of(mention.word), resolver.lexicon
    relations = [lexicon.preposition("de")] if mention.trigger.pos == "N" else ["obj", "subj"]
    for c in (c for relation in relations for c in args.get(relation, ())):
        if resolver.tree.is_word(c, lexicon.words("border")):
            found = [a for a in resolver.owners(c) if resolver.cast[a].kind == "country"]
            mention.agents = tuple(found[:1])
            return


def _goods(mention: Mention, resolver: Resolver) -> list[int]:
    """The words for what is given or sold: the object of a verb, the complement of a noun."""
    args = resolver.frames.of(mention.word)
    relation = resolver.lexicon.preposition("de") if mention.trigger.pos == "N" else "obj"
    return [c for c in args.get(relation, ()) if resolver.tree.pos[c] == "NOUN"]


def _by_goods(mention: Mention, resolver: Resolver) -> None:
    """*l'envoi d'armes **à Kiev***, wherever the parser hung it: it stands behind the goods."""
    tree, lexicon = resolver.tree, resolver.lexicon
    to = {"à"} | {source.relation for group in mention.trigger.recipients for source in group}
    for c in _goods(mention, resolver):
        for k in range(c + 1, min(c + _BEHIND, len(tree.form) - 1)):
            if tree.dep[k] == "case" and lexicon.preposition(tree.form[k]) in to:
                words = [tree.head[k], *(d for d in tree.children[tree.head[k]] if tree.dep[d] == "conj")]
                found = [a for d in words for a in _lands(d, resolver) if a not in mention.agents]
                mention.recipients = tuple(found)
                mention.place = None if mention.place in found else mention.place
                return
            inside = tree.pos[k] in {"ADJ", "NOUN", "PROPN", "DET", "NUM", "CCONJ"}
            if not inside and lexicon.preposition(tree.form[k]) != lexicon.preposition("de"):
                break


def _lands(c: int, resolver: Resolver) -> list[str]:
    """The actors of a word, a city as its country if the text names it."""
    found = []
    for a in resolver.actors(c):
        actor = resolver.cast[a]
        home = resolver.nationalities.named(actor.country) if actor.kind == "place" and actor.country else None
        found.append(home or a)
    return found


def _by_maker(mention: Mention, resolver: Resolver) -> None:
    """*la vente de deux frégates **italiennes***, *l'achat de drones **de la firme X***: who sells them."""
    tree = resolver.tree
    known = {*mention.agents, *mention.recipients}
    for c in _goods(mention, resolver):
        args = resolver.frames.of(c)
        found = [a for d in args.get("adj", ()) for a in resolver.nationalities.actors(tree.form[d])]
        if not found and mention.trigger.type == "COOPERATE":
            found = [a for d in args.get("de", ()) for a in resolver.actors(d) if resolver.cast[a].kind in PEOPLE]
        found = [a for a in found if a not in known]
        if found:
            mention.agents = (*mention.agents, *dict.fromkeys(found))
            return


def _by_destination(mention: Mention, resolver: Resolver) -> None:
    """Help sent to a city goes to its country: *a envoyé des vivres à Beyrouth*."""
    cast, args = resolver.cast, resolver.frames.of(mention.word)
    ours = {cast[a].country for a in mention.agents}
    for relation in ("à", "vers", "en"):
        for c in args.get(relation, ()):
            for a in resolver.actors(c):
                country = cast[a].country
                if cast[a].kind in {"place", "country"} and country and country not in ours:
                    home = resolver.nationalities.named(country)
                    if home:
                        mention.recipients = (home,)
                        if mention.trigger.pos == "N" and mention.place == a:
                            mention.place = None
                        return
