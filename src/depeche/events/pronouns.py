"""Whom pronouns stand for: *je*, *vous*, *il*, *le*, *lui*, *ce dernier*, by their clause and by who speaks."""

from __future__ import annotations

from collections.abc import Set
from typing import TYPE_CHECKING

from depeche.events.antecedents import antecedents
from depeche.events.joined import joined_subjects
from depeche.events.kinds import PEOPLE
from depeche.events.possessors import possessors
from depeche.events.tree import NOMINAL, RELATIVES
from depeche.knowledge import fold
from depeche.reading import Statement

if TYPE_CHECKING:
    from depeche.events.references import References

_LATTER = 40
"""Words within which *ce dernier* resumes somebody."""

_THINGS = frozenset({"obj", "nsubj", "nsubj:pass", "obl:arg", "obl:agent"})
"""What a noun is that a clitic soon takes up."""

_HELD = frozenset({"ACCUSE", "COERCE", "RETREAT"})
"""Types of what befalls who was arrested."""

_OTHERS = ("obj", "à", "contre", "avec", "pour", "par")
"""Relations of those told beside the subject of a clause."""

_SPOKEN_OF = 70
"""Words within which a clitic means somebody who is named."""


def pronoun(refs: References, i: int) -> list[str]:
    """The actors that a pronoun or possessive stands for; none where nothing tells."""
    lexicon, form = refs.lexicon, refs.tree.form[i]
    if form in lexicon.words("first_person"):
        statement = refs.speaker_at.get(i)
        return [statement.speaker] if statement and statement.speaker else []
    if form in lexicon.words("second_person"):
        statement = refs.speaker_at.get(i)
        if statement and not statement.addressee:
            return _spoken_to(refs, statement)
        return [statement.addressee] if statement and statement.addressee else []
    if form in lexicon.words("relative"):
        return antecedents(refs, i)
    if form in lexicon.words("possessive"):
        return possessors(refs, i)
    if form in lexicon.words("personal"):
        return _personal(refs, i)
    one = form in lexicon.words("indefinite") and refs.tree.child(i, "nmod") is not None  # not *ceux de X*
    if one and (bearer := refs.bearers.at_the_end(i)):
        return [bearer]  # *l'une des figures du mouvement, Jeanne Dupont*
    id = refs.known.get(i)
    return list(refs.cast.members(id)) if id else []


def _personal(refs: References, i: int) -> list[str]:
    """Whom a pronoun of the third person means: *il*, *le*, *lui*; never who says it in direct speech."""
    found, said = _third_person(refs, i), refs.speaker_at.get(i)
    if said is None or said.type != "direct" or said.speaker is None or found != [said.speaker]:
        return found
    other = _other_person(refs, i, {said.speaker})  # *"j'ai parlé à X le jour où **il** recevait Y"*
    return [other] if other else []


def _third_person(refs: References, i: int) -> list[str]:
    tree, lexicon = refs.tree, refs.lexicon
    form = tree.form[i]
    if country := _country_above(refs, i):
        return [country]
    if form in lexicon.words("dative") and (whom := _object_above(refs, i)):
        return whom
    id = refs.cast.pronoun(i)
    several = tree.plural[i] and tree.dep[i].startswith("nsubj")
    if several and (joined := joined_subjects(refs, i)) and (id is None or id in joined):
        return joined
    if (id is None or refs.cast[id].kind in {"organisation", "country"}) and (resumed := _body_before(refs, i)):
        return [resumed]
    if id is not None and (held := _whom_they_hold(refs, i) or _still_latter(refs, i)) and refs.cast.suits(held, i):
        return [held]
    if id is None or refs.cast[id].kind in {"organisation", "country"}:
        id = _whom_it_befell(refs, i) if _is_hurt(refs, i) else id
    if id is not None and tree.dep[i] in {"obj", "iobj"} and id in (own := _subjects(refs, tree.head[i])):
        id = _other_person(refs, i, own)
    if id is not None and refs.cast[id].kind != "person" and _means_a_thing(refs, i, id):
        return []
    if id is not None and tree.dep[i] == "nsubj" and id in _objects(refs, tree.head[i]):
        id = _other_person(refs, i, {id})  # *X a limogé Y. **Il** accuse X*
    if id is None and tree.plural[i] and form in lexicon.words("accusative"):
        id = _other_crowd(refs, i)
    if id is None and form in lexicon.words("accusative") | lexicon.words("dative"):
        found = _object_above(refs, i) or _subject_above(refs, i) or _speaker_meant(refs, i)
        return found or _beside_pronoun(refs, i) or _whom_one_meets(refs, i)
    if id is None and several and (crowd := _crowd_before(refs, i)):
        return [crowd]
    if id is None and tree.case(i) in lexicon.words("against"):
        other = _other_person(refs, i, set())  # *des enquêtes contre **lui***
        return [other] if other else []
    return list(refs.cast.members(id)) if id else _speaker_or_subject(refs, i)


