"""Transcripts and interviews: paragraphs that begin with the name of who speaks (*Jean Petit : ...*)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from depeche.actors import Cast
from depeche.reading import Span
from depeche.statements.lexicon import Lexicon

_LABEL = re.compile(r"[^\s:][^:\n]{0,38}?(?=\s?:\s)")
_TURNS_AT_LEAST = 2
"""How many labelled paragraphs make a transcript: one alone may be a headline."""
_ENDS = '.!?…"»”)'


@dataclass(frozen=True, slots=True)
class Turn:
    """What somebody says under a label: the label, the speaker and the paragraphs, the first without its label."""

    speaker: str
    label: Span
    paragraphs: tuple[Span, ...]


def find_turns(text: str, paragraphs: Sequence[Span], cast: Cast, lexicon: Lexicon) -> tuple[Turn, ...]:
    """The turns of a transcript, in order; none where fewer than two paragraphs bear the name of a person.

    A turn goes on in the paragraphs after it that end like a sentence, up to one with a label of any kind.
    """
    turns: list[Turn] = []
    speaking: Turn | None = None
    for paragraph in paragraphs:
        found = _LABEL.match(text, paragraph.start, paragraph.end)
        speaker = _speaker(Span(*found.span()), cast, lexicon) if found else None
        if found and speaker:
            if speaking is not None:
                turns.append(speaking)
            said = _after_label(text, found.end(), paragraph.end)
            speaking = Turn(speaker, Span(*found.span()), (said,)) if said is not None else None
        elif speaking is not None:
            if found and text[found.start()].isupper() and len(text[slice(*found.span())].split()) <= 2:
                turns.append(speaking)
                speaking = None
            elif text[paragraph.end - 1] in _ENDS:
                speaking = Turn(speaking.speaker, speaking.label, (*speaking.paragraphs, paragraph))
            else:
                turns.append(speaking)
                speaking = None
    if speaking is not None:
        turns.append(speaking)
    return tuple(turns) if len(turns) >= _TURNS_AT_LEAST else ()


def _speaker(label: Span, cast: Cast, lexicon: Lexicon) -> str | None:
    """The person whose name is nearly all of a label."""
    actor = cast.at(label)
    if actor is None or cast[actor].kind != "person" or not lexicon.is_name(cast[actor].name):
        return None
    shared = max((min(m.end, label.end) - max(m.start, label.start) for m in cast[actor].mentions), default=0)
    return actor if shared * 3 >= 2 * (label.end - label.start) else None


def _after_label(text: str, start: int, end: int) -> Span | None:
    while start < end and (text[start].isspace() or text[start] == ":"):
        start += 1
    return Span(start, end) if start < end else None
