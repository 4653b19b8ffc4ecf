"""Who undergoes what a noun names, by what the clause around it tells of them.

*X répond aux critiques de Y*, *fait face à une grève*, *est la cible d'attaques*: the reproach, strike or attack is
aimed at X. *X est à Tunis à l'invitation de Y*: X is whom Y invited.
"""

from __future__ import annotations

from depeche.events.resolver import Resolver
from depeche.events.speech_acts import PROCEEDINGS
from depeche.events.tree import RELATIVES

_CLAUSE = 15
"""Words within which a clause tells what a reproach says."""


def undergoers(resolver: Resolver, i: int) -> list[int]:
    """The words for whoever undergoes what the noun ``i`` names; none where the clause does not tell it."""
    tree, lexicon = resolver.tree, resolver.lexicon
    reproach = any(row.type == "ACCUSE" for row in lexicon.nouns.get(lexicon.noun_forms.get(tree.form[i], ""), ()))
    if told := _of_whom_told(resolver, i):
        return told
    while tree.dep[i] == "conj" and _bare_like(resolver, tree.head[i], i):
        i = tree.head[i]  # *répond aux critiques et **menaces** de Y*
    head = tree.head[i]
    of = tree.case(i) == lexicon.preposition("de")
    if of and tree.is_word(head, lexicon.words("partitive") | lexicon.words("attempt")):
        i, head = head, tree.head[head]  # *a suscité une vague de **critiques***, *une tentative d'**assassinat***
    if head == i and tree.child(i, "cop") is None:
        return []
    if tree.form[head] in lexicon.words("target") and tree.case(i) == lexicon.preposition("de"):
        if _is_argument(resolver, head) and resolver.actors(head):
            return [head]  # *a rencontré **les victimes** de l'attentat*
        of_others = tree.case(head) == lexicon.preposition("de")  # *des **familles** de victimes d'attentats*
        return [] if of_others else bearers(resolver, head)
    kept = tree.form[i] in lexicon.words("behind_bars") and tree.case(i) in lexicon.words("behind_bars_case")
    if (kept or tree.form[i] in lexicon.words("jailing")) and tree.is_word(head, lexicon.words("span")):
        spent = tree.head[head]  # *après dix ans d'**emprisonnement***, *a passé dix mois en **détention***
        if not resolver.frames.is_verbal(spent):
            return []
        freed = any(row.mode == "release" for row in lexicon.verbs.get(tree.verb(spent), ()))
        freed = freed and not resolver.frames.passive(spent)  # *a libéré **l'opposant** après dix ans de détention*
        return (freed and resolver.frames.of(spent).get("obj")) or _subjects(resolver, spent, head)
    if kept:
        return _kept(resolver, i)
    if not resolver.frames.is_verbal(head) or _is_of_a_noun(resolver, i):
        return []
    if (target := _target_before(resolver, i)) is not None:
        return bearers(resolver, target)
    verb, case = tree.verb(head), tree.case(i)
    passive = resolver.frames.passive(head)
    if reproach and verb in lexicon.words("earning") and (earned := _earners(resolver, head, i)):
        return earned  # *ce qui **lui** a valu les critiques de X*
    if verb in lexicon.words("keeping") and tree.dep[i].startswith("obj") and _is_rule(resolver, i):
        return _subjects(resolver, head, i)  # ***les voyageurs** doivent observer une quarantaine*
    if verb in lexicon.words("hitting"):
        if passive and case == lexicon.preposition("par"):
            return _subjects(resolver, head, i)  # *X est visé **par une enquête***
        if not passive and tree.dep[i].startswith("nsubj"):
            return [c for c in resolver.frames.of(head).get("obj", ()) if c != i]  # ***l'enquête** vise X*
        return []
    raised = verb in lexicon.words("raising") and tree.dep[i].startswith("obj") and not passive
    greeted = verb in lexicon.words("greeting") and passive and case == lexicon.preposition("par")
    if reproach and (raised or greeted):
        return [d for c in _subjects(resolver, head, i) for d in _blamed(resolver, c)]
    facing = case == lexicon.preposition("à") and verb in lexicon.words("facing")
    fronts = (c for c in tree.children[head] if tree.dep[c].startswith("obj"))
    facing = facing or any(tree.form[c] in lexicon.words("facing_case") and c < i for c in fronts)  # *fait **face** à*
    facing = facing or (
        verb in lexicon.words("defending") and tree.reflexive(head) and not tree.dep[i].startswith("nsubj")
    )
    facing = facing and (reproach or verb not in lexicon.words("reacting"))  # anybody may react to an attack
    threat = any(row.type == "THREATEN" for row in lexicon.nouns.get(lexicon.noun_forms.get(tree.form[i], ""), ()))
    spited = case in lexicon.words("despite") and (reproach or threat) and not passive
    met = case in lexicon.words("facing_case") or spited
    endured = (
        verb in lexicon.words("enduring") | lexicon.words("refusing") and tree.dep[i].startswith("obj") and not case
    )
    asking = tree.form[i].rstrip("s") in lexicon.words("words_said")
    answered = lexicon.words("refusing") | lexicon.words("enduring")
    blamed = reproach and not _is_proceeding(resolver, i)
    if passive and (blamed or asking) and verb in answered | (lexicon.words("granting") if asking else frozenset()):
        refused = tree.dep[i].startswith("nsubj")  # *la demande de X a été rejetée **par Y***
        return [c for c in resolver.frames.of(head).get("subj", ()) if c != i] if refused else []
    endured = endured and not passive and tree.form[i] not in lexicon.words("hearing")
    endured = endured and not (tree.is_word(i, lexicon.words("lodged")) and verb in lexicon.words("taking"))
    granting = verb in lexicon.words("granting") and asking
    endured = endured or (granting and tree.dep[i].startswith("obj") and not case and not passive)
    prompted = case in lexicon.words("prompting_case") and tree.form[i] in lexicon.words("prompting")
    if not (facing or met or endured or prompted):
        return []
    whom = [c for c in resolver.frames.of(head).get("obj", ()) if c != i] if met and not (passive or spited) else []
    if any(resolver.is_kind(c, "actor") for c in whom):
        return whom  # *a défendu X **face aux critiques***
    if whom and (verb in lexicon.words("speech") or any(_is_of_somebody(resolver, c) for c in whom)):
        return []  # *a évoqué sa réaction **face aux manifestations***, *a jugé l'attitude de X **face aux critiques***
    return _subjects(resolver, head, i)


