"""Quotes that a dispatch tells twice: in its title or lead nobody's, further down somebody's."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from msgspec import structs

from depeche.reading import Statement

_WORD = re.compile(r"\w+")

FEWEST = 4
"""Words below which the same words may be another's."""

PLACES = 8
"""Places that begin with the same words are looked at up to this number: the time stays linear."""


def with_speakers_of_echoes(statements: Sequence[Statement], text: str) -> list[Statement]:
    """Statements, where a quote of nobody that one speaker says elsewhere in the same words is his."""
    if all(statement.speaker for statement in statements):
        return list(statements)
    words = [_words(statement, text) for statement in statements]
    places: dict[tuple[str, ...], list[tuple[int, int]]] = defaultdict(list)
    for i, statement in enumerate(statements):
        for at in range(len(words[i]) - FEWEST + 1) if statement.speaker else ():
            found = places[tuple(words[i][at : at + FEWEST])]
            if len(found) < PLACES:
                found.append((i, at))
    result = list(statements)
    for i, statement in enumerate(statements):
        quote = words[i]
        if statement.speaker or statement.type == "indirect" or len(quote) < FEWEST:
            continue
        begun = places.get(tuple(quote[:FEWEST]), [])
        speakers = {statements[j].speaker for j, at in begun if words[j][at : at + len(quote)] == quote}
        if len(speakers) == 1:
            result[i] = structs.replace(statement, speaker=speakers.pop())
    return result


def _words(statement: Statement, text: str) -> list[str]:
    return [word.lower() for span in statement.content for word in _WORD.findall(text[span.start : span.end])]
