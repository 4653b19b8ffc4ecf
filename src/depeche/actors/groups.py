"""Noun phrases that stand for several at once: *les deux dirigeants*, *plusieurs hauts responsables russes*."""

from __future__ import annotations

from depeche.actors.drafts import Draft
from depeche.actors.phrases import Phrase, approximation, phrase_at
from depeche.actors.scene import KNOWN, Scene
from depeche.actors.view import View
from depeche.knowledge import fold

_OWN = 6
"""Words within which the first one hung on a participle stands."""
_QUALIFIED = 8
"""How many tokens what qualifies a group may have."""


def group(scene: Scene, phrase: Phrase, *, asked: bool) -> Draft | None:
    """The group of a phrase in the plural."""
    view = scene.view
    if phrase.determiner == "any" or (phrase.determiner == "" and not asked):
        return None
    if view.dep[phrase.head] in ("appos", "xcomp") and not asked:
        return None
    known = members(scene, phrase)
    if known:
        name = " et ".join(member.name for member in known)
    else:
        _widen(scene, phrase)
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

    return scene.mention(scene.own(name, make), phrase)


def _widen(scene: Scene, phrase: Phrase) -> None:
    """Stretch a group over what tells which people it is: *les personnes arrêtées à Minsk*, *les bars et les cafés*."""
    phrase.last = _qualified(scene, phrase)
    phrase.last = _second_complement(scene, phrase)
    before = scene.view.low[phrase.first - 1] if phrase.first else ""
    joined = _joined(scene, phrase.last)
    if joined and before not in scene.lexicon.words["between"]:
        _widen(scene, joined)
        phrase.last = joined.last


def _qualified(scene: Scene, phrase: Phrase) -> int:
    """Where a group ends with its adverb and adjective, its participle, or the cause it is for or against."""
    view, words, j = scene.view, scene.lexicon.words, phrase.last
    end = min(len(view), phrase.last + _QUALIFIED)
    if j + 1 < end and view.pos[j] == "ADV" and view.head[j] == j + 1 and view.pos[j + 1] in ("ADJ", "VERB"):
        j += 1
    if j >= end or j in view.timed:
        return phrase.last
    label = scene.drafts.named_at(j)
    if label and label[0].first == j and label[1].kind == "organisation":
        return label[0].last  # *les députés LREM*, *des ouvriers de l'usine Renault*
    if view.low[j] in words["opening"] and j + 2 < end and view.low[j + 2] in words["closing"]:
        return j + 3 if view.text[j + 1].islower() else phrase.last  # *les députés "marcheurs"*
    if view.low[j] in words["against"]:
        cause = j + 1 < end and (view.low[j + 1] in words["article"] or view.pos[j + 1] in ("NOUN", "ADJ"))
        return _complement_end(scene, j, end) if cause and view.head[view.head[j]] == phrase.head else phrase.last
    if _describes(view, phrase, j):
        return j + 1
    if view.head[j] != phrase.head:
        return phrase.last
    if view.pos[j] == "ADJ":
        return j + 1
    participle = view.pos[j] == "VERB" and view.morph(j, "VerbForm") == "Part" and view.dep[j].startswith("acl")
    if not participle or (view.morph(j, "Tense") == "Past" and view.morph(j, "Number") != "Plur"):
        return phrase.last
    # a complement of one word belongs to it: *basés au Sud*, but not *réunis devant le siège du parti*
    told = _complement_end(scene, j + 1, end) if j + 1 < end and view.pos[j + 1] == "ADP" else j + 1
    short = told > j + 1 and (told <= j + 3 or scene.drafts.named_at(told - 1) is not None)
    if short and view.head[view.head[j + 1]] == j and (told >= len(view) or view.low[told] not in words["of"]):
        return told
    return j + 1 if view.morph(j, "Tense") == "Past" else phrase.last


def _describes(view: View, phrase: Phrase, j: int) -> bool:
    """Whether a present participle without words of its own is an adjective: *les acteurs du spectacle **vivant***."""
    present = view.pos[j] == "VERB" and view.morph(j, "VerbForm") == "Part" and view.morph(j, "Tense") == "Pres"
    if not present or not phrase.head <= view.head[j] < j:
        return False
    return j not in view.head[j + 1 : j + _OWN]


def _second_complement(scene: Scene, phrase: Phrase) -> int:
    """Where a group ends with the second of two complements: *les élus de la majorité et du MoDem*."""
    view, words, j = scene.view, scene.lexicon.words, phrase.last
    if j + 2 >= len(view) or view.low[j] not in words["join"] or view.low[j + 1] not in words["of"]:
        return phrase.last
    if not any(view.pos[i] == "ADP" for i in range(phrase.head + 1, phrase.last)):
        return phrase.last
    last = _complement_end(scene, j + 1, min(len(view), j + _QUALIFIED))
    return last if last > j + 1 and view.pos[view.head[last - 1]] not in ("VERB", "AUX") else phrase.last


