"""What the parser hung on the object of a verb though it is the verb's: to whom something is given, what somebody is
called, with whom one breaks."""

from __future__ import annotations

from depeche.events.arguments import Args, Filler
from depeche.events.forms import Forms
from depeche.events.lexicon import Lexicon
from depeche.events.torn import givers


def is_said_to(lexicon: Lexicon, verb: str) -> bool:
    """Whether whom a verb is said to takes *à*: *X **m'**a demandé de partir*."""
    rows = [row for row in lexicon.verbs.get(verb, ()) if not row.reflexive]
    sources = {source.relation for row in rows for group in row.recipients for source in group}
    return lexicon.preposition("à") in sources and "obj" not in sources


class BesideObject:
    """Gives the verbs of one text what stands beside their objects."""

    def __init__(self, forms: Forms, filler: Filler) -> None:
        self.tree, self.lexicon = forms.tree, forms.lexicon
        self.forms, self.filler = forms, filler

    def take(self, args: Args, i: int) -> None:
        """To whom something is given and at whom it is thrown, hung on the thing: *a fourni des missiles **à Taïwan***,
        *a lancé des pierres **vers la police***."""
        tree, names, to = self.tree, self.forms.names, self.lexicon.preposition("à")
        if tree.verb(i) in self.lexicon.words("calling_names") | self.lexicon.words("comparing"):
            self._called(args, i)
        if to not in args:
            for c in args.get("obj", ()):
                if c > i and c not in names:
                    # *a infligé une amende de deux millions **à Google***
                    sums = [d for d in tree.children[c] if any(tree.pos[k] == "NUM" for k in tree.children[d])]
                    for d in [d for noun in (c, *sums) for d in tree.children[noun]]:
                        told = d in names or (is_said_to(self.lexicon, tree.verb(i)) and self._is_addressed(d))
                        if tree.dep[d] in {"nmod", "obl:arg"} and tree.case(d) == to and told:
                            self.filler.put(args, to, d)
                    if (
                        to not in args
                        and (is_said_to(self.lexicon, self.tree.verb(i)) or self._rules(i))
                        and (whom := self._asked_further_on(c)) is not None
                    ):
                        self.filler.put(args, to, whom)
        if (of := self.lexicon.preposition("de")) not in args and self._is_had_from(i):
            for c in args.get("obj", ()):
                for giver in givers(self.forms, c):
                    self.filler.put(args, of, giver)
        with_whom = self.lexicon.preposition("avec")
        if with_whom not in args and tree.verb(i) in self.lexicon.words("severing"):
            for c in args.get("obj", ()):
                for d in tree.children[c]:
                    if tree.dep[d] == "nmod" and tree.case(d) == with_whom:
                        self.filler.put(args, with_whom, d)  # *a rompu ses relations **avec Téhéran***
        thrown, at = self.lexicon.words("projectile") | self.lexicon.words("explosive"), self.lexicon.words("thrown_at")
        for c in args.get("obj", ()):
            if tree.is_word(c, thrown):  # *a tiré un missile balistique **sur Riyad***
                for d in (d for noun in (c, *tree.children[c]) for d in tree.children[noun]):
                    if tree.dep[d] in {"nmod", "obl:arg", "obl:mod"} and tree.case(d) in at:
                        self.filler.put(args, tree.case(d), d)

    def _is_addressed(self, noun: int) -> bool:
        """Whether a noun means a body to which people turn: *a demandé un prêt **à l'Etat***."""
        one = self.tree.definite(noun) and not self.tree.plural[noun]
        return one and self.tree.is_word(noun, self.lexicon.words("addressed"))

    def _rules(self, i: int) -> bool:
        """Whether a verb tells what a power forbids or imposes to those behind *à*."""
        rows, to = self.lexicon.verbs.get(self.tree.verb(i), ()), self.lexicon.preposition("à")
        return any(s.relation == to for row in rows if row.type == "COERCE" for group in row.recipients for s in group)

    def _is_had_from(self, i: int) -> bool:
        """Whether who gives what somebody gets stands behind *de*: *recevoir*."""
        rows = self.lexicon.verbs.get(self.tree.verb(i), ())
        return any(s.relation == "de" for row in rows if row.type == "AID" for group in row.agents for s in group)

    def _called(self, args: Args, i: int) -> None:
        """What somebody is called in quotation marks, hung on him: *a comparé X **à des "criminels"***."""
        tree, marks = self.tree, self.lexicon.words("opening_mark")
        link = "à" if tree.verb(i) in self.lexicon.words("comparing") else "de"
        stack = [c for c in args.get("obj", ()) if c > i]
        while stack:
            for c in tree.children[node := stack.pop()]:
                if c < node or tree.dep[c] not in {"nmod", "obl:arg"}:
                    continue
                stack.append(c)
                case = tree.child(c, "case")
                marked = case is not None and any(tree.form[k] in marks for k in range(case + 1, c))
                marked = marked or (link == "de" and tree.child(c, "det") is None and self._is_insult(c))
                if marked and tree.case(c) == self.lexicon.preposition(link) and link not in args:
                    self.filler.put(args, self.lexicon.preposition(link), c)

    def _is_insult(self, c: int) -> bool:
        """Whether a word without an article calls names: *a traité le maire **d'incapable***."""
        case = self.tree.child(c, "case")
        bare = case is not None and self.tree.form[case] in self.lexicon.words("bare_of")
        return bare and self.tree.is_word(c, self.lexicon.words("negative"))

    def _asked_further_on(self, thing: int) -> int | None:
        """Whom, by his office or as people, something is asked of or forbidden, hung on a complement of the thing:
        *réclame un moratoire sur la pêche **au gouvernement***, *interdit l'entrée du pays **aux étrangers***;
        not where that noun goes with *à* itself (*l'aide au gouvernement*)."""
        tree, lexicon, to = self.tree, self.lexicon, self.lexicon.preposition("à")
        stack = [thing]
        while stack:
            for c in tree.children[stack.pop()]:
                if c < thing or tree.dep[c] != "nmod":
                    continue
                told = c in self.forms.names or (tree.plural[c] and tree.is_word(c, lexicon.words("crowd")))
                if tree.pos[c] == "NOUN" and told and tree.case(c) == to:
                    rows = lexicon.nouns.get(lexicon.noun_forms.get(tree.form[tree.head[c]], ""), ())
                    own = any(s.relation == to for row in rows for group in row.recipients for s in group)
                    return None if own else c
                stack.append(c)
        return None
