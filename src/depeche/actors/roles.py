"""Who a description stands for: what the text itself says of its persons first, then the tables at the date."""

from __future__ import annotations

from datetime import date as Day

from depeche.actors.drafts import Draft, Drafts
from depeche.actors.lexicon import Lexicon
from depeche.actors.name import Name
from depeche.actors.phrases import FIELDED, Phrase, phrase_at
from depeche.actors.scene import Described, Lesson, Scene, Setting
from depeche.actors.view import View
from depeche.knowledge import Knowledge, fold

_BRACKET = 7
"""How many tokens a bracket between a description and a name may have."""
_NEAR = 18
"""How many tokens before a name its description may begin."""
_FAR = 6
"""How many sentences back a description still finds the one it was given to."""
_BODIES = ("UNO", "EUR")


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
        if draft is not None and name.kind == "person":
            _label(view, drafts, draft, name.last)
        if draft is None or (name.kind != "person" and (name.keys or len(name.parts) < 2 or len(name.parts) > 3)):
            continue
        phrase = _before(view, name, drafts, lexicon)
        outer = _around(view, name, phrase, drafts, lexicon) if phrase and name.kind == "person" else None
        if outer is not None:
            used[outer.head], ends[outer.head] = draft, outer.last
            inside.update(i for i in outer.names if _part_of_role(drafts, i))
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
        _describe(view, draft, phrase, lexicon)
        described.teach(phrase, draft, name.first)
    return described, used, ends


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


def hold_offices(drafts: Drafts, described: Described, setting: Setting) -> None:
    """Add what the tables say that those named in the text are at its date."""
    first, last = setting.first or Day.min, setting.last or Day.max  # without a date, what they ever were
    for draft in list(drafts.all):
        if draft.kind != "person" or not draft.key or not draft.mentions:
            continue
        at = min(mention.first for mention in draft.mentions)
        for term in drafts.knowledge.offices_of(draft.key, first, last):
            described.hold(draft, term.office, term.where, at)


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
        draft.role = view.words(first, phrase.last)
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
    comma = end > 0 and view.text[end - 1] in (",", "-", "–")
    if comma:
        end -= 1
    if end > 1 and view.text[end - 1] == ")":  # *la maire de Colombes (Hauts-de-Seine) Nicole Goueta*
        opening = next((i for i in range(end - 2, max(end - _BRACKET, 0), -1) if view.text[i] == "("), end)
        end = opening
    outside = ("VERB", "AUX", "SPACE", "SCONJ", "CCONJ", "PRON", "DET")
    if end <= 0 or (view.pos[end - 1] in outside and not drafts.named_at(end - 1) and not _adjectival(view, end - 1)):
        return None
    if view.pos[end - 1] == "ADP" or view.low[end - 1] in lexicon.words["of"]:
        return None
    for i in range(end - 1, max(end - _NEAR, -1), -1):
        found = drafts.named_at(i)
        if found:
            if found[1].kind == "person" and view.low[found[0].first - 1] not in lexicon.words["of"]:
                return None
            continue
        verbal = view.pos[i] in ("VERB", "AUX", "SPACE", "SCONJ", "PRON") and view.low[i] not in lexicon.nouns
        if verbal and not _adjectival(view, i):
            return None
        if view.text[i] in (".", ";", ":", '"', "«", "»", "(", ")"):
            return None
        noun = lexicon.nouns.get(view.low[i])
        if noun is None or noun.kind != "person" or noun.family == "predecessor" or view.pos[i] == "ADJ":
            continue
        over = lexicon.nouns.get(view.low[i - 1]) if i else None
        if over is not None and over.kind == "person" and view.head[i] == i - 1:
            continue  # *le candidat démocrate*: the noun before it is the head
        phrase = phrase_at(view, i, noun, drafts, lexicon)
        if phrase.plural:
            _one_of(view, phrase, lexicon)
        if _belongs_before(view, phrase, drafts):
            return None
        if phrase.last < end:
            # The rest of the description must hang on the head in the parse, or be nothing but a noun phrase.
            loose = comma and not (phrase.determiner == "indefinite" and _closed(view, name))
            if not _hangs(view, phrase, name) and (loose or not _nominal(view, phrase.last, end, drafts)):
                continue
            phrase.last = end
        if phrase.plural and (
            view.low[phrase.first] in lexicon.words["of"] or view.low[phrase.first] in lexicon.words["to"]
        ):
            if not comma and _named_together(view, name, drafts):
                return None  # *le conseiller des ministres X et Y*
            continue  # *le patron des sénateurs LR, X*: X is the chief
        if phrase.plural or phrase.determiner == "quantity":
            return None
        if comma and _completes(view, phrase, lexicon):
            continue  # *le porte-parole du président, X*: X is the spokesman
        if phrase.determiner == "indefinite" and not comma and phrase.noun.family == "common":
            return None
        if comma and not _apposed(view, name, phrase):
            return None
        return phrase
    return None


