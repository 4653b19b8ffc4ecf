"""Noun phrases that stand for one person: offices, *son homologue*, *l'opposant*, *cet homme*, *un diplomate*."""

from __future__ import annotations

from collections.abc import Iterator

from depeche.actors.ages import of_age
from depeche.actors.drafts import Draft
from depeche.actors.extents import attribute
from depeche.actors.groups import has_died
from depeche.actors.lexicon import Noun
from depeche.actors.phrases import Phrase
from depeche.actors.roles import holder, resolve, suits_label
from depeche.actors.scene import ACTING, KNOWN, Scene
from depeche.knowledge import fold

_COUNTERPART = 80
"""How many tokens back *son homologue* finds the one whose office is meant."""
_ARTICLES = (("f", "feminine_article"), ("m", "masculine_article"))
_TOLD = 300
"""How many tokens back somebody whom nobody names is remembered."""
_CLAUSE = 40
"""How many tokens around a verb its subject and object stand."""
_UP = 6
"""How many words above a noun the verb of its clause may stand."""
_WHOLE = 1_000
"""Paragraphs: the whole of a dispatch."""
_TRADES = frozenset({"BUS", "COP", "HLH", "JUD", "LEG", "MIL", "REL"})
"""Sectors of nouns for people of which nobody has two."""
_HIGHEST = frozenset({"head_of_government", "head_of_state"})
"""Offices whose holder is called by no former one."""
_SAID_OF = frozenset({"ROOT", "appos", "nmod:appos", "xcomp"})
"""Relations of what is said of somebody named."""
_POLITICS = frozenset({"GOV", "LEG", "PTY", "OPP"})
"""Sectors that one description may confuse: a minister is *l'élu*, an opponent *le candidat*."""


def person(scene: Scene, phrase: Phrase, *, asked: bool) -> Draft | None:
    """The person of a phrase; ``asked``: some step knows that it acts or speaks."""
    view, family = scene.view, phrase.noun.family
    dep = view.dep[phrase.head]
    if phrase.determiner == "any" or _is_number(scene, phrase) or _is_to_be_elected(scene, phrase):
        return None
    if phrase.determiner == "" and family == "source" and phrase.content and _after_of(scene, phrase):
        return unnamed(scene, phrase)  # *de source policière*
    if phrase.determiner == "" and family != "former" and not asked:
        return None
    if phrase.determiner == "" and family == "epithet" and dep in ("xcomp", "ROOT", "nmod"):
        return None  # *être candidat*, *le statut de candidat*
    if phrase.determiner == "" and view.opens(phrase.first) and family == "epithet":
        return None  # ***Candidat** à sa propre succession, le président*
    if dep in ("appos", "xcomp", "ROOT") and not asked and phrase.determiner not in KNOWN:
        return None
    if phrase.determiner in KNOWN or (phrase.determiner == "" and asked):
        draft = _known(scene, phrase, asked=asked)
        if draft is not None:
            return draft
    acts = asked or dep in ACTING or _after_source_word(scene, phrase)
    if phrase.determiner == "indefinite" and acts and not view.opens(phrase.head):
        return None if family == "kin" and not asked else unnamed(scene, phrase)
    if asked and (phrase.determiner or family == "source"):
        return unnamed(scene, phrase)
    return None


def _is_to_be_elected(scene: Scene, phrase: Phrase) -> bool:
    """Whether a phrase tells an office that an election is for, and nobody who holds it: *l'élection **du maire***."""
    view, words, first = scene.view, scene.lexicon.words, phrase.first
    of = view.low[first] in words["of"] and first < phrase.head
    before = first - 1 if of else first - 2
    chosen = before >= 0 and (of or view.low[first - 1] in words["of"]) and view.low[before] in words["choice"]
    return chosen and phrase.noun.family == "role" and phrase.head not in scene.bearers


