"""From bytes to text, without trusting what the bytes are said to be.

Valid UTF-8 is UTF-8 whatever a file declares: French in an 8-bit encoding almost never is valid UTF-8, and feeds that
declare ISO-8859-1 over UTF-8 are common. Then the declared encoding counts, then detection among the encodings that
French texts are really found in; without that restriction short texts are read as Polish or Turkish.
"""

from __future__ import annotations

import codecs

from depeche.errors import SourceError

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CANDIDATES = ["cp1252", "iso8859_15", "latin_1", "mac_roman"]
_SIGNATURES = (
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a zipped document"),
    (b"\xd0\xcf\x11\xe0", "an old Office document"),
    (b"\x1f\x8b", "a gzip file"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"{\\rtf", "an RTF document"),
)
_CONTROLS = bytes(b for b in range(32) if b not in b"\t\n\v\f\r\x1a\x1b")


def decode(data: bytes, declared: str | None = None) -> str:
    """The text of these bytes. ``declared`` is the encoding that their format names, if it names one.

    Raises SourceError, with a reason fit to be shown, for bytes that are no text.
    """
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            try:
                return data.decode(encoding)
            except UnicodeDecodeError:
                raise SourceError(f"begins with the mark of {encoding.upper()} but is not {encoding.upper()}") from None
    for signature, what in _SIGNATURES:
        if data.startswith(signature):
            raise SourceError(f"is {what}, not a text: save it as text first")
    if b"\0" in data or len(data.translate(None, _CONTROLS)) < 0.98 * len(data):
        raise SourceError("is a binary file, not a text")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    if declared:
        try:
            return data.decode(declared)
        except (UnicodeDecodeError, LookupError):
            pass  # a wrong declaration counts for nothing
    return _detected(data)


def _detected(data: bytes) -> str:
    from charset_normalizer import from_bytes

    best = from_bytes(data, cp_isolation=_CANDIDATES).best()
    if best is None:
        raise SourceError("is in an unknown encoding: save it as UTF-8")
    return str(best)
