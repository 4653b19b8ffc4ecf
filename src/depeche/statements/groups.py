"""Verb groups that can say something: clitics, auxiliaries and a cue verb, told by their forms and order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from depeche.statements.lexicon import Form, Lexicon
from depeche.statements.words import Sentence, Words

Mood = Literal["finite", "gerund", "infinitive", "participle"]
_REACH = 9
_OVER = 8
"""How many words a phrase between a verb and its *que* may have, at most."""
_INSERTED = 14
"""How many words an insertion between an auxiliary and its participle may have, at most."""
_SERIES = 150
"""How many words may stand between two participles of a series."""


@dataclass(frozen=True, slots=True)
class Group:
    """A cue: tokens ``[start, end)`` with the verb at ``verb``; ``clitic`` is its inverted pronoun (*a-t-il dit*)."""

    start: int
    end: int
    verb: int
    infinitive: str
    frames: frozenset[str]
    mood: Mood
    negated: bool = False
    passive: bool = False
    clitic: int | None = None
    to: int | None = None
    """A clitic for whom it is said to (*lui a dit*)."""
    compound: bool = False
    """A participle with its auxiliary, which others may share (*a salué X et affirmé que*)."""
    modal: bool = False
    """Announced only (*devrait réaffirmer*)."""
    own: int | None = None
    """Where it begins without *en* and the clitics for its objects (*lui a dit*: *a dit*)."""
    shared: bool = False
    """A participle in a series under the auxiliary of a cue before it (*a salué X, jugé que ... et promis de ...*)."""

    @property
    def spoken(self) -> int:
        """The first token of the words that say, without *en* and clitics for objects."""
        return self.start if self.own is None else self.own


def find_groups(words: Words, lexicon: Lexicon, sentence: Sentence) -> Iterator[Group]:
    """The cue groups of a sentence outside its quotations, in order."""
    first: Group | None = None  # the cue with the auxiliary that those after it may share
    for i in range(sentence.start, sentence.end):
        if words.quote[i] < 0:
            group = group_at(words, lexicon, i, sentence.start, sentence.end)
            if group is None or (group.end - group.start == 1 and lexicon.in_class("no_saying", words.low[i - 1])):
                continue  # autrement dit, nul doute que
            if _names_a_kind(words, lexicon, i, sentence.end):
                continue
            if group.mood == "participle" and first is not None and _shares(words, lexicon, group, first, sentence.end):
                group = replace(group, compound=True, shared=True)
            if group.mood == "participle" and not group.shared and _anothers(words, lexicon, group, first):
                continue
            if group.compound and not group.passive:
                first = group
            yield group


def _names_a_kind(words: Words, lexicon: Lexicon, i: int, high: int) -> bool:
    """Whether a participle behind a noun tells what kind of thing it is called (*un certificat dit de "garantie"*)."""
    if not lexicon.in_class("naming", words.low[i]) or words.dep[i] != "acl" or words.pos[i - 1] not in ("ADJ", "NOUN"):
        return False
    return i + 2 < high and lexicon.in_class("de", words.low[i + 1]) and words.quote[i + 2] >= 0


def _anothers(words: Words, lexicon: Lexicon, group: Group, first: Group | None) -> bool:
    """Whether a participle is joined to a verb inside what was said (*que X a fermé la route et annoncé ...*)."""
    head = words.head[group.verb]
    if first is None or not words.dep[group.verb].startswith("conj") or not first.end < head < group.verb:
        return False
    return any(words.low[c] in lexicon.having and words.finite[c] for c in words.children[head])


def _shares(words: Words, lexicon: Lexicon, group: Group, first: Group, high: int) -> bool:
    """Whether a bare participle goes on a series by its place: after a comma or *et*, before what it introduces."""
    before, after = group.start - 1, group.end
    joined = lexicon.in_class("coordination", words.low[before])
    if not (joined or words.form[before] == ",") or words.plural[group.verb] or words.gender[group.verb] == "f":
        return False
    if before - first.end > _SERIES:
        return False
    if any(words.low[k] in lexicon.having and words.finite[k] and words.quote[k] < 0 for k in range(first.end, before)):
        return False  # another auxiliary stands nearer
    while after < high and words.pos[after] == "ADV" and words.quote[after] < 0:
        after += 1
    if after >= high:
        return False
    if lexicon.in_class("que", words.low[after]) or words.pos[after] in ("DET", "PROPN"):
        return True
    of = lexicon.in_class("of", words.low[after]) or lexicon.in_class("to", words.low[after])
    return joined and "charge" not in group.frames and (of or words.quote[after] >= 0)


def group_at(words: Words, lexicon: Lexicon, verb: int, low: int, high: int) -> Group | None:
    """The group whose cue verb stands at a token, between the bounds ``[low, high)``."""
    word = words.low[verb]
    support = lexicon.supports.get(word)
    if support is not None:
        located = _locution(words, lexicon, support, verb, high)
        if located is not None:
            end, frames = located
            return _group(words, lexicon, support, verb, end, low, high, frames, frames)
    if lexicon.in_class("convinced", word) and _apart(words, lexicon, verb, low, high):
        return Group(verb, verb + 1, verb, word, frozenset(("que",)), "gerund")
    if verb > low and lexicon.in_class("rewording", words.low[verb - 1]):
        return None  # autrement dit
    form = lexicon.forms.get(word)
    if word in lexicon.being or word in lexicon.having:
        return None  # étaient, of étayer
    if form is None or not _verbal(words, lexicon, form, verb, low, high):
        return None
    return _group(words, lexicon, form, verb, verb + 1, low, high, form.verb.frames, form.verb.reflexive)


def _apart(words: Words, lexicon: Lexicon, adjective: int, low: int, high: int) -> bool:
    """Whether an adjective that *que* follows tells of a subject apart from it (*Convaincu que ..., le maire ...*)."""
    opened = adjective == low or words.form[adjective - 1] == ","
    return opened and adjective + 1 < high and lexicon.in_class("que", words.low[adjective + 1])


def _locution(words: Words, lexicon: Lexicon, support: Form, verb: int, high: int) -> tuple[int, frozenset[str]] | None:
    """The end of a locution begun by a support verb (*fait savoir*), with its frames."""
    after = verb + 1
    while after < high:
        fixed = lexicon.phrases.get(words.low[after], ())
        phrase = next((p for p in fixed if words.low[after : after + len(p)] == p), ())
        light = any(lexicon.in_class(c, words.low[after]) for c in ("subject_clitic", "weekday"))
        if not phrase and words.pos[after] != "ADV" and not light:
            break
        after += len(phrase) or 1
    for rest, frames in lexicon.locutions.get(support.verb.infinitive, ()):
        if words.low[after : after + len(rest)] == rest and after + len(rest) <= high:
            return after + len(rest), frames
    return None


def _verbal(words: Words, lexicon: Lexicon, form: Form, verb: int, low: int, high: int) -> bool:
    """Whether a form that may also be a noun or adjective (*note*, *juge*) is a verb here."""
    if words.pos[verb] in ("VERB", "AUX"):
        article = verb > low and words.pos[verb - 1] == "DET" and not _has_subject(words, verb)
        article = article and not lexicon.in_class("like", words.low[verb - 2])  # comme le souligne X
        return not (article and words.dep[verb].startswith(("obj", "obl", "nmod")))  # attend l'annonce de mesures
    if form.gerund and verb > low:
        before = words.low[verb - 1]
        if words.form[verb - 1] == "," or lexicon.in_class("gerund", before) or lexicon.in_class("clitic", before):
            return True
    subject = verb > low and words.pos[verb - 1] == "PRON" and lexicon.in_class("subject_pronoun", words.low[verb - 1])
    if form.finite and verb > low and words.pos[verb] in ("X", "PROPN") and words.form[verb].islower():
        return True  # a name does not go on with it
    if form.finite and words.form[verb].islower() and words.low[verb].endswith(lexicon.verb_endings):
        return True
    if (
        form.finite
        and verb > low
        and words.pos[verb - 1] in ("PROPN", "NOUN")
        and (_before_que(words, lexicon, verb, high) or _before_marks(words, verb, high))
    ):
        return True
    if form.finite and verb > low and lexicon.in_class("clitic", words.low[verb - 1]) and _has_subject(words, verb):
        return True
    quotes = verb + 1 < high and words.quote[verb + 1] >= 0 and words.pos[verb - 1] not in ("ADP", "DET")
    if form.finite and verb > low and quotes and _has_subject(words, verb):
        return True  # le maire, X, raille « ... »
    if form.finite and (subject or _after_clitic(words, lexicon, verb, low)):
        return True
    if form.participle and _joined_participle(words, lexicon, verb, low):
        return True
    if form.participle:
        return verb > low and _auxiliary(words, lexicon, verb, low)[0] is not None
    if not form.finite or verb + 1 >= high:
        return False
    if lexicon.in_class("subject_clitic", words.low[verb + 1]):
        return True
    if verb > low and words.person[verb + 1] and lexicon.in_class("coordination", words.low[verb - 1]):
        return True  # plaide pour la paix et presse Jean Petit de
    opened = verb > low and (words.form[verb - 1] == "," or words.quote[verb - 1] >= 0)
    likened = verb > low + 1 and lexicon.in_class("like", words.low[verb - 2])  # comme l'annonce le maire
    opened = opened or (likened and lexicon.in_class("clitic", words.low[verb - 1]))
    after = verb + 1
    if lexicon.in_class("de", words.low[after]):
        return False
    following = words.pos[after] in ("DET", "PROPN") or words.form[after][0].isupper()
    following = following or lexicon.in_class("title", words.low[after])
    return opened and following


def _has_subject(words: Words, verb: int) -> bool:
    """Whether the parse gives a subject to a form that it takes for a noun, and no *être* (*Celle-ci l'accuse de*)."""
    children = words.children[verb]
    subject = any(words.dep[c].startswith("nsubj") and c < verb - 1 for c in children)
    return subject and not any(words.pos[c] == "AUX" for c in children)


def _before_que(words: Words, lexicon: Lexicon, verb: int, high: int) -> bool:
    """Whether *que* follows a form after a noun, over a phrase at most (*un député juge auprès de l'AFP que*)."""
    for i in range(verb + 1, min(high, verb + _OVER)):
        if lexicon.in_class("que", words.low[i]) and words.quote[i] < 0:
            return True
        if words.quote[i] >= 0 or words.pos[i] not in ("ADP", "DET", "NOUN", "PROPN"):
            return False
        if i == verb + 1 and words.pos[i] != "ADP":
            return False
    return False


def _before_marks(words: Words, verb: int, high: int) -> bool:
    """Whether a colon and a quotation follow a form after a noun (*Le Kremlin dément : « ... »*)."""
    return verb + 2 < high and words.form[verb + 1] == ":" and words.quote[verb + 2] >= 0


def _joined_participle(words: Words, lexicon: Lexicon, verb: int, low: int) -> bool:
    """Whether a participle that was taken for a noun is joined to a verb (*a salué X et reproché à Y de ...*)."""
    head = words.head[verb]
    return (
        verb > low
        and words.dep[verb].startswith("conj")
        and words.pos[head] == "VERB"
        and low <= head < verb
        and lexicon.in_class("coordination", words.low[verb - 1])
    )


def _after_clitic(words: Words, lexicon: Lexicon, verb: int, low: int) -> bool:
    """Whether an object pronoun stands before a form, and a subject or *qui* before that (*qui le traitent*)."""
    if verb - 2 < low or not lexicon.in_class("clitic", words.low[verb - 1]) or words.pos[verb - 1] == "DET":
        return False
    before = words.low[verb - 2]
    return lexicon.in_class("relative", before) or (
        lexicon.in_class("subject_pronoun", before) and words.pos[verb - 2] == "PRON"
    )


def _auxiliary(words: Words, lexicon: Lexicon, verb: int, low: int) -> tuple[int | None, bool, int | None, bool]:
    """Left of a participle: its auxiliary, whether it is passive, an inverted clitic and whether it is negated."""
    passive = negated = False
    clitic: int | None = None
    i = verb - 1
    while i >= max(low, verb - _REACH) and words.quote[i] < 0:
        word = words.low[i]
        phrase = _phrase_before(words, lexicon, i + 1, low)
        if phrase or word.isspace():
            i -= phrase or 1
            continue
        if word in lexicon.having:
            return i, passive, clitic, negated
        if lexicon.in_class("been", word):
            passive = True
        elif word in lexicon.being:
            reflexive = i > low and lexicon.in_class("reflexive", words.low[i - 1])
            return i, not reflexive, clitic, negated
        elif lexicon.in_class("subject_clitic", word) and words.pos[i] == "PRON":
            clitic = i
        elif clitic is not None and clitic - i < 3 and lexicon.in_class("euphonic", word):
            pass  # a- t-il dit
        elif lexicon.in_class("negation", word):
            negated = True
        elif (between := _between_commas(words, lexicon, i, low)) is not None:
            i = between
            continue
        elif words.pos[i] == "PRON" and lexicon.in_class("stressed", word):
            pass  # a lui aussi appelé
        elif lexicon.in_class("since", word):
            pass  # a depuis déclaré
        elif words.pos[i] != "ADV" and not lexicon.in_class("adverb", word):
            return None, False, None, False
        i -= 1
    return None, False, None, False


def _between_commas(words: Words, lexicon: Lexicon, i: int, low: int) -> int | None:
    """Left of a comma that closes an insertion after an auxiliary (*a, elle, annoncé*; *a, dans un texte, annoncé*)."""
    if words.form[i] != ",":
        return None
    for k in range(i - 1, max(low, i - _INSERTED), -1):
        if words.form[k] == ",":
            aside = k == i - 2 and (lexicon.in_class("stressed", words.low[k + 1]) or words.pos[k + 1] == "ADV")
            first = k - 1
            while first > low and words.pos[first] == "ADV":
                first -= 1  # a très souvent, dans ses livres, dénoncé
            auxiliary = words.low[first] in lexicon.having or words.low[first] in lexicon.being
            if aside or (auxiliary and words.finite[first]):
                return k - 1
        if words.finite[k] or words.quote[k] >= 0:
            break
    return None


def _phrase_before(words: Words, lexicon: Lexicon, end: int, low: int) -> int:
    """The length of the adverbial phrase (*pour sa part*) that ends before a token, 0 if none does."""
    for phrase in lexicon.ending.get(words.low[end - 1], ()) if end > low else ():
        if end - len(phrase) >= low and words.low[end - len(phrase) : end] == phrase:
            return len(phrase)
    return 0


def _group(
    words: Words,
    lexicon: Lexicon,
    form: Form,
    verb: int,
    end: int,
    low: int,
    high: int,
    frames: frozenset[str],
    reflexive_frames: frozenset[str],
) -> Group | None:
    start = verb
    mood: Mood
    passive = negated = False
    clitic: int | None = None
    auxiliary: int | None = None
    modal: int | None = None
    if form.participle:
        auxiliary, passive, clitic, negated = _auxiliary(words, lexicon, verb, low)
    if auxiliary is not None:
        before = auxiliary - 1
        told = words.pos[before] == "VERB" or lexicon.in_class("negation", words.low[before])
        told = told and any(lexicon.in_class(name, words.low[auxiliary]) for name in ("having", "being"))
        mood, start = "infinitive" if told else "finite", auxiliary  # dit avoir trouvé
    elif form.infinitive:
        mood = "infinitive"
        modal = _modal(words, lexicon, verb, low)
        asked = _readable(words, lexicon, verb, low)
        if asked is not None:
            return Group(asked, end, verb, form.verb.infinitive, frames, "finite", clitic=asked + 1) if frames else None
        phase = _phase(words, lexicon, verb, low)
        if modal is not None:
            mood, start = "finite", modal
        elif phase is not None:
            between = range(phase, verb)
            clitic = next((k for k in between if lexicon.in_class("subject_clitic", words.low[k])), None)
            return Group(phase, end, verb, form.verb.infinitive, frames, "finite", clitic=clitic) if frames else None
    elif form.gerund:
        mood = "gerund"
    elif form.participle and not (form.finite and words.finite[verb]):
        mood = "participle"
    else:
        mood = "finite"
        inverted = verb + 1
        while inverted < min(high - 1, verb + 3) and lexicon.in_class("euphonic", words.low[inverted]):
            inverted += 1  # ajoute -t-il
        if inverted < high and lexicon.in_class("subject_clitic", words.low[inverted]):
            clitic = inverted
            end = max(end, inverted + 1)
    reflexive, to, start, refused, own = _clitics(words, lexicon, start, low)
    negated = negated or refused
    while refused and auxiliary is None and end < high and lexicon.in_class("negation", words.low[end]):
        end += 1
    chosen = reflexive_frames if reflexive else frames
    if reflexive and not chosen:
        return None
    if not chosen:
        return None
    return Group(
        start,
        end,
        verb,
        form.verb.infinitive,
        chosen,
        mood,
        negated,
        passive,
        clitic,
        to,
        auxiliary is not None,
        modal is not None,
        own,
    )


def _phase(words: Words, lexicon: Lexicon, verb: int, low: int) -> int | None:
    """Where a verb begins that says how one comes to say something (*vient d'annoncer*, *a tenu à rappeler*)."""
    i = verb - 1
    while i > low and lexicon.in_class("clitic", words.low[i]) and words.pos[i] != "DET":
        i -= 1
    if i > low and any(lexicon.in_class(name, words.low[i]) for name in ("of", "to_bare", "by")):
        i -= 1
    while i > low and (words.pos[i] == "ADV" or lexicon.in_class("adverb", words.low[i])):
        i -= 1
    if i < low or i == verb - 1 or not lexicon.in_class("phase", words.low[i]):
        return None
    if words.low[i] in lexicon.forms or words.finite[i]:
        start = i
    else:
        auxiliary = _auxiliary(words, lexicon, i, low)[0]
        start = i if auxiliary is None else auxiliary
    while start > low and (
        lexicon.in_class("negator", words.low[start - 1]) or lexicon.in_class("reflexive", words.low[start - 1])
    ):
        start -= 1
    return start


def _readable(words: Words, lexicon: Lexicon, verb: int, low: int) -> int | None:
    """Where a verb begins that tells what anybody can read or hear (*peut-on lire*)."""
    on = verb - 1
    while on > low and lexicon.in_class("clitic", words.low[on]):
        on -= 1  # y
    asked = on > low and lexicon.in_class("indefinite_clitic", words.low[on])
    return on - 1 if asked and lexicon.in_class("able", words.low[on - 1]) else None


def _modal(words: Words, lexicon: Lexicon, verb: int, low: int) -> int | None:
    i = verb - 1
    while i > low and (words.pos[i] == "ADV" or lexicon.in_class("adverb", words.low[i])):
        i -= 1
    return i if i >= low and lexicon.in_class("modal", words.low[i]) else None


def _clitics(words: Words, lexicon: Lexicon, start: int, low: int) -> tuple[bool, int | None, int, bool, int]:
    """The clitics before a verb: whether one is reflexive, to whom, where they begin, a negation, where its own do."""
    reflexive = refused = False
    own = verb = start
    to: int | None = None
    while start > low:
        word = words.low[start - 1]
        if lexicon.in_class("reflexive", word):
            reflexive = True
            own = start - 1
        elif lexicon.in_class("negator", word):
            refused = True
            own = start - 1
        elif lexicon.in_class("we", word) and words.low[verb].endswith(tuple(lexicon.words["we_ending"])):
            break  # the subject
        elif lexicon.in_class("clitic", word) and words.pos[start - 1] != "DET":
            to = start - 1 if lexicon.in_class("dative", word) else to
        else:
            break
        start -= 1
    return reflexive, to, start, refused, own
