"""Capitals: *Moscou accuse* is the country, *à Moscou* the city."""

from __future__ import annotations

from depeche.actors.drafts import Draft, Drafts, Mention
from depeche.actors.lexicon import Lexicon
from depeche.actors.view import View
from depeche.knowledge import fold


def read_capitals(view: View, drafts: Drafts, lexicon: Lexicon) -> None:
    """Move the mentions of capitals that act to their country."""
    for draft in [d for d in drafts.all if d.capital]:
        if fold(draft.capital) in lexicon.words["default_country"] and not _abroad(drafts, draft):
            continue  # a text of home affairs tells of the city
        acting = [m for m in draft.mentions if _acts(view, drafts, lexicon, m)]
        if not acting:
            continue
        country = _governed(drafts, lexicon, draft)
        for mention in acting:
            drafts.give(mention, country)
    drafts.all[:] = [d for d in drafts.all if d.mentions or d.kind == "country"]


def _abroad(drafts: Drafts, capital: Draft) -> bool:
    """Whether a text names another country, the capital of one, or a body of several, beside this capital."""
    own = capital.capital
    return any(
        (d.kind == "country" and d.iso != own) or (d.capital and d.capital != own) or d.sector == "IGO"
        for d in drafts.all
        if d.mentions
    )


def _governed(drafts: Drafts, lexicon: Lexicon, capital: Draft) -> Draft:
    """Whom a capital stands for: its country, or the body that sits there unless the text is about the country."""
    country = drafts.by_key.get(f"country:{capital.capital}")
    seat = lexicon.seats.get(capital.key)
    return drafts.known(seat) if seat and country is None else drafts.country(capital.capital)


def _acts(view: View, drafts: Drafts, lexicon: Lexicon, mention: Mention) -> bool:
    """Whether a mention of a capital stands for its country."""
    cues = lexicon.capital_cues
    head = mention.head
    told = [lexicon.nouns.get(word) for word in view.low[mention.last + 1 : mention.last + 3]]
    if mention.last < len(view) and view.text[mention.last] == "," and any(n and n.kind == "place" for n in told):
        return False  # *Vilnius, la capitale de la Lituanie*
    before = view.low[mention.first - 1] if mention.first else ""
    governor = view.head[head]
    for place, small in ((name, lexicon.words[name]) for name in ("of", "to", "on")):
        if before in small and governor != head:
            noun = lexicon.noun(view.text[governor], view.low[governor])
            lemma = fold(noun.lemma if noun else view.parsed.doc[governor].lemma_)
            # *À Londres, la police a interdit un défilé*: what opens a clause tells where
            governed = governor < head and cues.get((place, lemma)) == "country"
            governed = governed and not (place == "to" and _of_a_town(view, lexicon, governor))
            # *face à Téhéran*, *l'aide russe à Téhéran* hang on the verb: the word before tells
            told_by = max(mention.first - 2, 0)
            while told_by > 0 and view.pos[told_by] == "ADJ":
                told_by -= 1
            if governed or cues.get((place, view.low[told_by])) == "country":
                return True
    if before in lexicon.words["of"] and _has_counterpart(view, drafts, lexicon, mention.last):
        return True
    reading = cues.get(("before", before))
    if reading:
        bound = cues.get((before, fold(view.parsed.doc[governor].lemma_))) == "place"
        return reading == "country" and not bound  # *s'est envolé **pour Moscou***
    dep = view.dep[head]
    if dep == "obj" and cues.get(("object", fold(view.parsed.doc[governor].lemma_))) == "place":
        return False  # *a bombardé Tripoli*
    if dep in ("nsubj", "nsubj:pass", "obl:agent", "obj", "iobj"):
        return True
    joined = mention.last < len(view) and view.low[mention.last] in lexicon.words["join"]
    if dep == "ROOT" and view.opens(mention.first) and joined:
        return True  # ***Kiev** et les séparatistes ont*, hung above the verb
    if dep == "conj" or (dep == "appos" and _listed(view, lexicon, mention, governor)):
        return _conjunct_acts(view, drafts, lexicon, mention, governor)
    if mention.last >= len(view):
        return False
    bare = mention.first == 0 or view.pos[mention.first - 1] not in ("ADP", "DET", "ADJ")
    if bare and _resumed_by_who(view, lexicon, mention.last):
        return True  # *Paris, qui a accusé Ankara*
    # *Pékin "n'a pas tenu parole"*: the mark hides the verb
    if not view.opens(mention.first) and before != ",":
        return False
    return view.low[mention.last] in lexicon.words["opening"] or view.pos[mention.last] == "AUX"


def _of_a_town(view: View, lexicon: Lexicon, verb: int) -> bool:
    """Whether what is forbidden or imposed somewhere is so in a town: *imposer **un couvre-feu** à Athènes*."""
    things = (c for c in view.parsed.doc[verb].children if c.dep_ in ("obj", "nsubj:pass"))
    return any(lexicon.capital_cues.get(("thing", fold(c.lemma_))) == "place" for c in things)


def _has_counterpart(view: View, drafts: Drafts, lexicon: Lexicon, after: int) -> bool:
    """Whether another country or its capital stands behind *avec*: *les négociations de Kiev **avec Moscou***."""
    if after >= len(view) or lexicon.capital_cues.get(("behind", view.low[after])) != "country":
        return False
    k = after + 1
    while k < len(view) and view.pos[k] == "DET":
        k += 1
    named = drafts.named_at(k)
    return named is not None and (named[1].kind == "country" or bool(named[1].capital))


def _resumed_by_who(view: View, lexicon: Lexicon, after: int) -> bool:
    """Whether a relative pronoun of who acts stands behind a name, with or without a comma."""
    after += view.text[after] == ","
    return after < len(view) and view.low[after] in lexicon.words["who"] and view.pos[after] == "PRON"


def _listed(view: View, lexicon: Lexicon, mention: Mention, first: int) -> bool:
    """Whether a name is one of several that the parser took for an apposition: *l'UE, **Paris** et Rome ont réagi*."""
    after = view.low[mention.last : mention.last + 1]
    if view.text[mention.first - 1] != "," or not after or not (after[0] == "," or after[0] in lexicon.words["join"]):
        return False
    doc = view.parsed.doc
    return any(c.dep_ == "conj" and c.i > mention.head for i in (first, mention.head) for c in doc[i].children)


def _conjunct_acts(view: View, drafts: Drafts, lexicon: Lexicon, mention: Mention, governor: int) -> bool:
    covering = drafts.covering.get(governor)
    if covering is None or covering[0] is mention:
        return False
    if covering[1].kind == "country":
        return True
    if covering[1].kind == "organisation" and view.pos[mention.first - 1] in {"CCONJ", "PUNCT"}:
        return True  # *un pacte entre l'Union européenne **et Ankara***
    return bool(covering[1].capital) and _acts(view, drafts, lexicon, covering[0])