def _country_above(refs: References, i: int) -> str | None:
    """The country or body that is the subject of the main clause, of the gender and number of the subject of a clause
    below, with nobody else told between: ***Israël** a renié les accords qu'**il** a signés*, *le **syndicat** Unsa a
    attaqué X, qu'**il** accuse*."""
    tree = refs.tree
    clause = tree.head[i]
    while tree.dep[clause] == "conj" and tree.head[clause] != clause:
        clause = tree.head[clause]
    below = tree.dep[clause] in RELATIVES or tree.dep[clause].startswith("advcl")
    if not below or not tree.dep[i].startswith("nsubj"):
        return None
    verb = next((n for n in tree.up(clause, 4) if refs.frames.is_verbal(n) and n < i), None)
    subjects = refs.frames.of(verb).get("obj" if refs.frames.passive(verb) else "subj", ()) if verb is not None else ()
    for c in subjects:
        found = refs.actors(c)
        noun = refs.frames.antecedent(c) if tree.form[c] in refs.lexicon.words("relative") else c
        if len(found) != 1 or not noun < i or not _is_land_or_body(refs, noun, found[0]):
            return None
        between = {refs.known[k] for k in range(noun + 1, i) if k in refs.known} - set(found)
        between -= set(refs.actors(tree.head[clause])) if tree.dep[clause] in RELATIVES else set()
        alone = not any(refs.cast.suits(id, i) for id in between)
        return found[0] if alone and _agree(refs, noun, found[0], i) else None
    return None


def _is_land_or_body(refs: References, noun: int, actor: str) -> bool:
    kind = refs.cast[actor].kind
    return kind == "country" or (kind == "organisation" and refs.tree.pos[noun] == "NOUN")


def _agree(refs: References, noun: int, country: str, pronoun: int) -> bool:
    """Whether the word for a country has the gender and number of a pronoun; most that end in *-e* are feminine."""
    tree, lexicon = refs.tree, refs.lexicon
    name = fold(refs.cast[country].name)
    feminine = name.endswith("e") and name not in lexicon.words("masculine_countries")
    told = tree.gender(noun) if tree.pos[noun] == "NOUN" else ""
    gender = told or ("Fem" if feminine else "Masc")
    if tree.pos[noun] == "PROPN" and fold(tree.form[noun]) not in name:
        gender = "Masc"  # ***Budapest** rejette ces critiques, qu'**il** juge infondées*
    asked = tree.gender(pronoun)
    return tree.plural[noun] == tree.plural[pronoun] and (not asked or asked == gender)


def _means_a_thing(refs: References, clitic: int, id: str) -> bool:
    """Whether an object clitic may take up a thing told after the body or group that it could mean as well:
    *la majorité a présenté **la réforme**, les syndicats veulent **la** soutenir*."""
    tree = refs.tree
    if tree.dep[clitic] != "obj" or tree.form[clitic] not in refs.lexicon.words("accusative"):
        return False
    gender = tree.gender(clitic)
    for k in range(clitic - 1, max(clitic - _SPOKEN_OF, -1), -1):
        if refs.known.get(k) == id:
            return False
        if k in refs.known or tree.pos[k] != "NOUN" or tree.dep[k] not in _THINGS:
            continue
        told = tree.gender(k)
        if tree.plural[k] == tree.plural[clitic] and (not gender or not told or told == gender):
            return True
    return False


def is_latter(refs: References, i: int) -> bool:
    """Whether a word resumes who was told last: *ce **dernier***, a demonstrative right before it, or *celui-ci*."""
    if refs.tree.form[i] in refs.lexicon.words("this_one"):
        return True
    det = refs.tree.child(i, "det")
    return det is not None and det == i - 1 and refs.tree.form[det] in refs.lexicon.words("demonstrative")


