"""Whether a phrase stands beside a name as what tells who bears it: asked one by one by ``apposition``."""

from __future__ import annotations

from depeche.actors.drafts import Drafts
from depeche.actors.lexicon import Lexicon
from depeche.actors.name import Name
from depeche.actors.phrases import Phrase
from depeche.actors.view import View

_DESCRIBED = 5
"""How many tokens before a name what describes it may begin."""
_UP, _CLAUSE = 5, 40
"""How many words above a name the verb of its clause may stand, and how many around a verb its subject."""


def is_subject(view: View, phrase: Phrase) -> bool:
    """Whether a description opens its sentence or follows the verb of a cue: *a dit **la directrice** des ventes au
    sein du groupe, X*."""
    told = view.pos[phrase.first - 1] == "VERB" and view.head[phrase.head] == phrase.first - 1
    return phrase.determiner == "definite" and (view.opens(phrase.first) or told)


def of_another_country(name: Name, phrase: Phrase, drafts: Drafts) -> bool:
    """Whether a name is known in another country than that of an office: *invité par **le président russe**, Emmanuel
    Macron*."""
    draft = drafts.of_name.get(name.first)
    known = draft.country if draft is not None and draft.key else ""
    return bool(phrase.office and phrase.country and known and known != phrase.country)


def complement_of(view: View, first: int, lexicon: Lexicon) -> bool:
    """Whether a name completes a noun, with what describes it: *le fils **du président américain** Joe Biden*."""
    i = first - 1
    while i > 0 and first - i < _DESCRIBED and view.pos[i] in ("ADJ", "NOUN", "DET"):
        i -= 1
    return view.low[i] in lexicon.words["of"]


def named_together(view: View, name: Name, drafts: Drafts) -> bool:
    """Whether another person is named right after a name and a conjunction."""
    found = drafts.named_at(name.last + 1)
    return name.last < len(view) and view.pos[name.last] == "CCONJ" and found is not None and found[1].kind == "person"


def belongs_before(view: View, phrase: Phrase, drafts: Drafts) -> bool:
    """Whether a description without an article follows the name and comma of another: *X, directeur du musée Y*."""
    if phrase.determiner or phrase.first < 2 or view.text[phrase.first - 1] != ",":
        return False
    found = drafts.named_at(phrase.first - 2)
    return found is not None and found[1].kind == "person"


def begins_clause(view: View, name: Name, phrase: Phrase, outer: Phrase, lexicon: Lexicon) -> bool:
    """Whether a name is the subject behind a complement that opens the sentence, and somebody else: *invité par le roi
    du Maroc, **le pape François** se rendra à Rabat*."""
    after = name.last + (view.text[name.last : name.last + 1] == [","])
    goes_on = after < len(view) and view.pos[after] in ("VERB", "AUX", "PRON", "ADV")
    opened = outer.first > 0 and (view.pos[outer.first - 1] == "ADP" or view.low[outer.first] in lexicon.contractions)
    return opened and goes_on and view.dep[phrase.head].startswith("nsubj")


def lists(view: View, comma: int, lexicon: Lexicon) -> bool:
    """Whether a comma leads to another person."""
    if view.text[comma] == "," and view.pos[comma + 1] == "CCONJ":
        return True
    if view.text[comma] != "," or view.pos[comma + 1] != "DET":
        return False
    nouns = [lexicon.noun(view.text[i], view.low[i]) for i in range(comma + 2, min(comma + 4, len(view)))]
    return any(noun is not None and noun.kind == "person" for noun in nouns)


def closed(view: View, name: Name) -> bool:
    """Whether a name ends its clause or insertion."""
    return name.last >= len(view) or view.pos[name.last] in ("PUNCT", "SPACE")


def completes(view: View, phrase: Phrase, lexicon: Lexicon) -> bool:
    """Whether a phrase completes the description of another person."""
    governor = view.head[phrase.head]
    noun = lexicon.noun(view.text[governor], view.low[governor])
    return governor < phrase.first and noun is not None and noun.kind == "person" and view.dep[phrase.head] == "nmod"


def nominal(view: View, first: int, last: int, drafts: Drafts) -> bool:
    """Whether only adjectives, nouns and their prepositions stand between a description and a name."""
    return all(
        view.pos[i] in ("ADJ", "NOUN", "ADP", "DET", "CCONJ", "PROPN", "NUM")
        or drafts.named_at(i)
        or adjectival(view, i)
        for i in range(first, last)
    )


