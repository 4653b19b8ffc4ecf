"""Who is said to have done a crime, by the charge that names it.

*X, mis en examen pour **violences***, *condamné pour le **meurtre** de Y*, *responsable de l'**attentat***: X is who
did it, and neither the day nor the place of the charge is that of the crime.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from depeche.events.arguments import OBLIQUE
from depeche.events.company import people_of
from depeche.events.mentions import Mention
from depeche.events.resolver import Resolver
from depeche.events.undergoing import bearers

_CHARGING = frozenset({"ACCUSE", "COERCE"})
_UP = 4
"""Words between a crime and its charge: *une enquête pour des faits d'**agression***."""


def _beside(verb: int, crime: Mention, at: Mapping[int, Mention], resolver: Resolver) -> Mention | None:
    """The charge before a crime that was hung on the verb: *X, visé par une **enquête** pour agression*."""
    if not resolver.frames.is_verbal(verb):
        return None
    named = (at[c] for c in resolver.tree.children[verb] if c < crime.word and c in at)
    return next((m for m in named if m.trigger.type == "ACCUSE" and m.trigger.pos == "N"), None)


def _auxiliary(auxiliary: int | None, verb: int) -> int:
    return verb if auxiliary is None else auxiliary


def _aimed_at(charge: int, crime: Mention, resolver: Resolver) -> tuple[str, ...]:
    """Whom a charge is aimed at, wherever the parser hung him: *une accusation de **viol** visant le ministre*."""
    words: list[int] = []
    for noun in (charge, crime.word):
        args = resolver.frames.of(noun)
        words += [c for r in ("visant", resolver.lexicon.preposition("contre")) for c in args.get(r, ())]
    return tuple(dict.fromkeys(a for c in words for a in people_of(resolver, c)))


def _culprit(head: int, crime: Mention, resolver: Resolver) -> int | None:
    """The word for who is guilty of a crime: the one above it or beside it, *a été reconnu **coupable** en 2008 du
    meurtre*."""
    tree, culprit = resolver.tree, resolver.lexicon.words("culprit")
    beside = (c for c in tree.children[head] if c < crime.word and tree.dep[c] in {"xcomp", "obj"})
    return next((c for c in (head, *beside) if tree.is_word(c, culprit)), None)


def _done_by(words: Sequence[int], crime: Mention, resolver: Resolver) -> None:
    """Whoever words name did it, unless its own words tell who."""
    found = dict.fromkeys(a for c in words for a in people_of(resolver, c))
    crime.agents = crime.agents or tuple(a for a in found if a not in crime.recipients)


def by_charge(crime: Mention, at: Mapping[int, Mention], resolver: Resolver) -> None:
    """Give a crime that a noun names the agent that its charge tells; whoever brings the charge did not do it."""
    tree, lexicon = resolver.tree, resolver.lexicon
    node = crime.word
    for head in tree.up(crime.word, _UP):
        if head in resolver.frames.times:
            continue  # *coupable en 2008 du **meurtre***
        case = tree.case(node)
        culprit = _culprit(head, crime, resolver) if case == lexicon.preposition("de") else None
        if culprit is not None:
            blaming = tree.head[culprit]  # *tient **X** pour responsable de l'attaque*
            if tree.verb(blaming) in lexicon.words("blaming") and not culprit == head == blaming:
                _done_by(resolver.frames.of(blaming).get("obj", ()), crime, resolver)
                return
            if tree.case(culprit) and tree.dep[culprit] in OBLIQUE:
                return  # *soupçonnés de soutien **aux auteurs** de l'attentat*: others
            own = tree.pos[culprit] == "NOUN" and tree.dep[culprit] in {"obj", "nsubj", "nsubj:pass"}
            whose = [culprit] if own else bearers(resolver, culprit)  # *a arrêté l'auteur de l'attaque, **X***
            _done_by(whose, crime, resolver)
            return
        if case == lexicon.preposition("de") and tree.verb(head) in lexicon.words("suspecting"):
            _done_by(resolver.frames.of(head).get("obj", ()), crime, resolver)
            return
        ascribed = lexicon.words("attributing") | lexicon.words("reproaching")
        if tree.dep[node].startswith("obj") and tree.verb(head) in ascribed:  # *impute **à la police** la mort de X*
            _done_by(resolver.frames.of(head).get(lexicon.preposition("à"), ()), crime, resolver)
            return
        joins_in = case == lexicon.preposition("à") and tree.verb(head) in lexicon.words("taking_part")
        joins_in = joins_in and resolver.frames.is_infinitive(_auxiliary(tree.child(head, "aux:tense"), head))
        if joins_in or (tree.dep[node].startswith("obj") and tree.verb(head) in lexicon.words("admitting")):
            doers = [c for c in resolver.frames.of(head).get("subj", ()) if c != node]
            if set(crime.recipients) <= {a for c in doers for a in people_of(resolver, c)}:
                crime.recipients = ()  # *a avoué **son meurtre***: that of somebody else
            _done_by(doers, crime, resolver)  # *a reconnu le **meurtre** de X*
            return
        charge = at.get(head) or _beside(head, crime, at, resolver)
        if charge is None and tree.is_word(head, lexicon.words("charges")) and not crime.agents:
            crime.agents = _aimed_at(head, crime, resolver)
            return
        if charge is not None:
            charging = charge.trigger.type in _CHARGING and case in lexicon.words("charge_case")
            if charging and (not crime.agents or set(crime.agents) <= set(charge.agents)):
                accused = charge.recipients or _aimed_at(head, crime, resolver)
                crime.agents = tuple(a for a in accused if a not in crime.recipients)
            return
        if resolver.frames.is_verbal(head):
            return
        node = head
