"""Descriptions beside names, in either order: *le ministre X*, *X, porte-parole de Y*, *le chef de Z, le général X*."""

from __future__ import annotations

from depeche.actors.beside_names import (
    adjectival,
    apposed,
    begins_clause,
    belongs_before,
    closed,
    complement_of,
    completes,
    hangs,
    is_subject,
    labelled,
    lists,
    named_together,
    nominal,
    of_another_country,
    opens_as_source,
    posted,
    wanted_as_subject,
)
from depeche.actors.drafts import Draft, Drafts
from depeche.actors.lexicon import Lexicon
from depeche.actors.name import Name
from depeche.actors.phrases import Phrase, is_anniversary, phrase_at
from depeche.actors.scene import Described
from depeche.actors.surroundings import people_before, told_by_age
from depeche.actors.view import View
from depeche.knowledge import fold

_BRACKET = 12
"""How many tokens a bracket between a description and a name may have."""
_NEAR = 18
"""How many tokens before a name its description may begin."""
_BODIES = ("UNO", "EUR")
_GENDERS = {"f": "feminine", "m": "masculine"}


def describe_persons(
    view: View, names: list[Name], drafts: Drafts, lexicon: Lexicon, inside: set[int]
) -> tuple[Described, dict[int, Draft], dict[int, int]]:
    """Read the descriptions beside names (*le ministre X, Y*; *X, porte-parole de Y*).

    Gives what they teach, whom the head token of each describes, and where each ends: those are no mentions of their
    own, nor are the places and parties within them (added to ``inside``).
    """
    described = Described()
    used: dict[int, Draft] = {}
    ends: dict[int, int] = {}
    last: Draft | None = None
    for name in names:
        draft = drafts.of_name.get(name.first)
        people = None
        if draft is not None and name.kind == "person":
            _label(view, drafts, draft, name.last)
            people = people_before(view, lexicon, drafts.knowledge, name.bare)
            if people is not None:
                used[people] = draft
                draft.country = draft.country or drafts.knowledge.country_of(view.low[people]) or ""
                draft.gender = draft.gender or _gender(view, people - 1, lexicon)
        if draft is None or (name.kind != "person" and (name.keys or len(name.parts) < 2 or len(name.parts) > 3)):
            continue
        told = people is not None and complement_of(view, people, lexicon)
        phrase = None if told else _before(view, name, drafts, lexicon)  # *le suspect du meurtre du **Malien X***
        outer = _around(view, name, phrase, drafts, lexicon) if phrase and name.kind == "person" else None
        if outer is not None:
            used[outer.head], ends[outer.head] = draft, outer.last
            inside.update(i for i in outer.names if _part_of_role(drafts, i))
            if outer.noun.family != "kin":
                _describe(view, draft, outer, lexicon)
            described.teach(outer, draft, name.first)
        if name.kind != "person":
            if phrase is None or draft.key or not _names_person(view, name, phrase):
                continue
            name.kind = draft.kind = "person"
        phrase = phrase or _after(view, name, drafts, lexicon)
        if phrase is None:
            continue
        used[phrase.head] = draft
        if view.low[phrase.first] in lexicon.words["one_of"] and phrase.first < phrase.head:
            used[phrase.first] = draft  # *un de ses conseillers*, of which *un* is the head
        joined = _joined_before(view, phrase, drafts, lexicon) if phrase.first < name.first else None
        if joined is not None:
            used[joined.head], ends[joined.head] = draft, joined.last
            inside.update(i for i in joined.names if _part_of_role(drafts, i))
            described.teach(joined, draft, name.first)
        ends[phrase.head] = phrase.last
        covering = drafts.covering[name.bare][0]
        if phrase.first < name.first and view.dep[phrase.head] != "appos":
            covering.head = phrase.head  # the description has the function of both
        inside.update(i for i in phrase.names if _part_of_role(drafts, i))
        between = [i for i in range(phrase.head + 1, name.first) if i in drafts.of_name]
        inside.update(i for i in between if _part_of_role(drafts, i))
        draft.parties.update(d.key for i in between if (d := drafts.of_name[i]).sector == "PTY" and d.key)
        if phrase.noun.family == "homologue":
            _match_office(drafts, described, draft, phrase, last)
            continue
        last = draft
        if joined is not None and not joined.former:
            _describe(view, draft, joined, lexicon)  # what somebody is tells more than what he was
        _describe(view, draft, phrase, lexicon)
        described.teach(phrase, draft, name.first)
        if (second := _second(view, phrase, drafts, lexicon)) is not None:
            used[second.head], ends[second.head] = draft, second.last
            inside.update(i for i in second.names if _part_of_role(drafts, i))
            described.teach(second, draft, name.first)
    return described, used, ends


