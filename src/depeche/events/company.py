"""Company: who took part in what a noun names, by its complements and by what they did there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from depeche.events.arguments import Args
from depeche.events.forms import SUBJECTS
from depeche.events.kinds import PEOPLE
from depeche.events.tree import NOMINAL

if TYPE_CHECKING:
    from depeche.events.owners import Owners
    from depeche.events.resolver import Resolver

_BEHIND = 12
"""Words within which a relative clause tells who came to what a noun names."""

_RIGHT_BEHIND = 3

_SIDES = 6
"""Sides of a meeting that are put together again."""


def pair(resolver: Resolver, i: int, args: Args) -> list[str]:
    """Both sides of a meeting or bond: *entre X et Y*, *de X avec Y*, *X et Y ont tenu*."""
    between = [a for c in args.get("entre", ()) for a in _side(resolver, c)]
    if len(between) == 1:
        between += [a for a in torn_sides(resolver, args["entre"][0]) if a not in between]
    if between:
        return between
    found: list[str] = []
    for relation in ("poss", "de", "par"):
        words = [c for c in args.get(relation, ()) if relation != "par" or _takes_part(resolver, i, c)]
        here = [a for c in words for a in resolver.actors(c) if resolver.cast[a].kind in PEOPLE]
        if here:
            found = here
            break
    leaders = [a for a in led_by(resolver, i, args) if a not in found]
    if not found:
        found = [a for c in args.get("adj", ()) for a in resolver.nationalities.actors(resolver.tree.form[c])]
    with_whom = [a for c in args.get("avec", ()) for a in _side(resolver, c)]
    told = with_whom and any(args.get(relation) for relation in ("poss", "de"))  # *la rencontre **de X avec Y***
    if len(found) < 2 and not (found and told):
        takers = _holders(resolver, i) or attending(resolver, i, shared=bool(with_whom))
        takers = takers or attendees(resolver, i) or gathered(resolver, i)  # *un sommet a réuni **X et Y***
        for c in takers:
            here = [a for a in resolver.actors(c) if resolver.cast[a].kind in PEOPLE]
            if not here and (crowd := resolver.unnamed.actor(c)):
                here = [crowd]
            found += here
    found = list(dict.fromkeys(found + leaders))
    if not found:
        found = _bound_to(resolver, args.get("avec", ()), with_whom)
    if not found and with_whom:
        found = other_party(resolver, i, with_whom[0])
    return found + with_whom


def _side(resolver: Resolver, c: int) -> list[str]:
    """One side of a meeting, a crowd without a name included; but *les deux pays* are named elsewhere."""
    found = [a for a in resolver.actors(c) if resolver.cast[a].kind in PEOPLE]
    return found or ([] if resolver.tree.is_word(c, resolver.lexicon.words("several")) else people_of(resolver, c))


def _joined_to(resolver: Resolver, one: int) -> int | None:
    """The noun behind *et* that the parser has torn from the one before: *entre manifestants **et policiers***."""
    tree = resolver.tree
    last = tree.parsed.word_at(tree.phrase(one).end - 1)
    k = last + 1 if last is not None and last >= one else one + 1
    while k < len(tree.form) and tree.pos[k] == "ADJ":
        k += 1
    if k + 1 >= len(tree.form) or tree.form[k] not in resolver.lexicon.words("and"):
        return None
    k += 1
    while k + 1 < len(tree.form) and tree.pos[k] == "DET":
        k += 1
    return k if tree.pos[k] == "NOUN" else None


def clash(resolver: Resolver, i: int, args: Args) -> list[str]:
    """All sides of a clash, who all do it: *entre X et Y*, *avec X*, *des heurts ont opposé X à Y*."""
    tree, lexicon = resolver.tree, resolver.lexicon
    between = lexicon.preposition("entre")
    fire = [c for c in args.get(lexicon.preposition("de"), ()) if tree.form[c] in lexicon.noun_forms]
    words = [s for a in (args, *map(resolver.frames.of, fire)) for s in a.get(between, ())]  # *échange de tirs entre*
    head = tree.head[i]
    if not words and tree.dep[i] == "nsubj" and tree.verb(head) in lexicon.words("opposing"):
        opposed = resolver.frames.of(head)
        to = lexicon.preposition("à")
        words = [c for c in opposed.get("obj", ()) if c != i]
        words += [
            c for c in opposed.get(to, ()) if c != i and words and c > words[0]
        ]  # not *ont opposé **à Minsk** X à*
        if len(words) == 1:
            words += resolver.frames.of(words[0]).get(to, ())  # *ont opposé le groupe **au voisin***
    if not words:
        own = args.get("poss") or args.get(lexicon.preposition("de")) or []
        words = [c for c in (*own, *args.get(lexicon.preposition("avec"), ())) if c not in fire]
    if len(words) == 1 and (torn := _joined_to(resolver, words[0])) is not None:
        words.append(torn)
    found = [a for c in words for a in people_of(resolver, c)]
    if len(found) == 1 and words:
        found += torn_sides(resolver, words[0])
    if len(found) == 1 and words == args.get(lexicon.preposition("avec")):
        found += other_party(resolver, i, found[0])  # ***l'armée** est engagée dans des combats avec les rebelles*
    return list(dict.fromkeys(found))


def _bound_to(resolver: Resolver, words: Sequence[int], known: Sequence[str]) -> list[str]:
    """Whose counterpart or aides somebody met: *un entretien avec **son** homologue*, *avec **ses** conseillers*."""
    tree = resolver.tree
    whose = [
        d
        for c in words
        for d in tree.children[c]
        if tree.dep[d] == "det" and tree.form[d] in resolver.lexicon.words("possessive")
    ]
    return [a for d in whose for a in resolver.actors(d) if resolver.cast[a].kind in PEOPLE and a not in known]


def _holders(resolver: Resolver, i: int) -> list[int]:
    """The subject of the light verb of a meeting; an office of state that only announces or confirms it is none."""
    tree, cast = resolver.tree, resolver.cast
    takers = accused_of(resolver, i) or called_to(resolver, i) or resolver.governing_subject(i)
    above = resolver.tree.head[i]
    if tree.pos[above] == "ADJ" and tree.is_word(above, resolver.lexicon.words("close_to")):
        return list(resolver.frames.of(above).get("subj", ()))  # *sont **proches** d'un accord*
    goes = resolver.lexicon.words("attending") | resolver.lexicon.words("coming")
    declined = tree.verb(tree.head[above]) in resolver.lexicon.words("refusing")
    if (declined or tree.negated(above)) and tree.verb(above) in goes:
        return []  # *X ne **participera** pas au sommet*, *refuse d'y participer*
    if not resolver.frames.is_verbal(tree.head[i]) or tree.verb(tree.head[i]) not in resolver.lexicon.words("speech"):
        return takers
    offices = {c for c in takers for a in resolver.actors(c) if cast[a].kind == "organisation" and cast[a].country}
    return [c for c in takers if c not in offices]


def accused_of(resolver: Resolver, i: int) -> list[int]:
    """Who is blamed for what a noun names: *reproche **à X** des contacts avec Y*, ***X** est soupçonné de liens*."""
    tree, lexicon = resolver.tree, resolver.lexicon
    verb = tree.head[i]
    if verb == i or not resolver.frames.is_verbal(verb) or "ACCUSE" not in lexicon.types(tree.verb(verb)):
        return []
    args, to = resolver.frames.of(verb), lexicon.preposition("à")
    if tree.dep[i].startswith("obj"):
        rows = (row for row in lexicon.verbs[tree.verb(verb)] if row.type == "ACCUSE")
        aimed = any(source.relation == to for row in rows for group in row.recipients for source in group)
        return list(args.get(to, ())) if aimed else []
    blamed = tree.dep[i].startswith("obl") and tree.case(i) in lexicon.words("charge_case")
    return [c for c in args.get("obj", ()) if c != i] if blamed else []


def called_to(resolver: Resolver, i: int) -> list[int]:
    """Who is called to what a noun names: *a appelé **X** à un dialogue avec Y*, *à la reprise du dialogue avec Y*."""
    tree, lexicon = resolver.tree, resolver.lexicon
    part = tree.dep[i] == "nmod" and tree.case(i) == lexicon.preposition("de")
    node = tree.head[i] if part else i
    verb = tree.head[node]
    if tree.case(node) != lexicon.preposition("à") or verb == node or not resolver.frames.is_verbal(verb):
        return []
    calls = tree.verb(verb) in lexicon.words("object_control") - lexicon.words("inviting")
    return [c for c in resolver.frames.of(verb).get("obj", ()) if c < node] if calls else []


def _takes_part(resolver: Resolver, i: int, agent: int) -> bool:
    """Whether the agent of a participle behind a meeting holds it: *menées par X*, not *évoquée par la presse*."""
    tree = resolver.tree
    head = tree.head[agent]
    if head == i or not resolver.frames.is_verbal(head):
        return True
    holding = resolver.lexicon.words("light") | resolver.lexicon.words("leading")
    return tree.verb(head) in holding - resolver.lexicon.words("speech")


def led_by(resolver: Resolver, i: int, args: Args, others: frozenset[str] = frozenset()) -> list[str]:
    """Who leads or calls a meeting: *une réunion **présidée par X***, *une réunion a été convoquée **par X***, *une
    réunion sous la présidence **de X***."""
    tree, frames = resolver.tree, resolver.frames
    verbs = [*args.get("acl", ())]
    if frames.is_verbal(tree.head[i]) and frames.passive(tree.head[i]) and tree.dep[i] in SUBJECTS:
        verbs.append(tree.head[i])
    under = [c for c in args.get("sous", ()) if tree.is_word(c, resolver.lexicon.words("presidency"))]
    chairs = [a for c in under for d in frames.of(c).get("de", ()) for a in people_of(resolver, d)]
    return chairs + [
        a
        for c in verbs
        if tree.verb(c) in resolver.lexicon.words("leading") | others
        for s in resolver.frames.of(c).get("subj", ())
        for a in resolver.actors(s)
        if resolver.cast[a].kind in PEOPLE
    ]


def other_party(resolver: Resolver, i: int, one: str) -> list[str]:
    """Who meets somebody told by *avec* alone: who does what the clause tells, *X est rentré après un dîner avec Y*.

    A minister who speaks of the talks with a body or country speaks for his own country.
    """
    tree, frames, cast = resolver.tree, resolver.frames, resolver.cast
    for head in tree.up(i, 8):
        if not frames.is_verbal(head):
            continue
        found = [a for c in frames.of(head).get("subj", ()) if c != i for a in resolver.actors(c)]
        found = [a for a in found if cast[a].kind in PEOPLE and a != one]
        judged = any(row.type in {"ACCUSE", "COERCE"} for row in resolver.lexicon.verbs.get(tree.verb(head), ()))
        if not found or judged:  # *le tribunal a condamné X pour des contrats **avec Y***
            break
        if tree.verb(head) not in resolver.lexicon.words("speech") or tree.reflexive(head):
            return found  # *X **se dit** prêt au dialogue avec Y*
        country = cast[found[0]].country
        if len(found) == 1 and cast[found[0]].kind == "person" and cast[one].kind != "person" and country:
            home = resolver.nationalities.named(country)
            return [home] if home and home != one else []
        break
    return []


def torn_sides(resolver: Resolver, one: int) -> list[str]:
    """The actors behind the first of several sides, up to the one after *et*, where the parser has torn them apart:
    *entre X, **Y et Z** a eu lieu*, *entre le président, X, **et des élus***."""
    tree, form, last = resolver.tree, resolver.tree.form, len(resolver.tree.form) - 2
    own, found, side = set(resolver.actors(one)), list[str](), one
    for _ in range(_SIDES):
        k = _behind(resolver, side)
        if form[min(k, last)] == ",":
            k += 1
        closing = form[min(k, last)] in resolver.lexicon.words("and")
        k += closing
        while k < last and k not in resolver.known and tree.pos[k] in {"DET", "ADP", "ADJ", "NUM"}:
            k += 1
        if k >= last or tree.pos[k] not in NOMINAL or (not closing and form[_behind(resolver, side)] != ","):
            return []
        side, known = k, resolver.known.get(k)
        other = [known] if known else [crowd] if (crowd := resolver.unnamed.actor(k)) else list(resolver.actors(k))
        found += [a for a in other if resolver.cast[a].kind in PEOPLE and a not in own and a not in found]
        if closing:
            return found
    return []


def _behind(resolver: Resolver, noun: int) -> int:
    """The first word behind a name, or behind the phrase of a noun."""
    tree, names = resolver.tree, resolver.frames.names
    k, span, end, last = noun, names.get(noun), tree.phrase(noun).end, len(tree.form) - 1
    while span is not None and k < last and names.get(k) == span:
        k += 1
    while k < last and tree.start[k] < end and tree.form[k] not in {",", *resolver.lexicon.words("and")}:
        k += 1
    return k


def people_of(resolver: Owners, c: int) -> list[str]:
    """The actors of a word that can act, a crowd without a name included."""
    found = [a for a in resolver.actors(c) if resolver.cast[a].kind in PEOPLE]
    if not found and (crowd := resolver.unnamed.actor(c)):
        found = [crowd]
    return found


def pleading(resolver: Resolver, i: int) -> list[int]:
    """Who answers to a charge at the hearing that a noun names: *lors d'une **audience**, X a plaidé coupable*."""
    tree, lexicon = resolver.tree, resolver.lexicon
    verb = tree.head[tree.head[i]] if tree.is_during(tree.head[i]) else tree.head[i]
    if tree.verb(verb) not in lexicon.words("pleading"):
        return []
    pleas = any(tree.is_word(c, lexicon.words("plea")) for c in tree.children[verb])
    return resolver.frames.of(verb).get("subj", []) if pleas else []


