"""From bytes to text, without trusting what the bytes are said to be.

Valid UTF-8 is UTF-8 whatever a file declares: French in an 8-bit encoding almost never is valid UTF-8, and feeds that
declare ISO-8859-1 over UTF-8 are common. Then the declared encoding counts. Then the few 8-bit encodings that French
texts are found in are compared by the letters they give: general detectors take a short text for Polish or Turkish.
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
_CANDIDATES = ("cp1252", "iso8859_15", "mac_roman")
_EXPECTED = frozenset("àâäáçéèêëíîïñóôöùûüúæœÀÂÇÉÈÊËÎÏÔÙÛÜÆŒ«»‘’“”„…–—·•°€£§\u00a0\u202f")
"""What stands beside ASCII in news in French and its neighbours' names."""
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
    return _mended(data) or _detected(data)


def _mended(data: bytes) -> str | None:
    """UTF-8 with a few broken bytes, each as U+FFFD; None where it is not UTF-8 at all."""
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    return text if sum(char > "\x7f" for char in text) - broken > 4 * broken else None


def _detected(data: bytes) -> str:
    found: list[tuple[int, str]] = []
    for encoding in _CANDIDATES:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        found.append((sum(1 if char in _EXPECTED else -1 for char in text if char > "\x7f"), text))
    return max(found, key=lambda scored: scored[0])[1]  # mac_roman knows every byte: there is always one
