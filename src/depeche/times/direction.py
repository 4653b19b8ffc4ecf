"""Past, present or future: what the words around a time tell about its direction, without a parse.

Looks for the verb that governs the time: the nearest before it in its clause, else the first one after it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
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
    weak: bool = False
    """Whether it is a modal in the present tense or a participle alone that tells: *on peut*, *une idée reprise*."""
    foretold: bool = False
    """Whether a verb in the future tense tells."""


_REACH: Final = 30
"""How many tokens away a verb is looked for."""
_CLOSE: Final = 4
"""Up to how many tokens before a time a verb governs it directly."""
_GROUP: Final = 5
"""Within how many tokens an auxiliary and its participle stand."""
_RANGE: Final = frozenset({"WEEKDAY", "MONTH", "JUSQU"})
"""What stands before *à* in a range: *de lundi à mercredi*."""
_NEAR: Final = 11
"""How many tokens from a time the preposition of its noun is looked for."""
_HARD: Final = frozenset({"STOP", "BREAK"})
ARTICLES: Final = frozenset({"THE", "LES"})
"""Classes of the definite article."""
_LEADS: Final = frozenset({*ARTICLES, "POSS", "UN"})
"""Classes of words after which a participle is a noun."""
LIMITS: Final = frozenset({"JUSQU", "AVANT"})
"""Classes of the prepositions of a term, which need not lie where the verb does: *a donné jusqu'à mardi*."""
_SOFT: Final = frozenset({"COMMA", "OPEN", "CLOSE"})
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


class _Signal(NamedTuple):
    """A verbal signal near a time: what it is, how many tokens away, and whether a comma lies between."""

    kind: str
    distance: int
    comma: bool


def direction_of(lexed: Lexed, match: Match, language: str = "fr") -> Bearing:
    """The direction of a match by the words around it; firm where the verb is a few words before it."""
    table = tenses(language)
    before = _before(table, lexed.tokens, match.first)
    after = _after(table, lexed.tokens, match.last)
    chosen = before
    if before is None or (after is not None and before.comma and not after.comma):
        chosen = after or before
    if chosen is None:
        return Bearing(None, False)
    firm = chosen is before and chosen.distance <= _CLOSE and not chosen.comma
    return Bearing(_DIRECTIONS.get(chosen.kind), firm, chosen.kind == "modal", chosen.kind == "future")


_DIRECTIONS: Final[Mapping[str, Direction]] = {
    "past": "past", "imperfect": "past", "participle": "past", "present": "present",
    "future": "future", "would": "future", "modal": "future", "due": "future", "ahead": "future",
}  # fmt: skip


def cue_of(lexed: Lexed, match: Match) -> Bearing | None:
    """What a preposition tells: *d'ici mardi* lies ahead, *promis pour mardi* too."""
    kinds = [token.kind for token in lexed.tokens[max(match.first - 2, 0) : match.first + 2]]
    if "ICI" in kinds:
        return Bearing("future", True)
    before = [token.kind for token in lexed.tokens[max(match.first - 2, 0) : match.first]]
    kind = lexed.tokens[match.first].kind
    if before[-1:] == ["A"] and kind in ("WEEKDAY", "END", "MIDDLE", "START") and before[0] not in _RANGE:
        return Bearing("future", True)
    if before == ["FROM", "DE"]:
        return Bearing("future", True)
    if "DEPUIS" in before[-1:] or (before[:1] == ["DEPUIS"] and before[-1] in ARTICLES):
        return Bearing("past", True)
    if before and (before[-1] == "POUR" or (before[-1] in ARTICLES and before[0] == "POUR")):
        return Bearing("future", True)
    if before == ["DATEWORD", "DU"] or _after_event(lexed, match.first):
        return Bearing("past", True)
    return _beside_event(lexed, match.first) or _after_noun(lexed, match.first)


def _beside_event(lexed: Lexed, first: int) -> Bearing | None:
    """*après l'entrée en vigueur mercredi de* lies behind, *avant la rentrée mardi* need not, *à la veille du départ
    mercredi de* lies ahead.

    A comma may set the time apart: *après la publication, vendredi, de*.
    """
    table = tenses(lexed.language)
    for i in range(first - 1, max(first - _NEAR, -1), -1):
        token = lexed.tokens[i]
        if i == first - 1 and token.kind == "COMMA":
            continue
        right_before = all(t.kind in ARTICLES for t in lexed.tokens[i + 1 : first])
        if token.kind in ("APRES", "AVANT") and right_before:
            return None  # *aura lieu **après le 31 décembre***: the verb tells
        if token.kind == "APRES" or (token.kind == "LENDEMAIN" and i < first - 1):
            return Bearing("past", True)
        if token.kind == "VEILLE" and i < first - 1:
            return Bearing("future", True)
        if token.kind == "AVANT":
            return None if lexed.tokens[first - 1].kind == "COMMA" else Bearing(None, False)
        if token.kind in _SOFT or _ends(token) or (i < first - 1 and table.signal(token.word) not in ("", "gathering")):
            return None
    return None