def _gender(view: View, article: int, lexicon: Lexicon) -> str:
    """The gender that an article tells, "" where it tells none."""
    words = lexicon.words
    return next((g for g in "fm" if view.low[article] in words[f"{_GENDERS[g]}_article"]), "")


def _joined_before(view: View, phrase: Phrase, drafts: Drafts, lexicon: Lexicon) -> Phrase | None:
    """The whole description that shares its article with one: *l'**ex-ministre de la Santé** et maire de Nice X*."""
    joined = phrase.first - 1
    if joined < 2 or view.low[phrase.first] in lexicon.determiners or view.low[joined] not in lexicon.words["join"]:
        return None
    for i in range(joined - 1, max(joined - _NEAR, -1), -1):
        noun = lexicon.noun(view.text[i], view.low[i])
        if view.pos[i] in ("VERB", "AUX", "PUNCT", "SPACE"):
            return None
        if noun is None or noun.kind != "person" or noun.number != "s" or view.pos[i] == "ADJ":
            continue
        outer = phrase_at(view, i, noun, drafts, lexicon)
        clash = phrase.gender and outer.gender not in ("", phrase.gender)
        return None if clash or outer.plural or outer.last != joined else outer
    return None


def _second(view: View, phrase: Phrase, drafts: Drafts, lexicon: Lexicon) -> Phrase | None:
    """The office joined to one without an article of its own: *X, maire de Lens **et président de la région***."""
    i = phrase.last + 1
    if phrase.plural or i >= len(view) or view.low[i - 1] not in lexicon.words["join"]:
        return None
    noun = lexicon.noun(view.text[i], view.low[i])
    if noun is None or noun.kind != "person" or noun.number != "s" or view.pos[i] not in ("NOUN", "PROPN"):
        return None
    second = phrase_at(view, i, noun, drafts, lexicon)
    return second if second.first == i and not second.plural and not drafts.named_at(second.last) else None


def _label(view: View, drafts: Drafts, draft: Draft, after: int) -> None:
    """Note the party in parentheses after a name: *Agnès Buzyn (LREM)*."""
    found = drafts.named_at(after + 1)
    if found and found[1].sector == "PTY" and found[1].key and view.text[after] == "(":
        draft.parties.add(found[1].key)


def _match_office(drafts: Drafts, described: Described, draft: Draft, phrase: Phrase, owner: Draft | None) -> None:
    """Give *son homologue turc, X* the office of the one described before, in his own country."""
    draft.country = draft.country or phrase.country
    draft.gender = draft.gender or phrase.gender
    if owner is None or draft.role:
        return
    country_of = drafts.knowledge.country_of
    draft.role = " ".join(word for word in owner.role.split() if not country_of(fold(word)))
    draft.sector = draft.sector or owner.sector
    draft.nouns |= owner.nouns
    for office, _ in sorted(owner.offices):
        described.hold(draft, office, phrase.country, phrase.head)


def _part_of_role(drafts: Drafts, first: int) -> bool:
    """Whether a name only labels the one described: *le maire LR de Nice*; a body he speaks for is an actor itself."""
    found = drafts.of_name.get(first)
    return found is not None and (found.kind == "place" or found.sector in ("PTY", "LAB"))


def _names_person(view: View, name: Name, phrase: Phrase) -> bool:
    """Whether a name that the model took for something else is the person described before a comma."""
    words = view.text[name.bare : name.last]
    cased = all(word[0].isupper() and not word.isupper() for word in words)
    return (
        cased
        and phrase.noun.family in ("role", "epithet")
        and phrase.determiner == "definite"
        and phrase.last < name.first
    )


def _single(view: View, phrase: Phrase, first: int) -> str:
    """The words of a role from a token on; of *l'un des organisateurs du salon*, what one of them is."""
    if phrase.noun.number != "p":
        return view.words(first, phrase.last)
    after = view.words(phrase.head + 1, phrase.last) if phrase.head + 1 < phrase.last else ""
    agrees = phrase.head + 1 < phrase.last and view.pos[phrase.head + 1] == "ADJ"
    return phrase.noun.lemma if agrees or not after else f"{phrase.noun.lemma} {after}"


def _describe(view: View, draft: Draft, phrase: Phrase, lexicon: Lexicon) -> None:
    if not draft.country and phrase.country:
        draft.country = phrase.country
    if not draft.country and phrase.office and len(phrase.office.where) == 3 and phrase.body is None:
        draft.country = phrase.office.where if phrase.office.where not in _BODIES else ""
    if not draft.country and phrase.body is not None:
        draft.country = phrase.body.country
    if not draft.role:
        first = phrase.head
        while first > phrase.first and view.low[first - 1] in lexicon.words["rank"] | lexicon.words["former"]:
            first -= 1
        draft.role = _single(view, phrase, first)
    if len(phrase.party) == 1:
        draft.parties |= phrase.party
    if not draft.sector:
        draft.sector = (phrase.office.sector if phrase.office else "") or phrase.noun.sector
    if phrase.gender and not draft.gender:
        draft.gender = phrase.gender
    if phrase.office and not phrase.former:
        draft.offices.add((phrase.office.name, phrase.country or phrase.office.where))


