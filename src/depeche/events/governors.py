"""Governors: what the words above a verb say of the status of what it tells (*souhaite*, *projet de*, *a annulé*)."""

from __future__ import annotations

from depeche.events.frames import Frames
from depeche.events.lexicon import Trigger
from depeche.events.speech_acts import SPEECH_ACTS, is_spoken
from depeche.events.tenses import Tenses
from depeche.events.tree import NOMINAL, Tree

_COMPLEMENTS = frozenset({"xcomp", "ccomp", "csubj", "obl:arg", "obl:mod", "advcl", "dep:comp"})
_LOOSE = frozenset({"obl:arg", "obl:mod", "advcl"})
"""Complements of a verb that is no cue, of which nothing above it tells either."""
_BEHIND_NOUN = frozenset({"acl", "nmod", "ccomp", "csubj", "xcomp"})
"""Relations of a verb to the noun that it stands behind: *l'**intention** de partir*, *il est **temps** de partir*."""
_OVER = frozenset({"compound", "imperfect", "past"})
"""Tenses of what lies behind."""
_CONDITION = 60
"""Words from the beginning of a sentence with *si* within which what follows is told."""


class Governors:
    """What governs the verbs of one text. An answer is a status, ``skip`` (no event), ``tense`` or None."""

    def __init__(self, tree: Tree, frames: Frames, tenses: Tenses) -> None:
        self.tree, self.frames, self.tenses = tree, frames, tenses
        self.lexicon = tree.lexicon
        self._of = tree.lexicon.preposition("de")
        self._bare_links = {tree.lexicon.preposition("à"), self._of}

    def say(self, i: int, trigger: Trigger, *, infinitive: bool) -> str | None:
        """What the words above a verb say. A finite clause under a verb of saying keeps its own tense."""
        tree, lexicon = self.tree, self.lexicon
        node = i
        if opened := self._opened(i, trigger):
            return opened
        if infinitive:
            if self._far_from(i):
                return "denied"
            if torn := self._torn_cue(i, trigger):
                return torn
        elif tree.head[i] == i:
            return "conditional" if self._supposed(i, i, trigger) else None
        elif tree.dep[i] != "conj":
            return self._of_finite(i, trigger)
        for _ in range(4):
            head, dep = tree.head[node], tree.dep[node]
            if head == node:
                return None
            if dep == "conj" and infinitive and self._is_second_complement(node, head):
                cue = lexicon.cue("V", tree.verb(head), trigger.type)
                return self._below_verb(node, head, cue, trigger)  # *a appelé à l'union **et à soutenir** X*
            if dep == "conj":
                node = head
                continue
            verbal = self.frames.is_verbal(head)
            if verbal and dep.startswith("advcl") and (self._apart(node) or self.frames.tagged_participle(node)):
                return None  # *a été arrêté **avant** d'être relâché*, *a été arrêté, **jugé** et condamné*
            if verbal and dep in _COMPLEMENTS:
                cue = lexicon.cue("V", tree.verb(head), trigger.type) or self._as_adjective(head, trigger)
                if self._aims_within(node, head, trigger):
                    node = head
                    continue  # *envisage d'envoyer des troupes **pour menacer** X*
                if cue or dep in _LOOSE:
                    said = self._below_verb(node, head, cue, trigger)
                    return "denied" if said == "proposed" and self._is_denied(head) else said
            elif said := self._below_word(node, head, trigger, infinitive=infinitive):
                return said
            node = head
            infinitive = infinitive and verbal and "infinitive" in self.tenses.of_form(head)
            if not infinitive:
                return None
        return None

    def _opened(self, i: int, trigger: Trigger) -> str | None:
        """What the conjunction that opens its clause says of a verb: *restera **jusqu'à ce que** X parte*, ***plutôt
        que** de négocier*; what was done until or before something else is followed by it."""
        tree, lexicon = self.tree, self.lexicon
        that, que = lexicon.words("that"), lexicon.preposition("que")
        within = (d for mark in tree.children[i] if tree.dep[mark] == "mark" for d in tree.children[mark])
        for c in (*tree.children[i], *within):
            if c > i or tree.form[c] not in that:
                continue
            openings = (" ".join((*tree.form[first:c], que)) for first in range(max(c - 3, 0), c))
            cue = next((cue for opening in openings if (cue := lexicon.cue("K", opening, trigger.type))), None)
            if cue in {"planned", "proposed"}:
                main = next((k for k in tree.up(i, 3) if self.frames.is_verbal(k)), i)
                over = main != i and self.tenses.of(main) & _OVER and not self.tenses.negated(main)
                return "held" if over else cue
            if cue:
                return cue
        return None

    def _far_from(self, i: int) -> bool:
        """Whether an infinitive is told not to be so: ***loin de** condamner X, il l'a félicité*."""
        tree, lexicon = self.tree, self.lexicon
        mark = next((c for c in tree.children[i] if c < i and lexicon.preposition(tree.form[c]) == self._of), 0)
        return mark > 0 and tree.form[mark - 1] in lexicon.words("far")

    def _as_adjective(self, participle: int, trigger: Trigger) -> str | None:
        """What an adjective says of a verb behind it that was taken for a passive: *sommes **ouverts** à discuter*."""
        if not self.frames.passive(participle) or self.tree.child(participle, "obl:agent") is not None:
            return None
        names = self.lexicon.word(self.tree.form[participle], self.tree.lemma[participle]).names
        return next((cue for name in sorted(names) if (cue := self.lexicon.cue("G", name, trigger.type))), None)

    def _aims_within(self, node: int, head: int, trigger: Trigger) -> bool:
        """Whether something said tells what another infinitive is for: it is as real as that is."""
        purpose = is_spoken(trigger) and self.tree.dep[node] == "advcl" and self.aims(node)
        return purpose and self.tenses.of(head) == {"infinitive"}

    def _is_denied(self, wish: int) -> bool:
        """Whether somebody says that he does not wish what he is said to: *a **démenti** vouloir démissionner*."""
        above = self.tree.head[wish]
        below = above != wish and self.tree.dep[wish] in {"xcomp", "ccomp"} and not self.frames.finite(wish)
        denies = below and self.lexicon.cue("V", self.tree.verb(above), "RETREAT") == "denied"
        return denies and not self.tenses.negated(above)

    def _is_second_complement(self, infinitive: int, verb: int) -> bool:
        """Whether an infinitive joined to a finite verb is its complement: its preposition opens another one too."""
        tree = self.tree
        mark = tree.child(infinitive, "mark", "case")
        if mark is None or not self.frames.is_verbal(verb) or "infinitive" in self.tenses.of_form(verb):
            return False
        link = self.lexicon.preposition(tree.form[mark])
        others = (c for c in tree.children[verb] if c < infinitive and tree.dep[c].startswith("obl"))
        return link in self._bare_links and any(tree.case(c) == link for c in others)

    def _below_verb(self, node: int, head: int, cue: str | None, trigger: Trigger) -> str | None:
        """What a verb says of its complement, by its cue."""
        if is_spoken(trigger) and self.tree.dep[node] == "advcl" and cue != "denied" and self.aims(node):
            return None  # *a appelé X **pour lui demander** de partir*
        if cue == "tense" and self._cannot_but(node, head):
            return None
        if cue and trigger.type == "SUPPORT" and trigger.status == "held" and self._does_it_by_saying_so(head):
            return "held"  # *"Je **veux saluer** les soignants", a dit X*
        if cue == "tense":
            due = self.modal(head, trigger.type)
            duty = self.tree.verb(head) in self.lexicon.words("duty")
            rule = duty and trigger.type == "COERCE" and trigger.status == "ongoing"
            if due == "planned" and rule and "present" in self.tenses.of(head):
                return "ongoing"  # *les passagers **doivent** porter un masque*, but ***va** imposer un couvre-feu*
            owed = duty and trigger.mode == "resign"
            return "proposed" if owed and due == "planned" else due  # *le ministre **doit** partir*
        return self.under(head, cue, trigger.type) if cue else None

    def _does_it_by_saying_so(self, verb: int) -> bool:
        """Whether a speaker says what he wishes to do and does it by that: *je **tiens à** remercier X*."""
        tree, lexicon = self.tree, self.lexicon
        speaker = tree.child(verb, "nsubj")
        if speaker is None or tree.form[speaker] not in lexicon.words("first_person") or self.tenses.negated(verb):
            return False
        wishes = tree.verb(verb) in lexicon.words("performing_wish")
        return wishes and bool(self.tenses.of(verb) & {"present", "conditional"})

    def _below_word(self, node: int, head: int, trigger: Trigger, *, infinitive: bool) -> str | None:
        """What a noun or adjective says of a verb behind it, or the verb that asks what the noun names for it."""
        tree, lexicon = self.tree, self.lexicon
        verbal = self.frames.is_verbal(head)
        above = tree.head[head]
        for_him = infinitive and not verbal and tree.case(head) == lexicon.preposition("pour")
        if for_him and tree.child(above, "cop") is not None:  # *il est **temps** pour X de partir*
            chance = lexicon.cue("N", tree.lemma[above], trigger.type) == "tense"
            return (self._given(above) or "proposed") if chance else lexicon.cue("G", tree.lemma[above], trigger.type)
        if not verbal and self.frames.asked(node, head):
            cue = lexicon.cue("V", tree.verb(tree.head[head]), trigger.type)
            return self.under(tree.head[head], cue, trigger.type) if cue and cue != "tense" else None
        if not verbal and tree.pos[head] in NOMINAL and tree.dep[node] in _BEHIND_NOUN:
            fixed = lexicon.cue("N", f"{tree.case(head)} {tree.lemma[head]}", trigger.type)  # ***sur le point** de*
            cue = fixed or lexicon.cue("N", tree.lemma[head], trigger.type)
            if cue == "tense":
                return self._given(head)
            if cue == "cancelled" and tree.verb(tree.head[head]) in lexicon.words("defying"):
                return "held"  # *ont bravé l'**interdiction** de manifester*
            if cue in {"proposed", "planned"} and self._has_no(head):
                return "denied"  # *n'a pas l'**intention** de partir*
            if cue in {"proposed", "planned"} and self.given_up(head):
                return "cancelled"  # *a renoncé à son **projet** d'attaquer X*
            if cue is None and infinitive and tree.child(head, "cop") is not None:
                cue = lexicon.cue("G", tree.lemma[head], trigger.type)  # *il est grand temps de **lever***
            return cue
        if tree.pos[head] != "ADJ":
            return None
        cue = lexicon.cue("G", tree.lemma[head], trigger.type) or lexicon.cue("A", tree.lemma[head], trigger.type)
        unwilling = cue and tree.negated(head) and tree.is_word(head, lexicon.words("inclined"))
        return "denied" if unwilling else cue  # *n'est pas désireux de **négocier***

    def given_up(self, plan: int) -> bool:
        """Whether it is told that somebody gave up what a noun names: *a **abandonné** son projet de*, *le plan d'aide,
        **suspendu** lundi*."""
        tree, above = self.tree, self.tree.head[plan]
        verbs = [c for c in tree.children[plan] if tree.dep[c] == "acl" and self.frames.passive(c)]
        if above != plan and self.frames.is_verbal(above):
            renounced = tree.dep[plan].startswith("obl") and tree.case(plan) == self.lexicon.preposition("à")
            if renounced or plan in self.frames.of(above).get("obj", ()):
                verbs.append(above)
        words = self.lexicon.words("giving_up")
        return any(tree.verb(v) in words and self.tenses.settled(v) for v in verbs)

    def _has_no(self, noun: int) -> bool:
        """Whether it is denied that somebody has or that there is what a noun names: ***n'a pas** l'intention*."""
        tree, above = self.tree, self.tree.head[noun]
        if tree.child(noun, "cop") is not None:
            return tree.negated(noun)
        having = above != noun and noun in self.frames.of(above).get("obj", ()) and self.frames.is_verbal(above)
        having = having and tree.lemma[above] == self.lexicon.have
        return having and (self.tenses.negated(above) or self._denied_within_quote(noun, above))

    def _denied_within_quote(self, noun: int, verb: int) -> bool:
        """Whether a quotation mark parts *pas* from its *ne*: *n'a "**pas** l'intention de partir"*."""
        tree, lexicon = self.tree, self.lexicon
        ne = any(tree.form[c] in lexicon.words("negative_particle") for c in tree.children[verb])
        return ne and any(tree.form[c] in lexicon.words("negation") for c in tree.children[noun] if c < noun)

    def _given(self, noun: int) -> str | None:
        """What the tense of the verb above says of a chance that somebody has or that something is: *aura*, *sera
        **l'occasion** de rencontrer X*."""
        is_one = self.tree.child(noun, "cop") is not None
        above = noun if is_one else self.tree.head[noun]
        if (above == noun or not self.frames.is_verbal(above)) and not is_one:
            return None
        if self.tenses.negated(above):
            return None
        tense = self.tenses.of(above)
        if tense & {"future", "conditional"}:
            return "planned" if "future" in tense else "proposed"
        return "held" if tense & {"compound", "past"} else None

    def _of_finite(self, i: int, trigger: Trigger) -> str | None:
        """What is said of a verb with a tense of its own, in a subordinate clause."""
        tree, lexicon = self.tree, self.lexicon
        head, dep = tree.head[i], tree.dep[i]
        verbal = self.frames.is_verbal(head)
        if verbal and dep.startswith("advcl") and self._apart(i):
            return None
        if wished := self.wish(i, trigger):
            return wished
        if self.under_if(i):
            return "conditional" if self._supposed(i, head, trigger) else None
        mark = tree.child(i, "mark")
        if mark is not None and tree.form[mark] == lexicon.preposition("pour"):
            return "proposed"  # *manifestent **pour que** X parte*
        word = tree.verb(head) if verbal else tree.lemma[head]  # *il est **possible** que X vienne*
        clause = dep in {"ccomp", "csubj", "csubj:pass"} or (dep == "acl" and tree.child(head, "cop") is not None)
        if clause and (said := lexicon.cue("Q", word, trigger.type)):
            return self.under(head, said, trigger.type)  # *n'exclut pas que X vienne*
        judged = clause and not verbal and tree.child(head, "cop") is not None
        if judged and (said := lexicon.cue("G", word, trigger.type)):
            return self.under(head, said, trigger.type)  # *il est **essentiel**, **impossible** que X vienne*
        if (asked := self._asked_with_que(i, head)) and (said := lexicon.cue("Q", asked, trigger.type)):
            return said  # *a exigé de X **qu'il parte***
        return "proposed" if self.frames.wished(i) else None

    def wish(self, i: int, trigger: Trigger) -> str | None:
        """*l'**espoir** que X signera*, ***pour que** X abandonne son projet*: what is only hoped for or aimed at."""
        tree, lexicon = self.tree, self.lexicon
        i = next((k for k in (i, *tree.up(i, 3)) if tree.dep[k] != "conj"), i)
        head = tree.head[i]
        marks = [tree.form[c] for c in tree.children[i] if c < i and tree.dep[c] in {"mark", "case"}]
        if not lexicon.words("relative_object").intersection(marks):
            return None
        if lexicon.preposition("pour") in marks:
            return "proposed" if trigger.type not in SPEECH_ACTS else None
        if tree.dep[i] in {"acl", "acl:relcl", "ccomp", "dep:comp"} and tree.pos[head] == "NOUN":
            return "proposed" if lexicon.cue("N", tree.lemma[head], trigger.type) == "proposed" else None
        return None

    def _asked_with_que(self, i: int, noun: int) -> str | None:
        """The verb that asks somebody for what looks like a relative clause of his: *a demandé à X **qu'il** parte*."""
        tree, lexicon = self.tree, self.lexicon
        above = tree.head[noun]
        if tree.dep[i] != "acl:relcl" or above == noun or tree.case(noun) not in self._bare_links:
            return None
        that = [c for c in tree.children[i] if tree.form[c] in lexicon.words("that") and c < i]
        resumed = bool(that) and tree.form[that[-1] + 1] in lexicon.words("personal")
        return tree.verb(above) if resumed and self.frames.is_verbal(above) else None

    def _torn_cue(self, i: int, trigger: Trigger) -> str | None:
        """What a noun or adjective says that an infinitive stands behind, wherever the parser hung it:
        *a échoué sur l'**incapacité** des deux parties **à** se mettre d'accord*, *s'est dite **prête** vendredi à*.
        """
        tree, lexicon = self.tree, self.lexicon
        k = self.frames.stands_behind(i)
        if k is None:
            return None
        cue = lexicon.cue("G", tree.lemma[k], trigger.type) or lexicon.cue("N", tree.lemma[k], trigger.type)
        if cue in {"proposed", "planned"} and self.given_up(k):
            return "cancelled"
        return self._given(k) if cue == "tense" else cue

    def under_if(self, i: int) -> bool:
        """Whether a verb stands under *si*, behind *que* too: *a dit que **si** X partait*."""
        return self._if(i) is not None

    def _if(self, i: int) -> int | None:
        """The *si* of a verb, that of *même si* too."""
        tree, supposing = self.tree, self.lexicon.words("if")
        marks = [c for c in tree.children[i] if tree.dep[c] == "mark"]
        within = (d for c in marks for d in tree.children[c] if tree.dep[d] == "fixed")
        return next((c for c in (*marks, *within) if tree.form[c] in supposing), None)

    def _supposed(self, i: int, head: int, trigger: Trigger) -> bool:
        """Whether a finite verb stands under *si* and is but supposed."""
        return self.under_if(i) and not self._concedes(i, head, trigger)

    def conditioned(self, verb: int) -> bool:
        """Whether a verb tells what follows a clause with *si*, on which it hangs or which opens its sentence:
        *si X part, Y **imposera** des sanctions*.
        """
        tree, supposing = self.tree, self.lexicon.words("if")
        clauses = (c for c in tree.children[verb] if tree.dep[c].startswith("advcl"))
        marks = (mark for c in clauses for mark in tree.children[c] if tree.dep[mark] == "mark")
        if any(tree.form[mark] in supposing for mark in marks):
            return True
        sent = tree.sentence[verb]
        if verb - sent.start > _CONDITION:
            return False
        words = [k for k in range(sent.start, verb) if tree.pos[k] != "SPACE"]
        first = next((k for k in words if tree.pos[k] != "PUNCT"), verb)
        commas = [k for k in words if tree.form[k] == ","]
        if tree.form[first] not in supposing or not commas:
            return False
        between = range(commas[0] + 1, verb)  # the first verb behind the clause
        return not any(self.frames.is_verbal(k) and self.frames.finite(k) for k in between)

    def _concedes(self, i: int, head: int, trigger: Trigger) -> bool:
        """*s'il salue la décision, il critique*; *pour savoir s'il avait rencontré*: no condition."""
        if self.tree.verb(head) in self.lexicon.words("asking"):
            return True
        if head == i:  # *si X libère Y, Z réagira*: the condition was taken for the main clause
            sent = self.tree.sentence[i]
            head = next((k for k in range(i + 1, sent.stop) if self.frames.finite(k) and self.frames.is_verbal(k)), i)
        mark = self._if(i)
        even = mark is not None and mark > 0 and self.tree.form[mark - 1] in self.lexicon.words("even")
        main = self.tenses.of(head)
        if even:  # *est aimé **même s'il s'était opposé** à X*, but *aidera X **même si Y l'attaque***
            return "conditional" not in main and ("future" not in main or "compound" in self.tenses.of(i))
        if "future" in main:
            return False
        if self.tenses.narrates(i) and "compound" in self.tenses.of(i):
            return True  # *s'il a critiqué le maire, il salue le préfet*
        if i > head:
            return False  # *menace de partir **si X refuse***
        return trigger.type in SPEECH_ACTS and "present" in self.tenses.of(i)

    def under(self, head: int, cue: str, type: str) -> str:
        """A cue verb under its own negation or conditional."""
        negated = self.tenses.negated(head)
        if cue == "skip" and self._never_stops(head):
            return "ongoing" if self.tenses.of(head) & {"present", "infinitive"} else "held"
        if negated and self.tree.verb(head) in self.lexicon.words("preventing"):
            # *n'ont pas **empêché** de nouvelles violences*, *n'a pas **hésité** à critiquer*
            return "planned" if "future" in self.tenses.of(head) else "held"
        if negated:
            return {"denied": "proposed", "cancelled": "planned", "begun": "denied", "conditional": "skip"}.get(
                cue, "denied"
            )
        if cue == "begun":
            tense = self.tenses.of(head)
            if type == "CONCEDE" and "compound" in tense:
                return "held"  # *a commencé à lever les restrictions*: some are
            return "planned" if "future" in tense else "ongoing"
        return cue

    def _never_stops(self, verb: int) -> bool:
        """Whether it is told that somebody goes on, with *ne* alone: ***ne cesse** de critiquer*."""
        tree = self.tree
        bare = any(tree.form[c] in self.lexicon.words("negative_particle") for c in tree.children[verb] if c < verb)
        return bare and tree.verb(verb) in self.lexicon.words("ceasing")

    def modal(self, head: int, type: str = "") -> str | None:
        """*doit rencontrer* is due, *devait* was, *pourrait* is a proposal, *aurait dû* did not happen."""
        tense = self.tenses.of(head)
        if self.tenses.negated(head):
            return "denied"
        modal = self.tree.verb(head)
        auxiliary = self.tree.child(head, "aux:tense")
        if "conditional" in tense and auxiliary is not None:
            unreal = self.lexicon.cue("M", f"{modal} unreal", type)
            if unreal:
                return unreal
        for name in ("conditional", "imperfect", "future", "compound", "present", "gerund", "infinitive"):
            if name in tense:
                return self.lexicon.cue("M", f"{modal} {name}", "")
        return None

    def _cannot_but(self, infinitive: int, modal: int) -> bool:
        """Whether somebody has no choice but to do what he does: *ne peut **que se réjouir***."""
        tree, lexicon = self.tree, self.lexicon
        ne = any(tree.form[c] in lexicon.words("negative_particle") for c in tree.children[modal])
        only = any(
            tree.form[c] in lexicon.words("relative_object") for c in tree.children[infinitive] if c < infinitive
        )
        return ne and only and not tree.negated(modal)

    def aims(self, node: int) -> bool:
        """Whether an infinitive tells a purpose: it is marked by *pour*, or the one that it is joined to is."""
        mark = self.tree.child(self.first_aim(node), "mark", "case")
        return mark is not None and self.tree.form[mark] == self.lexicon.preposition("pour")

    def first_aim(self, node: int) -> int:
        """The first of several infinitives: *ira à Gao pour **rencontrer** X et soutenir Y*."""
        tree = self.tree
        while tree.dep[node] == "conj" and tree.child(node, "mark", "case") is None:
            head = tree.head[node]
            if not self.frames.is_verbal(head) or self.tenses.of_form(node) != self.tenses.of_form(head):
                break
            node = head
        return node

    def purpose(self, i: int, trigger: Trigger) -> str | None:
        """*pour* + infinitive shares the status of what is done for it."""
        head = self.tree.head[self.first_aim(i)]
        if head != i and self.frames.is_verbal(head):
            tense = self.tenses.of(head)
            if tense & {"future", "conditional"}:
                return "planned"
            sent = trigger.type == "AID" and self.tree.verb(head) in self.lexicon.words("sending")
            if sent and tense & {"compound", "past"}:
                return "held"  # *a envoyé des médecins **pour aider***
            if trigger.type in {"PROTEST", "CONSULT"} or trigger.mode == "repress":
                return None
        return "proposed" if trigger.type not in {"PROTEST", "CONSULT", "OCCASION"} else None

    def _apart(self, node: int) -> bool:
        """Whether a clause tells what came before or after."""
        tree, words = self.tree, self.lexicon.words("before_after")
        return any(tree.form[c] in words for c in tree.children[node] if tree.dep[c] in {"mark", "case"})
