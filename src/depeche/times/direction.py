"""Past, present or future: what the words around a time tell about its direction, without a parse.

Looks for the verb that governs the time: the nearest before it in its clause, else the first one after it.
"""

from __future__ import annotations

from functools import cache
from typing import Final, Literal, NamedTuple

from depeche import languages
from depeche.times.grammar import Match
from depeche.times.lexer import Lexed, Token

Direction = Literal["past", "present", "future"]


class Bearing(NamedTuple):
    """Where a time lies by the words around it; ``firm`` where a verb governs it directly, not through a noun."""

    direction: Direction | None
    firm: bool


_REACH: Final = 30
_HARD: Final = frozenset({"STOP", "BREAK"})
_QUOTES: Final = frozenset('"«»“”')


class Tenses:
    """The table ``time_tenses`` of a language: words and endings with what they signal."""

    def __init__(self, language: str) -> None:
        self.words: dict[str, str] = {}
        self.endings: list[tuple[str, str]] = []
        for row in languages.table(language, "time_tenses"):
            if row["form"].startswith("-"):
                self.endings.append((row["form"][1:], row["signal"]))
            else:
                self.words[row["form"]] = row["signal"]
        self.endings.sort(key=lambda pair: -len(pair[0]))
        self.memory: dict[str, str] = {}

    def signal(self, word: str) -> str:
        """What a word signals, an empty string for nothing."""
        found = self.memory.get(word)
        if found is None:
            found = self.words.get(word, "") or self._ending(word)
            if len(self.memory) < 20000:
                self.memory[word] = found
        return "" if found == "none" else found

    def _ending(self, word: str) -> str:
        for ending, signal in self.endings:
            if len(word) > len(ending) + 1 and word.endswith(ending):
                return signal
        return ""


@cache
def tenses(language: str) -> Tenses:
    """The tenses of a language."""
    return Tenses(language)


def direction_of(lexed: Lexed, match: Match, language: str = "fr") -> Bearing:
    """The direction of a match by the words around it."""
    table = tenses(language)
    tokens = lexed.tokens
    before = _scan(table, tokens, range(match.first - 1, max(match.first - _REACH, -1), -1))
    after = _scan(table, tokens, range(match.last, min(match.last + _REACH, len(tokens))))
    return Bearing(_decide(before, after), False)


def _decide(before: tuple[str, int, bool] | None, after: tuple[str, int, bool] | None) -> Direction | None:
    chosen = before
    if before is None or (after is not None and before[2] and not after[2]):
        chosen = after or before
    if chosen is None:
        return None
    signal = chosen[0]
    if signal in ("past", "imperfect", "participle"):
        return "past"
    if signal in ("future", "modal", "due", "ahead"):
        return "future"
    if signal == "present":
        return "present"
    return None


def _scan(table: Tenses, tokens: object, where: range) -> tuple[str, int, bool] | None:
    """The first verbal signal on the way: what it is, how far, and whether a comma lies between."""
    found_infinitive = False
    comma = False
    backwards = where.step < 0
    previous_signal = ""
    for distance, i in enumerate(where):
        token: Token = tokens[i]  # type: ignore[index]
        if token.kind in _HARD or token.word in _QUOTES:
            break
        if token.kind in ("COMMA", "OPEN", "CLOSE"):
            comma = True
            continue
        signal = table.signal(token.word)
        if not signal:
            continue
        if signal == "infinitive":
            found_infinitive = True
            previous_signal = signal
            continue
        if signal == "aux":
            # an auxiliary with its participle is past; alone it is present
            if backwards:
                if previous_signal == "participle-seen":
                    return "past", distance, comma
                return "present", distance, comma
            near = [table.signal(tokens[j].word) for j in range(i + 1, min(i + 5, len(tokens)))]  # type: ignore[arg-type,index]
            return ("past" if "participle" in near else "present"), distance, comma
        if signal == "going":
            near = [table.signal(tokens[j].word) for j in range(i + 1, min(i + 4, len(tokens)))]  # type: ignore[arg-type,index]
            if found_infinitive or "infinitive" in near:
                return "future", distance, comma
            continue
        if signal == "modal" and not (found_infinitive or not backwards):
            return "future", distance, comma
        if signal == "intent":
            if found_infinitive:
                return "future", distance, comma
            return "past", distance, comma
        return signal, distance, comma
    if found_infinitive:
        return "ahead", _REACH, comma
    return None
