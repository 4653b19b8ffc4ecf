"""Words coordinated with the one that tense, number or form tells, where the parser hung them elsewhere."""

from __future__ import annotations

from depeche.events.mends.hanging import auxiliary_of, finite_of, hang, is_finite, number_of
from depeche.events.tree import NOMINAL, VERBAL, Tree

_ABOVE = 4
"""Words above one among which that which is meant is looked for."""


def coordinate(tree: Tree, i: int) -> None:
    """Coordinate a participle or finite verb with its like: *a prié X de partir et **accusé** Y* with *a prié*.

    No such verb is coordinate with an infinitive.
    """
    above = tree.head[i]
    if tree.pos[i] != "VERB":
        return
    joined = tree.dep[i] == "acl" and tree.child(i, "cc") is not None  # *a jugé la situation grave **et appelé** à*
    joined = joined or _has_named_object(tree, i) or _has_object(tree, i) or _is_like_no_adjective(tree, i)
    if not (joined or (tree.dep[i] == "conj" and tree.has(above, "VerbForm=Inf"))):
        return
    auxiliary = tree.child(i, "aux:tense", "aux:pass", "cop")
    part = auxiliary is None and tree.has(i, "Tense=Past|VerbForm=Part") and tree.child(i, "obl:agent") is None
    if not part and not tree.has(i if auxiliary is None else auxiliary, "VerbForm=Fin"):
        return
    if part and any(tree.dep[k] == "acl" and tree.has(k, "VerbForm=Part") for k in range(above + 1, i)):
        return  # *réclame la démission du ministre inculpé et **accusé***
    for head in tree.up(above, 6):
        with_ = tree.child(head, "aux:tense", "aux:pass", "cop")
        if head < i and tree.pos[head] in VERBAL and tree.has(head if with_ is None else with_, "VerbForm=Fin"):
            if part and with_ is None:
                continue
            tree.children[above].remove(i)
            tree.children[head] = sorted([*tree.children[head], i])
            tree.head[i], tree.dep[i] = head, "conj"
            return


def _has_named_object(tree: Tree, i: int) -> bool:
    """Whether a participle behind a comma has a person for its object, which no passive has: *a réclamé une loi et,
    mardi, **accusé X** de*."""
    if i == 0 or tree.dep[i] != "acl" or tree.form[i - 1] != "," or not tree.has(i, "VerbForm=Part"):
        return False
    named = next((c for c in tree.children[i] if c == i + 1 and tree.dep[c] in {"obj", "xcomp"}), None)
    if named is None or tree.pos[named] != "PROPN" or tree.child(i, "xcomp", "obl:arg") is None:
        return False
    if not any(tree.form[k] in tree.lexicon.words("and") for k in range(max(i - 8, 0), i)):
        return False
    tree.dep[named] = "obj"
    return True


def _has_object(tree: Tree, i: int) -> bool:
    """Whether a participle behind a comma has an object with its article or number, which no passive has: *a bouclé
    le quartier, **arrêté dix hommes** et saisi des armes*."""
    if i == 0 or not tree.dep[i].startswith(("acl", "advcl")) or tree.form[i - 1] != ",":
        return False
    objects = [c for c in tree.children[i] if tree.dep[c] == "obj" and c > i]
    return bool(objects) and tree.child(objects[0], "det", "nummod") is not None and tree.child(i, "mark") is None


def _is_like_no_adjective(tree: Tree, i: int) -> bool:
    """Whether a participle joined to an adjective has an object behind it, which no adjective has: *a condamné un
    acte lâche et **assuré** X de*."""
    joined = tree.dep[i] == "conj" and tree.pos[tree.head[i]] == "ADJ"
    return joined and any(tree.dep[c] == "obj" and c > i for c in tree.children[i])


def join_by_tense(tree: Tree, i: int) -> None:
    """Coordinate a verb with the one above that has its auxiliary: ***a** dit que X voulait partir et **a appelé** à*.

    What is said in the perfect of what was said goes on in the tense of its own clause (*et **avait** appelé*).
    """
    below, have = tree.head[i], tree.child(i, "aux:tense")
    if tree.dep[i] != "conj" or have is None or tree.child(i, "cc") is None or tree.child(i, "nsubj", "expl:subj"):
        return
    form = tree.form[have]
    if tree.pos[below] not in {"VERB", "AUX", "ADJ", "NOUN"} or auxiliary_of(tree, below) == form:
        return
    clause = False
    for above in tree.up(below, _ABOVE):
        clause = clause or tree.dep[below] == "ccomp"
        if clause and tree.pos[above] == "VERB" and above < i and auxiliary_of(tree, above) == form:
            hang(tree, i, above, "conj")
            return
        below = above


