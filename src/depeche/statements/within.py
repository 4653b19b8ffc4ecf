"""Cues inside the marks around what they tell: *« Nous irons, assure Jean Petit, jusqu'au bout. »*"""

from __future__ import annotations

from typing import TYPE_CHECKING

from depeche.reading import Span
from depeche.statements.findings import Finding, Tools
from depeche.statements.groups import Group, find_groups
from depeche.statements.shapes import has_clause
from depeche.statements.sources import Source
from depeche.statements.words import ENDS, Sentence, Words

if TYPE_CHECKING:
    from depeche.statements.incises import Incises


class Within:
    """Finds the cues inserted in quotations that nothing outside of them tells.

    ``tools`` read the words inside the outermost quotations as if those had no marks; ``words`` know the marks.
    """

    def __init__(self, words: Words, tools: Tools, incises: Incises) -> None:
        self.outer = words
        self.words = tools.words
        self.lexicon = tools.lexicon
        self.phrases = tools.phrases
        self.sources = tools.sources
        self.incises = incises

    def find(self, number: int, paragraph: int) -> list[Finding]:
        """What the cues inside a quotation tell, one statement for each; a cue also tells the sentences after its own.

        None where the quotation holds no clause or no cue in it has a speaker.
        """
        if not has_clause(self.outer, number):
            return []
        pieces = self._pieces(number, paragraph)
        told = [(piece, *at) for piece in pieces if (at := self._cue(piece)) is not None]
        found = []
        for place, (piece, group, source, after) in enumerate(told):
            begins = self.outer.first[number] + 1 if place == 0 else piece.start
            ends = told[place + 1][0].start if place + 1 < len(told) else self.outer.last[number]
            spans = [
                Span(max(part.start, span.start), min(part.end, span.end))
                for part in (Span(self.words.start[begins], self.words.end[group.start - 2]), self._rest(after, ends))
                if part is not None
                for span in self.outer.quotations[number].spans
                if part.overlaps(span)
            ]
            cue = self.words.span(group.spoken, group.end)
            found.append(Finding("direct", tuple(spans), source.speaker, source.span, cue, paragraph=paragraph))
        return found

    def _pieces(self, number: int, paragraph: int) -> list[Sentence]:
        """The sentences inside a quotation, with their full stops."""
        start, last = self.outer.first[number] + 1, self.outer.last[number]
        found = []
        for i in range(start, last):
            if self.words.form[i] in ENDS or self.words.form[i].isspace():
                if i > start:
                    found.append(Sentence(start, i + 1, paragraph))
                start = i + 1
        if last > start:
            found.append(Sentence(start, last, paragraph))
        return found

    def _cue(self, piece: Sentence) -> tuple[Group, Source, int] | None:
        """The first cue between commas in a sentence, or at its end, with its source and the token after it."""
        words = self.words
        for group in find_groups(words, self.lexicon, piece):
            if group.mood != "finite" or "incise" not in group.frames or group.negated or group.passive or group.modal:
                continue
            if group.start - 2 < piece.start or words.form[group.start - 1] != ",":
                continue
            source = self._source(group, piece)
            if source is None or source.speaker is None:
                continue
            after = self.phrases.skip(max(source.end, group.end), piece.end)
            if after >= piece.end or words.form[after] == "," or words.form[after] in ENDS:
                return group, source, min(after + 1, piece.end)
        return None

    def _source(self, group: Group, piece: Sentence) -> Source | None:
        """Who an inserted cue tells of: its pronoun, or the name or noun for somebody that follows it."""
        if group.clitic is not None:
            goes_on = group.infinitive in self.lexicon.words["continuing"]
            return self.sources.pronoun(group.clitic, goes_on=goes_on)
        return self.incises.behind(group, piece)

    def _rest(self, i: int, end: int) -> Span | None:
        """The words after a cue, None where it ends the quotation."""
        while i < end and self.words.form[i].isspace():
            i += 1
        return self.words.span(i, end) if i < end else None
