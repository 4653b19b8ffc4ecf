"""How far a name reaches: first names, particles, titles, and the complements and sites that the model left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from depeche.actors.lexicon import Lexicon
from depeche.actors.view import View
from depeche.knowledge import Knowledge, fold, folded_words

if TYPE_CHECKING:
    from depeche.actors.name import Name

_BRACKETED = 5
"""How many tokens a bracket may have before the first name in it."""
_LONGEST = 12
"""How many tokens the complements of a name may have."""


def capitals(view: View, lexicon: Lexicon, first: int, covered: set[int]) -> int:
    """Where a run of capitalised words that begins at a token ends; particles inside count."""
    words, last = lexicon.words, first
    while last < len(view) and last not in covered and view.pos[last] != "SPACE":
        after = last + 1 < len(view) and view.text[last + 1][0].isupper() and last + 1 not in covered
        small = words["particle" if last > first else "of_name"]
        if not view.text[last][0].isupper() and not (after and view.low[last] in small):
            break
        last += 1
    return last


def dated(view: View, lexicon: Lexicon, j: int) -> int:
    """Where the day ends after which a movement is named, if it begins at a token: *Mouvement **du 23 mars***."""
    if j + 2 >= len(view) or view.low[j] not in lexicon.words["of"] or not view.text[j + 1].isdigit():
        return j
    return j + 3 if j + 2 in view.timed and view.pos[j + 2] == "NOUN" else j


def _abroad(view: View, knowledge: Knowledge, name: Name, covered: set[int], *, shared: bool) -> bool:
    """Whether the adjective of another country follows the name of a body that the tables know in one."""
    j = name.last
    if j >= len(view) or j in covered or view.pos[j] != "ADJ" or (name.last - name.first < 2 and not shared):
        return False
    entity = knowledge.entity(name.keys[0])
    country = knowledge.country_of(view.low[j])
    return bool(entity and entity.country and country and country != entity.country)


def _national_body(view: View, lexicon: Lexicon, knowledge: Knowledge, name: Name, covered: set[int]) -> bool:
    """Whether a name is but the noun of a body, and the adjective of its country follows: *Parlement **hongrois***."""
    j = name.last
    if name.keys or name.last - name.first > 1 or j >= len(view) or j in covered or view.pos[j] != "ADJ":
        return False
    noun = lexicon.noun(view.text[name.first], view.low[name.first])
    return bool(noun and noun.kind == "body" and knowledge.country_of(view.low[j]) and view.text[j].islower())


def widen(view: View, lexicon: Lexicon, knowledge: Knowledge, name: Name, covered: set[int]) -> None:
    """Take in the words of a name that the model left out (*Vassilis* Maragos, Commission *de partenariat*)."""
    _elided(view, name, covered)
    if _site(view, lexicon, name, covered):
        covered.update(range(name.first, name.last))
        return
    if name.keys and name.kind == "person" and name.last - name.first == 1 and not name.title:
        last = capitals(view, lexicon, name.last, covered) if view.text[name.last : name.last + 1] else name.last
        if last > name.last and view.text[name.last][0].isupper() and not is_role(view, lexicon, name.last):
            name.last, name.keys = last, ()  # *François* Pupponi is not the pope
            name.text = view.words(name.bare, name.last)
            covered.update(range(name.first, name.last))
            return
    if name.keys and name.kind != "organisation":
        return
    shared = fold(name.text) in lexicon.words["shared_body"]
    if name.keys and _abroad(view, knowledge, name, covered, shared=shared):
        name.last, name.keys = name.last + 1, ()  # *l'Assemblée nationale arménienne* is not the one of the tables
        name.text = view.words(name.bare, name.last)
        covered.add(name.last - 1)
        return
    if _national_body(view, lexicon, knowledge, name, covered):
        name.last += 1
    before = view.text[name.first - 1] if name.first else ""
    if not name.keys and before.isupper() and len(before) > 1 and view.low[name.first - 1] in lexicon.first_names:
        name.kind = "person"  # *JEAN DUPUIS*, in the capitals of a lead
    if name.kind == "person":
        _widen_person(view, lexicon, knowledge, name, covered)
    elif view.low[name.first] in lexicon.words["name_head"] and not name.keys:
        name.last = _complements(view, lexicon, name, covered)
    elif name.kind == "place" and not name.keys and name.last - name.first == 1:
        i = name.first - 1
        if i > 0 and i not in covered and view.text[i][0].isupper() and view.pos[i] == "PROPN" and not view.opens(i):
            name.first = name.bare = i  # *Trafalgar* Square
    covered.update(range(name.first, name.last))
    if not name.keys:
        name.text = view.words(name.bare, name.last)
    if not name.keys and not name.title and name.first > 0:
        _take_noun(view, lexicon, name, covered)


def _take_noun(view: View, lexicon: Lexicon, name: Name, covered: set[int]) -> None:
    """Give a body the noun before it that begins its name elsewhere: *l'Institut Roy*, then *l'**institut** Roy*."""
    i = name.first - 1
    noun = lexicon.noun(view.text[i], view.low[i])
    if noun is None or noun.kind != "body" or i in covered or not view.text[i].islower():
        return
    whole = f"{view.text[i].capitalize()} {name.text}"
    if whole in view.parsed.text:
        name.first = name.bare = i
        name.text, name.kind = whole, "organisation"
        covered.add(i)


def _elided(view: View, name: Name, covered: set[int]) -> None:
    """Take in the last word of a name that begins with an elided letter: *Fada **N'Gourma***."""
    j = name.last
    if name.keys or j + 1 >= len(view) or j in covered or j + 1 in covered:
        return
    letter = len(view.text[j]) == 2 and view.text[j][0].isupper() and view.text[j][1] in "'’"
    if letter and view.text[j + 1][0].isupper() and view.end[j] == view.start[j + 1]:
        name.last = j + 2
        name.text = view.words(name.bare, name.last)
        covered.update((j, j + 1))