def join_request(tree: Tree, i: int) -> None:
    """Coordinate what one asks for with the reproach that one makes, not with what it blames: *a accusé X d'avoir menti
    et **demandé** son départ*."""
    below, lexicon = tree.head[i], tree.lexicon
    above = tree.head[below]
    if tree.dep[i] == "conj" and _asks_too(tree, i):
        hang(tree, i, above, "conj")
        return
    if tree.dep[i] != "conj" or tree.dep[below] != "xcomp" or tree.child(i, "aux:tense", "nsubj") is not None:
        return
    have = tree.child(below, "aux:tense")
    past = have is not None and tree.has(have, "VerbForm=Inf") and tree.child(above, "aux:tense") is not None
    asks = "REQUEST" in lexicon.types(tree.verb(i)) and tree.has(i, "VerbForm=Part")
    if past and asks and "ACCUSE" in lexicon.types(tree.verb(above)):
        hang(tree, i, above, "conj")


def _asks_too(tree: Tree, i: int) -> bool:
    """Whether a verb tells what somebody asks for in the present beside what he says: *X estime que Y ment et **exige**
    son départ*."""
    below, lexicon = tree.head[i], tree.lexicon
    above, present = tree.head[below], "Tense=Pres|VerbForm=Fin"
    if tree.dep[below] != "ccomp" or tree.child(i, "nsubj", "expl:subj", "aux:tense", "mark") is not None:
        return False
    says = tree.verb(above) in lexicon.words("speech") and tree.child(above, "aux:tense") is None
    both = tree.has(i, present) and tree.has(above, present) and number_of(tree, i) == number_of(tree, above)
    return says and both and "REQUEST" in lexicon.types(tree.verb(i))


def join_by_number(tree: Tree, i: int) -> None:
    """Coordinate a verb without a subject with the one above of its number, else with that of a relative clause before:
    *X **salue** les agents qui ont agi et s'**entretiendra** avec eux*, *X a salué ceux qui **ont agi** et **ont aidé**
    Y*."""
    below = tree.head[i]
    if tree.dep[i] != "conj" or tree.child(i, "nsubj", "nsubj:pass", "expl:subj") is not None:
        return
    number = number_of(tree, finite_of(tree, i))
    if not number or number_of(tree, finite_of(tree, below)) in {"", number} or not is_finite(tree, i):
        return
    for above in tree.up(below, _ABOVE):
        if tree.pos[above] == "VERB" and above < below and is_finite(tree, above):
            if number_of(tree, finite_of(tree, above)) == number:
                hang(tree, i, above, "conj")
            return
    for k in range(i - 1, below, -1):
        if tree.dep[k] in {"acl:relcl", "ccomp"} and is_finite(tree, k):
            subject = tree.child(k, "nsubj", "nsubj:pass")
            taken_up = subject is not None and tree.form[subject] in tree.lexicon.words("subject_relative")
            if taken_up and number_of(tree, finite_of(tree, k)) == number:
                hang(tree, i, k, "conj")
            return


def join_nouns(tree: Tree, i: int) -> None:
    """Coordinate a noun with that whose adjective it was joined to: *la **militante** suédoise et **figure** du*."""
    adjective = tree.head[i]
    noun = tree.head[adjective]
    joined = tree.dep[i] == "conj" and tree.pos[i] == "NOUN" and tree.pos[adjective] == "ADJ"
    if joined and tree.dep[adjective] in {"amod", "acl"} and tree.pos[noun] == "NOUN" and noun < adjective < i:
        hang(tree, i, noun, "conj")
    _share_complement(tree, i)
    _beside_pronoun(tree, i)


