"""Durations and sets."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from depeche.times.grammar import Match
from depeche.times.lexer import Token
from depeche.times.meanings.senses import Context, Sense, number_in


def duration(context: Context, match: Match) -> Sequence[Sense]:
    """*trois jours*, *quelques mois*, *une heure et demie*."""
    unit = match.tokens["unit"].value
    number = number_in(match.tokens)
    if number is None:
        text = "X"
    elif number == int(number):
        text = str(int(number))
    else:
        text = f"{number:g}"
    if unit.startswith("T"):
        return (Sense("DURATION", f"PT{text}{unit[1]}"),)
    if unit in ("NI", "WE"):
        return (Sense("DURATION", f"P{text}{'D' if unit == 'NI' else 'WE'}"),)
    if unit in ("Q", "H"):
        months_ = 3 if unit == "Q" else 6
        return (Sense("DURATION", f"P{int(number * months_) if number else 'X'}M"),)
    if unit == "MI":
        return (Sense("DURATION", f"P{int(number * 1000) if number else 'X'}Y"),)
    if unit == "CE" and number:
        return (Sense("DURATION", f"P{number * 100:g}Y"),)
    return (Sense("DURATION", f"P{text}{unit}"),)


ONE: Final = Token(0, 0, "", "NUMWORD", "1")


def duration_one(context: Context, match: Match) -> Sequence[Sense]:
    """*l'année écoulée*, *toute la journée*: one of the unit."""
    return duration(context, match._replace(tokens={**match.tokens, "number": ONE}))


def duration_vague(context: Context, match: Match) -> Sequence[Sense]:
    """*des mois*: an unknown number of the unit."""
    return duration(context, match._replace(tokens={"unit": match.tokens["unit"]}))


def length(context: Context, match: Match) -> Sequence[Sense]:
    """*un demi-siècle*, *un quart d'heure*."""
    fraction = float(match.tokens["half"].value)
    years_ = {"CE": 100, "DE": 10, "Y": 1}.get(match.tokens["unit"].value)
    if years_ and fraction * years_ >= 1:
        return (Sense("DURATION", f"P{int(fraction * years_)}Y"),)
    months_ = {"Y": 12}.get(match.tokens["unit"].value)
    if months_:
        return (Sense("DURATION", f"P{int(fraction * months_)}M"),)
    if match.tokens["unit"].value == "TH":
        return (Sense("DURATION", f"PT{int(fraction * 60)}M"),)
    return ()


def every(context: Context, match: Match) -> Sequence[Sense]:
    """*chaque année*, *tous les deux mois*, *par an*."""
    if "season" in match.tokens:
        return (Sense("SET", f"XXXX-{match.tokens['season'].value}"),)
    if "part" in match.tokens:
        return (Sense("SET", f"XXXX-XX-XXT{match.tokens['part'].value}"),)
    if "month" in match.tokens:
        number_of_day = f"-{int(match.tokens['day'].value):02d}" if "day" in match.tokens else ""
        return (Sense("SET", f"XXXX-{int(match.tokens['month'].value):02d}{number_of_day}"),)
    if match.tokens["unit"].value == "WE" and "number" not in match.tokens:
        return (Sense("SET", "XXXX-WXX-WE"),)
    found = duration(context, match._replace(tokens={"number": ONE, **match.tokens}))
    return tuple(sense._replace(type="SET") for sense in found)


def set_word(context: Context, match: Match) -> Sequence[Sense]:
    """*quotidien*, *annuel*."""
    return (Sense("SET", match.tokens["set"].value),)


_UNITS: Final = ("Y", "M", "W", "D", "TH", "TM", "TS")
"""Units from the longest to the shortest."""


def duration_two(context: Context, match: Match) -> Sequence[Sense]:
    """*8 minutes et 46 secondes*: one length of two units; two lengths where the second is not the finer."""
    tokens = match.tokens
    first = duration(context, match._replace(tokens={"number": tokens["number"], "unit": tokens["unit"]}))
    second = duration(context, match._replace(tokens={"number": tokens["number2"], "unit": tokens["unit2"]}))
    units = tokens["unit"].value, tokens["unit2"].value
    if all(unit in _UNITS for unit in units) and _UNITS.index(units[0]) < _UNITS.index(units[1]):
        end = second[0].value.removeprefix("P")
        if first[0].value.startswith("PT"):
            end = end.removeprefix("T")
        return (Sense("DURATION", first[0].value + end),)
    return (
        first[0]._replace(tokens=(match.first, match.at["unit"] + 1)),
        second[0]._replace(tokens=(match.at["number2"], match.last)),
    )
