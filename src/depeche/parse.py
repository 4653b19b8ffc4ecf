"""From text to a parsed document: the language pipeline, and what every step needs of its result."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from depeche import languages
from depeche.errors import ModelError
from depeche.reading import Span

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Token

_PARAGRAPH = re.compile(r"[^\n\r]+")
_OPENING_DASH, _CLOSING_DASH = re.compile(r"(?<!\S)--(?=\w)"), re.compile(r"(?<=[\w)])--(?=[\s,.;])")
_NEEDED = ("parser",)

PLAIN_SPACES = dict.fromkeys(map(ord, "\u00a0\u2007\u2009\u200a\u202f"), " ")
"""Spaces that do not break. The parser was trained on none and takes each for a word; offsets stay as they are."""


@dataclass(frozen=True, slots=True)
class Parsed:
    """A parsed text. Offsets of tokens (``token.idx``) are code points of ``text``."""

    text: str
    doc: Doc
    language: str
    paragraphs: tuple[Span, ...]
    starts: tuple[int, ...] = field(init=False, repr=False, compare=False)
    """The offset of each token."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "starts", tuple(self.doc.to_array("IDX").tolist()))

    def words(self, span: Span) -> str:
        """The text at a span."""
        return self.text[span.start : span.end]

    def word_at(self, offset: int) -> int | None:
        """The number of the token that covers a character, None outside the text."""
        return bisect_right(self.starts, offset) - 1 if 0 <= offset < len(self.text) and self.starts else None

    def words_in(self, span: Span) -> range:
        """The numbers of the tokens that share a character with a span."""
        first = self.word_at(span.start)
        if first is None:
            return range(0)
        if self.starts[first] + len(self.doc[first]) <= span.start:
            first += 1  # the span begins in the space behind a token
        return range(first, max(first, bisect_left(self.starts, span.end)))

    def token_at(self, offset: int) -> Token | None:
        """The token that covers a character, None outside the text."""
        word = self.word_at(offset)
        return None if word is None else self.doc[word]

    def tokens_in(self, span: Span) -> list[Token]:
        """The tokens that share a character with a span."""
        return [self.doc[i] for i in self.words_in(span)]

    def paragraph_at(self, offset: int) -> Span:
        """The paragraph that holds a character."""
        i = bisect_right(self.paragraphs, offset, key=lambda paragraph: paragraph.end)
        return self.paragraphs[i] if i < len(self.paragraphs) else Span(0, len(self.text))


def plain(text: str) -> str:
    """The text as the pipeline reads it, of the same length: plain spaces, dashes apart from words (*--dont X--*)."""
    return _CLOSING_DASH.sub(" –", _OPENING_DASH.sub("– ", text.translate(PLAIN_SPACES)))


def span_of(token: Token) -> Span:
    """Where a token stands."""
    return Span(token.idx, token.idx + len(token))


def paragraphs_of(text: str) -> tuple[Span, ...]:
    """The lines of a text that hold more than white space, without their outer white space."""
    found = []
    for match in _PARAGRAPH.finditer(text):
        line = match[0]
        stripped = line.strip()
        if stripped:
            start = match.start() + len(line) - len(line.lstrip())
            found.append(Span(start, start + len(stripped)))
    return tuple(found)


@cache
def load_pipeline(language: str = "fr", name: str | None = None) -> Language:
    """The trained pipeline of a language, or the user's own: a package name or a folder.

    Raises ModelError where it cannot be loaded or has no parser.
    """
    import spacy

    import depeche.boundaries
    import depeche.languages.french.vocabulary
    import depeche.valency  # noqa: F401  these register the language and the components

    where: str | Path = name or Path(str(languages.resource(language, "model")))
    try:
        pipeline = spacy.load(where)
    except Exception as error:  # a folder or package of one's own can fail in any way
        reason = next(iter(str(error).splitlines()), type(error).__name__)
        raise ModelError(f"cannot load the pipeline {name or language!r}: {reason}") from None
    missing = [pipe for pipe in _NEEDED if pipe not in pipeline.pipe_names]
    if missing:
        raise ModelError(f"the pipeline {name or language!r} has no {', '.join(missing)}: it cannot read dispatches")
    if "depeche_boundaries" not in pipeline.pipe_names:
        pipeline.add_pipe("depeche_boundaries", before="parser")
    if "depeche_valency" not in pipeline.pipe_names:
        pipeline.add_pipe("depeche_valency", after="parser")
    return pipeline


def parse(texts: Iterable[str], pipeline: Language, language: str = "fr") -> Iterator[Parsed]:
    """Parse texts in order, in batches."""
    pairs = ((plain(text), text) for text in texts)
    for doc, text in pipeline.pipe(pairs, batch_size=32, as_tuples=True):
        yield Parsed(text, doc, language, paragraphs_of(text))
