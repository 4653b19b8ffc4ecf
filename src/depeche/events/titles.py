"""Titles of books and films: nothing happens in them, whatever their words are."""

from __future__ import annotations

from depeche.events.tree import Tree

_TITLE = 25
"""Words that the title of a work has at most."""


def works(tree: Tree) -> frozenset[int]:
    """The words of titles: quoted and with the year after them, *"Avertissement aux malades" (2002)*."""
    form, found = tree.form, set[int]()
    marks = tree.lexicon.words("closing_mark") | tree.lexicon.words("opening_mark")
    for k in range(1, len(form) - 3):
        dated = form[k + 1] == "(" and len(form[k + 2]) == 4 and form[k + 2].isdigit() and form[k + 3] == ")"
        if dated and form[k] in marks:
            begins = next((j for j in range(k - 1, max(k - _TITLE, -1), -1) if form[j] in marks), None)
            if begins is not None:
                found.update(range(begins + 1, k))
    return frozenset(found)