def latter(refs: References, i: int) -> list[str]:
    """*Ce **dernier***: the person of that gender spoken of last; *ces **derniers***: the last who are several."""
    tree, cast = refs.tree, refs.cast
    named = [refs.known[c] for c in tree.children[i] if c > i and tree.dep[c] == "appos" and c in refs.known]
    if len(named) == 1 and cast[named[0]].kind == "person":
        return named  # *ce dernier, **Jean Petit**, a*
    gender = "f" if tree.form[i] in refs.lexicon.words("feminine") else "m"
    for k in range(i - 2, max(i - _LATTER, -1), -1):
        known = refs.known.get(k)
        if known is None and tree.pos[k] == "NOUN" and tree.dep[k] in _THINGS and not tree.plural[i]:
            known = next(iter(refs.actors(k)), None)
        if known is None:
            continue
        several = cast[known].kind == "group" or (cast[known].kind == "organisation" and tree.plural[k])
        if tree.plural[i] and several:
            return list(cast.members(known))
        body = cast[known].kind == "organisation" and tree.pos[k] == "NOUN" and not tree.plural[k]
        if not tree.plural[i] and body and tree.gender(k) == ("Fem" if gender == "f" else "Masc"):
            return [known]  # *a critiqué **la mairie**. **Celle-ci** rejette*
        if not tree.plural[i] and cast[known].kind == "person":
            return [known] if cast.gender(known) in {gender, ""} else []
    return []


def _subjects(refs: References, verb: int) -> set[str]:
    return {a for c in refs.frames.of(verb).get("subj", ()) for a in refs.actors(c)}


def _objects(refs: References, verb: int) -> set[str]:
    """Whom the nouns name that are objects of a verb."""
    words = refs.frames.of(verb).get("obj", ()) if refs.frames.is_verbal(verb) else ()
    return {a for c in words if refs.tree.pos[c] in NOMINAL for a in refs.actors(c)}


def _other_person(refs: References, clitic: int, own: Set[str]) -> str | None:
    """Whom a clitic means that cannot mean the subject of its verb: *le juge a décidé de **le** poursuivre*."""
    tree = refs.tree
    for k in range(clitic - 1, max(clitic - _SPOKEN_OF, -1), -1):
        known = refs.known.get(k)
        if not known or known in own or any(tree.dep[n] == "nmod" and tree.case(n) for n in (k, tree.head[k])):
            continue  # *le secrétaire de **Jean Petit***
        if refs.cast[known].kind == "person" and refs.cast.suits(known, clitic):
            return known
    return None


def _other_crowd(refs: References, clitic: int) -> str | None:
    """The only other group before of which a plural clitic can be: ***des grévistes** ont bloqué le port; les soldats
    ont tiré pour **les** disperser*."""
    own, last = _subjects(refs, refs.tree.head[clitic]), max(clitic - _SPOKEN_OF, -1)
    told = {refs.known[k] for k in range(clitic - 1, last, -1) if k in refs.known} - own
    crowds = [a for a in told if refs.cast[a].kind == "group" and refs.cast.suits(a, clitic)]
    return crowds[0] if own and len(crowds) == 1 else None


def _beside_pronoun(refs: References, clitic: int) -> list[str]:
    """Whom a clitic means beside a pronoun or a body that is another: *le PP a exclu X. Il **lui** reproche un vote*,
    *l'Iran a arrêté X. Téhéran **l'**accuse*."""
    tree, verb = refs.tree, refs.tree.head[clitic]
    subjects = refs.frames.of(verb).get("subj", ()) if refs.frames.is_verbal(verb) else ()
    own = _subjects(refs, verb)
    body = all(refs.cast[a].kind in {"country", "organisation"} for a in own)
    if len(own) != 1 or any(tree.form[c] in refs.lexicon.words("relative") for c in subjects):
        return []
    if not body and any(tree.pos[c] != "PRON" for c in subjects):
        return []
    first = tree.sentence[clitic].start
    start = tree.sentence[first - 1].start if first else first
    persons = {a for k in range(start, clitic) if (a := refs.known.get(k)) and refs.cast[a].kind == "person"} - own
    return list(persons) if len(persons) == 1 and refs.cast.suits(next(iter(persons)), clitic) else []


