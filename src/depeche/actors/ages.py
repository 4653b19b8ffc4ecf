"""Ages that a text tells, and the nouns for people of an age: *X, 77 ans*, then *le septuagénaire*."""

from __future__ import annotations

from depeche.actors.drafts import Draft
from depeche.actors.scene import Scene

_AHEAD = 8
"""How many tokens behind a person his age stands: *X, un ancien comptable âgé de 77 ans*."""
_FIRST = 16
"""How many mentions of a person are looked at: an age is told early, and the time stays linear."""
_LONGEST = 3
"""How many digits an age has."""


def told_age(scene: Scene, draft: Draft) -> int | None:
    """The age that stands right behind a mention of a person, None where none does."""
    view, words = scene.view, scene.lexicon.words
    for mention in draft.mentions[:_FIRST]:
        for i in range(mention.last, min(mention.last + _AHEAD, len(view) - 1)):
            if scene.drafts.named_at(i) or view.text[i] in ".;":
                break
            number = view.text[i].isdecimal() and len(view.text[i]) <= _LONGEST and view.low[i + 1] in words["years"]
            if number and (view.text[i - 1] == "," or view.low[i - 2] in words["aged"]):
                return int(view.text[i])
    return None


def of_age(scene: Scene, noun: str, draft: Draft) -> bool | None:
    """Whether a person is as old as a noun says; None where the noun says nothing or no age is told."""
    span = scene.lexicon.ages.get(noun)
    age = told_age(scene, draft) if span else None
    return None if span is None or age is None else span[0] <= age <= span[1]