def _share_complement(tree: Tree, i: int) -> None:
    """Coordinate a noun without an article with the complement before it, not with what that is of, and give it the
    name behind: *le procès du **journaliste** marocain et **militant Omar Radi***."""
    above, cc = tree.head[i], tree.child(i, "cc")
    if tree.dep[i] != "conj" or tree.pos[i] != "NOUN" or cc is None or tree.child(i, "det", "case") is not None:
        return
    first = next((k for k in range(cc - 1, above, -1) if tree.pos[k] != "ADJ"), above)
    whole = first != above and tree.pos[first] == "NOUN" and tree.head[first] == above and tree.case(first) != ""
    if not whole or tree.plural[first] or tree.plural[i]:
        return
    named = [c for c in tree.children[above] if c > i and tree.dep[c] == "nmod" and tree.pos[c] == "PROPN"]
    hang(tree, i, first, "conj")
    for c in named:
        if not tree.case(c):
            hang(tree, c, i, "nmod")


def _beside_pronoun(tree: Tree, i: int) -> None:
    """Coordinate a noun with the pronoun behind a preposition right before it: *une plainte contre **elle** et ses
    **frères***."""
    cc = tree.child(i, "cc")
    if tree.dep[i] != "conj" or cc is None or tree.case(i) or tree.pos[i] not in {"NOUN", "PROPN", "NUM"}:
        return
    pronoun = cc - 1
    if tree.head[i] < pronoun and tree.pos[pronoun] == "PRON" and tree.case(pronoun) and pronoun not in tree.up(i):
        hang(tree, i, pronoun, "conj")


def join_sides(tree: Tree, i: int) -> None:
    """Coordinate a noun with the first of two sides, where it was joined to what is between them: *un accord entre
    **Oslo**, l'**Union européenne** et l'**Islande***."""
    noun, between = tree.head[i], tree.lexicon.preposition("entre")
    if tree.dep[i] != "conj" or tree.case(i) or tree.pos[i] not in {"NOUN", "PROPN"} or tree.pos[noun] != "NOUN":
        return
    sides = [c for c in tree.children[noun] if noun < c < i and tree.case(c) == between]
    if not sides or tree.plural[sides[-1]] or any(tree.child(c, "cc") is not None for c in tree.children[sides[-1]]):
        return
    hang(tree, i, sides[-1], "conj")


def join_alike(tree: Tree, i: int) -> None:
    """Coordinate who is told to do the same before the verb: *l'Otan **comme la Turquie** ont signé*, *la France,
    **comme le Mali**, a signé*; not who is but an example (*les partis **comme l'UDI** ont*)."""
    first, case = tree.head[i], tree.child(i, "case")
    if case is None or tree.form[case] not in tree.lexicon.words("alike"):
        return
    if tree.dep[i] == "obl:mod" and tree.pos[i] == "PROPN" and (tree.opens[case] or tree.form[case - 1] == ","):
        subject = tree.child(first, "nsubj", "nsubj:pass")  # *comme la France, l'Italie a signé*
        if subject is not None and tree.pos[subject] == "PROPN" and i < first:
            hang(tree, i, subject, "conj")
        return
    verb = tree.head[first]
    if tree.dep[i] != "nmod":
        return
    if not tree.dep[first].startswith("nsubj") or not first < case < i < verb or tree.pos[first] not in NOMINAL:
        return
    both = tree.plural[first] and tree.plural[i] and tree.definite(first) and tree.definite(i) and tree.pos[i] == "NOUN"
    many = not tree.plural[first] and number_of(tree, finite_of(tree, verb)) == "Plur"
    before = case - 1 if tree.form[case - 1] != "," and tree.head[case - 1] == i else case  # *, **tout** comme*
    if both or many or (tree.form[before - 1] == "," and not tree.plural[first]):
        tree.dep[i], tree.dep[case] = "conj", "cc"


def join_by_example(tree: Tree, i: int) -> None:
    """Coordinate with the subject who does the same by a noun of likeness: *la France, **à l'instar de la Chine**, a*,
    *à l'instar de la Chine, la France a*."""
    like = tree.head[i]
    if tree.dep[i] != "nmod" or not tree.is_word(like, tree.lexicon.words("likeness")) or i < like:
        return
    if tree.case(like) != tree.lexicon.preposition("à") or tree.case(i) != tree.lexicon.preposition("de"):
        return
    above = tree.head[like]
    subject = above if tree.dep[above].startswith("nsubj") else tree.child(above, "nsubj", "nsubj:pass")
    if subject is not None and subject not in {like, i} and tree.pos[subject] in NOMINAL:
        hang(tree, i, subject, "conj")


