"""Folding: one form for *Élysée*, *Elysée* and *ELYSEE*, without moving a single character."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple


class Word(NamedTuple):
    """A folded word and where it stands: code points ``[start, end)``."""

    text: str
    start: int
    end: int


def _plain(char: str) -> str:
    base = unicodedata.normalize("NFKD", char)[0].lower()
    return base if len(base) == 1 else char


_FOLD = {code: _plain(chr(code)) for code in (*range(0x41, 0x5B), *range(0xC0, 0x250), *range(0x1E00, 0x1F00))}
_FOLD |= {0x2019: "'", 0x2018: "'", 0x2BC: "'", 0xA0: " ", 0x202F: " ", 0x2011: "-", 0x2010: "-", 0xDF: "s", 0x131: "i",
          0xF8: "o", 0xD8: "o", 0x142: "l", 0x141: "l", 0x111: "d", 0x110: "d"}  # fmt: skip
_WORD = re.compile(r"\w+")


def fold(text: str) -> str:
    """Lower case without accents, code point by code point: the length stays the same."""
    return text.translate(_FOLD)


def words_of(text: str) -> Iterator[Word]:
    """The folded words of a text, where they stand. Hyphens, apostrophes and points part words."""
    for match in _WORD.finditer(fold(text)):
        yield Word(match[0], match.start(), match.end())


def folded_words(text: str) -> list[str]:
    """The folded words of a text."""
    return _WORD.findall(fold(text))
