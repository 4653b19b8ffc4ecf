"""What a clause tells of a noun that stands in it as subject, object or complement of its verb."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from depeche.events.arguments import Args
from depeche.events.frames import Frames
from depeche.events.governors import Governors
from depeche.events.lexicon import Trigger
from depeche.events.speech_acts import SPEECH_ACTS
from depeche.events.tenses import Tenses
from depeche.events.told import IN_FORCE, UNTOLD, WAS_DUE, Told
from depeche.events.tree import Tree

_SEEN = frozenset({"PROTEST", "ASSAULT"})
_TOLD = frozenset({"present", "past", "imperfect", "compound"})
"""Tenses of what is or was."""

_DONE_BY_WORD = frozenset({"arrest", "convict", "resign", "seize"})
"""Modes of events that are over once they are announced."""

_GOING_ON = frozenset({"ASSAULT", "CONSULT", "PROTEST"})
"""Types of what goes on for a time and is over then."""

_LASTING = frozenset({"AGREE", "AID", "COOPERATE", "SANCTION"})
"""Types whose events go on, so that they can be ended, extended or observed."""


@dataclass(frozen=True, slots=True)
class Clause:
    """Where the noun of a trigger stands in a clause."""

    trigger: Trigger
    noun: int
    node: int
    """The word of the noun's phrase that hangs on the verb: of *une journée de **grève***, *journée*."""
    head: int
    """The verb."""
    verb: str
    """Its infinitive."""
    tense: AbstractSet[str]
    args: Args
    subject: bool
    object: bool
    locution: bool
    """Whether the noun is but a part of what a verb of little meaning tells: *est venu **en aide** à X*, *a procédé **à
    des arrestations***."""

    @property
    def core(self) -> bool:
        """Whether the clause tells of the noun as of its subject, its object or its verb."""
        return self.subject or self.object or self.locution


