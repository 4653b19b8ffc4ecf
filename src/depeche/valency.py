"""A pipeline component: what a verb wants is the verb's.

It stands behind the parser, which hangs *de fraude* of *accuser le gouvernement de fraude* on the noun beside it, as it
would in *un gouvernement de gauche*. A verb that wants a complement and has none takes the last one of its object that
has no article, or *un* and nobody to head it (*menacer X d'une plainte*).
A name behind a weekday, which it hangs on the day, is the object: *a exhorté mercredi **Airbus** à négocier*; those
between whom something goes on are the verb's too: *ont éclaté dans la nuit **entre** X et Y*. An infinitive joined
without a preposition to one behind *de* goes on with the verb above: *pour justifier l'idée de partir et **appeler** X
à*. A number before a joined participle is its subject: *dix ont été blessés et **trois** arrêtés*.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from importlib import import_module

from spacy.language import Language
from spacy.tokens import Doc, Token

from depeche.languages import PACKAGES, table

_OBJECT = "obj"
_ASIDES = frozenset({"acl", "acl:relcl", "appos", "nmod"})
"""Relations of what is told of an object between commas."""

_FILLED = frozenset({"obl:arg", "xcomp", "ccomp"})
"""What a verb has where the place of its complement is taken."""

_SUBJECTS = frozenset({"nsubj", "expl:subj"})

_PARTS = frozenset({"JOURNEE", "NIGHT", "NOON", "PART", "WEEKDAY"})
"""Classes of words for the times of a day."""

_IL = "il"

_REACH = 12
"""Words behind the verb within which the complement begins."""


@cache
def _wanted(language: str, takes: str) -> Mapping[str, frozenset[str]]:
    """The prepositions of the nouns or infinitives that verbs want beside their object, by form and by lemma.

    By form too, for the lemmatizer errs on rare ones (*exclu* of *exclaître*).
    """
    if language not in PACKAGES:
        return {}
    forms_of = import_module(f"{PACKAGES[language]}.conjugation").forms_of
    found: dict[str, set[str]] = {}
    for row in table(language, "verb_complements"):
        if row["takes"] == takes:
            for form in {row["verb"], *(form for form, _ in forms_of(row["verb"]))}:
                found.setdefault(form, set()).add(row["preposition"])
    return {form: frozenset(prepositions) for form, prepositions in found.items()}


@cache
def _weekdays(language: str) -> frozenset[str]:
    rows = table(language, "time_words") if language in PACKAGES else ()
    return frozenset(row["word"] for row in rows if row["class"] == "WEEKDAY")


@cache
def _times_of_day(language: str) -> frozenset[str]:
    rows = table(language, "time_words") if language in PACKAGES else ()
    return frozenset(row["word"] for row in rows if row["class"] in _PARTS)


@cache
def _between(language: str) -> frozenset[str]:
    rows = table(language, "time_words") if language in PACKAGES else ()
    return frozenset(row["word"] for row in rows if row["class"] == "ENTRE")


@cache
def _contents(language: str) -> frozenset[str]:
    """Nouns with a content of their own, which an infinitive behind them tells: *la décision de fermer*."""
    cues = (row["cue"] for row in table(language, "status_cues") if row["pos"] == "N")
    return frozenset(row["noun"] for row in table(language, "proposition_nouns")).union(cues)


_HEADED = (
    ("body_nouns", "singular"),
    ("country_nouns", "noun"),
    ("group_nouns", "singular"),
    ("land_nouns", "noun"),
    ("person_nouns", "feminine"),
    ("person_nouns", "masculine"),
    ("place_nouns", "noun"),
)


@cache
def _headed(language: str) -> frozenset[str]:
    """Nouns for bodies, people and places, which somebody may be the head of: *le président d'une **association***."""
    return frozenset(row[column].casefold() for name, column in _HEADED for row in table(language, name))