def present(resolver: Resolver, i: int) -> list[str]:
    """Who leads an occasion or is there, as is told of itself: *une cérémonie **présidée par X***, *a lieu en présence
    **de X***."""
    tree, frames = resolver.tree, resolver.frames
    args, beside = frames.of(i), resolver.lexicon.preposition("avec")
    words = list(args.get(beside, ()))
    if tree.dep[i] in SUBJECTS and tree.verb(tree.head[i]) in resolver.lexicon.words("occurring"):
        words += frames.of(tree.head[i]).get(beside, ())
    held_by = led_by(resolver, i, args, resolver.lexicon.words("attending"))  # *la messe a été **célébrée par X***
    return [*held_by, *(a for c in words for a in people_of(resolver, c))]


def attendees(resolver: Resolver, i: int) -> list[int]:
    """Who is told to be at what a noun names: *X participe à*, *sa présence à*, *X a dit lors de*, *X vient pour*."""
    tree, lexicon = resolver.tree, resolver.lexicon
    head, node = tree.head[i], i
    if tree.child(i, "cop") is not None and tree.case(i) == lexicon.preposition("en"):
        return list(resolver.frames.of(i).get("subj", ()))  # ***X est** en visite à Kiev*
    if head == i:
        return []
    case_at = tree.child(i, "case")
    told = case_at - 1 if case_at else head  # *a défendu sa **participation** à une marche*, hung on the verb
    if tree.lemma[head] in lexicon.words("attendance") or tree.lemma[told] in lexicon.words("attendance"):
        args = resolver.frames.of(head if tree.lemma[head] in lexicon.words("attendance") else told)
        return args.get("poss") or args.get("de") or []
    if tree.is_word(head, lexicon.words("present")) and tree.child(head, "cop") is not None:
        there = not tree.negated(head) and tree.case(i) == lexicon.preposition("à")
        return list(resolver.frames.of(head).get("subj", ())) if there else []  # ***X était présent** aux obsèques*
    if tree.form[head] in lexicon.words("participants") and tree.case(i) == lexicon.preposition("à"):
        return [head]  # ***les participants** à une manifestation*
    below = tree.dep[i] in {"obl:arg", "nmod"}
    if below and _is_occasion(resolver, head):
        node, head = head, tree.head[head]
    verb, case = tree.verb(head), tree.case(i)
    above = tree.head[head] if tree.dep[head] == "xcomp" else head
    at_it = node != i or (tree.dep[i].startswith("obl") and during(resolver, i))
    missed = tree.negated(head) or tree.negated(above) or tree.verb(above) in lexicon.words("refusing")
    if missed and not at_it:
        return []  # *n'a pas pu se joindre à la réunion*; but *n'a pas porté de masque lors de sa visite*
    if case == lexicon.preposition("en") and not resolver.frames.is_verbal(head):
        return [head]  # *le ministre, en visite à Kiev*
    if node != i and tree.form[node] in lexicon.words("framework") and not resolver.frames.is_verbal(head):
        return [head]  # *le ministre, dans le cadre d'une **tournée**, a*
    if tree.verb(head) in lexicon.words("inviting") and case == lexicon.preposition("à"):
        args = resolver.frames.of(head)  # *a invité **X** à une réunion*
        return [c for relation in ("subj", "obj") for c in args.get(relation, ()) if c != i]
    if node != i and tree.is_word(head, lexicon.words("interviewing")) and resolver.frames.passive(head):
        return list(resolver.frames.of(head).get("obj", ()))  # *interrogée lors d'une visite, **X** a dit*
    visits = any(row.mode == "visit" for row in lexicon.nouns.get(lexicon.noun_forms.get(tree.form[i], ""), ()))
    at_it = at_it or case == lexicon.preposition("en")
    if visits and at_it and resolver.frames.is_verbal(head) and resolver.frames.passive(head):
        return list(resolver.frames.of(head).get("obj", ()))  # ***X** a été hué lors d'une visite à Kiev*
    if not resolver.frames.is_verbal(head) or resolver.frames.passive(head):
        return []
    if {"ASSAULT", "COERCE"} & lexicon.plain_types(verb):
        return []  # *la police a interpellé X lors d'une manifestation*
    part = any(tree.form[c] in lexicon.words("part_of") for c in tree.children[head])  # *a pris **part** à la réunion*
    there = (part or verb in lexicon.words("attending")) and tree.dep[i].startswith("obj" if case == "" else "obl")
    there = there or (verb in lexicon.words("organising") and tree.dep[i] == "obj")
    comes = verb in lexicon.words("coming") and case == lexicon.preposition("pour")
    if verb in lexicon.words("coming") and case == lexicon.preposition("à"):  # *venir **à la rencontre** de X*
        comes = any(row.type == "CONSULT" for row in lexicon.nouns.get(lexicon.noun_forms.get(tree.form[i], ""), ()))
    on_visit = case == lexicon.preposition("en") and tree.dep[i].startswith("obl")
    if case in lexicon.words("before_after"):  # *a salué X, avant **une visite** à Gao*
        comes = any(row.mode == "visit" for row in lexicon.nouns.get(lexicon.noun_forms.get(tree.form[i], ""), ()))
    if there or comes or on_visit or node != i or (tree.dep[i].startswith("obl") and during(resolver, i)):
        return [c for c in resolver.frames.of(head).get("subj", ()) if c != i]
    return []


