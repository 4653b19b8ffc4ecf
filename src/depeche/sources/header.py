"""The header and the dateline of a dispatch: when it was published, and by whom."""

from __future__ import annotations

import re

from depeche.dates import PartialDate, finer, parse_date
from depeche.dispatch import make_dispatch
from depeche.errors import DateError, SourceError
from depeche.reading import Dispatch
from depeche.sources.datelines import Dateline, find_dateline

_HEADER = re.compile(r"\s*date[ \t]*[: \t][ \t]*(?P<date>\d{4}(?:-\d\d?){0,2}(?:[T ]\d\d:\d\d\S*)?)(?:\s+|$)", re.ASCII)


def split_header(text: str) -> tuple[str | None, str]:
    """The date that a text tells in a header before it (``date 2018-10 Le président ...``), and the text without it."""
    match = _HEADER.match(text)
    return (match["date"], text[match.end() :]) if match else (None, text)


def dated_dispatch(
    text: str,
    given: PartialDate | None = None,
    told: str | None = None,
    *,
    title: str | None = None,
    source: str | None = None,
    url: str | None = None,
    guid: str | None = None,
) -> Dispatch:
    """A dispatch with the date that is known of it.

    ``given`` is what the user says, ``told`` what the format says (a field, a header). What tells more wins where both
    agree, and the user where they do not. A dateline in the text makes a date more precise, gives its year-less day to
    a known year, or stands alone; it stays in the text. Raises SourceError (empty, too long) and DateError.
    """
    if not text.strip():
        raise SourceError("is empty: there is no text in it")
    known = _both(given, parse_date(told) if told else None)
    dateline = find_dateline(text)
    if dateline:
        known = _with_dateline(known, dateline)
        source = source or dateline.source
    return make_dispatch(text, str(known) if known else None, title=title, source=source, url=url, guid=guid)


def _both(first: PartialDate | None, second: PartialDate | None) -> PartialDate | None:
    return finer(first, second) if first and second else first or second


def _with_dateline(known: PartialDate | None, dateline: Dateline) -> PartialDate | None:
    year = dateline.year or (known.year if known else None)
    if year is None or dateline.month is None:
        return known
    moment = PartialDate(year, dateline.month, dateline.day, dateline.hour, dateline.minute)
    try:
        parse_date(str(moment))
    except DateError:  # 31 juin: not worth more than no dateline
        return known
    return _both(known, moment)
