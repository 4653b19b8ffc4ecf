"""Words hung on another word than the parser's, where number or tense tells that French means that one."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from depeche.events.tree import Tree

_ABOVE = 4
"""Words above one among which that which is meant is looked for."""

_NOMINAL = frozenset({"NOUN", "PROPN"})

_CHAIN = frozenset({"nmod", "obl:arg", "appos"})


def hang(tree: Tree, i: int, head: int, dep: str) -> None:
    """Hang a word on another one."""
    tree.children[tree.head[i]].remove(i)
    tree.children[head] = sorted([*tree.children[head], i])
    tree.head[i], tree.dep[i] = head, dep


def hang_by_number(tree: Tree, i: int) -> None:
    """Hang a relative clause of *qui* on the noun of its number: *les attaques au couteau qui **ont** fait un mort*."""
    noun = tree.head[i]
    if tree.dep[i] != "acl:relcl" or tree.pos[noun] not in {"NOUN", "PROPN"} or tree.child(noun, "conj") is not None:
        return
    subject = tree.child(i, "nsubj", "nsubj:pass")
    if subject is None or tree.form[subject] not in tree.lexicon.words("subject_relative"):
        return
    finite = tree.child(i, "aux:tense", "aux:pass", "cop")
    number = _number(tree, i if finite is None else finite)
    name = tree.pos[noun] == "PROPN" and number == "Plur"  # *les ambassadeurs à Bakou qui **ont***
    if not number or _number(tree, noun) in ({number} if name else {"", number}):
        return
    for _ in range(_ABOVE):
        above = tree.head[noun]
        if tree.dep[noun] == "obl:agent" and tree.dep[above] == "acl":
            above = tree.head[above]  # *des entités détenues par l'Etat qui **vendent***
        elif tree.dep[noun] not in _CHAIN:
            return
        if tree.pos[above] != "NOUN" or above > noun:
            return
        if _number(tree, above) == number:
            hang(tree, i, above, tree.dep[i])
            return
        noun = above


def _number(tree: Tree, i: int) -> str:
    """``Plur``, ``Sing`` or "" where the form of a word tells none."""
    morph = tree.morph[i]
    return next((number for number in ("Plur", "Sing") if f"Number={number}" in morph), "")


def join_by_tense(tree: Tree, i: int) -> None:
    """Coordinate a verb with the one above that has its auxiliary: ***a** dit que X voulait partir et **a appelé** à*.

    What is said in the perfect of what was said goes on in the tense of its own clause (*et **avait** appelé*).
    """
    below, have = tree.head[i], tree.child(i, "aux:tense")
    if tree.dep[i] != "conj" or have is None or tree.child(i, "cc") is None or tree.child(i, "nsubj", "expl:subj"):
        return
    form = tree.form[have]
    if tree.pos[below] not in {"VERB", "AUX", "ADJ", "NOUN"} or _auxiliary(tree, below) == form:
        return
    clause = False
    for above in tree.up(below, _ABOVE):
        clause = clause or tree.dep[below] == "ccomp"
        if clause and tree.pos[above] == "VERB" and above < i and _auxiliary(tree, above) == form:
            hang(tree, i, above, "conj")
            return
        below = above


def join_by_number(tree: Tree, i: int) -> None:
    """Coordinate a verb without a subject with the one above of its number, else with that of a relative clause before:
    *X **salue** les agents qui ont agi et s'**entretiendra** avec eux*, *X a salué ceux qui **ont agi** et **ont aidé**
    Y*."""
    below = tree.head[i]
    if tree.dep[i] != "conj" or tree.child(i, "nsubj", "nsubj:pass", "expl:subj") is not None:
        return
    number = _number(tree, _finite(tree, i))
    if not number or _number(tree, _finite(tree, below)) in {"", number} or not _is_finite(tree, i):
        return
    for above in tree.up(below, _ABOVE):
        if tree.pos[above] == "VERB" and above < below and _is_finite(tree, above):
            if _number(tree, _finite(tree, above)) == number:
                hang(tree, i, above, "conj")
            return
    for k in range(i - 1, below, -1):
        if tree.dep[k] in {"acl:relcl", "ccomp"} and _is_finite(tree, k):
            subject = tree.child(k, "nsubj", "nsubj:pass")
            taken_up = subject is not None and tree.form[subject] in tree.lexicon.words("subject_relative")
            if taken_up and _number(tree, _finite(tree, k)) == number:
                hang(tree, i, k, "conj")
            return


def _finite(tree: Tree, i: int) -> int:
    """The word that is conjugated in a verb form."""
    auxiliary = tree.child(i, "aux:tense", "aux:pass", "cop")
    return i if auxiliary is None else auxiliary


def _is_finite(tree: Tree, i: int) -> bool:
    return "VerbForm=Fin" in tree.morph[_finite(tree, i)]


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
    if not tree.dep[first].startswith("nsubj") or not first < case < i < verb or tree.pos[first] not in _NOMINAL:
        return
    both = tree.plural[first] and tree.plural[i] and tree.definite(first) and tree.definite(i) and tree.pos[i] == "NOUN"
    many = not tree.plural[first] and _number(tree, _finite(tree, verb)) == "Plur"
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
    if subject is not None and subject not in {like, i} and tree.pos[subject] in _NOMINAL:
        hang(tree, i, subject, "conj")


def join_behind_example(tree: Tree, i: int) -> None:
    """Coordinate the second of two sides with the first, not with who is named out of it: *entre **des maires**, dont
    Anne Roy, et **la région***."""
    name, cc = tree.head[i], tree.child(i, "cc")
    if tree.dep[i] != "conj" or cc is None or tree.form[cc - 1] != "," or not tree.dep[name].startswith("acl"):
        return
    noun = tree.head[name]
    told = any(tree.form[c] in tree.lexicon.words("such_as") for c in tree.children[name] if c < name)
    if told and tree.pos[name] == "PROPN" and tree.pos[noun] in _NOMINAL and noun < name < i:
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


def give_caller(tree: Tree, i: int) -> None:
    """Give a call who makes it, where the parser gave him what is called for: *l'**appel** au calme **de l'imam***,
    *l'**appel** au calme **lancé** par l'imam*.

    *l'appel à la grève des cheminots* stays: many may go on strike, and one calls.
    """
    wanted, case = tree.head[i], tree.child(tree.head[i], "case")
    made = tree.dep[i] == "acl" and tree.verb(i) in tree.lexicon.words("voicing")
    whose = tree.dep[i] == "nmod" and tree.pos[i] in {"NOUN", "PROPN"} and not tree.plural[i]
    if not (made or whose) or case is None or wanted > i:
        return
    call = case - 1
    if tree.form[call] not in tree.lexicon.words("call") or not tree.is_word(wanted, tree.lexicon.words("called_for")):
        return
    of = made or tree.case(i) == tree.lexicon.preposition("de")
    if tree.case(wanted) == tree.lexicon.preposition("à") and of:
        hang(tree, i, call, tree.dep[i])
        hang(tree, wanted, call, "nmod")


def join_object(tree: Tree, i: int) -> None:
    """Coordinate a noun without a preposition with the object before it, which *ainsi que* joins it to: *a remercié X
    **ainsi que l'ensemble** des élus*."""
    verb, cc = tree.head[i], tree.child(i, "cc")
    if not tree.dep[i].startswith("obl") or cc is None or cc > i or tree.case(i):
        return
    first = max((c for c in tree.children[verb] if c < cc and tree.dep[c] == "obj"), default=None)
    if first is not None and tree.pos[first] in {"NOUN", "PROPN"} and tree.pos[i] in {"NOUN", "PROPN"}:
        hang(tree, i, first, "conj")


