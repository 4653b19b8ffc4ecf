"""How far the words reach that tell which people a group is: *les députés **de gauche et écologistes***."""

from __future__ import annotations

from depeche.actors.phrases import Phrase, phrase_at
from depeche.actors.scene import Scene
from depeche.actors.view import View

_OWN = 6
"""Words within which the first one hung on a participle stands."""
_QUALIFIED = 8
"""How many tokens what qualifies a group may have."""
_SUBJECT = 12
"""How many tokens what a body is about may have."""
_LISTED = 24
"""How many tokens a list of those who share an article may have."""


def widen(scene: Scene, phrase: Phrase) -> None:
    """Stretch a group over what tells which people it is: *les personnes arrêtées à Minsk*, *les bars et les cafés*."""
    for _ in range(2):  # *les élus **de Corse opposés à la réforme***
        last = attribute(scene, phrase.last)
        last = second_complement(scene, phrase, last if last > phrase.last else _qualified(scene, phrase))
        if last == phrase.last:
            break
        phrase.last = last
    phrase.last = _second_adjective(scene, phrase)
    before = scene.view.low[phrase.first - 1] if phrase.first else ""
    if before in scene.lexicon.words["between"]:
        return
    joined = _joined(scene, phrase.last)
    if joined:
        widen(scene, joined)
        phrase.last = joined.last
    else:
        phrase.last = _listed(scene, phrase)


def attribute(scene: Scene, j: int) -> int:
    """Where a fixed phrase that describes people ends, where one begins at a token: *des aides **à domicile***."""
    for length in (2, 3):
        if " ".join(scene.view.low[j : j + length]) in scene.lexicon.words["attribute"]:
            return j + length
    return j


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
    alone = phrase.determiner == "definite" and view.pos[j] == "PROPN" and view.pos[min(j + 1, end - 1)] != "PROPN"
    if phrase.noun.family == "kin" and alone and view.head[j] == phrase.head:
        return j + 1  # *les frères Dupont*
    if view.low[j] in words["opening"] and j + 2 < end and view.low[j + 2] in words["closing"]:
        word = view.text[j + 1].islower() and view.pos[j + 1] in ("NOUN", "ADJ", "VERB")
        return j + 3 if word else phrase.last  # *les députés "marcheurs"*, but not *"partis" et "listes"*
    if view.low[j] in words["against"]:
        if scene.drafts.named_at(j - 1) is not None:
            return phrase.last  # *les accusations des régimes de Minsk et de Moscou **contre Riga***
        cause = j + 1 < end and (view.low[j + 1] in words["article"] or view.pos[j + 1] in ("NOUN", "ADJ"))
        noun = min(j + 1 + (view.low[j + 1 : j + 2] != [] and view.low[j + 1] in words["article"]), len(view) - 1)
        cause = cause and view.low[noun] not in words["locution"]  # *a expulsé trois diplomates **en réponse** à X*
        return _complement_end(scene, j, end) if cause and view.head[view.head[j]] == phrase.head else phrase.last
    if _describes(view, phrase, j):
        return j + 1
    if view.head[j] != phrase.head:
        return phrase.last
    if view.pos[j] == "ADJ":
        return j + 1
    participle = view.pos[j] == "VERB" and view.morph(j, "VerbForm") == "Part"
    if not participle or (view.morph(j, "Tense") == "Past" and view.morph(j, "Number") != "Plur"):
        return phrase.last
    if not view.dep[j].startswith(("acl", "amod")):
        return phrase.last
    # a complement of one word belongs to it: *basés au Sud*, but not *réunis devant le siège du parti*
    told = _complement_end(scene, j + 1, end) if j + 1 < end and view.pos[j + 1] == "ADP" else j + 1
    short = told > j + 1 and (told <= j + 3 or scene.drafts.named_at(told - 1) is not None)
    hung = short and view.head[view.head[j + 1]] in (j, phrase.head)
    if view.low[j] in words["by_state"] and hung and view.low[j + 1] not in words["of"] | words["by"]:
        hung = False  # *des hommes armés **en Centrafrique*** tells where it happened
    if hung and (told >= len(view) or view.low[told] not in words["of"]):
        return told
    return j + 1 if view.morph(j, "Tense") == "Past" else phrase.last


