"""Complements and objects hung on the verb or noun that they complete."""

from __future__ import annotations

from depeche.events.mends.hanging import finite_of, hang, number_of
from depeche.events.tree import VERBAL, Tree

_ABOVE = 4
"""Words above one among which that which is meant is looked for."""


def rehang(tree: Tree, i: int) -> None:
    """Give a verb the object that the parser hung on what stands before: *ont entamé à Doha **des pourparlers***.

    A noun with an article and no preposition is no complement of another noun unless a comma sets it off, and *des*
    behind a city or a day is an article.
    """
    above = tree.head[i]
    verb = tree.head[above]
    if _charges(tree, i, above):
        tree.children[above].remove(i)
        tree.children[verb] = sorted([*tree.children[verb], i])
        tree.head[i], tree.dep[i] = verb, "obl:arg"
        return
    if _put_behind(tree, i, above):
        tree.children[above].remove(i)
        tree.children[verb] = sorted([*tree.children[verb], i])
        tree.head[i], tree.dep[i] = verb, "obj"
        return
    if tree.pos[i] != "NOUN" or tree.dep[i] not in {"nmod", "appos", "nmod:appos"} or above >= i or verb == above:
        return
    if not tree.dep[above].startswith("obl") or tree.pos[verb] not in VERBAL:
        return
    if tree.child(verb, "obj", "nsubj:pass") is not None:
        return
    case = tree.child(i, "case")
    bare = tree.pos[above] == "PROPN" or tree.form[above].rstrip("s") in tree.lexicon.words("span")
    article = case is not None and bare and tree.form[case] in tree.lexicon.words("some")
    if case is not None and not article:
        return
    first = min((c for c in tree.children[i] if tree.dep[c] in {"det", "case"}), default=-1)
    if not above < first < i or any(tree.pos[k] in {"PUNCT", "VERB", "CCONJ"} for k in range(above, first)):
        return
    if article and case is not None:
        tree.dep[case] = "det"
    tree.children[above].remove(i)
    tree.children[verb] = sorted([*tree.children[verb], i])
    tree.head[i], tree.dep[i] = verb, "obj"


def agree(tree: Tree, i: int) -> None:
    """Hang a participle on the noun further up that it agrees with, or on the meeting that is due: *la réunion des
    ministres **dirigée** par X*, *la rencontre sur la situation **prévue** mardi*.
    """
    noun = tree.head[i]
    if tree.dep[i] != "acl" or tree.pos[i] != "VERB" or not tree.has(i, "Tense=Past|VerbForm=Part") or noun > i:
        return
    due = tree.verb(i) in tree.lexicon.words("scheduling") and tree.form[noun] not in tree.lexicon.noun_forms
    counted = [c for c in tree.children[noun] if noun < c < i and tree.dep[c] == "nmod"]
    if counted and tree.is_word(noun, tree.lexicon.words("remains")):
        hang(tree, i, counted[-1], "acl")  # *le corps de Paul, **tué** lundi*
        noun, counted = counted[-1], [c for c in tree.children[counted[-1]] if c < i and tree.dep[c] == "nmod"]
    if _agrees(tree, i, noun) and not due:
        return
    if tree.is_word(noun, tree.lexicon.words("partitive")) and any(_agrees(tree, i, c) for c in counted):
        return  # *les corps de dizaines de soldats, **tués** en mai*
    node = noun
    while tree.dep[node] in {"nmod", "appos"} and tree.head[node] < node and tree.pos[tree.head[node]] == "NOUN":
        node = tree.head[node]
        if _agrees(tree, i, node) and (not due or tree.form[node] in tree.lexicon.noun_forms):
            tree.children[noun].remove(i)
            tree.children[node] = sorted([*tree.children[node], i])
            tree.head[i] = node
            return


def _agrees(tree: Tree, participle: int, noun: int) -> bool:
    """Whether a participle has the gender and number of a noun, as far as both are known."""
    pairs = (tree.shows(feature, participle, noun) for feature in ("Gender", "Number"))
    return all(not one or not other or one == other for one, other in pairs)


