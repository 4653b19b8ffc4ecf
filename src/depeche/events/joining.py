"""Mentions of one clause that name one event together, and those that are no event of their own.

*Placé en **garde à vue***, *l'**accord signé** entre X et Y*, *l'**attentat** a **tué** trois policiers* are one event
each; what a demonstration denounces and what somebody leaves are none beside it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from itertools import pairwise

from depeche.events.frames import Frames
from depeche.events.mentions import Mention
from depeche.events.speech_acts import PROCEEDINGS

TRIAL = "prosecute"

_ANSWERED = frozenset({"ACCUSE", "COERCE", "REQUEST", "SANCTION"})
"""Types of what one does to another who did the same."""

_APART = frozenset({"CONSULT", "PROTEST"})
"""Types of which one comes before or after another: *ont défilé **avant** une nouvelle marche*."""

_ASKED = frozenset({"ACCUSE", "THREATEN"})
"""Types whose verb tells the status of a noun of the type that is its object."""

_RESUMED = 60
"""Words within which *cette manifestation* resumes an occasion."""


def join(mentions: Sequence[Mention], frames: Frames) -> list[Mention]:
    """The mentions that are events of their own, each with the word that names the same event above it."""
    found = [mention for k, mention in enumerate(mentions) if not _resumes_an_occasion(mentions, k, frames)]
    found = _without_slogans(found, frames)
    found = _without_lone_gatherings(found, frames)
    types = {mention.word: mention.trigger.type for mention in found}
    modes = {mention.word: mention.trigger.mode for mention in found}
    found = [mention for mention in found if not _is_left(mention, types, frames)]
    parties = {mention.word: {*mention.agents, *mention.recipients} for mention in found}
    doers = {mention.word: set(mention.agents) for mention in found}
    for mention in found:
        if mention.trigger.pos == "N":
            _join_above(mention, types, modes, frames)
            met = parties.get(mention.verb, set()) if mention.verb is not None else set()
            apart = mention.verb is not None and doers[mention.word].isdisjoint(doers.get(mention.verb, set()))
            apart = apart and mention.trigger.type in _ANSWERED
            if apart and doers[mention.word] and doers.get(mention.verb or 0):
                mention.verb = None  # *X a expulsé Y en réponse à l'**expulsion** de Z par W*
            if mention.trigger.type == "CONSULT" and len(met) > 1 and not parties[mention.word] <= met:
                mention.verb = None  # *a rencontré X lors du **sommet** de l'Otan*: two events
    tried = {m.word for m in found if m.trigger.mode == TRIAL}
    for mention in found:
        if mention.word in tried and mention.trigger.pos == "N" and mention.verb is None:
            mention.verb = _at_trial(mention.word, tried, frames)
    for before, mention in pairwise(found):
        if mention.verb is None and _sums_up(before, mention, frames):
            mention.verb = before.word
    nouns = {mention.word: mention for mention in found if mention.trigger.pos == "N"}
    for mention in found:
        _join_below(mention, nouns, frames)
        if mention.trigger.type == "PROTEST" and mention.verb is None:
            mention.verb = _called_for(mention.word, nouns, frames)
        if mention.trigger.type == "ASSAULT" and mention.verb is None:
            mention.verb = _result_of(mention.word, types, frames)
    return found


def _join_above(noun: Mention, types: Mapping[int, str], modes: Mapping[int, str | None], frames: Frames) -> None:
    """Join a noun with the word of its type that governs it: *placé en **garde à vue***, *une journée de **grève***."""
    tree, lexicon, type = frames.tree, frames.lexicon, noun.trigger.type
    head, case = tree.head[noun.word], tree.case(noun.word)
    if head not in types and tree.is_word(head, lexicon.words("span") | lexicon.words("condition")):
        head = tree.head[head]  # *condamné à dix ans d'**emprisonnement***, *mise en état d'**alerte***
    if type == "ASSAULT" and tree.is_during(head):
        head = tree.head[head]  # *tué au cours d'une **attaque***
    core = tree.dep[noun.word].startswith(("nsubj", "obj"))  # *se sont rencontrés, et **un sommet** a eu lieu*
    while not core and head not in types and tree.dep[head] == "conj" and frames.is_verbal(head):
        head = tree.head[head]  # *deux civils ont été **tués** et dix blessés dans un **raid***
    if type == "OCCASION" and tree.is_during(head) and frames.is_verbal(tree.head[head]):
        at_it = (c for c in tree.children[tree.head[head]] if tree.dep[c] in {"obj", "obj:lvc", "advmod"})
        head = next((c for c in at_it if types.get(c) == type), head)  # *a prêté **serment** lors d'une **cérémonie***
    apart = tree.dep[noun.word] == "conj" or (type in _APART and case in lexicon.words("before_after"))
    told = types.get(head)
    if type == "ACCUSE" and modes.get(head) == "disapprove" and tree.dep[noun.word].startswith(("obj", "nsubj:pass")):
        apart = True  # *X a dénoncé **les accusations** de Y*
    if type == "COERCE" and case == lexicon.preposition("pour"):
        apart = True  # *condamne X **pour la détention** de Y*
    if tree.is_word(head, lexicon.words("thanking")) and noun.recipients:
        apart = True  # *a remercié X de **son soutien à Y***
    if told == type and PROCEEDINGS & {noun.trigger.mode, modes[head]}:
        apart = apart or modes[head] != noun.trigger.mode  # *critiqué à son **procès***, *inculpé dans une **enquête***
    with_what = tree.dep[noun.word] == "nmod" and case == lexicon.preposition("de") and not tree.definite(noun.word)
    if with_what and told is None and tree.dep[head].startswith("obj") and types.get(tree.head[head]) == type:
        noun.verb = tree.head[head]  # *a **frappé** la banque d'une **amende***
    if told == type and not apart:
        noun.verb = head
        asked = type in _ASKED and tree.dep[noun.word].startswith("obj")  # *le procureur réclame **un procès***
        if asked or case == lexicon.preposition("de"):  # *menacé **de représailles***: the verb tells the status
            noun.shown = False
    elif type == "AID" and tree.dep[noun.word] == "nmod":
        given = tree.head[head] if tree.dep[head] == "nmod" else head  # *500 millions de **dollars** d'aide*
        giving = tree.head[given]  # *envoyer trois avions d'**assistance***: what is given is the help
        if types.get(giving) == "AID" and tree.dep[given] == "obj":
            noun.verb = giving


def _at_trial(noun: int, tried: Set[int], frames: Frames) -> int | None:
    """The word for the trial at whose hearing it is told: *lors d'une **audience**, X a **plaidé** coupable*."""
    during = frames.tree.head[noun]
    verb = frames.tree.head[during]
    return verb if frames.tree.is_during(during) and verb in tried else None


