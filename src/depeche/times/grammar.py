"""The grammar: patterns over token classes, read from the tables of a language, and their matches in a text.

A pattern is a regular expression whose letters are classes of tokens (``LE? day=DAY month=MONTH year=YEAR?``); names of
``time_phrases`` stand for whole patterns, ``name=`` keeps what a class matched. The longest match wins, then the
earlier row.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Final, NamedTuple

from depeche import languages
from depeche.errors import TableError
from depeche.times.lexer import OTHER, Lexed, Token, lexicon

_ELEMENT: Final = re.compile(
    r"(?:(?P<name>[a-z_]\w*)=)?(?:(?P<class>[A-Z][A-Z_0-9]*)|(?P<open>\((?!\?)))|(?P<syntax>\(\?[!=]|[()|?]|\{\d,\d\})|\s+"
)
_ISLAND: Final = re.compile(f"[^{OTHER}]+")


class Rule(NamedTuple):
    """A row of the table: a pattern, what it means and a fixed argument of that."""

    name: str
    meaning: str
    argument: str
    pattern: re.Pattern[str]
    first: frozenset[str]


class Match(NamedTuple):
    """A rule found at tokens ``[first, last)`` with the tokens it named."""

    rule: Rule
    first: int
    last: int
    tokens: Mapping[str, Token]
    at: Mapping[str, int]
    """Where each named token stands."""


class Grammar(NamedTuple):
    """The rules of a language, by the class character they may begin with."""

    rules: Mapping[str, tuple[Rule, ...]]
    core: re.Pattern[str]


@cache
def grammar(language: str) -> Grammar:
    """The grammar of a language, from its tables ``time_phrases`` and ``time_rules``."""
    codes = lexicon(language).codes
    phrases: dict[str, str] = {}
    for row in languages.table(language, "time_phrases"):
        phrases[row["name"]] = "(?:" + _compiled(row["pattern"], codes, phrases, row["name"]) + ")"
    by_first: dict[str, list[Rule]] = {}
    core: set[str] = set()
    for row in languages.table(language, "time_rules"):
        source = _compiled(row["pattern"], codes, phrases, row["name"])
        try:
            pattern = re.compile(source)
        except re.error as error:
            raise TableError(f"time rule {row['name']}: {error}") from None
        first = _first(source)[0]
        rule = Rule(row["name"], row["meaning"], row["argument"], pattern, first)
        for code in first:
            by_first.setdefault(code, []).append(rule)
    for row in languages.table(language, "time_phrases"):
        if row["name"] == "CORE":
            core = {c for c in phrases["CORE"] if c in codes.values()}
    return Grammar(
        {code: tuple(rules) for code, rules in by_first.items()}, re.compile("[" + "".join(sorted(core)) + "]")
    )


def _compiled(pattern: str, codes: Mapping[str, str], phrases: Mapping[str, str], where: str) -> str:
    parts: list[str] = []
    position = 0
    while position < len(pattern):
        match = _ELEMENT.match(pattern, position)
        if not match:
            raise TableError(f"time pattern {where}: cannot read {pattern[position:]!r}")
        position = match.end()
        if match["class"]:
            known = codes.get(match["class"]) or phrases.get(match["class"])
            if known is None:
                raise TableError(f"time pattern {where}: no class or phrase {match['class']}")
            parts.append(f"(?P<{match['name']}>{known})" if match["name"] else known)
        elif match["open"]:
            parts.append(f"(?P<{match['name']}>" if match["name"] else "(?:")
        elif match["syntax"]:
            parts.append(match["syntax"])
    return "".join(parts)


def _first(source: str, at: int = 0) -> tuple[frozenset[str], bool, int]:
    """The class characters with which an expression may begin, whether it may be empty, and where it ends.

    Reads the part of the language of regular expressions that `_compiled` writes: classes, groups, looks ahead,
    ``|``, ``?`` and ``{m,n}``.
    """
    found: set[str] = set()
    leads: set[str] = set()
    empty, may_be_empty = True, False
    while at < len(source) and source[at] != ")":
        if source[at] == "|":
            found |= leads
            may_be_empty |= empty
            leads, empty = set(), True
            at += 1
            continue
        inner: frozenset[str] = frozenset()
        nothing = True
        if source[at] == "(":
            looks = source.startswith(("(?=", "(?!"), at)
            start = source.index(">", at) + 1 if source.startswith("(?P<", at) else at + 3
            inner, nothing, at = _first(source, start)
            if looks:
                inner, nothing = frozenset(), True
        else:
            inner, nothing = frozenset(source[at]), False
        at += 1
        if source.startswith("?", at):
            nothing = True
            at += 1
        elif source.startswith("{", at):
            nothing |= source[at + 1] == "0"
            at = source.index("}", at) + 1
        if empty:
            leads |= inner
        empty &= nothing
    return frozenset(found | leads), may_be_empty or empty, at


def matches(lexed: Lexed, language: str = "fr") -> Iterator[Match]:
    """The longest matches from left to right; none shares a token with another.

    One that begins with mere prepositions or articles yields to a longer one inside: *de [la nuit de lundi à mardi]*.
    """
    rules, core = grammar(language)
    classes, tokens = lexed.classes, lexed.tokens
    for island in _ISLAND.finditer(classes):
        start, end = island.span()
        if not core.search(classes, start, end):
            continue
        i = start
        while i < end:
            best = _longest(rules, classes, i)
            if best is None:
                i += 1
                continue
            rule, match = best
            first, last = i, match.end()
            for later in range(i + 1, last):
                if core.match(classes, later - 1):
                    break
                further = _longest(rules, classes, later)
                if further and further[1].end() > last:
                    rule, match = further
                    first, last = later, match.end()
                    break
            at = {name: match.start(name) for name, value in match.groupdict().items() if value is not None}
            yield Match(rule, first, last, {name: tokens[where] for name, where in at.items()}, at)
            i = last


def _longest(rules: Mapping[str, Sequence[Rule]], classes: str, at: int) -> tuple[Rule, re.Match[str]] | None:
    """The rule that goes furthest from a token, the earlier row of two."""
    best: tuple[Rule, re.Match[str]] | None = None
    end = at
    for rule in rules.get(classes[at], ()):
        match = rule.pattern.match(classes, at)
        if match and match.end() > end:
            best, end = (rule, match), match.end()
    return best
