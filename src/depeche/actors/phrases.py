"""Noun phrases headed by a noun for people, a body or a country: where they begin and end, and what they say."""

from __future__ import annotations

from dataclasses import dataclass, field

from depeche.actors.drafts import Draft, Drafts
from depeche.actors.lexicon import Lexicon, Noun, Office
from depeche.actors.view import View

_MAX_WORDS = 16


@dataclass(slots=True)
class Phrase:
    """A noun phrase: tokens ``[first, last)`` around ``head``.

    ``country`` is ISO alpha-3 from an adjective or complement; ``body`` the organisation in its complement; ``rest`` whether
    words remain that neither the office nor the country explains.
    """

    first: int
    head: int
    last: int
    noun: Noun
    determiner: str = ""
    """definite, possessive, demonstrative, indefinite, quantity, or "" for none."""
    count: int | None = None
    plural: bool = False
    gender: str = ""
    country: str = ""
    nation: int = -1
    """The token that tells the country, -1 where none does."""
    body: Draft | None = None
    names: list[int] = field(default_factory=list)
    """The first tokens of the names inside."""
    office: Office | None = None
    office_form: str = ""
    rest: bool = False
    former: bool = False
    future: bool = False
    content: list[str] = field(default_factory=list)
    """The folded words of adjectives and complements, without country and small words."""


def phrase_at(view: View, head: int, noun: Noun, drafts: Drafts, lexicon: Lexicon) -> Phrase:
    """The phrase around a head noun."""
    phrase = Phrase(head, head, head + 1, noun)
    _left(view, phrase, lexicon)
    _right(view, phrase, drafts, lexicon)
    number = view.morph(head, "Number")
    phrase.plural = noun.number == "p" if noun.lemma != view.low[head] or number != "Plur" else True
    if noun.number == "p" and view.low[head] == noun.lemma:
        phrase.plural = number == "Plur"
    determiner = view.low[phrase.first]
    if determiner in ("les", "des", "ces", "ses", "leurs", "nos", "aux", "plusieurs", "deux"):
        phrase.plural = True
    elif determiner in ("le", "la", "l", "du", "au", "un", "une", "ce", "cet", "cette", "son", "sa", "leur", "notre"):
        phrase.plural = False
    phrase.gender = noun.gender or _article_gender(view, phrase)
    _office(view, phrase, lexicon)
    return phrase


def _article_gender(view: View, phrase: Phrase) -> str:
    word = view.low[phrase.first]
    if word in ("la", "une", "cette", "sa"):
        return "f"
    if word in ("le", "un", "ce", "cet", "du", "au"):
        return "m"
    return ""


def _left(view: View, phrase: Phrase, lexicon: Lexicon) -> None:
    """Adjectives and the determiner before the head."""
    i = phrase.head - 1
    former, future = lexicon.words["former"], lexicon.words["future"]
    while i >= 0 and phrase.head - i <= 5:
        word = view.low[i]
        found = lexicon.determiners.get(word)
        if found and view.pos[i] in ("DET", "ADP", "NUM", "ADJ", "PRON"):
            kind, value = found
            if word == "des" and view.pos[i] == "ADP":
                kind = "definite"
            if not phrase.determiner or kind in ("definite", "possessive", "demonstrative"):
                phrase.determiner = kind
            if value:
                phrase.count = int(value)
            phrase.first = i
            if kind != "quantity" or value == "":
                if kind != "quantity":
                    return
            i -= 1
            continue
        if view.pos[i] == "NUM":
            phrase.count = int(word) if word.isdigit() else phrase.count
            phrase.determiner = phrase.determiner or "quantity"
            phrase.first = i
            i -= 1
            continue
        if (
            view.pos[i] == "ADJ"
            or word in former
            or word in future
            or word in ("premier", "premiere", "vice", "haut", "hauts")
        ):
            if word in former:
                phrase.former = True
            elif word in future:
                phrase.future = True
            if view.text[i] in ("-", "–"):
                return
            phrase.first = i
            i -= 1
            continue
        return


def _right(view: View, phrase: Phrase, drafts: Drafts, lexicon: Lexicon) -> None:
    """Adjectives and complements after the head."""
    of, join = lexicon.words["of"], lexicon.words["join"]
    j = phrase.head + 1
    end = min(len(view), phrase.head + _MAX_WORDS)
    knowledge = drafts.knowledge
    while j < end:
        word, pos = view.low[j], view.pos[j]
        covering = drafts.covering.get(j)
        if covering and covering[0].named:
            break
        if (
            pos in ("ADJ", "VERB", "NUM", "NOUN", "PROPN")
            and (country := knowledge.country_of(word))
            and view.text[j][0].islower()
        ):
            if not phrase.country:
                phrase.country, phrase.nation = country, j
            j += 1
        elif (
            pos == "ADJ"
            or (pos == "NUM" and view.low[j - 1] == "numero")
            or (
                pos == "NOUN"
                and view.text[j][0].islower()
                and j == phrase.head + 1
                and view.head[j] == phrase.head
                and view.dep[j] in ("nmod", "amod", "appos", "flat")
            )
        ):
            phrase.content.append(word)
            j += 1
        elif word in of and pos in ("ADP", "DET"):
            after = _complement(view, phrase, j + 1, drafts, lexicon)
            if after is None:
                break
            j = after
        elif (
            word in ("a", "au", "aux", "pour")
            and pos == "ADP"
            and (after := _attached(view, phrase, j, drafts, lexicon))
        ):
            j = after
        elif (
            (word in join or word == ",")
            and phrase.content
            and j + 2 < end
            and view.low[j + 1] in (*of, "a", "au", "aux")
            and (phrase.noun.lemma in ("ministre", "ministère", "secrétaire", "vice-ministre", "chef"))
            and not (drafts.covering.get(j + 2) and drafts.covering[j + 2][0].named)
        ):
            after = _complement(view, phrase, j + 2, drafts, lexicon)
            if after is None:
                break
            j = after
        else:
            break
    phrase.last = j


