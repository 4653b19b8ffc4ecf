"""Noun phrases that stand for a body: a country's (*l'armée russe*), its own (*la mairie de X*), one named before."""

from __future__ import annotations

from depeche.actors.drafts import Draft
from depeche.actors.extents import about, called_behind, second_complement
from depeche.actors.groups import group
from depeche.actors.members import members, of_people
from depeche.actors.phrases import Phrase
from depeche.actors.scene import ACTING, KNOWN, Scene
from depeche.knowledge import fold

_OWNED = ("BUS", "JRN")
"""Sectors whose nouns may resume a name with a complement: *la plateforme de vidéos*, but no *mouvement de foule*."""
_LOCAL = ("COP", "JUD")
"""Sectors whose bodies every town has too."""
_OBJECTS = ("obj", "iobj", "obl:arg")
"""The functions in which a body is what a verb is about."""

_OPENED = 12
"""Words before a body of a country within which the place may stand that opens the sentence."""
_BARE = ("bare", "foreign")
"""The rules of bodies that have no complement but a country."""
_BEHIND = 7
"""Words behind a police force within which its place may follow."""


def body(scene: Scene, phrase: Phrase, *, asked: bool) -> Draft | None:
    """The body of a phrase, None where it is none or cannot be told."""
    family = phrase.noun.family
    if phrase.determiner == "any" or _only_asked(scene, phrase):
        return None
    if scene.view.text[phrase.last : phrase.last + 1] and scene.view.text[phrase.last].isdigit():
        return None  # *la Ligue 1*
    if (
        phrase.noun.family == "state"
        and phrase.first
        and scene.view.low[phrase.first - 1] in scene.lexicon.words["under"]
    ):
        return None  # *une réunion **sous la présidence** de l'Allemagne*
    if family == "side":
        return _side(scene, phrase)
    if family == "plural" and (phrase.plural or phrase.noun.rule == "plural"):
        return _plural(scene, phrase, asked=asked)
    if phrase.plural or family == "plural":
        armed = phrase.country and family == "state" and phrase.noun.sector == "MIL"
        return _of_state(scene, phrase) if armed else None
    if phrase.determiner == "indefinite":
        return _own(scene, phrase) if asked and family == "body" and phrase.content else None
    if phrase.determiner not in (*KNOWN, "") and not (phrase.content or phrase.country):
        return None
    if phrase.determiner == "" and (phrase.noun.rule == "acting" or not (phrase.country or asked)):
        return None
    if phrase.noun.rule == "act" and _of_something(scene, phrase) and not phrase.names:
        return None  # *l'organisation du scrutin*
    only = {"taken": _only_taken, "faction": of_people}.get(phrase.noun.rule)
    if only and only(scene, phrase):
        return None  # *a pris le parti de X*, *ce groupe de jeunes*
    if phrase.noun.rule in ("acts", "site") and not asked and not acts(scene, phrase):
        return None  # *sous la direction de*, *l'inspection des sites*, *à l'hôpital*
    if family == "state":
        return _state(scene, phrase, asked=asked)
    if phrase.noun.rule == "faction" and (party := scene.drafts.named_at(phrase.last)) and party[1].sector == "PTY":
        phrase.last = party[0].last  # *le groupe LREM à l'Assemblée*
        return _own(scene, phrase)
    draft = _resumed(scene, phrase) or _of_office(scene, phrase, _own_words(scene, phrase))
    if draft is not None:
        return scene.mention(draft, phrase)
    if family == "body" and (phrase.content or phrase.country) and phrase.determiner in KNOWN:
        return _own(scene, phrase)
    if family == "body" and phrase.determiner == "possessive" and asked:
        return _own(scene, phrase)
    if asked and phrase.noun.rule.startswith("of:") and phrase.determiner == "definite" and acts(scene, phrase):
        return _own(scene, phrase)  # ***la mairie** a porté plainte*
    if asked and phrase.first and scene.view.low[phrase.first - 1] in scene.lexicon.words["between"]:
        return _own(scene, phrase)  # *un accord entre **la direction** et les syndicats*
    return None