class ClauseReader:
    """What the clauses of one text tell of the nouns in them."""

    def __init__(self, tree: Tree, frames: Frames, tenses: Tenses, governors: Governors) -> None:
        self.tree, self.frames, self.tenses, self.governors = tree, frames, tenses, governors
        self.lexicon = tree.lexicon
        self._of, self._to, self._for, self._in = (tree.lexicon.preposition(form) for form in ("de", "à", "pour", "en"))
        self._by = tree.lexicon.preposition("par")

    def read(self, i: int, node: int, head: int, trigger: Trigger) -> Told:
        """What a verb tells of a noun whose phrase hangs on it by a word of the phrase, ``node``."""
        tree, args = self.tree, self.frames.of(head)
        verb, tense = tree.verb(head), self.tenses.of(head)
        subject, object_ = (not {i, node}.isdisjoint(args.get(place, ())) for place in ("subj", "obj"))
        proceeds = verb in self.lexicon.words("proceeding") and tree.case(node) == self._to
        light = proceeds or verb in self.lexicon.words("light") or tree.lemma[head] == self.lexicon.have
        locution = light and tree.case(node) == self._in and tree.child(node, "det", "nummod") is None
        clause = Clause(trigger, i, node, head, verb, tense, args, subject, object_, locution or proceeds)
        borne = (clause.object and self.bears_on(head, node, trigger)) or self._prolongs(node, head, trigger)
        if borne or self.lifts(i, trigger):
            return IN_FORCE, True  # *appelle à **lever** les sanctions*
        if (subject or object_) and (told := self._by_cue(clause)):
            return told
        if (
            trigger.type == "SUPPORT"
            and self._performs(head, node)
            and not tense & {"future", "conditional", "imperfect"}
        ):
            governed = self._governed(clause)
            return (governed if governed not in {None, "tense", "skip"} else "held"), True
        if self._is_over(clause):
            return "held", True
        if self._should_end(clause):
            return "ongoing", True
        if self._warned_of(clause):
            return "conditional", True
        if self._taken_for_granted(clause) and not (light and trigger.type == "SUPPORT"):
            return UNTOLD  # but *votera **la confiance** au gouvernement*
        occurring = verb in self.lexicon.words("occurring")
        if not clause.core and (not occurring or tree.is_during(node)):
            return self._as_complement(clause)
        if not occurring and not light and not (verb in self.lexicon.verbs and clause.object):
            due = "future" in tense and trigger.status == "held" and trigger.type not in SPEECH_ACTS
            return ("planned", True) if due else UNTOLD
        return self._denied(clause) or self._as_its_verb(clause)

    def bears_on(self, head: int, node: int, trigger: Trigger) -> bool:
        """Whether a word tells of the end, growth or observance of what goes on: *l'**application** de l'accord*."""
        tree = self.tree
        rule = trigger.type == "COERCE" and trigger.status == "ongoing"
        if not (rule or trigger.type in _LASTING) or not tree.is_word(head, self.lexicon.words("bearing_on")):
            return False
        return tree.case(node) == self._of or self.frames.is_verbal(head)

    def _verbs(self, head: int) -> list[int]:
        """A verb and the infinitive of which it is the modal: *va **prendre** fin*."""
        return [head, *(c for c in self.tree.children[head] if self.tree.dep[c] == "xcomp")]

    def _prolongs(self, noun: int, head: int, trigger: Trigger) -> bool:
        """Whether what goes on is the object of such a verb behind a modal: *l'embargo **va être prolongé***."""
        inner = [verb for verb in self._verbs(head)[1:] if self.frames.is_verbal(verb)]
        return any(noun in self.frames.of(v).get("obj", ()) and self.bears_on(v, noun, trigger) for v in inner)

    def lifts(self, noun: int, trigger: Trigger) -> bool:
        """Whether a rule is told to end or be eased: *a **levé** le couvre-feu*, *le confinement **prendra fin***."""
        tree, lexicon = self.tree, self.lexicon
        head = tree.head[noun]
        if trigger.type not in {"COERCE", "SANCTION"} or trigger.status != "ongoing" or head == noun:
            return False
        if not self.frames.is_verbal(head):
            return tree.case(noun) == self._of and tree.is_word(head, lexicon.words("lifting"))
        for verb in self._verbs(head):
            held = any(noun in self.frames.of(verb).get(key, ()) for key in ("subj", "obj"))
            ends = any(tree.is_word(c, lexicon.words("ruin")) for c in self.frames.of(verb).get("obj", ()))
            if held and (tree.verb(verb) in lexicon.words("lifting") or ends):
                return True
        return False

    def _governed(self, clause: Clause) -> str | None:
        return self.governors.say(clause.head, clause.trigger, infinitive="infinitive" in clause.tense)

    def _by_cue(self, clause: Clause) -> Told | None:
        """What a verb that is a cue says of its subject or object."""
        head, tense, trigger, lexicon = clause.head, clause.tense, clause.trigger, self.lexicon
        if self.tenses.negated(head) and self._untold(clause):
            return UNTOLD  # *la rencontre n'a **débouché** sur rien*
        cue = lexicon.cue("O" if clause.object else "S", clause.verb, trigger.type)
        if cue == "begun" and clause.subject and "present" in tense and not self.tenses.negated(head):
            return "ongoing", True  # *les manifestations **se multiplient***
        endangered = cue == "conditional" and "THREATEN" in lexicon.types(clause.verb)
        if endangered and self.tree.definite(clause.noun):
            return None  # *l'accord est **menacé***: there is one
        if cue == "planned" and trigger.mode in _DONE_BY_WORD:
            cue = None  # *a annoncé sa démission* is to resign
        if cue == "denied" and trigger.type == "AGREE" and self._was_made(clause.noun):
            cue = None  # *a rejeté le pacte **signé** par X*: it was
        if cue == "begun" and clause.object and tense & {"present", "compound"} and not self.tenses.negated(head):
            return "ongoing", True  # *a entamé une rencontre*
        if cue == "tense" and "infinitive" in tense and "compound" not in tense:
            return "proposed", True  # *pour obtenir leur libération*
        if cue == "tense" and clause.object and (due := self.governors.modal(head, trigger.type)):
            return due, True  # *l'opération **a permis** l'arrestation de X*
        if cue and cue != "begun":
            return self.governors.under(head, cue, trigger.type), True
        if clause.subject and lexicon.cue("V", clause.verb, trigger.type) == "tense" and (due := self._due(head)):
            return due, True
        return None

    def _was_made(self, noun: int) -> bool:
        """Whether a participle tells that an agreement was made."""
        made = (c for c in self.tree.children[noun] if self.tree.dep[c] == "acl" and self.frames.passive(c))
        return any("AGREE" in self.lexicon.types(self.tree.verb(c)) for c in made)

    def _due(self, modal: int) -> str | None:
        """*la réunion **doit se tenir***, *pourrait avoir lieu*: what a modal says of an event that is its subject."""
        words = (self.lexicon.words("occurring") | self.lexicon.words("light")) - self.lexicon.words("same_time")
        inner = self.tree.child(modal, "xcomp")
        agenda = inner is not None and self.tree.is_word(inner, self.lexicon.words("agenda"))
        if inner is None or not (agenda or self.tree.verb(inner) in words):
            return None
        if self.tree.verb(inner) not in self.lexicon.words("occurring") and self.tree.child(inner, "obj") is not None:
            return None  # *l'enquête doit **établir les causes***
        due = self.governors.modal(modal)
        return WAS_DUE if due == "planned" and "imperfect" in self.tenses.of(modal) else due

    def _performs(self, verb: int, node: int) -> bool:
        """Whether to say it is to give support: *exprime **son soutien***, *a fait part de son soutien*."""
        tree, lexicon = self.tree, self.lexicon
        if self.tenses.negated(verb) or self.frames.passive(verb):
            return False
        if tree.verb(verb) in lexicon.words("assuring"):
            return not tree.reflexive(verb)  # *a assuré X **de son soutien***
        if any(tree.form[c] in lexicon.words("part_of") for c in tree.children[verb]):
            return tree.case(node) == self._of
        return node in self.frames.of(verb).get("obj", ()) and tree.verb(verb) in lexicon.words("performing")

    def _is_over(self, clause: Clause) -> bool:
        """Whether a verb tells that what went on came to its end: *les combats **ont cessé***, *ont pris **fin***."""
        if not clause.subject or clause.trigger.type not in _GOING_ON or not clause.tense & {"compound", "past"}:
            return False
        tree, words = self.tree, self.lexicon.words("ending")
        told = clause.verb in words or any(tree.is_word(c, words) for c in clause.args.get("obj", ()))
        return told and not self.tenses.negated(clause.head)

    def _should_end(self, clause: Clause) -> bool:
        """Whether what goes on is told to be ended, and so has not been yet: *X doit **cesser ses attaques***."""
        if not clause.object or clause.trigger.type not in _GOING_ON | {"MOBILIZE"}:
            return False
        return clause.verb in self.lexicon.words("stopping") and not clause.tense & {"compound", "past"}

    def _warned_of(self, clause: Clause) -> bool:
        """Whether somebody warns of what may come: *a mis en garde Moscou contre **une invasion***."""
        tree, lexicon = self.tree, self.lexicon
        if clause.core or tree.definite(clause.noun) or tree.case(clause.node) not in lexicon.words("against"):
            return False
        return any(tree.is_word(c, lexicon.words("warning")) for c in clause.args.get(self._in, ()))

    def _taken_for_granted(self, clause: Clause) -> bool:
        """Whether a verb only speaks of what a noun names, and tells not whether there is or was such a thing."""
        if clause.object and self.lexicon.types(clause.verb) & SPEECH_ACTS - {"REQUEST"}:
            return True  # *dénoncer la répression* does not tell whether there was one
        if clause.object and clause.verb in self.lexicon.words("presupposing"):
            return True  # *interromprait les négociations*: they go on
        # *refuse d'intervenir contre les attaques* tells nothing of the attacks
        return not clause.core and self.tree.case(clause.node) in self.lexicon.words("against")

    def _as_complement(self, clause: Clause) -> Told:
        """What a verb says of a noun behind a preposition."""
        case, trigger = self.tree.case(clause.node), clause.trigger
        mark = self.tree.child(clause.head, "mark")
        setting_out = case == self._for and mark is not None and clause.verb in self.lexicon.words("coming")
        if setting_out and mark and (ahead := self.lexicon.cue("P", self.tree.form[mark], "OCCASION")):
            return ahead, True  # *avant de s'envoler **pour une visite** à Gao*
        below = self.lexicon.cue("V", clause.verb, trigger.type) if case in {self._to, self._of} else None
        if trigger.type != "OCCASION" and below in {
            "cancelled",
            "conditional",
            "denied",
        }:  # *menace de sanctions*, *renonce à une visite*
            return self.governors.under(clause.head, below, trigger.type), True
        aimed = case == self._to and self.tree.reflexive(clause.head) and not self.tenses.pluperfect(clause.head)
        if aimed and (ahead := self.lexicon.cue("R", clause.verb, trigger.type)):
            return self.governors.under(clause.head, ahead, trigger.type), True  # *se préparent **à une grève***
        if case in {self._to, self._for} and (aim := self.lexicon.cue("F", clause.verb, trigger.type)):
            return self.governors.under(clause.head, aim, trigger.type), True  # *œuvre **pour un accord***
        to_come = case == self._to and trigger.status == "held" and trigger.type != "AGREE"
        if to_come and self.frames.withstands(clause.head):
            return "proposed", True  # *s'oppose à **l'expulsion** de X*
        if case == self._by and clause.verb in self.lexicon.words("hitting") and clause.tense & _TOLD:
            return IN_FORCE, True  # *X est visé **par une enquête***
        called = clause.verb in self.lexicon.words("calling") or self._gives_call(clause.args)
        aims = {self._for} if clause.verb in self.lexicon.words("pleading") else {self._to, self._for}
        return ("proposed", True) if called and case in aims else UNTOLD  # but *a plaidé **à** l'audience*

    def _gives_call(self, args: Args) -> bool:
        """Whether a verb tells that a call is given: *un **appel** a été lancé pour un rassemblement*."""
        tree, words = self.tree, [*args.get("obj", ()), *args.get("subj", ())]
        return any(tree.pos[c] == "NOUN" and tree.lemma[c] in self.lexicon.words("call") for c in words)

    def _denied(self, clause: Clause) -> Told | None:
        """What a denied verb tells of an event that takes place by it."""
        tree, lexicon, trigger = self.tree, self.lexicon, clause.trigger
        if not self.tenses.negated(clause.head):
            return None
        if self._stays_away(clause) or self._untold(clause):
            return UNTOLD  # *n'a pas pris part à ce sommet*: it took place
        if clause.object and trigger.type == "REQUEST" and clause.verb not in lexicon.words("voicing"):
            return UNTOLD  # *n'a pas accepté la proposition*: it was made
        if clause.core or tree.case(clause.node) == self._to:
            off = "future" in clause.tense and (clause.subject or tree.definite(clause.noun) or not clause.core)
            return "cancelled" if off else "denied", True  # *n'imposera pas de sanctions* calls off none
        return None

    def _stays_away(self, clause: Clause) -> bool:
        """Whether what is denied is only that somebody was there."""
        tree, lexicon = self.tree, self.lexicon
        part = any(tree.form[c] in lexicon.words("part_of") for c in tree.children[clause.head])  # *prendre **part***
        joins = clause.verb in lexicon.words("taking_part") or (part and tree.case(clause.node) == self._to)
        return joins and tree.definite(clause.noun)

    def _untold(self, clause: Clause) -> bool:
        """Whether what is denied is but that somebody told of it or that something came of it: *sa visite n'a pas été
        **annoncée***, *les discussions n'ont pas **abouti***."""
        if clause.subject and clause.verb in self.lexicon.words("coming_out"):
            return True
        return clause.verb in self.lexicon.words("speech") and self.tree.definite(clause.noun)

    def _as_its_verb(self, clause: Clause) -> Told:
        """An event that takes place by a verb (*a lieu*, *mener*, *effectuer*) has the status of the verb."""
        tense, trigger, head, lexicon = clause.tense, clause.trigger, clause.head, self.lexicon
        governed = self._governed(clause)
        if governed == "denied" and self._stays_away(clause):
            return UNTOLD  # *ont refusé de **participer** à la cérémonie*
        if "future" in tense and self.governors.conditioned(head):
            return "conditional", True  # *si X part, Y **imposera** des sanctions*
        if "future" in tense:
            return "proposed" if governed == "proposed" else "planned", True
        if governed and governed not in {"tense", "skip"}:
            return governed, True
        seen = clause.subject and trigger.type in _SEEN and self.tree.child(head, "xcomp") is None
        if seen and tense == {"present"} and clause.verb in lexicon.words("occurring"):
            return "ongoing", True  # *des rassemblements ont lieu à Lille*
        if "conditional" in tense:
            return self.tenses.conditional(head), True
        if tense & {"past", "compound", "imperfect"} and trigger.status == "held":
            return "held", True
        aimed = "infinitive" in tense and "compound" not in tense and self.governors.aims(head)
        if aimed and self.governors.purpose(head, trigger) == "planned":
            return "planned", True  # *ira à Caen pour rendre hommage à X*
        if clause.core and self._had(clause):
            return "held", True
        carried_out = clause.object and clause.verb in lexicon.words("carrying_out")
        if trigger.type == "CONSULT" and tense == {"present"} and carried_out:
            return "ongoing", True  # *où il **effectue** une visite*
        run = (clause.object or clause.subject) and clause.verb in lexicon.words("having_run")
        if run and trigger.mode in {"investigate", "prosecute"} and "compound" in tense:
            return "held", True  # *l'enquête **a été menée** par X*, *le procès **a échoué***
        if trigger.type in _LASTING and aimed:
            return self.governors.purpose(head, trigger), True  # *pour arriver à un accord*
        begun = clause.core and trigger.status == "ongoing" and bool(tense & {"compound", "past"})
        return None, begun  # *une enquête **a été ouverte***: there is one

    def _had(self, clause: Clause) -> bool:
        """Whether a verb tells that what goes on has come to be."""
        tense, type_ = clause.tense, clause.trigger.type
        if type_ == "CONSULT":  # *a eu des discussions*
            return "compound" in tense and clause.object and clause.verb in self.lexicon.words("having")
        if type_ == "SUPPORT":  # *a exprimé son soutien*, *afin de réaffirmer son soutien*
            return clause.object and bool(tense & {"compound", "infinitive"})
        if type_ == "AID":
            return "compound" in tense  # *une aide a été accordée*
        if clause.trigger.mode == "investigate":  # *avait ouvert une enquête*
            return self.tenses.pluperfect(clause.head)
        return False
