"""Arguments: the places around a word by relation, and how a place is filled."""

from __future__ import annotations

from collections.abc import Mapping

from depeche.events.forms import Forms
from depeche.events.tree import VERBAL

Args = dict[str, list[int]]
"""Relation to head words. Relations are ``subj``, ``obj``, ``inf``, ``que``, ``xcomp``, ``adj``, ``acl``, ``adv``,
``poss``, ``det``, ``place`` or a preposition."""

OBLIQUE = frozenset({"obl:arg", "obl:mod", "obl", "nmod", "obl:agent", "iobj", "obj:agent"})


_AMONG = 12
"""Words behind a noun in which those of them who are named begin."""

_ENDS = frozenset({".", ";", ":"})


class Filler:
    """Fills places with words and what is coordinate with them."""

    def __init__(self, forms: Forms, other_sides: Mapping[int, int]) -> None:
        self.tree = forms.tree
        self.lexicon = forms.lexicon
        self.forms = forms
        self.other_sides = other_sides
        """The second of two sides, by the first, where the parser hung it elsewhere."""

    def oblique(self, args: Args, c: int) -> None:
        """A prepositional complement; *en faveur de X* and the like are X under one preposition."""
        tree = self.tree
        if self._is_of_a_name(c):
            return
        case = tree.case(c)
        compound = self.lexicon.preposition(f"{case} {tree.form[c]}")
        if " " not in compound:
            for inner in tree.children[c]:
                whose = tree.dep[inner] == "det" and tree.form[inner] in self.lexicon.words("possessive")
                if whose or tree.dep[inner] in {"nmod", "obl:arg", "obl:mod"}:
                    self.put(args, compound, inner)  # *à l'encontre **de X***, *à **son** encontre*
                    return
        if not case and tree.form[c] in self.lexicon.words("of_whom") and tree.definite(tree.head[c]):
            case = self.lexicon.preposition("de")  # *X, **dont** le procès s'ouvre lundi*
        if case == self.lexicon.preposition("à") and self._sets_scene(c):
            case = self.lexicon.preposition("dans")
        self.put(args, case or ("obj" if tree.dep[c] == "iobj" else "bare"), c)

    def _is_of_a_name(self, c: int) -> bool:
        """Whether a word is a complement inside a name: *l'Office de lutte **contre la corruption***."""
        names, head = self.forms.names, self.tree.head[c]
        return head < c and head in names and names.get(c) == names[head] and self.tree.pos[c] == "NOUN"

    def _sets_scene(self, c: int) -> bool:
        """Whether a name with an article, set off at the head of a clause, tells where, and not to whom something is
        said or given: ***au Mali**, l'ONU a demandé la libération du président*."""
        tree = self.tree
        first, last = min((c, *tree.children[c])), max((c, *(d for d in tree.children[c] if tree.pos[d] != "PUNCT")))
        fused = tree.has(first, "Definite=Def") or tree.child(c, "det") is not None
        apart = first < c < tree.head[c] and tree.form[last + 1] == ","
        return tree.capital(c) and fused and apart and tree.opens[first]

    def put(self, args: Args, relation: str, c: int) -> None:
        """A filler with its coordinates."""
        found = args.setdefault(relation, [])
        c = self._counted(c)
        if c not in found:
            found.append(c)
        if relation == self.lexicon.preposition("entre") and c in self.other_sides:
            found.append(self.other_sides[c])
        stack = [c]
        while stack:
            node = stack.pop()
            for d in self.tree.children[node]:
                if self._names_it(d, node):
                    stack.append(d)
                elif self._is_crowd_in_list(d, node) and d not in found:
                    found.append(d)
                elif self.tree.dep[d] == "conj" and self.tree.pos[d] not in VERBAL and d not in found:
                    if d in self.other_sides.values():
                        continue
                    if not self.forms.shares_article(c, d):
                        found.append(d)
                    stack.append(d)
        for one in tuple(found):
            found += [d for d in self._named_among(one) if d not in found]

    def _named_among(self, c: int) -> list[int]:
        """Those of several who are named behind a comma: *plusieurs élus, **dont Jean Petit et Anne Roy***, *des pays,
        notamment **la Chine***; *les pays du G7, dont la France* are one body."""
        tree, names = self.tree, self.forms.names
        counts = tree.is_word(c, self.lexicon.words("partitive"))  # *une dizaine d'élus*
        if tree.pos[c] != "NOUN" or not (tree.plural[c] or counts):
            return []
        some = self.lexicon.words("counted_out")
        if not counts and not any(tree.dep[d] == "nummod" or tree.form[d] in some for d in tree.children[c] if d < c):
            return []
        for k in range(c + 1, min(c + _AMONG, len(tree.form) - 1)):
            if (first := self._names_from(k)) is not None:
                root = self.forms.root_of_name(first) if first in names and tree.capital(first) else first
                joined = (d for d in tree.children[root] if tree.dep[d] == "conj") if root is not None else ()
                return [d for d in (root, *joined) if d is not None and self._is_named(d)]
            if tree.pos[k] in VERBAL or tree.form[k] in _ENDS:
                break
        return []

    def _is_crowd_in_list(self, noun: int, first: int) -> bool:
        """Whether several people are the middle of a list that a name begins: *X, **plusieurs élus** et Y sont visés*;
        what describes the name itself is in the singular."""
        tree = self.tree
        det = tree.child(noun, "det", "nummod") if tree.dep[noun] == "appos" else None
        if det is None or tree.form[det - 1] != "," or not tree.plural[noun] or tree.pos[first] != "PROPN":
            return False
        return noun > first and any(tree.dep[d] == "conj" and d > noun for d in tree.children[first])

    def _is_named(self, c: int) -> bool:
        """Whether a word begins a name, or is a noun with one behind it: ***le député** Jean Petit*."""
        tree, names = self.tree, self.forms.names
        if c in names and tree.capital(c):
            return True
        return tree.pos[c] == "NOUN" and any(d > c and d in names and tree.pos[d] == "PROPN" for d in tree.children[c])

    def _names_from(self, k: int) -> int | None:
        """Where the names begin that a word tells out of several: *, **dont** Jean Petit*, *(**y compris** X)*, *des
        élus **comme** X*, *des élus **tels que** X*."""
        tree, lexicon = self.tree, self.lexicon
        if tree.form[k] in lexicon.words("such_as") and not {",", "("}.isdisjoint(tree.form[k - 2 : k]):
            first = k + 1
        elif tree.form[k] in lexicon.words("such") and tree.form[k + 1] in lexicon.words("that"):
            first = k + 2
        elif tree.form[k] in lexicon.words("alike") and tree.dep[k] == "case" and tree.head[k] == k + 1:
            first = k + 1  # but *des pays comme la Grèce* are any countries
        else:
            return None
        return first + 1 if first + 1 < len(tree.form) and tree.pos[first] == "DET" else first

    def _counted(self, c: int) -> int:
        """What an adverb tells how much there is of: *près de 90% **des électeurs***, *davantage **d'aide***."""
        tree, of = self.tree, self.lexicon.preposition("de")
        if tree.pos[c] != "ADV":
            return c
        counted = (d for d in tree.children[c] if d > c and tree.pos[d] == "NOUN" and tree.case(d) == of)
        noun = next(counted, c)
        return noun if self.forms.names.get(noun) == self.forms.names.get(c) else c

    def _names_it(self, name: int, noun: int) -> bool:
        """Whether a name stands right behind the noun it is the name of, or beside it: *l'opposant russe **Ivan P.** et
        Y*, *avec la maire de Lille, **Anne P.**, et Y*.
        """
        tree = self.tree
        if tree.dep[name] not in {"appos", "nmod"} or tree.pos[name] != "PROPN":
            return False
        if tree.pos[noun] != "NOUN" or tree.plural[noun]:
            return False
        if tree.dep[name] == "appos" and tree.form[name - 1] == ",":
            return not tree.case(name)
        return not tree.case(name) and all(tree.pos[k] == "ADJ" for k in range(noun + 1, name))

    def drop(self, args: Args, relation: str, c: int) -> None:
        """Take a filler back with its coordinates."""
        gone = {c, *(d for d in args[relation] if self.tree.dep[d] == "conj" and self.tree.head[d] == c)}
        args[relation] = [d for d in args[relation] if d not in gone]
        if not args[relation]:
            del args[relation]