def _widen_person(view: View, lexicon: Lexicon, knowledge: Knowledge, name: Name, covered: set[int]) -> None:
    last, after = name.last, name.last
    one = name.last - name.first == 1
    if after < len(view) and view.text[after][0].isupper():
        last = capitals(view, lexicon, after, covered)
    elif one and after + 1 < len(view) and after not in covered and after + 1 not in covered:
        particle = view.low[after] in lexicon.words["particle"] and view.text[after + 1][0].isupper()
        first = view.low[name.first] in lexicon.first_names
        if particle and (first or _hangs_on(view, knowledge, name, after + 1)):  # *François* de Rugy
            last = capitals(view, lexicon, after + 1, covered)
    if last == name.last and one and view.low[after : after + 1] and view.low[after] in lexicon.words["particle"]:
        last = _small(view, name, covered)
    if last > name.last and view.low[name.last] not in lexicon.nouns:
        name.last = last
    i = name.first - 1
    if i < 0 or i in covered or name.last - name.first != 1 or not view.text[i][0].isupper():
        return
    if view.text[i] in lexicon.titles or is_role(view, lexicon, i) or view.low[i] in lexicon.words["greeting"]:
        return
    if view.low[i] in lexicon.first_names or (view.pos[i] == "PROPN" and not view.opens(i)):
        name.first = name.bare = i


def _small(view: View, name: Name, covered: set[int]) -> int:
    """Where a name ends whose last words are written small: *Tawfik **el hamyari***."""
    last = name.last
    while last < len(view) and last not in covered and view.dep[last] == "flat:name":
        last += 1
    return last if last > name.last + 1 else name.last


def _hangs_on(view: View, knowledge: Knowledge, name: Name, j: int) -> bool:
    """Whether the word after a particle is but a part of a name: *Anuna* de Wever, not *Dupont* de Lyon."""
    cased = view.pos[j] == "PROPN" and not view.text[j].isupper()
    return cased and not name.title and not view.ents[j] and not knowledge.named(view.text[j])


def is_role(view: View, lexicon: Lexicon, i: int) -> bool:
    """A word before a person's name that is no part of it (*président*, *Premier*, *ministre*)."""
    noun = lexicon.noun(view.text[i], view.low[i])
    return bool(noun and noun.kind == "person") or view.low[i] in lexicon.words["before_name"]


def is_bare(view: View, lexicon: Lexicon, i: int) -> bool:
    """Whether a noun stands behind *de* without an article, so that it begins no name: *dix ans de **prison** Paul*."""
    return i > 0 and view.low[i - 1] in lexicon.words["of"] and not view.morph(i - 1, "Definite")


def _site(view: View, lexicon: Lexicon, name: Name, covered: set[int]) -> bool:
    """A site named after somebody or something: *place Wagram*, *mémorial d'Erevan*, *base militaire d'Andrews*."""
    sites, of = lexicon.words["site"], lexicon.words["of"]
    if name.title or name.first == 0:
        return False
    i = name.first - 1
    linked = False
    while i >= 0 and view.low[i] in lexicon.words["article"]:
        i -= 1
    if i >= 0 and view.low[i] in of:
        linked = True
        i -= 1
    elif i != name.first - 1:
        return False
    head = i
    while head > 0 and view.pos[head] == "ADJ" and head not in covered and i - head < 2:
        head -= 1
    if head < 0 or view.low[head] not in sites or any(j in covered for j in range(head, name.first)):
        return False
    if name.kind == "person" and head > 0 and view.low[head - 1] in lexicon.words["on"]:
        return False  # *a rencontré **sur place** Angela Merkel*
    if name.kind == "organisation" and name.keys:
        return False
    if not linked and (name.kind == "country" or head != i or is_bare(view, lexicon, head)):
        return False
    if linked and name.kind in ("country", "person"):
        return False
    name.first = name.bare = head
    name.kind, name.keys = "place", ()
    name.text = view.words(head, name.last)
    return True


