"""Whose a thing or a deed is: the owner of an act or word, the subject of the light verb that a noun depends on."""

from __future__ import annotations

from collections.abc import Sequence

from depeche.events.acts import doers
from depeche.events.kinds import PEOPLE
from depeche.events.references import References
from depeche.events.tree import VERBAL

_RELATIVE = 14
"""Words within which the relative clause of a thing tells whose it is."""

_GIVEN = frozenset({"ACCUSE", "AID", "CONCEDE", "REQUEST", "SUPPORT", "THREATEN"})
"""Types that somebody gets from somebody else."""

_JUDGING = frozenset({"ACCUSE", "REJECT", "SUPPORT"})


class Owners(References):
    """Whose the things and deeds of one text are."""

    def is_kind(self, i: int, kind: str) -> bool:
        """Whether a word stands for an actor of a kind (a class of kinds: actor, people, thing, plural)."""
        if kind == "plural":
            return (
                self.tree.plural[i]
                or any(self.tree.dep[c] == "conj" for c in self.tree.children[i])
                or len(self.actors(i)) > 1
            )
        kinds = {self.cast[a].kind for a in self.actors(i)}
        if any(self.is_state(a) for a in self.actors(i)):
            kinds.add("country")
        if not kinds and self.unnamed.is_people(i):
            kinds = {"group"}
        if kind == "thing":
            return not kinds
        if kind == "actor":
            return bool(kinds & PEOPLE) or (not kinds and self.is_person_pronoun(i))
        if kind == "people":
            return bool(kinds & {"person", "group", "organisation"}) or (not kinds and self.is_person_pronoun(i))
        if kind == "named":
            return any(self.cast[a].name[:1].isupper() for a in self.actors(i))
        if kind == "human":
            return bool(kinds & {"person", "group"}) or (not kinds and self.is_person_pronoun(i))
        if kind == "person" and self.is_person_pronoun(i):
            return True
        if kind == "place":
            return bool(kinds & {"place", "country"})
        if kind == "medium":
            return any(self.cast[a].sector == "JRN" for a in self.actors(i))
        return kind in kinds

    def is_person_pronoun(self, i: int) -> bool:
        """Whether a word is a personal pronoun of somebody, or a number of others: *dix tués et **trois** arrêtés*."""
        tree = self.tree
        if tree.pos[i] == "NUM" and tree.dep[i] == "nsubj:pass" and tree.dep[tree.head[i]] == "conj":
            others = tree.child(tree.head[tree.head[i]], "nsubj:pass")
            return others is not None and self.is_kind(others, "human")
        return tree.pos[i] == "PRON" and tree.form[i] in self.lexicon.words("personal") | self.lexicon.words(
            "first_person"
        )

    def is_state(self, actor: str) -> bool:
        """Whether a place has a government of its own: *le Haut-Karabakh*."""
        return self.cast[actor].kind == "place" and self.cast[actor].sector == "GOV"

    def _doers(self, words: Sequence[int]) -> list[int]:
        """The complements with *de* of a noun, less those that tell whom a deed befalls: *la demande d'**extradition**
        de X* is not of X."""
        tree, suffering, bare = self.tree, self.lexicon.words("suffering"), self.lexicon.words("bare_of")
        deeds = (c for c in words if tree.is_word(c, suffering) and tree.child(c, "det") is None)
        first = next((c for c in deeds if any(tree.form[d] in bare for d in tree.children[c])), None)
        return [c for c in words if first is None or c < first]

    def _is_violent(self, i: int) -> bool:
        """Whether a noun names what somebody does to others by force."""
        noun = self.lexicon.noun_forms.get(self.tree.form[i])
        return noun is not None and any(row.type in {"ASSAULT", "COERCE"} for row in self.lexicon.nouns[noun])

    def owners(self, c: int, depth: int = 0) -> list[str]:
        """Whose act or word a thing is: *la décision **de Londres***, ***sa** politique*, *la loi **chinoise***.

        A death or an arrest is not the work of whom it befell. A clause is the act of its subject: *se réjouit que
        **Londres** ait signé*.
        """
        if self.tree.pos[c] in VERBAL:
            return [a for s in self.frames.of(c).get("subj", ()) for a in self.actors(s) if self.cast[a].kind in PEOPLE]
        if self.tree.form[c] in self.lexicon.words("relative"):
            c = self.frames.antecedent(c)
        if self.tree.is_word(c, self.lexicon.words("other_side")):
            return []  # ***son voisin**, soutenu par Ankara*: another than who is near him
        args, suffering = self.frames.of(c), self.lexicon.words("suffering")
        tried = args.get("de", ()) if self.tree.is_word(c, self.lexicon.words("attempt")) else ()
        if self.tree.is_word(c, self.lexicon.words("putting")):
            tried = args.get("en", ())  # *le **maintien en détention** de X*
        if any(self.tree.is_word(d, suffering) for d in (c, *tried)):
            return [a for d in args.get("par", ()) for a in self.actors(d) if self.cast[a].kind in PEOPLE]
        if self.tree.is_word(c, self.lexicon.words("relation") | self.lexicon.words("access")):
            for relation in ("à", "avec", "entre"):
                found = [a for d in args.get(relation, ()) for a in self.actors(d) if self.cast[a].kind in PEOPLE]
                if found:
                    return found
        for relation in ("par", "poss", "de") if "de" in args else ("poss", "de"):  # *la nomination de X **par Y***
            words = self._doers(args.get(relation, ())) if relation != "par" else args.get(relation, ())
            found = [a for d in words for a in self.actors(d) if self.cast[a].kind in PEOPLE]
            if found:
                return found
        found = [a for d in args.get("adj", ()) for a in self.nationalities.actors(self.tree.form[d])]
        found = found or [a for d in args.get("par", ()) for a in self.actors(d) if self.cast[a].kind in PEOPLE]
        found = found or [a for d in args.get("avec", ()) for a in self.actors(d) if self.cast[a].kind in PEOPLE]
        if found or depth > 2:
            return found
        for d in args.get("de", ()):
            found = self.owners(d, depth + 1)
            if found:
                return found
        if told := self._whose_relative(c):
            return told
        for d in args.get("chez", ()):
            if found := [a for a in self.actors(d) if self.cast[a].kind in PEOPLE]:
                return found
        for d in args.get("acl", ()):
            if self.frames.is_verbal(d) and (self.tree.dep[d] == "acl" or self.frames.passive(d)):
                subjects = [a for s in self.frames.of(d).get("subj", ()) if s != c for a in self.actors(s)]
                if subjects and not self._judges(d):
                    return subjects
        return doers(self, c)

    def _judges(self, verb: int) -> bool:
        """Whether a verb but says what somebody thinks of a thing that he did not do: *une décision **critiquée***."""
        return not _JUDGING.isdisjoint(self.lexicon.types(self.tree.verb(verb)))

    def _whose_relative(self, c: int) -> list[str]:
        """Who does something with a thing, by the relative clause behind it: *la loi **que Pékin** veut imposer*."""
        tree, what = self.tree, self.lexicon.words("relative_object")
        how = self.lexicon.words("in_which") if tree.is_word(c, self.lexicon.words("way")) else frozenset[str]()
        for k in range(c + 1, min(c + _RELATIVE, len(tree.form) - 2)):
            if tree.form[k] in self.lexicon.words("such"):
                return []  # *les élections **telles** qu'elles sont*
            if tree.form[k] in what | how:
                if self._judges(tree.head[k]):
                    return []  # *une décision que X **critique***
                first = k + 2 if tree.pos[k + 1] == "DET" else k + 1
                if tree.form[first] in self.lexicon.words("personal"):
                    return [
                        a for a in self.actors(first) if self.cast[a].kind in PEOPLE
                    ]  # *les propos qu'**il** tient*
                known = self.known.get(first)
                if known is None or self.cast[known].kind not in PEOPLE:
                    return []
                joined = [self.known[d] for d in tree.children[first] if tree.dep[d] == "conj" and d in self.known]
                return [known, *joined]
            if tree.form[k] == "," or tree.pos[k] == "CCONJ" or (tree.pos[k] in VERBAL and self.frames.finite(k)):
                return []
        return []

    def governing_subject(self, i: int, verbs: str = "light") -> list[int]:
        """The subject of the light verb that a noun depends on (*X a engagé des négociations*), or of another class."""
        tree = self.tree
        head = tree.head[i]
        dep = tree.dep[i]
        if tree.is_word(head, self.lexicon.words("partitive")) and tree.case(i) == self.lexicon.preposition("de"):
            head, dep = tree.head[head], tree.dep[head]  # *a procédé à une centaine d'arrestations*
        rows = self.lexicon.nouns.get(self.lexicon.noun_forms.get(tree.form[i], ""), ())
        types = {row.type for row in rows}
        framed = tree.is_word(head, self.lexicon.words("aid_noun")) and bool(types & {"AID", "COOPERATE"})
        framed = framed or ("ACCUSE" in types and tree.is_word(head, self.lexicon.words("opening_of")))
        framed = framed or ("COOPERATE" in types and tree.is_word(head, self.lexicon.words("agreement")))
        if framed or tree.lemma[head] in self.lexicon.words("light_noun"):
            head = tree.head[head]  # *a joué un rôle de médiateur*, *a dévoilé un plan de soutien*
        if any(c == head + 1 and tree.form[c] in self.lexicon.words("reporting") for c in tree.children[head]):
            return []  # *a fait **état de** trois arrestations* made none
        if "ASSAULT" in types and tree.verb(head) in self.lexicon.words("speech"):
            return []  # *a **confirmé** l'attaque* did not make it
        behind = tree.form[head + 1 : head + 3]
        if behind[:1] == [self.lexicon.preposition("en")] and self.lexicon.words("questioning").issuperset(behind[1:]):
            return []  # *met **en cause** le confinement*
        if head in self.frames.times and tree.head[head] != head and not tree.case(i):
            head, dep = tree.head[head], "obj"  # *a multiplié ces dernières semaines **les attaques***
        for c in tree.children[i]:  # *la demande **que X a formulée***
            if tree.dep[c].startswith("acl") and self.frames.is_verbal(c) and not self.frames.passive(c):
                told = any(tree.form[k] in self.lexicon.words("relative_object") for k in tree.children[c])
                made = self.lexicon.words("voicing") | self.lexicon.words("light") - self.lexicon.words("have")
                if told and verbs == "light" and tree.verb(c) in made:
                    return [s for s in self.frames.of(c).get("subj", ()) if s != i]
        if head == i or tree.pos[head] not in VERBAL:
            if dep == "conj" and head != i:
                return self.governing_subject(head, verbs)
            return []
        if tree.child(head, "aux:caus") is not None and not tree.lets(head):
            return []  # *veut **faire annuler** sa condamnation*: by others
        if self.frames.withstands(head):
            return []  # *s'oppose à l'expulsion*: of others
        args = self.frames.of(head)
        lets = tree.lets(head)  # *s'est vu infliger une **amende***
        subjects = [s for s in args.get(self.lexicon.preposition("à") if lets else "subj", []) if s != i]
        rows = self.lexicon.nouns.get(self.lexicon.noun_forms.get(tree.form[i], ""), ())
        given = any(row.type in _GIVEN for row in rows) and dep.startswith("obj")
        if verbs == "light" and given and tree.verb(head) in self.lexicon.words("taking"):
            return []  # *ont reçu une aide*: not theirs
        of_it = dep.startswith("obl") and tree.case(i) == self.lexicon.preposition("de")
        if of_it and tree.child(head, "obj", "obj:lvc") is not None:
            return []  # *a fait **état** de l'envoi*
        first = tree.child(head, "mark") is not None and tree.has(head, "VerbForm=Inf")
        if dep.startswith("obl") and first and tree.case(i) == self.lexicon.preposition("par"):
            return []  # *à commencer **par le coup d'Etat***
        if dep.startswith("obl") and tree.case(i) in self.lexicon.words("against"):
            return []  # *s'est prononcé **contre des sanctions***: of others
        if dep.startswith("obl") and tree.case(i) not in self.lexicon.words("governed") and self._is_violent(i):
            return []  # *s'y est rendu **jusqu'à** son arrestation*, *est arrivé **en raison** des restrictions*
        reached = verbs == "light" and dep.startswith("obl") and tree.verb(head) in self.lexicon.words("arriving")
        granted = verbs == "light" and "AID" in types and "MOBILIZE" not in types
        if granted and dep.startswith("obj") and tree.verb(head) in self.lexicon.words("granting_help"):
            return subjects  # *le FMI a **approuvé** une aide*
        if reached or tree.verb(head) in self.lexicon.words(verbs):
            return subjects  # *sont parvenus **à un accord***
        return []