def _complement_end(scene: Scene, j: int, end: int) -> int:
    """Where a preposition and the noun after it end, with its adjectives."""
    view, k = scene.view, j + 1
    while k < end and view.pos[k] in ("DET", "ADJ", "NUM") and k not in view.timed:
        k += 1
    if k >= end or view.pos[k] not in ("NOUN", "PROPN") or k in view.timed:
        return j
    named = scene.drafts.named_at(k)
    k = named[0].last if named else k + 1
    while k < end and view.pos[k] == "ADJ" and named is None and view.head[k] == k - 1:
        k += 1
    return k


def _joined(scene: Scene, j: int) -> Phrase | None:
    """The people whom a conjunction adds to a group: *les cyclistes et les piétons*."""
    view, lexicon = scene.view, scene.lexicon
    if j + 1 >= len(view) or view.low[j] not in lexicon.words["join"]:
        return None
    for i in range(j + 1, min(j + 4, len(view))):
        noun = lexicon.nouns.get(view.low[i])
        if noun is not None and noun.kind in ("person", "body") and view.pos[i] in ("NOUN", "PROPN"):
            phrase = phrase_at(view, i, noun, scene.drafts, lexicon)
            bare = phrase.first == j + 1 or (phrase.first == j + 2 and view.low[j + 1] in lexicon.words["of"])
            plural = phrase.plural or view.morph(i, "Number") == "Plur"
            return phrase if bare and plural and phrase.count is None and i not in scene.bearers else None
        if view.pos[i] not in ("DET", "ADP", "ADJ"):
            return None
    return None


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
    noun = view.low[phrase.head]
    two = phrase.count == 2 and noun in words["dual"]
    if not two and not (noun in words["dual_open"] and not phrase.content and not phrase.country):
        return ()
    if phrase.determiner not in KNOWN and not (
        phrase.determiner == "quantity" and view.low[phrase.first] in words["plural_article"]
    ):
        return ()
    kind = "country" if noun in words["dual_country"] else "person"
    bearers = [d for d in scene.drafts.all if kind == "person" and _bears(scene, d, phrase)]
    if len(bearers) == 2:
        return tuple(sorted(bearers, key=lambda d: min(m.first for m in d.mentions)))
    found: list[Draft] = []
    for i in range(phrase.first - 1, -1, -1):
        covering = scene.drafts.covering.get(i)
        if covering and covering[1].kind == kind and covering[1] not in found:
            found.append(covering[1])
            if len(found) == 2:
                return tuple(reversed(found))
    return ()


def _bears(scene: Scene, draft: Draft, phrase: Phrase) -> bool:
    """Whether a person named before a phrase has been described by its noun (*les deux ministres*)."""
    named = draft.kind == "person" and any(m.named and m.first < phrase.first for m in draft.mentions)
    return named and phrase.noun.lemma in draft.nouns


def amount_at(scene: Scene, head: int) -> int | None:
    """Read an amount of people (*des milliers de manifestants*): where it ends, None where there is none."""
    view, words = scene.view, scene.lexicon.words
    if head + 1 >= len(view) or view.low[head + 1] not in words["of"] or head in view.timed:
        return None
    if view.pos[head] not in ("NOUN", "NUM") and view.low[head] not in words["some"]:
        return None
    counted = view.pos[head] == "NUM" or fold(view.parsed.doc[head].lemma_) in words["amount"]
    if not counted or scene.drafts.named_at(head):
        return None
    first = head
    while first > 0 and (view.low[first - 1] in scene.lexicon.determiners or view.pos[first - 1] in ("NUM", "ADJ")):
        first -= 1
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
    noun = nouns[view.low[i]]
    if noun.kind not in ("person", "group", "body") or (noun.number == "s" and noun.kind != "group"):
        return None
    phrase = phrase_at(view, i, noun, scene.drafts, scene.lexicon)
    _widen(scene, phrase)
    determiner, _ = scene.lexicon.determiners.get(view.low[head - 1] if head else "", ("", ""))
    if view.low[head] in scene.lexicon.words["count"] and determiner == "definite":
        first = head = phrase.first  # *le nombre de **soldats tués*** are not so many
    first = min(first, head)
    name = view.words(first, phrase.last)
    single = view.low[head] in scene.lexicon.words["one"]

    def make() -> Draft:
        draft = scene.drafts.new(name, "person" if single else "group")
        draft.number = "s" if single else "p"
        draft.country, draft.sector = phrase.country, noun.sector
        return draft

    draft = scene.own(name, make)
    scene.drafts.mention(draft, first, phrase.last, head)
    return draft


def people(scene: Scene, head: int, first: int) -> Draft:
    """*les Russes*, *un Australien*."""
    view, words = scene.view, scene.lexicon.words
    first = min(first, head)
    name = view.words(first, head + 1)
    plural = view.low[first] in words["plural_article"] or view.morph(head, "Number") == "Plur"
    if first == head and view.low[head].endswith("s"):  # *Russes et **Israéliennes***: a name tells no number
        plural = plural or scene.drafts.knowledge.country_of(fold(view.text[head][:-1])) is not None

    def make() -> Draft:
        draft = scene.drafts.new(name, "group" if plural else "person")
        draft.number = "p" if plural else "s"
        draft.country = scene.drafts.knowledge.country_of(view.low[head]) or ""
        return draft

    draft = scene.own(name, make)
    scene.drafts.mention(draft, first, head + 1, head)
    return draft
