"""Excerpts: a short stretch of the dispatch around some words of it."""

from __future__ import annotations

import re

from depeche.reading import Span

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_SPACE = re.compile(r"\s+")
_STOP = re.compile(r"(?<![A-ZÀ-Ý])[.!?…](?:\s?[»”\"])?\s|[\n\r]+")  # not after a capital: M. Poutine


def plain(text: str) -> str:
    """Text for one line of a terminal: white space made single, control characters out, so that none can act."""
    return _SPACE.sub(" ", _CONTROL.sub(" ", text)).strip()


def excerpt(text: str, span: Span, width: int) -> tuple[str, str, str]:
    """The words at a span with what stands before and after in the same sentence, cut to a width at word ends.

    Returns ``(before, words, after)``, ready for one line; what was cut is an ellipsis.
    """
    words = plain(text[span.start : span.end])
    room = max(20, width - len(words) - 4)
    reach = 4 * room
    left, right = text[max(0, span.start - reach) : span.start], text[span.end : span.end + reach]
    stops = list(_STOP.finditer(left))
    left_cut = not stops and span.start > reach
    left = left[stops[-1].end() :] if stops else left
    stop = _STOP.search(right)
    right_cut = stop is None and span.end + reach < len(text)
    right = right[: stop.end()] if stop else right
    before = plain(left) + (" " if left[-1:].isspace() else "")
    after = (" " if right[:1].isspace() else "") + plain(right)
    if len(before) + len(after) > room:
        share = max(room // 2, room - len(after))
        if len(before) > share:
            before, left_cut = _tail(before, share), True
        share = room - len(before)
        if len(after) > share:
            after, right_cut = _head(after, share), True
    return ("… " if left_cut else "") + before, words, after + (" …" if right_cut else "")


def _tail(text: str, width: int) -> str:
    cut = text[-width:]
    return cut[cut.find(" ") + 1 :] if " " in cut.rstrip() else ""


def _head(text: str, width: int) -> str:
    cut = text[:width]
    return cut[: cut.rfind(" ")] if " " in cut else ""
