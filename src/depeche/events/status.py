"""Status: whether an event took place, is under way, is due, wished, conditional, denied or called off.

The tense of the verb says it first, then the words that govern the event (*souhaite*, *projet de*, *a annulé*),
then its modifiers (*prévu*, *éventuel*) and its date.
"""

from __future__ import annotations

from dataclasses import dataclass

from depeche.events.frames import Frames
from depeche.events.governors import Governors
from depeche.events.lexicon import Trigger
from depeche.events.noun_status import NounReader
from depeche.events.speech_acts import SPEECH_ACTS, is_spoken
from depeche.events.tenses import Tenses
from depeche.events.told import IN_FORCE, WAS_DUE
from depeche.events.tree import Tree
from depeche.events.verb_status import VerbReader
from depeche.reading import Status

_STATES = frozenset({("COERCE", "arrest"), ("MOBILIZE", "troops")})
"""Types and modes of events whose participle can tell a state that lasts."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A status and whether the text shows it (a noun alone shows nothing). None of status: no event at all."""

    status: Status | None
    shown: bool


class StatusReader:
    """Reads the status of the triggers of one text."""

    def __init__(self, tree: Tree, frames: Frames) -> None:
        self.tree, self.frames = tree, frames
        self.lexicon = tree.lexicon
        self.tenses = Tenses(tree)
        governors = Governors(tree, frames, self.tenses)
        self._verbs = VerbReader(tree, frames, self.tenses, governors)
        self._nouns = NounReader(tree, frames, self.tenses, governors)

    def read(self, i: int, trigger: Trigger, *, future: bool, past: bool, since: bool, ends: bool) -> Judged:
        """The status of the trigger at a word. ``future``, ``past``, ``since``: how its date lies to the dispatch's;
        ``ends``: it is told when it ends, in the future."""
        status, shown = (self._nouns if trigger.pos == "N" else self._verbs).read(i, trigger)
        if status == "skip":
            return Judged(None, shown=True)
        if status == WAS_DUE:
            return Judged("planned", shown=True)
        if status == IN_FORCE:
            return Judged(trigger.status, shown=True)
        if status == "tense":  # the cue leaves it to a tense, and a noun has none
            status, shown = None, False
        summoned = trigger.type in SPEECH_ACTS  # *a été convoqué pour jeudi*
        over = trigger.pos == "V" and not summoned and status == "held" and "compound" in self.tenses.of(i)
        if future and status in {"held", "ongoing", None} and not is_spoken(trigger) and not over:
            return Judged("planned", shown=True)
        if future and status == "proposed" and (trigger.type == "OCCASION" or trigger.mode == "resign"):
            return Judged("planned", shown=True)  # *pourrait participer à la cérémonie du 17 août*
        if past and not since and status == "ongoing" and trigger.type == "CONSULT" and trigger.status == "held":
            return Judged("held", shown=True)  # *le 7 juin 2008, il **effectue** une visite*
        foretold = trigger.pos == "V" and "future" in self.tenses.of(i)  # *il **sera arrêté** en 2018*, told in 2020
        if past and status == "planned" and (not shown or foretold or trigger.pos == "N" or self._decided(i)):
            return Judged("held", shown=True)
        if past and status is None and trigger.type == "OCCASION":
            return Judged("held", shown=True)  # *les élections de 2016* are not those to come
        if status in {None, "held"} and self._repeats(i, trigger):
            return Judged("ongoing", shown=True)
        if ends and status in {None, "held"}:
            return Judged("ongoing", shown=True)
        if since and status in {None, "held"} and trigger.type not in SPEECH_ACTS and not self._over(i, trigger):
            return Judged("ongoing", shown=True)
        if past and not since and status is None and trigger.status == "ongoing" and not self._started(i):
            return Judged("held", shown=True)
        if trigger.status == "held" and self._lasting(i, trigger):
            return Judged("ongoing", shown=True)
        if status is None and trigger.type == "SUPPORT" and trigger.pos == "V" and self._modifies(i):
            return Judged("held", shown=False)
        final: Status = status or trigger.status  # type: ignore[assignment]
        return Judged(final, shown)

    def _repeats(self, i: int, trigger: Trigger) -> bool:
        """Whether a verb tells what somebody does again and again: *loue **régulièrement** leur entente*."""
        tree = self.tree
        often = self.lexicon.words("repeatedly")
        told = any(tree.dep[c] == "advmod" and tree.form[c] in often for c in tree.children[i])
        if not told or trigger.pos != "V" or is_spoken(trigger):
            return False
        return bool(self.tenses.of(i) & {"present", "infinitive"})

    def _decided(self, i: int) -> bool:
        """Whether an infinitive tells what somebody decided: *sa décision de **se rendre** à Lille*, told after."""
        head = self.tree.head[i]
        return head != i and self.tree.is_word(head, self.lexicon.words("deciding"))

    def _started(self, i: int) -> bool:
        """Whether what is told of a noun is that it began: *les discussions **engagées** le 25 mai* may go on."""
        words = self.lexicon.words("starting")
        tree = self.tree
        around = [tree.head[i], *(c for c in tree.children[i] if tree.dep[c] in {"acl", "acl:relcl"})]
        return any(self.frames.is_verbal(k) and tree.verb(k) in words for k in around)

    def _modifies(self, i: int) -> bool:
        """Whether a passive participle stands behind a noun: *une marche **soutenue** par l'opposition*."""
        return self.tree.dep[i] == "acl" and self.frames.passive(i) and not self.tree.definite(self.tree.head[i])

    def _remains(self, i: int, trigger: Trigger) -> bool:
        """Whether something is told to stay as it was ruled: *les écoles **restent fermées***."""
        tree, head = self.tree, self.tree.head[i]
        if trigger.type != "COERCE" or trigger.pos != "V" or tree.dep[i] != "xcomp" or not self.frames.passive(i):
            return False
        stays = tree.verb(head) in self.lexicon.words("remaining") and not self.tenses.negated(head)
        return stays and bool(self.tenses.of(head) & {"present", "future"})

    def _over(self, i: int, trigger: Trigger) -> bool:
        """Whether a verb is told as over: *depuis lundi, la police a arrêté*."""
        return trigger.pos == "V" and not self.tenses.of(i) & {"present", "participle"}

    def _lasting(self, i: int, trigger: Trigger) -> bool:
        """Whether a participle tells a state that lasts: *des opposants emprisonnés*, *les troupes déployées*."""
        tree = self.tree
        if self._remains(i, trigger):
            return True
        if trigger.pos != "V" or (trigger.type, trigger.mode) not in _STATES:
            return False
        if trigger.type == "COERCE" and trigger.lemma not in self.lexicon.words("jailing"):
            return False  # *les manifestants **arrêtés***
        dated = any(c in self.frames.times for c in tree.children[i])
        if trigger.type == "COERCE" and tree.child(i, "aux:pass") is not None:
            return self.tenses.of(i) == {"present"} and not dated  # *X **est incarcéré** à Lille*
        if "infinitive" in self.tenses.of_form(i):
            return False  # *l'intention de **déployer** des soldats*
        if tree.dep[i] not in {"acl", "amod"} or tree.child(i, "aux:tense", "aux:pass", "obl:agent") is not None:
            return False
        return tree.child(i, "obl:mod") is None or (trigger.type == "COERCE" and not dated)

    def lifted(self, i: int, trigger: Trigger) -> bool:
        """Whether a rule is told to end or to be eased, so that the clause does not date it."""
        return trigger.pos == "N" and self._nouns.clauses.lifts(i, trigger)

    def presents(self, i: int, trigger: Trigger) -> bool:
        """Whether a verb, or the light verb of a noun, stands in the present: *reçoit*, ***tient** une réunion*."""
        verb = i if trigger.pos == "V" else self.tree.head[i]
        if verb != i and (i not in self.frames.of(verb).get("obj", ()) or not self._carries_out(verb)):
            return False
        return "present" in self.tenses.of(verb) and not self.frames.passive(verb)

    def _carries_out(self, verb: int) -> bool:
        return self.frames.is_verbal(verb) and self.tree.verb(verb) in self.lexicon.words("carrying_out")