def _describes(view: View, phrase: Phrase, j: int) -> bool:
    """Whether a present participle without words of its own is an adjective: *les acteurs du spectacle **vivant***."""
    present = view.pos[j] == "VERB" and view.morph(j, "VerbForm") == "Part" and view.morph(j, "Tense") == "Pres"
    if not present or not phrase.head <= view.head[j] < j:
        return False
    if view.pos[j + 1 : j + 2] == ["SCONJ"]:
        return False  # *les élus **considérant que** X, réfugié en France, a gagné*
    return j not in view.head[j + 1 : j + _OWN]


def second_complement(scene: Scene, phrase: Phrase, j: int) -> int:
    """Where a group ends with the last of several complements: *les élus de la majorité et du MoDem*.

    Where names are listed the last one may go without its *de*: *les maires de Lyon, de Nice et Bordeaux*.
    """
    view, words = scene.view, scene.lexicon.words
    last = j
    if not any(view.pos[i] == "ADP" for i in range(phrase.head + 1, j)):
        return last
    while j + 2 < len(view) and j - phrase.last < _LISTED:
        final, comma = view.low[j] in words["join"], view.text[j] == ","
        named = scene.drafts.named_at(j + 1)
        bare = final and named is not None and named[1].kind in ("place", "country") and last != j
        linked = view.low[j + 1] in words["of"] and view.pos[j + 1] == "ADP"
        if not (final or comma) or not (bare or linked):
            return last
        if scene.lexicon.determiners.get(view.low[j + 2], ("", ""))[0] == "possessive":
            return last  # *des ministres et **de sa** famille*
        end = min(len(view), j + _QUALIFIED)
        after = named[0].last if bare and named else _complement_end(scene, j + 1, end)
        if after <= j + 1 or (not bare and view.pos[view.head[after - 1]] in ("VERB", "AUX")):
            return last
        if comma and scene.drafts.named_at(after - 1) is None:
            return last
        if final:
            return _complements(scene, after)
        j = after
    return last


def _of_others(view: View, phrase: Phrase, adjective: int) -> bool:
    """Whether an adjective or participle is of another gender than a group."""
    return len({view.morph(adjective, "Gender"), view.morph(phrase.head, "Gender")} - {""}) > 1


def _second_adjective(scene: Scene, phrase: Phrase) -> int:
    """Where a group ends with the second of two adjectives: *des manifestants antiracistes **et écologistes***."""
    view, words, j = scene.view, scene.lexicon.words, phrase.last
    if j + 1 >= len(view) or view.low[j] not in words["join"] or j - 1 <= phrase.head:
        return phrase.last
    after = j + 1
    adjective = view.pos[after] == "ADJ" or (view.pos[after] == "VERB" and view.morph(after, "VerbForm") == "Part")
    if not adjective or view.morph(after, "Number") != "Plur" or not phrase.first <= view.head[j - 1] < j:
        return phrase.last
    if _of_others(view, phrase, after):
        return phrase.last  # *des armes sont vendues à des groupes albanais **et distribuées** partout*
    if view.pos[after] == "VERB" and after + 1 < len(view) and view.pos[after + 1] == "ADP":
        return phrase.last  # *analysés par des experts **et présentés** à des élus*
    if after + 1 < len(view) and (view.pos[after + 1] == "NOUN" or view.dep[after + 1] == "obl:agent"):
        return phrase.last
    return after + 1


def _complement_end(scene: Scene, j: int, end: int) -> int:
    """Where a preposition and the noun after it end, with its adjectives."""
    view, k = scene.view, j + 1
    while k < end and view.pos[k] in ("DET", "ADJ", "NUM") and k not in view.timed:
        k += 1
    if k == j + 1 and k < end and view.low[k] in scene.lexicon.words["locution"]:
        return j  # *des passagers concernés **par exemple***
    if k >= end or view.pos[k] not in ("NOUN", "PROPN") or k in view.timed:
        return j
    named = scene.drafts.named_at(k)
    k = named[0].last if named else k + 1
    while k < end and view.pos[k] == "ADJ" and named is None and view.head[k] == k - 1:
        k += 1
    return k


