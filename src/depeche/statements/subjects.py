"""Whose cue a verb is, where its content follows: its subject by position and parse, or the source that goes on."""

from __future__ import annotations

from depeche.statements.findings import Told, Tools
from depeche.statements.groups import Group
from depeche.statements.sources import Source
from depeche.statements.words import Sentence

_INSERTION = 30
"""How many words an insertion between a subject and its cue may have."""

_COMPLEMENTS = 4
"""How many nouns up the document is looked for that somebody made."""

_OPENING = 3
"""How many words may stand before an infinitive that opens its sentence."""


class Subjects:
    """Finds the subjects of cues in one text."""

    def __init__(self, tools: Tools) -> None:
        self.words = tools.words
        self.lexicon = tools.lexicon
        self.phrases = tools.phrases
        self.sources = tools.sources
        self.limits = tools.contents.limits
        self.cast = tools.cast

    def speaking_infinitive(self, group: Group, sentence: Sentence) -> bool:
        """Whether an infinitive cue speaks: *avant d'ajouter que*, *Et de rappeler que*, *contenté de répondre*."""
        words, phrases = self.words, self.phrases
        i = group.start - 1
        if i < sentence.start:
            return False
        if phrases.is_("of", i):
            first = i - 1
            if phrases.is_("before", first) or first < sentence.start or words.pos[first] == "CCONJ":
                return True
            return phrases.is_("restrained", first) or self._narrated(group, sentence)
        if phrases.is_("to_bare", i) and phrases.is_("until", i - 1):
            return True
        return phrases.is_("purpose", i) and group.infinitive in self.lexicon.words["demanding"]

    def _narrated(self, group: Group, sentence: Sentence) -> bool:
        """Whether an infinitive tells what its subject does (*Et le maire d'ajouter que ...*)."""
        words, first, of = self.words, sentence.start, group.start - 1
        if words.pos[first] != "CCONJ" or not first + 1 < of == self.phrases.noun_phrase(first + 1, of):
            return False
        head = next((k for k in range(first + 1, of) if words.pos[k] in ("NOUN", "PROPN")), first)
        return words.person[head] or words.low[head] in self.lexicon.persons or words.low[head] in self.lexicon.bodies

    def of(self, group: Group, sentence: Sentence, state: Told) -> Source | None:
        """Who a cue with a following content belongs to."""
        words = self.words
        if group.clitic is not None:
            return self.sources.pronoun(group.clitic)
        if group.mood == "infinitive" and self._narrated(group, sentence):
            return self.sources.named(sentence.start + 1, group.start - 1)
        if group.mood in ("gerund", "infinitive"):
            own = next((c for c in words.children[group.verb] if words.dep[c].startswith("nsubj")), None)
            if own is not None and own < group.start and words.quote[own] < 0 and group.start - own < 12:
                return self.sources.from_head(own, group, sentence)
            if (
                group.mood == "gerund"
                and words.form[group.start - 1] != ","
                and not self.phrases.is_("gerund", group.start - 1)
            ):
                agent = self._agent_before(group.start, sentence)
                if agent is not None and agent.speaker is not None:
                    return agent
                made = self._made_by(group, sentence)
                if made is not None:
                    return made
                writer = self._writer(group, sentence)
                if writer is not None and writer.speaker is not None:
                    return writer
                noun = self.sources.noun_of(group.verb, sentence)
                if noun is not None and noun.speaker is not None:
                    return noun
                absolute = self.sources.ending_at(group.start, sentence)
                if absolute is not None and absolute.speaker is not None:
                    return absolute
                if self._of_a_relay(group):
                    return None  # se disent troublés par des informations faisant état de
                if self._of_a_topic(group, sentence):
                    return None  # a ouvert une enquête sur des plaintes accusant X
                if self._about_somebody(group) or self._of_an_affair(group, sentence):
                    return None  # a reçu des appels lui demandant de
            if group.mood == "infinitive" and self._purpose_of_the_suffering(group):
                return None  # réunis où X est détenu pour exiger
            inverted = self._inverted_before(group, sentence)
            if inverted is not None and inverted.speaker is not None:
                return inverted
            relative = self._relative_before(group, sentence)
            if relative is not None:
                told = self.sources.who(relative, group, sentence)
                if told is not None and told.speaker is not None:
                    return told
                if self.phrases.is_("those", relative - 1):
                    return None  # ceux qui l'ont sali en l'accusant de
            inserted = self._inserted_before(group, sentence)
            if inserted is not None:
                return inserted
            own_subject = self._absolute(group, sentence)
            if own_subject is not None:
                return own_subject
            if group.mood == "infinitive" and state.source is not None and self.phrases.is_("purpose", group.start - 1):
                return None  # a salué ceux qui marchent pour réclamer
            if state.source is not None:
                return state.source
            if group.start <= sentence.start + 1:
                return self._main_subject(group, sentence)
            if group.mood == "infinitive" and group.start <= sentence.start + _OPENING:
                aims = self.phrases.is_("purpose", group.start - 1)  # *Une mobilisation **pour** exiger que ...*
                return self._main_subject(group, sentence) or (None if aims else self._heard(group))
        if self._after_having(group) and group.start <= sentence.start + _OPENING:
            return self._main_subject(group, sentence)
        relative = group.start - 1
        if (
            self.phrases.is_("relative", relative)
            and state.source is not None
            and relative - 1 <= state.source.end <= relative
        ):
            return state.source
        if self.phrases.is_("relative", relative) and state.source is not None and self._medium_before(relative):
            return state.source
        if self._own_pronoun(group, sentence, state):
            return Source(
                state.source.speaker if state.source else None, words.span(relative, relative + 1), relative + 1
            )
        if self._joined(group, sentence, state) or (state.source is not None and self._asks_too(group)):
            return state.source
        source = self._voice(group, sentence) or self.sources.before(group, sentence)
        if source is None or source.speaker is None:
            source = self._before_insertion(group, sentence) or source
        if source is not None and source.speaker is not None:
            return source
        before = group.start - 1
        if words.pos[sentence.start] == "SCONJ" and before == sentence.start + 1 and words.pos[before] == "PRON":
            return self._main_subject(group, sentence) or source  # S'il admet que ..., le maire ...
        if self.phrases.is_("relative", before):
            return source
        if self.phrases.is_("coordination", before) or words.form[before] == ",":
            if state.source is not None and self._of_several(group, state.source):
                return None  # X a fustigé ceux qui ont menti et ont demandé
            return state.source or self.sources.first_phrase(group, sentence)
        return source or self.sources.first_phrase(group, sentence)

    def _asks_too(self, group: Group) -> bool:
        """Whether a cue tells in the present what somebody asks for beside what he says: *X estime que Y ment **et
        exige** son départ*."""
        words, below = self.words, self.words.head[group.verb]
        above = words.head[below]
        joined = self.phrases.is_("coordination", group.start - 1) and words.dep[group.verb] == "conj"
        asks = group.infinitive in self.lexicon.words["demanding"] and group.mood == "finite" and not group.compound
        said = words.dep[below] == "ccomp" and words.finite[above] and words.plural[above] == words.plural[group.verb]
        return joined and asks and said

    def _of_several(self, group: Group, source: Source) -> bool:
        """Whether a finite cue stands in the plural and its source is one person."""
        one = source.speaker is not None and self.cast[source.speaker].kind == "person"
        return one and group.mood == "finite" and self.words.plural[group.spoken if group.compound else group.verb]

    def _purpose_of_the_suffering(self, group: Group) -> bool:
        """Whether a purpose was hung on a passive: its patient does nothing for it, and who does is not plain."""
        words = self.words
        if not self.phrases.is_("purpose", group.start - 1):
            return False
        return any(words.dep[c] == "aux:pass" for c in words.children[words.head[group.verb]])

    def _of_a_relay(self, group: Group) -> bool:
        """Whether a participle tells what information says that nobody is named for."""
        noun = group.start - 1 - (self.words.pos[group.start - 1] == "ADJ")
        return self.phrases.is_("relay", noun) and not self.phrases.is_("gerund", group.start)

    def _of_a_topic(self, group: Group, sentence: Sentence) -> bool:
        """Whether a participle right behind a noun tells what this says that something else is about."""
        words = self.words
        noun = group.start - 1
        if words.pos[noun] not in ("NOUN", "ADJ") or not words.dep[group.verb].startswith("acl"):
            return False
        first = self.phrases.phrase_before(group.start, sentence.start)
        return first > sentence.start and self.phrases.is_("topical", first - 1)

    def _about_somebody(self, group: Group) -> bool:
        """Whether a participle behind a noun has a pronoun for whom it is about: who that is does not say it."""
        noun = self._noun_of_another(group)
        document = noun is not None and self.lexicon.channels.get(self.words.low[noun]) == "document"
        return noun is not None and not document and not self.words.dep[group.verb].startswith("advcl")

    def _noun_of_another(self, group: Group) -> int | None:
        """The noun before a participle with a pronoun for whom it is about (*un **avis** lui demandant*)."""
        words = self.words
        noun = group.verb - 1
        while self.phrases.is_("clitic", noun) and not self.phrases.is_("gerund", noun):
            noun -= 1
        reflexive = any(self.phrases.is_("reflexive", k) for k in range(noun + 1, group.verb))
        about = noun < group.verb - 1 and not reflexive and words.pos[noun] in ("NOUN", "ADJ", "PROPN")
        return noun if about else None

    def _made_by(self, group: Group, sentence: Sentence) -> Source | None:
        """Who made what a participle about somebody tells (*a reçu une lettre **du préfet** lui demandant de*), one
        without a speaker where nobody known has: never the subject, whom it is about."""
        words, noun = self.words, self._noun_of_another(group)
        found, owned = None, False
        while noun is not None and words.pos[noun] in ("NOUN", "PROPN") and sentence.start <= noun < group.start:
            if words.dep[noun].startswith("flat"):
                noun = words.head[noun]
            first = words.left[noun]
            if self._is_paper(noun):
                return found or (Source(None, None, group.start) if owned else None)
            if not any(self.phrases.is_(name, first) for name in ("of", "de")):
                return None  # *a écrit une lettre au préfet lui demandant*
            owned = True
            found = found or self._somebody(first + 1, self.phrases.noun_phrase(first + 1, group.start))
            noun = words.head[noun]
        return None

    def _is_paper(self, noun: int) -> bool:
        """Whether a noun is one for a document or for what is said."""
        word = self.words.low[noun]
        return self.lexicon.channels.get(word) == "document" or word in self.lexicon.nouns

    def _somebody(self, start: int, end: int) -> Source | None:
        """The source of a noun phrase that stands for somebody who speaks, or for a body."""
        named = self.sources.named(start, end) if start < end else None
        speaks = named is not None and named.speaker is not None and self.cast[named.speaker].kind != "place"
        return named if speaks else None

    def _of_an_affair(self, group: Group, sentence: Sentence) -> bool:
        """Whether a participle is said of a thing right before it that is but a circumstance (*dans l'affaire accusant
        X de*): nobody is told to say it."""
        words, noun = self.words, group.start - 1
        hung = words.dep[group.verb].startswith("acl") and words.head[group.verb] == noun and words.pos[noun] == "NOUN"
        thing = words.low[noun] not in self.lexicon.persons and words.low[noun] not in self.lexicon.bodies
        return hung and thing and noun > sentence.start and words.dep[noun].startswith("obl")

    def _after_having(self, group: Group) -> bool:
        """Whether a compound cue is an infinitive (*Après avoir affirmé que ..., le maire ...*)."""
        auxiliary = group.start
        while auxiliary < group.verb and self.words.low[auxiliary] not in self.lexicon.having:
            auxiliary += 1
        return group.compound and auxiliary < group.verb and not self.words.finite[auxiliary]

    def _heard(self, group: Group) -> Source | None:
        """Who was heard last, for a sentence that has only an infinitive (*Et de rappeler que ...*)."""
        register = self.sources.register
        last = next(iter(register.speakers()[-1:]), None) or register.just_told()
        return Source(last, None, group.start) if last is not None else None

    def _voice(self, group: Group, sentence: Sentence) -> Source | None:
        """Who speaks for the subject between two commas before a cue (*Israël, par la voix de X, a appelé*)."""
        comma = group.start - 1
        if comma <= sentence.start or self.words.form[comma] != ",":
            return None
        for k in range(comma - 1, max(sentence.start, comma - _INSERTION), -1):
            if self.words.form[k] == ",":
                voice = self.phrases.mouthpiece(k + 1)
                end = self.phrases.noun_phrase(voice, comma) if voice > k + 1 else voice
                return self.sources.named(voice, end) if end > voice else None
        return None

    def _joined(self, group: Group, sentence: Sentence, state: Told) -> bool:
        """Whether a cue is joined to the one before it, over what that says (*X a dit que ... et a rappelé ...*)."""
        if state.source is None or not group.compound or not self.phrases.is_("coordination", group.start - 1):
            return False
        if self._of_several(group, state.source):
            return False
        subject = self.sources.subject_of(group.verb, sentence)
        return subject is not None and state.source.end <= subject < group.start - 1

    def _agent_before(self, end: int, sentence: Sentence) -> Source | None:
        """Who did something and says something (*une campagne lancée par plusieurs ONG appelant à ...*)."""
        start = self.phrases.phrase_before(end, sentence.start)
        by = start - 1
        done = self.phrases.is_("by", by) and self.words.pos[by - 1] != "NOUN"  # a réfuté l'idée d'un prêt par l'Etat
        return self.sources.named(start, end) if start < end and done else None

    def _own_pronoun(self, group: Group, sentence: Sentence, state: Told) -> bool:
        """Whether the pronoun before a cue, in a clause that hangs on another, is who spoke there (*qu'il accuse*)."""
        at = group.start - 1
        if state.source is None or state.source.speaker is None or state.source.end > at or at <= sentence.start:
            return False
        subordinate = self.phrases.is_("where", at - 1) and self.words.pos[at] == "PRON"
        return subordinate and self.sources.fits(state.source, at)

    def _medium_before(self, relative: int) -> bool:
        """Whether the medium somebody is quoted by stands before *qui* (*X, cité dans Le Monde, qui ...*)."""
        before = relative - 1 - (self.words.form[relative - 1] == ",")
        return before > 0 and self.lexicon.channels.get(self.words.form[before]) in ("medium", "press")

    def _before_insertion(self, group: Group, sentence: Sentence) -> Source | None:
        """By position: the noun phrase before what stands between commas (*X, vice-président du parti, a estimé*)."""
        words = self.words
        comma = group.start - 1
        if comma <= sentence.start or words.form[comma] != ",":
            return None
        for k in range(comma - 1, max(sentence.start, comma - _INSERTION), -1):
            if words.quote[k] >= 0:
                return None
            if words.form[k] == ",":
                start = self.phrases.phrase_before(k, sentence.start)
                opening = words.pos[sentence.start] in ("VERB", "ADP", "ADV", "SCONJ") or start > sentence.start + 1
                if opening and self.phrases.phrase_before(comma, k + 1) == k + 1:
                    return self.sources.named(k + 1, comma)
                if start < k:
                    source = self.sources.named(start, k)
                    if source is not None and source.speaker is not None:
                        return source
        return None

    def _relative_before(self, group: Group, sentence: Sentence) -> int | None:
        """The *qui* whose verb *en* with a participle belongs to (*X, qui s'est tu **en affirmant** que ...*)."""
        words, phrases = self.words, self.phrases
        by = group.start if phrases.is_("gerund", group.start) else group.start - 1  # en may pass for a clitic
        if group.mood != "gerund" or not phrases.is_("gerund", by):
            return None
        for k in range(by - 1, max(sentence.start, group.start - _INSERTION), -1):
            if words.form[k] == "," or words.quote[k] >= 0:
                return None
            if words.finite[k] and words.pos[k] in ("VERB", "AUX"):
                opens = k - 1
                while phrases.is_("clitic", opens) or phrases.is_("negator", opens):
                    opens -= 1
                return opens if phrases.is_("relative", opens) else None
        return None

    def _inserted_before(self, group: Group, sentence: Sentence) -> Source | None:
        """Who a cue between commas tells of before a participle that goes on, though it be nobody known (*..., a révélé
        **l'autopsie**, soulignant que ...*)."""
        words, phrases, comma = self.words, self.phrases, group.start - 1
        if group.mood != "gerund" or words.form[comma] != ",":
            return None
        start = phrases.phrase_before(comma, sentence.start)
        verb = start - 1
        form = self.lexicon.forms.get(words.low[verb]) if start < comma and words.pos[verb] == "VERB" else None
        told = any(words.head[k] == verb and words.dep[k].startswith("nsubj") for k in range(start, comma))
        if form is None or "incise" not in form.verb.frames or not told:
            return None
        opens = verb - (words.low[verb - 1] in self.lexicon.having)
        return self.sources.named(start, comma) if opens > sentence.start and words.form[opens - 1] == "," else None

    def _inverted_before(self, group: Group, sentence: Sentence) -> Source | None:
        """The subject behind the verb of a clause with *que* before *en* (*ce qu'a nié **X**, en affirmant que*)."""
        words, phrases = self.words, self.phrases
        by = group.start if phrases.is_("gerund", group.start) else group.start - 1
        if group.mood != "gerund" or not phrases.is_("gerund", by):
            return None
        end = by - (words.form[by - 1] == ",")
        start = phrases.phrase_before(end, sentence.start)
        verb = start - 1
        if start == end or words.pos[verb] not in ("VERB", "AUX") or words.quote[verb] >= 0:
            return None
        opens = verb
        while opens > sentence.start and (words.pos[opens] in ("VERB", "AUX", "ADV") or phrases.is_("clitic", opens)):
            opens -= 1
        asked = phrases.is_("que", opens) and any(words.finite[k] for k in range(opens, start))
        return self.sources.named(start, end) if asked else None

    def _writer(self, group: Group, sentence: Sentence) -> Source | None:
        """Who made a document whose further complement a participle follows (*a remis un texte au préfet demandant*).

        Somebody right behind *de* or *par* has made it himself (*un texte du préfet demandant*).
        """
        words = self.words
        noun = words.head[group.verb] if words.dep[group.verb].startswith("acl") else group.start - 1
        for step in range(_COMPLEMENTS):
            if words.low[noun] in self.lexicon.persons:
                return None
            if self._is_paper(noun) and words.dep[noun].startswith("obj"):
                if step == 0 or not sentence.start <= words.head[noun] < noun:
                    return None
                subject = self.sources.subject_of(words.head[noun], sentence)
                before = subject is not None and subject < words.head[noun]
                return self.sources.from_head(subject, group, sentence) if subject is not None and before else None
            head = words.head[noun]
            made = step == 0 and any(self.phrases.is_(name, words.left[noun]) for name in ("of", "by"))
            made = made or (step == 0 and self.phrases.is_("de", words.left[noun]) and head == words.left[noun] - 1)
            direct = made and words.pos[head] == "NOUN" and self.lexicon.channels.get(words.low[head]) == "document"
            if direct or not sentence.start <= head < noun or words.pos[head] not in ("NOUN", "VERB"):
                return None
            noun = head
        return None

    def _absolute(self, group: Group, sentence: Sentence) -> Source | None:
        """The subject a present participle has for itself (*..., un porte-parole, Jean Petit, assurant que ...*)."""
        end = group.start - 1
        if group.mood != "gerund" or self.words.form[end] != ",":
            return None
        own = self.limits.absolute(end, sentence.start)
        return self.sources.named(*own) if own is not None else None

    def _main_subject(self, group: Group, sentence: Sentence) -> Source | None:
        """Who an opening participle is about: the subject after its comma (*Dénonçant ..., le maire a ...*)."""
        words = self.words
        for i in range(group.end + 1, min(sentence.end - 1, group.end + 80)):
            if words.form[i] != "," or words.quote[i] >= 0:
                continue
            k = i + 1
            if self.phrases.is_("subject_pronoun", k) and words.pos[k] == "PRON":
                return self.sources.named(k, k + 1)
            end = self.phrases.noun_phrase(k, sentence.end)
            after = end
            while after < sentence.end and (self.phrases.is_("clitic", after) or self.phrases.is_("negator", after)):
                after += 1
            if end > k and after < sentence.end and words.finite[after] and words.pos[after] in ("VERB", "AUX"):
                return self.sources.named(k, end)
        return None
