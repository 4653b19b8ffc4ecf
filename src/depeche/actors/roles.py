"""Who a description stands for: what the text itself says of its persons first, then the tables at the date."""

from __future__ import annotations

from datetime import date as Day

from depeche.actors.drafts import Draft, Drafts, Mention
from depeche.actors.lexicon import Noun, Office
from depeche.actors.phrases import FIELDED, Phrase
from depeche.actors.scene import ACTING, Described, Lesson, Scene, Setting
from depeche.knowledge import Knowledge, fold

_LEADER = "effective_leader"
LEADING = (_LEADER, "head_of_government", "head_of_state", "head_of_state_elected")
"""The offices of those at the head of a state or government."""
_SECRETARY = "USA"
"""The country whose foreign minister is called a secretary of state."""
_FAR = 6
"""How many sentences back a description still finds the one it was given to."""


def hold_offices(drafts: Drafts, described: Described, setting: Setting) -> None:
    """Add what the tables say that those named in the text are at its date."""
    first, last = setting.first or Day.min, setting.last or Day.max  # without a date, what they ever were
    for draft in list(drafts.all):
        if draft.kind != "person" or not draft.key or not draft.mentions:
            continue
        at = min(mention.first for mention in draft.mentions)
        for term in drafts.knowledge.offices_of(draft.key, first, last):
            described.hold(draft, term.office, term.where, at)
            if term.office in ("party_head", "party_member"):
                draft.parties.add(f"org:{term.where}")


def resolve(scene: Scene, phrase: Phrase) -> tuple[Draft | None, str]:
    """The person that a role phrase stands for, or None and why: ``unknown-office``, ``no-holder``, ``ambiguous``."""
    if _is_bare_leader(phrase):
        leader = _leader(scene, phrase) or _told(scene, phrase)
        return (leader, "") if leader is not None else (None, "ambiguous")
    told = _told(scene, phrase)
    if told is not None:
        return told, ""
    office, setting = phrase.office, scene.setting
    if office is None:
        draft = _head_of_body(scene, phrase)
        return (draft, "") if draft else (None, "unknown-office")
    where = office.where or phrase.country
    if not where and office.name == "head_of_state" and phrase.office_form in scene.lexicon.words["presides"]:
        return None, "ambiguous"  # *le président* may be that of a court or club where the text names no head of state
    if phrase.country and office.where and len(office.where) == 3 and office.name == "head_of_government":
        where = phrase.country
    if not where and phrase.determiner == "possessive":
        owner = scene.owner(phrase)
        where = owner.iso if owner else ""
    where = where or _country_of_place(scene, phrase)
    if not where and (leader := _leader_spoken_of(scene, phrase, office)) is not None:
        return leader, ""
    where = where or setting.home
    if not where:
        return None, "ambiguous"
    return holder(where, office.name, phrase, scene.drafts, setting)


def _leader_spoken_of(scene: Scene, phrase: Phrase, office: Office) -> Draft | None:
    """The only one spoken of before who leads a country by such an office, where the text has not told of who leads its
    own: *Angela Merkel a reçu **le président ukrainien**. **Le chef de l'Etat***."""
    setting, knowledge = scene.setting, scene.drafts.knowledge
    if office.name not in LEADING or phrase.future or setting.first is None or setting.last is None:
        return None
    posts = {office.name, *_posts(office.name, setting.home, knowledge)} - {_LEADER}
    first, last = (Day.min, setting.first) if phrase.former else (setting.first, setting.last)

    here, sentence, dep = scene.salience.sentence[phrase.head], scene.salience.sentence, scene.view.dep

    def told(mention: Mention) -> bool:
        """Whether it tells of more than a guest: *au lendemain de la visite de X, **le chef de l'Etat***."""
        return mention.first < phrase.first and (sentence[mention.head] < here or dep[mention.head] in ACTING)

    def leads(draft: Draft) -> bool:
        if not draft.key or not any(told(mention) for mention in draft.mentions):
            return False
        terms = [term for term in knowledge.offices_of(draft.key, first, last) if term.office in posts]
        return bool(terms) and (not phrase.former or all(t.end and t.end <= last.isoformat() for t in terms))

    leading = [draft for draft in scene.drafts.all if draft.kind == "person" and leads(draft)]
    agrees = len(leading) == 1 and (not phrase.gender or leading[0].gender in ("", phrase.gender))
    return leading[0] if agrees else None


