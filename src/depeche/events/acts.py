"""Whose act a noun resumes: *X a fermé les écoles, **une décision** critiquée par Y*, *Y a dénoncé **cette décision***.

An agency tells the act in a clause and takes it up by a noun that names it as one; whoever did the one did the other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from depeche.events.company import people_of
from depeche.events.tree import RELATIVES

if TYPE_CHECKING:
    from depeche.events.owners import Owners

_NAMED_BEFORE = 150
"""Words within which *cette décision* is the decision told before."""

_SAID = frozenset({"ACCUSE", "SUPPORT"})
"""Types of what is but said, and no decision."""

_CALL = "REQUEST"
"""The type of what one but asks for, by a verb that may tell more (*appeler*)."""


def doers(resolver: Owners, c: int) -> list[str]:
    """Who did what a noun without an owner resumes, or makes it in its clause; none where it resumes nothing."""
    if _is_aside(resolver, c):
        return _of_clause(resolver, c)
    tree, lexicon = resolver.tree, resolver.lexicon
    if made := _makers(resolver, c):
        return made
    det = tree.child(c, "det")
    move = tree.is_word(c, lexicon.words("move"))
    if det is None or not (move or tree.is_word(c, lexicon.words("made"))):
        return []
    opens = tree.opens[det] and tree.dep[c] == "ROOT"  # ***Une décision** critiquée par X.*
    if not opens and tree.form[det] not in lexicon.words("demonstrative"):
        return []
    for k in range(c - 1, max(c - _NAMED_BEFORE, -1), -1):
        if tree.form[k] == tree.form[c]:
            return resolver.owners(k)
    return _of_sentence(resolver, c) if move else []


def _makers(resolver: Owners, c: int) -> list[str]:
    """Who decides or says something, by the clause whose object it is: *X a signé **un décret** dénoncé par Y*."""
    tree, lexicon, verb = resolver.tree, resolver.lexicon, resolver.tree.head[c]
    if verb == c or not tree.is_word(c, lexicon.words("made")) or tree.verb(verb) not in lexicon.words("making"):
        return []
    args = resolver.frames.of(verb)
    theirs = resolver.frames.is_verbal(verb) and c in args.get("obj", ()) and not tree.negated(verb)
    return _subject(resolver, verb) if theirs else []


def _is_aside(resolver: Owners, c: int) -> bool:
    """Whether a noun resumes the clause before it: *X part, **une décision** critiquée par Y*, *X part, **ce** que*."""
    tree, lexicon = resolver.tree, resolver.lexicon
    if tree.form[c] in lexicon.words("that_which"):
        return tree.form[c - 1] == "," and tree.child(c, *RELATIVES) is not None
    det = tree.child(c, "det")
    if det is None or det < 1 or tree.form[det - 1] != "," or tree.form[det] not in lexicon.words("indefinite"):
        return False
    return tree.is_word(c, lexicon.words("act") | lexicon.words("move") | lexicon.words("words_said"))


def _of_clause(resolver: Owners, c: int) -> list[str]:
    """The subject of the clause that a noun stands beside."""
    verb = next((n for n in resolver.tree.up(c, 8) if n < c and resolver.frames.is_verbal(n)), None)
    return _subject(resolver, verb) if verb is not None else []


def _of_sentence(resolver: Owners, c: int) -> list[str]:
    """The subject of the clause before, else of the sentence before."""
    tree = resolver.tree
    own = next((n for n in (c, *tree.up(c)) if resolver.frames.is_verbal(n)), c)
    start = tree.sentence[c].start
    for n in tree.up(own, 4):
        if start <= n < c and resolver.frames.is_verbal(n) and tree.dep[own] == "conj":
            return _subject(resolver, n)
    if start == 0:
        return []
    root = tree.parsed.doc[start - 1].sent.root.i
    told = resolver.frames.is_verbal(root) and not tree.tenses(root) & {"imperfect"}  # *il restait cent amendements*
    types = resolver.lexicon.plain_types(tree.verb(root))
    told = told and _CALL not in resolver.lexicon.types(tree.verb(root))
    told = told and not (types and types <= _SAID) and not resolver.frames.passive(root)
    # *des élus ont critiqué le plan. X justifie **cette décision***: not theirs
    return _subject(resolver, root) if told else []


def _subject(resolver: Owners, verb: int) -> list[str]:
    words = resolver.frames.of(verb).get("subj", ())
    return [a for s in words if not resolver.is_kind(s, "medium") for a in people_of(resolver, s)]