def _is_number(scene: Scene, phrase: Phrase) -> bool:
    """Whether nothing tells of what somebody is a number: *le **numéro 26***, but *le numéro deux du parti*."""
    view, head = scene.view, phrase.head
    if view.low[head] not in scene.lexicon.words["numbered"] or phrase.country or phrase.party:
        return False
    return not any(view.pos[i] in ("ADP", "ADJ") for i in range(head + 1, phrase.last))


def _after_of(scene: Scene, phrase: Phrase) -> bool:
    return phrase.first > 0 and scene.view.low[phrase.first - 1] in scene.lexicon.words["of"]


def _after_source_word(scene: Scene, phrase: Phrase) -> bool:
    return phrase.first > 0 and scene.view.low[phrase.first - 1] in scene.lexicon.words["selon"]


def _known(scene: Scene, phrase: Phrase, *, asked: bool) -> Draft | None:
    """The person of a definite, possessive or demonstrative phrase."""
    family = phrase.noun.family
    colleague = scene.view.low[phrase.head] in scene.lexicon.words["colleague"] and phrase.country
    if family == "homologue" or (colleague and phrase.determiner == "possessive"):
        draft = _counterpart(scene, phrase)
        if draft is not None or not colleague:
            return scene.mention(draft, phrase) if draft else None
    if family == "kin":
        draft = _relative(scene, phrase)
        return scene.mention(draft, phrase) if draft else None
    if family == "predecessor":
        draft = _predecessor(scene, phrase)
        return scene.mention(draft, phrase) if draft else None
    if family == "source":
        again = phrase.determiner == "demonstrative" or _own_words(scene, phrase) == 0
        draft = scene.by_name.get(phrase.noun.lemma) if again else None
        return scene.mention(draft, phrase) if phrase.determiner in ("demonstrative", "definite") and draft else None
    draft, reason = resolve(scene, phrase)
    if draft is not None and not draft.key and any(draft is other for other in _told_beside(scene, phrase)):
        draft = None
    if draft is None:
        draft = _resumed(scene, phrase, asked=asked)
    if draft is not None:
        return _settled(scene, phrase, draft)
    if family in ("common", "press"):
        return None
    told = phrase.content and scene.view.dep[phrase.head] in ACTING and family == "role"
    if not (phrase.determiner and (asked or told)):
        return None
    draft = unnamed(scene, phrase)
    draft.reason = reason or "unknown-office"
    return draft


def _settled(scene: Scene, phrase: Phrase, draft: Draft) -> Draft:
    """Note a resolved phrase, and the office and role that it tells."""
    if phrase.office and not phrase.former:
        draft.offices.add((phrase.office.name, phrase.country or phrase.office.where))
        if not draft.role:
            first = phrase.head
            while first > phrase.first and scene.view.low[first - 1] not in scene.lexicon.determiners:
                first -= 1
            draft.role = scene.view.words(first, phrase.last)
    scene.inside.update(phrase.names)
    if len(phrase.party) == 1:
        draft.parties |= phrase.party
    if phrase.label and not phrase.plural:
        scene.inside.add(phrase.last)
        draft.parties.add(phrase.label)
    return scene.mention(draft, phrase)