def _is_bare_leader(phrase: Phrase) -> bool:
    """Whether a phrase is a word for any leader, without what he leads (*le dirigeant*): only the text tells whom."""
    office = phrase.office
    if office is None or office.name != _LEADER or office.where or phrase.country or phrase.names or phrase.body:
        return False
    return phrase.determiner in ("definite", "demonstrative") and not phrase.former and not phrase.content


def _leader(scene: Scene, phrase: Phrase) -> Draft | None:
    """The head of a body or country that was told of last."""
    words = scene.lexicon.words
    heads = words["head"] | words["vague_head"]
    offices = (lesson for office in LEADING for lesson in scene.described.by_office.get(office, ()))
    leading = {id(lesson.draft) for lesson in offices if not lesson.former}

    def leads(draft: Draft) -> bool:
        fits = not phrase.gender or draft.gender in ("", phrase.gender)
        return fits and (id(draft) in leading or any(fold(noun) in heads for noun in draft.nouns))

    return scene.most_present(phrase.head, leads)


def _country_of_place(scene: Scene, phrase: Phrase) -> str:
    """The country of the place in a phrase (*le maire d'Istanbul*)."""
    for first in phrase.names:
        draft = scene.drafts.of_name.get(first)
        if draft is not None and draft.kind in ("place", "country") and draft.iso:
            return draft.iso
    return ""


def _head_of_body(scene: Scene, phrase: Phrase) -> Draft | None:
    """The head of a body by the tables: *le patron de la CGT*, *la directrice générale du FMI*."""
    words, setting = scene.lexicon.words, scene.setting
    body = phrase.body
    if body is None and not phrase.names and phrase.determiner == "definite":
        return _only_head(scene, phrase)
    if body is None or not body.key or setting.first is None or setting.last is None:
        return None
    if fold(phrase.noun.lemma) not in words["head"] or phrase.former or phrase.future:
        return None
    named = {word for first in phrase.names for word in scene.view.low[first : phrase.last]}
    if any(w not in named and w not in words["head_adjective"] and w not in words["of"] for w in phrase.content):
        return None
    terms = scene.drafts.knowledge.heads(body.key.partition(":")[2], setting.first, setting.last)
    people = list(dict.fromkeys(term.person for term in terms))
    if len(people) != 1:
        return None
    draft = scene.drafts.known(people[0])
    return None if phrase.gender and draft.gender not in ("", phrase.gender) else draft


def _only_head(scene: Scene, phrase: Phrase) -> Draft | None:
    """The one person of the text who heads, by the tables, a body that it names: *le secrétaire général*."""
    words, drafts = scene.lexicon.words, scene.drafts
    own = [w for w in phrase.content if w not in words["neutral"]]
    if fold(phrase.noun.lemma) not in words["head"] or phrase.former or phrase.future or not own:
        return None
    if any(w not in words["head_adjective"] for w in own):
        return None
    heads = {
        id(lesson.draft): lesson.draft
        for office, lessons in scene.described.by_office.items()
        if office.endswith("_head")
        for lesson in lessons
        if not lesson.former and lesson.where and f"org:{lesson.where}" in drafts.by_key
    }
    found = next(iter(heads.values())) if len(heads) == 1 else None
    if found is None or (phrase.gender and found.gender not in ("", phrase.gender)):
        return None
    return found


