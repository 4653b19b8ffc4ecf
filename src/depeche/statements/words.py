"""The words of a parsed text as plain lists, and its sentences as far as quotations allow.

The lists are read once from the parse: looking a word up costs nothing afterwards. Sentences are told by punctuation,
since marks lead a parser astray: a full stop inside a quotation ends no sentence of the text around it.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from depeche.parse import Parsed
from depeche.reading import Span
from depeche.statements.marks import Marks, Quotation

if TYPE_CHECKING:
    from spacy.tokens import Doc

_SMALL = frozenset(("ADP", "CCONJ", "DET", "PRON", "SCONJ"))
"""What a sentence may begin with that is no name."""
ENDS = frozenset((".", "!", "?", "…", "...", "?!", "!!", "..", "....", "!?"))
_LONGEST = 800
"""Tokens after which a sentence without end is cut: what is read in a sentence may look at all of it."""
_NEGATIVE = 1 << 63
"""From here on a distance to a head stands for one to the left."""
_NOMINAL = ("obj", "obl", "nmod", "nsubj")
"""What only a noun is to its head."""
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


class _Morph(NamedTuple):
    """What the morphology of a word tells."""

    finite: bool
    plural: bool
    gender: str


@lru_cache(maxsize=4096)
def _morph(features: str) -> _Morph:
    gender = "f" if "Gender=Fem" in features else "m" if "Gender=Masc" in features else ""
    return _Morph("VerbForm=Fin" in features, "Number=Plur" in features, gender)


def _edges(head: Sequence[int], children: Sequence[Sequence[int]]) -> tuple[list[int], list[int]]:
    """The first and the last token of the phrase that each token heads."""
    order = [i for i, h in enumerate(head) if h == i]
    for i in order:  # grows: heads come before what hangs on them
        order.extend(children[i])
    left, right = list(range(len(head))), list(range(len(head)))
    for i in reversed(order):
        h = head[i]
        left[h] = min(left[h], left[i])
        right[h] = max(right[h], right[i])
    return left, right


def words_of(parsed: Parsed, marks: Marks, people: Iterable[Span] = (), finite_endings: tuple[str, ...] = ()) -> Words:
    """The words of a parsed text, with the outermost quotations it holds and the names of people known in it.

    A verb with one of ``finite_endings`` is finite, though the tagger take it for a participle (*rouvrira*).
    """
    quotations = marks.outermost()
    doc = parsed.doc
    n = len(doc)
    strings = doc.vocab.strings
    # one table for all: a token of its own for each look costs more than all that is done here
    columns = doc.to_array(["ORTH", "POS", "DEP", "MORPH", "HEAD", "ENT_TYPE"]).T.tolist()
    orths, tags, deps, features, distances, entities = columns if n else ([], [], [], [], [], [])
    spelled = {key: strings[key] for key in {*orths, *tags, *deps, *features}}
    form = tuple(spelled[key] for key in orths)
    pos = tuple(spelled[key] for key in tags)
    dep = tuple(spelled[key] for key in deps)
    morphs = [_morph(spelled[key]) for key in features]
    start = tuple(_starts(form, doc))
    head = tuple(i + (d if d < _NEGATIVE else d - 2 * _NEGATIVE) for i, d in enumerate(distances))
    children: list[list[int]] = [[] for _ in range(n)]
    for i, h in enumerate(head):
        if h != i:
            children[h].append(i)
    left, right = _edges(head, children)
    verbal = tuple(p == "VERB" and not d.startswith(_NOMINAL) for p, d in zip(pos, dep, strict=True))
    pos = tuple(
        "PRON" if p == "DET" and d in ("obj", "iobj") and head[i] == i + 1 and verbal[i + 1] else p
        for i, (p, d) in enumerate(zip(pos, dep, strict=True))
    )  # l'accusant
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
        dep=dep,
        head=head,
        finite=tuple(
            (m.finite and d != "amod")  # la maire réélue
            or (p == "VERB" and f.endswith(finite_endings))
            for m, d, p, f in zip(morphs, dep, pos, form, strict=True)
        ),
        plural=tuple(m.plural for m in morphs),
        gender=tuple(m.gender for m in morphs),
        person=tuple(_names(form, pos, dep, start, ends, people)),
        entity=tuple(map(bool, entities)),
        children=tuple(tuple(c) for c in children),
        left=tuple(left),
        right=tuple(right),
        quote=tuple(quote),
        quotations=tuple(quotations),
        first=first,
        last=last,
        unclosed=tuple(bisect_left(start, q.outer.start) for q in marks.quotations if not q.closed and q.depth == 0),
    )


def _starts(form: Sequence[str], doc: Doc) -> Iterator[int]:
    """Where each token begins: after the one before it and its blank."""
    at = 0
    for word, blank in zip(form, doc.to_array("SPACY").tolist(), strict=True):
        yield at
        at += len(word) + bool(blank)


def _names(
    form: Sequence[str],
    pos: Sequence[str],
    dep: Sequence[str],
    start: Sequence[int],
    end: Sequence[int],
    people: Iterable[Span],
) -> list[bool]:
    """For each token whether it is a word of a name of somebody."""
    found = [False] * len(form)
    for span in people:
        first = bisect_right(end, span.start)
        last = bisect_left(start, span.end, lo=first)
        while first < last and not (form[first][0].isupper() and pos[first] in ("PROPN", "NOUN", "X")):
            first += 1
        while last > first and not (form[last - 1][0].isupper() or dep[last - 1] == "flat:name"):
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
        if i > start and depth == 0 and _starts_anew(words, i):
            yield Sentence(start, i, paragraph)
            start = i
        if form == "(":
            depth += 1
        elif form == ")":
            depth = max(0, depth - 1)
        elif form in ENDS and (depth == 0 or i + 1 == n) and _begins(words, i + 1):
            yield Sentence(start, i + 1, paragraph)
            start, depth = i + 1, 0
    if start < n:
        yield Sentence(start, n, paragraph)


def _starts_anew(words: Words, i: int) -> bool:
    """Whether a small word with a capital begins a sentence where the one before lost its full stop.

    Pages put under one another lose line breaks: *« ... contre 8 % pour le "non" Un résultat bien accueilli*. An
    article behind a noun may as well begin a title: *l'association La maison verte*.
    """
    if words.pos[i] not in _SMALL or not words.form[i][0].isupper() or words.entity[i] or i + 2 >= len(words):
        return False
    if not words.form[i + 1][0].islower() or words.form[i + 1] in ENDS:
        return False
    before = i - 1
    if words.pos[before] in ("DET", "ADP", "PUNCT", "SYM") and words.quote[before] < 0:
        return False
    named = words.pos[before] in ("NOUN", "ADJ") or words.person[before]  # Kim Jong Un
    return words.pos[i] != "DET" or words.quote[before] >= 0 or not named


def _ends_after_quote(words: Words, i: int) -> bool:
    """Whether the sentence ends with the closing mark at ``i``: a full stop stands before it, and a new one begins."""
    return i > 0 and words.form[i - 1][-1:] in ".!?…" and _begins(words, i + 1)


def _begins(words: Words, i: int) -> bool:
    """Whether a sentence can begin at a token."""
    if i >= len(words):
        return True
    form = words.form[i]
    return "\n" in form or form[0].isupper() or form[0].isdigit() or form[0] in _OPENING or form.isspace()
