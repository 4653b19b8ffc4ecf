"""Whom *les deux dirigeants*, *les trois pays*, *les ministres X et Y* mean: those told before, or named behind."""

from __future__ import annotations

from itertools import pairwise

from depeche.actors.drafts import Draft, Mention
from depeche.actors.phrases import Phrase
from depeche.actors.roles import resolve
from depeche.actors.scene import KNOWN, Scene
from depeche.knowledge import fold

_FIELD = 12
"""How many tokens the field of an office may have."""

_LEAD = 60
"""How many tokens the first sentence has at most, whose two countries a dispatch is about."""

_COUNTRIES = 240
"""How many tokens back two countries may have been named together."""

_SIDES = ("country", "organisation", "group")
"""Those who can be a side of a conflict or talks."""

_RECENT = 80
"""How many tokens back two sides may have been joined."""

_CLOSE = 3
"""How many tokens a conjunction and an article are."""

_BRACKET = 6
"""How many tokens after a name may stand in parentheses."""


def members(scene: Scene, phrase: Phrase) -> tuple[Draft, ...]:
    """The two whom *les deux dirigeants* or *les interlocuteurs* resumes: the last two named before."""
    view, words = scene.view, scene.lexicon.words
    if listed := named_behind(scene, phrase) or _each_named(scene, phrase) or _each_of(scene, phrase):
        return listed
    noun = view.low[phrase.head]
    two = phrase.count == 2 and noun in words["dual"]
    kind = "country" if noun in words["dual_country"] else "person"
    known = phrase.determiner in KNOWN or view.low[phrase.first] in words["plural_article"]
    if (phrase.count or 0) > 2 and noun in words["dual"] and known:  # not ***trois pays** ont signé*
        return _so_many(scene, phrase, kind) or (_so_many_nations(scene, phrase) if kind == "country" else ())
    resumes = two or (noun in words["dual_open"] and not phrase.content and not phrase.country)
    if not resumes and phrase.count != 2:
        return ()
    if phrase.determiner not in KNOWN and not (
        phrase.determiner == "quantity" and view.low[phrase.first] in words["plural_article"]
    ):
        return ()
    bearers = [d for d in scene.drafts.all if kind == "person" and _bears(d, phrase)]
    if len(bearers) == 2:
        return tuple(sorted(bearers, key=lambda d: min(m.first for m in d.mentions)))
    if not resumes:
        return ()
    if two and noun in words["dual_side"] and (sides := _sides_before(scene, phrase)):
        return sides
    if kind == "country" and two and (between := _two_countries(scene, phrase)):
        return between
    pair = _pair_before(scene, phrase) if two else None
    found: list[Draft] = []
    last = phrase.first
    for i in range(phrase.first - 1, -1, -1):
        covering = scene.drafts.covering.get(i)
        if (
            covering
            and covering[1].kind == kind
            and covering[1] not in found
            and _may_be_one(scene, covering[1], phrase)
        ):
            if found and pair is not None and not _joined(scene, covering[0].last, last):
                return ()
            found.append(covering[1])
            last = covering[0].first
            if len(found) == 2:
                return tuple(reversed(found))
    return ()


def _so_many(scene: Scene, phrase: Phrase, kind: str) -> tuple[Draft, ...]:
    """The only ones of a kind that the last sentence names that names as many: *les deux pays*, *les trois pays*."""
    by_sentence: dict[int, dict[int, tuple[int, Draft]]] = {}
    for mention in scene.drafts.before(phrase.first, _COUNTRIES):
        if mention.draft.kind == kind:
            sentence = by_sentence.setdefault(scene.salience.sentence[mention.first], {})
            sentence.setdefault(id(mention.draft), (mention.first, mention.draft))
    for number in sorted(by_sentence, reverse=True):
        named = sorted(by_sentence[number].values(), key=lambda found: found[0])
        if number <= scene.salience.sentence[phrase.head] and len(named) == phrase.count:
            return tuple(draft for _, draft in named)
    return ()


