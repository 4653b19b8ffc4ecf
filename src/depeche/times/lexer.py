"""One pass over a text: calendar words, numbers and marks, each with its class.

The classes of all tokens form a string with one character a token, in which the grammar looks for its patterns.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final, NamedTuple

from depeche import languages
from depeche.times.patterns import Patterns, patterns

OTHER: Final = "w"
"""Class character of a word that the tables do not know."""

SHAPES: Final = (
    "ISO", "NDATE", "DAYMONTH", "CLOCK", "DECIMAL", "ORDINAL", "FIRSTDAY", "ROMAN", "INT2", "YEAR", "INT", "NUMWORD",
    "YEARWORD", "COMMA", "STOP", "OPEN", "CLOSE", "DASH", "SLASH", "MARK", "SIGN", "BREAK",
)  # fmt: skip
"""Classes of tokens that are recognised by their shape."""


_DASHES: Final = frozenset("-‐‑")
_LONGEST_NUMBER: Final = 16
_FIRST_YEAR, _LAST_YEAR = 1001, 2199


class Token(NamedTuple):
    """A token: code points ``[start, end)``, its words in lower case, its class and what it counts for."""

    start: int
    end: int
    word: str
    kind: str
    value: str


@dataclass(frozen=True, slots=True)
class Lexed:
    """A text as tokens; ``classes`` has one character a token."""

    text: str
    tokens: Sequence[Token]
    classes: str
    language: str


class Lexicon(NamedTuple):
    """The calendar words of a language."""

    words: Mapping[str, tuple[tuple[str, str], ...]]
    """Word to its classes and values."""
    phrases: Mapping[str, tuple[tuple[tuple[str, ...], str, str], ...]]
    """First word to the rest of each phrase that it opens, longest first."""
    codes: Mapping[str, str]
    """Class to its character."""


@cache
def lexicon(language: str) -> Lexicon:
    """The lexicon of a language, from its table ``time_words``."""
    tokenise = patterns(language).TOKEN
    words: dict[str, list[tuple[str, str]]] = {}
    phrases: dict[str, list[tuple[tuple[str, ...], str, str]]] = {}
    kinds: dict[str, None] = dict.fromkeys(SHAPES)
    entries: list[tuple[str, str, str]] = [
        (row["word"], row["class"], row["value"]) for row in languages.table(language, "time_words")
    ]
    entries += [(row["name"], "FEAST", row["name"]) for row in languages.table(language, "time_feasts")]
    entries += [(row["name"], "PERIOD", row["name"]) for row in languages.table(language, "time_periods")]
    known = {word for word, _, _ in entries}
    for word, kind, value in entries:
        kinds.setdefault(kind)
        for form in {word, fold(word)} if len(word) > 3 else {word}:
            if form != word and form in known:
                continue
            parts = tuple(m[0] for m in tokenise.finditer(form.replace("-", " ")))
            if len(parts) == 1:
                words.setdefault(form, []).append((kind, value))
            else:
                phrases.setdefault(parts[0], []).append((parts[1:], kind, value))
    for rests in phrases.values():
        rests.sort(key=lambda rest: -len(rest[0]))
    codes = {kind: chr(0xE000 + i) for i, kind in enumerate(kinds)}
    return Lexicon(
        {word: tuple(found) for word, found in words.items()},
        {first: tuple(rests) for first, rests in phrases.items()},
        codes,
    )


def fold(word: str) -> str:
    """A word without its accents."""
    return "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))


_MARKS: Mapping[str, str] = {
    ",": "COMMA", ".": "STOP", "!": "STOP", "?": "STOP", ";": "STOP", ":": "MARK", "…": "STOP",
    "(": "OPEN", "[": "OPEN", ")": "CLOSE", "]": "CLOSE", "/": "SLASH",
    "%": "SIGN", "‰": "SIGN", "€": "SIGN", "$": "SIGN", "£": "SIGN", "°": "SIGN", "+": "SIGN", "=": "SIGN",
    "-": "DASH", "‐": "DASH", "‑": "DASH", "–": "DASH", "—": "DASH",
}  # fmt: skip


def lex(text: str, language: str = "fr") -> Lexed:
    """The tokens of a text, and a BREAK at its end."""
    lexicon_ = lexicon(language)
    rules = patterns(language)
    words, phrases, codes = lexicon_.words, lexicon_.phrases, lexicon_.codes
    tokens: list[Token] = []
    raw: list[tuple[int, int, str, str]] = []
    for match in rules.TOKEN.finditer(text):
        kind = match.lastgroup
        word = match[0]
        if kind == "word":
            word = word.lower()
            if not word[-1].isalpha():
                word = word[:-1] + "'"
            elif word == "a" and text[match.start()] == "A":
                word = rules.CAPITAL_A
            elif not word.isalpha() or (not word.isascii() and rules.APOSTROPHE.search(word)):
                word = rules.APOSTROPHE.sub("'", word)
        raw.append((match.start(), match.end(), word, kind or "mark"))
    i, count = 0, len(raw)
    while i < count:
        start, end, word, shape = raw[i]
        i += 1
        if shape == "word":
            ordinal = rules.roman(text[start:end]) if word[0] in "xvi" and end - start < 8 else None
            if ordinal is not None:
                tokens.append(Token(start, end, word, "ROMAN", str(ordinal)))
                continue
            rests = phrases.get(word)
            if rests:
                found = _phrase(raw, i, rests)
                if found and not _overtaken(raw, i, found[0], phrases):
                    after, kind, value = found
                    tokens.append(Token(start, raw[after - 1][1], word, kind, value))
                    i = after
                    continue
            entries = words.get(word)
            if entries is None:
                tokens.append(Token(start, end, word, OTHER, ""))
                continue
            kind, value = entries[0]
            if kind == "CARD":
                if len(entries) > 1 and tokens and tokens[-1].kind in ("INT2", "ORDINAL"):
                    kind, value = entries[1]
                else:
                    after, number = _number(raw, i - 1, words, rules)
                    shape = "YEARWORD" if _FIRST_YEAR <= number <= _LAST_YEAR else "NUMWORD"
                    tokens.append(Token(start, raw[after - 1][1], word, shape, str(number)))
                    i = after
                    continue
            tokens.append(Token(start, end, word, kind, value))
        elif shape == "mark":
            tokens.append(Token(start, end, word, _MARKS.get(word, "MARK"), ""))
        elif shape == "BREAK":
            tokens.append(Token(start, end, "", "BREAK", ""))
        else:
            kind, value = rules.shape(shape, word)
            tokens.append(Token(start, end, word, kind, value))
    tokens.append(Token(len(text), len(text), "", "BREAK", ""))
    return Lexed(text, tokens, "".join([codes.get(token.kind, OTHER) for token in tokens]), language)


def _phrase(
    raw: Sequence[tuple[int, int, str, str]], i: int, rests: tuple[tuple[tuple[str, ...], str, str], ...]
) -> tuple[int, str, str] | None:
    """The longest phrase whose rest stands at token i, hyphens between its words or not; and the token after it."""
    for rest, kind, value in rests:
        j = i
        for word in rest:
            if j < len(raw) and raw[j][2] in _DASHES:
                j += 1
            if j >= len(raw) or raw[j][2].lower() != word:
                break
            j += 1
        else:
            return j, kind, value
    return None


def _overtaken(
    raw: Sequence[tuple[int, int, str, str]],
    i: int,
    end: int,
    phrases: Mapping[str, tuple[tuple[tuple[str, ...], str, str], ...]],
) -> bool:
    """Whether a phrase that begins inside another goes further: *d'[après-midi]*, not *[d'après]-midi*."""
    for j in range(i, end):
        rests = phrases.get(raw[j][2])
        inner = _phrase(raw, j + 1, rests) if rests else None
        if inner and inner[0] > end:
            return True
    return False


def _number(
    raw: Sequence[tuple[int, int, str, str]],
    i: int,
    words: Mapping[str, tuple[tuple[str, str], ...]],
    rules: Patterns,
) -> tuple[int, int]:
    """The longest number in words from token i: the token after it, and the number."""
    values: list[tuple[str, int]] = []
    ends: list[int] = []
    joint = ""
    for j in range(i, min(i + _LONGEST_NUMBER, len(raw))):
        word = raw[j][2]
        entry = words.get(word)
        if entry and (entry[0][0] == "CARD" or (values and entry[0][0] == "UN" and joint)):
            values.append((joint, int(entry[0][1])))
            ends.append(j + 1)
            joint = ""
        elif not joint and values and (word in _DASHES or (entry and entry[0][0] == "ET")):
            joint = "-" if word in _DASHES else "et"
        elif not (joint == "et" and word in _DASHES) and not (joint == "-" and entry and entry[0][0] == "ET"):
            break
        else:
            joint = "et"
    used, number = rules.number(values)
    return ends[used - 1], number
