"""Transcripts and interviews: paragraphs that begin with the name of who speaks (*Jean Petit : ...*), or that answer.

A name may be shortened once it was told in full (*J. P. :*, *JP :*, *Jean :*). In an interview without labels the
paragraphs between two that end with a question mark are the answers of whom its opening names as interviewed.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from depeche.actors import Cast
from depeche.reading import Span
from depeche.statements.lexicon import Lexicon

_LABEL = re.compile(r"[*_]{0,3}([^\s:*_][^:\n]{0,38}?)[*_]{0,3}(?=\s?:\s)")
_INITIALS = re.compile(r"[^\W\d_]\.?(?:[ -]?[^\W\d_]\.?){0,3}")
_TURNS_AT_LEAST = 2
"""How many labelled paragraphs make a transcript: one alone may be a headline."""
_QUESTIONS_AT_LEAST = 3
_NEAR = 60
"""How many characters may stand between the word for an interview and the name of who is interviewed."""
_LOOKED_AT = 12
_ENDS = '.!?…"»”)'
_QUESTION = re.compile(r"\?[\s*_»\"”]*$")


@dataclass(frozen=True, slots=True)
class Turn:
    """What somebody says under a label: the label, the speaker and the paragraphs, the first without its label."""

    speaker: str
    label: Span | None
    paragraphs: tuple[Span, ...]

    @property
    def start(self) -> int:
        """Where the label begins, else what is said."""
        return self.label.start if self.label is not None else self.paragraphs[0].start


def find_turns(text: str, paragraphs: Sequence[Span], cast: Cast, lexicon: Lexicon) -> tuple[Turn, ...]:
    """The turns of a transcript, in order; none where fewer than two paragraphs bear the name of a person.

    A turn goes on in the paragraphs after it that end like a sentence, up to one with a label of any kind.
    """
    turns: list[Turn] = []
    speaking: Turn | None = None
    known: dict[str, str | None] = {}
    mentions: dict[str, list[tuple[int, int]]] = {}
    for paragraph in paragraphs:
        found = _LABEL.match(text, paragraph.start, paragraph.end)
        label = Span(*found.span(1)) if found else None
        speaker = _speaker(label, text, cast, lexicon, known, mentions) if label is not None else None
        if found and speaker:
            if speaking is not None:
                turns.append(speaking)
            said = _after_label(text, found.end(), paragraph.end)
            speaking = Turn(speaker, label, (said,)) if said is not None else None
        elif speaking is not None:
            if label is not None and text[label.start].isupper() and len(text[label.start : label.end].split()) <= 2:
                turns.append(speaking)
                speaking = None
            elif text[paragraph.end - 1] in _ENDS and not _QUESTION.search(text, paragraph.start, paragraph.end):
                speaking = Turn(speaking.speaker, speaking.label, (*speaking.paragraphs, paragraph))
            else:
                turns.append(speaking)
                speaking = None
    if speaking is not None:
        turns.append(speaking)
    if len(turns) >= _TURNS_AT_LEAST:
        return tuple(turns)
    return _answers(text, paragraphs, cast, lexicon)


def _answers(text: str, paragraphs: Sequence[Span], cast: Cast, lexicon: Lexicon) -> tuple[Turn, ...]:
    """The answers of an interview without labels; none where nobody is told to be interviewed before the questions."""
    asked = [i for i, p in enumerate(paragraphs) if _QUESTION.search(text, p.start, p.end)]
    answered = [i for i in asked if i + 1 < len(paragraphs) and i + 1 not in asked]
    if len(answered) < _QUESTIONS_AT_LEAST:
        return ()
    speaker = _interviewed(text, Span(0, paragraphs[answered[0]].start), cast, lexicon)
    if speaker is None:
        return ()
    turns = []
    for place, question in enumerate(answered):
        end = answered[place + 1] if place + 1 < len(answered) else len(paragraphs)
        said = [p for p in paragraphs[question + 1 : end] if text[p.end - 1] in _ENDS]
        said = [p for p in said if not _QUESTION.search(text, p.start, p.end)]
        if said:
            turns.append(Turn(speaker, None, tuple(said)))
    return tuple(turns)


def _interviewed(text: str, opening: Span, cast: Cast, lexicon: Lexicon) -> str | None:
    """The person named beside a word for an interview (*entretien avec X*, *X répond à nos questions*)."""
    words = "|".join(sorted(lexicon.words["interview"]))
    people = [a for a in cast.actors() if a.kind == "person" and lexicon.is_name(a.name)]
    found: set[str] = set()
    matches = re.finditer(rf"\b(?:{words})\b", text[: opening.end], flags=re.IGNORECASE)
    for match in islice(matches, _LOOKED_AT):
        near = [
            (min(abs(m.start - match.end()), abs(match.start() - m.end)), a.id)
            for a in people
            for m in a.mentions
            if m.start < match.end() + _NEAR and m.end > match.start() - _NEAR
        ]
        if near:
            found.add(min(near)[1])
    return found.pop() if len(found) == 1 else None


def _speaker(
    label: Span,
    text: str,
    cast: Cast,
    lexicon: Lexicon,
    known: dict[str, str | None],
    mentions: dict[str, list[tuple[int, int]]],
) -> str | None:
    """The person whose name, first name or initials a label is.

    ``known`` are the short names so far, with None for what may stand for two; ``mentions`` those looked up so far.
    """
    short = _short(text[label.start : label.end])
    if short in known:
        return known[short]
    actor = cast.at(label)
    if actor is None or cast[actor].kind != "person" or not lexicon.is_name(cast[actor].name):
        return None
    if actor not in mentions:
        mentions[actor] = sorted((m.start, m.end) for m in cast[actor].mentions)
    shared = 0
    place = bisect_left(mentions[actor], (label.start, 0)) - 1
    for start, end in mentions[actor][max(0, place) : place + 3]:
        shared = max(shared, min(end, label.end) - max(start, label.start))
    if shared * 3 < 2 * (label.end - label.start):
        return None
    first, *rest = cast[actor].name.split()
    initials = "".join(part[0] for part in (first, *rest) if part[0].isupper()).casefold()
    for short in {first.casefold(), initials, initials[:1], initials[:1] + initials[-1:]}:
        known[short] = actor if known.get(short, actor) == actor else None
    return actor


def _short(label: str) -> str:
    """A label without the points and blanks of initials."""
    return re.sub(r"[. -]", "", label).casefold() if _INITIALS.fullmatch(label) else label.casefold()


def _after_label(text: str, start: int, end: int) -> Span | None:
    while start < end and (text[start].isspace() or text[start] in ":*_"):
        start += 1
    return Span(start, end) if start < end else None