def _so_many_nations(scene: Scene, phrase: Phrase, *, here: bool = False) -> tuple[Draft, ...]:
    """The countries of those whom the last sentence tells that tells as many: *le président **français** et la
    chancelière **allemande***, then *les deux pays*."""
    nations: dict[int, dict[str, int]] = {}
    for mention in scene.drafts.before(phrase.first, _COUNTRIES):
        iso = mention.draft.iso or mention.draft.country
        if iso and scene.drafts.knowledge.entity(f"country:{iso}") is not None:
            sentence = nations.setdefault(scene.salience.sentence[mention.first], {})
            sentence[iso] = min(mention.first, sentence.get(iso, mention.first))
    own = scene.salience.sentence[phrase.head]
    for number in sorted(nations.keys() & {own} if here else nations, reverse=True):
        theirs = sorted(nations[number], key=nations[number].__getitem__)
        if number <= own and len(theirs) == phrase.count:
            return tuple(scene.drafts.country(iso) for iso in theirs)
    return ()


def _two_countries(scene: Scene, phrase: Phrase) -> tuple[Draft, ...]:
    """The two countries that *les deux pays* means: those whom the lead joins, else those told last together."""
    lead = [m for m in scene.drafts.before(min(phrase.first, _LEAD), _LEAD) if m.draft.kind == "country"]
    lead = sorted((m for m in lead if scene.salience.sentence[m.first] == 0), key=lambda mention: mention.first)
    for one, other in pairwise(lead):
        if one.draft is not other.draft and _joined(scene, one.last, other.first):
            return one.draft, other.draft
    here = _so_many_nations(scene, phrase, here=True)
    return here or _so_many(scene, phrase, "country") or _so_many_nations(scene, phrase)


def _sides_before(scene: Scene, phrase: Phrase) -> tuple[Draft, ...]:
    """The last two bodies, crowds or countries that *et* joined: *Israël **et** le Hamas*, then *les deux camps*."""
    later: tuple[int, Draft] | None = None
    for i in range(phrase.first - 1, max(phrase.first - _RECENT, -1), -1):
        covering = scene.drafts.covering.get(i)
        if covering is None or covering[0].last != i + 1 or covering[1].kind not in _SIDES:
            continue
        if _acts_on(scene, covering[0], phrase):
            return ()  # *l'Otan et l'ONU ont appelé **les deux camps** au calme*
        mention, draft = covering
        close = later is not None and later[1] is not draft and later[0] - mention.last <= _CLOSE
        if close and later is not None and _joined(scene, mention.last, later[0]):
            return (draft, later[1])
        later = (mention.first, draft)
    return ()


def _acts_on(scene: Scene, mention: Mention, phrase: Phrase) -> bool:
    """Whether somebody is the subject of the verb that has a phrase for its object, and so is somebody else."""
    view = scene.view
    verb = view.head[phrase.head]
    below = range(mention.first, mention.last)
    return not view.dep[phrase.head].startswith("nsubj") and any(
        view.head[k] == verb and view.dep[k].startswith("nsubj") for k in below
    )


def _joined(scene: Scene, first: int, last: int) -> bool:
    """Whether a conjunction joins the names on both sides of these tokens: *Jean Petit (RFI) **et** Ali Roy*."""
    words = scene.lexicon.words["join"]
    return last - first < _FIELD and any(scene.view.low[k] in words for k in range(first, last))


def _may_be_one(scene: Scene, draft: Draft, phrase: Phrase) -> bool:
    """Whether somebody can be one of two who are resumed: no nameless source, no woman among *les deux hommes*."""
    if draft.kind != "person":
        return True
    told = scene.view.low[phrase.head] in scene.lexicon.words["sexed"]
    sexes = {phrase.gender, draft.gender} if told else set()
    return any(mention.named for mention in draft.mentions) and not {"m", "f"} <= sexes


