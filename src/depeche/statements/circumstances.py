"""How, when, where and to whom something was said, as far as the cue's own clause tells.

Only what stands beside the cue counts: adverbs, times and prepositional phrases in a row. The walk ends at the first
word of another kind, so that a time inside what was said, or in a relative clause, dates nothing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from depeche.actors import Cast
from depeche.reading import Span, Time
from depeche.statements.lexicon import Lexicon
from depeche.statements.phrases import Phrases
from depeche.statements.words import Words

_REACH = 60
_HEAD = 6
"""How far into a phrase the noun for a channel stands."""


@dataclass(slots=True)
class Circumstance:
    """The channel, the addressee, the time and the place of a statement, each None where the text does not tell."""

    via: Span | None = None
    addressee: str | None = None
    time: str | None = None
    place: str | None = None


class Circumstances:
    """Finds the circumstances of statements in one text."""

    def __init__(
        self,
        words: Words,
        lexicon: Lexicon,
        phrases: Phrases,
        times: Mapping[int, tuple[int, Time]],
        cast: Cast,
    ) -> None:
        self.words = words
        self.lexicon = lexicon
        self.phrases = phrases
        self.times = times
        self.cast = cast

    def around(
        self, regions: Sequence[tuple[int, int]], to: tuple[int, int] | None, source: Span | None, speaker: str | None
    ) -> Circumstance:
        """What the tokens beside a cue tell; ``source`` are the words for the speaker, which are stepped over."""
        told = Circumstance()
        for start, end in regions:
            self._walk(start, min(end, start + _REACH), source, told)
        if to is not None:
            told.addressee = self._person(*to) if to[1] - to[0] > 1 else self._listener(to[0], speaker)
        if told.addressee == speaker:
            told.addressee = None
        return told

    def _walk(self, i: int, stop: int, source: Span | None, told: Circumstance) -> None:
        words, phrases = self.words, self.phrases
        while i < stop and words.quote[i] < 0:
            if source is not None and source.start <= words.start[i] < source.end:
                i += 1
                continue
            found = self.times.get(i) or (self.times.get(i + 1) if words.pos[i] == "ADP" else None)
            if found is not None and not phrases.is_("of", i):
                if found[1].type in ("DATE", "TIME"):
                    told.time = told.time or found[1].id
                i = max(i + 1, found[0])
                continue
            after = self._relay(i, stop)
            if after > i:
                told.via = told.via or words.span(i, after)
                break
            after = phrases.adverbial(i, stop)
            if after == i:
                after = phrases.prepositional(i, stop)
                if after > i:
                    self._phrase(i, after, told)
            if after == i:
                after = self._quoted_by(i, stop)
                if after > i:
                    told.via = told.via or words.span(i, after)
            if after == i and words.form[i] == ",":
                after = self._over_apposition(i, stop) if words.pos[i + 1 : i + 2] == ("DET",) else i + 1
            if after == i and told.via is not None and words.pos[i] == "VERB" and not words.finite[i]:
                after = i + 1  # dans un entretien publié mardi
            if after == i:
                break
            i = after

    def _quoted_by(self, i: int, stop: int) -> int:
        """The end of the words for a medium that quotes or asked somebody (*cité par l'agence Tass*)."""
        words, phrases = self.words, self.phrases
        if not phrases.is_("quoted_by", i) or i + 2 >= stop:
            return i
        after = phrases.time_at(i + 1, stop)
        if words.pos[after : after + 1] != ("ADP",):
            return i
        end = phrases.noun_phrase(after + 1, stop) if phrases.is_("by", after) else phrases.prepositional(after, stop)
        return end if end > after and self._channel(after, end) not in (None, "public", "occasion") else i

    def _over_apposition(self, comma: int, stop: int) -> int:
        """The comma after a noun in apposition to what was stepped over (*X, la présidence, dans un communiqué*)."""
        end = self.phrases.noun_phrase(comma + 1, stop)
        return end if comma + 1 < end < stop and self.words.form[end] == "," else comma + 1

    def _relay(self, i: int, stop: int) -> int:
        """The end of the words for a second-hand source without an author (*selon des propos retransmis à ...*)."""
        words, phrases = self.words, self.phrases
        if not phrases.is_("source", i):
            return i
        end = phrases.noun_phrase(i + 1, stop)
        if not any(phrases.is_("relay", k) for k in range(i + 1, end)):
            return i
        if end < stop and words.pos[end] in ("VERB", "ADJ") and not words.finite[end]:
            end += 1
            after = phrases.prepositional(end, stop)
            end = max(end, after)
        return end

    def _phrase(self, start: int, end: int, told: Circumstance) -> None:
        """Note what a prepositional phrase tells: a channel, an audience or a place."""
        words, phrases = self.words, self.phrases
        if phrases.is_("topic", start + 1):
            return  # *à propos du sommet* says what about
        kind = self._channel(start, end)
        if kind not in (None, "public", "occasion"):
            told.via = told.via or words.span(start, end)
        elif phrases.is_("to", start) or phrases.is_("facing", start):
            inner = start if phrases.is_("to_the", start) else start + 1
            person = self._person(inner, end)
            if person is not None:
                told.addressee = told.addressee or person
            elif told.place is None and phrases.is_("to", start):
                told.place = self._place(start + 1, end)
        elif told.place is None and phrases.is_("placing", start):
            told.place = self._place(start + 1, end)
        if told.place is None and kind is not None:
            told.place = self._inner_place(start, end)

    def _channel(self, start: int, end: int) -> str | None:
        """What kind of channel a phrase names, None where it names none."""
        for k in range(start + 1, min(end, start + _HEAD)):
            kind = self.lexicon.channels.get(self.words.form[k]) or self.lexicon.channels.get(self.words.low[k])
            if kind is not None:
                return kind
        return None

    def _person(self, start: int, end: int) -> str | None:
        """The actor spoken to, where the phrase stands for one that can listen."""
        actor = self.cast.refer(self.words.span(start, end))
        return actor if actor is not None and self.cast[actor].kind not in ("place", "agreement") else None

    def _listener(self, token: int, speaker: str | None) -> str | None:
        """Whom a clitic stands for: the person named last before it who does not speak, else whom it refers to."""
        words = self.words
        if words.pos[token] == "PRON" and not words.plural[token]:
            for k in range(token - 1, max(0, token - _REACH), -1):
                actor = self.cast.at(words.span(k, k + 1)) if words.person[k] and words.quote[k] < 0 else None
                if actor is not None and actor != speaker:
                    return actor
        return self._person(token, token + 1)

    def _place(self, start: int, end: int) -> str | None:
        actor = self.cast.at(self.words.span(start, end)) if start < end else None
        return actor if actor is not None and self.cast[actor].kind == "place" else None

    def _inner_place(self, start: int, end: int) -> str | None:
        """The place at the end of a channel (*lors d'une conférence de presse à Damas*)."""
        for k in range(end - 1, start, -1):
            if self.phrases.is_("to", k) or self.phrases.is_("placing", k):
                return self._place(k + 1, end)
        return None
