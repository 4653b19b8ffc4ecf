"""Noun phrases headed by a noun for people, a body or a country: where they begin and end, and what they say."""

from __future__ import annotations

from dataclasses import dataclass, field

from depeche.actors.attachment import (
    disagrees,
    does,
    elsewhere,
    has_object,
    is_one,
    is_said_of_object,
    of_the_verb,
    qualifies_complement,
)
from depeche.actors.counts import count_of, parts_of
from depeche.actors.drafts import Draft, Drafts
from depeche.actors.lexicon import EPICENE, Lexicon, Noun, Office
from depeche.actors.view import View
from depeche.knowledge.fold import fold

_MAX_WORDS = 16


@dataclass(slots=True)
class Phrase:
    """A noun phrase: tokens ``[first, last)`` around ``head``.

    ``country`` is ISO alpha-3 from an adjective or complement; ``body`` the organisation in its complement; ``rest``
    whether words remain that neither the office nor the country explains.
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
    nation_last: int = -1
    """The token after the words that tell the country: *de la Corée du Sud*."""
    body: Draft | None = None
    names: list[int] = field(default_factory=list)
    """The first tokens of the names inside."""
    office: Office | None = None
    office_form: str = ""
    label: str = ""
    """The key of the party right after it: *la candidate LREM*."""
    party: frozenset[str] = frozenset()
    """The keys of the parties that an adjective or the noun itself may tell: *l'élue écologiste*, *la socialiste*."""
    rest: bool = False
    former: bool = False
    future: bool = False
    content: list[str] = field(default_factory=list)
    """The folded words of adjectives and complements, without country and small words."""


def phrase_at(view: View, head: int, noun: Noun, drafts: Drafts, lexicon: Lexicon) -> Phrase:
    """The phrase around a head noun."""
    phrase = Phrase(head, head, head + 1, noun)
    _left(view, phrase, lexicon)
    if phrase.determiner == "quantity":
        phrase.first = approximation(view, phrase.first, lexicon)
    _right(view, phrase, drafts, lexicon)
    number = view.morph(head, "Number")
    phrase.plural = noun.number == "p" if noun.lemma != view.low[head] or number != "Plur" else True
    if noun.number == "p" and view.low[head] == noun.lemma:
        phrase.plural = number == "Plur"
    determiner, words = view.low[phrase.first], lexicon.words
    if determiner in words["plural_article"] or (phrase.count or 0) > 1:
        phrase.plural = True
    elif determiner in words["singular_article"] and phrase.determiner != "quantity":  # *au moins 31.661 personnes*
        phrase.plural = False
    # the article tells more than a noun of one form: *la chef d'Etat*
    told = "" if phrase.plural else _article_gender(view, phrase, lexicon)
    phrase.gender = "" if noun.gender == EPICENE else told or noun.gender
    _office(view, phrase, lexicon)
    if noun.kind == "person":
        phrase.party = next(
            (p for w in (noun.lemma, *phrase.content) if (p := lexicon.parties.get(fold(w)))), frozenset()
        )
    return phrase


def is_anniversary(view: View, lexicon: Lexicon, i: int) -> bool:
    """Whether a noun for somebody of an age is the anniversary of something: *le **centenaire** de sa naissance*."""
    return view.low[i] in lexicon.ages and view.low[i + 1 : i + 2] != [] and view.low[i + 1] in lexicon.words["of"]


def approximation(view: View, first: int, lexicon: Lexicon) -> int:
    """Where a number begins with the words that make it vague: *plus de 60*, *au moins trois*."""
    for length in range(min(4, first), 0, -1):
        if " ".join(view.low[first - length : first]) in lexicon.words["approximation"]:
            return first - length
    if first > 1 and view.low[first - 1] in lexicon.words["to"] and view.pos[first - 2] == "NUM":
        return first - 2  # *4.000 à 5.000 manifestants*
    if first > 2 and view.low[first - 1] in lexicon.words["join"] and view.pos[first - 2] == "NUM":
        return first - 3 if view.low[first - 3] in lexicon.words["between"] else first  # *entre 7 et 11 personnes*
    return first


def _article_gender(view: View, phrase: Phrase, lexicon: Lexicon) -> str:
    word = view.low[phrase.first]
    if word in lexicon.words["feminine_article"]:
        return "f"
    if word in lexicon.words["masculine_article"]:
        return "m"
    if phrase.noun.gender or phrase.plural or phrase.head - phrase.first < 2:
        return ""  # a noun of one form tells no gender by itself: *Marie Petit, spécialiste du climat*
    return view.morph(phrase.head, "Gender")[:1].lower()


