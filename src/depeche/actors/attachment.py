"""Whether words behind a noun complete it or belong to what stands above: *a accusé **les élus** de mensonge*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from depeche.actors.lexicon import Lexicon
from depeche.actors.view import View
from depeche.knowledge.fold import fold

if TYPE_CHECKING:
    from depeche.actors.phrases import Phrase

_FORCES = frozenset({"COP", "JUD", "MIL", "PRM"})
"""Sectors of bodies that arrest, judge or kill people."""

_GIVEN = ("obj", "ccomp", "xcomp")

_BLAMED = ("obj", "nsubj:pass", "obl:agent")
"""Where whom a verb blames stands, and who blames: what *de* brings behind them is the charge."""


def has_object(view: View, j: int, lexicon: Lexicon) -> bool:
    """Whether an adjective has a complement with *à* of its own: *hostile **à tout accord***."""
    to = j + 1 < len(view) and view.low[j + 1] in lexicon.words["to"]
    return to and view.head[j + 1] > j + 1 and view.head[view.head[j + 1]] == j


def is_said_of_object(view: View, phrase: Phrase, j: int, lexicon: Lexicon) -> bool:
    """Whether an adjective with a complement is what somebody is held to be: *tient le gouvernement **responsable de la
    crise***."""
    verb, behind = view.head[phrase.head], lexicon.words["of"] | lexicon.words["to"]
    rated = view.dep[phrase.head] == "obj" and view.parsed.doc[verb].lemma_ in lexicon.words["rating"]
    return rated and verb < phrase.head and j + 1 < len(view) and view.low[j + 1] in behind


def qualifies_complement(view: View, phrase: Phrase, j: int) -> bool:
    """Whether a participle without words of its own tells which the complement is: *les ministres des pays
    **concernés***."""
    past = view.pos[j] == "VERB" and view.morph(j, "Tense") == "Past" and view.morph(j, "Number") == "Plur"
    if not past or j - 1 <= phrase.head or view.head[j] != j - 1 or view.pos[j - 1] != "NOUN":
        return False
    return view.dep[j].startswith(("acl", "amod")) and (j + 1 >= len(view) or view.head[j + 1] != j)


def is_one(view: View, j: int, lexicon: Lexicon) -> bool:
    """Whether a word is an indefinite article."""
    return j < len(view) and view.low[j] in lexicon.words["one_of"]


def disagrees(view: View, phrase: Phrase, j: int) -> bool:
    """Whether a participle or adjective is of another gender than the noun, so that it is said of somebody else."""
    gender = {"Masc": "m", "Fem": "f"}.get(view.morph(j, "Gender"), "")
    return phrase.noun.kind == "body" and bool(gender) and phrase.noun.gender not in ("", gender)


def does(view: View, charged: int, lexicon: Lexicon) -> bool:
    """Whether somebody is charged to do something, not with a field: *chargé **d'enquêter***."""
    k = charged + 1
    return k + 1 < len(view) and view.low[k] in lexicon.words["of"] and view.pos[k + 1] in ("VERB", "AUX")


def elsewhere(view: View, phrase: Phrase, j: int, lexicon: Lexicon) -> bool:
    """Whether what *de* brings hangs on another word: *l'annonce par le gouvernement d'une attaque*, *accuse X
    **de mensonge***."""
    verb = view.head[phrase.head]
    if _does_it(view, phrase, lexicon) and (view.pos[j + 1 : j + 2] == ["NUM"] or is_one(view, j + 1, lexicon)):
        return True  # *l'arrestation par la police **de deux** journalistes*
    articles = (*lexicon.words["one_of"], *lexicon.words["article"])
    article = j + 2 < len(view) and (view.low[j + 1] in articles or _is_possessive(view, j + 1, lexicon))
    noun = j + 2 if article else j + 1  # *d'**une** faute*, *de **leur** salaire*
    if noun < len(view) and view.head[noun] == verb and view.dep[noun] == "obl:arg" and view.pos[noun] == "NOUN":
        return True
    forced = phrase.noun.kind == "body" and phrase.noun.sector in _FORCES
    if (
        phrase.noun.family != "state"
        and not forced
        and not (phrase.noun.kind == "person" and phrase.determiner in ("definite", "indefinite"))
    ):
        return False
    k = j + 1
    while k < len(view) and (view.pos[k] in ("DET", "ADJ", "NUM") or view.low[k] in lexicon.words["article"]):
        k += 1
    if k >= len(view) or view.pos[k] != "NOUN":
        return False
    own = view.pos[j - 1] == "ADJ" and view.head[k] == j - 1  # *estimé par une source **proche du dossier***
    person = phrase.noun.kind == "person" and not own
    if person and _does_it(view, phrase, lexicon) and _is_thing(view, phrase, k, lexicon):
        return True
    if forced and _does_it(view, phrase, lexicon):
        patient = lexicon.noun(view.text[k], view.low[k])
        if patient is not None and patient.kind in ("person", "group"):
            return True  # *la condamnation par un tribunal russe **de l'opposant***
    if forced and phrase.noun.family != "state":
        return False
    if phrase.noun.family == "state" and view.low[j + 1] in lexicon.words["one_of"]:
        return True
    if phrase.noun.family == "state" and phrase.nation < 0:
        return _does_it(view, phrase, lexicon)
    return view.head[k] < phrase.first and view.dep[k] == "nmod" and view.pos[view.head[k]] == "NOUN"