def _put_behind(tree: Tree, name: int, noun: int) -> bool:
    """Whether a name is the object of a verb behind its fixed complement: *a mis en garde **Séoul***."""
    verb = tree.head[noun]
    if tree.pos[name] != "PROPN" or tree.dep[name] != "nmod" or name != noun + 1 or verb >= noun:
        return False
    fixed = tree.child(noun, "case") == noun - 1 and tree.form[noun] in tree.lexicon.noun_forms
    free = tree.pos[verb] in VERBAL and tree.child(verb, "obj", "nsubj:pass", "aux:pass") is None
    return fixed and free and tree.dep[noun].startswith("obl")


def _charges(tree: Tree, noun: int, name: int) -> bool:
    """Whether *de* behind the name that is the object of a verb belongs to the verb: *a menacé Kiev **de
    représailles***, *accuse Jean Petit **de l'attentat***. A name has no complement without an article."""
    verb = tree.head[name]
    charged = tree.verb(verb) in tree.lexicon.words("of_people") and tree.form[noun] in tree.lexicon.noun_forms
    plain = tree.pos[noun] == "NOUN" and tree.dep[noun] == "nmod" and (charged or tree.child(noun, "det") is None)
    named = tree.pos[name] == "PROPN" and tree.dep[name] == "obj" and name < noun and tree.pos[verb] in VERBAL
    case = tree.child(noun, "case")
    of = case is not None and tree.form[case] in tree.lexicon.words("bare_of")
    return plain and named and verb < name and of


def past_a_time(tree: Tree, i: int) -> None:
    """Hang on the verb the infinitive behind a time set between: *avait menacé la veille **d'envahir** l'île*."""
    time = tree.head[i]
    verb = tree.head[time]
    bare = tree.dep[time] in {"obj", "obl:mod"} and tree.child(time, "case", "nmod") is None
    if tree.dep[i] != "acl" or not bare or tree.pos[verb] not in VERBAL or not verb < time <= verb + 2:
        return
    if tree.form[time] in tree.lexicon.words("transparent") and tree.has(i, "VerbForm=Inf"):
        tree.children[time].remove(i)
        tree.children[verb] = sorted([*tree.children[verb], i])
        tree.head[i], tree.dep[i], tree.dep[time] = verb, "xcomp", "obl:mod"


def hang_place(tree: Tree, i: int) -> None:
    """Hang on the verb the place behind a time: *il y aura des élections à la fin de l'année **en Libye***."""
    time = tree.head[i]
    verb = tree.head[time]
    if tree.dep[i] != "nmod" or tree.pos[i] != "PROPN" or not tree.dep[time].startswith("obl") or not time < i:
        return
    if tree.pos[verb] not in VERBAL or tree.case(i) not in tree.lexicon.words("locative"):
        return
    spans = tree.lexicon.words("span")
    if tree.is_word(time, spans) or any(tree.is_word(c, spans) for c in tree.children[time] if time < c < i):
        hang(tree, i, verb, "obl:mod")


def list_infinitive(tree: Tree, i: int) -> None:
    """Hang an infinitive of a list on the noun that the first is of: *la nécessité de parler, **de retirer***."""
    verb, mark = tree.head[i], tree.child(i, "mark")
    if tree.dep[i] != "xcomp" or mark is None or tree.form[mark - 1] not in {",", *tree.lexicon.words("and")}:
        return
    for noun in tree.children[verb]:
        if tree.dep[noun] != "obj" or not verb < noun < mark:
            continue
        for first in tree.children[noun]:
            begun = tree.child(first, "mark")
            like = begun is not None and tree.lexicon.preposition(tree.form[begun])
            if tree.dep[first] == "acl" and like == tree.lexicon.preposition(tree.form[mark]):
                tree.children[verb].remove(i)
                tree.children[noun] = sorted([*tree.children[noun], i])
                tree.head[i], tree.dep[i] = noun, "acl"
                return


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


