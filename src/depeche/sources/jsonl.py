"""JSON lines: one dispatch a line, ``{"text": ..., "date": ..., "title": ..., "source": ..., "url": ..., "id": ...}``.

Only ``text`` must be there; fields of other names are let be.
"""

from __future__ import annotations

import msgspec

from depeche.dates import PartialDate
from depeche.errors import SourceError
from depeche.reading import Dispatch
from depeche.sources.decoding import decode
from depeche.sources.header import dated_dispatch, split_header


class _Line(msgspec.Struct):
    text: str
    date: str | int | None = None
    title: str | None = None
    source: str | None = None
    url: str | None = None
    id: str | int | None = None


_decoder = msgspec.json.Decoder(_Line)


def read_line(line: bytes, given: PartialDate | None = None) -> Dispatch:
    """The dispatch of a line. Raises SourceError or DateError with the reason, in words for the line's author."""
    text = decode(line)
    try:
        fields = _decoder.decode(text)
    except msgspec.ValidationError as error:
        raise SourceError(_plain(str(error))) from None
    except msgspec.DecodeError as error:
        raise SourceError(f"is not JSON ({str(error).removeprefix('JSON is malformed: ')})") from None
    told = str(fields.date) if fields.date not in (None, "") else None
    header, body = (None, fields.text) if told else split_header(fields.text)
    return dated_dispatch(
        body,
        given,
        told or header,
        title=fields.title or None,
        source=fields.source or None,
        url=fields.url or None,
        guid=str(fields.id) if fields.id not in (None, "") else None,
    )


def _plain(message: str) -> str:
    if "missing required field" in message:
        return 'has no "text": a line is {"text": ..., "date": ..., "title": ..., "source": ..., "id": ...}'
    if "$." in message:
        expected, _, where = message.partition(" - at `$.")
        return f'"{where.rstrip("`")}" is not as expected: {expected.lower()}'
    return f"is not a JSON object: {message.lower()}"
