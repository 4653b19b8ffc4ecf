"""Noun phrases that stand for several at once: *les deux dirigeants*, *plusieurs hauts responsables russes*."""

from __future__ import annotations

from itertools import pairwise

from depeche.actors.counts import count_of, parts_of
from depeche.actors.drafts import Draft, Mention
from depeche.actors.extents import widen
from depeche.actors.lexicon import Noun
from depeche.actors.phrases import Phrase, approximation, phrase_at
from depeche.actors.roles import resolve
from depeche.actors.scene import KNOWN, Scene
from depeche.knowledge import fold
from depeche.reading import ActorKind

_PEOPLE = Noun("", "person", "", "p", "", "common")
"""What the name of a people is: *les Camerounais*."""
_FIELD = 12
"""How many tokens the field of an office may have."""
_SOON = 80
"""How many tokens after a group was told its noun alone still stands for it."""
_PARTS = ("nsubj", "nsubj:pass", "obj", "obl:agent", "obl:arg", "obl:mod")
"""The functions in which *l'un des participants* is somebody, not what somebody is."""
_FIRST = ("indefinite", "quantity")
"""The determiners with which a group is told for the first time."""
_AGAIN = ("definite", "demonstrative")
"""The determiners of a group told before."""
_WHOLE = 12
"""How many tokens before some of a group the whole of it is told."""
_LEAD = 60
"""How many tokens the first sentence has at most, whose two countries a dispatch is about."""
_COUNTRIES = 240
"""How many tokens back two countries may have been named together."""
_SIDES = ("country", "organisation", "group")
"""Those who can be a side of a conflict or talks."""
_CLOSE = 3
"""How many tokens a conjunction and an article are."""
_BRACKET = 6
"""How many tokens after a name may stand in parentheses."""


def group(scene: Scene, phrase: Phrase, *, asked: bool) -> Draft | None:
    """The group of a phrase in the plural."""
    view = scene.view
    if phrase.determiner == "any" or (phrase.determiner == "" and not asked):
        return None
    if view.dep[phrase.head] in ("appos", "xcomp") and not asked:
        return None
    if _is_size(scene, phrase):
        return None
    known = members(scene, phrase)
    if known:
        name = _together(known)
    else:
        widen(scene, phrase)
        if phrase.first and view.low[phrase.first - 1] in scene.lexicon.words["all"]:
            phrase.first -= 1  # *tous les maires*
        first = phrase.first
        if view.pos[first] == "ADP" and first < phrase.head and phrase.determiner != "quantity":
            first += 1
        name = view.words(first, phrase.last)

    def make() -> Draft:
        draft = scene.drafts.new(name, "group")
        draft.country, draft.sector = phrase.country, phrase.noun.sector
        draft.gender, draft.number, draft.members = phrase.gender, "p", known
        return draft

    if known:
        return scene.mention(scene.own(name, make), phrase)
    return scene.mention(_told_before(scene, phrase) or _noted(scene, phrase, scene.own(name, make)), phrase)


def _together(members: tuple[Draft, ...]) -> str:
    """The name of a group whose members are named."""
    *others, last = (member.name for member in members)
    return " et ".join((", ".join(others), last))


def _is_size(scene: Scene, phrase: Phrase) -> bool:
    """Whether a number of people only tells how large a town or body is: *une ville de **50.000 habitants***."""
    view, words = scene.view, scene.lexicon.words
    of = phrase.first if view.low[phrase.first] in words["of"] else phrase.first - 1
    if phrase.determiner != "quantity" or of < 1 or view.low[of] not in words["of"]:
        return False
    large = scene.lexicon.nouns.get(view.low[of - 1])
    return large is not None and large.kind in ("place", "body") and large.number == "s"


def _noted(scene: Scene, phrase: Phrase, draft: Draft) -> Draft:
    """Note a group, by its noun and by how many it are, so that these may stand for it later."""
    if phrase.determiner in _FIRST:
        _note(scene, phrase.noun.lemma, draft)
    if phrase.count:
        scene.by_name[f"{phrase.count} {phrase.noun.lemma}"] = draft
    return draft


def _note(scene: Scene, lemma: str, draft: Draft) -> None:
    told = scene.groups.setdefault(lemma, [])
    if draft not in told:
        told.append(draft)


