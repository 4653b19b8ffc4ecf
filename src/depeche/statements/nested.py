"""Statements told inside quotations: who is quoted says what somebody else said (*« Il a promis de revenir »*)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from depeche.statements.marks import Marks
from depeche.statements.words import ENDS, Sentence, Words


def inside(words: Words, marks: Marks) -> Words:
    """The same words as they stand inside the outermost quotations: only the quotations nested in those count."""
    quote = [-1] * len(words)
    nested = [q for q in marks.quotations if q.closed and q.depth == 1]
    first: dict[int, int] = {}
    last: dict[int, int] = {}
    i = 0
    for number, quotation in enumerate(nested):
        while i < len(words) and words.end[i] <= quotation.outer.start:
            i += 1
        first[number] = min(i, len(words) - 1)
        while i < len(words) and words.start[i] < quotation.outer.end:
            quote[i] = number
            i += 1
        last[number] = max(first[number], i - 1)
    return replace(words, quote=tuple(quote), quotations=tuple(nested), first=first, last=last, unclosed=())


def sentences_inside(words: Words) -> Iterator[Sentence]:
    """The sentences of the outermost quotations of a text, without their marks."""
    for number in sorted(words.first):
        start, end = words.first[number] + 1, words.last[number]
        for i in range(start, end):
            if words.form[i] in ENDS or words.form[i].isspace():
                if i > start:
                    yield Sentence(start, i, -1)
                start = i + 1
        if end > start:
            yield Sentence(start, end, -1)