def hang_past_source(tree: Tree, i: int) -> None:
    """Hang on *victime* what somebody is a victim of, past who says so: *X, victime, selon dix juges, **d'une
    agression***."""
    source, of = tree.head[i], tree.lexicon.preposition("de")
    target = tree.head[source]
    told = tree.dep[i] == "nmod" and source < i and tree.case(source) in tree.lexicon.words("according")
    deed = tree.form[i] in tree.lexicon.noun_forms or tree.is_word(i, tree.lexicon.words("attempt"))
    aimed = target < source and tree.form[target] in tree.lexicon.words("target")
    if told and tree.case(i) == of and deed and aimed:
        hang(tree, i, target, "nmod")


def make_noun(tree: Tree, i: int) -> None:
    """Make a noun of what was taken for an adjective: behind an article, *a suscité **de** vives **critiques***, or
    behind a word that is but an adjective."""
    if tree.pos[i] != "ADJ" or tree.form[i] not in tree.lexicon.noun_forms or tree.child(i, "cop") is not None:
        return
    first = i - 1
    if tree.dep[i] == "amod" and tree.head[i] == first and tree.is_word(first, tree.lexicon.words("fore_adjective")):
        own, above, dep = tree.children[first], tree.head[first], tree.dep[first]
        tree.children[first] = []
        for c in own:
            tree.head[c] = i
        tree.children[i] = sorted([*tree.children[i], *(c for c in own if c != i), first])
        tree.head[i], tree.dep[i] = (i if above == first else above), dep
        if above != first:
            tree.children[above] = sorted([*(c for c in tree.children[above] if c != first), i])
        tree.head[first], tree.dep[first], tree.pos[first] = i, "amod", "ADJ"
    if tree.child(i, "det") is not None:
        tree.pos[i] = "NOUN"
        tree.dep[i] = "obj" if tree.dep[i] == "xcomp" else tree.dep[i]


