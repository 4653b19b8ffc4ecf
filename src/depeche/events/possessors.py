"""Whom possessives stand for: *a annoncé **sa** démission*, *réclament **son** départ*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from depeche.events.joined import joined_subjects
from depeche.events.kinds import PEOPLE

if TYPE_CHECKING:
    from depeche.events.references import References

_SENTENCES, _REACH = 2, 70
"""Sentences and words within which a possessive means the one person that is named."""

_UNDERGOING = ("obj", "à")


def possessors(refs: References, i: int) -> list[str]:
    """*sa visite*: the subject of the clause where the noun is not the subject itself; else as a pronoun."""
    noun = refs.tree.head[i]
    asking: set[str] = set()
    verb = next((head for head in refs.tree.up(noun, 8) if refs.frames.is_verbal(head)), None)
    if verb is not None:
        wanted = refs.tree.head[noun] == verb and _wants_of_others(refs, verb, noun)
        above = next((head for head in refs.tree.up(verb, 4) if refs.frames.is_verbal(head)), None)
        his = refs.tree.form[i] in refs.lexicon.words("his") and _conjugated_in_plural(refs, verb)
        if his and above is not None and verb < above:
            verb = above  # *avec 40% des Français qui approuvent **son** action, X recule*
        blamed = wanted and bool(refs.frames.of(verb).get(refs.lexicon.preposition("à")))
        blamed = blamed and refs.tree.verb(verb) in refs.lexicon.words("reproaching")
        if wanted and refs.tree.verb(verb) in refs.lexicon.words("calling_names"):
            return []  # *qualifie **sa** plainte de combat*: his own, or somebody's
        if noun > verb and wanted and not blamed and not _turned_down(refs, verb, noun):
            # *ils réclament leur départ*: that of others
            asking = {a for s in refs.frames.of(verb).get("subj", ()) for a in refs.actors(s)}
        elif found := [a for a in _in_the_clause(refs, i, verb) if _befits(refs, noun, a)]:
            return found
    finite = next((v for v in refs.tree.up(noun, 8) if refs.frames.is_verbal(v) and refs.frames.finite(v)), None)
    several = finite is not None and _conjugated_in_plural(refs, finite)
    if several and refs.tree.form[i] in refs.lexicon.words("his") and (one := _only_one_told(refs, i)):
        return one
    id = refs.cast.pronoun(i)
    if id is None and refs.tree.form[i] in refs.lexicon.words("theirs"):
        return joined_subjects(refs, i)
    found = [a for a in (_person_before(refs, i) if id is None else refs.cast.members(id)) if a not in asking]
    return found or ([a for a in _told_before(refs, i) if a not in asking and _befits(refs, noun, a)] if asking else [])


def _told_before(refs: References, i: int) -> list[str]:
    """Whom the sentence before is about, where it is one: *X a saisi le tribunal*, then *Y a rejeté **sa** demande*."""
    tree, start = refs.tree, refs.tree.sentence[i].start
    if start == 0 or tree.form[i] in refs.lexicon.words("theirs"):
        return []
    root = tree.parsed.doc[start - 1].sent.root.i
    if not refs.frames.is_verbal(root):
        return []
    words = refs.frames.of(root).get("obj" if refs.frames.passive(root) else "subj", ())
    found = [a for c in words for a in refs.actors(c) if refs.cast[a].kind in PEOPLE]
    return found if len(found) == 1 else []


def _only_one_told(refs: References, i: int) -> list[str]:
    """The only one person, body or country of a sentence whose subject is several: *des élus ont quitté **Vox** pour
    protester contre **son** silence*."""
    told = {refs.known[k] for k in range(refs.tree.sentence[i].start, i) if k in refs.known}
    single = [a for a in told if refs.cast[a].kind in {"person", "organisation", "country"}]
    subjects = {a for v in refs.tree.up(i, 8) if refs.frames.is_verbal(v) for c in refs.frames.of(v).get("subj", ())
                for a in refs.actors(c)}  # fmt: skip
    others = [a for a in single if a not in subjects]
    return others if len(others) == 1 else []


def _in_the_clause(refs: References, i: int, verb: int) -> list[str]:
    """Whom a possessive means in the frame of the verb above it, as far as its number suits them."""
    tree, frames = refs.tree, refs.frames
    noun = tree.head[i]
    owners = frames.of(verb).get("subj", [])
    if tree.verb(verb) in refs.lexicon.words("reproaching") and noun in frames.of(verb).get("obj", ()):
        owners = frames.of(verb).get(refs.lexicon.preposition("à")) or owners  # *reproche à X **son** refus*
    reason = tree.case(noun) in {refs.lexicon.preposition("pour"), refs.lexicon.preposition("de")}
    act = tree.form[noun] in refs.lexicon.noun_forms and tree.head[noun] in frames.of(verb).get("obj", ())
    if reason and (act or tree.head[noun] == verb) and _treats_others(refs, verb):
        owners = frames.of(verb).get("obj", [])  # *félicite X pour **sa** victoire*, *déboute X de **sa** demande*
    if refs.lexicon.words("escorting") >= {tree.verb(verb)} and tree.is_during(tree.head[noun]):
        owners = frames.of(verb).get("obj", [])  # *a accompagné X lors de **son** voyage*
    if frames.passive(verb):
        # *X a été remplacé après **son** arrestation*, not what X is by: *accusé par son rival*
        owners = [] if noun in owners else frames.of(verb).get("obj", [])
    if noun in owners:
        return []
    found = [a for c in owners for a in refs.actors(c) if refs.cast[a].kind in PEOPLE]
    if not found and len(owners) == 1 and (crowd := refs.unnamed.actor(owners[0])):
        found = [crowd]  # *des milliers d'Algériens ont manifesté **leur** refus*
    if tree.form[i] in refs.lexicon.words("theirs"):
        # *obliger l'exécutif à prendre en compte **leurs** revendications*
        return found if _several(refs, found) else []
    own = owners == frames.of(verb).get("subj", [])
    if own and tree.form[i] in refs.lexicon.words("his") and _conjugated_in_plural(refs, verb):
        # *40% des sondés approuvent **son** action*, but *ils ont remercié X, frère de Y, pour **son** action*
        others = {a for role in _UNDERGOING for c in frames.of(verb).get(role, ()) for a in refs.actors(c)}
        return [a for a in others if len(others) == 1 and refs.cast[a].kind == "person"]
    return found


def _befits(refs: References, noun: int, actor: str) -> bool:
    """Whether what a noun names can be that of an actor: bodies and countries take no oath and are not arrested."""
    personal = refs.tree.is_word(noun, refs.lexicon.words("of_person"))
    return not personal or refs.cast[actor].kind in {"person", "group"}


def _several(refs: References, actors: list[str]) -> bool:
    """Whether actors are more than one person or body."""
    return len(actors) > 1 or any(refs.cast[a].kind in {"group", "country"} for a in actors)


def _conjugated_in_plural(refs: References, verb: int) -> bool:
    """Whether a finite verb stands in the third person plural: what it has is not *son* but *leur*."""
    tree = refs.tree
    auxiliary = tree.child(verb, "aux:tense", "aux:pass")
    told = tree.morph[verb if auxiliary is None else auxiliary]
    return "Number=Plur" in told and "Person=3" in told


def _person_before(refs: References, i: int) -> list[str]:
    """The person named last before a possessive in its sentence, or the only one of the sentences before; *leur* is of
    several."""
    tree = refs.tree
    if tree.form[i] in refs.lexicon.words("theirs"):
        return []
    there: set[str] = set()
    sentences = 0
    for k in range(i - 1, max(i - _REACH, -1), -1):
        known = refs.known.get(k)
        if known and refs.cast[known].kind == "person":
            if not sentences:
                return [known]
            there.add(known)
        if tree.opens[k]:
            sentences += 1
            if sentences > _SENTENCES:
                break
    return list(there) if len(there) == 1 else []


def _wants_of_others(refs: References, verb: int, noun: int) -> bool:
    if refs.tree.verb(verb) in refs.lexicon.words("taking"):
        rows = refs.lexicon.nouns.get(refs.lexicon.noun_forms.get(refs.tree.form[noun], ""), ())
        if any(row.type in {"AID", "SUPPORT"} for row in rows):
            return True  # *ils espèrent **son** soutien*
    if refs.tree.verb(verb) in refs.lexicon.words("decreeing"):
        deeds = (refs.lexicon.words(name) for name in ("of_person", "putting", "suffering"))
        return any(refs.tree.is_word(noun, deed) for deed in deeds)  # *un juge a prononcé **sa** mise en examen*
    if refs.tree.verb(verb) in refs.lexicon.words("presenting") | refs.lexicon.words("performing"):
        return False  # *présente **sa** démission*, *a dit **sa** solidarité*
    return bool(refs.lexicon.types(refs.tree.verb(verb)) & {"REQUEST", "ACCUSE", "REJECT"})


def _turned_down(refs: References, verb: int, noun: int) -> bool:
    """*X a rejeté les appels à **sa** démission*: who turns a demand down is whom it is made of."""
    tree, case = refs.tree, refs.tree.child(noun, "case")
    told = case is not None and case > 0 and tree.form[case - 1] in refs.lexicon.noun_forms
    return told and tree.verb(verb) in refs.lexicon.words("enduring") | refs.lexicon.words("refusing")


def _treats_others(refs: References, verb: int) -> bool:
    return bool(refs.lexicon.types(refs.tree.verb(verb)) & {"SUPPORT", "ACCUSE", "COERCE", "SANCTION", "REJECT"})