def accused(resolver: Resolver, i: int) -> list[int]:
    """Who did what a reproach says, by the clause behind it: *les accusations de X **selon lesquelles Y** a menti*."""
    tree, lexicon = resolver.tree, resolver.lexicon
    for k in range(i + 1, min(i + _CLAUSE, len(tree.form) - 1)):
        if tree.form[k] in lexicon.words("according") and tree.form[k + 1] in lexicon.words("relative"):
            verb = tree.head[k + 1]
            return list(resolver.frames.of(verb).get("obj" if resolver.frames.passive(verb) else "subj", ()))
        if tree.pos[k] in {"VERB", "AUX", "SCONJ"} or tree.form[k] in lexicon.noun_forms:
            return []
    return []


def _of_whom_told(resolver: Resolver, i: int) -> list[int]:
    """Who is the target of a noun by its relative clause: *les menaces **dont X fait l'objet***, ***dont X est la
    cible***."""
    tree, lexicon = resolver.tree, resolver.lexicon
    for clause in tree.children[i]:
        if tree.dep[clause] not in RELATIVES or tree.child(clause, "iobj", "nmod", "obl:arg") is None:
            continue
        if not any(tree.form[c] in lexicon.words("of_whom") for c in tree.children[clause]):
            continue
        objects = (c for c in tree.children[clause] if tree.dep[c].startswith("obj"))
        target = next((c for c in (clause, *objects) if tree.form[c] in lexicon.words("target")), None)
        if target is not None:  # *dont ont fait l'objet **des opposants***: an article
            behind = [c for c in tree.children[target] if c > target and tree.dep[c] == "nmod"]
            return _subjects(resolver, clause, i) or behind
    return []


def _earners(resolver: Resolver, verb: int, i: int) -> list[int]:
    """Who gets a reproach for something: *sa phrase a valu **au maire** des critiques*, ***s'est attiré** des
    critiques*."""
    if resolver.tree.reflexive(verb):
        return _subjects(resolver, verb, i)
    return [c for c in resolver.frames.of(verb).get(resolver.lexicon.preposition("à"), ()) if c != i]


