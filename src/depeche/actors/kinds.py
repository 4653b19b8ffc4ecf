"""Which kind a name is: by its title, its article and preposition, and the other places where the text has it."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from depeche.actors.lexicon import Lexicon, Noun
from depeche.actors.surroundings import told_by_age, told_by_kin, told_by_noun
from depeche.actors.view import View
from depeche.knowledge import Knowledge
from depeche.reading import ActorKind

if TYPE_CHECKING:
    from depeche.actors.name import Name

_TITLE, _CONTEXT, _LABEL = 3, 2, 6
"""What a title, the words around a name and a noun for a body count for, against one for the model's guess."""
_LONGEST_ACRONYM = 6
_SITE = re.compile(r"\w\.(com|fr|info|net|org)$")
"""The end of the name of a site."""
_LABELLED = 8
"""How many tokens before a name the noun may stand that it labels, complements and a quotation mark between."""
_BEHIND = 5
"""How many tokens behind a name the noun in apposition to it may stand."""
_NOMINAL = frozenset(("ADJ", "ADP", "DET", "NOUN"))
_APPOSED = ("appos", "nmod:appos")


def agree(view: View, lexicon: Lexicon, knowledge: Knowledge, names: list[Name]) -> None:
    """Give one kind to one spelling: persons told by a title or first name, else the kind with the better evidence."""
    votes: dict[tuple[str, ...], Counter[ActorKind]] = {}
    lasts = {name.parts[-1] for name in names if name.kind == "person" and (len(name.parts) > 1 or name.title)}
    full = [name for name in names if name.kind == "person" and len(name.parts) > 2]
    firsts = {name.parts[0] for name in names if name.kind == "person" and len(name.parts) > 1 and not name.title}
    tails = {tuple(name.parts[1:]) for name in full if name.keys or name.parts[0] in lexicon.first_names}
    for name in names:
        if _first_and_last(view, lexicon, name) or _aged(view, lexicon, name):
            name.kind = "person"
            lasts.add(name.parts[-1])
        elif not name.keys and name.kind == "organisation" and _is_site(lexicon, name):
            name.kind = "place"  # *l'aéroport de Miyagi*, *le XVe arrondissement*
        elif not name.keys and name.kind == "place" and _heads_a_body(view, lexicon, name):
            name.kind = "organisation"  # *l'Office central de lutte contre la corruption*
        elif not name.keys and name.kind != "organisation" and _SITE.search(name.text):
            name.kind = "organisation"  # *sur le JDD.fr*
    for name in names:
        counted = votes.setdefault(tuple(name.parts), Counter())
        counted[name.kind] += _TITLE if name.title else 1
        labelled = "organisation" if _labels_body(view, lexicon, knowledge, name) else _told_behind(view, lexicon, name)
        if labelled is not None:
            counted[labelled] += _LABEL
        told = _told(view, lexicon, name, lasts)
        if told:
            counted[told] += _CONTEXT
    for name in names:
        if name.keys or name.title:
            continue
        counted = votes[tuple(name.parts)]
        best = max(counted, key=lambda kind: counted[kind])  # the first told of two that are even
        alone = (len(name.parts) == 1 and name.parts[0] in lasts) or tuple(name.parts) in tails
        first = name.kind == "place" and name.text.istitle() and len(name.parts) == 1 and name.parts[0] in firsts
        alone = alone or (first and not _is_where(view, lexicon, name))  # *Jeanne Petit*, then *Jeanne*
        if alone and name.kind != "person" and not name.text.isupper():
            name.kind = "person"  # *Macron*, *Le Pen*
        else:
            name.kind = best


def _is_where(view: View, lexicon: Lexicon, name: Name) -> bool:
    """Whether the word before a name tells where something is or goes: *à Jeanne*."""
    before = view.low[name.first - 1] if name.first else ""
    return before in lexicon.words["locative"] | lexicon.words["to"] | lexicon.words["of"]


