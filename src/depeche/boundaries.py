"""A pipeline component: what the parser must not decide about the ends of sentences.

It stands before the parser, which keeps the starts that are set: a line is never joined to the next one, a closing mark
never opens a sentence, and no sentence ends inside round or square brackets.
"""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

_CLOSING = frozenset("»”›)],;:.!?…%")
_OPEN = {"(": ")", "[": "]"}


@Language.component("depeche_boundaries")
def set_boundaries(doc: Doc) -> Doc:
    """Mark where sentences must and must not begin."""
    depth = 0
    for token in doc:
        text = token.text
        previous = doc[token.i - 1] if token.i else None
        if previous is not None:
            if "\n" in previous.text:
                token.is_sent_start = True
                depth = 0
            elif "\n" in text or text in _CLOSING or depth:
                token.is_sent_start = False
        if text in _OPEN:
            depth = depth + 1 if _closes(doc, token.i) else depth
        elif depth and text in (")", "]"):
            depth -= 1
    return doc


def _closes(doc: Doc, opening: int, within: int = 60) -> bool:
    """Whether a bracket is closed on the same line, not too far away."""
    close = _OPEN[doc[opening].text]
    for i in range(opening + 1, min(opening + within, len(doc))):
        text = doc[i].text
        if text == close:
            return True
        if "\n" in text:
            return False
    return False