@Language.component("depeche_valency")
def set_complements(doc: Doc) -> Doc:
    """Hang the complements and objects that verbs want on them."""
    language = doc.lang_.split("_")[0]
    bare, nouns, infinitives = (_wanted(language, takes) for takes in ("noun", "article", "infinitive"))
    impersonal = _wanted(language, "impersonal")
    weekdays, parts, between = _weekdays(language), _times_of_day(language), _between(language)
    for token in doc if language in PACKAGES else ():
        if token.pos_ == "PROPN" and token.dep_ == "nmod" and token.head.lower_ in weekdays:
            _give_object(token)
        if token.dep_ == "nmod" and token.head.lower_ in parts and _links(token, between):
            _give_sides(token, parts)
        if token.dep_ == "nummod" and token.i == token.head.i - 1 and _is_joined_participle(token.head):
            token.dep_ = "nsubj:pass"
        if token.pos_ != "VERB":
            continue
        if token.dep_ == "acl:relcl" and (antecedent := _agreeing(token)) is not None:
            token.head = antecedent
        if token.dep_ == "conj" and _is_infinitive(token):
            _join_above(token)
        if prepositions := impersonal.get(token.lower_) or impersonal.get(token.lemma_):
            _free_impersonal(token, prepositions)
        if prepositions := infinitives.get(token.lower_) or infinitives.get(token.lemma_):
            infinitive = _torn_infinitive(token, prepositions, _contents(language))
            if infinitive is not None:
                infinitive.head, infinitive.dep_ = token, "xcomp"
        for wanted, headed in ((bare, _headed(language)), (nouns, None)):
            if prepositions := wanted.get(token.lower_) or wanted.get(token.lemma_):
                complement = _torn(token, prepositions, _contents(language), headed)
                if complement is not None:
                    complement.head, complement.dep_ = token, "obl:arg"
    return doc


def _give_object(name: Token) -> None:
    """Make a name hung on the weekday right before it the object of the verb, which has a subject and no object."""
    day = name.head
    verb = day.head
    if name.i != day.i + 1 or day.dep_ != "obl:mod" or verb.pos_ != "VERB" or verb.i > day.i:
        return
    own = list(verb.children)
    if not any(c.dep_ in _SUBJECTS and c.i < verb.i for c in own) or any(c.dep_ == "aux:pass" for c in own):
        return
    objects = [c for c in own if c.dep_ in {_OBJECT, "ccomp"}]
    second = next((c for c in objects if c.i > name.i and any(k.dep_ == "cc" for k in c.lefts)), None)
    if objects and objects != [second]:
        return
    joined = [c for c in day.children if c.dep_ == "conj" and c.i > name.i]
    name.head, name.dep_ = verb, _OBJECT
    for other in [*joined, *([second] if second is not None else ())]:
        other.head, other.dep_ = name, "conj"


def _free_impersonal(verb: Token, prepositions: frozenset[str]) -> None:
    """Make *il* nobody where an infinitive is what was decided: ***il** a été convenu d'envoyer une aide*."""
    subject = next((c for c in verb.children if c.dep_ == "nsubj:pass" and c.lower_ == _IL), None)
    told = (c for c in verb.children if c.dep_ in {"xcomp", "csubj:pass"} and c.i > verb.i)
    if subject is not None and any(_links(c, prepositions) for c in told):
        subject.dep_ = "expl:subj"


def _is_infinitive(token: Token) -> bool:
    return "Inf" in token.morph.get("VerbForm", [])


def _join_above(infinitive: Token) -> None:
    """Join an infinitive to the one that a noun belongs to, where it lacks the *de* of that which the noun asks for."""
    first = infinitive.head
    if not _is_infinitive(first) or first.dep_ != "acl" or first.head.pos_ != "NOUN" or infinitive.i == first.i + 2:
        return
    linked = any(c.dep_ in {"case", "mark"} for c in first.lefts)
    above = first.head.head
    if not linked or any(c.dep_ in {"case", "mark"} for c in infinitive.lefts):
        return
    if _is_infinitive(above) and above.i < first.i and first.head.dep_ == _OBJECT:
        infinitive.head = above


def _agreeing(verb: Token) -> Token | None:
    """The noun right before the relative pronoun of a verb in the plural that was hung on a singular: *l'évacuation par
    la police d'**élus qui s'opposaient***."""
    subject = next((c for c in verb.lefts if c.dep_.startswith("nsubj") and c.i < verb.i), None)
    finite = next((c for c in verb.lefts if c.dep_.startswith("aux")), verb)
    if (
        subject is None
        or "Rel" not in subject.morph.get("PronType", [])
        or "Plur" not in finite.morph.get("Number", [])
    ):
        return None
    before = subject.doc[subject.i - 1] if subject.i else subject
    if before is verb.head or "Sing" not in verb.head.morph.get("Number", []) or before.pos_ != "NOUN":
        return None
    joined = any(c.dep_ == "conj" for c in verb.head.children)
    return before if "Plur" in before.morph.get("Number", []) and not joined else None


def _give_sides(name: Token, parts: frozenset[str]) -> None:
    """Hang those between whom something goes on, hung on its time of day, on the verb."""
    verb = name.head.head
    if name.lower_ not in parts and name.head.dep_ == "obl:mod" and verb.pos_ == "VERB" and verb.i < name.head.i:
        name.head, name.dep_ = verb, "obl:mod"


