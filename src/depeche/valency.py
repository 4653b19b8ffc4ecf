"""A pipeline component: what a verb wants is the verb's.

It stands behind the parser, which hangs *de fraude* of *accuser le gouvernement de fraude* on the noun beside it, as it
would in *un gouvernement de gauche*. A verb that wants a complement and has none takes the last bare one of its object.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from spacy.language import Language
from spacy.tokens import Doc, Token

from depeche.languages import PACKAGES, table

_OBJECT = "obj"
_FILLED = frozenset({"obl:arg", "xcomp", "ccomp"})
"""What a verb has where the place of its complement is taken."""

_REACH = 12
"""Words behind the verb within which the complement begins."""


@cache
def _wanted(language: str) -> Mapping[str, frozenset[str]]:
    """The prepositions of the complements that verbs want beside their object, by lemma."""
    found: dict[str, set[str]] = {}
    for row in table(language, "verb_complements") if language in PACKAGES else ():
        found.setdefault(row["verb"], set()).add(row["preposition"])
    return {verb: frozenset(prepositions) for verb, prepositions in found.items()}


@Language.component("depeche_valency")
def set_complements(doc: Doc) -> Doc:
    """Hang the complements that verbs want on them."""
    wanted = _wanted(doc.lang_.split("_")[0])
    for token in doc if wanted else ():
        if token.pos_ == "VERB" and (prepositions := wanted.get(token.lemma_)):
            complement = _torn(token, prepositions)
            if complement is not None:
                complement.head, complement.dep_ = token, "obl:arg"
    return doc


def _torn(verb: Token, prepositions: frozenset[str]) -> Token | None:
    """The complement of a verb that hangs on its object; None where the verb has one of its own."""
    objects: list[Token] = []
    for child in verb.rights:
        if child.dep_ in _FILLED and _links(child, prepositions):
            return None
        if child.dep_ == _OBJECT and child.pos_ in {"NOUN", "PROPN"}:
            objects.append(child)
    if any(c.pos_ == "VERB" and _links(c, prepositions) for thing in objects for c in thing.rights):
        return None  # *a accusé le parti de gauche **de mentir***
    found = [noun for thing in objects for noun in _bare(thing, prepositions) if noun.i - verb.i <= _REACH]
    return found[-1] if found else None


def _links(word: Token, prepositions: frozenset[str]) -> bool:
    """Whether one of these prepositions links a word with what it hangs on."""
    return any(c.dep_ in {"case", "mark"} and c.lemma_ in prepositions for c in word.lefts)


def _bare(noun: Token, prepositions: frozenset[str]) -> Iterator[Token]:
    """The complements of a noun without an article, in order."""
    for child in noun.rights:
        case = next((c for c in child.lefts if c.dep_ == "case"), None)
        plain = case is not None and case.lemma_ in prepositions and case.pos_ == "ADP"
        if child.dep_ == "nmod" and child.pos_ == "NOUN" and plain and not any(c.dep_ == "det" for c in child.lefts):
            yield child