def _is_site(lexicon: Lexicon, name: Name) -> bool:
    """Whether a noun for a site or a district begins a name."""
    first, second = name.parts[:1], name.parts[1:2]
    return bool(lexicon.words["venue"].intersection(first) or lexicon.words["district"].intersection(second))


def _heads_a_body(view: View, lexicon: Lexicon, name: Name) -> bool:
    """Whether a noun for one body begins a name that goes on in small letters, and none for a site."""
    i = name.bare
    noun = lexicon.noun(view.text[i], view.low[i])
    goes_on = i + 1 < name.last and view.text[i + 1].islower()
    if not (view.text[i][0].isupper() and goes_on) or noun is None:
        return False
    return _is_one_body(noun) and noun.rule != "site" and not _is_site(lexicon, name)


def _first_and_last(view: View, lexicon: Lexicon, name: Name) -> bool:
    """Whether a name is a known first name and one or two more words."""
    if name.keys or not 2 <= name.last - name.bare <= 3 or name.kind == "agreement":
        return False
    first = view.text[name.bare]
    cased = (
        len(first) > 1 and not first.isupper() and all(view.text[i][0].isalpha() for i in range(name.bare, name.last))
    )
    return cased and (name.parts[0] in lexicon.first_names or name.parts[0] in lexicon.words["clergy"])


def _aged(view: View, lexicon: Lexicon, name: Name) -> bool:
    """Whether an age or a noun for anybody follows an unknown name, or kin precedes it (*Manuela, 30 ans*)."""
    if name.keys or name.kind == "agreement" or name.text.isupper():
        return False
    kin = name.last - name.bare == 1 and name.bare > 1 and told_by_kin(view, lexicon, name.bare)
    return kin or told_by_age(view, lexicon, name.last) or told_by_noun(view, lexicon, name.last)


def _is_one_body(noun: Noun | None) -> bool:
    """Whether a noun is one for a single body that a name may label."""
    return noun is not None and noun.kind == "body" and noun.family in ("body", "resume") and noun.number == "s"


def _labels_body(view: View, lexicon: Lexicon, knowledge: Knowledge, name: Name) -> bool:
    """Whether the noun that a name labels is one for bodies (*la société Elbit Systems*, *le bataillon "Aidar"*, *le
    **constructeur** coréen d'automobiles Kimora*), or a nationality without the capital of a person's (*le **suédois**
    Spotify*)."""
    if name.keys or name.title or name.kind == "agreement" or name.first < 2:
        return False
    if name.parts[0] in lexicon.first_names:
        return False
    if _apposed_to_body(view, lexicon, name):
        return True
    at = name.first - 1
    definite = lexicon.determiners.get(view.low[at - 1], ("", ""))[0] == "definite"
    if len(name.parts) == 1 and definite and view.text[at].islower() and knowledge.is_people(view.low[at]):
        return True
    noun = lexicon.nouns.get(view.low[at])
    for _ in range(_LABELLED):
        if noun is not None or at == 0 or not (view.pos[at] in _NOMINAL or view.low[at] in lexicon.words["opening"]):
            break
        if at == name.first - 1 and view.pos[at] in ("ADP", "DET"):
            return False
        at -= 1
        noun = lexicon.noun(view.text[at], view.low[at])
    if name.kind == "person" and len(name.parts) > 1 and _led(view, lexicon, at):
        return False  # *le porte-parole du Conseil de sécurité Javid Faisal*
    return _is_one_body(noun)


def _apposed_to_body(view: View, lexicon: Lexicon, name: Name) -> bool:
    """Whether a name stands between commas behind the noun for one body: *la **société** à l'origine du vaccin, X*."""
    head = view.head[name.first]
    if view.dep[name.first] not in _APPOSED or not head < name.first - 1 or _led(view, lexicon, head):
        return False
    noun = lexicon.noun(view.text[head], view.low[head])
    return _is_one_body(noun)