def _is_proceeding(resolver: Resolver, i: int) -> bool:
    """Whether a noun names what courts and inquirers do, who turn it down themselves: *la **plainte** a été rejetée par
    le tribunal*."""
    rows = resolver.lexicon.nouns.get(resolver.lexicon.noun_forms.get(resolver.tree.form[i], ""), ())
    return any(row.type == "ACCUSE" and row.mode in PROCEEDINGS for row in rows)


def _is_rule(resolver: Resolver, i: int) -> bool:
    """Whether a noun names but what people are held to: *une **quarantaine***, *le **couvre-feu***."""
    rows = resolver.lexicon.nouns.get(resolver.lexicon.noun_forms.get(resolver.tree.form[i], ""), ())
    return bool(rows) and all(row.type == "COERCE" for row in rows)


def _kept(resolver: Resolver, i: int) -> list[int]:
    """Who is told to be where prisoners are: *X est **en prison***, *X se trouve **en détention***, *X, **en garde à
    vue***, *a maintenu X **en détention***."""
    tree, head = resolver.tree, resolver.tree.head[i]
    if head != i and resolver.frames.is_verbal(head) and not resolver.frames.passive(head):
        kept = [c for c in resolver.frames.of(head).get("obj", ()) if c < i and resolver.actors(c)]
        if kept and not tree.reflexive(head):
            return kept
    return bearers(resolver, i)


def _target_before(resolver: Resolver, i: int) -> int | None:
    """The object that a noun with *de* belongs to where the parser hung it on the verb: *a fait l'**objet** d'une
    enquête*."""
    tree = resolver.tree
    if tree.case(i) != resolver.lexicon.preposition("de"):
        return None
    objects = (c for c in tree.children[tree.head[i]] if c < i and tree.dep[c].startswith("obj"))
    return next((c for c in objects if tree.form[c] in resolver.lexicon.words("target")), None)


def _is_of_a_noun(resolver: Resolver, i: int) -> bool:
    """Whether a noun stands behind another that names an event: *ont répondu à l'**appel** à un rassemblement*."""
    tree, case = resolver.tree, resolver.tree.child(i, "case")
    return case is not None and case > 0 and tree.form[case - 1] in resolver.lexicon.noun_forms


def _bare_like(resolver: Resolver, first: int, i: int) -> bool:
    """Whether a noun shares the article and all complements of the one it is joined to."""
    tree = resolver.tree
    if tree.form[first] not in resolver.lexicon.noun_forms or tree.child(i, "det", "case") is not None:
        return False
    return not any(tree.dep[c] in {"nmod", "acl", "obl:arg"} and c < i for c in tree.children[first])


def _blamed(resolver: Resolver, c: int) -> list[int]:
    """Whom a reproach that something raises is aimed at: who did it, ***la décision de X** a suscité des critiques*,
    not whom it befell (*l'arrestation de X*)."""
    args, tree = resolver.frames.of(c), resolver.tree
    if tree.form[c] in resolver.lexicon.words("relative"):
        c = resolver.frames.antecedent(c)
        if tree.form[c] in resolver.lexicon.words("that_which"):
            verb = next((n for n in tree.up(c, 8) if n < c and resolver.frames.is_verbal(n)), None)
            return list(resolver.frames.of(verb).get("subj", ())) if verb is not None else []
        args = resolver.frames.of(c)
    suffered = tree.is_word(c, resolver.lexicon.words("suffering"))
    whose = ("par",) if suffered else ("poss", "de", "par")
    return [c] if resolver.actors(c) else [d for r in whose for d in args.get(r, ())]


def _subjects(resolver: Resolver, verb: int, i: int) -> list[int]:
    frames = resolver.frames
    args = frames.of(verb)
    words = args.get("obj" if frames.passive(verb) else "subj", ())
    return [c for c in words if c != i]


def _is_of_somebody(resolver: Resolver, noun: int) -> bool:
    tree = resolver.tree
    owners = (c for c in tree.children[noun] if tree.case(c) == resolver.lexicon.preposition("de"))
    return any(resolver.is_kind(c, "actor") for c in owners)


