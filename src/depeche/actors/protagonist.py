"""Whom the lead only describes (*Un homme a été arrêté.*) and the next paragraph names (*Jean Petit, 28 ans, ...*)."""

from __future__ import annotations

from depeche.actors.drafts import Mention
from depeche.actors.lexicon import Noun
from depeche.actors.phrases import Phrase, phrase_at
from depeche.actors.scene import Scene
from depeche.actors.surroundings import told_by_age
from depeche.knowledge import fold

_INTO = 4
"""How many tokens of a paragraph may precede the name with which it opens."""
_BESIDE = 12
"""How many tokens after a name what describes it may stand."""
_ONE_OF_A_PEOPLE = Noun("", "person", "", "s", "", "common")
"""What the name of a people in the singular is: *un Iranien*."""


def name_protagonist(scene: Scene, lead: tuple[int, int]) -> None:
    """Give the only one whom the lead describes (tokens ``[first, last)``) the name that opens the next paragraph."""
    opening = _opening(scene, *lead)
    if opening is None:
        return
    draft = opening.draft
    described = _described(scene, lead, draft.gender)
    if len(described) != 1 or described[0].determiner != "indefinite":
        return
    phrase = described[0]
    scene.bearers[phrase.head] = draft
    scene.bearer_ends[phrase.head] = phrase.last
    scene.mention(draft, phrase)
    draft.gender = draft.gender or phrase.gender
    draft.country = draft.country or phrase.country
    if phrase.noun.lemma:
        scene.described.teach(phrase, draft, phrase.head)


def name_by_noun(scene: Scene, lead: tuple[int, int], families: tuple[str, ...]) -> None:
    """Give one whom the lead describes in passing (*la décision **d'un juge***) the only name that has his noun."""
    for phrase in _described(scene, lead, ""):
        if phrase.determiner != "indefinite" or phrase.noun.family not in families or phrase.former:
            continue
        if phrase.head in scene.drafts.covering and scene.drafts.covering[phrase.head][0].head == phrase.head:
            continue
        lessons = [e for e in scene.described.by_noun.get(phrase.noun.lemma, ()) if e.at >= lead[1]]
        named = {id(e.draft): e for e in lessons if any(m.named for m in e.draft.mentions) and not e.former}
        if len(named) != 1:
            continue
        lesson = next(iter(named.values()))
        clash = phrase.gender and lesson.draft.gender not in ("", phrase.gender)
        abroad = phrase.country and lesson.draft.country not in ("", phrase.country)
        known = any(m.named and m.first < lead[1] for m in lesson.draft.mentions)
        other = phrase.content and lesson.content and not lesson.content & set(phrase.content)
        if not (clash or abroad or known or other):
            scene.bearers[phrase.head] = lesson.draft
            scene.mention(lesson.draft, phrase)


def _opening(scene: Scene, first: int, last: int) -> Mention | None:
    """The name of somebody new with which the paragraph after the lead opens.

    One who is known or described needs an age: *Emmanuel Macron a estimé* tells of somebody else.
    """
    view = scene.view
    while last < len(view) and view.pos[last] == "SPACE":
        last += 1
    named = next((n for k in range(last, min(last + _INTO, len(view))) if (n := scene.drafts.named_at(k))), None)
    if named is None:
        return None
    mention, draft = named
    if draft.kind != "person" or any(m.first < mention.first for m in draft.mentions if m.first >= first):
        return None
    after = mention.last
    if after >= len(view) or len(view.words(mention.first, after).split()) < 2:
        return None
    if told_by_age(view, scene.lexicon, after):
        return mention
    described = any(scene.bearers.get(k) is draft for k in range(last, min(after + _BESIDE, len(view))))
    plain = mention.first == last and not draft.key and not described and view.text[last] not in scene.lexicon.titles
    acts = view.pos[after] in ("VERB", "AUX") and view.dep[mention.head].startswith("nsubj")
    return mention if plain and acts else None


def _described(scene: Scene, lead: tuple[int, int], gender: str) -> list[Phrase]:
    """The single persons without a name of whom the lead tells, who can be of a gender."""
    view, found = scene.view, list[Phrase]()
    for i in range(*lead):
        noun = scene.lexicon.noun(view.text[i], view.low[i])
        if noun is None and view.text[i][0].isupper() and scene.drafts.knowledge.is_people(view.low[i]):
            noun = _ONE_OF_A_PEOPLE
        if noun is None or noun.kind != "person" or i in scene.bearers or scene.drafts.named_at(i):
            continue
        if view.pos[i] not in ("NOUN", "PROPN") or noun.family == "source":
            continue
        phrase = phrase_at(view, i, noun, scene.drafts, scene.lexicon)
        if phrase.plural or phrase.office or phrase.determiner not in ("indefinite", "definite"):
            continue
        told = phrase.gender or view.morph(i, "Gender")[:1].lower() if noun is _ONE_OF_A_PEOPLE else phrase.gender
        if gender and told and told != gender:
            continue
        if not any(fold(p.noun.lemma) == fold(noun.lemma) and noun.lemma for p in found):
            found.append(phrase)
    return found