def _tens(view: View, i: int, lexicon: Lexicon) -> int:
    """The tens that *one* is joined to (***vingt** et un*), 0 where there are none."""
    if i < 2 or view.low[i - 1] not in lexicon.words["join"]:
        return 0
    tens = lexicon.numbers.get(view.low[i - 2], 0)
    return tens if 20 <= tens < 100 and i - 2 not in view.timed else 0


def _left(view: View, phrase: Phrase, lexicon: Lexicon) -> None:
    """Adjectives and the determiner before the head."""
    words = lexicon.words
    figures: tuple[int, ...] = ()
    i = phrase.head - 1
    while i >= 0 and phrase.head - i <= 5:
        word = view.low[i]
        found = lexicon.determiners.get(word)
        number = parts_of(word, lexicon.numbers)
        if number and i in view.timed:
            return  # *en 1986 député de Paris*
        if found and (tens := _tens(view, i, lexicon)):
            figures, i = (tens, 1), i - 2  # ***vingt et un** élus*
            phrase.count, phrase.determiner, phrase.first = tens + 1, "quantity", i
        elif number and (found is None or found[0] == "quantity"):
            figures = number + figures
            phrase.count = count_of(figures)
            phrase.determiner = phrase.determiner or "quantity"
            phrase.first = i
        elif found and view.pos[i] in ("DET", "ADP", "NUM", "ADJ", "PRON"):
            kind, _ = found
            if kind == "indefinite" and view.pos[i] == "ADP":
                kind = "definite"  # *des* = *de les*
            if not phrase.determiner or kind in ("definite", "possessive", "demonstrative", "any"):
                phrase.determiner = kind
            phrase.first = i
            if kind != "quantity":
                return
        elif word in words["of"] and view.low[i + 1] in words["several"]:
            phrase.determiner, phrase.first = "quantity", i  # *de nombreux élus*, *d'autres pays*
            return
        elif view.pos[i] == "NUM":
            if i in view.timed:
                return
            phrase.determiner = phrase.determiner or "quantity"
            phrase.first = i
        elif view.text[i] in ("-", "–") or (phrase.determiner and word in words["only"]):
            return  # *seuls **deux ministres***
        elif view.pos[i] == "ADJ" or word in words["former"] or word in words["future"] or word in words["rank"]:
            if view.pos[i] == "ADJ" and (i in view.timed or i - 1 in view.timed):
                return  # *le 19 mars **dernier** trois enfants*
            if word in words["former"]:
                phrase.former = True
            elif word in words["future"]:
                phrase.future = True
            phrase.first = i
        else:
            return
        i -= 1


def _then(view: View, j: int, lexicon: Lexicon) -> int:
    """Where words end that tell of somebody in office then (*de l'époque*, *d'alors*), the token itself if none do."""
    told = lexicon.words["then"]
    return next((j + n for n in (3, 2) if " ".join(view.low[j : j + n]) in told), j)


