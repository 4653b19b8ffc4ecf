"""What looks like a time and is none: ages, scores, numbers of articles and resolutions, names."""

from __future__ import annotations

from depeche.times.grammar import Match
from depeche.times.lexer import Lexed


def is_trap(lexed: Lexed, match: Match) -> bool:
    """Whether a match is no time after all."""
    trap = TRAPS.get(match.rule.meaning)
    return trap is not None and trap(lexed, match)


def _kinds(lexed: Lexed, match: Match, before: int) -> list[str]:
    return [lexed.tokens[i].kind if i >= 0 else "" for i in range(match.first - before, match.first)]


def _after(lexed: Lexed, match: Match) -> str:
    return lexed.tokens[match.last].kind if match.last < len(lexed.tokens) else ""


def _age(lexed: Lexed, match: Match) -> bool:
    """*un homme de 35 ans*, *âgé de 40 ans*, *à 87 ans*, *il a 30 ans*, *, 80 ans,*."""
    if match.tokens["unit"].value != "Y" or match.tokens["unit"].kind in ("ANNEE", "YEARS"):
        return False
    back = _kinds(lexed, match, 6)
    if "AGED" in back:
        return True
    near, before = back[-1], back[-2]
    after = _after(lexed, match)
    if near == "DE" and before == "PERSON":
        return True
    if near == "A" and after not in ("DE",):
        return "PERSON" in back or after in ("COMMA", "STOP", "")
    if near == "AUXV":
        return True
    return near == "COMMA" and after in ("COMMA", "CLOSE")


def _number_of(lexed: Lexed, match: Match) -> bool:
    """*résolution 2231*, *article 2019*."""
    return any(kind == "NUMBERED" for kind in _kinds(lexed, match, 2)[-1:])


TRAPS = {"duration": _age, "year": _number_of}
