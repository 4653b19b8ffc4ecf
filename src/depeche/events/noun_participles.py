"""What the participles and relative clauses behind a noun tell of who did what it names."""

from __future__ import annotations

from depeche.events.arguments import Args, Filler
from depeche.events.forms import Forms
from depeche.events.tree import NOMINAL, VERBAL


class NounParticiples:
    """The participles behind the nouns of one text."""

    def __init__(self, forms: Forms, filler: Filler) -> None:
        self.tree = forms.tree
        self.lexicon = forms.lexicon
        self.forms = forms
        self.filler = filler

    def _behind_agent(self, args: Args, i: int, agent: int) -> None:
        """Whom a deed befell, hung on who did it: *l'arrestation par la police **d'un journaliste***."""
        tree, of = self.tree, self.lexicon.preposition("de")
        if of in args or tree.form[i] not in self.lexicon.noun_forms:
            return
        span = self.forms.names.get(agent)
        for d in tree.children[agent]:
            own = span is not None and tree.start[d] < span.end
            if d > agent and tree.dep[d] == "nmod" and tree.pos[d] == "NOUN" and tree.case(d) == of and not own:
                self.filler.oblique(args, d)
                return

    def _participle(self, args: Args, c: int, noun: int) -> None:
        """*des sanctions visant X*, *une attaque menée par X contre Y*: the complements belong to the noun too."""
        tree = self.tree
        if tree.pos[c] not in VERBAL and tree.pos[c] != "ADJ":
            return
        if "gerund" in tree.tenses(c) or tree.form[c] in self.lexicon.words("aiming"):
            for d in tree.children[c]:
                if tree.dep[d] == "obj":
                    self.filler.put(args, "visant", d)
            return
        given = tree.dep[c] == "acl:relcl" and self._is_done(c)
        by_whom = tree.verb(c) in self.lexicon.words("by_whom") and self.forms.passive(c)
        judged = self._judges(c)
        for d in tree.children[c]:
            if tree.dep[d] == "obl:agent" and tree.dep[c] == "acl" and not self.forms.agrees(c, noun):
                continue  # *une offensive sur le siège du gouvernement **reconnu par X***
            if tree.dep[d] in {"obl:agent", "obl:arg", "obl:mod"} and tree.dep[c] == "acl":
                by = tree.case(d) == self.lexicon.preposition("par")
                if by and tree.verb(c) in self.lexicon.words("bearing"):
                    self.filler.put(args, self.lexicon.preposition("contre"), d)  # *les violences subies **par X***
                elif not (by and judged):
                    self.filler.oblique(args, d)
                    self._against(args, d)
                    self._by(args, d)
            elif tree.dep[d] == "obl:agent" and tree.dep[c] == "acl:relcl" and by_whom:
                self.filler.oblique(args, d)  # *des tirs qui ont été revendiqués **par X***
            elif given and tree.dep[d] in {"obl:arg", "obl:mod", "iobj"} and tree.case(d):
                self.filler.oblique(args, d)  # *l'appel qu'a lancé X **à Y***
            elif tree.dep[c] == "acl:relcl" and tree.dep[d] == "xcomp" and self._is_imposed(c, d):
                for e in tree.children[d]:
                    if tree.dep[e] == "obl:arg" and tree.case(e) == self.lexicon.preposition("à"):
                        self.filler.oblique(args, e)  # *les sanctions qu'elle compte infliger **à X***

    def _against(self, args: Args, agent: int) -> None:
        """At whom a deed is aimed, hung on who did it: *des attaques menées par l'armée **contre X***."""
        stack = [agent]
        while stack:
            for c in self.tree.children[stack.pop()]:
                if self.tree.dep[c] == "nmod" and self.tree.case(c) in self.lexicon.words("against"):
                    self.filler.oblique(args, c)
                elif self.tree.dep[c] == "conj" or (self.tree.dep[c] == "nmod" and c in self.forms.names):
                    stack.append(c)  # *par les régimes de Moscou et de Minsk **contre X***
                elif self.tree.dep[c] == "acl" and self.tree.form[c] in self.lexicon.words("aiming"):
                    for d in self.tree.children[c]:
                        if self.tree.dep[d] == "obj":
                            self.filler.put(args, "visant", d)  # *des sanctions prises par l'Union **visant X***

    def _by(self, args: Args, patient: int) -> None:
        """Who did a deed, hung on whom it befell: *le viol présumé d'une adolescente **par dix hommes***."""
        tree, by = self.tree, self.lexicon.preposition("par")
        if by in args or tree.form[patient] in self.lexicon.noun_forms or tree.pos[patient] not in NOMINAL:
            return
        for c in tree.children[patient]:
            if c > patient and tree.dep[c] in {"nmod", "obl:agent"} and tree.case(c) == by:
                self.filler.oblique(args, c)

    def _is_done(self, relative: int) -> bool:
        """Whether a relative clause tells by a verb of little meaning that what it is of was done: *l'appel **qu'a
        lancé** X*, *l'appel **qui a été lancé***."""
        tree, lexicon = self.tree, self.lexicon
        if tree.verb(relative) not in lexicon.words("light"):
            return False
        objects = (c for c in tree.children[relative] if tree.dep[c] == "obj")
        return self.forms.passive(relative) or any(tree.form[c] in lexicon.words("relative_object") for c in objects)

    def _is_imposed(self, relative: int, infinitive: int) -> bool:
        """Whether a relative clause tells that what it is of is to be imposed: *les sanctions **qu'elle compte
        infliger***."""
        tree, objects = self.tree, self.lexicon.words("relative_object")
        told = any(tree.form[c] in objects for verb in (relative, infinitive) for c in tree.children[verb])
        return told and tree.verb(infinitive) in self.lexicon.words("imposing")

    def _judges(self, participle: int) -> bool:
        """Whether who is told with a participle is not who did it: *des sanctions **dénoncées** par X*."""
        verb = self.tree.verb(participle)
        if verb in self.lexicon.words("presenting"):
            return False
        if verb in self.lexicon.words("enduring") or verb in self.lexicon.words("hearing_of"):
            return True
        return self.lexicon.judges(verb)