def _resumed(scene: Scene, phrase: Phrase, *, asked: bool) -> Draft | None:
    """The person already named whom a noun resumes: by its sector, or whoever is most present for *cet homme*."""
    family, sector = phrase.noun.family, phrase.noun.sector
    demonstrative = phrase.determiner == "demonstrative"
    if family == "role" and not demonstrative and not (phrase.party and not phrase.office):
        return None
    if family in ("common", "press") and not (
        demonstrative or phrase.party or (asked and _own_words(scene, phrase) == 0)
    ):
        return None
    if phrase.determiner == "possessive" or phrase.names or (not demonstrative and _told_by_clause(scene, phrase)):
        return None
    if family in ("common", "epithet", "role") and _other_told(scene, phrase):
        return None

    inside = range(phrase.head + 1, phrase.last - 1)
    told = not demonstrative and any(scene.view.pos[i] == "ADP" and scene.view.pos[i + 1] != "NUM" for i in inside)

    prefixes = tuple(word for word in scene.lexicon.words["former"] if word.endswith("-"))
    lemma = next((phrase.noun.lemma[len(p) :] for p in prefixes if phrase.noun.lemma.startswith(p)), phrase.noun.lemma)
    suspected = any(scene.view.low[i] in scene.lexicon.words["alleged"] for i in range(phrase.first, phrase.last))
    minor = fold(phrase.noun.lemma) in scene.lexicon.words["minor"]
    offends = fold(phrase.noun.lemma) in scene.lexicon.words["offender"]
    others = {id(draft) for draft in _doers_before(scene, phrase) if draft}

    def fits(draft: Draft) -> bool:
        if suspected and (draft.key or draft.offices or draft.parties):
            return False  # *l'auteur **présumé*** of a crime is none of those who speak about it
        if told and not phrase.office and not {phrase.noun.lemma, lemma} & draft.nouns:
            return False  # *l'ex-directeur **d'une agence***
        if apart(scene, phrase, draft):
            return False
        if offends and has_died(scene, draft):
            return False  # *un cycliste est décédé*, then *le **suspect***
        if id(draft) in others or (minor and scene.lexicon.words["parent"].intersection(fold(draft.name).split())):
            return False  # *le père* is not *l'**enfant***
        if draft.kind != "person" or draft.number != "s" or (phrase.gender and draft.gender not in ("", phrase.gender)):
            return False
        if phrase.country and draft.country not in ("", phrase.country):
            return False
        if all(mention.first > phrase.first for mention in draft.mentions):
            return False  # *le suspect dans la disparition de **Jeanne Petit***: nothing resumes what is yet to come
        if not suits_label(phrase, draft) or _other_charge(scene, phrase, draft):
            return False
        if phrase.party:
            return bool(phrase.party & draft.parties)  # *l'écologiste* is nobody whose party the text leaves out
        if phrase.noun.lemma in draft.nouns or not sector:
            return True
        if demonstrative and (phrase.former or family != "role" or draft.sector in ("", sector)):
            return True  # ***cet ancien professeur***, but *cet adjudant* is no prosecutor
        if phrase.noun.lemma in scene.lexicon.words["anybody"] and not draft.offices and draft.gender == phrase.gender:
            return any(mention.named for mention in draft.mentions)  # *Jean Petit*, then *le jeune homme*
        if family == "epithet" and any(n.sector == sector for n in _nouns(scene, draft)):
            return True  # *l'activiste*, then *le militant*
        return draft.sector == sector or (draft.sector in _POLITICS and sector in _POLITICS)

    def of_that_age(draft: Draft) -> bool:
        return fits(draft) and of_age(scene, phrase.noun.lemma, draft) is True

    def of_an_age(draft: Draft) -> bool:
        return fits(draft) and of_age(scene, phrase.noun.lemma, draft) is not False

    reach = 2 if family in ("common", "press") else 3
    if phrase.noun.lemma in scene.lexicon.ages:
        found = scene.most_present(phrase.head, of_that_age, reach=_WHOLE) or scene.most_present(
            phrase.head, of_an_age, reach=reach
        )
    else:
        found = scene.most_present(phrase.head, fits, reach=reach)
    if found is None and asked and family == "epithet" and sector:
        # *l'universitaire*: the only one of the text, however far
        of_sector = [
            d for d in scene.drafts.all if d.sector == sector and d.mentions and d.name[:1].isupper() and fits(d)
        ]
        found = of_sector[0] if len(of_sector) == 1 and of_sector[0].mentions[0].first < phrase.first else None
    return found


