"""Quotation marks: which open, which close, and what they hold.

The side of a mark is told by its neighbours and by what is open in its paragraph, never by counting marks over the
text: one stray mark spoils its own paragraph at most. Every mark is looked at once, so that time is linear.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

from depeche import languages
from depeche.reading import Span

_REOPENED_AT_MOST = 12
_OPENERS_BEFORE = frozenset("([{'’‘-–—/+\"«“„‹")
_AFTER_CLOSE = frozenset(")]},;:.!?…-–—/'’+\"»”›")
_NEVER_FIRST = frozenset(",;)")


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words between marks. ``spans`` are the words without the marks, one span a paragraph; ``outer`` counts the marks.

    ``depth`` is 0 for one that stands in no other. ``closed`` is False where the closing mark is missing: such a
    quotation reaches to the end of its paragraph and is only reported, never read as speech.
    """

    outer: Span
    spans: tuple[Span, ...]
    depth: int = 0
    closed: bool = True
    opened: bool = True
    """False where the opening mark is missing: the quotation then begins with its paragraph."""

    @property
    def inner(self) -> Span:
        """From the first to the last word inside."""
        return Span(self.spans[0].start, self.spans[-1].end)


@dataclass(frozen=True, slots=True)
class Marks:
    """The quotations of a text in the order of their opening marks, and the marks that belong to none."""

    quotations: tuple[Quotation, ...]
    stray: tuple[int, ...]

    def outermost(self) -> tuple[Quotation, ...]:
        """The closed quotations that stand in no other."""
        return tuple(q for q in self.quotations if q.closed and q.depth == 0)


@dataclass(frozen=True, slots=True)
class _Pair:
    """A kind of mark. ``side``: told by its shape, or by the neighbours where one character serves both."""

    open: str
    close: str
    side: Literal["shape", "neighbours"]
    nested_only: bool


@cache
def _pairs(language: str) -> tuple[_Pair, ...]:
    return tuple(
        _Pair(row["open"], row["close"], "shape" if row["side"] == "shape" else "neighbours", row["level"] == "nested")
        for row in languages.table(language, "quotation_marks")
    )


@dataclass(slots=True)
class _Open:
    pair: _Pair
    at: int
    spans: list[Span]
    paragraph: int


def find_marks(text: str, paragraphs: Sequence[Span], language: str = "fr") -> Marks:
    """Pair the marks of a text, paragraph by paragraph."""
    opening: dict[str, list[_Pair]] = {}
    closing: dict[str, list[_Pair]] = {}
    for pair in _pairs(language):
        opening.setdefault(pair.open, []).append(pair)
        closing.setdefault(pair.close, []).append(pair)
    found: list[Quotation] = []
    stray: list[int] = []
    carried: _Open | None = None
    for number, paragraph in enumerate(paragraphs):
        stack: list[_Open] = []
        waiting: dict[str, int] = {}
        start = paragraph.start
        if carried is not None:
            reopened = text[start] in (carried.pair.open, carried.pair.close)
            if reopened:
                start += 1
            carried.spans.append(_trimmed(text, start, paragraph.end))
            stack.append(carried)
            waiting[carried.pair.open] = 1
            carried = None
        for at in range(start, paragraph.end):
            char = text[at]
            if char not in opening and char not in closing:
                continue
            side = _side(text, at, paragraph, opening.get(char, []), closing.get(char, []), waiting, bool(stack))
            if side is None:
                continue
            opens, pair = side
            if opens:
                stack.append(_Open(pair, at, [_trimmed(text, at + 1, paragraph.end)], number))
                waiting[pair.open] = waiting.get(pair.open, 0) + 1
            elif waiting.get(pair.open, 0):
                while True:
                    top = stack.pop()
                    waiting[top.pair.open] -= 1
                    if top.pair.open == pair.open:
                        found.append(_closed(text, top, at))
                        break
                    stray.append(top.at)
            elif pair.side == "shape" or not pair.nested_only:
                stray.append(at)
                if not stack and (not found or found[-1].outer.end <= paragraph.start) and text[at + 1 : at + 2] == ",":
                    told = _trimmed(text, paragraph.start, at)
                    found.append(Quotation(Span(told.start, at + 1), (told,), opened=False))
        carried = _carried(text, stack, paragraphs, number, found, stray)
    return Marks(tuple(_with_depth(sorted(found, key=lambda q: (q.outer.start, -q.outer.end)))), tuple(sorted(stray)))


