"""Source phrases: *Selon X, ...*; *..., d'après X*; *qui, selon X, ...*; *Pour X, ...*."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from depeche.statements.findings import Finding, Tools
from depeche.statements.scopes import Scopes
from depeche.statements.shapes import shape
from depeche.statements.sources import Source
from depeche.statements.words import Sentence

_SEVERAL = 2
_BRACKET = 16
"""How many tokens a parenthesis behind a source may have."""
_ADVOCATES = ("LAB", "NGO", "OPP", "PTY")
"""Sectors of bodies that are there to hold views."""


class SourcePhrases:
    """Finds the source phrases of one text and what they cover."""

    def __init__(self, tools: Tools) -> None:
        self.tools = tools
        self.words = tools.words
        self.lexicon = tools.lexicon
        self.phrases = tools.phrases
        self.sources = tools.sources
        self.cast = tools.cast
        self.scopes = Scopes(tools)

    def find(self, sentence: Sentence, *, recalled: bool = False) -> Iterator[Finding]:
        """*Selon X, ...*; *..., selon X*; *..., selon X, ...*; *qui, selon X, ...*.

        ``recalled``: only those with a pronoun inside a sentence (*..., selon lui*), which its other cues may explain,
        else only the others.
        """
        words = self.words
        i = sentence.start
        while i < sentence.end:
            if words.quote[i] < 0:
                matched = self._preposition(i, sentence.end)
                if matched is not None:
                    length, sources = matched
                    after = i + length
                    inner = words.pos[after] == "PRON" and self.phrases.is_("stressed", after)
                    if recalled != (inner and i > sentence.start + 1):
                        i += length
                        continue
                    begins = i + length - (sources == "self")
                    finding = self._one_according(i, begins, sources, sentence)
                    if finding is not None:
                        yield finding
                    i += length
                    continue
            i += 1

    def _preposition(self, i: int, end: int) -> tuple[int, str] | None:
        low = self.words.low
        if self.words.pos[i] not in ("ADP", "ADV", "ADJ", "NOUN", "VERB", "PROPN", "X", "SCONJ"):
            return None
        for wording, sources in self.lexicon.prepositions.get(low[i], ()):
            if low[i : i + len(wording)] == wording and i + len(wording) < end:
                return len(wording), sources
        return None

    def _one_according(self, at: int, i: int, sources: str, sentence: Sentence) -> Finding | None:
        words, phrases = self.words, self.phrases
        fixed = self.lexicon.phrases.get(words.low[at], ())
        if any(words.low[at : at + len(phrase)] == phrase for phrase in fixed):
            return None  # *Pour sa part*
        while i + 1 < sentence.end and words.form[i].isspace():
            i += 1
        while at > sentence.start and words.form[at - 1].isspace():
            at -= 1  # two blanks for one
        fronted = (
            at == sentence.start
            or words.form[at - 1] == ":"
            or (words.form[at][0].isupper() and words.quote[at - 1] < 0)  # no full stop before it
            or (at == sentence.start + 1 and words.pos[sentence.start] in ("CCONJ", "PUNCT", "ADV"))
        )
        comma = words.form[at - 1] == "," if at > sentence.start else False
        if sources in ("person", "comma") and not (fronted or comma or phrases.is_("relative", i)):
            return None
        if sources == "heard":
            return self._believing(at, i, sentence, fronted=fronted, comma=comma)
        if phrases.is_("relative", i) or (sources == "any" and phrases.is_("whom", i)):
            return self._according_to_whom(at, i, sentence)
        end = phrases.noun_phrase(i, sentence.end)
        if end == i or (sources == "self" and end - i < 2):
            return None  # sans citer de source
        if phrases.is_("dependence", i + 1) or phrases.is_("dependence", i):
            return None
        if sources == "person" and (phrases.is_("each", i) or words.pos[min(i + 1, end - 1)] == "VERB"):
            return None  # *Pour chaque cas*, *Pour le soigner*
        source = self._voiced(i, end, sentence, sure=sources != "person")
        if source is None:
            return None
        if words.pos[i] == "PRON" and (viewer := self._viewer(at, i, sentence)) is not None:
            source = Source(viewer, source.span, source.end)
        end = max(end, source.end)
        if sources == "person" and not self._holds_views(source, sentence):
            return None
        if sources == "person" and not fronted and self.cast[source.speaker or ""].kind == "group":
            return None  # *une feuille de route, pour les 200 membres, ...*: whom it is for
        if words.form[end : end + 1] == ("(",):  # selon l'OMM (Organisation ...), ...
            closing = (k + 1 for k in range(end, min(end + _BRACKET, sentence.end - 1)) if words.form[k] == ")")
            end = next(closing, end)
        close = words.form[end] == "," if end < sentence.end else False
        quoted = end < sentence.end and words.quote[end] >= 0
        if sources == "person" and not (close or (fronted and quoted)):
            return None
        content = self.scopes.find(at, end, sentence, fronted=fronted, comma=comma, close=close)
        if content is None:
            return None
        cue = words.span(at, i)
        asked = close and self.scopes.asked(end + 1)  # selon X, cité par ...
        return Finding(
            content.type,
            content.spans,
            source.speaker,
            source.span,
            cue,
            ((end, sentence.end if asked else end),),
            paragraph=sentence.paragraph,
            by_phrase=True,
            by_pronoun=words.pos[i] == "PRON",
        )

    def _viewer(self, at: int, i: int, sentence: Sentence) -> str | None:
        """Whom a pronoun in a relative clause takes up: *X a critiqué une loi qui, selon **lui**, ...*, the subject."""
        words = self.words
        before = at - 1 - (words.form[at - 1] == ",")
        if words.plural[i] and words.pos[at - 1] in ("ADJ", "NOUN") and words.form[at - 2] == ",":
            return self._several_before(at, sentence)
        if before <= sentence.start:
            return None
        actor, (_, end) = self.sources.main_subject(sentence) or (None, (0, 0))
        if actor is None or self.cast[actor].kind != ("group" if words.plural[i] else "person"):
            return None
        # *... qui fait échouer, selon eux, l'accord*
        inside = (k for k in range(before, end, -1) if words.pos[k] == "PRON" and self.phrases.is_("relative", k))
        before = before if self.phrases.is_("relative", before) else next(inside, -1)
        if self.cast.gender(actor) not in {"", words.gender[i]} and words.gender[i]:
            return None
        told = any(words.finite[k] and words.pos[k] in ("VERB", "AUX") for k in range(end, before))
        return actor if told else None

    def _several_before(self, at: int, sentence: Sentence) -> str | None:
        """Whom *eux* takes up after an adjective: several who are the nearest subject (*, coupables selon eux de*)."""
        words = self.words
        for k in range(at - 2, sentence.start - 1, -1):
            if not words.dep[k].startswith("nsubj") or words.quote[k] >= 0:
                continue
            head = words.head[words.head[k]] if self.phrases.is_("relative", k) else k
            if not words.plural[head] or head >= at:
                continue
            start = head
            while start > sentence.start and words.pos[start - 1] in ("DET", "ADJ", "NUM"):
                start -= 1
            named = self.sources.named(start, max(head + 1, self.phrases.noun_phrase(start, at)))
            if named is not None and named.speaker is not None:
                return named.speaker
        return None

    def _believing(self, at: int, i: int, sentence: Sentence, *, fronted: bool, comma: bool) -> Finding | None:
        """*À l'en croire, ...*, *qui, à ses yeux, ...*: the subject before it, else who was told of or heard last."""
        if not (fronted or comma):
            return None
        close = i < sentence.end and self.words.form[i] == ","
        content = self.scopes.find(at, i, sentence, fronted=fronted, comma=comma, close=close)
        if content is None:
            return None
        register = self.sources.register
        speaker = register.just_told() or next(iter(register.speakers()[-1:]), None)
        subject = self.sources.main_subject(sentence) if not fronted else None
        if subject is not None and subject[1][1] <= at and subject[0] is not None:
            if content.start <= subject[1][0]:
                return None
            speaker = subject[0] if self.cast[subject[0]].kind in ("person", "group") else speaker
        if speaker is None:
            return None
        return Finding(
            content.type,
            content.spans,
            speaker,
            None,
            self.words.span(at, i),
            ((i, i),),
            paragraph=sentence.paragraph,
            by_phrase=True,
            by_pronoun=True,
        )

    def _holds_views(self, source: Source, sentence: Sentence) -> bool:
        """Whether *pour X* tells X's view: X is a person, or a body where the sentence quotes."""
        if source.speaker is None:
            return False
        kind = self.cast[source.speaker].kind
        first = bisect_left(self.words.start, source.span.start) if source.span is not None else source.end
        noun = next((k for k in range(first, source.end) if self.words.pos[k] in ("NOUN", "PROPN")), first)
        if self.phrases.is_("sector", noun):
            return False
        quotes = any(q >= 0 for q in self.words.quote[sentence.start : sentence.end])
        people = kind == "group" and self.words.low[noun] in self.lexicon.persons
        advocates = self.cast[source.speaker].sector in _ADVOCATES
        return kind == "person" or people or advocates or (kind in ("organisation", "group") and quotes)

    def _according_to_whom(self, at: int, i: int, sentence: Sentence) -> Finding | None:
        """*a dit le ministre, selon qui ...*; *un rapport selon lequel ...*: the noun phrase before."""
        words = self.words
        end = at - 1 if at > sentence.start and words.form[at - 1] == "," else at
        start = self.phrases.phrase_before(end, sentence.start)
        on = start - 1
        if sentence.start < on < end - 1 and words.form[end - 1] in self.lexicon.channels and words.pos[on] == "ADP":
            end = on if not self.phrases.is_("of", on) else end  # a dit le maire sur RTL, pour qui
            start = self.phrases.phrase_before(end, sentence.start)
        noun = next((k for k in range(start, end) if words.pos[k] in ("NOUN", "PROPN")), i)
        if words.plural[i] and not words.plural[noun]:
            return None  # *les accusations contre X, selon **lesquelles***
        if end == at and (words.low[noun] in self.lexicon.nouns or words.low[noun] in self.lexicon.propositions):
            return None  # *l'accusation selon laquelle il a volé* says what it is
        source = self._voiced(start, end, sentence, sure=False) if start < end else None
        limit = self.tools.last_word(sentence)
        if not any(words.finite[k] for k in range(sentence.start, at)):
            limit = self.tools.contents.limits.before_main(i + 1, limit)
        content = shape(words, self.phrases, i + 1, limit)
        if source is None or source.speaker is None or content is None:
            return None
        cue = words.span(at, i)
        return Finding(content.type, content.spans, source.speaker, source.span, cue, paragraph=sentence.paragraph)

    def _voiced(self, i: int, end: int, sentence: Sentence, *, sure: bool = True) -> Source | None:
        """The source of a phrase after *selon*; of a document or of quoted figures, who made them (*par X*, *de X*)."""
        words, phrases = self.words, self.phrases
        head = next((k for k in range(i, end) if words.pos[k] in ("NOUN", "PROPN")), i)
        relay = phrases.is_("relay", head)
        channel = self.lexicon.channels.get(words.low[head])
        document = channel == "document"
        if phrases.is_("possessive", i) and (relay or channel in ("document", "medium")):
            own, _ = self.sources.main_subject(sentence) or (None, None)
            if own is not None and self.cast[own].kind != "place":
                return Source(own, words.span(i, end), end)  # *Selon son site, le parti compte dix élus*
        if not relay and not document:
            named = self.sources.named(i, end, sure=sure)
            return named if named is not None and named.speaker is not None else None
        made = self._maker(head, end)
        if made is not None:
            return made
        first = phrases.time_at(head + 1, sentence.end)  # une décision mercredi de la Cour
        for k in range(first, min(head + 14, sentence.end - 1)):
            if words.form[k] == "," or words.finite[k] or words.quote[k] >= 0:
                break
            beside = all(words.pos[m] == "ADJ" or (words.pos[m] == "VERB" and m < k) for m in range(first, k))
            if phrases.is_("by", k) or (beside and phrases.is_("de", k)):
                if phrases.time_at(k + 1, sentence.end) > k + 1:
                    break  # les chiffres de mercredi
                return self._makers(k, sentence.end)
        named = self.sources.named(i, end) if document else None
        if named is not None and named.speaker is not None:
            return named
        return Source(self._officials(i, end), words.span(i, end), end)

    def _makers(self, of: int, limit: int) -> Source | None:
        """Who made something, all together: *les données **de l'Insee, de la Dares et de l'Unédic***."""
        words, phrases = self.words, self.phrases
        found: list[Source] = []
        k = of
        while True:
            after = phrases.noun_phrase(k + 1, limit)
            joints = (j for j in range(k + 2, after - 1) if phrases.is_("joining", j) and phrases.is_("de", j + 1))
            after = next(joints, after)
            maker = self.sources.named(k + 1, after) if after > k + 1 else None
            if maker is None or (found and maker.speaker is None):
                break
            found.append(maker)
            joint = after < limit - 1 and (words.form[after] == "," or phrases.is_("joining", after))
            if not joint or not phrases.is_("de", after + 1):
                break
            k = after + 1
        known = [maker.speaker for maker in found if maker.speaker is not None]
        if len(known) < _SEVERAL or len(known) < len(found):
            return found[0] if found else None
        span = words.span(of + 1, found[-1].end)
        return Source(self.cast.group(known, span), span, found[-1].end)

    def _officials(self, start: int, end: int) -> str | None:
        """The authorities of which a text tells, whose official figures speak: *selon les **chiffres officiels***."""
        if not any(self.phrases.is_("official", k) for k in range(start, end)):
            return None
        known = [a for a in self.cast.actors() if a.key and a.key.rpartition("-")[2] in self.lexicon.words["officials"]]
        return known[0].id if len(known) == 1 else None

    def _maker(self, head: int, end: int) -> Source | None:
        """The body whose name follows a noun for figures at once (*un sondage Odoxa*)."""
        words = self.words
        if not self.phrases.is_("poll", head) or head + 1 >= end or not words.form[head + 1][0].isupper():
            return None
        stop = head + 1
        while stop < end and words.form[stop][0].isupper():
            stop += 1
        span = words.span(head + 1, stop)
        name = words.text[span.start : span.end]
        return Source(self.cast.at(span) or self.sources.called(name, "organisation", head, span), span, end)