def apart(scene: Scene, phrase: Phrase, draft: Draft) -> bool:
    """Whether what a phrase tells is not true of somebody: *l'avocat **des victimes*** is not *son avocat, X*,
    ***l'accusé*** none of those who speak of him as his lawyer or judge, ***l'éditeur*** no judge."""
    if any(draft is other for other in _told_beside(scene, phrase)):
        return True
    of_others = scene.has_complement(phrase) and not phrase.names
    if of_others and scene.described.only_owned(draft, phrase.noun.lemma):
        return True
    if phrase.former and not phrase.content and _HIGHEST & {name for name, _ in draft.offices}:
        return True  # ***l'ancien** ministre* is not the president
    if draft.nouns and draft.nouns <= scene.lexicon.others.get(phrase.noun.lemma, frozenset()):
        return True  # *le **diplomate*** is not the mayor
    trades = {noun.sector for noun in _nouns(scene, draft) if noun.kind == "person"}
    others = (_TRADES | ({"REB"} if phrase.noun.sector != "MIL" else set())) - {phrase.noun.sector}
    if phrase.noun.sector in _TRADES and trades and trades <= others:
        return True
    tried, officers = scene.lexicon.words["defendant"], scene.lexicon.words["officer"]
    return fold(phrase.noun.lemma) in tried and any(fold(noun) in officers for noun in draft.nouns)


def _nouns(scene: Scene, draft: Draft) -> list[Noun]:
    """The nouns by which the text describes somebody."""
    return [noun for lemma in draft.nouns if (noun := scene.lexicon.nouns.get(fold(lemma))) is not None]


def _told_beside(scene: Scene, phrase: Phrase) -> Iterator[Draft]:
    """Those in whose clauses a noun stands, here or before, who are somebody else: *Jean Petit a critiqué **le maire**.
    **Le maire** l'a menacé*."""
    view, determiners = scene.view, scene.lexicon.determiners
    noun, reach = view.low[phrase.head], range(phrase.first - 1, max(phrase.first - _TOLD, 0), -1)
    same = (i for i in reach if view.low[i] == noun)
    before = (i for i in same if determiners.get(view.low[i - 1], ("", ""))[0] == "definite")
    for head in (phrase.head, *(i for i in before if i not in scene.drafts.covering)):
        doer = _doer_of_clause(scene, head)
        if doer is not None:
            yield doer


def _doer_of_clause(scene: Scene, node: int) -> Draft | None:
    """The subject of the clause that a noun stands in, whom it does not mean: *le juge a dénoncé **l'ex-élu***."""
    view = scene.view
    for _ in range(_UP):
        above = view.head[node]
        if above == node or view.dep[node].startswith("nsubj"):
            return None
        node = above
        if view.pos[node] == "VERB" and (doer := _subject_of(scene, node)) is not None:
            return doer
    return None


def _doers_before(scene: Scene, phrase: Phrase) -> list[Draft | None]:
    """Who did something to somebody in the sentence before, none of them ***la victime***."""
    view, here = scene.view, scene.salience.sentence[phrase.head]
    if phrase.noun.lemma not in scene.lexicon.words["victim"]:
        return []
    before = [i for i in range(max(phrase.first - _CLAUSE, 0), phrase.first) if scene.salience.sentence[i] == here - 1]
    verbs = {view.head[i] for i in before if view.dep[i] == "obj" and view.pos[view.head[i]] == "VERB"}
    return [_subject_of(scene, verb) for verb in verbs]


def _subject_of(scene: Scene, verb: int) -> Draft | None:
    view = scene.view
    subjects = (i for i in range(max(verb - _CLAUSE, 0), min(verb + _CLAUSE, len(view))) if view.head[i] == verb)
    subject = next((i for i in subjects if view.dep[i] == "nsubj"), None)
    if subject is None:
        return None
    covering = scene.drafts.covering.get(subject)
    return covering[1] if covering else scene.bearers.get(subject)


