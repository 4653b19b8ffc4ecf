"""What one event tells of another in the same sentence: who is meant by a demand, a reproach, a demonstration.

*Réclamer la démission du ministre* is asked of the minister, since he would resign; *condamner l'attaque de l'armée*
is aimed at who attacked, not at who was hit; whoever demonstrates to demand something demonstrates against whom it is
demanded of.
"""

from __future__ import annotations

from collections.abc import Sequence

from depeche.events.frames import Frames
from depeche.events.mentions import Mention
from depeche.events.tree import Tree

_BY_OBJECT = frozenset({"REQUEST", "ACCUSE", "SUPPORT", "REJECT"})


def link(mentions: Sequence[Mention], tree: Tree, frames: Frames) -> None:
    """Fill or correct the recipients of mentions from the mentions in their frames."""
    at = {mention.word: mention for mention in mentions}
    for mention in mentions:
        if mention.trigger.pos == "V" and mention.trigger.type in _BY_OBJECT:
            _by_object(mention, at, frames)
    for mention in mentions:
        if mention.trigger.type == "THREATEN" and mention.trigger.pos == "V" and not mention.recipients:
            _by_threat(mention, at, frames)
    for mention in mentions:
        if mention.trigger.type == "PROTEST" and mention.trigger.pos == "V" and not mention.recipients:
            for c in tree.children[mention.word]:
                purpose = at.get(c)
                if purpose is not None and tree.dep[c].startswith("advcl") and purpose.recipients:
                    mention.recipients = tuple(r for r in purpose.recipients if r not in mention.agents)


def _by_object(mention: Mention, at: dict[int, Mention], frames: Frames) -> None:
    for relation in ("obj", "à", "contre", "de"):
        for word in frames.of(mention.word).get(relation, ()):
            named = at.get(word)
            if named is None or named.trigger.pos != "N" or named.trigger.type == "OCCASION":
                continue
            if mention.trigger.type == "REQUEST" and mention.recipients:
                return
            doers = tuple(a for a in named.agents if a not in mention.agents)
            if doers or mention.trigger.type in {"ACCUSE", "REJECT"}:
                mention.recipients = doers or tuple(r for r in mention.recipients if r not in named.recipients)
            return


def _by_threat(mention: Mention, at: dict[int, Mention], frames: Frames) -> None:
    """*menace d'imposer des sanctions à X* threatens X."""
    words = [w for relation in ("inf", "de") for w in frames.of(mention.word).get(relation, ())]
    words += [d for w in words for d in frames.of(w).get("obj", ())]
    for word in words:
        named = at.get(word)
        if named is not None and named.recipients:
            mention.recipients = tuple(r for r in named.recipients if r not in mention.agents)
            return