def _right(view: View, phrase: Phrase, drafts: Drafts, lexicon: Lexicon) -> None:
    """Adjectives and complements after the head."""
    words, noun = lexicon.words, phrase.noun
    j = phrase.head + 1
    end = min(len(view), phrase.head + _MAX_WORDS)
    while j < end:
        word, pos = view.low[j], view.pos[j]
        if drafts.named_at(j) or j in view.timed or word in words["such"]:
            break
        after: int | None
        if word in words["charged"] and (disagrees(view, phrase, j) or does(view, j, lexicon)):
            break  # *le gendarme de la diplomatie américaine **chargé d'enquêter***
        if pos in _NATIONAL and view.text[j][0].islower() and (country := drafts.knowledge.country_of(word)):
            if not phrase.country:
                phrase.country, phrase.nation = country, j
            after = j + 1
        elif (then := _then(view, j, lexicon)) > j:
            phrase.former, after = True, then  # *le Premier ministre **de l'époque***
        elif word in words["neutral"] and pos == "VERB":
            after = j + 1  # *la maire réélue*, which a tagger may take for a verb
        elif pos == "ADJ" and j == phrase.nation + 1 and disagrees(view, phrase, j):
            break  # *la demande du parlement arménien **relative** à*
        elif pos == "ADJ" and view.head[phrase.head] == j and view.dep[phrase.head].startswith("nsubj"):
            break  # a verb that a tagger took for an adjective: *Le président français **prévoit** de*
        elif pos == "ADJ" and phrase.noun.kind != "person" and has_object(view, j, lexicon):
            break  # *l'opposition **hostile** à la réforme* is the opposition
        elif pos == "ADJ" and is_said_of_object(view, phrase, j, lexicon):
            break
        elif (
            pos == "ADJ"
            or (view.dep[j] == "amod" and pos == "ADV")
            or (pos == "NUM" and view.low[j - 1] in words["numbered"])
            or _second_noun(view, phrase, j)
            or qualifies_complement(view, phrase, j)
        ):
            phrase.content.append(word)
            after = j + 1
        elif word in words["of"] and pos in ("ADP", "DET") and elsewhere(view, phrase, j, lexicon):
            break
        elif (
            word in words["of"] and drafts.named_at(j - 1) and view.low[j + 1 : j + 2] and is_one(view, j + 1, lexicon)
        ):
            break  # *a averti les habitants de Lyon **d'une** panne*
        elif word in words["of"] and pos in ("ADP", "DET") and of_the_verb(view, phrase, j, lexicon):
            break
        elif word in words["of"] and j == phrase.nation + 1 and noun.kind == "body" and is_one(view, j + 1, lexicon):
            break  # *a parlé avec l'armée malienne **d'un** accord*
        elif word in words["of"] and pos in ("ADP", "DET"):
            after = _complement(view, phrase, j + 1, drafts, lexicon)
        elif word in words["charged"] and view.low[j + 1 : j + 2] and view.low[j + 1] in words["of"]:
            after = _complement(view, phrase, j + 2, drafts, lexicon)
        elif " ".join(view.low[j : j + 3]) in words["in_charge"] and phrase.noun.kind in ("person", "body"):
            after = _complement(view, phrase, j + 3, drafts, lexicon)  # *les ministres **en charge de** la sécurité*
        elif pos == "ADP" and (word in words["to"] or word in words["for"]):
            after = _attached(view, phrase, j, drafts, lexicon)
        elif (
            word in words["join"]
            and phrase.nation >= 0
            and _is_national(view, drafts, j - 1)
            and _is_national(view, drafts, j + 1)
        ):
            after = j + 2  # *des laboratoires français et suédois*
        elif word == "," and _nations_go_on(view, phrase, drafts, lexicon, j):
            after = j + 2
        elif word in words["join"] and _second_name(view, phrase, j, drafts):
            phrase.names.append(j + 1)  # *le fondateur de Tesla **et SpaceX** a publié*
            after = drafts.covering[j + 1][0].last
        elif (word in words["join"] or word == ",") and _lists_fields(view, phrase, j, end, drafts, lexicon):
            after = _complement(view, phrase, j + 2, drafts, lexicon)
        else:
            break
        if after is None:
            break
        j = after
    phrase.last = j
    party = drafts.named_at(j)
    if phrase.noun.kind == "person" and party and party[0].first == j and party[1].sector == "PTY":
        phrase.label = party[1].key


def _second_name(view: View, phrase: Phrase, j: int, drafts: Drafts) -> bool:
    """Whether a conjunction adds a second body to the one that somebody heads, before a verb in the singular."""
    first, second = drafts.named_at(j - 1), drafts.named_at(j + 1)
    if phrase.noun.kind != "person" or phrase.noun.number != "s" or first is None or second is None:
        return False
    if first[1].kind != "organisation" or second[1].kind != "organisation":
        return False
    verb = view.head[phrase.head]
    inflected = [verb, *(k for k in range(max(verb - 3, 0), verb) if view.pos[k] == "AUX")]
    acts = view.dep[phrase.head].startswith("nsubj") and verb > j
    return acts and not any(view.morph(k, "Number") == "Plur" for k in inflected)


_NATIONAL = ("ADJ", "VERB", "NUM", "NOUN", "PROPN")


def _is_national(view: View, drafts: Drafts, j: int) -> bool:
    return j < len(view) and view.pos[j] in ("ADJ", "NOUN") and bool(drafts.knowledge.country_of(view.low[j]))


