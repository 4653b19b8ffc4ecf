"""Names told one after another: *Jean Petit, Anne Roy et Paul Martin* are three, however the parser hung them."""

from __future__ import annotations

from collections.abc import Mapping

from depeche.events.mends.hanging import hang
from depeche.events.tree import Tree
from depeche.reading import Span

_BRACKET = 4
"""Words in brackets behind a name: *Jean Petit (**PS**), Anne Roy (**LR**) et*."""

_ASIDE = 10
"""Words in which what somebody is ends with a comma."""

_OTHERS = 4
"""Words from *et* to the noun of those who end a list without a name: *l'ONU, Amnesty et **d'autres ONG***."""


def join_names(tree: Tree, names: Mapping[int, tuple[Span, str]], kinds: Mapping[str, str]) -> None:
    """Coordinate the names of a list with its first where the parser made them its appositions.

    ``names``: the mention of each word and whose it is; ``kinds`` of these. A list has at least three members of one
    kind (bodies and countries are alike: *l'UE, Paris et Rome*), with commas between and *et* or *ou* before the last,
    which may be others without a name.
    """
    after, kinds = 0, {id: "organisation" if kind == "country" else kind for id, kind in kinds.items()}
    for i in range(len(tree.form)):
        if i < after or i not in names or names.get(i - 1) == names[i]:
            continue
        heads, after = _list_at(tree, names, kinds, i)
        for head in heads[1:]:
            _join(tree, heads[0], head, heads)


def _list_at(
    tree: Tree, names: Mapping[int, tuple[Span, str]], kinds: Mapping[str, str], first: int
) -> tuple[list[int], int]:
    """The heads of the names of the list that begins at a word, none where it is none; and the word after it."""
    kind, heads, told, k = kinds[names[first][1]], list[int](), set[str](), first
    size, words = len(tree.form), tree.lexicon.words("and") | tree.lexicon.words("or")
    closed = False
    while k < size and k in names and kinds[names[k][1]] == kind and names[k][1] not in told:
        mention = names[k]
        told.add(mention[1])
        own = [k]
        while own[-1] + 1 < size and names.get(own[-1] + 1) == mention:
            own.append(own[-1] + 1)
        heads.append(next((c for c in own if tree.head[c] not in own), k))
        k = own[-1] + 1
        if closed:
            break
        k = _behind_aside(tree, _behind_bracket(tree, k), heads[-1])
        comma = k < size and tree.form[k] == ","
        k += comma
        closed = k < size and tree.form[k] in words
        k += closed
        if not (comma or closed):
            break
        while k < size and tree.pos[k] == "DET" and k not in names:
            k += 1
    other = next((c for c in range(k, min(k + _OTHERS, size)) if tree.pos[c] == "NOUN"), k) if closed else k
    others = closed and len(heads) > 1 and tree.dep[other : other + 1] == ["conj"] and tree.head[other] in heads
    if not (others or (closed and len(heads) > 2)) or not all(tree.capital(head) for head in heads[1:]):
        return [], k
    return heads, k


def _behind_bracket(tree: Tree, k: int) -> int:
    if k >= len(tree.form) or tree.form[k] != "(":
        return k
    within = tree.form[k : k + _BRACKET]
    return k + within.index(")") + 1 if ")" in within else k


def _behind_aside(tree: Tree, k: int, name: int) -> int:
    """The word behind what somebody is, told between commas: *Jean Petit, **maire de Lille**, Anne Roy et*."""
    aside = next((c for c in tree.children[name] if c > k and tree.dep[c] == "appos" and tree.pos[c] == "NOUN"), None)
    if (
        aside is None
        or tree.form[k] != ","
        or (tree.child(aside, "det") is not None and tree.child(aside, "det") != k + 1)
    ):
        return k
    within = tree.form[aside + 1 : aside + _ASIDE]
    return aside + 1 + within.index(",") if aside <= k + 2 and "," in within else k


def _join(tree: Tree, first: int, name: int, heads: list[int]) -> None:
    """Hang a name on the first of its list, if it hangs on one of them or on what that one does."""
    above = tree.head[name]
    if (
        above == name
        or tree.case(name)
        or (first in {name, above} and tree.dep[name] == "conj")
        or name in tree.up(first)
    ):
        return
    office = tree.head[first] if tree.dep[first] in {"nmod", "appos"} and not tree.case(first) else first
    beside = any(above == tree.head[k] and tree.dep[name] == tree.dep[k] for k in (first, office))
    if above in heads or beside:  # *les sénateurs Jean Petit, **Anne Roy** et Paul Martin*
        hang(tree, name, first, "conj")