def _join_below(mention: Mention, nouns: Mapping[int, Mention], frames: Frames) -> None:
    """Join a noun with the participle behind it (*l'accord **signé***) or with the verb that it is the subject of."""
    tree = frames.tree
    at_it = _occasion_of(mention, frames)
    told: list[Mention | None] = [nouns.get(at_it) if at_it is not None else None]
    if frames.passive(mention.word):
        if tree.dep[mention.word] == "acl" and frames.agrees(mention.word, tree.head[mention.word]):
            told.append(nouns.get(tree.head[mention.word]))
    elif mention.trigger.pos == "V":  # *l'attentat a **tué** trois policiers*
        subjects = frames.of(mention.word).get("subj", ())
        told += [nouns.get(frames.antecedent(c) if tree.pos[c] == "PRON" else c) for c in subjects]
        if tree.dep[mention.word] == "acl:relcl":  # *l'**accord** que X et Y ont **signé***
            whole = (c for c in frames.of(mention.word).get("obj", ()) if c < mention.word)
            told += [nouns.get(frames.antecedent(c) if tree.pos[c] == "PRON" else c) for c in whole]
    for noun in told:
        said = noun and noun.trigger.mode in PROCEEDINGS and noun.trigger.mode != mention.trigger.mode
        if noun and noun.trigger.type == mention.trigger.type and noun.verb is None and not said:
            noun.verb = mention.word


def _occasion_of(mention: Mention, frames: Frames) -> int | None:
    """The attack in which people suffer what a relative clause tells: *un **attentat** dans lequel dix ont péri*."""
    tree, i = frames.tree, mention.word
    at_it = (c for c in tree.children[i] if tree.form[c] in frames.lexicon.words("relative") and c < i)
    hung = any(tree.dep[c].startswith(("obl", "advmod")) for c in at_it)
    if mention.trigger.type != "ASSAULT" or mention.agents or tree.dep[i] != "acl:relcl" or not hung:
        return None
    noun = tree.head[i]
    return tree.head[noun] if tree.is_during(noun) else noun


def _called_for(i: int, nouns: Mapping[int, Mention], frames: Frames) -> int | None:
    """The demonstration that an infinitive tells the purpose of: *ont annoncé une **grève** pour **protester***."""
    tree = frames.tree
    if not tree.dep[i].startswith("advcl") or not frames.is_infinitive(i):
        return None
    objects = frames.of(tree.head[i]).get("obj", ()) if frames.is_verbal(tree.head[i]) else ()
    return next((c for c in objects if c < i and c in nouns and nouns[c].trigger.type == "PROTEST"), None)