def _is_occasion(resolver: Resolver, i: int) -> bool:
    """Whether a word tells on what occasion the verb above it is done: *lors de*, *dans le cadre de*."""
    tree, lexicon = resolver.tree, resolver.lexicon
    framed = tree.form[i] in lexicon.words("framework") and tree.case(i) == lexicon.preposition("dans")
    return tree.head[i] != i and (framed or tree.is_during(i))


def set_off(resolver: Resolver, i: int) -> list[str]:
    """The persons right before a noun with *en* that a comma sets off, wherever the parser hung it: *les demandes de la
    ministre **Anne Petit**, en visite à Gao*."""
    tree, case = resolver.tree, resolver.tree.child(i, "case")
    if case is None or case != i - 1 or case < 2 or tree.form[case - 1] != ",":
        return []
    if resolver.lexicon.preposition(tree.form[case]) != resolver.lexicon.preposition("en"):
        return []
    named = [a for a in resolver.named_before(case) if resolver.cast[a].kind == "person"]
    word = resolver.frames.root_of_name(case - 2) if named and case - 2 in resolver.frames.names else None
    while word is not None and tree.dep[word] in {"appos", "nmod"} and not tree.case(word):
        word = tree.head[word]
    if word is None or tree.dep[word] != "conj":
        return named
    beside = [a for a in resolver.actors(tree.head[word]) if resolver.cast[a].kind == "person"]
    return beside + named  # *X et **Y**, en visite à Gao*


