"""Datelines: the line in which a French dispatch or web page tells where, when and by whom it was published.

``PARIS, 23 oct 2018 (AFP) -``, ``MOSCOU, 23 octobre (Reuters) -``, ``21 juin 2012. -``,
``AFP, publié le mercredi 03 juin 2020 à 21h37``. Months, agencies and words are in ``dateline_*.tsv``.
"""

from __future__ import annotations

import re
from functools import cache

from depeche import languages
from depeche.sources.datelines import Dateline

_LINES = 6  # a title, a subtitle, a byline and blank lines may come before
_WIDTH = 240  # what is looked at of a line: a dateline is short, and the look stays linear


def find_dateline(text: str) -> Dateline | None:
    """The dateline at the head of a text, None where there is none."""
    patterns, head, seen = _patterns(), 0, 0
    while seen < _LINES and head < len(text):
        end = text.find("\n", head)
        end = len(text) if end < 0 else end
        line = text[head : min(end, head + _WIDTH)].strip()
        head = end + 1
        if not line:
            continue
        seen += 1
        for pattern in patterns:
            if match := pattern.match(line):
                return _dateline(match)
    return None


def _dateline(match: re.Match[str]) -> Dateline:
    parts = match.groupdict()
    month = parts.get("month")
    number = parts.get("number_month")
    numbers = {name: int(parts[name]) if parts.get(name) else None for name in ("year", "day", "hour", "minute")}
    if parts.get("number_year"):
        numbers["year"], numbers["day"] = int(parts["number_year"]), int(parts["number_day"])
    if numbers["hour"] is not None and numbers["minute"] is None:
        numbers["minute"] = 0
    return Dateline(
        source=_agencies().get((parts.get("agency") or "").upper()),
        month=int(number) if number else _months().get((month or "").lower()),
        **numbers,
    )


@cache
def _months() -> dict[str, int]:
    return {row["form"]: int(row["month"]) for row in languages.table("fr", "dateline_months")}


@cache
def _agencies() -> dict[str, str]:
    return {row["form"]: row["name"] for row in languages.table("fr", "dateline_agencies")}


def _any(forms: list[str]) -> str:
    return "(?:" + "|".join(re.escape(form) for form in sorted(forms, key=len, reverse=True)) + ")"


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    words = languages.table("fr", "dateline_words")
    before = _any([row["form"] for row in words if row["use"] == "before"])
    after = _any([row["form"] for row in words if row["use"] == "after"])
    agency = rf"(?P<agency>{_any(list(_agencies()))})(?![\w-])"
    month = rf"(?P<month>{_any(list(_months()))})(?!\w)\.?"
    weekday = r"(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche),?\s+)?"
    day = rf"(?:le\s+)?{weekday}(?P<day>\d{{1,2}})(?:er)?\s+{month}"
    year = r"\s+(?P<year>(?:19|20)\d\d)(?!\d)"
    numeric = (
        rf"(?:le\s+)?{weekday}(?P<number_day>\d\d?)[/.](?P<number_month>\d\d?)[/.](?P<number_year>(?:19|20)\d\d)(?!\d)"
    )
    clock = (
        r"(?:\s*(?:,|-|–|—|à|@)?\s*(?:à\s+)?(?P<hour>[01]?\d|2[0-3])\s?(?:h|:|heures?)\s?(?P<minute>[0-5]\d)?(?!\d))?"
    )
    word = r"(?-i:[A-ZÀ-Ý][\w'’.-]*|(?:en|sur|sous|de|du|des|la|le|les|et|aux?|lès)(?!\w)|d['’]\w+)"
    place = rf"(?-i:[A-ZÀ-Ý])[\w'’.-]*(?:\s{word}){{0,4}}(?:\s?[(/,]\s?[A-Za-zÀ-ÿ][\w'’.\- ]{{2,30}}\)?)?"
    dash = r"\s*(?:[.:]?\s*[-–—]{1,2}\s|:\s|[-–—]?$)"
    brackets = rf"\s*\(\s*{agency}[^()\n]{{0,30}}\)"
    rest = rf"(?:\s*[.,;:|·()\[\]–—-]*\s*(?:{after}\b.*)?)$"
    published = rf"(?:{agency}[^\n,|]{{0,20}}?\s*[,|:–—-]\s*|[^\n,|]{{1,40}}[,|]\s*)?{before}\s+"
    flags = re.IGNORECASE
    return tuple(
        re.compile(pattern, flags)
        for pattern in (
            rf"{place}\s*,\s*{day}(?:{year})?{clock}{brackets}",  # PARIS, 23 oct 2018 (AFP) -
            rf"{place}\s*,?\s*{brackets}\s*[,–—-]?\s*{day}(?:{year})?{clock}{dash}",  # Paris (AFP) - 23 octobre 2018 -
            rf"{place}\s*,\s*{day}{year}{clock}{dash}",  # Paris, le 23 octobre 2018 -
            rf"{day}{year}{clock}(?:{brackets})?{dash}",  # 21 juin 2012. -
            rf"{published}{day}{year}{clock}{rest}",  # AFP, publié le mercredi 03 juin 2020 à 21h37
            rf"{published}{numeric}{clock}{rest}",  # Publié le 03/06/2020 à 21:37
            rf"{agency}\s*[,|:–—-]\s*{day}{year}{clock}{rest}",  # AFP - 3 juin 2020 à 21h37
            rf"{agency}\s*[,|:–—-]\s*{numeric}{clock}{rest}",  # AFP, 03/06/2020
            rf"(?:{place}\s*)?{brackets}\s*[-–—]",  # PARIS (AFP) -
        )
    )