def _result_of(i: int, types: Mapping[int, str], frames: Frames) -> int | None:
    """The attack that a gerund tells the result of: *a **tiré** sur la foule, **tuant** deux personnes*."""
    tree, head = frames.tree, frames.tree.head[i]
    ends = tree.dep[i].startswith("advcl") and "gerund" in tree.tenses(i) and head < i
    return head if ends and types.get(head) == "ASSAULT" else None


def _sums_up(before: Mention, mention: Mention, frames: Frames) -> bool:
    """Whether a noun behind a comma names again what was just told: *ont défilé à Lyon, **une marche** qui a*."""
    tree, lexicon, i = frames.tree, frames.lexicon, mention.word
    det = tree.child(i, "det")
    if mention.trigger.pos != "N" or before.trigger.type != mention.trigger.type or det is None or det < 1:
        return False
    article = tree.form[det] in lexicon.words("indefinite") and tree.form[det - 1] == ","
    after = tree.form[i + 1] if i + 1 < len(tree.form) else ""
    told = any(tree.dep[c] in {"acl:relcl", "acl"} for c in tree.children[i]) or after in lexicon.words("relative")
    same = tree.sentence[i].start == tree.sentence[before.word].start
    return article and told and same


def _resumes_an_occasion(mentions: Sequence[Mention], k: int, frames: Frames) -> bool:
    """Whether *cette manifestation* is what was celebrated just before, and no protest."""
    tree, mention = frames.tree, mentions[k]
    if mention.trigger.type != "PROTEST" or mention.trigger.pos != "N":
        return False
    det = tree.child(mention.word, "det")
    if det is None or tree.form[det] not in frames.lexicon.words("demonstrative"):
        return False
    near = set[str]()
    for before in reversed(mentions[max(k - _RESUMED, 0) : k]):
        if mention.word - before.word >= _RESUMED:
            break
        near.add(before.trigger.type)
    return "OCCASION" in near and "PROTEST" not in near


def _without_lone_gatherings(mentions: Sequence[Mention], frames: Frames) -> list[Mention]:
    """The mentions without gatherings and parades of nobody, nowhere and never, in a text that tells of no protest by a
    plainer word: *le **rassemblement** des forces de gauche*, *le **défilé** de la maison Dior*."""
    weak = frames.lexicon.words("gathering_noun")
    told = [mention for mention in mentions if mention.trigger.type == "PROTEST"]
    if any(m.trigger.lemma not in weak or m.agents or m.recipients or m.place or m.time for m in told):
        return list(mentions)
    return [mention for mention in mentions if mention.trigger.type != "PROTEST"]


def _without_slogans(mentions: Sequence[Mention], frames: Frames) -> list[Mention]:
    """The mentions without the slogans of demonstrations, which tell whom these are against: *une grève pour dénoncer
    **la réforme de X***."""
    crowds = {mention.word: mention for mention in mentions if mention.trigger.type == "PROTEST"}
    kept: list[Mention] = []
    for mention in mentions:
        if not _is_slogan(mention, crowds, frames):
            kept.append(mention)
            continue
        head = frames.tree.head[mention.word]
        crowd = crowds.get(head) or next((crowds[c] for c in frames.tree.children[head] if c in crowds), None)
        crowd = crowd or crowds.get(frames.tree.head[head])
        if crowd is not None and not crowd.recipients:
            crowd.recipients = tuple(r for r in mention.recipients if r not in crowd.agents)
    return kept


def _is_slogan(mention: Mention, crowds: Mapping[int, Mention], frames: Frames) -> bool:
    """Whether a reproach is but what a demonstration is for: *une grève **pour dénoncer** la réforme*."""
    tree, i = frames.tree, mention.word
    if mention.trigger.type != "ACCUSE" or mention.trigger.pos != "V" or frames.passive(i):
        return False
    head = tree.head[i]
    if tree.dep[i] not in {"acl", "advcl", "obl:arg", "obl:mod", "xcomp"} or frames.finite(i):
        return False
    above = tree.head[head] if tree.dep[head] == "acl:relcl" else head  # *une marche qui a eu lieu **pour dénoncer***
    if head in crowds or above in crowds:
        return True
    return frames.is_verbal(head) and any(c in crowds for c in tree.children[head])


def _is_left(mention: Mention, types: Mapping[int, str], frames: Frames) -> bool:
    """Whether an agreement is but what somebody leaves or breaks off: *mettre fin à l'**accord** avec Pékin*."""
    tree, i = frames.tree, mention.word
    if mention.trigger.type != "AGREE" or mention.trigger.pos != "N" or types.get(tree.head[i]) != "SANCTION":
        return False
    return tree.dep[i] in {"obj", "obl:arg", "nmod"}
