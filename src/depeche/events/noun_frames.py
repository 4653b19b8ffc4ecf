"""Frames of nouns: what stands around a noun as its complement, also where the parser hung it elsewhere."""

from __future__ import annotations

from depeche.events.arguments import OBLIQUE, Args
from depeche.events.forms import SUBJECTS
from depeche.events.noun_participles import NounParticiples
from depeche.events.torn import FAR
from depeche.events.tree import NOMINAL

_BESIDE = 6
"""Words within which the sides of a meeting follow its noun."""

_CLAUSE = 30
"""Words behind a verb in which its clause ends."""

_GIVEN_OUT = frozenset({"obj", "obj:lvc", "nsubj:pass"})

_COMPLEMENTS = frozenset({"nmod", "obj", "obj:lvc", "obj:agent", "obl:arg", "obl:mod", "nsubj", "nsubj:pass"})
"""Relations of a noun whose own complements the parser may hang on the word above it."""


class NounFrames(NounParticiples):
    """The frames of the nouns of one text."""

    def frame(self, i: int) -> Args:
        """The frame of a noun: its own complements, then those that the parser hung elsewhere."""
        tree, args = self.tree, Args()
        for c in tree.children[i]:
            self._place(args, i, c)
        self._share(args, i)
        self._put_there(args, i)
        self._right_behind(args, i)
        self._of_whom(args, i)
        if tree.pos[i] in NOMINAL and tree.form[i] in self.lexicon.noun_forms:
            self._attempted(args, i)
            self._left(args, i)
            self._within(args, i)
            self._thrown(args, i)
            self._beyond(args, i)
            self._adjacent(args, i)
            self._following(args, i)
        return args

    def _put_there(self, args: Args, i: int) -> None:
        """Who is put or kept in what a noun names: ***son** maintien en détention*."""
        tree, above = self.tree, self.tree.head[i]
        if tree.case(i) != self.lexicon.preposition("en") or not tree.is_word(above, self.lexicon.words("placement")):
            return
        if "poss" not in args and self.lexicon.preposition("de") not in args:
            for c in tree.children[above]:
                if tree.dep[c] == "det" and tree.form[c] in self.lexicon.words("possessive"):
                    args["poss"] = [c]
                elif tree.dep[c] == "nmod" and c != i:
                    self.filler.oblique(args, c)

    def _place(self, args: Args, i: int, c: int) -> None:
        """The place of a word that the parser hung on the noun."""
        tree, dep = self.tree, self.tree.dep[c]
        if dep in {"nmod", "obl:arg", "obl:mod", "obl", "obl:agent"}:
            self.filler.oblique(args, c)
            if tree.pos[c] == "PROPN" or c in self.forms.names:
                # a name takes no complement: *le retrait de Londres **du traité***, *l'aide de l'armée **à X***
                own = {""} if tree.pos[c] == "PROPN" else {"", self.lexicon.preposition("de")}
                for d in tree.children[c]:
                    if tree.dep[d] == "nmod" and tree.case(d) not in own and not self.forms.one_name(c, d):
                        self.filler.oblique(args, d)
            if tree.case(c) == self.lexicon.preposition("par"):
                self._behind_agent(args, i, c)
            for side in (d for d in tree.children[c] if tree.dep[d] == "conj" and tree.pos[d] in NOMINAL):
                for d in tree.children[side]:  # *les critiques de Paris et de Berlin **contre X***
                    if tree.dep[d] == "nmod" and tree.case(d) in self.lexicon.words("against"):
                        self.filler.oblique(args, d)
        elif dep == "amod":
            self.filler.put(args, "adj", c)
        elif dep.startswith("acl") and self.forms.is_infinitive(c):
            args.setdefault("inf", []).append(c)
        elif dep.startswith("acl"):
            args.setdefault("acl", []).append(c)
            self._participle(args, c, i)
        elif dep == "det":
            args.setdefault("det", []).append(c)
            if tree.form[c] in self.lexicon.words("possessive"):
                args.setdefault("poss", []).append(c)
        elif dep in SUBJECTS:
            self.filler.put(args, "subj", c)
        elif dep == "conj" and tree.case(c) in args and tree.form[c] not in self.lexicon.noun_forms:
            self.filler.oblique(args, c)  # *l'arrestation de deux journalistes **et de trois opposants***
        elif dep == "conj" and self._goes_on_with_of(args, c):
            self.filler.put(args, self.lexicon.preposition("de"), c)  # *le départ du roi, **des élus** et du juge*
        elif dep in {"appos", "conj", "xcomp", "advmod"}:
            args.setdefault(dep, []).append(c)

    def _goes_on_with_of(self, args: Args, c: int) -> bool:
        """Whether *des* behind the complement of a noun with *de* is the same preposition, taken for an article."""
        tree, det = self.tree, self.tree.child(c, "det")
        some = det is not None and tree.form[det] in self.lexicon.words("some")
        return some and self.lexicon.preposition("de") in args and tree.form[c] not in self.lexicon.noun_forms

    def _right_behind(self, args: Args, i: int) -> None:
        """What stands right behind the noun, and an agent that the parser took for a recipient: *des raids imputés **à
        X***."""
        tree = self.tree
        by, to = self.lexicon.preposition("par"), self.lexicon.preposition("à")
        if (whose := self._beyond_aside(i)) is not None:
            self.filler.oblique(args, whose)
        counted = tree.is_word(tree.head[i], self.lexicon.words("partitive"))  # *des centaines de **plaintes***
        for thing in (i, *((tree.head[i],) if counted else ())):
            for c in self._on_the_part_of(thing) if tree.dep[thing] in _GIVEN_OUT else ():
                self.filler.oblique(args, c)
        if by not in args and i + 1 < len(tree.form) and tree.form[i + 1] == by and tree.dep[i + 1] == "case":
            self.filler.oblique(args, tree.head[i + 1])  # *protester contre l'annonce **par X** de*
        if self.forms.going_on(i):
            for c in tree.children[i + 2]:
                if tree.dep[c] == "nmod":
                    self.filler.oblique(args, c)  # *la vente en cours **de frégates***
        known = tree.form[i] in self.lexicon.noun_forms
        for relation in (to, *self._asked_behind(i)) if known else ():
            if relation not in args and (whom := self._named_behind(i, relation)) is not None:
                self.filler.oblique(args, whom)  # *entamer l'adhésion **à l'Union***, *demande un procès **pour X***
        if by not in args and to in args:
            told = [*args.get("adj", ()), *args.get("acl", ())]
            if any(tree.verb(c) in self.lexicon.words("attributing") for c in told):
                args[by] = args.pop(to)

    def _on_the_part_of(self, i: int) -> list[int]:
        """Whose a thing is, hung on its verb: *a provoqué des critiques, notamment **de la part de X***."""
        tree, of = self.tree, self.lexicon.preposition("de")
        sides = (c for c in tree.children[tree.head[i]] if c > i and tree.form[c] in self.lexicon.words("part_of"))
        return [
            d
            for c in sides
            if tree.case(c) == of and tree.child(c, "det") is not None
            for d in tree.children[c]
            if tree.dep[d] == "nmod" and tree.case(d) == of
        ]

    def _of_whom(self, args: Args, i: int) -> None:
        """Whose an object is by the relative pronoun that opens its clause: *X, **dont** Y réclame la démission*.

        It may as well be the subject that is his (*X, dont le parti dénonce la loi*), where that is no name.
        """
        tree, of, verb = self.tree, self.lexicon.preposition("de"), self.tree.head[i]
        if tree.dep[i] != "obj" or of in args or "poss" in args or not tree.definite(i):
            return
        if verb > i or not tree.dep[verb].startswith("acl"):
            return
        subject = tree.child(verb, *SUBJECTS)
        if subject is None or not (subject in self.forms.names or tree.form[i] in self.lexicon.noun_forms):
            return
        for c in (*tree.children[verb], *tree.children[subject]):
            if c < subject and tree.form[c] in self.lexicon.words("of_whom"):
                self.filler.put(args, of, c)
                return

    def _beyond_aside(self, i: int) -> int | None:
        """Whose a thing is, told behind whose opinion it is: *dénonce la volonté, selon eux, **de la ministre***."""
        tree, last = self.tree, len(self.tree.form) - 1
        skipped = {",", *self.lexicon.words("closing_mark")}
        k = i + 1
        while k < last and tree.form[k] in skipped:
            k += 1
        if k + 2 > last or tree.form[k] not in self.lexicon.words("according") or tree.pos[k + 1] != "PRON":
            return None
        k += 2
        while k < last and tree.form[k] in skipped:
            k += 1
        of = tree.dep[k] == "case" and self.lexicon.preposition(tree.form[k]) == self.lexicon.preposition("de")
        return tree.head[k] if of and tree.head[k] > k else None

    def _beyond(self, args: Args, i: int) -> None:
        """The agent, and whom it goes to, right behind the complement of an object, hung on its verb, which has no
        agent by *par*: *a évoqué l'arrestation de X **par Y***, *a critiqué l'aide de X **à Y***.
        """
        tree, lexicon = self.tree, self.lexicon
        verb = tree.head[i]
        if not tree.dep[i].startswith(("obj", "obl:arg")) or not self.forms.is_verbal(verb) or self.forms.passive(verb):
            return
        own = [c for c in args.get(lexicon.preposition("de"), ()) if c > i and self.forms.names.get(c) is not None]
        if not own:
            return
        last = max(own)
        while self.forms.names.get(last + 1) == self.forms.names[max(own)]:
            last += 1
        k = last + 1
        if k + 1 >= len(tree.form) or tree.dep[k] != "case" or tree.head[k] not in self.forms.names or tree.head[k] < k:
            return
        case = lexicon.preposition(tree.form[k])
        takes = tree.verb(verb) in lexicon.words("attributing") or any(
            source.relation == case
            for row in lexicon.verbs.get(tree.verb(verb), ())
            for group in row.recipients
            for source in group
        )
        bound = case == lexicon.preposition("par") or (case == lexicon.preposition("à") and not takes)
        if bound and case not in args:
            self.filler.oblique(args, tree.head[k])

    def _share(self, args: Args, i: int) -> None:
        """The complement that nouns without an article share with the first: *les critiques et menaces **de X***."""
        tree, lexicon = self.tree, self.lexicon
        bound = {lexicon.preposition("de"), *lexicon.words("sharing"), *lexicon.words("against")}
        if tree.form[i] not in lexicon.noun_forms or "poss" in args or bound & args.keys():
            return
        joined = [c for c in tree.children[i] if tree.dep[c] == "conj" and c > i]
        if not joined or tree.child(i, "det", "case") is None:
            return
        if any(tree.pos[c] != "NOUN" or tree.child(c, "det", "case", "nummod") is not None for c in joined):
            return
        last = joined[-1]
        for c in tree.children[last]:
            if c > last and tree.dep[c] in {"nmod", "obl:arg"} and tree.case(c) in bound:
                self.filler.oblique(args, c)

    def _asked_behind(self, i: int) -> list[str]:
        """The prepositions of aim by which the rows of a noun tell whom it befalls, or among whom it is:
        *provoquant un tollé **dans l'opposition***."""
        rows = self.lexicon.nouns[self.lexicon.noun_forms[self.tree.form[i]]]
        asked = {source.relation for row in rows for group in row.recipients for source in group}
        among = {source.relation for row in rows for group in row.agents for source in group}
        return sorted((asked & self.lexicon.words("for_whom")) | (among & self.lexicon.words("among_whom")))

    def _named_behind(self, i: int, preposition: str) -> int | None:
        """The name that a preposition puts right behind a noun and its adjectives, wherever the parser hung it:
        *une aide technique et financière **à la Grèce***.
        """
        tree, k = self.tree, i + 1
        while k + 1 < len(tree.form) and k < i + _BESIDE and (tree.pos[k] in {"ADJ", "CCONJ"} or tree.form[k] == ","):
            k += 1
        if k + 1 >= len(tree.form) or tree.dep[k] != "case" or self.lexicon.preposition(tree.form[k]) != preposition:
            return None
        return tree.head[k] if tree.head[k] in self.forms.names and tree.form[k - 1] != "," else None

    def _within(self, args: Args, i: int) -> None:
        """Sides that were hung on a word inside: *les combats à la frontière entre X et Y*."""
        tree = self.tree
        for preposition in (self.lexicon.preposition("entre"), self.lexicon.preposition("par")):
            if preposition in args:
                continue
            for c in tree.children[i]:
                if tree.dep[c] not in {"nmod", "acl", "obl:mod", "obl:arg"}:
                    continue
                if tree.form[c] in self.lexicon.noun_forms and preposition != self.lexicon.preposition("par"):
                    continue
                inner = [d for d in tree.children[c] if tree.dep[d] in OBLIQUE and tree.case(d) == preposition]
                if inner and tree.dep[c] != "acl":
                    self.filler.oblique(args, inner[0])
                    break
                if inner and preposition != self.lexicon.preposition("par"):
                    self.filler.oblique(args, inner[0])
                    break

    def _attempted(self, args: Args, i: int) -> None:
        """Whom a deed is meant for, hung on the noun that says how far it went: *une tentative d'**assassinat** de
        l'opposant*."""
        tree, above, of = self.tree, self.tree.head[i], self.lexicon.preposition("de")
        if of in args or tree.case(i) != of or tree.child(i, "det") is not None or above == i:
            return
        if not tree.is_word(above, self.lexicon.words("attempt")):
            return
        for c in tree.children[above]:
            if c > i and tree.dep[c] == "nmod" and tree.case(c) == of:
                self.filler.oblique(args, c)

    def _thrown(self, args: Args, i: int) -> None:
        """Whom a means in the noun is aimed at: *des tirs de roquettes **vers Israël***."""
        tree, of = self.tree, self.lexicon.preposition("de")
        for c in tree.children[i]:
            if tree.dep[c] == "nmod" and tree.case(c) == of and tree.is_word(c, self.lexicon.words("explosive")):
                for d in tree.children[c]:
                    if tree.dep[d] == "nmod" and tree.case(d) in self.lexicon.words("thrown_at"):
                        self.filler.put(args, tree.case(d), d)

    def _following(self, args: Args, i: int) -> None:
        """Sides that stand right behind, wherever they were hung: *lors d'un échange mercredi **entre** X et Y*."""
        tree, between = self.tree, self.lexicon.preposition("entre")
        if between in args:
            return
        for k in range(i + 1, min(i + _BESIDE, len(tree.form))):
            if tree.form[k] == between and tree.dep[k] == "case":
                if tree.head[k] > k:
                    self.filler.oblique(args, tree.head[k])
                return
            if tree.pos[k] in {"PUNCT", "VERB", "AUX", "ADP", "CCONJ"} or tree.form[k] in self.lexicon.noun_forms:
                break
        self._at_the_end(args, i, between)

    def _at_the_end(self, args: Args, i: int, between: str) -> None:
        """The two sides of what a clause is about, told at its end: *des heurts ont éclaté à Gao, au Mali, **entre X
        et Y***."""
        tree, verb = self.tree, self.tree.head[i]
        if not tree.dep[i].startswith(("nsubj", "obj")) or not self.forms.is_verbal(verb):
            return
        for k in range(max(i, verb) + 1, min(max(i, verb) + _CLAUSE, tree.sentence[i].stop - 1)):
            side = tree.head[k]
            if tree.form[k] == between and tree.dep[k] == "case" and side > k and side not in self.forms.times:
                if tree.child(side, "conj") is not None:
                    self.filler.oblique(args, side)
                return
            if tree.pos[k] in {"VERB", "SCONJ"} or tree.form[k] in self.lexicon.words("relative"):
                return
            if tree.form[k] in self.lexicon.noun_forms:
                return

    def _left(self, args: Args, i: int) -> None:
        """Who leaves and what he leaves, around a time: *le retrait **des Etats-Unis** en 2018 **de l'accord***."""
        tree, of = self.tree, self.lexicon.preposition("de")
        rows = self.lexicon.nouns[self.lexicon.noun_forms[tree.form[i]]]
        if not any(row.mode == "withdraw" for row in rows):
            return
        dated = False
        for k in range(i + 1, min(i + FAR, len(tree.form))):
            if k in self.forms.times:
                dated = True
            elif tree.dep[k] == "case" and self.lexicon.preposition(tree.form[k]) == of:
                noun = tree.head[k]
                if dated and noun > k and noun not in self.forms.times and noun not in args.get(of, ()):
                    self.filler.oblique(args, noun)
            elif tree.pos[k] in {"VERB", "AUX", "PUNCT", "CCONJ", "SCONJ"}:
                return

    def patient_after(self, i: int) -> int | None:
        """Whom a deed befell, told behind its day and place: *l'arrestation mardi à Lyon **de deux hommes***."""
        tree, k, aside = self.tree, i + 1, False
        of = self.lexicon.preposition("de")
        while k < min(i + FAR, len(tree.form) - 1):
            if tree.dep[k] == "case" and self.lexicon.preposition(tree.form[k]) == of:
                noun = tree.head[k]
                dated = [d for d in (noun, *tree.children[noun]) if d in self.forms.times]
                if noun > k and dated:
                    k = max(noun, *dated) + 1
                    continue  # *une grève **d'une dizaine de jours** des cheminots*
                if noun > k and tree.is_word(noun, self.lexicon.words("jail")):
                    k = noun + 1
                    continue  # *la condamnation à neuf ans **de prison** de X*
                if self._names_the_site(k) or tree.pos[k - 1] == "ADV":  # *une agression **près de** chez elle*
                    return None  # *une visite au **commissariat de Lille***
                if self._is_whose(k, i) and tree.child(noun, "nummod") is None:
                    return None  # *l'arrestation par des membres **de la famille***
                return noun if noun > k and noun not in self.forms.times else None
            by = tree.pos[k] == "NOUN" and tree.case(k) == self.lexicon.preposition("par")
            charge = tree.case(k) == self.lexicon.preposition("pour") and tree.child(k, "det") is None
            skipped = (
                k in self.forms.times
                or by
                or (charge and tree.pos[k] == "NOUN")  # *la condamnation **pour fraude** de X*
                or (k == i + 1 and tree.dep[k] == "acl")
                or tree.pos[k] in {"ADV", "ADJ", "PROPN"}
                or tree.dep[k] in {"det", "case"}
            )
            if tree.form[k] == "," and (k == i + 1 or (aside and tree.dep[k + 1] == "case")):
                aside, k = True, k + 1
                continue  # *l'arrestation, **le 3 mars à Bakou**, de X*
            where = self.lexicon.words("locative") | self.lexicon.words("behind_bars_case")
            if not skipped and not (tree.pos[k] == "NOUN" and tree.case(k) in where):
                return None
            if tree.pos[k] == "NOUN" and tree.is_word(k, self.lexicon.words("rule_of")):
                return None  # *les massacres commis sous **la dictature** de X*
            if tree.form[k] in self.lexicon.noun_forms and not (charge and not self._hurts(k)):
                return None
            k += 1
        return None

    def _names_the_site(self, case: int) -> bool:
        """Whether *de* joins a bare name to the common noun of a place right before it."""
        tree, named = self.tree, self.tree.head[case]
        site = case - 1
        here = tree.head[named] == site and tree.pos[site] == "NOUN" and tree.pos[named] == "PROPN"
        return here and tree.case(site) in self.lexicon.words("locative")

    def _hurts(self, noun: int) -> bool:
        """Whether whom *de* names behind a noun is who it befell: *condamné pour **agression** de X*."""
        rows = self.lexicon.nouns[self.lexicon.noun_forms[self.tree.form[noun]]]
        return any(row.type == "ASSAULT" for row in rows)

    def _is_whose(self, case: int, i: int) -> bool:
        """Whether *de* stands behind a noun with *par*, which it may belong to."""
        tree = self.tree
        behind = (k for k in range(case - 1, i, -1) if tree.pos[k] != "ADJ")
        noun = next(behind, i)
        return tree.pos[noun] == "NOUN" and tree.case(noun) == self.lexicon.preposition("par")

    def _adjacent(self, args: Args, i: int) -> None:
        """Complements that were hung on a word above although they follow the noun: *engager un dialogue avec X*."""
        tree = self.tree
        node = i
        for _ in range(2):
            head = tree.head[node]
            if head == node or (tree.dep[node] not in _COMPLEMENTS and not tree.is_during(node)):
                return
            for c in tree.children[head]:
                if c != node and tree.dep[c] in {"nmod", "obl:arg", "obl:mod", "obl:agent", "iobj"}:
                    self._take_from_above(args, i, node, c)
            if self.forms.is_verbal(head):
                return
            node = head

    def _take_from_above(self, args: Args, i: int, node: int, c: int) -> None:
        """A complement of the word above a node, the noun itself or the noun above it, where it belongs to the noun."""
        tree, head = self.tree, self.tree.head[node]
        case, to = tree.case(c), self.lexicon.preposition("à")
        verbal = self.forms.is_verbal(head)
        compound = self.lexicon.preposition(f"{case} {tree.form[c]}")
        if " " not in compound and compound in self.lexicon.words("against") and compound not in args:
            self.filler.oblique(args, c)  # *un mandat d'arrêt a été émis **à son encontre***
            return
        if compound in self.lexicon.words("sharing") and compound != case and i < c < i + FAR:
            if compound not in args and tree.dep[node].startswith("obl") and not self._another_between(i, c):
                self.filler.oblique(args, c)  # *a parlé à une réunion, **en présence de X***
            return
        if verbal and i < c < head and case and case not in args:
            if not any(tree.form[k] == "," for k in range(i, c)):
                self.filler.oblique(args, c)  # between the subject and its verb: it belongs to the subject
            return
        far = c < i or c - i > 12 or any(tree.form[k] in {",", ".", ";", ":"} for k in range(i, c))
        near = not far or (verbal and case == self.lexicon.preposition("contre"))
        if near and case in self.lexicon.words("sharing") and case not in args:
            self.filler.oblique(args, c)
        elif verbal and case == to and to not in args and tree.dep[node].startswith("obj"):
            if tree.verb(head) in self.lexicon.words("light") or (not far and self._takes_dative(i, head)):
                self.filler.oblique(args, c)
        elif verbal and case == to and to not in args and tree.dep[node] == "nsubj:pass" and not far:
            if tree.verb(head) in self.lexicon.words("imposing") | self.lexicon.words("handing"):
                self.filler.oblique(args, c)  # *des sanctions ont été imposées **à X***, *un don a été fait **à X***
        elif near and case == self.lexicon.preposition("par") and case not in args:
            if verbal and not (self.forms.passive(head) or self._another_between(i, c)):
                self.filler.oblique(args, c)  # *ont péri lors de l'assaut de la prison **par X***
        elif verbal and tree.dep[c] == "iobj" and tree.form[c] in self.lexicon.words("dative") and to not in args:
            self.filler.put(args, to, c)

    def _another_between(self, i: int, c: int) -> bool:
        """Whether another noun that names an event stands between two words."""
        return any(self.tree.form[k] in self.lexicon.noun_forms for k in range(i + 1, c))

    def _takes_dative(self, noun: int, verb: int) -> bool:
        """Whether *à* behind a noun and its verb is the noun's: *évoque **le ralliement** des centristes **à X***."""
        rows = self.lexicon.nouns[self.lexicon.noun_forms[self.tree.form[noun]]]
        shown = {"SUPPORT", "REJECT"} & {row.type for row in rows}
        return bool(shown) and self.tree.verb(verb) not in self.lexicon.words("telling_to")
