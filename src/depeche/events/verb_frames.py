"""Frames of verbs: who does what to whom, in whatever turn of phrase the verb stands."""

from __future__ import annotations

from depeche.events.agreeing import one_alone
from depeche.events.arguments import OBLIQUE, Args
from depeche.events.beside_object import is_said_to
from depeche.events.forms import SUBJECTS
from depeche.events.mends.coordination import is_listed
from depeche.events.positions import subject_before
from depeche.events.torn import (
    agent_after,
    named_first,
    rest_of_list,
    resumed_by_que,
    torn_object,
    torn_subject,
    turned_round,
)
from depeche.events.tree import NOMINAL, VERBAL
from depeche.events.verb_words import VerbWords


class VerbFrames(VerbWords):
    """The frames of the verbs of one text."""

    def frame(self, i: int) -> Args:
        """The frame of a verb: its own complements, what the parser tore from it, then who is understood."""
        args = Args()
        passive = self.forms.passive(i)
        subject = "obj" if passive else "subj"
        for c in self.tree.children[i]:
            self._place(args, i, c, passive)
        self._settle_infinitives(args, i, passive)
        if self.tree.lets(i):
            self._befalls(args, i)
        self._free_object(args, i, subject)
        if not passive:
            self._settle_subjects(args, i)
        if (first := named_first(self.forms, i, args)) is not None:
            args[subject].insert(0, first)
        if not passive:
            self._relative_of_que(args, i)
        self.beside_object.take(args, i)
        if passive:
            self._fill_passive(args, i)
        else:
            self._fill_active(args, i)
        if subject not in args and self.forms.finite(i):
            begins = torn_subject(self.forms, i)
            if begins is None:
                begins = subject_before(self.tree, i, self.lexicon.words("relative"))
            if begins is not None:
                self.filler.put(args, subject, begins)
        if subject not in args:
            self.inherit(args, i, subject)
        if len(args.get(subject, ())) > 1:
            args[subject] = one_alone(self.forms, i, args[subject])
        return args

    def _place(self, args: Args, i: int, c: int, passive: bool) -> None:
        """The place of a word that the parser hung on the verb."""
        tree, dep = self.tree, self.tree.dep[c]
        subject = "obj" if passive else "subj"
        if tree.pos[c] == "SPACE":
            return
        if c in self.forms.times:
            for d in tree.children[c]:
                if tree.dep[d] not in {"nmod", "appos", "conj"} or d in self.forms.times:
                    continue
                named = d > c and not passive and tree.pos[d] == "PROPN" and d in self.forms.names and not tree.case(d)
                if named or self.forms.bare(d):
                    self.filler.put(args, "obj", d)  # *a condamné à dix ans de prison **Jean Petit***
            return
        if self._goes_on(c, i) or (dep in SUBJECTS and self._is_antecedent(c, i)):
            return
        if dep in SUBJECTS and c in self.filler.other_sides.values():
            return  # *un accord entre Moscou **et Ankara** a été signé*
        if dep in SUBJECTS and c == i - 1 and tree.form[c] in self.lexicon.words("whole") and tree.form[c - 1] == ",":
            return  # *X et Y, **tous** accusés de mentir*
        if (
            dep in SUBJECTS
            and tree.pos[c] == "PRON"
            and (held := self.lexicon.preposition(tree.form[c])) != tree.form[c]
        ):
            self.filler.put(args, held, c)  # *X, **auquel** Y a demandé une trêve*
        elif dep in SUBJECTS:
            for begun in self._true_subjects(c, i):
                self.filler.put(args, subject, begun)
        elif dep.startswith("obl") and "obj" in args and self._named_besides(c):
            self.filler.put(args, "obj", c)
        elif dep == "conj" and (beside := self._joined(c, args)):
            self.filler.put(args, beside, c)
        elif dep == "obj" and tree.pos[c] == "PRON" and tree.form[c] == self.lexicon.preposition("en"):
            self._clitic(args, c, i)  # *s'**en** prenant à X*
        elif dep in {"obj", "obj:lvc", "obl:arg"} and self._is_predicate_of(i, c):
            self.filler.put(args, self.lexicon.preposition("de"), c)
            for d in self._behind_names_called(c):
                self.filler.put(args, "obj", d)  # *a qualifié de "fausses" **ces affirmations***
        elif dep == "obj" and (self._sums_up(i, c) or self._is_street(i, c)):
            return
        elif dep in {"obj", "obj:lvc"} and passive and self._predicated(i, c):
            self.filler.put(args, "xcomp", c)
        elif dep in {"obj", "obj:lvc"} and self._is_second(args, i, c):
            return
        elif dep == "obj" and self._is_asked_of(i, c):
            self.filler.put(args, self.lexicon.preposition("de"), c)
        elif dep in {"obj", "obj:lvc"}:
            self.filler.put(args, "obj", c)
            args.setdefault("inf", []).extend(self.control.asked_of(i, c))
        elif dep == "iobj" or dep.startswith("expl") or (c == i - 1 and dep == "det" and self._elided(c, i)):
            self._clitic(args, c, i)
        elif dep == "obl:agent" and any(tree.form[d] in self.lexicon.words("relative") for d in tree.children[c]):
            return  # *dix civils ont été tués, **dont deux enfants***
        elif dep == "obl:agent" and self._counts(c):
            return  # *ont été arrêtés **par centaines***
        elif dep == "obl:agent" and tree.case(c) == self.lexicon.preposition("de") and self._is_charged_with(i):
            self.filler.oblique(args, c)  # *a été inculpé **de chefs** plus graves*
        elif dep == "obl:agent" and c < i and not tree.reflexive(i):
            return  # *l'expulsion de X **par Y** a été critiquée*: of the noun before it
        elif dep == "obl:agent" and self._has_no_agent(i, passive):
            self.filler.oblique(args, c)  # *est mort lors de son arrestation **par la police***
        elif dep == "obl:agent":
            self.filler.put(args, "subj", c)
        elif dep == "flat:name" and c == i + 1 and c in self.forms.names:
            self.filler.put(args, "obj", c)  # ***Recevant Jean Petit***, taken for a name
        elif dep == "nmod" and self._has_partitive(c):
            self.filler.put(args, "obj", c)  # *achetant **des armes***
        elif dep in OBLIQUE:
            self.filler.oblique(args, c)
            if passive and tree.case(c) == self.lexicon.preposition("par"):
                self.filler.put(args, "subj", c)
        elif dep == "xcomp" and self._is_object(i, c):
            self.filler.put(args, "obj", c)
        elif dep in {"xcomp", "ccomp", "dep:comp"}:
            if (thing := torn_object(self.forms, i, c)) is not None:
                self.filler.put(args, "obj", thing)
            else:
                self._complement(args, c)
        elif dep.startswith("advcl") and self.control.is_asked(c) and self.control.controls(i):
            self.filler.put(args, "inf", c)
        elif dep.startswith("advcl") and tree.case(c) == "":
            self.filler.put(args, "purpose" if self.control.is_purpose(c) else "advcl", c)
        elif dep == "advmod":
            self.filler.put(args, "adv", c)
            since = any(tree.form[d] in self.lexicon.words("from_on") for d in tree.children[c])
            for d in tree.children[c] if not since else ():  # but *fournit une aide **à partir** de la Pologne*
                if tree.dep[d].startswith("obl") and tree.case(d) == self.lexicon.preposition("de"):
                    self.filler.put(args, self.lexicon.preposition(tree.form[c]), d)  # *a protesté **auprès** de Rome*

    def _settle_infinitives(self, args: Args, i: int, passive: bool) -> None:
        """What an infinitive that is asked of somebody has for object is none of the verb: *exhorte Moscou à traduire
        en justice **les auteurs***."""
        if not args.get("inf"):
            args.pop("inf", None)
        elif self.control.controls(i) and not passive:
            asked = [c for c in args.get("obj", ()) if c < args["inf"][0]]
            for c in list(args["obj"]) if asked else ():
                if c > args["inf"][0]:
                    args["obj"].remove(c)

    def _relative_of_que(self, args: Args, i: int) -> None:
        """The subject behind the verb of a relative clause of *que*, and the object that *que* resumes."""
        if "subj" not in args and turned_round(self.forms, i):
            after = [c for c in args.get("obj", ()) if c > i]
            if after and "inf" not in args:
                self.filler.drop(args, "obj", after[0])
                self.filler.put(args, "subj", after[0])
        if "obj" not in args and (whom := resumed_by_que(self.forms, i)) is not None:
            self.filler.put(args, "obj", whom)

    def _fill_passive(self, args: Args, i: int) -> None:
        """The agents and the patient of a passive that the parser hung elsewhere."""
        if "subj" in args:
            self._list_agents(args, i)
        listed = is_listed(self.tree, i) or (self.tree.dep[i] == "conj" and is_listed(self.tree, self.tree.head[i]))
        if "obj" not in args and not listed and (named := self.forms.set_off(i)) is not None:
            self.filler.put(args, "obj", named)
        if "subj" not in args and (agent := agent_after(self.forms, i)) is not None:
            self.filler.put(args, "subj", agent)
        if "subj" not in args and self.tree.verb(i) in self.lexicon.words("voting"):
            for c in args.get(self.lexicon.preposition("à"), ()):
                if self.tree.is_word(c, self.lexicon.words("assembly")):
                    self.filler.put(args, "subj", c)  # *le texte a été rejeté **au Sénat***

    def _fill_active(self, args: Args, i: int) -> None:
        """The object that the parser took for another complement, and the subject that it took for the object."""
        tree = self.tree
        if "obj" not in args and not tree.reflexive(i):
            for c in args.get(self.lexicon.preposition("de"), ()):
                if self._asks_no_de(i, c):
                    self.filler.put(args, "obj", c)
        if "obj" not in args:  # *a mis **fin** mardi à*, *a critiqué vendredi "**l'impuissance** du gouvernement"*
            for c in args.get("bare", ()):
                if c > i and (self.forms.bare(c) or (c == i + 1 and tree.pos[c] == "NOUN")):
                    self.filler.put(args, "obj", c)
        if "obj" not in args and not tree.reflexive(i):
            self._glued_object(args, i)
        if "obj" not in args and (shared := self._shared_object(i)) is not None:
            self.filler.put(args, "obj", shared)
        if "subj" not in args and len(args.get("obj", ())) == 1 and self._inverted(i, args["obj"][0]):
            args["subj"] = args.pop("obj")
        if "subj" not in args and (named := self.forms.come(i)) is not None:
            self.filler.put(args, "subj", named)

    def _glued_object(self, args: Args, i: int) -> None:
        """The name right behind that of a place, which the parser took for one: *a reçu à Paris **Jean Petit** et Anne
        Roy*."""
        tree, names = self.tree, self.forms.names
        for c in tree.children[i]:
            if c < i or tree.dep[c] not in OBLIQUE or c not in names or not tree.case(c):
                continue
            flat = (d for d in tree.children[c] if tree.dep[d] == "flat:name" and d in names)
            glued = next((d for d in flat if names[d] != names[c]), None)
            if glued is None or tree.form[glued - 1] == ",":
                continue
            self.filler.put(args, "obj", glued)
            for d in tree.children[c]:
                if tree.dep[d] == "conj" and d > glued:
                    args[tree.case(c)] = [k for k in args.get(tree.case(c), ()) if k != d]
                    self.filler.put(args, "obj", d)
            return

    def _befalls(self, args: Args, i: int) -> None:
        """Whom a thing befalls by *se faire*, *se voir* undergoes or gets it: ***X** s'est vu infliger une peine*."""
        tree = self.tree
        subjects = [c for c in args.get("obj", ()) if tree.dep[c] in SUBJECTS and tree.head[c] == i]
        if tree.dep[i] == "xcomp":
            subjects = self.control.controllers(i)
        for c in subjects:
            self.filler.put(args, self.lexicon.preposition("à"), c)
            own = any(tree.dep[d] in {"obj", "obj:lvc"} for d in tree.children[i])
            if own and c in args.get("obj", ()):
                self.filler.drop(args, "obj", c)

    def _free_object(self, args: Args, verb: int, place: str) -> None:
        """A clause without *que* has not the object of the relative clause before it for subject: *X, qui a ému **le
        pays** a été jugé* is of X."""
        tree, head = self.tree, self.tree.head[verb]
        if tree.dep[verb] != "ccomp" or not self.forms.is_verbal(head) or tree.child(verb, "mark") is not None:
            return
        own = [c for c in args.get(place, ()) if tree.dep[c] in SUBJECTS and tree.head[c] == verb]
        above = [c for c in tree.children[head] if tree.dep[c] in SUBJECTS and c < head]
        others = [c for c in above if tree.form[c] not in self.lexicon.words("relative")]
        if own and head < own[0] < verb and len(above) > len(others) > 0 and tree.child(head, "obj") is None:
            args.pop(place)
            self.filler.put(args, place, others[0])

    def _settle_subjects(self, args: Args, verb: int) -> None:
        """One verb has one subject: what follows it is its object (*X évacuait **les manifestants***), a name behind an
        office is its holder (*le président du parti, **Jean Petit**, a*), a dative is none (*X **leur** demandait*)."""
        tree, lexicon = self.tree, self.lexicon
        own = [c for c in args.get("subj", ()) if tree.head[c] == verb and tree.dep[c] in SUBJECTS]
        for c in own:
            if tree.form[c] in lexicon.words("dative") and c == verb - 1:
                self.filler.drop(args, "subj", c)
                self.filler.put(args, lexicon.preposition("à"), c)
        for c in own:
            set_off = tree.pos[c] == "PRON" and c in args.get("subj", ()) and c < verb
            if set_off and c != own[0] and tree.form[c - 1] == tree.form[c + 1] == ",":
                self.filler.drop(args, "subj", c)  # *la CFDT, **elle**, a accepté*
        before = [c for c in own if c < verb and c in args.get("subj", ())]
        for c in before[:-1]:
            if any(tree.form[k] == ":" for k in range(c + 1, before[-1])):
                self.filler.drop(args, "subj", c)  # *Liban : X appelle à la retenue*
        controls = self.control.controls(verb) and bool(args.get("inf"))
        controls = controls or self._plainly_ordered(args, verb)
        for c in own:
            if c > verb and (before or controls or self.forms.participial(verb)) and c in args.get("subj", ()):
                self.filler.drop(args, "subj", c)
                if all(d < verb and tree.pos[d] in NOMINAL for d in args.get("obj", ())):
                    args.pop("obj", None)
                    self.filler.put(args, "obj", c)
        if len(before) == 2:
            office, holder = before
            one = tree.pos[office] == "NOUN" or (tree.pos[office] == "PRON" and tree.child(office, "nmod") is not None)
            named = (
                tree.pos[holder] == "PROPN" and holder in self.forms.names and one
            )  # *l'une d'elles, **Anne Petit***
            named = named and not tree.plural[office]  # *les sénateurs X, **Y et Z***
            if (
                named and tree.child(holder, "cc") is None and tree.child(office, "conj") is None
            ):  # not *l'Union **et** Londres*
                self.filler.drop(args, "subj", office)

    def _plainly_ordered(self, args: Args, verb: int) -> bool:
        """Whether a verb in the perfect opens no quotation's cue and no clause that turns the order round: what follows
        it is no subject (*le journal, très royaliste, **a déploré** mardi le coup*)."""
        tree, lexicon = self.tree, self.lexicon
        have = tree.child(verb, "aux:tense")
        if have is None or have < 1 or "obj" in args or tree.head[verb] != verb:
            return False
        before = {tree.form[k] for k in range(max(have - 3, 0), have)}
        return not before & (lexicon.words("closing_mark") | lexicon.words("relative") | lexicon.words("turning"))

    def _goes_on(self, c: int, verb: int) -> bool:
        """Whether a complement is but the rest of a name that another complement begins: *sur **Europe** 1*."""
        span = self.forms.names.get(c)
        if span is None or span != self.forms.names.get(c - 1):
            return False
        return any(self.forms.names.get(d) == span and d < c for d in self.tree.children[verb])

    def _list_agents(self, args: Args, verb: int) -> None:
        """All agents of a list that the parser has torn: *soutenu par l'Egypte, **les Emirats et la Russie***."""
        last = args["subj"][-1]
        if last < verb:
            return
        listed = [c for c in rest_of_list(self.forms, last) if c not in self.filler.other_sides.values()]
        for c in listed:
            for relation in [r for r, words in args.items() if r != "subj" and c in words]:
                self.filler.drop(args, relation, c)
            if c not in args["subj"]:
                args["subj"].append(c)

    def _clitic(self, args: Args, c: int, verb: int) -> None:
        """The place of a pronoun that leans on the verb."""
        tree = self.tree
        form = tree.form[c]
        spoken = form in self.lexicon.words("first_person") | self.lexicon.words("second_person")
        if form in self.lexicon.words("dative") or (spoken and is_said_to(self.lexicon, self.tree.verb(verb))):
            self.filler.put(args, self.lexicon.preposition("à"), c)
        elif form in self.lexicon.words("accusative"):
            self.filler.put(args, "obj", c)
        elif form in self.lexicon.words("reflexive"):
            return
        elif tree.pos[c] in NOMINAL:
            self.filler.oblique(args, c)
        else:
            self.filler.put(args, form, c)

    def _complement(self, args: Args, c: int) -> None:
        """The place of a complement clause: an infinitive, a clause of *que*, or a predicate."""
        tree = self.tree
        light = tree.child(c, "aux:caus") is not None  # *appelle à **faire grève***
        if (tree.pos[c] in VERBAL or light) and ("infinitive" in tree.tenses(c) or self.forms.is_infinitive(c)):
            self.filler.put(args, "inf", c)
        elif tree.child(c, "mark") is not None or (tree.pos[c] in VERBAL and not self._is_judged(c)):
            self.filler.put(args, "que", c)
        else:
            self.filler.put(args, "xcomp", c)
            for d in tree.children[c]:
                if d > c and tree.dep[d] == "obj" and tree.pos[c] != "NOUN":
                    self.filler.put(args, "obj", d)  # *a jugé "inacceptable" **la décision***

    def inherit(self, args: Args, i: int, relation: str) -> None:
        """The missing subject (or object of a passive) of a verb from the words that govern it."""
        if relation == "obj" and (thing := self._judged_before(i)) is not None:
            self.filler.put(args, relation, thing)
            return
        for owner in self.control.controllers(i):
            if relation == "obj" and not self.forms.agrees(i, owner):
                continue
            if relation == "subj" and self.tree.head[i] < i < owner and self.forms.participial(i):
                if "obj" not in args:
                    self.filler.put(args, "obj", owner)  # *surpris, en taclant **le ministre***
                continue
            self.filler.put(args, relation, owner)
            if relation in args:
                return
        if relation == "obj" and (inner := self.forms.inner(i)) is not None:
            self.filler.put(args, relation, inner)
