"""How many a number says that is written in figures or words: *300*, *trois cents*, *quatre-vingt-douze*."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

_SCORE, _HUNDRED, _THOUSAND = 20, 100, 1000
_SCORES = 4
"""What is multiplied by a score: *quatre-vingts*."""


def parts_of(word: str, values: Mapping[str, int]) -> tuple[int, ...]:
    """The numbers that one folded word is made of, none where it is no number."""
    if word.isdecimal():
        return (int(word),)
    parts = [values.get(part, 0) for part in word.split("-")]
    return tuple(parts) if all(parts) else ()


def count_of(parts: Iterable[int]) -> int | None:
    """The number that its parts say in their order, None where there are none: 3, 100 and 20 are 320."""
    total = current = 0
    for part in parts:
        if part == _THOUSAND:
            total, current = total + max(current, 1) * _THOUSAND, 0
        elif part == _HUNDRED and current < _HUNDRED:
            current = max(current, 1) * _HUNDRED
        elif part == _SCORE and current % _HUNDRED == _SCORES:
            current += _SCORES * _SCORE - _SCORES
        else:
            current += part
    return total + current or None