def acts(scene: Scene, phrase: Phrase) -> bool:
    """Whether a phrase, or what it is joined to, acts or is what a verb is about."""
    view, head = scene.view, phrase.head
    head = view.head[head] if view.dep[head] == "conj" else head
    return view.dep[head] in (*ACTING, *_OBJECTS)


def _only_asked(scene: Scene, phrase: Phrase) -> bool:
    """*les questions au gouvernement* are a session, *au quotidien* is a way."""
    view, words = scene.view, scene.lexicon.words
    if phrase.first == phrase.head or view.low[phrase.first] not in words["to"]:
        return False
    if phrase.first and view.low[phrase.first - 1] in words["asked_of"]:
        return True
    return phrase.noun.sector == "JRN" and view.dep[phrase.head] in ("obl:mod", "nmod") and not phrase.content


def _only_held(scene: Scene, phrase: Phrase) -> bool:
    """*au pouvoir*, *quitter le pouvoir*: what somebody has and nobody who acts."""
    view, words = scene.view, scene.lexicon.words
    governor = view.parsed.doc[view.head[phrase.head]]
    held = view.dep[phrase.head] in _OBJECTS and fold(governor.lemma_) in words["hold_power"]
    return held or view.low[phrase.first] in words["to"] or _to_do(scene, phrase)


def _only_taken(scene: Scene, phrase: Phrase) -> bool:
    """Whether a word stands for the side that somebody takes: *a pris **le parti** des grévistes*."""
    view = scene.view
    governor = view.parsed.doc[view.head[phrase.head]]
    return view.dep[phrase.head] in _OBJECTS and fold(governor.lemma_) in scene.lexicon.words["take_side"]


def _to_do(scene: Scene, phrase: Phrase) -> bool:
    """Whether an infinitive tells what a power is for: *le pouvoir **de dissoudre** la Chambre*."""
    view, j = scene.view, phrase.last
    return j + 1 < len(view) and view.low[j] in scene.lexicon.words["of"] and view.pos[j + 1] in ("VERB", "AUX")


def _of_something(scene: Scene, phrase: Phrase) -> bool:
    """Whether the complement of a noun has an article: *l'organisation du scrutin*, but *l'organisation de défense*."""
    view, words, j = scene.view, scene.lexicon.words, phrase.head + 1
    if j + 1 >= len(view) or view.low[j] not in words["of"]:
        return False
    return view.low[j] in words["contracted"] or view.text[j].lower() == "des" or view.pos[j + 1] in ("DET", "NUM")


def _own_words(scene: Scene, phrase: Phrase) -> list[str]:
    return [w for w in phrase.content if w not in scene.lexicon.words["neutral"]]


def _state(scene: Scene, phrase: Phrase, *, asked: bool) -> Draft | None:
    """A body that every country has one of."""
    rule, own = phrase.noun.rule, _own_words(scene, phrase)
    if phrase.determiner == "possessive" and rule in ("public", "acting"):
        return None  # *sa présidence*, *leur opposition à*: no body
    leader = _leader(scene, phrase)
    if leader is not None and rule in _BARE:
        scene.inside.add(phrase.names[0])
        phrase.country = phrase.country or leader.country
        return _own(scene, phrase)
    coloured = rule == "public" and phrase.content and _only_colour(scene, phrase.content)
    if coloured and phrase.determiner in KNOWN:
        phrase.country = phrase.country or _near_country(scene, phrase)
        phrase.last = second_complement(scene, phrase, phrase.last)
        return _own(scene, phrase)  # *l'opposition socialiste*
    if rule in (*_BARE, "public") and own:
        if phrase.names or any(scene.view.pos[i] == "ADP" for i in range(phrase.head, phrase.last)):
            return None  # *un régime de changes flottants*
        country = phrase.country or _near_country(scene, phrase)
        known = scene.bodies.get((phrase.noun.lemma, country))
        return scene.mention(known, phrase) if known else None
    if rule == "ruling" and _only_held(scene, phrase):
        return None
    if rule in ("acting", "ruling"):
        acts = asked or scene.view.dep[phrase.head] in (*ACTING, *_OBJECTS)
        if own or not (acts or phrase.country):
            return None
    led = scene.drafts.named_at(phrase.last)
    if led and led[1].kind == "person" and led[0].first == phrase.last and phrase.determiner in KNOWN:
        phrase.last = led[0].last  # *l'administration Trump* is no mention of him
        phrase.names.append(led[0].first)
        scene.inside.add(led[0].first)
        return _own(scene, phrase)
    draft = _of_office(scene, phrase, own)
    return scene.mention(draft, phrase) if draft else _of_state(scene, phrase)


