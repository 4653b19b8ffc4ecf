"""What the steps on actors look at again and again, taken out of the parse once as plain lists."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from depeche.knowledge.fold import fold
from depeche.parse import Parsed
from depeche.reading import Span, Time


@dataclass(frozen=True, slots=True)
class View:
    """A parsed text as lists by token index. ``low`` is folded and has no closing apostrophe (*l'* is *l*)."""

    parsed: Parsed
    text: list[str]
    low: list[str]
    pos: list[str]
    dep: list[str]
    head: list[int]
    start: list[int]
    end: list[int]
    ents: list[str]
    timed: frozenset[int] = frozenset()
    """The tokens of time expressions."""

    def __len__(self) -> int:
        return len(self.text)

    def at(self, offset: int) -> int:
        """The index of the token that covers a character."""
        return max(bisect_right(self.start, offset) - 1, 0)

    def span(self, first: int, last: int) -> Span:
        """The characters of the tokens ``[first, last)``."""
        return Span(self.start[first], self.end[last - 1])

    def words(self, first: int, last: int) -> str:
        """The text of the tokens ``[first, last)``, on one line."""
        return " ".join(self.parsed.text[self.start[first] : self.end[last - 1]].split())

    def morph(self, index: int, feature: str) -> str:
        """A feature of a token (``Gender``, ``Number``), "" where it has none."""
        values = self.parsed.doc[index].morph.get(feature, [])
        return values[0] if values else ""

    def opens(self, index: int) -> bool:
        """Whether a token opens a sentence or a line."""
        return index == 0 or bool(self.parsed.doc[index].is_sent_start) or self.pos[index - 1] == "SPACE"


def view(parsed: Parsed, times: Iterable[Time] = ()) -> View:
    """The lists of a parsed text, and where its times stand."""
    text: list[str] = []
    pos: list[str] = []
    dep: list[str] = []
    head: list[int] = []
    start: list[int] = []
    ents: list[str] = []
    for token in parsed.doc:
        text.append(token.text)
        pos.append(token.pos_)
        dep.append(token.dep_)
        head.append(token.head.i)
        start.append(token.idx)
        ents.append(token.ent_type_)
    low = [word[:-1] if word.endswith("'") and len(word) > 1 else word for word in map(fold, text)]
    end = [s + len(t) for s, t in zip(start, text, strict=True)]
    timed = frozenset(token.i for time in times for token in parsed.tokens_in(time.span))
    return View(parsed, text, low, pos, dep, head, start, end, ents, timed)
