"""The words of a parsed text as plain lists, and its sentences as far as quotations allow.

The lists are read once from the parse: looking a word up costs nothing afterwards. Sentences are told by punctuation,
since marks lead a parser astray: a full stop inside a quotation ends no sentence of the text around it.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from depeche.parse import Parsed
from depeche.reading import Span
from depeche.statements.marks import Marks, Quotation

ENDS = frozenset((".", "!", "?", "…", "...", "?!", "!!", "..", "....", "!?"))
_LONGEST = 800
"""Tokens after which a sentence without end is cut: what is read in a sentence may look at all of it."""
_OPENING = frozenset("\"«“„‹'‘([+—–-•")


@dataclass(frozen=True, slots=True)
class Words:
    """Parallel lists over the tokens of a text. ``quote`` is the number of the outermost quotation or -1."""

    text: str
    form: tuple[str, ...]
    low: tuple[str, ...]
    start: tuple[int, ...]
    end: tuple[int, ...]
    pos: tuple[str, ...]
    dep: tuple[str, ...]
    head: tuple[int, ...]
    finite: tuple[bool, ...]
    plural: tuple[bool, ...]
    gender: tuple[str, ...]
    """``m``, ``f`` or "" for each token."""
    person: tuple[bool, ...]
    entity: tuple[bool, ...]
    children: tuple[tuple[int, ...], ...]
    left: tuple[int, ...]
    """The first token of the phrase that each token heads."""
    right: tuple[int, ...]
    """Its last token."""
    quote: tuple[int, ...]
    quotations: tuple[Quotation, ...]
    first: dict[int, int]
    """The first token of each outermost quotation, its opening mark."""
    last: dict[int, int]
    """The last token of each outermost quotation, its closing mark."""
    unclosed: tuple[int, ...]
    """The marks that open a paragraph and are never closed."""

    def __len__(self) -> int:
        return len(self.form)

    def span(self, start: int, end: int) -> Span:
        """The characters of the tokens ``[start, end)``, without blanks that are tokens of their own around them."""
        while start + 1 < end and self.form[start].isspace():
            start += 1
        while start + 1 < end and self.form[end - 1].isspace():
            end -= 1
        return Span(self.start[start], self.end[end - 1])


@lru_cache(maxsize=4096)
def _is_finite(morph: str) -> bool:
    return "VerbForm=Fin" in morph


@lru_cache(maxsize=4096)
def _gender(morph: str) -> str:
    return "f" if "Gender=Fem" in morph else "m" if "Gender=Masc" in morph else ""


@lru_cache(maxsize=4096)
def _is_plural(morph: str) -> bool:
    return "Number=Plur" in morph


def words_of(parsed: Parsed, marks: Marks, people: Iterable[Span] = ()) -> Words:
    """The words of a parsed text, with the outermost quotations it holds and the names of people known in it."""
    quotations = marks.outermost()
    doc = parsed.doc
    n = len(doc)
    form = tuple(t.text for t in doc)
    pos = tuple(t.pos_ for t in doc)
    morphs = [str(t.morph) for t in doc]
    start = tuple(t.idx for t in doc)
    head = tuple(t.head.i for t in doc)
    children: list[list[int]] = [[] for _ in range(n)]
    for i, h in enumerate(head):
        if h != i:
            children[h].append(i)
    quote = [-1] * n
    first: dict[int, int] = {}
    last: dict[int, int] = {}
    ends = tuple(s + len(f) for s, f in zip(start, form, strict=True))
    i = 0
    for number, quotation in enumerate(quotations):
        while i < n and ends[i] <= quotation.outer.start:
            i += 1
        first[number] = min(i, n - 1)
        j = i
        while j < n and start[j] < quotation.outer.end:
            quote[j] = number
            j += 1
        last[number] = max(first[number], j - 1)
        i = j
    return Words(
        text=parsed.text,
        form=form,
        low=tuple(f.lower().replace("’", "'") for f in form),
        start=start,
        end=ends,
        pos=pos,
        dep=tuple(t.dep_ for t in doc),
        head=head,
        finite=tuple(_is_finite(m) and t.dep_ != "amod" for m, t in zip(morphs, doc, strict=True)),  # la maire réélue
        plural=tuple(_is_plural(m) for m in morphs),
        gender=tuple(_gender(m) for m in morphs),
        person=tuple(_names(form, pos, start, ends, people)),
        entity=tuple(bool(t.ent_type_) for t in doc),
        children=tuple(tuple(c) for c in children),
        left=tuple(t.left_edge.i for t in doc),
        right=tuple(t.right_edge.i for t in doc),
        quote=tuple(quote),
        quotations=tuple(quotations),
        first=first,
        last=last,
        unclosed=tuple(bisect_left(start, q.outer.start) for q in marks.quotations if not q.closed and q.depth == 0),
    )


def _names(
    form: Sequence[str], pos: Sequence[str], start: Sequence[int], end: Sequence[int], people: Iterable[Span]
) -> list[bool]:
    """For each token whether it is a word of a name of somebody."""
    found = [False] * len(form)
    for span in people:
        first = bisect_right(end, span.start)
        last = bisect_left(start, span.end, lo=first)
        while first < last and not (form[first][0].isupper() and pos[first] in ("PROPN", "NOUN", "X")):
            first += 1
        while last > first and not form[last - 1][0].isupper():
            last -= 1
        found[first:last] = [True] * (last - first)
    return found


@dataclass(frozen=True, slots=True)
class Sentence:
    """Tokens ``[start, end)`` of one sentence of the text around the quotations; ``paragraph`` is its number."""

    start: int
    end: int
    paragraph: int


def sentences_of(words: Words) -> Iterator[Sentence]:
    """The sentences of a text, in order, without the line breaks between them."""
    start = paragraph = depth = 0
    n = len(words)
    for i in range(n):
        form = words.form[i]
        if "\n" in form or (form.isspace() and i == start):
            if i > start:
                yield Sentence(start, i, paragraph)
            start, depth = i + 1, 0
            paragraph += "\n" in form
            continue
        if i - start >= _LONGEST and words.quote[i] < 0:
            yield Sentence(start, i, paragraph)
            start, depth = i, 0
        if words.quote[i] >= 0:
            if i == words.last[words.quote[i]] and _ends_after_quote(words, i):
                yield Sentence(start, i + 1, paragraph)
                start, depth = i + 1, 0
            continue
        if form == "(":
            depth += 1
        elif form == ")":
            depth = max(0, depth - 1)
        elif form in ENDS and (depth == 0 or i + 1 == n) and _begins(words, i + 1):
            yield Sentence(start, i + 1, paragraph)
            start, depth = i + 1, 0
    if start < n:
        yield Sentence(start, n, paragraph)


def _ends_after_quote(words: Words, i: int) -> bool:
    """Whether the sentence ends with the closing mark at ``i``: a full stop stands before it, and a new one begins."""
    return i > 0 and words.form[i - 1][-1:] in ".!?…" and _begins(words, i + 1)


def _begins(words: Words, i: int) -> bool:
    """Whether a sentence can begin at a token."""
    if i >= len(words):
        return True
    form = words.form[i]
    return "\n" in form or form[0].isupper() or form[0].isdigit() or form[0] in _OPENING or form.isspace()
