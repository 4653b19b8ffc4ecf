"""Relative clauses, gerunds and participles hung on what they are said of."""

from __future__ import annotations

from depeche.events.mends.hanging import hang, number_of
from depeche.events.speech_acts import SPEECH_ACTS
from depeche.events.tree import NOMINAL, RELATIVES, Tree

_ABOVE = 4
"""Words above one among which that which is meant is looked for."""

_BEFORE = 3
"""Words from the comma before *avant de* to the infinitive."""

_CHAIN = frozenset({"nmod", "obl:arg", "appos"})

_ASIDE = 8
"""Words within which a relative clause goes on with a participle."""


def resume(tree: Tree, i: int) -> None:
    """Hang a relative clause joined to a participle on the noun it resumes: *X, critiqué et **qui va partir***."""
    above, cc = tree.head[i], tree.child(i, "cc")
    if tree.dep[i] != "conj" or cc is None:
        return
    words = tree.lexicon.words("relative")
    if not any(c == cc + 1 and tree.pos[c] == "PRON" and tree.form[c] in words for c in tree.children[i]):
        return
    said = above
    if tree.dep[above] not in {"acl", "amod", *RELATIVES}:
        near = range(cc - 1, max(cc - _ASIDE, above, 0), -1)
        said = next((k for k in near if tree.dep[k] == "acl" and tree.form[k - 1] == ","), above)
    noun = tree.head[said]
    if tree.dep[said] in {"acl", "amod"} and tree.pos[noun] in NOMINAL:
        tree.children[above].remove(i)
        tree.children[noun] = sorted([*tree.children[noun], i])
        tree.head[i], tree.dep[i] = noun, "acl:relcl"


def hang_by_number(tree: Tree, i: int) -> None:
    """Hang a relative clause of *qui* on the noun of its number: *les attaques au couteau qui **ont** fait un mort*."""
    noun = tree.head[i]
    if tree.dep[i] != "acl:relcl" or tree.pos[noun] not in {"NOUN", "PROPN"} or tree.child(noun, "conj") is not None:
        return
    subject = tree.child(i, "nsubj", "nsubj:pass")
    if subject is None or tree.form[subject] not in tree.lexicon.words("subject_relative"):
        return
    finite = tree.child(i, "aux:tense", "aux:pass", "cop")
    number = number_of(tree, i if finite is None else finite)
    name = tree.pos[noun] == "PROPN" and number == "Plur"  # *les ambassadeurs à Bakou qui **ont***
    if not number or number_of(tree, noun) in ({number} if name else {"", number}):
        return
    for _ in range(_ABOVE):
        above = tree.head[noun]
        if tree.dep[noun] == "obl:agent" and tree.dep[above] == "acl":
            above = tree.head[above]  # *des entités détenues par l'Etat qui **vendent***
        elif tree.dep[noun] not in _CHAIN:
            return
        if tree.pos[above] != "NOUN" or above > noun:
            return
        if number_of(tree, above) == number:
            hang(tree, i, above, tree.dep[i])
            return
        noun = above


def free_gerund(tree: Tree, i: int) -> None:
    """Make a verb of the present participle that was taken for a preposition: *ont attaqué un village, **tuant** dix
    civils*."""
    noun = tree.head[i]
    if tree.dep[i] != "case" or tree.form[i - 1] != "," or "VerbForm=Part" not in tree.morph[i]:
        return
    verb = tree.head[noun]
    if tree.verb(i) not in tree.lexicon.verbs or verb >= i or not tree.dep[noun].startswith("obl"):
        return
    hang(tree, i, verb, "advcl")
    hang(tree, noun, i, "obj")


def join_gerunds(tree: Tree, i: int) -> None:
    """Hang a gerund of *en* behind a comma beside the one before it, not on a clause inside that: *en privant les
    élus qui s'y opposent, **en fermant** des églises*."""
    mark, verb = i - 1, tree.head[i]
    if i < 2 or tree.form[mark] not in tree.lexicon.words("gerund_mark") or tree.form[mark - 1] != ",":
        return
    if not tree.dep[i].startswith("advcl") or "Tense=Pres|VerbForm=Part" not in tree.morph[i] or verb > i:
        return
    for first in tree.up(i, _ABOVE)[1:]:
        by = tree.child(first, "mark")
        gerund = "Tense=Pres|VerbForm=Part" in tree.morph[first] and by is not None and by < first < verb
        if gerund and by is not None and tree.form[by] in tree.lexicon.words("gerund_mark"):
            hang(tree, i, tree.head[first], tree.dep[first])
            return


def lift_gerund(tree: Tree, i: int) -> None:
    """Hang a gerund of *en* on the verb, whose subject it has, not on its object: *ont percé le front **en prenant** la
    ville*."""
    mark, noun = i - 1, tree.head[i]
    if i == 0 or tree.form[mark] not in tree.lexicon.words("gerund_mark") or tree.head[mark] != i:
        return
    if "Tense=Pres|VerbForm=Part" not in tree.morph[i] or tree.pos[noun] not in {"NOUN", "PROPN"}:
        return
    verb = next((v for v in tree.up(noun, _ABOVE) if tree.pos[v] in {"VERB", "AUX"}), None)
    if verb is not None and verb < i and noun < i and tree.dep[i] != "conj":
        hang(tree, i, verb, "advcl")


