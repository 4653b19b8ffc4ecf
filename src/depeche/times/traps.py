"""What looks like a time and is none: ages, scores, numbers of articles and resolutions, names."""

from __future__ import annotations

from typing import Final

from depeche.times.direction import ARTICLES
from depeche.times.grammar import Match
from depeche.times.lexer import OTHER, Lexed
from depeche.times.patterns import patterns


def is_trap(lexed: Lexed, match: Match) -> bool:
    """Whether a match is no time after all."""
    trap = TRAPS.get(match.rule.meaning)
    return trap is not None and trap(lexed, match)


def _kinds(lexed: Lexed, match: Match, before: int) -> list[str]:
    return [lexed.tokens[i].kind if i >= 0 else "" for i in range(match.first - before, match.first)]


def _after(lexed: Lexed, match: Match) -> str:
    return _kind_at(lexed, match.last)


def _kind_at(lexed: Lexed, i: int) -> str:
    return lexed.tokens[i].kind if i < len(lexed.tokens) else ""


_PLURALS: Final = frozenset({*ARTICLES, "DU", "AU"})


def _age(lexed: Lexed, match: Match) -> bool:
    """*un homme de 35 ans*, *âgé de 40 ans*, *à 87 ans*, *il a 30 ans*, *, 80 ans,*, *(22 ans)*, *les 18-25 ans*,
    *les plus de 55 ans*.

    A number in figures after *of* is an age unless a noun of length is near: *une peine de 10 ans*, *30 ans de prison*;
    one in words only after a person: *son fils de deux ans*.
    """
    unit = match.tokens["unit"]
    back = _kinds(lexed, match, 6)
    if unit.value != "Y":
        return False
    if unit.kind in ("ANNEE", "YEARS"):
        return back[-1] == "DE" and back[-2] in ("AGED", "PERSON")
    if "AGED" in back:
        return True
    near, before = back[-1], back[-2]
    after = _after(lexed, match)
    if near in _PLURALS and lexed.tokens[match.first].kind in ("PLUS", "MOINS"):
        return True
    if lexed.tokens[match.first].kind == "POSS":
        return match.last - match.first == 3 and after != "DE"
    if near == "DE":
        if after == "DE" and _kind_at(lexed, match.last + 1) == "PENALTY":
            return False
        if before == "PERSON":
            return True
        number = match.tokens.get("number")
        figures = number is not None and number.kind in ("INT2", "INT")
        return figures and "LENGTHY" not in back[2:] and lexed.tokens[match.first].kind in ("INT2", "INT")
    if near == "A" and before != "ICI" and after != "DE":
        opens = before in ("", "STOP", "BREAK")
        return opens or "PERSON" in back or "DIED" in back or after in ("COMMA", "STOP", "BREAK")
    if near == "AUXV":
        return True
    if near == "DASH" and before == "INT2":
        return True
    if near == "OPEN" and after == "CLOSE" and lexed.tokens[match.first].kind == "INT2":
        return True
    if near == OTHER and lexed.tokens[match.first].kind == "INT2" and after == "COMMA":
        return lexed.text[lexed.tokens[match.first - 1].start].isupper()
    if near != "COMMA":
        return False
    named = lexed.text[lexed.tokens[match.first - 2].start].isupper() and lexed.tokens[match.first].kind == "INT2"
    return after in ("COMMA", "CLOSE") or (named and after in ("STOP", "DASH", "BREAK"))


def _second(lexed: Lexed, match: Match) -> bool:
    """*une seconde intervention*: the ordinal."""
    return (
        match.tokens["unit"].kind == "ORDUNIT" and match.at["unit"] == match.last - 1 and _after(lexed, match) == OTHER
    )


def _number_of(lexed: Lexed, match: Match) -> bool:
    """*résolution 2231*, *article 2019*; *Trump 2020*, *Tokyo 2020*: a year after a name belongs to it.

    But *les JO de Los Angeles 2028* are those of that year.
    Nor is a year a time of this language among words of another script.
    """
    if lexed.tokens[match.first].kind != "YEAR":
        return False
    if _kinds(lexed, match, 1)[0] == "NUMBERED" or _counts(lexed, match.last):
        return True
    after = lexed.tokens[match.last]
    if after.kind == OTHER and after.word[0] > _LATIN:
        return True
    if not match.first:
        return False
    before = lexed.tokens[match.first - 1]
    if "CONTEST" in _kinds(lexed, match, 6):
        return False
    return before.kind == OTHER and (lexed.text[before.start].isupper() or before.word[0] > _LATIN)


def _counts(lexed: Lexed, after: int) -> bool:
    """Whether a number counts what follows it: *1100 passagers*, *2000 euros*."""
    token = lexed.tokens[after]
    return token.kind == "SIGN" or (
        token.kind == OTHER and patterns(lexed.language).PLURAL.search(token.word) is not None
    )


