"""French calendar patterns: the shapes of tokens with digits, and how number words add up."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

_S: Final = r"[ \u00a0\u202f\u2009]"
_HALF: Final = rf"(?:{_S}?(?:[aApP]\.[mM]\.?|[aApP][mM])(?![^\W\d_]))"
"""Which half of the day, after an hour of twelve."""

TOKEN: Final = re.compile(
    rf"""
    (?P<word>[aA][uU][jJ][oO][uU][rR][dD](?:\W|[ʻʼʹꞌ])?[hH][uU][iI] | [^\W\d_]+['’ʼ]?(?=[^\W\d_]|\W|\d|\Z) | n°)
  | (?P<iso>(?<![\d.,])[12]\d\d\d-\d\d?-\d\d?(?!\d)(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?)?)
  | (?P<ndate>(?<![\d.,/])(?:\d\d?/\d\d?/(?:\d{{4}}|\d\d)|\d\d?\.\d\d?\.\d{{4}}|\d\d?-\d\d?-\d{{4}}
      |[12]\d\d\d[./]\d\d?[./]\d\d?
      |(?<!\d[ ])(?:0?[1-9]|[12]\d|3[01])[ ](?:0?[1-9]|1[0-2])[ ](?:19|20)\d\d(?![ ]\d))(?![\d/]))
  | (?P<daymonth>(?<![\d.,/])(?:0?[1-9]|[12]\d|3[01])/(?:0?[1-9]|1[0-2])(?![\d/]))
  | (?P<yearmonth>(?<![\d.,/])(?:(?:0?[1-9]|1[0-2])/(?:19|20)\d\d|(?:19|20)\d\d/(?:0?[1-9]|1[0-2]))(?![\d/]))
  | (?P<clock>(?<![\d.,:])(?:[01]?\d|2[0-4])(?:{_S}?[hH](?:{_S}?[0-5]\d(?!\d))?(?![^\W\d_])(?:{_S}min(?![^\W\d_]))?
                             |(?::[0-5]\d(?::[0-5]\d)?(?![\d:])){_HALF}?|{_HALF}))
  | (?P<thousands>(?<!\d)\d{{1,3}}(?:[.{_S[1:-1]}]\d{{3}})+(?!\d))
  | (?P<decimal>\d+[.,]\d+)
  | (?P<ordinal>\d+(?:ères?|ers?|èmes?|emes?|es?|nde?s?|de)(?![^\W\d_]))
  | (?P<digits>\d+)
  | (?P<BREAK>[\n\r]+)
  | (?P<mark>[^\s])
    """,
    re.VERBOSE,
)
"""One token; each kind of shape is a named group."""

APOSTROPHE: Final = re.compile(r"[^\w]|[ʻʼʹꞌ]")
"""What stands for an apostrophe inside a word."""

CAPITAL_A: Final = "à"
"""What a lone capital A is: *A 15 heures*, *A la veille de*."""

PLURAL: Final = re.compile(r"(?<=\w\w)[sx]\Z")
"""The end of a noun in the plural."""

_ROMAN: Final = re.compile(r"(X{0,2}(?:IX|IV|V?I{0,3}))(?:e|ème|er|ᵉ)")
_ROMAN_DIGITS: Final = {"I": 1, "V": 5, "X": 10}
_DIGITS: Final = re.compile(r"\d+")
_HALF_DAY: Final = re.compile(r"([aApP])\.?[mM]\.?\Z")
_LARGEST_COUNT: Final = 6


def shape(kind: str, word: str) -> tuple[str, str]:
    """The class and value of a token with digits."""
    if kind == "iso":
        return "ISO", word
    if kind == "ndate":
        return "NDATE", word
    if kind == "daymonth":
        return "DAYMONTH", word
    if kind == "yearmonth":
        one, other = word.split("/")
        return "ISO", f"{one}-{int(other):02d}" if len(one) == 4 else f"{other}-{int(one):02d}"
    if kind == "clock":
        numbers = _DIGITS.findall(word)
        hour = int(numbers[0])
        half = _HALF_DAY.search(word)
        if half and hour <= 12:
            hour = hour % 12 + (12 if half[1] in "pP" else 0)
        return "CLOCK", ":".join([f"{hour:02d}", *(numbers[1:] or ["00"])])
    if kind == "thousands":
        return "INT", "".join(_DIGITS.findall(word))
    if kind == "decimal":
        return "DECIMAL", word.replace(",", ".")
    if kind == "ordinal":
        value = str(int(_DIGITS.match(word)[0]))  # type: ignore[index]
        return "FIRSTDAY" if value == "1" else "ORDINAL", value
    if len(word) == 4 and "1000" <= word <= "2199":
        return "YEAR", word
    if len(word) <= 2:
        return "INT2", word
    return "INT", word[:_LARGEST_COUNT]


def roman(word: str) -> int | None:
    """The number of a Roman ordinal (``XIXe``), None where it is none."""
    match = _ROMAN.fullmatch(word)
    if not match or not match[1]:
        return None
    total, last = 0, 0
    for letter in reversed(match[1]):
        value = _ROMAN_DIGITS[letter]
        total += -value if value < last else value
        last = max(last, value)
    return total


def number(values: Sequence[tuple[str, int]]) -> tuple[int, int]:
    """How many of these number words make one number, and that number.

    ``values`` are the number words in order, each with how it is joined to the one before (``-``, ``et`` or nothing):
    *quatre-vingt-dix-sept* is 97, *deux mille dix-huit* 2018, but *sept trente* is 7 and then 30.
    """
    total, group, last, used = 0, 0, 10**9, 0
    for joint, value in values:
        if value == 1000:
            if total:
                break
            total, group, last = (group or 1) * 1000, 0, 1000
        elif value == 100:
            if group >= 100 or (group and last < 2):
                break
            group, last = (group or 1) * 100, 100
        elif value == 20 and last == 4 and group % 100 == 4:
            group, last = group - 4 + 80, 80
        elif value < 10 and last in (10, 20, 30, 40, 50, 60, 80, 70, 90, 100, 1000) and not (last == 10 and value < 7):
            group, last = group + value, value
        elif value < 20 and last in (60, 80, 100, 1000):
            group, last = group + value, (10 if value == 10 else value)
        elif value < 100 and last in (100, 1000):
            group, last = group + value, value
        elif used == 0:
            group, last = value, value
        else:
            break
        if joint == "et" and value not in (1, 11):
            break
        used += 1
    return max(used, 1), (total + group) if used else values[0][1]