def _nations_go_on(view: View, phrase: Phrase, drafts: Drafts, lexicon: Lexicon, j: int) -> bool:
    """Whether the adjectives of several countries go on: *des laboratoires français **et** suédois*."""
    if phrase.nation < 0 or not (_is_national(view, drafts, j - 1) and _is_national(view, drafts, j + 1)):
        return False
    while j + 2 < len(view) and view.text[j] == "," and _is_national(view, drafts, j + 1):
        j += 2  # *les ministres russe, turc et iranien*
    return view.low[j] in lexicon.words["join"] and _is_national(view, drafts, j + 1)


def _second_noun(view: View, phrase: Phrase, j: int) -> bool:
    """Whether a noun right after the head belongs to it (*le délégué syndical*, *l'agent recenseur*)."""
    return (
        view.pos[j] == "NOUN"
        and view.text[j][0].islower()
        and j == phrase.head + 1
        and view.head[j] == phrase.head
        and view.dep[j] in ("nmod", "amod", "appos", "flat")
    )


def _lists_fields(view: View, phrase: Phrase, j: int, end: int, drafts: Drafts, lexicon: Lexicon) -> bool:
    """Whether the fields of an office go on (*ministre de l'Economie, des Finances et de la Relance*)."""
    words = lexicon.words
    return (
        bool(phrase.content)
        and j + 2 < end
        and (view.low[j + 1] in words["of"] or view.low[j + 1] in words["to"])
        and fold(phrase.noun.lemma) in words["enumerates"]
        and not drafts.named_at(j + 2)
        and not _is_somebody(view, j + 2, lexicon)
    )


def _is_somebody(view: View, j: int, lexicon: Lexicon) -> bool:
    """Whether a word is for people: *le chef de l'Etat et des **représentants***, no field of his."""
    noun = lexicon.nouns.get(view.low[j])
    return noun is not None and noun.kind in {"person", "group"} and noun.number == "p" and view.text[j].islower()


def _complement(view: View, phrase: Phrase, j: int, drafts: Drafts, lexicon: Lexicon) -> int | None:
    """The complement after *de* that begins at a token: where it ends, None where there is none."""
    words = lexicon.words
    while j < len(view) and (view.pos[j] == "DET" or view.low[j] in words["article"]):
        j += 1
    if j >= len(view):
        return None
    state = j
    if view.low[j] in words["state_word"] and j + 2 < len(view) and view.low[j + 1] in words["of"]:
        state = j + 3 if view.low[j + 2] in words["article"] else j + 2
    for start in (j, state):
        found = drafts.named_at(start)
        if found and found[0].first <= start:
            mention, draft = found
            phrase.names.append(mention.first)
            if draft.kind == "country" and len(draft.key) == 11:
                if not phrase.country:
                    phrase.country, phrase.nation, phrase.nation_last = draft.iso, start, mention.last
            else:
                if draft.kind == "organisation":
                    phrase.body = phrase.body or draft
                elif draft.capital and phrase.noun.family == "state":
                    phrase.country, phrase.nation = phrase.country or draft.capital, start
                phrase.content += view.low[start : mention.last]
            return mention.last
    begun, known = False, len(phrase.content)
    while j < len(view) and not drafts.named_at(j) and j not in view.timed:
        if view.pos[j] not in ("NOUN", "PROPN", "X") and not (view.pos[j] in ("ADJ", "NUM") and not begun):
            break
        if begun and view.pos[j] == "NOUN" and view.head[j] != j - 1:
            break
        begun = begun or view.pos[j] not in ("ADJ", "NUM")  # *de l'ancien président*: the noun is yet to come
        phrase.content.append(view.low[j])
        j += 1
    if not begun:
        del phrase.content[known:]
        return None
    noun = lexicon.noun(view.text[j - 1], view.low[j - 1])
    k = j
    while noun and noun.kind == "person" and k < len(view) and view.pos[k] == "ADJ" and view.text[k].islower():
        k += 1
    j = k if drafts.named_at(k) else j  # *le fils du président **américain** Joe Biden*
    bearer = drafts.named_at(j)
    alike = bearer and noun and (bearer[1].kind, noun.kind) in (("person", "person"), ("place", "place"))
    label = bearer and noun and noun.kind == "person" and bearer[1].kind == "organisation" and bearer[0].first == j
    label = label and (bearer[1].sector == "PTY" or noun.number == "p") if bearer and noun else False
    if bearer and noun and ((alike and noun.number == "s") or label):
        # *un porte-parole du maire Sadiq Khan*, *le président de la région Bretagne*
        phrase.names.append(bearer[0].first)
        phrase.content += view.low[bearer[0].first : bearer[0].last]
        return bearer[0].last
    return j


