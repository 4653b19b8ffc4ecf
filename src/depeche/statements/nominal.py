"""Nominal cues: *l'annonce par X de ...*, *l'appel de X à ...*, *la promesse de X de ...*, *réponse de X : "..."*."""

from __future__ import annotations

from collections.abc import Iterator

from depeche.statements.findings import Finding, Tools
from depeche.statements.groups import Group
from depeche.statements.shapes import shape
from depeche.statements.words import Sentence


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
        """*l'annonce par X de ...*, *l'appel de X à ...*, *la promesse de X de ...*."""
        words, phrases = self.words, self.phrases
        for i in range(sentence.start, sentence.end - 3):
            noun = words.low[i]
            frames = self.lexicon.nouns.get(noun) or self.lexicon.nouns.get(noun.removesuffix("s"))
            if frames is None or words.quote[i] >= 0 or words.pos[i] != "NOUN":
                continue
            j = i + 1
            if "par" in frames and phrases.is_("by", j):
                start = j + 1
            elif words.pos[j] == "VERB" and not words.finite[j] and phrases.is_("by", j + 1):  # l'appel lancé par X à
                start = j + 2
            elif phrases.is_("de", j) and frames & {"à", "de", "que", "colon"}:
                start = j + 1 if phrases.is_("of", j) else j
            else:
                given = self._given(i, frames, sentence)
                if given is not None:
                    yield given
                continue
            end = self._owner(start, sentence.end)
            if end is None:
                continue
            content_start = None
            if "par" in frames and phrases.is_("de", end):
                content_start = end + 1 if phrases.is_("of", end) else end
            elif self._introduces(end, frames, sentence):
                content_start = end + 1
            elif "colon" in frames:
                content_start = self._after_colon(end, sentence)
            if content_start is None:
                continue
            source = self.sources.named(start, end)
            if source is None or source.speaker is None or self.cast[source.speaker].kind == "place":
                continue
            limit = self.tools.last_word(sentence)
            if words.form[content_start - 1] != ":":
                limit = self._main_verb(content_start, self.contents.limits.phrase_end(content_start, limit))
            content = shape(words, phrases, content_start, limit)
            if content is not None:
                yield Finding(
                    content.type,
                    content.spans,
                    source.speaker,
                    source.span,
                    words.span(i, i + 1),
                    paragraph=sentence.paragraph,
                )

    def _given(self, i: int, frames: frozenset[str], sentence: Sentence) -> Finding | None:
        """*lance un appel à ...*, *a renouvelé sa promesse de ...*: the subject of the verb that gives it."""
        words, phrases = self.words, self.phrases
        verb = words.head[i]
        if not (
            sentence.start <= verb < i and words.dep[i].startswith("obj") and words.low[verb] in self.lexicon.giving
        ):
            return None
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
            return "que" in frames
        infinitive = self.contents.limits.infinitive(at + 1, sentence.end)
        if phrases.is_("of", at):
            return "de" in frames and infinitive
        if not phrases.is_("to", at) or "à" not in frames:
            return False
        return infinitive or words.pos[at + 1] in ("DET", "NOUN") or words.quote[at + 1] >= 0

    def _main_verb(self, i: int, limit: int) -> int:
        """The end of a content before the verb whose subject its noun is (*l'appel de X à voter* **a été** *suivi*)."""
        words = self.words
        for k in range(i + 1, limit):
            if self.phrases.is_("subordinator", k):
                break
            if words.finite[k] and words.pos[k] in ("VERB", "AUX") and words.quote[k] < 0:
                end = k
                while end > i + 1 and self.phrases.is_("clitic", end - 1) and words.pos[end - 1] != "DET":
                    end -= 1
                return end
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
        j = i
        while j < end and j < i + 8 and words.quote[j] < 0:
            if words.pos[j] == "DET" and j > i:
                break
            if words.pos[j] not in ("DET", "PROPN", "NOUN", "ADJ") and not self.phrases.is_("title", j):
                break
            j += 1
        return j if j > i and j + 1 < end else None
