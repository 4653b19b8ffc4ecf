"""Capitals: *Moscou accuse* is the country, *à Moscou* the city."""

from __future__ import annotations

from depeche.actors.drafts import Drafts, Mention
from depeche.actors.lexicon import Lexicon
from depeche.actors.view import View


def read_capitals(view: View, drafts: Drafts, lexicon: Lexicon) -> None:
    """Move the mentions of capitals that act to their country."""
    for draft in [d for d in drafts.all if d.capital]:
        acting = [m for m in draft.mentions if _acts(view, drafts, lexicon, m)]
        if not acting:
            continue
        country = drafts.country(draft.capital)
        for mention in acting:
            draft.mentions.remove(mention)
            country.mentions.append(mention)
            for i in range(mention.first, mention.last):
                drafts.covering[i] = (mention, country)
    drafts.all[:] = [d for d in drafts.all if d.mentions or d.kind == "country"]


def _acts(view: View, drafts: Drafts, lexicon: Lexicon, mention: Mention) -> bool:
    """Whether a mention of a capital stands for its country."""
    cues = lexicon.capital_cues
    head = mention.head
    before = view.low[mention.first - 1] if mention.first else ""
    reading = cues.get(("before", before))
    if reading:
        return reading == "country"
    dep = view.dep[head]
    if dep in ("nsubj", "nsubj:pass", "obl:agent", "obj", "iobj"):
        return True
    governor = view.head[head]
    if dep == "conj":
        return _conjunct_acts(view, drafts, lexicon, mention, governor)
    if before in lexicon.words["of"] and governor != head:
        lemma = view.parsed.doc[governor].lemma_
        from depeche.knowledge import fold

        return cues.get(("of", fold(lemma))) == "country"
    return False


def _conjunct_acts(view: View, drafts: Drafts, lexicon: Lexicon, mention: Mention, governor: int) -> bool:
    covering = drafts.covering.get(governor)
    if covering is None or covering[0] is mention:
        return False
    if covering[1].kind == "country":
        return True
    return bool(covering[1].capital) and _acts(view, drafts, lexicon, covering[0])