def holder(where: str, office: str, phrase: Phrase, drafts: Drafts, setting: Setting) -> tuple[Draft | None, str]:
    """The holder of an office by the tables, or None and why."""
    if setting.first is None or setting.last is None:
        return None, "no-date"
    if office == "secretary_of_state" and where != _SECRETARY:
        return None, "unknown-office"
    knowledge = drafts.knowledge
    if phrase.former:
        gone = knowledge.former(where, office, setting.first)
        named = [d for t in gone if (d := drafts.by_key.get(t.person))]
        named = named or _held_like(where, office, drafts, setting.first)
        return (named[0], "") if len(dict.fromkeys(map(id, named))) == 1 else (None, "ambiguous")
    if phrase.future:
        return None, "no-holder"
    for holders in _holders(where, office, phrase, knowledge, setting):
        people = holders
        if phrase.gender and len(people) > 1:
            people = [p for p in people if (e := knowledge.entity(p)) and e.gender in ("", phrase.gender)]
        if len(people) > 1:
            present = [p for p in people if p in drafts.by_key]
            people = present if len(present) == 1 else people
        if len(people) == 1:
            entity = knowledge.entity(people[0])
            if entity and not _agrees(entity.gender, phrase):
                return None, "no-holder"
            return drafts.known(people[0]), ""
        if len(people) > 1:
            return None, "ambiguous"
    return None, "no-holder"


def _held_like(where: str, office: str, drafts: Drafts, day: Day) -> list[Draft]:
    """Those of the text who held a post of this field before a day (*l'ex-ministre de la Santé*, and of more)."""
    kind, _, field = office.partition(":")
    if not field:
        return []
    return [
        draft
        for key, draft in drafts.by_key.items()
        if draft.kind == "person" and draft.mentions
        for term in drafts.knowledge.offices_of(key, Day.min, day)
        if term.where == where
        and term.end
        and term.end <= day.isoformat()
        and term.office.startswith(kind + ":")
        and set(field.split()) <= set(term.office.partition(":")[2].split())
    ]


def _agrees(gender: str, phrase: Phrase) -> bool:
    """Whether a holder of this gender can be the one of a phrase.

    A woman may be called by the masculine of a noun that has one form for both (*le ministre*, *le garde des Sceaux*);
    a feminine needs a woman.
    """
    if phrase.gender == "f":
        return gender == "f"
    return not (phrase.gender == "m" and gender == "f" and phrase.noun.gender == "m")


def _holders(where: str, office: str, phrase: Phrase, knowledge: Knowledge, setting: Setting) -> list[list[str]]:
    """The holders of each post that a phrase may mean, the likeliest post first."""
    assert setting.first is not None and setting.last is not None
    found = []
    for post in _posts(office, where, knowledge):
        terms = knowledge.holders(where, post, setting.first, setting.last)
        found.append(list(dict.fromkeys(t.person for t in terms)))
    kind, _, field = office.partition(":")
    if field:
        terms = knowledge.fielded(where, kind, field.split(), setting.first, setting.last)
        found.append(list(dict.fromkeys(t.person for t in terms)))
    return found


def _posts(office: str, where: str, knowledge: Knowledge) -> tuple[str, ...]:
    if office == "effective_leader":
        leading = knowledge.leading_office(where)
        return (office, leading) if leading else (office,)
    if office == "head_of_state":
        return ("head_of_state_elected", "head_of_state", "effective_leader")
    if office == "secretary_of_state":
        return ("foreign_minister",)
    return (office,)


def _told(scene: Scene, phrase: Phrase) -> Draft | None:
    """The person whom the text itself gave this office or noun."""
    if phrase.future:
        return None
    lessons = [
        lesson
        for lesson in _lessons(scene, phrase)
        if lesson.former == phrase.former
        and suits_label(phrase, lesson.draft)
        and not (phrase.gender and lesson.draft.gender and lesson.draft.gender != phrase.gender)
        and (lesson.at <= phrase.head or _may_be_named_later(scene, phrase, lesson))
    ]
    people = {id(lesson.draft): lesson.draft for lesson in lessons}
    if len(people) == 1 and (_succeeded(scene, phrase, lessons[0]) or _guest(scene, phrase, lessons)):
        return None
    if len(people) <= 1:
        return next(iter(people.values()), None)
    country = phrase.country or (phrase.office.where if phrase.office else "")
    if phrase.office and not country and scene.setting.home and phrase.determiner != "possessive":
        home = [lesson for lesson in lessons if scene.setting.home in (lesson.where, lesson.draft.country)]
        if home and len({id(lesson.draft) for lesson in home}) == 1:
            ranked = scene.salience.ranked(phrase.head, lambda d: id(d) in people, reach=1)
            # the one of the dispatch's own country, unless another has just been spoken of
            if not ranked or ranked[0][1] is home[0].draft or ranked[0][0] < _JUST:
                return home[0].draft
    near = scene.most_present(phrase.head, lambda d: id(d) in people, reach=_FAR)
    if near is not None:
        return near
    before = [lesson for lesson in lessons if lesson.at <= phrase.head]
    return max(before, key=lambda lesson: lesson.at).draft if before else None


