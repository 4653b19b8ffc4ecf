"""Making a dispatch: a text with its date, addressed by its content."""

from __future__ import annotations

import hashlib
import re

from depeche.dates import parse_date
from depeche.errors import SourceError
from depeche.reading import Dispatch

MAX_LENGTH = 1_000_000
"""The longest text that is taken for a dispatch, in code points: what the language pipeline parses in one go."""

_SURROGATE = re.compile(r"[\ud800-\udfff]")


def content_id(text: str, date: str | None) -> str:
    """The content address of a dispatch: the SHA-256 of its date and text."""
    return "sha256:" + hashlib.sha256(f"{date or ''}\n{text}".encode()).hexdigest()


def make_dispatch(
    text: str,
    date: str | None = None,
    *,
    title: str | None = None,
    source: str | None = None,
    url: str | None = None,
    guid: str | None = None,
    language: str = "fr",
    strip: bool = True,
) -> Dispatch:
    """A dispatch of this text, without outer white space (unless ``strip`` is false), and date (see `parse_date`).

    Raises DateError where the date is not a date, SourceError where the text is too long or no text at all.
    """
    if len(text) > MAX_LENGTH:
        raise SourceError(f"longer than {MAX_LENGTH:,} characters: not one dispatch; cut it into its dispatches")
    if broken := _SURROGATE.search(text):
        raise SourceError(f"half a character (surrogate) at offset {broken.start()}: not valid Unicode")
    body = text.strip() if strip else text
    written = str(parse_date(date)) if date else None
    return Dispatch(
        id=content_id(body, written),
        date=written,
        language=language,
        title=title,
        source=source,
        url=url,
        guid=guid,
        text=body,
    )