def _leader(scene: Scene, phrase: Phrase) -> Draft | None:
    """The person whose body it is: *le régime **de Bachar al-Assad***, *le parti **de Marine Le Pen***."""
    first = phrase.head + 2
    if phrase.names[:1] != [first] or scene.view.low[phrase.head + 1] not in scene.lexicon.words["of"]:
        return None
    found = scene.drafts.of_name.get(first)
    return found if found is not None and found.kind == "person" else None


def _of_state(scene: Scene, phrase: Phrase) -> Draft | None:
    lemma, country = phrase.noun.lemma, phrase.country
    scene.inside.update(i for i in phrase.names if scene.view.at(scene.view.start[i]) == phrase.nation)
    if not country and phrase.determiner == "possessive":
        owner = scene.owner(phrase)
        country = owner.iso if owner else ""
    if not country and not phrase.content:
        local = _local(scene, phrase)
        if local is not None:
            return scene.mention(local, phrase)
        country = _near_country(scene, phrase)
    if _own_words(scene, phrase):
        own = _own(scene, phrase)
        own.country = own.country or country
        return own
    draft = scene.bodies.get((lemma, country))
    if draft is None:
        draft = scene.drafts.new(_state_name(scene, phrase, country), "organisation")
        draft.country, draft.sector, draft.gender = country, phrase.noun.sector, phrase.noun.gender
        draft.number = "p" if phrase.plural else "s"
        draft.nouns.add(lemma)
        if country:
            draft.key = f"org:{country}-{lemma}"
        scene.bodies[lemma, country] = draft
    return scene.mention(draft, phrase)


def _local(scene: Scene, phrase: Phrase) -> Draft | None:
    """The one of a town whom a bare noun resumes: *le parquet de Brest*, then ***le parquet***."""
    lemma = phrase.noun.lemma
    if phrase.noun.sector not in _LOCAL or any(n == lemma for n, _ in scene.bodies):
        return None
    of = scene.lexicon.words["of"]  # *la police **scientifique*** is that of no town
    drafts = (d for words, d in scene.by_name.items() if of.intersection(words.replace("'", "' ").split()))
    named = [d for d in drafts if lemma in d.nouns and d.mentions and d.kind == "organisation"]
    return max(named, key=lambda d: d.mentions[-1].first, default=None)


def _state_name(scene: Scene, phrase: Phrase, country: str) -> str:
    """The name of a body of a country: by the words of the text where they tell the country, else by its adjective."""
    view = scene.view
    if phrase.country and phrase.nation >= 0 and view.text[phrase.nation][0].islower() and not phrase.former:
        return view.words(_core(scene, phrase), phrase.last)
    knowledge = scene.drafts.knowledge
    number = "p" if phrase.plural else "s"
    adjective = knowledge.adjective(country, phrase.noun.gender, number) if country else None
    form = view.text[phrase.head].lower() if phrase.plural else phrase.noun.lemma
    return f"{form} {adjective}" if adjective else form


def _core(scene: Scene, phrase: Phrase) -> int:
    """The first token of a phrase after its determiner and what is said in passing (*nouveau*, *actuel*)."""
    first, words = phrase.first, scene.lexicon.words
    while first < phrase.head and (
        scene.view.low[first] in scene.lexicon.determiners or scene.view.low[first] in words["new"] | words["of"]
    ):
        first += 1
    return first