def _before(view: View, name: Name, drafts: Drafts, lexicon: Lexicon) -> Phrase | None:
    """The description before a name: *le président russe Vladimir Poutine*, *le ministre ..., Ararat Mirzoyan*."""
    end = name.first
    if name.title and end > 1 and view.text[end - 2] == "," and view.low[end - 1] in lexicon.words["singular_article"]:
        end -= 1  # *l'auteur principal, la Pr X*
    bracket = end > 0 and view.text[end - 1] == "(" and view.text[name.last : name.last + 1] == [")"]
    comma = bracket or (end > 0 and view.text[end - 1] in (",", "-", "–"))  # *la maire (Anne Petit)*
    if comma:
        end -= 1
    if end > 1 and view.text[end - 1] == ")":  # *la maire de Colombes (Hauts-de-Seine) Nicole Goueta*
        opening = next((i for i in range(end - 2, max(end - _BRACKET, 0), -1) if view.text[i] == "("), end)
        end = opening
    outside = ("VERB", "AUX", "SPACE", "SCONJ", "CCONJ", "PRON", "DET")
    if end <= 0 or (view.pos[end - 1] in outside and not drafts.named_at(end - 1) and not adjectival(view, end - 1)):
        return None
    if view.pos[end - 1] == "ADP" or view.low[end - 1] in lexicon.words["of"]:
        return None
    for i in range(end - 1, max(end - _NEAR, -1), -1):
        found = drafts.named_at(i)
        if found:
            if found[1].kind == "person" and not complement_of(view, found[0].first, lexicon):
                return None
            continue
        verbal = view.pos[i] in ("VERB", "AUX", "SPACE", "SCONJ", "PRON") and view.low[i] not in lexicon.nouns
        if verbal and not adjectival(view, i):
            return None
        if view.text[i] in (".", ";", ":", '"', "«", "»", "(", ")"):
            return None
        noun = lexicon.noun(view.text[i], view.low[i])
        if noun is None or noun.kind != "person" or noun.family == "predecessor" or view.pos[i] == "ADJ":
            continue
        if is_anniversary(view, lexicon, i):
            continue
        over = lexicon.noun(view.text[i - 1], view.low[i - 1]) if i else None
        if over is not None and over.kind == "person" and view.head[i] == i - 1:
            continue  # *le candidat démocrate*: the noun before it is the head
        phrase = phrase_at(view, i, noun, drafts, lexicon)
        if not phrase.determiner and phrase.first > 0 and view.low[phrase.first - 1] in lexicon.words["of"]:
            continue  # *la candidate à un second mandat **de maire** X*
        if not phrase.determiner and phrase.first > 0 and view.low[phrase.first - 1] in lexicon.words["locative"]:
            continue  # *a mis **en garde** lundi X*
        if phrase.plural:
            _one_of(view, phrase, lexicon)
        elif (other := _joined_before(view, phrase, drafts, lexicon)) is not None:
            phrase.determiner = other.determiner
        if belongs_before(view, phrase, drafts):
            return None
        if phrase.last < end:
            # The rest of the description must hang on the head in the parse, or be nothing but a noun phrase.
            alone = phrase.determiner == "indefinite" or is_subject(view, phrase)
            loose = comma and not (alone and closed(view, name))
            hung = hangs(view, phrase, name) or labelled(phrase, end, drafts) or posted(view, phrase, name, end, drafts)
            if not hung and (loose or not nominal(view, phrase.last, end, drafts)):
                continue
            phrase.last = end
        if phrase.plural and (
            view.low[phrase.first] in lexicon.words["of"] or view.low[phrase.first] in lexicon.words["to"]
        ):
            if not comma and named_together(view, name, drafts):
                return None  # *le conseiller des ministres X et Y*
            continue  # *le patron des sénateurs LR, X*: X is the chief
        if phrase.plural or phrase.determiner == "quantity":
            return None
        if comma and completes(view, phrase, lexicon):
            continue  # *le porte-parole du président, X*: X is the spokesman
        if phrase.determiner == "indefinite" and not comma and phrase.noun.family == "common":
            return None
        if comma and (not apposed(view, name, phrase) or of_another_country(name, phrase, drafts)):
            return None
        return phrase
    return None


def _one_of(view: View, phrase: Phrase, lexicon: Lexicon) -> None:
    """Make a plural the one that is taken from it: *un de ses conseillers*."""
    i = phrase.first - 1 if view.low[phrase.first] not in lexicon.words["of"] else phrase.first
    if i > 0 and view.low[i] in lexicon.words["of"] and view.low[i - 1] in lexicon.words["one_of"]:
        phrase.plural, phrase.determiner, phrase.first = False, "indefinite", i - 1
        phrase.gender = view.morph(i - 1, "Gender")[:1].lower()