def _told_by_clause(scene: Scene, phrase: Phrase) -> bool:
    """Whether a clause without a comma tells who is meant, nobody named before: *le candidat **qui gagnera***."""
    view, last = scene.view, phrase.last
    if last >= len(view):
        return False
    if view.head[last] == phrase.head and view.dep[last] == "acl" and view.morph(last, "VerbForm") == "Part":
        return True  # *la personne **arrêtée***
    after = scene.lexicon.pronouns.get(view.low[last], ("", "", ""))
    apposed = phrase.first > 0 and view.text[phrase.first - 1] == ","
    return after[0] == "relative" and view.pos[last] == "PRON" and not apposed


def _other_told(scene: Scene, phrase: Phrase) -> bool:
    """Whether the text has told of somebody else by the same noun, whom nobody names (*une infirmière*)."""
    view = scene.view
    for i in range(phrase.first - 1, max(phrase.first - _TOLD, 0), -1):
        if view.low[i] != view.low[phrase.head]:
            continue
        covering = scene.drafts.covering.get(i)
        if i in scene.bearers or (covering is not None and any(m.named for m in covering[1].mentions)):
            return False
        if scene.lexicon.determiners.get(view.low[i - 1], ("", ""))[0] == "indefinite":
            # *X, **un opposant** au roi*, tells of X
            return phrase.noun.family != "epithet" or view.dep[i] not in _SAID_OF
    return False


def _other_charge(scene: Scene, phrase: Phrase, draft: Draft) -> bool:
    """Whether a phrase tells a charge that is not that of somebody's role: *le responsable **de la santé***."""
    if phrase.noun.lemma not in scene.lexicon.words["charged"] or not phrase.content or not draft.role:
        return False
    return not any(word in draft.role.lower().split() for word in phrase.content)


def _own_words(scene: Scene, phrase: Phrase) -> int:
    """How many words of a phrase say more than its noun."""
    return sum(word not in scene.lexicon.words["neutral"] for word in phrase.content)


def national(scene: Scene, head: int) -> Draft | None:
    """The person named before whom the name of his people resumes: *Angela Merkel*, then *l'**Allemande***."""
    view, drafts, words = scene.view, scene.drafts, scene.lexicon.words
    article = view.low[head - 1] if head else ""
    kind = scene.lexicon.determiners.get(article, ("", ""))[0]
    if not (kind == "definite" and article in words["singular_article"]) and kind != "demonstrative":
        return None
    people = view.text[head].istitle() and drafts.knowledge.is_people(view.low[head])
    if not people or head in scene.bearers or drafts.named_at(head) or view.morph(head, "Number") == "Plur":
        return None
    if view.dep[head] not in ACTING:
        return None  # *la mort du Palestinien*: it may be that of somebody nobody has named
    country = drafts.knowledge.country_of(view.low[head])
    gender = next((g for g, of in _ARTICLES if article in words[of]), view.morph(head, "Gender")[:1].lower())

    def fits(draft: Draft) -> bool:
        if draft.kind != "person" or draft.country not in ("", country) or not any(m.named for m in draft.mentions):
            return False
        return not (gender and draft.gender) or draft.gender == gender

    ranked = scene.salience.ranked(head, fits, reach=3)
    if len(ranked) != 1:
        return None  # where two can be meant, nobody is
    if ranked[0][1].country != country:
        unsure = kind == "demonstrative" and not ranked[0][1].gender
        if not (unsure or gender == ranked[0][1].gender) or not _told_last(scene, ranked[0][1], head):
            return None
        ranked[0][1].country = country or ""
    drafts.mention(ranked[0][1], head - 1, head + 1, head)
    return ranked[0][1]


def _told_last(scene: Scene, draft: Draft, head: int) -> bool:
    """Whether somebody was the subject of the sentence before this one."""
    sentence = scene.salience.sentence
    return any(
        scene.view.dep[m.head].startswith("nsubj") and sentence[head] - sentence[m.first] == 1 for m in draft.mentions
    )