def _told_before(scene: Scene, phrase: Phrase) -> Draft | None:
    """The group told again: *six jeunes touristes*, then *les **six touristes** tués* or *les **touristes***."""
    if scene.view.low[phrase.first] not in scene.lexicon.words["plural_article"]:
        return None
    if phrase.count:
        draft = scene.by_name.get(f"{phrase.count} {phrase.noun.lemma}") or _as_many(scene, phrase)
    else:
        told = scene.groups.get(phrase.noun.lemma, []) if phrase.determiner in _AGAIN and _bare(scene, phrase) else []
        told = [d for d in told if d.country == phrase.country] if phrase.country else told
        if fold(phrase.noun.lemma) in scene.lexicon.words["marcher"]:
            told = [d for d in told if not _has_died(scene, d)]
        draft = told[0] if len(told) == 1 else None
    if draft is None or not draft.mentions or phrase.country not in ("", draft.country):
        return None
    far = not phrase.count and phrase.first - draft.mentions[-1].last > _SOON
    return None if far else draft


def _has_died(scene: Scene, draft: Draft) -> bool:
    """Whether those of a group were killed, so that *les marcheurs* are others: *la mort de **deux marcheurs***."""
    view, dying = scene.view, scene.lexicon.words["dying"]
    return any(fold(view.parsed.doc[view.head[m.head]].lemma_) in dying for m in draft.mentions)


def _as_many(scene: Scene, phrase: Phrase) -> Draft | None:
    """The only group of that many told before, under any noun: *trois policiers*, then *les **trois hommes***."""
    if scene.view.low[phrase.head] not in scene.lexicon.words["people"]:
        return None
    begins = f"{phrase.count} "
    told = {id(d): d for key, d in scene.by_name.items() if key.startswith(begins) and d.kind == "group" and d.mentions}
    return next(iter(told.values())) if len(told) == 1 else None


def _bare(scene: Scene, phrase: Phrase) -> bool:
    """Whether a noun tells of its group nothing more: *les enfants*, but not *les enfants qui bégaient*."""
    view, last = scene.view, phrase.last
    after = scene.lexicon.pronouns.get(view.low[last], ("", "", "")) if last < len(view) else ("", "", "")
    ends = phrase.head + 1 + (phrase.nation == phrase.head + 1)  # *les supporters algériens*
    return last == ends and not phrase.content and not phrase.names and after[0] != "relative"


def collective(scene: Scene, phrase: Phrase, *, asked: bool) -> Draft | None:
    """*la population*, *la délégation*, *la classe politique*: several people under a noun in the singular."""
    view, words = scene.view, scene.lexicon.words
    own = [word for word in phrase.content if word not in scene.lexicon.words["neutral"]]
    told = bool(own or phrase.country or phrase.determiner == "possessive")
    if phrase.determiner in ("any", "") or (phrase.noun.family == "told" and not told):
        return None
    if phrase.determiner == "indefinite" and not (told or asked):
        return None
    lemma = phrase.noun.lemma
    if phrase.noun.family == "quality" and (not own or phrase.names or view.low[phrase.head + 1] in words["of"]):
        return None  # *le corps de l'adolescente*
    if phrase.noun.family == "bare" and (
        phrase.names or any(view.pos[i] == "ADP" for i in range(phrase.head, phrase.last))
    ):
        return None  # *la majorité du territoire*
    if not own and not phrase.plural and phrase.determiner in KNOWN:
        country = phrase.country
        if phrase.determiner == "possessive":
            owner = scene.owner(phrase)
            country = owner.iso if owner else ""
        known = [d for d in scene.by_name.values() if lemma in d.nouns and d.mentions and d.number == "s"]
        known = [d for d in known if not country or country == d.country]
        if known:
            return scene.mention(max(known, key=lambda d: d.mentions[-1].first), phrase)
    first = phrase.first
    while first < phrase.head and view.low[first] in scene.lexicon.determiners:
        first += 1
    name = view.words(first, phrase.last)
    if phrase.noun.sector != "CVL":  # *son peuple*, *sa famille* are not told by a leader's name
        name = scene.owned(phrase, name) or name

    acronym = view.text[phrase.last : phrase.last + 1] == ["("] and view.text[phrase.last + 1].isupper()

    def make() -> Draft:
        draft = scene.drafts.new(name, "organisation" if acronym else "group")  # *le corps médical européen (CME)*
        draft.country, draft.sector = phrase.country, phrase.noun.sector
        draft.gender, draft.number = phrase.noun.gender, "p" if phrase.plural else "s"
        draft.nouns.add(lemma)
        return draft

    return scene.mention(scene.own(name, make), phrase)