def _may_be_named_later(scene: Scene, phrase: Phrase, lesson: Lesson) -> bool:
    """Whether a description may be of somebody told of only later: of who has a name there, and no bare *le président*,
    which may be that of a court."""
    office = phrase.office
    bare = office is not None and office.name == "head_of_state" and not (phrase.country or phrase.names)
    bare = bare and not phrase.content  # *le président **sortant***
    presides = bare and phrase.office_form in scene.lexicon.words["presides"]
    return not presides and any(mention.named for mention in lesson.draft.mentions)


def _guest(scene: Scene, phrase: Phrase, lessons: list[Lesson]) -> bool:
    """Whether the one described is somebody of another country whom only the opening of the sentence tells of.

    *Au lendemain de la visite du Premier ministre canadien X, le Premier ministre a ...* is the country's own.
    """
    office, home, sentence = phrase.office, scene.setting.home, scene.salience.sentence
    if office is None or office.where or phrase.country or phrase.names or phrase.determiner != "definite":
        return False
    if any(home and home in (lesson.where, lesson.draft.country) for lesson in lessons):
        return False
    before = [mention for mention in lessons[0].draft.mentions if mention.first < phrase.first]
    here = sentence[phrase.head]
    return bool(before) and all(
        sentence[mention.head] == here and scene.view.dep[mention.head] not in ACTING for mention in before
    )


def _succeeded(scene: Scene, phrase: Phrase, lesson: Lesson) -> bool:
    """Whether the one described once held this office and the text names who holds it now (*le nouveau pape*)."""
    office, day = phrase.office, scene.setting.first
    where = lesson.where or phrase.country or (office.where if office else "")
    if office is None or day is None or not lesson.draft.key or phrase.former:
        return False
    knowledge = scene.drafts.knowledge
    holders = {term.person for term in knowledge.holders(where, office.name, day, scene.setting.last or day)}
    if not holders or lesson.draft.key in holders:
        return False
    named = any(key in scene.drafts.by_key and scene.drafts.by_key[key].mentions for key in holders)
    return named and any(term.person == lesson.draft.key for term in knowledge.former(where, office.name, day))


def suits_label(phrase: Phrase, draft: Draft) -> bool:
    """Whether a person can be of the party that labels a phrase (*la candidate LREM*)."""
    if phrase.label:
        return not draft.parties or phrase.label in draft.parties
    return not phrase.party or not draft.parties or bool(phrase.party & draft.parties)


_JUST = 5.5
"""The weight of a person who is the subject of the sentence before, or of this one."""


