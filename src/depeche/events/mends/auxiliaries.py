"""Words hung on the verb where the parser hung them on its auxiliary, or took them for the verb."""

from __future__ import annotations

from depeche.events.tree import VERBAL, Tree


def join_auxiliary(tree: Tree, i: int) -> None:
    """Give a participle the auxiliary from which a phrase set between parts it: *a de son côté **estimé***."""
    noun = tree.head[i]
    have = tree.head[noun]
    if noun != i - 1 or not have < noun or tree.lemma[have] != tree.lexicon.have or tree.pos[have] not in VERBAL:
        return
    if tree.pos[i] != "VERB" or not tree.has(i, "Tense=Past|VerbForm=Part") or tree.dep[have].startswith("aux"):
        return
    if not tree.is_word(noun, tree.lexicon.words("aside")) or tree.child(noun, "case") is None:
        return
    if tree.head[have] == have:
        tree.head[i], tree.dep[i] = i, tree.dep[have]
    else:
        above = tree.head[have]
        tree.children[above] = sorted([*(c for c in tree.children[above] if c != have), i])
        tree.head[i], tree.dep[i] = above, tree.dep[have]
    tree.children[noun].remove(i)
    for c in tree.children[have]:
        tree.head[c] = i
    tree.children[i] = sorted([*tree.children[i], *tree.children[have], have])
    tree.children[have] = []
    tree.head[have], tree.dep[have], tree.dep[noun] = i, "aux:tense", "obl:mod"


def give_object(tree: Tree, i: int) -> None:
    """Make a bare noun the object of *faire* or *avoir* where the parser took it for a verb: *ont fait **grève***,
    *ont **interdiction** de sortir*."""
    verb = i - 1
    if i == 0 or tree.form[i] not in tree.lexicon.noun_forms:
        return
    has = tree.lemma[verb] == tree.lexicon.have and tree.dep[verb].startswith("aux") and tree.pos[i] == "NOUN"
    if not has and tree.verb(verb) not in tree.lexicon.words("doing"):
        return
    if has and "participle" in tree.tenses(i):
        return
    turned, below = tree.head[verb] == i, tree.head[i] == verb and (tree.pos[i] == "VERB" or tree.dep[i] == "xcomp")
    if not (turned or below) or tree.child(i, "det", "case") is not None:
        return
    own = [c for c in tree.children[i] if c > i and tree.dep[c] in {"amod", "nmod", "det"}]
    moved = [c for c in tree.children[i] if c not in own and c != verb]
    if turned:
        above = tree.head[i]
        tree.head[verb], tree.dep[verb] = (verb if above == i else above), tree.dep[i]
        if above != i:
            tree.children[above] = sorted([*(c for c in tree.children[above] if c != i), verb])
    for c in moved:
        tree.head[c] = verb
    tree.children[verb] = sorted({*tree.children[verb], *moved, i})
    tree.children[i] = own
    tree.head[i], tree.dep[i], tree.pos[i], tree.pos[verb] = verb, "obj", "NOUN", "VERB"


def off_auxiliary(tree: Tree, i: int) -> None:
    """Hang on the verb what the parser hung on its auxiliary: *il a, **le 6 août**, interdit ...*."""
    auxiliary = tree.head[i]
    verb = tree.head[auxiliary]
    if auxiliary not in {i, verb} and tree.dep[auxiliary].startswith("aux"):
        tree.children[auxiliary].remove(i)
        tree.children[verb] = sorted([*tree.children[verb], i])
        tree.head[i] = verb


def off_attribute(tree: Tree, i: int) -> None:
    """Hang on the verb whom the parser hung on what something is held to be: *jugé prématuré **par X***."""
    attribute = tree.head[i]
    verb = attribute - 1
    if tree.dep[i] != "obl:agent" or verb < 0 or tree.verb(verb) not in tree.lexicon.words("judging"):
        return
    if tree.pos[verb] != "VERB" or not tree.has(verb, "VerbForm=Part") or i < attribute:
        return
    tree.children[attribute].remove(i)
    tree.children[verb] = sorted([*tree.children[verb], i])
    tree.head[i] = verb
    above = tree.head[attribute]
    if above not in {verb, attribute} and attribute not in tree.up(verb):
        tree.children[above].remove(attribute)
        tree.children[verb] = sorted([*tree.children[verb], attribute])
        tree.head[attribute], tree.dep[attribute] = verb, "xcomp"