def members(scene: Scene, phrase: Phrase) -> tuple[Draft, ...]:
    """The two whom *les deux dirigeants* or *les interlocuteurs* resumes: the last two named before."""
    view, words = scene.view, scene.lexicon.words
    if listed := _named_behind(scene, phrase) or _each_named(scene, phrase) or _each_of(scene, phrase):
        return listed
    noun = view.low[phrase.head]
    two = phrase.count == 2 and noun in words["dual"]
    kind = "country" if noun in words["dual_country"] else "person"
    if (phrase.count or 0) > 2 and noun in words["dual"] and phrase.determiner in (*KNOWN, "quantity"):
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
    if phrase.determiner == "quantity" and scene.view.low[phrase.first] not in scene.lexicon.words["plural_article"]:
        return ()  # ***trois pays** ont signé*
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
    for i in range(phrase.first - 1, max(phrase.first - _SOON, -1), -1):
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
    told = scene.by_name.get(f"2 {phrase.noun.lemma}") or _as_many(scene, phrase)
    return told if told is not None and told.mentions and not told.members else None


def _named_behind(scene: Scene, phrase: Phrase) -> tuple[Draft, ...]:
    """Those whom a comma and their names tell, as many as were counted, where they were: *deux Etats, **la Suède et la
    Finlande**,*, *les accusés, **le banquier X et son associé Y**,*."""
    view, words, j = scene.view, scene.lexicon.words, phrase.last
    counted = (phrase.count is None and phrase.determiner in KNOWN) or (phrase.count or 0) > 1
    if not counted or view.text[j : j + 1] != [","]:
        return ()
    found: list[Draft] = []
    joined = False
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
    return tuple(found) if closed and alike and len(found) == (phrase.count or len(found)) else ()


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


def amount_at(scene: Scene, head: int) -> int | None:
    """Read an amount of people (*des milliers de manifestants*): where it ends, None where there is none."""
    view, words = scene.view, scene.lexicon.words
    if head + 1 >= len(view) or view.low[head + 1] not in words["of"] or head in view.timed:
        return None
    one = view.low[head] in words["one"] and view.pos[head] == "PRON" and view.dep[head] in _PARTS
    if view.pos[head] not in ("NOUN", "NUM") and view.low[head] not in words["some"] and not one:
        return None
    counted = one or view.pos[head] == "NUM" or fold(view.parsed.doc[head].lemma_) in words["amount"]
    if not counted or scene.drafts.named_at(head):
        return None
    first = head
    while first > 0 and (view.low[first - 1] in scene.lexicon.determiners or view.pos[first - 1] in ("NUM", "ADJ")):
        first -= 1
        if scene.lexicon.determiners.get(view.low[first], ("quantity", ""))[0] != "quantity":
            break  # *aux besoins urgents **des** millions de personnes*
    draft = amount(scene, head, approximation(view, first, scene.lexicon))
    if draft is None:
        return None
    covering = scene.drafts.covering.get(head)
    return covering[0].last if covering else draft.mentions[-1].last  # *le nombre de **soldats tués***