def _pair_before(scene: Scene, phrase: Phrase) -> Draft | None:
    """The two without names who were told before: *deux hommes ont été arrêtés*, then ***les deux hommes***."""
    told = scene.by_name.get(f"2 {phrase.noun.lemma}") or as_many(scene, phrase)
    return told if told is not None and told.mentions and not told.members else None


def as_many(scene: Scene, phrase: Phrase) -> Draft | None:
    """The only group of that many told before, under any noun: *trois policiers*, then *les **trois hommes***."""
    if scene.view.low[phrase.head] not in scene.lexicon.words["people"]:
        return None
    begins = f"{phrase.count} "
    told = {id(d): d for key, d in scene.by_name.items() if key.startswith(begins) and d.kind == "group" and d.mentions}
    return next(iter(told.values())) if len(told) == 1 else None


def named_behind(scene: Scene, phrase: Phrase) -> tuple[Draft, ...]:
    """Those whom a comma and their names tell, as many as were counted, where they were: *deux Etats, **la Suède et la
    Finlande**,*, *les accusés, **le banquier X et son associé Y**,*."""
    view, words, j = scene.view, scene.lexicon.words, phrase.last
    counted = (phrase.count is None and phrase.determiner in KNOWN) or (phrase.count or 0) > 1
    if phrase.count:  # *les trois candidates **qualifiées pour le second tour**, A, B et C*
        inside = ("NOUN", "PROPN", "ADJ", "DET", "ADP", "NUM")
        while j < min(phrase.last + _FIELD, len(view)) and (view.pos[j] in inside or _is_participle(scene, j)):
            j += 1
    if not counted or view.text[j : j + 1] != [","]:
        return ()
    found: list[Draft] = []
    begin, joined = j, False
    while j + 1 < len(view) and (view.text[j] == "," or view.low[j] in words["join"]):
        joined = view.low[j] in words["join"]
        k = j + 1
        while k < len(view) and view.low[k] in words["article"]:
            k += 1
        named = scene.drafts.named_at(k)
        if named is None or (named[1].kind != "person" and not found and phrase.noun.kind == "person"):
            k = next((t for t in range(k, min(k + _FIELD, len(view))) if not _tells_field(scene, t)), k)
            named = scene.drafts.named_at(k)
        if named is None or named[0].first != k:
            break
        found.append(named[1])
        j = named[0].last
        if view.text[j : j + 1] == ["("]:
            j = next((i + 1 for i in range(j, min(j + _BRACKET, len(view))) if view.text[i] == ")"), j)
        if joined:
            break
    closed = joined and (j >= len(view) or view.pos[j] in ("PUNCT", "SPACE"))
    alike = len({d.kind for d in found}) == 1 and found[0].kind in ("person", "country", "organisation")
    if phrase.noun.kind == "person" and any(view.pos[k] == "VERB" for k in range(phrase.head, begin)):
        alike = alike and found[0].kind == "person"  # *deux hommes arrêtés en Suède, **Norvège et Finlande***
    return tuple(found) if closed and alike and len(found) == (phrase.count or len(found)) else ()


def _is_participle(scene: Scene, i: int) -> bool:
    view = scene.view
    return view.pos[i] == "VERB" and view.morph(i, "VerbForm") == "Part" and view.dep[i] == "acl"


