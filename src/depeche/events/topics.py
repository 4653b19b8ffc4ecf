"""The topics of agreements and talks, which have yet to be: *un accord **sur le retrait** des troupes*, *ont convenu
**d'une rencontre***, *ont discuté **de sanctions***."""

from __future__ import annotations

from depeche.events.frames import Frames
from depeche.events.lexicon import Trigger
from depeche.events.tenses import Tenses
from depeche.events.told import Told

_YIELDED = frozenset({"CONCEDE", "RETREAT"})
"""Types of what an agreement is about even if its noun is definite: *sur **le** retrait*, but *sur les sanctions*."""


def as_topic(i: int, trigger: Trigger, frames: Frames, tenses: Tenses) -> Told | None:
    """What is told of a noun that an agreement or a talk is about; None where it is about nothing of the kind."""
    tree, lexicon = frames.tree, frames.lexicon
    node = next((k for k in (i, *tree.up(i, 3)) if tree.dep[k] != "conj"), i)
    head, case = tree.head[node], tree.case(node)
    verbal = frames.is_verbal(head)
    if head == node or not (case == lexicon.preposition("sur") or (verbal and case == lexicon.preposition("de"))):
        return None  # *un accord **de** cessez-le-feu* is the cease-fire
    nouns = [*([] if verbal else [head]), *(c for c in tree.children[head] if c < node and tree.pos[c] == "NOUN")]
    cues = [lexicon.cue("N", f"{tree.lemma[noun]} {case}", trigger.type) for noun in nouns]
    if verbal:
        cues.insert(0, lexicon.cue("T", tree.verb(head), trigger.type))
    cue = next(filter(None, cues), None)
    some = any(tree.form[c] in lexicon.words("contracted") and tree.dep[c] == "det" for c in tree.children[i])
    yielded = cue == "planned" and trigger.status == "held" and trigger.type in _YIELDED
    if cue is None or (tree.definite(i) and not some and not yielded):  # but *sur **des** sanctions*
        return None
    verb = head if verbal else tree.head[head]
    if verb == head and not verbal:
        return cue, True
    sought = lexicon.cue("O", tree.verb(verb), trigger.type) == "proposed"  # *cherchent un accord **sur une aide***
    reached = not frames.is_verbal(verb) or (tenses.settled(verb) and not sought)
    return (cue if reached else "proposed"), True
