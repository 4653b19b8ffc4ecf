"""Words that somebody spoke on another day than the dispatch's: *« Je viendrai demain », a-t-il dit lundi*."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from depeche.times.grammar import Match
from depeche.times.lexer import Lexed

_OPENING: Final = frozenset("«“")
_CLOSING: Final = frozenset("»”")
_STRAIGHT: Final = '"'
_QUOTED: Final = 200
"""A quotation is not longer than so many tokens."""
_CUE: Final = 25
"""How many tokens after it its day may be told."""


def day_of_speech(lexed: Lexed, match: Match, after: Sequence[Match]) -> Match | None:
    """The time told in the same sentence right after the quotation in which a match stands; ``after`` are the next."""
    if not _quoted(lexed, match.first):
        return None
    tokens = lexed.tokens
    end = match.last
    while tokens[end].word not in _CLOSING and tokens[end].word != _STRAIGHT:
        if tokens[end].kind == "BREAK" or end - match.last > _QUOTED:
            return None
        end += 1
    for following in after:
        if following.first > end + _CUE:
            return None
        if following.first > end:
            between = tokens[end + 1 : following.first]
            broken = any(t.kind in ("STOP", "BREAK") or t.word in _OPENING or t.word == _STRAIGHT for t in between)
            return None if broken else following
    return None


def _quoted(lexed: Lexed, at: int) -> bool:
    """Whether a token stands within quotation marks opened in its paragraph."""
    open_ = straight = False
    for token in reversed(lexed.tokens[max(at - _QUOTED, 0) : at]):
        if token.kind == "BREAK":
            break
        if token.word in _CLOSING:
            return straight
        if token.word in _OPENING:
            open_ = True
            break
        straight ^= token.word == _STRAIGHT
    return open_ or straight
