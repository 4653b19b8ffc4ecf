"""Quotations that are the predicate of a sentence, or its headline: *Elle "refuse"*, *"Non": le maire ...*."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from depeche.reading import Span
from depeche.statements.findings import Finding, Tools
from depeche.statements.groups import Group
from depeche.statements.shapes import has_clause
from depeche.statements.sources import Source
from depeche.statements.words import Sentence

_LEFT = 4
"""How many clitics and adverbs may stand between a subject and its verb."""
_SHORT = 3
"""How many words a quotation of one word has with its marks."""
_SAID = 2
"""How many words a verb in marks must leave for what is said."""


class Predicates:
    """Finds quotations whose verb has its subject outside the marks, and those that open a lead before a colon."""

    def __init__(self, tools: Tools) -> None:
        self.words = tools.words
        self.lexicon = tools.lexicon
        self.phrases = tools.phrases
        self.sources = tools.sources
        self.cast = tools.cast

    def find(self, sentence: Sentence, ours: Sequence[Finding], before: Finding | None) -> Iterator[Finding]:
        """The statements in quotations of a sentence that none of its findings tells."""
        words = self.words
        for number in sorted({words.quote[i] for i in range(sentence.start, sentence.end) if words.quote[i] >= 0}):
            outer = words.quotations[number].outer
            if any(span.overlaps(outer) for finding in ours for span in finding.spans):
                continue
            found = self._headline(number, sentence) or self._predicate(number, sentence, ours, before)
            if found is not None:
                yield found

    def _headline(self, number: int, sentence: Sentence) -> Finding | None:
        """The quotation that opens a lead, of the subject of what follows (*"Nous reviendrons": la maire a promis*)."""
        words = self.words
        colon = words.last[number] + 1
        if words.first[number] != sentence.start or not has_clause(words, number):
            return None
        if sentence.start > 0 and "\n" not in words.form[sentence.start - 1]:
            return None
        if colon + 2 >= sentence.end or words.form[colon] != ":" or words.quote[colon + 1] >= 0:
            return None
        subject = self.sources.main_subject(Sentence(colon + 1, sentence.end, sentence.paragraph))
        speaker, span = None, None
        if subject is not None:
            start, end = subject[1]
            source = self.sources.named(start, end)
            if source is not None and source.speaker is not None and self._may_speak(source.speaker):
                speaker, span = source.speaker, source.span
        return Finding("direct", self._spans(number), speaker, span, None, paragraph=sentence.paragraph)

    def _predicate(
        self, number: int, sentence: Sentence, ours: Sequence[Finding], before: Finding | None
    ) -> Finding | None:
        """A quotation that begins with the verb of a subject outside of it: a cue, or one of who is speaking."""
        words = self.words
        first, last = words.first[number], words.last[number]
        verb = first + 1
        while verb < last and verb < first + _LEFT and self._light(verb):
            verb += 1
        start = first
        while start - 1 > sentence.start and start > first - _LEFT and self._light(start - 1):
            start -= 1
        auxiliary = start - 1
        compound = (
            auxiliary > sentence.start and words.low[auxiliary] in self.lexicon.having and words.finite[auxiliary]
        )
        if compound:
            start = auxiliary
        if verb >= last or words.pos[verb] not in ("VERB", "AUX") or compound == words.finite[verb]:
            return None
        if self.phrases.is_("we", verb - 1) and words.plural[verb]:
            return None  # *le mouvement « Nous sommes ensemble »*
        source = self._subject(start, verb, sentence)
        if source is None or source.speaker is None or not self._may_speak(source.speaker):
            return None
        form = self.lexicon.forms.get(words.low[verb])
        said = verb + 1
        while said < last and (self.phrases.is_("que", said) or self.phrases.is_("of", said) or self._light(said)):
            said += 1
        about = self.phrases.is_("relative", start - 1)  # a minister who "denies it", says somebody else
        if (
            not about
            and form is not None
            and form.verb.frames & {"que", "inf", "de", "à", "np"}
            and last - said > _SAID
        ):
            spans = (Span(words.start[said], self._end(number, sentence)),)
            cue = words.span(verb, verb + 1)
            return Finding("mixed", spans, source.speaker, source.span, cue, paragraph=sentence.paragraph)
        heard = ours[-1] if ours else before
        if (
            last - first <= _SHORT
            or heard is None
            or heard.speaker != source.speaker
            or sentence.paragraph - heard.paragraph > 1
        ):
            return None
        begins = words.quotations[number].spans[0].start
        if source.span is not None and source.end == start:
            begins = source.span.start
        spans = (Span(begins, self._end(number, sentence)),)
        return Finding("mixed", spans, source.speaker, source.span, None, paragraph=sentence.paragraph)

    def _end(self, number: int, sentence: Sentence) -> int:
        """Where a quotation ends, or another that goes on with it (*"refuse" mais "discute"*): without its mark."""
        words = self.words
        end = words.quotations[number].spans[-1].end
        for k in range(words.last[number] + 1, sentence.end):
            if words.quote[k] >= 0:
                end = words.quotations[words.quote[k]].outer.end
            elif words.form[k] == "," or words.finite[k]:
                break
        return end

    def _light(self, i: int) -> bool:
        """Whether a token is a clitic, a negation or an adverb."""
        phrases = self.phrases
        pronoun = phrases.is_("clitic", i) and self.words.pos[i] != "DET" and not phrases.is_("subject_pronoun", i)
        return pronoun or phrases.is_("negator", i) or phrases.is_("negation", i) or self.words.pos[i] == "ADV"

    def _subject(self, start: int, verb: int, sentence: Sentence) -> Source | None:
        """Who the subject before a token is: a pronoun or phrase there, else of the clause that *mais* joins."""
        words = self.words
        before = start - 1
        if before < sentence.start or words.quote[before] >= 0:
            return None
        if self.phrases.is_("coordination", before):
            subject = self.sources.main_subject(Sentence(sentence.start, start, sentence.paragraph))
            return self.sources.named(*subject[1]) if subject is not None else None
        pronoun = self.phrases.is_("subject_pronoun", before) and words.pos[before] == "PRON"
        if (
            not pronoun
            and words.pos[before] not in ("NOUN", "PROPN", "ADJ")
            and not self.phrases.is_("relative", before)
        ):
            return None
        group = Group(start, verb + 1, verb, words.low[verb], frozenset(), "finite")
        return self.sources.before(group, sentence)

    def _may_speak(self, actor: str) -> bool:
        return self.cast[actor].kind != "place"

    def _spans(self, number: int) -> tuple[Span, ...]:
        return tuple(span for span in self.words.quotations[number].spans if span.end > span.start)