def make_adjective(tree: Tree, i: int) -> None:
    """Make an adjective of what was taken for a verb or noun before its noun, which gets all that was hung on it: *X
    est un **fervent** défenseur de*, *X, **fervent** défenseur de Y, a dit*."""
    noun = i + 1
    if noun >= len(tree.pos) or tree.pos[noun] != "NOUN" or tree.child(noun, "det", "case") is not None:
        return
    beneath = tree.dep[i] == "amod" and tree.head[i] == noun
    if tree.pos[i] not in {"VERB", "NOUN"} or not (beneath or tree.head[noun] == i):
        return
    attribute = tree.child(i, "cop") is not None and tree.child(i, "det") is not None
    aside = tree.form[i - 1] == "," and tree.is_word(i, tree.lexicon.words("fore_adjective"))
    if not attribute and not (aside and tree.pos[i] == "VERB" and not beneath):
        return
    own, above, dep = [c for c in tree.children[i] if c != noun], tree.head[i], tree.dep[i]
    tree.children[i] = []
    tree.dep[i], tree.pos[i] = "amod", "ADJ"
    if beneath:
        _take(tree, noun, own)
        return
    verb = None if attribute else next((c for c in own if c > noun and tree.pos[c] == "VERB"), None)
    subject = next((c for c in own if tree.dep[c] in {"nsubj", "nsubj:pass"}), None)
    top = noun if verb is None or subject is None else verb
    tree.head[top], tree.dep[top] = (top if above == i else above), dep
    if above != i:
        tree.children[above] = sorted([*(c for c in tree.children[above] if c != i), top])
    _take(tree, noun, [i])
    if top == noun or subject is None:
        _take(tree, noun, own)
        return
    _take(tree, top, [c for c in own if c != top])
    _take(tree, subject, [noun])
    tree.dep[noun] = "appos"


def _take(tree: Tree, head: int, words: list[int]) -> None:
    """Hang words without a head on one."""
    for c in words:
        tree.head[c] = head
    tree.children[head] = sorted({*tree.children[head], *words})


def turn_round(tree: Tree, i: int) -> None:
    """Make the subject of what stands behind a reflexive verb with *où*: *la place où se sont réunis **des élus***."""
    if tree.pos[i] != "VERB" or not tree.reflexive(i) or tree.child(i, "nsubj", "nsubj:pass") is not None:
        return
    thing = tree.child(i, "obj")
    where = any(tree.form[c] in tree.lexicon.words("place_relative") for c in tree.children[i] if c < i)
    if thing is not None and thing > i and where and tree.pos[thing] in {"NOUN", "PROPN"}:
        tree.dep[thing] = "nsubj"


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


def make_verb(tree: Tree, i: int) -> None:
    """Make a verb of what was taken for a noun behind an elided pronoun: *Jean Petit **l'accuse** de mentir*."""
    whom = i - 1
    if tree.pos[i] != "NOUN" or i == 0 or tree.head[whom] != i or tree.dep[whom] not in {"det", "obj"}:
        return
    verb = tree.lemma[i] in tree.lexicon.verbs and tree.form[i] not in tree.lexicon.noun_forms
    if verb and tree.form[whom] in tree.lexicon.words("accusative") and tree.child(i, "nsubj") is not None:
        tree.pos[i], tree.morph[i] = "VERB", "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin"
        tree.pos[whom], tree.dep[whom] = "PRON", "obj"


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


