"""Thanks: who is thanked for what, and so did it: *a remercié X pour son **invitation***, *pour l'**aide** reçue*."""

from __future__ import annotations

from collections.abc import Mapping

from depeche.events.mentions import Mention
from depeche.events.resolver import Resolver

_GIVEN = frozenset({"AID", "CONCEDE", "REQUEST", "SUPPORT"})
"""Types of what one is thanked for."""


def by_thanks(mention: Mention, at: Mapping[int, Mention], resolver: Resolver) -> None:
    """Give a noun that tells what somebody is thanked for its two sides: he did it, for whoever thanks him."""
    tree, lexicon = resolver.tree, resolver.lexicon
    if mention.trigger.type not in _GIVEN or mention.trigger.pos != "N":
        return
    if tree.case(mention.word) not in {lexicon.preposition("pour"), lexicon.preposition("de")}:
        return
    for head in tree.up(mention.word, 3):
        thanks = next((at[c] for c in (head, *tree.children[head]) if c in at and c < mention.word), None)
        if thanks is not None and tree.is_word(thanks.word, lexicon.words("thanking")) and thanks.recipients:
            if set(mention.agents) <= {*thanks.agents}:
                mention.agents = thanks.recipients
            others = tuple(r for r in mention.recipients if r not in mention.agents)
            takers = others or _takers(mention, thanks, resolver)
            mention.recipients = tuple(a for a in takers if a not in mention.agents)
            return
        if resolver.frames.is_verbal(head):
            return


def _takers(mention: Mention, thanks: Mention, resolver: Resolver) -> tuple[str, ...]:
    """Whoever thanks; help went to the country or body that a person thanks for, if it is named."""
    cast = resolver.cast
    if mention.trigger.type != "AID":
        return thanks.agents
    found = (
        a if cast[a].kind != "person" else resolver.nationalities.named(cast[a].country or "") for a in thanks.agents
    )
    return tuple(a for a in found if a)