def _is_possessive(view: View, j: int, lexicon: Lexicon) -> bool:
    return lexicon.determiners.get(view.low[j], ("", ""))[0] == "possessive"


def _does_it(view: View, phrase: Phrase, lexicon: Lexicon) -> bool:
    """Whether a noun right before tells what a body does, so that *de* brings what it does it to: *l'usage **par
    l'armée** du gaz sarin*."""
    by = phrase.first - 1 if view.low[phrase.first] not in lexicon.words["by"] else phrase.first
    before = by - 1
    while before > 0 and (before in view.timed or (view.pos[before] == "ADP" and before + 1 in view.timed)):
        before -= 1  # *la destitution **en 2013** par l'armée du président*
    return by > 0 and view.low[by] in lexicon.words["by"] and view.pos[before] == "NOUN"


def _is_thing(view: View, phrase: Phrase, k: int, lexicon: Lexicon) -> bool:
    """Whether a noun is none that somebody can head or be of: *l'annonce par le maire du **maintien** de*. A minister
    may have any field."""
    noun = lexicon.noun(view.text[k], view.low[k])
    office = lexicon.offices.get(view.low[phrase.head])
    ranked = any(view.low[i] in lexicon.words["rank"] for i in range(phrase.first, phrase.head))
    fielded = office is not None and office.name == "minister" and not ranked
    headed = noun is not None and noun.kind in ("body", "country", "place", "group")
    return view.text[k][0].islower() and not headed and not fielded


def _object_of(view: View, phrase: Phrase, j: int, lexicon: Lexicon) -> bool:
    """Whether *des* begins what is given or asked, not a complement: *a demandé au gouvernement **des** moyens*."""
    verb, words = view.head[phrase.head], lexicon.words
    several = view.text[j].lower() in words["plural_article"] or _before_adjective(view, j)
    if view.low[phrase.first] not in words["to"] or not several:
        return False
    if fold(view.parsed.doc[verb].lemma_) not in words["gives"] or not view.dep[phrase.head].startswith("obl"):
        return False
    return not any(view.head[k] == verb and view.dep[k] in _GIVEN for k in range(verb + 1, phrase.first))


def _before_adjective(view: View, j: int) -> bool:
    """Whether *de* is the plural article before an adjective: *a demandé au préfet **de nouveaux** moyens*."""
    if view.morph(j, "Definite") or j + 2 >= len(view):
        return False
    return view.pos[j + 1 : j + 3] == ["ADJ", "NOUN"] and view.morph(j + 1, "Number") == "Plur"


def of_the_verb(view: View, phrase: Phrase, j: int, lexicon: Lexicon) -> bool:
    """Whether what *de* brings belongs to the verb: what is given, what somebody is blamed for or told of."""
    return (
        _object_of(view, phrase, j, lexicon) or _charge(view, phrase, j, lexicon) or _told_of(view, phrase, j, lexicon)
    )


def _told_of(view: View, phrase: Phrase, j: int, lexicon: Lexicon) -> bool:
    """Whether *de* brings what somebody is thanked for or told of: *a informé les habitants **de la fermeture***."""
    words, noun, article = lexicon.words, phrase.head, j + 1
    while view.dep[noun] == "nmod" and view.head[noun] < noun:
        noun = view.head[noun]
    if article + 1 >= len(view) or view.dep[noun] not in _BLAMED:
        return False
    if fold(view.parsed.doc[view.head[noun]].lemma_) not in words["tells_of"] or view.head[noun] > noun:
        return False
    possessive = _is_possessive(view, article, lexicon)
    if view.low[phrase.head] in words["of_an_event"] and not possessive:
        return False  # *a remercié les victimes **de l'attaque***
    thing = article + 1 if possessive or view.low[article] in words["article"] else article
    if view.low[j] in words["contracted"]:
        thing = article
    plain = view.pos[thing] == "NOUN" and view.text[thing].islower()
    abstract = possessive or view.low[thing].endswith(tuple(words["act_ending"]))  # not *les pilotes **de l'avion***
    return plain and abstract and lexicon.noun(view.text[thing], view.low[thing]) is None


def _charge(view: View, phrase: Phrase, j: int, lexicon: Lexicon) -> bool:
    """Whether *de* brings what somebody is blamed for or threatened with: *a accusé les élus **de mensonge***."""
    words, noun = lexicon.words, phrase.head
    while view.dep[noun] == "nmod" and view.head[noun] < noun:
        noun = view.head[noun]  # *a traité le porte-parole du gouvernement **de menteur***
    if j + 1 >= len(view) or view.dep[noun] not in _BLAMED:
        return False
    blame = fold(view.parsed.doc[view.head[noun]].lemma_)
    if blame in words["names_called"]:
        name = view.text[j + 1][0].isupper()  # *le maire **de Nice***
        return not name and not view.morph(j, "Definite") and view.low[j + 1] not in words["article"]
    k = j + 1
    while k + 1 < len(view) and view.pos[k] == "ADJ":
        k += 1  # *de **nouvelles** sanctions*
    return noun == phrase.head and blame in words["blames"] and view.low[k] in words["charge"]