def _near_country(scene: Scene, phrase: Phrase) -> str:
    """The country whose government is meant where only *le gouvernement* stands: the same noun's last, else home.

    A police force is that of the place told right behind it: *arrêté par la police mardi **à Tunis***; so is a court of
    the country: *la justice **en France***.
    """
    if phrase.noun.sector in _LOCAL and (there := _told_behind(scene, phrase)):
        return there
    if there := _told_before(scene, phrase):
        return there
    last = [
        (draft.mentions[-1].first, country)
        for (lemma, country), draft in scene.bodies.items()
        if lemma == phrase.noun.lemma and country and draft.mentions
    ]
    home = scene.setting.abroad if phrase.noun.rule == "foreign" else scene.setting.home
    return max(last)[1] if last else home


def _told_before(scene: Scene, phrase: Phrase) -> str:
    """The country of the place that opens a sentence, "" where none does: *A **Bamako**, la junte a accusé Paris*."""
    view, i = scene.view, phrase.first
    while i > 0 and phrase.first - i < _OPENED and not view.opens(i):
        i -= 1
    words = scene.lexicon.words
    opened = view.opens(i) and view.low[i] in words["locative"] | words["to"]
    found = scene.drafts.named_at(i + 1) if opened else None
    if found is None or found[0].last > phrase.first or found[1].key in scene.lexicon.seats:
        return ""
    return found[1].iso if found[1].kind in ("place", "country") else ""


def _told_behind(scene: Scene, phrase: Phrase) -> str:
    """The country of the place behind a phrase, "" where a verb or the end of the clause comes before."""
    view = scene.view
    for i in range(phrase.last, min(phrase.last + _BEHIND, len(view) - 1)):
        if view.pos[i] in ("VERB", "AUX", "PUNCT", "SPACE", "PRON", "SCONJ", "CCONJ"):
            return ""
        words = scene.lexicon.words
        at = view.low[i] in (words["to"] if i > phrase.last else words["locative"] | words["to"])
        found = scene.drafts.named_at(i + 1) if at else None
        if found is not None and found[1].kind == "country" and i == phrase.last:
            return found[1].iso
        if found is not None and phrase.noun.sector == "COP":
            return found[1].country if found[1].kind == "place" else ""
    return ""


def _of_office(scene: Scene, phrase: Phrase, own: list[str]) -> Draft | None:
    """*le ministère*, *la mairie*: the one named before, else that of the minister or mayor of whom the text tells."""
    rule, _, office = phrase.noun.rule.partition(":")
    if rule != "of" or own or phrase.names or phrase.determiner not in KNOWN:
        return None
    lemma = phrase.noun.lemma
    named = [d for d in scene.by_name.values() if lemma in d.nouns and d.mentions]
    if named and not phrase.country:
        return max(named, key=lambda d: d.mentions[-1].first)
    for post, lessons in scene.described.by_office.items():
        if post.partition(":")[0] != office and not post.endswith("_" + office):
            continue
        for lesson in reversed(lessons):
            country, field = lesson.draft.country, _field(scene, lesson.draft.role)
            if field and (not phrase.country or country in ("", phrase.country)):
                return _called(scene, phrase, f"{lemma} {field}", country)
    return None


def _called(scene: Scene, phrase: Phrase, name: str, country: str) -> Draft:
    """The body of this name, or the only one whose name goes on (*le conseil régional **de Bretagne***); else new."""
    longer = {
        id(draft): draft
        for words, draft in scene.by_name.items()
        if words.startswith(f"{name.casefold()} ") and draft.mentions and draft.kind == "organisation"
    }
    if len(longer) == 1 and name.casefold() not in scene.by_name and phrase.determiner in ("definite", "demonstrative"):
        return next(iter(longer.values()))
    return scene.own(name, lambda: _made(scene, phrase, name, country))


def _made(scene: Scene, phrase: Phrase, name: str, country: str) -> Draft:
    draft = scene.drafts.new(name, "organisation")
    draft.country, draft.sector, draft.gender = country, phrase.noun.sector, phrase.noun.gender
    draft.nouns.add(phrase.noun.lemma)
    return draft


def _field(scene: Scene, role: str) -> str:
    """What a minister is in charge of, with its preposition: *des Armées* in *ministre français des Armées*."""
    words = role.split()
    for i, word in enumerate(words):
        low = word.casefold().split("'")[0].split("’")[0]
        if low in scene.lexicon.words["of"] and i:
            return " ".join(words[i:])
    return ""