def _told_behind(view: View, lexicon: Lexicon, name: Name) -> ActorKind | None:
    """What a noun in apposition to a name tells of its kind: *Kimora, **fabricant** coréen d'automobiles*, *Kimora,
    petite **ville** de Corée*."""
    comma = name.last
    if name.keys or name.title or name.kind == "agreement" or name.parts[0] in lexicon.first_names:
        return None
    if view.text[comma : comma + 1] != [","]:
        return None
    for i in range(comma + 1, min(comma + _BEHIND, len(view))):
        if view.pos[i] not in _NOMINAL and view.pos[i] != "PROPN":
            return None
        noun = lexicon.noun(view.text[i], view.low[i]) if view.dep[i] in _APPOSED else None
        if noun is None:
            continue
        if (view.text[i + 1 : i + 2] or ["-"])[0][0].isupper() or not name.bare <= view.head[i] < name.last:
            return None
        if noun.kind == "place":
            return "place"
        return "organisation" if _is_one_body(noun) else None
    return None


def _told(view: View, lexicon: Lexicon, name: Name, lasts: set[str]) -> ActorKind | None:
    """What the words before a name that no table knows tell of its kind, None where they tell nothing."""
    if name.keys or name.title or name.kind == "agreement" or name.first == 0:
        return None
    word = name.text
    if len(name.parts) == 1 and word.isupper() and 2 <= len(word) <= _LONGEST_ACRONYM:
        return "organisation"
    before, words = view.low[name.first - 1], lexicon.words
    bearer = lexicon.noun(view.text[name.first - 1], before)
    if bearer is not None and bearer.kind == "person" and bearer.number == "s" and len(name.parts) > 1:
        small = all(view.text[i][0].isupper() and not view.text[i][1:].isupper() for i in range(name.bare, name.last))
        return "person" if small and name.parts[-1] not in words["body_tail"] else None  # *l'opposant N'Golo Traoré*
    article = before in words["article"] or before in words["contracted"]
    site = len(name.parts) > 1 and name.parts[-1] in words["site_tail"] and name.parts[0] not in lexicon.first_names
    if site and before in words["locative"]:
        return "place"  # *à Eldorado Park*
    if " " in name.text and name.parts[-1] in words["body_tail"]:
        return "organisation"  # *Lilly Research Laboratories*
    followed = name.last < len(view) and view.low[name.last] in lexicon.first_names and view.text[name.last].istitle()
    if before in words["of"] and followed and name.kind == "organisation":
        return "organisation"  # *le directeur **de Velcor** Jean Petit*
    unknown = name.kind == "person" or (name.kind == "organisation" and len(name.parts) == 1)
    if unknown and before in words["of"]:
        nation = view.pos[name.first - 2] == "ADJ" and name.first > 2  # *la ville **russe** de Pskov*
        head = view.low[max(name.first - 2 - nation, 0)]
        if head in words["place_head"] or (len(name.parts) == 1 and head in words["local"]):
            return "place"  # *le lac de Pangong Tso*, *le maire de Buffalo*
        if head in words["beside"] and name.parts[0] not in lexicon.first_names:
            return "place"  # *près de Mount Pleasant*
    if name.kind == "person":
        if article and name.parts[0] not in words["clergy"]:
            return "organisation"  # nobody is *le Pompeo* in a newspaper, but *le Père Petit*
        one = len(name.parts) == 1 and name.parts[0] not in lasts and name.parts[0] not in lexicon.first_names
        return "place" if one and before in words["locative"] else None
    alone = name.kind == "organisation" and len(name.parts) == 1 and not word.isupper()
    if alone and not article and before in words["to"] and view.dep[name.first] == "obl:mod":
        return "place"  # *ont été tués **à Ghazni***
    acts = view.dep[name.first].startswith("nsubj") and view.pos[view.head[name.first]] == "VERB"
    venue = bool(words["venue"].intersection(name.parts[:1]))
    return "organisation" if name.kind == "place" and article and acts and not venue else None


def _led(view: View, lexicon: Lexicon, at: int) -> bool:
    """Whether a noun for a body says what somebody leads: *le président de la **Ligue** Sory Diabaté*."""
    head = view.head[at]
    leader = lexicon.noun(view.text[head], view.low[head])
    return head < at and leader is not None and leader.kind == "person"