def amount(scene: Scene, head: int, first: int) -> Draft | None:
    """*des milliers de manifestants*, *une trentaine de salariés*: a group; *l'un des participants*: a person."""
    view, nouns = scene.view, scene.lexicon.nouns
    i = next((i for i in range(head + 1, min(head + 6, len(view))) if view.low[i] in nouns), None)
    if i is None:
        return None
    counted = scene.lexicon.words["amount"]
    if any(view.pos[k] == "NOUN" and fold(view.parsed.doc[k].lemma_) not in counted for k in range(head + 1, i)):
        return None  # *dix millions d'**euros** aux restaurateurs*
    if any(view.pos[k] == "AUX" for k in range(head + 1, i)):
        return None  # *la plupart **ont été** condamnés*
    noun = nouns[view.low[i]]
    one = noun.number == "s" and noun.kind != "group" and not view.text[i].isupper()  # *vingt **ONG***
    if noun.kind not in ("person", "group", "body") or one:
        return None
    phrase = phrase_at(view, i, noun, scene.drafts, scene.lexicon)
    widen(scene, phrase)
    determiner, _ = scene.lexicon.determiners.get(view.low[head - 1] if head else "", ("", ""))
    if view.low[head] in scene.lexicon.words["count"] and determiner == "definite":
        first = head = phrase.first  # *le nombre de **soldats tués*** are not so many
    first = min(first, head)
    name = view.words(first, phrase.last)
    single = view.low[head] in scene.lexicon.words["one"]
    if single and noun.family == "side":
        return None  # *l'un des camps de réfugiés*
    phrase.count = count_of(parts_of(view.low[head], scene.lexicon.numbers)) or 1
    known = _named_behind(scene, phrase)  # *deux de ses collègues, **Jean Petit et Anne Roy***
    if known:
        name = _together(known)

    def make() -> Draft:
        alone: ActorKind = "organisation" if noun.kind == "body" else "person"
        draft = scene.drafts.new(name, alone if single else "group")
        draft.number = "s" if single else "p"
        draft.country, draft.sector = phrase.country, noun.sector
        draft.members = known
        return draft

    draft = scene.own(name, make)
    if not single and scene.lexicon.determiners.get(view.low[first], ("quantity", ""))[0] in _FIRST:
        _note(scene, noun.lemma, draft)  # *une centaine de policiers*, then *ces policiers*
    scene.drafts.mention(draft, first, phrase.last, head)
    return draft


def about_people(scene: Scene, head: int) -> bool:
    """Read a people counted with words that make the number vague, one of which governs it: *plus de 300 Tchadiens*."""
    view, lexicon = scene.view, scene.lexicon
    if not head or not view.text[head][0].isupper() or not parts_of(view.low[head - 1], lexicon.numbers):
        return False
    if not scene.drafts.knowledge.is_people(view.low[head]) or scene.drafts.named_at(head):
        return False
    number = head - 1
    while number and parts_of(view.low[number - 1], lexicon.numbers):
        number -= 1  # *plus de **5 mille** Gambiens*
    first = approximation(view, number, lexicon)
    if first < number:
        people(scene, head, first)
    return first < number


def some_of_them(scene: Scene, i: int) -> bool:
    """Read a number alone that acts or undergoes: *cent personnes ont défilé, dont **quatre** ont été arrêtées*."""
    view = scene.view
    if i < 2 or view.low[i - 1] not in scene.lexicon.words["of_whom"] or not view.dep[i].startswith("nsubj"):
        return False
    number = count_of(parts_of(view.low[i], scene.lexicon.numbers))
    sentence = scene.salience.sentence
    whole = [k for k in range(i - 2, max(i - _WHOLE, -1), -1) if sentence[k] == sentence[i]]
    told = next((found for k in whole if (found := scene.drafts.covering.get(k)) and found[1].kind == "group"), None)
    if number is None or number < 2 or told is None:
        return False
    draft = scene.drafts.new(view.text[i], "group")
    draft.number, draft.country = "p", told[1].country
    scene.drafts.mention(draft, i, i + 1, i)
    return True


def people(scene: Scene, head: int, first: int) -> Draft:
    """*les Russes*, *un Australien*."""
    view, words = scene.view, scene.lexicon.words
    first, last = min(first, head), head + 1
    plural = view.low[first] in words["plural_article"] or view.morph(head, "Number") == "Plur"
    plural = plural or (count_of(parts_of(view.low[head - 1], scene.lexicon.numbers)) or 1) > 1
    if first == head and view.low[head].endswith("s"):  # *Russes et **Israéliennes***: a name tells no number
        plural = plural or scene.drafts.knowledge.is_people(fold(view.text[head][:-1]))
    if plural:
        phrase = phrase_at(view, head, _PEOPLE, scene.drafts, scene.lexicon)
        widen(scene, phrase)
        last = max(last, phrase.last)
    bare = first + 1 if view.pos[first] == "ADP" and first + 1 == head else first  # *aux Russes*
    name = view.words(bare, last)

    def make() -> Draft:
        draft = scene.drafts.new(name, "group" if plural else "person")
        draft.number = "p" if plural else "s"
        draft.country = scene.drafts.knowledge.country_of(view.low[head]) or ""
        return draft

    draft = scene.own(name if plural else view.low[head], make)  # *un Tchadien*, then *le Tchadien*
    scene.drafts.mention(draft, first, last, head)
    return draft
