"""Dates and times in words: a publication date, a TIMEX3 value with what remains open of it."""

from __future__ import annotations

import re
from datetime import date as Day

from depeche.dates import PartialDate, parse_date
from depeche.errors import DateError
from depeche.reading import Time
from depeche.report.messages import Messages

_FEW = 6
_MONTH_PATTERN, _DAY_PATTERN = "MMMM y", "d MMMM y"
_VALUE = re.compile(
    r"(?P<day>\d{4}-\d\d-\d\d)(?:T(?:(?P<part>MO|MI|AF|EV|NI|DT)|(?P<hour>\d\d)(?::(?P<minute>\d\d))?\S*))?"
    r"|(?P<month>\d{4}-\d\d)(?:-XX)?"
    r"|(?P<year>\d{4})(?:-(?:W(?P<week>\d\d)|(?P<season>SP|SU|FA|WI)|Q(?P<quarter>[1-4])|H(?P<half>[12])|XX(?:-XX)?))?"
    r"|(?P<decade>\d{3})X?"
    r"|XXXX-(?P<open_month>\d\d)(?:-(?P<open_day>\d\d))?",
    re.ASCII,
)


def say_date(date: PartialDate, messages: Messages) -> str:
    """A date in words, as precise as it is: *octobre 2018*, *mardi 23 octobre 2018 à 21:37*."""
    if date.month is None:
        return f"{date.year}"
    if date.day is None:
        return say_day(date.earliest, messages, _MONTH_PATTERN)
    day = say_day(date.earliest, messages, f"EEEE {_DAY_PATTERN}")
    if date.hour is None:
        return day
    return f"{day} {messages('clock', time=f'{date.hour:02d}:{date.minute:02d}')}"


def say_day(day: Day, messages: Messages, pattern: str = _DAY_PATTERN) -> str:
    """A day in words by a CLDR pattern; the first of a month is *1er* in French."""
    from babel.dates import format_date

    text: str = format_date(day, pattern, locale=messages.lang)
    return re.sub(r"\b1 (?=[^\W\d])", "1er ", text) if messages.lang == "fr" else text


def say_time(time: Time, words: str, messages: Messages) -> str:
    """The time in words where its value names a date (*mar. 23 octobre 2018*), else the words of the dispatch."""
    if len(time.candidates) > 1:
        return say_days(list(time.candidates), messages) or words
    match = _VALUE.fullmatch(time.value)
    if match is None or time.type in ("DURATION", "SET"):
        return words
    try:
        return _say(match, messages)
    except ValueError:  # a day or week that no calendar holds
        return words


def say_days(days: list[str], messages: Messages) -> str | None:
    """A choice of days: *mar. 2, 9 ou 16 octobre 2018*; first and last where there are many. None for no days."""
    try:
        known = sorted(Day.fromisoformat(day[:10]) for day in days)
    except ValueError:
        return None
    if len(known) > _FEW:
        return messages("date.from_to", first=say_day(known[0], messages), last=say_day(known[-1], messages))
    weekdays = {day.weekday() for day in known}
    prefix = say_day(known[0], messages, "EEE") + " " if len(weekdays) == 1 and len(known) > 1 else ""
    if len({(day.year, day.month) for day in known}) == 1:
        numbers = [str(day.day) for day in known]
        if messages.lang == "fr" and numbers[0] == "1":
            numbers[0] = "1er"
        return prefix + _either(numbers, messages) + " " + say_day(known[0], messages, _MONTH_PATTERN)
    same_year = len({day.year for day in known}) == 1
    texts = [say_day(day, messages, "d MMMM" if same_year and day != known[-1] else _DAY_PATTERN) for day in known]
    return prefix + _either(texts, messages)


def _either(items: list[str], messages: Messages) -> str:
    return " ".join((", ".join(items[:-1]), messages("or"), items[-1])) if len(items) > 1 else items[0]


def _say(match: re.Match[str], messages: Messages) -> str:
    parts = match.groupdict()
    if parts["day"]:
        text = say_day(Day.fromisoformat(parts["day"]), messages, f"EEE {_DAY_PATTERN}")
        if parts["part"]:
            return f"{text} {messages('part.' + parts['part'])}"
        if parts["hour"]:
            return f"{text} {messages('clock', time=parts['hour'] + ':' + (parts['minute'] or '00'))}"
        return text
    if parts["month"]:
        return say_day(Day.fromisoformat(parts["month"] + "-01"), messages, _MONTH_PATTERN)
    if parts["decade"]:
        return messages("date.decade", year=parts["decade"] + "0")
    if parts["open_month"]:
        day = Day(2000, int(parts["open_month"]), int(parts["open_day"] or 1))  # a leap year: 29 February exists
        return messages("date.open_year", date=say_day(day, messages, "d MMMM" if parts["open_day"] else "MMMM"))
    year = parts["year"]
    if parts["week"]:
        monday = Day.fromisocalendar(int(year), int(parts["week"]), 1)
        return messages("date.week", date=say_day(monday, messages))
    if parts["season"]:
        return messages("season." + parts["season"], year=year)
    for name in ("quarter", "half"):
        if parts[name]:
            text = messages(f"date.{name}", year=year, **{name: parts[name]})
            return text.replace("1e ", "1er ") if messages.lang == "fr" else text
    return year


def first_day(time: Time | None) -> Day:
    """The day to sort a time by; the last of all days where it tells none."""
    for text in (time.earliest, time.value) if time else ():
        try:
            return parse_date((text or "")[:10].split("-X")[0]).earliest
        except DateError:
            continue
    return Day.max
