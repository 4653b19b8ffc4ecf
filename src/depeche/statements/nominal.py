"""Nominal cues: *l'annonce par X de ...*, *l'appel de X à ...*, *la promesse de X de ...*, *réponse de X : "..."*."""

from __future__ import annotations

from collections.abc import Iterator

from depeche.statements.findings import Finding, Tools
from depeche.statements.groups import Group
from depeche.statements.shapes import shape
from depeche.statements.sources import Source
from depeche.statements.words import Sentence

_MODIFIERS = 6
"""How many complements a noun of saying may have before its content."""


class NominalCues:
    """Finds the nouns of saying in one text that have a source and a content."""

    def __init__(self, tools: Tools) -> None:
        self.tools = tools
        self.words = tools.words
        self.lexicon = tools.lexicon
        self.phrases = tools.phrases
        self.contents = tools.contents
        self.sources = tools.sources
        self.cast = tools.cast

    def find(self, sentence: Sentence) -> Iterator[Finding]:
        """*l'annonce par X de ...*, *l'appel de X à ...*, *son appel à ...*, *lance un appel à ...*."""
        words = self.words
        for i in range(sentence.start, sentence.end - 2):
            noun = words.low[i]
            frames = self.lexicon.nouns.get(noun) or self.lexicon.nouns.get(noun.removesuffix("s"))
            if frames is None or words.quote[i] >= 0:
                continue
            if words.pos[i] != "NOUN" and not (words.pos[i] == "VERB" and i > 0 and words.pos[i - 1] == "DET"):
                continue
            found = self._told(i, frames, sentence) or self._given(i, frames, sentence)
            if found is not None:
                yield found

    def _told(self, i: int, frames: frozenset[str], sentence: Sentence) -> Finding | None:
        """What a noun says that has its source beside it: a complement, an agent or a possessive."""
        words, phrases = self.words, self.phrases
        source = self._possessor(i, sentence)
        limit = self.tools.last_word(sentence)
        j, given, begins = i + 1, False, None
        agent = named = False
        for _ in range(_MODIFIERS):
            j = self._over_modifiers(j, limit)
            if j >= limit or words.quote[j] >= 0:
                break
            begins = self._introduced(j, frames, sentence, agent=agent, named=named)
            if begins is not None or words.form[j] == ",":
                break
            if phrases.is_("by", j) and source is None:
                source, j = self._agent(j + 1, frames, sentence, agent=True)
                agent = named = True
            elif words.pos[j] == "VERB" and not words.finite[j] and self._gives(j):
                j, given = j + 1, True
            elif phrases.is_("de", j) and source is None and words.pos[j] in ("ADP", "DET"):
                start = j + 1 if phrases.is_("of", j) else j
                source, j = self._agent(start, frames, sentence, agent=False)
                named = True
            elif given and phrases.prepositional(j, limit) > j:
                j = phrases.prepositional(j, limit)
            else:
                break
            if j == 0:
                return None
        if begins is None and source is not None and "colon" in frames:
            begins = self._after_colon(j, sentence)
        if begins is None:
            return None
        limit = self._content_end(begins, limit)
        if source is None:
            source, limit = self._late_agent(begins, limit, sentence)
        if source is None or source.speaker is None or self.cast[source.speaker].kind == "place":
            return None
        content = shape(words, phrases, begins, limit)
        if content is None:
            return None
        cue = words.span(i, i + 1)
        return Finding(content.type, content.spans, source.speaker, source.span, cue, paragraph=sentence.paragraph)

    def _gives(self, i: int) -> bool:
        """Whether a participle tells who a noun of saying comes from (*lancé par X*, *faite en 2016*)."""
        return self.phrases.is_("by", i + 1) or self.words.low[i] in self.lexicon.giving

    def _over_modifiers(self, j: int, limit: int) -> int:
        """Past adjectives, adverbs and times, also with *de* (*l'appel du 18 juin*)."""
        words, phrases = self.words, self.phrases
        while j < limit and words.quote[j] < 0:
            after = phrases.adverbial(j, limit)
            if after == j and phrases.is_("de", j) and phrases.time_at(j + 1, limit) > j + 1:
                after = phrases.time_at(j + 1, limit)
            if after == j and words.pos[j] == "ADJ":
                after = j + 1
            if after == j:
                break
            j = after
        return j

    def _agent(
        self, start: int, frames: frozenset[str], sentence: Sentence, *, agent: bool
    ) -> tuple[Source | None, int]:
        """The source that begins at a token and its end, 0 where nothing there is one.

        Its own complements belong to it where only then the content follows (*l'annonce du ministre de la Santé que*).
        """
        end = self._owner(start, sentence.end)
        if end is None:
            return None, 0
        after = self._over_modifiers(end, sentence.end)
        if self._introduced(after, frames, sentence, agent=agent, named=True) is None and self.phrases.is_("de", end):
            wider = self._owner(end + 1, sentence.end)
            known = wider is not None and self._introduced(wider, frames, sentence, agent=agent, named=True) is not None
            if wider is not None and known:
                end = wider
        source = self.sources.named(start, end)
        return (source, end) if source is not None and source.speaker is not None else (None, 0)

    def _late_agent(self, begins: int, limit: int, sentence: Sentence) -> tuple[Source | None, int]:
        """The agent of a participle after what is said, and where that ends (*l'appel à voter, lancé par X*)."""
        words = self.words
        for k in range(begins + 1, min(limit + 2, sentence.end - 1)):
            if words.low[k] in self.lexicon.giving and self.phrases.is_("by", k + 1) and words.quote[k] < 0:
                end = self.phrases.noun_phrase(k + 2, sentence.end)
                source = self.sources.named(k + 2, end) if end > k + 2 else None
                return source, k - (words.form[k - 1] == ",")
        return None, limit

    def _possessor(self, i: int, sentence: Sentence) -> Source | None:
        """Who a possessive before a noun stands for: the subject of its verb, else who was named last before it."""
        words = self.words
        at = i - 1
        while at > sentence.start and words.pos[at] in ("ADJ", "NUM"):
            at -= 1
        if at < sentence.start or not self.phrases.is_("possessive", at):
            return None
        span = words.span(at, at + 1)
        if words.dep[i].startswith("obj"):
            subject = self.sources.subject_of(words.head[i], sentence)
            if subject is not None and subject < i:
                group = Group(i, i + 1, i, words.low[i], frozenset(), "finite")
                source = self.sources.from_head(subject, group, sentence)
                return Source(source.speaker, span, i) if source is not None else None
        for k in range(at - 1, sentence.start - 1, -1):
            actor = self.cast.at(words.span(k, k + 1)) if words.pos[k] in ("PROPN", "NOUN") else None
            if actor is not None and self.cast[actor].kind != "place":
                return Source(actor, span, i)
        return None

    def _introduced(
        self, at: int, frames: frozenset[str], sentence: Sentence, *, agent: bool, named: bool
    ) -> int | None:
        """Where the content begins that the word at a token introduces, None if it introduces none.

        ``named``: the source was told, ``agent``: after *par*, so that *de* introduces a noun phrase.
        """
        words, phrases = self.words, self.phrases
        if at + 1 >= sentence.end:
            return None
        if self._introduces(at, frames, sentence):
            return at + 1
        if "selon" in frames and phrases.is_("source", at) and phrases.is_("whom", at + 1):
            return at + 2
        if "sur" in frames and named and phrases.is_("about", at) and words.pos[at + 1] == "DET":
            return at + 1
        if "par" in frames and named and phrases.is_("de", at) and words.pos[at] in ("ADP", "DET"):
            indefinite = phrases.is_("of", at) and phrases.is_("indefinite_article", at + 1)
            if words.pos[at + 1] == "PROPN":
                return None  # accusations portées par les régimes de Russie
            return at + phrases.is_("of", at) if agent or indefinite else None
        return None

    def _content_end(self, begins: int, limit: int) -> int:
        """The end of what a noun introduces: of its phrase, or of a clause before the verb of the main one."""
        words = self.words
        if words.form[begins - 1] == ":":
            return limit
        limit = self.contents.limits.phrase_end(begins, limit)
        start = begins
        if self.phrases.is_("que", begins - 1) or self.phrases.is_("whom", begins - 1):
            start = next((k for k in range(begins, limit) if words.finite[k]), begins)
            while start + 1 < limit and words.pos[start + 1] in ("VERB", "AUX", "ADV"):
                if words.finite[start + 1] and words.pos[start] != "AUX":
                    break
                start += 1
        return self._main_verb(start, limit)

    def _given(self, i: int, frames: frozenset[str], sentence: Sentence) -> Finding | None:
        """*lance un appel à ...*, *a renouvelé sa promesse de ...*: the subject of the verb that gives it."""
        words, phrases = self.words, self.phrases
        verb = words.head[i]
        if not (
            sentence.start <= verb < i and words.dep[i].startswith("obj") and words.low[verb] in self.lexicon.giving
        ):
            return None
        if words.pos[i - 1] not in ("DET", "ADJ", "NUM"):
            return None  # faire appel à
        j = i + 1
        while j < sentence.end and (words.pos[j] == "ADJ" or phrases.time_at(j, sentence.end) > j):
            j = max(j + 1, phrases.time_at(j, sentence.end))
        if j + 1 >= sentence.end or not self._introduces(j, frames, sentence):
            return None
        if self._to_somebody(j + 1, sentence.end):
            return None
        subject = self.sources.subject_of(verb, sentence)
        group = Group(verb, verb + 1, verb, words.low[verb], frozenset(), "finite")
        source = self.sources.from_head(subject, group, sentence) if subject is not None and subject < verb else None
        if source is None or source.speaker is None or self.cast[source.speaker].kind == "place":
            return None
        limit = self.contents.limits.phrase_end(j + 1, self.tools.last_word(sentence))
        content = shape(words, phrases, j + 1, limit)
        if content is None:
            return None
        cue = words.span(i, i + 1)
        return Finding(content.type, content.spans, source.speaker, source.span, cue, paragraph=sentence.paragraph)

    def _to_somebody(self, i: int, end: int) -> bool:
        """Whether a noun phrase is whom an appeal is made to and not what for (*un appel aux syndicats*)."""
        words = self.words
        head = next((k for k in range(i, min(i + 4, end)) if words.pos[k] in ("NOUN", "PROPN")), None)
        if head is None or any(words.quote[k] >= 0 or words.pos[k] == "VERB" for k in range(i, head)):
            return False
        known = words.low[head] in self.lexicon.persons or words.low[head] in self.lexicon.bodies
        return known or self.cast.at(words.span(head, head + 1)) is not None

    def _introduces(self, at: int, frames: frozenset[str], sentence: Sentence) -> bool:
        """Whether the word after a noun's source introduces the content: *de* or *à* with an infinitive, *que*."""
        words, phrases = self.words, self.phrases
        if phrases.is_("que", at):
            return "que" in frames and words.pos[at] != "PRON"  # *les propos du maire **que** nous condamnons*
        infinitive = self.contents.limits.infinitive(at + 1, sentence.end)
        if phrases.is_("of", at):
            return "de" in frames and infinitive
        if not phrases.is_("to", at) or "à" not in frames:
            return False
        noun = words.pos[at + 1] in ("DET", "NOUN") and not phrases.is_(
            "occasion", at + 1
        )  # *son engagement au sein de*
        return infinitive or noun or words.quote[at + 1] >= 0

    def _main_verb(self, i: int, limit: int) -> int:
        """The end of a content before the verb whose subject its noun is (*l'appel de X à voter* **a été** *suivi*)."""
        words = self.words
        for k in range(i + 1, limit):
            reflexive = self.phrases.is_("reflexive", k) and words.pos[k] == "PRON"  # s' is si as well
            if self.phrases.is_("subordinator", k) and not reflexive:
                break
            if words.finite[k] and words.pos[k] in ("VERB", "AUX") and words.quote[k] < 0:
                end = k
                while end > i + 1 and self.phrases.is_("clitic", end - 1) and words.pos[end - 1] != "DET":
                    end -= 1
                return end - (end > i + 1 and self.phrases.is_("coordination", end - 1))
        return limit

    def _after_colon(self, i: int, sentence: Sentence) -> int | None:
        """The quotation after the colon that follows a noun's source (*Réponse du maire vendredi : « ... »*)."""
        words = self.words
        i = self.phrases.skip(i, sentence.end)
        colon = i + 1 < sentence.end and words.form[i] == ":" and words.quote[i] < 0
        return i + 1 if colon and words.quote[i + 1] >= 0 else None

    def _owner(self, i: int, end: int) -> int | None:
        """The end of the short noun phrase of a noun's source: a name, or an article with a noun and adjectives."""
        words = self.words
        j = i + (self.phrases.is_("de", i) and words.pos[i] == "ADP")  # du ministre
        while j < end and j < i + 8 and words.quote[j] < 0:
            if not (words.person[j] and j > i and words.person[j - 1]):  # Marine Le Pen
                if words.pos[j] == "DET" and j > i:
                    break
                if words.pos[j] not in ("DET", "PROPN", "NOUN", "ADJ") and not self.phrases.is_("title", j):
                    break
            j += 1
        return j if j > i + 1 or ((j > i and words.pos[i] != "ADP") and j + 1 < end) else None