def free_from_aside(tree: Tree, i: int) -> None:
    """Make the main verb of one in the plural that was taken for the relative clause of *dont*: ***plusieurs élus**,
    dont X, **ont pris** sa défense*."""
    noun, verb = tree.head[i], finite_of(tree, i)
    one = tree.child(i, "nsubj", "nsubj:pass")
    if tree.dep[i] != "acl:relcl" or tree.head[noun] != noun or not tree.plural[noun] or one is None:
        return
    apart = noun < one < verb and tree.form[verb - 1] in {",", ")"}
    named_out = any(tree.form[c] in tree.lexicon.words("of_whom") for c in tree.children[one])
    if not apart or not named_out or tree.plural[one] or number_of(tree, verb) != "Plur":
        return
    relation = tree.dep[one]
    hang(tree, one, noun, "appos")
    tree.children[noun].remove(i)
    tree.head[i], tree.dep[i] = i, tree.dep[noun]
    tree.head[noun], tree.dep[noun] = i, relation
    tree.children[i] = sorted([*tree.children[i], noun])


def hang_before_seat(tree: Tree, i: int) -> None:
    """Hang on a march that one calls for where it is to be: *appellent à un **rassemblement** devant la **mairie***."""
    verb, lexicon = tree.head[i], tree.lexicon
    if not tree.dep[i].startswith("obl") or tree.case(i) != lexicon.preposition("devant") or verb > i:
        return
    if not {"REQUEST"} & lexicon.types(tree.verb(verb)):
        return
    before = [c for c in tree.children[verb] if verb < c < i and tree.child(c, "case") is not None]
    called = before[-1] if before else i
    marches = any(row.type == "PROTEST" for row in lexicon.nouns.get(lexicon.noun_forms.get(tree.form[called], ""), ()))
    if marches and tree.case(called) == lexicon.preposition("à"):
        hang(tree, i, called, "nmod")


def join_object(tree: Tree, i: int) -> None:
    """Coordinate a noun without a preposition with the object before it, which *ainsi que* or *mais aussi* joins it to:
    *a remercié X **ainsi que l'ensemble** des élus*, *réclame la chute du régime **mais aussi le départ** du roi*."""
    verb, cc = tree.head[i], tree.child(i, "cc")
    beside = tree.dep[i].startswith("obl") or (tree.dep[i] == "conj" and tree.pos[verb] == "VERB")
    if not beside or cc is None or cc > i or tree.case(i) or tree.child(i, "nsubj", "cop", "obj") is not None:
        return
    first = max((c for c in tree.children[verb] if c < cc and tree.dep[c] == "obj"), default=None)
    if first is not None and tree.pos[first] in {"NOUN", "PROPN"} and tree.pos[i] in {"NOUN", "PROPN"}:
        hang(tree, i, first, "conj")


def turn_to_asked(tree: Tree, i: int) -> None:
    """Make whom something is asked of, and what, of an object with a relative clause: *a exigé **des militaires**
    qu'ils **partent***."""
    verb, article = tree.head[i], tree.child(i, "det")
    if tree.dep[i] != "obj" or article is None or tree.form[article] not in tree.lexicon.words("contracted"):
        return
    last, clause = i, tree.child(i, "acl:relcl")
    while clause is None and (inner := tree.child(last, "nmod")) is not None and inner > last:
        last, clause = inner, tree.child(inner, "acl:relcl")  # *des militaires au pouvoir **au Mali** qu'ils*
    clause = tree.child(verb, "ccomp") if clause is None else clause
    if clause is None or not verb < article < i < clause or "REQUEST" not in tree.lexicon.types(tree.verb(verb)):
        return
    that = next((c for c in tree.children[clause] if tree.form[c] in tree.lexicon.words("that") and c < clause), i)
    if that == i or tree.form[that + 1] not in tree.lexicon.words("personal"):
        return
    tree.dep[article], tree.dep[i], tree.dep[that] = "case", "obl:arg", "mark"
    if tree.head[clause] != verb:
        hang(tree, clause, verb, "ccomp")
