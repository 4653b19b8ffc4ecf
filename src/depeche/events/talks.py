"""Talks that name no sides are between those who were told to be at odds, or together, just before.

*La Chine et l'Inde s'accusent ... Les **discussions** sont dans l'impasse*: an agency names the sides of negotiations
once. Only two countries or bodies of one kind are taken so, from what was last told of a pair: an event of both, or a
phrase with *entre*.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from depeche.events.company import people_of
from depeche.events.mentions import Mention
from depeche.events.resolver import Resolver

_NEAR = 900
"""Characters within which a pair is still spoken of."""

_BOTH = frozenset({"AGREE", "CONSULT", "COOPERATE"})
_SIDES = frozenset({"country", "organisation"})


def resume_talks(mentions: Sequence[Mention], resolver: Resolver) -> None:
    """Give negotiations without sides those of the pair last spoken of."""
    tree, lexicon = resolver.tree, resolver.lexicon
    pairs: list[tuple[int, tuple[str, ...]]] = []
    between = lexicon.preposition("entre")
    for i, form in enumerate(tree.form):
        if form == between and tree.dep[i] == "case":
            noun = tree.head[i]
            joined = [noun, *(c for c in tree.children[noun] if tree.dep[c] == "conj")]
            pairs.append((tree.start[i], tuple(dict.fromkeys(a for c in joined for a in people_of(resolver, c)))))
    pairs += [
        (mention.anchor.start, tuple(dict.fromkeys((*mention.agents, *mention.recipients))))
        for mention in mentions
        if mention.trigger.type in _BOTH or (mention.trigger.type == "ASSAULT" and not mention.recipients)
    ]
    pairs = sorted(p for p in pairs if _is_pair(p[1], resolver))
    starts = [start for start, _ in pairs]
    for mention in mentions:
        talks = mention.trigger.type == "CONSULT" and mention.trigger.pos == "N"
        if not talks or mention.recipients or mention.trigger.lemma not in lexicon.words("talks"):
            continue
        if len(mention.agents) > 1:
            continue
        k = bisect_left(starts, mention.anchor.start) - 1
        if k >= 0 and mention.anchor.start - starts[k] <= _NEAR and set(mention.agents) <= set(pairs[k][1]):
            mention.agents = pairs[k][1]


def _is_pair(actors: Sequence[str], resolver: Resolver) -> bool:
    """Whether actors are two countries or two bodies."""
    kinds = [resolver.cast[a].kind for a in actors]
    return len(kinds) == 2 and set(kinds) <= _SIDES and all(one == other for one, other in pairwise(kinds))
