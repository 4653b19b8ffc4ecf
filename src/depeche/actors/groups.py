"""Noun phrases that stand for several at once: *les deux dirigeants*, *plusieurs hauts responsables russes*."""

from __future__ import annotations

from depeche.actors.counts import count_of, parts_of
from depeche.actors.drafts import Draft
from depeche.actors.extents import widen
from depeche.actors.lexicon import Noun
from depeche.actors.members import as_many, members, named_behind
from depeche.actors.phrases import Phrase, approximation, phrase_at
from depeche.actors.scene import KNOWN, Scene
from depeche.knowledge import fold
from depeche.reading import ActorKind

_PEOPLE = Noun("", "person", "", "p", "", "common")
"""What the name of a people is: *les Camerounais*."""
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
        draft = scene.by_name.get(f"{phrase.count} {phrase.noun.lemma}") or as_many(scene, phrase)
    else:
        told = scene.groups.get(phrase.noun.lemma, []) if phrase.determiner in _AGAIN and _bare(scene, phrase) else []
        told = [d for d in told if d.country == phrase.country] if phrase.country else told
        if fold(phrase.noun.lemma) in scene.lexicon.words["marcher"]:
            told = [d for d in told if not has_died(scene, d)]
        draft = told[0] if len(told) == 1 else None
    if draft is None or not draft.mentions or phrase.country not in ("", draft.country):
        return None
    if _elsewhere(scene, phrase, draft):
        return None
    far = not phrase.count and phrase.first - draft.mentions[-1].last > _SOON
    return None if far else draft


def _elsewhere(scene: Scene, phrase: Phrase, draft: Draft) -> bool:
    """Whether a group is told by another place than one before: *trois hommes arrêtés en **France***, then *les trois
    hommes arrêtés en **Belgique***."""
    first = draft.mentions[0]
    here, there = (_places(scene, *span) for span in ((phrase.first, phrase.last), (first.first, first.last)))
    return bool(here and there) and here.isdisjoint(there)


def _places(scene: Scene, first: int, last: int) -> set[int]:
    """The places and countries named in a stretch."""
    named = (scene.drafts.named_at(i) for i in range(first, last))
    return {id(found[1]) for found in named if found is not None and found[1].kind in ("place", "country")}


def has_died(scene: Scene, draft: Draft) -> bool:
    """Whether somebody was killed or died, so that *les marcheurs* are others: *la mort de **deux marcheurs***; not
    whoever kills."""
    view, words = scene.view, scene.lexicon.words
    for mention in draft.mentions:
        verb = fold(view.parsed.doc[view.head[mention.head]].lemma_)
        died = words["passing_away"] if view.dep[mention.head] == "nsubj" else words["dying"]
        if verb in died:
            return True
    return False


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
    kinds = {view.low[i] for i in range(phrase.first, phrase.head)} & words["political_degree"]
    if phrase.noun.family == "quality" and (not own or phrase.names or view.low[phrase.head + 1] in words["of"]):
        return None  # *le corps de l'adolescente*
    if phrase.noun.family == "bare" and (
        phrase.names or any(view.pos[i] == "ADP" for i in range(phrase.head, phrase.last))
    ):
        return None  # *la majorité du territoire*
    if not own and not kinds and not phrase.plural and phrase.determiner in KNOWN:  # *l'**extrême** droite*
        country = phrase.country
        if phrase.determiner == "possessive":
            owner = scene.owner(phrase)
            country = owner.iso if owner else ""
        known = [d for d in scene.by_name.values() if lemma in d.nouns and d.mentions and d.number == "s"]
        known = [d for d in known if not words["political_degree"] & set(fold(d.name).split())]
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
    known = named_behind(scene, phrase)  # *deux de ses collègues, **Jean Petit et Anne Roy***
    if known:
        name = _together(known)

    def make() -> Draft:
        alone: ActorKind = "organisation" if noun.kind == "body" else "person"
        draft = scene.drafts.new(name, alone if single else "group")
        draft.number, draft.gender = ("s", "") if single else ("p", phrase.gender)  # *elles* are no *manifestants*
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
