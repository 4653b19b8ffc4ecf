"""A pipeline component: what the parser must not decide about the ends of sentences.

It stands before the parser, which keeps what is set here: a line is never joined to the next one unless it was only
wrapped, a sentence that ended before its closing mark ends after it, an opening mark begins the sentence it opens, and
no sentence ends inside brackets or behind an abbreviated title. What marks alone do not decide is left to the parser.
"""

from __future__ import annotations

from dataclasses import dataclass

from spacy.language import Language
from spacy.tokens import Doc

from depeche.leads import DASHES, LONGEST_LEAD

FINAL = frozenset({".", "!", "?", "…", "...", "?!", "!?", "!!", "??"})
OPENING_QUOTES = frozenset("«“‹")
CLOSING_QUOTES = frozenset("»”›")
STRAIGHT = '"'
BRACKETS = {"(": ")", "[": "]"}
CONTINUING = frozenset(")],;:%") | FINAL

LONGEST_BRACKET = 60
"""Tokens. A bracket that is not closed within them is taken for a slip."""


@dataclass(slots=True)
class _State:
    """What the words so far say. Marks and words are those before the current one; white space does not count."""

    previous: str = ""
    before: str = ""
    ended: bool = False  # a final mark, with at most closing marks behind it
    closed: bool = False  # the previous word is a closing quotation mark
    opened: bool = False  # the previous word is an opening mark
    quoting: bool = False  # inside straight marks
    depth: int = 0  # brackets
    words: int = 0  # of this line


@Language.component("depeche_boundaries")
def set_boundaries(doc: Doc) -> Doc:
    """Mark where sentences must and must not begin."""
    texts = [token.text for token in doc]
    spaces = [token.is_space for token in doc]
    state = _State()
    newlines = 0
    for i, token in enumerate(doc):
        text = texts[i]
        if spaces[i]:
            newlines += text.count("\n") + text.count("\r")
            if i:
                token.is_sent_start = False
            continue
        wrapped = newlines == 1 and text[0].islower() and not state.ended and state.previous != ":"
        new_line = bool(newlines and state.words and not wrapped)
        if new_line:
            state = _State()
        side = _side(doc, i, spaces, state) if text == STRAIGHT else ""
        opening = text in OPENING_QUOTES or side == "opening"
        closing = text in CLOSING_QUOTES or side == "closing"
        start = True if new_line else False if wrapped else _starts(text, opening, closing, state)
        if i and start is not None:
            token.is_sent_start = start
        newlines = 0
        _advance(state, texts, i, opening, closing)
    return doc


def _starts(text: str, opening: bool, closing: bool, state: _State) -> bool | None:
    """Whether a word begins a sentence: yes, no, or for the parser to say."""
    initial = text[0]
    if state.depth or closing or text in CONTINUING or state.opened or _is_title(state.previous, initial):
        return False
    if initial.islower():
        return None if state.previous == "." else False
    if opening:
        return True if state.ended else False if state.previous in (":", ",", ";") else None
    if state.closed and state.ended and initial.isupper():
        return True
    if text in DASHES and state.previous == ")":
        return False
    if state.previous in DASHES and state.before == ")" and state.words <= LONGEST_LEAD:
        return True
    return None


def _advance(state: _State, texts: list[str], i: int, opening: bool, closing: bool) -> None:
    """Take a word into account."""
    text = texts[i]
    if text in BRACKETS:
        state.depth += _closes(texts, i)
    elif state.depth and text in (")", "]"):
        state.depth -= 1
    if text in FINAL:
        state.ended = True
    elif not (closing or text == ")"):
        state.ended = False
    state.closed, state.opened = closing, opening or text in BRACKETS
    if text == STRAIGHT:
        state.quoting = opening
    state.before, state.previous = state.previous, text
    state.words += 1


def _side(doc: Doc, i: int, spaces: list[bool], state: _State) -> str:
    """Whether a straight mark opens or closes: by the blanks around it, else by whether one is open."""
    before = i == 0 or spaces[i - 1] or bool(doc[i - 1].whitespace_) or state.previous in BRACKETS
    after = i + 1 == len(spaces) or spaces[i + 1] or bool(doc[i].whitespace_)
    if before != after:
        return "opening" if before else "closing"
    return "closing" if state.quoting else "opening"


def _is_title(word: str, following: str) -> bool:
    """Whether a word with its full stop (``M.``, ``Dr.``, ``J.``; ``p.`` before a number) goes on with what follows."""
    if len(word) < 2 or word[-1] != "." or not word[0].isalpha() or "." in word[:-1]:
        return False
    return following.isdigit() or (word[0].isupper() and len(word) <= 3)


def _closes(texts: list[str], opening: int) -> bool:
    """Whether a bracket is closed on the same line, not too far away."""
    close = BRACKETS[texts[opening]]
    for text in texts[opening + 1 : opening + LONGEST_BRACKET]:
        if text == close:
            return True
        if "\n" in text:
            return False
    return False
