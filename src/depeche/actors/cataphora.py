"""Whom a pronoun foretells in a clause before the main one: *Alors qu'**il** visitait X, **Jean Petit** a dit*."""

from __future__ import annotations

from depeche.actors.lexicon import Lexicon
from depeche.actors.view import View

_REACH = 60
"""Tokens within which the subject of the main clause follows."""
_BEFORE = frozenset({"SCONJ", "ADP", "ADV", "CCONJ", "PUNCT", "SPACE"})
"""What may stand between the beginning of a sentence and the pronoun of a clause that opens it."""
_MARKS = frozenset({"mark", "fixed", "advmod"})
"""What the conjunction right before it is: *s'**il***, *alors **qu**'il*, *quand il*."""
_OBJECTS = frozenset({"obj", "iobj", "obl:arg"})


def subject_foretold(view: View, lexicon: Lexicon, token: int) -> int | None:
    """The subject of the main clause after a clause that opens the sentence, if its subject pronoun may mean it.

    A subject with an indefinite article is somebody new, and a clitic beside it is rather whom the pronoun means
    (*Alors qu'il sortait, le policier **l'**a arrêté*).
    """
    clause = view.head[token]
    main = view.head[clause]
    if not view.dep[token].startswith("nsubj") or not view.dep[clause].startswith("advcl") or not token < clause < main:
        return None
    first = token - 1
    while first >= 0 and view.pos[first] in _BEFORE and not view.opens(first):
        first -= 1
    if first < 0 or not view.opens(first) or view.pos[first] not in _BEFORE or view.dep[token - 1] not in _MARKS:
        return None
    beside = range(clause + 1, min(main + 1, clause + _REACH))
    subject = next((i for i in beside if view.head[i] == main and view.dep[i].startswith("nsubj")), None)
    if subject is None or view.pos[subject] not in ("NOUN", "PROPN"):
        return None
    if any(view.pos[i] == "PRON" and view.head[i] == main and view.dep[i] in _OBJECTS for i in beside):
        return None
    article = next((i for i in beside if view.head[i] == subject and view.dep[i] == "det"), None)
    known = article is None or lexicon.determiners.get(view.low[article], ("", ""))[0] != "indefinite"
    return subject if known else None