def _around(view: View, name: Name, phrase: Phrase, drafts: Drafts, lexicon: Lexicon) -> Phrase | None:
    """The office or kin before the rank or title of a name: *le chef de la police, le général X*, *son père, le député
    X*."""
    comma = phrase.first - 1
    if phrase.first >= name.first or phrase.determiner != "definite" or comma < 2 or view.text[comma] != ",":
        return None
    after = name.last
    if after + 1 < len(view) and view.pos[after] == "CCONJ":
        return None  # *le chef de la police, le général X et le maire*: a list
    listed = after + 1 < len(view) and lists(view, after, lexicon)
    for i in range(comma - 1, max(comma - _NEAR, -1), -1):
        noun = lexicon.noun(view.text[i], view.low[i])
        if view.pos[i] in ("VERB", "AUX", "PUNCT", "SPACE") and not adjectival(view, i):
            return None
        if noun is None or noun.kind != "person" or view.pos[i] == "ADJ":
            continue
        outer = phrase_at(view, i, noun, drafts, lexicon)
        # *le chef de la junte **au pouvoir au Mali**, le colonel X*
        whole = outer.last == comma or (
            view.dep[phrase.head] == "appos"
            and view.head[phrase.head] == outer.head
            and nominal(view, outer.last, comma, drafts)
        )
        if outer.plural or not whole:
            continue
        outer.last = comma
        clash = outer.gender and phrase.gender and outer.gender != phrase.gender
        if outer.noun.family == "kin" and outer.determiner == "possessive":
            return None if clash else outer
        if listed or outer.determiner not in ("definite", "indefinite"):
            continue
        if completes(view, outer, lexicon) or not (outer.content or outer.body or outer.office or outer.country):
            continue
        clash = clash or begins_clause(view, name, phrase, outer, lexicon)
        return None if clash or view.low[outer.first - 1] in lexicon.words["of"] else outer
    return None


def _after(view: View, name: Name, drafts: Drafts, lexicon: Lexicon) -> Phrase | None:
    """The description after a name and a comma: *Peter Stano, porte-parole de la Commission*."""
    i = name.last
    if i < len(view) and view.text[i] == "(":
        close = next((j for j in range(i, min(i + 6, len(view))) if view.text[j] == ")"), None)
        i = close + 1 if close else i
    if i + 1 >= len(view) or view.text[i] != ",":
        return None
    if told_by_age(view, lexicon, i) and view.text[i + 3 : i + 4] == [","]:
        i += 3  # *X, 25 ans, chauffeur de taxi*
    begins = _behind_one_of(view, i + 1, lexicon)
    for j in range(begins, min(i + 6, len(view))):
        noun = lexicon.noun(view.text[j], view.low[j])
        young = view.pos[j] == "ADJ" and j + 1 < len(view) and view.pos[j + 1] == "NOUN"  # *un **jeune** homme*
        if noun and noun.kind == "person" and not young and not drafts.named_at(j):
            if noun.family == "homologue":
                return None
            phrase = phrase_at(view, j, noun, drafts, lexicon)
            if begins > i + 1 and phrase.plural:
                _one_of(view, phrase, lexicon)
            if phrase.first > max(i + 1, begins - 2) or phrase.plural:
                return None
            after = drafts.named_at(phrase.last)
            if phrase.determiner and after and after[1].kind == "person":
                return None  # *X, le ministre Y*: another person
            acts = view.dep[phrase.head].startswith("nsubj") and not name.first <= view.head[phrase.head] < name.last
            apart = view.head[phrase.head] >= phrase.last and not view.dep[name.bare].startswith(("nsubj", "ROOT"))
            subject = (acts and apart) or wanted_as_subject(view, name, phrase)
            if phrase.determiner == "definite" and (subject or opens_as_source(view, name, phrase, lexicon)):
                return None  # *Selon X* or *Limogé par X, l'ancien directeur a ...*: the subject
            return phrase
        if view.pos[j] not in ("DET", "ADJ", "NUM") and view.low[j] not in lexicon.words["former"]:
            return None
    return None


def _behind_one_of(view: View, i: int, lexicon: Lexicon) -> int:
    """What follows the words for one of several, the token itself where there are none: *X, **une des** voisines*, *X,
    **l'un de** ses conseillers*."""
    one = i + (i < len(view) and view.low[i] in lexicon.words["article"])
    found = (
        one + 1 < len(view) and view.low[one] in lexicon.words["one_of"] and view.low[one + 1] in lexicon.words["of"]
    )
    return one + 2 if found else i