def _complements(view: View, lexicon: Lexicon, name: Name, covered: set[int]) -> int:
    """The end of the complements and adjectives that the parse hangs on a name."""
    words, j = lexicon.words, name.last
    if (end := dated(view, lexicon, j)) > j:
        return end
    small = words["of"] | words["to"] | words["article"] | words["for"]
    aim = False
    while j < min(name.last + _LONGEST, len(view)):
        if view.low[j] in words["join"] and view.pos[j - 1 : j + 3] == ["ADJ", "CCONJ", "ADJ", "NOUN"]:
            j += 3  # *Fédération des petites **et moyennes entreprises***
            continue
        if view.low[j] in words["join"] and view.pos[j - 1 : j + 2] == ["ADJ", "CCONJ", "ADJ"]:
            if not name.first <= view.head[j + 1] < j:
                break
            j += 2  # *Office de lutte contre les infractions financières **et fiscales***
            continue
        aim = aim or view.low[j] in words["for"]  # *Mouvement **pour** le Salut de l'Azawad* holds other names
        k = j
        while k < len(view) and view.low[k] in small and view.pos[k] in ("ADP", "DET") and k not in covered:
            k += 1
        if k >= len(view) or (k in covered and not aim):
            break
        if not name.first <= view.head[k] < k and not (aim and view.text[k][0].isupper()):
            break
        pair = view.low[k + 1 : k + 2] and view.low[k + 1] in words["join"] and view.pos[k] == "ADJ"
        if pair and view.pos[k + 2 : k + 4] == ["ADJ", "NOUN"]:
            k += 3  # *Fédération des **petites et moyennes** entreprises*
        participle = view.pos[k] == "VERB" and view.morph(k, "VerbForm") == "Part" and k == name.first + 1
        if view.pos[k] not in ("NOUN", "ADJ", "PROPN") and not participle:
            break
        if k == j and view.pos[k] == "NOUN":
            break
        j = k + 1
    return j


def take_title(view: View, lexicon: Lexicon, name: Name) -> None:
    """Stretch a person's mention over the title before the name; take the title off the name."""
    titles = lexicon.titles
    while name.bare < name.last - 1 and (view.text[name.bare] in titles or view.text[name.bare] == "."):
        name.gender = titles.get(view.text[name.bare]) or name.gender
        name.title = name.title or view.text[name.bare] in titles
        name.kind = "person"
        name.bare += 1
        name.text = view.words(name.bare, name.last)
    before = name.first - 1
    while before >= 1 and (view.text[before] in (".", "(") or _gap(view, before)):
        before -= 1
    if before >= 0 and view.text[before] in titles and name.kind != "country":
        if name.kind != "person":
            name.kind, name.keys = "person", ()
        name.first, name.gender, name.title = before, titles[view.text[before]], True
        closed = view.text[name.bare - 1] == "(" and view.text[name.last : name.last + 1] == [")"]
        if closed and (last := capitals(view, lexicon, name.last + 1, set())) > name.last + 1:
            # *Mme (Anne) Petit*
            name.text = f"{view.words(name.bare, name.last)} {view.words(name.last + 1, last)}"
            name.last = last
    if name.title and not name.gender and name.first > 0:
        article = view.low[name.first - 1]  # *la Pr Dupont*
        feminine, masculine = lexicon.words["feminine_article"], lexicon.words["masculine_article"]
        name.gender = "f" if article in feminine else "m" if article in masculine else ""


def _gap(view: View, i: int) -> bool:
    return view.pos[i] == "SPACE" and "\n" not in view.text[i]


def rejoin(view: View, names: list[Name]) -> list[Name]:
    """The names with persons whole whose last name stands behind an initial: *Larry **C. Johnson*** is no Johnson that
    the tables know."""
    found: list[Name] = []
    for name in names:
        before = found[-1] if found else None
        initial = view.text[name.first - 1] if name.first else ""
        parted = before is not None and before.last == name.first and before.kind == name.kind == "person"
        if before is None or not parted or before.last - before.bare < 2 or name.title:
            found.append(name)
        elif len(initial) == len("C.") and initial[0].isupper() and initial[1] == ".":
            before.last, before.text, before.keys = name.last, view.words(before.bare, name.last), ()
            before.parts = folded_words(before.text)
        else:
            found.append(name)
    return found


def bracketed(view: View, names: list[Name]) -> list[Name]:
    """The names with persons whole whose first name the agency has put before the last in brackets: *(le président turc
    **Recep Tayyip**) **Erdogan***."""
    found: list[Name] = []
    for name in names:
        before, at = found[-1] if found else None, name.first - 1
        near = (
            before is not None
            and before.last == at
            and view.text[at] == ")"
            and before.kind in ("person", "organisation")
        )
        opened = near and before is not None and "(" in view.text[max(before.first - _BRACKETED, 0) : before.first]
        if before is not None and opened and name.kind == "person" and not name.title and not before.keys:
            found.pop()
            name.text = f"{view.words(before.bare, before.last)} {name.text}"
            name.parts = folded_words(name.text)
        found.append(name)
    return found