def gathered(resolver: Resolver, i: int) -> list[int]:
    """Whom what a noun names has drawn together: *la marche a réuni **mille personnes***, *des défilés rassemblant
    **des milliers d'étudiants***, *une grève a eu lieu, avec **mille participants***."""
    tree, lexicon, frames = resolver.tree, resolver.lexicon, resolver.frames
    verbs = [c for c in tree.children[i] if tree.dep[c].startswith("acl")]
    head = tree.head[i]
    if head != i and frames.is_verbal(head) and i in frames.of(head).get("subj", ()):
        verbs.append(head)
    for k in range(i + 1, min(i + _BEHIND, len(tree.form))):
        if tree.form[k] in lexicon.noun_forms or tree.pos[k] == "SPACE":
            break
        if tree.form[k] in lexicon.words("subject_relative"):  # *une marche le 3 août à Lyon **qui a rassemblé***
            verbs += [tree.head[k]] if tree.head[k] not in verbs else []
            break
        if k - i < _RIGHT_BEHIND and "gerund" in tree.tenses(k):
            verbs.append(k)
    for verb in verbs:
        if not frames.is_verbal(verb) or frames.passive(verb):
            continue
        args = frames.of(verb)
        if tree.verb(verb) in lexicon.words("gathering"):
            if found := [c for c in args.get("obj", ()) if c != i]:
                return found
            if found := [d for c in args.get("adv", ()) for d in tree.children[c] if tree.dep[d] == "obl:arg"]:
                return found  # *a réuni **plus de** mille personnes*
        elif verb == head and tree.verb(verb) in lexicon.words("occurring"):
            beside = [c for c in args.get(lexicon.preposition("avec"), ()) if people_of(resolver, c)]
            if beside:
                return beside
    return []