def _own(scene: Scene, phrase: Phrase) -> Draft:
    """A body that the words of the phrase name: *la mairie de Nice*."""
    phrase.last = about(scene, phrase) if phrase.noun.family == "body" else phrase.last
    phrase.last = _post(scene, phrase)
    name = scene.view.words(_core(scene, phrase), phrase.last)
    name = scene.owned(phrase, name) or name
    country = phrase.country or (phrase.body.country if phrase.body else "") or _place_country(scene, phrase)
    scene.inside.update(i for i in phrase.names if _is_place(scene, i))
    return scene.mention(_called(scene, phrase, name, country), phrase)


def _post(scene: Scene, phrase: Phrase) -> int:
    """Where a mission ends with the place it is sent to: *l'ambassade de Suède **à Paris***."""
    j = phrase.last
    if (
        phrase.noun.rule != "abroad"
        or j + 1 >= len(scene.view)
        or scene.view.low[j] not in scene.lexicon.words["locative"]
    ):
        return j
    named = scene.drafts.named_at(j + 1)
    if named is None or named[1].kind not in ("place", "country"):
        return j
    return named[0].last


def _is_place(scene: Scene, first: int) -> bool:
    found = scene.drafts.of_name.get(first)
    return found is not None and found.kind == "place"


def _place_country(scene: Scene, phrase: Phrase) -> str:
    for first in phrase.names:
        draft = scene.drafts.of_name.get(first)
        if draft and draft.country:
            return draft.country
    return ""


def _plural(scene: Scene, phrase: Phrase, *, asked: bool) -> Draft | None:
    """*les autorités chinoises*, *les forces armées*: one body in the plural."""
    bare = phrase.determiner == "" and not phrase.country
    if phrase.determiner not in (*KNOWN, "") or (bare and not asked):  # *entre **forces de l'ordre** et jeunes*
        return None
    own = _own_words(scene, phrase)
    if phrase.noun.rule == "state" and not own:
        phrase.country = phrase.country or _near_country(scene, phrase)
        return _of_state(scene, phrase)
    if phrase.noun.rule == "state" or not (phrase.content or phrase.country):
        return None
    phrase.last = second_complement(scene, phrase, phrase.last)  # *les services de police **et de secours***
    draft = _own(scene, phrase)
    if draft is not None:
        draft.number = "p"  # *les forces de l'ordre*, which *les* takes up
    return draft


def _side(scene: Scene, phrase: Phrase) -> Draft | None:
    """*la partie américaine*, *côté azerbaïdjanais*: the country; *les deux camps*: who were joined before."""
    if phrase.plural and phrase.count:
        return group(scene, phrase, asked=False) if members(scene, phrase) else None
    if not phrase.country or phrase.determiner not in KNOWN or _own_words(scene, phrase) or phrase.plural:
        return None
    if scene.drafts.knowledge.entity(f"country:{phrase.country}") is None:
        return None
    return scene.mention(scene.drafts.country(phrase.country), phrase)


def _party_of_owner(scene: Scene, phrase: Phrase) -> Draft | None:
    """*son parti*, *le parti de X*: that of a person whose party the text or the tables tell."""
    owner = scene.owner(phrase) if phrase.determiner == "possessive" else _leader(scene, phrase)
    if owner is None or owner.kind != "person" or len(owner.parties) != 1 or phrase.noun.sector != "PTY":
        return None
    key = next(iter(owner.parties))
    return scene.drafts.known(key) if scene.drafts.knowledge.entity(key) else None


def _only_colour(scene: Scene, words: list[str]) -> bool:
    """Whether words tell nothing but the political colour of a body."""
    return all(word in scene.lexicon.words["party_colour"] for word in words)


def _only_party(scene: Scene, phrase: Phrase, own: list[str]) -> Draft | None:
    """The one party named before a phrase that only tells its colour: *le parti d'extrême droite*."""
    if not _only_colour(scene, own) or (phrase.noun.rule != "taken" and phrase.noun.family != "resume"):
        return None  # *la coalition de gauche* is none of its parties
    named = [d for d in scene.drafts.all if d.sector == "PTY" and d.kind == "organisation" and d.mentions]
    before = named[0].mentions[0].first < phrase.first if len(named) == 1 else False
    fits = before and (not phrase.country or named[0].country in ("", phrase.country))
    return named[0] if fits else None


