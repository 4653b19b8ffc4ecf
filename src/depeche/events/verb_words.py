"""What the words around a verb are to it, wherever the parser hung them: asked one by one by its frame."""

from __future__ import annotations

from depeche.events.arguments import Args, Filler
from depeche.events.beside_object import BesideObject
from depeche.events.control import Control
from depeche.events.forms import SUBJECTS, Forms
from depeche.events.tree import NOMINAL, VERBAL

_JOINED = 3
"""Words behind a verb within which one that shares its object is joined to it."""

_NEAR = 6
"""Words within which two objects may yet belong to one verb."""


class VerbWords:
    """The words around the verbs of one text."""

    def __init__(self, forms: Forms, filler: Filler, control: Control) -> None:
        self.tree = forms.tree
        self.lexicon = forms.lexicon
        self.forms = forms
        self.filler = filler
        self.control = control
        self.beside_object = BesideObject(forms, filler)

    def _has_no_agent(self, i: int, passive: bool) -> bool:
        """Whether an agent hung on a verb is that of a noun: the verb has a subject that acts, or none ever does it."""
        active = not passive and self.tree.child(i, "nsubj") is not None
        return active or self.tree.verb(i) in self.lexicon.words("with_be")

    def _is_second(self, args: Args, i: int, c: int) -> bool:
        """Whether a verb has its object before this one, which the parser has torn from another word: *a condamné **le
        maire** pour des propos tenus à une fête des amis de l'écrivaine (de droite) **Anne Petit***."""
        tree = self.tree
        first = next((d for d in args.get("obj", ()) if i < d < c and tree.head[d] == i and tree.dep[d] == "obj"), None)
        return (
            first is not None
            and tree.pos[first] == "NOUN"
            and tree.child(first, "det") is not None
            and c > first + _NEAR
        )

    def _is_charged_with(self, verb: int) -> bool:
        """Whether *de* behind a verb brings a charge, never who makes it: *inculper*, *accuser*."""
        rows = self.lexicon.verbs.get(self.tree.verb(verb), ())
        return bool(rows) and all(row.type in {"ACCUSE", "COERCE"} for row in rows)

    def _counts(self, c: int) -> bool:
        """Whether a bare noun of amount tells but how many: *par **dizaines***."""
        tree = self.tree
        return tree.is_word(c, self.lexicon.words("partitive")) and tree.child(c, "det", "nmod", "nummod") is None

    def _shared_object(self, i: int) -> int | None:
        """The object of a verb right behind that is joined to one which asks for it: *a arrêté et emprisonné **X***."""
        tree = self.tree
        rows = self.lexicon.verbs.get(tree.verb(i), ())
        if not any(s.relation == "obj" for row in rows for group in row.recipients for s in group):
            return None
        for c in tree.children[i]:
            if tree.dep[c] != "conj" or not i < c <= i + _JOINED or not self.forms.is_verbal(c):
                continue
            if tree.form[c - 1] == "," or tree.child(c, *SUBJECTS, "expl:pv") is not None or self.forms.passive(c):
                return None
            return next((d for d in tree.children[c] if tree.dep[d] == "obj" and d > c), None)
        return None

    def _is_antecedent(self, c: int, verb: int) -> bool:
        """Whether a subject is what a relative clause hangs on: ***les accusations**, selon lesquelles X mentirait*."""
        tree = self.tree
        between = [d for d in tree.children[verb] if c < d < verb]
        piped = next((d for d in between if tree.form[d] in self.lexicon.words("relative") and tree.case(d)), None)
        return piped is not None and any(d > piped and tree.dep[d] in SUBJECTS for d in between)

    def _is_asked_of(self, verb: int, c: int) -> bool:
        """Whether what the parser took for the object is of whom something is demanded: *a exigé **de ses ministres**
        qu'ils partent*."""
        tree, case = self.tree, self.tree.child(c, "case")
        if case is None or "REQUEST" not in self.lexicon.types(tree.verb(verb)) or tree.child(c, "det") is None:
            return False
        of = self.lexicon.preposition(tree.form[case]) == self.lexicon.preposition("de")
        return of and tree.form[case] not in self.lexicon.words("some") and c in self.forms.names

    def _elided(self, c: int, verb: int) -> bool:
        """Whether an article is the object of a present participle: ***l'**accusant*."""
        return self.tree.form[c].endswith("'") and self.forms.participial(verb)

    def _sums_up(self, i: int, c: int) -> bool:
        """Whether a noun behind a comma names what the clause tells, and is no object: *ont défilé à Lyon, **une
        marche** qui a surpris*."""
        tree = self.tree
        det = tree.child(c, "det")
        if det is None or tree.child(c, "acl:relcl") is None or tree.form[det] not in self.lexicon.words("indefinite"):
            return False
        return tree.form[det - 1] == "," and tree.form[i:det].count(",") == 1 and det - i > 2

    def _is_street(self, i: int, c: int) -> bool:
        """Whether a bare noun behind a verb, or a name behind it, tells where: *ont manifesté **place Tahrir***."""
        bare, streets = self.tree.child(c, "det", "case", "nummod") is None, self.lexicon.words("street_name")
        return bare and c > i and (self.tree.form[c] in streets or (c - 1 > i and self.tree.form[c - 1] in streets))

    def _is_predicate_of(self, verb: int, c: int) -> bool:
        """Whether a noun behind *de* is what something is called: *a qualifié de **"fantaisistes"** les résultats*."""
        tree = self.tree
        if tree.verb(verb) not in self.lexicon.words("calling_names"):
            return False
        first = min((d for d in tree.children[c] if tree.dep[d] in {"det", "case"}), default=c)
        of = self.lexicon.preposition(tree.form[first]) == self.lexicon.preposition("de")
        return first < c and of and tree.form[first] not in self.lexicon.words("some")  # *accuse **des** élus*

    def _behind_names_called(self, c: int) -> list[int]:
        """Who is called names, where it was hung on these: *a qualifié de "lâches" et d'"idiots" **des élus***."""
        tree, lexicon = self.tree, self.lexicon
        found: list[int] = []
        for noun in (c, *(d for d in tree.children[c] if tree.dep[d] == "conj")):
            for d in tree.children[noun]:
                closed = any(tree.form[k] in lexicon.words("closing_mark") for k in range(noun + 1, d))
                case = tree.child(d, "case")
                partitive = closed and case is not None and tree.form[case] in lexicon.words("some")
                if d > noun and (partitive or ((closed or d not in self.forms.names) and self.forms.bare(d))):
                    found.append(d)
        return found

    def _has_partitive(self, c: int) -> bool:
        """Whether what the parser took for a preposition is the plural article of a noun without a name."""
        case = self.tree.child(c, "case")
        return case is not None and self.tree.form[case] in self.lexicon.words("some") and c not in self.forms.names

    def _predicated(self, i: int, c: int) -> bool:
        """Whether a bare noun tells what somebody became: *Jean Petit, fait **prisonnier** à Gao*."""
        plain = self.tree.pos[c] == "NOUN" and self.tree.child(c, "det", "case") is None
        return plain and self.forms.set_off(i) is not None

    def _asks_no_de(self, verb: int, c: int) -> bool:
        """Whether *des* close behind a verb cannot be the *de* of its frame: *détient toujours **des opposants***."""
        tree, rows = self.tree, self.lexicon.verbs.get(self.tree.verb(verb), ())
        case = tree.child(c, "case")
        if case is None or tree.form[case] not in self.lexicon.words("some") or not tree.plural[c]:
            return False
        if not rows or any(tree.pos[k] not in {"ADV", "ADP", "DET", "ADJ"} for k in range(verb + 1, c)):
            return False
        asked = {source.relation for row in rows for role in (row.agents, row.recipients) for g in role for source in g}
        asked |= {test.relation for row in rows for need in row.needs for test in need.tests}
        return self.lexicon.preposition("de") not in asked

    def _true_subjects(self, c: int, verb: int) -> list[int]:
        """The subject itself, where a place before it was taken for it: *à Tunis, **le ministre** a signé*."""
        tree = self.tree
        if c > verb or tree.case(c) not in {self.lexicon.preposition("à"), self.lexicon.preposition("dans")}:
            return [c]
        return [d for d in tree.children[c] if tree.dep[d] in {"appos", "conj"} and c < d < verb]

    def _joined(self, c: int, args: Args) -> str | None:
        """The relation of the complement that a noun hung on the verb goes on with: *contre le froid et la faim*."""
        tree = self.tree
        if tree.pos[c] != "NOUN" or tree.child(c, "det") is None:
            return None
        if tree.child(c, "cop", "case", *SUBJECTS) is not None:
            return None
        last = max(((d, relation) for relation, words in args.items() for d in words if d < c), default=None)
        if last is None or last[1] in {"subj", "adv"} or tree.pos[last[0]] not in NOMINAL:
            return None
        between = range(last[0] + 1, c)
        return last[1] if not any(tree.form[k] == "," or tree.pos[k] in VERBAL for k in between) else None

    def _named_besides(self, c: int) -> bool:
        """Whether a conjunction sets a noun beside the object: *remercie X, **ainsi que le conseil***."""
        tree = self.tree
        joined = tree.child(c, "cc")
        return joined is not None and joined < c and tree.pos[c] in NOMINAL and not tree.case(c)

    def _inverted(self, verb: int, c: int) -> bool:
        """Whether a name is who says the quotation before the verb: *"C'est faux", accuse **Jeanne Petit***."""
        tree = self.tree
        first = min((k for k in range(verb, c + 1) if self.forms.names.get(k) == self.forms.names.get(c)), default=c)
        quoted = verb > 1 and tree.form[verb - 1] == "," and tree.form[verb - 2] in self.lexicon.words("closing_mark")
        between = [k for k in range(verb + 1, first) if tree.pos[k] not in {"ADV", "DET"} and k not in self.forms.times]
        close = not between or tree.form[between[0]] == self.lexicon.preposition("en")  # *a mis **en garde** X*
        return quoted and c in self.forms.names and close and len(between) < _JOINED and self.forms.finite(verb)

    def _is_object(self, i: int, c: int) -> bool:
        """Whether a noun that the parser took for a predicate is the object: *a arrêté un opposant*."""
        tree = self.tree
        if tree.child(i, "nsubj:pass", "aux:pass", "cop") is not None or tree.child(c, "cop") is not None:
            return False
        if any(tree.dep[d] == "obj" and d not in self.forms.times for d in tree.children[i]):
            return False
        return self.forms.bare(c)

    def _is_judged(self, c: int) -> bool:
        """Whether a participle behind a verb of judgement is but an adjective: *juge **infondées** les critiques*."""
        tree = self.tree
        judging = tree.dep[c] == "xcomp" and tree.verb(tree.head[c]) in self.lexicon.words("judging")
        return judging and self.forms.tagged_participle(c) and tree.child(c, "aux:tense", "aux:pass", *SUBJECTS) is None

    def _judged_before(self, i: int) -> int | None:
        """The thing right before the comma that a participle of judgement is said of: *fermera l'usine, **jugée
        polluante***."""
        tree = self.tree
        node = i - 2
        if node < 1 or tree.form[i - 1] != "," or tree.verb(i) not in self.lexicon.words("judging"):
            return None
        while tree.dep[node] in {"nmod", "amod"} and tree.pos[tree.head[node]] == "NOUN" and tree.head[node] < node:
            node = tree.head[node]
        return node if tree.pos[node] == "NOUN" and self.forms.agrees(i, node) else None