def give_back_object(tree: Tree, i: int) -> None:
    """Give a verb of an infinitive its object, which was taken for a second subject: *l'homme accusé d'avoir tué
    **Jean Petit** a été arrêté*."""
    verb = tree.head[i]
    if tree.dep[i] not in {"nsubj", "nsubj:pass"} or i > verb:
        return
    before = [c for c in tree.children[verb] if c < i and tree.dep[c] in {"nsubj", "nsubj:pass"}]
    above = min([i, *(c for c in tree.children[i] if tree.dep[c] in {"det", "nummod"})]) - 1
    if not before or above <= before[-1] or tree.verb(above) not in tree.lexicon.verbs:
        return
    infinitive = tree.child(above, "aux:tense") if tree.pos[above] == "VERB" else None
    infinitive = above if infinitive is None else infinitive
    inside = "VerbForm=Inf" in tree.morph[infinitive]
    if inside and tree.child(above, "obj", "aux:pass") is None:
        hang(tree, i, above, "obj")


def lift_outcome(tree: Tree, i: int) -> None:
    """Hang a participle that tells what came of a clause on its verb, not on the object: *X a insulté Y, **suscitant**
    un tollé*."""
    noun = tree.head[i]
    if tree.dep[i] != "acl" or tree.form[i - 1] != "," or "Tense=Pres|VerbForm=Part" not in tree.morph[i]:
        return
    verb = next((v for v in tree.up(noun, _ABOVE) if tree.pos[v] in {"VERB", "AUX"}), None)
    if verb is not None and verb < noun < i and tree.verb(i) in tree.lexicon.words("raising"):
        hang(tree, i, verb, "advcl")


def lift_object(tree: Tree, i: int) -> None:
    """Give an object to the verb above an infinitive that takes none: *a cité à comparaître **Jean Petit***."""
    infinitive = tree.head[i]
    if tree.dep[i] != "obj" or tree.pos[i] not in {"NOUN", "PROPN"} or tree.dep[infinitive] != "xcomp":
        return
    if tree.is_word(infinitive, tree.lexicon.words("objectless")) and i > infinitive:
        hang(tree, i, tree.head[infinitive], "obj")


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


def hang_company(tree: Tree, i: int) -> None:
    """Hang whom *avec* names on the talks told right before, where the verb has its own: *s'est entretenu avec X après
    un **appel** avec **Y***."""
    verb, beside = tree.head[i], tree.lexicon.preposition("avec")
    if not tree.dep[i].startswith("obl") or tree.case(i) != beside or tree.pos[verb] not in {"VERB", "AUX"}:
        return
    before = [c for c in tree.children[verb] if verb < c < i and tree.dep[c].startswith("obl")]
    own = next((c for c in before if tree.case(c) == beside), i)
    talks = [c for c in before if c > own and tree.form[c] in tree.lexicon.noun_forms]
    if talks:
        hang(tree, i, talks[-1], "nmod")


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


def free_from_aside(tree: Tree, i: int) -> None:
    """Make the main verb of one in the plural that was taken for the relative clause of *dont*: ***plusieurs élus**,
    dont X, **ont pris** sa défense*."""
    noun, verb = tree.head[i], _finite(tree, i)
    one = tree.child(i, "nsubj", "nsubj:pass")
    if tree.dep[i] != "acl:relcl" or tree.head[noun] != noun or not tree.plural[noun] or one is None:
        return
    apart = noun < one < verb and tree.form[verb - 1] in {",", ")"}
    named_out = any(tree.form[c] in tree.lexicon.words("of_whom") for c in tree.children[one])
    if not apart or not named_out or tree.plural[one] or _number(tree, verb) != "Plur":
        return
    relation = tree.dep[one]
    hang(tree, one, noun, "appos")
    tree.children[noun].remove(i)
    tree.head[i], tree.dep[i] = i, tree.dep[noun]
    tree.head[noun], tree.dep[noun] = i, relation
    tree.children[i] = sorted([*tree.children[i], noun])


def _auxiliary(tree: Tree, i: int) -> str:
    have = tree.child(i, "aux:tense")
    return "" if have is None else tree.form[have]