def _of_sector(scene: Scene, phrase: Phrase, own: list[str]) -> Draft | None:
    """The named body of the sector that adjectives tell, if no other is as present: *l'organisation syndicale*."""
    sectors = {scene.lexicon.body_adjectives.get(word, "") for word in own}
    if len(sectors) != 1 or phrase.country or phrase.determiner not in ("definite", "demonstrative"):
        return None

    def fits(draft: Draft) -> bool:
        return draft.kind == "organisation" and draft.sector in sectors and any(m.named for m in draft.mentions)

    ranked = scene.salience.ranked(phrase.head, fits, reach=4) if "" not in sectors else []
    alone = len(ranked) == 1 or (len(ranked) > 1 and ranked[0][0] - ranked[1][0] >= 1.0)
    return ranked[0][1] if alone else None


def _resumed(scene: Scene, phrase: Phrase) -> Draft | None:
    """The body that *le syndicat* or *la plateforme* resumes: one of this noun, or the only one of its kind."""
    family, lemma, sector = phrase.noun.family, phrase.noun.lemma, phrase.noun.sector
    if phrase.names and phrase.determiner == "definite" and (led := _party_of_owner(scene, phrase)):
        scene.inside.add(phrase.names[0])
        return led
    party = phrase.determiner == "possessive" and sector == "PTY"
    if (
        phrase.determiner not in KNOWN
        or phrase.names
        or (phrase.determiner == "possessive" and family != "resume" and not party)
    ):
        return None
    own = _own_words(scene, phrase)
    if own and called_behind(scene, phrase.last):
        return None  # *le mouvement séparatiste (**STC**)* is nobody told before
    if own and sector == "PTY" and (only := _only_party(scene, phrase, own)):
        return only
    if own and (told := _of_sector(scene, phrase, own)):
        return told
    if own and family != "resume":
        return None

    def same(draft: Draft) -> bool:
        if draft.kind != "organisation" or (phrase.country and draft.country not in ("", phrase.country)):
            return False
        return lemma in draft.nouns or lemma in draft.name.casefold().split()

    vague = scene.lexicon.vague_bodies.get(lemma, frozenset())
    worded = {id(draft) for draft in scene.by_name.values()} if vague else frozenset()

    def kindred(draft: Draft) -> bool:
        if draft.kind != "organisation" or (phrase.country and draft.country not in ("", phrase.country)):
            return False
        told = draft.key and not phrase.country and scene.drafts.knowledge.nouns(draft.key)
        channel = told and draft.sector == "JRN" and scene.lexicon.words["wire"].intersection(told)  # *l'AFP*
        known = any(mention.named for mention in draft.mentions) or id(draft) in worded
        if draft.sector in vague and known and not channel:
            return True  # *la BCE* is an *institution*
        return bool(sector) and draft.sector == sector and not told

    if phrase.determiner == "possessive":
        return None if own else _party_of_owner(scene, phrase)
    if phrase.determiner == "demonstrative":
        return scene.most_present(phrase.head, lambda d: same(d) or kindred(d), reach=4)
    found = [d for d in scene.drafts.all if d.mentions and same(d) and d.mentions[0].first < phrase.first]
    bare = not any(scene.view.pos[i] == "ADP" for i in range(phrase.head + 1, phrase.last))
    described = len(found) == 1 and phrase.noun.rule != "faction" and (bare or sector in _OWNED)
    if found and (not own or described):
        return max(found, key=lambda d: max(m.first for m in d.mentions if m.first < phrase.first))
    if family != "resume" and not (vague and not own):
        return None
    ranked = scene.salience.ranked(phrase.head, kindred, reach=4)
    if (len(ranked) == 1 and (bare or not own)) or (ranked and not own and ranked[0][0] - ranked[1][0] >= 1.0):
        return ranked[0][1]
    return None