def _one_of(view: View, phrase: Phrase, lexicon: Lexicon) -> None:
    """Make a plural the one that is taken from it: *un de ses conseillers*."""
    i = phrase.first - 1 if view.low[phrase.first] not in lexicon.words["of"] else phrase.first
    if i > 0 and view.low[i] in lexicon.words["of"] and view.low[i - 1] in lexicon.words["one_of"]:
        phrase.plural, phrase.determiner, phrase.first = False, "indefinite", i - 1
        phrase.gender = view.morph(i - 1, "Gender")[:1].lower()


def _named_together(view: View, name: Name, drafts: Drafts) -> bool:
    """Whether another person is named right after a name and a conjunction."""
    found = drafts.named_at(name.last + 1)
    return name.last < len(view) and view.pos[name.last] == "CCONJ" and found is not None and found[1].kind == "person"


def _belongs_before(view: View, phrase: Phrase, drafts: Drafts) -> bool:
    """Whether a description without an article follows the name and comma of another: *X, directeur du musée Y*."""
    if phrase.determiner or phrase.first < 2 or view.text[phrase.first - 1] != ",":
        return False
    found = drafts.named_at(phrase.first - 2)
    return found is not None and found[1].kind == "person"


def _around(view: View, name: Name, phrase: Phrase, drafts: Drafts, lexicon: Lexicon) -> Phrase | None:
    """The office before the rank or title of a name: *le chef de la police, le général X*."""
    comma = phrase.first - 1
    if phrase.first >= name.first or phrase.determiner != "definite" or comma < 2 or view.text[comma] != ",":
        return None
    after = name.last
    if after + 1 < len(view) and (view.pos[after] == "CCONJ" or _lists(view, after, lexicon)):
        return None  # *le chef de la police, le général X et le maire*: a list
    for i in range(comma - 1, max(comma - _NEAR, -1), -1):
        noun = lexicon.nouns.get(view.low[i])
        if view.pos[i] in ("VERB", "AUX", "PUNCT", "SPACE") and not _adjectival(view, i):
            return None
        if noun is None or noun.kind != "person" or view.pos[i] == "ADJ":
            continue
        outer = phrase_at(view, i, noun, drafts, lexicon)
        if outer.plural or outer.last != comma or outer.determiner not in ("definite", "indefinite"):
            continue
        if _completes(view, outer, lexicon) or not (outer.content or outer.body or outer.office or outer.country):
            continue
        clash = outer.gender and phrase.gender and outer.gender != phrase.gender
        return None if clash or view.low[outer.first - 1] in lexicon.words["of"] else outer
    return None


def _lists(view: View, comma: int, lexicon: Lexicon) -> bool:
    """Whether a comma leads to another person."""
    if view.text[comma] != "," or view.pos[comma + 1] != "DET":
        return False
    nouns = [lexicon.nouns.get(view.low[i]) for i in range(comma + 2, min(comma + 4, len(view)))]
    return any(noun is not None and noun.kind == "person" for noun in nouns)


def _closed(view: View, name: Name) -> bool:
    """Whether a name ends its clause or insertion."""
    return name.last >= len(view) or view.pos[name.last] in ("PUNCT", "SPACE")


def _completes(view: View, phrase: Phrase, lexicon: Lexicon) -> bool:
    """Whether a phrase completes the description of another person."""
    governor = view.head[phrase.head]
    noun = lexicon.nouns.get(view.low[governor])
    return governor < phrase.first and noun is not None and noun.kind == "person" and view.dep[phrase.head] == "nmod"


def _nominal(view: View, first: int, last: int, drafts: Drafts) -> bool:
    """Whether only adjectives, nouns and their prepositions stand between a description and a name."""
    return all(
        view.pos[i] in ("ADJ", "NOUN", "ADP", "DET", "CCONJ", "PROPN", "NUM")
        or drafts.named_at(i)
        or _adjectival(view, i)
        for i in range(first, last)
    )


def _adjectival(view: View, i: int) -> bool:
    """Whether a past participle stands right after the noun it describes (*aux personnes handicapées*)."""
    past = view.pos[i] == "VERB" and view.morph(i, "VerbForm") == "Part" and view.morph(i, "Tense") == "Past"
    return past and i > 0 and view.pos[i - 1] == "NOUN"


