"""Making a dispatch: a text with its date, addressed by its content."""

from __future__ import annotations

import hashlib

from depeche.dates import parse_date
from depeche.reading import Dispatch


def content_id(text: str, date: str | None) -> str:
    """The content address of a dispatch: the SHA-256 of its date and text."""
    return "sha256:" + hashlib.sha256(f"{date or ''}\n{text}".encode("utf-8", "surrogatepass")).hexdigest()


def make_dispatch(
    text: str,
    date: str | None = None,
    *,
    title: str | None = None,
    source: str | None = None,
    url: str | None = None,
    language: str = "fr",
) -> Dispatch:
    """A dispatch of this text, without outer white space, and date (see `parse_date`).

    Raises DateError where the date is not a date.
    """
    body = text.strip()
    written = str(parse_date(date)) if date else None
    return Dispatch(
        id=content_id(body, written), date=written, language=language, title=title, source=source, url=url, text=body
    )
