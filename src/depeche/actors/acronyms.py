"""Acronyms in parentheses after the name that they are short for: *Agence des phares et balises (APB)*."""

from __future__ import annotations

from depeche.actors.lexicon import Lexicon
from depeche.actors.name import Name
from depeche.actors.view import View
from depeche.knowledge import Knowledge, fold, folded_words

_GAP = 10
"""How many tokens of a name the model may have missed before its acronym in parentheses."""
_CLOSING = 3
"""How many tokens may link a body and the place that ends its name, and the least letters of their acronym."""
_SHORT = 5
"""How many letters an acronym has at most that its body's words do not spell."""
_SPELT = 2
"""How many words a name has at most that spells nothing out."""
_PHRASE = 9
"""How many tokens before an acronym in parentheses the words may begin that it stands for."""
_PHRASAL = frozenset(("NOUN", "PROPN", "ADJ", "ADP", "DET", "CCONJ", "NUM"))
"""What the words that an acronym stands for are made of."""


def redefined(view: View, lexicon: Lexicon, knowledge: Knowledge, names: list[Name]) -> list[Name]:
    """Take acronyms for what the text says they stand for: *Commission de quartier (ANC)* is no foreign party."""
    anew: set[str] = set()
    for name in names:
        single = name.last - name.first == 1 and name.text.isupper()
        if not name.keys or not single or name.first < 2 or view.text[name.first - 1] != "(":
            continue
        if view.text[name.last : name.last + 1] != [")"] or view.ents[name.first - 2] == "PER":
            continue
        first = name.first - 2
        while first > max(0, name.first - _PHRASE) and view.pos[first - 1] in _PHRASAL:
            first -= 1
        end = name.first - 1
        told = any(set(knowledge.named(view.words(k, end))) & set(name.keys) for k in range(first, end))
        initials = iter(view.low[k][0] for k in range(first, end))
        spelt = all(letter in initials for letter in fold(name.text))
        if told or (spelt and not _is_another(view, lexicon, knowledge, name, range(first, end))):
            continue
        if spelt:
            anew.add(name.text)
        if any(_is_body(view, lexicon, k) for k in range(first, end)):
            anew.add(name.text)
    for name in names:
        if name.text in anew:
            name.keys = ()
    return names


def _is_another(view: View, lexicon: Lexicon, knowledge: Knowledge, name: Name, words: range) -> bool:
    """Whether the noun that an acronym is short for is in no full name of its known body: *l'**autorité** des marchés
    financiers (AMF)* is no association of mayors."""
    known = [folded_words(entity.name) for key in name.keys if (entity := knowledge.entity(key)) is not None]
    nouns = (noun for k in words if (noun := lexicon.noun(view.text[k], view.low[k])) is not None)
    head = next((noun for noun in nouns if noun.kind == "body"), None)
    full = [found for found in known if len(found) > _SPELT]
    return head is not None and bool(full) and all(fold(head.lemma) not in found for found in full)


def _is_body(view: View, lexicon: Lexicon, i: int) -> bool:
    """Whether a word is a noun for a body with which a name begins: *la **Commission** consultative*."""
    noun = lexicon.noun(view.text[i], view.low[i])
    return noun is not None and noun.kind == "body" and view.text[i][0].isupper()


def without_things(view: View, lexicon: Lexicon, names: list[Name]) -> list[Name]:
    """Drop the acronyms of things: *lanceurs de balles de défense (LBD)*, then *un LBD*."""
    nouns = lexicon.nouns
    things: set[str] = set()
    for name in names:
        if name.keys or not name.text.isupper() or name.last - name.first != 1 or name.first < 2:
            continue
        if view.text[name.first - 1] != "(" or view.text[name.last : name.last + 1] != [")"]:
            continue
        before = range(max(name.first - _PHRASE, 0), name.first - 1)
        words = [i for i in before if view.pos[i] in ("NOUN", "PROPN", "ADJ")]
        if words and not any(view.text[i][0].isupper() or view.low[i] in nouns for i in words):
            things.add(name.text)
    return [name for name in names if name.text not in things]


def with_acronyms(view: View, lexicon: Lexicon, names: list[Name]) -> list[Name]:
    """One name for a body and its acronym in parentheses: *Fonds monétaire international (FMI)*."""
    found: list[Name] = []
    for name in names:
        if len(found) > 1 and _closes(view, found[-2], found[-1], name):
            place = found.pop()  # *Union nationale des travailleurs du | Mali (UNTM)*
            found[-1].last = place.last
            found[-1].text = view.words(found[-1].bare, place.last)
            found[-1].parts = folded_words(found[-1].text)
        last = found[-1] if found else None
        if last and not last.keys and last.kind == "organisation" and _reaches(view, last, name):
            last.last = name.first - 1  # *Agence des phares | et balises (APB)*
            last.text = view.words(last.bare, last.last)
            last.parts = folded_words(last.text)
        if last and _is_acronym(view, lexicon, last, name) and view.text[name.last : name.last + 1] == [")"]:
            if not last.keys and name.kind == last.kind:
                last.keys = name.keys  # *la Fédération des enseignants du Sénégal (**FES**)* is no town
            last.acronym = name.text
            last.last = name.last + 1
            continue
        found.append(name)
    return found


