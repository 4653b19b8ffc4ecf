"""Who somebody told without a name turns out to be: *l'homme, **identifié comme** Jean Petit*."""

from __future__ import annotations

from depeche.actors.cast import Cast
from depeche.actors.lexicon import Lexicon
from depeche.actors.view import View

_BY_WHOM = 8
"""Words within which the name follows: *identifié **par son avocat** comme*."""


def identify(cast: Cast, view: View, lexicon: Lexicon) -> None:
    """Make one actor of a person without a name and of the name that a participle gives him."""
    for i, word in enumerate(view.low):
        if word not in lexicon.words["identified"]:
            continue
        name = _name(cast, view, lexicon, i)
        noun = _noun(view, i)
        if name is None or noun is None:
            continue
        described = cast.at(view.span(noun, noun + 1))
        if described is None or described == name or cast[described].kind != "person":
            continue
        said = cast[described].name.split()
        if not any(part[:1].isupper() for part in said[1:] or said):  # *Un policier*, not *Jean Petit*
            cast.merge(described, name)


def _name(cast: Cast, view: View, lexicon: Lexicon, participle: int) -> str | None:
    """The person named behind *comme*."""
    for k in range(participle + 1, min(participle + _BY_WHOM, len(view) - 1)):
        if view.low[k] in lexicon.words["as"]:
            first = k + 2 if view.pos[k + 1] == "AUX" else k + 1  # *comme **étant** Jean Petit*
            named = cast.at(view.span(first, first + 1)) if view.pos[first : first + 1] == ["PROPN"] else None
            return named if named is not None and cast[named].kind == "person" else None
        if view.text[k] in ",;.":
            return None
    return None


def _noun(view: View, participle: int) -> int | None:
    """The noun that a participle is said of."""
    if view.dep[participle] == "acl" and view.pos[view.head[participle]] == "NOUN":
        return view.head[participle]
    subjects = (k for k in range(participle) if view.head[k] == participle and view.dep[k] == "nsubj:pass")
    return next((k for k in subjects if view.pos[k] == "NOUN"), None)