def _attached(view: View, phrase: Phrase, j: int, drafts: Drafts, lexicon: Lexicon) -> int | None:
    """A complement after *à* or *pour* that the parse gives to the head (*conseiller à la Sécurité nationale*)."""
    k = j + 1
    while k < len(view) and (view.pos[k] == "DET" or view.low[k] in lexicon.words["article"]):
        k += 1
    if k >= len(view) or view.pos[k] not in ("NOUN", "PROPN") or phrase.noun.kind != "person":
        return None
    found = drafts.named_at(k)
    if found and found[1].kind in ("country", "place", "person"):
        return None
    if not phrase.first <= view.head[k] < j or view.low[k] in lexicon.words["locution"]:
        return None
    if phrase.noun.family not in ("role", "former", "epithet"):
        return None
    if phrase.noun.family == "epithet" and view.low[j] in lexicon.words["for"]:
        return None  # *condamné à verser une amende à son rival **pour violation** de brevets*
    return _complement(view, phrase, j + 1, drafts, lexicon)


def _office(view: View, phrase: Phrase, lexicon: Lexicon) -> None:
    """Find the office that the words of the phrase name."""
    words = lexicon.words
    persons: set[int] = set()
    inside: list[str] = []
    for i in range(phrase.head, phrase.last):
        if not phrase.nation <= i < max(phrase.nation_last, phrase.nation + 1) and i not in persons:
            inside += _parts([view.low[i]])
    if phrase.nation >= 0:
        while inside and (inside[-1] in words["of"] or inside[-1] in words["article"]):
            inside.pop()
    before: list[str] = []
    for i in range(phrase.first, phrase.head):
        if view.low[i] in words["rank"] or view.text[i] == "-":
            before += view.low[i].replace("-", " ").split()
    if inside and phrase.noun.family == "former" and inside[0] + "-" in words["former"]:
        phrase.former = True  # ***ex**-chef de l'Etat*
        inside = inside[1:]
    joined = [*before, *inside]
    if not _match(phrase, joined, view, lexicon) and joined and joined[-1] in words["state_word"]:
        small = words["of"] | words["article"] | words["state_word"]
        while joined and joined[-1] in small:
            joined.pop()  # *le président de la République d'Arménie*
        _match(phrase, joined, view, lexicon)


def _match(phrase: Phrase, joined: list[str], view: View, lexicon: Lexicon) -> bool:
    """Take the longest office with which these words begin; whether there is one."""
    words = lexicon.words
    for length in range(min(lexicon.longest_office, len(joined)), 0, -1):
        form = " ".join(joined[:length])
        office = lexicon.offices.get(form)
        if office is None:
            continue
        left = [w for w in joined[length:] if w not in words["neutral"] and w not in words["of"]]
        phrase.rest = bool(left)
        phrase.office, phrase.office_form = office, form
        known = {w for w in form.split() if w not in words["of"] and w not in words["article"]}
        field = [w for w in _parts(phrase.content) if w not in words["neutral"] and w not in known]
        if office.name in FIELDED:
            if field:
                phrase.office = office._replace(name=f"{office.name}:{' '.join(field)}")
            phrase.rest = False
        elif left and office.name == "head_of_government" and phrase.names:
            phrase.office = office._replace(name=f"premier:{' '.join(field)}")  # *la Première ministre d'Ecosse*
        elif phrase.rest and not _only_persons(phrase, left, view):
            phrase.office = None
        if phrase.office and not phrase.gender:
            phrase.gender = phrase.office.gender
        return phrase.office is not None
    return False


def _parts(words: list[str]) -> list[str]:
    return [part for word in words for part in word.replace("'", " ").replace("-", " ").split()]


FIELDED = (
    "minister",
    "mayor",
    "region_head",
    "department_head",
    "prefect",
    "archbishop",
    "governor",
    "premier",
    "deputies_head",
    "senators_head",
)
"""Offices that their complement tells apart: of what, or of where."""


def _only_persons(phrase: Phrase, left: list[str], view: View) -> bool:
    """Whether what an office leaves over is a person's name (*l'ancienne ministre de la Justice de X*)."""
    named = {word for first in phrase.names for word in view.low[first : phrase.last]}
    return bool(phrase.names) and all(word in named for word in left) and phrase.former
