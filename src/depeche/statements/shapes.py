"""What a stretch of text says: its kind and its spans, without outer marks and punctuation."""

from __future__ import annotations

from dataclasses import dataclass

from depeche.reading import Span, StatementType
from depeche.statements.phrases import Phrases
from depeche.statements.words import ENDS, Words

_TRIM = frozenset((",", ";", ":", "-", "–", "—", "--", "."))
_LEAD = 6
_COMPLETION = 15
_TAIL = 0.45
"""The part of what is said that words after the quotation may make, for the whole to count as quoted."""
_LABEL = 6
"""How many words the name of a thing may have."""


@dataclass(frozen=True, slots=True)
class Content:
    """What is said: its kind and spans, and to whom (a token range) where the construction tells."""

    type: StatementType
    spans: tuple[Span, ...]
    start: int
    end: int
    to: tuple[int, int] | None = None


def shape(words: Words, phrases: Phrases, start: int, end: int) -> Content | None:
    """What the tokens ``[start, end)`` say, without outer marks and punctuation; None if nothing is left."""
    start, end = _trim(words, phrases, start, end)
    if start >= end:
        return None
    inside = sorted({words.quote[i] for i in range(start, end) if words.quote[i] >= 0})
    if all(_is_label(words, phrases, q, start) for q in inside):
        return Content("indirect", (words.span(start, end),), start, end)
    first, last = words.first[inside[0]], words.last[inside[0]]
    if first == start and has_clause(words, inside[0]) and _only_completes(words, phrases, start, end):
        spans = tuple(s for q in inside for s in words.quotations[q].spans if s.end > s.start)
        return Content("direct", spans, start, end) if spans else None
    if len(inside) == 1 and last >= end - 1 and (first <= start or _is_lead(words, phrases, start, first, inside[0])):
        spans = tuple(s for s in words.quotations[inside[0]].spans if s.end > s.start)
        if not spans:
            return None
        kind: StatementType = "direct" if has_clause(words, inside[0]) else "mixed"
        return Content(kind, spans, start, end)
    return Content("mixed", (words.span(start, end),), start, end)


def shape_unclosed(words: Words, mark: int, end: int) -> Content | None:
    """The content from the mark of an unclosed quotation on; None if nothing stands there."""
    if mark + 1 >= end:
        return None
    return Content("direct", (words.span(mark + 1, end),), mark, end)


def _only_completes(words: Words, phrases: Phrases, start: int, end: int) -> bool:
    """Whether the words outside the quotations only complete them (*"J'ai tenu" dans la période*)."""
    outside = [i for i in range(start, end) if words.quote[i] < 0]
    beside = sum(words.end[i] - words.start[i] for i in outside)
    if len(outside) > _LEAD and beside > _TAIL * (words.end[end - 1] - words.start[start]):
        return False
    if not 0 < len(outside) <= _COMPLETION or words.form[outside[0]] in (":", ";"):
        return False
    after = words.last[words.quote[start]] + 1
    if after + 1 < end and words.form[after] == "," and words.quote[after + 1] < 0 and words.pos[after + 1] != "ADP":
        return False
    return not any(
        words.finite[i] or phrases.is_("coordination", i) or phrases.is_("relative", i) or words.form[i] in ENDS
        for i in outside
    )


def _is_label(words: Words, phrases: Phrases, quotation: int, start: int) -> bool:
    """Whether marks stand around the name of a thing or a term (*le "Ségur de la santé"*, *dite "..."*)."""
    first, last = words.first[quotation], words.last[quotation]
    if not 0 < last - first - 1 <= _LABEL or first <= start or any(words.finite[i] for i in range(first, last)):
        return False
    if phrases.is_("naming", first - 1):
        return True
    return words.form[first + 1][0].isupper() and words.form[first - 1] != ":"


def has_clause(words: Words, quotation: int) -> bool:
    """Whether a quotation holds a finite clause, or is a whole sentence to itself."""
    first, last = words.first[quotation], words.last[quotation]
    if any(words.finite[i] for i in range(first, last + 1)):
        return True
    return last - first > 2 and words.form[last - 1][-1:] in ".!?…"


def are_titles(words: Words, i: int, limit: int) -> bool:
    """Whether quotations from a token on are the names of several things (*a publié : « La Peste », « La Chute »*)."""
    inside = {words.quote[k] for k in range(i, limit) if words.quote[k] >= 0}
    opens = i < limit and words.quote[i] >= 0
    return opens and len(inside) > 1 and not any(has_clause(words, quotation) for quotation in inside)


def _is_lead(words: Words, phrases: Phrases, start: int, first: int, quotation: int) -> bool:
    """Whether the words before a quotation only lead over to it (*De plus, "..."*; *Aujourd'hui "..."*)."""
    if first - start > _LEAD or not has_clause(words, quotation):
        return False
    if words.pos[start] == "ADP" and words.form[first - 1] == ",":
        return True
    i = start
    while i < first:
        after = phrases.skip(i, first)
        if after == i and (words.form[i] == "," or words.pos[i] in ("CCONJ", "SCONJ", "ADV")):
            after = i + 1
        if after == i:
            return False
        i = after
    return True


def _trim(words: Words, phrases: Phrases, start: int, end: int) -> tuple[int, int]:
    changed = True
    while changed and start < end:
        changed = False
        if words.quote[end - 1] < 0 and (words.form[end - 1] in _TRIM or words.form[end - 1].isspace()):
            end -= 1
            changed = True
        elif start + 1 < end and words.quote[end - 1] < 0 and phrases.is_("coordination", end - 1):
            end -= 1  # la réouverture mais, prévient-il, ...
            changed = True
        elif words.quote[start] < 0 and (
            words.form[start] in _TRIM
            or words.form[start].isspace()
            or (phrases.is_("connective", start) and words.pos[start] != "NOUN" and start + 1 < end)
        ):
            start += 1
            changed = True
    return start, end


def with_addressee(content: Content | None, to: tuple[int, int] | None) -> Content | None:
    """The content with whom it was said to, where the construction tells."""
    if content is None or to is None:
        return content
    return Content(content.type, content.spans, content.start, content.end, to)


def behind_colon(words: Words, start: int, end: int) -> int:
    """Where what is said in the tokens ``[start, end)`` begins: at the only quotation, where a colon leads over to it
    (*Sur Twitter: **"Nous partons"**, a écrit X*), else at the first token.
    """
    marks = {words.quote[k] for k in range(start, end) if words.quote[k] >= 0}
    if len(marks) != 1:
        return start
    first = words.first[next(iter(marks))]
    lead = first - 1
    while lead > start and words.form[lead].isspace():
        lead -= 1
    return first if lead > start and words.form[lead] == ":" else start
