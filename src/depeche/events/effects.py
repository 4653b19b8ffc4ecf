"""What a relative clause tells of the effect of a blow, and so of its day and place."""

from __future__ import annotations

from depeche.events.frames import Frames


def tells_effect(frames: Frames, verb: int) -> bool:
    """Whether a verb tells the dead and wounded of an attack, or whom it struck: *qui a **fait** dix morts lundi à
    Kaboul*, *l'attentat qui a **frappé** Nice en 2016*."""
    tree, lexicon = frames.tree, frames.lexicon
    if tree.verb(verb) in lexicon.words("hitting"):
        return tree.is_word(tree.head[verb], lexicon.words("blow"))
    if tree.verb(verb) not in lexicon.words("claiming"):
        return False
    return any(tree.is_word(c, lexicon.words("casualties")) for c in frames.of(verb).get("obj", ()))
