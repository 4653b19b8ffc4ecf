"""Noun phrases that stand for a country, a place or an agreement: *ce pays*, *la capitale*, *le traité*."""

from __future__ import annotations

from depeche.actors.drafts import Draft
from depeche.actors.extents import about
from depeche.actors.groups import group
from depeche.actors.members import members
from depeche.actors.phrases import Phrase
from depeche.actors.scene import ACTING, KNOWN, Scene
from depeche.knowledge import fold

_NEAR = 90
"""How many tokens back the country of the dispatch is still *ce pays*."""
_ADDRESSED = ("obj", "iobj", "obl:arg")
"""The functions in which capitals undergo what is done to states."""
_REACH = 4
"""How many sentences back a place is still resumed."""


def country(scene: Scene, phrase: Phrase) -> Draft | None:
    """*le pays*, *ce pays*, *son pays*, *les deux pays*."""
    if phrase.determiner not in KNOWN:
        return None
    if phrase.plural:
        known = members(scene, phrase)
        open_ = phrase.noun.family == "country" and phrase.count != 2
        return group(scene, phrase, asked=False) if known or open_ else None
    if phrase.noun.family != "country":
        return None
    if any(scene.view.morph(i, "NumType") == "Ord" for i in range(phrase.first, phrase.head)):
        return None  # *le premier pays à voter*
    if phrase.content and phrase.determiner != "demonstrative":
        return None  # *leur pays d'origine*
    iso = ""
    if phrase.determiner == "possessive":
        owner = scene.owner(phrase)
        iso = owner.iso if owner else ""
    elif phrase.first > 1 and scene.view.low[phrase.first - 1] in scene.lexicon.words["of_whom"]:
        whose = scene.drafts.named_at(
            phrase.first - 3 if scene.view.text[phrase.first - 2] == "," else phrase.first - 2
        )
        iso = (whose[1].iso or whose[1].country) if whose else ""  # *Heiko Maas, **dont le pays** assure la médiation*
    elif phrase.determiner == "demonstrative":
        iso = _last_country(scene, phrase)
        home = scene.drafts.by_key.get(f"country:{scene.setting.home}")
        if home and any(m.draft is home for m in scene.drafts.before(phrase.head, _NEAR)):
            iso = scene.setting.home
        if not phrase.content:
            iso = _just_told(scene, phrase) or iso
    iso = iso or scene.setting.home or _last_country(scene, phrase)
    if not iso or scene.drafts.knowledge.entity(f"country:{iso}") is None:
        return None
    return scene.mention(scene.drafts.country(iso), phrase)


def _just_told(scene: Scene, phrase: Phrase) -> str:
    """The country named last in the same sentence, by itself or by a body of its state: *l'armée malienne dans le nord
    de **ce pays***."""
    sentence = scene.salience.sentence
    for i in range(phrase.first - 1, -1, -1):
        if sentence[i] != sentence[phrase.head]:
            return ""
        found = scene.drafts.covering.get(i)
        if found and scene.view.dep[found[0].head].startswith("nsubj"):
            continue  # *l'Allemagne a aidé ce pays*
        if found and found[1].iso and (found[1].kind == "country" or found[1].key.startswith(f"org:{found[1].iso}-")):
            return found[1].iso
    return ""


def _last_country(scene: Scene, phrase: Phrase) -> str:
    """The country most present before a phrase."""
    draft = scene.most_present(phrase.head, lambda d: d.kind == "country" and bool(d.iso), reach=_REACH)
    return draft.iso if draft else ""


