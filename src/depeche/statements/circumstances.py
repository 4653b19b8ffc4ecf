"""How, when, where and to whom something was said, as far as the cue's own clause tells."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from depeche.actors import Cast
from depeche.reading import Span, Time
from depeche.statements.lexicon import Lexicon
from depeche.statements.phrases import Phrases
from depeche.statements.words import Words


@dataclass(frozen=True, slots=True)
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
        self, regions: Sequence[tuple[int, int]], to: tuple[int, int] | None, speaker: str | None
    ) -> Circumstance:
        """What the tokens around a cue tell."""
        via: Span | None = None
        time: str | None = None
        place: str | None = None
        words = self.words
        for start, end in regions:
            i = start
            stop = min(end, start + 60)
            while i < stop:
                if words.quote[i] >= 0:
                    break
                if words.finite[i] and i > start and words.pos[i] in ("VERB", "AUX"):
                    break
                found = self.times.get(i)
                if found is not None:
                    time = time or found[1].id
                    i = max(i + 1, found[0])
                    continue
                after = self.phrases.prepositional(i, stop)
                if after > i:
                    if via is None and self._is_channel(i, after):
                        via = words.span(i, after)
                    elif place is None and words.low[i] in ("à", "au", "aux", "en", "depuis", "place"):
                        place = self._place(i + 1, after)
                    i += 1 if any(k in self.times for k in range(i + 1, after)) else after - i
                    continue
                i += 1
        addressee = None
        if to is not None:
            addressee = self.cast.refer(words.span(*to))
            if addressee == speaker:
                addressee = None
        return Circumstance(via, addressee, time, place)

    def _is_channel(self, start: int, end: int) -> bool:
        for k in range(start + 1, min(end, start + 6)):
            if self.words.form[k] in self.lexicon.channels or self.words.low[k] in self.lexicon.channels:
                return True
        return False

    def _place(self, start: int, end: int) -> str | None:
        id = self.cast.at(self.words.span(start, end))
        return id if id is not None and self.cast[id].kind == "place" else None
