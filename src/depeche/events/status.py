"""Status: whether an event took place, is under way, is due, wished, conditional, denied or called off.

The tense of the verb says it first, then the words that govern the event (*souhaite*, *projet de*, *a annulé*),
then its modifiers (*prévu*, *éventuel*) and its date.
"""

from __future__ import annotations

from dataclasses import dataclass

from depeche.events.frames import Frames
from depeche.events.lexicon import Trigger
from depeche.events.noun_frames import Args
from depeche.events.tree import NOMINAL, VERBAL, Tree
from depeche.reading import Status

SPEECH_ACTS = frozenset({"REQUEST", "ACCUSE", "REJECT", "THREATEN", "SUPPORT"})
_SEEN = frozenset({"PROTEST", "ASSAULT"})
_AWAITED = frozenset({"OCCASION", "PROTEST", "CONSULT"})
_PROCEEDINGS = frozenset({"investigate", "lawsuit", "prosecute"})
_STATES = frozenset({("COERCE", "arrest"), ("MOBILIZE", "troops")})
_DONE_BY_WORD = frozenset({"arrest", "convict", "resign"})
"""Modes of events that are over once they are announced."""
_IN_FORCE = "in force"
"""What is told of a noun whose end, increase or observance is told: it is what the noun says by itself."""

_LASTING = frozenset({"AGREE", "AID", "COOPERATE", "SANCTION"})
"""Types whose events go on, so that they can be ended, extended or observed."""

MENTAL = frozenset({"proposed", "conditional", "planned", "cancelled", "denied"})


