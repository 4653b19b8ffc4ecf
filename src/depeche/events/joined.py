"""Several whom one word takes up: *X et Y ont signé. **Ils** ont*, ***tous deux** ont*, ***leur** chef*."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from depeche.events.kinds import PEOPLE

if TYPE_CHECKING:
    from depeche.events.references import References


def joined_subjects(refs: References, i: int) -> list[str]:
    """Those whom a plural takes up together: ***X et Y** ont signé un accord. **Ils** ont demandé*.

    They are the joined subjects of a clause above it, else of the main clause of the sentence before, or both sides of
    a meeting that it tells: ***X** a reçu **Y**. **Ils** ont demandé*.
    """
    tree, frames = refs.tree, refs.frames
    for verb in _clauses(refs, i):
        args, passive = frames.of(verb), frames.passive(verb)
        subjects = [c for c in args.get("obj" if passive else "subj", ()) if c != i]
        meets = any(row.type == "CONSULT" for row in refs.lexicon.verbs.get(tree.verb(verb), ()))
        if tree.sentence[verb] != tree.sentence[i] and len(subjects) == 1 and meets:
            subjects += args.get("subj" if passive else "obj") or args.get(refs.lexicon.preposition("avec")) or []
        told = [a for c in subjects if c < i and tree.pos[c] != "PRON" for a in refs.actors(c)]
        found = list(dict.fromkeys(told))
        if len(found) > 1 and all(refs.cast[a].kind in PEOPLE for a in found):
            masculine = any(refs.cast.gender(a) == "m" for a in found)
            return [] if tree.gender(i) == "Fem" and masculine else found
        if any(refs.cast[a].kind == "group" for a in found) or (subjects and tree.pos[i] == "PRON"):
            return []
    return []


def both(refs: References, i: int) -> list[str]:
    """The two persons whom *tous deux* or *les deux* takes up: those of one place in a clause above or before."""
    tree, frames = refs.tree, refs.frames
    marked = any(tree.form[c] in refs.lexicon.words("whole") or tree.dep[c] == "det" for c in tree.children[i])
    if tree.form[i] not in refs.lexicon.words("two") or not marked or not tree.dep[i].startswith("nsubj"):
        return []
    for verb in _clauses(refs, i):
        for words in frames.of(verb).values():
            told = list(dict.fromkeys(a for c in words if c < i for a in refs.actors(c)))
            if len(told) == 2 and all(refs.cast[a].kind == "person" for a in told):
                return told
    return []


def _clauses(refs: References, i: int) -> Iterator[int]:
    """The verbs above a word, then the main verb of the sentence before."""
    tree, first = refs.tree, refs.tree.sentence[i].start
    before = tree.sentence[first - 1] if first else ()
    for verb in (*tree.up(tree.head[i], 6), *(k for k in before if tree.head[k] == k)):
        if refs.frames.is_verbal(verb) or tree.child(verb, "cop") is not None:
            yield verb
