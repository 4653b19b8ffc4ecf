"""The status of verbs: the tense says it first, then what governs the verb."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from depeche.events.frames import Frames
from depeche.events.governors import Governors
from depeche.events.lexicon import Trigger
from depeche.events.speech_acts import SPEECH_ACTS
from depeche.events.tenses import Tenses
from depeche.events.told import Told
from depeche.events.tree import Tree

_SHOWN = frozenset({"PROTEST", "ASSAULT", "COOPERATE", "AID"})
"""Types whose verbs, in the present, show what is under way."""


_DONE = frozenset({"ACCUSE", "ASSAULT", "COERCE", "RETREAT"})
"""Types of what a participle tells to have been done to somebody."""


class VerbReader:
    """What is told of the verbs of one text."""

    def __init__(self, tree: Tree, frames: Frames, tenses: Tenses, governors: Governors) -> None:
        self.tree, self.frames, self.tenses, self.governors = tree, frames, tenses, governors
        self.lexicon = tree.lexicon

    def read(self, i: int, trigger: Trigger) -> Told:
        """What the tense of a verb and the words above it tell."""
        tense = self.tenses.of(i)
        status = self._by_tense(i, tense, trigger)
        denied = self.tenses.negated(i) and not trigger.denies
        if denied and trigger.lemma in self.lexicon.words("ruling_out"):
            return "skip", True  # *n'exclut pas de* refuses nothing
        governed = self.governors.say(i, trigger, infinitive="infinitive" in tense)
        if denied:
            return "skip" if governed in {"skip", "conditional"} else "denied", True
        if governed == "tense" or (
            governed == "planned" and "infinitive" not in tense and tense & {"compound", "past"}
        ):
            return status, False  # *a promis une aide, mais **s'était refusé** à*
        if governed == "planned" and trigger.type == "THREATEN":
            return "held", True  # *a promis de **riposter***: threatened now
        if governed == "proposed" and status == "planned" and self.governors.wish(i, trigger):
            return governed, True  # *l'espoir qu'ils **concluront** un traité*
        if governed and (status in {None, "held", "ongoing"} or governed in {"skip", "conditional"}):
            return governed, True
        if status is None and "gerund" in tense and trigger.type not in SPEECH_ACTS and self._by_doing(i):
            return self._of_the_doing(i, trigger), False
        if status is None and "infinitive" in tense:
            if self.governors.aims(i) and (trigger.type not in SPEECH_ACTS or self._backs_later(i, trigger)):
                return self.governors.purpose(i, trigger), False
            if trigger.type == "CONSULT" and self._yet_to_come(i):
                return "planned", True
        return status, status is not None

    def _by_tense(self, i: int, tense: AbstractSet[str], trigger: Trigger) -> str | None:
        """What the tense tells by itself."""
        if "future" in tense and (trigger.type == "THREATEN" or (trigger.type == "REJECT" and trigger.denies)):
            return "held"  # *ne **cédera** pas aux menaces*: refused now
        if "future" in tense:
            return "conditional" if self.governors.conditioned(i) else "planned"
        if "conditional" in tense:
            hearsay = trigger.type in SPEECH_ACTS and trigger.type != "SUPPORT"
            if not hearsay and self.governors.conditioned(i):
                return "conditional"  # *a dit que si elle le pouvait, elle **voterait** pour X*
            told = self.tenses.conditional(i)
            return told if told == "planned" or not hearsay else "held"  # *a dit qu'il **dénoncerait** X*
        if "infinitive" in tense:
            return "held" if "compound" in tense else None  # *a dit **avoir menacé** X*, *après **avoir interdit***
        if self._lasts(i, tense, trigger):
            return "ongoing"
        if "present" in tense and trigger.status == "held" and trigger.type in _SHOWN:
            over = trigger.type == "ASSAULT" and self.frames.passive(i)  # *sept personnes **sont blessées***
            return None if over else "ongoing"
        if trigger.type == "AID" and trigger.status == "planned" and tense & {"past", "compound", "present"}:
            return "planned"  # *a **promis** un milliard à X*
        if tense == {"participle"} and trigger.type in _DONE and self._is_told_done(i):
            return "held"
        if tense & {"past", "compound", "imperfect"}:
            return "ongoing" if trigger.status == "ongoing" and "imperfect" in tense else "held"
        return None

    def _by_doing(self, i: int) -> bool:
        """Whether a gerund stands behind *en*: *tentera de convaincre **en rencontrant** X*."""
        marks = (c for c in self.tree.children[i] if self.tree.dep[c] in {"mark", "case"})
        return any(self.tree.form[c] in self.lexicon.words("gerund_mark") for c in marks)

    def _of_the_doing(self, i: int, trigger: Trigger) -> str | None:
        """What the verbs above a gerund tell of it: it is done when they are."""
        verbs = [k for k in self.tree.up(i, 2) if self.frames.is_verbal(k)]
        if any("future" in self.tenses.of(k) for k in verbs):
            return "planned"
        for k in verbs:
            governed = self.governors.say(k, trigger, infinitive="infinitive" in self.tenses.of(k))
            if governed in {"planned", "proposed", "conditional"}:
                return governed
        return None

    def _is_told_done(self, i: int) -> bool:
        """Whether a passive participle stands behind whom it befell: *un militant, **condamné** pour vol*."""
        return self.tree.dep[i] == "acl" and self.frames.passive(i) and self.tree.child(i, "aux:tense") is None

    def _lasts(self, i: int, tense: AbstractSet[str], trigger: Trigger) -> bool:
        """Whether a passive tells what state things are in: *la frontière **est fermée***, *reste **fermée***."""
        tree, head = self.tree, self.tree.head[i]
        if trigger.lemma not in self.lexicon.words("lasting_state") or not self.frames.passive(i):
            return False
        if tree.dep[i] == "xcomp" and tree.verb(head) in self.lexicon.words("remaining"):
            return bool(self.tenses.of(head) & {"present", "future"}) and not self.tenses.negated(head)
        return tense == {"present"} and tree.child(i, "obl:agent") is None

    def _backs_later(self, i: int, trigger: Trigger) -> bool:
        """Whether somebody will do something to back somebody: *ira à Minsk **pour soutenir** les grévistes*."""
        head = self.tree.head[self.governors.first_aim(i)]
        later = self.tree.pos[head] == "VERB" and self.tenses.of(head) & {"future", "conditional"}
        return trigger.type == "SUPPORT" and bool(later)

    def _yet_to_come(self, i: int) -> bool:
        """Whether an infinitive comes after what has yet to happen: *réclamera un test **avant de** débattre*."""
        tree = self.tree
        head, before = tree.head[i], self.lexicon.preposition("avant")
        if head == i or not any(tree.form[c] == before for c in tree.children[i]) or not self.frames.is_verbal(head):
            return False
        return bool(self.tenses.of(head) & {"future", "conditional"})