def _is_joined_participle(word: Token) -> bool:
    """Whether a word is a participle that goes on with the passive before it."""
    verb = word.head
    if word.dep_ != "conj" or word.pos_ not in {"ADJ", "NOUN", "VERB"} or verb.pos_ != "VERB":
        return False
    passive = any(c.dep_ == "aux:pass" for c in verb.children)
    return passive and not any(c.dep_.startswith("aux") or c.dep_ == "det" for c in word.children)


def _torn(
    verb: Token, prepositions: frozenset[str], content: frozenset[str], headed: frozenset[str] | None
) -> Token | None:
    """The complement of a verb that hangs on its object; None where the verb has one of its own.

    A noun that tells a content keeps its own: *menace la décision **de réouverture***.
    """
    objects: list[Token] = []
    for child in verb.rights:
        if child.dep_ in _FILLED and _links(child, prepositions):
            return None
        if child.dep_ == _OBJECT and child.pos_ in {"NOUN", "PROPN"} and child.lemma_ not in content:
            objects.append(child)
    if any(c.pos_ == "VERB" and _links(c, prepositions) for thing in objects for c in thing.rights):
        return None  # *a accusé le parti de gauche **de mentir***
    things = [noun for thing in objects for noun in (thing, *(c for c in thing.rights if c.pos_ == "PROPN"))]
    found = [noun for thing in things for noun in _complements(thing, prepositions, headed)]
    return found[-1] if found and found[-1].i - verb.i <= _REACH else None


def _torn_infinitive(verb: Token, prepositions: frozenset[str], content: frozenset[str]) -> Token | None:
    """The infinitive of a verb that hangs on the last of its objects; None where the verb has one of its own.

    An infinitive behind a noun that tells a content (*décision*, *projet*) is the noun's.
    """
    if any(c.dep_ in _FILLED and _links(c, prepositions) for c in verb.rights):
        return None
    for thing in (c for c in verb.rights if c.dep_ == _OBJECT):
        last = [thing, *(c for c in thing.rights if c.dep_ == "conj")][-1]
        if last.lemma_ in content:
            continue  # *a empêché la tentative **de fermer l'usine***
        for child in last.rights:
            if child.dep_ == "acl" and _is_infinitive(child) and _links(child, prepositions):
                return child
        if (behind := _behind_aside(verb, thing, prepositions)) is not None:
            return behind
    return None


def _behind_aside(verb: Token, thing: Token, prepositions: frozenset[str]) -> Token | None:
    """The infinitive of a verb behind what is told of its object between commas: *a appelé X, qui soutient Y, **à
    partir***."""
    doc = verb.doc
    for aside in thing.rights:
        first = aside.left_edge.i
        if aside.dep_ not in _ASIDES or doc[first if aside.left_edge.is_punct else first - 1].text != ",":
            continue
        inside = (c for c in aside.subtree if c.i > aside.i)
        joined = (c for c in verb.rights if c.dep_ == "conj" and c.i > aside.i)
        for infinitive in (*inside, *joined):
            link = next((c for c in infinitive.lefts if c.dep_ in {"case", "mark"}), None)
            if link is None or not _is_infinitive(infinitive) or link.lemma_ not in prepositions:
                continue
            listed = any(c.dep_ in {"cc", "conj"} for c in infinitive.children)
            if doc[link.i - 1].text == "," and link.i - 1 > aside.i and not listed:
                return infinitive
    return None


def _links(word: Token, prepositions: frozenset[str]) -> bool:
    """Whether one of these prepositions links a word with what it hangs on."""
    return any(c.dep_ in {"case", "mark"} and c.lemma_ in prepositions for c in word.lefts)


def _complements(noun: Token, prepositions: frozenset[str], headed: frozenset[str] | None) -> Iterator[Token]:
    """The complements of a noun, in order.

    With ``headed``, those without an article, and with *un* those that nobody can be the head of: *a menacé le ministre
    **d'une plainte***.
    """
    for child in noun.rights:
        case = next((c for c in child.lefts if c.dep_ == "case"), None)
        if child.dep_ != "nmod" or child.pos_ != "NOUN" or case is None or case.lemma_ not in prepositions:
            continue
        article = next((c for c in child.lefts if c.dep_ == "det"), None)
        indefinite = article is not None and "Ind" in article.morph.get("Definite", [])
        bare = article is None and case.pos_ == "ADP"
        if headed is None or bare or (indefinite and child.lemma_.casefold() not in headed):
            yield child