def limited(lexed: Lexed, match: Match, bearing: Bearing) -> Bearing:
    """A bearing in the light of a term: what was promised *jusqu'à mardi*, *avant septembre* need not lie behind."""
    near = {token.kind for token in lexed.tokens[max(match.first - 3, 0) : match.first + 1]}
    until = match.first > 0 and lexed.tokens[match.first - 1].kind == "AU" and match.rule.meaning == "day"
    return Bearing(None, False) if bearing.direction == "past" and (until or LIMITS & near) else bearing


def _after_event(lexed: Lexed, first: int) -> bool:
    """Whether the noun of what nobody plans stands right before: *l'arrestation mardi de*."""
    return first > 0 and tenses(lexed.language).signal(lexed.tokens[first - 1].word) == "occurred"


def _after_noun(lexed: Lexed, first: int) -> Bearing | None:
    """A participle with an article right before is a noun of what is done: *la mort lundi de*."""
    if first < 2 or lexed.tokens[first - 2].kind not in _LEADS:
        return None
    participle = tenses(lexed.language).signal(lexed.tokens[first - 1].word) == "participle"
    return Bearing("past", True) if participle else None


def _ends(token: Token) -> bool:
    return token.kind in _HARD or token.word in _QUOTES


def _before(table: Tenses, tokens: Sequence[Token], first: int) -> _Signal | None:
    """The first verbal signal before a time, up to the end of the sentence or quotation before."""
    infinitive = comma = False
    for i in range(first - 1, max(first - _REACH, -1), -1):
        token = tokens[i]
        if _ends(token):
            break
        if token.kind in _SOFT:
            comma = True
            continue
        signal = table.signal(token.word)
        if signal == "infinitive":
            infinitive = True
        elif signal in ("participle", "due", "intent"):
            kind = _group(table, tokens, i)
            if signal == "due" or (signal == "intent" and infinitive):
                kind = "due"
            return _Signal(kind, first - i, comma)
        elif signal == "aux":
            double = any(table.signal(tokens[j].word) == "aux" for j in range(max(i - 2, 0), i))
            return _Signal("past" if double else "present", first - i, comma)
        elif signal == "going":
            if infinitive:
                return _Signal("future", first - i, comma)
        elif signal == "occurred":
            if i == first - 1:
                return _Signal("past", 1, comma)
        elif signal in _DIRECTIONS:
            return _Signal(signal, first - i, comma)
    return _Signal("ahead", _REACH, comma) if infinitive else None


def _group(table: Tenses, tokens: Sequence[Token], i: int) -> str:
    """A participle with its auxiliaries: *a été reçu* is past, *sera reçu*, *doit être reçu* future."""
    infinitive = False
    for j in range(i - 1, max(i - _GROUP, -1), -1):
        if _ends(tokens[j]):
            break
        signal = table.signal(tokens[j].word)
        if signal in ("aux", "would"):
            return "past"
        if signal in ("future", "modal", "going"):
            return "future"
        infinitive |= signal == "infinitive"
    return "ahead" if infinitive else "past"


def _after(table: Tenses, tokens: Sequence[Token], last: int) -> _Signal | None:
    """The first verbal signal after a time. A participle alone describes a noun and tells nothing."""
    infinitive = comma = False
    for i in range(last, min(last + _REACH, len(tokens))):
        token = tokens[i]
        if _ends(token):
            break
        if token.kind in _SOFT:
            comma = True
            continue
        signal = table.signal(token.word)
        if signal == "infinitive":
            infinitive = True
        elif signal in ("aux", "going", "would"):
            near = [table.signal(tokens[j].word) for j in range(i + 1, min(i + _GROUP, len(tokens)))]
            if signal == "going":
                if "infinitive" in near:
                    return _Signal("future", i - last, comma)
                continue
            otherwise = "future" if signal == "would" else "present"
            kind = "future" if "due" in near else "past" if {"participle", "intent"} & {*near} else otherwise
            return _Signal(kind, i - last, comma)
        elif signal in _DIRECTIONS and signal not in ("participle", "due"):
            return _Signal(signal, i - last, comma)
    return _Signal("ahead", _REACH, comma) if infinitive else None