def join_behind_example(tree: Tree, i: int) -> None:
    """Coordinate the second of two sides with the first, not with who is named out of it: *entre **des maires**, dont
    Anne Roy, et **la région***."""
    name, cc = tree.head[i], tree.child(i, "cc")
    if tree.dep[i] != "conj" or cc is None or tree.form[cc - 1] != "," or not tree.dep[name].startswith("acl"):
        return
    noun = tree.head[name]
    told = any(tree.form[c] in tree.lexicon.words("such_as") for c in tree.children[name] if c < name)
    if told and tree.pos[name] == "PROPN" and tree.pos[noun] in NOMINAL and noun < name < i:
        hang(tree, i, noun, "conj")


def hang_example(tree: Tree, i: int) -> None:
    """Hang who is named out of several on these, where he was taken for the subject: *des élus, **dont Anne Roy**,
    ont*."""
    k, verb = min([i, *(c for c in tree.children[i] if tree.dep[c] == "det")]) - 1, tree.head[i]
    if not tree.dep[i].startswith("nsubj") or k < 2 or tree.head[k] != i or i > verb:
        return
    if tree.pos[i] != "PROPN" and not any(tree.pos[c] == "PROPN" for c in tree.children[i] if i < c < verb):
        return
    if tree.form[k] not in tree.lexicon.words("such_as") or tree.form[k - 1] not in {",", "("}:
        return
    if not any(tree.form[t] in {",", ")"} for t in range(i + 1, verb)):
        return
    noun = tree.head[verb]
    if tree.dep[verb] == "acl:relcl" and tree.head[noun] == noun < k:  # a sentence without another verb
        tree.children[noun].remove(verb)
        tree.children[verb] = sorted([*tree.children[verb], noun])
        tree.head[verb], tree.dep[verb] = verb, tree.dep[noun]
        tree.head[noun], tree.dep[noun] = verb, tree.dep[i]
    others = [c for c in tree.children[verb] if c < k and tree.dep[c].startswith("nsubj") and tree.pos[c] == "NOUN"]
    if others:
        hang(tree, i, others[-1], "nmod")


def join_listed(tree: Tree, i: int) -> None:
    """Coordinate the middle member of a list, which was taken for an apposition: *réclament une enquête, **une
    amnistie** et la démission de*."""
    first, det = tree.head[i], tree.child(i, "det")
    if tree.dep[i] != "appos" or tree.pos[i] != "NOUN" or tree.pos[first] != "NOUN" or det is None:
        return
    last = max(
        (c for c in tree.children[first] if tree.dep[c] == "conj" and tree.child(c, "cc") is not None), default=0
    )
    events = {tree.form[i], tree.form[first]} <= tree.lexicon.noun_forms.keys()
    listed = last > i > first and tree.form[det - 1] == "," and tree.definite(i) == tree.definite(first)
    if events and listed:
        tree.dep[i] = "conj"


def join_participles(tree: Tree, i: int) -> None:
    """Coordinate a list of participles with the passive before it, not with who did it: *des élus ont été **insultés**
    par des militants, **bousculés et frappés***."""
    agent = tree.head[i]
    verb = tree.head[agent]
    if tree.dep[i] != "acl" or tree.dep[agent] != "obl:agent" or tree.child(verb, "aux:pass") is None:
        return
    subject = tree.child(verb, "nsubj:pass")
    agrees = subject is None or tree.plural[i] == tree.plural[subject]
    if agrees and tree.child(i, "obl:agent") is None and _begins_list(tree, i):
        hang(tree, i, verb, "conj")


def is_listed(tree: Tree, i: int) -> bool:
    """Whether a participle behind a comma goes on with a passive, and another is joined to it."""
    goes_on = tree.dep[i] == "conj" and tree.child(tree.head[i], "aux:pass") is not None
    return goes_on and _begins_list(tree, i)


def _begins_list(tree: Tree, i: int) -> bool:
    joined = any(tree.dep[c] == "conj" and tree.child(c, "cc") is not None for c in tree.children[i])
    return joined and tree.form[i - 1] == "," and "VerbForm=Part" in tree.morph[i]