def _whom_one_meets(refs: References, clitic: int) -> list[str]:
    """Whom a clitic means that is the object of a verb of meeting: the last person told who is not its subject."""
    tree, verb = refs.tree, refs.tree.head[clitic]
    meets = refs.lexicon.types(tree.verb(verb)) == {"CONSULT"} and tree.form[clitic] in refs.lexicon.words("accusative")
    own = _subjects(refs, verb) if meets and not tree.plural[clitic] else set[str]()
    other = _other_person(refs, clitic, own) if own else None
    return [other] if other else []


def _crowd_before(refs: References, i: int) -> str | None:
    """The people without a name who are the subject of the sentence before: ***les loueurs** ont protesté. **Ils***."""
    main = _main_before(refs, i)
    subjects = refs.frames.of(main).get("obj" if refs.frames.passive(main) else "subj", ()) if main is not None else ()
    if len(subjects) != 1 or refs.actors(subjects[0]) or not refs.tree.plural[subjects[0]]:
        return None
    return refs.unnamed.actor(subjects[0])


def _is_hurt(refs: References, i: int) -> bool:
    """Whether a pronoun is of whom somebody arrests, frees or kills, which are no bodies."""
    verb = refs.tree.head[i]
    return refs.tree.is_word(verb, refs.lexicon.words("human_deed")) and i in refs.frames.of(verb).get("obj", ())


def _whom_they_hold(refs: References, i: int) -> str | None:
    """Who was arrested or charged in the sentence before, where a pronoun is of whom that goes on to befall:
    *les policiers ont arrêté **trois hommes**. Ils ont été relâchés*."""
    tree, frames, verb, main = refs.tree, refs.frames, refs.tree.head[i], _main_before(refs, i)
    goes_on = frames.passive(verb) and i in frames.of(verb).get("obj", ())
    if main is None or not goes_on or refs.lexicon.types(tree.verb(verb)).isdisjoint(_HELD):
        return None
    if not tree.is_word(main, refs.lexicon.words("detaining")) or frames.passive(main):
        return None
    found = [a for c in frames.of(main).get("obj", ()) for a in refs.actors(c)]
    return found[0] if len(found) == 1 and refs.cast[found[0]].kind in {"person", "group"} else None


def _main_before(refs: References, i: int) -> int | None:
    """The main verb of the sentence before the one of a word."""
    first = refs.tree.sentence[i].start
    if not first:
        return None
    main = next((k for k in refs.tree.sentence[first - 1] if refs.tree.head[k] == k), None)
    return main if main is not None and refs.frames.is_verbal(main) else None


def _body_before(refs: References, i: int) -> str | None:
    """The body without a name that is the subject of the sentence before, where a subject pronoun of its gender opens
    the next one: *La **chambre** a conclu que X a violé le code de la Fifa. **Elle** l'a exclu*."""
    tree, verb = refs.tree, _main_before(refs, i)
    if verb is None or not tree.dep[i].startswith("nsubj") or not tree.opens[i]:
        return None
    subjects = refs.frames.of(verb).get("obj" if refs.frames.passive(verb) else "subj", ())
    if len(subjects) != 1 or tree.pos[subjects[0]] != "NOUN":
        return None
    found = refs.actors(subjects[0])
    if len(found) != 1 or refs.cast[found[0]].kind != "organisation" or refs.cast[found[0]].key:
        return None
    gender = tree.gender(i)
    agrees = gender and tree.gender(subjects[0]) == gender and tree.plural[subjects[0]] == tree.plural[i]
    return found[0] if agrees else None


def _still_latter(refs: References, i: int) -> str | None:
    """Who was *ce dernier*, subject of the sentence before, where a subject pronoun opens the next one."""
    tree, verb = refs.tree, _main_before(refs, i)
    if verb is None or not tree.dep[i].startswith("nsubj") or tree.head[tree.head[i]] != tree.head[i]:
        return None
    subjects = refs.frames.of(verb).get("obj" if refs.frames.passive(verb) else "subj", ())
    if len(subjects) != 1 or tree.form[subjects[0]] not in refs.lexicon.words("latter"):
        return None
    found = refs.actors(subjects[0])
    return found[0] if len(found) == 1 else None


def _whom_it_befell(refs: References, i: int) -> str | None:
    """Who of those told before a pronoun can be arrested, freed or killed: *la police a arrêté **une étudiante**. Elle
    a été libérée*."""
    tree = refs.tree
    for k in range(i - 1, max(i - _SPOKEN_OF, -1), -1):
        known = refs.known.get(k) or next(iter(refs.actors(k) if tree.dep[k] in _THINGS else ()), None)
        if known and refs.cast[known].kind in {"person", "group"} and refs.cast.suits(known, i):
            return known
    return None