def _complement(view: View, phrase: Phrase, j: int, drafts: Drafts, lexicon: Lexicon) -> int | None:
    """The complement after *de* that begins at a token: where it ends, None where there is none."""
    while j < len(view) and (view.pos[j] == "DET" or view.low[j] in ("l", "la", "le", "les")):
        j += 1
    if j >= len(view):
        return None
    state = j
    if view.low[j] in lexicon.words["state_word"] and j + 2 < len(view) and view.low[j + 1] in lexicon.words["of"]:
        state = j + 2 if view.low[j + 2] not in ("l", "la") else j + 3
    for start in (j, state):
        covering = drafts.covering.get(start)
        if covering and covering[0].named and covering[0].first <= start:
            mention, draft = covering
            phrase.names.append(mention.first)
            if draft.kind == "country" and draft.key.count(":") and len(draft.key) == 11:
                if not phrase.country:
                    phrase.country, phrase.nation = draft.key.removeprefix("country:"), start
            elif draft.kind == "organisation":
                phrase.body = phrase.body or draft
                phrase.content += view.low[start : mention.last]
            else:
                if draft.capital and phrase.noun.family == "state":
                    phrase.country, phrase.nation = phrase.country or draft.capital, start
                phrase.content += view.low[start : mention.last]
            return mention.last
    begun = False
    while j < len(view):
        covering = drafts.covering.get(j)
        if covering and covering[0].named:
            break
        if view.pos[j] in ("NOUN", "PROPN", "X") or (view.pos[j] in ("ADJ", "NUM") and not begun):
            if begun and view.pos[j] == "NOUN" and view.head[j] != j - 1:
                break
            if view.pos[j] != "NUM":
                begun = True
            phrase.content.append(view.low[j])
            j += 1
        else:
            break
    return j if begun else None


def _attached(view: View, phrase: Phrase, j: int, drafts: Drafts, lexicon: Lexicon) -> int | None:
    """A complement after *à* or *pour* that the parse gives to the head (*conseiller à la Sécurité nationale*)."""
    k = j + 1
    while k < len(view) and (view.pos[k] == "DET" or view.low[k] == "l"):
        k += 1
    if k >= len(view) or view.pos[k] not in ("NOUN", "PROPN") or phrase.noun.kind != "person":
        return None
    covering = drafts.covering.get(k)
    if covering and covering[0].named and covering[1].kind in ("country", "place", "person"):
        return None
    if not phrase.first <= view.head[k] < j:
        return None
    if phrase.noun.family not in ("role", "former"):
        return None
    return _complement(view, phrase, j + 1, drafts, lexicon)


def _office(view: View, phrase: Phrase, lexicon: Lexicon) -> None:
    """Find the office that the words of the phrase name."""
    words: list[str] = []
    for i in range(phrase.head, phrase.last):
        if i != phrase.nation:
            words += view.low[i].replace("'", " ").replace("-", " ").split()
    if phrase.nation >= 0 and words and words[-1] in (*lexicon.words["of"], "la", "l", "le", "les", "republique"):
        while words and words[-1] in (*lexicon.words["of"], "la", "l", "le", "les", "republique"):
            words.pop()
    before = []
    for i in range(phrase.first, phrase.head):
        if view.low[i] in ("premier", "premiere", "vice", "haut", "haute", "grand", "grande", "-", "vice-premier"):
            before += view.low[i].replace("-", " ").split()
    joined = [*before, *words]
    for length in range(min(lexicon.longest_office, len(joined)), 0, -1):
        form = " ".join(joined[:length])
        office = lexicon.offices.get(form)
        if office is None:
            continue
        left = [w for w in joined[length:] if w not in lexicon.words["neutral"] and w not in lexicon.words["of"]]
        phrase.rest = bool(left)
        phrase.office, phrase.office_form = office, form
        if office.name == "minister" and phrase.content:
            word = next((w for w in phrase.content if w not in lexicon.words["neutral"]), "")
            if word:
                phrase.office = office._replace(name=f"minister:{word}")
                phrase.rest = False
        elif phrase.rest:
            phrase.office = None
        if phrase.office and not phrase.gender:
            phrase.gender = phrase.office.gender
        return
    if phrase.noun.lemma == "maire" and phrase.content:
        phrase.office = Office(f"mayor:{' '.join(phrase.content)}", phrase.gender, "", "GOV")
