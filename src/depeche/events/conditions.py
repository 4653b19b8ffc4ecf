"""What a row of the trigger table asks of a word before it counts: its form, its frame, the words around it."""

from __future__ import annotations

from depeche.events.arguments import Args
from depeche.events.frames import Frames
from depeche.events.lexicon import Condition, Test, Trigger
from depeche.events.resolver import Resolver
from depeche.events.tenses import Tenses
from depeche.events.tree import Tree
from depeche.events.undergoing import undergoers

_BEHIND = 18
"""Words of its sentence in which ``behind`` looks for a word: *la mort de X, ..., lors de son **interpellation***."""

_NEAR = 9
_AROUND = 16
"""Words in which ``near`` looks for one, and ``around`` on both sides."""


class Conditions:
    """The conditions of trigger rows, tested on the words of one text."""

    def __init__(self, tree: Tree, frames: Frames, resolver: Resolver, tenses: Tenses) -> None:
        self.tree, self.frames, self.resolver, self.tenses = tree, frames, resolver, tenses
        self.lexicon = tree.lexicon
        self._forms = frozenset(tree.form)
        self.needful = self.lexicon.words("needful")

    def hold(self, i: int, args: Args, row: Trigger) -> bool:
        """Whether a word with this frame is all that a row asks for."""
        return all(self._holds(i, args, condition, row) for condition in row.needs)

    def _holds(self, i: int, args: Args, condition: Condition, row: Trigger) -> bool:
        return any(self._test(i, args, test, row) != test.absent for test in condition.tests) != condition.negative

    def _test(self, i: int, args: Args, test: Test, row: Trigger) -> bool:
        if not test.op:
            return self._is(i, args, test.relation, row)
        tree, relation = self.tree, test.relation
        if relation == "case":
            return tree.case(i) == test.value
        if relation == "text":
            return not self.lexicon.words(test.value).isdisjoint(self._forms)
        if relation == "behind":
            last = min(i + _BEHIND, tree.sentence[i].stop)
            return any(self._matches(c, test) for c in range(i + 1, last))
        if relation == "near":
            near = range(i + 1, min(i + _NEAR, len(tree.form)))
            return any(self._matches(c, test) and not self._of_another(c, i) for c in near)
        if relation == "around":
            sent = tree.sentence[i]
            around = range(max(i - _NEAR, sent.start), min(i + _AROUND, sent.stop))
            return any(self._matches(c, test) for c in around if c != i)
        if relation == "gov":
            return self._governor(i, test)
        return any(self._matches(c, test) for c in self._related(i, args, relation))

    def _of_another(self, c: int, i: int) -> bool:
        """Whether a preposition belongs to a time or to another verb behind this word."""
        tree, head = self.tree, self.tree.head[c]
        if tree.dep[c] not in {"case", "mark"}:
            return False
        above = next((k for k in tree.up(head, 4) if self.frames.is_verbal(k)), i)
        return c in self.frames.times or head in self.frames.times or above > i

    def _is(self, i: int, args: Args, relation: str, row: Trigger) -> bool:
        """A test of the word itself, or whether its frame has a relation at all."""
        tree = self.tree
        if relation == "plur":
            return tree.plural[i] or tree.form[i] != row.lemma
        if relation == "cue":
            return i in self.resolver.cues
        if relation == "urging":  # *"il **faut** agir", a-t-il plaidé*
            said = self.resolver.cues.get(i)
            told = [c for span in said.content for c in tree.parsed.words_in(span)] if said is not None else []
            return any(tree.verb(c) in self.lexicon.words("duty") or tree.is_word(c, self.needful) for c in told)
        if relation == "epithet":  # *un camp **fermé***: what kind of camp it is
            if tree.dep[i] not in {"amod", "acl"} or tree.head[i] != i - 1 or tree.child(i, "obl:agent", "aux:pass"):
                return False
            dated = any(c in self.frames.times for c in tree.children[i])
            return not dated and (tree.pos[i] == "ADJ" or not tree.definite(i - 1))
        if relation == "cop":
            return tree.child(i, "cop") is not None
        if relation == "apposed":
            return tree.dep[i] == "appos" or self.frames.set_beside(i)
        if relation == "refl":
            return tree.reflexive(i)
        if relation == "capital":
            return tree.capital(i) and i > 0 and not tree.opens[i]
        if relation == "kept":  # ***X** est en prison*
            return any(self.resolver.actors(c) for c in undergoers(self.resolver, i))
        if relation == "undetermined":  # *Ivan Petrov, **critique** du Kremlin*: what somebody is
            return not args.get("det") and not tree.case(i) and not tree.plural[i]
        if relation == "det0":
            return not args.get("det") and not tree.case(i) and not args.get("adj") and not args.get("entre")
        if relation == "gov.passive":
            return self.frames.passive(i if row.pos == "V" else tree.head[i])
        if relation == "negated":
            return self.tenses.negated(i)
        if relation == "active":
            return not self.frames.passive(i)
        if relation.endswith(".inf"):  # *appelle Moscou, dans un communiqué, **à agir***
            marks = (tree.child(c, "mark") for c in args.get("inf", ()))
            words = (self.lexicon.preposition(tree.form[mark]) for mark in marks if mark is not None)
            return relation.removesuffix(".inf") in words
        if relation == "place":
            return any(self.resolver.is_kind(c, "place") for key in self._locatives(args) for c in args[key])
        if relation.endswith(".owned"):  # *est revenu sur la décision **du ministère***
            whose = [self.resolver.owners(c) for c in args.get(relation.removesuffix(".owned"), ())]
            own = {a for c in args.get("subj", ()) for a in self.resolver.actors(c)}
            return any(set(owners) - own for owners in whose)
        return bool(args.get(relation))

    def _related(self, i: int, args: Args, relation: str) -> list[int]:
        """The words in a relation of the frame, or in one that takes several together."""
        tree = self.tree
        if relation == "mod":
            named = ("adj", "de", "appos", "bare", "d'")
            words = [c for key in named for c in args.get(key, ())]
            return words + [c for c in tree.children[i] if tree.dep[c] == "nmod" and c not in words]
        if relation == "adj":
            return [c for key in ("adj", "acl", "xcomp") for c in args.get(key, ())]
        if relation == "xcomp":
            return [c for key in ("xcomp", "adj", "que", "inf") for c in args.get(key, ())]
        if relation == "self":
            return [i]
        return args.get(relation, [])

    def _governor(self, i: int, test: Test) -> bool:
        """Whether the word that governs this one, or one step further up, is such a word."""
        tree = self.tree
        node = i
        for _ in range(2):
            head = tree.head[node]
            if head == node:
                return False
            if self._matches(head, test, governor=True):
                return True
            if test.op == ":" and test.value in {"crowd", "troops"}:
                return any(self._matches(c, test) for c in self.frames.of(head).get("subj", ()))
            if tree.dep[node] not in {"conj", "nmod", "appos", "fixed"}:
                return False
            node = head
        return False

    def _matches(self, c: int, test: Test, *, governor: bool = False) -> bool:
        tree = self.tree
        c = self.frames.resumed(c)
        if test.op == "=":
            if governor and self.frames.is_verbal(c):
                return tree.verb(c) == test.value
            word = frozenset({test.value})
            amount = tree.children[c] if tree.pos[c] == "ADV" else ()  # *de plus de dix **personnes***
            return tree.is_word(c, word) or any(tree.pos[d] == "NOUN" and tree.is_word(d, word) for d in amount)
        if test.op == ":":
            words = self.lexicon.words(test.value)
            if tree.is_word(c, words):
                return True
            return any(tree.is_word(d, words) for d in self._counted(c))
        return self.resolver.is_kind(c, test.value)

    def _counted(self, c: int, depth: int = 0) -> list[int]:
        """What an amount is of: *des dizaines de milliers de **soldats***."""
        tree = self.tree
        amount = self.lexicon.words("partitive") | self.lexicon.words("currency")
        if depth > 2 or not (tree.is_word(c, amount) or tree.pos[c] == "NUM"):
            return []
        nouns = [d for d in tree.children[c] if tree.dep[d] == "nmod"]
        return [*nouns, *(e for d in nouns for e in self._counted(d, depth + 1))]

    def _locatives(self, args: Args) -> list[str]:
        return [key for key in args if key in self.lexicon.words("locative")]