def _each_named(scene: Scene, phrase: Phrase) -> tuple[Draft, ...]:
    """Those who share a noun, each with his name and perhaps his field or country.

    *les ministres de la Santé **X** et de la Justice **Y***, *les présidents russe **X** et turc **Y***, *les sénateurs
    **X** et **Y***. The phrase is stretched to the last of them.
    """
    view, words, j = scene.view, scene.lexicon.words, phrase.last
    found: list[Draft] = []
    country, end, joined = phrase.country, j, False
    while j < len(view):
        j += view.text[j] == "," and scene.drafts.named_at(j + 1) is not None
        named = scene.drafts.named_at(j)
        if named is None or named[0].first != j or named[1].kind != "person":
            break
        found.append(named[1])
        named[1].country = named[1].country or country
        end = j = named[0].last
        if j + 1 < len(view) and view.text[j] == "," and view.low[j + 1] not in words["of"]:
            after = next((k for k in range(j + 1, min(j + _BRACKET, len(view))) if view.low[k] in words["join"]), j)
            j = after if view.text[after - 1] == "," else j
        if joined or j + 2 >= len(view) or not (view.text[j] == "," or view.low[j] in words["join"]):
            break
        joined = view.low[j] in words["join"]
        nation = scene.drafts.knowledge.country_of(view.low[j + 1]) if view.text[j + 1].islower() else None
        if nation:
            country, j = nation, j + 2
        elif view.low[j + 1] in words["of"]:
            j = next((k for k in range(j + 2, min(j + _FIELD, len(view))) if not _tells_field(scene, k)), j)
        else:
            country, j = "", j + 1
    if not joined or len(set(map(id, found))) < 2:
        return ()
    phrase.last = end
    return tuple(found)


def _tells_field(scene: Scene, k: int) -> bool:
    """Whether a token can be one of the field of an office."""
    view = scene.view
    named = scene.drafts.named_at(k)
    if named is not None:
        return named[1].kind != "person"
    return view.pos[k] in ("NOUN", "PROPN", "ADJ", "DET", "ADP", "CCONJ", "NUM") and k not in view.timed


def _each_of(scene: Scene, phrase: Phrase) -> tuple[Draft, ...]:
    """The holders of one office in several countries: *les présidents **russe et turc***."""
    view, lexicon = scene.view, scene.lexicon
    if phrase.nation < 0 or phrase.determiner not in KNOWN or phrase.former or phrase.noun.family != "role":
        return ()
    country_of, told = scene.drafts.knowledge.country_of, False
    countries: list[tuple[int, str]] = []
    for k in range(phrase.nation, phrase.last):
        country = country_of(view.low[k])
        if country and not (view.low[k].endswith("s") and country_of(view.low[k][:-1])):
            countries.append((k, country))
            told = told or not view.low[k].endswith("s")
        elif view.text[k] != "," and view.low[k] not in lexicon.words["join"]:
            return ()
    form = " ".join([fold(phrase.noun.lemma), *view.low[phrase.head + 1 : phrase.nation]])
    office = lexicon.offices.get(form)
    if len(countries) < 2 or office is None or not told:
        return ()  # *les présidents français et polonais* may be many
    found = []
    for k, country in countries:
        noun = phrase.noun._replace(number="s")
        one = Phrase(k, phrase.head, k + 1, noun, "definite", country=country, nation=k, gender=phrase.gender)
        one.office, one.office_form = office, form
        draft, _ = resolve(scene, one)
        if draft is None:
            return ()
        found.append(draft)
    return tuple(dict.fromkeys(found)) if len(set(map(id, found))) == len(countries) else ()


def _bears(draft: Draft, phrase: Phrase) -> bool:
    """Whether a person named before a phrase has been described by its noun (*les deux ministres*)."""
    named = draft.kind == "person" and any(m.named and m.first < phrase.first for m in draft.mentions)
    return named and phrase.noun.lemma in draft.nouns


def of_people(scene: Scene, phrase: Phrase) -> bool:
    """Whether the complement of a noun are any people: *le groupe de 150 jeunes*, but not *le groupe des Verts*."""
    view, j = scene.view, phrase.head + 1
    if j + 1 >= len(view) or view.low[j] not in scene.lexicon.words["of"] or view.low[j] == "des":
        return False
    j += 1 + (view.pos[j + 1] == "NUM")
    noun = scene.lexicon.noun(view.text[j], view.low[j]) if j < len(view) else None
    return noun is not None and noun.kind == "person" and noun.number == "p"