def _day_of(lexed: Lexed, match: Match) -> bool:
    """*une journée calme*, *une année électorale*, *appellent à une journée d'action*: of what kind, not how long."""
    unit, after, before = match.tokens["unit"].kind, _after(lexed, match), _kinds(lexed, match, 1)[0]
    if lexed.tokens[match.first].kind != "UN":
        return False
    if before in _LEADS:  # *à une journée **de la fin***, *après une journée de combats* tell how long
        return before == "A" and unit == "JOURNEE" and after == "DE" and _kind_at(lexed, match.last + 1) == OTHER
    return (unit == "JOURNEE" and after in (OTHER, "DE")) or (unit == "ANNEE" and after == OTHER)


_LEADS: Final = frozenset({"PENDANT", "DEPUIS", "EN", "APRES", "DANS", "A", "PLUS", "AVANT"})

_LATIN: Final = "\u024f"
"""The last letter of the Latin script."""


def _noun(lexed: Lexed, match: Match) -> bool:
    """*le quotidien Le Soir*: a newspaper, not every day."""
    return match.tokens["set"].kind == "SETWORD" and _kinds(lexed, match, 1)[0] in _DETERMINERS


def _contracted(lexed: Lexed, match: Match) -> bool:
    """*à l'ouverture des journées*, *au fil des ans*: after a noun with its determiner the article is definite."""
    number = match.tokens.get("number")
    before = _kinds(lexed, match, 2)
    if number is None or number.kind != "DU":
        return False
    if not number.value:
        return True
    return before[1] == "DURING" or (before[1] == OTHER and before[0] in _DETERMINERS)


_DETERMINERS: Final = frozenset({*ARTICLES, "AU", "DU", "UN", "CE", "POSS"})


def _common(lexed: Lexed, match: Match) -> bool:
    """*une ascension*, *l'ascension de la montagne*: no feast without its capital; *Stéphane Toussaint*: a name."""
    token = match.tokens["feast"]
    beside = [lexed.tokens[i] for i in (match.first - 1, match.last) if i >= 0]
    alone = match.last - match.first == 1
    if alone and any(t.kind == OTHER and lexed.text[t.start].isupper() for t in beside):
        return True
    if alone and match.first and beside[0].kind == OTHER and lexed.text[token.start].islower():
        return True
    common = _kinds(lexed, match, 1)[0] in ("UN", "POSS", "CE") or _after(lexed, match) == "DE"
    return common and token.word.isalpha() and not lexed.text[token.start].isupper()


def _mark(lexed: Lexed, match: Match) -> bool:
    """*3:24* alone: how long a recording is."""
    token = match.tokens.get("clock")
    alone = match.last - match.first == 1 and _kinds(lexed, match, 1)[0] in ("STOP", "BREAK", "")
    return token is not None and alone and ":" in token.word and token.word[1] == ":"


def _conjunction(lexed: Lexed, match: Match) -> bool:
    """*Maintenant que tout est dit, ...*."""
    return _after(lexed, match) == "QUE" and lexed.text[match.tokens["ref"].start].isupper()


def _season(lexed: Lexed, match: Match) -> bool:
    """*la saison 2019/2020*: its name."""
    before = _kinds(lexed, match, 2)
    return before[1] == "SEASONED" and before[0] != "CE"


def _leisure(lexed: Lexed, match: Match) -> bool:
    """*être en week-end*."""
    return _kinds(lexed, match, 1)[0] == "EN" and lexed.tokens[match.first].kind == "WEEKEND"


def _name(lexed: Lexed, match: Match) -> bool:
    """*sur Mars*, *Le Soir*: a month or part of day with a capital and nothing beside it is a name
    inside a sentence.
    """
    token = match.tokens.get("month") or match.tokens["part"]
    kinds = {lexed.tokens[i].kind for i in range(match.first, match.last)} - {token.kind, *ARTICLES, "DE"}
    opens = not match.first or lexed.tokens[match.first - 1].kind in ("STOP", "BREAK", "DASH", "OPEN")
    return not kinds and not opens and lexed.text[token.start].isupper()


def _newspaper(lexed: Lexed, match: Match) -> bool:
    """*le Parisien/Aujourd'hui en France*."""
    return _kinds(lexed, match, 1)[0] == "SLASH"


def _described(lexed: Lexed, match: Match) -> bool:
    """*c'est un jour spécial*."""
    return _kinds(lexed, match, 1)[0] == "ETRE"


def _lowly(lexed: Lexed, match: Match) -> bool:
    """*une trêve entre deux guerres*: no period without the hyphens or capitals of its name."""
    token = match.tokens["period"]
    text = lexed.text[token.start : token.end]
    return "-" not in text if "-" in token.value else text.islower()


TRAPS: Final = {
    "period": _lowly,
    "some-day": _described,
    "today": _newspaper,
    "month": _name,
    "part": _name,
    "years": _season,
    "feast": _common,
    "ref": _conjunction,
    "clock": _mark,
    "weekend": _leisure,
    "duration": lambda lexed, match: any(trap(lexed, match) for trap in (_age, _second, _day_of)),
    "year": _number_of,
    "set-word": _noun,
    "duration-vague": _contracted,
}
"""By the name of a meaning, what tells that a match of it is none."""