def adjectival(view: View, i: int) -> bool:
    """Whether a past participle, or an adjective tagged as a verb, stands right after the noun it describes
    (*aux personnes handicapées*, *le Premier ministre **suédois***)."""
    if view.pos[i] == "VERB" and view.dep[i] == "amod" and view.pos[view.head[i]] == "NOUN" and view.head[i] == i - 1:
        return True
    past = view.pos[i] == "VERB" and view.morph(i, "VerbForm") == "Part" and view.morph(i, "Tense") == "Past"
    if not past or i == 0:
        return False
    noun = view.head[i]
    if noun < i and view.pos[noun] == "NOUN" and all(view.pos[k] == "ADJ" for k in range(noun + 1, i)):
        return True  # *le Premier ministre libanais **désigné***
    return view.pos[i - 1] == "NOUN" or (view.pos[i - 1] == "PROPN" and view.dep[i].startswith("acl"))


def hangs(view: View, phrase: Phrase, name: Name) -> bool:
    """Whether the parse puts a name in apposition to a phrase."""
    head = view.head[name.bare]
    return phrase.first <= head < name.first and view.dep[name.bare] in ("appos", "flat", "flat:name", "nmod")


def posted(view: View, phrase: Phrase, name: Name, end: int, drafts: Drafts) -> bool:
    """Whether nothing but where he is posted ends a description: *l'ambassadeur d'Arménie **en Ukraine**, X*."""
    i = phrase.last
    told = phrase.noun.family == "role" and phrase.determiner == "definite"
    told = told or (phrase.determiner == "possessive" and closed(view, name))
    if not told or view.pos[i] != "ADP":
        return False
    i += 1
    while i < end and view.pos[i] == "DET":
        i += 1
    where = drafts.named_at(i)
    return where is not None and where[1].kind in ("country", "place") and (where[0].first, where[0].last) == (i, end)


def labelled(phrase: Phrase, end: int, drafts: Drafts) -> bool:
    """Whether nothing but the name of a party ends a description: *le candidat **EELV**, David Belliard*."""
    label = drafts.named_at(phrase.last)
    return label is not None and label[1].sector == "PTY" and label[0].last == end


def apposed(view: View, name: Name, phrase: Phrase) -> bool:
    """Whether a name after a comma is the one described: a comma or the verb follows, not another member of a list."""
    after = name.last
    begins = after < len(view) and view.pos[after] in ("VERB", "AUX") and view.dep[name.bare].startswith("nsubj")
    if begins and phrase.first and view.pos[phrase.first - 1] == "ADP":
        return False  # *critiqué par un ministre, **Jean Petit** a répondu*
    if view.dep[name.bare] in ("appos", "flat:name") or phrase.determiner in ("definite", "possessive", "indefinite"):
        return (
            after >= len(view)
            or view.text[after] in (",", ".", "-", ")", ";", ":", '"')
            or view.pos[after] in ("PUNCT", "SPACE", "VERB", "AUX", "ADP", "CCONJ", "PRON", "ADV", "ADJ")
        )
    return False


def wanted_as_subject(view: View, name: Name, phrase: Phrase) -> bool:
    """Whether a name ends a clause that opens the sentence, and the main verb has no subject but a phrase between:
    *Alors qu'il décrivait les actes de X, **le magistrat**, au bord du malaise, a demandé*."""
    node = name.bare
    for _ in range(_UP):
        if view.dep[node] == "advcl" and view.head[node] >= phrase.last:
            main = view.head[node]
            told = range(max(main - _CLAUSE, 0), min(main + _CLAUSE, len(view)))
            return not any(view.head[k] == main and view.dep[k].startswith(("nsubj", "expl:subj")) for k in told)
        node = view.head[node]
    return False


def opens_as_source(view: View, name: Name, phrase: Phrase, lexicon: Lexicon) -> bool:
    """Whether a name is the source that opens a sentence and a phrase its subject."""
    if phrase.last >= len(view) or view.pos[phrase.last] not in ("VERB", "AUX", "PRON"):
        return False
    i = name.first - 1
    while i > 0 and name.first - i < 5 and view.pos[i] in ("DET", "NOUN", "ADJ"):
        i -= 1
    return i >= 0 and view.low[i] in lexicon.words["selon"] and view.opens(i)