def glossed(view: View, lexicon: Lexicon, names: list[Name]) -> list[Name]:
    """The names with the acronyms that the text explains in parentheses: *la **CEP** (Commission électorale du
    pays)*, or with the name that a body has since: *l'**Anah** (Agence nationale de l'habitat)*."""
    by_last = {name.last: name for name in names}
    added: list[Name] = []
    for name in names:
        at = name.bare - 2
        if at < 0 or name.kind != "organisation" or name.acronym or view.text[at + 1] != "(":
            continue
        acronym, close = view.text[at], _closing(view, name.last)
        letters, initials = fold(acronym), [word[:1] for word in view.low[name.bare : close]]
        if len(letters) < 2 or close == name.last - 1 or fold(initials[0]) != letters[0]:
            continue
        short, rest = by_last.get(at + 1), iter(fold("".join(initials)))
        body = short is not None and short.kind == "organisation" and _is_body(view, lexicon, name.bare)
        spelt = acronym.isupper() and all(letter in rest for letter in letters)
        if name.last - name.bare < 2 or not (spelt or (body and acronym.istitle())):
            continue
        if short is None:
            short = Name(at, at + 1, at, "organisation", acronym, parts=folded_words(acronym))
            added.append(short)
        if short.text != acronym or (name.keys and short.keys and name.keys != short.keys):
            continue
        name.last, name.text = close, view.words(name.bare, close)
        name.parts = folded_words(name.text)
        name.keys = short.keys = name.keys or short.keys
        name.acronym = "" if name.keys else acronym
    return sorted([*names, *added], key=lambda name: name.first) if added else names


def _closing(view: View, last: int) -> int:
    """Where the parenthesis closes that a name stands in, before the name's end where it does not soon."""
    for k in range(last, min(last + _PHRASE, len(view))):
        if view.text[k] == ")":
            return k
        if view.pos[k] not in _PHRASAL:
            break
    return last - 1


def told_again(view: View, names: list[Name]) -> list[Name]:
    """The names with the acronyms that the text gives bodies, wherever the model missed them: *le **CCA** dit*."""
    given = {name.acronym for name in names if name.acronym.isupper()}
    covered = {i for name in names for i in range(name.first, name.last)} if given else set()
    found = [
        Name(i, i + 1, i, "organisation", word, parts=folded_words(word))
        for i, word in enumerate(view.text)
        if i not in covered and word in given
    ]
    return sorted([*names, *found], key=lambda name: name.first) if found else names


def _reaches(view: View, name: Name, acronym: Name) -> bool:
    """Whether the letters of an acronym in parentheses begin the words from a name up to them, in order."""
    gap = range(name.last, acronym.first - 1)
    if not 0 < len(gap) <= _GAP or view.text[acronym.first - 1] != "(" or not acronym.text.isupper():
        return False
    if any(view.pos[i] not in ("NOUN", "ADJ", "PROPN", "ADP", "DET", "CCONJ") for i in gap):
        return False
    initials = iter(word[0] for word in view.low[name.bare : acronym.first - 1] if word)
    return all(letter in initials for letter in fold(acronym.text))


def _closes(view: View, body: Name, place: Name, acronym: Name) -> bool:
    """Whether a place ends the name of a body, by the acronym behind it whose last letter it begins with."""
    letters = fold(acronym.text)
    if body.kind != "organisation" or body.keys or not acronym.text.isupper() or place.first - body.last > _CLOSING:
        return False
    if acronym.first != place.last + 1 or view.text[place.last] != "(" or len(letters) < _CLOSING:
        return False
    between = range(body.last, place.first)
    if not between or any(view.pos[i] not in ("ADP", "DET") for i in between):
        return False
    initials = iter(word[0] for word in view.low[body.bare : place.last] if word)
    return view.low[place.first][:1] == letters[-1] and all(letter in initials for letter in letters)


def _is_acronym(view: View, lexicon: Lexicon, name: Name, acronym: Name) -> bool:
    """Whether a name in parentheses is the acronym of the one before them: *(MSA)*, *(le MSA)*."""
    article = view.low[acronym.first - 1] in lexicon.words["article"]
    if acronym.first != name.last + 1 + article or view.text[name.last] != "(" or acronym.last - acronym.first != 1:
        return False
    if name.kind not in ("organisation", "agreement") and not (
        name.kind == "place" and len(name.parts) > 1 and not name.keys
    ):
        return False
    if not name.keys and acronym.keys and name.parts[:1] and name.parts[0] in lexicon.first_names:
        return False  # *Apolline Petit (BFMTV)*
    if acronym.text.isupper() or (name.keys and name.keys == acronym.keys):
        return True
    letters, initials = fold(acronym.text), iter(part[0] for part in name.parts)
    own = acronym.kind == name.kind == "organisation" and not acronym.keys and acronym.text.istitle()
    if own and len(letters) <= _SHORT and letters[0] == name.parts[0][0]:
        return True  # *International Board (Ifab)*
    return all(letter in initials for letter in letters)  # *(Fndc)*, its letters in order