def _joined(scene: Scene, j: int) -> Phrase | None:
    """The people whom a conjunction adds to a group: *les cyclistes et piétons*; *et **les** piétons* are another."""
    view, lexicon = scene.view, scene.lexicon
    if j + 1 >= len(view) or view.low[j] not in lexicon.words["join"]:
        return None
    for i in range(j + 1, min(j + 4, len(view))):
        noun = lexicon.noun(view.text[i], view.low[i])
        if noun is not None and noun.kind in ("person", "body") and view.pos[i] in ("NOUN", "PROPN"):
            phrase = phrase_at(view, i, noun, scene.drafts, lexicon)
            bare = phrase.first == j + 1 or (phrase.first == j + 2 and view.low[j + 1] in lexicon.words["of"])
            bare = bare and not any(view.pos[k] == "DET" for k in range(j + 1, i))
            plural = phrase.plural or view.morph(i, "Number") == "Plur"
            return phrase if bare and plural and phrase.count is None and i not in scene.bearers else None
        if view.pos[i] not in ("DET", "ADP", "ADJ"):
            return None
    return None


def _listed(scene: Scene, phrase: Phrase) -> int:
    """Where a group ends with the last of those who share its article: *les militaires, **ingénieurs et ouvriers***."""
    view, words = scene.view, scene.lexicon.words
    j = phrase.last
    while j + 1 < len(view) and j - phrase.last < _LISTED:
        final = view.low[j] in words["join"]
        if not final and view.text[j] != ",":
            return phrase.last
        k = j + 1
        shared = view.pos[k] in ("NOUN", "ADJ", "VERB") and view.dep[k] in ("conj", "appos", "nmod")
        if not shared or view.morph(k, "Number") != "Plur" or not phrase.head <= view.head[k] < k:
            return phrase.last
        if view.text[k][0].isupper() or k in scene.bearers or (view.pos[k] != "NOUN" and _of_others(view, phrase, k)):
            return phrase.last
        k += 1
        while k < len(view) and view.pos[k] == "ADJ" and phrase.head < view.head[k] < k:
            k += 1
        if final:
            return _complements(scene, k)
        j = k
    return phrase.last


def _complements(scene: Scene, j: int) -> int:
    """Where what *de* hangs on the word before ends: *les partis et organisations **de la société civile***."""
    view = scene.view
    if j >= len(view) or view.low[j] not in scene.lexicon.words["of"]:
        return j
    last = _complement_end(scene, j, min(len(view), j + _QUALIFIED))
    return last if last > j and view.head[j] < last and view.head[view.head[j]] == j - 1 else j


def about(scene: Scene, phrase: Phrase) -> int:
    """Where a name ends with what it is about: *la commission d'enquête sur la gestion de la crise*."""
    view, words, j = scene.view, scene.lexicon.words, phrase.last
    if j + 1 >= len(view) or view.low[j] not in words["about"]:
        return phrase.last
    if not phrase.first <= view.head[view.head[j]] < j or view.head[j] <= j:
        return phrase.last
    k = j
    while k < min(len(view), j + _SUBJECT) and k not in view.timed:
        named = scene.drafts.named_at(k)
        if named:
            k = named[0].last
        elif view.pos[k] in ("DET", "ADP", "NUM") or (
            (view.pos[k] in ("NOUN", "PROPN", "ADJ") and j <= view.head[k]) or k == view.head[j]
        ):
            k += 1
        else:
            break
    while k > j and view.pos[k - 1] in ("DET", "ADP", "NUM") and not scene.drafts.named_at(k - 1):
        k -= 1
    return k if k > j + 1 else phrase.last


def called_behind(scene: Scene, j: int) -> bool:
    """Whether an acronym in parentheses follows, which names somebody anew: *le mouvement sudiste **(STC)***."""
    view = scene.view
    return view.text[j : j + 1] == ["("] and view.text[j + 2 : j + 3] == [")"] and view.text[j + 1].isupper()
