"""Quotations that no cue introduces, right after a statement: the same speaker goes on."""

from __future__ import annotations

from bisect import bisect_left

from depeche.statements.findings import Finding, Tools
from depeche.statements.shapes import Content, has_clause, shape
from depeche.statements.words import ENDS, Sentence

_JOINTS = 3
"""How many words may join quotations into one (*"..." et "..."*)."""

_FRONTED = 15
"""How many words without a verb may stand before a quotation and its comma."""

_LATER = 3
"""How many paragraphs after somebody spoke a quotation may still be theirs."""

_DASHES = frozenset(("-", "–", "—", "--"))
_FULL = 2
"""How many words a full name has at least."""

_LEAD = 6
"""How many words may lead over to a quotation."""


class Floating:
    """Finds the quotations without a cue in one text."""

    def __init__(self, tools: Tools) -> None:
        self.words = tools.words
        self.phrases = tools.phrases
        self.sources = tools.sources
        self.cast = tools.cast
        self.lexicon = tools.lexicon
        self.register = tools.sources.register

    def find(self, sentence: Sentence, before: Finding | None, previous: Sentence | None) -> Finding | None:
        """A quotation that no cue introduces, right after a statement: the same speaker goes on."""
        words, phrases = self.words, self.phrases
        inside = sorted({words.quote[i] for i in range(sentence.start, sentence.end) if words.quote[i] >= 0})
        if not inside:
            return None
        after_colon = self._after_colon(sentence, inside)
        if after_colon is not None:
            return after_colon
        content = shape(words, phrases, sentence.start, sentence.end)
        if content is None:
            return None
        if (signed := self._signed(content, inside, sentence)) is not None:
            return signed
        gap = sentence.paragraph - before.paragraph if before is not None else 2
        if before is None or previous is None or gap > 1 or before.speaker is None:
            return self._after_subject(sentence, content, inside) or self._later(sentence, content, inside, before)
        outside = sum(words.quote[i] < 0 for i in range(content.start, content.end))
        whole = (content.type == "direct" and len(inside) == 1) or (
            words.quote[content.start] >= 0 and outside <= _JOINTS and has_clause(words, inside[0])
        )
        whole = whole or self._predicated(sentence, before.speaker) or self._fronted(sentence, inside)
        if not gap and self._led(sentence, inside):
            content = shape(words, phrases, words.first[inside[0]], sentence.end) or content
            whole = True
        if content.type == "mixed" and (
            self._about_another(sentence, before.speaker) or self._told_by_the_agency(content, inside[0])
        ):
            return None
        if not whole and gap:
            return None
        if not any(has_clause(words, q) for q in inside):
            return None
        if gap and not self._ends_like_speech(inside[-1], sentence):
            return None
        return Finding(content.type, content.spans, before.speaker, None, None, paragraph=sentence.paragraph)

    def _signed(self, content: Content, inside: list[int], sentence: Sentence) -> Finding | None:
        """A quotation with nothing but the name of who says it behind it to the end of its paragraph: *"..." **Marie
        Petit***."""
        words = self.words
        first = words.last[inside[-1]] + 1
        while first < len(words) and words.form[first] in _DASHES:
            first += 1
        last = first
        while last < len(words) and words.person[last]:
            last += 1
        ends = last >= len(words) or "\n" in words.form[last]
        if content.type != "direct" or last - first < _FULL or not ends:
            return None
        actor = self.cast.at(words.span(first, last))
        if actor is None or self.cast[actor].kind != "person":
            return None
        span = words.span(first, last)
        return Finding(content.type, content.spans, actor, span, None, paragraph=sentence.paragraph)

    def _led(self, sentence: Sentence, inside: list[int]) -> bool:
        """Whether a few words without a verb, then a colon, lead over to a quotation (*En clair: "..."*)."""
        words = self.words
        first = words.first[inside[0]]
        lead = range(sentence.start, first - 1)
        if not 0 < len(lead) <= _LEAD or words.form[first - 1] != ":" or len(inside) > 1:
            return False
        if any(words.finite[k] or words.low[k] in self.lexicon.nouns for k in lead):
            return False
        return self._ends_like_speech(inside[0], sentence) and words.last[inside[0]] >= sentence.end - 2

    def _fronted(self, sentence: Sentence, inside: list[int]) -> bool:
        """Whether a few words without a verb and a comma stand before a quotation (*Dans ce quartier, "..."*)."""
        words = self.words
        first = words.first[inside[0]]
        if not 1 < first - sentence.start <= _FRONTED or words.form[first - 1] != "," or len(inside) > 1:
            return False
        whole = words.last[inside[0]] >= sentence.end - 2
        return whole and not any(words.finite[k] for k in range(sentence.start, first))

    def _later(self, sentence: Sentence, content: Content, inside: list[int], before: Finding | None) -> Finding | None:
        """A quotation that opens a paragraph, a few of the agency's after a person spoke: that person goes on where
        nobody else was named since."""
        words, start = self.words, sentence.start
        if before is None or before.speaker is None or sentence.paragraph - before.paragraph > _LATER:
            return None
        alone = content.type == "direct" and len(inside) == 1 and words.first[inside[0]] == start
        if not alone or "\n" not in words.form[start - 1] or not self._ends_like_speech(inside[0], sentence):
            return None
        if self.cast[before.speaker].kind != "person" or not self.lexicon.is_name(self.cast[before.speaker].name):
            return None
        since = range(bisect_left(words.start, before.spans[-1].end), start)
        named = {self.cast.at(words.span(k, k + 1)) for k in since if words.person[k]}
        if named - {None, before.speaker}:
            return None
        return Finding(content.type, content.spans, before.speaker, None, None, paragraph=sentence.paragraph)

    def _after_colon(self, sentence: Sentence, inside: list[int]) -> Finding | None:
        """What a person that the sentence is about says after a colon, no cue needed (*Marie est ravie: "..."*)."""
        words = self.words
        said = next((q for q in inside if words.form[words.first[q] - 1] == ":"), inside[0])
        first = words.first[said]
        if first - 1 <= sentence.start or words.form[first - 1] != ":" or not has_clause(words, said):
            return None
        if words.last[inside[-1]] < sentence.end - 2 or not self._ends_like_speech(inside[-1], sentence):
            return None
        lead = Sentence(sentence.start, first, sentence.paragraph)
        told = self._told_of(lead)
        content = shape(words, self.phrases, first, sentence.end)
        if told is None or content is None:
            return None
        speaker, span = told
        return Finding(content.type, content.spans, speaker, words.span(*span), None, paragraph=sentence.paragraph)

    def _told_of(self, lead: Sentence) -> tuple[str, tuple[int, int]] | None:
        """The person a sentence before a colon is about: its subject, else the only one it names."""
        words = self.words
        subject = self.sources.main_subject(lead)
        if subject is not None and subject[0] is not None and self.cast[subject[0]].kind == "person":
            return subject[0], subject[1]
        if subject is not None and subject[0] is None and self._is_somebody(subject[1]):
            told = self.sources.named(*subject[1], sure=True)  # *Citant X, **l'étudiant** a commencé ainsi : "..."*
            return (told.speaker, subject[1]) if told is not None and told.speaker is not None else None
        named: dict[str, int] = {}
        for k in range(lead.start, lead.end):
            actor = self.cast.at(words.span(k, k + 1)) if words.person[k] else None
            if actor is not None and self.cast[actor].kind == "person":
                named.setdefault(actor, k)
        if len(named) != 1:
            return None
        actor, start = next(iter(named.items()))
        end = start + 1
        while end < lead.end and words.person[end]:
            end += 1
        return actor, (start, end)

    def _is_somebody(self, phrase: tuple[int, int]) -> bool:
        """Whether a phrase is somebody by its noun."""
        words = self.words
        head = next((k for k in range(*phrase) if words.pos[k] in ("NOUN", "PROPN")), phrase[0])
        return words.low[head] in self.lexicon.persons

    def _after_subject(self, sentence: Sentence, content: Content, inside: list[int]) -> Finding | None:
        """A quotation alone right after a sentence about a named person: that person's."""
        if content.type != "direct" or len(inside) != 1 or not self._ends_like_speech(inside[0], sentence):
            return None
        entries = self.register.entries
        if not entries or entries[-1].actor is None or self.register.sentence - entries[-1].sentence > 1:
            return None
        actor = self.cast[entries[-1].actor]
        if actor.kind != "person" or not self.lexicon.is_name(actor.name):
            return None
        return Finding(content.type, content.spans, actor.id, None, None, paragraph=sentence.paragraph)

    def _told_by_the_agency(self, content: Content, quotation: int) -> bool:
        """Whether a whole clause, or a label with its colon, stands before the first quotation."""
        words = self.words
        outside = range(content.start, words.first[quotation])
        return any(words.finite[k] or words.form[k] == ":" for k in outside)

    def _predicated(self, sentence: Sentence, speaker: str | None) -> bool:
        """Whether the speaker is the subject of a verb in marks (*Elle "ne compte pas partir"*)."""
        words = self.words
        subject = self.sources.main_subject(sentence)
        if subject is None or subject[0] != speaker:
            return False
        end = subject[1][1]
        return end < sentence.end and words.quote[end] >= 0 and has_clause(words, words.quote[end])

    def _about_another(self, sentence: Sentence, speaker: str | None) -> bool:
        """Whether the main clause of a sentence is about somebody of the cast who is not the speaker."""
        subject = self.sources.main_subject(sentence)
        return subject is not None and subject[0] not in (None, speaker)

    def _ends_like_speech(self, quotation: int, sentence: Sentence) -> bool:
        last = self.words.last[quotation]
        return self.words.form[last - 1][-1:] in ".!?…" or self.words.form[sentence.end - 1] in ENDS
