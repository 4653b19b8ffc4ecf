"""Words in capitals that look like names of actors and are none: first words, titles, things, wars and cups."""

from __future__ import annotations

from typing import TYPE_CHECKING

from depeche.actors.lexicon import Lexicon
from depeche.actors.surroundings import told_by_age, told_by_noun
from depeche.actors.view import View
from depeche.knowledge.fold import fold

if TYPE_CHECKING:
    from depeche.actors.name import Name

_TITLE = 9
"""How many tokens the title of a work between quotation marks may have."""
_ACRONYM = 5
"""How many letters an acronym has at most that a tagger may take for a verb."""
_LEADING = (":", "-", "–", "—", "•", "*", "(")
"""Marks after which a first word may have a capital."""
_BEFORE = 4
"""How many tokens before a quotation mark the noun may stand that tells a title."""


def titles(view: View, lexicon: Lexicon) -> set[int]:
    """The tokens of titles and slogans between quotation marks: *son livre "Nuit blanche"*, *le slogan "Dehors"*."""
    words, found = lexicon.words, set[int]()
    for mark in range(1, len(view) - 1):
        if view.low[mark] not in words["opening"]:
            continue
        end = next(
            (j for j in range(mark + 1, min(mark + _TITLE + 2, len(view))) if view.low[j] in words["closing"]), 0
        )
        if not end or any(view.pos[j] in ("VERB", "AUX") for j in range(mark + 1, end)):
            continue
        for j in range(mark - 1, max(mark - 1 - _BEFORE, -1), -1):
            if view.low[j] in words["titled"]:
                found.update(range(mark + 1, end))
            if view.low[j] in words["titled"] or view.pos[j] in ("VERB", "AUX", "SPACE") or view.text[j] == ".":
                break
    return found


def first_words(view: View, lexicon: Lexicon) -> set[int]:
    """The tokens that only their place gives a capital: *Capable de tout, ...*, *Hommage aux victimes*.

    A word that is a name elsewhere in the text, or does what a verb after it tells (*Petit a gagné*), is none of them.
    """
    words, titled, found = lexicon.words, set[str](), list[int]()
    for i, word in enumerate(view.text):
        if not (word[0].isupper() and word[1:].islower()) or view.low[i] in lexicon.first_names:
            continue
        if not (view.opens(i) or view.text[i - 1] in _LEADING or view.low[i - 1] in words["opening"]):
            titled.add(view.low[i])
        elif view.low[i] in lexicon.common:
            found.append(i)
    return {
        i for i in found
        if view.low[i] in words["not_name"] or (view.low[i] not in titled and not _subject(view, lexicon, i))
    }  # fmt: skip


def _subject(view: View, lexicon: Lexicon, i: int) -> bool:
    """Whether a verb, an age, another name or a parenthesis goes on after a word as after a name."""
    after = i + 1
    if after >= len(view):
        return False
    if view.text[after] == ")":
        return True  # *Valenciennes (Nord)*
    acts = view.pos[after] in ("VERB", "AUX") and view.head[i] != i and view.dep[i].startswith("nsubj")
    return (
        acts or view.text[after][0].isupper() or told_by_age(view, lexicon, after) or told_by_noun(view, lexicon, after)
    )


def no_actor(view: View, lexicon: Lexicon, name: Name) -> bool:
    """Whether a name is only a first word in capitals, a thing, or the place of a war or cup."""
    words, first = lexicon.words, name.first
    if first > 0 and view.text[first - 1] == "#":
        return True
    if view.low[first] in words["postscript"] and view.text[name.last : name.last + 1] in ([":"], [";"]):
        return True
    if first in view.timed or (name.title and fold(name.text) in words["not_name"]):
        return True  # *10 **M EUR***, of which *M* is no title
    if not name.keys and not name.title and name.last - first == 1 and _common(view, lexicon, first):
        return True
    before, linked = first - 1, False
    while before > 0 and (view.low[before] in words["article"] or view.low[before] in words["of"]):
        linked = linked or view.low[before] in words["of"]
        before -= 1
    if before < 0:
        return False
    word = view.low[before]
    if linked:
        return (name.kind in ("country", "place") and word in words["event_of"]) or word in words["aboard"]
    while before > 0 and view.pos[before] == "ADJ" and first - before < 3:
        before -= 1
    thing = view.low[before] in words["thing"]
    if before > 1 and not thing and view.pos[before] == "NOUN" and view.low[before - 1] in words["of"]:
        before -= 2  # *le navire **de patrouille** X*
    return before < first and not name.title and name.kind != "country" and view.low[before] in words["thing"]


def _common(view: View, lexicon: Lexicon, i: int) -> bool:
    """Whether a capital is only that of a first word or a shout: *Inquiets de ...*, *"Partez!"*, *INTERDITS*."""
    low = view.low[i]
    if low in lexicon.first_names:
        return False
    shouted = view.text[i].isupper()
    if (not shouted or len(low) > _ACRONYM) and view.pos[i] in (
        "VERB",
        "AUX",
        "ADV",
        "PRON",
        "DET",
        "SCONJ",
        "CCONJ",
        "INTJ",
    ):
        return True
    if shouted and len(low) > _ACRONYM and low in lexicon.common:
        return True
    after = view.text[i + 1] if i + 1 < len(view) else ""
    quoted = i > 0 and view.low[i - 1] in lexicon.words["opening"]
    if quoted and after == "!":
        return True
    first = view.opens(i) or quoted
    return first and view.pos[i] in ("NOUN", "ADJ") and view.text[i][1:].islower() and after not in (",", "(", ".")
