"""Noun phrases that stand for several at once: *les deux dirigeants*, *plusieurs hauts responsables russes*."""

from __future__ import annotations

from depeche.actors.drafts import Draft
from depeche.actors.phrases import Phrase, phrase_at
from depeche.actors.scene import KNOWN, Scene


def group(scene: Scene, phrase: Phrase, *, asked: bool) -> Draft | None:
    """The group of a phrase in the plural."""
    view = scene.view
    if phrase.determiner == "any" or (phrase.determiner == "" and not asked):
        return None
    if view.dep[phrase.head] in ("appos", "xcomp") and not asked:
        return None
    known = members(scene, phrase)
    if known:
        name = " et ".join(member.name for member in known)
    else:
        first = phrase.first
        if view.pos[first] == "ADP" and first < phrase.head and phrase.determiner != "quantity":
            first += 1
        name = view.words(first, phrase.last)

    def make() -> Draft:
        draft = scene.drafts.new(name, "group")
        draft.country, draft.sector = phrase.country, phrase.noun.sector
        draft.gender, draft.number, draft.members = phrase.gender, "p", known
        return draft

    return scene.mention(scene.own(name, make), phrase)


def members(scene: Scene, phrase: Phrase) -> tuple[Draft, ...]:
    """The two whom *les deux dirigeants* or *les interlocuteurs* resumes: the last two named before."""
    view, words = scene.view, scene.lexicon.words
    noun = view.low[phrase.head]
    two = phrase.count == 2 and noun in words["dual"]
    if not two and not (noun in words["dual_open"] and not phrase.content and not phrase.country):
        return ()
    if phrase.determiner not in KNOWN and not (
        phrase.determiner == "quantity" and view.low[phrase.first] in words["plural_article"]
    ):
        return ()
    kind = "country" if noun in words["dual_country"] else "person"
    bearers = [d for d in scene.drafts.all if kind == "person" and _bears(scene, d, phrase)]
    if len(bearers) == 2:
        return tuple(sorted(bearers, key=lambda d: min(m.first for m in d.mentions)))
    found: list[Draft] = []
    for i in range(phrase.first - 1, -1, -1):
        covering = scene.drafts.covering.get(i)
        if covering and covering[1].kind == kind and covering[1] not in found:
            found.append(covering[1])
            if len(found) == 2:
                return tuple(reversed(found))
    return ()


def _bears(scene: Scene, draft: Draft, phrase: Phrase) -> bool:
    """Whether a person named before a phrase has been described by its noun (*les deux ministres*)."""
    named = draft.kind == "person" and any(m.named and m.first < phrase.first for m in draft.mentions)
    return named and phrase.noun.lemma in draft.nouns


def amount(scene: Scene, head: int, first: int) -> Draft | None:
    """*des milliers de manifestants*, *une trentaine de salariés*: a group; *l'un des participants*: a person."""
    view, nouns = scene.view, scene.lexicon.nouns
    i = next((i for i in range(head + 1, min(head + 6, len(view))) if view.low[i] in nouns), None)
    if i is None:
        return None
    noun = nouns[view.low[i]]
    phrase = phrase_at(view, i, noun, scene.drafts, scene.lexicon)
    first = min(first, head)
    name = view.words(first, phrase.last)
    single = view.low[head] in scene.lexicon.words["one"]

    def make() -> Draft:
        draft = scene.drafts.new(name, "person" if single else "group")
        draft.number = "s" if single else "p"
        draft.country, draft.sector = phrase.country, noun.sector
        return draft

    draft = scene.own(name, make)
    scene.drafts.mention(draft, first, phrase.last, head)
    return draft


def people(scene: Scene, head: int, first: int) -> Draft:
    """*les Russes*, *un Australien*."""
    view, words = scene.view, scene.lexicon.words
    first = min(first, head)
    name = view.words(first, head + 1)
    plural = view.low[first] in words["plural_article"] or view.morph(head, "Number") == "Plur"

    def make() -> Draft:
        draft = scene.drafts.new(name, "group" if plural else "person")
        draft.number = "p" if plural else "s"
        draft.country = scene.drafts.knowledge.country_of(view.low[head]) or ""
        return draft

    draft = scene.own(name, make)
    scene.drafts.mention(draft, first, head + 1, head)
    return draft
