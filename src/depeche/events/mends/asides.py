"""Words behind a comma, a quoted word or *afin*, hung on what they belong to: the rest of a list, who somebody is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from depeche.events.mends.hanging import hang

if TYPE_CHECKING:
    from depeche.events.tree import Tree

_ASIDE = 6
"""Words between the comma that opens an aside and its last place."""


def join_list(tree: Tree, i: int) -> None:
    """Coordinate what *de* brings behind a comma with the complement of the object that ends there: *réclame le départ
    du **roi**, du **ministre** et des élus*."""
    verb, of = tree.head[i], tree.lexicon.preposition("de")
    first = tree.child(i, "case")
    if first is None or not tree.dep[i].startswith("obl") or tree.pos[i] not in {"NOUN", "PROPN"} or verb >= first:
        return
    if tree.form[first - 1] != "," or tree.case(i) != of or tree.pos[verb] not in {"VERB", "AUX"}:
        return
    if not any(tree.dep[c] == "conj" and tree.child(c, "cc") is not None for c in (i, *tree.children[i])):
        return
    for thing in (c for c in tree.children[verb] if verb < c < i and tree.dep[c].startswith("obj")):
        for c in tree.children[thing]:
            ends = tree.phrase(c).end <= tree.start[first - 1] and tree.sentence[c] == tree.sentence[i]
            if tree.dep[c] == "nmod" and tree.case(c) == of and ends:
                hang(tree, i, c, "conj")
                return


def join_apposition(tree: Tree, i: int) -> None:
    """Set a noun with its name beside the noun right before the comma, where it was taken for a second subject: *a été
    infligée au **suspect**, l'**homme** d'affaires Jean Petit*."""
    verb, det = tree.head[i], tree.child(i, "det")
    if det is None or tree.dep[i] not in {"nsubj", "nsubj:pass"} or tree.pos[i] != "NOUN" or not verb < det - 1:
        return
    named = any(tree.pos[c] == "PROPN" and not tree.case(c) for c in tree.children[i])
    second = any(c < verb and tree.dep[c] in {"nsubj", "nsubj:pass"} for c in tree.children[verb])
    if not named or not second or tree.form[det - 1] != "," or tree.child(i, "conj") is not None or tree.plural[i]:
        return
    beside = det - 2
    while tree.head[beside] not in {verb, beside} and verb < tree.head[beside] < det:
        beside = tree.head[beside]
    one = tree.head[beside] == verb and tree.pos[beside] == "NOUN" and not tree.plural[beside]
    if one and tree.dep[beside].startswith(("obl", "obj")) and tree.child(beside, "det", "case") is not None:
        hang(tree, i, beside, "appos")


def hang_past_aside(tree: Tree, i: int) -> None:
    """Hang on a deed who stands behind the day and place set between commas: *l'**arrestation**, lundi à Lyon, **de
    Jean Petit par la police***."""
    above, case = tree.head[i], tree.child(i, "case")
    if case is None or not tree.dep[i].startswith(("nmod", "nsubj", "obl")):
        return
    behind = tree.form[case - 1] == "," and above > i  # *la **rencontre**, jeudi à Lyon, **entre X et Y** a été saluée*
    last = case - 2 if behind else above
    if not behind and (above >= case or "," not in tree.form[above:case]):
        return
    opening = next((k for k in range(last - 1, max(last - _ASIDE, 0), -1) if tree.form[k] == ","), None)
    if opening is None or tree.form[opening - 1] not in tree.lexicon.noun_forms:
        return
    if any(tree.pos[k] in {"VERB", "AUX", "CCONJ", "PRON"} for k in range(opening, case)):
        return
    if any(tree.dep[k].startswith("nsubj") for k in range(opening, case)):
        return  # *en marge des marches, **plusieurs statues**, notamment de généraux, ont été*
    hang(tree, i, opening - 1, "nmod")
    for k in range(opening + 1, last + 1):
        if not opening < tree.head[k] <= last and tree.head[k] != opening - 1:
            hang(tree, k, opening - 1, "nmod")  # the day is that of the deed


def open_purpose(tree: Tree, i: int) -> None:
    """Hang an infinitive of *afin de* on the verb as one of *pour* is, with *afin* for its mark."""
    so, mark = tree.head[i], tree.child(i, "mark")
    above = tree.head[so]
    if mark is None or so != mark - 1 or tree.form[so] not in tree.lexicon.words("purposing") or above == so:
        return
    if tree.pos[so] == "ADV" and tree.dep[i] in {"ccomp", "xcomp", "dep:comp"} and above not in {i, so}:
        hang(tree, i, above, "advcl")
        hang(tree, so, i, "mark")
        tree.form[so] = tree.lexicon.preposition(tree.form[so])


def lift_past_quote(tree: Tree, i: int) -> None:
    """Hang on the verb what stands behind a quoted adjective: *a discuté de façon "franche" **avec Paris***."""
    quoted, case = tree.head[i], tree.child(i, "case")
    if tree.pos[quoted] != "ADJ" or case is None or not quoted < case - 1 or case > i:
        return
    opening = tree.form[quoted - 1] in tree.lexicon.words("opening_mark")
    if not opening or tree.form[case - 1] not in tree.lexicon.words("closing_mark"):
        return
    verb = next((v for v in tree.up(quoted, 4) if tree.pos[v] == "VERB" and v < quoted), None)
    if verb is not None:
        hang(tree, i, verb, "obl:arg")


def set_beside_name(tree: Tree, i: int) -> None:
    """Set *une des* beside the name right before the comma, where it was taken for an object: *le siège de **Renault**,
    **une** des firmes du pays*."""
    verb, name = tree.head[i], i - 2
    of = any(tree.dep[c] == "nmod" and tree.case(c) == tree.lexicon.preposition("de") for c in tree.children[i])
    if tree.pos[i] != "PRON" or not of or not tree.dep[i].startswith(("obj", "obl")) or tree.child(i, "case"):
        return
    if not verb < name or tree.form[i - 1] != "," or not tree.capital(name):
        return
    while tree.dep[name].startswith("flat") and tree.head[name] < name:
        name = tree.head[name]
    hang(tree, i, name, "appos")