def _counterpart(scene: Scene, phrase: Phrase) -> Draft | None:
    """*son homologue russe*: the same office in another country, told by the last holder of an office before."""
    covering = scene.drafts.covering
    for i in range(phrase.first - 1, max(phrase.first - _COUNTERPART, -1), -1):
        found = covering.get(i)
        if not found or found[1].kind != "person" or not found[1].offices or found[1].country == phrase.country:
            continue
        for office, _ in sorted(found[1].offices):
            lessons = [e for e in scene.described.by_office.get(office, ()) if not e.former and e.draft is not found[1]]
            if not phrase.country:
                if len({id(e.draft) for e in lessons}) == 1:
                    return lessons[0].draft
                continue
            told = next((e.draft for e in lessons if phrase.country in (e.where, e.draft.country)), None)
            if told is not None:
                return told
            draft, _ = holder(phrase.country, office, phrase, scene.drafts, scene.setting)
            if draft is not None:
                return draft
        return None
    return None


def _relative(scene: Scene, phrase: Phrase) -> Draft | None:
    """*son mari*: the only one whom the text names with this noun, and not the one who has him."""
    if phrase.determiner != "possessive" or phrase.content or phrase.plural:
        return None
    named = {
        id(lesson.draft): lesson.draft
        for lesson in scene.described.by_noun.get(phrase.noun.lemma, ())
        if any(mention.named for mention in lesson.draft.mentions)
    }
    found = next(iter(named.values())) if len(named) == 1 else None
    return None if found is None or found is scene.owner(phrase) else found


def _predecessor(scene: Scene, phrase: Phrase) -> Draft | None:
    """*son prédécesseur*: who held the office of its owner before, by the tables."""
    if phrase.determiner != "possessive" or phrase.content or scene.setting.first is None:
        return None
    owner = scene.owner(phrase)
    if owner is None or owner.kind != "person":
        return None
    for office, where in sorted(owner.offices):
        gone = scene.drafts.knowledge.former(where, office, scene.setting.first)
        last = next((t for t in gone if t.person != owner.key), None)
        if last is not None and phrase.noun.lemma in scene.lexicon.words["before_holder"]:
            return scene.drafts.known(last.person)
    return None


def unnamed(scene: Scene, phrase: Phrase) -> Draft:
    """A person whom only the words of the phrase tell (*un haut responsable américain*)."""
    label = scene.drafts.named_at(phrase.last)
    if label and label[0].first == phrase.last and label[1].kind == "organisation":
        phrase.names.append(phrase.last)  # *un élu LREM*, *un utilisateur Twitter*
        phrase.last = label[0].last
    phrase.last = attribute(scene, phrase.last)
    name = scene.view.words(phrase.first, phrase.last)
    if scene.view.low[phrase.first] in scene.lexicon.words["contracted"] and phrase.first < phrase.head:
        article = next(iter(scene.lexicon.words["masculine_definite"]))  # *au policier* is *le policier*
        name = f"{article} {scene.view.words(phrase.first + 1, phrase.last)}"

    def make() -> Draft:
        draft = scene.drafts.new(name, "person")
        draft.country = phrase.country or (phrase.body.country if phrase.body else "")
        draft.sector, draft.gender = phrase.noun.sector, phrase.gender
        told = phrase.noun.family not in ("common", "kin", "source") or phrase.determiner == "possessive"
        draft.role = scene.view.low[phrase.head] if told and phrase.noun.family not in ("common", "source") else ""
        if phrase.noun.family == "source":
            scene.by_name[phrase.noun.lemma] = draft
        return draft

    draft = scene.own(name, make)
    if not draft.mentions:
        scene.described.teach(phrase, draft, phrase.head)
    scene.inside.update(i for i in phrase.names if _hidden(scene, i))
    return scene.mention(draft, phrase)


def _hidden(scene: Scene, first: int) -> bool:
    found = scene.drafts.of_name.get(first)
    return found is not None and found.kind in ("organisation", "place")