def is_spoken(trigger: Trigger) -> bool:
    """Whether an event is done by saying it, and so at once: not a summons or trial, which has its date."""
    return trigger.type in SPEECH_ACTS and not (trigger.type == "ACCUSE" and trigger.mode in _PROCEEDINGS)


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
        self._of = tree.lexicon.preposition("de")
        self._bare_links = {tree.lexicon.preposition("à"), tree.lexicon.preposition("de")}

    def read(self, i: int, trigger: Trigger, *, future: bool, past: bool, since: bool) -> Judged:
        """The status of the trigger at a word. ``future``, ``past``, ``since``: how its date lies to the dispatch's."""
        if trigger.pos == "N":
            status, shown = self._noun(i, trigger)
        else:
            status, shown = self._verb(i, trigger)
        if status == "skip":
            return Judged(None, shown=True)
        if status == _IN_FORCE:
            return Judged(trigger.status, shown=True)
        if status == "tense":  # the cue leaves it to a tense, and a noun has none
            status, shown = None, False
        summoned = trigger.type in SPEECH_ACTS  # *a été convoqué pour jeudi*
        over = trigger.pos == "V" and not summoned and status == "held" and "compound" in self._tense(i)
        if future and status in {"held", "ongoing", None} and not is_spoken(trigger) and not over:
            return Judged("planned", shown=True)
        if future and status == "proposed" and (trigger.type == "OCCASION" or trigger.mode == "resign"):
            return Judged("planned", shown=True)  # *pourrait participer à la cérémonie du 17 août*
        if past and status == "ongoing" and trigger.type == "CONSULT" and trigger.status == "held":
            return Judged("held", shown=True)  # *le 7 juin 2008, il **effectue** une visite*
        if past and status == "planned" and (not shown or trigger.pos == "N" or self._decided(i)):
            return Judged("held", shown=True)
        if status in {None, "held"} and self._repeats(i, trigger):
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
        return (
            told and trigger.pos == "V" and not is_spoken(trigger) and bool(self._tense(i) & {"present", "infinitive"})
        )

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
        return self.tree.dep[i] == "acl" and self.frames.passive(i) and not self._definite(self.tree.head[i])

    def _over(self, i: int, trigger: Trigger) -> bool:
        """Whether a verb is told as over: *depuis lundi, la police a arrêté*."""
        return trigger.pos == "V" and not self._tense(i) & {"present", "participle"}

    def _lasting(self, i: int, trigger: Trigger) -> bool:
        """Whether a participle tells a state that lasts: *des opposants emprisonnés*, *les troupes déployées*."""
        tree = self.tree
        if trigger.pos != "V" or (trigger.type, trigger.mode) not in _STATES or tree.dep[i] not in {"acl", "amod"}:
            return False
        if trigger.type == "COERCE" and trigger.lemma not in self.lexicon.words("jailing"):
            return False  # *les manifestants **arrêtés***
        return tree.child(i, "aux:tense", "aux:pass", "obl:agent", "obl:mod") is None

    def _verb(self, i: int, trigger: Trigger) -> tuple[str | None, bool]:
        tree = self.tree
        tense = self._tense(i)
        denied = self.negated(i) and not trigger.denies
        status: str | None = None
        if tense & {"future"}:
            status = "planned"
        elif "conditional" in tense:
            hearsay = trigger.type in SPEECH_ACTS and trigger.type != "SUPPORT"
            status = "held" if hearsay else self._conditional(i)
        elif tense & {"infinitive"}:
            status = "held" if "compound" in tense else None  # *a dit **avoir menacé** X*, *après **avoir interdit***
        elif (
            "present" in tense
            and trigger.status == "held"
            and trigger.type in {"PROTEST", "ASSAULT", "COOPERATE", "AID"}
        ):
            status = "ongoing"
        elif tense & {"past", "compound", "imperfect"}:
            status = "ongoing" if trigger.status == "ongoing" and "imperfect" in tense else "held"
        governed = self._governed(i, trigger, infinitive="infinitive" in tense)
        if denied and trigger.lemma in self.lexicon.words("ruling_out"):
            return "skip", True  # *n'exclut pas de* refuses nothing
        if denied:
            return ("denied", True) if not governed else (governed if governed == "skip" else "denied", True)
        if governed == "tense":
            return status, False
        if governed == "proposed" and status == "planned" and self._wished(i, tree.head[i], trigger):
            return governed, True  # *l'espoir qu'ils **concluront** un traité*
        if governed and (status in {None, "held", "ongoing"} or governed in {"skip", "conditional"}):
            return governed, True
        if status is None and {"infinitive", "compound"} <= tense and trigger.type not in SPEECH_ACTS:
            return "held", True  # *après **avoir rompu** ses relations*
        if status is None and "infinitive" in tense:
            mark = tree.child(i, "mark", "case")
            if (
                mark is not None
                and tree.form[mark] == self.lexicon.preposition("pour")
                and trigger.type not in SPEECH_ACTS
                and "compound" not in tense  # *pour avoir jeté des pierres* tells why, not what for
            ):
                return self._purpose(i, trigger), False
            if trigger.type == "CONSULT" and self._yet_to_come(i):
                return "planned", True
        return status, status is not None

    def _comes_after(self, node: int) -> bool:
        """Whether an infinitive tells what was done before something else: it is marked by *après*."""
        mark = self.tree.child(node, "mark", "case")
        return mark is not None and self.tree.form[mark] == self.lexicon.preposition("après")

    def _apart(self, node: int) -> bool:
        """Whether a clause tells what came before or after."""
        tree, words = self.tree, self.lexicon.words("before_after")
        return any(tree.form[c] in words for c in tree.children[node] if tree.dep[c] in {"mark", "case"})

    def _yet_to_come(self, i: int) -> bool:
        """Whether an infinitive comes after what has yet to happen: *réclamera un test **avant de** débattre*."""
        tree = self.tree
        head, before = tree.head[i], self.lexicon.preposition("avant")
        if head == i or not any(tree.form[c] == before for c in tree.children[i]) or not self.frames.is_verbal(head):
            return False
        return bool(self._tense(head) & {"future", "conditional"})

    def _aims(self, node: int) -> bool:
        """Whether an infinitive tells a purpose: it is marked by *pour*."""
        mark = self.tree.child(node, "mark", "case")
        return mark is not None and self.tree.form[mark] == self.lexicon.preposition("pour")

    def _purpose(self, i: int, trigger: Trigger) -> str | None:
        """*pour* + infinitive shares the status of what is done for it."""
        head = self.tree.head[i]
        if head != i and self.frames.is_verbal(head):
            tense = self._tense(head)
            if tense & {"future", "conditional"}:
                return "planned"
            sent = trigger.type == "AID" and self.tree.verb(head) in self.lexicon.words("sending")
            if sent and tense & {"compound", "past"}:
                return "held"  # *a envoyé des médecins **pour aider***
            if trigger.type in {"PROTEST", "CONSULT"} or trigger.mode == "repress":
                return None
        return "proposed" if trigger.type not in {"PROTEST", "CONSULT", "OCCASION"} else None

    def _conditional(self, i: int) -> str:
        """The conditional of reported future is a plan, of hearsay (*aurait quitté*) no proposal, else a condition."""
        tree = self.tree
        auxiliary = tree.child(i, "aux:tense")
        if auxiliary is not None and "conditional" in self._form_tense(auxiliary):
            return "held"
        if tree.dep[i] in {"ccomp", "conj"} and tree.head[i] != i and "compound" in self._tense(tree.head[i]):
            return "planned"
        return "conditional"

    def _form_tense(self, i: int) -> set[str]:
        tense = self.tree.tenses(i)
        morph = str(self.tree.parsed.doc[i].morph)
        if "Mood=Cnd" in morph:
            return {"conditional"}
        if "Tense=Fut" in morph and ("future" in tense or not tense):
            return {"future"}
        if "Tense=Imp" in morph and ("imperfect" in tense or not tense):
            return {"imperfect"}
        if len(tense) > 1 and "VerbForm=Part" in morph and "participle" in tense:
            return {"participle"}
        if not tense:
            for mark, name in _MORPH:
                if mark in morph:
                    return {name}
        if "participle" in tense and len(tense) > 1:
            return {"participle"} if "VerbForm=Part" in morph else tense - {"participle"}
        return set(tense)

    def _tense(self, i: int) -> set[str]:
        """The tense of a verb with its auxiliaries: ``compound`` for what is over."""
        own = self._form_tense(i)
        tree = self.tree
        auxiliaries = [c for c in tree.children[i] if tree.dep[c] in {"aux:tense", "aux:pass", "cop", "aux:caus"}]
        if not auxiliaries:
            return own
        tenses = [self._form_tense(c) for c in auxiliaries]
        first = tenses[0]
        if "conditional" in first or "future" in first:
            return first
        if tree.dep[auxiliaries[0]] == "aux:pass" and len(auxiliaries) == 1:
            perfect = tree.verb(i) in self.lexicon.words("with_be") or tree.reflexive(i)
            return {"compound"} if perfect and "infinitive" not in first else first
        if tree.dep[auxiliaries[0]] == "cop":
            return first
        if "infinitive" in first:
            return {"compound", "infinitive"}
        return {"compound"}

    def _pluperfect(self, i: int) -> bool:
        """Whether a verb tells what lies further back: *avait ouvert*."""
        auxiliary = self.tree.child(i, "aux:tense")
        return auxiliary is not None and "imperfect" in self._form_tense(auxiliary)

    def presents(self, i: int, trigger: Trigger) -> bool:
        """Whether a verb, or the light verb of a noun, stands in the present: *reçoit*, ***tient** une réunion*."""
        verb = i if trigger.pos == "V" else self.tree.head[i]
        if verb != i and (i not in self.frames.of(verb).get("obj", ()) or not self._carries_out(verb)):
            return False
        return "present" in self._tense(verb) and not self.frames.passive(verb)

    def _carries_out(self, verb: int) -> bool:
        return self.frames.is_verbal(verb) and self.tree.verb(verb) in self.lexicon.words("carrying_out")

    def narrates(self, i: int) -> bool:
        """Whether a verb stands in the perfect, or goes with one that does as a gerund."""
        tree = self.tree
        for _ in range(3):
            auxiliary = tree.child(i, "aux:tense", "aux:pass")
            if auxiliary is not None:
                return "present" in self._form_tense(auxiliary)
            own = self._form_tense(i)
            if own & {"gerund", "participle", "infinitive"} and tree.dep[i].startswith(("advcl", "conj")):
                i = tree.head[i]
                continue
            return False
        return False

    def negated(self, i: int) -> bool:
        """Whether this verb, or the auxiliary construction it is part of, is denied: *ne pas*, *sans parvenir à*."""
        tree = self.tree
        without = any(tree.form[c] in self.lexicon.words("without") for c in tree.children[i] if tree.dep[c] == "mark")
        return without or tree.negated(i)

    def _governed(self, i: int, trigger: Trigger, *, infinitive: bool) -> str | None:
        """What the words above say. A finite clause under a verb of saying keeps its own tense."""
        tree, lexicon = self.tree, self.lexicon
        node = i
        if infinitive and (torn := self._torn_cue(i, trigger)):
            return torn
        for _ in range(4):
            head, dep = tree.head[node], tree.dep[node]
            finite = not infinitive and node == i
            if head == node:
                return "conditional" if finite and self._supposed(i, head, trigger) else None
            if dep == "conj":
                node = head
                continue
            verbal = self.frames.is_verbal(head)
            if verbal and dep.startswith("advcl") and self._apart(node):
                return None  # *a été arrêté **avant** d'être relâché*
            if verbal and dep in {"xcomp", "ccomp", "obl:arg", "obl:mod", "advcl", "dep:comp"} and not finite:
                cue = lexicon.cue("V", tree.verb(head), trigger.type)
                if is_spoken(trigger) and dep.startswith("advcl") and self._aims(node) and cue != "denied":
                    return None  # *a appelé X **pour lui demander** de partir*
                if cue == "tense":
                    due = self._from_tense(head)
                    owed = trigger.mode == "resign" and tree.verb(head) in lexicon.words("duty")
                    return "proposed" if owed and due == "planned" else due  # *le ministre **doit** partir*
                if cue:
                    return self._under(head, cue, trigger.type)
                if dep in {"obl:arg", "obl:mod", "advcl"}:
                    return None
            elif not finite and not verbal and self.frames.asked(node, head):
                cue = lexicon.cue("V", tree.verb(tree.head[head]), trigger.type)
                if cue and cue != "tense":
                    return self._under(tree.head[head], cue, trigger.type)
            elif not verbal and tree.pos[head] in NOMINAL and dep in {"acl", "nmod", "ccomp", "xcomp"} and not finite:
                cue = lexicon.cue("N", tree.lemma[head], trigger.type)
                if cue is None and infinitive and tree.child(head, "cop") is not None:
                    cue = lexicon.cue("G", tree.lemma[head], trigger.type)  # *il est grand temps de **lever***
                if cue:
                    return cue
            elif tree.pos[head] == "ADJ" and not finite:
                cue = lexicon.cue("G", tree.lemma[head], trigger.type) or lexicon.cue(
                    "A", tree.lemma[head], trigger.type
                )
                if cue:
                    unwilling = tree.negated(head) and tree.is_word(head, lexicon.words("inclined"))
                    return "denied" if unwilling else cue  # *n'est pas désireux de **négocier***
            if finite:
                if wished := self._wished(i, head, trigger):
                    return wished
                mark = tree.child(i, "mark")
                if mark is not None and tree.form[mark] in lexicon.words("if"):
                    return "conditional" if self._supposed(i, head, trigger) else None
                if mark is not None and tree.form[mark] == lexicon.preposition("pour"):
                    return "proposed"  # *manifestent **pour que** X parte*
                if (
                    dep in {"ccomp", "csubj", "csubj:pass"}
                    and verbal
                    and (said := lexicon.cue("Q", tree.verb(head), trigger.type))
                ):
                    return self._under(head, said, trigger.type)  # *n'exclut pas que X vienne*
                if (asked := self._asked_with_que(i, head)) and (said := lexicon.cue("Q", asked, trigger.type)):
                    return said  # *a exigé de X **qu'il parte***
                return "proposed" if self.frames.wished(i) else None
            node = head
            infinitive = infinitive and verbal and bool(self._form_tense(head) & {"infinitive"})
            if not infinitive:
                return None
        return None

    def _wished(self, i: int, head: int, trigger: Trigger) -> str | None:
        """*l'**espoir** que X signera*, ***pour que** X abandonne son projet*: what is only hoped for or aimed at."""
        tree, lexicon = self.tree, self.lexicon
        marks = [tree.form[c] for c in tree.children[i] if c < i and tree.dep[c] in {"mark", "case"}]
        if not lexicon.words("relative_object").intersection(marks):
            return None
        if lexicon.preposition("pour") in marks:
            return "proposed" if trigger.type not in SPEECH_ACTS else None
        if tree.dep[i] in {"acl", "acl:relcl", "ccomp", "dep:comp"} and tree.pos[head] == "NOUN":
            return "proposed" if lexicon.cue("N", tree.lemma[head], trigger.type) == "proposed" else None
        return None

    def _torn_cue(self, i: int, trigger: Trigger) -> str | None:
        """What a noun or adjective says that an infinitive stands behind, wherever the parser hung it:
        *a échoué sur l'**incapacité** des deux parties **à** se mettre d'accord*, *s'est dite **prête** vendredi à*.
        """
        tree, lexicon = self.tree, self.lexicon
        k = self.frames.stands_behind(i)
        if k is None:
            return None
        cue = lexicon.cue("G", tree.lemma[k], trigger.type) or lexicon.cue("N", tree.lemma[k], trigger.type)
        return None if cue == "tense" else cue

    def _supposed(self, i: int, head: int, trigger: Trigger) -> bool:
        """Whether a finite verb stands under *si* and is but supposed."""
        mark = self.tree.child(i, "mark")
        under = mark is not None and self.tree.form[mark] in self.lexicon.words("if")
        return under and not self._concedes(i, head, trigger)

    def _concedes(self, i: int, head: int, trigger: Trigger) -> bool:
        """*s'il salue la décision, il critique*; *pour savoir s'il avait rencontré*: no condition."""
        if self.tree.verb(head) in self.lexicon.words("asking"):
            return True
        if head == i:  # *si X libère Y, Z réagira*: the condition was taken for the main clause
            sent = self.tree.parsed.doc[i].sent
            head = next((k for k in range(i + 1, sent.end) if self.frames.finite(k) and self.frames.is_verbal(k)), i)
        if "future" in self._tense(head):
            return False
        return trigger.type in SPEECH_ACTS and "present" in self._tense(i)

    def _under(self, head: int, cue: str, type: str) -> str:
        """A cue verb under its own negation or conditional."""
        negated = self.negated(head)
        if negated and self.tree.verb(head) in self.lexicon.words("preventing"):
            return "held"  # *n'ont pas **empêché** de nouvelles violences*
        if negated:
            return {"denied": "proposed", "cancelled": "planned", "begun": "denied", "conditional": "skip"}.get(
                cue, "denied"
            )
        if cue == "begun":
            tense = self._tense(head)
            if type == "CONCEDE" and "compound" in tense:
                return "held"  # *a commencé à lever les restrictions*: some are
            return "planned" if "future" in tense else "ongoing"
        return cue

    def _from_tense(self, head: int) -> str | None:
        """*doit rencontrer* is due, *devait* was, *pourrait* is a proposal, *aurait pu* nothing."""
        tense = self._tense(head)
        if self.negated(head):
            return "denied"
        modal = self.tree.verb(head)
        for name in ("conditional", "imperfect", "future", "compound", "present", "gerund", "infinitive"):
            if name in tense:
                return self.lexicon.cue("M", f"{modal} {name}", "")
        return None

    # nouns

    def _noun(self, i: int, trigger: Trigger) -> tuple[str | None, bool]:
        tree, lexicon = self.tree, self.lexicon
        above = tree.head[i]
        if above != i and self.frames.is_verbal(above) and i in self.frames.of(above).get("obj", ()):
            cue = lexicon.cue("O", tree.verb(above), trigger.type)
            if cue == "cancelled" and not self.negated(above):
                at_all = trigger.type == "PROTEST" and tree.plural[i] and not self._counted(i)
                if at_all and not self.frames.passive(above):
                    return "skip", True  # *ont interdit **les manifestations***, whichever
                return cue, True  # *la réunion, prévue vendredi, a été reportée*
        for c in tree.children[i]:
            if tree.dep[c] in {"amod", "acl", "acl:relcl", "det", "advmod", "nmod", "appos"}:
                if tree.pos[c] == "NOUN" and tree.dep[c] in {"nmod", "appos"}:
                    continue  # *l'interpellation du **reporter*** is not put off
                cue = lexicon.cue("A", self._modifier(c), trigger.type)
                if cue == "planned" and tree.child(c, "obl:agent") is not None:
                    continue  # *les sanctions prévues par la loi*
                if cue == "planned" and any(tree.form[d] in lexicon.words("intensifier") for d in tree.children[c]):
                    continue  # *un meeting très attendu*
                if cue and not (tree.dep[c] == "acl:relcl" and self.frames.is_verbal(c) and self.negated(c)):
                    return cue, True
            if trigger.type == "PROTEST" and tree.dep[c] == "acl:relcl" and self._goes_on(c, trigger):
                return "ongoing", True  # *les manifestations qui **secouent** le pays*
            if trigger.type == "OCCASION" and tree.dep[c] == "acl:relcl" and "future" in self._tense(c):
                return "planned", True  # *les régionales, qui **seront** cruciales*
        if trigger.type not in SPEECH_ACTS and (coming := self.frames.coming(i)) is not None:
            due = "planned" if "future" in self._tense(coming[0]) else self._from_tense(coming[0])
            if due == "planned":
                return due, True  # *les sanctions, qui **doivent entrer en vigueur** mardi*
        if (told := self._under_way(i, trigger)) is not None:
            return told, True
        case = tree.case(i)
        fixed = [tree.form[d] for c in tree.children[i] if tree.dep[c] == "case" for d in tree.children[c]]
        cue = next((cue for form in (*fixed, case) if (cue := lexicon.cue("P", form, trigger.type))), None)
        if (cue == "held" or tree.is_during(above)) and self._lies_ahead(i, trigger):
            return "planned", True
        if cue:
            return cue, cue in MENTAL
        head, dep, node = tree.head[i], tree.dep[i], i
        before = self._follows(i)
        if before not in {None, head} and (cue := lexicon.cue("N", tree.lemma[before or 0], trigger.type)):
            return cue, True  # *a rejeté les **appels** à sa démission*, hung on the verb
        steps = 0
        while head != node and steps < 4:
            steps += 1
            if dep == "conj":
                node, head, dep = head, tree.head[head], tree.dep[head]
                continue
            if self.frames.is_verbal(head):
                return self._clause(i, node, head, trigger)
            if trigger.type == "CONSULT" and tree.is_word(head, lexicon.words("span")) and tree.case(node) == self._of:
                past = lexicon.cue("P", tree.case(head), trigger.type)
                if past == "held":
                    return "held", True  # *après des mois de **négociations***
            if self._bears_on(head, node, trigger):
                return _IN_FORCE, True  # *l'**arrêt** des livraisons d'armes*
            if self._is_called_to(node):
                return "proposed", True
            if trigger.type in _AWAITED and self._ahead(head):
                return "planned", True
            cue = lexicon.cue("G" if tree.pos[head] == "ADJ" else "N", tree.lemma[head], trigger.type)
            bound = tree.case(node) in lexicon.words("bound") if steps == 1 else tree.case(node) == self._of
            if cue == "cancelled" and trigger.type == "PROTEST" and tree.plural[i] and not self._counted(i):
                return "skip", True  # *brave l'interdiction de rassemblements*
            if cue == "proposed" and bound and self._turned_down(head, trigger):
                return "denied", True  # *rejette l'idée de **négociations***
            if cue and (bound or not tree.case(node)):  # *son refus d'aide **contre les attaques*** denies no attack
                return cue, True
            if dep not in {"nmod", "appos", "obl:arg", "obl:mod"} or tree.lemma[head] in lexicon.nouns:
                break
            if steps > 1 or tree.case(node) not in {"", lexicon.preposition("de")}:
                break
            node, head, dep = head, tree.head[head], tree.dep[head]
        return None, False

    def _turned_down(self, noun: int, trigger: Trigger) -> bool:
        """Whether a wish or idea is the object of a verb that refuses it."""
        tree, verb = self.tree, self.tree.head[noun]
        refused = verb != noun and tree.dep[noun].startswith("obj") and self.frames.is_verbal(verb)
        return refused and self.lexicon.cue("O", tree.verb(verb), trigger.type) == "denied"

    def _lies_ahead(self, noun: int, trigger: Trigger) -> bool:
        """Whether what a noun is the occasion of is still to come: *en **parleront** lors du sommet*."""
        tree = self.tree
        during = any(tree.is_during(k) for k in (noun, tree.head[noun], *tree.children[noun]))
        if not during and trigger.type not in {"CONSULT", "OCCASION"}:
            return False
        verb = next((v for v in tree.up(noun, 4) if self.frames.is_verbal(v)), None)
        if verb is None:
            return False
        tense = self._tense(verb)
        if tense & {"future", "conditional"}:
            return "future" in tense or self._conditional(verb) != "held"
        if not tense & {"infinitive"} or tense & {"compound"}:
            return False
        return self._governed(verb, trigger, infinitive=True) in {"planned", "proposed", "conditional"}

    def _follows(self, i: int) -> int | None:
        """The noun that the preposition of another stands right behind: *les **appels** à sa démission*."""
        tree = self.tree
        case = tree.child(i, "case")
        if case is None or case < 1 or tree.pos[case - 1] != "NOUN":
            return None
        return case - 1 if self.lexicon.preposition(tree.form[case]) in self.lexicon.words("bound") else None

    def _is_called_to(self, noun: int) -> bool:
        """Whether a noun is what somebody is called to: *ont appelé le ministre **à la démission***."""
        tree, whom = self.tree, self.tree.head[noun]
        verb = tree.head[whom]
        if tree.case(noun) != self.lexicon.preposition("à") or not self.frames.is_verbal(verb):
            return False
        return tree.verb(verb) in self.lexicon.words("calling") and whom in self.frames.of(verb).get("obj", ())

    def _under_way(self, i: int, trigger: Trigger) -> str | None:
        """*la vente **en cours***, *les règles **en vigueur***; *a agi **en coopération** avec X* is as the verb is."""
        tree, lexicon = self.tree, self.lexicon
        into = lexicon.preposition("en")
        if self.frames.going_on(i):
            return "ongoing"
        head = tree.head[i]
        if trigger.type != "COOPERATE" or tree.case(i) != into or head == i or not self.frames.is_verbal(head):
            return None
        tense = self._tense(head)
        if "future" in tense:
            return "planned"
        return "held" if tense & {"compound", "past"} else None

    def _bears_on(self, head: int, node: int, trigger: Trigger) -> bool:
        """Whether a word tells of the end, growth or observance of what goes on: *l'**application** de l'accord*."""
        tree = self.tree
        if trigger.type not in _LASTING or not tree.is_word(head, self.lexicon.words("bearing_on")):
            return False
        return tree.case(node) == self._of or self.frames.is_verbal(head)

    def _goes_on(self, relative: int, trigger: Trigger) -> bool:
        """Whether a relative clause tells in the present that what it modifies is under way."""
        begun = self.lexicon.cue("S", self.tree.verb(relative), trigger.type) == "begun"
        return begun and "present" in self._tense(relative) and not self.negated(relative)

    def _definite(self, noun: int) -> bool:
        return any(self.tree.form[c] in self.lexicon.words("definite") for c in self.tree.children[noun])

    def _counted(self, noun: int) -> bool:
        """Whether certain events are meant: *ces marches*, *les deux marches*."""
        tree = self.tree
        det = tree.child(noun, "det")
        pointing = det is not None and tree.form[det] in self.lexicon.words("demonstrative")
        return pointing or tree.child(noun, "nummod") is not None

    def _ahead(self, noun: int) -> bool:
        """Whether a noun counts the time that is left: *à vingt **mois** de l'élection*."""
        tree = self.tree
        counted = tree.child(noun, "nummod", "det") is not None and tree.case(noun) == self.lexicon.preposition("à")
        return counted and tree.is_word(noun, self.lexicon.words("span"))

    def _modifier(self, c: int) -> str:
        tree = self.tree
        if tree.form[c] in self.lexicon.verb_forms and tree.pos[c] in VERBAL | {"ADJ"}:
            verb = tree.verb(c)
            if ("A", verb) in self.lexicon.cues:
                return verb
        return tree.lemma[c]

    def _gives_call(self, args: Args) -> bool:
        """Whether a verb tells that a call is given: *un **appel** a été lancé pour un rassemblement*."""
        tree, words = self.tree, [*args.get("obj", ()), *args.get("subj", ())]
        return any(tree.pos[c] == "NOUN" and tree.lemma[c] in self.lexicon.words("call") for c in words)

    def _due(self, modal: int) -> str | None:
        """*la réunion **doit se tenir***, *pourrait avoir lieu*: what a modal says of an event that is its subject."""
        words = (self.lexicon.words("occurring") | self.lexicon.words("light")) - self.lexicon.words("same_time")
        inner = self.tree.child(modal, "xcomp")
        return self._from_tense(modal) if inner is not None and self.tree.verb(inner) in words else None

    def _asked_with_que(self, i: int, noun: int) -> str | None:
        """The verb that asks somebody for what looks like a relative clause of his: *a demandé à X **qu'il** parte*."""
        tree, lexicon = self.tree, self.lexicon
        above = tree.head[noun]
        if tree.dep[i] != "acl:relcl" or above == noun or tree.case(noun) not in self._bare_links:
            return None
        that = [c for c in tree.children[i] if tree.form[c] in lexicon.words("that") and c < i]
        resumed = bool(that) and tree.form[that[-1] + 1] in lexicon.words("personal")
        return tree.verb(above) if resumed and self.frames.is_verbal(above) else None

    def _performs(self, verb: int, node: int) -> bool:
        """Whether to say it is to give support: *exprime **son soutien***, *a fait part de son soutien*."""
        tree, lexicon = self.tree, self.lexicon
        if self.negated(verb) or self.frames.passive(verb):
            return False
        if any(tree.form[c] in lexicon.words("part_of") for c in tree.children[verb]):
            return tree.case(node) == self._of
        return node in self.frames.of(verb).get("obj", ()) and tree.verb(verb) in lexicon.words("performing")

    def _clause(self, i: int, node: int, head: int, trigger: Trigger) -> tuple[str | None, bool]:
        """A noun as subject, object or complement of a verb."""
        tree, lexicon = self.tree, self.lexicon
        args = self.frames.of(head)
        subject = node in args.get("subj", ())
        object_ = node in args.get("obj", ())
        verb = tree.verb(head)
        tense = self._tense(head)
        if object_ and self._bears_on(head, node, trigger):
            return _IN_FORCE, True  # *appelle à **lever** les sanctions*
        if object_ or subject:
            cue = lexicon.cue("O" if object_ else "S", verb, trigger.type)
            if cue == "begun" and subject and "present" in tense and not self.negated(head):
                return "ongoing", True  # *les manifestations **se multiplient***
            if cue == "planned" and trigger.mode in _DONE_BY_WORD:
                cue = None  # *a annoncé sa démission* is to resign
            if cue == "begun" and object_ and tense & {"present", "compound"} and not self.negated(head):
                return "ongoing", True  # *a entamé une rencontre*
            if cue == "tense" and tense & {"infinitive"} and not tense & {"compound"}:
                return "proposed", True  # *pour obtenir leur libération*
            if cue and cue != "begun":
                return self._under(head, cue, trigger.type), True
            if subject and lexicon.cue("V", verb, trigger.type) == "tense" and (due := self._due(head)):
                return due, True
        if (
            trigger.type == "SUPPORT"
            and self._performs(head, node)
            and not tense & {"future", "conditional", "imperfect"}
        ):
            governed = self._governed(head, trigger, infinitive="infinitive" in tense)
            return (governed if governed not in {None, "tense", "skip"} else "held"), True
        if object_ and lexicon.types(verb) & SPEECH_ACTS - {"REQUEST"}:
            return None, False  # *dénoncer la répression* does not tell whether there was one
        if object_ and verb in lexicon.words("presupposing"):
            return None, False  # *interromprait les négociations*: they go on
        if not (object_ or subject) and tree.case(node) in lexicon.words("against"):
            return None, False  # *refuse d'intervenir contre les attaques* tells nothing of the attacks
        occurring = (
            verb in lexicon.words("occurring") or verb in lexicon.words("light") or tree.lemma[head] == lexicon.have
        )
        if not (object_ or subject) and verb not in lexicon.words("occurring"):
            for_what = {lexicon.preposition("à"), lexicon.preposition("pour")}
            below = lexicon.cue("V", verb, trigger.type) if tree.case(node) in self._bare_links else None
            if below in {"cancelled", "conditional", "denied"}:
                return self._under(head, below, trigger.type), True  # *menace de sanctions*, *renonce à une visite*
            called = verb in lexicon.words("calling") or self._gives_call(args)
            called = called and tree.case(node) in for_what
            return ("proposed", True) if called else (None, False)
        if not occurring and not (verb in lexicon.verbs and object_):
            if (
                "future" in tense
                and (object_ or subject)
                and trigger.status == "held"
                and trigger.type not in SPEECH_ACTS
            ):
                return "planned", True
            return None, False
        if self.negated(head) and verb in lexicon.words("taking_part") and self._definite(i):
            return None, False  # *n'a pas pris part à ce sommet*: it took place
        if self.negated(head) and object_ and trigger.type == "REQUEST" and verb not in lexicon.words("voicing"):
            return None, False  # *n'a pas accepté la proposition*: it was made
        if self.negated(head) and (object_ or subject or tree.case(node) == lexicon.preposition("à")):
            return ("cancelled" if "future" in tense else "denied"), True
        governed = self._governed(head, trigger, infinitive="infinitive" in tense)
        if "future" in tense:
            return "proposed" if governed == "proposed" else "planned", True
        if governed and governed not in {"tense", "skip"}:
            return governed, True
        seen = subject and trigger.type in _SEEN and tense == {"present"} and tree.child(head, "xcomp") is None
        if seen and verb in lexicon.words("occurring"):
            return "ongoing", True  # *des rassemblements ont lieu à Lille*
        if "conditional" in tense:
            return self._conditional(head), True
        if tense & {"past", "compound", "imperfect"} and trigger.status == "held":
            return "held", True
        if trigger.type == "CONSULT" and object_ and tense == {"present"} and self._carries_out(head):
            return "ongoing", True  # *où il **effectue** une visite*
        if trigger.type == "CONSULT" and "compound" in tense and object_ and verb in lexicon.words("having"):
            return "held", True  # *a eu des discussions*
        if tense & {"compound", "infinitive"} and trigger.type == "SUPPORT" and object_:
            return "held", True  # *a exprimé son soutien*, *afin de réaffirmer son soutien*
        if "infinitive" in tense and "compound" not in tense and trigger.type in _LASTING and self._aims(head):
            return self._purpose(head, trigger), True  # *pour arriver à un accord*
        if "compound" in tense and trigger.type == "AID" and (object_ or subject):
            return "held", True  # *une aide a été accordée*
        if trigger.mode == "investigate" and (object_ or subject) and self._pluperfect(head):
            return "held", True  # *avait ouvert une enquête*
        return None, False


_MORPH = (
    ("Mood=Cnd", "conditional"),
    ("Tense=Fut", "future"),
    ("Tense=Imp", "imperfect"),
    ("VerbForm=Inf", "infinitive"),
    ("Tense=Past|VerbForm=Part", "participle"),
    ("VerbForm=Part", "gerund"),
    ("Tense=Past", "past"),
    ("Tense=Pres", "present"),
)
