"""Actors: who is in a dispatch, and every phrase that stands for them."""

from __future__ import annotations

from depeche.actors.apposition import describe_persons
from depeche.actors.cast import Cast
from depeche.actors.descriptions import Descriptions
from depeche.actors.drafts import Drafts
from depeche.actors.home import home_country, settle_bodies, weights_of
from depeche.actors.identities import identify
from depeche.actors.lexicon import lexicon
from depeche.actors.merging import merge_names
from depeche.actors.metonyms import read_capitals
from depeche.actors.names import find_names
from depeche.actors.roles import hold_offices
from depeche.actors.salience import Salience
from depeche.actors.scene import Scene, Setting
from depeche.actors.view import view
from depeche.dates import PartialDate
from depeche.knowledge import Knowledge
from depeche.parse import Parsed
from depeche.reading import Time

__all__ = ["Cast", "find_actors", "read_descriptions"]


def find_actors(parsed: Parsed, date: PartialDate | None, times: tuple[Time, ...], knowledge: Knowledge) -> Cast:
    """The cast of a dispatch: named and described actors with their mentions."""
    descriptions = read_descriptions(parsed, date, knowledge, times)
    cast = Cast.of(parsed, descriptions)
    identify(cast, descriptions.scene.view, descriptions.scene.lexicon)
    return cast


def read_descriptions(
    parsed: Parsed, date: PartialDate | None, knowledge: Knowledge, times: tuple[Time, ...] = ()
) -> Descriptions:
    """The names of a dispatch, merged, and every phrase that stands for somebody without a name."""
    words = lexicon(parsed.language)
    looked = view(parsed, times)
    drafts = Drafts(knowledge)
    names = find_names(looked, knowledge, words)
    merge_names(looked, names, drafts, words, date.earliest if date else None)
    read_capitals(looked, drafts, words)
    inside = {name.first for name in names if name.label}
    described, bearers, ends = describe_persons(looked, names, drafts, words, inside)
    weights = weights_of(looked, drafts, words)
    settle_bodies(drafts, weights, words)
    own = {iso.upper() for iso in words.words.get("default_country", ())}
    abroad = home_country({iso: weight for iso, weight in weights.items() if iso not in own})
    setting = Setting(date.earliest if date else None, date.latest if date else None, home_country(weights), abroad)
    if not setting.home and not weights and own:
        setting.home = next(iter(own))
    hold_offices(drafts, described, setting)
    scene = Scene(looked, drafts, words, described, setting, Salience(looked, drafts, words), bearers, ends, inside)
    descriptions = Descriptions(scene)
    descriptions.read()
    return descriptions