def called(resolver: Resolver, i: int) -> list[int]:
    """Whom somebody calls or drives to what a noun names: *ont appelé **le ministre** à la démission*."""
    tree, lexicon = resolver.tree, resolver.lexicon
    for head in tree.up(i, 2):
        if resolver.frames.is_verbal(head):
            asked = tree.verb(head) in lexicon.words("calling") | lexicon.words("driving")
            asked = asked and tree.case(i) == lexicon.preposition("à")
            return list(resolver.frames.of(head).get("obj", ())) if asked else []
    return []


def attending(resolver: Resolver, i: int, *, shared: bool) -> list[int]:
    """Who took part in what a noun names by what they did there: *X a entamé des discussions avec Y* (``shared``),
    *X a demandé à Y, lors d'un entretien, de*."""
    tree = resolver.tree
    head, node = tree.head[i], i
    if tree.dep[i] in {"obl:arg", "nmod"} and _is_occasion(resolver, head):
        node, head = head, tree.head[head]
    if node == head or not resolver.frames.is_verbal(head):
        return []
    if {"ASSAULT", "COERCE"} & resolver.lexicon.plain_types(tree.verb(head)):
        return []  # *la police a arrêté dix élus en marge du sommet*
    args = resolver.frames.of(head)
    if tree.dep[node] in {"obj", "obj:lvc"} and shared:
        lexicon, verb = resolver.lexicon, tree.verb(head)
        judges = lexicon.judges(verb) and verb not in lexicon.words("leading")
        if judges or verb in lexicon.words("calling_names") | lexicon.words("speech"):
            return []  # *X a critiqué l'accord de Y **avec Z***
        return [c for c in args.get("subj", ()) if c != i]
    on_visit = tree.case(i) == resolver.lexicon.preposition("en")  # *en visite à Kiev, le ministre a*
    at_it = on_visit or during(resolver, i) or (shared and tree.case(i) in resolver.lexicon.words("shared_case"))
    if node == i and not (tree.dep[i].startswith("obl") and at_it):
        return []
    shared = shared or on_visit
    found = [c for c in args.get("subj", ()) if c != i]
    if not shared and not resolver.frames.passive(head):
        for relation in ("à", "avec", "obj"):
            others = [c for c in args.get(relation, ()) if c != i and resolver.is_kind(c, "person")]
            if others:
                return found + others
    return found


def during(resolver: Resolver, i: int) -> bool:
    """Whether a noun tells on what occasion something was done: *au cours de*, *à l'occasion de*."""
    tree = resolver.tree
    words = resolver.lexicon.words("during")
    return any(tree.dep[c] == "case" and tree.form[c] in words for c in tree.children[i]) or any(
        tree.form[d] in words for c in tree.children[i] if tree.dep[c] == "case" for d in tree.children[c]
    )