def _lessons(scene: Scene, phrase: Phrase) -> list[Lesson]:
    """The lessons that fit the words of a phrase."""
    described, words = scene.described, scene.lexicon.words
    country = phrase.country or (phrase.office.where if phrase.office else "")

    def near(lesson: Lesson) -> bool:
        return not country or lesson.where == country or lesson.draft.country in ("", country)

    content = frozenset(w for w in phrase.content if w not in words["neutral"] and w not in words["of"])
    found: list[Lesson] = []
    if phrase.office:
        name = phrase.office.name
        found = [lesson for lesson in described.by_office.get(name, ()) if near(lesson)]
        if name in FIELDED and not content:
            found = [
                lesson
                for office, lessons in described.by_office.items()
                if office.startswith(name) or office.endswith("_" + name)
                for lesson in lessons
                if near(lesson)
            ]
        elif name == "effective_leader" and not found:
            found = [
                lesson
                for office in ("head_of_state_elected", "head_of_state", "head_of_government")
                for lesson in described.by_office.get(office, ())
                if near(lesson)
            ]
        elif ":" in name and not found:
            kind = name.partition(":")[0]
            found = [
                lesson
                for office, lessons in described.by_office.items()
                if office.partition(":")[0] == kind
                and not (words["district"] & set(office.split(":")[-1].split()) - content)
                for lesson in lessons
                if near(lesson) and (content <= lesson.content or content & frozenset(office.split(":")[-1].split()))
            ]  # *la maire du 7e **arrondissement** de Paris* is not *la maire de Paris*
        elif name == "head_of_state" and not content and not country and not phrase.former:
            found = found + [e for e in described.by_noun.get(phrase.noun.lemma, ()) if not e.office]
        if name == "secretary_of_state" and not found and content <= {*phrase.office_form.split()}:
            found = [e for e in described.by_office.get("foreign_minister", ()) if e.where == _SECRETARY and near(e)]
        return found
    bare = not (phrase.former and phrase.names)  # *l'ancien président des Pays de la Loire*
    of_else = bool(content) and not content & words["whole_state"] and _is_of_one(scene, phrase.head)

    def other(lesson: Lesson) -> bool:
        """Whether somebody leads a state, and so is not *le président **du club***."""
        return of_else and bool(lesson.draft.key) and lesson.office in LEADING

    of_others = bool(content) and not phrase.names and scene.has_complement(phrase)
    # *son avocat, X* is not *l'avocat **des victimes***
    told = [e for e in described.by_noun.get(phrase.noun.lemma, ()) if near(e) and not (of_others and e.owned)]
    found = [e for e in told if content <= e.content or (bare and not e.content and not other(e))]
    if not found and content:
        found = _heads(scene, phrase, content)
    if content and not found and not phrase.names:
        # *le patron du groupe informatique*: the only patron of the text
        of_noun = (e for e in told if not other(e) and not (of_else and _of_another(scene, content, e)))
        found = [e for e in of_noun if not of_else or any(m.named for m in e.draft.mentions)]
        if len({id(e.draft) for e in found}) > 1:
            return []
    if content and not found and phrase.names:
        # *le procureur général du Kentucky*, then *le procureur général, X*: told in full first
        later = [e for e in described.by_noun.get(phrase.noun.lemma, ()) if near(e) and e.at > phrase.head]
        found = later if len({id(e.draft) for e in later}) == 1 and all(e.content <= content for e in later) else []
    return found


def _of_another(scene: Scene, content: frozenset[str], lesson: Lesson) -> bool:
    """Whether a description tells another body than that of a phrase: *le porte-parole **de l'armée***, then *X,
    porte-parole **de la police***; *le patron **du groupe*** may be that of any firm."""
    told = frozenset(word for word in lesson.content if word not in scene.lexicon.words["neutral"])
    if not told or told & content:
        return False
    own = {noun.lemma for noun in _bodies_in(scene, content) if noun.family != "resume"}
    return bool(own) and bool(_bodies_in(scene, told))


def _bodies_in(scene: Scene, content: frozenset[str]) -> list[Noun]:
    """The nouns for bodies and sites among the words of a description."""
    found = (scene.lexicon.nouns.get(word) for word in content)
    return [noun for noun in found if noun is not None and noun.kind in ("body", "place")]


def _is_of_one(scene: Scene, head: int) -> bool:
    """Whether a certain one follows a noun: *le président **de la CGT***, not *le président d'extrême droite*."""
    view, words = scene.view, scene.lexicon.words
    if head + 2 >= len(view) or view.low[head + 1] not in words["of"]:
        return False
    article = view.low[head + 1] in scene.lexicon.contractions or view.low[head + 2] in words["article"]
    return article or view.text[head + 2].istitle()


def _heads(scene: Scene, phrase: Phrase, content: frozenset[str]) -> list[Lesson]:
    """The one who heads a body by another noun: *le patron de la NASA*, then *X, l'administrateur de la NASA*."""
    words = scene.lexicon.words
    lemma = fold(phrase.noun.lemma)
    heads = words["head"] | words["vague_head"]
    field = content - words["head_adjective"]
    if lemma not in heads or not field or phrase.former:
        return []
    return [
        lesson
        for noun, lessons in scene.described.by_noun.items()
        if (other := fold(noun)) in heads and (lemma in words["vague_head"] or other in words["vague_head"])
        for lesson in lessons
        if field <= lesson.content - words["head_adjective"]
    ]