def _speaker_meant(refs: References, i: int) -> list[str]:
    """Whom a clitic without gender means in reported speech: *X affirme que Y **l'a** critiqué*."""
    statement = refs.speaker_at.get(i)
    if statement is None or statement.type != "indirect" or not statement.speaker:
        return []
    own = _subjects(refs, refs.tree.head[i])
    meant = refs.tree.form[i] in refs.lexicon.words("genderless") and own and statement.speaker not in own
    return [statement.speaker] if meant and refs.cast[statement.speaker].kind == "person" else []


def _spoken_to(refs: References, statement: Statement) -> list[str]:
    """Whom *vous* means in a quotation, by the words around its cue: *a écrit X dans une lettre **à Y***."""
    frames = refs.frames
    for cue in refs.tree.parsed.words_in(statement.cue) if statement.cue else ():
        if not frames.is_verbal(cue):
            continue
        args = frames.of(cue)
        words = [*args.get(refs.lexicon.preposition("à"), ()), *frames.sent_to(cue)]
        found = [a for c in words for a in refs.actors(c) if a != statement.speaker and refs.cast[a].kind in PEOPLE]
        if found:
            return found
    return []


def _speaker_or_subject(refs: References, i: int) -> list[str]:
    """Whom a subject pronoun takes up that nobody else could tell: who says (*a-t-**il** ajouté*), else the one
    subject of the clause above that suits it."""
    tree, frames = refs.tree, refs.frames
    verb = tree.head[i]
    if not tree.dep[i].startswith("nsubj"):
        return []
    said = refs.cues.get(verb)
    if said is not None:
        return [said.speaker] if said.speaker else []
    for head in tree.up(verb, 6):
        if frames.is_verbal(head) and not frames.passive(head):
            found = [a for c in frames.of(head).get("subj", ()) if c != i for a in refs.actors(c)]
            if len(found) != 1:
                return []
            body = refs.cast[found[0]].kind in {"organisation", "country"} and not refs.cast.gender(found[0])
            says = body and tree.verb(head) in refs.lexicon.words("speech")  # *l'Otan a annoncé qu'**elle***
            return found if says or refs.cast.suits(found[0], i) else []
    return []


def _object_above(refs: References, clitic: int) -> list[str]:
    """*X a sommé Y de partir, **l'**accusant de mentir*, *X a écrit à Y pour **lui** demander*: whom the main clause
    of a gerund or of an aim tells beside its subject."""
    tree, clause = refs.tree, refs.tree.head[clitic]
    own, main, mark = _subjects(refs, clause), tree.head[clause], tree.child(clause, "mark")
    if aims := tree.form[main] in refs.lexicon.words("purposing"):
        main = tree.head[main]  # *afin de **lui** demander*
    aims = aims or (mark is not None and tree.form[mark] == refs.lexicon.preposition("pour"))
    gerund = refs.frames.participial(clause) and tree.dep[clause].startswith("advcl")
    if not own or not (gerund or aims) or not refs.frames.is_verbal(main):
        return []
    args = refs.frames.of(main)
    told = [c for key in _OTHERS for c in args.get(refs.lexicon.preposition(key), ()) if c < clitic]
    found = {a: refs.cast.suits(a, clitic) for c in told for a in refs.actors(c) if a not in own}
    return list(found) if len(found) == 1 and all(found.values()) else []


def _subject_above(refs: References, clitic: int) -> list[str]:
    """*X a rejeté les accusations de Y, qui **l'**accuse*: the one subject of the main clause that is not Y."""
    tree = refs.tree
    own = _subjects(refs, tree.head[clitic])
    clauses = (n for n in tree.up(clitic, 4) if tree.dep[n] in RELATIVES or tree.dep[n] == "acl")
    if (relative := next(clauses, None)) is None:
        return []
    for head in tree.up(relative, 6):
        passive = refs.frames.passive(head)
        if refs.frames.is_verbal(head) and (not passive or refs.frames.finite(head)):
            place = "obj" if passive else "subj"
            if not refs.frames.finite(head) and place not in refs.frames.of(head):
                continue
            found = [a for c in refs.frames.of(head).get(place, ()) for a in refs.actors(c)]
            single = len(found) == 1 and found[0] not in own and refs.cast[found[0]].kind in PEOPLE - {"group"}
            return found if single else []
    return []