def _hangs(view: View, phrase: Phrase, name: Name) -> bool:
    """Whether the parse puts a name in apposition to a phrase."""
    head = view.head[name.bare]
    return phrase.first <= head < name.first and view.dep[name.bare] in ("appos", "flat", "flat:name", "nmod")


def _apposed(view: View, name: Name, phrase: Phrase) -> bool:
    """Whether a name after a comma is the one described: a comma or the verb follows, not another member of a list."""
    after = name.last
    if view.dep[name.bare] in ("appos", "flat:name") or phrase.determiner in ("definite", "possessive", "indefinite"):
        return (
            after >= len(view)
            or view.text[after] in (",", ".", "-", ")", ";", ":", '"')
            or view.pos[after] in ("PUNCT", "SPACE", "VERB", "AUX", "ADP", "CCONJ", "PRON", "ADV", "ADJ")
        )
    return False


def _after(view: View, name: Name, drafts: Drafts, lexicon: Lexicon) -> Phrase | None:
    """The description after a name and a comma: *Peter Stano, porte-parole de la Commission*."""
    i = name.last
    if i < len(view) and view.text[i] == "(":
        close = next((j for j in range(i, min(i + 6, len(view))) if view.text[j] == ")"), None)
        i = close + 1 if close else i
    if i + 1 >= len(view) or view.text[i] != ",":
        return None
    for j in range(i + 1, min(i + 6, len(view))):
        noun = lexicon.nouns.get(view.low[j])
        if noun and noun.kind == "person" and not drafts.named_at(j):
            if noun.family == "homologue":
                return None
            phrase = phrase_at(view, j, noun, drafts, lexicon)
            if phrase.first > i + 1 or phrase.plural:
                return None
            after = drafts.named_at(phrase.last)
            if phrase.determiner and after and after[1].kind == "person":
                return None  # *X, le ministre Y*: another person
            if phrase.determiner == "definite" and _opens_as_source(view, name, phrase, lexicon):
                return None  # *Selon X, l'ancien directeur a ...*: the subject
            return phrase
        if view.pos[j] not in ("DET", "ADJ", "NUM") and view.low[j] not in lexicon.words["former"]:
            return None
    return None


def _opens_as_source(view: View, name: Name, phrase: Phrase, lexicon: Lexicon) -> bool:
    """Whether a name is the source that opens a sentence and a phrase its subject."""
    if phrase.last >= len(view) or view.pos[phrase.last] not in ("VERB", "AUX", "PRON"):
        return False
    i = name.first - 1
    while i > 0 and name.first - i < 5 and view.pos[i] in ("DET", "NOUN", "ADJ"):
        i -= 1
    return i >= 0 and view.low[i] in lexicon.words["selon"] and view.opens(i)


def resolve(scene: Scene, phrase: Phrase) -> tuple[Draft | None, str]:
    """The person that a role phrase stands for, or None and why: ``unknown-office``, ``no-holder``, ``ambiguous``."""
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
    where = where or _country_of_place(scene, phrase) or setting.home
    if not where:
        return None, "ambiguous"
    return holder(where, office.name, phrase, scene.drafts, setting)


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


def holder(where: str, office: str, phrase: Phrase, drafts: Drafts, setting: Setting) -> tuple[Draft | None, str]:
    """The holder of an office by the tables, or None and why."""
    if setting.first is None or setting.last is None:
        return None, "no-date"
    if office == "secretary_of_state" and where != "USA":
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
    ]
    people = {id(lesson.draft): lesson.draft for lesson in lessons}
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


def suits_label(phrase: Phrase, draft: Draft) -> bool:
    """Whether a person can be of the party that labels a phrase (*la candidate LREM*)."""
    return not phrase.label or not draft.parties or phrase.label in draft.parties


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
                for lesson in lessons
                if near(lesson) and (content <= lesson.content or content & frozenset(office.split(":")[-1].split()))
            ]
        elif name == "head_of_state" and not content and not country and not phrase.former:
            found = found + [e for e in described.by_noun.get(phrase.noun.lemma, ()) if not e.office]
        return found
    bare = not (phrase.former and phrase.names)  # *l'ancien président des Pays de la Loire*
    found = [
        e
        for e in described.by_noun.get(phrase.noun.lemma, ())
        if near(e) and (content <= e.content or (bare and not e.content))
    ]
    if not found and content:
        found = _heads(scene, phrase, content)
    if content and not found and not phrase.names:
        # *le patron du groupe informatique*: the only patron of the text
        found = [e for e in described.by_noun.get(phrase.noun.lemma, ()) if near(e)]
        if len({id(e.draft) for e in found}) > 1:
            return []
    return found


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
        if lesson.content - words["head_adjective"] == field
    ]