def _is_argument(resolver: Resolver, noun: int) -> bool:
    """Whether a noun with its article is part of a clause of others and no predicate: *est **la cible** de*."""
    tree = resolver.tree
    if tree.dep[noun] in {"appos", "amod", "ROOT"} or tree.child(noun, "cop") is not None:
        return False
    return tree.definite(noun) or any(
        tree.form[c] in tree.lexicon.words("contracted") for c in tree.children[noun] if c < noun
    )


def bearers(resolver: Resolver, noun: int) -> list[int]:
    """Whose predicate a noun is: ***X** est la cible de*, ***X** fait l'objet de*, ***X**, victime de*."""
    tree = resolver.tree
    subjects = [c for c in resolver.frames.of(noun).get("subj", ()) if c != noun]
    if subjects:
        return subjects
    head = tree.head[noun]
    if head == noun:
        return []
    if resolver.frames.is_verbal(head):
        controlled = tree.verb(head) in resolver.lexicon.words("object_control") and not resolver.frames.passive(head)
        theirs = resolver.frames.of(head).get("obj") if controlled else None
        return theirs or _subjects(resolver, head, noun)  # *accuse **X** d'être responsable de*
    return [head] if tree.dep[noun] in {"appos", "amod", "nmod", "nmod:appos"} else []


def answerers(resolver: Resolver, i: int) -> list[int]:
    """Who answers what was asked in a participle: *X a refusé le report **réclamé** par Y*; none where nobody does."""
    tree, lexicon = resolver.tree, resolver.lexicon
    if not tree.dep[i].startswith("acl") or not resolver.frames.passive(i):
        return []
    answering = lexicon.words("granting") | lexicon.words("enduring") | lexicon.words("refusing")
    answering -= lexicon.words("taking")  # *des enfants qui reçoivent les vaccins **recommandés***
    for head in tree.up(i, 4):
        if resolver.frames.is_verbal(head):
            if tree.verb(head) in answering and not resolver.frames.passive(head):
                return [c for c in resolver.frames.of(head).get("subj", ()) if c != i]
            if resolver.frames.finite(head):
                return []
    return []


def _heard(resolver: Resolver, i: int) -> list[int]:
    """Before whom or in talks with whom something is asked: *a appelé **devant l'ONU** à*, *lors d'un entretien **avec
    X**, a demandé*; not before the press, which only hears it."""
    tree, frames, lexicon = resolver.tree, resolver.frames, resolver.lexicon
    words = list(frames.of(i).get(lexicon.preposition("devant"), ()))
    for c in (d for k in tree.children[i] if tree.is_during(k) for d in (k, *tree.children[k])):
        rows = lexicon.nouns.get(lexicon.noun_forms.get(tree.form[c], ""), ())
        if any(row.type == "CONSULT" for row in rows):
            words += frames.of(c).get(lexicon.preposition("avec"), ())
    pressmen = lexicon.words("press") | lexicon.words("masses")
    return [c for c in words if not resolver.is_kind(c, "medium") and not tree.is_word(c, pressmen)]


def addressees(resolver: Resolver, i: int) -> list[int]:
    """Whom one turned to in order to ask: *a écrit **à X** pour lui demander*, *a écrit **à X**, lui demandant*, *a
    contacté **X** pour demander*."""
    tree, lexicon = resolver.tree, resolver.lexicon
    if found := resolver.frames.sent_to(i) or _heard(resolver, i):
        return found
    mark, head = tree.child(i, "mark"), tree.head[i]
    to_that_end = tree.form[head] in lexicon.words("purposing")
    if to_that_end:
        head = tree.head[head]  # *afin de **demander***
    clitic = any(tree.form[c] in lexicon.words("dative") for c in tree.children[i])
    aims = to_that_end or (mark is not None and tree.form[mark] == lexicon.preposition("pour"))
    goes_on = clitic and mark is None and "gerund" in tree.tenses(i) and tree.dep[i].startswith("advcl")
    if not (aims or goes_on) or not resolver.frames.is_verbal(head):
        return []
    args = resolver.frames.of(head)
    letters = [c for c in args.get("obj", ()) if tree.is_word(c, lexicon.words("letter"))]
    if not clitic and not letters and tree.verb(head) not in lexicon.words("contacting"):
        return []
    for relation in ("obj", lexicon.preposition("à"), lexicon.preposition("avec")):
        if found := [c for c in args.get(relation, ()) if c != i and c not in letters]:
            return found
    return []
