"""Judgements of deeds that are told elsewhere: *Des rebelles ont attaqué Gao. L'ONU a condamné **l'attaque***.

Who condemns, welcomes or rejects a deed without saying whose it is does so to whoever did it, as the dispatch tells.
"""

from __future__ import annotations

from collections.abc import Sequence

from depeche.events.frames import Frames
from depeche.events.merge import Cluster, akin
from depeche.events.speech_acts import PROCEEDINGS

_JUDGING = frozenset({"ACCUSE", "REJECT", "SUPPORT"})

_JUDGED = frozenset({"AGREE", "ASSAULT", "COERCE", "CONCEDE", "MOBILIZE", "PROTEST", "REQUEST", "RETREAT", "SANCTION"})
"""Types of deeds. A word of reproach is none: who rejects it is told beside it (``resumption``)."""

_VIOLENT = frozenset({"ASSAULT", "PROTEST"})

_NEAR = 60
"""Words within which *ce blocage* is what a verb of its family told."""


def aim_at_the_doers(clusters: Sequence[Cluster], frames: Frames) -> None:
    """Give judgements without anybody judged those who did what they are of, told by an earlier word."""
    told = {mention.word: cluster for cluster in clusters for mention in cluster.mentions}
    for cluster in clusters:
        if cluster.type not in _JUDGING or cluster.recipients:
            continue
        for mention in cluster.mentions:
            if mention.trigger.pos != "V" or mention.recipients:
                continue
            role = "subj" if frames.passive(mention.word) else "obj"
            for word in frames.of(mention.word).get(role, ()):
                deed = told.get(word)
                alone = deed is None or (len(deed.mentions) == 1 and not deed.agents)
                if alone and (doers := _by_its_verb(word, clusters, frames)):
                    cluster.recipients += [a for a in doers if a not in {*cluster.agents, *cluster.recipients}]
                if deed is None or deed is cluster or not (deed.type in _JUDGED or deed.modes & PROCEEDINGS):
                    continue
                again = any(m.word < word for m in deed.mentions)
                own = next(m for m in deed.mentions if m.word == word)
                if again and (own.definite or own.pointing) and not own.agents:
                    doers = [a for a in deed.agents if a not in cluster.agents]
                    cluster.recipients += [a for a in doers if a not in cluster.recipients]


def _by_its_verb(noun: int, clusters: Sequence[Cluster], frames: Frames) -> Sequence[str]:
    """Who did the deed whose verb is of the family of a noun with a demonstrative (*ont bloqué la gare*, *ce
    **blocage***), or the last violent one where the noun but says that it is one (*cet **acte***)."""
    tree, det = frames.tree, frames.tree.child(noun, "det")
    if tree.pos[noun] != "NOUN" or det is None or tree.form[det] not in frames.lexicon.words("demonstrative"):
        return ()
    if tree.is_word(noun, frames.lexicon.words("deed_word")):
        last = {m.word: c.agents for c in clusters for m in c.mentions if c.type in _VIOLENT and c.agents}
        before = max((word for word in last if 0 < noun - word < _NEAR), default=None)
        return () if before is None else last[before]
    for cluster in reversed(clusters):
        for mention in reversed(cluster.mentions):
            near = 0 < noun - mention.word < _NEAR and mention.trigger.pos == "V" and cluster.type in _JUDGED
            short = mention.trigger.lemma.startswith(tree.lemma[noun])  # *tirer*, *ce tir*
            words = (word.replace("qu", "c") for word in (mention.trigger.lemma, tree.lemma[noun]))
            if near and (short or akin(*words)):
                return cluster.agents
    return ()