def adjoin_participle(tree: Tree, i: int) -> None:
    """Hang a participle with its object before it on the noun that it stands behind without a comma: *a réagi à un
    **rapport** de l'ONU l'**accusant** de complaisance*, *a reçu une **lettre** lui **demandant** de partir*."""
    object_, verb = i - 1, tree.head[i]
    if i < 2 or tree.dep[i] != "advcl" or tree.head[object_] != i or tree.dep[object_] not in {"obj", "iobj"}:
        return
    if tree.pos[object_] != "PRON" or "Tense=Pres|VerbForm=Part" not in tree.morph[i]:
        return
    nouns = [c for c in tree.children[verb] if verb < c < i and tree.pos[c] in {"NOUN", "PROPN"}]
    if not nouns or tree.form[object_ - 1] in tree.lexicon.words("gerund_mark"):
        return
    if not any(tree.pos[k] in {"PUNCT", "VERB", "AUX"} for k in range(nouns[-1] + 1, object_)):
        hang(tree, i, nouns[-1], "acl")


def off_adjective(tree: Tree, i: int) -> None:
    """Hang what is threatened or asked on the noun that tells of it, not on its adjective: *des **menaces** saoudiennes
    **de couper** les fonds*."""
    adjective, noun = tree.head[i], tree.head[tree.head[i]]
    if tree.dep[i] != "xcomp" or tree.dep[adjective] != "amod" or not noun < adjective < i:
        return
    lemma = tree.lexicon.noun_forms.get(tree.form[noun])
    if lemma is None or "VerbForm=Inf" not in tree.morph[i] or tree.child(i, "mark") is None:
        return
    if any(row.type in {"REQUEST", "THREATEN"} for row in tree.lexicon.nouns[lemma]):
        hang(tree, i, noun, "acl")


def lift_speech(tree: Tree, i: int) -> None:
    """Hang what somebody said next on what he said, not on the verb in that: *X **a assuré** que Y et Z n'avaient rien,
    **avant d'accuser** l'opposition*."""
    verb = tree.head[i]
    if i < _BEFORE or tree.dep[i] != "advcl" or tree.dep[verb] != "ccomp" or not tree.head[verb] < verb < i:
        return
    before = tree.form[i - _BEFORE] == "," and tree.head[i - 1] == tree.head[i - 2] == i
    types = {row.type for row in tree.lexicon.verbs.get(tree.verb(i), ())}
    if before and types & SPEECH_ACTS and "VerbForm=Inf" in tree.morph[i] and tree.pos[tree.head[verb]] == "VERB":
        hang(tree, i, tree.head[verb], "advcl")


def open_clause(tree: Tree, i: int) -> None:
    """Give a second passive its own subject, which was taken for one of the first: *dix policiers ont été blessés,
    **cent manifestants arrêtés***."""
    noun = tree.head[i]
    verb = tree.head[noun]
    if tree.dep[i] != "acl" or tree.dep[noun] != "nsubj:pass" or not verb < noun < i:
        return
    begins = min([noun, *(c for c in tree.children[noun] if c < noun and tree.dep[c] != "punct")])
    told = tree.child(verb, "aux:pass") is not None and "VerbForm=Part" in tree.morph[i]
    if told and tree.form[begins - 1] in {",", *tree.lexicon.words("and")}:
        tree.children[noun].remove(i)
        tree.children[verb] = sorted([*(c for c in tree.children[verb] if c != noun), i])
        tree.head[i], tree.dep[i] = verb, "conj"
        tree.children[i] = sorted([*tree.children[i], noun])
        tree.head[noun] = i


def part_participles(tree: Tree, i: int) -> None:
    """Coordinate with the verb a participle with an object that was joined to one which agrees with a noun as it does
    not: *a condamné les **dégradations commises** à Lyon et **porté** plainte*."""
    first = tree.head[i]
    noun = tree.head[first]
    verb = tree.head[noun]
    past = "Tense=Past|VerbForm=Part"
    if tree.dep[i] != "conj" or tree.dep[first] != "acl" or not (past in tree.morph[i] and past in tree.morph[first]):
        return
    own = tree.child(i, "aux:tense", "aux:pass", "obl:agent") is None and any(
        tree.dep[c].startswith("obj") and c > i for c in tree.children[i]
    )
    shown = (tree.shows("Gender", i, first), tree.shows("Number", i, first))
    apart = any(one and other and one != other for one, other in shown)
    if own and apart and verb < noun < first and tree.child(verb, "aux:tense") is not None:
        hang(tree, i, verb, "conj")


def hang_past_name(tree: Tree, i: int) -> None:
    """Hang a participle right behind somebody's name on what is of him: a name takes none without a comma, *l'ancien
    **bras** droit de Jean Petit **arrêté** en mars*."""
    name = tree.head[i]
    noun = tree.head[name]
    bare = tree.dep[i] == "acl" and tree.pos[i] == "VERB" and tree.has(i, "Tense=Past|VerbForm=Part") and name < i
    titled = tree.pos[name] == "PROPN" or any(tree.pos[c] == "PROPN" and name < c < i for c in tree.children[name])
    if not bare or not titled or tree.pos[i - 1] != "PROPN" or tree.child(name, "det") is not None:
        return
    if tree.dep[name] != "nmod" or tree.pos[noun] != "NOUN" or tree.case(name) != tree.lexicon.preposition("de"):
        return
    if tree.form[noun] in tree.lexicon.noun_forms:
        return  # *le meurtre de Jean Petit **asphyxié** par Y*
    pairs = (tree.shows(feature, i, noun) for feature in ("Gender", "Number"))
    if all(not one or not other or one == other for one, other in pairs):
        hang(tree, i, noun, "acl")
