"""Whom relative pronouns take up: *Jean Petit, ministre, **qui** a démissionné*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from depeche.events.kinds import PEOPLE
from depeche.events.tree import NOMINAL, RELATIVES, VERBAL

if TYPE_CHECKING:
    from depeche.events.references import References

_REACH = 40
"""Words within which a relative clause resumes somebody."""


def antecedents(refs: References, i: int) -> list[str]:
    """Whom a relative pronoun takes up: the head of its clause, else who stands right before it."""
    tree = refs.tree
    begin = i - 1 if i > 0 and tree.pos[i - 1] == "ADP" else i  # *X, **à** qui*
    for head in tree.up(i, 6):
        joined = tree.dep[head] == "conj" and tree.head[i] == head and tree.pos[tree.head[head]] in NOMINAL
        if (tree.dep[head] in RELATIVES or joined) and tree.head[head] != head:  # *X, critiqué et **qui** part*
            noun = _whole_of(refs, _nearest_of(refs, _whose_place(refs, tree.head[head]), head, i), i)
            noun = _of_its_number(refs, noun, head, i)
            found = _modified(refs, noun)
            named = [a for a in found if refs.cast[a].kind in {"country", "organisation"}]
            single = not tree.plural[noun] or (len(found) == len(named) == 1)  # *les Nations unies*
            if found and single and _conjugated_in_plural(refs, head):
                found += [a for c in _listed_with(refs, noun, i) for a in refs.actors(c) if a not in found]
            if found:
                return found
            if i > 0 and tree.form[i - 1] in refs.lexicon.words("and") and (first := _relative_before(refs, i)):
                return list(refs.actors(first))  # *c'est Paris qui a dit cela **et qui** appelle X à*
            if _tells_where(refs, tree.head[head], begin) and _conjugated_in_plural(refs, head):
                return []  # *les **villes** en France **qui ont** voté*
            return _told_before(refs, begin) or _within_phrase(refs, tree.head[head], i)
    return _told_before(refs, begin)


def _told_before(refs: References, begin: int) -> list[str]:
    """Who is named right before a relative clause, or last before the time that stands there: *les propos de **X** le 3
    mai, qui avait*."""
    last = begin - 2 if begin > 1 and refs.tree.form[begin - 1] == "," else begin - 1
    if last in refs.frames.times:
        persons = (a for k in range(last, refs.tree.sentence[last].start - 1, -1) if (a := refs.known.get(k)))
        return [a for a in persons if refs.cast[a].kind == "person"][:1]
    return refs.named_before(begin)


def _tells_where(refs: References, noun: int, begin: int) -> bool:
    """Whether the name before a relative clause only tells where those are whom a plural noun names."""
    tree, last = refs.tree, begin - 2 if refs.tree.form[begin - 1] == "," else begin - 1
    return noun < last and tree.plural[noun] and tree.case(last) in refs.lexicon.words("locative")


def _conjugated_in_plural(refs: References, verb: int) -> bool:
    tree = refs.tree
    return any(tree.plural[k] for k in (verb, *tree.children[verb]) if tree.pos[k] in VERBAL)


def _listed_with(refs: References, noun: int, relative: int) -> list[int]:
    """Who stands in one list with a noun before a relative clause of all: ***X** et Y, **qui vont***."""
    tree, first = refs.tree, noun
    while tree.dep[first] == "conj" and tree.head[first] < first:
        first = tree.head[first]
    found, stack = [], [first]
    while stack:
        node = stack.pop()
        found.append(node)
        stack += [c for c in tree.children[node] if tree.dep[c] == "conj" and c < relative and tree.pos[c] in NOMINAL]
    return sorted(found) if len(found) > 1 else []


def _of_its_number(refs: References, noun: int, verb: int, relative: int) -> int:
    """The complement right before a relative clause in the plural, of a thing in the singular: *à la demande des
    **autorités**, qui refusent*."""
    tree = refs.tree
    if tree.plural[noun] or not _conjugated_in_plural(refs, verb) or tree.child(noun, "conj") is not None:
        return noun
    inner = [c for c in tree.children[noun] if noun < c < relative and tree.dep[c] == "nmod" and tree.plural[c]]
    return inner[-1] if inner and not refs.actors(noun) and refs.actors(inner[-1]) else noun


def _nearest_of(refs: References, noun: int, verb: int, relative: int) -> int:
    """The last of several names before the relative clause of one: *A ou B, **qui a** dénoncé*."""
    tree = refs.tree
    if _conjugated_in_plural(refs, verb):
        return noun
    joined = [c for c in tree.children[noun] if tree.dep[c] == "conj" and c < relative and c in refs.known]
    beside = joined and all(tree.pos[k] in {"PROPN", "PUNCT"} for k in range(joined[-1], relative))
    return joined[-1] if beside else noun


def _whole_of(refs: References, noun: int, relative: int) -> int:
    """The person in whose description a body stands before a comma: ***un élu** de l'opposition, qui l'accuse*."""
    tree, above, body = refs.tree, refs.tree.head[noun], refs.known.get(noun)
    if tree.dep[noun] != "nmod" or tree.form[relative - 1] != "," or not body or refs.cast[body].kind == "person":
        return noun
    mentions = (m for a in refs.actors(above) if refs.cast[a].kind == "person" for m in refs.cast[a].mentions)
    return above if any(m.start <= tree.start[noun] < m.end for m in mentions) else noun


def _relative_before(refs: References, i: int) -> int | None:
    """The same relative pronoun earlier in the sentence."""
    tree = refs.tree
    for k in range(i - 1, max(i - _REACH, -1), -1):
        if tree.form[k] == tree.form[i] and tree.pos[k] == "PRON":
            return k
        if tree.opens[k]:
            return None
    return None


def _within_phrase(refs: References, noun: int, relative: int) -> list[str]:
    """The person in the phrase that a relative clause hangs on: *l'entrée de **Jean Petit**, ministre, qui a*."""
    tree = refs.tree
    for node in (noun, *tree.up(noun, 4)):
        if tree.pos[node] in VERBAL and not refs.frames.passive(node):
            break
        known = refs.known.get(node)
        if known and refs.cast[known].kind == "person":
            return [known]
    found: list[str] = []
    stack = [noun] if relative - noun < _REACH else []
    while stack:
        for c in tree.children[stack.pop()]:
            if noun < c < relative and tree.dep[c] in {"nmod", "appos", "nmod:appos"}:
                stack.append(c)
                known = refs.known.get(c)
                if known and refs.cast[known].kind == "person":
                    found.append(known)
    return found if len(set(found)) == 1 else []


def _whose_place(refs: References, noun: int) -> int:
    """Who is where a place says: *le gouverneur basé à **Kaya** qui a demandé*."""
    tree = refs.tree
    place = refs.known.get(noun)
    if place and refs.cast[place].kind == "place" and tree.case(noun) == refs.lexicon.preposition("à"):
        for head in tree.up(noun, 3):
            if any(refs.cast[a].kind in PEOPLE for a in refs.actors(head)):
                return head
            if refs.frames.finite(head):
                break
    return noun


def _modified(refs: References, noun: int) -> list[str]:
    """Whom the noun that a clause hangs on stands for: itself, or the name it stands beside."""
    for _ in range(3):
        found = refs.actors(noun) or refs.actors(refs.unnamed.counted(noun))  # *40% des **Français** qui*
        if found:
            return list(found)
        if refs.tree.dep[noun] not in {"appos", "nmod:appos", "flat:name"} or refs.tree.head[noun] == noun:
            return []
        noun = refs.tree.head[noun]
    return []
