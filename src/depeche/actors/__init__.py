"""Actors: who is in a dispatch, and every phrase that stands for them."""

from __future__ import annotations

from depeche.actors.cast import Cast
from depeche.actors.descriptions import Descriptions, home_country
from depeche.actors.drafts import Drafts
from depeche.actors.lexicon import lexicon
from depeche.actors.merging import merge_names
from depeche.actors.metonyms import read_capitals
from depeche.actors.names import find_names
from depeche.actors.roles import Setting, describe_persons
from depeche.actors.view import View, view
from depeche.dates import PartialDate
from depeche.knowledge import Knowledge
from depeche.parse import Parsed
from depeche.reading import Time

__all__ = ["Cast", "find_actors"]


def find_actors(parsed: Parsed, date: PartialDate | None, times: tuple[Time, ...], knowledge: Knowledge) -> Cast:
    """The cast of a dispatch: named and described actors with their mentions."""
    words = lexicon(parsed.language)
    looked = view(parsed)
    drafts = Drafts(knowledge)
    names = find_names(looked, knowledge, words)
    merge_names(looked, names, drafts, words, date.earliest if date else None)
    read_capitals(looked, drafts, words)
    described, used = describe_persons(looked, names, drafts, words)
    weights = _weights(looked, drafts)
    setting = Setting(date.earliest if date else None, date.latest if date else None, home_country(weights))
    if not setting.home and not weights and words.words.get("default_country"):
        setting.home = next(iter(words.words["default_country"])).upper()
    descriptions = Descriptions(looked, drafts, words, described, setting, used)
    descriptions.read()
    return Cast.of(parsed, looked, drafts, descriptions)


def _weights(looked: View, drafts: Drafts) -> dict[str, float]:
    """How much of a dispatch is about each country: names, adjectives and persons, the lead twice."""
    weights: dict[str, float] = {}
    lead = looked.parsed.paragraphs[0].end if looked.parsed.paragraphs else 0

    def add(iso: str, token: int, weight: float) -> None:
        weights[iso] = weights.get(iso, 0.0) + weight * (2 if looked.start[token] < lead else 1)

    for draft in drafts.all:
        for mention in draft.mentions:
            iso = (
                draft.key.removeprefix("country:")
                if draft.kind == "country" and len(draft.key) == 11
                else draft.country
            )
            if iso:
                add(iso, mention.first, 1.0 if draft.kind == "country" else 0.7)
    country_of = drafts.knowledge.country_of
    for i, word in enumerate(looked.low):
        if (iso := country_of(word)) and i not in drafts.covering:
            add(iso, i, 0.7)
    return weights