def _carried(
    text: str,
    stack: list[_Open],
    paragraphs: Sequence[Span],
    number: int,
    found: list[Quotation],
    stray: list[int],
) -> _Open | None:
    """The open quotation that goes on in the next paragraph, which then begins with a mark again; report the others."""
    carried = None
    following = paragraphs[number + 1] if number + 1 < len(paragraphs) else None
    for place, left in enumerate(stack):
        goes_on = (
            place == 0
            and following is not None
            and not left.pair.nested_only
            and len(left.spans) <= _REOPENED_AT_MOST
            and text[following.start] in (left.pair.open, left.pair.close)
            and _may_go_on(text, left, paragraphs[number], found)
        )
        if goes_on:
            carried = left
        elif not left.pair.nested_only:
            end = left.spans[-1].end
            found.append(Quotation(Span(left.at, end), tuple(left.spans), closed=False))
            stray.append(left.at)
    return carried


def _may_go_on(text: str, left: _Open, paragraph: Span, found: Sequence[Quotation]) -> bool:
    """Whether more of an open quotation may follow in the next paragraph.

    Its paragraph ends like a sentence does, and no mark of the same kind was closed after it: else it is stray.
    """
    if text[paragraph.end - 1] not in ".!?…:;" or paragraph.end - left.spans[-1].start <= 1:
        return False
    for quotation in reversed(found):
        if quotation.outer.start < left.spans[-1].start:
            return True
        if quotation.closed and text[quotation.outer.start] == left.pair.open:
            return False
    return True


def _closed(text: str, opened: _Open, at: int) -> Quotation:
    last = opened.spans[-1]
    spans = (*opened.spans[:-1], _trimmed(text, last.start, max(at, last.start)))
    return Quotation(Span(opened.at, at + 1), spans)


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def _side(
    text: str,
    at: int,
    paragraph: Span,
    opening: Sequence[_Pair],
    closing: Sequence[_Pair],
    waiting: dict[str, int],
    inside: bool,
) -> tuple[bool, _Pair] | None:
    """Whether the mark at a place opens or closes, and as what; None where it is no quotation mark."""
    before = text[at - 1] if at > paragraph.start else ""
    after = text[at + 1] if at + 1 < paragraph.end else ""
    for pair in closing:
        if pair.side == "shape" and pair.open != pair.close and opening and waiting.get(pair.open):
            return False, pair  # “ closes what „ opened
    for pair in opening:
        if pair.side == "shape" and (inside or not pair.nested_only):
            return True, pair
    for pair in closing:
        if pair.side == "shape":
            if pair.nested_only and (not waiting.get(pair.open) or after.isalnum()):
                return None
            return False, pair
    for pair in opening:
        if pair.nested_only and not inside:
            return None
        may_open = (not before or before.isspace() or before in _OPENERS_BEFORE) and bool(after) and not after.isspace()
        if before.isspace() and waiting.get(pair.open) and _stops(text, at + 1):
            return False, pair  # "nous irons... ", dit-il
        may_close = bool(before) and not before.isspace() and (not after or after.isspace() or after in _AFTER_CLOSE)
        if may_open and may_close:  # ("), d'"), '")...: what is open decides
            return not waiting.get(pair.open), pair
        if pair.nested_only:
            if may_open and (after.isalnum() or after in '"«“('):
                return True, pair
            return (False, pair) if may_close and waiting.get(pair.open) else None
        if may_open:
            return True, pair
        if may_close:
            return False, pair
        return not waiting.get(pair.open), pair
    return None


def _stops(text: str, at: int) -> bool:
    """Whether a mark of punctuation stands at a place that no quotation begins with."""
    return text[at : at + 1] in _NEVER_FIRST or (text[at : at + 1] == "." and text[at + 1 : at + 2] != ".")


def _with_depth(quotations: Sequence[Quotation]) -> Iterator[Quotation]:
    """The depth of each quotation, counting the closed ones around it."""
    around: list[Quotation] = []
    for quotation in quotations:
        while around and around[-1].outer.end <= quotation.outer.start:
            around.pop()
        yield replace(quotation, depth=len(around)) if around else quotation
        if quotation.closed:
            around.append(quotation)
