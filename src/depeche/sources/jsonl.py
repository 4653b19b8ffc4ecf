"""JSON lines: one dispatch a line, ``{"text": ..., "date": ..., "title": ..., "source": ..., "url": ..., "id": ...}``.

Only ``text`` must be there; fields of other names are let be. ``version`` counts the versions of one ``id``, and
``"status": "withdrawn"`` takes it back: such a line needs no text.
"""

from __future__ import annotations

from typing import NamedTuple

import msgspec

from depeche.dates import PartialDate
from depeche.dispatch import make_dispatch
from depeche.errors import SourceError
from depeche.reading import Dispatch
from depeche.sources.decoding import decode
from depeche.sources.header import dated_dispatch, split_header

_WITHDRAWN = frozenset({"withdrawn", "withheld", "canceled", "cancelled"})
"""What a line may say for a dispatch that is taken back: our word, and those of ninjs and NewsML."""


class Line(NamedTuple):
    """What a line holds: a dispatch, its version as the source counts them, and whether it is taken back."""

    dispatch: Dispatch
    version: str | None = None
    withdrawn: bool = False


class _Line(msgspec.Struct):
    text: str | None = None
    date: str | int | None = None
    title: str | None = None
    source: str | None = None
    url: str | None = None
    id: str | int | None = None
    version: str | int | None = None
    status: str | None = None


_NO_TEXT = 'has no "text": a line is {"text": ..., "date": ..., "title": ..., "source": ..., "id": ...}'
_decoder = msgspec.json.Decoder(_Line)


def read_line(line: bytes, given: PartialDate | None = None) -> Dispatch:
    """The dispatch of a line. Raises SourceError or DateError, as `read_entry`."""
    return read_entry(line, given).dispatch


def read_entry(line: bytes, given: PartialDate | None = None) -> Line:
    """What a line holds. Raises SourceError or DateError with the reason, in words for the line's author."""
    text = decode(line)
    try:
        fields = _decoder.decode(text)
    except msgspec.ValidationError as error:
        raise SourceError(_plain(str(error))) from None
    except msgspec.DecodeError as error:
        raise SourceError(f"is not JSON ({str(error).removeprefix('JSON is malformed: ')})") from None
    guid = _told(fields.id)
    withdrawn = (fields.status or "").lower() in _WITHDRAWN
    if fields.text is None and not (withdrawn and (guid or fields.url)):
        raise SourceError(_NO_TEXT)
    told, text = _told(fields.date), fields.text or ""
    header, body = (None, text) if told else split_header(text)
    title, source, url = fields.title or None, fields.source or None, fields.url or None
    if withdrawn and not body.strip():
        one = make_dispatch("", told or header, title=title, source=source, url=url, guid=guid)
    else:
        one = dated_dispatch(body, given, told or header, title=title, source=source, url=url, guid=guid)
    return Line(one, _told(fields.version), withdrawn)


def _told(value: str | int | None) -> str | None:
    return str(value) if value not in (None, "") else None


def _plain(message: str) -> str:
    if "$." in message:
        expected, _, where = message.partition(" - at `$.")
        return f'"{where.rstrip("`")}" is not as expected: {expected.lower()}'
    return f"is not a JSON object: {message.lower()}"
