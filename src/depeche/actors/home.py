"""The country that a dispatch is about, and what a name that many countries have means there: *le Sénat*."""

from __future__ import annotations

from depeche.actors.drafts import Draft, Drafts
from depeche.actors.lexicon import Lexicon
from depeche.actors.view import View
from depeche.knowledge import fold

_EVERYWHERE = frozenset({"BUS", "JRN"})
"""Sectors of bodies that tell not what country a text is about: *le gouvernement a déposé plainte contre Google*."""
_STANDS_OUT = 1.3
"""How many times the weight of the second the first country has."""
_SURE = 4.0
"""What a country weighs at least whose Senate is meant."""


def weights_of(view: View, drafts: Drafts, lexicon: Lexicon) -> dict[str, float]:
    """How much of a dispatch is about each country: names, adjectives and persons, the lead twice."""
    weights: dict[str, float] = {}
    lead = view.parsed.paragraphs[0].end if view.parsed.paragraphs else 0

    def add(iso: str, token: int, weight: float) -> None:
        weights[iso] = weights.get(iso, 0.0) + weight * (2 if view.start[token] < lead else 1)

    for draft in drafts.all:
        if draft.iso and draft.sector not in _EVERYWHERE and not _is_shared(draft, lexicon):
            for mention in draft.mentions:
                add(draft.iso, mention.first, 1.0 if draft.kind == "country" else 0.7)
    country_of = drafts.knowledge.country_of
    for i, word in enumerate(view.low):
        if i not in drafts.covering and (iso := country_of(word)):
            add(iso, i, 0.7)
    return weights


def home_country(weights: dict[str, float]) -> str:
    """The country that a dispatch is mostly about, "" where two weigh nearly the same."""
    ranked = sorted(weights.items(), key=lambda w: (-w[1], w[0]))
    if not ranked:
        return ""
    if len(ranked) == 1 or ranked[0][1] >= _STANDS_OUT * ranked[1][1]:
        return ranked[0][0]
    return ""


def settle_bodies(drafts: Drafts, weights: dict[str, float], lexicon: Lexicon) -> None:
    """Give the bodies that many countries have to the country of the text, where theirs is not told of in it."""
    home = home_country(weights)
    if not home or weights[home] < _SURE:
        return
    for draft in [d for d in drafts.all if d.key and d.mentions and _is_shared(d, lexicon)]:
        if draft.country == home or draft.country in weights:
            continue
        adjective = drafts.knowledge.adjective(home, draft.gender or "m", "s")
        keys = drafts.knowledge.named(f"{fold(draft.name)} {adjective}") if adjective else ()
        if len(keys) == 1 and keys[0] not in drafts.by_key:
            drafts.by_key.pop(draft.key)
            draft.country = ""
            entity = drafts.knowledge.entity(keys[0])
            assert entity is not None
            draft.learn(entity)
            drafts.by_key[draft.key] = draft
        elif not keys:
            drafts.by_key.pop(draft.key)
            draft.key, draft.country = "", home


def _is_shared(draft: Draft, lexicon: Lexicon) -> bool:
    return draft.kind == "organisation" and fold(draft.name) in lexicon.words["shared_body"]