def place(scene: Scene, phrase: Phrase) -> Draft | None:
    """*la ville*, *la capitale britannique*, *ce territoire*: a place named before; *les capitales arabes*: states."""
    if phrase.noun.family == "capital" and phrase.plural:
        told = phrase.content or phrase.nation >= 0 or phrase.determiner == "quantity" or members(scene, phrase)
        states = told and scene.view.dep[phrase.head] in (*ACTING, *_ADDRESSED)
        return group(scene, phrase, asked=False) if states else None
    if phrase.determiner not in ("definite", "demonstrative") or phrase.plural:
        return None
    if phrase.noun.family == "capital" and phrase.country:
        scene.inside.update(phrase.names)  # *la capitale de la France*
    elif any(scene.drafts.of_name.get(i) for i in phrase.names):
        return None
    own = [w for w in phrase.content if w not in scene.lexicon.words["neutral"]]
    family = phrase.noun.family
    if phrase.former:
        return None
    if family == "capital":
        draft = None if own else _capital(scene, phrase)
    elif (own and phrase.determiner != "demonstrative") or (phrase.country and family == "city"):
        draft = None
    elif family == "city":
        draft = scene.most_present(phrase.head, _is_city, reach=_REACH)
    else:
        draft = _area(scene, phrase)
    return scene.mention(draft, phrase) if draft else None


def _is_city(draft: Draft) -> bool:
    return draft.kind == "place" and not draft.area


def _capital(scene: Scene, phrase: Phrase) -> Draft | None:
    """The capital of a country; else the capital named before, else that of the country spoken of."""
    if not phrase.country:
        named = scene.most_present(phrase.head, lambda d: d.kind == "place" and bool(d.capital), reach=_REACH)
        if named is not None:
            return named
    iso = phrase.country or scene.setting.home
    key = scene.drafts.knowledge.capital(iso) if iso else None
    if key is None:
        return None
    known = scene.drafts.by_key.get(key)
    return known or (scene.drafts.known(key) if phrase.country or phrase.determiner == "definite" else None)


def _area(scene: Scene, phrase: Phrase) -> Draft | None:
    """The place that bears this noun in its name or description; with *ce*, the place named last."""
    lemma = phrase.noun.lemma

    def bears(draft: Draft) -> bool:
        if phrase.country and draft.iso not in ("", phrase.country):
            return False
        if draft.kind == "country":
            return lemma in draft.nouns
        return draft.kind == "place" and (lemma in draft.nouns or lemma in draft.name.casefold().split())

    found = scene.most_present(phrase.head, bears, reach=30)
    if found is None:
        for (noun, country), key in scene.lexicon.lands.items():
            told = phrase.country == country or (not phrase.country and f"country:{country}" in scene.drafts.by_key)
            if noun == fold(lemma) and told:
                return scene.drafts.known(key)
    if found is None and phrase.determiner == "demonstrative":
        found = scene.most_present(phrase.head, lambda d: d.kind == "place", reach=1)
    return found


def agreement(scene: Scene, phrase: Phrase, *, asked: bool) -> Draft | None:
    """*le traité d'extradition*, then *ce traité*; *la loi* alone is none."""
    if phrase.plural or phrase.determiner not in KNOWN:
        return None
    lemma = phrase.noun.lemma
    own = [w for w in phrase.content if w not in scene.lexicon.words["neutral"]]
    if phrase.noun.family == "pact" and (end := about(scene, phrase)) > phrase.last:
        own, phrase.last = [*own, *scene.view.low[phrase.last : end]], end  # *l'accord sur les céréales*
    if not own and not phrase.country:

        def same(draft: Draft) -> bool:
            return draft.kind == "agreement" and (lemma in draft.nouns or lemma in draft.name.casefold().split())

        draft = scene.most_present(phrase.head, same, reach=30)
        return scene.mention(draft, phrase) if draft and phrase.determiner != "possessive" else None
    acts = asked or scene.view.dep[phrase.head] in (*ACTING, "obj")
    if phrase.noun.family != "pact" or not own or not acts:
        return None
    first = phrase.first
    while first < phrase.head and scene.view.low[first] in scene.lexicon.determiners:
        first += 1
    name = scene.view.words(first, phrase.last)

    def make() -> Draft:
        draft = scene.drafts.new(name, "agreement")
        draft.nouns.add(lemma)
        return draft

    return scene.mention(scene.own(name, make), phrase)
